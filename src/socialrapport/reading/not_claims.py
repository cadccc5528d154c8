"""What looks like a number and claims nothing: dates, years, paragraphs of law, codes, references, telephone numbers.

Each kind has a name, so that a reader can be told why a number was passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from socialrapport.reading.lexicon import AGED, MONTHS, ORDINAL_WORDS
from socialrapport.reading.patterns import DASH, LETTERS, SPACE, any_of

_MONTH = any_of(MONTHS)
_ORDINAL = any_of(ORDINAL_WORDS)
YEAR = r"(?:1[789]\d\d|20\d\d)"
_DAY = rf"(?:\d{{1,2}}(?::[ae])?|{_ORDINAL})"
_TO = rf"\s*(?:{DASH}|till|och)\s*"
_REFERRED = (
    "tabell", "tabellen", "tabellerna", "tabeller", "diagram", "diagrammen", "figur", "figuren", "figurerna", "figurer",
    "bilaga", "bilagor", "bilagorna", "bild", "karta", "sida", "sidan", "sidorna", "sid.", "sid", "s.", "kapitel",
    "avsnitt", "fotnot", "not", "punkt", "punkten", "punkterna", "steg", "fråga", "version", "upplaga", "personkrets",
    "personkretsarna", "grupp", "nivå", "indikator", "kommun", "kommunkod", "artikel", "mål", "ruta", "spår", "fas",
    "etapp", "rad", "kolumn", "art.", "slide", "nr", "nr.", "nummer", "paragraf", "kod", "situation", "situationen",
    "situationerna", "kategori", "alternativ", "delmål", "våning", "box", "årskurs", "åk",
)  # fmt: skip
"""Words that a number after them belongs to: *tabell 3*, *hemlöshetssituation 1*."""
_STREETS = ("gatan", "vägen", "klippan", "torget", "plan", "gränd", "stigen", "backen", "allén", "väg", "gata", "kajen")
_ACTS = ("SFS", "SOSFS", "HSLF-FS", "MFoFFS", "prop.", "bet.", "SOU", "Ds", "dir.", "skr.", "KUR")
_COUNTED_AT_ONCE = (
    "procent", "personer", "hushåll", "barn", "kronor", "kr", "st", "stycken", "anmälningar", "orosanmälningar",
    "ärenden", "insatser", "invånare", "kvinnor", "män", "flickor", "pojkar", "utredningar", "placeringar", "ungdomar",
    "elever", "platser", "miljoner", "miljarder", "individer", "vuxna", "familjer", "beslut", "brukare", "av de",
    "av dessa", "av dem", "fler", "färre",
)  # fmt: skip
"""What makes a count of *2013* when it follows: *2013 barn*."""


@dataclass(frozen=True)
class Outside:
    "A stretch of a sentence that is no claim: `[start, end)` in characters, and what it is."

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class Shape:
    "What a kind looks like; `needs` is what a sentence must hold to be worth looking through."

    kind: str
    pattern: re.Pattern[str]
    needs: str = ""


def _sized(text: str) -> re.Pattern[str]:
    "A pattern in which letters are as they stand; the marks of `_any` are filled in."
    return re.compile(text.replace("_M_", _MONTH).replace("_Y_", YEAR).replace("_S_", SPACE))


def _any(text: str) -> re.Pattern[str]:
    "A pattern without regard to case; `_M_` is a month, `_Y_` a year, `_S_` a space."
    return re.compile(_sized(text).pattern, re.IGNORECASE)


_NO_COUNT = rf"(?![,]\d)(?!_S_?(?:%|\d{{3}}\b|{any_of(_COUNTED_AT_ONCE)}\b))"
_REFERRING = rf"(?:(?<!\w)|(?<=s)){any_of(_REFERRED)}"
_MORE_OF_IT = r"(?:(?:\s*[-–,]\s*|_S_(?:och|till|eller)_S_)\d+(?:[.:]\d+)*)*\b"
_WEEK = r"(?:vecka|veckorna|v\.|kv\.|kvartal|tertial|halvår|läsåret|verksamhetsåret)"
_PARAGRAPH = r"\b\d+(?:_S_?[a-z](?=_S_))?"
_SLASHED = r"(?:[12]?\d|3[01])/(?:1[012]|\d)"
_POINT_OF_LAW = r"(?:_S_*\d+(?!_S_*procent)(?:_S_*p(?:unkt)?\b)?)?"
_TOO_LONG = r"(?<![\d.,])(?:\d{16,}|\d{1,3}(?:\.\d{3}){5,}|\d{1,3}(?:_S_\d{3}){5,})(?!\d)(?:,\d+)?"
"""A number of so many digits counts nothing; it is a key, or a row of a table."""
_SOME = r"[-−]?\d+(?:_S_\d{3})*"
_CAUSES = (
    "(?:befolkningen_S_har_S_(?:vuxit|minskat)|åldersfördelningen_S_har_S_ändrats|"
    "det_S_har_S_blivit_S_(?:vanligare|mindre_S_vanligt)_S_bland_S_jämnåriga)"
)
_PARTS_OF_CHANGE = rf"(?<![\d,.]){_SOME}(?=_S_(?:fler|färre)_S_för_S_att_S_{_CAUSES}\b)"
"""*Ökningen med 70 sedan 2019 består av 10 fler för att befolkningen har vuxit och …*: the parts, that no table has."""
_SPREAD = r"\btypiskt_S_\d+_S_procent_S_av_S_nivån(?:_S_\d{4})?(?:,_S_säkert_S_minst_S_\d+_S_procent)?"
"""*Skillnaderna mellan stadsdelarna i fråga om … är typiskt 24 procent av nivån*: no share of anything."""
_MARGIN = r"(?:±|\+/-)_S_*\d+(?:,\d+)?(?:_S_*(?:procentenhet(?:er)?|procent|%))?"
"""About a figure, or called a margin of error: *ökade ±40 procent* is no margin."""
_AGED = (
    rf"\b{any_of(AGED)}_S_\(?\d{{1,2}}_S_?[-–]_S_?\d{{1,3}}"
    r"(?!\d|_S_\d|_S_?(?:procent|%|,\d|år\b))"
)
"""*Unga vuxna 18–24*: no *år* is needed to tell an age."""
SHAPES = (
    Shape("kod", _sized(_TOO_LONG)),
    Shape("adress", _any(r"\b(?:https?://|www\.)\S+"), "w"),
    Shape("adress", _any(r"\b[\w.+-]+@[\w-]+\.[\w.]+"), "@"),
    Shape("adress", _sized(rf"\b[A-ZÅÄÖ][a-zåäö]+{any_of(_STREETS)}_S_\d+\w?\b")),
    Shape("postnummer", _sized(r"\b\d{3}_S_\d{2}_S_+(?=[A-ZÅÄÖ][a-zåäö]{2,})")),
    Shape("diarienummer", _any(r"\bdnr:?\s*[^\s,;]*(?:_S_[^\s,;]*\d{4}/\d+|\d[^\s,;]*)"), "dnr"),
    Shape("diarienummer", _sized(r"\b[A-ZÅÄÖ]{2,5}_S_?\d{4}[/:-]\d+")),
    Shape("personnummer", _any(r"\b(?:\d{2})?\d{6}[-+]\d{4}\b")),
    Shape("telefonnummer", _any(r"(?:telefon|tel\.?|växel|mobil)\W{0,3}[+\d][\d \u00a0-]{5,}")),
    Shape("telefonnummer", _any(r"\b0\d{1,3}-\d[\d \u00a0]{4,}\d|\+46[\d \u00a0-]{7,}")),
    Shape("felmarginal", _any(_MARGIN), "felmarginal"),
    Shape("felmarginal", _any(rf"(?:(?<=\d)|(?<=[\d%]_S_)|(?<=procent_S_)){_MARGIN}"), ""),
    Shape(
        "felmarginal",
        _any(r"\bosäkerhetsintervall(?:et)?_S_+\d+(?:,\d+)?\s*[-–]\s*\d+(?:,\d+)?_S_*(?:procent|%)?"),
        "osäk",
    ),
    Shape("del av en förändring", _any(_PARTS_OF_CHANGE), "för att"),
    Shape("mått på skillnader", _any(_SPREAD), "av nivån"),
    Shape("klockslag", _any(r"\b(?:kl\.?|klockan)_S_*\d{1,2}(?:[.:]\d\d)?(?:\s*[-–]\s*\d{1,2}(?:[.:]\d\d)?)?\b"), "kl"),
    Shape("datum", _any(r"\b\d{4}-\d{2}(?:-\d{2})?\b(?!_S_*(?:procent|personer|barn))"), "-"),
    Shape("datum", _any(r"(?<![\d.])\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b|\b(?:19|20)\d\d\.\d{2}\.\d{2}\b"), "."),
    Shape("datum", _any(rf"\b{_SLASHED}(?:[-_S_]+_Y_)?(?![\d/])(?=\W|$)(?!_S_*(?:av|delar))"), "/"),
    Shape("datum", _any(rf"\b(?:den_S_+)?{_DAY}(?:{_TO}(?:den_S_)?\d{{1,2}})?_S_+_M_\b\.?(?:_S_+_Y_)?")),
    Shape("datum", _any(r"\b_M_\b\.?(?:_S_+(?:år_S_+)?_Y_)(?:\s*[-–]\s*(?:_M_\b_S_+)?_Y_)?")),
    Shape("period", _any(rf"\b{_WEEK}_S_*\d{{1,2}}(?:\s*[-–]\s*\d{{1,2}})?(?:_S_+_Y_)?\b(?![,.]?\d)")),
    Shape("period", _any(r"^på_S_+(?:\d+|[a-zåäö]+)_S_+år(?=_S_har_S_)")),
    Shape("period", _any(r"\b\d{2,4}-tal(?:et|ets|en|s)?\b"), "-tal"),
    Shape("lagrum", _any(rf"{_PARAGRAPH}(?:\s*[-–,]\s*\d+|_S_och_S_\d+)*_S_*§{{1,2}}{_POINT_OF_LAW}"), "§"),
    Shape("lagrum", _any(r"§{1,2}_S_*\d+(?:\s*[-–]\s*\d+)?"), "§"),
    Shape("lagrum", _any(rf"\b\d+_S_*kap\b\.?(?:_S_*{_PARAGRAPH}(?:\s*[-–]\s*\d+)?_S_*§{{0,2}})?"), "kap"),
    Shape("lagrum", _any(r"\b\d+(?::a|:e|_S_st\.|_S_stycket)_S_*stycket"), "stycket"),
    Shape("lag eller föreskrift", _any(rf"\b{any_of(_ACTS)}_S_*\d{{4}}(?:/\d{{2,4}})?:\s?\w+"), ":"),
    Shape("lag eller föreskrift", _any(r"\(?\b\d{4}(?:/\d{2,4})?:\d+\b\)?"), ":"),
    Shape("sidnummer", _any(r"\bs(?:id)?\._S_?\d+(?:[-–]\d+)?\b"), "s"),
    Shape("sidnummer", _any(r"\bsida_S_+\d+_S_*(?:\(\d+\)|av_S_\d+)"), "sida"),
    Shape("hänvisning", _any(rf"{_REFERRING}_S_+\d+(?:[.:]\d+)*[a-z]?{_MORE_OF_IT}{_NO_COUNT}")),
    Shape(
        "hänvisning",
        _any(r"\bpersonkrets(?:en)?_S_+(?:ett|två|tre)(?:_S_(?:och|eller)_S_(?:två|tre))?\b"),
        "personkrets",
    ),
    Shape("fotnot", _sized(r"(?:(?<=[a-zåäö)”%])|(?<=\b19\d\d)|(?<=\b20\d\d))\.\d{1,2}(?=\s|$)"), "."),
    Shape("fotnot", _sized(r"\[\^?(?:\d+(?:[-–, ]+\d+)*|\w{1,9})\]"), "["),
    Shape("fotnot", _sized(r"(?:(?<=_S_)|^)\(\d\)(?=\.?$)"), "("),
    Shape("kod", _sized(rf"(?<=[{LETTERS}])(?:-?\d+)+[A-Za-z]*\b|\b\d+[{LETTERS}]+\d\w*\b")),
    Shape("kod", _any(r"\b(?:covid|agenda|sars|eu|vision)[- ](?:19|20|2030|2040|27)\b")),
    Shape("ålder", _any(_AGED)),
    Shape("ordningstal", _any(r"\b\d+:(?:a|e|de|te|dje)\b"), ":"),
    Shape("årtal", _any(r"\b_Y_(?:_S_*[-–/]_S_*_Y_\b|[-–/]\d\d\b(?!_S_\d{3}\b))+|\b_Y_s?_S_*års\b")),
)

_LONE_YEAR = _any(r"(?<![\d,.:])_Y_(?!\d)(?![,:]\d|\.\d(?!\d?(?:\s|$)))(?!_S_?%)")
_ANY = re.compile(rf"[\d@]|{_ORDINAL}|personkrets|^på\b", re.IGNORECASE)
_POINT = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+)\s+(?=[A-ZÅÄÖ”\"])")
_FIRST_OF_ALL = re.compile(r"(?:ett|två|tre|fyra|fem|sex|sju):\s+(?=\S)", re.IGNORECASE)
_NOTE = re.compile(r"\s*\d{1,2}\s+(?=[A-ZÅÄÖ][a-zåäö])")
_COUNTED = re.compile(rf"{SPACE}*{any_of(_COUNTED_AT_ONCE)}\b", re.IGNORECASE)
_YEAR_WORD = re.compile(r"\b(?:år|under|hösten|våren|sedan|[a-zåäö]+na)\s+$", re.IGNORECASE)


def outside(sentence: str) -> tuple[Outside, ...]:
    "All that is no claim in a sentence, in order, none overlapping another."
    if not _ANY.search(sentence) and not _FIRST_OF_ALL.match(sentence):
        return ()
    return _apart([*_numbered_point(sentence), *_by_shape(sentence)])


def _by_shape(sentence: str) -> list[Outside]:
    small = sentence.lower()
    likely = [shape for shape in SHAPES if shape.needs in small]
    found = [Outside(*m.span(), shape.kind) for shape in likely for m in shape.pattern.finditer(sentence)]
    return found + [Outside(*m.span(), "årtal") for m in _LONE_YEAR.finditer(sentence) if _is_year(sentence, m)]


def _numbered_point(sentence: str) -> list[Outside]:
    found = _POINT.match(sentence) or _NOTE.match(sentence) or _FIRST_OF_ALL.match(sentence)
    return [Outside(*found.span(), "numrerad punkt")] if found else []


def _is_year(sentence: str, found: re.Match[str]) -> bool:
    "*2013 barn* counts children, unless a word before makes a year of it."
    return not _COUNTED.match(sentence[found.end() :]) or bool(_YEAR_WORD.search(sentence[: found.start()]))


def _apart(found: list[Outside]) -> tuple[Outside, ...]:
    "The first and longest wins where two overlap."
    kept: list[Outside] = []
    for one in sorted(found, key=lambda o: (o.start, -o.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)
