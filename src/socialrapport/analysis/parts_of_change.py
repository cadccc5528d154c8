"""What a count has changed by in five years: more people, other ages, or other rates. Of published cells.

The three parts are Das Gupta's (1993, US Census P23-186): each factor's change with the others as they were or are.
They are the whole of the change; those whose age is not known are in the last.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from socialrapport.analysis.standardised import People, Stratum, standard_of, strata
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.indicator import TOTAL
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import SafeCube
from socialrapport.model.written import rounded
from socialrapport.statistics import decomposing

BACK = 5
"""Years."""
PEOPLE, AGES, RATES = "andring_folkmangd", "andring_alder", "andring_niva"


def with_parts_of_change(cubes: tuple[SafeCube, ...], people: Mapping[str, People], year: int) -> tuple[SafeCube, ...]:
    "Each count of people that has a rate has the parts of its change up to *year*."
    return tuple(parted(cube, people.get(cube.id, {}), year) for cube in cubes)


def parted(cube: SafeCube, people: People, year: int) -> SafeCube:
    "As it is where one of the whole's counts by age is hidden in either year, or there is a break between them."
    years = (str(year - BACK), str(year))
    known = all(people.get((y, TOTAL, TOTAL, TOTAL)) and y in cube.years for y in years)
    axes = standard_of(cube, people, years) if known else ()
    then, latest = (cube.get("antal", y) for y in years)
    if not axes or any(b.between(year - BACK, year) for b in cube.indicator.breaks):
        return cube
    before, now = (strata(cube, people, axes, y) for y in years)
    if then is None or then.value is None or latest is None or latest.value is None:
        return cube
    if [group(s) for s in before] != [group(s) for s in now]:
        return cube
    parts = decomposing.change(
        ([s.counted for s in before], [s.counted for s in now]), ([s.people for s in before], [s.people for s in now])
    )
    of_people, of_ages = (float(rounded(part, 0)) for part in (parts.population, parts.structure))
    told = {PEOPLE: of_people, AGES: of_ages, RATES: latest.value - then.value - of_people - of_ages}
    cells = {(id, cube.at(year)): latest.giving(value) for id, value in told.items()}
    measures = tuple(measure(cube, id, year - BACK) for id in told)
    return replace(cube, measures=(*cube.measures, *measures), cells={**cube.cells, **cells})


def group(stratum: Stratum) -> tuple[str, str]:
    return stratum.sex, stratum.age


def measure(cube: SafeCube, id: str, since: int) -> MeasureInfo:
    said = {PEOPLE: "av folkmängden", AGES: "av dess ålder", RATES: "av talen i varje ålder"}[id]
    title = f"Förändring sedan {since}, {said}"
    return MeasureInfo(id, title, cube.indicator.unit.plural, MeasureKind.PART_OF_CHANGE, since=since)
