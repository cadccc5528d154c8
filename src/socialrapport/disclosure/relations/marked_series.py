"""Counts by year as series with marks, and the years in which they may be compared."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product
from typing import TypeVar

import numpy as np

from socialrapport.disclosure.linked_tables.linked import Ints
from socialrapport.model.axes import PLACES
from socialrapport.model.cube import REST as REST
from socialrapport.model.cube import Coordinate, Cube
from socialrapport.model.indicator import TOTAL

PEOPLE = PLACES | {"kon", "alder"}
"Breakdowns that most indicators share: what holds of totals is tried for each of their codes."
PRIME = (1 << 61) - 1
FEWEST_CHANCE = 10
"Units without which a likeness between different years, or at two codes, is taken for chance: the same person."

DIFFERENT = 4
"Different numbers that cells must show before numbers of different things are taken for the same."
ENOUGH = 40.0
"Bits: what those numbers must be worth together, so that none of a million pairs is the same by chance."

Codes = tuple[tuple[str, str], ...]
N = TypeVar("N", int, float)


class Kind(StrEnum):
    "What a relation says, in the words of `disclosure.json`."

    EQUAL = "samma antal"
    LAGGING = "samma antal ett tidigare år"
    SUM = "summa av delar"
    UNION = "den ena eller den andra"
    VALUE = "samma tal"
    PART = "del av"
    COUNTED = "summan av delarnas antal"


@dataclass(frozen=True)
class Slice:
    """A measure of a cube with some axes fixed at a code; the others are at their total or free.

    `lag` is how many years behind it is read: 1 is last year's.
    """

    cube: int
    measure: str
    fixed: Codes = ()
    lag: int = 0


Told = Sequence[Mapping[str, Mapping[Coordinate, float]]]
"For each cube, by measure and coordinate."
Alike = tuple[Slice, ...]
"Slices that are the same units."


@dataclass(frozen=True)
class Relation:
    "For each of `years`, what is in `left` together is what is in `right` together."

    kind: Kind
    left: tuple[Alike, ...]
    right: tuple[Alike, ...]
    years: tuple[int, ...]

    @property
    def sides(self) -> tuple[Alike, ...]:
        return (*self.left, *self.right)


@dataclass(frozen=True, eq=False)
class Series:
    "A slice with its marks by year, and how many units it has in all."

    slice: Slice
    marks: Mapping[int, int]
    units: int


@dataclass
class Marked:
    "The cubes with their marks, and every series of theirs."

    cubes: Sequence[Cube]
    marks: list[Mapping[str, Mapping[Coordinate, int]]] = field(init=False)
    values: list[Mapping[str, Mapping[Coordinate, float]]] = field(init=False)
    years: list[frozenset[int]] = field(init=False)
    series: list[Series] = field(init=False)
    "Those at the total or at one code."
    deep: list[Series] = field(init=False)
    "Those at two codes that are more than a few units."
    weighed: Weighed = field(init=False)
    "The marks of `series`."
    weighed_deep: Weighed = field(init=False)
    "Those of `deep`."

    def __post_init__(self) -> None:
        self.marks = [with_rest(c.marks) if "antal" not in c.public else {} for c in self.cubes]
        self.values = [whole_numbers(c) for c in self.cubes]
        self.years = [frozenset(int(y) for y in c.axes[0].codes) for c in self.cubes]
        every = [s for i in range(len(self.cubes)) for s in self.series_of(i)]
        self.series = [s for s in every if len(s.slice.fixed) < 2]
        self.deep = [s for s in every if len(s.slice.fixed) == 2 and s.units >= FEWEST_CHANCE]
        self.weighed, self.weighed_deep = of_earlier(self.series, 0), of_earlier(self.deep, 0)

    def series_of(self, cube: int) -> Iterator[Series]:
        "Every series with units in it and at most two codes, none of them a district."
        axes, values = self.cubes[cube].axes[1:], self.values[cube]
        for measure, marks in self.marks[cube].items():
            by_codes: dict[Coordinate, dict[int, int]] = defaultdict(dict)
            units: dict[Coordinate, int] = defaultdict(int)
            for at, mark in marks.items():
                by_codes[at[1:]][int(at[0])] = mark
                units[at[1:]] += round(values[measure][at])
            for codes, by_year in by_codes.items():
                fixed = tuple((a.id, c) for a, c in zip(axes, codes, strict=True) if c != TOTAL)
                if units[codes] and len(fixed) <= 2 and not PLACES & dict(fixed).keys():
                    yield Series(Slice(cube, measure, fixed), by_year, units[codes])

    def at(self, part: Slice, year: int) -> Coordinate:
        "The coordinate of a slice in a year, its free axes at their totals."
        return (str(year - part.lag), *(code for _, code in self.form(part)))

    def form(self, part: Slice, crossing: Sequence[str] = ()) -> tuple[tuple[int, str], ...]:
        "For each axis the place of its code in a *crossing*, else -1 and the code that it is fixed at, or its total."
        own = dict(part.fixed)
        free = {axis: n for n, axis in enumerate(crossing) if not own.get(axis)}
        return tuple((free.get(a.id, -1), own.get(a.id) or TOTAL) for a in self.cubes[part.cube].axes[1:])

    def told(self, kind: Kind) -> Told:
        "What a relation of a kind is tried on: the marks, or the numbers where units cannot tell."
        return self.values if kind in (Kind.VALUE, Kind.PART, Kind.COUNTED) else self.marks

    def free(self, part: Slice) -> frozenset[str]:
        "The axes that a slice does not fix."
        return frozenset(a.id for a in self.cubes[part.cube].axes[1:]) - dict(part.fixed).keys()

    def codes(self, part: Slice, axis: str) -> tuple[str, ...]:
        return next(a.codes for a in self.cubes[part.cube].axes if a.id == axis)


def whole_numbers(cube: Cube) -> dict[str, Mapping[Coordinate, float]]:
    "The counts that are not public, with a share's remainder, and sums that are whole numbers everywhere."
    own = {m: cells for m, cells in cube.values.items() if m in ("antal", "bas", "summa") and m not in cube.public}
    return {m: cells for m, cells in with_rest(own).items() if all(n == round(n) for n in cells.values())}


def with_rest(measures: Mapping[str, Mapping[Coordinate, N]]) -> dict[str, Mapping[Coordinate, N]]:
    "Measures with a share's remainder among them."
    found = dict(measures)
    if "bas" in found and "antal" in found:
        whole, part = found["bas"], found["antal"]
        found[REST] = {at: whole[at] - part[at] for at in whole if at in part}
    return found


def drawn(modulus: int) -> Mapping[int, int]:
    "A fixed random number for each year, so that the years of a series become one number."
    numbers = random.Random(1915)
    return {year: numbers.randrange(1, modulus) for year in range(1900, 2200)}


WEIGHTS = drawn(PRIME)


class Weighed:
    """Numbers by year of many series, each times its year's weight, modulo a prime: so what series have in some years
    is one number for each, and all of them are soon summed.

    *modulus* is below 2 ** 62.
    """

    def __init__(self, numbers: Sequence[Mapping[int, int]], weights: Mapping[int, int], modulus: int) -> None:
        self.modulus = modulus
        years = sorted({y for own in numbers for y in own})
        self.column = {y: n for n, y in enumerate(years)}
        self.numbers = np.zeros((len(years), len(numbers)), dtype=np.int64)
        for n, own in enumerate(numbers):
            for year, number in own.items():
                self.numbers[self.column[year], n] = weights[year] * number % modulus

    def over(self, years: Iterable[int]) -> Ints:
        "For each series what it has in *years*, as one number."
        total = np.zeros(self.numbers.shape[1], dtype=np.int64)
        for year in years:
            if year in self.column:
                total = (total + self.numbers[self.column[year]]) % self.modulus
        return total


def of_earlier(series: Iterable[Series], lag: int) -> Weighed:
    "The marks of series, read *lag* years behind."
    return Weighed([{y + lag: mark for y, mark in s.marks.items()} for s in series], WEIGHTS, PRIME)


@dataclass(frozen=True, eq=False)
class Window:
    """Some years that cubes have in common, and all series that cover them.

    Series of the same units are together in `alike`, whose marks over the years add up to the `sums` of the same
    place; in `rows` is the place of each among all series.
    """

    years: tuple[int, ...]
    sums: Ints
    alike: tuple[tuple[Series, ...], ...]
    rows: tuple[tuple[int, ...], ...]

    @property
    def first(self) -> Ints:
        "The place among all series of the first of each that are alike."
        return np.array([same[0] for same in self.rows], dtype=np.int64)


def windows(marked: Marked, lag: int = 0, but_last: bool = False) -> Iterator[Window]:
    """Each set of years that some cubes have in common, the longest first; with a *lag*, one as many years behind.

    *but_last* is without the newest of them, in which what is to be followed for a time has not been.
    """
    sets = {marked.years[s.slice.cube] for s in marked.series}
    common = {tuple(sorted(a & {y + lag for y in b})) for a in sets for b in sets} - {()}
    common = {years[:-1] for years in common if len(years) > FEWEST_YEARS} if but_last else common
    cubes = np.array([s.slice.cube for s in marked.series], dtype=np.int64)
    for years in sorted(common, key=lambda y: (-len(y), y)):
        covers = np.array([own.issuperset(years) for own in marked.years], dtype=bool)
        sums = marked.weighed.over(years)
        alike: dict[int, list[int]] = defaultdict(list)
        for row in np.flatnonzero(covers[cubes] & (sums != 0)).tolist():
            alike[int(sums[row])].append(row)
        rows = tuple(tuple(sorted(same, key=lambda r: coarse_first(marked.series[r]))) for same in alike.values())
        together = tuple(tuple(marked.series[r] for r in same) for same in rows)
        yield Window(years, np.array(list(alike), dtype=np.int64), together, rows)


FEWEST_YEARS = 3
"""Years that have ended, of which a relation may hold that does not hold of the newest."""


def coarse_first(series: Series) -> tuple[int, int, str, Codes]:
    return len(series.slice.fixed), series.slice.cube, series.slice.measure, series.slice.fixed


def exact(marked: Marked, years: tuple[int, ...], *sides: Iterable[Series]) -> bool:
    """Whether *years* are all that some series, one of each side, have in common.

    What holds of fewer years than there are holds by chance, or has ended.
    """
    sets = [{marked.years[s.slice.cube] for s in side} for side in sides]
    return any(frozenset.intersection(*choice) == frozenset(years) for choice in product(*sets))


def until_newest(marked: Marked, years: tuple[int, ...], one: Series, other: Series) -> bool:
    "Whether *years* are all that two series have in common, but for the newest."
    return tuple(sorted(marked.years[one.slice.cube] & marked.years[other.slice.cube]))[:-1] == years


def slices(series: Iterable[Series]) -> Alike:
    return tuple(s.slice for s in series)


def by_year(marked: Marked, series: Sequence[Series]) -> tuple[list[int], Ints]:
    "All years, and each series' numbers in them; -1 where there are none."
    years = sorted(frozenset().union(*marked.years))
    numbers = [[s.marks.get(y, -1) for y in years] for s in series]
    return years, np.array(numbers, dtype=np.int64).reshape(len(series), len(years))


def numbers_of(marked: Marked, cube: int) -> Iterator[Series]:
    "The totals of a cube, and those of each code that is no district, sex or age, as numbers by year; sums last."
    axes = marked.cubes[cube].axes[1:]
    for measure, cells in marked.values[cube].items():
        found: dict[Coordinate, dict[int, int]] = defaultdict(dict)
        for at, n in cells.items():
            found[at[1:]][int(at[0])] = round(n)
        for codes, by_year in found.items():
            fixed = tuple((a.id, c) for a, c in zip(axes, codes, strict=True) if c != TOTAL)
            if len(fixed) <= 1 and not PEOPLE & dict(fixed).keys() and any(by_year.values()):
                yield Series(Slice(cube, measure, fixed), by_year, sum(by_year.values()))
