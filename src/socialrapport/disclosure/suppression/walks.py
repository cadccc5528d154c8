"""Moves to order: sums of ready moves that take one cell as far as it must go, within bounds, for little.

A walk begins with a ready move through the cell and adds others, each chosen to bring what is beyond its
bounds back for the least price, and then to pass through fewer cells that would have to be hidden.
Up and down are asked for apart: a hidden 1 may rise but not fall where zeros are shown.
"""

from __future__ import annotations

from dataclasses import dataclass

import numba
import numpy as np
from numpy.typing import NDArray

from socialrapport.disclosure.linked_tables import plain_steps
from socialrapport.disclosure.linked_tables.linked import Flags, Ints

STARTS, LOOKED = 6, 400
"Ready moves that a walk begins with in turn, and how many are weighed against each other in a step."
MENDED, SAVED = 16, 24
"Steps at most: to come within bounds, and then to save."
FORBIDDEN = 1e15
"The price of what may not be hidden."


@dataclass(frozen=True, eq=False)
class Pool:
    "Ready moves in columns, and for each cell the moves through it: `holds[at[c]:at[c + 1]]`."

    start: Ints
    cell: Ints
    step: Ints
    at: Ints
    holds: Ints

    @classmethod
    def of(cls, start: Ints, cell: Ints, step: Ints, cells: int) -> Pool:
        at = np.concatenate(([0], np.cumsum(np.bincount(cell, minlength=cells)))).astype(np.int64)
        move = np.repeat(np.arange(len(start) - 1, dtype=np.int64), np.diff(start))
        return cls(start, cell, step, at, move[np.argsort(cell, kind="stable")])


@dataclass(frozen=True, eq=False)
class Walked:
    "The cells and steps of a move, and what it costs to hide what it passes through; no cells where none was found."

    cell: Ints
    step: Ints
    cost: float


class Walker:
    "Walks over the same ready moves, one after the other."

    def __init__(self, pool: Pool, below: Ints, above: Ints) -> None:
        self.pool, self.below, self.above = pool, below.copy(), above.copy()
        cells, moves = len(below), len(pool.start) - 1
        self.step = np.zeros(cells, dtype=np.int64)
        self.inside = np.zeros(cells, dtype=bool)
        self.touched = np.empty(cells, dtype=np.int64)
        self.tried = np.full(moves, -1, dtype=np.int64)
        self.tick = np.zeros(1, dtype=np.int64)

    def to(self, cell: int, steps: int, price: NDArray[np.float64], still: Ints | None = None) -> Walked:
        "The cheapest move found that takes *cell* by *steps* (negative: down) or further, the cells *still* unmoved."
        held = still if still is not None else np.zeros(0, dtype=np.int64)
        kept = self.below[held], self.above[held]
        self.below[held] = self.above[held] = 0
        p = self.pool
        found = _walk(
            p.start, p.cell, p.step, p.at, p.holds, self.below, self.above, price, cell, steps,
            self.step, self.inside, self.touched, self.tried, self.tick,
        )  # fmt: skip
        self.below[held], self.above[held] = kept
        return Walked(*found)


def prices(hidden: Flags, usable: Flags, weight: Ints) -> NDArray[np.float64]:
    "What it costs to hide each cell: nothing where it is hidden already."
    return np.where(hidden, 0.0, np.where(usable, 1.0 + weight, FORBIDDEN))


@numba.njit(cache=True)
def _beyond(z, below, above):  # type: ignore[no-untyped-def]
    return max(0, z - above, -below - z)


@numba.njit(cache=True)
def _walk(  # type: ignore[no-untyped-def]
    start, cell, step, at, holds, below, above, price, p, steps, z, inside, touched, tried, tick
):
    sign = 1 if steps > 0 else -1
    target = abs(steps)
    many = at[p + 1] - at[p]
    none = np.empty(0, dtype=np.int64)
    if many == 0 or _beyond(steps, below[p], above[p]) > 0:
        return none, none, np.inf
    first = np.empty(many, dtype=np.float64)
    for h in range(many):
        j = holds[at[p] + h]
        own = np.int64(0)
        for e in range(start[j], start[j + 1]):
            if cell[e] == p:
                own = step[e]
        times = (target + abs(own) - 1) // abs(own) * (1 if own * sign > 0 else -1)
        score = 0.0
        for e in range(start[j], start[j + 1]):
            c = cell[e]
            score += price[c] + 1e-3
            score += 1e6 * _beyond(times * step[e], below[c], above[c])
        first[h] = score
    order = plain_steps.ranked(first)
    best_cost = np.inf
    best_cell, best_step = none, none
    for begin in range(min(STARTS, many)):
        j = holds[at[p] + order[begin]]
        count = 0
        excess = np.int64(0)
        own = np.int64(0)
        for e in range(start[j], start[j + 1]):
            if cell[e] == p:
                own = step[e]
        times = (target + abs(own) - 1) // abs(own) * (1 if own * sign > 0 else -1)
        cost = 0.0
        for e in range(start[j], start[j + 1]):
            c = cell[e]
            z[c] = times * step[e]
            inside[c] = True
            touched[count] = c
            count += 1
            excess += _beyond(z[c], below[c], above[c])
            cost += price[c]
        for turn in range(MENDED + SAVED):
            if excess > 0 and turn >= MENDED:
                break
            if excess == 0 and cost == 0.0:
                break
            tick[0] += 1
            best, best_sign, best_score = -1, 1, 0.0
            best_change, best_price = np.int64(0), 0.0
            looked = 0
            for a in range(count):
                c = touched[a]
                if excess > 0:
                    if _beyond(z[c], below[c], above[c]) == 0:
                        continue
                elif z[c] == 0 or price[c] == 0.0:
                    continue
                for g in range(at[c], at[c + 1]):
                    k = holds[g]
                    if tried[k] == tick[0] or looked > LOOKED:
                        continue
                    tried[k] = tick[0]
                    looked += 1
                    for way in (-1, 1):
                        change = np.int64(0)
                        dearer = 0.0
                        reaches = True
                        for e in range(start[k], start[k + 1]):
                            d = cell[e]
                            after = z[d] + way * step[e]
                            change += _beyond(after, below[d], above[d]) - _beyond(z[d], below[d], above[d])
                            if after == 0:
                                dearer -= price[d]
                            elif z[d] == 0:
                                dearer += price[d]
                            if d == p and after * sign < target:
                                reaches = False
                                break
                        if not reaches:
                            continue
                        if excess > 0:
                            if change >= 0:
                                continue
                            score = (dearer + 1.0) / -change if dearer > -1.0 else (dearer + 1.0) * -change
                            score -= 1e18
                        else:
                            if change > 0 or dearer > -1e-9:
                                continue
                            score = dearer
                        if score < best_score:
                            best, best_sign, best_score, best_change, best_price = k, way, score, change, dearer
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
            cost += best_price
        if excess == 0 and cost < FORBIDDEN / 2 and cost < best_cost:
            kept = 0
            best_cell = np.empty(count, dtype=np.int64)
            best_step = np.empty(count, dtype=np.int64)
            for a in range(count):
                if z[touched[a]]:
                    best_cell[kept] = touched[a]
                    best_step[kept] = z[touched[a]]
                    kept += 1
            best_cell, best_step = best_cell[:kept], best_step[:kept]
            best_cost = cost
        for a in range(count):
            z[touched[a]] = 0
            inside[touched[a]] = False
        if best_cost < 0.5:
            break
    return best_cell, best_step, best_cost
