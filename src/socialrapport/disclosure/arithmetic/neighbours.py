"""Which lines a cell of linked tables is in, and so which cells are around it; and those lines as rows of a program."""

from __future__ import annotations

import numba
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
        self.longest = int(np.diff(tables.start).max(initial=0))
        "So many cells has the longest line."

    def around(self, cell: int, allowed: Flags, most: int) -> Ints:
        "Up to about *most* allowed cells, those fewest lines away first."
        return np.flatnonzero(self._seen(np.array([cell], dtype=np.int64), allowed, most))

    def roomiest(
        self, cell: int, allowed: Flags, most: int, hidden: Flags, weight: Ints, below: Ints, above: Ints
    ) -> Ints:
        """As `around`, but of each line no more than the `OF_A_LINE` that are fittest to pass through: what is hidden
        before what is not, and of that the roomiest, else the lightest.

        A line over hundreds of places has all of them one step away, of which a short move needs two.
        """
        t = self.tables
        return np.flatnonzero(
            _roomiest(t.start, t.cell, self.at, self.lines, cell, allowed, most, hidden, weight, below, above)
        )

    def together(self, cells: Ints, allowed: Flags) -> Flags:
        "All that hangs together with *cells* through allowed cells, and they themselves."
        return self._seen(cells.astype(np.int64), allowed, self.tables.cells + 1)

    def _seen(self, cells: Ints, allowed: Flags, most: int) -> Flags:
        t = self.tables
        return _seen(t.start, t.cell, self.at, self.lines, cells, allowed, most)  # type: ignore[no-any-return]

    def entries(self, cells: Ints) -> tuple[Ints, Ints]:
        "The places in `lines` of all lines of *cells*, one cell after the other, and whose each is, by its place here."
        many = self.at[cells + 1] - self.at[cells]
        whose = np.repeat(np.arange(len(cells)), many)
        within = np.arange(len(whose)) - np.repeat(np.cumsum(many) - many, many)
        return self.at[cells][whose] + within, whose


@numba.njit(cache=True)
def _seen(start, member, at, lines, cells, allowed, most):  # type: ignore[no-untyped-def]
    "From *cells* outwards, whole rings at a time, until *most* are seen."
    seen = np.zeros(len(allowed), dtype=np.bool_)
    used = np.zeros(len(start) - 1, dtype=np.bool_)
    ring = np.empty(len(allowed), dtype=np.int64)
    count = 0
    for c in cells:
        if not seen[c]:
            seen[c] = True
            ring[count] = c
            count += 1
    done = 0
    while done < count < most:
        end = count
        for i in range(done, end):
            for e in range(at[ring[i]], at[ring[i] + 1]):
                k = lines[e]
                if used[k]:
                    continue
                used[k] = True
                for m in range(start[k], start[k + 1]):
                    c = member[m]
                    if allowed[c] and not seen[c]:
                        seen[c] = True
                        ring[count] = c
                        count += 1
        done = end
    return seen


LONG, OF_A_LINE = 60, 12
"""From so many cells on a line is long: what is around a cell is then nearly everything, and only a few of the line are
looked at."""
FEW = (250, 1000, 2500)
"About how many cells, where only a few of each long line are tried first."


@numba.njit(cache=True)
def _fit(c, hidden, weight, below, above):  # type: ignore[no-untyped-def]
    "How fit a cell is to be passed through."
    room = min(below[c], above[c])
    if hidden[c]:
        return room
    return -1 - weight[c] if room > 1 else -(1 << 62)


@numba.njit(cache=True)
def _roomiest(  # type: ignore[no-untyped-def]
    start, member, at, lines, cell, allowed, most, hidden, weight, below, above
):
    "From *cell* outwards, whole rings at a time, the fittest of each line, until *most* are seen."
    seen = np.zeros(len(allowed), dtype=np.bool_)
    used = np.zeros(len(start) - 1, dtype=np.bool_)
    ring = np.empty(len(allowed), dtype=np.int64)
    best, fits = np.empty(OF_A_LINE, dtype=np.int64), np.empty(OF_A_LINE, dtype=np.int64)
    seen[cell] = True
    ring[0] = cell
    done, count = 0, 1
    while done < count < most:
        end = count
        for i in range(done, end):
            for e in range(at[ring[i]], at[ring[i] + 1]):
                k = lines[e]
                if used[k]:
                    continue
                used[k] = True
                kept = 0
                for m in range(start[k], start[k + 1]):
                    c = member[m]
                    if not allowed[c] or seen[c]:
                        continue
                    fit, place = _fit(c, hidden, weight, below, above), min(kept, OF_A_LINE - 1)
                    if kept == OF_A_LINE and fit <= fits[place]:
                        continue
                    while place > 0 and fits[place - 1] < fit:
                        best[place], fits[place] = best[place - 1], fits[place - 1]
                        place -= 1
                    best[place], fits[place] = c, fit
                    kept = min(kept + 1, OF_A_LINE)
                for n in range(kept):
                    seen[best[n]] = True
                    ring[count] = best[n]
                    count += 1
        done = end
    return seen


def rows_over(near: Neighbours, cells: Ints) -> tuple[Ints, Ints, Reals]:
    "Every line that meets *cells*, restricted to them, as rows over (up, down) variables."
    n = len(cells)
    entries, column = near.entries(cells)
    line, sign = near.lines[entries], near.signs[entries].astype(float)
    order = np.argsort(line, kind="stable")
    _, counts = np.unique(line, return_counts=True)
    start = np.concatenate(([0], np.cumsum(2 * counts))).astype(np.int64)
    both = np.empty(2 * len(order), dtype=np.int64)
    both[0::2], both[1::2] = column[order], column[order] + n
    factor = np.empty(2 * len(order))
    factor[0::2], factor[1::2] = sign[order], -sign[order]
    return start, both, factor
