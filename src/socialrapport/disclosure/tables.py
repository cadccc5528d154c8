"""All cubes' counts as cells and lines: each line says that a parent is the sum of its children.

A count that several indicators show is one cell with several addresses, so it has one decision.
A share's remainder (those of the whole who are not in the part) is a cell too: anyone can subtract.
A district axis is read as if it added up, which hides rather more than need be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from socialrapport.disclosure.definition import Definition, alternatives, definition
from socialrapport.model.cube import Coordinate, Cube
from socialrapport.model.indicator import TOTAL

Key = tuple[str, Coordinate]
"""(measure, coordinate)"""

REST = "_rest"


@dataclass(frozen=True)
class Line:
    """`cells[0]` is the sum of the rest of `cells`, and of `gap`: units that are in the total only,
    less those in several parts. The attacker is told the gap, so it protects nobody."""

    cells: tuple[int, ...]
    gap: float = 0.0


@dataclass(frozen=True)
class Tables:
    """All counts that need protection, numbered; `keys[i]` is the first address of cell i."""

    keys: tuple[Key, ...]
    values: tuple[float, ...]
    lines: tuple[Line, ...]
    homes: tuple[str, ...]
    """The indicator that `keys[i]` is an address in."""
    numbers: tuple[Mapping[Key, int], ...]
    """For each cube, its addresses and their cells."""

    def least(self, cell: int) -> float:
        """What anyone knows a hidden cell to be at least: one, since zeros are shown.

        A remainder is never shown, so it may be none; so may one of the rare zeros that had to be hidden.
        """
        return 1.0 if self.keys[cell][0] != REST and self.values[cell] > 0 else 0.0

    def address(self, cell: int) -> str:
        measure, at = self.keys[cell]
        return "/".join((self.homes[cell], "antal" if measure == REST else measure, *at))


@dataclass
class Numbering:
    "Gives each count its number: a known one where it has been met before."

    keys: list[Key] = field(default_factory=list)
    values: list[float] = field(default_factory=list)
    homes: list[str] = field(default_factory=list)
    known: dict[tuple[Definition, float], int] = field(default_factory=dict)
    """Equal by definition and by value: should two counts of the same thing differ, they are two cells."""

    def number(self, cube: Cube, key: Key, value: float) -> int:
        measure, at = key
        if measure == REST:
            return self.new(cube, key, value)
        same = (definition(cube, measure, at), value)
        if same not in self.known:
            self.known[same] = self.new(cube, key, value)
        return self.known[same]

    def new(self, cube: Cube, key: Key, value: float) -> int:
        self.keys.append(key)
        self.values.append(value)
        self.homes.append(cube.indicator.id)
        return len(self.keys) - 1


def tables_of(*cubes: Cube) -> Tables:
    "The cubes' counts with all their lines; nothing where every count is already public."
    book = Numbering()
    numbers: list[dict[Key, int]] = []
    found: list[tuple[int, ...]] = []
    for cube in cubes:
        counts = counts_of(cube)
        number = {(m, at): book.number(cube, (m, at), n) for m, cells in counts.items() for at, n in cells.items()}
        numbers.append(number)
        for measure, cells in counts.items():
            found += margins(cube, measure, cells, number)
        found += [tuple(number[m, at] for m in ("bas", "antal", REST)) for at in counts.get(REST, ())]
    found += unions(book)
    lines = tuple(with_gap(cells, book.values) for cells in dict.fromkeys(found))
    return Tables(tuple(book.keys), tuple(book.values), lines, tuple(book.homes), tuple(numbers))


def with_gap(cells: tuple[int, ...], values: list[float]) -> Line:
    return Line(cells, values[cells[0]] - sum(values[c] for c in cells[1:]))


def counts_of(cube: Cube) -> dict[str, Mapping[Coordinate, float]]:
    "The measures that are counts of units and not public, with a share's remainder."
    counts = {m: cube.values[m] for m in ("antal", "bas") if m in cube.values and m not in cube.public}
    if len(counts) == 2:
        whole, part = counts["bas"], counts["antal"]
        counts[REST] = {at: whole[at] - part[at] for at in whole if at in part}
    return counts


def margins(
    cube: Cube, measure: str, cells: Iterable[Coordinate], number: Mapping[Key, int]
) -> Iterator[tuple[int, ...]]:
    "A line for each total along each axis whose parts are all there."
    cells = frozenset(cells)
    for place, axis in enumerate(cube.axes):
        if not axis.has_total or not axis.codes:
            continue
        for at in sorted(cells):
            if at[place] == TOTAL:
                parts = [(*at[:place], code, *at[place + 1 :]) for code in axis.codes]
                if cells.issuperset(parts):
                    yield tuple(number[measure, c] for c in (at, *parts))


def unions(book: Numbering) -> Iterator[tuple[int, ...]]:
    "A line for each count of one thing or another (violence or honour) whose things are counted alone too."
    by_definition = {same[0]: cell for same, cell in book.known.items()}
    for whole, cell in by_definition.items():
        for parts in alternatives(whole):
            if all(part in by_definition for part in parts):
                yield (cell, *(by_definition[part] for part in parts))
