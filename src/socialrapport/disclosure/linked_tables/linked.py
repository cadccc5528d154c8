"""Any set of tables that hang together: cells, and the lines that say what sums to what.

The shape that protection, attack and utility report share. It holds no rule and no verdict.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Linked:
    """`lines` lines over `cells` cells: line k says that the sum of sign * cell over its entries is `gap[k]`.

    Line k's entries are `cell[start[k]:start[k + 1]]` with `sign` of the same place: +1 for the total,
    -1 for each part. The first `published` cells are those of the publication; any others are never
    published but tie published ones together (a total that nobody prints): nobody needs to protect
    them, and they are never negative.
    """

    cells: int
    published: int
    start: Ints
    cell: Ints
    sign: Ints
    gap: Ints

    @property
    def lines(self) -> int:
        return len(self.start) - 1

    def members(self, line: int) -> Ints:
        "The cells of a line, the total first."
        return self.cell[self.start[line] : self.start[line + 1]]

    def without(self, lines: Flags) -> Linked:
        "The same cells without some of the lines."
        keep = ~lines
        start = np.concatenate(([0], np.cumsum(np.diff(self.start)[keep]))).astype(np.int64)
        entries = keep[self.rows()]
        return Linked(self.cells, self.published, start, self.cell[entries], self.sign[entries], self.gap[keep])

    def rows(self) -> Ints:
        "For each entry, the line that it is in."
        return np.repeat(np.arange(self.lines, dtype=np.int64), np.diff(self.start))

    def residual(self, values: NDArray[np.float64] | Ints) -> NDArray[np.float64]:
        "How far each line is from holding for *values* (one for each cell)."
        sums = np.bincount(self.rows(), weights=self.sign * values[self.cell], minlength=self.lines)
        return np.asarray(sums - self.gap, dtype=np.float64)


def linked(
    cells: int,
    lines: Iterable[Sequence[int]],
    gaps: Iterable[int] | None = None,
    published: int | None = None,
) -> Linked:
    "Tables from lines written as (total, part, part, ...); a small constructor for people and tests."
    found = [tuple(line) for line in lines]
    lengths = np.array([len(line) for line in found], dtype=np.int64)
    start = np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)
    cell = np.array([c for line in found for c in line], dtype=np.int64)
    sign = np.full(len(cell), -1, dtype=np.int64)
    sign[start[:-1]] = 1
    gap = np.array(list(gaps) if gaps is not None else [0] * len(found), dtype=np.int64)
    return Linked(cells, cells if published is None else published, start, cell, sign, gap)
