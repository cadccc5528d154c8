"""A reader from outside with every table and no definition: what always holds of the printed numbers is taken to hold.

It knows nothing of how protection finds what hangs together. It looks at the tables alone, as one who opens the
files in a spreadsheet would: parts that add up wherever all are printed; two columns that are the same wherever
both are printed, or a year apart; one that is always two or three others; one that is never more than another
though they are often close. What it takes to hold is put beside the hidden cells, each known to be at least one
where zeros are printed, and solved.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

import numpy as np

from socialrapport.disclosure.attack.knowledge import FAR, Knowledge
from socialrapport.disclosure.linked_tables.linked import Ints, Linked

TOTAL = "Total"
FEWEST = 8
"Printed places with something in them that a likeness must hold for, and none that it does not."
DIFFERENT = 4
"Different numbers among them."
WINDOW = 3
"Years that are printed before columns are compared at all."
MOST_COLUMNS = 900
"Columns that are tried three and three: the fullest."

MOST_PAIRED, MOST_ALIKE = 400, 20
"Columns that are tried two against two, and pairs of one sum that are."

MOST_REASONS = 5

Believed = tuple[tuple[str, ...], tuple[str, ...]]
"Names of cells: the sum of the first is the sum of the others."
Place = tuple[str, ...]
"The year, then a code for each dimension."


@dataclass(frozen=True)
class Printed:
    "A table as it is printed: for each measure the number at each place, None where it is hidden."

    id: str
    dimensions: tuple[str, ...]
    "The year left out."
    numbers: Mapping[str, Mapping[Place, int | None]]


@dataclass(frozen=True)
class Column:
    "A measure of a table over the years, at one code of a dimension or at the total."

    table: int
    measure: str
    fixed: tuple[tuple[str, str], ...]


@dataclass
class Equations:
    "Cells, and what is taken to hold of them: the sum of `left` is the sum of `right`."

    value: list[int] = field(default_factory=list)
    "-1 where it is hidden."
    names: list[str] = field(default_factory=list)
    least: list[int] = field(default_factory=list)
    lines: dict[tuple[tuple[int, ...], tuple[int, ...]], str] = field(default_factory=dict)

    def cell(self, name: str, value: int | None, least: int) -> int:
        self.value.append(-1 if value is None else value)
        self.names.append(name)
        self.least.append(least)
        return len(self.value) - 1

    def same(self, left: Sequence[int], right: Sequence[int], why: str) -> None:
        self.lines.setdefault((tuple(left), tuple(right)), why)

    def most(self, less: Sequence[int], more: Sequence[int], why: str) -> None:
        "The sum of *less* is at most that of *more*: what is between them is nothing or something."
        if (tuple(more), tuple(less)) not in self.lines and any(self.value[c] < 0 for c in (*less, *more)):
            self.same(more, (*less, self.cell("", None, 0)), why)


class Outsider:
    "The tables with their cells numbered, and all that is taken to hold of them."

    def __init__(self, tables: Sequence[Printed]) -> None:
        self.tables = tables
        self.equations = Equations()
        self.number: list[dict[tuple[str, Place], int]] = []
        for table in tables:
            self.number.append(
                {
                    (measure, at): self.equations.cell("/".join((table.id, measure, *at)), n, 1)
                    for measure, cells in table.numbers.items()
                    for at, n in cells.items()
                }
            )
        self.codes = [codes_of(table) for table in tables]
        self.columns = [c for t in range(len(tables)) for c in self.columns_of(t)]
        self.years = sorted({int(at[0]) for table in tables for cells in table.numbers.values() for at in cells})

    def columns_of(self, table: int) -> Iterator[Column]:
        dimensions = self.tables[table].dimensions
        for measure, cells in self.tables[table].numbers.items():
            for codes in sorted({at[1:] for at in cells}):
                fixed = tuple((d, c) for d, c in zip(dimensions, codes, strict=True) if c != TOTAL)
                if len(fixed) <= 1 and "stadsdel" not in dict(fixed):
                    yield Column(table, measure, fixed)

    def at(self, column: Column, year: int, codes: Mapping[str, str]) -> int | None:
        "The cell of a column in a year, at *codes* of its other dimensions; None where nothing is printed."
        own = dict(column.fixed)
        places = (own.get(d) or codes.get(d, TOTAL) for d in self.tables[column.table].dimensions)
        return self.number[column.table].get((column.measure, (str(year), *places)))

    def believe(self) -> Outsider:
        "Everything that is taken to hold, in the order that a reader would see it."
        for table in range(len(self.tables)):
            self.sums_within(table)
            self.part_of_base(table)
        grid = self.grid()
        self.twins(grid)
        self.sums_between(grid)
        return self

    # --- within a table ---

    def sums_within(self, table: int) -> None:
        "A total and its parts: the same wherever all are printed, or else at most, or at least the largest."
        numbers, dimensions = self.number[table], self.tables[table].dimensions
        for measure in self.tables[table].numbers:
            for d, dimension in enumerate(dimensions, start=1):
                codes = self.codes[table][dimension]
                rows = []
                for (m, at), total in numbers.items():
                    if m == measure and at[d] == TOTAL:
                        parts = [numbers.get((m, (*at[:d], code, *at[d + 1 :]))) for code in codes]
                        if codes and None not in parts:
                            rows.append((total, [p for p in parts if p is not None]))
                self.total_and_parts(rows, f"{self.tables[table].id}: {dimension}")

    def total_and_parts(self, rows: Sequence[tuple[int, list[int]]], why: str) -> None:
        value = self.equations.value
        full = [
            (value[t], sum(value[p] for p in parts))
            for t, parts in rows
            if value[t] >= 0 and all(value[p] >= 0 for p in parts)
        ]
        told = [pair for pair in full if any(pair)]
        adds = bool(told) and all(total == parts for total, parts in told)
        for total, parts in rows:
            if adds:
                self.equations.same((total,), parts, why)
                continue
            if told and all(total >= inside for total, inside in told):
                self.equations.most(parts, (total,), why)
            for part in parts:
                self.equations.most((part,), (total,), why)

    def part_of_base(self, table: int) -> None:
        "A share's part is at most its base."
        numbers = self.number[table]
        for (measure, at), base in numbers.items():
            if measure == "bas" and ("antal", at) in numbers:
                self.equations.most((numbers["antal", at],), (base,), self.tables[table].id)

    # --- between tables ---

    def grid(self) -> Ints:
        "Columns by years: the number, -1 where it is hidden, -2 where there is none."
        found = np.full((len(self.columns), len(self.years)), -2, dtype=np.int64)
        for i, column in enumerate(self.columns):
            for y, year in enumerate(self.years):
                cell = self.at(column, year, {})
                if cell is not None:
                    found[i, y] = self.equations.value[cell]
        return found

    def twins(self, grid: Ints) -> None:
        "Columns that are the same wherever both are printed, the same year or one or two years apart."
        for lag in (0, 1, 2):
            now, then = grid[:, lag:], grid[:, : grid.shape[1] - lag]
            for i in range(len(grid)):
                both = (now[i] >= 0) & (then >= 0)
                alike = ~((now[i] != then) & both).any(axis=1) & (((now[i] > 0) & both).sum(axis=1) >= WINDOW)
                for j in np.flatnonzero(alike):
                    if (lag and self.columns[i].table != self.columns[j].table) or (not lag and j > i):
                        self.tie((self.columns[i],), (self.columns[j],), lag)

    def sums_between(self, grid: Ints) -> None:
        "Columns that are two or three others together, or two that are two others."
        keep = self.fullest(grid)
        weights = np.array([1, 100_003, 10_000_600_009 % (2**40)], dtype=np.int64)
        tried: set[tuple[tuple[int, ...], tuple[int, ...]]] = set()
        for y in range(grid.shape[1] - WINDOW + 1):
            some = keep[(grid[keep, y : y + WINDOW] >= 0).all(axis=1) & (grid[keep, y : y + WINDOW] > 0).any(axis=1)]
            if len(some) < 3:
                continue
            sums = (grid[some, y : y + WINDOW] * weights).sum(axis=1)
            order = np.argsort(sums, kind="stable")
            for whole, parts in self.found(some, sums, order):
                key = ((int(whole),), tuple(int(p) for p in parts))
                if key not in tried and self.holds_by_year(grid, key):
                    tried.add(key)
                    self.tie(tuple(self.columns[k] for k in key[0]), tuple(self.columns[k] for k in key[1]), 0)
        for left, right in self.pairs(grid, keep):
            self.tie(tuple(self.columns[k] for k in left), tuple(self.columns[k] for k in right), 0)

    def fullest(self, grid: Ints) -> Ints:
        "Columns that are no mere sex or age, those with most printed first."
        keep = [i for i, c in enumerate(self.columns) if not c.fixed or c.fixed[0][0] not in ("kon", "alder")]
        printed = (grid[keep] > 0).sum(axis=1)
        return np.array(keep, dtype=np.int64)[np.argsort(-printed, kind="stable")[:MOST_COLUMNS]]

    def found(self, some: Ints, sums: Ints, order: Ints) -> Iterator[tuple[int, tuple[int, int]]]:
        ordered = sums[order]
        for i in range(len(some)):
            wanted = sums[i] + sums[i + 1 :]
            low, high = np.searchsorted(ordered, wanted), np.searchsorted(ordered, wanted, side="right")
            for j in np.flatnonzero(high > low):
                for k in order[low[j] : high[j]]:
                    if k not in (i, i + 1 + j):
                        yield some[k], (some[i], some[i + 1 + j])

    def holds_by_year(self, grid: Ints, key: tuple[tuple[int, ...], tuple[int, ...]]) -> bool:
        left, right = (grid[list(side)] for side in key)
        full = (left >= 0).all(axis=0) & (right >= 0).all(axis=0)
        return bool(full.any() and (left.sum(axis=0) == right.sum(axis=0))[full].all())

    def pairs(self, grid: Ints, keep: Ints) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        "Two totals that together are two others', wherever all four are printed, each total tried once."
        full = [k for k in keep if (grid[k] != -1).all() and (grid[k] > 0).sum() >= FEWEST]
        totals = list({grid[k].tobytes(): int(k) for k in reversed(full)}.values())[::-1]
        sums: dict[bytes, list[tuple[int, int]]] = defaultdict(list)
        for a, b in combinations(totals[:MOST_PAIRED], 2):
            sums[(grid[a] + grid[b]).tobytes()].append((a, b))
        for same in sums.values():
            for one, other in combinations(same[:MOST_ALIKE], 2):
                if not set(one) & set(other):
                    yield one, other

    def tie(self, left: tuple[Column, ...], right: tuple[Column, ...], lag: int) -> None:
        "Takes what holds of these columns to hold for each sex, age and place too, where nothing printed says no."
        every = [*left, *right]
        shared = set.intersection(
            *({d for d in self.tables[c.table].dimensions if d not in dict(c.fixed)} for c in every)
        )
        cells = {crossing: list(self.instances(left, right, lag, crossing)) for crossing in crossings(sorted(shared))}
        good = [found for found in cells.values() if found and not any(self.fails(one) for one in found)]
        evidence = [one for found in good for one in found if self.says(one)]
        different = {tuple(self.equations.value[c] for side in one for c in side) for one in evidence}
        if cells.get(()) in good and len(evidence) >= FEWEST and len(different) >= DIFFERENT:
            before = f" {lag} år tidigare" if lag else ""
            why = f"{' + '.join(map(self.title, left))} = {' + '.join(map(self.title, right))}{before}"
            for found in good:
                for one in found:
                    self.equations.same(*one, why)

    def title(self, column: Column) -> str:
        codes = "".join(f" {d}={c}" for d, c in column.fixed)
        return f"{self.tables[column.table].id}:{column.measure}{codes}"

    def instances(
        self, left: tuple[Column, ...], right: tuple[Column, ...], lag: int, crossing: tuple[str, ...]
    ) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
        codes = [sorted(set.intersection(*(set(self.codes[c.table][d]) for c in (*left, *right)))) for d in crossing]
        for year in self.years:
            for chosen in product(*codes):
                named = dict(zip(crossing, chosen, strict=True))
                sides = [self.at(c, year, named) for c in left], [self.at(c, year - lag, named) for c in right]
                if None not in sides[0] and None not in sides[1]:
                    yield tuple(sides[0]), tuple(sides[1])  # type: ignore[arg-type]

    def fails(self, one: tuple[tuple[int, ...], tuple[int, ...]]) -> bool:
        "Whether all is printed and it does not hold."
        left, right = ([self.equations.value[c] for c in side] for side in one)
        return min(*left, *right) >= 0 and sum(left) != sum(right)

    def says(self, one: tuple[tuple[int, ...], tuple[int, ...]]) -> bool:
        "Whether all is printed, and not all of it zeros."
        values = [self.equations.value[c] for side in one for c in side]
        return min(values) >= 0 and sum(v > 0 for v in values) >= len(values) - 1

    # --- what follows ---

    def knowledge(self, true: Mapping[str, int] | None = None) -> Knowledge:
        """What is known, for the attack. With the *true* numbers by name, what is taken to hold and does not is
        left out: it tells nothing."""
        value = np.array(self.equations.value, dtype=np.int64)
        lines = [line for line in self.equations.lines if true is None or self.is_so(line, true)]
        tables = as_linked(len(value), lines)
        hidden = (value < 0) & np.array([bool(n) for n in self.equations.names], dtype=bool)
        most = np.full(len(value), FAR, dtype=np.int64)
        least = np.where(value < 0, np.array(self.equations.least, dtype=np.int64), 0)
        return Knowledge(tables, value, hidden, hidden, least, most)

    def between_tables(self, true: Mapping[str, int]) -> list[Believed]:
        "What is taken to hold between different tables, and is so, by the cells' names."
        names = self.equations.names
        return [
            (tuple(names[c] for c in left), tuple(names[c] for c in right))
            for left, right in self.equations.lines
            if names[right[-1]] and len({names[c].split("/")[0] for c in (*left, *right)}) > 1
            if self.is_so((left, right), true)
        ]

    def reasons(self, cell: int) -> list[str]:
        "What was taken to hold of a cell, the first few things."
        why = dict.fromkeys(why for line, why in self.equations.lines.items() if any(cell in side for side in line))
        return list(why)[:MOST_REASONS]

    def is_so(self, line: tuple[tuple[int, ...], tuple[int, ...]], true: Mapping[str, int]) -> bool:
        left, right = ([true.get(self.equations.names[c], 0) for c in side] for side in line)
        between = not self.equations.names[line[1][-1]]
        return sum(left) >= sum(right) if between else sum(left) == sum(right)


def codes_of(table: Printed) -> dict[str, tuple[str, ...]]:
    "The codes of each dimension that are printed somewhere, the total left out."
    found: dict[str, dict[str, None]] = {d: {} for d in table.dimensions}
    for cells in table.numbers.values():
        for at in cells:
            for dimension, code in zip(table.dimensions, at[1:], strict=True):
                if code != TOTAL:
                    found[dimension][code] = None
    return {d: tuple(codes) for d, codes in found.items()}


def crossings(dimensions: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    return ((), *((d,) for d in dimensions), *combinations(dimensions, 2))


def as_linked(cells: int, lines: Iterable[tuple[tuple[int, ...], tuple[int, ...]]]) -> Linked:
    found = list(lines)
    start = np.concatenate(([0], np.cumsum([len(a) + len(b) for a, b in found], dtype=np.int64))).astype(np.int64)
    cell = np.array([c for a, b in found for c in (*a, *b)], dtype=np.int64)
    sign = np.array([s for a, b in found for s in (*[1] * len(a), *[-1] * len(b))], dtype=np.int64)
    return Linked(cells, cells, start, cell, sign, np.zeros(len(found), dtype=np.int64))
