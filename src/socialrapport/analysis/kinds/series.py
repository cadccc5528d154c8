"""The highest or the lowest year of a series."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.analysis import certainty
from socialrapport.analysis.prices import in_prices_of
from socialrapport.analysis.weighing import breaks_between, compared
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube, Status

SHORTEST_SERIES = 5
WEIGHT = 2.0


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "Where the report year is the highest or the lowest of a series. Kronor of unlike worth have no highest year."
    measure = in_prices_of(cube, cube.main)
    if measure.kronor and not measure.prices_of:
        return
    there = [(y, cell) for y, cell in cube.observed(measure.id) if int(y) <= year]
    seen = [(y, cell.value) for y, cell in there if cell.value is not None]
    if any(cell.status is Status.HIDDEN for _, cell in there):
        return
    if len(seen) < SHORTEST_SERIES or breaks_between(cube, int(seen[0][0]), year):
        return
    *before, last = [v for _, v in seen]
    nearest = max(before) if last > max(before) else min(before)
    if min(before) <= last <= max(before):
        return
    now, start = cube.ref(measure.id, year), cube.ref(measure.id, seen[0][0])
    rival = next(cube.ref(measure.id, y) for y, v in seen if v == nearest)
    test = certainty.of_change(cube, measure, rival, now)
    yield compared(cube, FindingKind.SERIES, measure, [("now", now), ("start", start)], WEIGHT, test)
