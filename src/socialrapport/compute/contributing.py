"""Who the sums of a cube are made of, for every crossing of its breakdowns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from socialrapport.compute.placing import placed
from socialrapport.model.cube import Axis, Contributors, Coordinate
from socialrapport.model.indicator import Indicator
from socialrapport.model.measures import per_of


def behind_sums(
    indicator: Indicator, rows: Iterable[Mapping[str, Any]], axes: tuple[Axis, ...]
) -> dict[Coordinate, Contributors]:
    "The contributors of each cell that has any, in the unit that the sum is shown in. *rows* as the engine has them."
    per = per_of(indicator)
    return {
        at: Contributors(int(row["_count"]), number(row["_largest"]) / per, number(row["_second"] or 0) / per)
        for at, row in placed(rows, axes)
    }


def number(found: Any) -> float:
    "A number as the engine has it, whole where it is."
    return int(found) if found == int(found) else float(found)
