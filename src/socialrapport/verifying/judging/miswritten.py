"""Whether a wrong figure shows by itself what was meant: the table's own of another year or place, or its digits.

So many digits agree by no chance. Then the table is the one that is meant, though less than its name is said.
"""

from __future__ import annotations

from dataclasses import replace

from socialrapport.opened.tables import PLACES, Measure
from socialrapport.reading import Number
from socialrapport.verifying.judging.allowing import allowed
from socialrapport.verifying.judging.figures_written import figure
from socialrapport.verifying.judging.levels import in_unit
from socialrapport.verifying.linking.link import Link

ENOUGH = 3
"""Digits of a figure that is like another by no chance."""
SWAPPED = 2
"""Places where a figure differs from one that has two of its digits in each other's place."""


def is_miswritten(cells: tuple[str, ...], number: Number, link: Link) -> bool:
    "Whether a figure that is not the one of its only cell is that cell's of another year or place, or its digits."
    raw = number.raw
    digits = [c for c in raw if c.isdigit()]
    if len(cells) != 1 or number.hedge or isinstance(number.value, tuple) or len(digits) < ENOUGH:
        return False
    measure = link.table.measure_of(cells[0])
    if measure is None or raw.endswith("00"):
        return False
    year = cells[0].split("/")[2]
    return _is_swapped(digits, number, link, measure, year) or any(
        _is_of(number, other, measure) for other in (*_other_years(link, year), *_other_places(link, year))
    )


def has_swapped(raw: str, value: float | None) -> bool:
    "Whether a figure of three digits or more is the right one with two of its digits in each other's place."
    digits = [c for c in raw if c.isdigit()]
    if value is None or len(digits) < ENOUGH:
        return False
    decimals = len(raw.split(",", 1)[1]) if "," in raw else 0
    return _are_swapped(digits, [c for c in figure(value, decimals) if c.isdigit()])


def has_swapped_of(number: Number, measure: Measure, link: Link) -> bool:
    "Whether a figure is that of a link with two of its digits in each other's place."
    digits = [c for c in number.raw if c.isdigit()]
    return len(digits) >= ENOUGH and _is_swapped(digits, number, link, measure, link.year)


def _are_swapped(digits: list[str], right: list[str]) -> bool:
    if len(right) != len(digits) or sorted(right) != sorted(digits):
        return False
    return sum(a != b for a, b in zip(right, digits, strict=True)) == SWAPPED


def _is_swapped(digits: list[str], number: Number, link: Link, measure: Measure, year: str) -> bool:
    value = link.value(measure, year)
    if value is None:
        return False
    decimals = len(number.raw.split(",", 1)[1]) if "," in number.raw else 0
    return _are_swapped(digits, [c for c in figure(in_unit(value, measure, number), decimals) if c.isdigit()])


def _other_years(link: Link, year: str) -> list[Link]:
    return [replace(link, year=other) for other in link.table.years if other != year]


def _other_places(link: Link, year: str) -> list[Link]:
    "The same of each other place, where the figure is of a place."
    here = next((axis for axis in link.table.axes if axis.id in PLACES and axis.id in dict(link.codes)), None)
    if here is None:
        return []
    rest = frozenset(pair for pair in link.codes if pair[0] != here.id)
    others = (code for code in here.labels if (here.id, code) not in link.codes)
    return [replace(link, year=year, codes=rest | {(here.id, code)}) for code in others]


def _is_of(number: Number, link: Link, measure: Measure) -> bool:
    value = link.value(measure)
    return value is not None and allowed(number).holds(in_unit(value, measure, number))
