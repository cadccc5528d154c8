"""How a figure has moved in about five years."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.analysis.kinds.change import moved, years_before
from socialrapport.analysis.prices import in_prices_of
from socialrapport.analysis.weighing import value
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube

LONG = 5
LONG_RANGE = (4, 7)
WEIGHT = 5.0


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    """Since the observation nearest five years back, where that is not the one before.

    Where nothing had moved until the last step that is all there is to say: a service that began this year has not
    grown for five.
    """
    measure = in_prices_of(cube, cube.main)
    before = far_back(cube, measure, year)
    if before is not None and not only_the_last_step(cube, measure, before, year):
        then, now = cube.ref(measure.id, before), cube.ref(measure.id, year)
        yield moved(cube, FindingKind.LONG_CHANGE, WEIGHT, measure, then, now)


def only_the_last_step(cube: SafeCube, measure: MeasureInfo, before: int, year: int) -> bool:
    "Whether the figure was the same from *before* on, and is another in *year*."
    seen = [y for y in years_before(cube, measure, year) if y >= before]
    first, *others = (value(cube, cube.ref(measure.id, y)) for y in (*seen, year))
    return len(set(others[:-1]) - {first}) == 0 and others[-1] != first


def far_back(cube: SafeCube, measure: MeasureInfo, year: int) -> int | None:
    "The year nearest five back in which the whole's figure was shown, if it is another than the one before."
    seen = years_before(cube, measure, year)
    far = [y for y in seen[:-1] if LONG_RANGE[0] <= year - y <= LONG_RANGE[1] and seen[-1] - y >= 2]
    return min(far, key=lambda y: (abs(year - y - LONG), y), default=None)
