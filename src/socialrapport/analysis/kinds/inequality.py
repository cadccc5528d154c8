"""Whether the districts have grown more unlike or more alike in about five years."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.analysis.kinds.long_change import far_back
from socialrapport.analysis.weighing import breaks_between, compared, value
from socialrapport.model.axes import DISTRICT
from socialrapport.model.finding import Finding, FindingKind, Test
from socialrapport.model.safe import SafeCube
from socialrapport.statistics import spreading

FEWEST = 6
"""Districts: of fewer, hardly any change of their spread is larger than chance gives."""
LEAST = 1.1
"""The spread has grown to so much of what it was, or shrunk by as much, or it is told as none."""
WEIGHT = 3.5


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "In a measure that compares groups of different size, where every district is shown in both years."
    axis, measure = cube.axis(DISTRICT), cube.between_places
    before = far_back(cube, measure, year)
    if axis is None or before is None or not measure.kind.is_ratio or breaks_between(cube, before, year):
        return
    refs = [[cube.ref(measure.id, y, stadsdel=code) for code in axis.codes] for y in (before, year)]
    cells = [cube.cells.get((ref.measure, ref.at)) for both in refs for ref in both]
    if len(axis.codes) < FEWEST or not all(cell is not None and cell.value for cell in cells):
        return
    then, now = ([value(cube, ref) for ref in both] for both in refs)
    grown = spreading.spread(now) / spreading.spread(then) if spreading.spread(then) else 1.0
    if 1 / LEAST < grown < LEAST:
        return
    facts = [("then", ref) for ref in refs[0]] + [("further" if grown > 1 else "nearer", ref) for ref in refs[1]]
    test = Test(spreading.changed(then, now))
    yield compared(cube, FindingKind.INEQUALITY, measure, facts, WEIGHT, test, abs(grown - 1))
