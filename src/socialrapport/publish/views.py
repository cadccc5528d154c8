"""A table page's views of a cube: the whole over the years, each breakdown over the years, pairs last year."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from socialrapport.model.cube import Axis, MeasureInfo
from socialrapport.model.document import TableBlock, TableCell
from socialrapport.model.indicator import TOTAL
from socialrapport.model.safe import SafeCell, SafeCube
from socialrapport.publish.html import printed

MOST_YEARS = 12


def of(cube: SafeCube) -> Iterator[TableBlock]:
    "The views, those of the measure that the report speaks of first coming first."
    years = cube.years[-MOST_YEARS:]
    yield whole(cube, years)
    for measure in cube.measures:
        for axis in cube.axes[1:]:
            table = by_axis(cube, measure, axis, years)
            if table is not None:
                yield table
    for one, other in combinations(cube.axes[1:], 2):
        table = by_pair(cube, cube.measures[0], one, other)
        if table is not None:
            yield table


def text(cell: SafeCell | None, measure: MeasureInfo) -> TableCell:
    "The cell as printed; what is not part of the publication is left empty."
    if cell is None:
        return TableCell("", number=True)
    return TableCell(printed(cell.value, cell.status.value, measure.decimals), number=True)


def whole(cube: SafeCube, years: tuple[str, ...]) -> TableBlock:
    "Each measure of the whole, by year."
    rows = tuple((TableCell(m.title), *(text(cube.get(m.id, y), m) for y in years)) for m in cube.measures)
    return TableBlock(
        f"{cube.id}-helhet".replace(".", "-"), f"{cube.indicator.title}, samtliga, efter år", ("Mått", *years), rows, ""
    )


def by_axis(cube: SafeCube, measure: MeasureInfo, axis: Axis, years: tuple[str, ...]) -> TableBlock | None:
    "One measure by one breakdown and year, the total last."
    codes = (*axis.codes, TOTAL)
    cells = [[cube.get(measure.id, y, **{axis.id: code}) for y in years] for code in codes]
    if not any(cell is not None for row in cells[:-1] for cell in row):
        return None
    rows = tuple(
        (TableCell(axis.labels.get(code, code)), *(text(c, measure) for c in row))
        for code, row in zip(codes, cells, strict=True)
    )
    return TableBlock(
        f"{cube.id}-{measure.id}-{axis.id}".replace(".", "-"),
        f"{measure.title}, efter {axis.title.lower()} och år",
        (axis.title, *years),
        rows,
        "",
        total_rows=frozenset({len(rows) - 1}),
    )


def by_pair(cube: SafeCube, measure: MeasureInfo, one: Axis, other: Axis) -> TableBlock | None:
    "One measure by two breakdowns in the last year."
    year = cube.years[-1]
    down, across = (*one.codes, TOTAL), (*other.codes, TOTAL)
    cells = [[cube.get(measure.id, year, **{one.id: a, other.id: b}) for b in across] for a in down]
    if not any(cell is not None for row in cells[:-1] for cell in row[:-1]):
        return None
    rows = tuple(
        (TableCell(one.labels.get(code, code)), *(text(c, measure) for c in row))
        for code, row in zip(down, cells, strict=True)
    )
    return TableBlock(
        f"{cube.id}-{one.id}-{other.id}".replace(".", "-"),
        f"{measure.title}, efter {one.title.lower()} och {other.title.lower()}, {year}",
        (one.title, *(other.labels.get(c, c) for c in across)),
        rows,
        "",
        total_rows=frozenset({len(rows) - 1}),
    )
