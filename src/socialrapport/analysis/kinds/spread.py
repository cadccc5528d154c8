"""In how many districts a figure went the same way."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.analysis.kinds.change import years_before
from socialrapport.analysis.weighing import breaks_between, compared
from socialrapport.model.finding import Finding, FindingKind, Test
from socialrapport.model.indicator import DEMOGRAPHY
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.statistics import comparing

FEWEST_PLACES, MOST_PLACES = 4, 2 / 3
"""That most districts went one way is told of four districts or more, and of two thirds of them or more."""
WEIGHT = 2.5


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "In how many districts the figure went the same way since the observation before, where most did."
    axis, measure = cube.axis("stadsdel"), cube.main
    seen = years_before(cube, measure, year)
    if axis is None or cube.indicator.area == DEMOGRAPHY or not seen or breaks_between(cube, seen[-1], year):
        return
    ways: dict[str, list[CellRef]] = {"up": [], "down": [], "same": []}
    for code in axis.codes:
        now, before = (cube.get(measure.id, y, stadsdel=code) for y in (year, seen[-1]))
        if now is None or before is None or now.value is None or before.value is None:
            continue
        way = "up" if now.value > before.value else "down" if now.value < before.value else "same"
        ways[way].append(cube.ref(measure.id, year, stadsdel=code))
    told = sum(map(len, ways.values()))
    most = max(len(ways["up"]), len(ways["down"]))
    if told < FEWEST_PLACES or most < MOST_PLACES * told:
        return
    facts = [("now", cube.ref(measure.id, year)), ("before", cube.ref(measure.id, seen[-1]))]
    facts += [(way, ref) for way, refs in ways.items() for ref in refs]
    test = Test(comparing.one_way(len(ways["up"]), len(ways["down"])))
    yield compared(cube, FindingKind.SPREAD, measure, facts, WEIGHT, test, 2 * most / told)
