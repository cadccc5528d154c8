"""That a series has turned: it went one way up to a year, and goes the other way since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from socialrapport.analysis.prices import in_prices_of
from socialrapport.analysis.trend import judgeable, line, of_line, points, spread
from socialrapport.analysis.weighing import NEVER, value
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.finding import Finding, FindingKind, Test
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.vocabulary.courses import FEWEST

SIDE = FEWEST
"""Points on each side of the turn, the year that it turned in counted to both."""
WEIGHT = 6.5


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "At the highest or the lowest year, where the figure goes up to it and down from it, or the other way."
    measure = in_prices_of(cube, cube.main)
    if measure.kronor and not measure.prices_of:
        return
    refs = points(cube, measure, year)
    for at in turns(cube, refs):
        test = both_ways(cube, measure, refs, at)
        made = judgeable(cube, FindingKind.TURN, measure, refs, WEIGHT, test)
        yield replace(made, facts=(*made.facts, ("turn", refs[at])))


def turns(cube: SafeCube, refs: Sequence[CellRef]) -> list[int]:
    "Where the series has its only highest or lowest value, if the lines on its two sides go different ways."
    values = [value(cube, ref) for ref in refs]
    ends = {values.index(end) for end in (max(values), min(values)) if values.count(end) == 1} if values else set()
    there = sorted(at for at in ends if at + 1 >= SIDE and len(refs) - at >= SIDE)
    return [at for at in there if line(cube, refs[: at + 1]).slope * line(cube, refs[at:]).slope < 0]


def both_ways(cube: SafeCube, measure: MeasureInfo, refs: Sequence[CellRef], at: int) -> Test | None:
    """Both lines must be more than chance, so that the larger p is the turn's.

    The year was picked among several, as highest or as lowest: so many times is it reckoned (Bonferroni). How the
    figure varies is told by the whole series: either side alone is short, and calm because it was picked.
    """
    sides = [of_line(cube, measure, part) for part in (refs[: at + 1], refs[at:])]
    if NEVER in sides and all(side is NEVER for side in sides):
        return NEVER
    known = [side for side in sides if side is not None and side is not NEVER]
    if not known:
        return None
    test = replace(max(known, key=lambda side: side.p), tries=2 * (len(refs) - 2 * SIDE + 2))
    if test.freedom is None:
        return test
    phi, freedom = spread(cube, measure, refs)
    return replace(test, phi=phi, freedom=freedom)
