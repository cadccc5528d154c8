"""A cube as tables: the whole and the sexes by year, the districts by year, other parts by year."""

from __future__ import annotations

from socialrapport.compose.charts import spanned, total_name
from socialrapport.compose.in_running_text import bare, by, table_cell
from socialrapport.model.cube import Axis, MeasureInfo
from socialrapport.model.document import TableBlock, TableCell
from socialrapport.model.indicator import TOTAL
from socialrapport.model.safe import SafeCube

LONG, SHORT = 10, 5
WIDE = 7
"""Characters: ten columns of longer numbers do not go on a page, so those tables have the shorter series."""


def years_of(cube: SafeCube, year: int, most: int) -> list[str]:
    return [y for y in cube.years if int(y) <= year][-most:]


def by_year(cube: SafeCube, year: int) -> TableBlock:
    "Each measure of the whole, and its main measure for the sexes, over ten years, or as many as a page has room for."
    years = years_of(cube, year, LONG)
    if any(len(one(cube, m, y, {}).text) > WIDE for m in cube.measures for y in years):
        years = years[-SHORT:]
    rows = []
    for measure in cube.measures:
        axis = cube.axis("kon")
        groups = [(TOTAL, total_name(cube) if axis else "")]
        if axis and not measure.kind.has_own_unit:
            groups += [(code, axis.labels[code]) for code in axis.codes if cube.get(measure.id, years[-1], kon=code)]
        for code, name in groups:
            title = measure.title if len(groups) == 1 or code == TOTAL else f"{measure.title}, {name.lower()}"
            rows.append((TableCell(title), *(one(cube, measure, y, {"kon": code}) for y in years)))
    return TableBlock(
        id=f"tabell-{bare(cube.id)}-ar",
        caption=f"{cube.indicator.title}, {spanned(years)}",
        header=("", *years),
        rows=tuple(r for r in rows if any(c.text for c in r[1:])),
        source=cube.source,
        cube=cube.id,
    )


def one(cube: SafeCube, measure: MeasureInfo, year: str, codes: dict[str, str]) -> TableCell:
    return table_cell(cube.get(measure.id, year, **codes), measure, cube.ref(measure.id, year, **codes))


def by_axis(cube: SafeCube, measure: MeasureInfo, axis: Axis, year: int) -> TableBlock | None:
    "One measure by one breakdown over the last five observations, the total last."
    years = years_of(cube, year, SHORT)
    years = [y for y in years if any(cube.get(measure.id, y, **{axis.id: c}) is not None for c in axis.codes)]
    if not years:
        return None
    rows = [
        (TableCell(axis.labels.get(c, c)), *(one(cube, measure, y, {axis.id: c}) for y in years))
        for c in (*axis.codes, TOTAL)
    ]
    rows = [r for r in rows if any(c.text for c in r[1:])]
    return TableBlock(
        id=f"tabell-{bare(cube.id)}-{bare(axis.id)}-{measure.id}",
        caption=f"{by(cube.indicator.title, axis.title)}, {spanned(years)}. {measure.title}",
        header=(axis.title, *years),
        rows=tuple(rows),
        source=cube.source,
        notes=() if axis.additive else not_additive(cube, axis),
        total_rows=frozenset({len(rows) - 1}),
        cube=cube.id,
    )


def not_additive(cube: SafeCube, axis: Axis) -> tuple[str, ...]:
    "Why the parts do not sum; nothing where what is counted can be in one district only."
    if axis.id == "stadsdel":
        if not cube.overlap:
            return ()
        return ("Den som förekommer i flera delar räknas i var och en av dem men en gång i helheten.",)
    return ("En och samma kan räknas i flera grupper men bara en gång i samtliga.",)
