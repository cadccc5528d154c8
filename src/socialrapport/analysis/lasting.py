"""How many leave in the time of two indicators together: a life table of published counts.

Those who began lately cannot have been followed for so long, so that of all who began the share who have left is too
low; of those who began long ago it is of long ago. The first indicator counts those whose first time was over in the
year, the second those still there whose second was: what is left after both is the product (Kaplan & Meier 1958 with
times in classes; a period life table). Each count is published, so that nothing hidden enters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import isnan

from socialrapport.model.cube import Coordinate, MeasureInfo
from socialrapport.model.indicator import After
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.measures import LEFT, SPREAD_HIGH, SPREAD_LOW
from socialrapport.model.safe import SafeCell, SafeCube
from socialrapport.model.written import rounded
from socialrapport.statistics import durations
from socialrapport.statistics.intervals import Estimate

PART, WHOLE = "antal", "bas"


def with_life_tables(cubes: tuple[SafeCube, ...]) -> tuple[SafeCube, ...]:
    "Each cube that goes on after another has how many leave in both times, in the years and groups where all is shown."
    by_id = {cube.id: cube for cube in cubes}
    return tuple(life_table(cube, by_id) for cube in cubes)


def life_table(cube: SafeCube, by_id: Mapping[str, SafeCube]) -> SafeCube:
    after = cube.indicator.after
    first = by_id.get(after.of) if after else None
    if after is None or first is None or [a.id for a in first.axes] != [a.id for a in cube.axes]:
        return cube
    made = measures_of(after)
    cells = {(m.id, at): cell for at, found in left(first, cube) for m, cell in zip(made, found, strict=True)}
    return replace(cube, measures=(*cube.measures, *made), cells={**cube.cells, **cells}) if cells else cube


def left(first: SafeCube, second: SafeCube) -> Iterator[tuple[Coordinate, tuple[SafeCell, ...]]]:
    "At each place and year that both show: the share that leaves, and the ends of its interval."
    for measure, at in second.cells:
        if measure != WHOLE:
            continue
        steps = [step for cube in (first, second) if (step := step_of(cube, at)) is not None]
        if len(steps) < 2:
            continue
        lasting = durations.left_after(steps)
        if not isnan(lasting.interval.low):
            yield at, tuple(in_percent(second.cells[WHOLE, at], share) for share in leaving(lasting))


def leaving(lasting: Estimate) -> tuple[float, float, float]:
    return 1 - lasting.value, 1 - lasting.interval.high, 1 - lasting.interval.low


def step_of(cube: SafeCube, at: Coordinate) -> tuple[float, float] | None:
    "How many were there, and how many of them left; None where either is hidden or nobody was there."
    whole, part = cube.cells.get((WHOLE, at)), cube.cells.get((PART, at))
    if whole is None or part is None or not whole.value or part.value is None:
        return None
    return whole.value, part.value


def in_percent(like: SafeCell, share: float) -> SafeCell:
    return like.giving(float(rounded(100 * share, 0)))


def measures_of(after: After) -> tuple[MeasureInfo, ...]:
    title = f"Inom {after.within} med årets takt (livstabell), procent"
    made = MeasureInfo(LEFT, title, "procent", MeasureKind.SHARE, life_table=True)
    low = replace(made, id=LEFT + SPREAD_LOW, title=f"{title}, undre gräns")
    return made, low, replace(made, id=LEFT + SPREAD_HIGH, title=f"{title}, övre gräns")
