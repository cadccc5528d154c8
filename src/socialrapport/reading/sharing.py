"""Units for numbers that have none beside them: a neighbour's, the subject's, or that of the sentence before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from socialrapport.reading.amounts import SPACE, Amount
from socialrapport.reading.found import Read
from socialrapport.reading.units import AGE, FACTOR, LIMIT, PERCENT, SHARE, Unit, counted, rate_in

_LINK = re.compile(
    rf"^(?={SPACE}*(?:[-–,/]|till|och|respektive|resp\.|eller|mot|samt|upp))"
    rf"(?:{SPACE}|[-–,/])*(?:(?:till|och|respektive|resp\.|eller|mot|samt|upp{SPACE}till)\b{SPACE}*)?"
    rf"(?:(?:drygt|knappt|närmare|nästan|cirka|ca\.?|omkring|runt|kring|ungefär|över|under|nära|lite{SPACE}drygt|hela|bara|endast){SPACE}*)?$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\b(?:antal(?:et)?|antalen|av\s+de|summan\s+av|andra)\s+((?:[A-Za-zÅÄÖåäö-]+\s+){0,3}?)([A-Za-zÅÄÖåäö-]+)",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"\b\w*(?:andel(?:en|ar|arna)?|frekvens(?:en)?|procentsats(?:en)?|täckningsgrad(?:en)?)\b", re.IGNORECASE
)
_WORD = re.compile(r"[A-Za-zÅÄÖåäö]+(?:-[A-Za-zÅÄÖåäö]+)*")
EACH = {"dag": "dag", "dagen": "dag", "dygn": "dygn", "dygnet": "dygn", "vecka": "vecka", "veckan": "vecka"}
_EACH = re.compile(rf"^{SPACE}+(?:per|om|varje|i){SPACE}+(?P<each>dag|dagen|dygn|dygnet|vecka|veckan)\b", re.IGNORECASE)
_NOT_SHARED = (AGE, LIMIT, SHARE, FACTOR, "år", "år i rad", "månader", "gånger", "dagar", "veckor")


def shared(
    sentence: str, found: Sequence[Amount], told: Sequence[Unit | None], before: Read | None
) -> list[str | None]:
    "A unit for each number: its own, or the one it goes by."
    names: list[str | None] = [_each(sentence, unit) for unit in told]
    for i in range(len(found) - 2, -1, -1):
        if names[i] is None and _linked(sentence, found[i], found[i + 1]) and names[i + 1] not in (SHARE, FACTOR):
            names[i] = names[i + 1]
    for i, amount in enumerate(found):
        if names[i] is None:
            names[i] = _otherwise(sentence, amount, names[:i], before)
    return [_widened(sentence, name) for name in names]


def _each(sentence: str, unit: Unit | None) -> str | None:
    "*1 000 anmälningar om dagen* are notifications per day."
    if unit is None or not unit.name:
        return None
    day = _EACH.match(sentence[unit.end :])
    return f"{unit.name} per {EACH[day['each'].lower()]}" if day else unit.name


def _linked(sentence: str, one: Amount, other: Amount) -> bool:
    between = sentence[one.end : other.start]
    return bool(_LINK.match(between)) or bool(
        re.match(r"^\s*\((?:år\s*)?\d{4}\)\s*(?:till|och|mot|,)\s*(?:\w+\s+)?$", between)
    )


def _otherwise(sentence: str, amount: Amount, earlier: Sequence[str | None], before: Read | None) -> str | None:
    """By what the sentence is about, what was counted last in it, any counted noun before, or the sentence before."""
    start = sentence[: amount.start]
    rate = rate_in(sentence)
    if rate:
        return rate[0]
    small = not isinstance(amount.value, tuple) and amount.value <= 100
    if small and _SHARE.search(start) and not _SUBJECT.search(start):
        return PERCENT
    last = next(
        (n for n in reversed(earlier) if n and n not in _NOT_SHARED and n not in (PERCENT, "procentenheter")), None
    )
    day = _EACH.match(sentence[amount.end :])
    rest = sentence[amount.end + (day.end() if day else 0) :]
    name = _subject(start) or last or _nearest(start) or _nearest_after(rest) or _of_before(before)
    return f"{name} per {EACH[day['each'].lower()]}" if day and name else name


def _subject(start: str) -> str | None:
    for found in _SUBJECT.finditer(start):
        rest = start[found.start() :]
        words = [w.group() for w in _WORD.finditer(rest)][1:6]
        for i, word in enumerate(words):
            if name := counted(word):
                partner = [w.lower() for w in words[i + 1 : i + 3]]
                return (
                    "barn och unga"
                    if name == "barn" and partner[:1] == ["och"] and partner[1:] and partner[1].startswith("ung")
                    else name
                )
    return None


def _nearest(start: str) -> str | None:
    "The last counted noun before the number."
    for word in reversed([w.group() for w in _WORD.finditer(start)]):
        if name := counted(word):
            return name if name not in ("fall", "mål", "par", "frågor", "svar", "hem", "boende", "man") else None
    return None


def _nearest_after(rest: str) -> str | None:
    for word in [w.group() for w in _WORD.finditer(rest)][:12]:
        if name := counted(word):
            return name
    return None


def _of_before(before: Read | None) -> str | None:
    if before is None:
        return None
    named = [n.unit for n in before.numbers if n.unit and n.unit not in _NOT_SHARED and n.unit != PERCENT]
    return named[-1] if named else _nearest(before.sentence)


def _widened(sentence: str, name: str | None) -> str | None:
    "*2,16 personer* of a household's size are persons per household; *60 anmälningar/1000 barn* are a rate."
    if name == "personer" and re.search(r"hushållsstorlek|personer per hushåll", sentence, re.IGNORECASE):
        return "personer per hushåll"
    rate = rate_in(sentence)
    if (
        rate
        and name
        and name.rstrip("arn")
        and name in ("anmälningar", "barn", "personer", "insatser", "fall", "invånare")
    ):
        return rate[0] if name != "invånare" else name
    return name
