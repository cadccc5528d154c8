"""A table page's views of a cube: the whole over the years, each breakdown over the years, pairs last year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from socialrapport.model.cube import Axis, MeasureInfo
from socialrapport.model.document import TableBlock, TableCell
from socialrapport.model.indicator import TOTAL
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.publish.speech import SWEDISH, Speech

MOST_YEARS = 10
"""Tables by breakdown show the last years; all years are in the files to download."""


def of(cube: SafeCube, speech: Speech = SWEDISH) -> tuple[TableBlock, ...]:
    "The views, each cell with its address the first time it stands on the page."
    return tuple(_each_cell_once(_all(cube, speech)))


def cells_of(views: Iterable[TableBlock]) -> Iterator[CellRef]:
    "The cells that have a place in the views."
    for view in views:
        for row in view.rows:
            yield from (c.cell for c in row if c.cell is not None)


def _all(cube: SafeCube, speech: Speech) -> Iterator[TableBlock]:
    if (every := whole(cube, speech)).rows:
        yield every
    for measure in cube.measures:
        tables = (by_axis(cube, measure, axis, speech) for axis in cube.axes[1:])
        yield from (table for table in tables if table is not None)
    for one, other in combinations(cube.axes[1:], 2):
        table = by_pair(cube, cube.main, one, other, speech)
        if table is not None:
            yield table


def _each_cell_once(views: Iterable[TableBlock]) -> Iterator[TableBlock]:
    seen: set[CellRef] = set()
    for view in views:
        rows = []
        for row in view.rows:
            rows.append(tuple(replace(c, cell=None) if c.cell in seen else c for c in row))
            seen.update(c.cell for c in row if c.cell is not None)
        yield replace(view, rows=tuple(rows))


def number(cube: SafeCube, speech: Speech, measure: MeasureInfo, year: str, **codes: str) -> TableCell:
    "The cell as printed; what is not part of the publication is left empty."
    cell = cube.get(measure.id, year, **codes)
    if cell is None:
        return TableCell("", number=True)
    text = speech.printed(cell.value, cell.status.value, measure.decimals)
    return TableCell(text, cube.ref(measure.id, year, **codes), number=True)


def whole(cube: SafeCube, speech: Speech = SWEDISH) -> TableBlock:
    "Every measure of the whole, all years."
    years = [y for y in cube.years if any(cube.get(m.id, y) is not None for m in cube.measures)]
    rows = tuple((TableCell(cube.named_year(y)), *(number(cube, speech, m, y) for m in cube.measures)) for y in years)
    header = (speech.year, *(m.title for m in cube.measures))
    return TableBlock("samtliga", speech.whole, header, rows, "")


def by_axis(cube: SafeCube, measure: MeasureInfo, axis: Axis, speech: Speech = SWEDISH) -> TableBlock | None:
    "One measure by one breakdown and year, the total last if there is one; None where there is nothing to show."
    years = cube.years[-MOST_YEARS:]
    rows = [
        (TableCell(axis.labels.get(code, code)), *(number(cube, speech, measure, y, **{axis.id: code}) for y in years))
        for code in (*axis.codes, TOTAL)
    ]
    if not any(c.cell for row in rows[:-1] for c in row):
        return None
    caption = f"{measure.title}, {speech.by} {lowered(axis.title)} {speech.and_} {speech.year.lower()}"
    summed = any(c.cell for c in rows[-1])
    last = frozenset({len(rows) - 1} if summed else ())
    shown = rows if summed else rows[:-1]
    return TableBlock(
        f"{measure.id}-{axis.id}",
        caption,
        (axis.title, *map(cube.named_year, years)),
        tuple(shown),
        "",
        total_rows=last,
    )


def by_pair(
    cube: SafeCube, measure: MeasureInfo, one: Axis, other: Axis, speech: Speech = SWEDISH
) -> TableBlock | None:
    "One measure by two breakdowns in the last year; the one with fewer codes goes across."
    down, across = (one, other) if len(one.codes) >= len(other.codes) else (other, one)
    year = cube.years[-1]
    both, when = f"{lowered(down.title)} {speech.and_} {lowered(across.title)}", cube.named_year(year)
    columns = (*across.codes, TOTAL)
    rows = [
        (
            TableCell(down.labels.get(code, code)),
            *(number(cube, speech, measure, year, **{down.id: code, across.id: c}) for c in columns),
        )
        for code in (*down.codes, TOTAL)
    ]
    if not any(c.cell for row in rows[:-1] for c in row[:-1]):
        return None
    caption = f"{measure.title}, {speech.by} {both}, {when}"
    header = (down.title, *(across.labels.get(c, c) for c in columns))
    last = frozenset({len(rows) - 1})
    return TableBlock(f"{down.id}-{across.id}", caption, header, tuple(rows), "", total_rows=last)


def lowered(title: str) -> str:
    "A title inside a sentence; an abbreviation keeps its capitals."
    return title if title[:2].isupper() else title[:1].lower() + title[1:]
