"""How old, or for how long, a text says that those whom a figure counts are: *barn under tre år*, *i över ett år*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from socialrapport.reading import Number, directions
from socialrapport.reading.lexicon import SMALL, TENS
from socialrapport.verifying.linking.link import Link

_COUNTED = {**SMALL, **TENS}
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(_COUNTED, key=len, reverse=True))})"
_UNIT = r"(?:år|månad(?:er)?|veck(?:a|or)|dag(?:ar)?|dygn)\b"
MANY = 1000
"""*i flera år*: as no table has it."""
_DAYS = {"år": 360, "må": 30, "ve": 7, "da": 1, "dy": 1}
"""Days of a unit, by how it begins: twelve months are a year."""
_LOW = r"över|äldre än|från(?: och med)?|fyllda|som fyllt|minst|mer än|längre än|åtminstone"
_HIGH = r"under|yngre än|upp till|till och med|högst|max(?:imalt)?|mindre än|kortare än|som mest|inom"
_CHILD = r"\bbarn"
_LIMIT = re.compile(
    rf"(?<![\w,–-])(?:(?P<low>{_LOW})|(?P<high>{_HIGH}))\s(?P<n>{_NUMBER})(?:\s|-)(?P<unit>{_UNIT})|"
    rf"(?<![\w,–-])(?P<then>{_NUMBER})\s(?P<of>{_UNIT})\s"
    r"(?:(?P<older>fyllda|(?:och|eller) (?:äldre|däröver|mer|längre))|"
    r"(?:och|eller) (?:yngre|därunder|mindre|kortare))\b|"
    rf"(?<=\bi\s)(?P<lasting>{_NUMBER}|flera|många)\s(?P<long>{_UNIT})|"
    rf"(?<={_CHILD}\s)(?P<bare>under|över)\s(?P<age>{'|'.join(SMALL)})(?=[.,;!?]|\s(?:19|20)\d\d|$)|"
    rf"(?<![\w,–-])(?P<from>{_NUMBER})\s?(?:–|-|till|och)\s?(?P<to>{_NUMBER})\s(?P<span>{_UNIT})",
    re.IGNORECASE,
)
_BEYOND = re.compile(r"(?:över|under)\s|\w+ än\s", re.IGNORECASE)
"""Of a limit that is itself outside: nobody under three is three."""
_OF_WHOM = re.compile(
    r"\b(?:barn(?:en)?|unga|ungdomar(?:na)?|vuxna|invånare|personer(?:na)?|hushåll(?:en)?|kvinnor|män|flickor|pojkar|"
    r"är|var|i|på|efter)\s$",
    re.IGNORECASE,
)
"""Before a limit that is of those who are counted; *har under tre år ökat* is when."""
_WHEN = re.compile(r"\b(?:sedan|för|de|(?<!barn )(?<!unga )på|senaste|kommande)\s$", re.IGNORECASE)
_IN_A_YEAR = re.compile(r"under ett år", re.IGNORECASE)
_EXTREME = re.compile(r"\bsom (?:mest|minst|högst|lägst|flest|färst)\b", re.IGNORECASE)
"""*som högst 42 757 under ett år*: in the year that it was most."""
_THEN = re.compile(r"\s(?:i rad|sedan|tidigare|innan|dessförinnan|senare|efteråt|i följd)\b")

_FROM_THEN = re.compile(r"från\s\d+\sår\s(?:19|20)\d\d\b", re.IGNORECASE)
"""*från 65 år 2023 till 67 år 2024*"""
_BETWEEN = re.compile(r"\d+\s?(?:–|-|till|och)\s?\d")
"""*0–17 år* is the name of a group, and is understood with it."""


@dataclass(frozen=True)
class Limit:
    "From (`low`) or up to how many days, any of `days`, as a text says it from `start` to `end`."

    low: bool
    days: frozenset[int]
    start: int
    end: int
    raw: str

    def is_met(self, own: Limit) -> bool:
        "Whether one that a table has is the same; *under 18 år* is *0–17 år*."
        return self.low == own.low and bool(self.days & own.days)


def _limits(text: str) -> Iterator[Limit]:
    for found in _LIMIT.finditer(text):
        if found["span"]:
            yield _limit(found, True, found["from"], found["span"])
            yield _limit(found, False, found["to"], found["span"])
        elif found["long"]:
            yield _limit(found, True, found["lasting"], found["long"])
        elif found["age"]:
            yield _limit(found, found["bare"].lower() == "över", found["age"], "år")
        elif found["of"]:
            yield _limit(found, found["older"] is not None, found["then"], found["of"])
        else:
            yield _limit(found, found["low"] is not None, found["n"], found["unit"])


def _limit(found: re.Match[str], low: bool, number: str, unit: str) -> Limit:
    a_unit = _DAYS[unit[:2].lower()]
    count = int(number) if number.isdigit() else _COUNTED.get(number.lower(), MANY)
    counts = {count, count + (1 if low else -1)} if _BEYOND.match(found[0]) else {count}
    return Limit(low, frozenset(n * a_unit for n in counts), found.start(), found.end(), found[0])


def limit_unmet(text: str, number: Number, others: tuple[Number, ...], link: Link) -> str:
    "The limit that a text sets to whom a number counts, where what it was held against has no such; else empty."
    own: tuple[Limit, ...] | None = None
    for limit in _limits(text):
        if limit.start <= number.start < limit.end or not _is_of(text, limit, number, others):
            continue
        own = tuple(_limits(_names(link))) if own is None else own
        if not any(limit.is_met(one) for one in own):
            return limit.raw
    return ""


def _is_of(text: str, limit: Limit, number: Number, others: tuple[Number, ...]) -> bool:
    "Whether a limit is of whom a number counts, and neither of another number nor when something was."
    before = text[: limit.start]
    if (
        _WHEN.search(before)
        or _THEN.match(text, limit.end)
        or _FROM_THEN.match(text, limit.start)
        or _BETWEEN.match(limit.raw)
        or ((not before.strip() or _EXTREME.search(before)) and _IN_A_YEAR.match(limit.raw))
    ):
        return False
    if not _OF_WHOM.search(before) and directions.direction(text, ()) != directions.LEVEL:
        return False
    low, high = sorted((limit.start, number.start))
    return not any(low < n.start < high and not limit.start <= n.start < limit.end for n in others)


def _names(link: Link) -> str:
    "All that a table, and the groups that a claim was linked to, are called; *barn* are 0–17 years and *vuxna* 18 on."
    table = link.table
    labels = [axis.labels.get(code, "") for axis in table.axes for of, code in link.codes if of == axis.id]
    names = "; ".join([table.phrase, table.title, *(f"{m.title}; {m.unit}" for m in table.measures), *labels])
    if re.search(r"\bunga\b|\bungdom", names, re.IGNORECASE) or re.search(r"\d år\b", names):
        return names
    children, adults = (re.search(rf"\b{whom}\b", names, re.IGNORECASE) for whom in ("barn", "vuxna"))
    return "; ".join([names, "0–17 år" if children else "", "från 18 år" if adults else ""])
