"""What equations alone determine, decided by exact elimination in the whole numbers modulo a prime.

A cell is determined by the published ones iff no vector of the null space of the lines moves it. Two
random null vectors modulo 2**31 - 1 are drawn; a coordinate that is zero in both is determined, and a
coordinate that is not is certainly free over the rationals too, save where the prime divides a minor of
the lines. The chance of a wrong "determined" is about 1 in the prime squared for each cell.
"""

from __future__ import annotations

from dataclasses import dataclass

import numba
import numpy as np

from socialrapport.disclosure.linked_tables import plain_steps
from socialrapport.disclosure.linked_tables.linked import Flags, Ints

PRIME = 2**31 - 1


@dataclass(frozen=True, eq=False)
class Lines:
    "Sparse lines over unknown cells: row k is `cell[start[k]:start[k + 1]]` with `sign` there, and sums to `right[k]`."

    cells: int
    start: Ints
    cell: Ints
    sign: Ints
    right: Ints

    @property
    def count(self) -> int:
        return len(self.right)

    def rows(self) -> Ints:
        "For each entry, the line that it is in."
        return np.repeat(np.arange(self.count, dtype=np.int64), np.diff(self.start))

    def residual(self, values: Ints, homogeneous: bool = False) -> Ints:
        "How far each line is from holding, in whole numbers."
        sums = np.zeros(self.count, dtype=np.int64)
        np.add.at(sums, self.rows(), self.sign * values[self.cell])
        return sums if homogeneous else sums - self.right


@dataclass(frozen=True, eq=False)
class Echelon:
    """Lines in echelon form, modulo `PRIME`: place k is the line `order[k]` with its `pivot[k]` made 1.

    Its entries are `cell[start[k]:start[k + 1]]` with `factor` there; `right` is by original line.
    `against` are lines that contradict the others (each was reduced to zero = something else).
    """

    cells: int
    order: Ints
    pivot: Ints
    start: Ints
    cell: Ints
    factor: Ints
    right: Ints
    against: Ints

    def solution(self, free: Ints, homogeneous: bool = False) -> Ints:
        "The one solution, modulo the prime, with the given values of the cells that are no pivots."
        right = np.zeros_like(self.right) if homogeneous else self.right
        return np.asarray(completed(self.order, self.pivot, self.start, self.cell, self.factor, right, free))

    def free(self) -> Ints:
        "The cells that are no pivots: any values of them are possible, as far as the lines go."
        return np.setdiff1d(np.arange(self.cells, dtype=np.int64), self.pivot)


def echelon(lines: Lines) -> Echelon:
    return Echelon(
        lines.cells,
        *eliminated(lines.cells, lines.start, lines.cell, lines.sign % PRIME, lines.right % PRIME),
    )


def determined(form: Echelon, seed: int = 1) -> tuple[Flags, Ints]:
    "Which cells the lines determine whatever the bounds, and what each then is modulo the prime."
    rng = np.random.default_rng(seed)
    one, two = (form.solution(rng.integers(1, PRIME, form.cells, dtype=np.int64), homogeneous=True) for _ in range(2))
    return (one == 0) & (two == 0), form.solution(np.zeros(form.cells, dtype=np.int64))


@numba.njit(cache=True)
def power(base: int, exponent: int) -> int:
    "base ** exponent modulo the prime."
    found, base = 1, base % PRIME
    while exponent:
        if exponent & 1:
            found = found * base % PRIME
        base = base * base % PRIME
        exponent >>= 1
    return found


@numba.njit(cache=True)
def completed(order: Ints, pivot: Ints, start: Ints, cell: Ints, factor: Ints, right: Ints, free: Ints) -> Ints:
    "The solution with the given values of the free cells; the pivots' places in *free* are written over."
    value = free.copy()
    for k in range(len(order) - 1, -1, -1):
        row = order[k]
        total = right[row]
        for e in range(start[k], start[k + 1]):
            if cell[e] != pivot[k]:
                total = (total - factor[e] * value[cell[e]]) % PRIME
        value[pivot[k]] = total % PRIME
    return value


@numba.njit(cache=True)
def eliminated(
    cells: int, start: Ints, cell: Ints, factor: Ints, right: Ints
) -> tuple[Ints, Ints, Ints, Ints, Ints, Ints, Ints]:
    """Sparse Gaussian elimination modulo the prime: shortest row first, and in it the cell in fewest rows.

    Gives the rows in order of elimination, their pivots (each made 1), their entries after each other,
    the right sides (by original row) and the rows that ended as 0 = something.
    """
    rows = len(start) - 1
    right = right.copy()
    at, length = start[:-1].copy(), plain_steps.differences(start)
    capacity = max(16, 4 * len(cell))
    entry, value = np.empty(capacity, np.int64), np.empty(capacity, np.int64)
    plain_steps.put(entry, cell)
    plain_steps.put(value, factor)
    used = len(cell)
    # Rows of each cell, as linked lists; a row stays in a list when its entry cancels and is passed over.
    head = np.full(cells, -1, np.int64)
    links, of = np.empty(capacity, np.int64), np.empty(capacity, np.int64)
    linked, many = 0, np.zeros(cells, np.int64)
    for row in range(rows):
        for e in range(start[row], start[row + 1]):
            of[linked], links[linked] = row, head[cell[e]]
            head[cell[e]] = linked
            linked += 1
            many[cell[e]] += 1
    # Rows by length, as doubly linked lists.
    first = np.full(cells + 2, -1, np.int64)
    after, before = np.full(rows, -1, np.int64), np.full(rows, -1, np.int64)
    for row in range(rows - 1, -1, -1):
        k = length[row]
        after[row] = first[k]
        if first[k] >= 0:
            before[first[k]] = row
        first[k] = row
    active = np.ones(rows, np.bool_)
    work, mark = np.zeros(cells, np.int64), np.full(cells, -1, np.int64)
    stamp = 0
    order, pivots = np.empty(rows, np.int64), np.empty(rows, np.int64)
    against = np.empty(rows, np.int64)
    done, wrong, shortest = 0, 0, 0
    while True:
        while shortest <= cells and first[shortest] < 0:
            shortest += 1
        if shortest > cells:
            break
        row = first[shortest]
        first[shortest] = after[row]
        if after[row] >= 0:
            before[after[row]] = -1
        active[row] = False
        if shortest == 0:
            if right[row] % PRIME != 0:
                against[wrong] = row
                wrong += 1
            continue
        base, size = at[row], length[row]
        best = base
        for e in range(base, base + size):
            many[entry[e]] -= 1
            if many[entry[e]] < many[entry[best]]:
                best = e
        pivot = entry[best]
        inverse = power(value[best], PRIME - 2)
        for e in range(base, base + size):
            value[e] = value[e] * inverse % PRIME
        right[row] = right[row] * inverse % PRIME
        order[done], pivots[done] = row, pivot
        done += 1
        link = head[pivot]
        while link >= 0:
            other = of[link]
            link = links[link]
            if not active[other]:
                continue
            times = 0
            for e in range(at[other], at[other] + length[other]):
                if entry[e] == pivot:
                    times = value[e]
                    break
            if times == 0:
                continue
            # Room for the new row, and for its new places in the lists.
            need = length[other] + size
            if used + need > len(entry):
                entry, value = plain_steps.grown(entry, 2 * (used + need)), plain_steps.grown(value, 2 * (used + need))
            if linked + size > len(of):
                links, of = plain_steps.grown(links, 2 * (linked + size)), plain_steps.grown(of, 2 * (linked + size))
            stamp += 1
            for e in range(base, base + size):
                work[entry[e]], mark[entry[e]] = value[e], stamp
            put, target = 0, used
            for e in range(at[other], at[other] + length[other]):
                c, v = entry[e], value[e]
                if mark[c] == stamp:
                    mark[c] = -1
                    v = (v - times * work[c]) % PRIME
                if v != 0:
                    entry[target + put], value[target + put] = c, v
                    put += 1
                else:
                    many[c] -= 1
            for e in range(base, base + size):
                c = entry[e]
                if mark[c] == stamp:
                    entry[target + put], value[target + put] = c, (PRIME - times * work[c] % PRIME) % PRIME
                    put += 1
                    many[c] += 1
                    of[linked], links[linked] = other, head[c]
                    head[c] = linked
                    linked += 1
            right[other] = (right[other] - times * right[row]) % PRIME
            old = length[other]
            if put <= old:
                for e in range(put):
                    entry[at[other] + e], value[at[other] + e] = entry[target + e], value[target + e]
            else:
                at[other] = target
                used = target + put
            length[other] = put
            if put != old:
                if before[other] >= 0:
                    after[before[other]] = after[other]
                else:
                    first[old] = after[other]
                if after[other] >= 0:
                    before[after[other]] = before[other]
                before[other], after[other] = -1, first[put]
                if first[put] >= 0:
                    before[first[put]] = other
                first[put] = other
                shortest = min(shortest, put)
    total = 0
    for k in range(done):
        total += length[order[k]]
    out_start = np.zeros(done + 1, np.int64)
    out_cell, out_factor = np.empty(total, np.int64), np.empty(total, np.int64)
    for k in range(done):
        row, place = order[k], out_start[k]
        plain_steps.put(out_cell[place:], entry[at[row] : at[row] + length[row]])
        plain_steps.put(out_factor[place:], value[at[row] : at[row] + length[row]])
        out_start[k + 1] = place + length[row]
    return order[:done], pivots[:done], out_start, out_cell, out_factor, right, against[:wrong]
