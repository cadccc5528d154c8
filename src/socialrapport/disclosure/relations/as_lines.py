"""The relations between counts as lines over their cells: equal counts made one cell, sums made lines.

What already follows from other lines is left out: a random solution of the lines so far tells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from socialrapport.disclosure.arithmetic import linear_forms
from socialrapport.disclosure.linked_tables.linked import Ints, linked
from socialrapport.disclosure.relations.equal_counts import equal, valued
from socialrapport.disclosure.relations.marked_series import DIFFERENT, REST, Kind, Marked, Relation, Slice
from socialrapport.disclosure.relations.sums_of_counts import Null, sums, unions
from socialrapport.disclosure.relations.sums_of_counts import counted as counted_of
from socialrapport.disclosure.relations.where import Cell, Cells, places
from socialrapport.disclosure.relations.wholes import parts as parts_of
from socialrapport.model.cube import Coordinate
from socialrapport.model.edition import KnownRelation

Line = tuple[int, ...]
"(total, part, part, ...), by cell."
Numbers = list[dict[tuple[str, Coordinate], int]]
"For each cube, the cell of each of its addresses."


@dataclass(frozen=True)
class Found:
    "A relation and the cells that it ties, by number: for each instance, those of the left and of the right side."

    relation: Relation
    cells: tuple[tuple[Line, Line], ...]
    firm: int
    "So large are all the numbers of several different instances: of no few persons, then."

    @property
    def together(self) -> tuple[tuple[Line, Line], ...]:
        "The instances with several cells on both sides."
        return self.cells if self.relation.kind is Kind.UNION else ()


Apart = Callable[[Cell, Cell, bool], bool]
"Whether two counts that are one today were two to an earlier edition; last, whether the newest year is left out."


def merged(marked: Marked, numbers: Numbers, cells: int, apart: Apart) -> tuple[list[Found], Ints, list[Line]]:
    """The relations that make counts one, and for each cell its number when equal ones have the same.

    Those that stood *apart* in an earlier edition stay two cells, for its numbers are of two. They are given as lines,
    in the numbers from before, which are of today alone.
    """
    first = np.arange(cells, dtype=np.int64)
    found, today = [], list[Line]()
    for relation in (*equal(marked), *valued(marked)):
        instances = list(places(marked, relation))
        adopt(instances, numbers)
        pairs = numbered(instances, numbers)
        ended = has_ended(marked, relation)
        two = [apart(left[0], right[0], ended) for left, right in instances]
        today += [(one, other) for ((one,), (other,)), stood in zip(pairs, two, strict=True) if stood and one != other]
        one_cell = [pair for pair, stood in zip(pairs, two, strict=True) if not stood]
        fresh = tuple(pair for pair in one_cell if root(first, pair[0][0]) != root(first, pair[1][0]))
        for (one,), (other,) in fresh:
            low, high = sorted((root(first, one), root(first, other)))
            first[high] = low
        if fresh:
            found.append(Found(relation, fresh, firm(marked, instances)))
    roots = np.array([root(first, c) for c in range(cells)], dtype=np.int64)
    return found, np.unique(roots, return_inverse=True)[1].astype(np.int64), today


def has_ended(marked: Marked, relation: Relation) -> bool:
    "Whether counts are the same in all years that they have in common but the newest, as `equal_counts.ended` finds."
    one, other = (side[0] for side in relation.sides)
    common = marked.years[one.cube] & {year + other.lag for year in marked.years[other.cube]}
    return relation.kind is Kind.EQUAL and relation.years[-1] < max(common)


def adopt(instances: Iterable[Cells], numbers: Numbers) -> None:
    "A sum that is a count of something else is that count: it has its cell."
    for ((c, m, at),), ((other, sum_of, place),) in instances:
        numbers[other].setdefault((sum_of, place), numbers[c][m, at])


def root(first: Ints, cell: int) -> int:
    while first[cell] != cell:
        cell = int(first[cell])
    return cell


def numbered(instances: Iterable[Cells], numbers: Numbers) -> list[tuple[Line, Line]]:
    "Cells by their numbers."
    return [
        (tuple(numbers[c][m, at] for c, m, at in left), tuple(numbers[c][m, at] for c, m, at in right))
        for left, right in instances
    ]


def summed(marked: Marked, numbers: Numbers, values: Sequence[int], lines: Sequence[Line]) -> list[Found]:
    "The relations that are sums, as far as they do not follow from *lines* or from those before."
    found: list[Found] = []
    for seek in (sums, unions):
        more = [line for f in found for line in lines_of(f, len(values))]
        free = solution([*lines, *more], values)
        told: set[tuple[Line, Line]] = set()
        for relation in seek(marked, null_of(marked, numbers, free)):
            instances = list(places(marked, relation))
            cells = numbered(instances, numbers)
            fresh = tuple(c for c in cells if c not in told and not follows(c, free))
            told.update(fresh)
            if fresh:
                found.append(Found(relation, fresh, firm(marked, instances)))
    return found


def counted(marked: Marked, numbers: Numbers, new: Callable[[int, str, Coordinate], int]) -> list[Found]:
    "The relations that a number is all codes of a breakdown together. A sum that is no count so far becomes *new*."
    found = []
    told: set[tuple[Line, Line]] = set()
    for relation in counted_of(marked):
        instances = list(places(marked, relation))
        for ((cube, measure, at),), _ in instances:
            if (measure, at) not in numbers[cube]:
                numbers[cube][measure, at] = new(cube, measure, at)
        fresh = tuple(cells for cells in numbered(instances, numbers) if cells not in told)
        told.update(fresh)
        if fresh:
            found.append(Found(relation, fresh, firm(marked, instances)))
    return found


def parts(marked: Marked, numbers: Numbers, values: Sequence[int]) -> list[Found]:
    """The relations that one count is some of another, where something is in it. That nothing is left is no less
    telling: whoever sees it of a total knows it of all the parts."""
    found = []
    for relation in parts_of(marked):
        instances = list(places(marked, relation))
        fresh = tuple(c for c in numbered(instances, numbers) if values[c[1][0]] > 0 and c[0] != c[1])
        if fresh:
            found.append(Found(relation, fresh, firm(marked, instances)))
    return found


def firm(marked: Marked, instances: Iterable[Cells]) -> int:
    "The least number in those instances of a relation, with different totals, that have none smaller; 0 where few are."
    seen = []
    for sides in instances:
        left, right = ([marked.values[c][m][at] for c, m, at in side] for side in sides)
        seen.append((round(min(*left, *right)), round(sum(left))))
    totals: set[int] = set()
    for least, total in sorted(seen, reverse=True):
        totals.add(total)
        if len(totals) == DIFFERENT:
            return least
    return 0


def null_of(marked: Marked, numbers: Numbers, free: Ints) -> Null:
    "A slice's numbers by year, of a solution."
    drawn = free.tolist()

    def null(part: Slice) -> dict[int, int]:
        cells, codes = numbers[part.cube], tuple(code for _, code in marked.form(part))
        by_year = {y: cells.get((part.measure, (str(y), *codes)), len(drawn)) for y in marked.years[part.cube]}
        return {y: drawn[cell] for y, cell in by_year.items() if cell < len(drawn)}

    return null


def solution(lines: Sequence[Line], values: Sequence[int]) -> Ints:
    """A random solution of the lines with zeros on the right, modulo a prime; zeros stay zero, for they are shown.

    Another line holds in it only if it follows from these, or with odds of one in 2 ** 31.
    """
    cells = 1 + max((c for line in lines for c in line), default=-1)
    cells = max(cells, len(values))
    tables = linked(cells, lines)
    known = np.asarray(values, dtype=np.int64)
    unknown = np.ones(cells, dtype=bool)
    unknown[: len(known)] = known != 0
    forms = linear_forms.forms_of(tables, unknown, np.arange(cells, dtype=np.int64))
    drawn = np.random.default_rng(1915).integers(1, linear_forms.PRIME, cells)
    places = np.repeat(forms.start, forms.length) + after_each(forms.length)
    terms = forms.factor[places] * drawn[forms.variable[places]] % linear_forms.PRIME
    return np.bincount(np.repeat(np.arange(cells), forms.length), terms, cells).astype(np.int64) % linear_forms.PRIME


def after_each(length: Ints) -> Ints:
    "0, 1, ... for each row of so many."
    return np.arange(length.sum()) - np.repeat(np.cumsum(length) - length, length)


def follows(cells: tuple[Line, Line], free: Ints) -> bool:
    "Whether what the two sides say holds in a solution."
    left, right = (sum(int(free[c]) for c in side) for side in cells)
    return (left - right) % linear_forms.PRIME == 0


def lines_of(found: Found, cells: int) -> list[Line]:
    """Lines of one total each. What two sides of several cells are together is a cell that nobody prints, numbered
    from *cells* on."""
    if found.together:
        return [(cells + i, *side) for i, sides in enumerate(found.together) for side in sides]
    return [(left[0], *right) for left, right in found.cells]


def tidy(line: Line) -> Line | None:
    "A line without cells that stand on both sides; None where nothing is left."
    total, parts = line[0], Counter(line[1:])
    if parts[total]:
        return None
    return (total, *parts) if parts else None


def once_each(line: Line, new: Callable[[int], int]) -> Iterator[Line]:
    """The line with each cell once: no solver reads a row that has a cell twice.

    One who has two interventions may be all who have either. What such a cell adds again is a cell *new*, equal to it.
    """
    seen: set[int] = set()
    found = []
    for cell in line:
        found.append(new(cell) if cell in seen else cell)
        if found[-1] != cell:
            yield (cell, found[-1])
        seen.add(cell)
    yield tuple(found)


def told(found: Sequence[Found], names: Sequence[str]) -> tuple[KnownRelation, ...]:
    "The relations as the record has them, cubes by their *names*."
    return tuple(
        KnownRelation(
            kind=f.relation.kind.value,
            left=tuple(named(side[0], names) for side in f.relation.left),
            right=tuple(named(side[0], names) for side in f.relation.right),
            first=f.relation.years[0],
            last=f.relation.years[-1],
            cells=len(f.cells),
            firm=f.firm,
        )
        for f in found
    )


def named(part: Slice, names: Sequence[str]) -> str:
    "A slice as people read it: `fn.lss_avslag:bas`, `fn.lss:antal insats=boende_vuxna`, with *ett år tidigare*."
    measure = "resten" if part.measure == REST else part.measure
    codes = "".join(f" {axis}={code}" for axis, code in part.fixed)
    return f"{names[part.cube]}:{measure}{codes}{f' {part.lag} år tidigare' if part.lag else ''}"
