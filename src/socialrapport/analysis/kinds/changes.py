"""How a figure has moved: since the observation before, and since about five years."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.analysis.weighing import finding, noise, value
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube

LONG = 5
LONG_RANGE = (4, 7)
WEIGHTS = {FindingKind.CHANGE: 8.0, FindingKind.LONG_CHANGE: 5.0}
"""What they weigh."""


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "Since the observation before, and since about five years."
    measure = cube.main
    seen = [int(y) for y, cell in cube.observed(measure.id) if cell.shown and int(y) < year]
    if not seen:
        return
    yield compared(cube, FindingKind.CHANGE, measure, year, seen[-1])
    far = [y for y in seen[:-1] if LONG_RANGE[0] <= year - y <= LONG_RANGE[1] and seen[-1] - y >= 2]
    if far:
        yield compared(cube, FindingKind.LONG_CHANGE, measure, year, min(far, key=lambda y: (abs(year - y - LONG), y)))


def compared(cube: SafeCube, kind: FindingKind, measure: MeasureInfo, year: int, before: int) -> Finding:
    now_ref, before_ref = cube.ref(measure.id, year), cube.ref(measure.id, before)
    size = noise(cube, measure, value(cube, before_ref), value(cube, now_ref))
    return finding(cube, kind, measure, [("now", now_ref), ("before", before_ref)], WEIGHTS[kind], size)
