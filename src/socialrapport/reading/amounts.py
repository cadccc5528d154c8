"""Finds the numbers in a sentence: digits, words, fractions, multiples and ranges, with what each is worth.

What a number counts is for `units`; here only its form is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from socialrapport.reading.found import Value
from socialrapport.reading.lexicon import EVERY, ORDINAL_WORDS, PARTS, SMALL, TENS, TIMES
from socialrapport.reading.outside import Outside

SPACE = r"[ \u00a0\u202f\u2009]"
DIGITS = rf"(?:\d{{1,3}}(?:{SPACE}\d{{3}})+|\d{{1,3}}(?:\.\d{{3}})+(?!\d)|\d+)(?:,\d+|\.\d{{1,2}}(?={SPACE}?(?:%|procent|miljon|miljard|mnkr|mdkr)))?"
_TEENS = "|".join(sorted((w for w in SMALL if w not in ("en", "ett")), key=len, reverse=True))
_ONES = "en|ett|" + _TEENS
_TENS = "|".join(TENS)
WORD = rf"(?:(?:{_TENS})(?:{_ONES})?|{_TEENS})"
HUNDREDS = rf"(?:(?:(?:{_ONES}){SPACE}?)?(?:hundra|tusen)(?:{WORD})?)"
_LARGE = r"(?:miljon(?:er)?|miljard(?:er)?|tusen|milj\.)"
FORMS = re.compile(
    rf"""(?<![\w§])(?:
      (?P<every>var(?:t|je)?{SPACE}+(?:{"|".join(sorted(EVERY, key=len, reverse=True))}))\b
    | (?P<of>(?:{DIGITS}|{WORD}|en|ett){SPACE}+(?:av|utav|på){SPACE}+(?P<whole>10|100|1{SPACE}?000|{WORD}|hundra|tusen|\d))(?![\w,.]?\d)\b
    | (?P<slash>[1-9]/[2-9])(?![\d/])
    | (?P<part>(?:(?:en|ett|{WORD}|\d|halv){SPACE}+)?(?:{"|".join(PARTS)})(?:ar|s|en|arna)?)\b
    | (?P<half>hälften|halvparten)\b
    | (?P<times>(?:{"|".join(TIMES)})\w*)\b
    | (?P<fold>(?:{DIGITS}|{WORD}){SPACE}+gånger{SPACE}+(?:så|fler|mer|högre|större|vanligare))\b
    | (?P<double>dubbelt{SPACE}+så|dubbla{SPACE}+antalet)\b
    | (?P<row>(?:{"|".join(sorted(ORDINAL_WORDS, key=len, reverse=True))}){SPACE}+(?:år|månad|kvartal|vecka)\w*{SPACE}+i{SPACE}+(?:rad|följd))\b
    | (?P<digits>[-−–]?{DIGITS})
    | (?P<hundreds>{HUNDREDS})\b(?!{SPACE}+kronor)
    | (?P<word>{WORD})\b
    | (?P<one>en|ett)(?={SPACE}+(?:procent|%|promille|miljon|miljard|tusen|hundra)\w*)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_BETWEEN = re.compile(rf"(?:{SPACE}*[-–−]{SPACE}*|{SPACE}+(?:till|och|upp{SPACE}till){SPACE}+)$")
_DASH = re.compile(rf"{SPACE}*[-–−]{SPACE}*$")


@dataclass(frozen=True)
class Amount:
    "A number by its form: `kind` is *andel*, *faktor*, *rad* or *tal*; `start` and `end` where it stands."

    start: int
    end: int
    value: Value
    kind: str


def amounts(sentence: str, passed: tuple[Outside, ...]) -> list[Amount]:
    "The numbers of a sentence in order, those within *passed* left out."
    veiled, at, found = _veil(sentence, passed), 0, list[Amount]()
    while form := FORMS.search(veiled, at):
        amount = _amount(form, veiled)
        found += [amount] if amount else []
        at = amount.end if amount else form.start() + len(form.group().split()[0])
    return _joined(found, veiled)


def _veil(sentence: str, passed: tuple[Outside, ...]) -> str:
    "The sentence with all that is no claim blotted out, every place where it was."
    letters = list(sentence)
    for one in passed:
        letters[one.start : one.end] = "¤" * (one.end - one.start)
    return "".join(letters)


def _amount(found: re.Match[str], text: str) -> Amount | None:
    kind = found.lastgroup if found.lastgroup != "whole" else "of"
    assert kind is not None
    read = READERS[kind]
    return read(found, text)


def _every(found: re.Match[str], text: str) -> Amount:
    nth = EVERY[found["every"].split()[-1].lower()]
    return Amount(*found.span(), round(1 / nth, 3), "andel")


def _of(found: re.Match[str], text: str) -> Amount | None:
    whole = worth(found["whole"])
    part = worth(re.split(rf"{SPACE}+(?:av|utav|på){SPACE}+", found["of"], maxsplit=1, flags=re.IGNORECASE)[0])
    if not 0 < part < whole or (whole > 10 and whole not in (20, 100, 1000)):
        return _first(found)
    return Amount(*found.span(), round(part / whole, 3), "andel")


def _first(found: re.Match[str]) -> Amount | None:
    "Of *12 av 14* only *12*: the second is a number of its own and is read when its turn comes."
    raw = re.split(rf"{SPACE}+(?:av|utav|på)\b", found["of"], maxsplit=1, flags=re.IGNORECASE)[0]
    if raw.lower() in ("en", "ett"):
        return None
    return Amount(found.start(), found.start() + len(raw), worth(raw), "tal")


def _slash(found: re.Match[str], text: str) -> Amount:
    part, whole = found["slash"].split("/")
    return Amount(*found.span(), round(int(part) / int(whole), 3), "andel")


def _part(found: re.Match[str], text: str) -> Amount:
    *count, part = found["part"].lower().split()
    stem = next(stem for stem in PARTS if part.startswith(stem))
    many = {"halv": 0.5}.get(count[0]) if count else 1
    return Amount(*found.span(), round((worth(count[0]) if many is None else many) / PARTS[stem], 3), "andel")


def _half(found: re.Match[str], text: str) -> Amount:
    return Amount(*found.span(), 0.5, "andel")


def _times(found: re.Match[str], text: str) -> Amount | None:
    word = found["times"].lower()
    if word.startswith("dubbler") and not re.match(r"dubbler(at|ats|ade|ades|ar|as|ing)", word):
        return None
    return Amount(*found.span(), next(v for stem, v in TIMES.items() if word.startswith(stem)), "faktor")


def _fold(found: re.Match[str], text: str) -> Amount:
    raw = re.split(rf"{SPACE}+gånger", found["fold"], flags=re.IGNORECASE)[0]
    return Amount(found.start(), found.start() + len(raw) + len(" gånger"), worth(raw), "faktor")


def _double(found: re.Match[str], text: str) -> Amount:
    return Amount(found.start(), found.start() + len(found["double"].split()[0]), 2.0, "faktor")


def _row(found: re.Match[str], text: str) -> Amount:
    word = found["row"].split()[0]
    return Amount(found.start(), found.start() + len(word), float(ORDINAL_WORDS[word.lower()]), "rad")


def _digits(found: re.Match[str], text: str) -> Amount:
    "A minus sign counts only where no range is meant."
    start, raw = found.start(), found["digits"]
    if raw[0] in "-−–" and (_is_range(text, start) or (raw[0] == "–" and not text[:start].strip())):
        start, raw = start + 1, raw[1:]
    if raw[0] == "–":
        start, raw = start + 1, raw[1:]
    return Amount(start, found.end(), worth(raw), "tal")


def _is_range(text: str, start: int) -> bool:
    return bool(re.search(r"[\d\w%]\s*$", text[:start])) and not re.search(r"[a-zåäö]\s+$", text[:start], re.IGNORECASE)


def _words(found: re.Match[str], text: str) -> Amount:
    return Amount(*found.span(), worth(found.group()), "tal")


def _hundreds(found: re.Match[str], text: str) -> Amount:
    return Amount(*found.span(), worth(found["hundreds"]), "tal")


READERS: dict[str, Callable[[re.Match[str], str], Amount | None]] = {
    "every": _every, "of": _of, "slash": _slash, "part": _part, "half": _half, "times": _times, "fold": _fold,
    "double": _double, "row": _row, "digits": _digits, "hundreds": _hundreds, "word": _words, "one": _words,
}  # fmt: skip


def worth(raw: str) -> float:
    "*42 757*, *2,2*, *1.200*, *tjugofem*, *etthundra* as numbers."
    text = re.sub(SPACE, "", raw.lower())
    sign = -1.0 if text[:1] in "-−" else 1.0
    text = text.lstrip("-−–")
    if text[:1].isdigit():
        if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", text):
            text = text.replace(".", "")
        return sign * float(text.replace(",", "."))
    return float(_in_words(text))


def _in_words(text: str) -> int:
    for scale, name in ((1000, "tusen"), (100, "hundra")):
        if name in text:
            many, rest = text.split(name, 1)
            return (_in_words(many) if many else 1) * scale + (_in_words(rest) if rest else 0)
    if text in SMALL:
        return SMALL[text]
    tens = next(t for t in TENS if text.startswith(t))
    return TENS[tens] + (SMALL[text.removeprefix(tens)] if text != tens else 0)


def _joined(found: list[Amount], text: str) -> list[Amount]:
    "Ranges as one: *46–90*, *18 och 24* of an age."
    out: list[Amount] = []
    for one in found:
        if out and out[-1].kind == one.kind == "tal" and _makes_range(out[-1], one, text):
            before = out.pop()
            assert not isinstance(before.value, tuple) and not isinstance(one.value, tuple)
            out.append(Amount(before.start, one.end, (before.value, one.value), "tal"))
        else:
            out.append(one)
    return out


_AGE_BEFORE = re.compile(
    r"\b(?:ålder\w*|åldr\w*|åldersgrupp\w*|åldersspann\w*|barn|personer|unga|ungdomar|vuxna|kvinnor|män|flickor|pojkar|elever|"
    r"invånare|mottagare|\w+tagare)\b[^.;]{0,14}$",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(
    rf"^(?:{SPACE}|-)*(?:år\b(?!{SPACE}*(?:i{SPACE}rad|sedan|senare))|åringar|-?årsåldern)", re.IGNORECASE
)
_AGE_IN = re.compile(r"\b(?:ålder\w*|åldr\w*|åldersgrupp\w*)[^.;,]{0,24}$", re.IGNORECASE)


def _makes_range(first: Amount, second: Amount, text: str) -> bool:
    between = text[first.end : second.start]
    if isinstance(first.value, tuple) or isinstance(second.value, tuple) or first.value >= second.value:
        return False
    if _DASH.fullmatch(between):
        return True
    if not _BETWEEN.fullmatch(between):
        return False
    before, after = text[: first.start], text[second.end :]
    if second.value <= 120 and _AGE_IN.search(before) and _AGE_AFTER.match(after):
        return True
    if re.search(r"\bmellan\s+$", before, re.IGNORECASE):
        return bool(_AGE_AFTER.match(after)) and bool(_AGE_BEFORE.search(before[: before.lower().rfind("mellan")]))
    if re.search(r"\bfrån\s+$", before, re.IGNORECASE) or " och " in between.lower():
        return False
    return not re.search(rf"\bfrån{SPACE}", before, re.IGNORECASE)
