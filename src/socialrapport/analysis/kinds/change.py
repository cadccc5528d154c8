"""How a figure has moved since the observation before."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.analysis.weighing import finding, noise, value
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube

WEIGHT = 8.0


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "Since the observation before, if there is one."
    if seen := years_before(cube, year):
        yield compared(cube, FindingKind.CHANGE, WEIGHT, year, seen[-1])


def years_before(cube: SafeCube, year: int) -> list[int]:
    "The years in which the main figure was shown."
    return [int(y) for y, cell in cube.observed(cube.main.id) if cell.shown and int(y) < year]


def compared(cube: SafeCube, kind: FindingKind, weight: float, year: int, before: int) -> Finding:
    measure = cube.main
    now_ref, before_ref = cube.ref(measure.id, year), cube.ref(measure.id, before)
    size = noise(cube, measure, value(cube, before_ref), value(cube, now_ref))
    return finding(cube, kind, measure, [("now", now_ref), ("before", before_ref)], weight, size)
