"""Looks through each cube for what is worth saying, and weighs it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from socialrapport.analysis import how_sure, trend
from socialrapport.analysis.gate import judge
from socialrapport.analysis.kinds import KINDS, composition, halves, level, months, overlap
from socialrapport.analysis.one_district import of_places
from socialrapport.analysis.ratios import with_ratio
from socialrapport.analysis.surveys import of_few
from socialrapport.model.axes import MONTH
from socialrapport.model.finding import Finding, FindingKind, Judged
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube, Status

STALE = 2
"""A survey each second year is told of in the year between; what is older is not news."""
OUTERMOST = ("first", "last")
"""What a district is called that is named as highest or lowest."""


def judged(cubes: tuple[SafeCube, ...], year: int, profile: Profile) -> Judged:
    "All that an edition may say, of the whole and of each district, and what it may not."
    made = judge(seen(cubes, year), of_places(cubes, year, profile), tuple(trend.by_sex(cubes, year)))
    by_id = {cube.id: cube for cube in cubes}
    made = trend.concluded(only_apart(made), by_id)
    made = replace(made, findings=tuple(with_ratio(f, by_id) for f in made.findings))
    return replace(made, intervals=how_sure.of_cells(cubes, year, made), funnels=how_sure.of_areas(cubes, year, made))


def only_apart(made: Judged) -> Judged:
    """A district is named as highest or lowest where what is said of it by itself says that it differs from the whole.

    The two are tried among different many: else the report would name one that its own fact sheet says is as others.
    """
    tried = {
        f.facts[0][1]: f.sure and not f.flat
        for mine in made.places.values()
        for f in mine
        if f.kind == FindingKind.PLACE
    }

    def held(finding: Finding) -> Finding:
        kept = tuple((name, ref) for name, ref in finding.facts if name not in OUTERMOST or tried.get(ref, True))
        return finding if len(kept) == len(finding.facts) else replace(finding, facts=kept)

    return replace(made, findings=tuple(held(f) if f.kind == FindingKind.DISTRICT_GAP else f for f in made.findings))


def find(cubes: tuple[SafeCube, ...], year: int) -> tuple[Finding, ...]:
    "What may be said of the whole, where nothing is said of districts by themselves."
    return trend.concluded(judge(seen(cubes, year), {}), {cube.id: cube for cube in cubes}).findings


def seen(cubes: tuple[SafeCube, ...], year: int) -> tuple[Finding, ...]:
    "Every finding of each cube's latest year, cube by cube; within a cube the weightiest first. None is judged yet."
    found: list[Finding] = []
    for cube in cubes:
        latest = cube.latest(year)
        if latest is None:
            mine = list(composition.found(cube, year))
        else:
            mine = list(in_cube(cube, int(latest))) if year - int(latest) <= STALE else []
        found += sorted(mine, key=lambda f: (-f.weight, f.kind.value, f.measure, f.group))
    return tuple(found)


def in_cube(cube: SafeCube, year: int) -> Iterator[Finding]:
    "The findings of one indicator in *year*, which it was observed in."
    now = cube.get(cube.main.id, year)
    assert now is not None
    if now.status is not Status.NOT_APPLICABLE:
        for found in (level.found,) if not now.shown else of_its_kind(cube):
            yield from (one for one in found(cube, year) if not of_few(cube, one))


def of_its_kind(cube: SafeCube) -> Sequence[Callable[[SafeCube, int], Iterator[Finding]]]:
    "What is looked for. No published figure tells how a median varies: where it stands is told, and nothing of how."
    if cube.main.kind is MeasureKind.MEDIAN:
        return (level.found, halves.found, overlap.found)
    return (by_months,) if cube.axis(MONTH) else KINDS


def by_months(cube: SafeCube, year: int) -> Iterator[Finding]:
    "Of a figure month by month its months are told, or else its level: its years are another indicator's."
    yield from list(months.found(cube, year)) or level.found(cube, year)
