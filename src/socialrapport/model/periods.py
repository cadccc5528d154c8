"""Periods of three calendar years, put together where one year has too few to be divided.

They begin and end in the same years in every edition and never share a year, so that no two of them, of one edition or
of several, give a single year by their difference.
"""

from __future__ import annotations

from collections.abc import Iterable

from socialrapport.model.safe import SafeCube

YEARS = 3
PREFIX = "perioder."
"""Stands before an indicator's id in the id of the table of its periods."""
LAST = 2
"""What is left when the last year of a period is divided by three: 2021, 2024."""
PER_YEAR, HOW_MANY_YEARS = "per_ar", "ar_i_perioden"
"""The measure that is the mean of the years' counts, and the one that says how many years they are."""


def is_of_periods(table: str) -> bool:
    "Whether a table is of periods of several years."
    return table.startswith(PREFIX)


def ends(years: Iterable[int]) -> tuple[int, ...]:
    "The last years of the periods that are whole in these years, ascending."
    there = set(years)
    return tuple(y for y in sorted(there) if y % YEARS == LAST and there.issuperset(of(y)))


def of(end: int) -> range:
    "The years of the period that ends with a year."
    return range(end - YEARS + 1, end + 1)


def named(end: int) -> str:
    "*2022–2024*"
    return f"{end - YEARS + 1}–{end}"


def apart(cubes: Iterable[SafeCube]) -> tuple[tuple[SafeCube, ...], tuple[SafeCube, ...]]:
    "The tables of years, and those of periods."
    every = tuple(cubes)
    return tuple(c for c in every if not is_of_periods(c.id)), tuple(c for c in every if is_of_periods(c.id))
