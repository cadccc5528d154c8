"""Finds the numbers in a sentence: digits, words, fractions, multiples and ranges, with what each is worth.

What a number counts is for `units`; here only its form is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from socialrapport.reading.found import Value
from socialrapport.reading.lexicon import EVERY, ORDINAL_WORDS, PARTS, SMALL, TENS, TIMES
from socialrapport.reading.not_claims import Outside
from socialrapport.reading.patterns import DASH, SPACE, any_of, pattern

_DECIMALS = r"(?:,\d+|\.\d{1,2}(?![\d.:]))?"
DIGITS = rf"(?:\d{{1,3}}(?:{SPACE}\d{{3}})+(?!\d)|\d{{1,3}}(?:\.\d{{3}})+(?!\d)|\d+){_DECIMALS}"
_TEENS = any_of(word for word in SMALL if word not in ("en", "ett"))
_ONES = any_of(SMALL)
_TENS = any_of(TENS)
WORD = rf"(?:{_TENS}{_ONES}?|{_TEENS})"
_REST = rf"(?:{SPACE}?(?:{_TENS}{_ONES}?|{_TEENS})|{_ONES})?"
_HUNDRED = rf"(?:{_ONES}{SPACE}?)?hundra(?!tal){_REST}"
HUNDREDS = rf"(?:(?:{WORD}{SPACE}?|et|ett{SPACE}?)?tusen(?!tal)(?:{SPACE}?{_HUNDRED}|{_REST})|{_HUNDRED})"
"""*etthundra*, *ettusen*, *två tusen fem hundra*, *tjugofem tusen*"""
_ROUND = rf"(?P<round>{_TENS}|tio|hundra|tusen)tal"
_WHOLE = rf"(?:10|100|1{SPACE}?000|{HUNDREDS}|{WORD}|\d)"
_AV = rf"{SPACE}+(?:av|utav|på){SPACE}+"
_IN_A_ROW = rf"{SPACE}+(?:år|månad|kvartal|vecka)\w*{SPACE}+i{SPACE}+(?:rad|följd)"
_MEASURED = rf"(?={SPACE}+(?:procent|%|promille|miljon|miljard|tusen|hundra)\w*)"
_HALVED = rf"(?={SPACE}+(?:till{SPACE}|procent|promille|miljon|miljard|år|månad|timm|dag|vecka|tjänst)\w*)"

FORMS = {
    "about": rf"(?:ett|en){SPACE}+{_ROUND}\b",
    "compound": rf"{WORD}(?=procentig)",
    "every": rf"(?:var(?:t|je)?{SPACE}+{any_of(EVERY)}|varann?an|vartannat|varannat)\b",
    "of": rf"(?:{DIGITS}|{WORD}|en|ett){_AV}{_WHOLE}(?![\w,.]?\d)\b",
    "slash": r"[1-9]/[2-9](?![\d/])",
    "part": rf"(?:(?:en|ett|{WORD}|\d|halv){SPACE}+)?{any_of(PARTS)}(?:ar|s|en|arna)?\b",
    "half": r"(?:hälften|halvparten)\b",
    "halves": rf"(?:(?:en|ett|{WORD}){SPACE}+och{SPACE}+)?(?:en|ett){SPACE}+halvt?{_HALVED}",
    "quarter": rf"en{SPACE}+kvarts(?={SPACE}+mil)",
    "times": rf"{any_of(TIMES)}\w*\b",
    "fold": rf"(?:{DIGITS}|{WORD}){SPACE}+gånger{SPACE}+(?:så|fler|mer|högre|större|vanligare)\b",
    "double": rf"(?:dubbelt{SPACE}+så|dubbla{SPACE}+antalet)\b",
    "row": rf"{any_of(ORDINAL_WORDS)}{_IN_A_ROW}\b",
    "digits": rf"{DASH}?{DIGITS}",
    "hundreds": rf"{HUNDREDS}\b(?!{SPACE}+kronor)",
    "word": rf"{WORD}\b",
    "one": rf"(?:en|ett){_MEASURED}",
}
"""Each form of a number, the ones that hold another first."""
FORM = re.compile(r"(?<![\w§])(?:" + "|".join(f"(?P<{n}>{form})" for n, form in FORMS.items()) + ")", re.IGNORECASE)


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
    while form := FORM.search(veiled, at):
        amount = READERS[str(form.lastgroup)](form, veiled)
        found += [amount] if amount else []
        at = amount.end if amount else form.start() + len(form.group().split()[0])
    return _joined(found, veiled)


def _veil(sentence: str, passed: tuple[Outside, ...]) -> str:
    "The sentence with all that is no claim blotted out, every place where it was."
    letters = list(sentence)
    for one in passed:
        letters[one.start : one.end] = "¤" * (one.end - one.start)
    return "".join(letters)


_EACH_TIME = pattern(r"_S_+(?:år|månad|vecka|dag|timme|kvartal|gång)\b")


def _every(found: re.Match[str], text: str) -> Amount | None:
    "*var femte anmälan* is a share, *vart sjätte år* how often."
    if _EACH_TIME.match(text, found.end()):
        return None
    nth = EVERY.get(found["every"].split()[-1].lower(), 2)
    return Amount(*found.span(), round(1 / nth, 3), "andel")


_OF = pattern(_AV)
_LISTED = pattern(
    r"_S_+(?:(?:planerade|beslutade|granskade|undersökta|uppsatta|svarande|deltagande|utvalda|kommunala)_S_+)?"
    r"(?:frågor|frågorna|mål|målen|indikatorer|mått|nyckeltal|områden|kommuner|län|stadsdelar|kommundelar|distrikt|nämnder|"
    r"enheter|avdelningar|månader|år|dagar|påståenden|partier|ledamöter|åtgärder|rekommendationer|uppdrag|aktiviteter|"
    r"projekt|kriterier|gruppbostäder|boenden|verksamheter|mottagningar)\b"
)
"""*6 av 7 frågor*: so few things that each is known, and no share."""


PER_MANY = 1000
"""How many a figure with decimals is told to be of, where it is a rate."""


def _of(found: re.Match[str], text: str) -> Amount | None:
    """*3 av 4* is a share; of *12 av 14* only *12*: the second is read when its turn comes.

    *236,3 av 1 000* is so many per thousand.
    """
    part, whole = _OF.split(found["of"], maxsplit=1)
    if "," in part and worth(whole) >= PER_MANY:
        return Amount(found.start(), found.start() + len(part), worth(part), "tal")
    counted = part.lower() not in ("en", "ett") and _LISTED.match(text, found.end()) is not None
    if counted or not 0 < worth(part) < worth(whole) or (worth(whole) > 10 and worth(whole) not in (20, 100, 1000)):
        bare = part.lower() in ("en", "ett")
        return None if bare else Amount(found.start(), found.start() + len(part), worth(part), "tal")
    return Amount(*found.span(), round(worth(part) / worth(whole), 3), "andel")


def _slash(found: re.Match[str], text: str) -> Amount:
    part, whole = found["slash"].split("/")
    return Amount(*found.span(), round(int(part) / int(whole), 3), "andel")


def _part(found: re.Match[str], text: str) -> Amount:
    "*två tredjedelar*, *en halv tredjedel*"
    *count, part = found["part"].lower().split()
    whole = next(whole for stem, whole in PARTS.items() if part.startswith(stem))
    many = 1.0 if not count else 0.5 if count[0] == "halv" else worth(count[0])
    return Amount(*found.span(), round(many / whole, 3), "andel")


def _half(found: re.Match[str], text: str) -> Amount:
    return Amount(*found.span(), 0.5, "andel")


def _halves(found: re.Match[str], text: str) -> Amount:
    "*en halv*, *två och en halv*"
    words = found["halves"].split()
    return Amount(*found.span(), worth(words[0]) + 0.5 if len(words) > 2 else 0.5, "tal")


def _quarter(found: re.Match[str], text: str) -> Amount:
    return Amount(*found.span(), 0.25, "tal")


_MULTIPLIED = re.compile(r"dubbler(?:at|ats|ade|ades|ar|as|ing)", re.IGNORECASE)


def _times(found: re.Match[str], text: str) -> Amount | None:
    word = found["times"].lower()
    if word.startswith("dubbler") and not _MULTIPLIED.match(word):
        return None
    return Amount(*found.span(), next(v for stem, v in TIMES.items() if word.startswith(stem)), "faktor")


def _fold(found: re.Match[str], text: str) -> Amount:
    "*tre gånger så många*: the number is *tre gånger*."
    raw = found["fold"]
    length = raw.lower().index("gånger")
    return Amount(found.start(), found.start() + length + len("gånger"), worth(raw[:length].strip()), "faktor")


def _double(found: re.Match[str], text: str) -> Amount:
    return Amount(found.start(), found.start() + len(found["double"].split()[0]), 2.0, "faktor")


def _row(found: re.Match[str], text: str) -> Amount:
    word = found["row"].split()[0]
    return Amount(found.start(), found.start() + len(word), float(ORDINAL_WORDS[word.lower()]), "rad")


_SIGN = re.compile(DASH)
_AFTER_WORD = re.compile(r"[a-zåäö]\s+$", re.IGNORECASE)


def _digits(found: re.Match[str], text: str) -> Amount:
    "A minus sign counts after a word and a space, and where nothing stands before; elsewhere it is a dash."
    start, raw = found.start(), found["digits"]
    if _SIGN.match(raw) and not _is_minus(raw[0], text[:start]):
        start, raw = start + 1, raw[1:]
    return Amount(start, found.end(), worth(raw), "tal")


def _is_minus(sign: str, before: str) -> bool:
    if sign == "−" and before.endswith((", ", ",\u00a0")):  # *var negativt, −186 personer*
        return True
    return sign in "-−" and (not before.strip() or bool(_AFTER_WORD.search(before)) or before.rstrip()[-1:] in ":=(")


_VAGUE, _THANKS = pattern(r"\bpar_S_$"), pattern(r"_S_+tack\b")
"""*ett par hundra*, *tusen tack*: nobody has counted."""
_SCALED_DIGITS = re.compile(r"\d\s$")


def _hundreds(found: re.Match[str], text: str) -> Amount | None:
    "*12 tusen* is one number, whose scale is its unit's."
    scale = _SCALED_DIGITS.search(text[: found.start()]) and found.group().lower() in ("tusen", "hundra")
    vague = _VAGUE.search(text[: found.start()]) or _THANKS.match(text, found.end())
    return None if scale or vague else _words(found, text)


def _about(found: re.Match[str], text: str) -> Amount:
    "*ett hundratal*: about so many."
    return Amount(*found.span(), worth(found["round"]), "tal")


def _words(found: re.Match[str], text: str) -> Amount:
    return Amount(*found.span(), worth(found.group()), "tal")


READERS: dict[str, Callable[[re.Match[str], str], Amount | None]] = {
    "every": _every, "of": _of, "slash": _slash, "part": _part, "half": _half, "halves": _halves, "quarter": _quarter,
    "times": _times, "fold": _fold, "double": _double, "row": _row, "digits": _digits, "hundreds": _hundreds,
    "word": _words, "one": _words, "about": _about, "compound": _words,
}  # fmt: skip
_SPACES = re.compile(SPACE)
_POINTED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")


def worth(raw: str) -> float:
    "*42 757*, *2,2*, *1.200*, *tjugofem*, *etthundra* as numbers."
    text = _SPACES.sub("", raw.lower())
    sign = -1.0 if text[:1] in ("-", "−") else 1.0
    text = text.lstrip("-−–")
    if text[:1].isdigit():
        plain = text.replace(".", "") if _POINTED.fullmatch(text) else text
        return sign * float(plain.replace(",", "."))
    return float(_in_words(text))


def _in_words(text: str) -> int:
    for scale, name in ((1000, "tusen"), (100, "hundra")):
        if name in text:
            many, rest = text.split(name, 1)
            return (_in_words(many) if many else 1) * scale + (_in_words(rest) if rest else 0)
    if text == "et":
        return 1
    if text in SMALL:
        return SMALL[text]
    tens = next(t for t in TENS if text.startswith(t))
    return TENS[tens] + (SMALL[text.removeprefix(tens)] if text != tens else 0)


def _joined(found: list[Amount], text: str) -> list[Amount]:
    "Ranges as one: *46–90*, *18 och 24* of an age."
    out: list[Amount] = []
    for one in found:
        if out and (value := _range(out[-1], one, text)):
            out[-1] = Amount(out[-1].start, one.end, value, "tal")
        else:
            out.append(one)
    return out


_HYPHENED = pattern(rf"_S_*{DASH}_S_*")
_TOGETHER = pattern(rf"_S_+(?:till|och|upp_S_till)_S_+|_S_*{DASH}_S_*")
_OF_AGE = r"(?:ålder\w*|åldr\w*|åldersgrupp\w*)"
_PERSONS = (
    rf"(?:{_OF_AGE}|åldersspann\w*|barn\w*|person\w*|unga|ungdom\w*|vuxna|kvinnor\w*|män\w*|flickor\w*|pojkar\w*|"
    r"elever|invånare|mottagare|\w+tagare|alla|de)"
)
_PERSONS_BEFORE = pattern(rf"\b{_PERSONS}\b[^.;]{{0,14}}$")
_AGE_BEFORE = pattern(rf"\b{_OF_AGE}[^.;,]{{0,24}}$")
_AGE_AFTER = pattern(rf"(?:_S_|{DASH})*(?:år\b(?!_S_*(?:i_S_rad|sedan|senare))|åringar|-?årsåldern)")
_YEARS_OLD = pattern(r"_S_*år_S_+gam")
_MELLAN = pattern(r"\bmellan_S_+$")
_BY, _IN_PERCENT = pattern(r"\bmed_S_+$"), pattern(r"_S_*(?:procent|%)")
"""*ökade med 22 till 163* is no range; *med 10 till 15 procent* is."""
_FRAN = pattern(r"\bfrån_S_+$")


def _range(first: Amount, second: Amount, text: str) -> tuple[float, float] | None:
    "The two as one range; None where they are two numbers: *från 12 till 15*, *mellan 82 och 91 procent*."
    low, high, between = first.value, second.value, text[first.end : second.start]
    if first.kind != "tal" or second.kind != "tal" or isinstance(low, tuple) or isinstance(high, tuple) or low >= high:
        return None
    if _HYPHENED.fullmatch(between):
        return low, high
    if _TOGETHER.fullmatch(between) and _is_of_age(text[: first.start], text[second.end :], between, high):
        return low, high
    return None


def _is_of_age(before: str, after: str, between: str, high: float) -> bool:
    if high <= 120 and _AGE_BEFORE.search(before) and _AGE_AFTER.match(after):
        return True
    if word := _MELLAN.search(before):
        named = _PERSONS_BEFORE.search(before[: word.start()]) or _YEARS_OLD.match(after)
        return bool(named and _AGE_AFTER.match(after))
    if _BY.search(before) and not _IN_PERCENT.match(after):
        return False
    return " och " not in between.lower() and not _FRAN.search(before) and " från " not in before.lower()
