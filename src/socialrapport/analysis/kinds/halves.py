"""The two halves of a year that a break on the first of July parts: each is counted under rules of its own."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.analysis.weighing import finding
from socialrapport.model.axes import HALF_YEAR, halves
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube

HALVES = FindingKind("halvåren kring ett brott")
WEIGHT = 7.0
"""Beside a change that is not to be compared, it is what a reader can use."""


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "In the year of the break, where both halves are shown."
    axis = cube.axis(HALF_YEAR)
    if axis is None or not any(halves(b, year) and b.year == year for b in cube.indicator.breaks):
        return
    refs = [cube.ref(cube.main.id, year, **{HALF_YEAR: code}) for code in axis.codes]
    cells = [cube.cells.get((ref.measure, ref.at)) for ref in refs]
    if all(cell is not None and cell.shown for cell in cells):
        yield finding(cube, HALVES, cube.main, list(zip(("first", "second"), refs, strict=True)), WEIGHT)
