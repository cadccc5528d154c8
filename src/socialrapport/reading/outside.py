"""What looks like a number and claims nothing: dates, years, paragraphs of law, codes, references, telephone numbers.

Each kind has a name, so that a reader can be told why a number was passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from socialrapport.reading.lexicon import MONTHS, ORDINAL_WORDS

_MONTH = "|".join(MONTHS)
_YEAR = r"(?:1[6-9]\d\d|20\d\d)"
_SPACE = r"[ \u00a0\u202f\u2009]"


@dataclass(frozen=True)
class Outside:
    "A stretch of a sentence that is no claim: `[start, end)` in characters, and what it is."

    start: int
    end: int
    kind: str


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text.replace("_M_", _MONTH).replace("_Y_", _YEAR).replace("_S_", _SPACE), re.IGNORECASE)


_ORDINALS = "|".join(ORDINAL_WORDS)

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("adress", _pattern(r"\b(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.[\w.]+")),
    (
        "diarienummer",
        _pattern(r"\bdnr:?\s*[^\s,;]*(?:_S_[^\s,;]*\d{4}/\d+|\d[^\s,;]*)|\b[A-ZÅÄÖ]{2,5}_S_?\d{4}[/:-]\d+"),
    ),
    ("personnummer", _pattern(r"\b(?:\d{2})?\d{6}[-+]\d{4}\b")),
    (
        "telefonnummer",
        _pattern(
            r"(?:telefon|tel\.?|växel|mobil)\W{0,3}[+\d][\d \u00a0-]{5,}|\b0\d{1,3}-\d[\d \u00a0]{4,}\d|\+46[\d \u00a0-]{7,}"
        ),
    ),
    ("postnummer", re.compile(r"\b\d{3}[ \u00a0]\d{2}[ \u00a0]+(?=[A-ZÅÄÖ][a-zåäö]{2,})")),
    (
        "adress",
        re.compile(
            r"\b[A-ZÅÄÖ][a-zåäö]+(?:gatan|vägen|klippan|torget|plan|gränd|stigen|backen|allén|väg|gata|kajen)[ \u00a0]\d+\w?\b"
        ),
    ),
    ("klockslag", _pattern(r"\b(?:kl\.?|klockan)_S_*\d{1,2}(?:[.:]\d\d)?(?:\s*[-–]\s*\d{1,2}(?:[.:]\d\d)?)?\b")),
    (
        "datum",
        _pattern(
            r"\b\d{4}-\d{2}(?:-\d{2})?\b|\b\d{1,2}/\d{1,2}(?:[-\u00a0 ]+_Y_)?(?![\d/])(?=\W|$)(?!_S_*(?:av|delar))"
        ),
    ),
    (
        "datum",
        _pattern(
            r"\b(?:den_S_+)?(?:\d{1,2}(?::[ae])?|"
            + _ORDINALS
            + r")(?:\s*(?:[-–]|till|och)\s*(?:den_S_)?\d{1,2})?_S_+(?:_M_)\b\.?(?:_S_+_Y_)?"
        ),
    ),
    ("datum", _pattern(r"\b(?:_M_)\b\.?(?:_S_+(?:år_S_+)?_Y_)(?:\s*[-–]\s*(?:(?:_M_)_S_+)?_Y_)?")),
    (
        "period",
        _pattern(
            r"\b(?:vecka|veckorna|v\.|kvartal|tertial|halvår|läsåret|verksamhetsåret)_S_*\d{1,2}(?:\s*[-–]\s*\d{1,2})?(?:_S_+_Y_)?\b(?![,.]?\d)"
        ),
    ),
    ("period", _pattern(r"\b\d{2,4}-tal(?:et|ets|en|s)?\b")),
    (
        "lagrum",
        _pattern(
            r"\b\d+(?:_S_?[a-z](?=_S_))?(?:\s*[-–,]\s*\d+|_S_och_S_\d+)*_S_*§{1,2}(?:_S_*\d+(?!_S_*procent)(?:_S_*p(?:unkt)?\b)?)?"
            r"|§{1,2}_S_*\d+(?:\s*[-–]\s*\d+)?|\b\d+_S_*kap\b\.?(?:_S_*\d+(?:_S_?[a-z](?=_S_))?(?:\s*[-–]\s*\d+)?_S_*§{0,2})?"
            r"|\b\d+(?::a|:e|_S_st\.|_S_stycket)_S_*stycket"
        ),
    ),
    (
        "lag eller föreskrift",
        _pattern(
            r"\b(?:SFS|SOSFS|HSLF-FS|MFoFFS|prop\.|bet\.|SOU|Ds|dir\.|skr\.)_S_*\d{4}(?:/\d{2,4})?:\s?\w+|\(?\b\d{4}(?:/\d{2,4})?:\d+\b\)?"
        ),
    ),
    (
        "hänvisning",
        re.compile(
            r"\b(?i:tabell(?:erna|er)?|diagram(?:men)?|figur(?:erna|er)?|bilaga|bilagor(?:na)?|bild|karta|sida|sidan|sidorna|sid\.|kapitel|avsnitt|"
            r"fotnot|not|punkt|steg|fråga|version|upplaga|personkrets(?:arna)?|situation(?:erna)?|grupp|nivå|indikator|kommun|"
            r"kommunkod|artikel|mål|ruta|spår|fas|etapp|rad|kolumn|art\.|nr|nummer|paragraf|kod)[ \u00a0]+\d+(?:[.:]\d+)*[a-z]?"
            r"(?:(?:\s*[-–,]\s*|[ \u00a0](?:och|till|eller)[ \u00a0])\d+(?:[.:]\d+)*)*\b(?![,]\d)(?![ \u00a0]?(?:procent|%|000))"
        ),
    ),
    ("sidnummer", _pattern(r"\bsida_S_+\d+_S_*(?:\(\d+\)|av_S_\d+)")),
    ("fotnot", re.compile(r"(?<=[\w)”])\.\d{1,2}(?=\s|$)")),
    ("kod", re.compile(r"\b[A-Za-zÅÄÖåäöéü]+(?:-?\d+)+[A-Za-z]*\b|\b\d+[A-Za-zÅÄÖåäö]+\d\w*\b")),
    ("kod", re.compile(r"\b(?i:covid|agenda|sars|eu|vision|stockholm)[- ](?:19|20|2030|2040|27)\b")),
    ("ordningstal", _pattern(r"\b\d+:(?:a|e|de|te|dje)\b")),
    ("årtal", _pattern(r"\b_Y_(?:_S_*[-–/]_S_*(?:_Y_|\d\d)\b)+|\b_Y_s?_S_*års\b")),
)

_LONE_YEAR = re.compile(rf"(?<![\d,.:]){_YEAR}(?!\d)(?![,.:]\d)(?!{_SPACE}?%)")
_POINT = re.compile(r"^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+)\s+(?=[A-ZÅÄÖ”\"])")
_FOOTNOTE = re.compile(r"^\s*\d{1,2}\s+(?=[A-ZÅÄÖ][a-zåäö])")
_YEAR_OF_COUNT = re.compile(
    rf"^{_SPACE}*(?:procent|personer|hushåll|barn|kronor|kr\b|st\b|stycken|anmälningar|orosanmälningar|ärenden|insatser|"
    rf"invånare|kvinnor|män|flickor|pojkar|utredningar|placeringar|ungdomar|elever|platser|miljoner|miljarder)\b",
    re.IGNORECASE,
)


def outside(sentence: str) -> tuple[Outside, ...]:
    "All that is no claim in a sentence, in order, none overlapping another."
    found = list(_numbered_point(sentence))
    for kind, pattern in PATTERNS:
        found += [Outside(m.start(), m.end(), kind) for m in pattern.finditer(sentence)]
    found += [Outside(m.start(), m.end(), "årtal") for m in _LONE_YEAR.finditer(sentence) if _is_year(sentence, m)]
    return _apart(found)


def _numbered_point(sentence: str) -> list[Outside]:
    found = _POINT.match(sentence) or _FOOTNOTE.match(sentence)
    return [Outside(found.start(), found.end(), "numrerad punkt")] if found else []


def _is_year(sentence: str, found: re.Match[str]) -> bool:
    "*2013 barn* counts children, unless a word before makes a year of it: *under 2013 barn …* does not occur."
    return not _YEAR_OF_COUNT.match(sentence[found.end() :]) or bool(_year_word(sentence[: found.start()]))


def _year_word(before: str) -> re.Match[str] | None:
    return re.search(r"\b(?:år|under|hösten|våren|sedan|[a-zåäö]+na)\s+$", before, re.IGNORECASE)


def _apart(found: list[Outside]) -> tuple[Outside, ...]:
    "The first and longest wins where two overlap."
    kept: list[Outside] = []
    for one in sorted(found, key=lambda o: (o.start, -o.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)
