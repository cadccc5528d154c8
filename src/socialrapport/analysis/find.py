"""Looks through each cube for what is worth saying, and weighs it."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.analysis.kinds import KINDS, composition, level
from socialrapport.model.finding import Finding
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube, Status

STALE = 2
"""A survey each second year is told of in the year between; what is older is not news."""


def find(cubes: tuple[SafeCube, ...], year: int, profile: Profile) -> tuple[Finding, ...]:
    "Every finding of each cube's latest year, cube by cube; within a cube the weightiest first."
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
        for found in KINDS if now.shown else (level.found,):
            yield from found(cube, year)
