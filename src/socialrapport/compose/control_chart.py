"""A figure month by month as a control chart: the months, their mean, and the limits that they keep within."""

from __future__ import annotations

from socialrapport.compose import alternatives
from socialrapport.compose.in_running_text import bare
from socialrapport.model.axes import MONTH
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.document import Band, ChartBlock, Point, Series
from socialrapport.model.finding import Sentence
from socialrapport.model.monthly import since_the_last_break
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.statistics import processes

SHORT = 3
"""Letters of a month's name below a chart."""


def control_chart(cube: SafeCube, measure: MeasureInfo, year: int) -> ChartBlock | None:
    "The months up to the year's last; nothing of fewer than a year of them."
    refs = since_the_last_break(cube, measure, year) if cube.axis(MONTH) else ()
    if len(refs) < processes.TRIAL:
        return None
    points = tuple(point(cube, ref) for ref in refs)
    values = [found.value or 0.0 for found in points]
    limits = processes.limits(values)
    outside = tuple(p.x for p, v in zip(points, values, strict=True) if limits.beyond(v))
    return ChartBlock(
        id=f"manader-{bare(cube.id)}-{measure.id}",
        caption=f"{cube.indicator.title}, {points[0].x}–{points[-1].x}. {measure.title}",
        kind="line",
        series=(Series(measure.title, points),),
        y_title=measure.title,
        alt=alt(cube, points, outside),
        source=cube.source,
        notes=("Fältet är kontrolldiagrammets gränser, linjen i mitten medelvärdet. Månader utanför är markerade.",),
        decimals=measure.decimals,
        cube=cube.id,
        band=Band(max(limits.low, 0.0), limits.mean, limits.high, outside),
    )


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
