"""Counts that are the same: the same units, the same some years later, or the same numbers of different things."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy as np

from socialrapport.disclosure.relations.marked_series import (
    DIFFERENT,
    FEWEST_CHANCE,
    Kind,
    Marked,
    Relation,
    Slice,
    by_year,
    exact,
    numbers_of,
    of_earlier,
    until_newest,
    windows,
)
from socialrapport.disclosure.relations.where import telling_numbers

SHIFTS = (1, 2)
"Years that one count may lag behind another: this year's base is last year's count."


def equal(marked: Marked) -> Iterator[Relation]:
    "Series of the same units."
    for window in windows(marked):
        for same in window.alike:
            for one, other in combinations(same, 2):
                if exact(marked, window.years, (one,), (other,)):
                    yield Relation(Kind.EQUAL, ((one.slice,),), ((other.slice,),), window.years)
        place = dict(zip(window.sums.tolist(), window.alike, strict=True))
        for deep, total in zip(marked.deep, marked.weighed_deep.over(window.years).tolist(), strict=True):
            for one in place.get(total, ()):
                if one.slice.cube != deep.slice.cube and exact(marked, window.years, (one,), (deep,)):
                    yield Relation(Kind.EQUAL, ((one.slice,),), ((deep.slice,),), window.years)
    yield from ended(marked)
    for lag in SHIFTS:
        yield from lagging(marked, lag)


def ended(marked: Marked) -> Iterator[Relation]:
    """Series of the same units in all years but the newest, in which some have not been followed long enough.

    The decisions that can be judged are all of each year that has ended: the definition says so to anyone.
    """
    for window in windows(marked, but_last=True):
        for same in window.alike:
            for one, other in combinations(same, 2):
                apart = one.slice.cube != other.slice.cube and min(one.units, other.units) >= FEWEST_CHANCE
                if apart and until_newest(marked, window.years, one, other):
                    yield Relation(Kind.EQUAL, ((one.slice,),), ((other.slice,),), window.years)


def lagging(marked: Marked, lag: int) -> Iterator[Relation]:
    "Series of the same units as another's some years before."
    weighed = of_earlier(marked.series, lag)
    for window in windows(marked, lag):
        place = dict(zip(window.sums.tolist(), window.alike, strict=True))
        for other, total in zip(marked.series, weighed.over(window.years).tolist(), strict=True):
            for one in place.get(total, ()):
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
                relation = Relation(Kind.VALUE, ((one.slice,),), ((other.slice,),), years)
                if telling_numbers(marked, relation):
                    yield relation
