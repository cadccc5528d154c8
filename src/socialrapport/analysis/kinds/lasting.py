"""How many leave in the time of two indicators, at the year's pace."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.analysis.weighing import finding
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.measures import LEFT, SPREAD_HIGH, SPREAD_LOW
from socialrapport.model.safe import SafeCube

WEIGHT = 3.0


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "Where the whole has a life table in the year."
    named = {"now": LEFT, "low": LEFT + SPREAD_LOW, "high": LEFT + SPREAD_HIGH}
    facts = [(name, cube.ref(id, year)) for name, id in named.items()]
    if all((cell := cube.cells.get((ref.measure, ref.at))) is not None and cell.shown for _, ref in facts):
        yield finding(cube, FindingKind.LEAVING, cube.measure(LEFT), facts, WEIGHT)
