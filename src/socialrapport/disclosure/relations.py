"""Which counts of an edition hang together, found in what the definitions make of the registers.

A cube carries, beside each count, a *mark*: the sum of its units' hashes. Whatever holds unit by unit
(these are the same persons as those; these are those and those; in one or the other = in one + in the other - in
both) holds of the marks too, and by chance it does so with odds of one in 2 ** 40 for each year. So every linear
relation that follows from the definitions shows, whoever wrote them and whatever tables they count, and nobody
need remember any. A relation that only happens to hold in these registers is taken as known to the reader as
well: nobody is protected less from a reader who knows more.

Relations are sought between *series*: a measure of an indicator over the years, at its total or at one code of a
breakdown. What holds of series is then tried place by place, sex by sex and so on, wherever the indicators
share breakdowns, and taken where it holds throughout.
"""

from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations, product
from typing import TypeVar

import numpy as np

from socialrapport.disclosure.linked import Flags, Ints
from socialrapport.model.axes import DISTRICT
from socialrapport.model.cube import Coordinate, Cube
from socialrapport.model.indicator import TOTAL, Tally

REST = "_rest"
"A share's remainder: those of the whole who are not in the part. Anyone can subtract it."
PEOPLE = frozenset({DISTRICT, "kon", "alder"})
"Breakdowns that most indicators share: what holds of totals is tried for each of their codes."
PRIME = (1 << 61) - 1
SMALL_PRIME = (1 << 31) - 1
ODDS = -6.0
"Powers of ten: that units drawn at random look like a part of others is taken for chance above this."
SOME_ODDS = -0.3
"The same of the totals alone, before each code of shared breakdowns has been tried."
SHIFTS = (1, 2)
"Years that one count may lag behind another: this year's base is last year's count."
DIFFERENT = 4
"Different numbers that the years must show before numbers of different things are taken for the same."
FEWEST_CHANCE = 10
"Units without which a likeness between different years, or at two codes, is taken for chance: the same person."
MOST_CODES = 10
"Codes of a breakdown whose every choice is tried; of longer ones runs, pairs, and all but one or two."

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


Null = Callable[[Slice, int], int]
"""A number for each slice and year, drawn so that all relations that are known hold and others do not: what
tells a relation that is new from one that follows."""


@dataclass
class Marked:
    "The cubes with their marks, and every series of theirs."

    cubes: Sequence[Cube]
    marks: list[Mapping[str, Mapping[Coordinate, int]]] = field(init=False)
    values: list[Mapping[str, Mapping[Coordinate, float]]] = field(init=False)
    lows: list[Mapping[str, Mapping[Coordinate, int]]] = field(init=False)
    years: list[frozenset[int]] = field(init=False)
    series: list[Series] = field(init=False)
    "Those at the total or at one code."
    deep: list[Series] = field(init=False)
    "Those at two codes that are more than a few units."

    def __post_init__(self) -> None:
        self.marks = [with_rest(c.marks) if "antal" not in c.public else {} for c in self.cubes]
        self.values = [whole_numbers(c) for c in self.cubes]
        self.lows = [c.lows if "antal" not in c.public else {} for c in self.cubes]
        self.years = [frozenset(int(y) for y in c.axes[0].codes) for c in self.cubes]
        every = [s for i in range(len(self.cubes)) for s in self.series_of(i)]
        self.series = [s for s in every if len(s.slice.fixed) < 2]
        self.deep = [s for s in every if len(s.slice.fixed) == 2 and s.units >= FEWEST_CHANCE]

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
                if units[codes] and len(fixed) <= 2 and DISTRICT not in dict(fixed):
                    yield Series(Slice(cube, measure, fixed), by_year, units[codes])

    def at(self, part: Slice, year: int, codes: Mapping[str, str]) -> Coordinate:
        "The coordinate of a slice in a year, its free axes at *codes* or their totals."
        own = dict(part.fixed)
        axes = self.cubes[part.cube].axes[1:]
        return (str(year - part.lag), *(own.get(a.id) or codes.get(a.id, TOTAL) for a in axes))

    def key(self, series: Series) -> str:
        "What the units of a series are known by."
        measure = self.cubes[series.slice.cube].indicator.measure
        return "" if isinstance(measure, Tally) else measure.key

    def told(self, kind: Kind) -> Told:
        "What a relation of a kind is tried on: the marks, or the numbers where units cannot tell."
        return self.values if kind is Kind.VALUE else self.marks

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


# --- series that may be compared ---


def drawn(modulus: int) -> Mapping[int, int]:
    "A fixed random number for each year, so that the years of a series become one number."
    numbers = random.Random(1915)
    return {year: numbers.randrange(1, modulus) for year in range(1900, 2200)}


WEIGHTS, SMALL_WEIGHTS = drawn(PRIME), drawn(SMALL_PRIME)


@dataclass(frozen=True, eq=False)
class Window:
    """Some years that cubes have in common, and all series that cover them.

    Series of the same units are together in `alike`, whose marks over the years add up to the `sums` of the same
    place.
    """

    years: tuple[int, ...]
    sums: Ints
    alike: tuple[tuple[Series, ...], ...]


def as_one(series: Series, years: Iterable[int], lag: int = 0) -> int:
    "A series' marks over *years*, read *lag* years behind, as one number."
    return sum(WEIGHTS[y] * series.marks.get(y - lag, 0) for y in years) % PRIME


def windows(marked: Marked, lag: int = 0) -> Iterator[Window]:
    "Each set of years that some cubes have in common, the longest first; with a *lag*, one as many years behind."
    sets = {marked.years[s.slice.cube] for s in marked.series}
    common = {tuple(sorted(a & {y + lag for y in b})) for a in sets for b in sets} - {()}
    for years in sorted(common, key=lambda y: (-len(y), y)):
        alike: dict[int, list[Series]] = defaultdict(list)
        for series in marked.series:
            if marked.years[series.slice.cube].issuperset(years) and (key := as_one(series, years)):
                alike[key].append(series)
        together = tuple(tuple(sorted(found, key=coarse_first)) for found in alike.values())
        yield Window(years, np.array(list(alike), dtype=np.int64), together)


def coarse_first(series: Series) -> tuple[int, int, str, Codes]:
    return len(series.slice.fixed), series.slice.cube, series.slice.measure, series.slice.fixed


def exact(marked: Marked, years: tuple[int, ...], *sides: Iterable[Series]) -> bool:
    """Whether *years* are all that some series, one of each side, have in common.

    What holds of fewer years than there are holds by chance, or has ended.
    """
    sets = [{marked.years[s.slice.cube] for s in side} for side in sides]
    return any(frozenset.intersection(*choice) == frozenset(years) for choice in product(*sets))


def slices(series: Iterable[Series]) -> Alike:
    return tuple(s.slice for s in series)


# --- what holds of series ---


def equal(marked: Marked) -> Iterator[Relation]:
    "Series of the same units."
    for window in windows(marked):
        for same in window.alike:
            for one, other in combinations(same, 2):
                if exact(marked, window.years, (one,), (other,)):
                    yield Relation(Kind.EQUAL, ((one.slice,),), ((other.slice,),), window.years)
        place = dict(zip(window.sums.tolist(), window.alike, strict=True))
        for deep in marked.deep:
            for one in place.get(as_one(deep, window.years), ()):
                if one.slice.cube != deep.slice.cube and exact(marked, window.years, (one,), (deep,)):
                    yield Relation(Kind.EQUAL, ((one.slice,),), ((deep.slice,),), window.years)
    for lag in SHIFTS:
        yield from lagging(marked, lag)


def lagging(marked: Marked, lag: int) -> Iterator[Relation]:
    "Series of the same units as another's some years before."
    for window in windows(marked, lag):
        place = dict(zip(window.sums.tolist(), window.alike, strict=True))
        for other in marked.series:
            for one in place.get(as_one(other, window.years, lag), ()):
                common = {y for y in marked.years[one.slice.cube] if y - lag in marked.years[other.slice.cube]}
                if one.slice.cube != other.slice.cube and common == {*window.years} and one.units >= FEWEST_CHANCE:
                    behind = Slice(other.slice.cube, other.slice.measure, other.slice.fixed, lag)
                    yield Relation(Kind.LAGGING, ((one.slice,),), ((behind,),), window.years)


def valued(marked: Marked) -> Iterator[Relation]:
    """Numbers of different things that are the same every year: each person in shelter has one stay there, and the
    notifications of all children are the notifications. Units cannot tell, so the numbers do."""
    series = [s for i in range(len(marked.cubes)) for s in numbers_of(marked, i)]
    every, numbers = by_year(marked, series)
    for i, one in enumerate(series):
        both = (numbers[i] >= 0) & (numbers >= 0)
        same = ~(both & (numbers != numbers[i])).any(axis=1) & both.any(axis=1)
        for j in np.flatnonzero(same[i + 1 :]) + i + 1:
            other = series[j]
            enough = len(np.unique(numbers[i][both[j]])) >= DIFFERENT
            if one.slice.cube != other.slice.cube and one.slice.measure != "summa" and enough:
                years = tuple(y for y, told in zip(every, both[j], strict=True) if told)
                yield Relation(Kind.VALUE, ((one.slice,),), ((other.slice,),), years)


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


def sums(marked: Marked, null: Null) -> Iterator[Relation]:
    "Series that are two others together, or several codes of one breakdown."
    for window in windows(marked):
        free = np.array([over(null, same[0], window.years) for same in window.alike], dtype=np.int64)
        yield from of_two(marked, window, free)
        yield from of_one_and_deep(marked, window, free, null)
        yield from of_codes(marked, window, free, null)


def over(null: Null, series: Series, years: Iterable[int]) -> int:
    "A series' numbers in *null* as one."
    return sum(SMALL_WEIGHTS[y] * null(series.slice, y) for y in years) % SMALL_PRIME


def telling(window: Window) -> Ints:
    "The places of series that are no mere code of sex or age: what holds of totals is tried for those."
    keep = [any(not s.slice.fixed or s.slice.fixed[0][0] not in PEOPLE for s in same) for same in window.alike]
    return np.flatnonzero(keep)


def of_two(marked: Marked, window: Window, free: Ints) -> Iterator[Relation]:
    "Series that are two others together."
    order = np.argsort(window.sums)
    places = telling(window)
    for i, first in enumerate(places):
        seconds = places[i + 1 :]
        wanted = (window.sums[first] + window.sums[seconds]) % PRIME
        at = among(wanted, window.sums[order])
        hit = np.flatnonzero(at >= 0)
        wholes, seconds = order[at[hit]], seconds[hit]
        new = (free[first] + free[seconds] - free[wholes]) % SMALL_PRIME != 0
        for whole, second in zip(wholes[new], seconds[new], strict=True):
            parts = window.alike[first], window.alike[second]
            if exact(marked, window.years, window.alike[whole], *parts):
                left = (slices(window.alike[whole]),)
                yield Relation(Kind.SUM, left, tuple(slices(p) for p in parts), window.years)


def of_one_and_deep(marked: Marked, window: Window, free: Ints, null: Null) -> Iterator[Relation]:
    "Series that are another and what stands at two codes of a third together: all but the young women, say."
    deep = [s for s in marked.deep if marked.years[s.slice.cube].issuperset(window.years)]
    own = np.array([as_one(s, window.years) for s in deep], dtype=np.int64)
    blank = np.array([over(null, s, window.years) for s in deep], dtype=np.int64)
    order = np.argsort(own, kind="stable")
    places = telling(window)
    for whole in places:
        at = among((window.sums[whole] - window.sums[places]) % PRIME, own[order])
        for k in np.flatnonzero(at >= 0):
            first, second = window.alike[places[k]], deep[order[at[k]]]
            new = (free[whole] - free[places[k]] - blank[order[at[k]]]) % SMALL_PRIME != 0
            if new and exact(marked, window.years, window.alike[whole], first, (second,)):
                parts = (slices(first), (second.slice,))
                yield Relation(Kind.SUM, (slices(window.alike[whole]),), parts, window.years)


def among(wanted: Ints, ordered: Ints) -> Ints:
    "The place of each *wanted* number in the *ordered* ones; -1 where it is not there."
    if not len(ordered):
        return np.full(len(wanted), -1, dtype=np.int64)
    place = np.minimum(np.searchsorted(ordered, wanted), len(ordered) - 1)
    return np.where(ordered[place] == wanted, place, -1)


def of_codes(marked: Marked, window: Window, free: Ints, null: Null) -> Iterator[Relation]:
    "Series that are some codes of a breakdown together."
    order = np.argsort(window.sums)
    groups: dict[tuple[int, str, str], list[Series]] = defaultdict(list)
    for same in window.alike:
        for series in same:
            if series.slice.fixed:
                groups[series.slice.cube, series.slice.measure, series.slice.fixed[0][0]].append(series)
    for codes in groups.values():
        if len(codes) < 3:
            continue  # Two codes are a pair, and tried as such.
        own = np.array([as_one(s, window.years) for s in codes], dtype=np.int64)
        blank = np.array([over(null, s, window.years) for s in codes], dtype=np.int64)
        for chosen in choices(len(codes)):
            wanted = added(own, chosen, PRIME)
            at = among(wanted, window.sums[order])
            new = (at >= 0) & ((added(blank, chosen, SMALL_PRIME) - free[order[at]]) % SMALL_PRIME != 0)
            for k in np.flatnonzero(new):
                whole = window.alike[order[at[k]]]
                parts = [(codes[c],) for c in np.flatnonzero(chosen[k])]
                if exact(marked, window.years, whole, *parts):
                    yield Relation(Kind.SUM, (slices(whole),), tuple(slices(p) for p in parts), window.years)


def choices(codes: int) -> Iterator[Flags]:
    "Rows of which codes are chosen, from two to all but none."
    if codes <= MOST_CODES:
        every = np.arange(1 << codes)[:, None] >> np.arange(codes) & 1
        yield every[every.sum(axis=1) > 1].astype(bool)
        return
    place = np.arange(codes)
    pairs = [np.isin(place, two) for two in combinations(range(codes), 2)]
    runs = [(place >= a) & (place < b) for a in range(codes) for b in range(a + 3, codes + 1)]
    but_one = [place != a for a in range(codes)]
    yield np.array([*pairs, *(~p for p in pairs), *runs, *but_one])


def added(numbers: Ints, chosen: Flags, modulus: int) -> Ints:
    "The sum of the chosen numbers in each row, one code at a time so that it never grows past 64 bits."
    total = np.zeros(len(chosen), dtype=np.int64)
    for code, number in enumerate(numbers):
        total = (total + chosen[:, code] * number) % modulus
    return total


def unions(marked: Marked, null: Null) -> Iterator[Relation]:
    """Two series that together are two others together: those in either and those in both (inclusion and
    exclusion), or one that is three others."""
    for window in windows(marked):
        places = telling(window)
        own = window.sums[places]
        free = np.array([over(null, window.alike[p][0], window.years) for p in places], dtype=np.int64)
        a, b = np.triu_indices(len(places), k=1)
        both, blank = (own[a] + own[b]) % PRIME, (free[a] + free[b]) % SMALL_PRIME
        order = np.argsort(both, kind="stable")
        for k in np.flatnonzero(both[order][1:] == both[order][:-1]):
            one, other = order[k], order[k + 1]
            if blank[one] != blank[other]:
                left, right = ([window.alike[places[x[k]]] for x in (a, b)] for k in (one, other))
                if exact(marked, window.years, *left, *right):
                    yield Relation(Kind.UNION, tuple(map(slices, left)), tuple(map(slices, right)), window.years)
        yield from of_three(marked, window, places, free, (a, b, both, blank, order))


def of_three(
    marked: Marked, window: Window, places: Ints, free: Ints, pairs: tuple[Ints, Ints, Ints, Ints, Ints]
) -> Iterator[Relation]:
    "Series that are three others together: less one of them, they are the two that are left."
    a, b, both, blank, order = pairs
    ordered, own = both[order], window.sums[places]
    for whole in range(len(places)):
        at = among((own[whole] - own) % PRIME, ordered)
        for third in np.flatnonzero(at >= 0):
            pair = order[at[third]]
            three = (a[pair], b[pair], third)
            if third > b[pair] and whole not in three and (free[whole] - free[third] - blank[pair]) % SMALL_PRIME:
                left, right = window.alike[places[whole]], [window.alike[places[p]] for p in three]
                if exact(marked, window.years, left, *right):
                    yield Relation(Kind.SUM, (slices(left),), tuple(map(slices, right)), window.years)


def parts(marked: Marked) -> Iterator[Relation]:
    """Series that are some of another's units, each with the smallest such others.

    The least mark of a part is never less than that of the whole; with units drawn at random it would be, as often
    as the part is large.
    """
    series = one_of_each(marked)
    found = {i: [j for j in likely if tried(marked, series[i], series[j])] for i, likely in within(marked, series)}
    for i, wholes in found.items():
        for j in wholes:
            if not any(j in found[k] and i not in found[k] for k in wholes if k != j):
                yield part_of(marked, series[i], series[j])


def one_of_each(marked: Marked) -> list[Series]:
    "The series of units, of those that are the same units the one with the most breakdowns."
    found: dict[tuple[tuple[int, int], ...], Series] = {}
    every = [s for i in range(len(marked.cubes)) for s in numbers_of(marked, i) if s.slice.measure in marked.lows[i]]
    for series in sorted(every, key=lambda s: (-len(marked.free(s.slice)), coarse_first(s))):
        found.setdefault(tuple((y, mark_of(marked, series, y)) for y in sorted(series.marks)), series)
    return list(found.values())


def mark_of(marked: Marked, series: Series, year: int) -> int:
    part = series.slice
    return marked.marks[part.cube][part.measure][marked.at(part, year, {})]


def part_of(marked: Marked, part: Series, whole: Series) -> Relation:
    years = marked.years[part.slice.cube] & marked.years[whole.slice.cube]
    return Relation(Kind.PART, ((whole.slice,),), ((part.slice,),), tuple(sorted(years)))


def within(marked: Marked, series: Sequence[Series]) -> Iterator[tuple[int, list[int]]]:
    "For each series those that it can be part of, as far as the totals of the years can tell."
    years, counts = by_year(marked, series)
    lows = np.array([[lowest(marked, s, y) for y in years] for s in series], dtype=np.float64)
    keys = np.array([marked.key(s) for s in series])
    cubes = np.array([s.slice.cube for s in series])
    for i in range(len(series)):
        both = (counts[i] >= 0) & (counts >= 0)
        wrong = both & ((counts < counts[i]) | (lows > lows[i]))
        some = both & (counts > counts[i])
        chance = np.where(both, np.log10(np.maximum(counts, 1) / np.maximum(counts + counts[i], 1)), 0).sum(axis=1)
        likely = ~wrong.any(axis=1) & some.any(axis=1) & (keys == keys[i]) & (cubes != cubes[i]) & (chance <= SOME_ODDS)
        yield i, np.flatnonzero(likely).tolist()


def lowest(marked: Marked, series: Series, year: int) -> float:
    "The least mark of a series in a year; far away where there are no units."
    part = series.slice
    return marked.lows[part.cube][part.measure].get(marked.at(part, year, {}), math.inf)


def tried(marked: Marked, part: Series, whole: Series) -> bool:
    "Whether it holds for every code of the breakdowns that both have, which chance would not make it do."
    relation, chance = part_of(marked, part, whole), 0.0
    for crossing in crossings(marked, relation):
        for cells in instances(marked, relation, crossing):
            if not holds_part(marked, cells):
                return False
            chance += odds(marked, cells)
    return chance <= ODDS


def holds_part(marked: Marked, cells: Cells) -> bool:
    ((c, m, at),), ((d, n, place),) = cells
    low, least = marked.lows[d][n].get(place), marked.lows[c][m].get(at)
    return marked.values[d][n][place] <= marked.values[c][m][at] and (
        low is None or (least is not None and least <= low)
    )


def odds(marked: Marked, cells: Cells) -> float:
    "The power of ten of the odds that as many units drawn at random would look like a part."
    ((c, m, at),), ((d, n, place),) = cells
    whole, part = marked.values[c][m][at], marked.values[d][n][place]
    return math.log10(whole / (whole + part)) if part else 0.0


# --- where it holds ---


def crossings(marked: Marked, relation: Relation) -> Iterator[tuple[str, ...]]:
    "The breakdowns that every side has free, none, one and two at a time."
    shared = frozenset.intersection(*(frozenset().union(*map(marked.free, side)) for side in relation.sides))
    axes = sorted(shared)
    for crossing in ((), *((a,) for a in axes), *combinations(axes, 2)):
        if all(able(marked, side, crossing) for side in relation.sides):
            yield crossing


def able(marked: Marked, side: Alike, crossing: tuple[str, ...]) -> Alike:
    "The slices of a side that have all axes of a crossing free."
    return tuple(s for s in side if marked.free(s).issuperset(crossing))


Cells = tuple[tuple[tuple[int, str, Coordinate], ...], tuple[tuple[int, str, Coordinate], ...]]
"The cells of the left and of the right side: cube, measure, coordinate."


def places(marked: Marked, relation: Relation) -> Iterator[Cells]:
    "Every cell by cell instance of a relation, in each crossing that it holds throughout."
    for crossing in crossings(marked, relation):
        found = list(instances(marked, relation, crossing))
        if relation.kind is Kind.PART or all(holds(marked.told(relation.kind), cells) for cells in found):
            yield from found


def instances(marked: Marked, relation: Relation, crossing: tuple[str, ...]) -> Iterator[Cells]:
    "The cells for each year and each choice of codes that all sides have."
    sides = [[able(marked, side, crossing) for side in sides] for sides in (relation.left, relation.right)]
    every = [side for both in sides for side in both]
    codes = [
        [c for c in marked.codes(every[0][0], axis) if all(has(marked, s, axis, c) for s in every)] for axis in crossing
    ]
    for year in relation.years:
        for chosen in product(*codes):
            named = dict(zip(crossing, chosen, strict=True))
            cells = [[cell(marked, relation.kind, side, year, named) for side in both] for both in sides]
            if all(c is not None for both in cells for c in both):
                yield tuple(cells[0]), tuple(cells[1])  # type: ignore[arg-type]


def has(marked: Marked, side: Alike, axis: str, code: str) -> bool:
    return any(code in marked.codes(s, axis) for s in side)


def cell(
    marked: Marked, kind: Kind, side: Alike, year: int, codes: Mapping[str, str]
) -> tuple[int, str, Coordinate] | None:
    "The first cell of a side for a year and codes; None where none of its cubes has it."
    for part in side:
        at = marked.at(part, year, codes)
        if at in marked.told(kind)[part.cube][part.measure]:
            return part.cube, part.measure, at
    return None


def holds(told: Told, cells: Cells) -> bool:
    "Whether both sides are the same together."
    left, right = (sum(told[c][m][at] for c, m, at in side) for side in cells)
    return left == right
