"""How a figure has gone over some years, reckoned again from the cells that a claim names."""

from __future__ import annotations

from math import inf, sqrt

from socialrapport.ledger import by_chance
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.finding import Claim
from socialrapport.model.indicator import DEMOGRAPHY
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.statistics import trends
from socialrapport.statistics.comparing import widened
from socialrapport.vocabulary import courses


def holds(claim: Claim, values: list[float], cube: SafeCube) -> bool:
    """Whether the line through the points is what is stated, at the claim's own limit and spread.

    The cells are the points and then, where that tells how they vary, what each rests on: then the first year comes
    again in the middle.
    """
    half, measure = len(values) // 2, cube.measure(claim.cells[0].measure)
    based = claim.cells[half].at == claim.cells[0].at
    count = half if based else len(values)
    at = years(claim.cells[:count])
    line = trends.line(at, values[:count])
    limit, phi = claim.tolerance
    if cube.indicator.area == DEMOGRAPHY:
        spread, freedom, p = 0.0, inf, trends.p_of(line.slope, 0.0)
    elif based:
        by_chance_alone, times = error(claim, values, measure), max(phi, 1.0)
        spread, freedom = by_chance_alone * sqrt(times), inf
        p = widened(trends.p_of(line.slope, by_chance_alone), times)
    else:
        spread, freedom = trends.error_of_values(at, values), count - 2
        p = trends.p_of(line.slope, spread, freedom)
    reach = trends.reach(spread, freedom) * (at[-1] - at[0])
    at_the_limit = abs(p - limit) <= by_chance.NEAR
    sure = (True, False) if at_the_limit else (p <= limit,)
    told = (
        courses.course(line.start, line.stop, measure.kind, line.lasting and one, reach, line.constant) for one in sure
    )
    return claim.stated in {one.value for one in told}


def error(claim: Claim, values: list[float], measure: MeasureInfo) -> float:
    "The standard error of the slope where nothing changes; without end where a cell rests on nothing."
    half = len(values) // 2
    rows = zip(values[:half], values[half:], claim.cells[half:], strict=True)
    groups = [
        by_chance.group(measure, value, base if ref.measure != measure.id else 1.0, ref.measure == measure.numerator)
        for value, base, ref in rows
    ]
    if any(of <= 0 for _, of in groups):
        return float("inf")
    shares = measure.kind is MeasureKind.SHARE
    events, of = [e for e, _ in groups], [n for _, n in groups]
    return trends.error_of_rates(years(claim.cells[:half]), events, of, shares) * (100 if shares else 1)


def years(cells: tuple[CellRef, ...]) -> list[int]:
    return [int(ref.at[0]) for ref in cells]
