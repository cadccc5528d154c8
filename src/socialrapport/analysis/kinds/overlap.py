"""Why the districts do not add up to the whole, where they do not."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.analysis.weighing import finding
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.indicator import Median
from socialrapport.model.safe import SafeCube

WEIGHT = 1.0


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "Why the districts do not add up to the whole, where they do not."
    there = cube.overlap.get(str(year))
    count = next((m for m in cube.measures if m.kind.is_count), None)
    # A middle value of the districts is no sum to whoever reads it.
    if isinstance(cube.indicator.measure, Median):
        return
    if there is None or count is None or not (there.several.shown and there.outside.shown):
        return
    if there.several.value or there.outside.value:
        yield finding(cube, FindingKind.OVERLAP, count, [("whole", cube.ref(count.id, year))], WEIGHT)
