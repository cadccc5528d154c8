"""Whole-number moves between tables that agree on everything published, and the search along them.

A move is a small whole-number vector of the lines' null space: added to a table it gives a table with
the same sums. The moves are the null vectors of one free cell each, which the elimination gives; they
are checked in whole numbers before use, so every table that is reached fulfils every line exactly.
The search is by min-conflicts: while some cell is outside its bounds, one such cell is drawn and the
best of a few drawn moves that mend it is made (Minton et al. 1992; the moves are Diaconis and Sturmfels').
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numba
import numpy as np

from socialrapport.disclosure.attack.modular import PRIME, Echelon, Lines
from socialrapport.disclosure.linked_tables import plain_steps
from socialrapport.disclosure.linked_tables.linked import Flags, Ints

LARGEST = 64
"Moves with an entry larger than this are of no use to a search."
MULTIPLES = (1, 2, 3, 4, 5, 6, 12)
PASSES = 12
SUMS = 8
"At most so many short sums of two moves are added for each move."
TRIED = 10
"Moves that are weighed against each other in a step."


@dataclass(frozen=True, eq=False)
class Moves:
    """Move k adds `by[start[k]:start[k + 1]]` to the cells `cell[...]` there.

    `places[of[c]:of[c + 1]]` are the entries (places in `cell`) of cell c, and `move` says each entry's move.
    """

    start: Ints
    cell: Ints
    by: Ints
    of: Ints
    places: Ints
    move: Ints

    @property
    def count(self) -> int:
        return len(self.start) - 1


def moves_of(form: Echelon, lines: Lines) -> Moves:
    "The whole-number null vectors of one free cell each; those that are not small are left out."
    found = [v for f in form.free() if (v := null_vector(form, lines, int(f))) is not None]
    cells = [np.flatnonzero(v) for v in found]
    return shortened(indexed(cells, [v[c] for v, c in zip(found, cells, strict=True)], lines.cells), lines.cells)


def indexed(cells: Sequence[Ints], by: Sequence[Ints], size: int) -> Moves:
    "Moves from the cells of each and what it adds to them."
    start = np.concatenate(([0], np.cumsum([len(c) for c in cells], dtype=np.int64))).astype(np.int64)
    cell = np.concatenate(cells) if cells else np.zeros(0, dtype=np.int64)
    return arranged(start, cell, np.concatenate(by) if by else np.zeros(0, dtype=np.int64), size)


def arranged(start: Ints, cell: Ints, by: Ints, size: int) -> Moves:
    places = np.argsort(cell, kind="stable").astype(np.int64)
    of = np.searchsorted(cell[places], np.arange(size + 1)).astype(np.int64)
    move = np.repeat(np.arange(len(start) - 1, dtype=np.int64), np.diff(start))
    return Moves(start, cell, by, of, places, move)


def shortened(moves: Moves, size: int) -> Moves:
    """The same moves made short by adding and taking away each other, and short sums of two of them besides.

    A move is only replaced by itself plus or minus another, so that they still reach what they reached.
    """
    for _ in range(PASSES):
        if moves.count == 0:
            return moves
        start, cell, by, changed = reduced(moves.start, moves.cell, moves.by, moves.of, moves.places, moves.move, size)
        moves = arranged(start, cell, by, size)
        if not changed:
            break
    start, cell, by = with_sums(moves.start, moves.cell, moves.by, moves.of, moves.places, moves.move, size, SUMS)
    return arranged(start, cell, by, size)


def null_vector(form: Echelon, lines: Lines, free: int) -> Ints | None:
    "The null vector that is a small number in one free cell and zero in the others, or None."
    chosen = np.zeros(form.cells, dtype=np.int64)
    chosen[free] = 1
    found = form.solution(chosen, homogeneous=True)
    for times in MULTIPLES:
        scaled = found * times % PRIME
        small = np.where(scaled > PRIME // 2, scaled - PRIME, scaled)
        if np.abs(small).max() <= LARGEST:
            return small if not lines.residual(small, homogeneous=True).any() else None
    return None


class Tables:
    """Whole-number tables within bounds that agree with every line: the present one, and what all have shown.

    `low` and `high` are the least and the most that any table found so far has in each cell.
    """

    def __init__(self, moves: Moves, lines: Lines, lo: Ints, hi: Ints, first: Ints, seed: int = 1) -> None:
        self.moves, self.lines, self.lo, self.hi = moves, lines, lo, hi
        self.low, self.high = first.copy(), first.copy()
        self.state = np.array([seed], dtype=np.int64)
        self.now = first.copy()
        self.see(first)

    def see(self, table: Ints) -> None:
        "Takes in a table, after checking it. Raises ValueError for one that is not possible."
        if self.lines.residual(table).any() or (table < self.lo).any() or (table > self.hi).any():
            raise ValueError("a table that contradicts the published numbers")
        np.minimum(self.low, table, out=self.low)
        np.maximum(self.high, table, out=self.high)
        self.now = table.copy()

    def wander(self, steps: int) -> None:
        "Makes random moves as far as the bounds allow."
        m = self.moves
        if m.count:
            wandered(m.start, m.cell, m.by, self.now, self.lo, self.hi, self.low, self.high, self.state, steps)

    def reach(self, cell: int, at_least: int, at_most: int, steps: int) -> bool:
        "Seeks a table with the cell within these bounds too, and takes it in."
        m, lo, hi = self.moves, self.lo.copy(), self.hi.copy()
        lo[cell], hi[cell] = max(int(lo[cell]), at_least), min(int(hi[cell]), at_most)
        table = mended_from(m, self.now, lo, hi, self.state, steps) if lo[cell] <= hi[cell] else None
        if table is None:
            return False
        self.see(table)
        return True

    def narrow(self, width: int) -> Flags:
        "The cells that no two tables so far tell apart by *width*."
        return np.asarray(self.high - self.low < width)


def mended_from(moves: Moves, table: Ints, lo: Ints, hi: Ints, state: Ints, steps: int) -> Ints | None:
    "A table within the bounds that moves lead to from this one, or None where so many steps found none."
    found, m = table.copy(), moves
    return found if mended(m.start, m.cell, m.by, m.of, m.places, m.move, found, lo, hi, state, steps) else None


@numba.njit(cache=True)
def neighbours(k: int, start: Ints, cell: Ints, of: Ints, places: Ints, move: Ints, seen: Ints, out: Ints) -> int:
    "Moves that share a cell with move k, into *out*; gives how many. *seen* remembers the last k of each."
    many = 0
    seen[k] = k
    for e in range(start[k], start[k + 1]):
        for p in range(of[cell[e]], of[cell[e] + 1]):
            other = move[places[p]]
            if seen[other] != k:
                seen[other] = k
                out[many] = other
                many += 1
    return many


@numba.njit(cache=True)
def reduced(
    start: Ints, cell: Ints, by: Ints, of: Ints, places: Ints, move: Ints, size: int
) -> tuple[Ints, Ints, Ints, bool]:
    "One pass: each move plus or minus the neighbour that makes it shortest (sum of absolute entries)."
    count = len(start) - 1
    length = start[1:] - start[:-1]
    norm = np.zeros(count, np.int64)
    for k in range(count):
        for e in range(start[k], start[k + 1]):
            norm[k] += abs(by[e])
    room = np.zeros(count + 1, np.int64)
    for k in range(count):
        room[k + 1] = room[k] + norm[k]
    new_cell, new_by = np.empty(room[count], np.int64), np.empty(room[count], np.int64)
    for k in range(count):
        plain_steps.put(new_cell[room[k] :], cell[start[k] : start[k + 1]])
        plain_steps.put(new_by[room[k] :], by[start[k] : start[k + 1]])
    work = np.zeros(size, np.int64)
    seen, out = np.full(count, -1, np.int64), np.empty(count, np.int64)
    changed = False
    for k in range(count):
        many = neighbours(k, start, cell, of, places, move, seen, out)
        for _ in range(PASSES):
            for e in range(room[k], room[k] + length[k]):
                work[new_cell[e]] = new_by[e]
            best, best_sign, best_norm = -1, 0, norm[k]
            for i in range(many):
                other = out[i]
                plus = minus = norm[k]
                for e in range(room[other], room[other] + length[other]):
                    at = work[new_cell[e]]
                    plus += abs(at + new_by[e]) - abs(at)
                    minus += abs(at - new_by[e]) - abs(at)
                if plus < best_norm:
                    best, best_sign, best_norm = other, 1, plus
                if minus < best_norm:
                    best, best_sign, best_norm = other, -1, minus
            if best < 0:
                for e in range(room[k], room[k] + length[k]):
                    work[new_cell[e]] = 0
                break
            changed = True
            put = room[k]
            for e in range(room[best], room[best] + length[best]):
                work[new_cell[e]] += best_sign * new_by[e]
            # Cells of the old move first, then those that only the other has.
            gathered = np.empty(length[k] + length[best], np.int64)
            held = 0
            for e in range(room[k], room[k] + length[k]):
                gathered[held] = new_cell[e]
                held += 1
            for e in range(room[best], room[best] + length[best]):
                gathered[held] = new_cell[e]
                held += 1
            for i in range(held):
                c = gathered[i]
                if work[c] != 0:
                    new_cell[put], new_by[put] = c, work[c]
                    work[c] = 0
                    put += 1
            length[k] = put - room[k]
            norm[k] = best_norm
    total = 0
    for k in range(count):
        total += length[k]
    out_start = np.zeros(count + 1, np.int64)
    out_cell, out_by = np.empty(total, np.int64), np.empty(total, np.int64)
    for k in range(count):
        out_start[k + 1] = out_start[k] + length[k]
        plain_steps.put(out_cell[out_start[k] :], new_cell[room[k] : room[k] + length[k]])
        plain_steps.put(out_by[out_start[k] :], new_by[room[k] : room[k] + length[k]])
    return out_start, out_cell, out_by, changed


@numba.njit(cache=True)
def with_sums(
    start: Ints, cell: Ints, by: Ints, of: Ints, places: Ints, move: Ints, size: int, most: int
) -> tuple[Ints, Ints, Ints]:
    "The moves, and for each the sums and differences with later ones that are no longer than the longer of the two."
    count = len(start) - 1
    norm = np.zeros(count, np.int64)
    for k in range(count):
        for e in range(start[k], start[k + 1]):
            norm[k] += abs(by[e])
    first, second = np.empty(count * most, np.int64), np.empty(count * most, np.int64)
    added, entries = 0, 0
    work = np.zeros(size, np.int64)
    seen, out = np.full(count, -1, np.int64), np.empty(count, np.int64)
    for k in range(count):
        many = neighbours(k, start, cell, of, places, move, seen, out)
        for e in range(start[k], start[k + 1]):
            work[cell[e]] = by[e]
        mine = 0
        for i in range(many):
            other = out[i]
            if other < k:
                continue
            plus = minus = norm[k]
            for e in range(start[other], start[other + 1]):
                at = work[cell[e]]
                plus += abs(at + by[e]) - abs(at)
                minus += abs(at - by[e]) - abs(at)
            if min(plus, minus) <= max(norm[k], norm[other]) and mine < most:
                first[added], second[added] = k, other if plus <= minus else -other - 1
                added += 1
                mine += 1
                entries += min(plus, minus)
        for e in range(start[k], start[k + 1]):
            work[cell[e]] = 0
    out_start = np.zeros(count + added + 1, np.int64)
    plain_steps.put(out_start, start)
    out_cell, out_by = np.empty(len(cell) + entries, np.int64), np.empty(len(cell) + entries, np.int64)
    plain_steps.put(out_cell, cell)
    plain_steps.put(out_by, by)
    put = len(cell)
    for i in range(added):
        k, other, sign = first[i], second[i], 1
        if other < 0:
            other, sign = -other - 1, -1
        for e in range(start[k], start[k + 1]):
            work[cell[e]] += by[e]
        for e in range(start[other], start[other + 1]):
            work[cell[e]] += sign * by[e]
        for part in (k, other):
            for e in range(start[part], start[part + 1]):
                c = cell[e]
                if work[c] != 0:
                    out_cell[put], out_by[put] = c, work[c]
                    work[c] = 0
                    put += 1
        out_start[count + i + 1] = put
    return out_start, out_cell[:put], out_by[:put]


@numba.njit(cache=True)
def drawn(state: Ints, below: int) -> int:
    "The next number of a seeded sequence (minimal standard generator), from 0 and below *below*."
    state[0] = state[0] * 48271 % 2147483647
    return int(state[0] % below)


@numba.njit(cache=True)
def wandered(
    start: Ints, cell: Ints, by: Ints, table: Ints, lo: Ints, hi: Ints, low: Ints, high: Ints, state: Ints, steps: int
) -> None:
    "Random single moves, each as far as it goes or one step; *table*, *low* and *high* are written over."
    for _ in range(steps):
        k = drawn(state, len(start) - 1)
        up, down = 2**40, 2**40
        for e in range(start[k], start[k + 1]):
            c, v = cell[e], by[e]
            over, under = hi[c] - table[c], table[c] - lo[c]
            if v > 0:
                up, down = min(up, over // v), min(down, under // v)
            else:
                up, down = min(up, under // -v), min(down, over // -v)
            if up == 0 and down == 0:
                break
        if up == 0 and down == 0:
            continue
        forward = drawn(state, 2) == 0 if up > 0 and down > 0 else up > 0
        most = up if forward else down
        times = 1 + drawn(state, min(most, 1000000))
        if not forward:
            times = -times
        for e in range(start[k], start[k + 1]):
            c = cell[e]
            table[c] += times * by[e]
            low[c] = min(low[c], table[c])
            high[c] = max(high[c], table[c])


@numba.njit(cache=True)
def outside(value: int, lo: int, hi: int) -> int:
    "How far a value is from its bounds."
    return max(lo - value, value - hi, 0)


@numba.njit(cache=True)
def mended(
    start: Ints,
    cell: Ints,
    by: Ints,
    of: Ints,
    places: Ints,
    move: Ints,
    table: Ints,
    lo: Ints,
    hi: Ints,
    state: Ints,
    steps: int,
) -> bool:
    "Moves *table* (written over) until every cell is within its bounds; False if that took too many steps."
    cells = len(table)
    wrong = np.empty(cells, np.int64)
    where = np.full(cells, -1, np.int64)
    many = 0
    for c in range(cells):
        if outside(table[c], lo[c], hi[c]) > 0:
            wrong[many], where[c] = c, many
            many += 1
    last = -1
    for _ in range(steps):
        if many == 0:
            return True
        c = wrong[drawn(state, many)]
        choices = of[c + 1] - of[c]
        if choices == 0:
            return False
        need = lo[c] - table[c] if table[c] < lo[c] else hi[c] - table[c]
        best, best_times, best_cost = -1, 0, 2**62
        for attempt in range(min(TRIED, 2 * choices)):
            e = places[of[c] + (attempt if choices <= TRIED // 2 and attempt < choices else drawn(state, choices))]
            k = move[e]
            whole = abs(need) // abs(by[e])
            times = 1 if whole <= 1 or drawn(state, 3) == 0 else whole
            if (need > 0) != (by[e] > 0):
                times = -times
            cost = 0
            for f in range(start[k], start[k + 1]):
                d = cell[f]
                cost += outside(table[d] + times * by[f], lo[d], hi[d]) - outside(table[d], lo[d], hi[d])
            if k == last:
                cost += 2
            if cost < best_cost or (cost == best_cost and drawn(state, 2) == 0):
                best, best_times, best_cost = k, times, cost
        last = best
        for f in range(start[best], start[best + 1]):
            d = cell[f]
            table[d] += best_times * by[f]
            off = outside(table[d], lo[d], hi[d]) > 0
            if off and where[d] < 0:
                wrong[many], where[d] = d, many
                many += 1
            elif not off and where[d] >= 0:
                many -= 1
                wrong[where[d]] = wrong[many]
                where[wrong[many]] = where[d]
                where[d] = -1
    return many == 0
