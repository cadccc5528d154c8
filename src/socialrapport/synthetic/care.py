"""LVM, familjerätt and young offenders: events and cases in exact yearly numbers."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from socialrapport.catalogue.registers.familjeratt import register as family_register
from socialrapport.catalogue.registers.ungdomsmal import register as youth_register
from socialrapport.synthetic.areas import Areas, Handling
from socialrapport.synthetic.draw import (
    NEVER,
    Ints,
    Spells,
    apportioned,
    between,
    choose,
    day,
    first_day,
    joined,
    last_day,
    mixed,
    spells,
    stock,
    stream,
    year_of,
)
from socialrapport.synthetic.frames import code_column, date_column, id_column, person_column, text_column
from socialrapport.synthetic.people import MAN, People
from socialrapport.synthetic.targets import Targets

LATER = ("INFORMATIONSSAMTAL", "ADOPTION")
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
    first, later = _admissions(targets, Spells(care.person, start, care.end))
    person, days, end, event = [care.person], [start], [first], [np.full(len(start), EVENTS.index("VARD"))]
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
    columns = [np.concatenate(c) for c in (person, days, end, event)]
    once = _events(rng, areas, people, columns[0], columns[1], columns[2], columns[3])
    if not len(later.person):
        return once
    rng = stream(targets.seed, "lvm.ater")
    again = np.full(len(later.person), EVENTS.index("VARD"))
    more = _events(rng, areas, people, later.person, later.start, later.end, again, after=len(once))
    return pa.concat_tables([once, more]).sort_by([("datum", "ascending"), ("handelse_id", "ascending")])


def _admissions(targets: Targets, care: Spells) -> tuple[Ints, Spells]:
    """Care as admissions of at most six months: when the first of each spell ends, and the later ones.

    Every year that the spell has a day in has a day of some admission too, so the persons in care stay the same.
    """
    rng = stream(targets.seed, "lvm.intagningar")
    row, begun = np.arange(len(care.person)), care.start
    stop = np.minimum(care.end, day(targets.years[1], 12, 31))
    made = [care.take(row[:0])]
    while len(row):
        short = rng.random(len(row)) < 0.2
        over = begun + np.where(short, rng.integers(25, 80, len(row)), rng.integers(110, 180, len(row)))
        fresh = over + rng.integers(14, 120, len(row))
        made.append(Spells(care.person[row], begun, np.where(over < stop, over, care.end[row])))
        # Another admission if there is room for it, or if the spell goes on into a year that this one does not reach.
        again = (fresh < stop) | (year_of(np.minimum(over, stop)) < year_of(stop))
        begun = np.minimum(fresh, stop)[again]
        row, stop = row[again], stop[again]
    return joined(made[:2]).end, joined([made[0], *made[2:]])


def _events(
    rng: np.random.Generator,
    areas: Areas,
    people: People,
    person: Ints,
    days: Ints,
    end: Ints,
    event: Ints,
    after: int = 0,
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
    return table.add_column(0, "handelse_id", id_column("L", after + np.arange(1, len(order) + 1)))


def family(targets: Targets, areas: Areas, people: People) -> pa.Table:
    "The register `familjeratt`: distinct children of each kind of case each year."
    rng = stream(targets.seed, "familjeratt")
    kinds = list(family_register.column("typ").codes or {})
    usual = _drawn(rng, targets, people, kinds, [k for k in kinds if k not in LATER])
    cases = _cases(rng, areas, people, kinds, *usual)
    # What was added to the register later has chance of its own, so that nothing drawn before changes.
    rng = stream(targets.seed, "familjeratt.senare")
    fresh = _drawn(rng, targets, people, kinds, [k for k in LATER if k.lower() in targets.section("familjeratt")])
    if len(fresh[0]):
        later = _cases(rng, areas, people, kinds, *fresh, after=len(usual[0]))
        cases = pa.concat_tables([cases, later]).sort_by("startdatum")
    return cases.append_column("utfall", _endings(targets, cases))


def _endings(targets: Targets, cases: pa.Table) -> pa.Array:
    "How an investigation of parenthood ended."
    rng = stream(targets.seed, "familjeratt.utfall")
    drawn = mixed(rng, [0.91, 0.04, 0.05], len(cases))
    over = pc.and_(pc.equal(cases["typ"], "FORALDRASKAP"), pc.is_valid(cases["slutdatum"]))
    return text_column(["BEKRAFTELSE", "DOM", "NEDLAGD"], np.where(over.to_numpy(), drawn, -1))


def _drawn(
    rng: np.random.Generator, targets: Targets, people: People, kinds: list[str], names: list[str]
) -> tuple[Ints, Ints, Ints]:
    "Distinct children with each kind of case each year: child, kind and year."
    born = people.born
    none = np.zeros(0, dtype=np.int64)
    child, kind, year_of = [none], [none], [none]
    for name in names:
        index = kinds.index(name)
        for year, goal in zip(targets.span, targets.yearly("familjeratt", name.lower()), strict=True):
            newborn = name == "FORALDRASKAP"
            old = year - born
            ages = (old == 0) | (old == 1) if newborn else (old >= 1) & (old <= 17)
            pool = np.flatnonzero(people.of(f"fr.{name.lower()}") & ages)
            child.append(choose(rng, pool, goal))
            kind.append(np.full(goal, index))
            year_of.append(np.full(goal, year))
    return np.concatenate(child), np.concatenate(kind), np.concatenate(year_of)


def _cases(
    rng: np.random.Generator,
    areas: Areas,
    people: People,
    kinds: list[str],
    child: Ints,
    kind: Ints,
    year: Ints,
    after: int = 0,
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
    last = day(int(year.max(initial=1)), 12, 31)
    end = np.where(end > last, NEVER, end)
    by = np.where(
        kind == kinds.index("SAMARBETSSAMTAL"),
        apportioned(rng, [0.3, 0.7], len(child))[head],
        mixed(rng, [1, 0], len(child)),
    )
    by = np.where(np.isin(kind, [kinds.index(n) for n in ("AVTAL", "FORALDRASKAP", "UMGANGESSTOD", *LATER)]), -1, by)
    district = Handling(0.01, 0.008).codes(rng, areas, people.place_on(child, start), start, people.shielded[child])
    order = np.lexsort((child, head, start))
    return pa.table(
        {
            "arende_id": id_column("F", head + 1 + after),
            "personnummer": person_column(child),
            "typ": text_column(kinds, kind),
            "initiativ": text_column(["DOMSTOL", "FRIVILLIGT"], by),
            "startdatum": date_column(start),
            "slutdatum": date_column(end),
            "distrikt": code_column(areas, district),
        }
    ).take(pa.array(order))


def consents(targets: Targets, areas: Areas, people: People) -> pa.Table:
    "The register `medgivande`: cases in exact yearly numbers; two of three are by two who apply together."
    rng = stream(targets.seed, "medgivande")
    goals = targets.yearly("familjeratt", "medgivande")
    number, person, start = (np.zeros(0, dtype=np.int64) for _ in range(3))
    for year, goal in zip(targets.span, goals, strict=True):
        pairs = goal * 2 // 3
        case = len(np.unique(number)) + 1 + np.arange(goal)
        age = year - people.born
        some = rng.permutation(choose(rng, np.flatnonzero((age >= 28) & (age <= 48)), goal + pairs))
        span = np.full(goal, year)
        begun = between(rng, first_day(span), last_day(span))
        number = np.r_[number, case, case[:pairs]]
        person = np.r_[person, some]
        start = np.r_[start, begun, begun[:pairs]]
    end = start + 60 + number * 7919 % 200
    end = np.where(end > day(targets.years[1], 12, 31), NEVER, end)
    # Both stand in the district of the first, which handles the case.
    first = _first_of(number, person)
    district = Handling(0.01, 0.0).codes(rng, areas, people.place_on(first, start), start, people.shielded[first])
    order = np.lexsort((person, number))
    return pa.table(
        {
            "arende_id": id_column("M", number),
            "personnummer": person_column(person),
            "startdatum": date_column(start),
            "slutdatum": date_column(end),
            "distrikt": code_column(areas, district),
        }
    ).take(pa.array(order))


def _first_of(number: Ints, person: Ints) -> Ints:
    "The first person of each row's case."
    _, place, back = np.unique(number, return_index=True, return_inverse=True)
    return person[place][back]


def offenders(targets: Targets, areas: Areas, people: People) -> pa.Table:
    "The register `ungdomsmal`: statements by number, sanctions and mediation by distinct persons each year."
    rng = stream(targets.seed, "ungdomsmal")
    kinds = list(youth_register.column("typ").codes or {})
    section = targets.data.get("ungdomsmal") or {}
    risk = people.risk * np.where(people.sex == MAN, 1.0, 0.2)
    none = np.zeros(0, dtype=np.int64)
    person, kind, days = [none], [none], [none]
    for index, name in enumerate(kinds):
        if name.lower() not in section:
            continue
        for year, goal in zip(targets.span, targets.yearly("ungdomsmal", name.lower()), strict=True):
            age = year - people.born
            pool = np.flatnonzero((age >= 15) & (age <= 20))
            again = goal // 4 if name == "YTTRANDE" else 0
            some = choose(rng, pool, goal - again, risk[pool] * np.interp(age[pool], [15, 17, 20], [0.7, 1.0, 0.4]))
            span = np.full(goal, year)
            person.append(np.r_[some, some[:again]])
            kind.append(np.full(goal, index))
            days.append(between(rng, first_day(span), last_day(span)))
    who, what, when = np.concatenate(person), np.concatenate(kind), np.concatenate(days)
    district = Handling(0.015, 0.008).codes(rng, areas, people.place_on(who, when), when, people.shielded[who])
    order = np.lexsort((what, who, when))
    table = pa.table(
        {
            "personnummer": person_column(who),
            "typ": text_column(kinds, what),
            "datum": date_column(when),
            "distrikt": code_column(areas, district),
        }
    ).take(pa.array(order))
    return table.add_column(0, "arende_id", id_column("Y", np.arange(1, len(order) + 1)))
