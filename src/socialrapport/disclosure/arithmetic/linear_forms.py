"""What can still vary when some cells are published: each hidden cell as a linear form, exactly.

All tables that agree with what is published differ from the true one by a solution of the lines with
zeros on the right. Each cell's difference is kept as a sparse form over a few free variables, with
coefficients modulo a prime. To publish a cell is to set its form to zero and eliminate one variable;
a cell whose form is empty is determined by what is published.

This is Gaussian elimination as in Langsrud (2024), "Secondary cell suppression by Gaussian
elimination" (PSD 2024), carried out on the hidden cells' side and sparsely. What holds
modulo this prime and not over the whole numbers, or the other way round where the prime divides a
minor, has odds of about 1 in 2^31 a test; from the second guarantee on, whole-number moves stand
behind every verdict.
"""

from __future__ import annotations

from dataclasses import dataclass

import numba
import numpy as np
from numpy.typing import NDArray

from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked

PRIME = 2_147_483_647
"2^31 - 1: products of two residues fit in 64 bits."


@dataclass(frozen=True, eq=False)
class Forms:
    """The forms of cells: row i is `variable[start[i]:start[i] + length[i]]`, ascending, with `factor` beside.

    `uses` lists, for each variable, the rows that may hold it (`first`, `many`); stale entries are allowed.
    """

    start: Ints
    length: Ints
    variable: NDArray[np.int32]
    factor: Ints
    first: Ints
    many: Ints
    room: Ints
    uses: NDArray[np.int32]
    used: Ints
    "How much of `variable` and of `uses` is taken."

    def copy(self) -> Forms:
        return Forms(*(getattr(self, f).copy() for f in self.__dataclass_fields__))

    @property
    def determined(self) -> Flags:
        return np.asarray(self.length == 0)


def forms_of(tables: Linked, hidden: Flags, rank: Ints, last: Flags | None = None) -> Forms:
    """The forms of the *hidden* cells under all lines, every other cell being published.

    `rank` orders the cells by how much one wants to publish them, 0 least: variables that a line
    eliminates are those of low rank, so that cells of high rank stay variables of their own. Cells in
    *last* are eliminated only by lines that hold no other: their forms are over themselves alone.
    """
    late = np.zeros(tables.cells, dtype=bool) if last is None else last
    return Forms(*_forms(tables.start, tables.cell, tables.sign, hidden, rank, late))


def publish(forms: Forms, order: Ints, guarded: Flags) -> tuple[Flags, Forms]:
    """Publish the cells in *order*, each unless that would determine a guarded cell.

    Returns which cells were published (in a cell's form being empty it is so at no cost), and the forms
    that remain. *forms* is used up; pass a copy to keep it.
    """
    f = forms
    done, *rest = _publish(
        f.start, f.length, f.variable, f.factor, f.first, f.many, f.room, f.uses, f.used, order, guarded
    )
    return done, Forms(*rest)


@numba.njit(cache=True)
def _inverse(a):  # type: ignore[no-untyped-def]
    "The inverse modulo the prime, by Euclid."
    t, new_t, r, new_r = 0, 1, PRIME, a % PRIME
    while new_r:
        q = r // new_r
        t, new_t = new_t, t - q * new_t
        r, new_r = new_r, r - q * new_r
    return t % PRIME


@numba.njit(cache=True)
def _tidied(start, length, variable, factor, used, need):  # type: ignore[no-untyped-def]
    "The rows one after the other, with room for as much again: longer rows leave their old places empty."
    live = length.sum()
    new_variable = np.empty(2 * live + need, dtype=np.int32)
    new_factor = np.empty(2 * live + need, dtype=np.int64)
    at = 0
    for i in range(len(start)):
        for t in range(length[i]):
            new_variable[at + t] = variable[start[i] + t]
            new_factor[at + t] = factor[start[i] + t]
        start[i] = at
        at += length[i]
    used[0] = at
    return new_variable, new_factor


@numba.njit(cache=True)
def _tidied_uses(first, many, room, uses, used, need):  # type: ignore[no-untyped-def]
    live = many.sum()
    new = np.empty(2 * live + need, dtype=np.int32)
    at = 0
    for x in range(len(first)):
        for t in range(many[x]):
            new[at + t] = uses[first[x] + t]
        first[x] = at
        room[x] = many[x]
        at += many[x]
    used[1] = at
    return new


@numba.njit(cache=True)
def _impose(v, w, n, pivot, start, length, variable, factor, first, many, room, uses, used):  # type: ignore[no-untyped-def]
    "Set the form (v, w) of n terms to zero: its term number *pivot* is replaced wherever it stands."
    j = v[pivot]
    back = _inverse(w[pivot])
    for k in uses[first[j] : first[j] + many[j]].copy():
        if used[0] + length[k] + n > len(variable):
            variable, factor = _tidied(start, length, variable, factor, used, length[k] + n)
        s, m = start[k], length[k]
        lo, hi = s, s + m
        while lo < hi:
            mid = (lo + hi) >> 1
            if variable[mid] < j:
                lo = mid + 1
            else:
                hi = mid
        if lo >= s + m or variable[lo] != j:
            continue
        if n == 1:
            for t in range(lo, s + m - 1):
                variable[t] = variable[t + 1]
                factor[t] = factor[t + 1]
            length[k] = m - 1
            continue
        f = PRIME - factor[lo] * back % PRIME
        at = used[0]
        a, b = s, 0
        while a < s + m or b < n:
            if b == n or (a < s + m and variable[a] < v[b]):
                variable[at] = variable[a]
                factor[at] = factor[a]
                at += 1
                a += 1
            elif a == s + m or v[b] < variable[a]:
                variable[at] = v[b]
                factor[at] = f * w[b] % PRIME
                at += 1
                x = v[b]
                if many[x] == room[x]:
                    size = max(8, 2 * room[x])
                    if used[1] + size > len(uses):
                        uses = _tidied_uses(first, many, room, uses, used, size)
                    for t in range(many[x]):
                        uses[used[1] + t] = uses[first[x] + t]
                    first[x] = used[1]
                    room[x] = size
                    used[1] += size
                uses[first[x] + many[x]] = k
                many[x] += 1
                b += 1
            else:
                c = (factor[a] + f * w[b]) % PRIME
                if c:
                    variable[at] = variable[a]
                    factor[at] = c
                    at += 1
                a += 1
                b += 1
        new = at - used[0]
        if new <= m:
            for t in range(new):
                variable[s + t] = variable[used[0] + t]
                factor[s + t] = factor[used[0] + t]
        else:
            start[k] = used[0]
            used[0] = at
        length[k] = new
    many[j] = 0
    return variable, factor, uses


@numba.njit(cache=True)
def _forms(line_start, cell, sign, hidden, rank, late):  # type: ignore[no-untyped-def]
    n = len(hidden)
    start = np.arange(n).astype(np.int64)
    length = hidden.astype(np.int64)
    variable = np.empty(max(16, 4 * n), dtype=np.int32)
    factor = np.empty(max(16, 4 * n), dtype=np.int64)
    uses = np.empty(max(16, 4 * n), dtype=np.int32)
    for i in range(n):
        variable[i] = i
        factor[i] = 1
        uses[i] = i
    first = np.arange(n).astype(np.int64)
    many = hidden.astype(np.int64)
    room = np.ones(n, dtype=np.int64)
    used = np.array([n, n], dtype=np.int64)
    lines = len(line_start) - 1
    open_cells = np.zeros(lines, dtype=np.int64)
    for k in range(lines):
        for e in range(line_start[k], line_start[k + 1]):
            open_cells[k] += hidden[cell[e]]
    dense = np.zeros(n, dtype=np.int64)
    here = np.zeros(n, dtype=np.bool_)
    touched = np.empty(n, dtype=np.int64)
    for k in np.argsort(open_cells, kind="mergesort"):
        if open_cells[k] == 0:
            continue
        count = 0
        for e in range(line_start[k], line_start[k + 1]):
            i = cell[e]
            for t in range(start[i], start[i] + length[i]):
                x = variable[t]
                if not here[x]:
                    here[x] = True
                    dense[x] = 0
                    touched[count] = x
                    count += 1
                dense[x] = (dense[x] + sign[e] * factor[t]) % PRIME
        v = np.sort(touched[:count])
        w = np.empty(count, dtype=np.int64)
        # Of a kind from the beginning: what is called with a constant's own kind is compiled for that as well.
        kept, pivot = np.int64(0), np.int64(-1)
        for x in v:
            here[x] = False
            if dense[x]:
                v[kept] = x
                w[kept] = dense[x]
                if pivot < 0:
                    pivot = kept
                else:
                    b = v[pivot]
                    if late[x] != late[b]:
                        better = late[b]
                    elif many[x] != many[b]:
                        better = many[x] < many[b]
                    else:
                        better = rank[x] < rank[b]
                    if better:
                        pivot = kept
                kept += 1
        if kept:
            variable, factor, uses = _impose(
                v, w, kept, pivot, start, length, variable, factor, first, many, room, uses, used
            )
    return start, length, variable, factor, first, many, room, uses, used


@numba.njit(cache=True)
def _reveals(i, pivot, guarded, start, length, variable, factor, first, many, uses):  # type: ignore[no-untyped-def]
    "Whether a guarded cell's form is a multiple of that of cell i."
    s, n = start[i], length[i]
    j = variable[s + pivot]
    for e in range(first[j], first[j] + many[j]):
        k = uses[e]
        if not guarded[k] or length[k] != n:
            continue
        r = start[k]
        same = True
        for t in range(n):
            if variable[r + t] != variable[s + t]:
                same = False
                break
        if not same:
            continue
        for t in range(1, n):
            if factor[r + t] * factor[s] % PRIME != factor[s + t] * factor[r] % PRIME:
                same = False
                break
        if same:
            return True
    return False


@numba.njit(cache=True)
def _publish(start, length, variable, factor, first, many, room, uses, used, order, guarded):  # type: ignore[no-untyped-def]
    published = np.zeros(len(start), dtype=np.bool_)
    for i in order:
        n = length[i]
        if n == 0:
            published[i] = True
            continue
        s = start[i]
        pivot = np.int64(0)
        for t in range(1, n):
            if many[variable[s + t]] < many[variable[s + pivot]]:
                pivot = np.int64(t)
        if _reveals(i, pivot, guarded, start, length, variable, factor, first, many, uses):
            continue
        v = variable[s : s + n].astype(np.int64)
        w = factor[s : s + n].copy()
        variable, factor, uses = _impose(v, w, n, pivot, start, length, variable, factor, first, many, room, uses, used)
        published[i] = True
    return published, start, length, variable, factor, first, many, room, uses, used
