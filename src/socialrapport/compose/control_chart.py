"""A figure month by month as a control chart: the months, their mean, and the limits that they keep within."""

from __future__ import annotations

from collections.abc import Sequence

from socialrapport.compose import alternatives
from socialrapport.compose.in_running_text import bare, counted_as
from socialrapport.model.axes import MONTH
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.document import Band, ChartBlock, Point, Series
from socialrapport.model.finding import Sentence
from socialrapport.model.monthly import since_the_last_break
from socialrapport.model.naming import said_together
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.statistics import processes

SHORT = 3
"""Letters of a month's name below a chart."""
NAMED = 3
"""So many months outside the limits are named."""
HOW_TO_READ = "Fältet är kontrolldiagrammets gränser, linjen i mitten medelvärdet."
BY_CHANCE = (
    "Av så många månader kan någon enstaka hamna där av en slump; texten säger det som är mer än så när alla prövas "
    "tillsammans."
)


def control_chart(cube: SafeCube, measure: MeasureInfo, year: int) -> ChartBlock | None:
    "The months up to the year's last; nothing of fewer than a year of them."
    refs = since_the_last_break(cube, measure, year) if cube.axis(MONTH) else ()
    if len(refs) < processes.TRIAL:
        return None
    points = tuple(point(cube, ref) for ref in refs)
    values = [found.value or 0.0 for found in points]
    limits = processes.limits(values)
    beyond = [ref for ref, v in zip(refs, values, strict=True) if limits.beyond(v)]
    outside = tuple(name(cube, ref) for ref in beyond)
    return ChartBlock(
        id=f"manader-{bare(cube.id)}-{measure.id}",
        caption=f"{counted_as(cube.indicator)}, {points[0].x}–{points[-1].x}. {measure.title}",
        kind="line",
        series=(Series(measure.title, points),),
        y_title=measure.title,
        alt=alt(cube, points, outside),
        source=cube.source,
        notes=(f"{HOW_TO_READ} {said_outside(cube, beyond)}",),
        decimals=measure.decimals,
        cube=cube.id,
        band=Band(max(limits.low, 0.0), limits.mean, limits.high, outside),
    )


def said_outside(cube: SafeCube, beyond: Sequence[CellRef]) -> str:
    "Which months are marked, where they are few, and that being so is not yet to be out of the ordinary."
    if not beyond:
        return "Ingen månad ligger utanför gränserna."
    few = len(beyond) <= NAMED
    marked = said_together(tuple(name(cube, ref, whole=True) for ref in beyond)) if few else "flera månader"
    return f"Utanför gränserna, och {'markerad' if len(beyond) == 1 else 'markerade'}, är {marked}. {BY_CHANCE}"


def point(cube: SafeCube, ref: CellRef) -> Point:
    cell = cube.cells[ref.measure, ref.at]
    return Point(name(cube, ref), cell.value, cell.status.value, ref)


def name(cube: SafeCube, ref: CellRef, whole: bool = False) -> str:
    "*mar 2024*, or *mars 2024*."
    axis = cube.axis(MONTH)
    assert axis is not None
    code = ref.at[[a.id for a in cube.axes].index(MONTH)]
    return f"{axis.labels[code][: None if whole else SHORT].lower()} {ref.at[0]}"


def alt(cube: SafeCube, points: tuple[Point, ...], outside: tuple[str, ...]) -> Sentence:
    "What the chart shows, from shown values only."
    (first, one), (last, other) = (alternatives.told(points[n], 0) for n in (0, -1))
    told = f"Utanför gränserna: {', '.join(outside)}." if outside else "Alla månader ligger inom gränserna."
    start, end = (name(cube, ref, whole=True) for ref in (points[0].cell, points[-1].cell) if ref)
    ends = f"{first} i {start} och {last} i {end}"
    return Sentence(f"{cube.indicator.title}: {ends}. {told} Kontrolldiagram.", (*one, *other))
