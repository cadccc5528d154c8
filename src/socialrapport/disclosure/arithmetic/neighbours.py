"""Which lines a cell of linked tables is in, and so which cells are around it; and those lines as rows of a program."""

from __future__ import annotations

import numpy as np

from socialrapport.disclosure.arithmetic.solver import Reals
from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked


class Neighbours:
    "Which lines a cell is in, and so which cells are around it."

    def __init__(self, tables: Linked) -> None:
        self.tables = tables
        order = np.argsort(tables.cell, kind="stable")
        self.lines = tables.rows()[order]
        self.signs = tables.sign[order]
        self.at = np.concatenate(([0], np.cumsum(np.bincount(tables.cell, minlength=tables.cells))))

    def around(self, cell: int, allowed: Flags, most: int) -> Ints:
        "Up to about *most* allowed cells, those fewest lines away first."
        seen = np.zeros(self.tables.cells, dtype=bool)
        seen[cell] = True
        edge = np.array([cell])
        while len(edge) and int(seen.sum()) < most:
            lines = np.unique(np.concatenate([self.lines[self.at[c] : self.at[c + 1]] for c in edge]))
            found = np.unique(np.concatenate([self.tables.members(int(k)) for k in lines]))
            edge = found[allowed[found] & ~seen[found]]
            seen[edge] = True
        return np.flatnonzero(seen)


def rows_over(near: Neighbours, cells: Ints) -> tuple[Ints, Ints, Reals]:
    "Every line that meets *cells*, restricted to them, as rows over (up, down) variables."
    n = len(cells)
    spans = [np.arange(near.at[c], near.at[c + 1]) for c in cells]
    entries = np.concatenate(spans) if spans else np.zeros(0, dtype=np.int64)
    column = np.repeat(np.arange(n), [len(s) for s in spans])
    line, sign = near.lines[entries], near.signs[entries].astype(float)
    order = np.argsort(line, kind="stable")
    _, counts = np.unique(line, return_counts=True)
    start = np.concatenate(([0], np.cumsum(2 * counts))).astype(np.int64)
    both = np.empty(2 * len(order), dtype=np.int64)
    both[0::2], both[1::2] = column[order], column[order] + n
    factor = np.empty(2 * len(order))
    factor[0::2], factor[1::2] = sign[order], -sign[order]
    return start, both, factor
