"""How sure a figure is by itself, for whoever draws it: its interval, and what chance gives areas of each size.

Of published cells only, with the spread that the gate has reckoned with. Not whether two differ: that is the gate's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from socialrapport.analysis.certainty import Base, base_of, in_hundreds, spread_at
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.finding import FindingKind, Funnel, Judged, Limits, Test
from socialrapport.model.indicator import DEMOGRAPHY
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.statistics import dispersion, funnels, intervals
from socialrapport.statistics.intervals import STRICT, USUAL, Interval

CURVE = 16
"""Sizes that a funnel's limits are reckoned for."""
FEWEST = 5
"""Fewer areas are no funnel."""

Group = tuple[tuple[str, str], ...]


def of_cells(cubes: Sequence[SafeCube], year: int, judged: Judged) -> Mapping[CellRef, tuple[float, float]]:
    "The interval of each figure that is drawn with one: the whole in each year, its districts and sexes in the last."
    tests, made = tests_of(judged), {}
    for cube in chancy(cubes):
        for measure in dict.fromkeys((cube.main, cube.comparable, cube.between_places)):
            for ref, group in drawn(cube, measure, year):
                phi = spread_at(tests.get((cube.id, measure.id, group)))
                if (base := base_of(cube, measure, ref)) is not None:
                    made[ref] = ends(interval(measure, base, phi), measure)
    return made


def tests_of(judged: Judged) -> Mapping[tuple[str, str, Group], Test]:
    "(indicator, measure, group) → how the gate held it against the whole, else against the year before."
    kinds = (FindingKind.CHANGE, FindingKind.PLACE)
    found = (f for kind in kinds for f in judged.tested if f.kind == kind)
    return {(f.indicator, f.measure, f.group): f.test for f in found if f.test}


def chancy(cubes: Sequence[SafeCube]) -> Iterator[SafeCube]:
    "Those that chance has a part in: populations are registers of all."
    return (cube for cube in cubes if cube.indicator.area != DEMOGRAPHY)


def drawn(cube: SafeCube, measure: MeasureInfo, year: int) -> Iterator[tuple[CellRef, Group]]:
    yield from ((cube.ref(measure.id, y), ()) for y in cube.years if int(y) <= year)
    latest = cube.latest(year)
    for axis in cube.axes[1:]:
        if latest is not None and axis.id in ("stadsdel", "kon"):
            yield from ((cube.ref(measure.id, latest, **{axis.id: c}), ((axis.id, c),)) for c in axis.codes)


def interval(measure: MeasureInfo, base: Base, phi: float) -> Interval:
    "In the measure's own unit."
    match measure.kind:
        case MeasureKind.SHARE if not measure.standard:
            part = min(base.events, base.exposure)
            return intervals.share(part, base.exposure, dispersion=phi).interval.times(100)
        case _:
            return intervals.rate(base.events, base.exposure, dispersion=phi).interval.times(in_hundreds(measure))


def ends(found: Interval, measure: MeasureInfo) -> tuple[float, float]:
    "As coarse as the figure itself is published."
    return round(found.low, measure.decimals), round(found.high, measure.decimals)


def of_areas(cubes: Sequence[SafeCube], year: int, judged: Judged) -> Mapping[str, Funnel]:
    "Indicator → its districts' funnel, in the measure that compares them."
    tests = {f.indicator: f.test for f in judged.tested if f.kind == FindingKind.DISTRICT_GAP}
    made = ((cube.id, funnel(cube, cube.between_places, year, tests.get(cube.id))) for cube in chancy(cubes))
    return {id: found for id, found in made if found is not None}


def funnel(cube: SafeCube, measure: MeasureInfo, year: int, test: Test | None) -> Funnel | None:
    axis, latest = cube.axis("stadsdel"), cube.latest(year)
    if axis is None or latest is None or measure.kind not in (MeasureKind.SHARE, MeasureKind.RATE):
        return None
    whole = cube.ref(measure.id, latest)
    refs = [cube.ref(measure.id, latest, stadsdel=code) for code in axis.codes]
    places = [(ref, base) for ref in refs if (base := base_of(cube, measure, ref)) is not None]
    of_all = base_of(cube, measure, whole)
    if of_all is None or not of_all.events or len(places) < FEWEST:
        return None
    people = 1.0 if measure.kind is MeasureKind.SHARE else measure.scale
    limits = around(measure, [base for _, base in places], of_all.events / of_all.exposure, test)
    return Funnel(
        measure.id,
        whole,
        tuple((ref, base.exposure * people) for ref, base in places),
        tuple(replace(one, size=one.size * people) for one in limits),
    )


def around(measure: MeasureInfo, bases: Sequence[Base], level: float, test: Test | None) -> Iterator[Limits]:
    """The limits about a level, by growing exposure.

    A count that varies φ times more than chance is worth one φ times smaller, as in its interval.
    """
    shares = measure.kind is MeasureKind.SHARE
    tau2, unit = beyond_chance(bases, level, shares), 100.0 if shares else 1.0

    def between(size: float, confidence: float, tau2: float = 0.0) -> tuple[float, float]:
        found = limits_at(size / spread_at(test, 1 - confidence), level, confidence, tau2, shares).times(unit)
        return found.low, found.high

    for size in sizes([base.exposure for base in bases]):
        alike = between(size, USUAL, tau2) if tau2 else None
        yield Limits(size, between(size, USUAL), between(size, STRICT), alike)


def beyond_chance(bases: Sequence[Base], level: float, shares: bool) -> float:
    "τ² of Spiegelhalter's additive model, the outermost tenths pulled in so that an outlier does not hide itself."
    events, exposures = [base.events for base in bases], [base.exposure for base in bases]
    if shares:
        parts = [min(e, n) for e, n in zip(events, exposures, strict=True)]
        made = dispersion.of_shares(parts, exposures, level)
    else:
        made = dispersion.of_ratios(events, [n * level for n in exposures])
    return dispersion.between_areas(dispersion.winsorised(made)).tau2


def limits_at(size: float, level: float, confidence: float, tau2: float, shares: bool) -> Interval:
    if shares:
        return funnels.of_share(level, size, confidence, tau2)
    return funnels.of_ratio(size * level, confidence, tau2).times(level)


def sizes(exposures: Sequence[float]) -> list[float]:
    "From under the smallest to above the largest, closer where limits bend."
    low, high = min(exposures) * 0.8, max(exposures) * 1.05
    return [(low**0.5 + (high**0.5 - low**0.5) * i / (CURVE - 1)) ** 2 for i in range(CURVE)]
