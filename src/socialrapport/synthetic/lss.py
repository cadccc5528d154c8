"""Persons with LSS on 1 October, with exact numbers of persons and of each measure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa

from socialrapport.catalogue.registers.lss import FORMER_BARN, FORMER_VUXNA, INSATSER
from socialrapport.synthetic.areas import Areas, Handling
from socialrapport.synthetic.draw import NEVER, Bools, Floats, Ints, Rng, day, mixed, stock, stream
from socialrapport.synthetic.frames import code_column, date_column, id_column, person_column, text_column
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


def tables(
    targets: Targets, areas: Areas, people: People, years: tuple[Ints, ...]
) -> tuple[dict[int, pa.Table], pa.Table]:
    "The register `lss`, a table for each year, and the register `beslut_lss` with the decisions behind them."
    rng = stream(targets.seed, "lss.insatser")
    liking = rng.random((len(INSATSER), len(people)))
    circle = mixed(rng, [0.66, 0.04, 0.3], len(people))
    goals = {name: targets.yearly("funktionsnedsattning", f"lss_{name}") for name in INSATSER}
    form = _forms(targets, people)
    made, given = {}, []
    for offset, (year, persons) in enumerate(zip(targets.span, years, strict=True)):
        wanted = [goals[name][offset] for name in INSATSER]
        has = _given(liking[:, persons], year - people.born[persons], wanted)
        made[year] = _rows(rng, targets, areas, people, year, persons, circle[persons], has, form)
        given.append(has)
    return made, _decisions(targets, areas, people, years, given)


def _forms(targets: Targets, people: People) -> dict[str, tuple[list[str], Ints]]:
    "For each measure that is a home, its forms and everybody's."
    rng = stream(targets.seed, "lss.boendeform")
    return {
        "boende_barn": (list(FORMER_BARN), mixed(rng, [0.12, 0.88], len(people))),
        "boende_vuxna": (list(FORMER_VUXNA), mixed(rng, [0.93, 0.07], len(people))),
    }


def _given(liking: Floats, age: Ints, wanted: list[int]) -> Bools:
    "Who has what: the wanted number of each measure, and at least one for each person."
    fits = np.stack([(age >= low) & (age <= high) for low, high in AGES.values()])
    has = np.zeros(fits.shape, dtype=bool)
    child, adult = list(AGES).index("boende_barn"), list(AGES).index("boende_vuxna")
    for row, number in enumerate(wanted):
        if row == adult:
            fits[adult] &= ~has[child]  # Nobody lives in two homes.
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
    rng: Rng,
    targets: Targets,
    areas: Areas,
    people: People,
    year: int,
    persons: Ints,
    circle: Ints,
    has: Bools,
    form: Mapping[str, tuple[list[str], Ints]],
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
        **{
            f"{name}_form": text_column(words, np.where(has[list(INSATSER).index(name)], of[persons], -1))
            for name, (words, of) in form.items()
        },
        "boendekommun": text_column(towns, town),
        "distrikt": code_column(areas, district),
    }
    return pa.table(columns)


WAITS = {
    "boende_vuxna": (60, 520),
    "boende_barn": (30, 260),
    "daglig_verksamhet": (5, 160),
    "kontaktperson": (10, 210),
}
"""Shortest and longest wait in days; other measures begin within `SOON`."""
SOON = (3, 80)
NEW = 0.1
"""So many of those with a measure got it in a year for which no year before is known."""


def _decisions(targets: Targets, areas: Areas, people: People, years: tuple[Ints, ...], given: list[Bools]) -> pa.Table:
    "Decisions behind each measure that began, those that still wait, those that came to nothing, and refusals."
    rng = stream(targets.seed, "beslut_lss")
    who, what, when = _begun(rng, targets, years, given)
    wait = np.array([WAITS.get(name, SOON) for name in INSATSER])[what]
    days = wait[:, 0] + np.floor(rng.beta(1.2, 2.6, len(who)) * (wait[:, 1] - wait[:, 0])).astype(np.int64)
    decided, start = when - days, when.copy()
    end = np.full(len(who), NEVER)
    lapsed = rng.random(len(who)) < 0.03
    end = np.where(lapsed, decided + rng.integers(20, 300, len(who)), end)
    refused = rng.random(len(who)) < 0.11
    start = np.where(lapsed | refused, NEVER, start)
    end = np.where(refused, NEVER, end)
    last = day(targets.years[1], 12, 31)
    start, end = np.where(start > last, NEVER, start), np.where(end > last, NEVER, end)
    keep = np.flatnonzero((decided >= day(targets.years[0], 1, 1)) & (decided <= last))
    keep = keep[np.lexsort((what[keep], who[keep], decided[keep]))]
    where, shielded = people.place_on(who[keep], decided[keep]), people.shielded[who[keep]]
    district = Handling(0.004, 0.004).codes(rng, areas, where, decided[keep], shielded)
    return pa.table(
        {
            "beslut_id": id_column("B", np.arange(1, len(keep) + 1)),
            "personnummer": person_column(who[keep]),
            "insats": text_column(list(INSATSER), what[keep]),
            "utfall": text_column(["BIFALL", "AVSLAG"], refused[keep].astype(np.int64)),
            "beslutsdatum": date_column(decided[keep]),
            "startdatum": date_column(start[keep]),
            "slutdatum": date_column(end[keep]),
            "distrikt": code_column(areas, district),
        }
    )


def _begun(rng: Rng, targets: Targets, years: tuple[Ints, ...], given: list[Bools]) -> tuple[Ints, Ints, Ints]:
    """Who began with what and when: what the counts of one year have and those of the year before have not.

    For the first year, and for the years after the last, some are drawn of those who have the measure or have not.
    """
    who: list[Ints] = []
    what: list[Ints] = []
    when: list[Ints] = []
    for offset, (persons, has) in enumerate(zip(years, given, strict=True)):
        fresh = has & (rng.random(has.shape) < NEW)
        if offset:
            before = np.zeros_like(has)
            at = np.searchsorted(years[offset - 1], persons).clip(0, max(len(years[offset - 1]) - 1, 0))
            same = years[offset - 1][at] == persons
            before[:, same] = given[offset - 1][:, at[same]]
            fresh = has & ~before
        _began(rng, persons, fresh, targets.years[0] + offset, who, what, when)
    persons, has = years[-1], given[-1]
    for ahead in (1, 2):
        wanted = has.sum(axis=1, keepdims=True) * NEW / np.maximum((~has).sum(axis=1, keepdims=True), 1)
        _began(rng, persons, ~has & (rng.random(has.shape) < wanted), targets.years[1] + ahead, who, what, when)
    return np.concatenate(who), np.concatenate(what), np.concatenate(when)


def _began(
    rng: Rng, persons: Ints, fresh: Bools, year: int, who: list[Ints], what: list[Ints], when: list[Ints]
) -> None:
    "Add what began in the twelve months up to 1 October of *year*."
    row, column = np.nonzero(fresh)
    who.append(persons[column])
    what.append(row.astype(np.int64))
    when.append(rng.integers(day(year - 1, 10, 2), day(year, 10, 1) + 1, len(row)))
