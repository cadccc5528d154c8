"""What is done about homelessness: work against evictions, nights under a roof, dwellings with conditions."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from socialrapport.catalogue.registers.vrakningsarbete import register as prevention_register
from socialrapport.synthetic.areas import Areas, Handling
from socialrapport.synthetic.draw import NEVER, Ints, between, choose, day, first_day, last_day, mixed, stream
from socialrapport.synthetic.frames import code_column, date_column, id_column, person_column, text_column
from socialrapport.synthetic.interventions import Measures
from socialrapport.synthetic.people import MAN, People
from socialrapport.synthetic.targets import Targets

DWELLINGS = (("BOSTAD_FORST", "bostad_forst", 0.9), ("FORSOK", "forsokslagenhet", 0.75), ("TRANING", "traning", 0.6))
"""Kind of measure, its target, and how many are left a year later."""


def dwellings(measures: Measures) -> None:
    "Persons on 31 December in dwellings that the municipality arranges."
    targets = measures.targets
    men = np.where(measures.people.sex == MAN, 1.0, 0.5)
    for kind, name, keep in DWELLINGS:
        if name in targets.section("hemloshet"):
            goals = targets.yearly("hemloshet", name)
            _, spell = measures.stock(f"hl.{name}", goals, (20, 75), keep, men, on=(12, 31))
            measures.beside.append(("HL", kind, spell))


def prevention(targets: Targets, areas: Areas, people: People) -> pa.Table | None:
    "The register `vrakningsarbete`: households in exact yearly numbers, some with two cases."
    if "vrakningsarbete" not in targets.section("hemloshet"):
        return None
    rng = stream(targets.seed, "vrakningsarbete")
    none = np.zeros(0, dtype=np.int64)
    who, start = [none], [none]
    for year, goal in zip(targets.span, targets.yearly("hemloshet", "vrakningsarbete"), strict=True):
        age = year - people.born
        pool = np.flatnonzero((age >= 19) & (age <= 80))
        some = choose(rng, pool, goal, people.risk[pool])
        some = np.r_[some, some[: goal // 25]]
        span = np.full(len(some), year)
        who.append(some)
        start.append(between(rng, first_day(span), last_day(span)))
    person, begun = np.concatenate(who), np.concatenate(start)
    order = np.lexsort((person, begun))
    person, begun = person[order], begun[order]
    size = len(person)
    end = begun + rng.integers(15, 240, size)
    end = np.where(end > day(targets.years[1], 12, 31), NEVER, end)
    ending = np.where(end == NEVER, -1, mixed(rng, [0.72, 0.17, 0.11], size))
    ending[rng.random(size) < 0.03] = -1
    household = np.where(rng.random(size) < 0.04, -1, mixed(rng, [0.36, 0.64], size))
    district = Handling(0.01, 0.006).codes(rng, areas, people.place_on(person, begun), begun, people.shielded[person])
    return pa.table(
        {
            "arende_id": id_column("V", np.arange(1, size + 1)),
            "personnummer": person_column(person),
            "startdatum": date_column(begun),
            "slutdatum": date_column(end),
            "distrikt": code_column(areas, district),
            "hushall": text_column(_codes("hushall"), household),
            "utfall": text_column(_codes("utfall"), ending),
        }
    )


def nights(targets: Targets, areas: Areas, people: People) -> pa.Table | None:
    "The register `nattlogi`: persons in exact yearly numbers, few nights each; some nights decided on twice."
    given = targets.section("hemloshet").get("nattlogi")
    if not given:
        return None
    rng = stream(targets.seed, "nattlogi")
    none = np.zeros(0, dtype=np.int64)
    who, when = [none], [none]
    for year in targets.span:
        goal = targets.scaled(float(given["personer"][year]))
        age = year - people.born
        pool = np.flatnonzero((age >= 19) & (age <= 75))
        weight = people.risk[pool] ** 1.3 * np.where(people.sex[pool] == MAN, 1.0, 0.4)
        some = choose(rng, pool, goal, weight)
        # Few have many nights: the quantiles of a geometric distribution, so that the years are alike.
        quantiles = np.log1p(-(np.arange(goal) + 0.5) / goal) / np.log1p(-0.22)
        count = rng.permutation(np.minimum(np.ceil(quantiles), 60).astype(np.int64))
        row = np.repeat(np.arange(goal), count)
        rank = np.arange(len(row)) - np.repeat(np.cumsum(count) - count, count)
        # One night in each part of the year, so that no night comes twice.
        dates = day(year, 1, 1) + ((rank + rng.random(len(row))) * (365 / count[row])).astype(np.int64)
        who.append(some[row])
        when.append(dates)
    return _decided(rng, areas, people, np.concatenate(who), np.concatenate(when), [str(e) for e in given["enheter"]])


def _decided(
    rng: np.random.Generator, areas: Areas, people: People, person: Ints, dates: Ints, units: list[str]
) -> pa.Table:
    "The nights by unit and day, some of them from two units."
    unit = rng.integers(0, len(units), len(person))
    twice = choose(rng, np.arange(len(person)), len(person) // 20)
    rows = np.r_[np.arange(len(person)), twice]
    by = np.r_[unit, (unit[twice] + 1) % len(units)]
    where = Handling(0.02, 0.01, (("90", 0.3),))
    district = where.codes(rng, areas, people.place_on(person, dates), dates, people.shielded[person])
    return pa.table(
        {
            "datum": date_column(dates[rows]),
            "personnummer": person_column(person[rows]),
            "enhet": text_column(units, by),
            "distrikt": code_column(areas, district[rows]),
        }
    ).take(pa.array(np.lexsort((by, person[rows], dates[rows]))))


def _codes(column: str) -> list[str]:
    return list(prevention_register.column(column).codes or {})
