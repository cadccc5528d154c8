"""Rates of districts as they would be if each had the ages of the whole: figures of their own, of published cells.

The standard is indirect (WHO 2001, Ahmad et al.; Breslow & Day 1987, volume II, chapter 2): each age has the rate of
the whole, so that what a district is expected to have takes nothing but the whole's published counts by age and the
public number of inhabitants. A direct one would take a district's counts by age, which are often too small to be shown.
A standardised rate is the district's own rate over how much more its ages give than those of the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from socialrapport.model.axes import DISTRICT
from socialrapport.model.cube import Coordinate, Cube, MeasureInfo
from socialrapport.model.indicator import TOTAL
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.measures import POPULATION as INHABITANTS
from socialrapport.model.measures import STANDARDISED, rate_people
from socialrapport.model.safe import SafeCell, SafeCube
from socialrapport.model.written import rounded

People = Mapping[tuple[str, str, str, str], int]
"""Inhabitants by year, district, sex and age group, margins included."""
AGE, SEX = "alder", "kon"
POPULATION = INHABITANTS + STANDARDISED


@dataclass(frozen=True)
class Stratum:
    "One sex and age, or one age, where the whole has *counted* of so many *people*."

    sex: str
    age: str
    counted: float
    people: int


def standardised(cubes: tuple[SafeCube, ...], people: Mapping[str, People]) -> tuple[SafeCube, ...]:
    "Each rate of districts, by cube id with its *people*, has one beside it that their ages have no part in."
    return tuple(with_standard(cube, people.get(cube.id, {})) for cube in cubes)


def people_of(cubes: tuple[Cube, ...]) -> Mapping[str, People]:
    "What is kept of counted cubes when they are gone: the number of inhabitants, which anyone knows."
    return {cube.indicator.id: cube.people for cube in cubes if cube.people}


def with_standard(cube: SafeCube, people: People) -> SafeCube:
    "As it is where there is no rate of districts, or the whole's counts by age are not all shown."
    rate = next((m for m in cube.measures if m.denominator == INHABITANTS), None)
    years = [year for year in cube.years if people.get((year, TOTAL, TOTAL, TOTAL))]
    axes = standard_of(cube, people, years) if rate and cube.axis(DISTRICT) else ()
    if rate is None or not axes:
        return cube
    made, base = standard_rate(rate, axes), population(cube)
    cells = dict(cube.cells)
    for year in years:
        for at, comparable in comparable_people(cube, people, axes, year):
            cells[base.id, at] = cube.cells["antal", at].giving(float(rounded(comparable, 0)))
            cells[made.id, at] = over(cube.cells["antal", at], comparable, made)
    return replace(cube, measures=(*cube.measures, made, base), cells=cells)


def standard_of(cube: SafeCube, people: People, years: Sequence[str]) -> tuple[str, ...]:
    "Age and sex, or age alone, where each of the whole's counts is shown in every year; nothing where neither is."
    for axes in ((AGE, SEX), (AGE,)):
        if years and all(strata(cube, people, axes, year) for year in years):
            return axes
    return ()


def strata(cube: SafeCube, people: People, axes: tuple[str, ...], year: str) -> tuple[Stratum, ...]:
    "The whole's counts in a year by those axes; nothing where one is hidden, or counted among nobody."
    split = [axis.codes for id in axes if (axis := cube.axis(id))]
    if len(split) < len(axes):
        return ()
    found = []
    for codes in product(*split):
        named = dict(zip(axes, codes, strict=True))
        cell = cube.get("antal", year, **named)
        there = people.get((year, TOTAL, named.get(SEX, TOTAL), named[AGE]), 0)
        if cell is None or cell.value is None or (cell.value and not there):
            return ()
        if there:
            found.append(Stratum(named.get(SEX, TOTAL), named[AGE], cell.value, there))
    return tuple(found)


def comparable_people(
    cube: SafeCube, people: People, axes: tuple[str, ...], year: str
) -> Iterator[tuple[Coordinate, float]]:
    """For each district the inhabitants that would be, with the ages of the whole, expected to have as much; and the
    whole's own, which are as they are."""
    groups = strata(cube, people, axes, year)
    everybody = people.get((year, TOTAL, TOTAL, TOTAL), 0)
    counted, of = sum(g.counted for g in groups), sum(g.people for g in groups)
    district = cube.axis(DISTRICT)
    if district is None or not counted:
        return
    yield cube.at(year), float(everybody)
    for code in district.codes:
        mine = {g: people.get((year, code, g.sex, g.age), 0) for g in groups}
        there, all_of_it = sum(mine.values()), people.get((year, code, TOTAL, TOTAL), 0)
        expected = sum(n * g.counted / g.people for g, n in mine.items())
        at = cube.at(year, **{DISTRICT: code})
        if there and expected and ("antal", at) in cube.cells:
            yield at, all_of_it * (expected / there) / (counted / of)


def over(count: SafeCell, people: float, measure: MeasureInfo) -> SafeCell:
    "Hidden where the count is."
    if count.value is None:
        return count
    return count.giving(float(rounded(count.value / people * measure.scale, measure.decimals)))


def standard_rate(rate: MeasureInfo, axes: tuple[str, ...]) -> MeasureInfo:
    said = " och ".join({AGE: "ålder", SEX: "kön"}[axis] for axis in axes)
    title = f"{rate.title}, standardiserat för {said}"
    return replace(rate, id=rate.id + STANDARDISED, title=title, denominator=POPULATION, standard=axes)


def population(cube: SafeCube) -> MeasureInfo:
    rate = cube.indicator.rate
    assert rate is not None
    title = f"Folkmängd ({rate_people(rate)}) med helhetens ålder"
    return MeasureInfo(POPULATION, title, rate.people, MeasureKind.POPULATION)
