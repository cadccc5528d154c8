"""Solves rules about hidden cells together: between what a cell must lie, and which rules cannot all be true.

An integer programme in which counts are whole numbers and denominators are not; rates are inequalities in it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from socialrapport.audit.constraints import SIGN, Rule
from socialrapport.audit.printed_table import At

BIG = 10**7
"""Stands for no upper bound in the integer programme."""

LARGEST = 100
"""More rules than this are not solved together, but one at a time over and over: that says no more than is true."""


def components(every: list[Rule]) -> list[list[Rule]]:
    "The rules in groups that have no hidden cell in common."
    group: dict[At, At] = {}

    def root(at: At) -> At:
        while group.setdefault(at, at) != at:
            group[at] = group[group[at]]
            at = group[at]
        return at

    for rule in every:
        for at, _ in rule.terms:
            group[root(at)] = root(rule.terms[0][0])
    found: dict[At, list[Rule]] = defaultdict(list)
    for rule in every:
        found[root(rule.terms[0][0])].append(rule)
    return list(found.values())


def consistent(group: list[Rule], counts: set[At]) -> tuple[list[Rule], set[At]]:
    """The rules without those that cannot be true with the others, and the printed figures of which one must be wrong.

    Where any of several may be wrong none of them is believed.
    """
    if len(group) > LARGEST:
        return (group if narrowed(group, counts) is not None else []), set()
    if _possible(group, counts):
        return group, set()
    printed = list(dict.fromkeys(x for r in group if r.how == "kvot" for x in r.from_))[:LARGEST]
    wrong = {x for x in printed if _possible([r for r in group if x not in r.from_], counts)}
    without = [r for r in group if not wrong & set(r.from_)] if wrong else group
    for left_out in ({SIGN}, {SIGN, "kvot"}, {SIGN, "kvot", "samma tal", "samma tal i en annan tabell"}):
        if _possible(without, counts):
            return without, wrong
        without = [r for r in group if r.how not in left_out]
    return without if _possible(without, counts) else [], wrong


def _possible(group: list[Rule], counts: set[At]) -> bool:
    return not group or bounds(group[0].terms[0][0], group, counts) is not None


def bounds(at: At, known: list[Rule], counts: set[At]) -> tuple[int, int | None] | None:
    """The least and greatest whole number a hidden cell can be, the greatest None if unbounded; None if contradictory.

    `counts` are the unknowns that are whole numbers; the others are denominators.
    """
    cells = list(dict.fromkeys([at, *(x for r in known for x, _ in r.terms)]))
    place = {x: i for i, x in enumerate(cells)}
    low, high = np.zeros(len(cells)), np.full(len(cells), float(BIG))
    matrix, least, most = [], [], []
    for r in known:
        if len(r.terms) == 1 and r.terms[0][1] == 1:
            i, whole = place[r.terms[0][0]], r.terms[0][0] in counts
            low[i] = max(low[i], 0 if r.low is None else math.ceil(r.low) if whole else float(r.low))
            high[i] = min(high[i], BIG if r.high is None else math.floor(r.high) if whole else float(r.high))
            continue
        row = np.zeros(len(cells))
        for x, k in r.terms:
            row[place[x]] += float(k)
        matrix.append(row)
        least.append(-np.inf if r.low is None else float(r.low))
        most.append(np.inf if r.high is None else float(r.high))
    if np.any(low > high):
        return None
    if not matrix:
        return int(low[0]), None if high[0] >= BIG else int(high[0])
    found = []
    for sign in (1.0, -1.0):
        aim = np.zeros(len(cells))
        aim[0] = sign
        got = milp(
            aim,
            integrality=np.array([x in counts for x in cells], dtype=float),
            bounds=Bounds(low, high),
            constraints=LinearConstraint(np.array(matrix), least, most),
        )
        if got.x is None:
            return None
        found.append(round(float(got.x[0])))
    return found[0], None if found[1] >= BIG else found[1]


def near(at: At, group: list[Rule], most: int = LARGEST) -> list[Rule]:
    "The rules in order of how far they are from the cell, as many as are wanted."
    by_cell: dict[At, list[int]] = defaultdict(list)
    for i, rule in enumerate(group):
        for x, _ in rule.terms:
            by_cell[x].append(i)
    seen: set[int] = set()
    cells, order = {at}, [at]
    found: list[int] = []
    while order and len(found) < most:
        step = sorted({i for x in order for i in by_cell[x]} - seen, key=lambda i: (len(group[i].terms), i))
        found += step
        seen |= set(step)
        order = [x for x in dict.fromkeys(x for i in step for x, _ in group[i].terms) if x not in cells]
        cells |= set(order)
    return [group[i] for i in found[:most]]


def narrowed(group: list[Rule], counts: set[At]) -> dict[At, tuple[float, float]] | None:
    """Between what each unknown must lie by one rule at a time, over and over; None where that leaves nothing.

    It sees less than solving all together, and is quick where there are many.
    """
    span = {x: (0.0, math.inf) for r in group for x, _ in r.terms}
    for _ in range(ROUNDS):
        before = dict(span)
        for rule in group:
            if not _narrow(rule, span, counts):
                return None
        if before == span:
            break
    return span


ROUNDS = 20
"""More rounds than this over the rules narrow next to nothing."""


def _narrow(rule: Rule, span: dict[At, tuple[float, float]], counts: set[At]) -> bool:
    terms: list[tuple[At, float, float, float]] = []
    for x, k in rule.terms:
        if k:
            low, high = sorted((float(k) * span[x][0], float(k) * span[x][1]))
            terms.append((x, float(k), low, high))
    least, most = _Sum([t[2] for t in terms]), _Sum([t[3] for t in terms])
    for x, factor, low, high in terms:
        # What the others leave for this one.
        above = math.inf if rule.high is None else float(rule.high) - least.without(low)
        below = -math.inf if rule.low is None else float(rule.low) - most.without(high)
        lower, upper = sorted((below / factor, above / factor))
        if x in counts:
            lower, upper = _whole(lower, math.ceil, -1e-6), _whole(upper, math.floor, 1e-6)
        span[x] = max(span[x][0], lower), min(span[x][1], upper)
        if span[x][0] > span[x][1] + 1e-6:
            return False
    return True


class _Sum:
    "A sum from which one of its terms can be taken away, though some of them have no bound."

    def __init__(self, terms: list[float]) -> None:
        self.known = sum(t for t in terms if math.isfinite(t))
        self.unbounded = [t for t in terms if not math.isfinite(t)]

    def without(self, term: float) -> float:
        left = len(self.unbounded) - (not math.isfinite(term))
        return self.unbounded[0] if left else self.known - (term if math.isfinite(term) else 0)


def _whole(bound: float, rounded: Callable[[float], int], little: float) -> float:
    return rounded(bound + little) if math.isfinite(bound) else bound
