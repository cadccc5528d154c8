"""Persons who put together what they know: no few of them may work out another small count.

Up to so many persons know the cells that hold none but them. A small count is safe from them when some
move changes it and none of those cells. The moves that there are for a count are gathered, those persons
are sought who stop them all, and a move past them is found or paid for, until nobody stops them all.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from socialrapport.disclosure.arithmetic import linear_forms
from socialrapport.disclosure.arithmetic.neighbours import Neighbours
from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked
from socialrapport.disclosure.suppression import margins, repair

BASES, KEPT = 4, 12
"How many sets of basic moves are looked through, and how many moves are kept of each cell."
Cells = frozenset[int]


class Coalitions:
    "What persons know together: `count` is each cell's count, and `most` how many persons they are at most."

    def __init__(self, near: Neighbours, count: Ints, few: Flags, most: int) -> None:
        self.near, self.count, self.few, self.most = near, count, few, most

    def known(self, cells: Cells) -> Cells:
        "All cells that hold none but the persons of *cells*: totals of the same persons, and parts of what is known."
        found, fresh = set(cells), list(cells)
        while fresh:
            for line in self.lines_of(fresh.pop()):
                total, *parts = (int(c) for c in self.near.tables.members(line))
                inside = sum(int(self.count[c]) for c in parts if c in found)
                if total in found or (0 < self.count[total] <= self.most and inside == self.count[total]):
                    more = {total, *parts} - found
                    found |= more
                    fresh += sorted(more)
        return frozenset(found)

    def lines_of(self, cell: int) -> list[int]:
        return [int(k) for k in np.unique(self.near.lines[self.near.at[cell] : self.near.at[cell + 1]])]

    def who_stop(self, cell: int, moves: list[repair.Move], excused: list[Cells]) -> Cells | None:
        "What persons know who stop all these moves of *cell*, without knowing it themselves; None if nobody does."
        return next((k for k in self.stopping(frozenset(), 0, moves) if cell not in k and k not in excused), None)

    def stopping(self, cells: Cells, persons: int, moves: list[repair.Move]) -> Iterator[Cells]:
        known = self.known(cells)
        left = next((m for m in moves if known.isdisjoint(m.cell.tolist())), None)
        if left is None:
            yield known
            return
        for c in left.cell.tolist():
            if self.few[c] and persons + self.count[c] <= self.most:
                yield from self.stopping(cells | {c}, persons + int(self.count[c]), moves)


def against(
    near: Neighbours, hidden: Flags, primary: Flags, usable: Flags, weight: Ints, below: Ints, above: Ints,
    count: Ints, most: int, unseen: Flags,
) -> tuple[Flags, Ints]:  # fmt: skip
    """A pattern in which no *most* persons work out a primary cell of others, and the cells that this fails for.

    Except what follows for them however much is hidden.
    """
    few = primary & (count >= 1) & (count <= most)
    coalitions = Coalitions(near, count, few, most)
    pool = gathered(near.tables, hidden, primary, below, above)
    everything = primary | usable | unseen
    lost = []
    for cell in np.flatnonzero(primary).tolist():
        moves, excused = sorted(pool[cell], key=lambda m: int(few[m.cell].sum()))[:KEPT], list[Cells]()
        while (known := coalitions.who_stop(cell, moves, excused)) is not None:
            fixed = np.array(sorted(known), dtype=np.int64)
            move = past(near, cell, fixed, hidden, usable, weight, below, above)
            if move is not None:
                hidden = hidden.copy()
                hidden[move.cell] = True
                moves.append(move)
            elif bound(near.tables, cell, fixed, everything):
                excused.append(known)
            else:
                lost.append(cell)
                break
    return hidden, np.array(lost, dtype=np.int64)


def gathered(tables: Linked, hidden: Flags, primary: Flags, below: Ints, above: Ints) -> dict[int, list[repair.Move]]:
    "Possible moves of each primary cell, from basic moves."
    found: dict[int, list[repair.Move]] = {int(c): [] for c in np.flatnonzero(primary)}
    lots = np.random.default_rng(3)
    for _ in range(BASES):
        forms = linear_forms.forms_of(tables, hidden, lots.permutation(tables.cells))
        moves = margins.exact(tables, margins.moves_of(forms))
        for a, b in zip(moves.start[:-1], moves.start[1:], strict=True):
            move = repair.Move(moves.cell[a:b], moves.step[a:b])
            if any(margins._times(move.cell, move.step, len(move.cell), below, above)):
                for c in move.cell[primary[move.cell]].tolist():
                    found[c].append(move)
    return found


def past(
    near: Neighbours,
    cell: int,
    fixed: Ints,
    hidden: Flags,
    usable: Flags,
    weight: Ints,
    below: Ints,
    above: Ints,
) -> repair.Move | None:
    "The cheapest move of *cell*, up or else down, that leaves *fixed* as they are."
    for steps in (1, -1):
        move = repair.cheapest_move(near, cell, steps, hidden, usable, weight, below, above, fixed)
        if move is not None:
            after = hidden.copy()
            after[move.cell] = True
            if repair.holds(near, move, after, below, above):
                return move
    return None


def bound(tables: Linked, cell: int, known: Ints, everything: Flags) -> bool:
    "Whether *cell* follows from what is *known* even when everything that may be is hidden."
    hidden = everything.copy()
    hidden[known] = False
    forms = linear_forms.forms_of(tables, hidden, np.arange(tables.cells))
    return bool(forms.determined[cell])
