"""Is this year's level one that earlier years make likely? At every level, with a stated rate of false alarms.

For each register, district and code the change from the year before is held against how much such counts
have changed before. The logarithm of the ratio of two years' counts varies by chance alone (1/n + 1/m for
Poisson counts) and by real change, whose variance is estimated from all earlier changes of the register's
cells (method of moments). The ratio of a change to its standard deviation is held against Student's t, and
the limit is set so that all of a delivery's tests together give a false alarm in at most one delivery of a
hundred where the activity changes as it has before (Bonferroni 1936).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

from socialrapport.statistics import chance

FEWEST, HISTORY = 20, 10
"""Counts below `FEWEST` are not tested; with fewer earlier changes than `HISTORY` there is nothing to judge by."""
Cell = tuple[str, str]
"""Kind of level and code: ("distrikt", "04"), ("anmalare", "polis"), ("", "") for the register."""


@dataclass(frozen=True)
class Unlikely:
    "A level that is unlikely: what was counted, and between which numbers it was to be expected."

    cell: Cell
    year: int
    count: int
    low: int
    high: int


def unlikely(counts: Mapping[Cell, Mapping[int, int]], year: int, tests: int) -> list[Unlikely]:
    """The cells whose count of *year* is unlikely after the years before, in order.

    *counts* is one register's, by cell and year; *tests* is how many cells are tested in the whole delivery.
    """
    earlier = list(changes(counts, range(min_year(counts) + 1, year)))
    if len(earlier) < HISTORY:
        return []
    real = max(0.0, sum(change**2 - by_chance for change, by_chance in earlier) / len(earlier))
    limit = chance.limit_of_t(tests, len(earlier) - 1)
    found = []
    for cell, by_year in sorted(counts.items()):
        before, now = by_year.get(year - 1, 0), by_year.get(year, 0)
        if before < FEWEST:
            continue
        spread = limit * sqrt(real + chance.of_change(before, max(now, 1)))
        if abs(log(max(now, 0.5) / before)) > spread:
            found.append(Unlikely(cell, year, now, round(before * exp(-spread)), round(before * exp(spread))))
    return found


def testable(counts: Mapping[Cell, Mapping[int, int]], year: int) -> int:
    "How many of a register's cells are tested."
    return sum(by_year.get(year - 1, 0) >= FEWEST for by_year in counts.values())


def changes(counts: Mapping[Cell, Mapping[int, int]], years: Iterable[int]) -> Iterable[tuple[float, float]]:
    "For each cell and year: the logarithm of the change from the year before, and its variance by chance."
    for year in years:
        for by_year in counts.values():
            before, now = by_year.get(year - 1, 0), by_year.get(year, 0)
            if before >= FEWEST and now > 0:
                yield log(now / before), chance.of_change(before, now)


def min_year(counts: Mapping[Cell, Mapping[int, int]]) -> int:
    return min((y for by_year in counts.values() for y in by_year), default=0)


def gathered(rows: Sequence[tuple[str, str, int, int]]) -> dict[Cell, dict[int, int]]:
    "Counts by cell and year of rows (kind, code, year, count); counts of the same cell and year are added."
    counts: dict[Cell, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for kind, code, year, number in rows:
        counts[kind, code][year] += number
    return {cell: dict(by_year) for cell, by_year in counts.items()}
