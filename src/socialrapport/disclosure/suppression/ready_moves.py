"""Room for many cells at once, from ready moves: in tables with many dimensions programs, one by one, take hours.

The basic moves of all that may be hidden are certificates already. For each cell that cannot move far
enough the one that hides the least more is taken, over several bases; what is left is for `repair`.
"""

from __future__ import annotations

import numba
import numpy as np

from socialrapport.disclosure.arithmetic import linear_forms
from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked
from socialrapport.disclosure.suppression import margins
from socialrapport.disclosure.suppression.margins import Moves, Need, Reach

MANY = 150
"From so many cells on, ready moves are tried before programs."
BASES, ORDERS = 6, 30


def give(
    tables: Linked,
    hidden: Flags,
    allowed: Flags,
    primary: Flags,
    weight: Ints,
    below: Ints,
    above: Ints,
    alone: Flags,
    need: Need,
    found: Reach,
) -> Flags:
    "What is hidden afterwards; *found* learns the moves. Deterministic."
    lots = np.random.default_rng(2)
    pool = joined([basis(tables, hidden, allowed, weight, lots) for _ in range(BASES)])
    short = np.flatnonzero(primary & ~found.enough(need, below))
    best, taken = hidden, np.zeros(len(pool.start) - 1, dtype=bool)
    for turn in range(ORDERS):
        order = short if turn == 0 else lots.permutation(short)
        these, more = _taken(pool.start, pool.cell, pool.step, order, below, above, weight, hidden), hidden.copy()
        more[margins.chosen(pool, these).cell] = True
        if turn == 0 or int(weight[more].sum()) < int(weight[best].sum()):
            best, taken = more, these
    found.note(margins.chosen(pool, taken), below, above, alone)
    return best


def basis(tables: Linked, hidden: Flags, allowed: Flags, weight: Ints, lots: np.random.Generator) -> Moves:
    "Basic moves that go through what is hidden already, and then through what is light."
    order = np.lexsort((lots.random(tables.cells), np.where(hidden, 0, np.log2(1 + weight).astype(np.int64))))
    forms = linear_forms.forms_of(tables, hidden | allowed, margins.ranked(order))
    return margins.exact(tables, margins.moves_of(forms))


def joined(many: list[Moves]) -> Moves:
    starts = np.cumsum([0] + [len(m.cell) for m in many])
    start = np.concatenate([m.start[:-1] + at for m, at in zip(many, starts, strict=False)] + [starts[-1:]])
    return Moves(start.astype(np.int64), np.concatenate([m.cell for m in many]), np.concatenate([m.step for m in many]))


@numba.njit(cache=True)
def _taken(start, cell, step, short, below, above, weight, before):  # type: ignore[no-untyped-def]
    "For each short cell the move through it that costs least and goes both ways."
    moves, cells = len(start) - 1, len(below)
    hidden = before.copy()
    possible = np.zeros(moves, dtype=np.bool_)
    for j in range(moves):
        forward, backward = margins._times(cell[start[j] : start[j + 1]], step[start[j] : start[j + 1]],
                                        start[j + 1] - start[j], below, above)  # fmt: skip
        possible[j] = forward >= 1 and backward >= 1
    at = np.zeros(cells + 1, dtype=np.int64)
    for e in range(len(cell)):
        at[cell[e] + 1] += 1
    for i in range(cells):
        at[i + 1] += at[i]
    fill, holds = at.copy(), np.empty(len(cell), dtype=np.int64)
    for j in range(moves):
        for e in range(start[j], start[j + 1]):
            holds[fill[cell[e]]] = j
            fill[cell[e]] += 1
    taken = np.zeros(moves, dtype=np.bool_)
    moved = np.zeros(cells, dtype=np.bool_)
    for p in short:
        if moved[p]:
            continue
        best, least = -1, np.int64(0)
        for h in range(at[p], at[p + 1]):
            j = holds[h]
            if not possible[j]:
                continue
            cost = np.int64(0)
            for e in range(start[j], start[j + 1]):
                if not hidden[cell[e]]:
                    cost += 1 + weight[cell[e]]
                    if best >= 0 and cost >= least:
                        break
            if best < 0 or cost < least:
                best, least = j, cost
        if best >= 0:
            taken[best] = True
            for e in range(start[best], start[best + 1]):
                hidden[cell[e]] = True
                moved[cell[e]] = True
    return taken
