"""Who the sums of a cube are made of, for every crossing of its breakdowns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from socialrapport.engine import Engine
from socialrapport.engine.contributing import contributors
from socialrapport.model.cube import Axis, Contributors, Coordinate
from socialrapport.model.indicator import TOTAL, Breakdown, Indicator, Mean, Sum
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
        for row in contributors(engine, indicator, kept, level, years):
            mine = Contributors(row["_count"], row["_largest"] / per, row["_second"] / per)
            for at in places(row, axes, crossed):
                found[at] = found.get(at, Contributors()).joined(mine)
    return found


def places(row: Mapping[str, Any], axes: tuple[Axis, ...], crossed: Iterable[tuple[str, ...]]) -> list[Coordinate]:
    "The cells that a row belongs in, one for each crossing."
    codes = {axis.id: frozenset(axis.codes) for axis in axes}
    return [
        (str(row["ar"]), *(row[a.id] if a.id in crossing else TOTAL for a in axes[1:]))
        for crossing in crossed
        if all(row[i] in codes[i] for i in crossing)
    ]
