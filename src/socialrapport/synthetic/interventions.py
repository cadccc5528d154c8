"""Decided measures of every area but LSS, and the placements of children and young people."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pyarrow as pa

from socialrapport.catalogue.registers.insats import register as measure_register
from socialrapport.catalogue.registers.placering import register as placement_register
from socialrapport.synthetic.areas import Areas, Handling
from socialrapport.synthetic.draw import (
    Bools,
    Floats,
    Ints,
    Spells,
    apportioned,
    between,
    choose,
    day,
    is_among,
    mixed,
    spells,
    stock,
    stream,
    year_of,
)
from socialrapport.synthetic.frames import code_column, date_column, id_column, person_column, text_column
from socialrapport.synthetic.people import MAN, WOMAN, People
from socialrapport.synthetic.targets import Targets

LAWS = ("SOL", "LVU2", "LVU3", "LVU6")
WAITING = ("SP", "FN")
"""Areas in which a decision may wait long before it is executed."""
OPEN_CARE = {"OPPENVARD": 0, "KONTAKT": 1}
GAMBLING = {"OPPENVARD": 0.09, "HVB": 0.05}
"""How many of the measures of substance use are for gambling."""
PLAY = day(2018, 1, 1)
"""From this day gambling is a task of social services."""
PERPETRATORS = day(2021, 8, 1)
"""From this day the law says that social services work to make those who use violence change."""
SHELTERED = day(2024, 4, 1)
"""From this day a child can be placed in sheltered housing by a decision of its own."""


class Measures:
    """Grows by `add`; the number of a measure is its place in the order of adding."""

    def __init__(self, targets: Targets, people: People) -> None:
        self.targets, self.people = targets, people
        self.parts: list[tuple[str, str, Spells, Ints]] = []
        self.beside: list[tuple[str, str, Spells]] = []
        """Measures of persons who have others of the area at the same time, written after all the rest."""
        self.size = 0

    def add(self, area: str, kind: str, spell: Spells, law: Ints | None = None) -> Ints:
        numbers = self.size + 1 + np.arange(len(spell.person))
        laws = np.zeros(len(spell.person), dtype=np.int64) if law is None else law
        self.parts.append((area, kind, spell, laws))
        self.size += len(spell.person)
        return numbers

    def stock(
        self,
        name: str,
        goals: tuple[int, ...],
        ages: tuple[int, int],
        keep: float,
        weight: Floats | None = None,
        on: tuple[int, int] | None = None,
        among: Callable[[int], Ints] | None = None,
        without: Ints | None = None,
    ) -> tuple[tuple[Ints, ...], Spells]:
        "Persons of these ages in exact yearly numbers, with the dates that give them."
        rng = stream(self.targets.seed, name)
        born, first = self.people.born, self.targets.years[0]
        barred = np.zeros(0, dtype=np.int64) if without is None else without

        def eligible(year: int) -> Ints:
            old = year - born
            pool = np.flatnonzero((old >= max(ages[0], 1)) & (old <= ages[1]))
            pool = pool if among is None else pool[is_among(among(year), pool)]
            return pool[~is_among(barred, pool)]

        risk = self.people.risk if weight is None else self.people.risk * weight
        years = stock(rng, eligible, goals, first, keep, risk)
        return years, spells(rng, years, first, keep, self.people.birth, on)

    def active(self, area: str) -> list[Ints]:
        "The distinct persons with a measure of the area, year by year."
        chosen = [spell for a, _, spell, _ in self.parts if a == area]
        return [np.unique(np.concatenate([s.active(year) for s in chosen])) for year in self.targets.span]

    def table(self, areas: Areas) -> pa.Table:
        "The register `insats`, with some decisions that were never executed."
        rng = stream(self.targets.seed, "insats")
        person = np.concatenate([s.person for _, _, s, _ in self.parts])
        start = np.concatenate([s.start for _, _, s, _ in self.parts])
        end = np.concatenate([s.end for _, _, s, _ in self.parts])
        law = np.concatenate([laws for *_, laws in self.parts])
        sizes = [len(s.person) for _, _, s, _ in self.parts]
        part = np.repeat(np.arange(len(sizes)), sizes)
        real = len(person)
        idle = choose(rng, np.arange(real), real // 60)
        rows = np.r_[np.arange(real), idle]
        moment = np.maximum(start[rows], day(self.targets.years[0], 1, 1))
        where = self.people.place_on(person[rows], moment)
        shielded = self.people.shielded[person[rows]]
        district = Handling(0.02, 0.008).codes(rng, areas, where, moment, shielded)
        homeless = Handling(0, 0, (("90", 0.1),)).codes(rng, areas, where, moment, shielded)
        area = [a for a, *_ in self.parts]
        kinds = [k for _, k, *_ in self.parts]
        district = np.where(np.array([a == "MB" for a in area])[part[rows]], homeless, district)
        executed = np.arange(len(rows)) < real
        begin = np.where(executed, start[rows], self._before(start[rows], end[rows], person[rows]))
        decided = begin - rng.integers(0, 10, len(rows))
        waiting = executed & np.array([a in WAITING for a in area])[part[rows]]
        care = np.array([OPEN_CARE.get(k, -1) if a == "BU" else -1 for a, k in zip(area, kinds, strict=True)])
        main = pa.table(
            {
                "personnummer": person_column(person[rows]),
                "omrade": text_column(area, part[rows]),
                "lagrum": text_column(LAWS, law[rows]),
                "typ": text_column(kinds, part[rows]),
                "beslutsdatum": date_column(decided - self._late(waiting)),
                "startdatum": date_column(begin),
                "slutdatum": date_column(end[rows]),
                "verkstalld": text_column(["0", "1"], executed.astype(np.int64)),
                "distrikt": code_column(areas, district),
                "inriktning": self._open_care(care[part[rows]]),
                "lvu_grund": self._grounds(law[rows] == LAWS.index("LVU6")),
                "spel": self._gambling(part[rows], start[rows]),
            }
        )
        other, begun = self._beside(areas)
        whole = pa.concat_tables([main, *other], promote_options="default")
        numbered = whole.add_column(0, "insats_id", id_column("I", np.arange(1, len(whole) + 1)))
        return numbered.take(pa.array(np.lexsort((np.arange(len(whole)), np.r_[begin, begun]))))

    def _before(self, start: Ints, end: Ints, person: Ints) -> Ints:
        "When what came to nothing was to begin: some weeks before the measure that was given instead."
        rng = stream(self.targets.seed, "insats.forgaves")
        days = start - rng.integers(14, 90, len(start))
        return np.where(days < self.people.birth[person], np.minimum(start + 1, end), days)

    def _late(self, waiting: Bools) -> Ints:
        "Days more between decision and start, for a few of those that may have to wait."
        rng = stream(self.targets.seed, "insats.vantan")
        late = waiting & (rng.random(len(waiting)) < 0.05)
        return np.where(late, rng.integers(95, 400, len(waiting)), 0)

    def _beside(self, areas: Areas) -> tuple[list[pa.Table], Ints]:
        "The rows of `beside`, and when they began."
        rng = stream(self.targets.seed, "insats.vid_sidan")
        made = []
        for area, kind, spell in self.beside:
            size = len(spell.person)
            moment = np.maximum(spell.start, day(self.targets.years[0], 1, 1))
            where = self.people.place_on(spell.person, moment)
            district = Handling(0.01, 0.008).codes(rng, areas, where, moment, self.people.shielded[spell.person])
            columns = {
                "personnummer": person_column(spell.person),
                "omrade": text_column([area], np.zeros(size, dtype=np.int64)),
                "lagrum": text_column(LAWS, np.zeros(size, dtype=np.int64)),
                "typ": text_column([kind], np.zeros(size, dtype=np.int64)),
                "beslutsdatum": date_column(spell.start - rng.integers(0, 10, size)),
                "startdatum": date_column(spell.start),
                "slutdatum": date_column(spell.end),
                "verkstalld": text_column(["1"], np.zeros(size, dtype=np.int64)),
                "distrikt": code_column(areas, district),
            }
            made.append(pa.table(columns))
        return made, np.concatenate([np.zeros(0, dtype=np.int64), *(s.start for *_, s in self.beside)])

    def _open_care(self, kind: Ints) -> pa.Array:
        "What open care a child has: 0 chooses among support and programmes, 1 among contacts."
        rng = stream(self.targets.seed, "insats.inriktning")
        names = list(measure_register.column("inriktning").codes or {})
        support, contact = mixed(rng, [0.72, 0.28], len(kind)), 2 + mixed(rng, [0.3, 0.58, 0.12], len(kind))
        return text_column(names, np.select([kind == 0, kind == 1], [support, contact], -1))

    def _gambling(self, part: Ints, start: Ints) -> pa.Array:
        "Whether a measure of substance use is for gambling, in those that began since the law has it."
        rng = stream(self.targets.seed, "insats.spel")
        odds = np.array([GAMBLING.get(k, 0.0) if a == "MB" else -1.0 for a, k, *_ in self.parts])[part]
        drawn = (rng.random(len(part)) < odds).astype(np.int64)
        return text_column(["0", "1"], np.where((odds < 0) | (start < PLAY), -1, drawn))

    def _grounds(self, urgent: Bools) -> pa.Array:
        "Grounds of an immediate taking into care."
        rng = stream(self.targets.seed, "insats.lvu_grund")
        names = list(measure_register.column("lvu_grund").codes or {})
        return text_column(names, np.where(urgent, mixed(rng, [0.6, 0.32, 0.08], len(urgent)), -1))


def children(measures: Measures) -> pa.Table:
    "Open care and placements; gives the register `placering`."
    targets, people = measures.targets, measures.people
    for kind, name in (("OPPENVARD", "oppenvard"), ("KONTAKT", "kontakt")):
        goals = targets.yearly("barn_och_unga", name)
        _, spell = measures.stock(f"bu.{name}", goals, (1, 20), 0.45)
        measures.add("BU", kind, spell)
    goals = targets.yearly("barn_och_unga", "placerade")
    older = np.interp(targets.years[1] - people.born, [0, 12, 17, 30], [0.6, 1.0, 1.6, 1.6])
    _, spell = measures.stock("bu.placerade", goals, (1, 20), 0.62, older)
    rng = stream(targets.seed, "bu.lagrum")
    law = mixed(rng, [0.62, 0.22, 0.1, 0.06], len(spell.person))
    numbers = measures.add("BU", "HELDYGN", spell, law)
    return _placements(targets, people, spell, numbers)


def _placements(targets: Targets, people: People, spell: Spells, numbers: Ints) -> pa.Table:
    "Each measure divided into one to three placements that follow on each other."
    rng = stream(targets.seed, "placering")
    count = 1 + mixed(rng, [0.66, 0.24, 0.1], len(numbers))
    today = day(targets.years[1], 12, 31)
    days = np.minimum(spell.end, today) - spell.start
    count = np.where(days < 60, 1, count)
    row = np.repeat(np.arange(len(numbers)), count)
    rank = np.arange(len(row)) - np.repeat(np.cumsum(count) - count, count)
    start = spell.start[row] + days[row] * rank // count[row]
    end = spell.start[row] + days[row] * (rank + 1) // count[row] - 1
    end = np.where(rank == count[row] - 1, spell.end[row], end)
    forms = list(placement_register.column("form").codes or {})
    odds = targets.section("barn_och_unga")["placeringsformer"]
    form = mixed(rng, [float(odds.get(name, 0)) for name in forms], len(row))
    young = (start - people.birth[spell.person[row]]) < 12 * 365
    form = np.where(young & np.isin(form, [forms.index(n) for n in ("SIS", "STODBOENDE")]), 0, form)
    with_parent = young & (start >= SHELTERED) & (stream(targets.seed, "placering.skyddat").random(len(row)) < 0.3)
    form = np.where(with_parent, forms.index("SKYDDAT"), form)
    table = pa.table(
        {
            "insats_id": id_column("I", numbers[row]),
            "form": text_column(forms, form),
            "startdatum": date_column(start),
            "slutdatum": date_column(end),
            "ensamkommande": text_column(["0", "1"], _unaccompanied(targets, people, spell)[row]),
        }
    ).take(pa.array(np.lexsort((row, start))))
    return table.add_column(0, "placering_id", id_column("P", np.arange(1, len(row) + 1)))


def _unaccompanied(targets: Targets, people: People, spell: Spells) -> Ints:
    "1 for teenagers who came without a parent; how many depends on the year in which the care began."
    rng = stream(targets.seed, "bu.ensamkommande")
    share = targets.section("barn_och_unga").get("andel_ensamkommande") or {}
    began = np.clip(year_of(spell.start), targets.years[0], targets.years[1])
    odds = np.array([float(share.get(year, 0)) for year in targets.span])[began - targets.years[0]]
    age = (spell.start - people.birth[spell.person]) / 365.25
    # Drawn for each person, so that one who is placed twice is the same both times.
    luck = rng.random(len(people.born))[spell.person]
    return ((age >= 13) & (luck < odds)).astype(np.int64)


def violence(measures: Measures) -> None:
    """Support talks and sheltered housing, each within one year.

    So the number is the same whether one counts decisions, measures begun or persons active.
    """
    targets, people = measures.targets, measures.people
    born = people.born
    women = np.where(people.sex == WOMAN, 1.0, 0.2)
    for kind, name, longest in (("STODSAMTAL", "rvc_stodsamtal", 180), ("SKYDDAT", "skyddat_boende", 120)):
        rng = stream(targets.seed, f"vald.{name}")
        for year, goal in zip(targets.span, targets.yearly("vald", name), strict=True):
            age = year - born
            pool = np.flatnonzero((age >= 18) & (age < 75))
            young = np.interp(age[pool], [18, 30, 75], [1.0, 1.0, 0.1])
            weight = people.risk[pool] * women[pool] ** (2 if kind == "SKYDDAT" else 1) * young
            person = choose(rng, pool, goal, weight)
            low = np.full(goal, day(year, 1, 1))
            start = between(rng, low, low + 340)
            end = np.minimum(start + rng.integers(7, longest, goal), day(year, 12, 31))
            measures.add("VALD", kind, Spells(person, start, end))


def perpetrators(measures: Measures) -> None:
    "Persons who have used violence against someone close, from the day when it became a task of its own."
    targets, people = measures.targets, measures.people
    if "valdsutovare" not in targets.section("vald"):
        return
    rng = stream(targets.seed, "vald.valdsutovare")
    men = np.where(people.sex == MAN, 1.0, 0.12)
    for year, goal in zip(targets.span, targets.yearly("vald", "valdsutovare"), strict=True):
        age = year - people.born
        pool = np.flatnonzero((age >= 19) & (age < 70))
        person = choose(rng, pool, goal, people.risk[pool] * men[pool])
        low = np.full(goal, max(day(year, 1, 1), PERPETRATORS))
        start = between(rng, low, np.full(goal, day(year, 12, 1)))
        end = np.minimum(start + rng.integers(20, 200, goal), day(year, 12, 31))
        measures.beside.append(("VALD", "VALDSUTOVARE", Spells(person, start, end)))


def substance(measures: Measures) -> None:
    "Measures on 1 November for adults with substance use."
    targets, people = measures.targets, measures.people
    men = np.where(people.sex == MAN, 1.0, 0.42) * np.interp(
        targets.years[1] - people.born, [18, 30, 45, 60, 75, 90], [0.6, 1, 1.2, 1, 0.3, 0.02]
    )
    for kind, name, keep in (
        ("OPPENVARD", "oppenvard", 0.4),
        ("BOENDE", "boende", 0.6),
        ("HVB", "hvb", 0.2),
        ("FAMILJEHEM", "familjehem", 0.4),
    ):
        goals = targets.yearly("missbruk", name)
        _, spell = measures.stock(f"mb.{name}", goals, (22, 85), keep, men, on=(11, 1))
        measures.add("MB", kind, spell)


def psychiatry(measures: Measures) -> None:
    "Measures in socialpsykiatrin; boendestöd fills up to the year's persons in all."
    targets = measures.targets
    section: Mapping[str, Any] = targets.section("socialpsykiatri")
    members: list[tuple[Ints, ...]] = []
    born, may = measures.people.born, measures.people.of("sp.aktuella")
    oldest = 40 + 40 * stream(targets.seed, "sp.alder").random(len(born))

    def patients(year: int) -> Ints:
        "Fewer and fewer of those who are older than forty."
        return np.flatnonzero(may & (year - born <= oldest))

    for kind, name in (
        ("STODBOENDE", "stodboende"),
        ("HVB", "hvb"),
        ("SARSKILT", "sarskilt_boende"),
        ("SYSSELSATTNING", "sysselsattning"),
    ):
        goals = targets.yearly("socialpsykiatri", name)
        keep = float(section["kvar"].get(name, 0.75))
        years, spell = measures.stock(f"sp.{name}", goals, (19, 78), keep, among=patients)
        measures.add("SP", kind, spell)
        members.append(years)
    before = [np.unique(np.concatenate(same)) for same in zip(*members, strict=True)]
    goals = tuple(
        max(goal - len(p), 0) for goal, p in zip(targets.yearly("socialpsykiatri", "aktuella"), before, strict=True)
    )
    others = np.unique(np.concatenate(before))
    years, spell = measures.stock("sp.boendestod", goals, (19, 78), 0.78, among=patients, without=others)
    measures.add("SP", "BOENDESTOD", spell)
    # Some at an occupation have boendestöd as well.
    _, _, busy, _ = measures.parts[-2]
    measures.add("SP", "BOENDESTOD", busy.take(np.arange(0, len(busy.person), 3)))
    active, first = measures.active("SP"), targets.years[0]
    for kind, name, ages, keep in (
        ("KORTTID", "korttidsboende", (19, 78), 0.3),
        ("KONTAKT", "kontaktperson", (19, 78), 0.8),
        ("HEMTJANST", "hemtjanst", (19, 64), 0.8),
    ):
        some = targets.yearly("socialpsykiatri", name)
        _, spell = measures.stock(f"sp.{name}", some, ages, keep, among=lambda year: active[year - first])
        measures.beside.append(("SP", kind, spell))


def disability(measures: Measures, lss: tuple[Ints, ...]) -> None:
    "SoL measures on 1 October: exact numbers with LSS as well, and without."
    targets = measures.targets
    first = targets.years[0]
    everyone = np.unique(np.concatenate(lss))
    kinds = targets.section("funktionsnedsattning")["sol_insatser"]
    both = targets.yearly("funktionsnedsattning", "lss_och_sol")
    alone = targets.yearly("funktionsnedsattning", "enbart_sol")
    those, with_lss = measures.stock("fn.bada", both, (2, 90), 0.85, on=(10, 1), among=lambda year: lss[year - first])
    grown = np.where(targets.years[1] - measures.people.born > 25, 1.0, 0.25)
    others, without = measures.stock("fn.sol", alone, (2, 68), 0.8, grown, on=(10, 1), without=everyone)
    rng = stream(targets.seed, "fn.typ")
    for spell in (with_lss, without):
        kind = apportioned(rng, [float(v) for v in kinds.values()], len(spell.person))
        for index, name in enumerate(kinds):
            measures.add("FN", str(name), spell.take(np.flatnonzero(kind == index)))
    # `kind` is now that of `without`: some who have another kind are accompanied as well.
    other = np.flatnonzero(kind != list(kinds).index("LEDSAGNING"))
    measures.add("FN", "LEDSAGNING", without.take(other[::9]))
    known = [np.union1d(a, b) for a, b in zip(those, others, strict=True)]
    for extra, name, keep in (("KONTAKT", "sol_kontaktperson", 0.8), ("TRYGGHETSLARM", "sol_trygghetslarm", 0.85)):
        goals = targets.yearly("funktionsnedsattning", name)
        _, spell = measures.stock(
            f"fn.{name}", goals, (2, 90), keep, on=(10, 1), among=lambda year: known[year - first]
        )
        measures.beside.append(("FN", extra, spell))
