"""A cube as charts: the years as lines, groups as ranked bars."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from socialrapport.compose import alternatives
from socialrapport.compose.in_running_text import bare, counted_as, parted
from socialrapport.model.cube import Axis, MeasureInfo
from socialrapport.model.document import ChartBlock, Point, Series
from socialrapport.model.finding import Sentence
from socialrapport.model.indicator import TOTAL
from socialrapport.model.naming import lower_first
from socialrapport.model.safe import CellRef, SafeCell, SafeCube, Status

Intervals = Mapping[CellRef, tuple[float, float]]
NONE: Intervals = {}
YEARS = 10
FEWEST_POINTS = 3
SEXES = ("K", "M")


def lines(
    cube: SafeCube,
    measure: MeasureInfo,
    year: int,
    headline: Sentence | None = None,
    intervals: Intervals = NONE,
) -> ChartBlock | None:
    """The whole and, where they are, the sexes over the last ten observations.

    Where most of what would be the line of one sex is hidden, neither is drawn: the table has what is shown.
    """
    years = [y for y in cube.years if int(y) <= year][-YEARS:]
    groups: list[tuple[str, dict[str, str]]] = [(total_name(cube), {})]
    axis = cube.axis("kon")
    if axis is not None and not measure.kind.has_own_unit:
        groups += [(axis.labels[code], {"kon": code}) for code in axis.codes]
    drawn = [Series(name, points(cube, measure, years, codes, NONE if codes else intervals)) for name, codes in groups]
    (whole, *sexes) = [sum(p.value is not None for p in s.points) for s in drawn]
    if any(2 * shown < whole for shown in sexes):
        drawn = drawn[:1]
    drawn = [s for s in drawn if sum(p.value is not None for p in s.points) >= FEWEST_POINTS]
    if not drawn:
        return None
    breaks = [b for b in cube.indicator.breaks if int(years[0]) < b.year <= int(years[-1])]
    what = lower_first(counted_as(cube.indicator))
    return ChartBlock(
        id=f"linje-{bare(cube.id)}-{measure.id}",
        caption=f"{counted_as(cube.indicator)}, {spanned(years)}. {measure.title}",
        kind="line",
        series=tuple(drawn),
        y_title=measure.title,
        alt=alternatives.of_lines(f"{what} {spanned(years)}", drawn, measure.decimals),
        source=cube.source,
        notes=(*sureness(drawn, "Fältet kring linjen"), *gaps(drawn)),
        breaks=tuple((str(b.year), b.says.removesuffix(".")) for b in breaks),
        decimals=measure.decimals,
        cube=cube.id,
        headline=headline,
    )


def gaps(drawn: Sequence[Series]) -> tuple[str, ...]:
    "That a line is broken where a number is protected."
    hidden = any(p.status == Status.HIDDEN.value for series in drawn for p in series.points)
    return ("Där en punkt saknas är uppgiften skyddad.",) if hidden else ()


def total_name(cube: SafeCube) -> str:
    axis = cube.axis("kon")
    return axis.labels[TOTAL] if axis else "Samtliga"


def points(
    cube: SafeCube, measure: MeasureInfo, years: list[str], codes: dict[str, str], intervals: Intervals
) -> tuple[Point, ...]:
    "A point for each year; a gap where there is nothing to show."
    return tuple(
        point(year, cube.get(measure.id, year, **codes), cube.ref(measure.id, year, **codes), intervals)
        for year in years
    )


def point(x: str, cell: SafeCell | None, ref: CellRef, intervals: Intervals = NONE) -> Point:
    "A cell as a point, with its interval where that is known."
    low, high = intervals.get(ref, (None, None))
    return Point(x, cell.value if cell else None, cell.status.value if cell else "", ref, low, high)


def sureness(drawn: Sequence[Series], what: str) -> tuple[str, ...]:
    "What intervals are, where there are any."
    there = any(p.low is not None for series in drawn for p in series.points)
    return (f"{what} visar hur säkert värdet är (osäkerhetsintervall).",) if there else ()


def spanned(years: list[str]) -> str:
    return years[0] if len(years) == 1 else f"{years[0]}–{years[-1]}"


def beside_text(cube: SafeCube, year: int) -> ChartBlock | None:
    "The whole through the years as a low picture, for a page that is mostly text."
    drawn = lines(cube, cube.main, year)
    return replace(drawn, low=True, caption=drawn.caption.removesuffix(f". {drawn.y_title}")) if drawn else None


def group_bars(
    cube: SafeCube, measure: MeasureInfo, axis: Axis, year: int, headline: Sentence | None = None
) -> ChartBlock | None:
    "The parts of another breakdown, ranked; nothing where there are not two to compare."
    found = list(axis_points(cube, measure, axis, str(year)))
    if sum(bool(p.value) for p in found) < 2:
        return None
    return bars(cube, measure, found, axis.title, year, headline)


def axis_points(
    cube: SafeCube, measure: MeasureInfo, axis: Axis, year: str, intervals: Intervals = NONE
) -> Iterator[Point]:
    for code in axis.codes:
        cell = cube.get(measure.id, year, **{axis.id: code})
        if cell is not None:
            yield point(axis.labels.get(code, code), cell, cube.ref(measure.id, year, **{axis.id: code}), intervals)


def bars(
    cube: SafeCube, measure: MeasureInfo, found: list[Point], axis: str, year: int, headline: Sentence | None
) -> ChartBlock:
    what = f"Stapeldiagram över {lower_first(parted(cube.indicator, axis))} {year}, {lower_first(measure.title)}."
    return ChartBlock(
        id=f"stapel-{bare(cube.id)}-{measure.id}-{bare(axis.lower().split()[-1])}",
        caption=f"{parted(cube.indicator, axis)}, {year}. {measure.title}",
        kind="bars",
        series=(Series(measure.title, tuple(found)),),
        y_title=measure.title,
        alt=alternatives.of_parts(what, found, measure.decimals),
        source=cube.source,
        notes=marked(found),
        decimals=measure.decimals,
        cube=cube.id,
        headline=headline,
    )


def pyramid(cube: SafeCube, year: int, headline: Sentence | None = None) -> ChartBlock | None:
    "Ages by sex, back to back, where the ages of each sex are published."
    ages, sexes = cube.axis("alder"), cube.axis("kon")
    if ages is None or sexes is None or len(sexes.codes) != 2:
        return None
    measure = cube.measures[0]
    drawn = tuple(Series(sexes.labels[sex], tuple(ages_of(cube, measure, ages, year, sex))) for sex in sexes.codes)
    if any(p.value is None for series in drawn for p in series.points) or not drawn[0].points:
        return None
    what = f"{cube.indicator.title} efter ålder och kön, {year}"
    return ChartBlock(
        id=f"pyramid-{bare(cube.id)}",
        caption=what,
        kind="pyramid",
        series=drawn,
        y_title=measure.title,
        alt=alternatives.of_ages(f"Befolkningspyramid: {lower_first(what)}.", drawn, measure.decimals),
        source=cube.source,
        notes=("Åldersgrupperna är olika breda.",),
        decimals=measure.decimals,
        cube=cube.id,
        headline=headline,
    )


def ages_of(cube: SafeCube, measure: MeasureInfo, ages: Axis, year: int, sex: str) -> Iterator[Point]:
    for age in ages.codes:
        cell = cube.get(measure.id, year, alder=age, kon=sex)
        if cell is not None:
            yield point(ages.labels[age], cell, cube.ref(measure.id, year, alder=age, kon=sex))


def marked(found: Sequence[Point]) -> tuple[str, ...]:
    "What the sign of a hidden figure means, where there is one."
    return ("Uppgifter märkta .. är skyddade.",) if any(p.value is None for p in found) else ()
