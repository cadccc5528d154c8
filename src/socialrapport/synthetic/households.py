"""Households with ekonomiskt bistånd: the months they have it, and who lives in them.

Two kinds. A *lasting* household has aid nearly every month until it leaves for good; after some four years
it has had 46 of the last 90 months. A *passing* one has spells, and never more than 45 months in all. So the
share with 46-90 months is decided by how many lasting households leave each year, and can be hit exactly.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from socialrapport.synthetic import people
from socialrapport.synthetic.draw import Bools, Floats, Ints, Rng, apportioned, choose, mixed, stream
from socialrapport.synthetic.homes import Homes
from socialrapport.synthetic.people import MAN, WOMAN, People
from socialrapport.synthetic.targets import Targets

LONG, WINDOW = 46, 90
BURN_IN = 8
"""Years simulated before the first month that is delivered, so that it is not a beginning."""


@dataclass(frozen=True)
class Plan:
    "What each simulated year shall hold: households in all, and those with 46-90 months."

    first: int
    households: tuple[int, ...]
    long: tuple[int, ...]
    lengths: tuple[tuple[float, int, int], ...]
    """(share, shortest, longest) spell in months of passing households."""

    @property
    def months(self) -> int:
        return 12 * len(self.households)


def plan(targets: Targets) -> Plan:
    section = targets.section("ekonomiskt_bistand")
    given, shares = section["hushall"], section["andel_46_90"]
    first, last = min(given), targets.years[1]
    counts = [targets.scaled(given[max(y, first)]) for y in range(first - BURN_IN, last + 1)]
    known = [float(shares[max(y, min(shares))]) for y in range(first - BURN_IN, last + 1)]
    long = [int(n * s / 100 + 0.5) for n, s in zip(counts, known, strict=True)]
    lengths = tuple((float(a), int(b), int(c)) for a, b, c in section["langder"])
    return Plan(first - BURN_IN, tuple(counts), tuple(long), lengths)


def _window(active: Bools, year: int) -> Ints:
    "Months with aid in the 90 months that end with December of the year (an index)."
    end = 12 * (year + 1)
    total: Ints = active[:, max(end - WINDOW, 0) : end].sum(axis=1)
    return total


def _with_gaps(rng: Rng, active: Bools, share: float) -> Bools:
    "Some months fall away, but no household loses a whole year."
    gaps = active & (rng.random(active.shape) >= share)
    years = active.reshape(len(active), -1, 12)
    lost = years.any(axis=2) & ~gaps.reshape(years.shape).any(axis=2)
    return gaps | (active & np.repeat(lost, 12, axis=1))


def lasting(rng: Rng, plan: Plan) -> Bools:
    "The months of lasting households."
    long = plan.long
    seeds = int(long[BURN_IN] * 1.1)
    starts = [np.zeros(seeds, dtype=np.int64)]
    for year in range(len(long)):
        later, before = long[min(year + 4, len(long) - 1)], long[min(year + 3, len(long) - 1)]
        size = int(max(later - before, 0) + 0.22 * before + 2)
        starts.append(12 * year + rng.integers(0, 12, size))
    start = np.concatenate(starts)
    active = _with_gaps(rng, np.arange(plan.months)[None, :] >= start[:, None], 0.02)
    for year in range(BURN_IN, len(long)):
        _trim(rng, active, year, long[year])
    return active


def _trim(rng: Rng, active: Bools, year: int, target: int) -> None:
    "Lets surplus households leave before *year*, so that *target* have 46 months or more that year."
    this_year = active[:, 12 * year : 12 * year + 12].any(axis=1)
    ripe = np.flatnonzero(this_year & (_window(active, year) >= LONG))
    leaving = choose(rng, ripe, max(len(ripe) - target, 0))
    active[leaving, 12 * year :] = False
    # Those who had reached 46 months with a margin leave during the year before, the others at its end.
    easy = leaving[_window(active, year - 1)[leaving] >= LONG + 12]
    month = 12 * (year - 1) + rng.integers(1, 12, len(easy))
    active[easy] &= np.arange(active.shape[1])[None, :] < month[:, None]


class _Passing:
    "The growing set of passing households while the years go by."

    def __init__(self, rng: Rng, plan: Plan) -> None:
        self.rng, self.plan = rng, plan
        self.until = np.zeros(0, dtype=np.int64)
        self.used = np.zeros(0, dtype=np.int64)
        self.spells: list[tuple[Ints, Ints, Ints]] = []

    def year(self, year: int, target: int) -> None:
        month = 12 * year
        going = np.flatnonzero(self.until > month)
        stopped = choose(self.rng, going, max(len(going) - target, 0))
        self._stop(stopped, month)
        wanted = target - (len(going) - len(stopped))
        rested = np.flatnonzero((self.until < month - 4) & (self.used <= 30) & (self.until > month - 60))
        back = choose(self.rng, rested, min(len(rested), wanted // 4))
        first = len(self.until)
        self.until = np.r_[self.until, np.zeros(wanted - len(back), dtype=np.int64)]
        self.used = np.r_[self.used, np.zeros(wanted - len(back), dtype=np.int64)]
        self._begin(np.r_[back, np.arange(first, len(self.until))], month)

    def _begin(self, who: Ints, month: int) -> None:
        kind = mixed(self.rng, [share for share, _, _ in self.plan.lengths], len(who))
        low = np.array([a for _, a, _ in self.plan.lengths])[kind]
        high = np.array([b for _, _, b in self.plan.lengths])[kind]
        length = np.minimum(low + np.floor(self.rng.random(len(who)) * (high - low + 1)), 45 - self.used[who])
        start = month + self.rng.integers(0, 12, len(who))
        self.until[who] = start + length.astype(np.int64)
        self.used[who] += length.astype(np.int64)
        self.spells.append((who, start, self.until[who]))

    def _stop(self, who: Ints, month: int) -> None:
        self.until[who] = month
        chosen = np.zeros(len(self.until), dtype=bool)
        chosen[who] = True
        self.spells = [(w, a, np.where(chosen[w], np.minimum(b, month), b)) for w, a, b in self.spells]

    def active(self) -> Bools:
        months = self.plan.months
        change = np.zeros((len(self.until), months + 1), dtype=np.int8)
        for who, start, end in self.spells:
            np.add.at(change, (who, np.minimum(start, months)), 1)
            np.add.at(change, (who, np.minimum(end, months)), -1)
        return np.cumsum(change[:, :months], axis=1, dtype=np.int8) > 0


def passing(rng: Rng, plan: Plan, taken: Ints) -> Bools:
    "The months of passing households; with the *taken* of each year they make the year's target."
    state = _Passing(rng, plan)
    for year in range(BURN_IN - 4, len(plan.households)):
        state.year(year, max(plan.households[year] - int(taken[year]), 0))
    return _with_gaps(rng, state.active(), 0.04)


@dataclass(frozen=True)
class Households:
    """`active` has a row for each household and a column for each month from January of `first`.

    Persons are indices in `People`, -1 for none.
    """

    first: int
    active: Bools
    long: Bools
    applicant: Ints
    partner: Ints
    children: Ints


def make(targets: Targets, homes: Homes) -> tuple[Households, People]:
    "The households with the persons in them."
    rng = stream(targets.seed, "hushall")
    scheme = plan(targets)
    lasts = lasting(rng, scheme)
    passes = passing(rng, scheme, lasts.reshape(len(lasts), -1, 12).any(axis=2).sum(axis=0))
    active = np.concatenate([lasts, passes])[:, 12 * BURN_IN :]
    long = np.r_[np.ones(len(lasts), dtype=bool), np.zeros(len(passes), dtype=bool)]
    seen = active.any(axis=1)
    return _peopled(rng, targets, homes, scheme.first + BURN_IN, active[seen], long[seen])


def _peopled(
    rng: Rng, targets: Targets, homes: Homes, first: int, active: Bools, long: Bools
) -> tuple[Households, People]:
    section = targets.section("ekonomiskt_bistand")
    size = len(active)
    types = section["hushallstyper"]
    kind = apportioned(rng, [float(share) for share in types.values()], size)
    names = np.array(list(types))[kind]
    start = first + active.argmax(axis=1) // 12
    age = _ages(rng, section["alder"], size)
    age = np.where(long, np.clip(age, 26, 62), age)
    parent = np.char.endswith(names, "barn")
    age = np.where(parent, np.clip(age, 21, 52), age)
    couple = np.char.startswith(names, "par")
    man = np.char.startswith(names, "ensam_man") | (couple & (rng.random(size) < 0.75))
    birth = people.birth_days(rng, start - age)
    owner, births = _births(rng, np.flatnonzero(parent), start, age)
    # A family lives where children do: the home follows the age of the first child.
    anchor = birth.copy()
    anchor[owner[::-1]] = births[::-1]
    adult = people.make(rng, homes, targets, "bistand", birth, np.where(man, MAN, WOMAN), anchor)
    pairs = np.flatnonzero(couple)
    other = people.birth_days(rng, (start - age + rng.integers(-6, 7, size))[pairs])
    sexes = np.where(man[pairs], WOMAN, MAN)
    partner = _follows(adult, pairs, people.make(rng, homes, targets, "bistand", other, sexes, other))
    sexes = np.where(rng.random(len(owner)) < 0.513, MAN, WOMAN)
    young = _follows(adult, owner, people.make(rng, homes, targets, "bistand", births, sexes, births))
    second = np.full(size, -1)
    second[pairs] = size + np.arange(len(pairs))
    children = _grid(owner, size, size + len(pairs))
    made = Households(first, active, long, np.arange(size), second, children)
    return made, people.joined([adult, partner, young])


def _ages(rng: Rng, given: dict[str, float], size: int) -> Ints:
    "Ages from groups written as `18-24`."
    low = np.array([int(g.split("-")[0]) for g in given])
    high = np.array([int(g.split("-")[1]) for g in given])
    group = mixed(rng, [float(share) for share in given.values()], size)
    ages: Ints = low[group] + np.floor(rng.random(size) * (high - low + 1)[group]).astype(np.int64)
    return ages


def _follows(head: People, household: Ints, others: People) -> People:
    "The same persons, moving together with the head of their household."
    shared = {name: getattr(head, name)[household] for name in ("anchor", "luck", "second", "moves", "shielded")}
    return replace(others, **shared, risk=others.risk * 1.7)


def _births(rng: Rng, parents: Ints, start: Ints, age: Ints) -> tuple[Ints, Ints]:
    "For each child the household it is in and its day of birth."
    odds: Floats = np.array([0.38, 0.33, 0.17, 0.08, 0.03, 0.01])
    number = 1 + mixed(rng, odds, len(parents))
    owner = np.repeat(parents, number)
    oldest = np.minimum(17, age[owner] - 18)
    years = start[owner] - np.floor(rng.random(len(owner)) * (oldest + 3)).astype(np.int64) + 2
    return owner, people.birth_days(rng, years)


def _grid(owner: Ints, households: int, offset: int) -> Ints:
    "Children by household, eight columns, -1 where there is no more."
    grid = np.full((households, 8), -1)
    starts = np.searchsorted(owner, owner, side="left")
    grid[owner, np.arange(len(owner)) - starts] = offset + np.arange(len(owner))
    return grid
