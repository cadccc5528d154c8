"""Which cells hang together: sets of cells that lines join, each a problem of its own."""

from __future__ import annotations

import numba
import numpy as np

from socialrapport.disclosure.attack.modular import Lines
from socialrapport.disclosure.linked_tables.linked import Ints


@numba.njit(cache=True)
def joined(start: Ints, cell: Ints, cells: int) -> Ints:
    "For each cell the number of its set, from 0 in the order of their first cells (union-find, path halving)."
    parent = np.arange(cells)
    for k in range(len(start) - 1):
        for e in range(start[k] + 1, start[k + 1]):
            one, two = cell[e - 1], cell[e]
            while parent[one] != one:
                parent[one] = parent[parent[one]]
                one = parent[one]
            while parent[two] != two:
                parent[two] = parent[parent[two]]
                two = parent[two]
            parent[max(one, two)] = min(one, two)
    number = np.full(cells, -1, np.int64)
    many = 0
    for c in range(cells):
        root = c
        while parent[root] != root:
            root = parent[root]
        if number[root] < 0:
            number[root] = many
            many += 1
        number[c] = number[root]
    return number


class Near:
    "The lines about a cell."

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        order = np.argsort(lines.cell, kind="stable")
        self.of = np.searchsorted(lines.cell[order], np.arange(lines.cells + 1)).astype(np.int64)
        self.line = lines.rows()[order]

    def about(self, cell: int, steps: int) -> tuple[Ints, Lines]:
        "The cells at most so many lines away, in rising order, and the lines that are whole among them."
        lines = self.lines
        cells, taken = np.array([cell], dtype=np.int64), np.zeros(0, dtype=np.int64)
        for _ in range(steps):
            taken = np.unique(self.line[spans(self.of, cells)])
            cells = np.unique(lines.cell[spans(lines.start, taken)])
        entries = spans(lines.start, taken)
        start = np.concatenate(([0], np.cumsum(lines.start[taken + 1] - lines.start[taken]))).astype(np.int64)
        here = np.searchsorted(cells, lines.cell[entries])
        return cells, Lines(len(cells), start, here, lines.sign[entries], lines.right[taken])

    def inside(self, cell: int, steps: int) -> tuple[Ints, Lines]:
        "The cells whose lines are all at most so many lines away, and what those lines say of them alone."
        cells, lines = self.about(cell, steps)
        inner = self.about(cell, steps - 1)[0]
        number = np.full(len(cells), -1, dtype=np.int64)
        number[np.searchsorted(cells, inner)] = np.arange(len(inner))
        keep = number[lines.cell] >= 0
        start = np.concatenate(([0], np.cumsum(keep)))[lines.start].astype(np.int64)
        return inner, Lines(len(inner), start, number[lines.cell[keep]], lines.sign[keep], lines.right)


def spans(start: Ints, chosen: Ints) -> Ints:
    "The places `start[k] .. start[k + 1]` of all chosen k, after each other."
    length = start[chosen + 1] - start[chosen]
    ends = np.cumsum(length)
    return np.asarray(np.repeat(start[chosen] - ends + length, length) + np.arange(ends[-1] if len(ends) else 0))
