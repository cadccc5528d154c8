"""LVM and familjerätt: events and cases in exact yearly numbers."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from socialrapport.catalogue.registers.familjeratt import register as family_register
from socialrapport.synthetic.areas import Areas, Handling
from socialrapport.synthetic.draw import (
    NEVER,
    Ints,
    apportioned,
    between,
    choose,
    day,
    first_day,
    last_day,
    mixed,
    spells,
    stock,
    stream,
)
from socialrapport.synthetic.frames import code_column, date_column, id_column, person_column, text_column
from socialrapport.synthetic.people import MAN, People
from socialrapport.synthetic.targets import Targets

EVENTS = ("ANMALAN", "UTREDNING", "ANSOKAN", "OMEDELBART", "VARD")


def compulsory(targets: Targets, areas: Areas, people: People) -> pa.Table:
    "The register `lvm`: notifications by number of events, care by distinct persons active in the year."
    rng = stream(targets.seed, "lvm")
    born = people.born
    risk = people.risk**1.5 * np.where(people.sex == MAN, 1.0, 0.45)

    def adults(year: int) -> Ints:
        return np.flatnonzero((year - born >= 21) & (year - born <= 75))

    goals = targets.yearly("missbruk", "lvm_vardade")
    years = stock(rng, adults, goals, targets.years[0], 0.22, risk)
    care = spells(rng, years, targets.years[0], 0.3, people.birth)
    # Care lasts at most six months, so the first year's began at the end of the year before.
    start = np.maximum(care.start, day(targets.years[0] - 1, 8, 1))
    person, days, end, event = [care.person], [start], [care.end], [np.full(len(start), 4)]
    for index, name in enumerate(("anmalningar", "utredningar", "ansokningar", "omedelbara")):
        for year, goal in zip(targets.span, targets.yearly("missbruk", f"lvm_{name}"), strict=True):
            pool = adults(year)
            some = choose(rng, pool, goal - goal // 6, risk[pool])
            persons = np.r_[some, some[: goal // 6]]
            span = np.full(len(persons), year)
            person.append(persons)
            days.append(between(rng, first_day(span), last_day(span)))
            end.append(np.full(len(persons), NEVER))
            event.append(np.full(len(persons), index))
    return _events(rng, areas, people, *(np.concatenate(c) for c in (person, days, end, event)))


def _events(
    rng: np.random.Generator, areas: Areas, people: People, person: Ints, days: Ints, end: Ints, event: Ints
) -> pa.Table:
    place, shielded = people.place_on(person, days), people.shielded[person]
    district = Handling(0.015, 0.006, (("90", 0.18),)).codes(rng, areas, place, days, shielded)
    order = np.lexsort((event, person, days))
    table = pa.table(
        {
            "personnummer": person_column(person),
            "handelse": text_column(EVENTS, event),
            "datum": date_column(days),
            "slutdatum": date_column(end),
            "distrikt": code_column(areas, district),
        }
    ).take(pa.array(order))
    return table.add_column(0, "handelse_id", id_column("L", np.arange(1, len(order) + 1)))


def family(targets: Targets, areas: Areas, people: People) -> pa.Table:
    "The register `familjeratt`: distinct children of each kind of case each year."
    rng = stream(targets.seed, "familjeratt")
    kinds = list(family_register.column("typ").codes or {})
    born = people.born
    child, kind, year_of = [], [], []
    for index, name in enumerate(kinds):
        for year, goal in zip(targets.span, targets.yearly("familjeratt", name.lower()), strict=True):
            newborn = name == "FORALDRASKAP"
            old = year - born
            pool = np.flatnonzero((old == 0) | (old == 1) if newborn else (old >= 1) & (old <= 17))
            child.append(choose(rng, pool, goal))
            kind.append(np.full(goal, index))
            year_of.append(np.full(goal, year))
    return _cases(rng, areas, people, kinds, *(np.concatenate(c) for c in (child, kind, year_of)))


def _cases(
    rng: np.random.Generator, areas: Areas, people: People, kinds: list[str], child: Ints, kind: Ints, year: Ints
) -> pa.Table:
    # Siblings are in the same case: a fresh case begins at about two rows of three.
    fresh = (rng.random(len(child)) < 0.68) | (kind == kinds.index("FORALDRASKAP"))
    fresh |= np.r_[True, (np.diff(kind) != 0) | (np.diff(year) != 0)]
    head = np.maximum.accumulate(np.where(fresh, np.arange(len(child)), 0))
    low = np.maximum(first_day(year), people.birth[child])
    youngest = np.zeros(len(child), dtype=np.int64)
    np.maximum.at(youngest, head, low)
    start = between(rng, youngest, last_day(year))[head]
    end = start + rng.integers(20, 260, len(child))[head]
    last = day(int(year.max()), 12, 31)
    end = np.where(end > last, NEVER, end)
    by = np.where(
        kind == kinds.index("SAMARBETSSAMTAL"),
        apportioned(rng, [0.3, 0.7], len(child))[head],
        mixed(rng, [1, 0], len(child)),
    )
    by = np.where(np.isin(kind, [kinds.index(n) for n in ("AVTAL", "FORALDRASKAP", "UMGANGESSTOD")]), -1, by)
    district = Handling(0.01, 0.008).codes(rng, areas, people.place_on(child, start), start, people.shielded[child])
    order = np.lexsort((child, head, start))
    return pa.table(
        {
            "arende_id": id_column("F", head + 1),
            "personnummer": person_column(child),
            "typ": text_column(kinds, kind),
            "initiativ": text_column(["DOMSTOL", "FRIVILLIGT"], by),
            "startdatum": date_column(start),
            "slutdatum": date_column(end),
            "distrikt": code_column(areas, district),
        }
    ).take(pa.array(order))
