"""What goes with ekonomiskt bistånd: purposes, ended aid, labour market measures, faults, advice on debts."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from socialrapport.catalogue.registers.arbetsmarknadsinsats import SLAG
from socialrapport.catalogue.registers.avslutat_bistand import ORSAKER
from socialrapport.catalogue.registers.bistandsandamal import ANDAMAL
from socialrapport.catalogue.registers.felaktig_utbetalning import ORSAKER as FEL
from socialrapport.synthetic.areas import Areas, Handling
from socialrapport.synthetic.draw import (
    Bools,
    Ints,
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
from socialrapport.synthetic.households import Households
from socialrapport.synthetic.people import People
from socialrapport.synthetic.targets import Targets

FIRST = 2017
"""The first year of ended aid and labour market measures (HSLF-FS 2015:30)."""

HANDLING = Handling(0.003, 0.003)


def purposes(targets: Targets, year: int, aid: pa.Table) -> pa.Table:
    "The register `bistandsandamal`: what each household got in the year, by purpose; sums to what was paid."
    rng = stream(targets.seed, f"andamal.{year}")
    summed = aid.group_by("personnr1").aggregate([("egt", "sum"), ("ovrigt", "sum")]).sort_by("personnr1")
    person = summed["personnr1"].to_numpy().astype(np.int64)
    egt, other = (summed[f"{name}_sum"].to_numpy().astype(np.int64) for name in ("egt", "ovrigt"))
    norm = (egt * rng.uniform(0.36, 0.48, len(egt))).astype(np.int64)
    reasonable = (egt * rng.uniform(0.06, 0.13, len(egt))).astype(np.int64)
    names = list(ANDAMAL)
    kind = 3 + mixed(rng, [0.18, 0.34, 0.08, 0.24, 0.06, 0.1], len(egt))
    amount = np.r_[norm, egt - norm - reasonable, reasonable, other]
    purpose = np.r_[np.repeat(np.arange(3), len(egt)), kind]
    who = np.tile(person, 4)
    order = np.lexsort((purpose, who))
    order = order[amount[order] > 0]
    return pa.table(
        {
            "ar": pa.array(np.full(len(order), year)),
            "personnr1": person_column(who[order]),
            "andamal": text_column(names, purpose[order]),
            "belopp": pa.array(amount[order]),
        }
    )


def ended(targets: Targets, areas: Areas, homes: Households, who: People) -> Iterator[tuple[int, pa.Table]]:
    "The register `avslutat_bistand`: the last month before at least two without aid."
    rng = stream(targets.seed, "avslut")
    odds = targets.section("ekonomiskt_bistand").get("avslutsorsak") or {}
    after = np.pad(homes.active, ((0, 0), (0, 2)))
    last = homes.active & ~after[:, 1:-1] & ~after[:, 2:]
    last[:, -1] = False  # What comes after the last month is not known.
    for year in _years(targets, odds):
        home, month, days = _months(last, homes, year)
        person = homes.applicant[home]
        yield (
            year,
            pa.table(
                {
                    "ar": pa.array(np.full(len(home), year)),
                    "manad": _month_column(month),
                    "distrikt": _district(rng, areas, who, person, days),
                    "personnr1": person_column(person),
                    "orsak": text_column(list(ORSAKER), mixed(rng, [float(odds[name]) for name in ORSAKER], len(home))),
                }
            ),
        )


def labour(targets: Targets, areas: Areas, homes: Households, who: People) -> Iterator[tuple[int, pa.Table]]:
    "The register `arbetsmarknadsinsats`: some applicants, in most of the months that they have aid."
    rng = stream(targets.seed, "arbetsmarknad")
    given = targets.section("ekonomiskt_bistand").get("arbetsmarknad")
    size = len(homes.applicant)
    joins = rng.random(size) < float(given["andel"] if given else 0)
    months = homes.active & joins[:, None] & (rng.random(homes.active.shape) < 0.6)
    weights = [float(given["slag"][name]) for name in SLAG] if given else [1.0]
    kinds = np.stack([mixed(rng, weights, size) for _ in range(2)])
    turn = rng.integers(0, homes.active.shape[1], size)
    for year in _years(targets, given):
        home, month, days = _months(months, homes, year)
        person = homes.applicant[home]
        working = year - who.born[person] < 65
        home, month, days, person = home[working], month[working], days[working], person[working]
        later = (12 * (year - homes.first) + month >= turn[home]).astype(np.int64)
        yield (
            year,
            pa.table(
                {
                    "ar": pa.array(np.full(len(home), year)),
                    "manad": _month_column(month),
                    "distrikt": _district(rng, areas, who, person, days),
                    "personnummer": person_column(person),
                    "slag": text_column(list(SLAG), kinds[later, home]),
                }
            ),
        )


def faults(targets: Targets, areas: Areas, homes: Households, who: People) -> pa.Table | None:
    "The register `felaktig_utbetalning`: an exact number each year, among households with aid that year."
    given = targets.section("ekonomiskt_bistand").get("felaktiga")
    if not given:
        return None
    rng = stream(targets.seed, "felaktiga")
    persons, days = [], []
    for year, goal in zip(targets.span, targets.yearly("ekonomiskt_bistand", "felaktiga"), strict=True):
        offset = 12 * (year - homes.first)
        pool = np.flatnonzero(homes.active[:, offset : offset + 12].any(axis=1))
        chosen = homes.applicant[choose(rng, pool, min(goal, len(pool)))]
        span = np.full(len(chosen), year)
        persons.append(chosen)
        days.append(between(rng, first_day(span), last_day(span)))
    person, when = np.concatenate(persons), np.concatenate(days)
    size = len(person)
    fault = mixed(rng, [0.78, 0.17, 0.05], size)
    return pa.table(
        {
            "arende_id": id_column("F", np.arange(size)),
            "personnummer": person_column(person),
            "datum": date_column(when),
            "distrikt": _district(rng, areas, who, person, when),
            "orsak": text_column(list(FEL), fault),
            "belopp": pa.array(np.maximum(rng.gamma(0.9, 24_000, size), 300).astype(np.int64)),
            "polisanmald": text_column(["0", "1"], (fault == 0) & (rng.random(size) < 0.4)),
        }
    )


def advice(targets: Targets, areas: Areas, who: People) -> pa.Table | None:
    "The register `skuldradgivning`: an exact number of persons each year."
    if not targets.section("ekonomiskt_bistand").get("skuldradgivning"):
        return None
    rng = stream(targets.seed, "skuldradgivning")
    born, may = who.born, who.of("eb.skuldradgivning")
    oldest = 45 + 35 * stream(targets.seed, "skuldradgivning.alder").random(len(who))

    def adults(year: int) -> Ints:
        return np.flatnonzero(may & (year - born >= 20) & (year - born <= oldest))

    goals = targets.yearly("ekonomiskt_bistand", "skuldradgivning")
    years = stock(rng, adults, goals, targets.years[0], 0.35, who.risk)
    found = spells(rng, years, targets.years[0], 0.35, who.birth)
    order = np.lexsort((found.person, found.start))
    found = found.take(order)
    return pa.table(
        {
            "arende_id": id_column("B", np.arange(len(order))),
            "personnummer": person_column(found.person),
            "startdatum": date_column(found.start),
            "slutdatum": date_column(found.end),
            "distrikt": _district(rng, areas, who, found.person, np.maximum(found.start, day(targets.years[0], 1, 1))),
        }
    )


def _years(targets: Targets, given: object) -> range:
    return range(max(FIRST, targets.years[0]), targets.years[1] + 1) if given else range(0)


def _months(chosen: Bools, homes: Households, year: int) -> tuple[Ints, Ints, Ints]:
    "Household, month (from 0) and first day of the chosen months of a year, by month."
    offset = 12 * (year - homes.first)
    month, home = np.nonzero(chosen[:, offset : offset + 12].T)
    days = np.array([day(year, m, 1) for m in range(1, 13)])[month]
    return home.astype(np.int64), month.astype(np.int64), days


def _month_column(month: Ints) -> pa.Array:
    return text_column([f"{m:02d}" for m in range(1, 13)], month)


def _district(rng: np.random.Generator, areas: Areas, who: People, person: Ints, days: Ints) -> pa.Array:
    codes = HANDLING.codes(rng, areas, who.place_on(person, days), days, who.shielded[person])
    return code_column(areas, codes)
