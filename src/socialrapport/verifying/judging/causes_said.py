"""Causes, which no figure tells of: *ledde till*, *på grund av*; but for those that a table itself divides by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from socialrapport.opened.tables import PLACES, Table
from socialrapport.verifying.judging.heard import Heard
from socialrapport.verifying.judging.verdicts import Judged, Verdict
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.stems import stems

_CAUSE = re.compile(
    r"\b(?:ledde till|lett till|leder till|tack vare (?!er\b|dig\b|oss\b|alla\b)|"
    r"på grund av|p\.g\.a\.|beror på|berodde på|till följd av|orsaka\w*|"
    r"(?:är|var|som|blev) en (?:direkt )?följd av|l(?:åg|igger) bakom|förklaras av|drivs av|drevs av|"
    r"medför\w*|bidr(?:ar|og) till|gjorde att|resulterade i|eftersom|därför att)\b",
    re.IGNORECASE,
)


_TO_MEASURE = re.compile(
    r"(?:ledde till|lett till|leder till|resulterade i|resulterat i|resulterar i)\s+(?:en\s+|någon\s+)?insats",
    re.IGNORECASE,
)


def _tells_outcome(table: Table) -> bool:
    "Whether a table has how many led to a measure."
    names = [table.phrase, *table.labels]
    return any("insats" in name.lower() for name in names) and any("avslutade" in name.lower() for name in names[:1])


def _is_of_its_own(cause: re.Match[str], heard: Heard, found: Judged, link: Link) -> bool:
    "*190 på grund av sitt eget beteende*, *59 procent ledde till en ny utredning*: what the table itself divides by."
    number = heard.number
    if number is None or cause.start() < number.end or found.verdict is not Verdict.CONFIRMED:
        return False
    after = {*stems(" ".join(heard.read.sentence[cause.end() :].split()[:SOON]))}
    labels = {axis.id: axis.labels for axis in link.table.axes}
    own = {stem for axis, code in link.codes if axis not in PLACES for stem in stems(labels[axis].get(code, ""))}
    return bool(after & (own | ({*stems(link.table.phrase)} if number.unit == "procent" else set())))


SOON = 4
"""Words after *på grund av* that say what it is."""


_VARAV = re.compile(r"\bvarav\b")
"""*1 345 utredningar, varav 507 ledde till insats*: the cause is told of the part, and not of all."""


def _is_of_a_later(cause: re.Match[str], heard: Heard) -> bool:
    "*49 personer deltog, men bara 32 procent slutade på grund av …*: the cause is of the figure that stands nearer."
    assert heard.number is not None
    between = any(heard.number.end <= n.start < cause.start() for n in heard.read.numbers)
    return between and cause.group().lower() not in heard.said.lower()


def told_as_cause(found: Judged, heard: Heard, link: Link) -> Iterator[str]:
    "Why a figure that is told as a cause, or with one, is not judged."
    text = heard.read.sentence
    cause = _CAUSE.search(text)
    if cause and heard.number and _VARAV.search(text, heard.number.end, max(cause.start(), heard.number.end)):
        cause = None
    if cause and heard.number and _is_of_a_later(cause, heard):
        cause = None
    if (
        cause
        and cause.group().lower() not in f"{link.table.phrase} {link.table.title}".lower()
        and not (_TO_MEASURE.match(text, cause.start()) and _tells_outcome(link.table))
        and not _is_of_its_own(cause, heard, found, link)
    ):
        yield f"Orsaker finns inte i statistiken: ”{cause.group()}”."
