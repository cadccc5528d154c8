"""A chapter's figures in one table: then, a year ago and now, and which way each has gone, for all and for each sex."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from socialrapport.compose.in_running_text import row_title, table_cell
from socialrapport.compose.material import Material
from socialrapport.model.axes import MONTH
from socialrapport.model.chapter import Chapter
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.document import TableBlock, TableCell
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.model.trend import Trend
from socialrapport.prose import claims
from socialrapport.vocabulary import courses

SEXES = ("K", "M")
Shown = tuple[SafeCube, MeasureInfo]


def in_brief(stuff: Material, chapter: Chapter) -> TableBlock | None:
    "A row for each figure that is shown for the year told; nothing where none of them can be followed."
    rows = [(cube, followed(stuff, cube)) for cube in stuff.in_area(chapter.area) if is_shown(stuff, cube)]
    trends = stuff.judged.trends
    if not any(verdict(trends, cube, measure, stuff.year).claims for cube, measure in rows):
        return None
    sexes = next((axis.labels for cube, _ in rows if (axis := cube.axis("kon"))), {})
    years = [y for y in (stuff.year - 5, stuff.year - 1, stuff.year) if any(has(cube, m, y) for cube, m in rows)]
    return TableBlock(
        id=f"tabell-korthet-{chapter.id}",
        caption=f"{chapter.title}: utvecklingen i korthet",
        header=("", *map(str, years), "Samtliga", *(sexes[code] for code in SEXES if sexes)),
        rows=tuple(row(stuff, shown, years, SEXES if sexes else ()) for shown in rows),
        source="",
        notes=(
            "Utvecklingen är linjen genom de senaste åren, aldrig över ett brott i serien. Tydliga, säkerställda och "
            "svaga ökningar och minskningar är alla större än slumpen ger; villkoren står i metodbilagan. Tomt "
            "betyder att uppgiften inte finns för året eller inte redovisas efter kön.",
        ),
    )


def is_shown(stuff: Material, cube: SafeCube) -> bool:
    "A figure month by month has its years in another row."
    latest = cube.latest(stuff.year)
    cell = cube.get(cube.main.id, latest) if latest else None
    return bool(stuff.of(cube)) and cube.axis(MONTH) is None and cell is not None and cell.shown


def has(cube: SafeCube, measure: MeasureInfo, year: int) -> bool:
    return cube.get(measure.id, year) is not None


def followed(stuff: Material, cube: SafeCube) -> MeasureInfo:
    "The figure that is followed: kronor in fixed prices where there are such, else the main one."
    fixed = (m for m in cube.measures if m.prices_of)
    return next(fixed, cube.main) if cube.main.kronor else cube.main


def row(stuff: Material, shown: Shown, years: Sequence[int], sexes: Sequence[str]) -> tuple[TableCell, ...]:
    cube, measure = shown
    figures = (table_cell(cube.get(measure.id, y), measure, cube.ref(measure.id, y)) for y in years)
    groups: list[dict[str, str]] = [{}, *({"kon": code} for code in sexes)]
    verdicts = (verdict(stuff.judged.trends, cube, measure, stuff.year, **codes) for codes in groups)
    return (TableCell(row_title(cube, measure)), *figures, *verdicts)


def verdict(
    trends: Mapping[CellRef, Trend], cube: SafeCube, measure: MeasureInfo, year: int, **codes: str
) -> TableCell:
    "Which way the figure has gone, as a claim; empty where the group has no figure."
    latest = cube.latest(year) or str(year)
    if any(cube.axis(axis) is None for axis in codes) or cube.get(measure.id, latest, **codes) is None:
        return TableCell("")
    found = trends.get(cube.ref(measure.id, latest, **codes))
    if found is None:
        return TableCell(courses.without_a_line(measure).short)
    return TableCell(found.course.short, claims=(claims.trend(found.course.short, found),))
