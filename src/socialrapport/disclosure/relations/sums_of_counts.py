"""Counts that are others together: two or three, some codes of a breakdown, or two that are two others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

import numpy as np

from socialrapport.disclosure.linked_tables.linked import Flags, Ints
from socialrapport.disclosure.relations.marked_series import (
    DIFFERENT,
    ENOUGH,
    PEOPLE,
    PRIME,
    REST,
    Kind,
    Marked,
    Relation,
    Series,
    Slice,
    Weighed,
    Window,
    by_year,
    drawn,
    exact,
    numbers_of,
    slices,
    windows,
)
from socialrapport.disclosure.relations.where import telling_numbers
from socialrapport.model.axes import PLACES
from socialrapport.model.indicator import TOTAL

SMALL_PRIME = (1 << 31) - 1
MOST_CODES = 10
"Codes of a breakdown whose every choice is tried; of longer ones runs, pairs, and all but one or two."

SPARSE = 16
"So many times more last bits than numbers: of those that are not there one of so many is looked for."

Null = Callable[[Slice], Mapping[int, int]]
"""Numbers by year for each slice, drawn so that all relations that are known hold and others do not: what
tells a relation that is new from one that follows."""


SMALL_WEIGHTS = drawn(SMALL_PRIME)


def sums(marked: Marked, null: Null) -> Iterator[Relation]:
    "Series that are two others together, or several codes of one breakdown."
    blank, deep = drawn_of(null, marked.series), drawn_of(null, marked.deep)
    for window in windows(marked):
        blanks = blank.over(window.years)
        free = blanks[window.first]
        yield from of_two(marked, window, free)
        yield from of_one_and_deep(marked, window, free, deep)
        yield from of_codes(marked, window, free, blanks)


def drawn_of(null: Null, series: Iterable[Series]) -> Weighed:
    "What series have in *null*."
    return Weighed([null(s.slice) for s in series], SMALL_WEIGHTS, SMALL_PRIME)


def telling(window: Window) -> Ints:
    "The places of series that are no mere code of sex or age: what holds of totals is tried for those."
    keep = [any(not s.slice.fixed or s.slice.fixed[0][0] not in PEOPLE for s in same) for same in window.alike]
    return np.flatnonzero(keep)


def counted(marked: Marked) -> Iterator[Relation]:
    """Numbers that are all codes of a breakdown together, where one unit may stand in several: how many measures
    persons have are the persons who have each of them. Units cannot tell, so the numbers do."""
    series = [s for i in range(len(marked.cubes)) for s in numbers_of(marked, i) if s.slice.measure != REST]
    groups = list(in_several(marked))
    every, numbers = by_year(marked, [*series, *groups])
    told = numbers[: len(series)]
    for group, own in zip(groups, numbers[len(series) :], strict=True):
        both = (told >= 0) & (own >= 0)
        for i in np.flatnonzero(~(both & (told != own)).any(axis=1) & both.any(axis=1)):
            if series[i].slice.cube != group.slice.cube:
                years = tuple(y for y, found in zip(every, both[i], strict=True) if found)
                parts = tuple((part,) for part in codes_of(marked, group.slice))
                relation = Relation(Kind.COUNTED, ((series[i].slice,),), parts, years)
                # Few breakdowns are of this kind, so fewer numbers tell.
                if telling_numbers(marked, relation, ENOUGH / 2):
                    yield relation
    yield from with_some(marked, series)


def with_some(marked: Marked, series: Sequence[Series]) -> Iterator[Relation]:
    """Numbers that are a total and one or two of its own codes once more: the adults of all households are the
    households and those of couples. Units cannot tell, so the numbers do."""
    totals, breakdowns = [s for s in series if not s.slice.fixed], by_breakdown(series)
    every, numbers = by_year(marked, totals)
    for whole, own in zip(totals, numbers, strict=True):
        both, more = (numbers >= 0) & (own >= 0), numbers - own
        fits = (both & (more > 0)).any(axis=1) & ~(both & (more < 0)).any(axis=1)
        over = np.array([i for i in np.flatnonzero(fits) if totals[i].slice.cube != whole.slice.cube], dtype=np.int64)
        for parts in breakdowns.get((whole.slice.cube, whole.slice.measure), ()):
            codes = np.maximum(by_year(marked, parts)[1], 0)
            for some in (*combinations(range(len(parts)), 1), *combinations(range(len(parts)), 2)):
                again = codes[list(some)].sum(axis=0)
                for i in over[~(both[over] & (more[over] != again)).any(axis=1)]:
                    if are_telling(again[both[i]]):
                        years = tuple(y for y, told in zip(every, both[i], strict=True) if told)
                        right = ((whole.slice,), *((parts[k].slice,) for k in some))
                        yield Relation(Kind.COUNTED, ((totals[i].slice,),), right, years)


def by_breakdown(series: Iterable[Series]) -> dict[tuple[int, str], list[list[Series]]]:
    "For each cube and measure the codes of each breakdown that has few, none of them a district."
    found: dict[tuple[int, str], dict[str, list[Series]]] = defaultdict(lambda: defaultdict(list))
    for one in series:
        for axis, _ in one.slice.fixed:
            if axis not in PLACES:
                found[one.slice.cube, one.slice.measure][axis].append(one)
    return {of: [c for c in codes.values() if len(c) <= MOST_CODES] for of, codes in found.items()}


def are_telling(numbers: Ints) -> bool:
    "Whether so many and large numbers are not the same as some others by chance: of few breakdowns, again."
    different = np.unique(numbers)
    return len(different) >= DIFFERENT and bool(np.log2(1 + different).sum() >= ENOUGH / 2)


def in_several(marked: Marked) -> Iterator[Series]:
    "All codes of a breakdown together by year, where that is not the total; the slice has the breakdown at its total."
    for n, cube in enumerate(marked.cubes):
        for measure, axis in product(("antal", "bas"), cube.axes[1:]):
            cells = marked.values[n].get(measure, {})
            whole = Slice(n, measure, ((axis.id, TOTAL),))
            own: dict[int, int] = {}
            for year in sorted(marked.years[n]):
                at = [marked.at(part, year) for part in codes_of(marked, whole)]
                if axis.id not in PLACES and at and all(place in cells for place in at):
                    own[year] = round(sum(cells[place] for place in at))
            if any(total != cells.get(marked.at(whole, year), total) for year, total in own.items()):
                yield Series(whole, own, sum(own.values()))


def codes_of(marked: Marked, whole: Slice) -> list[Slice]:
    ((axis, _),) = whole.fixed
    return [Slice(whole.cube, whole.measure, ((axis, code),)) for code in marked.codes(whole, axis)]


def of_two(marked: Marked, window: Window, free: Ints) -> Iterator[Relation]:
    "Series that are two others together."
    order = np.argsort(window.sums)
    places, sums = telling(window), Among(window.sums[order])
    for i, first in enumerate(places):
        seconds = places[i + 1 :]
        wanted = (window.sums[first] + window.sums[seconds]) % PRIME
        at = sums.places(wanted)
        hit = np.flatnonzero(at >= 0)
        wholes, seconds = order[at[hit]], seconds[hit]
        new = (free[first] + free[seconds] - free[wholes]) % SMALL_PRIME != 0
        for whole, second in zip(wholes[new], seconds[new], strict=True):
            parts = window.alike[first], window.alike[second]
            if exact(marked, window.years, window.alike[whole], *parts):
                left = (slices(window.alike[whole]),)
                yield Relation(Kind.SUM, left, tuple(slices(p) for p in parts), window.years)


def of_one_and_deep(marked: Marked, window: Window, free: Ints, blanks: Weighed) -> Iterator[Relation]:
    "Series that are another and what stands at two codes of a third together: all but the young women, say."
    covers = [marked.years[s.slice.cube].issuperset(window.years) for s in marked.deep]
    deep = [s for s, there in zip(marked.deep, covers, strict=True) if there]
    own, blank = (found.over(window.years)[np.array(covers, dtype=bool)] for found in (marked.weighed_deep, blanks))
    order = np.argsort(own, kind="stable")
    places, marks = telling(window), Among(own[order])
    for whole in places:
        at = marks.places((window.sums[whole] - window.sums[places]) % PRIME)
        for k in np.flatnonzero(at >= 0):
            first, second = window.alike[places[k]], deep[order[at[k]]]
            new = (free[whole] - free[places[k]] - blank[order[at[k]]]) % SMALL_PRIME != 0
            if new and exact(marked, window.years, window.alike[whole], first, (second,)):
                parts = (slices(first), (second.slice,))
                yield Relation(Kind.SUM, (slices(window.alike[whole]),), parts, window.years)


class Among:
    """Numbers in ascending order that are asked many times which of others are among them: nearly none are.

    A number is looked for only where one with the same last bits is there.
    """

    def __init__(self, ordered: Ints) -> None:
        self.ordered = ordered
        self.last = (1 << (SPARSE * len(ordered)).bit_length()) - 1
        self.there = np.zeros(self.last + 1, dtype=bool)
        self.there[ordered & self.last] = True

    def places(self, wanted: Ints) -> Ints:
        "The place of each *wanted* number in the ordered ones, the first of equals; -1 where it is not there."
        found = np.full(len(wanted), -1, dtype=np.int64)
        likely = np.flatnonzero(self.there[wanted & self.last])
        if len(likely):
            place = np.minimum(np.searchsorted(self.ordered, wanted[likely]), len(self.ordered) - 1)
            found[likely] = np.where(self.ordered[place] == wanted[likely], place, -1)
        return found


def of_codes(marked: Marked, window: Window, free: Ints, blanks: Ints) -> Iterator[Relation]:
    "Series that are some codes of a breakdown together."
    order = np.argsort(window.sums)
    sums = Among(window.sums[order])
    groups: dict[tuple[int, str, str], list[int]] = defaultdict(list)
    for same in window.rows:
        for row in same:
            of = marked.series[row].slice
            if of.fixed:
                groups[of.cube, of.measure, of.fixed[0][0]].append(row)
    totals = marked.weighed.over(window.years)
    for rows in groups.values():
        if len(rows) < 3:
            continue  # Two codes are a pair, and tried as such.
        codes, own, blank = [marked.series[row] for row in rows], totals[rows], blanks[rows]
        for chosen in choices(len(codes)):
            wanted = added(own, chosen, PRIME)
            at = sums.places(wanted)
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
    blank_of = drawn_of(null, marked.series)
    for window in windows(marked):
        places = telling(window)
        own = window.sums[places]
        free = blank_of.over(window.years)[window.first[places]]
        a, b = np.triu_indices(len(places), k=1)
        both, blank = (own[a] + own[b]) % PRIME, (free[a] + free[b]) % SMALL_PRIME
        order = np.argsort(both, kind="stable")
        same = np.flatnonzero(both[order][1:] == both[order][:-1])
        for one, other in sorted(zip(order[same].tolist(), order[same + 1].tolist(), strict=True)):
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
    sums, own = Among(both[order]), window.sums[places]
    for whole in range(len(places)):
        at = sums.places((own[whole] - own) % PRIME)
        for third in np.flatnonzero(at >= 0):
            pair = order[at[third]]
            three = (a[pair], b[pair], third)
            if third > b[pair] and whole not in three and (free[whole] - free[third] - blank[pair]) % SMALL_PRIME:
                left, right = window.alike[places[whole]], [window.alike[places[p]] for p in three]
                if exact(marked, window.years, left, *right):
                    yield Relation(Kind.SUM, (slices(left),), tuple(map(slices, right)), window.years)
