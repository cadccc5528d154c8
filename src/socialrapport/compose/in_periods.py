"""Tables of periods of three years, of what the single years are too few to be divided by."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.compose.cube_tables import one, told_and_hidden
from socialrapport.compose.in_running_text import bare, parted
from socialrapport.compose.material import Material
from socialrapport.model.cube import Axis, MeasureInfo
from socialrapport.model.document import TableBlock, TableCell
from socialrapport.model.indicator import TOTAL, Indicator
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.periods import PER_YEAR, PREFIX
from socialrapport.model.safe import SafeCube

WHY = (
    "Uppdelningen redovisas för flera år tillsammans, eftersom få räknas varje år. Den som finns med flera år "
    "räknas varje år."
)


def in_periods(stuff: Material, cube: SafeCube) -> Iterator[TableBlock]:
    "A table for each breakdown that the cube's years are not divided by, and its periods are."
    longer = stuff.cubes.get(PREFIX + cube.id)
    if longer is None:
        return
    measure = next((m for m in longer.measures if m.kind is MeasureKind.SHARE), longer.measure(PER_YEAR))
    for axis in longer.axes[1:]:
        if cube.axis(axis.id) is None and (table := by_periods(longer, measure, axis, cube.indicator)):
            yield table


def by_periods(longer: SafeCube, measure: MeasureInfo, axis: Axis, indicator: Indicator) -> TableBlock | None:
    "One measure by one breakdown, a column for each period; None where nothing can be shown."
    ends = [end for end in longer.years if any(longer.get(measure.id, end, **{axis.id: c}) for c in axis.codes)]
    rows = [
        (TableCell(axis.labels.get(c, c)), *(one(longer, measure, end, {axis.id: c}) for end in ends))
        for c in (*axis.codes, TOTAL)
    ]
    told, columns, hidden = told_and_hidden(
        rows, [longer.named_year(end) for end in ends], axis.labels.get(TOTAL, TOTAL)
    )
    if not told or not ends:
        return None
    return TableBlock(
        id=f"tabell-{bare(longer.id)}-{bare(axis.id)}",
        caption=f"{parted(indicator, axis.title)}, i treårsperioder. {measure.title}",
        header=(axis.title, *columns),
        rows=told,
        source=longer.source,
        notes=(WHY, *hidden),
        total_rows=frozenset({len(told) - 1} if told[-1][0] == rows[-1][0] else ()),
        cube=longer.id,
    )
