"""Where a figure stands, or that it cannot be shown."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.analysis.weighing import finding
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube

LEVEL, HIDDEN = 5.0, 0.5
"""What they weigh."""


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "The main figure of *year*."
    main = cube.main
    shown = cube.cells[main.id, cube.at(year)].shown
    kind, base = (FindingKind.LEVEL, LEVEL) if shown else (FindingKind.HIDDEN, HIDDEN)
    yield finding(cube, kind, main, [("now", cube.ref(main.id, year))], base)
