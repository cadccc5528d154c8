"""Holds all the rates of a table against each other at once, where their denominators must sum.

Each rate with its count leaves a span for its denominator; a region's must be the sum of its districts', that of all
ages the sum of the ages'. A wrong rate can pass every sum alone and still leave no set of denominators that fits all.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

import numpy as np
from scipy.optimize import linprog

from socialrapport.audit.equation import Equation
from socialrapport.audit.evidence import Check, cell
from socialrapport.audit.nesting import likely_candidates
from socialrapport.audit.printed_table import At, Cell, Sheet, printed, swedish
from socialrapport.audit.rate_pairs import Pair, base, of_population

LEAST = 1.02
"""How far a denominator must be off, as a factor, to be told when no sum alone fails: rounding is not all there is."""

LARGEST = 400
"""Systems with more rates than this are left to one sum at a time."""


@dataclass(frozen=True)
class _System:
    "Denominators by rate, their spans, and sums: (total, parts) that must hold."

    cells: tuple[At, ...]
    spans: dict[At, tuple[float, float]]
    sums: tuple[tuple[At, tuple[At, ...]], ...]


@dataclass(frozen=True)
class _Suspect:
    "A rate without which all fits: its own span, what the others leave, and by which factor they are apart."

    at: At
    own: tuple[float, float]
    left: tuple[float, float]
    apart: float
    one_digit: bool
    nearer: float
    """How much nearer to the rates beside it in its column the rate would come, as a logarithm."""


def settle(sheets: list[Sheet], pairs: list[Pair], checks: list[Check], explained: set[At]) -> list[Check]:
    "The checks, with those that fail together replaced by one that names the rate without which all fits."
    of = {p.rate: p for p in pairs}
    told = list(checks)
    for system in _systems(sheets, of, [c for c in checks if c.adds], explained):
        if _fits(system) or len(system.cells) > LARGEST:
            continue
        suspects = sorted(_suspects(sheets, of, system), key=lambda s: (s.one_digit, s.nearer, s.apart), reverse=True)
        inside = [c for c in told if c.adds and not c.holds and set(c.suspects) <= set(system.cells)]
        mine = [c for c in inside if not explained & set(c.cells)]
        if not suspects or (not mine and suspects[0].apart < LEAST):
            continue
        told = [c for c in told if c not in mine]
        told.append(_check(sheets, of[suspects[0].at], suspects, mine))
    return told


def base_sums(
    sheets: list[Sheet], pairs: list[Pair], checks: list[Check], equations: list[Equation]
) -> list[tuple[At, tuple[At, ...]]]:
    "The rates whose denominators sum to another's, as (total, parts), where such sums hold elsewhere in the table."
    of = {p.rate: p for p in pairs}
    return list(dict.fromkeys([*_area_sums(sheets, of, checks), *_group_sums(of, checks, equations)]))


def _area_sums(sheets: list[Sheet], of: dict[At, Pair], checks: list[Check]) -> Iterator[tuple[At, tuple[At, ...]]]:
    "The sums of denominators down every column of rates where the same sums hold for other rows or columns."
    believed = {c.family for c in checks if c.adds and c.holds and len(c.family) > 2}
    columns = {(c.suspects[0][0], c.suspects[0][2]) for c in checks if c.adds and c.holds and len(c.family) > 2}
    columns |= {(s, c) for s, r, c in of if of_population(sheets[s], r, c)}
    for s in sorted({s for s, *_ in believed if isinstance(s, int)}):
        for k in likely_candidates(sheets[s]):
            if (s, *k.family) in believed:
                for c in (c for t, c in sorted(columns) if t == s):
                    total, parts = (s, k.total, c), tuple((s, r, c) for r in k.parts)
                    if all(x in of for x in (total, *parts)):
                        yield total, parts


def _group_sums(
    of: dict[At, Pair], checks: list[Check], equations: list[Equation]
) -> Iterator[tuple[At, tuple[At, ...]]]:
    "The sums of denominators over ages or sexes, where they hold in other rows."
    believed = {c.family for c in checks if c.adds and c.holds and len(c.family) == 2}
    rate = {p.count: p.rate for p in of.values()}
    for e in equations:
        if not e.total or e.slack or (e.total[0], e.total[2]) not in believed:
            continue
        if all(x in rate for x in e.cells) and len({r for _, r, _ in e.cells}) == 1:
            yield rate[e.total], tuple(rate[p] for p in e.parts)


def _systems(sheets: list[Sheet], of: dict[At, Pair], checks: list[Check], explained: set[At]) -> Iterator[_System]:
    group: dict[At, At] = {}

    def root(at: At) -> At:
        while group.setdefault(at, at) != at:
            at = group[at]
        return at

    for check in checks:
        for at in check.suspects:
            group[root(at)] = root(check.suspects[0])
    members: dict[At, list[At]] = defaultdict(list)
    for at in sorted(group):
        members[root(at)].append(at)
    for cells in members.values():
        spans = {}
        for at in cells:
            span = base(sheets, of[at])
            if span and not {at, of[at].count} & explained:
                spans[at] = (float(span[0]), float(span[1]))
        inside = set(cells)
        sums = tuple((c.suspects[0], c.suspects[1:]) for c in checks if c.suspects[0] in inside)
        yield _System(tuple(cells), spans, sums)


def _fits(system: _System, without: At | None = None) -> bool:
    return _solve(system, without, None, 1.0) is not None


def _solve(system: _System, without: At | None, aim: At | None, sign: float) -> float | None:
    "The least (sign 1) or greatest (−1) denominator of `aim`, or 0 for none; None where nothing fits."
    place = {at: i for i, at in enumerate(system.cells)}
    matrix = np.zeros((len(system.sums), len(place)))
    for row, (total, parts) in zip(matrix, system.sums, strict=True):
        row[place[total]] += 1
        for p in parts:
            row[place[p]] -= 1
    # A part in ten thousand is let pass: populations are rounded too.
    bounds = [
        (0.9999 * system.spans[at][0], 1.0001 * system.spans[at][1])
        if at in system.spans and at != without
        else (0, 1e9)
        for at in system.cells
    ]
    cost = np.zeros(len(place))
    if aim is not None:
        cost[place[aim]] = sign
    got = linprog(cost, A_eq=matrix, b_eq=np.zeros(len(system.sums)), bounds=bounds, method="highs")
    return float(sign * got.fun) if got.status == 0 else None


def _suspects(sheets: list[Sheet], of: dict[At, Pair], system: _System) -> Iterator[_Suspect]:
    for at in system.spans:
        low = _solve(system, at, at, 1.0)
        high = _solve(system, at, at, -1.0) if low is not None else None
        if low is None or high is None or high <= 0:
            continue
        own = system.spans[at]
        apart = own[0] / high if own[0] > high else max(low, 1.0) / own[1]
        rate, n = cell(sheets, at), float(cell(sheets, of[at].count).value * of[at].scale)
        least, most = n / high, n / max(low, 1.0)
        nearer = _nearer(sheets, system, at, max(least, min(most, float(rate.value))))
        yield _Suspect(at, own, (low, high), apart, _one_digit(rate, least, most), nearer)


def _nearer(sheets: list[Sheet], system: _System, at: At, right: float) -> float:
    beside = [float(cell(sheets, x).value) for x in system.spans if x[2] == at[2] and x != at]
    printed_, middle = float(cell(sheets, at).value), median(beside) if beside else 0.0
    if min(printed_, middle, right) <= 0:
        return 0.0
    return round(abs(math.log(printed_ / middle)) - abs(math.log(right / middle)), 2)


def _one_digit(printed: Cell, low: float, high: float) -> bool:
    "Whether one wrong digit could have made the printed rate out of one between `low` and `high`."
    half = float(printed.half)
    for i in (m.start() for m in re.finditer(r"\d", printed.raw)):
        for digit in "0123456789":
            other = float((printed.raw[:i] + digit + printed.raw[i + 1 :]).replace(",", "."))
            if digit != printed.raw[i] and low - half <= other <= high + half:
                return True
    return False


def _check(sheets: list[Sheet], pair: Pair, suspects: list[_Suspect], mine: list[Check]) -> Check:
    first = suspects[0]
    place = sheets[first.at[0]].place(*first.at[1:])
    text = (
        f"{place} är {printed(cell(sheets, first.at))} för {swedish(cell(sheets, pair.count).value)}, "
        f"vilket ger nämnaren {_between(first.own)}, men tabellens övriga andelar och summor "
        f"kräver {_between(first.left)}."
    )
    cells = (first.at, pair.count, *(s.at for s in suspects[1:]), *(at for c in mine for at in c.cells))
    tied = [s.at for s in suspects if s.one_digit == first.one_digit]
    return Check(False, tuple(tied), tuple(dict.fromkeys(cells)), text, settled=True)


def _between(span: tuple[float, float]) -> str:
    low, high = swedish(round(span[0])), swedish(round(span[1]))
    return f"{low}–{high}" if span[1] < 1e8 else f"minst {low}"
