"""Who the sums of a cube are made of, for every crossing of its breakdowns."""

from __future__ import annotations

from collections.abc import Mapping

from socialrapport.compute.placing import placed
from socialrapport.engine import Engine
from socialrapport.engine.counting.contributors import contributors
from socialrapport.model.cube import Axis, Contributors, Coordinate
from socialrapport.model.indicator import Breakdown, Indicator, Mean, Sum
from socialrapport.model.measures import per_of

Levels = Mapping[tuple[str, ...], list[tuple[str, ...]]]


def behind_sums(
    indicator: Indicator,
    breakdowns: tuple[Breakdown, ...],
    levels: Levels,
    axes: tuple[Axis, ...],
    years: tuple[int, ...],
    engine: Engine,
) -> Mapping[Coordinate, Contributors]:
    "The contributors of each cell that has any, where the indicator has sums; in the unit that they are shown in."
    found: dict[Coordinate, Contributors] = {}
    if not isinstance(indicator.measure, Sum | Mean):
        return found
    per = per_of(indicator)
    for level, crossed in levels.items():
        kept = [b for b in breakdowns if any(b.id in crossing for crossing in crossed)]
        rows = contributors(engine, indicator, kept, level, years)
        for at, row in placed(rows, axes, crossed):
            mine = Contributors(row["_count"], row["_largest"] / per, row["_second"] / per)
            found[at] = found.get(at, Contributors()).joined(mine)
    return found
