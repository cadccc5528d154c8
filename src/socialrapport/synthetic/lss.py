"""Persons with LSS on 1 October, with exact numbers of persons and of each measure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa

from socialrapport.catalogue.registers.lss import INSATSER
from socialrapport.synthetic.areas import Areas, Handling
from socialrapport.synthetic.draw import Bools, Floats, Ints, Rng, day, mixed, stock, stream
from socialrapport.synthetic.frames import code_column, person_column, text_column
from socialrapport.synthetic.people import TEMPORARY, People
from socialrapport.synthetic.targets import Targets

AGES: Mapping[str, tuple[int, int]] = {
    "personlig_assistans": (3, 75),
    "ledsagarservice": (10, 90),
    "kontaktperson": (12, 90),
    "avlosarservice": (1, 60),
    "korttidsvistelse": (2, 35),
    "korttidstillsyn": (12, 22),
    "boende_barn": (5, 21),
    "boende_vuxna": (19, 95),
    "daglig_verksamhet": (19, 68),
}
"""The ages at which each measure is given."""


def members(targets: Targets, people: People) -> tuple[Ints, ...]:
    "The persons of each year."
    rng = stream(targets.seed, "lss")
    born = people.born
    sure = people.kind != TEMPORARY

    def eligible(year: int) -> Ints:
        age = year - born
        return np.flatnonzero((age >= 2) & (age <= 80) & sure)

    goals = targets.yearly("funktionsnedsattning", "lss_personer")
    men = np.where(people.sex == 1, 1.35, 1.0)
    # By age the first year: judged by age the last year, the first years would have too few adults for the
    # measures that only adults have.
    age = targets.years[0] - born
    likely = men * np.interp(age, [0, 5, 12, 20, 30, 50, 70, 85], [0.5, 0.6, 1.0, 1.5, 1.3, 1.0, 0.4, 0.1])
    return stock(rng, eligible, goals, targets.years[0], 0.955, likely)


def tables(targets: Targets, areas: Areas, people: People, years: tuple[Ints, ...]) -> dict[int, pa.Table]:
    "The register `lss`, a table for each year."
    rng = stream(targets.seed, "lss.insatser")
    liking = rng.random((len(INSATSER), len(people)))
    circle = mixed(rng, [0.66, 0.04, 0.3], len(people))
    goals = {name: targets.yearly("funktionsnedsattning", f"lss_{name}") for name in INSATSER}
    made = {}
    for offset, (year, persons) in enumerate(zip(targets.span, years, strict=True)):
        wanted = [goals[name][offset] for name in INSATSER]
        has = _given(liking[:, persons], year - people.born[persons], wanted)
        made[year] = _rows(rng, targets, areas, people, year, persons, circle[persons], has)
    return made


def _given(liking: Floats, age: Ints, wanted: list[int]) -> Bools:
    "Who has what: the wanted number of each measure, and at least one for each person."
    fits = np.stack([(age >= low) & (age <= high) for low, high in AGES.values()])
    has = np.zeros(fits.shape, dtype=bool)
    for row, number in enumerate(wanted):
        order = np.argsort(np.where(fits[row], liking[row], 2.0), kind="stable")
        has[row, order[: min(number, int(fits[row].sum()))]] = True
    for row in np.argsort([-n for n in wanted], kind="stable"):
        without = np.flatnonzero(~has.any(axis=0) & fits[row])
        spare = np.flatnonzero(has[row] & (has.sum(axis=0) > 1))
        number = min(len(without), len(spare))
        has[row, spare[:number]] = False
        has[row, without[:number]] = True
    # Whoever is still without has the contact person that fits all ages.
    has[list(AGES).index("kontaktperson"), ~has.any(axis=0)] = True
    return has


def _rows(
    rng: Rng, targets: Targets, areas: Areas, people: People, year: int, persons: Ints, circle: Ints, has: Bools
) -> pa.Table:
    days = np.full(len(persons), day(year, 10, 1))
    district = Handling(0.004, 0.004).codes(rng, areas, people.place_on(persons, days), days, people.shielded[persons])
    elsewhere: Mapping[str, Any] = targets.section("funktionsnedsattning")
    towns = [str(code) for code in elsewhere["boendekommuner"]]
    town = np.where(rng.random(len(persons)) < 0.06, rng.integers(0, len(towns), len(persons)), -1)
    columns = {
        "ar": pa.array(np.full(len(persons), year)),
        "personnummer": person_column(persons),
        "personkrets": text_column(["1", "2", "3"], circle),
        **{name: text_column(["N", "J"], has[row].astype(np.int64)) for row, name in enumerate(INSATSER)},
        "boendekommun": text_column(towns, town),
        "distrikt": code_column(areas, district),
    }
    return pa.table(columns)
