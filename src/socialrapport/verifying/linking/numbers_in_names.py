"""Numbers that are part of what a table or a group is called, and no figure that is told."""

from __future__ import annotations

import re
from dataclasses import replace

from socialrapport import reading
from socialrapport.opened.called import Called
from socialrapport.reading import Number, Read, units
from socialrapport.verifying.linking.ages_meant import OLDEST, ages
from socialrapport.verifying.linking.clauses import Clause
from socialrapport.verifying.linking.groups import mentions
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.stretch import before_hedged, is_limit

PARTS = ("procent", "procentenheter", "andel", "faktor")


_COUNTS_PLACES = r"\s+(?:\w+\s+)?_PARTS_\b"
"""How many places there are is in no table; *i nio av elva stadsdelar* is read as a comparison."""


_COUNTS_MEASURES = re.compile(r"\s+(?:av\s+(?:de\s+)?\w+\s+)?(?:mått|jämförelser|nyckeltal)\b", re.IGNORECASE)
"""*Ett av 20 mått skiljer sig säkerställt från kommunen som helhet.*: how many an edition has is in no table."""
LASTING = ("månader", "år", "dagar", "veckor")


NOT_CLAIMS = ("år (åldersgräns)", "år (ålder)", "år i rad", "år")


def as_rate(number: Number, clause: Clause) -> Number:
    "*152,7 barn med anmälan per 1 000 barn*: what is counted is counted per so many."
    rate = units.rate_in(clause.text)
    if rate is None or number.unit in PARTS or (number.unit or "").startswith("per "):
        return number
    between = clause.text[number.end - clause.start : rate[1]]
    return (
        replace(number, unit=rate[0])
        if number.end - clause.start <= rate[1] and not re.search(r"\d", between)
        else number
    )


def in_name(read: Read, number: Number, links: tuple[Link, ...]) -> bool:
    "*inom fyra månader*, *minst tio månader*: a number that is part of what the table is called."
    after = re.match(r"\s*[^\W\d]+", read.sentence[number.end :])
    words = " ".join(f"{number.raw}{after.group() if after else ''}".lower().split())
    if " " not in words:
        return False
    if number.unit in LASTING and any(_in_group(read, number, link) for link in links):
        return True
    return any(
        re.search(rf"(?<!\w){re.escape(words)}", name.lower())
        for link in links
        for name in (link.table.phrase, link.table.title)
    )


def _in_group(read: Read, number: Number, link: Link) -> bool:
    "*följt av tre månader till ett år (19)*: a number that is part of what a group is called."
    named = (m for axis in link.table.axes for m in mentions(read.sentence, axis, link.table.phrase))
    return any(m.start <= number.start < m.end for m in named)


def names_a_limit(read: Read, number: reading.Number, called: Called) -> bool:
    "An age, a duration or a range in a name (*46–90 månader*) is part of what is counted, not a claim of its own."
    if number.start == 0 and number.raw.isdigit() and _POINT.match(read.sentence, number.end):
        return True
    if _OF_TEXT.match(read.sentence, number.end) and not isinstance(number.value, tuple) and number.value <= FEW:
        return True
    if _TOP.search(read.sentence[: number.start]) or _MORE_OR_LESS.match(read.sentence, number.end):
        return True
    if number.value in BASES and _OF.search(read.sentence[: number.start]) and any("," in n.raw for n in read.numbers):
        return True
    if re.fullmatch(r"\d{1,2}\.\d{1,2}", number.raw) and not re.match(r"\s*(?:%|procent)", read.sentence[number.end :]):
        return True
    if is_limit(read.sentence, number) or _is_limit_beside(read, number):
        return True
    if _COUNTS_MEASURES.match(read.sentence, number.end):
        return True
    if called.pattern(_COUNTS_PLACES).match(read.sentence[number.end :]):
        return True
    if any(a <= number.start < b for _, a, b in ages(read.sentence)):
        return True
    return number.unit in NOT_CLAIMS or (
        isinstance(number.value, tuple) and number.unit in ("månader", "dagar", "veckor")
    )


def _is_limit_beside(read: Read, number: Number) -> bool:
    "*i mer än tre månader*, *313 var yngre än 25*, *tio av årets tolv månader*: a limit of what another number counts."
    if len(read.numbers) < MORE or isinstance(number.value, tuple) or "," in number.raw:
        return False
    text, before = read.sentence, before_hedged(read.sentence, number)
    lasts = _LASTS.match(text, number.end) is not None
    old = number.value <= OLDEST and not number.unit and _OLD.search(before) is not None
    of_months = _SO_MANY_MONTHS.match(text, number.end) or (_OF_SO_MANY.search(before) and lasts)
    return bool((lasts and _THAN.search(before)) or old or of_months)


MORE = 2
"""Numbers of a sentence of which one may limit the other."""
_LASTS = re.compile(r"\s*-?\s*(?:månad|år\b|dag|dygn|veck)", re.IGNORECASE)
_THAN = re.compile(
    r"\b(?:(?:mer|mindre|längre|kortare|äldre|yngre)\s+(?:tid\s+)?än|minst|högst|upp till|inom|över|under|"
    r"åtminstone|(?:årets|de)\s+(?:sista|första|senaste))\s+$",
    re.IGNORECASE,
)
_OLD = re.compile(r"\b(?:fyllt|fyllda|fylla|(?:yngre|äldre)\s+än)\s+$", re.IGNORECASE)
_SO_MANY_MONTHS = re.compile(
    r"\s+(?:månader\s+)?av\s+(?:(?:årets|de|(?:19|20)\d\d\s+års)\s+)?(?:(?:senaste|de)\s+)*\w+\s+(?:senaste\s+)?månader",
    re.I,
)
_OF_SO_MANY = re.compile(
    r"\w\s+(?:månader\s+)?av\s+(?:(?:årets|de|(?:19|20)\d\d\s+års)\s+)*(?:senaste\s+)?$", re.IGNORECASE
)
BASES = (1000, 10_000, 100_000)
_OF = re.compile(r"(?:^|[,;:]\s)(?:av|bland|på|per)\s+$", re.IGNORECASE)
"""*Av 1 000 barn hade 101,0 minst en anmälan*: of how many a rate is, and no figure of its own."""
_MORE_OR_LESS = re.compile(r"\s*(?:[^\W\d]+|%)?\s*hit eller dit\b", re.IGNORECASE)
"""*Fem procent hit eller dit, …*"""
_TOP = re.compile(r"\btopp[\s-]*$", re.IGNORECASE)
"""*Topp 3*: how many are listed."""


_OF_TEXT = re.compile(r"\s+(?:snabba\s+)?(?:siffror|punkter|slutsatser|skäl|saker|exempel|bilder|diagram|frågor)\b")


FEW = 12
"""*tre siffror om …*: so many things that a text tells."""


_POINT = re.compile(r"[.)]\s+\S")
"""*1. 132 personer*: the number of a point."""
