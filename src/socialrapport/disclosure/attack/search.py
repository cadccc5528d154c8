"""The attack: which hidden numbers follow from what is published, exactly (Fischetti & Salazar 2001).

In this order, each on what the one before left: known numbers are put in; the equations alone
(elimination modulo a prime); whole-number bounds line by line; then, in each set of unknown cells that
hang together, whole-number tables are sought that show a cell to be safe, and bounds that show it is not.
A cell is safe only by two tables that were checked in whole numbers, and found only by proven bounds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from socialrapport.disclosure.attack.bounds import FAR, ROUNDS, narrowed
from socialrapport.disclosure.attack.branching import sought
from socialrapport.disclosure.attack.components import Near, joined
from socialrapport.disclosure.attack.knowledge import Knowledge, Need, Result, named, place, with_hidden_zeros
from socialrapport.disclosure.attack.modular import PRIME, Echelon, Lines, determined, echelon
from socialrapport.disclosure.attack.moves import Tables, mended_from, moves_of
from socialrapport.disclosure.attack.programs import Programs, nearest
from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked

TWO = Need()
MOST_TOLD = 5
"Contradicting lines that are named."
WANDER, MEND, FIRST_MEND = 200, 4_000, 200_000
"Steps: random moves for each move there is, in a search for one cell, in the search for a first table."
SHORT = 60
"Cells in a move; where they are more on the whole, fewer steps are taken in the same time."
NEAR = (2, 4, 7)
"Neighbourhoods of a cell, in lines from it, that bounds are sought in before all lines are used."
NODES = 400
"Branch-and-bound nodes for one cell's end, in sets of up to a thousand cells; fewer in larger ones."


@dataclass(frozen=True, eq=False)
class System:
    "The lines over unknown cells: `cells` are their numbers in the tables, `line` the lines' numbers there."

    cells: Ints
    line: Ints
    lines: Lines


def system_of(tables: Linked, unknown: Flags, value: Ints) -> System:
    "The lines with an unknown cell, the known ones moved to the right side."
    rows, mine = tables.rows(), unknown[tables.cell]
    right = tables.gap.copy()
    np.subtract.at(right, rows[~mine], (tables.sign * value[tables.cell])[~mine])
    many = np.bincount(rows[mine], minlength=tables.lines)
    line, cells = np.flatnonzero(many), np.flatnonzero(unknown)
    number = np.cumsum(unknown) - 1
    start = np.concatenate(([0], np.cumsum(many[line]))).astype(np.int64)
    return System(cells, line, Lines(len(cells), start, number[tables.cell[mine]], tables.sign[mine], right[line]))


def broken_lines(tables: Linked, known: Flags, value: Ints) -> Ints:
    "Lines that are published in full and do not hold."
    rows = tables.rows()
    full = np.bincount(rows, weights=~known[tables.cell], minlength=tables.lines) == 0
    sums = -tables.gap
    np.add.at(sums, rows, tables.sign * np.where(known, value, 0)[tables.cell])
    return np.flatnonzero(full & (sums != 0))


def parts_of(lines: Lines) -> Ints:
    "For each cell, which set of cells that hang together it is in."
    return np.asarray(joined(lines.start, lines.cell, lines.cells))


def chosen(lines: Lines, keep: Flags) -> Lines:
    "Some of the lines, over the same cells."
    entries = keep[lines.rows()]
    start = np.concatenate(([0], np.cumsum(np.diff(lines.start)[keep]))).astype(np.int64)
    return Lines(lines.cells, start, lines.cell[entries], lines.sign[entries], lines.right[keep])


def attack(knowledge: Knowledge, need: Need = TWO) -> Result:
    """Every hidden number that follows, or nearly follows, from what is known. The same input gives the same result.

    That hidden cells are at least 1 where zeros are shown is believed until the numbers contradict it.
    """
    found = Attack(knowledge, need).result()
    if not found.contradiction or knowledge.assumed is None:
        return found
    other = Attack(with_hidden_zeros(knowledge), need).result()
    return found if other.contradiction else other


class Attack:
    "One attack on its way: what is known so far of each cell of the tables, and which verdicts there are."

    def __init__(self, knowledge: Knowledge, need: Need) -> None:
        self.knowledge, self.need = knowledge, need
        n = knowledge.tables.cells
        known = knowledge.value >= 0
        self.lo = np.where(known, knowledge.value, np.maximum(knowledge.least, 0))
        self.hi = np.where(known, knowledge.value, np.minimum(knowledge.most, FAR))
        self.low, self.high = self.lo.copy(), self.lo - 1
        self.linear = known & knowledge.hidden
        self.lost = np.zeros(n, dtype=bool)
        self.contrary: list[int] = []
        self.impossible: list[int] = list(np.flatnonzero(self.lo > self.hi))

    def result(self) -> Result:
        known = self.knowledge
        self.contrary += broken_lines(known.tables, known.value >= 0, known.value).tolist()
        first = True
        while self.settle(first):
            first = False
        self.explore()
        return self.told()

    def told(self) -> Result:
        known, width = self.knowledge, self.need.width
        fixed = self.lo == self.hi
        shown = (self.high - self.low >= width) & ~self.lost
        sharp = (self.low == self.lo) & (self.high == self.hi) | fixed
        target = known.primary & known.hidden
        exact = target & fixed & ~self.lost
        narrow = target & ~exact & ~self.lost & sharp & (self.hi - self.lo < width)
        undecided = target & ~exact & ~narrow & ~shown
        linear = self.linear & known.hidden & ~self.lost
        inner = shown & target
        found = np.flatnonzero(exact | narrow | linear)
        return Result(
            knowledge=known,
            linear=np.flatnonzero(linear),
            exact=np.flatnonzero(exact),
            narrow=np.flatnonzero(narrow),
            lo=np.where(inner, self.low, self.lo),
            hi=np.where(inner, self.high, self.hi),
            proven=np.asarray((target & ~undecided) | linear),
            undecided=np.flatnonzero(undecided),
            contradiction=self.contradiction(),
            places={int(c): place(known, int(c)) for c in found if c >= known.tables.published},
        )

    def contradiction(self) -> str:
        "What does not add up, in Swedish."
        cells = [f"{named(self.knowledge, c)} (kvoten och basen ger inget heltal)" for c in self.impossible]
        lines = list(dict.fromkeys(self.contrary))
        texts = cells + [line_named(self.knowledge, k) for k in lines]
        if not texts:
            return ""
        more = f"; och {len(texts) - MOST_TOLD} till" if len(texts) > MOST_TOLD else ""
        return f"De publicerade talen går inte ihop: {'; '.join(texts[:MOST_TOLD])}{more}."

    def open(self) -> Flags:
        "Cells that are not known yet and hang together with nothing contradictory."
        return np.asarray((self.lo < self.hi) & ~self.lost)

    def settle(self, first: bool) -> bool:
        "Equations, then bounds, on the cells that are still open; whether some got known that were not."
        unknown = (self.knowledge.value < 0) & ~self.lost if first else self.open()
        system = system_of(self.knowledge.tables, unknown, self.lo)
        if len(system.cells) == 0:
            return False
        part = parts_of(system.lines)
        before = int(unknown.sum())
        if first:
            for cell in self.impossible:
                self.give_up(system, part, int(np.searchsorted(system.cells, cell)))
        self.bound(system, part)
        form = echelon(system.lines)
        for line in form.against:
            self.refuse(system, part, int(line))
        fixed, value = determined(form)
        if first:
            self.linear[system.cells[fixed]] = True
        self.fix(system, part, fixed, value)
        self.bound(system, part)
        return first or int(self.open().sum()) < before

    def fix(self, system: System, part: Ints, fixed: Flags, value: Ints) -> None:
        "Puts in what the equations determine, where it is known to be less than the prime."
        lo, hi = self.lo[system.cells], self.hi[system.cells]
        sure = fixed & (hi < PRIME) & ~self.lost[system.cells]
        wrong = np.flatnonzero(sure & ((value < lo) | (value > hi)))
        for cell in wrong:
            self.refuse(system, part, int(system.lines.rows()[np.flatnonzero(system.lines.cell == cell)[0]]))
        sure &= ~self.lost[system.cells]
        self.lo[system.cells[sure]] = self.hi[system.cells[sure]] = value[sure]

    def bound(self, system: System, part: Ints) -> None:
        "Bounds propagation; what hangs together with a line that cannot hold is given up."
        while True:
            lines, keep = system.lines, ~self.lost[system.cells]
            alive = np.flatnonzero(np.bincount(lines.rows(), weights=~keep[lines.cell], minlength=lines.count) == 0)
            flags = np.zeros(lines.count, dtype=bool)
            flags[alive] = True
            some = chosen(lines, flags)
            lo, hi = self.lo[system.cells], self.hi[system.cells]
            reason = np.full(lines.cells, -1, dtype=np.int64)
            bad = narrowed(some.start, some.cell, some.sign, some.right, lo, hi, reason, ROUNDS)
            if bad < 0:
                self.lo[system.cells[keep]], self.hi[system.cells[keep]] = lo[keep], hi[keep]
                return
            self.refuse(system, part, int(alive[bad]))

    def refuse(self, system: System, part: Ints, line: int) -> None:
        "A line of the system contradicts the others."
        cell = int(system.lines.cell[system.lines.start[line]])
        if not self.lost[system.cells[cell]]:
            self.contrary.append(int(system.line[line]))
        self.give_up(system, part, cell)

    def give_up(self, system: System, part: Ints, cell: int) -> None:
        "No verdicts on what hangs together with the cell."
        cells = system.cells[part == part[cell]]
        known = self.knowledge
        self.lost[cells] = True
        self.lo[cells], self.hi[cells] = np.maximum(known.least[cells], 0), np.maximum(known.most[cells], 0)

    def explore(self) -> None:
        "Tables and bounds, one set of cells that hang together after the other."
        system = system_of(self.knowledge.tables, self.open(), self.lo)
        if len(system.cells) == 0:
            return
        target = (self.knowledge.primary & self.knowledge.hidden)[system.cells]
        part = parts_of(system.lines)
        for cells, lines, line in sets_of(system, part):
            if not target[cells].any():
                continue
            numbers = system.cells[cells]
            search = Search(lines, self.lo[numbers], self.hi[numbers], target[cells], self.need.width)
            if not search.run():
                if search.impossible:
                    self.contrary += line[search.broken].tolist() or [int(line[0])]
                self.lost[numbers] = True
                continue
            self.lo[numbers], self.hi[numbers] = search.lo, search.hi
            self.low[numbers], self.high[numbers] = search.tables.low, search.tables.high


def sets_of(system: System, part: Ints) -> Iterator[tuple[Ints, Lines, Ints]]:
    "Each set of cells that hang together: its cells, its lines over them, and the lines' numbers in the tables."
    lines = system.lines
    order = np.argsort(part, kind="stable")
    cuts = np.searchsorted(part[order], np.arange(part.max() + 2))
    owner = part[lines.cell[lines.start[:-1]]]
    by_owner = np.argsort(owner, kind="stable")
    line_cuts = np.searchsorted(owner[by_owner], np.arange(part.max() + 2))
    number = np.zeros(lines.cells, dtype=np.int64)
    for p in range(int(part.max()) + 1):
        cells, mine = order[cuts[p] : cuts[p + 1]], by_owner[line_cuts[p] : line_cuts[p + 1]]
        number[cells] = np.arange(len(cells))
        length = (lines.start[1:] - lines.start[:-1])[mine]
        start = np.concatenate(([0], np.cumsum(length))).astype(np.int64)
        entries = np.repeat(lines.start[mine] - start[:-1], length) + np.arange(start[-1])
        yield (
            cells,
            Lines(len(cells), start, number[lines.cell[entries]], lines.sign[entries], lines.right[mine]),
            system.line[mine],
        )


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


def line_named(knowledge: Knowledge, line: int) -> str:
    "A line for people: `geo Total, sex F = geo N, sex F + geo S, sex F`."
    members = knowledge.tables.members(line)
    names = [named(knowledge, int(c)) for c in members]
    parts = names[1:] if len(names) <= 8 else [*names[1:7], f"… ({len(names) - 7} till)"]
    return f"{names[0]} = {' + '.join(parts)}"
