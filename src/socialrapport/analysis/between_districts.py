"""How unlike the districts are, chance taken away: figures of the whole, of published cells.

Of a rate the districts' true levels are taken to come from a gamma distribution about the common level (Clayton &
Kaldor 1987, Biometrics 43). Its standard deviation in percent of its mean is what they typically differ by: the square
root of the systematic component of variation (McPherson et al. 1982, NEJM 307), which is nought where chance alone
gives as much as is seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import isinf, sqrt

from socialrapport.analysis import certainty
from socialrapport.model.axes import DISTRICT
from socialrapport.model.cube import Coordinate, MeasureInfo
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.measures import POPULATION, SMOOTHED, SPREAD, SPREAD_HIGH, SPREAD_LOW, STANDARDISED
from socialrapport.model.safe import SafeCell, SafeCube, Status
from socialrapport.model.written import rounded
from socialrapport.statistics import shrinkage
from socialrapport.statistics.intervals import Interval

FEWEST = 5
"""Districts: of fewer no distribution can be told."""
UNIT = "procent av nivån"
Found = Iterator[tuple[tuple[str, Coordinate], SafeCell]]


def with_spread(cubes: tuple[SafeCube, ...]) -> tuple[SafeCube, ...]:
    "Each rate of districts has how unlike they are in each year, with an interval."
    return tuple(spread(cube) for cube in cubes)


def spread(cube: SafeCube) -> SafeCube:
    crude = next((m for m in cube.measures if m.denominator == POPULATION), None)
    if crude is None or cube.axis(DISTRICT) is None:
        return cube
    rates = [crude, *(m for m in cube.measures if m.standard)]
    found = {key: cell for rate in rates for key, cell in of_rate(cube, rate)}
    found |= dict(smooth(cube, rates[-1]))
    if not found:
        return cube
    there = {measure for measure, _ in found}
    measures = [m for m in (smoothed(rates[-1]), *(m for rate in rates for m in measures_of(rate))) if m.id in there]
    return replace(cube, measures=(*cube.measures, *measures), cells={**cube.cells, **found})


def of_rate(cube: SafeCube, rate: MeasureInfo) -> Found:
    value, low, high = measures_of(rate)
    for year in cube.years:
        counted, at = districts(cube, rate, year), cube.at(year)
        if counted is None:
            continue
        observed, expected = counted
        whole = cube.cells[rate.id, at]
        fitted = shrinkage.fitted(observed, expected)
        yield (value.id, at), in_percent(whole, sqrt(fitted.variance) / fitted.mean)
        ends = as_ratio(shrinkage.scv(observed, expected).interval, fitted.mean)
        yield (low.id, at), in_percent(whole, ends.low)
        if not isinf(ends.high):
            yield (high.id, at), in_percent(whole, ends.high)


def smooth(cube: SafeCube, rate: MeasureInfo) -> Found:
    """Each district's rate given all of them, (O + ν) / (E + α) times the common one, and the whole's as it is.

    Clayton & Kaldor 1987. Where the districts do not differ beyond chance each has the common level.
    """
    made, axis = smoothed(rate), cube.axis(DISTRICT)
    for year in cube.years:
        counted, whole = districts(cube, rate, year), cube.get(rate.id, year)
        if counted is None or axis is None or whole is None:
            continue
        observed, expected = counted
        common = shrinkage.shrunk(observed, expected)
        codes = [code for code in axis.codes if (cell := cube.get(rate.id, year, stadsdel=code)) and cell.shown]
        yield (made.id, cube.at(year)), whole
        for code, estimate, due in zip(codes, common, expected, strict=True):
            base = certainty.base_of(cube, rate, cube.ref(rate.id, year, stadsdel=code))
            assert base is not None
            level = estimate.value * due / base.exposure * certainty.in_hundreds(rate)
            yield (made.id, cube.at(year, stadsdel=code)), whole.giving(float(rounded(level, rate.decimals)))


def smoothed(rate: MeasureInfo) -> MeasureInfo:
    title = f"{rate.title}, utjämnat"
    return replace(rate, id=rate.id + SMOOTHED, title=title, numerator=None, denominator=None, smoothed=True)


def districts(cube: SafeCube, rate: MeasureInfo, year: str) -> tuple[list[float], list[float]] | None:
    "What each district has and what its people would have at the common level; None where one is hidden, or all."
    axis = cube.axis(DISTRICT)
    refs = [cube.ref(rate.id, year, stadsdel=code) for code in axis.codes] if axis else []
    there = [ref for ref in refs if (cell := cube.cells.get((ref.measure, ref.at))) and cell.status in STANDING]
    bases = [base for ref in there if (base := certainty.base_of(cube, rate, ref)) is not None and base.exposure > 0]
    events, exposure = sum(b.events for b in bases), sum(b.exposure for b in bases)
    whole = cube.get(rate.id, year)
    if len(bases) < max(len(there), FEWEST) or not events or whole is None or not whole.shown:
        return None
    return [b.events for b in bases], [b.exposure * events / exposure for b in bases]


STANDING = (Status.SHOWN, Status.HIDDEN)


def as_ratio(scv: Interval, mean: float) -> Interval:
    return Interval(sqrt(scv.low / 100) / mean, sqrt(scv.high / 100) / mean)


def in_percent(whole: SafeCell, ratio: float) -> SafeCell:
    return whole.giving(float(rounded(100 * ratio, 0)))


def measures_of(rate: MeasureInfo) -> tuple[MeasureInfo, MeasureInfo, MeasureInfo]:
    "The spread and the ends of its interval, of the rate as it is or standardised."
    id = SPREAD + (STANDARDISED if rate.standard else "")
    title = "Skillnader mellan delarna utöver slumpen, procent av nivån"
    title += f", {rate.title.rpartition(', ')[2]}" if rate.standard else ""
    made = MeasureInfo(id, title, UNIT, MeasureKind.SPREAD, standard=rate.standard)
    low = replace(made, id=id + SPREAD_LOW, title=f"{title}, undre gräns")
    return made, low, replace(made, id=id + SPREAD_HIGH, title=f"{title}, övre gräns")
