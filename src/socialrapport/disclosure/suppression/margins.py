"""How far hidden counts can move: other tables, in whole numbers, that agree with all that is published.

A move is a vector of whole numbers that every line sums to zero and that touches hidden cells only.
A table plus a move is another table with the same published cells, as long as nothing falls below
what is known. One move that takes a cell one up and one that takes it one down show that nobody can
tell which of three values it has. Moves are certificates: they are found by any means and then added
up exactly.
"""

from __future__ import annotations

from dataclasses import dataclass

import numba
import numpy as np
from numpy.typing import NDArray

from socialrapport.disclosure.arithmetic import linear_forms
from socialrapport.disclosure.arithmetic.linear_forms import PRIME, Forms
from socialrapport.disclosure.arithmetic.neighbours import Neighbours
from socialrapport.disclosure.linked_tables import plain_steps
from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked

FAR = np.int64(2**40)
"Further than any count moves."
LARGEST = 64
"Coefficients beyond this are not used in moves."
MOST_ALONE = 24
"How many single contributors a cell's first known move may pass through: all of them might stop it."
BASES = 8
"How many sets of basic moves are tried: what one set cannot show, another often can."
MANY, ROOMY, NOISE = 150, 12, 0.3
"From so many cells on that are not sure, bases by room are tried: how many, and how much their orders differ."
TURNS = 6
"How many of the single contributors that stop a cell are tried with each."


@dataclass(frozen=True)
class Need:
    """How far a hidden count must be able to move: values below, values above, and both together.

    `upper` is one number for all cells, or one for each.
    """

    lower: int = 0
    upper: int | Ints = 1
    width: int = 2

    def above(self, cells: int) -> Ints:
        "The values above, for each cell."
        return np.full(cells, self.upper, dtype=np.int64)


NEED = Need()
"The default."
ALL = slice(None)


@dataclass(frozen=True, eq=False)
class Moves:
    "Moves in columns: column j is `cell[start[j]:start[j + 1]]` with the steps beside."

    start: Ints
    cell: Ints
    step: Ints


@dataclass(eq=False)
class Reach:
    """How far each cell is known to be able to move, and who could stop it.

    `stops[c, :stoppers[c]]` are the single contributors' cells that every known move of cell c passes
    through; `stoppers[c]` is -1 where no move of c is known.
    """

    down: Ints
    up: Ints
    stops: NDArray[np.int32]
    stoppers: Ints

    @classmethod
    def none(cls, cells: int) -> Reach:
        zero = np.zeros(cells, dtype=np.int64)
        return cls(zero, zero.copy(), np.zeros((cells, MOST_ALONE), dtype=np.int32), zero - 1)

    def enough(self, need: Need, below: Ints, at: int | slice = ALL) -> Flags:
        "Whether each cell, or the one *at* a place, moves far enough; none need fall below what is known of it."
        down, up = self.down[at], self.up[at]
        upper = need.upper if isinstance(need.upper, int) else need.upper[at]
        found = (down >= np.minimum(need.lower, below[at])) & (up >= upper) & (down + up >= need.width)
        return np.asarray(found, dtype=bool)

    def note(self, move: Moves, below: Ints, above: Ints, alone: Flags) -> None:
        "Learn from moves."
        _note_all(move.start, move.cell, move.step, below, above, alone, self.down, self.up, self.stops, self.stoppers)


def moves_of(forms: Forms) -> Moves:
    "The basic moves of what is hidden: one for each free variable. Fractions come out as large steps."
    many = int(forms.length.sum())
    rows = np.repeat(np.arange(len(forms.length)), forms.length)
    offset = np.arange(many) - np.repeat(np.cumsum(forms.length) - forms.length, forms.length)
    at = np.repeat(forms.start, forms.length) + offset
    variable, factor = forms.variable[at].astype(np.int64), forms.factor[at]
    order = np.argsort(variable, kind="stable")
    step = np.where(factor > PRIME // 2, factor - PRIME, factor)[order]
    _, counts = np.unique(variable, return_counts=True)
    start = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
    return Moves(start, rows[order].astype(np.int64), step)


def exact(tables: Linked, moves: Moves) -> Moves:
    "Those of the moves that are small and that every line truly sums to zero, without any modulus."
    keep = np.ones(len(moves.start) - 1, dtype=bool)
    column = np.repeat(np.arange(len(keep)), np.diff(moves.start))
    np.logical_and.at(keep, column, np.abs(moves.step) <= LARGEST)
    keep &= _sums_to_zero(
        tables.start, tables.cell, tables.sign, tables.cells, moves.start, moves.cell, moves.step, keep
    )
    return chosen(moves, keep)


def chosen(moves: Moves, keep: Flags) -> Moves:
    lengths = np.diff(moves.start)
    inside = np.repeat(keep, lengths)
    start = np.concatenate(([0], np.cumsum(lengths[keep]))).astype(np.int64)
    return Moves(start, moves.cell[inside], moves.step[inside])


def one_move(cell: Ints, step: Ints) -> Moves:
    return Moves(np.array([0, len(cell)], dtype=np.int64), cell.astype(np.int64), step.astype(np.int64))


def certify(
    tables: Linked,
    hidden: Flags,
    primary: Flags,
    alone: Flags,
    rank: Ints,
    below: Ints,
    above: Ints,
    need: Need,
    found: Reach,
    watched: Flags | None = None,
) -> Reach:
    """How far each hidden cell is known to be able to move, by basic moves and small sums of them.

    A lower bound: a primary cell that does not reach enough may still do so by other moves. For each
    primary cell that every known move of passes through a single contributor's (*alone*), further
    sums are tried that leave the contributor's cell as it is. What *found* knows already is added to. Nothing is
    learned of what hangs together with no *watched* cell (else: primary) that there is more to know of.
    """
    lots, near, watched = np.random.default_rng(1), Neighbours(tables), primary if watched is None else watched
    for basis in range(BASES):
        order = rank if basis == 0 else lots.permutation(tables.cells)
        unsure = np.flatnonzero(watched & hidden & ~(found.enough(need, below) & (found.stoppers == 0)))
        if not len(unsure):
            break
        here = near.together(unsure, hidden)
        moves = exact(tables, moves_of(linear_forms.forms_of(tables, here, order)))
        through = through_each(moves, tables.cells)
        found.note(moves, below, above, alone)
        short = np.flatnonzero(primary & ~found.enough(need, below))
        descend(moves, through, short, np.full(len(short), -1), below, above, alone, found, need)
        stopped = np.flatnonzero(primary & (found.stoppers > 0))
        for turn in range(TURNS):
            if len(stopped):
                which = turn % found.stoppers[stopped]
                still = found.stops[stopped, which].astype(np.int64)
                descend(moves, through, stopped, still, below, above, alone, found, need)
                stopped = np.flatnonzero(primary & (found.stoppers > 0))
        if not len(stopped) and found.enough(need, below)[primary].all():
            break
    learn_by_room(tables, near, hidden, primary, below, above, alone, need, found)
    return found


def learn_by_room(
    tables: Linked, near: Neighbours, hidden: Flags, primary: Flags, below: Ints, above: Ints, alone: Flags, need: Need,
    found: Reach,
) -> None:  # fmt: skip
    """The same by bases in which small cells stand on roomy ones, for what ordinary bases leave; *found* learns.

    In tables over hundreds of places a basis by any other order makes moves that pass through many small cells, one of
    which has no room. The order is another each time, by as much as the turn.
    """
    lots = np.random.default_rng(3)
    room = -np.log1p(np.minimum(below, above))
    for turn in range(ROOMY):
        short = np.flatnonzero(primary & ~found.enough(need, below))
        if len(short) < MANY:
            break
        rank = ranked(np.lexsort((lots.random(tables.cells), room + NOISE * turn * lots.random(tables.cells))))
        moves = exact(tables, moves_of(linear_forms.forms_of(tables, near.together(short, hidden), rank)))
        found.note(moves, below, above, alone)
        short = np.flatnonzero(primary & ~found.enough(need, below))
        through = through_each(moves, tables.cells)
        descend(moves, through, short, np.full(len(short), -1), below, above, alone, found, need)


def ranked(order: Ints) -> Ints:
    "The place of each cell in an *order* of all of them."
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    return rank


def through_each(moves: Moves, cells: int) -> tuple[Ints, Ints]:
    "Where each cell's moves begin, and the moves that go through the cells, one cell after the other."
    by_cell = np.concatenate(([0], np.cumsum(np.bincount(moves.cell, minlength=cells)))).astype(np.int64)
    number = np.repeat(np.arange(len(moves.start) - 1), np.diff(moves.start))
    return by_cell, number[np.argsort(moves.cell, kind="stable")]


def descend(
    moves: Moves, through: tuple[Ints, Ints], cells: Ints, still: Ints, below: Ints, above: Ints, alone: Flags,
    found: Reach, need: Need,
) -> None:  # fmt: skip
    "Look for moves of *cells*, each leaving the cell in the same place of *still* (-1: none) as it is."
    if not len(cells):
        return
    _descend(
        moves.start,
        moves.cell,
        moves.step,
        *through,
        cells.astype(np.int64),
        still.astype(np.int64),
        below,
        above,
        alone,
        found.down,
        found.up,
        found.stops,
        found.stoppers,
        need.lower,
        need.above(len(below)),
        need.width,
    )


@numba.njit(cache=True)
def _sums_to_zero(line_start, line_cell, line_sign, cells, start, cell, step, keep):  # type: ignore[no-untyped-def]
    lines = len(line_start) - 1
    where = np.zeros(cells + 1, dtype=np.int64)
    for e in range(len(line_cell)):
        where[line_cell[e] + 1] += 1
    for i in range(cells):
        where[i + 1] += where[i]
    fill = where.copy()
    line = np.empty(len(line_cell), dtype=np.int64)
    sign = np.empty(len(line_cell), dtype=np.int64)
    for k in range(lines):
        for e in range(line_start[k], line_start[k + 1]):
            c = line_cell[e]
            line[fill[c]] = k
            sign[fill[c]] = line_sign[e]
            fill[c] += 1
    total = np.zeros(lines, dtype=np.int64)
    good = np.ones(len(start) - 1, dtype=np.bool_)
    for j in range(len(start) - 1):
        if not keep[j]:
            continue
        for e in range(start[j], start[j + 1]):
            for t in range(where[cell[e]], where[cell[e] + 1]):
                total[line[t]] += sign[t] * step[e]
        for e in range(start[j], start[j + 1]):
            for t in range(where[cell[e]], where[cell[e] + 1]):
                if total[line[t]] != 0:
                    good[j] = False
                    total[line[t]] = 0
    return good


@numba.njit(cache=True)
def _times(cells, steps, n, below, above):  # type: ignore[no-untyped-def]
    "How many times a move can be made forwards and backwards."
    forward, backward = FAR, FAR
    for e in range(n):
        c, z = cells[e], steps[e]
        if z > 0:
            forward = min(forward, above[c] // z)
            backward = min(backward, below[c] // z)
        else:
            forward = min(forward, below[c] // -z)
            backward = min(backward, above[c] // -z)
    return forward, backward


@numba.njit(cache=True)
def _note(cells, steps, n, below, above, alone, down, up, stops, stoppers):  # type: ignore[no-untyped-def]
    forward, backward = _times(cells, steps, n, below, above)
    if forward == 0 and backward == 0:
        return
    single = np.empty(n, dtype=np.int64)
    singles = 0
    for e in range(n):
        c, z = cells[e], steps[e]
        if z > 0:
            up[c] = max(up[c], forward * z)
            down[c] = max(down[c], backward * z)
        else:
            up[c] = max(up[c], backward * -z)
            down[c] = max(down[c], forward * -z)
        if alone[c]:
            single[singles] = c
            singles += 1
    single = np.sort(single[:singles])
    for e in range(n):
        c = cells[e]
        count = 0
        if stoppers[c] >= 0:
            for t in range(stoppers[c]):
                at = plain_steps.place(single, stops[c, t])
                if at < singles and single[at] == stops[c, t]:
                    stops[c, count] = stops[c, t]
                    count += 1
            stoppers[c] = count
        elif singles <= MOST_ALONE:
            for t in range(singles):
                if single[t] != c:
                    stops[c, count] = single[t]
                    count += 1
            stoppers[c] = count


@numba.njit(cache=True)
def _note_all(start, cell, step, below, above, alone, down, up, stops, stoppers):  # type: ignore[no-untyped-def]
    for j in range(len(start) - 1):
        a, b = start[j], start[j + 1]
        _note(cell[a:b], step[a:b], b - a, below, above, alone, down, up, stops, stoppers)


@numba.njit(cache=True)
def _descend(  # type: ignore[no-untyped-def]
    start, cell, step, by_cell, holds, short, still, below, above, alone, down, up, stops, stoppers, lower, upper, width
):
    """For cells that no single move takes far enough: sums of moves, each addition chosen to break fewer bounds.

    Both directions are asked of one sum, so its bounds are the tighter of below and above; none at
    all for the cell that is to stand still.
    """
    cells = len(below)
    moves = len(start) - 1
    z = np.zeros(cells, dtype=np.int64)
    inside = np.zeros(cells, dtype=np.bool_)
    tried = np.full(moves, -1, dtype=np.int64)
    kept_room = np.int64(0)
    touched = np.empty(cells, dtype=np.int64)
    tick = 0
    room = np.empty(cells, dtype=np.int64)
    for c in range(cells):
        room[c] = min(below[c], above[c])
    for number in range(len(short)):
        p, fixed = short[number], still[number]
        if fixed < 0:
            if down[p] >= min(lower, below[p]) and up[p] >= upper[p] and down[p] + up[p] >= width:
                continue
        else:
            met = True
            for t in range(stoppers[p]):
                if stops[p, t] == fixed:
                    met = False
            if met:
                continue
            kept_room = room[fixed]
            room[fixed] = 0
        attempts = 0
        for h in range(by_cell[p], by_cell[p + 1]):
            if attempts == 6:
                break
            attempts += 1
            count = 0
            j = holds[h]
            excess = np.int64(0)
            for e in range(start[j], start[j + 1]):
                c = cell[e]
                z[c] = step[e]
                inside[c] = True
                touched[count] = c
                count += 1
                excess += max(0, abs(z[c]) - room[c])
            for _ in range(12):
                if excess == 0:
                    break
                tick += 1
                best, best_sign, best_change = -1, 1, np.int64(0)
                looked = 0
                for a in range(count):
                    c = touched[a]
                    if abs(z[c]) <= room[c]:
                        continue
                    for g in range(by_cell[c], by_cell[c + 1]):
                        k = holds[g]
                        if tried[k] == tick:
                            continue
                        if looked > 400:
                            break
                        tried[k] = tick
                        looked += 1
                        less, more, step_of_p = np.int64(0), np.int64(0), np.int64(0)
                        for e in range(start[k], start[k + 1]):
                            d = cell[e]
                            now = max(0, abs(z[d]) - room[d])
                            less += max(0, abs(z[d] - step[e]) - room[d]) - now
                            more += max(0, abs(z[d] + step[e]) - room[d]) - now
                            if d == p:
                                step_of_p = step[e]
                        if z[p] != step_of_p and less < best_change:
                            best, best_sign, best_change = k, -1, less
                        if z[p] != -step_of_p and more < best_change:
                            best, best_sign, best_change = k, 1, more
                if best < 0:
                    break
                for e in range(start[best], start[best + 1]):
                    d = cell[e]
                    z[d] += best_sign * step[e]
                    if not inside[d]:
                        inside[d] = True
                        touched[count] = d
                        count += 1
                excess += best_change
            if excess == 0:
                kept = np.int64(0)
                steps = np.empty(count, dtype=np.int64)
                cells_of = np.empty(count, dtype=np.int64)
                for a in range(count):
                    if z[touched[a]]:
                        cells_of[kept] = touched[a]
                        steps[kept] = z[touched[a]]
                        kept += 1
                _note(cells_of, steps, kept, below, above, alone, down, up, stops, stoppers)
            for a in range(count):
                z[touched[a]] = 0
                inside[touched[a]] = False
            if fixed < 0:
                if down[p] >= min(lower, below[p]) and up[p] >= upper[p] and down[p] + up[p] >= width:
                    break
            elif excess == 0:
                break
        if fixed >= 0:
            room[fixed] = kept_room
