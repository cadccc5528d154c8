"""Which cells of a cube a counted row belongs in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from socialrapport.model.cube import Axis, Coordinate
from socialrapport.model.indicator import TOTAL


def placed(
    rows: Iterable[dict[str, Any]], axes: tuple[Axis, ...], crossed: Iterable[tuple[str, ...]]
) -> Iterator[tuple[Coordinate, dict[str, Any]]]:
    "Each row with every coordinate that it counts in, one for each of the crossings whose codes it has."
    codes, crossed = {axis.id: frozenset(axis.codes) for axis in axes}, tuple(crossed)
    for row in rows:
        for crossing in crossed:
            if all(row[i] in codes[i] for i in crossing):
                yield (str(row["ar"]), *(row[a.id] if a.id in crossing else TOTAL for a in axes[1:])), row
