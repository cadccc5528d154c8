"""The whole is higher, or lower, than every district: which it can be only where they are not its parts."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.analysis.weighing import finding, ranked_parts, value
from socialrapport.model.axes import DISTRICT
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube

FEWEST = 3
"""Districts shown: beside fewer it is no wonder."""
WEIGHT = 0.8


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    """In the measure that the table of districts has, a share, rate or mean: the whole is one of all their people.

    Where each district is shown and nobody is in several or in none it cannot be: then published figures that have
    been changed make it so, and nothing is said.
    """
    axis, measure = cube.axis(DISTRICT), cube.comparable
    whole = cube.get(measure.id, year)
    if axis is None or not measure.kind.is_ratio or whole is None or whole.value is None:
        return
    ranked = ranked_parts(cube, measure, axis, year)
    if len(ranked) < FEWEST or value(cube, ranked[-1]) <= whole.value <= value(cube, ranked[0]):
        return
    there = cube.overlap.get(str(year))
    hidden = any((cell := cube.get(measure.id, year, stadsdel=code)) and not cell.shown for code in axis.codes)
    if not hidden and there is not None and there.several.value == 0 == there.outside.value:
        return
    city = cube.ref(measure.id, year)
    way = "over" if whole.value > value(cube, ranked[0]) else "under"
    facts = [("whole", city), (way, ranked[0 if way == "over" else -1]), *(("district", ref) for ref in ranked)]
    yield finding(cube, FindingKind.BEYOND, measure, facts, WEIGHT)
