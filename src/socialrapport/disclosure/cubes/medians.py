"""Which medians are shown, and how coarsely.

A median is no sum, so that no line of tables gives it away, and it is judged by itself: by how many it is of, by
whether their number is shown, and by what it tells of counts. That half of a group has four months or more bounds the
number of those who have; where that number is hidden, so is the median of the group.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from socialrapport.disclosure.cubes.numbering import Key
from socialrapport.disclosure.cubes.same_count import conditions, fields
from socialrapport.model.cube import Axis, Coordinate, Cube
from socialrapport.model.indicator import TOTAL, Indicator, Median, Tally
from socialrapport.model.measures import COUNTS, MEDIAN

FIGURES = 3
"So many figures of a median are shown."


Gone = tuple[Indicator, Sequence[Axis], Collection[Key]]
"What is counted, by what, and which of it is hidden."


def hidden_medians(cubes: Sequence[Cube], counts: Sequence[Collection[Key]], fewest: int) -> tuple[frozenset[Key], ...]:
    """For each cube its medians of fewer than *fewest*, and those that tell of a count that is hidden.

    *counts* are each cube's hidden counts. What is known to all is hidden in none.
    """
    gone = [(cube.indicator, cube.axes, keys) for cube, keys in zip(cubes, counts, strict=True)]
    return tuple(frozenset((MEDIAN, at) for at in of_cube(cube, gone, fewest)) for cube in cubes)


def of_cube(cube: Cube, gone: Sequence[Gone], fewest: int) -> Iterator[Coordinate]:
    if MEDIAN in cube.public:
        return
    of_hidden = telling(cube.indicator, cube.axes, gone)
    for at in cube.values.get(MEDIAN, {}):
        if 0 < cube.values["antal"][at] < fewest or at in of_hidden:
            yield at


def telling(own: Indicator, axes: Sequence[Axis], gone: Sequence[Gone]) -> frozenset[Coordinate]:
    "Where a hidden count divides the units of a median by the very column that the median is of."
    if not isinstance(own.measure, Median):
        return frozenset()
    found = set()
    for other, others, keys in gone:
        if same_units(own.measure, own, other):
            by = {b.id for b in other.by if b.column == own.measure.column}
            whole = {m for m in COUNTS if any(own.measure.column in fields(c) for c in conditions(other, m))}
            for measure, at in keys:
                codes = dict(zip((axis.id for axis in others), at, strict=True))
                divided = any(codes.get(id, TOTAL) != TOTAL for id in by)
                finer = any(code != TOTAL and id not in by | {axis.id for axis in axes} for id, code in codes.items())
                if (measure in whole or (divided and measure in COUNTS)) and not finer:
                    found.add(tuple(codes.get(axis.id, TOTAL) for axis in axes))
    return frozenset(found)


def same_units(measure: Median, own: Indicator, other: Indicator) -> bool:
    return own.table.id == other.table.id and not isinstance(other.measure, Tally) and other.measure.key == measure.key


def coarse(value: float, decimals: int) -> float:
    "A median as it is shown: of no more decimals than its indicator says, and three figures."
    exact = Decimal(str(value))
    finest = max(-decimals, exact.adjusted() - FIGURES + 1) if exact else -decimals
    return float(exact.quantize(Decimal(1).scaleb(finest), ROUND_HALF_UP))
