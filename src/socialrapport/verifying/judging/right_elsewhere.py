"""Whether a figure that is wrong where it was read is right for another year or group that the text names.

Then it may be the reading that is wrong, and neither is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, product

from socialrapport.opened.tables import Measure, Table
from socialrapport.reading import Number, Read
from socialrapport.verifying.judging.allowing import allowed
from socialrapport.verifying.judging.levels import in_unit, measures_for, telling
from socialrapport.verifying.judging.miswritten import has_swapped_of
from socialrapport.verifying.judging.verdicts import Judged, Verdict
from socialrapport.verifying.linking.groups import Mention, mentions
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.times_meant import is_dated

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_THEN = re.compile(
    r"\b(?:då|året (?:innan|före|efter|dessförinnan)|fjol|fjolåret|innan|tidigare|efter|senare|sedan|"
    r"från(?=\s+(?:år\s+)?\d))\b|→",
    re.IGNORECASE,
)


_BASE_OF_CHANGE = re.compile(
    r"\b(?:fler|färre|mer|mindre|högre|lägre)\b[^.;,\d]{0,30}?\bän\s+(?:under\s+|i\s+|samma\s+\w+\s+)?(?:år\s+)?"
    r"(?:(?:19|20)\d\d|året (?:innan|före)|föregående år|i fjol|förra året)(?!\s*\()(?:,?\s+(?:då|när)\b)?|"
    r"\([+−–-]\s?\d[^()]*\b(?:sedan|mot|från|jämfört med)\s+(?:19|20)\d\d\)",
    re.IGNORECASE,
)
"""*42 färre än året innan*: the time that a change is counted from, and of no other number."""
BOTH = 2
"""So many years in a sentence are all that its figures are of."""


READINGS = 64
"""Of years and groups together, how many are tried."""


def fits_elsewhere(found: Judged, read: Read, number: Number, link: Link, told: Sequence[str] = ()) -> str | None:
    """The year or the group that the figure is of; None where it is of none that is named.

    *told* are the years that the paragraph has told of before, and the one that the edition is of.
    """
    if found.verdict is not Verdict.CONTRADICTED or not telling(number.raw):
        return None if found.verdict is not Verdict.CONTRADICTED else _since_another(found, read, number, link, told)
    measure = _measure(found, link)
    if measure is None:
        return _since_another(found, read, number, link, told)
    own = _named(read, link)
    heard_before = link.codes - {(m.axis, m.code) for m in own}
    here = replace(link, codes=link.codes - heard_before)
    if heard_before and _holds(here, measure, number):
        return "alla"
    if any((m.axis, m.code) in link.codes and not read.sentence[number.end : m.start].strip() for m in own):
        return None
    for m in own:
        between = any(number.end < other.start < m.start for other in read.numbers)
        if between and _holds(replace(link, codes=link.codes - {(m.axis, m.code)}), measure, number):
            return "alla"
    twice = any(other.raw == number.raw and other.start != number.start for other in read.numbers)
    if twice:
        return None
    for what, one in _of_another_number(read, link) if is_dated(read.sentence, number) else _others(read, link):
        if _holds(one, measure, number):
            return what
    return next((what for what, one in _read_otherwise(read, number, link, told) if _holds(one, measure, number)), None)


def named_reading(found: Judged, read: Read, number: Number, link: Link) -> Link | None:
    "The one other year or group that the sentence names and that a figure is of; None where there is none, or more."
    measure = _measure(found, link)
    if measure is None:
        return None
    others = [one for _, one in _others(read, link)]
    fitting = [one for one in others if _holds(one, measure, number)]
    fitting = fitting or [one for one in others if has_swapped_of(number, measure, one)]
    return fitting[0] if len({(one.year, one.codes) for one in fitting}) == 1 else None


def _read_otherwise(read: Read, number: Number, link: Link, told: Sequence[str]) -> Iterator[tuple[str, Link]]:
    """Every other reading that the words allow: another of the years that are told, and another of the groups.

    A number that has its own year beside it keeps it, and what is of several groups at once may be of fewer.
    """
    years = [link.year]
    if not is_dated(read.sentence, number):
        years += [year for year in told if year in link.table.years]
    named = _named(read, link)
    ways: list[list[str]] = []
    axes = [axis for axis in link.table.axes if any(m.axis == axis.id for m in named)]
    for axis in axes:
        ways.append(list(dict.fromkeys(["", *(m.code for m in named if m.axis == axis.id)])))
    rest = frozenset(pair for pair in link.codes if pair[0] not in {axis.id for axis in axes})
    for year, *codes in islice(product(dict.fromkeys(years), *ways), READINGS):
        chosen = [(axis, code) for axis, code in zip(axes, codes, strict=True) if code]
        one = replace(link, year=year, codes=rest | {(axis.id, code) for axis, code in chosen})
        if year != link.year or (len(axes) > 1 and one.codes != link.codes):
            what = ", ".join([year, *(axis.labels[code] for axis, code in chosen)])
            yield what, one


def _since_another(found: Judged, read: Read, number: Number, link: Link, told: Sequence[str]) -> str | None:
    "The two years between which it changed so much, where the text names both; None where it names no such two."
    if len(found.cells) != BOTH or len({cell.split("/")[1] for cell in found.cells}) > 1:
        return None
    measure = link.table.measure_of(found.cells[0])
    years = sorted({*YEAR.findall(read.sentence), *told} & {*link.table.years})
    if measure is None or measure.kind.in_percent:
        return None
    for first, last in ((a, b) for a in years for b in years if a < b and (a, b) != (link.before, link.year)):
        then, now = link.value(measure, first), link.value(measure, last)
        if not then or now is None:
            continue
        size = (
            100 * (now - then) / then if number.unit in ("procent", "andel") else in_unit(now - then, measure, number)
        )
        if size and allowed(number).holds(abs(size)):
            return f"{first}–{last}"
    return None


def published_of(number: Number, link: Link, others: Sequence[Table]) -> Table | None:
    "The table of some others that has just this figure, for the same year, where so many digits agree by no chance."
    if not telling(number.raw) or number.hedge or number.raw.endswith("00"):
        return None
    for table in others:
        kept = frozenset(pair for pair in link.codes if pair[0] in {axis.id for axis in table.axes})
        for codes in {kept, frozenset[tuple[str, str]]()}:
            one = replace(link, table=table, codes=codes)
            if any(_holds(one, measure, number) for measure in measures_for(number, one)):
                return table
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
    return link.table.measure_of(found.cells[0])


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
