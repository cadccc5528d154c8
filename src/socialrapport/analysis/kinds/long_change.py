"""How a figure has moved in about five years."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.analysis.kinds.change import moved, years_before
from socialrapport.analysis.prices import in_prices_of
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube

LONG = 5
LONG_RANGE = (4, 7)
WEIGHT = 5.0


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "Since the observation nearest five years back, where that is not the one before."
    measure = in_prices_of(cube, cube.main)
    before = far_back(cube, measure, year)
    if before is not None:
        then, now = cube.ref(measure.id, before), cube.ref(measure.id, year)
        yield moved(cube, FindingKind.LONG_CHANGE, WEIGHT, measure, then, now)


def far_back(cube: SafeCube, measure: MeasureInfo, year: int) -> int | None:
    "The year nearest five back in which the whole's figure was shown, if it is another than the one before."
    seen = years_before(cube, measure, year)
    far = [y for y in seen[:-1] if LONG_RANGE[0] <= year - y <= LONG_RANGE[1] and seen[-1] - y >= 2]
    return min(far, key=lambda y: (abs(year - y - LONG), y), default=None)
