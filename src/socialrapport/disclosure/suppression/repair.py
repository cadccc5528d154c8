"""Hides a little more where a hidden count cannot move far enough, or an insider would see through it.

For one cell at a time: the cheapest move that takes it as far as it must go, over what is hidden
already (free) and what may be hidden besides (at its weight). Whole numbers, so the move is itself
the certificate. Insiders are persons who are the only one in a cell and know it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from socialrapport.disclosure.arithmetic.neighbours import FEW, LONG, Neighbours, rows_over
from socialrapport.disclosure.arithmetic.solver import DEAREST, Program, Reals, solve
from socialrapport.disclosure.linked_tables.linked import Flags, Ints
from socialrapport.disclosure.suppression.margins import FAR

NEAR = (250, 1000, 4000)
"How many cells around the cell are looked at, in turn; then all there are."
NODES = 40
LARGE = 4000
"""Cells: in programs over more of them the first move found is taken. Where lines are long none is sought in whole
numbers there, but among a few of each line when all else has failed."""
MULTIPLES = (1, 2, 3, 4, 6)


@dataclass(frozen=True, eq=False)
class Move:
    "Cells and steps in whole numbers that every line sums to zero."

    cell: Ints
    step: Ints


def cheapest_move(
    near: Neighbours,
    cell: int,
    steps: int,
    hidden: Flags,
    usable: Flags,
    weight: Ints,
    below: Ints,
    above: Ints,
    fixed: Ints | None = None,
) -> Move | None:
    """The cheapest move that takes *cell* by *steps* (negative: down) or further, the cells *fixed* standing still.

    None if there is none, or if the search gave up before it found any.
    """
    allowed = hidden | usable
    if fixed is not None:
        allowed = allowed.copy()
        allowed[fixed] = False
    everything, looked_at = int(allowed.sum()), 0
    few = FEW if near.longest > LONG else ()
    for most in few:
        cells = near.roomiest(cell, allowed, most, hidden, weight, below, above)
        move = move_among(near, cells, cell, steps, hidden, weight, below, above, whole=False)
        if move is not None:
            return move
    for most in (*(n for n in NEAR if n < everything), everything + 1):
        cells = near.around(cell, allowed, most)
        if len(cells) == looked_at:
            continue  # The same cells, and so the same program.
        looked_at = len(cells)
        whole = len(cells) <= LARGE or not few
        move = move_among(near, cells, cell, steps, hidden, weight, below, above, whole)
        if move is not None:
            return move
    for most in few:
        cells = near.roomiest(cell, allowed, most, hidden, weight, below, above)
        move = move_among(near, cells, cell, steps, hidden, weight, below, above)
        if move is not None:
            return move
    return None


def move_among(
    near: Neighbours,
    cells: Ints,
    cell: int,
    steps: int,
    hidden: Flags,
    weight: Ints,
    below: Ints,
    above: Ints,
    whole: bool = True,
) -> Move | None:
    """Two variables for each cell, up and down, so that cost is on what is moved.

    Where the linear answer cannot be made whole, whole numbers are sought, if *whole*.
    """
    n = len(cells)
    down = np.minimum(below[cells], 8).astype(float)
    up = np.minimum(above[cells], 8).astype(float)
    place = int(np.searchsorted(cells, cell))
    least = np.zeros(2 * n)
    if steps > 0:
        least[place], up[place], down[place] = steps, max(steps, up[place]), 0
        if above[cell] < steps:
            return None
    else:
        least[n + place], down[place], up[place] = -steps, max(-steps, down[place]), 0
        if below[cell] < -steps:
            return None
    cost = np.where(hidden[cells], 1e-3, 1.0 + DEAREST * weight[cells] / max(1, int(weight[cells].max())))
    start, column, factor = rows_over(near, cells)
    rows = len(start) - 1
    program = Program(
        cost=np.concatenate((cost, cost)),
        least=least,
        most=np.concatenate((up, down)),
        whole=np.zeros(2 * n, dtype=bool),
        start=start,
        column=column,
        factor=factor,
        lower=np.zeros(rows),
        upper=np.zeros(rows),
    )
    answer = solve(program)
    if answer.x is None:
        return None
    found = whole_multiple(answer.x[:n] - answer.x[n:], below[cells], above[cells])
    if found is None and not whole:
        return None
    if found is None:
        answer = solve(replace(program, whole=np.ones(2 * n, dtype=bool)), nodes=NODES, gap=0.05, first=n > LARGE)
        if answer.x is None:
            return None
        found = np.rint(answer.x[:n] - answer.x[n:]).astype(np.int64)
    moved = np.flatnonzero(found)
    return Move(cells[moved], found[moved])


def whole_multiple(steps: Reals, below: Ints, above: Ints) -> Ints | None:
    "The least multiple of the steps that is in whole numbers, if there is room for it."
    for times in MULTIPLES:
        found = np.rint(times * steps)
        if np.abs(found - times * steps).max(initial=0) < 1e-6:
            whole = found.astype(np.int64)
            return whole if (whole >= -below).all() and (whole <= above).all() else None
    return None


def holds(near: Neighbours, move: Move, hidden: Flags, below: Ints, above: Ints) -> bool:
    "Whether the move is one: over hidden cells, within bounds, and every line sums to zero. In whole numbers."
    entries, whose = near.entries(move.cell)
    sums = np.zeros(near.tables.lines, dtype=np.int64)
    np.add.at(sums, near.lines[entries], near.signs[entries] * move.step[whose])
    within = (move.step >= -below[move.cell]) & (move.step <= np.minimum(above[move.cell], FAR))
    return bool(not sums.any() and hidden[move.cell].all() and within.all())
