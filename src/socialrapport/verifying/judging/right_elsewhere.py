"""Whether a figure that is wrong where it was read is right for another year or group that the sentence names.

Then it may be the reading that is wrong, and neither is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from socialrapport.opened.tables import Measure
from socialrapport.reading import Number, Read
from socialrapport.verifying.judging.allowing import allowed
from socialrapport.verifying.judging.levels import in_unit, telling
from socialrapport.verifying.judging.verdicts import Judged, Verdict
from socialrapport.verifying.linking.groups import Mention, mentions
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.periods import is_dated

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_THEN = re.compile(
    r"\b(?:då|året (?:innan|före|efter|dessförinnan)|fjol|fjolåret|innan|tidigare|efter|senare|sedan|"
    r"från(?=\s+(?:år\s+)?\d))\b|→",
    re.IGNORECASE,
)


_BASE_OF_CHANGE = re.compile(
    r"\b(?:fler|färre|mer|mindre|högre|lägre)\b[^.;,\d]{0,30}?\bän\s+(?:under\s+|i\s+)?(?:år\s+)?"
    r"(?:(?:19|20)\d\d|året (?:innan|före)|föregående år|i fjol|förra året)(?!\s*\()",
    re.IGNORECASE,
)
"""*42 färre än året innan*: the time that a change is counted from, and of no other number."""
BOTH = 2
"""So many years in a sentence are all that its figures are of."""


def fits_elsewhere(found: Judged, read: Read, number: Number, link: Link) -> str | None:
    "The year or the group that the figure is of; None where it is of none that is named."
    measure = _measure(found, link)
    if found.verdict is not Verdict.CONTRADICTED or measure is None or not telling(number.raw):
        return None
    own = _named(read, link)
    heard_before = link.codes - {(m.axis, m.code) for m in own}
    here = replace(link, codes=link.codes - heard_before)
    if heard_before and _holds(here, measure, number):
        return "alla"
    if any((m.axis, m.code) in link.codes and not read.sentence[number.end : m.start].strip() for m in own):
        return None
    twice = any(other.raw == number.raw and other.start != number.start for other in read.numbers)
    if twice:
        return None
    for what, one in _of_another_number(read, link) if is_dated(read.sentence, number) else _others(read, link):
        if _holds(one, measure, number):
            return what
    return None


def _named(read: Read, link: Link) -> list[Mention]:
    "The groups of the table that the sentence names."
    return [m for axis in link.table.axes for m in mentions(read.sentence, axis, link.table.phrase)]


def _holds(link: Link, measure: Measure, number: Number) -> bool:
    value = link.value(measure)
    return value is not None and allowed(number).holds(in_unit(value, measure, number))


def _of_another_number(read: Read, link: Link) -> Iterator[tuple[str, Link]]:
    "All, where a group is named after a later number: *602 anmälningar, och 315 av dem gällde pojkar*."
    last = max(number.start for number in read.numbers)
    if len(read.numbers) > 1 and (
        theirs := {(m.axis, m.code) for m in _named(read, link) if m.start > last} & link.codes
    ):
        yield "alla", replace(link, codes=link.codes - theirs)


def _measure(found: Judged, link: Link) -> Measure | None:
    "What a level was held against; None of what is no level."
    if len(found.cells) != 1:
        return None
    return next((m for m in link.table.measures if m.id == found.cells[0].split("/")[1]), None)


def _others(read: Read, link: Link) -> Iterator[tuple[str, Link]]:
    text = read.sentence
    apart = _BASE_OF_CHANGE.sub(" ", text)
    years = [year for year in YEAR.findall(apart) if year in link.table.years]
    if len(years) < BOTH and _THEN.search(apart):
        years += [y for y in (link.before, link.table.before(link.year)) if y]
    for year in dict.fromkeys(years):
        if year != link.year:
            yield year, replace(link, year=year)
    yield from _of_another_number(read, link)
    for axis in link.table.axes:
        rest = frozenset(pair for pair in link.codes if pair[0] != axis.id)
        for mention in mentions(text, axis, link.table.phrase):
            one = replace(link, codes=rest | {(axis.id, mention.code)})
            if one.codes != link.codes:
                yield axis.labels[mention.code], one
