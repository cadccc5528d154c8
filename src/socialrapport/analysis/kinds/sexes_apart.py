"""Whether women and men have grown more unlike or more alike in about five years."""

from __future__ import annotations

from collections.abc import Iterator
from math import log

from socialrapport.analysis import certainty
from socialrapport.analysis.kinds.long_change import far_back
from socialrapport.analysis.weighing import compared, value
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube

LEAST = log(1.1)
"""The ratio of the higher to the lower has grown by a tenth, or shrunk by as much, or it is told as no change."""
WEIGHT = 2.8


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "In a measure that compares groups of different size, where both are shown in both years."
    measure = cube.comparable
    before = far_back(cube, measure, year)
    if cube.axis("kon") is None or before is None or not measure.kind.is_ratio:
        return
    refs = [[cube.ref(measure.id, y, kon=code) for code in ("K", "M")] for y in (before, year)]
    cells = [cube.cells.get((ref.measure, ref.at)) for both in refs for ref in both]
    if not all(cell is not None and cell.value for cell in cells):
        return
    ways = [log(value(cube, women) / value(cube, men)) for women, men in refs]
    then, now = (abs(way) for way in ways)
    if abs(now - then) < LEAST or ways[0] * ways[1] < 0:
        return  # Neither wider nor narrower: the other sex is the higher now.
    facts = [("then", ref) for ref in refs[0]] + [("further" if now > then else "nearer", ref) for ref in refs[1]]
    test = certainty.of_gaps(cube, measure, refs[0], refs[1])
    yield compared(cube, FindingKind.SEXES_APART, measure, facts, WEIGHT, test, abs(now - then))
