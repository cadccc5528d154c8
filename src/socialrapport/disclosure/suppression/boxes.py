"""Short moves made to order from the dimensions: products of one small move along each of them.

Along one dimension a move takes one code up and another down, or a code and all its totals up. The product
of one for each dimension sums to zero along every line. For a cell the cheapest is sought one dimension at
a time, from several beginnings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

import numba
import numpy as np
from numpy.typing import NDArray

from socialrapport.disclosure.linked_tables import plain_steps
from socialrapport.disclosure.linked_tables.linked import Ints

LARGEST = 20_000_000
"Places in the product of all codes; larger tables are protected without boxes."
MOST_CODES = 400
FORBIDDEN = 1e12
"The price of what may not be hidden; a step beyond a bound costs as much."


@dataclass(frozen=True, eq=False)
class Boxes:
    """`cell_at[key]` is the cell at a place (-1: none), `codes[c]` the codes of cell c, a column for each dimension.

    Small move v is `code[start[v]:start[v + 1]]` with `sign` beside; those through code i of dimension d are
    `through[at[base[d] + i]:at[base[d] + i + 1]]`.
    """

    cell_at: NDArray[np.int32]
    codes: Ints
    stride: Ints
    start: Ints
    code: Ints
    sign: Ints
    base: Ints
    at: Ints
    through: Ints


def boxes_of(
    keys: Ints, strides: Sequence[int], sizes: Sequence[int], trees: Sequence[Sequence[tuple[int, Sequence[int]]]]
) -> Boxes | None:
    "Boxes over cells with these keys; None where there are too many places or codes."
    whole = int(np.prod([float(n) for n in sizes]))
    if whole > LARGEST or max(sizes) > MOST_CODES or not len(keys):
        return None
    cell_at = np.full(whole, -1, dtype=np.int32)
    cell_at[keys] = np.arange(len(keys))
    codes = np.stack([keys // s % n for s, n in zip(strides, sizes, strict=True)], axis=1)
    small = [small_moves(n, tree) for n, tree in zip(sizes, trees, strict=True)]
    base = np.concatenate(([0], np.cumsum(sizes)))[:-1].astype(np.int64)
    vectors = [(d, v) for d, found in enumerate(small) for v in found]
    lists: list[list[int]] = [[] for _ in range(sum(sizes))]
    for number, (d, v) in enumerate(vectors):
        for code in v:
            lists[base[d] + code].append(number)
    return Boxes(
        cell_at,
        codes,
        np.array(strides, dtype=np.int64),
        np.cumsum([0, *(len(v) for _, v in vectors)]).astype(np.int64),
        np.array([c for _, v in vectors for c in v], dtype=np.int64),
        np.array([s for _, v in vectors for s in v.values()], dtype=np.int64),
        base,
        np.cumsum([0, *(len(one) for one in lists)]).astype(np.int64),
        np.array([v for one in lists for v in one], dtype=np.int64),
    )


def small_moves(codes: int, tree: Sequence[tuple[int, Sequence[int]]]) -> list[dict[int, int]]:
    "Moves of one up or down along one dimension that its breakdowns sum to zero, and short sums of two."
    basis = [v for v in null_basis(codes, tree) if max(map(abs, v.values())) == 1]
    found = {tuple(sorted(v.items())): v for v in basis}
    for one, other in combinations(basis, 2):
        for way in (1, -1):
            both = {c: one.get(c, 0) + way * other.get(c, 0) for c in {**one, **other}}
            both = {c: n for c, n in both.items() if n}
            if both and len(both) < len(one) + len(other) and max(map(abs, both.values())) == 1:
                found.setdefault(tuple(sorted(both.items())), both)
    return list(found.values())


def null_basis(codes: int, tree: Sequence[tuple[int, Sequence[int]]]) -> list[dict[int, int]]:
    "Whole-number vectors that every breakdown sums to zero; totals are written as their parts."
    rows: dict[int, dict[int, Fraction]] = {}
    for total, parts in tree:
        row = {total: Fraction(1)} | {c: Fraction(-1) for c in parts}
        for pivot, known in rows.items():
            add(row, known, -row.get(pivot, Fraction(0)))
        if not row:
            continue
        pivot = total if total in row else min(row)
        row = {c: n / row[pivot] for c, n in row.items()}
        for known in rows.values():
            add(known, row, -known.get(pivot, Fraction(0)))
        rows[pivot] = row
    free = [c for c in range(codes) if c not in rows]
    found = [{f: Fraction(1)} | {p: -row[f] for p, row in rows.items() if f in row} for f in free]
    return [{c: int(n) for c, n in v.items()} for v in found if all(n.denominator == 1 for n in v.values())]


def add(row: dict[int, Fraction], other: dict[int, Fraction], times: Fraction) -> None:
    if times:
        for c, n in other.items():
            row[c] = row.get(c, Fraction(0)) + times * n
            if not row[c]:
                del row[c]


def cheapest(
    boxes: Boxes, cell: int, steps: int, price: NDArray[np.float64], below: Ints, above: Ints, beginnings: int
) -> tuple[Ints, Ints, float]:
    "The cells and steps of the cheapest box found that takes *cell* by *steps*, and its price; no cells if none."
    b = boxes
    places = b.cell_at, b.codes, b.stride
    small = b.start, b.code, b.sign, b.base, b.at, b.through
    return _cheapest(*places, *small, cell, steps, price, below, above, beginnings)  # type: ignore[no-any-return]


@numba.njit(cache=True)
def _score(cell_at, stride, start, code, sign, chosen, factor, price, below, above, limit, out_cell, out_step):  # type: ignore[no-untyped-def]
    "What a box costs; with room in *out_cell* its cells and steps too. Gives up beyond the limit."
    dims = len(chosen)
    place = np.zeros(dims, dtype=np.int64)
    cost = 0.0
    kept = 0
    while True:
        key, z = 0, factor
        for d in range(dims):
            e = start[chosen[d]] + place[d]
            key += code[e] * stride[d]
            z *= sign[e]
        c = cell_at[key]
        if c >= 0:
            cost += price[c] + FORBIDDEN * max(0, z - above[c], -below[c] - z)
            if cost >= limit:
                return cost, kept
            if len(out_cell):
                out_cell[kept], out_step[kept] = c, z
                kept += 1
        d = 0
        while d < dims:
            place[d] += 1
            if start[chosen[d]] + place[d] < start[chosen[d] + 1]:
                break
            place[d] = 0
            d += 1
        if d == dims:
            return cost, kept


@numba.njit(cache=True)
def _cheapest(  # type: ignore[no-untyped-def]
    cell_at, codes, stride, start, code, sign, base, at, through, p, steps, price, below, above, beginnings
):
    dims = codes.shape[1]
    none = np.empty(0, dtype=np.int64)
    chosen = np.empty(dims, dtype=np.int64)
    best = chosen.copy()
    best_cost, best_factor = np.inf, np.int64(0)
    state = np.int64(p + 1)
    for d in range(dims):
        i = base[d] + codes[p, d]
        if at[i] == at[i + 1]:
            return none, none, np.inf
    for _ in range(beginnings):
        for d in range(dims):
            i = base[d] + codes[p, d]
            state = state * 48271 % 2147483647
            chosen[d] = through[at[i] + state % (at[i + 1] - at[i])]
        cost = np.inf
        factor = np.int64(0)
        idle = 0
        d = 0
        while idle < dims:
            i = base[d] + codes[p, d]
            before = chosen[d]
            kept = before
            better = False
            for h in range(at[i], at[i + 1]):
                chosen[d] = through[h]
                own = np.int64(1)
                for q in range(dims):
                    for e in range(start[chosen[q]], start[chosen[q] + 1]):
                        if code[e] == codes[p, q]:
                            own *= sign[e]
                found, _ = _score(
                    cell_at, stride, start, code, sign, chosen, own * steps, price, below, above, cost, none, none
                )
                if found < cost:
                    cost, kept, factor, better = found, chosen[d], own * steps, True
            chosen[d] = kept
            idle = 0 if better else idle + 1
            d = (d + 1) % dims
        if cost < best_cost:
            best_cost, best_factor = cost, factor
            plain_steps.put(best, chosen)
    if best_cost >= FORBIDDEN / 2:
        return none, none, np.inf
    many = 1
    for d in range(dims):
        many *= start[best[d] + 1] - start[best[d]]
    out_cell, out_step = np.empty(many, dtype=np.int64), np.empty(many, dtype=np.int64)
    _, kept = _score(
        cell_at, stride, start, code, sign, best, best_factor, price, below, above, np.inf, out_cell, out_step
    )
    return out_cell[:kept], out_step[:kept], best_cost
