"""How a figure has moved since the observation before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from socialrapport.analysis import certainty
from socialrapport.analysis.weighing import compared, is_flat, noise, value
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import CellRef, SafeCube

WEIGHT = 8.0


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "Since the observation before, if there is one."
    if seen := years_before(cube, cube.main, year):
        yield since(cube, FindingKind.CHANGE, WEIGHT, year, seen[-1])


def years_before(cube: SafeCube, measure: MeasureInfo, year: int) -> list[int]:
    "The years in which the whole's figure was shown."
    return [int(y) for y, cell in cube.observed(measure.id) if cell.shown and int(y) < year]


def since(cube: SafeCube, kind: FindingKind, weight: float, year: int, before: int) -> Finding:
    "The main figure of *year* beside that of *before*."
    now, then = cube.ref(cube.main.id, year), cube.ref(cube.main.id, before)
    return moved(cube, kind, weight, cube.main, then, now)


def moved(
    cube: SafeCube,
    kind: FindingKind,
    weight: float,
    measure: MeasureInfo,
    then: CellRef,
    now: CellRef,
    group: tuple[tuple[str, str], ...] = (),
) -> Finding:
    "One figure in two years. What begins has not grown: there is nothing that chance could be held against."
    size = noise(cube, measure, value(cube, then), value(cube, now))
    test = None if cube.begins(now) else certainty.of_change(cube, measure, then, now)
    made = compared(cube, kind, measure, [("now", now), ("before", then)], weight, test, size, group)
    return replace(made, flat=not made.breaks and is_flat(cube, measure, then, now))
