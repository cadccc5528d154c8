"""Others' figures that are too far from ours to be of the same thing: another scale or another key figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from socialrapport.model.others import PREFIX, is_of_others
from socialrapport.model.safe import SafeCube
from socialrapport.model.written import figure

TIMES = 10
"""Municipalities' shares of one thing differ by less; a share for per cent is a hundred times off."""
Pair = tuple[str, str, float, float]
"""A place, a year, theirs and ours."""


def far_from_ours(cubes: Sequence[SafeCube]) -> tuple[str, ...]:
    "What is told of each table of others' figures in which one is more than ten times ours of that year, or a tenth."
    ours = {cube.id: cube for cube in cubes if not is_of_others(cube.id)}
    beside = ((ours.get(cube.id.removeprefix(PREFIX)), cube) for cube in cubes if is_of_others(cube.id))
    return tuple(
        told(own, theirs, far) for own, theirs in beside if own is not None and (far := list(far_apart(own, theirs)))
    )


def far_apart(ours: SafeCube, theirs: SafeCube) -> Iterator[Pair]:
    """The figures of all, women and men together. Of a nought of ours there is no ratio; one of theirs is what is less
    than half of the last decimal, as a share is when it stands for per cent."""
    measure, places = theirs.measures[0], theirs.axis("kommun")
    assert places is not None
    least = 0.5 * 10**-measure.decimals
    for code in places.codes:
        for year in theirs.years:
            cells = theirs.get(measure.id, year, kommun=code), ours.get(measure.id, year)
            their, own = (cell.value if cell is not None else None for cell in cells)
            if their is not None and own and not 1 / TIMES <= max(their, least) / own <= TIMES:
                yield places.labels[code], year, their, own


def told(ours: SafeCube, theirs: SafeCube, far: Sequence[Pair]) -> str:
    place, year, their, own = far[0]
    measure = theirs.measures[0]
    way = "mer än tio gånger så stort som" if their > own else "mindre än en tiondel av"
    more = f" Detsamma gäller {figure(len(far) - 1)} tal till." if len(far) > 1 else ""
    both = [figure(value, measure.decimals) for value in (their, own)]
    return (
        f"andras tal för {theirs.source}, är osannolika: {place} {year} är avrundat {both[0]}, {way} ert eget "
        f"({both[1]}) för {ours.indicator.title}, {measure.title}.{more} Skalan är troligen en annan (andel i "
        "stället för procent) eller nyckeltalet ett annat. "
        "Rätta filen som heter jamforelse, eller ta bort raderna ur den."
    )
