"""Verdicts within one set of cells that hang together: tables show a cell to be safe, bounds show that it is not."""

from __future__ import annotations

import numpy as np

from socialrapport.disclosure.attack.bounds import FAR
from socialrapport.disclosure.attack.branching import sought
from socialrapport.disclosure.attack.components import Near
from socialrapport.disclosure.attack.modular import PRIME, Echelon, Lines, echelon
from socialrapport.disclosure.attack.moves import Tables, mended_from, moves_of
from socialrapport.disclosure.attack.programs import Programs, nearest
from socialrapport.disclosure.attack.systems import chosen
from socialrapport.disclosure.linked_tables.linked import Flags, Ints

WANDER, MEND, FIRST_MEND = 200, 4_000, 200_000
"Steps: random moves for each move there is, in a search for one cell, in the search for a first table."
SHORT = 60
"Cells in a move; where they are more on the whole, fewer steps are taken in the same time."
NEAR = (2, 4, 7)
"Neighbourhoods of a cell, in lines from it, that bounds are sought in before all lines are used."
NODES = 400
"Branch-and-bound nodes for one cell's end, in sets of up to a thousand cells; fewer in larger ones."


class Search:
    "Verdicts within one set of cells that hang together."

    def __init__(self, lines: Lines, lo: Ints, hi: Ints, target: Flags, width: int) -> None:
        self.lo, self.hi, self.target, self.width = lo, hi, target, width
        self.form: Echelon = echelon(lines)
        independent = np.zeros(lines.count, dtype=bool)
        independent[self.form.order] = True
        self.lines = chosen(lines, independent)
        self.moves = moves_of(self.form, lines)
        self.near = Near(self.lines)
        self.programs: Programs | None = None
        self.impossible = False
        self.kept = np.flatnonzero(independent)
        self.broken = self.kept[:0]
        self.nodes = max(20, NODES * 1000 // max(1000, lines.cells))
        self.steps = MEND * SHORT // max(SHORT, len(self.moves.cell) // max(1, self.moves.count))
        self.tables: Tables

    def run(self) -> bool:
        "Decides what it can; False where no table could be found (`impossible` if there is none)."
        first = self.first_table()
        if first is None:
            return False
        self.tables = Tables(self.moves, self.lines, self.lo, self.hi, first)
        self.wander()
        for cell in self.left():
            self.spread(int(cell), self.steps)
        for cell in self.left():
            self.decide(int(cell))
        return True

    def solver(self) -> Programs:
        if self.programs is None:
            self.programs = Programs(self.lines, self.lo, self.hi)
        return self.programs

    def left(self) -> Ints:
        "The targets without a verdict."
        known = (self.tables.low == self.lo) & (self.tables.high == self.hi)
        return np.flatnonzero(self.target & self.tables.narrow(self.width) & ~known)

    def first_table(self) -> Ints | None:
        "A whole-number table, by moves from a rounded one in real numbers, else by branch and bound."
        possible, rounded = self.solver().point()
        if possible and (found := self.mended_from(rounded, self.lo, self.hi, FIRST_MEND)) is not None:
            return found
        answer = sought(self.solver(), self.lo, self.hi, self.nodes)
        if answer.table is not None or answer.impossible:
            self.impossible, self.broken = answer.impossible, self.kept[answer.lines]
            return answer.table
        whole = self.solver().whole(0, most=True, enough=int(self.lo[0]), nodes=100 * self.nodes)
        self.impossible = whole.table is None and whole.closed
        return whole.table if whole.table is not None and self.fits(whole.table) else None

    def mended_from(self, rounded: Ints, lo: Ints, hi: Ints, steps: int) -> Ints | None:
        "The whole-number table that agrees with the rounded one in the free cells, and moves until it fits."
        free = np.zeros_like(rounded)
        free[self.form.free()] = rounded[self.form.free()] % PRIME
        table = self.form.solution(free)
        table = np.where(table > PRIME // 2, table - PRIME, table)
        if self.lines.residual(table).any():
            return None
        return mended_from(self.moves, table, lo, hi, np.array([1], dtype=np.int64), steps)

    def fits(self, table: Ints) -> bool:
        return not self.lines.residual(table).any() and bool(((table >= self.lo) & (table <= self.hi)).all())

    def wander(self) -> None:
        "Random moves for as long as they teach something."
        before = -1
        while (now := len(self.left())) and (before < 0 or now < 0.95 * before):
            self.tables.wander(WANDER * self.moves.count)
            before = now

    def spread(self, cell: int, steps: int) -> bool:
        "Seeks tables in which the cell is farther up or down, until it is wide enough; whether it is."
        tables, width = self.tables, self.width
        while (gap := int(tables.high[cell] - tables.low[cell])) < width:
            far = gap if gap == 0 else width - gap
            if not (
                tables.reach(cell, int(tables.low[cell]) + width, FAR, steps)
                or tables.reach(cell, 0, int(tables.high[cell]) - width, steps)
                or tables.reach(cell, int(tables.high[cell]) + max(1, far), FAR, steps)
                or tables.reach(cell, 0, int(tables.low[cell]) - max(1, far), steps)
            ):
                return False
        return True

    def decide(self, cell: int) -> None:
        "Bounds from linear programs, then tables and bounds from branching, until there is a verdict."
        tables, width = self.tables, self.width
        if tables.high[cell] - tables.low[cell] >= width:
            return
        if self.by_neighbours(cell) or self.moved_nearby(cell):
            return
        for most in (True, False):
            bound, _, point = self.solver().bound(cell, most)
            self.take(cell, bound, most)
            self.follow(cell, most, point)
        if self.settled(cell) or self.spread(cell, 10 * self.steps):
            return
        for most in (True, False):
            while not self.settled(cell) and self.search_end(cell, most):
                pass
        for most in (True, False):
            if not self.settled(cell):
                self.believe_end(cell, most)

    def by_neighbours(self, cell: int) -> bool:
        "Bounds from the lines about the cell alone, which are fewer and so hold all the more; whether that settles it."
        for steps in NEAR:
            cells, lines = self.near.about(cell, steps)
            if 2 * len(cells) > self.lines.cells:
                break
            programs = Programs(lines, self.lo[cells], self.hi[cells])
            for most in (True, False):
                self.take(cell, programs.bound(int(np.searchsorted(cells, cell)), most)[0], most)
            if self.settled(cell):
                return True
        return False

    def moved_nearby(self, cell: int) -> bool:
        "Seeks tables that differ from the present one about the cell alone; whether they show it wide enough."
        tables, width = self.tables, self.width
        for steps in NEAR:
            cells, lines = self.near.inside(cell, steps)
            here = int(np.searchsorted(cells, cell))
            for most in (True, False):
                lo, hi = self.lo[cells], self.hi[cells]
                if most:
                    lo[here] = tables.low[cell] + width
                else:
                    hi[here] = tables.high[cell] - width
                found = nearest(lines, lo, hi, tables.now[cells], self.nodes) if lo[here] <= hi[here] else None
                if found is not None:
                    table = tables.now.copy()
                    table[cells] = found
                    tables.see(table)
                if self.settled(cell):
                    return True
        return False

    def follow(self, cell: int, most: bool, point: Ints) -> None:
        "Seeks a table near a rounded one, with the cell beyond the end of those found."
        lo, hi = self.lo.copy(), self.hi.copy()
        if most:
            lo[cell] = self.tables.high[cell] + 1
        else:
            hi[cell] = self.tables.low[cell] - 1
        if len(point) and lo[cell] <= hi[cell]:
            table = self.mended_from(point, lo, hi, 10 * self.steps)
            if table is not None:
                self.tables.see(table)

    def search_end(self, cell: int, most: bool) -> bool:
        "Seeks a table beyond the end of those found, by branching; whether there was one."
        lo, hi = self.lo.copy(), self.hi.copy()
        end = int((self.tables.high if most else self.tables.low)[cell])
        if end == (hi if most else lo)[cell]:
            return False
        if most:
            lo[cell] = end + 1
        else:
            hi[cell] = end - 1
        answer = sought(self.solver(), lo, hi, self.nodes)
        if answer.table is not None:
            self.tables.see(answer.table)
        elif answer.impossible:
            self.take(cell, end, most)
        return answer.table is not None

    def believe_end(self, cell: int, most: bool) -> None:
        "The same by HiGHS's own branch and bound, whose bound is believed with a margin."
        tables, width = self.tables, self.width
        if (tables.high if most else tables.low)[cell] == (self.hi if most else self.lo)[cell]:
            return
        enough = int(tables.low[cell]) + width if most else int(tables.high[cell]) - width
        reachable = self.lo[cell] <= enough <= self.hi[cell]
        whole = self.solver().whole(cell, most, enough if reachable else None, self.nodes)
        if whole.table is not None and self.fits(whole.table):
            tables.see(whole.table)
        self.take(cell, whole.bound, most)

    def settled(self, cell: int) -> bool:
        "Wide enough by tables, or its very ends known."
        low, high = self.tables.low[cell], self.tables.high[cell]
        return bool(high - low >= self.width or (low == self.lo[cell] and high == self.hi[cell]))

    def take(self, cell: int, bound: int, most: bool) -> None:
        "Takes in a proven end, which no table so far may be beyond."
        if most:
            self.hi[cell] = max(min(int(self.hi[cell]), bound), int(self.tables.high[cell]))
        else:
            self.lo[cell] = min(max(int(self.lo[cell]), bound), int(self.tables.low[cell]))
        self.solver().tighten(cell, int(self.lo[cell]), int(self.hi[cell]))
