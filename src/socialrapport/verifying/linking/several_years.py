"""Whether a number is of several years together: *åren 2022–2024 kom det in 2 793*, and which years they are."""

from __future__ import annotations

import re

from socialrapport.reading import Number, directions
from socialrapport.verifying.linking.answering_lists import place_in_list
from socialrapport.verifying.linking.clauses import at as clause_at
from socialrapport.verifying.linking.clauses import clauses
from socialrapport.verifying.linking.times_meant import is_dated
from socialrapport.verifying.linking.years_back import lasted, told_back

_Y = r"(?:19|20)\d\d"
_SPANS = (
    re.compile(rf"\b({_Y})\s?[–-]\s?({_Y})\b"),
    re.compile(rf"\b({_Y})\s+(?:till(?: och med)?|t\.o\.m\.|tom)\s+(?:år\s+)?({_Y})\b", re.IGNORECASE),
    re.compile(rf"\bmellan\s+(?:åren\s+|år\s+)?({_Y})\s+och\s+(?:år\s+)?({_Y})\b", re.IGNORECASE),
    re.compile(rf"(?:^|\bunder\s+|\båren\s+)(?:åren\s+|år\s+)?({_Y})(?:,\s+{_Y})*,?\s+och\s+({_Y})\b", re.IGNORECASE),
)
_SINCE = re.compile(
    rf"\bsedan\s+(?:år\s+)?({_Y})\s+har\s+(?:det\s+)?(?:(?:sammanlagt|totalt|tillsammans)\s+)?"
    r"(?:kommit|gjorts|inkommit|inletts|avslutats|verkställts|placerats|fattats|\d)",
    re.IGNORECASE,
)
"""*Sedan 2022 har det kommit in 2 793*: from then to now."""
_ONE_OF_THEM = re.compile(
    r"\b(?:som (?:mest|minst|högst|lägst|flest|färst|störst)|till(?: hela)?|från|mellan|och)\s+(?:[a-zåäö]+\s+)?$|"
    r"(?:→|\bmellan\s+[\d\s\u00a0,]+(?:procent\s+)?och)\s*$",
    re.IGNORECASE,
)
"""*från 807 till 825*, *mellan 799 och 862*, *som mest 862*: each of a year of its own."""
_ARROW = re.compile(r"\s*(?:[a-zåäö%]+\s*)?→")
_ROW = re.compile(r"\d,\s+\d[\d\s\u00a0]*(?:,\s+\d[\d\s\u00a0]*)*")
"""*2 195, 2 404, 2 577*: a figure a year."""
FEWEST = 2


def several_years(sentence: str, number: Number, last: str) -> tuple[str, str] | None:
    """The first and last of the years that a level is of together; None where it is of one.

    *last* is the year that *de senaste tre åren* end with. Where something changes the figures are of its ends.
    """
    span = _span(sentence, last)
    if span is None or _is_of_one(sentence, number):
        return None
    return span


def _span(sentence: str, last: str) -> tuple[str, str] | None:
    for pattern in _SPANS:
        if (found := pattern.search(sentence)) and found[1] < found[2]:
            return found[1], found[2]
    if since := _SINCE.search(sentence):
        return (since[1], last) if since[1] < last else None
    back = lasted(sentence) or 0
    return (str(int(last) - back + 1), last) if back >= FEWEST else None


def _is_of_one(sentence: str, number: Number) -> bool:
    "Whether a number has its own year beside it, answers to one of a list, or is an end of a change."
    before = sentence[: number.start]
    clause = clause_at(clauses(sentence), number.start)
    bare = sentence
    for pattern in _SPANS:
        bare = pattern.sub(lambda found: " " * len(found[0]), bare)
    dated = is_dated(bare, number) or told_back(sentence, number.start, number.end) is not None
    listed = place_in_list(sentence, number) or any(
        m.start() < number.end and number.start < m.end() for m in _ROW.finditer(sentence)
    )
    way = directions.direction(sentence[clause.start : number.start], ())
    return bool(
        dated or listed or way in ("upp", "ned") or _ONE_OF_THEM.search(before) or _ARROW.match(sentence[number.end :])
    )
