"""A cube's counts as cells and lines: each line says that a parent is the sum of its children.

A share's remainder (those of the whole who are not in the part) is a cell too: anyone can subtract.
A district axis is read as if it added up, which hides rather more than need be.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from socialrapport.model.cube import Coordinate, Cube
from socialrapport.model.indicator import TOTAL

Key = tuple[str, Coordinate]
"""(measure, coordinate)"""

REST = "_rest"


@dataclass(frozen=True)
class Line:
    "`cells[0]` is the sum of the rest of `cells`."

    cells: tuple[int, ...]


@dataclass(frozen=True)
class Tables:
    """All counts of one cube that need protection, numbered; `keys[i]` is the address of cell i."""

    keys: tuple[Key, ...]
    values: tuple[float, ...]
    lines: tuple[Line, ...]


def tables_of(cube: Cube) -> Tables:
    "The cube's counts with all their lines; nothing where every count is already public."
    counts = counts_of(cube)
    keys = tuple((m, at) for m, cells in counts.items() for at in cells)
    number = {key: i for i, key in enumerate(keys)}
    lines = [line for m, cells in counts.items() for line in margins(cube, m, cells, number)]
    if REST in counts:
        lines += [Line(tuple(number[m, at] for m in ("bas", "antal", REST))) for at in counts[REST]]
    return Tables(keys, tuple(counts[m][at] for m, at in keys), tuple(lines))


def counts_of(cube: Cube) -> dict[str, Mapping[Coordinate, float]]:
    "The measures that are counts of units and not public, with a share's remainder."
    counts = {m: cube.values[m] for m in ("antal", "bas") if m in cube.values and m not in cube.public}
    if len(counts) == 2:
        whole, part = counts["bas"], counts["antal"]
        counts[REST] = {at: whole[at] - part[at] for at in whole if at in part}
    return counts


def margins(cube: Cube, measure: str, cells: Mapping[Coordinate, float], number: Mapping[Key, int]) -> list[Line]:
    "A line for each total along each axis whose parts are all there."
    lines = []
    for place, axis in enumerate(cube.axes):
        if not axis.has_total or not axis.codes:
            continue
        for at in cells:
            if at[place] == TOTAL:
                parts = [(*at[:place], code, *at[place + 1 :]) for code in axis.codes]
                if all(part in cells for part in parts):
                    lines.append(Line(tuple(number[measure, c] for c in (at, *parts))))
    return lines
