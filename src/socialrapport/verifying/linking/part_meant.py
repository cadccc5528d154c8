"""Whether a share that is told of a group is the group's part of all, or the share of those in the group.

*En fjärdedel av hushållen finns i Farsta* is a part of all households; *en fjärdedel av hushållen i Farsta hade fått
bistånd länge* is a share of those in Farsta, and so is all that does not say that it is a part.
"""

from __future__ import annotations

import re

from socialrapport.opened.tables import Table
from socialrapport.reading import Number
from socialrapport.verifying.linking.groups import Mention, mentions
from socialrapport.verifying.linking.plain_words import VERBS
from socialrapport.verifying.linking.stretch import words

OF_ALL = r"\s*(?:procent\s+|%\s*)?av\s+(?:alla|samtliga|_WHOLES_|hela)\b"
"""*en fjärdedel av alla hushåll*: a group's part of them all, whatever share the table has itself."""
_BE = (
    r"(?:finns|fanns|bor|bodde|ligger|låg|var|är|kom(?:mer)?(?: in)?|gjordes|inleddes|avslutades|verkställdes|fattades|"
    r"gäller|gällde|rör|rörde|avser|avsåg|utgörs av|utgjordes av|består av|bestod av|hör till|hörde till|"
    r"hör hemma|hörde hemma|återfinns|återfanns|skedde|begicks)"
)
_AT = r"(?:(?:i|på|vid|inom|från|av|till|mot|hos)\s+)?(?:[a-zåäö]+\s+(?:i|på|från)\s+)?"
_IS_IN = re.compile(rf"(?<!\bsom )(?<!\bsom det )\b{_BE}\s+{_AT}$", re.IGNORECASE)
"""*… kom från polisen*, *… bor i Farsta*, *… gällde barn i Farsta*; *de som bor i Farsta* is another matter."""
_THAT_IS_IN = re.compile(rf"\bsom\s+(?:det\s+)?{_BE}\s+{_AT}$", re.IGNORECASE)
"""*andelen av dem som bor i Farsta*: of those in Farsta, or the part that they are."""
_IS_SO_MANY = re.compile(rf"(?<!\bsom )\b{_BE}\s+(?:det\s+)?(?:[a-zåäö]+\s+){{0,2}}?$", re.IGNORECASE)
_SHARE_IN = r"\d[\d,]*\s*(?:procent|%)\s+[^\d.;:()]+"
_IS_LISTED = re.compile(rf"(?<!\bsom )\b{_BE}\s+(?:{_SHARE_IN})+(?:,|\boch)\s+$", re.IGNORECASE)
"""*fanns 20 procent i Farsta och 61 procent i Centrum*: the second too."""
_IS_SO_MUCH = re.compile(
    r"\b(?:är|var|ligger|låg)\s+(?:\d[^.;:]*(?:,|\boch)\s+|(?:[a-zåäö]+\s+){0,2}?)$|\bandel\w*\b[^.;]*$", re.IGNORECASE
)
"""*andelen var 7,0 procent i Järva*: how large a share is, and where."""
_OF_WHICH = re.compile(r"\bvarav\b[^.;]*$|\b(?:av|bland) (?:dem|dessa)\b[^.;]*$", re.IGNORECASE)
_JUST_AFTER = re.compile(rf"\s*(?:procent|%)?\s*(?:av (?:dem|dessa)\s+)?{_AT}", re.IGNORECASE)
"""*fanns 61 procent i Centrum*, *varav 61 procent i Centrum*"""
_LIVE_THERE = re.compile(r"\s+(?:bor|bodde|finns|fanns|återfinns|återfanns)\s+(?:[a-zåäö]+\s+){0,2}?", re.IGNORECASE)
"""*I Centrum bor 61 procent av …*"""
_STANDS_FOR = re.compile(
    r"(?:s?\s+[a-zåäö]+)?\s+(?:står|stod|svarar|svarade)\s+för\s+(?:[a-zåäö]+\s+){0,3}?|"
    r"\s+(?:utgör|utgjorde|är|var|har|hade|fick|tog emot)\s+(?:[a-zåäö]+\s+){0,2}?",
    re.IGNORECASE,
)
"""*Centrum stod för 61 procent av …*"""
_IN = re.compile(r"\b(?:i|på|vid|inom|från|för|bland|av|till)\s+$", re.IGNORECASE)
_OF = re.compile(r"\s*(?:procent|%)?\s*av\b", re.IGNORECASE)


def says_part(sentence: str, number: Number, table: Table, axis: str, code: str) -> bool:
    "Whether the sentence says that the number is the part which the group is of all."
    before = sentence[: number.start]
    if _OF_PEOPLE.match(sentence, number.end) and table.shares:
        return False
    if table.called.pattern(OF_ALL).match(sentence[number.end :]) or (_COUNTED.search(before) and _MOST.search(before)):
        return True
    return any(_is_part(sentence, number, one) for one in _named(sentence, table, axis, code))


def _is_part(sentence: str, number: Number, group: Mention) -> bool:
    before = sentence[: number.start]
    if group.start >= number.end:
        if _IS_IN.search(sentence[number.end : group.start]):
            return True
        between = sentence[number.end : group.start]
        if not _JUST_AFTER.fullmatch(between) or (_IN.search(between) and _IS_SO_MUCH.search(before)):
            return False
        return bool(
            _OF_WHICH.search(before)
            or _IS_SO_MANY.search(before)
            or _IS_LISTED.search(before)
            or _IS_BARE.search(before)
        )
    between = sentence[group.end : number.start]
    inside = _IN.search(sentence[: group.start])
    told = _LIVE_THERE.fullmatch(between) if inside else _STANDS_FOR.fullmatch(between)
    return told is not None and _OF.match(sentence[number.end :]) is not None


_OF_PEOPLE = re.compile(
    r"\s*(?:procent|%)?\s*av\s+(?:alla\s+|samtliga\s+|de\s+|[a-zåäö]{4,}s\s+)?(?:\d{1,2}\s?[–-]\s?\d{1,3}-åring|invånarna|befolkningen)",
    re.IGNORECASE,
)
"""*4,7 procent av alla 0–17-åringar*: of those who live there."""
_COUNTED = re.compile(r"\d(?:\s[a-zåäö]+)?(?:,|\s\()\s*(?:[a-zåäö]+\s+){0,2}$", re.IGNORECASE)
_MOST = re.compile(r"\b(?:flest|färst|vanligast\w*|störst\w*|minst\w*|mest|näst)\b[^.;]*\([^()]*$", re.IGNORECASE)
"""*Flest var i åldern 25–44 år (7 423, knappt var tredje)*: of them all, as that is what is told of."""
_IS_BARE = re.compile(r"\d\s*\($")
"""*85 hushåll (20 procent i Farsta)*"""


def limits(sentence: str, number: Number, table: Table, axis: str, code: str) -> bool:
    "Whether the group stands where it says of whom the share is: before the number, or before any verb after it."
    if _COUNTED.search(sentence[: number.start]):
        return False
    for one in _named(sentence, table, axis, code):
        if _THAT_IS_IN.search(sentence[: one.start]):
            continue
        if one.end <= number.start:
            return True
        between = words(sentence, [(number.end, one.start)])
        if not any(word.text in VERBS for word in between):
            return True
    return False


def _named(sentence: str, table: Table, axis: str, code: str) -> list[Mention]:
    return [m for one in table.axes if one.id == axis for m in mentions(sentence, one, table.phrase) if m.code == code]
