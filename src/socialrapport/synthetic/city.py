"""Everyone and everything in one municipality, made in the order that one thing needs another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import numpy as np
import pyarrow as pa

from socialrapport.model.profile import Profile
from socialrapport.synthetic import (
    areas,
    around_aid,
    assistance,
    care,
    counted_once,
    effects,
    homeless,
    homes,
    households,
    interventions,
    investigations,
    lss,
    notifications,
    people,
    population,
)
from socialrapport.synthetic.draw import day, stream
from socialrapport.synthetic.frames import PERSON, person_column, text_column
from socialrapport.synthetic.homes import Homes
from socialrapport.synthetic.people import TEMPORARY, People
from socialrapport.synthetic.targets import Targets

ADULTS = (21, 85)
ROOM, SMALLEST = 5, 100
"""A pool of its own has so many times more persons than are drawn in a year, and at least so many."""


class City:
    """Makes the registers' tables, with persons as indices in `people`."""

    def __init__(self, targets: Targets, profile: Profile) -> None:
        self.targets, self.profile = targets, profile
        self.areas = areas.read(profile, targets)
        ruled = effects.indices(effects.read(targets.file), self.areas)
        where = homes.read(targets, self.areas, ruled)
        self.homes, in_homes = households.make(targets, where)
        self.people: People = people.joined([in_homes, *_others(targets, where, ruled)])
        self.met = np.zeros(len(self.people), dtype=bool)

    def numbers(self) -> pa.Array:
        "Every person's number, in order."
        return people.numbers(stream(self.targets.seed, "personnummer"), self.people)

    def tables(self, progress: Callable[[str], None]) -> Iterator[tuple[str, int | None, pa.Table]]:
        "(register, year where there is a file for each, rows); the person register last."
        for register, year, table in self._tables(progress):
            self._meet(table)
            yield register, year, table
        yield "person", None, self._persons()

    def _tables(self, progress: Callable[[str], None]) -> Iterator[tuple[str, int | None, pa.Table]]:
        targets, where, who = self.targets, self.areas, self.people
        progress("Skapar befolkning")
        yield "befolkning", None, population.table(targets, where)
        progress("Skapar ekonomiskt bistånd")
        for year, table in assistance.Assistance(targets, where, self.homes, who, self.profile.code).years():
            yield "ekonomiskt_bistand", year, table
            if year in targets.span:
                yield "bistandsandamal", year, around_aid.purposes(targets, year, table)
        for year, table in around_aid.ended(targets, where, self.homes, who):
            yield "avslutat_bistand", year, table
        for year, table in around_aid.labour(targets, where, self.homes, who):
            yield "arbetsmarknadsinsats", year, table
        for name, made in (
            ("felaktig_utbetalning", around_aid.faults(targets, where, self.homes, who)),
            ("skuldradgivning", around_aid.advice(targets, where, who)),
        ):
            if made is not None:
                yield name, None, made
        progress("Skapar anmälningar, utredningar och insatser")
        inquiries = investigations.Inquiries(day(targets.years[1], 12, 31))
        yield "orosanmalan", None, notifications.table(targets, where, who, inquiries)
        decided = interventions.Measures(targets, who)
        yield "placering", None, interventions.children(decided)
        interventions.violence(decided)
        interventions.substance(decided)
        interventions.psychiatry(decided)
        members = lss.members(targets, who)
        interventions.disability(decided, members)
        homeless.dwellings(decided)
        interventions.perpetrators(decided)
        investigations.applications(targets, who, inquiries)
        investigations.violence(targets, who, inquiries)
        investigations.substance(targets, who, inquiries, decided.active("MB"), ADULTS)
        yield "insats", None, decided.table(where)
        yield "utredning", None, inquiries.table(targets, where, who)
        progress("Skapar övriga register")
        on_one_day, decisions = lss.tables(targets, where, who, members)
        for year, table in on_one_day.items():
            yield "lss", year, table
        yield "beslut_lss", None, decisions
        yield "lvm", None, care.compulsory(targets, where, who)
        yield "familjeratt", None, care.family(targets, where, who)
        if "medgivande" in targets.section("familjeratt"):
            yield "medgivande", None, care.consents(targets, where, who)
        if "ungdomsmal" in targets.data:
            yield "ungdomsmal", None, care.offenders(targets, where, who)
        for name, made in (
            ("vrakningsarbete", homeless.prevention(targets, where, who)),
            ("nattlogi", homeless.nights(targets, where, who)),
        ):
            if made is not None:
                yield name, None, made
        for year, table in counted_once.homelessness(targets, self.profile, where, who).items():
            yield "hemloshet", year, table
        for year, table in counted_once.answers(targets).items():
            yield "brukarenkat", year, table
        yield "utskick", None, counted_once.handed_out(targets)
        for year, table in counted_once.disability_answers(targets).items():
            yield "funktionshinderenkat", year, table
        yield "assistansersattning", None, counted_once.assistance_benefit(targets, self.profile)
        yield "handlaggare", None, counted_once.case_loads(targets, where)
        yield "avhysning", None, counted_once.evictions(targets, self.profile)
        if "polisanmalda_brott" in targets.section("vald"):
            yield "polisanmalda_brott", None, counted_once.crimes(targets, self.profile)

    def _meet(self, table: pa.Table) -> None:
        for position, field in enumerate(table.schema):
            if field.type == PERSON:
                self.met[table.column(position).drop_null().to_numpy()] = True

    def _persons(self) -> pa.Table:
        "Everyone who occurs in a register."
        person = np.flatnonzero(self.met)
        sex = np.where(self.people.kind[person] == TEMPORARY, 2, self.people.sex[person] - 1)
        return pa.table(
            {
                "personnummer": person_column(person),
                "kon": text_column(["1", "2", "9"], sex),
                "skyddad": text_column(["0", "1"], self.people.shielded[person].astype(np.int64)),
            }
        )


def _others(targets: Targets, where: Homes, ruled: Iterable[str]) -> Iterator[People]:
    "Those in no household with aid: children, adults, and the pool of each indicator whose districts are ruled."
    rng, odds = stream(targets.seed, "personer"), targets.section("personer")
    yield people.filler(rng, where, targets, "anmalan", targets.scaled(float(odds["barnpool"])), children=True)
    yield people.filler(rng, where, targets, "vuxna", targets.scaled(float(odds["vuxenpool"])), children=False)
    for subject in ruled:
        pool = effects.POOLS[subject]
        size = max(ROOM * max(targets.yearly(pool.section, pool.name)), SMALLEST)
        own = stream(targets.seed, f"personer.{subject}")
        yield people.filler(own, where, targets, subject, size, pool.children)
