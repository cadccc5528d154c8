"""The parts of every other breakdown, where the indicator is a plain count."""

from __future__ import annotations

import math
from collections.abc import Iterator

from socialrapport.analysis import certainty
from socialrapport.analysis.weighing import compared, ranked_parts, value
from socialrapport.model.axes import PLACES, TIMES_OF_YEAR
from socialrapport.model.cube import Axis, MeasureInfo
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.indicator import TOTAL
from socialrapport.model.safe import CellRef, SafeCube

WEIGHT = 2.0
UNEQUAL = 1.5
"How many times as broad as another a class of ages is when they are not told as equals."


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "The parts of every other breakdown, where the indicator is a plain count."
    measure = cube.measures[0] if cube.measures[0].kind.is_count else None
    for axis in cube.axes[1:]:
        if measure is None or axis.id in (*PLACES, "kon", *TIMES_OF_YEAR):
            continue
        ranked = ranked_parts(cube, measure, axis, year)
        sure = min(surely_ahead(cube, measure, axis, ranked, year), more_for_its_breadth(cube, axis, ranked))
        if sure and not is_alone(cube, measure, axis, year):
            facts = [("part", r) for r in ranked] + ([("second", ranked[1])] if sure > 1 else [])
            test = certainty.of_gap(cube, measure, *ranked[:2]) if len(ranked) > 1 else None
            yield compared(cube, FindingKind.COMPOSITION, measure, facts, WEIGHT, test, group=((axis.id, TOTAL),))


def is_alone(cube: SafeCube, measure: MeasureInfo, axis: Axis, year: int) -> bool:
    """Whether all are of one part in each of several years: then what is counted makes it so, and it is no finding.

    All of whom paternity is established are infants.
    """
    wholes = {y: cell.value for y in cube.years if int(y) <= year and (cell := cube.get(measure.id, y)) and cell.value}
    each = [
        [cell.value if (cell := cube.get(measure.id, y, **{axis.id: code})) else None for y in wholes]
        for code in axis.codes
    ]
    return len(wholes) > 1 and any(part == list(wholes.values()) for part in each)


def more_for_its_breadth(cube: SafeCube, axis: Axis, ranked: list[CellRef]) -> int:
    """How many of the first parts stand before those after them for each year of age too.

    Of classes of unequal breadth the broadest is often the largest, which tells nothing but that it is broad. Parts
    that are no ages are as broad as each other.
    """
    place = [a.id for a in cube.axes].index(axis.id)
    broad = breadths(cube, axis)
    each = [value(cube, ref) / broad.get(ref.at[place], 1) for ref in ranked]
    return next((n for n, mine in enumerate(each) if any(mine < other for other in each[n + 1 :])), len(each))


def breadths(cube: SafeCube, axis: Axis) -> dict[str, int]:
    "How many years of age each class is of; nothing where the parts are no ages, or not of unequal breadth."
    groups = next((b.groups for b in cube.indicator.by if b.id == axis.id), ())
    found = {code: high - low + 1 for code, low, high in groups}
    unequal = bool(found) and max(found.values()) >= UNEQUAL * min(found.values())
    return found if unequal and axis.id.startswith("alder") else {}


def surely_ahead(cube: SafeCube, measure: MeasureInfo, axis: Axis, ranked: list[CellRef], year: int) -> int:
    """How many of the first parts (two at most) stand before all others, whatever hidden parts may be.

    A hidden part is no more than what the shown ones leave of the whole, where the parts add up; otherwise it may
    be anything. Equals stand before none, and neither does zero.
    """
    if len(ranked) < 2:
        return 0
    shown = [value(cube, r) for r in ranked]
    whole = cube.get(measure.id, year)
    rest = 0.0
    if len(ranked) < len(axis.codes):
        told = axis.additive and whole is not None and whole.value is not None
        rest = whole.value - sum(shown) if told else math.inf  # type: ignore[union-attr, operator]
    others = [*shown[1:], 0.0]
    ahead = 0
    for mine, following in zip(shown[:2], others[:2], strict=True):
        if not mine > max(following, rest, 0.0):
            break
        ahead += 1
    return ahead
