"""Orosanmälningar, and the investigations that they open or belong to."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from socialrapport.catalogue.registers.orosanmalan import register
from socialrapport.synthetic.areas import Areas, Handling
from socialrapport.synthetic.draw import (
    NEVER,
    Bools,
    Floats,
    Ints,
    Rng,
    between,
    choose,
    day,
    first_day,
    last_day,
    mixed,
    stream,
    year_of,
)
from socialrapport.synthetic.frames import code_column, date_column, id_column, person_column, text_column
from socialrapport.synthetic.investigations import Inquiries
from socialrapport.synthetic.people import People
from socialrapport.synthetic.targets import Targets

OLDEST = 20
ONGOING, NEW, NONE = 0, 1, 2


def codes(column: str) -> list[str]:
    return list(register.column(column).codes or {})


@dataclass(frozen=True)
class Cases:
    "Notifications by child and date."

    child: Ints
    day: Ints

    @property
    def year(self) -> Ints:
        return year_of(self.day)


def table(targets: Targets, areas: Areas, people: People, inquiries: Inquiries) -> pa.Table:
    "The register `orosanmalan`; the investigations it opens are added to *inquiries*."
    rng = stream(targets.seed, "orosanmalan")
    cases = _cases(rng, targets, people)
    outcome, number = _outcomes(rng, targets, cases, inquiries)
    place = people.place_on(cases.child, cases.day)
    shielded = people.shielded[cases.child]
    district = Handling(0.012, 0.006).codes(rng, areas, place, cases.day, shielded)
    age = cases.year - people.born[cases.child]
    notifier = _notifiers(rng, targets, age)
    reason = _reasons(rng, targets, age)
    inquiries.honour = np.unique(number[(reason == codes("orsak").index("heder")) & (number >= 0)])
    order = np.lexsort((cases.child, cases.day))
    rows = pa.table(
        {
            "personnummer": person_column(cases.child),
            "ankomstdatum": date_column(cases.day),
            "distrikt": code_column(areas, district),
            "anmalare": text_column(codes("anmalare"), notifier),
            "orsak": text_column(codes("orsak"), reason),
            "kanal": text_column(codes("kanal"), _channels(rng, targets, cases, notifier)),
            "utfall": text_column(codes("utfall"), outcome),
            "utredning_id": id_column("U", number),
        }
    ).take(pa.array(order))
    return rows.add_column(0, "anmalan_id", id_column("A", np.arange(1, len(order) + 1)))


def _cases(rng: Rng, targets: Targets, people: People) -> Cases:
    "The exact number of notifications each year, spread over the year's children."
    totals = targets.yearly("orosanmalningar", "antal")
    per_child = float(targets.section("orosanmalningar")["per_barn"])
    born = people.born
    children: list[Ints] = []
    for year, total in zip(targets.span, totals, strict=True):
        pool = np.flatnonzero((born <= year) & (year - born <= OLDEST))
        some = choose(rng, pool, max(int(total / per_child), 1), people.risk[pool] * _age_weight(year - born[pool]))
        more = some[mixed(rng, people.risk[some] + 0.3, total - len(some))]
        children.append(np.r_[some, more])
    child = np.concatenate(children)
    years = np.repeat(np.array(targets.span), [len(c) for c in children])
    days = between(rng, np.maximum(first_day(years), people.birth[child]), last_day(years))
    # School is out and notifiers are away: most of July's notifications come some months later.
    july = (days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) % 12 == 6) & (
        rng.random(len(days)) < 0.4
    )
    days[july] = np.minimum(days[july] + 75, last_day(years[july]))
    order = np.lexsort((days, child))
    return Cases(child[order], days[order])


def _age_weight(age: Ints) -> Floats:
    return np.interp(age, [0, 2, 7, 13, 16, 17, 18, 20], [0.7, 0.8, 1.0, 1.25, 1.5, 1.3, 0.35, 0.15])


def _outcomes(rng: Rng, targets: Targets, cases: Cases, inquiries: Inquiries) -> tuple[Ints, Ints]:
    "Outcome and investigation of each notification; the yearly share with one is exact."
    outcome, opens = _natural(rng, targets, cases)
    shares = targets.shares("orosanmalningar", "andel_utredning")
    for year, share in zip(targets.span, shares, strict=True):
        this = np.flatnonzero(cases.year == year)
        tied = this[outcome[this] != NONE]
        surplus = len(tied) - int(len(this) * share / 100 + 0.5)
        if surplus > 0:
            # A notification may come while an investigation runs and yet not be tied to it.
            loose = tied[outcome[tied] == ONGOING]
            outcome[choose(rng, loose, min(surplus, len(loose)))] = NONE
        elif surplus < 0:
            fresh = choose(rng, this[outcome[this] == NONE], -surplus)
            outcome[fresh], opens[fresh] = NEW, fresh
    begins = np.flatnonzero(outcome == NEW)
    number = np.full(len(outcome), -1)
    ids = inquiries.add(
        rng, "BU", "DISTRIKT", cases.child[begins], _start(rng, cases.day[begins], targets), _length(cases, begins)
    )
    number[begins] = ids
    tied = outcome == ONGOING
    number[tied] = number[opens[tied]]
    return outcome, number


def _start(rng: Rng, days: Ints, targets: Targets) -> Ints:
    "Within two weeks, but not after the year (a new year's investigation is counted there)."
    begin = days + np.minimum(rng.integers(0, 15, len(days)), rng.integers(0, 15, len(days)))
    return np.minimum(begin, last_day(year_of(days)))


def _length(cases: Cases, which: Ints) -> Ints:
    "Days from the notification until the investigation ends: mostly within four months."
    spread = (which * 2654435761 % 1000) / 1000
    return np.where(spread < 0.86, 45 + spread * 86, 122 + (spread - 0.86) * 700).astype(np.int64)


def _natural(rng: Rng, targets: Targets, cases: Cases) -> tuple[Ints, Ints]:
    "Child by child in order of time: a running investigation takes the notification, else some open one."
    odds = float(targets.section("orosanmalningar")["ny_utredning"])
    size = len(cases.child)
    first = np.r_[True, cases.child[1:] != cases.child[:-1]]
    start = np.flatnonzero(first)
    counts = np.diff(np.r_[start, size])
    length = _length(cases, np.arange(size))
    opener = rng.random(size) < odds
    outcome, opens = np.full(size, NONE), np.full(size, -1)
    until = np.full(len(start), -NEVER)
    current = np.full(len(start), -1)
    for rank in range(int(counts.max())):
        children = np.flatnonzero(counts > rank)
        row = start[children] + rank
        runs = cases.day[row] <= until[children]
        outcome[row[runs]] = ONGOING
        opens[row[runs]] = current[children[runs]]
        new = ~runs & opener[row]
        outcome[row[new]] = NEW
        opens[row[new]] = row[new]
        current[children[new]] = row[new]
        until[children[new]] = cases.day[row[new]] + length[row[new]]
    return outcome, opens


def _notifiers(rng: Rng, targets: Targets, age: Ints) -> Ints:
    "Who notified: preschools of small children, schools and the police of older ones."
    given = targets.section("orosanmalningar")["anmalare"]
    names = codes("anmalare")
    weights: Floats = np.array([float(given.get(name, 0)) for name in names])
    result = mixed(rng, weights, len(age))
    school, preschool = names.index("skola"), names.index("forskola")
    small = (result == school) & (age < 6)
    result[small] = np.where(rng.random(int(small.sum())) < 0.45, preschool, names.index("vard"))
    large = (result == preschool) & (age > 6)
    result[large] = names.index("polis")
    return result


def _reasons(rng: Rng, targets: Targets, age: Ints) -> Ints:
    given = targets.section("orosanmalningar")["orsak"]
    names = codes("orsak")
    result = mixed(rng, [float(given.get(name, 0)) for name in names], len(age))
    own = (result == names.index("beteende")) & (age < 9)
    result[own] = names.index("hemmiljo")
    result[rng.random(len(age)) < 0.015] = -1
    return result


def _channels(rng: Rng, targets: Targets, cases: Cases, notifier: Ints) -> Ints:
    "The exact number of digital ones, of those that came after the service opened."
    section = targets.section("orosanmalningar")
    names = codes("kanal")
    digital = names.index("digital")
    kinds = [digital, names.index("telefon"), names.index("post"), names.index("besok")]
    result = np.array(kinds[1:])[mixed(rng, [0.42, 0.5, 0.08], len(notifier))]
    liking = np.array([float(section["digitala_anmalare"].get(n, 0.3)) for n in codes("anmalare")])[notifier]
    opened = _opened(section.get("digital_tjanst_fran"))
    for year, share in zip(targets.span, targets.shares("orosanmalningar", "andel_digitala"), strict=True):
        this: Bools = cases.year == year
        number = int(this.sum() * share / 100 + 0.5)
        open_now = np.flatnonzero(this & (cases.day >= opened))
        result[choose(rng, open_now, number, liking[open_now])] = digital
    return result


def _opened(text: object) -> int:
    if not text:
        return NEVER
    year, month, date = (int(part) for part in str(text).split("-"))
    return day(year, month, date)
