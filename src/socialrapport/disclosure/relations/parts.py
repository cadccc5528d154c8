"""Counts that are some of others, as far as the least marks and the numbers can tell."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from socialrapport.disclosure.relations.places import Cells, crossings, instances
from socialrapport.disclosure.relations.series import Kind, Marked, Relation, Series, by_year, coarse_first, numbers_of

ODDS = -6.0
"Powers of ten: that units drawn at random look like a part of others is taken for chance above this."
SOME_ODDS = -0.3
"The same of the totals alone, before each code of shared breakdowns has been tried."


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
