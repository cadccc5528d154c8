"""Hides less by search: one neighbourhood at a time, the best pattern there is, proven by HiGHS.

The whole pattern is carried by one move that every primary cell takes part in: a table plus the move
and the table minus the move are two other tables with the same published cells, and differ from it in
every primary cell. A neighbourhood's part of the move and of the pattern are chosen anew together, all
else standing still; a small program in whole numbers. Where the neighbourhood is the whole, the
pattern is the best of those that one move can carry.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from socialrapport.disclosure.arithmetic.neighbours import Neighbours
from socialrapport.disclosure.arithmetic.solver import Program, Reals, solve
from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked
from socialrapport.disclosure.suppression.margins import Moves

LONGEST = 3
"No cell moves further than this in the one move."


@dataclass(frozen=True, eq=False)
class Carried:
    "A pattern and the one move that carries it."

    hidden: Flags
    move: Ints


def carried(tables: Linked, hidden: Flags, primary: Flags, moves: Moves, most: Ints) -> Carried:
    "One move through as many primary cells as adding up *moves* gives."
    z = np.zeros(tables.cells, dtype=np.int64)
    spans = [slice(int(a), int(b)) for a, b in zip(moves.start[:-1], moves.start[1:], strict=True)]
    for span in spans * 3:
        cell, step = moves.cell[span], moves.step[span]
        covered = int((primary[cell] & (z[cell] != 0)).sum())
        best = covered, z[cell]
        for sign in (1, -1, 2, -2):
            after = z[cell] + sign * step
            if (np.abs(after) <= most[cell]).all():
                best = max(best, (int((primary[cell] & (after != 0)).sum()), after), key=lambda found: found[0])
        if best[0] > covered:
            z[cell] = best[1]
    return Carried(hidden, z)


def polish(
    tables: Linked,
    start: Carried,
    primary: Flags,
    usable: Flags,
    weight: Ints,
    most: Ints,
    effort: Effort,
) -> Carried | None:
    "A pattern at most as heavy; None if no one move was found that carries every primary cell."
    near = Neighbours(tables)
    search = Search(near, primary, usable, weight, most, effort)
    best = start
    for cells in search.neighbourhoods(best, np.flatnonzero(primary & (best.move == 0))):
        if (best.move[cells[primary[cells]]] == 0).any():
            best = search.chosen_anew(best, cells)
    if (best.move[primary] == 0).any():
        return None
    idle = 0
    for cells in search.neighbourhoods(best, np.flatnonzero(best.hidden & usable & ~primary)):
        before, best = best, search.chosen_anew(best, cells)
        idle = idle + 1 if best is before else 0
        if idle == effort.patience:
            break
    return best


@dataclass(frozen=True)
class Effort:
    """How many cells a neighbourhood has, how many are tried, how many in a row without gain, and how many nodes
    each search may visit."""

    size: int = 150
    turns: int = 30
    patience: int = 4
    nodes: int = 20


@dataclass(frozen=True, eq=False)
class Search:
    "What stands still during a search."

    near: Neighbours
    primary: Flags
    usable: Flags
    weight: Ints
    most: Ints
    effort: Effort

    def neighbourhoods(self, best: Carried, around: Ints) -> Iterator[Ints]:
        "Cells around some of the given ones, spread over the tables; everything at once where it fits."
        allowed = best.hidden | self.usable
        if int(allowed.sum()) <= self.effort.size:
            yield np.flatnonzero(allowed)
            return
        drawn = np.random.default_rng(1).permutation(around)
        for cell in drawn[: self.effort.turns]:
            yield self.near.around(int(cell), allowed, self.effort.size)

    def chosen_anew(self, now: Carried, cells: Ints) -> Carried:
        "The pattern with the cells' part chosen anew, if that is better."
        program, start, chosen = self.program(now, cells)
        answer = solve(program, start=start, nodes=self.effort.nodes)
        if answer.x is None or answer.cost >= float(program.cost @ start) - 0.5:
            return now
        z, hidden = now.move.copy(), now.hidden.copy()
        z[cells] = np.rint(answer.x[: len(cells)]).astype(np.int64)
        hidden[cells[chosen]] = z[cells[chosen]] != 0
        return Carried(hidden, z)

    def program(self, now: Carried, cells: Ints) -> tuple[Program, Reals, Ints]:
        """Variables: each cell's step, whether each secondary cell is hidden, each primary cell's
        direction, and whether it is left standing (which costs more than anything)."""
        chosen = np.flatnonzero(self.usable[cells] & ~self.primary[cells])
        signed = np.flatnonzero(self.primary[cells])
        n, s, q = len(cells), len(chosen), len(signed)
        step = now.move[cells].astype(float)
        bound = np.maximum(np.minimum(self.most[cells], LONGEST), np.abs(step))
        rows = line_rows(self.near, cells)
        held = [sum(f * step[c] for c, f in row) for row in rows]
        lower, upper = list(held), list(held)
        for place, i in enumerate(chosen):
            rows += [((int(i), 1.0), (n + place, -bound[i])), ((int(i), 1.0), (n + place, bound[i]))]
            lower += [-np.inf, 0.0]
            upper += [0.0, np.inf]
        for place, i in enumerate(signed):
            wide, way, left = bound[i] + 1, n + s + place, n + s + q + place
            rows += [((int(i), 1.0), (way, -wide), (left, wide)), ((int(i), 1.0), (way, -wide), (left, -wide))]
            lower += [-bound[i], -np.inf]
            upper += [np.inf, -1.0]
        entries = [e for row in rows for e in row]
        weight = self.weight[cells][chosen].astype(float)
        program = Program(
            cost=np.concatenate((np.zeros(n), weight, np.zeros(q), np.full(q, 1.0 + weight.sum()))),
            least=np.concatenate((-bound, np.zeros(s + 2 * q))),
            most=np.concatenate((bound, np.ones(s + 2 * q))),
            whole=np.ones(n + s + 2 * q, dtype=bool),
            start=np.concatenate(([0], np.cumsum([len(row) for row in rows]))).astype(np.int64),
            column=np.array([c for c, _ in entries], dtype=np.int64),
            factor=np.array([f for _, f in entries], dtype=float),
            lower=np.array(lower),
            upper=np.array(upper),
        )
        start = np.concatenate((step, now.hidden[cells][chosen], step[signed] > 0, step[signed] == 0)).astype(float)
        return program, start, chosen


def line_rows(near: Neighbours, cells: Ints) -> list[tuple[tuple[int, float], ...]]:
    "Every line that meets *cells*, restricted to them."
    found: dict[int, list[tuple[int, float]]] = {}
    for place, c in enumerate(cells):
        for e in range(near.at[c], near.at[c + 1]):
            found.setdefault(int(near.lines[e]), []).append((place, float(near.signs[e])))
    return [tuple(found[k]) for k in sorted(found)]
