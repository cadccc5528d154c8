"""Is there any whole-number table with a cell within given ends? A search whose "no" is exact.

Depth-first branch and bound (Land & Doig 1960). A branch is closed only by bounds propagation in whole
numbers, or by multipliers of the lines that are checked in whole numbers (Farkas); a "yes" is a table
that was checked. What floating point cannot be brought to prove leaves the question open.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from socialrapport.disclosure.attack.bounds import ROUNDS, narrowed
from socialrapport.disclosure.attack.modular import Lines
from socialrapport.disclosure.attack.programs import Programs
from socialrapport.disclosure.linked_tables.linked import Ints


@dataclass(frozen=True, eq=False)
class Answer:
    """A table, or that there is none (`impossible`), or neither when the branches were too many.

    `lines` are those that by themselves exclude every table, where that needed no branching.
    """

    table: Ints | None
    impossible: bool
    lines: Ints


def sought(programs: Programs, lo: Ints, hi: Ints, nodes: int) -> Answer:
    "Seeks a table within the bounds, in at most so many branches."
    lines, none = programs.lines, np.zeros(0, dtype=np.int64)
    stack, first, sure = [(lo.copy(), hi.copy())], none, True
    for node in range(nodes):
        if not stack:
            break
        low, high = stack.pop()
        bad = excluded(lines, low, high)
        if bad is not None:
            first = bad if node == 0 else first
            continue
        possible, point, proof = programs.feasible(low, high)
        if not possible:
            sure = sure and len(proof) > 0
            first = proof if node == 0 else first
            continue
        whole = np.rint(point).astype(np.int64)
        if not lines.residual(whole).any() and bool(((whole >= low) & (whole <= high)).all()):
            return Answer(whole, False, none)
        cell = int(np.argmax(np.abs(point - whole)))
        if abs(float(point[cell]) - float(whole[cell])) < 1e-7:
            sure = False
            continue
        below, above = high.copy(), low.copy()
        below[cell], above[cell] = np.floor(point[cell]), np.ceil(point[cell])
        stack += [(low, below), (above, high)]
    return Answer(None, sure and not stack, first)


def excluded(lines: Lines, lo: Ints, hi: Ints) -> Ints | None:
    "Tightens the bounds in place; the line that then cannot hold, or None."
    reason = np.full(lines.cells, -1, dtype=np.int64)
    bad = narrowed(lines.start, lines.cell, lines.sign, lines.right, lo, hi, reason, ROUNDS)
    return np.array([bad], dtype=np.int64) if bad >= 0 else None
