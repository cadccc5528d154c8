"""A figure month by month: the months that may stand in one series."""

from __future__ import annotations

from socialrapport.model.axes import MONTH
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.safe import CellRef, SafeCube

SPAN = 36
"""So many months, the report year's last, are followed."""


def since_the_last_break(cube: SafeCube, measure: MeasureInfo, year: int) -> tuple[CellRef, ...]:
    "The shown months without a gap up to December of *year*, oldest first, none of them before a break."
    first = max(
        ((b.year, b.date.month if b.date else 1) for b in cube.indicator.breaks if b.year <= year), default=(0, 1)
    )
    found: list[CellRef] = []
    for y, month in ((y, m) for y in range(year, year - SPAN // 12, -1) for m in range(12, 0, -1)):
        cell = cube.get(measure.id, y, **{MONTH: str(month)})
        if cell is None or not cell.shown or (y, month) < first:
            break
        found.append(cube.ref(measure.id, y, **{MONTH: str(month)}))
    return tuple(reversed(found))
