"""Chance, tamed: one stream of random numbers for each subject, and draws that hit their number."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from socialrapport.model.issue import Refusal

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Rng = np.random.Generator

NEVER = 10**6
"""A day so far ahead that it does not happen: an open end."""


def stream(seed: int, subject: str) -> Rng:
    "The subject's own random numbers, the same whatever other subjects draw."
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence([seed, zlib.crc32(subject.encode())])))


def day(year: int, month: int, date: int) -> int:
    "Days since 1970-01-01."
    return int(np.datetime64(f"{year:04d}-{month:02d}-{date:02d}", "D").astype(np.int64))


def year_of(days: Ints) -> Ints:
    return days.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970


def first_day(years: Ints) -> Ints:
    "1 January of each year."
    return (years - 1970).astype("datetime64[Y]").astype("datetime64[D]").astype(np.int64)


def last_day(years: Ints) -> Ints:
    return first_day(years + 1) - 1


def between(rng: Rng, low: Ints, high: Ints) -> Ints:
    "A day in each closed interval; *low* where it is empty."
    days: Ints = low + np.floor(rng.random(len(low)) * np.maximum(high - low + 1, 1)).astype(np.int64)
    return days


def largest_remainder(weights: Floats, total: int) -> Ints:
    "Whole numbers in proportion to *weights* that sum to *total* exactly."
    exact = weights / weights.sum() * total
    whole: Ints = np.floor(exact).astype(np.int64)
    order = np.argsort(-(exact - whole), kind="stable")
    whole[order[: total - int(whole.sum())]] += 1
    return whole


def choose(rng: Rng, candidates: Ints, number: int, weights: Floats | None = None) -> Ints:
    "Exactly *number* of the candidates, each at most once, in ascending order."
    if number > len(candidates):
        raise Refusal(
            f"De syntetiska målen kräver {number} personer av ett slag men befolkningen har bara "
            f"{len(candidates)}. Höj --persons eller pool i profilens syntetisk.yaml."
        )
    if number == 0:
        return candidates[:0]
    keys = rng.exponential(size=len(candidates))
    if weights is not None:
        keys = keys / np.maximum(weights, 1e-12)
    return np.sort(candidates[np.argpartition(keys, number - 1)[:number]])


def is_among(chosen: Ints, persons: Ints) -> Bools:
    "Which of the persons are among the chosen; both are numbers from nought."
    there = np.zeros(max(chosen.max(initial=-1), persons.max(initial=-1)) + 1, dtype=bool)
    there[chosen] = True
    return there[persons]


def mixed(rng: Rng, weights: Sequence[float] | Floats, size: int) -> Ints:
    "Indices drawn in proportion to *weights*."
    if not size:
        return np.zeros(0, dtype=np.int64)
    edges = np.cumsum(np.asarray(weights, dtype=np.float64))
    drawn: Ints = np.searchsorted(edges, rng.random(size) * edges[-1], side="right").astype(np.int64)
    return drawn


def apportioned(rng: Rng, weights: Sequence[float] | Floats, size: int) -> Ints:
    "As `mixed`, but with the exact shares that largest remainders give."
    counts = largest_remainder(np.asarray(weights, dtype=np.float64), size)
    return rng.permutation(np.repeat(np.arange(len(counts)), counts)).astype(np.int64)


def stock(
    rng: Rng,
    eligible: Callable[[int], Ints],
    targets: Sequence[int],
    first: int,
    keep: float,
    weight: Floats,
) -> tuple[Ints, ...]:
    """The persons in a measure each year: exactly *targets*, with *keep* of them from the year before.

    `eligible(year)` are the persons that may be in it that year, *weight* how likely each is.
    """
    years: list[Ints] = []
    for offset, target in enumerate(targets):
        pool = eligible(first + offset)
        again = is_among(years[-1], pool) if years else np.zeros(len(pool), dtype=bool)
        before, fresh = pool[again], pool[~again]
        kept = choose(rng, before, min(target, len(before), round(keep * (targets[offset - 1] if offset else 0))))
        years.append(np.union1d(kept, choose(rng, fresh, target - len(kept), weight[fresh])))
    return tuple(years)


@dataclass(frozen=True)
class Spells:
    """A time in a measure: persons with first and last day (`NEVER` while it goes on)."""

    person: Ints
    start: Ints
    end: Ints

    def active(self, year: int) -> Ints:
        "The distinct persons with a day in *year*."
        inside = (self.start <= day(year, 12, 31)) & (self.end >= day(year, 1, 1))
        return np.unique(self.person[inside])

    def take(self, rows: Ints) -> Spells:
        return Spells(self.person[rows], self.start[rows], self.end[rows])


def joined(parts: Sequence[Spells]) -> Spells:
    return Spells(
        np.concatenate([p.person for p in parts]),
        np.concatenate([p.start for p in parts]),
        np.concatenate([p.end for p in parts]),
    )


def _runs(years: Sequence[Ints]) -> tuple[Ints, Ints, Ints]:
    "Persons with the first and the last index of each unbroken run of years."
    persons = np.unique(np.concatenate([*years]))
    inside = np.zeros((len(persons), len(years) + 2), dtype=np.int8)
    for index, members in enumerate(years):
        inside[np.searchsorted(persons, members), index + 1] = 1
    change = np.diff(inside, axis=1)
    row, first = np.nonzero(change == 1)
    _, last = np.nonzero(change == -1)
    return persons[row], first.astype(np.int64), last.astype(np.int64) - 1


def spells(
    rng: Rng,
    years: Sequence[Ints],
    first: int,
    keep: float,
    birth: Ints,
    on: tuple[int, int] | None = None,
) -> Spells:
    """Dates for a stock: with *on* (month, day) the stock is those active that day, else that year."""
    person, begin, end = _runs(years)
    month, date = on or (12, 31)
    marks = np.array([day(first - 1 + i, month, date) for i in range(len(years) + 2)], dtype=np.int64)
    start = between(rng, marks[begin] + 1, marks[begin + 1])
    early = begin == 0
    start[early] -= rng.integers(0, 3 * 365, int(early.sum()))
    start = np.maximum(start, birth[person])
    if on is None:
        stop = between(rng, np.maximum(start, marks[end] + 1), marks[end + 1])
    else:
        stop = between(rng, marks[end + 1], marks[end + 2] - 1)
    final = day(first + len(years) - 1, 12, 31)
    goes_on = (end == len(years) - 1) & (rng.random(len(end)) < keep)
    stop[goes_on | (stop > final)] = NEVER
    return Spells(person, start, stop)
