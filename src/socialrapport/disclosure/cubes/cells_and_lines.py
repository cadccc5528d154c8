"""All counts of an edition as cells and lines, with what is known of each: those that are printed come first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from socialrapport.disclosure.cubes.numbering import Key, Numbering
from socialrapport.disclosure.cubes.revisions import FAR, Past
from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked
from socialrapport.disclosure.relations import REST
from socialrapport.model.edition import KnownRelation

BETWEEN = "_mellan"
"The measure of a cell that is what is left of a total when one of its parts is taken away, where parts overlap."
LEFT = "_kvar"
"What is left of one indicator's count when some of it is another's: a number that no table is about."
OUTSIDE = "_utanfor"
"Those of a total who are in none of its parts, where they are few: anyone can subtract them."
BOTH = "_bada"
"How often one of a total is in a kind beyond the first, in both of two: anyone can add and subtract it."
ONLY = "_bara"
"Those who are in one of two kinds and not in the other, at the coordinate of the one."
OF_NO_TABLE = (OUTSIDE, BOTH, ONLY)
"Counts that stand in no table, and are small like others where they are few."
UNKNOWN = -1


@dataclass(frozen=True, eq=False)
class Tables:
    """All counts that hang together. The first `linked.published` are those that are printed.

    `keys[i]` is the first address of cell i and `homes[i]` the indicator that it is an address in.
    Where an earlier edition has a cell of its own, and hid it, `values[i]` is a number that it may have been.
    """

    keys: tuple[Key, ...]
    homes: tuple[str, ...]
    values: Ints
    linked: Linked
    numbers: tuple[Mapping[Key, int], ...]
    """For each cube, its addresses and their cells."""
    known: Ints
    "What earlier editions have shown of each cell, -1 where nothing."
    low: Ints
    high: Ints
    "Between what earlier editions leave a cell that they hid."
    was: Ints
    "For each cell of today, the cell that the newest earlier edition's number is: itself unless it may have changed."
    perhaps: Ints
    """How few an earlier edition's own cell, that it hid, may have been; very many for all other cells. Which of
    these were small is not known here either."""
    older: Flags
    "Cells that only earlier editions have."
    relations: tuple[KnownRelation, ...] = ()
    "What was found to hang together beyond each cube's own sums."

    @property
    def printed(self) -> Flags:
        return np.asarray(np.arange(self.linked.cells) < self.linked.published)

    def least(self) -> Ints:
        """What anyone knows a hidden cell to be at least: one, since zeros are shown.

        What is never shown may be none.
        """
        return np.maximum(np.where(self.printed, np.minimum(self.values, 1), 0), self.low)

    @property
    def revised(self) -> Flags:
        "Cells of today whose number in an earlier edition is another, or may be."
        return np.asarray((self.was >= 0) & (self.was != np.arange(self.linked.cells)))

    def address(self, cell: int) -> str:
        measure, at = self.keys[cell]
        return "/".join((self.homes[cell], "antal" if measure in (REST, BETWEEN, LEFT, *OF_NO_TABLE) else measure, *at))


def numbered(
    book: Numbering, numbers: list[dict[Key, int]], lines: list[tuple[int, ...]], printed: Flags, past: Past, ours: int
) -> Tables:
    "The printed cells first."
    values, n = np.array(book.values, dtype=np.int64), len(book.values)
    found = [line for line in dict.fromkeys(lines) if tells(line, book.values)]
    start = np.concatenate(([0], np.cumsum([len(line) for line in found]))).astype(np.int64)
    cell = np.array([c for line in found for c in line], dtype=np.int64)
    sign = np.full(len(cell), -1, dtype=np.int64)
    sign[start[:-1]] = 1
    bare = Linked(n, n, start, cell, sign, np.zeros(len(found), dtype=np.int64))
    linked = Linked(n, n, start, cell, sign, np.rint(bare.residual(values)).astype(np.int64))
    tables = Tables(
        tuple(book.keys),
        tuple(book.homes),
        values,
        linked,
        tuple(numbers),
        known=spread(past.known, n, UNKNOWN),
        low=spread(past.least, n, 0),
        high=spread(past.most, n, FAR),
        was=spread(past.was, n, UNKNOWN),
        perhaps=spread({c: few for c, few in past.perhaps.items() if c not in past.known}, n, FAR),
        older=np.arange(n) >= ours,
    )
    return printing(tables, printed)


def spread(found: Mapping[int, int], cells: int, otherwise: int) -> Ints:
    "Numbers by cell as an array."
    made = np.full(cells, otherwise, dtype=np.int64)
    made[list(found)] = list(found.values())
    return made


def printing(tables: Tables, printed: Flags) -> Tables:
    "The same tables where these cells are those that are printed; they come first."
    order = order_of(printed)
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    old, was = tables.linked, tables.was[order]
    return Tables(
        tuple(tables.keys[i] for i in order),
        tuple(tables.homes[i] for i in order),
        tables.values[order],
        Linked(old.cells, int(printed.sum()), old.start, place[old.cell], old.sign, old.gap),
        tuple({key: int(place[i]) for key, i in number.items()} for number in tables.numbers),
        tables.known[order],
        tables.low[order],
        tables.high[order],
        np.where(was >= 0, place[was], UNKNOWN),
        tables.perhaps[order],
        tables.older[order],
        tables.relations,
    )


def order_of(printed: Flags) -> Ints:
    "The printed cells, and then the others, each in the order that they stand."
    return np.concatenate((np.flatnonzero(printed), np.flatnonzero(~printed)))


def tells(line: tuple[int, ...], values: Sequence[int]) -> bool:
    "Whether a line says anything of its total: parts that are all none, of a total that is not, say nothing."
    return not values[line[0]] or any(values[part] for part in line[1:])
