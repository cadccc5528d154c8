"""The attack: which hidden numbers follow from what is published, exactly (Fischetti & Salazar 2001).

In this order, each on what the one before left: known numbers are put in; the equations alone
(elimination modulo a prime); whole-number bounds line by line; then, in each set of unknown cells that
hang together, whole-number tables are sought that show a cell to be safe, and bounds that show it is not.
A cell is safe only by two tables that were checked in whole numbers, and found only by proven bounds.
"""

from __future__ import annotations

import numpy as np

from socialrapport.disclosure.attack.bounds import FAR, ROUNDS, narrowed
from socialrapport.disclosure.attack.knowledge import Knowledge, Need, Result, named, place, with_hidden_zeros
from socialrapport.disclosure.attack.modular import PRIME, determined, echelon
from socialrapport.disclosure.attack.searched import searched
from socialrapport.disclosure.attack.systems import System, broken_lines, chosen, parts_of, sets_of, system_of
from socialrapport.disclosure.linked_tables.linked import Flags, Ints

TWO = Need()
MOST_TOLD = 5
"Contradicting lines that are named."


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
            found = searched(lines, self.lo[numbers], self.hi[numbers], target[cells], self.need.width)
            if found.shown is None:
                if found.impossible:
                    self.contrary += line[found.broken].tolist() or [int(line[0])]
                self.lost[numbers] = True
                continue
            self.lo[numbers], self.hi[numbers] = found.bounds
            self.low[numbers], self.high[numbers] = found.shown


def line_named(knowledge: Knowledge, line: int) -> str:
    "A line for people: `geo Total, sex F = geo N, sex F + geo S, sex F`."
    members = knowledge.tables.members(line)
    names = [named(knowledge, int(c)) for c in members]
    parts = names[1:] if len(names) <= 8 else [*names[1:7], f"… ({len(names) - 7} till)"]
    return f"{names[0]} = {' + '.join(parts)}"
