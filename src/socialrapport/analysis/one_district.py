"""What is worth saying of one district: how its own figures have moved, and how they stand to the whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from socialrapport.analysis import certainty, trend
from socialrapport.analysis.kinds import change
from socialrapport.analysis.kinds.level import HIDDEN, LEVEL
from socialrapport.analysis.weighing import compared, finding
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube, Status

PLACE = 3.0
"""What it weighs how a district stands to the whole."""


def of_places(cubes: tuple[SafeCube, ...], year: int, profile: Profile) -> Mapping[str, tuple[Finding, ...]]:
    "District code → the findings about it in *year*, cube by cube; a cube without districts gives none."
    there = [cube for cube in cubes if cube.axis("stadsdel") is not None]
    return {
        place.code: tuple(f for cube in there for f in in_place(cube, place.code, year))
        for place in profile.districts_of(year)
    }


def in_place(cube: SafeCube, code: str, year: int) -> Iterator[Finding]:
    "The change since the year before, or else the level, or that it is hidden; then the gap to the whole."
    main, group = cube.comparable, (("stadsdel", code),)
    now = cube.get(main.id, year, stadsdel=code)
    if now is None or now.status is Status.NOT_APPLICABLE:
        return
    here = cube.ref(main.id, year, stadsdel=code)
    if not now.shown:
        yield finding(cube, FindingKind.HIDDEN, main, [("now", here)], HIDDEN, group=group)
        return
    facts = [("now", here)]
    if main.kind is MeasureKind.MEDIAN:
        yield finding(cube, FindingKind.LEVEL, main, facts, LEVEL, group=group)
        return
    before = before_of(cube, main, code, year)
    if before is None:
        yield finding(cube, FindingKind.LEVEL, main, facts, LEVEL, group=group)
    else:
        then = cube.ref(main.id, before, stadsdel=code)
        yield change.moved(cube, FindingKind.CHANGE, change.WEIGHT, main, then, here, group)
    if (followed := trend.candidate(cube, main, year, group)) is not None:
        yield followed
    yield from beside_whole(cube, code, year)


def beside_whole(cube: SafeCube, code: str, year: int) -> Iterator[Finding]:
    "In the measure that the districts' ages have no part in, where there is one."
    measure = cube.between_places
    mine, whole = cube.get(measure.id, year, stadsdel=code), cube.get(measure.id, year)
    if measure.kind.is_ratio and mine is not None and mine.shown and whole is not None and whole.shown:
        here, city = cube.ref(measure.id, year, stadsdel=code), cube.ref(measure.id, year)
        facts, test = [("here", here), ("whole", city)], certainty.of_part(cube, measure, here, city)
        yield compared(cube, FindingKind.PLACE, measure, facts, PLACE, test, group=(("stadsdel", code),))


def before_of(cube: SafeCube, main: MeasureInfo, code: str, year: int) -> str | None:
    "The last year before *year* in which the district's figure was shown."
    seen = [y for y, cell in cube.observed(main.id, stadsdel=code) if cell.shown and int(y) < year]
    return seen[-1] if seen else None
