"""Finds which lines sum to which by trying: runs of neighbours that add up to another line nearly everywhere.

What the names say lets a sum be believed from few figures: women and men, ages that follow on each other, a line
called the total of all the others. What only the figures say must hold in many. Slices of a table that differ only
by year or group are judged together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations, takewhile

import numpy as np

from socialrapport.audit.equation import (
    COUNTS,
    HUNDRED,
    LONGEST,
    ROWS,
    SHARES,
    Candidate,
    Equation,
    at,
    few_left,
    lines,
    some_missing,
    stem,
    sure,
    trusted,
    try_out,
)
from socialrapport.audit.headings import Words
from socialrapport.audit.names_of_lines import counts_once, inside, sexes, share_out
from socialrapport.audit.printed_table import At, Sheet
from socialrapport.audit.printed_value import one_slip

Tried = list[tuple[int, Equation]]
"""What a candidate says of the lines across it."""


@dataclass(frozen=True)
class Slice:
    "Lines that differ in one name, in their order. Slices of one `kind` are judged together."

    kind: tuple[object, ...]
    lines: tuple[int, ...]
    names: dict[int, Words]
    labels: dict[int, str]

    def without(self, left_out: set[int]) -> Slice:
        return Slice(self.kind, tuple(i for i in self.lines if i not in left_out), self.names, self.labels)


def by_search(s: int, sheet: Sheet, axis: str, units: frozenset[str]) -> Iterator[Equation]:
    "The sums that are believed along an axis."
    kinds: dict[tuple[object, ...], list[Slice]] = defaultdict(list)
    for part in _slices(sheet, axis):
        kinds[part.kind].append(part)
    for slices in kinds.values():
        yield from _of_kind(s, sheet, axis, slices, units)


def _of_kind(s: int, sheet: Sheet, axis: str, slices: list[Slice], units: frozenset[str]) -> Iterator[Equation]:
    while slices:
        tried = [
            {c: said for c in _candidates(sheet, axis, part, units) if (said := _try(s, sheet, c, units))}
            for part in slices
        ]
        left, pooled = [], _pooled(axis, slices, tried)
        for part, good in zip(slices, _good(sheet, axis, slices, tried, pooled), strict=True):
            for k, told in good.items():
                coarse = _rounded(sheet, pooled[_signature(axis, part, k)])
                both = k.total != HUNDRED and sexes(part.names[k.total], [part.names[p] for p in k.parts])
                yield from (replace(e, sexes=both) for _, e in told if e.status != "fel" or not coarse)
            # Subtotals now stand for their parts, so that a total of subtotals can be seen.
            summed = {p for k in good for p in k.parts if k.total != HUNDRED}
            if summed and len(part.lines) - len(summed) > 2:
                left.append(part.without(summed))
        slices = left


def _try(s: int, sheet: Sheet, candidate: Candidate, units: frozenset[str]) -> Tried:
    said = [(line, try_out(s, sheet, candidate, line, units)) for line in lines(sheet, candidate.axis)]
    return _of_one_kind(sheet, candidate.axis, [(line, e) for line, e in said if e])


def _of_one_kind(sheet: Sheet, axis: str, tried: Tried) -> Tried:
    "Without the lines where the sum fails throughout while it holds in others: they count something else (persons)."
    if not any(e.status == "håller" for _, e in tried):
        return tried
    failing: dict[object, set[str]] = defaultdict(set)
    many: dict[object, int] = defaultdict(int)
    for line, e in tried:
        key = stem(sheet, line) if axis == ROWS else line
        failing[key].add(e.status)
        many[key] += e.status == "fel"
    off = {k for k, statuses in failing.items() if many[k] > 1 and "håller" not in statuses}
    return [x for x in tried if (stem(sheet, x[0]) if axis == ROWS else x[0]) not in off]


# --- what is believed -------------------------------------------------------------------------------------------------


def _pooled(axis: str, slices: list[Slice], tried: list[dict[Candidate, Tried]]) -> dict[object, list[Equation]]:
    "What a relation says in all slices of a kind."
    pooled: dict[object, list[Equation]] = defaultdict(list)
    for part, every in zip(slices, tried, strict=True):
        for candidate, said in every.items():
            pooled[_signature(axis, part, candidate)] += [e for _, e in said]
    return pooled


def _good(
    sheet: Sheet,
    axis: str,
    slices: list[Slice],
    tried: list[dict[Candidate, Tried]],
    pooled: dict[object, list[Equation]],
) -> Iterator[dict[Candidate, Tried]]:
    for part, every in zip(slices, tried, strict=True):
        good = {
            k: said
            for k, said in every.items()
            if _adds_up(sheet, part, k, pooled[_signature(axis, part, k)]) and not _all_fail(said)
        }
        for candidate in [k for k, said in good.items() if any(e.status == "fel" for _, e in said)]:
            wider = next((k for k in every if _completes(k, candidate, every)), None)
            if wider:
                # A part that is hidden in some years and printed in others (a new row): with it, all add up.
                del good[candidate]
                good[wider] = every[wider]
        yield {k: said for k, said in good.items() if not _narrower(k, good)}


def _rounded(sheet: Sheet, every: list[Equation]) -> bool:
    "Whether sums of large figures fail by so little, so often, that the figures are rounded (thousands of kronor)."
    fails = [e for e in every if e.status == "fel" and not e.slack]
    return len(fails) > 1 and all(
        e.total is not None
        and abs(e.residual) <= Fraction(len(e.parts) + 1, 2)
        and sheet.cells[e.total[1]][e.total[2]].value >= 1000 * abs(e.residual)
        for e in fails
    )


def _all_fail(said: Tried) -> bool:
    return sum(e.status == "fel" for _, e in said) > 2 and all(e.status != "håller" for _, e in said)


def _completes(wider: Candidate, narrow: Candidate, said: dict[Candidate, Tried]) -> bool:
    "Whether a relation with more parts holds wherever the narrower one fails, and fails nowhere."
    if wider.total != narrow.total or not set(wider.parts) > set(narrow.parts):
        return False
    holds = {line for line, e in said[wider] if e.status == "håller"}
    fails = {line for line, e in said[narrow] if e.status == "fel"}
    return fails <= holds and all(e.status != "fel" for _, e in said[wider])


def _narrower(candidate: Candidate, good: dict[Candidate, Tried]) -> bool:
    "Whether another believed relation of the same total explains as much with more (or more with other) parts."
    mine, parts = sum(e.status == "håller" for _, e in good[candidate]), set(candidate.parts)
    for other, said in good.items():
        if other.total != candidate.total or other == candidate:
            continue
        holding, theirs = sum(e.status == "håller" for _, e in said), set(other.parts)
        if (parts < theirs and holding >= mine) or (parts > theirs and holding > mine):
            return True
    return False


def _signature(axis: str, part: Slice, candidate: Candidate) -> object:
    "The relation by its names without their years: what holds in one year or group is believed in the next."
    if axis == ROWS:
        return candidate
    names = [() if i == HUNDRED else _unyeared(part, i) for i in (candidate.total, *candidate.parts)]
    return tuple(names)


def _unyeared(part: Slice, i: int) -> tuple[object, ...]:
    w = part.names[i]
    return (w.groups, w.rest, w.total) if w.year else (part.labels[i],)


def _adds_up(sheet: Sheet, part: Slice, candidate: Candidate, equations: list[Equation]) -> bool:
    holds, fails = ([e for e in equations if e.status == status] for status in ("håller", "fel"))
    many = len(holds) + len(fails)
    share = 0.6 if many <= 8 else 0.8 if many <= 20 else 0.95
    if candidate.total == HUNDRED:
        whole = len(candidate.parts) == len(part.lines)
        both = _two_sexes([part.names[p] for p in candidate.parts])
        enough = 1 if both else 2
        return (not both and trusted(equations, sheet, 3, 0.75)) or (
            whole and len(holds) >= enough * max(1, len(fails))
        )
    total, parts = part.names[candidate.total], [part.names[p] for p in candidate.parts]

    def value(at: At) -> Fraction:
        return sheet.cells[at[1]][at[2]].value

    unsexed = some_missing(fails, value)
    if unsexed and not sexes(total, parts):
        return False
    shares = equations[0].slack > 0 and sheet.units[equations[0].cells[0][1]][equations[0].cells[0][2]] in SHARES
    if trusted(equations, sheet, 3, share if not shares else max(share, 0.75), 7.0 if shares else 4.0):
        return all(p.total for p in parts) or total.total or not any(p.total for p in parts)
    if not shares and share_out(total, parts):
        against = [e for e in fails if not (unsexed and few_left(e, value))]
        return len(holds) >= len(against) if holds or not fails else _slip(sheet, fails, Fraction(3, 10))
    if candidate.family == _INSIDE:
        return len(holds) >= max(1, len(fails)) and sum(sure(e, sheet) for e in holds) >= 1
    if candidate.family != _TOTAL or (not holds and counts_once(part.labels[candidate.total])):
        return False
    return _total(sheet, holds, fails, equations, shares)


_INSIDE = ("därav",)
"""The family of a line and those below that say that they are inside it."""

_TOTAL = ("samtliga",)
"""The family of a line that is called the total, over all the lines beside it."""


def _total(sheet: Sheet, holds: list[Equation], fails: list[Equation], every: list[Equation], shares: bool) -> bool:
    "Whether a line called the total is one, from few figures."
    if not holds and not fails:
        return not shares and all(_little_left(e, sheet) for e in every)
    if holds:
        overlap = len(fails) > 1 and all(e.residual < 0 for e in fails)
        enough = sum(sure(e, sheet) for e in holds) >= 0.8
        return enough and len(holds) >= (3 if overlap else 1) * len(fails)
    return not shares and not sheet.by_area and len(fails) == 1 and _slip(sheet, fails, Fraction(3, 100))


def _slip(sheet: Sheet, fails: list[Equation], share: Fraction) -> bool:
    "Whether sums that nothing confirms fail by so little that they must be sums."
    if len(fails) > 2:
        return False
    for e in fails:
        if e.total is None or any(sheet.cells[r][c].status == "dold" for _, r, c in e.parts):
            return False
        whole, parts = sheet.cells[e.total[1]][e.total[2]].value, [sheet.cells[r][c].value for _, r, c in e.parts]
        slip = one_slip(int(whole), int(whole - e.residual))
        if abs(e.residual) > max((max(share, Fraction(1, 10)) if slip else share) * whole, Fraction(2)):
            return False
        if whole < max(parts) and abs(e.residual) > whole / 20:
            return False  # It is between its parts, as a mean is.
    return True


def _little_left(e: Equation, sheet: Sheet) -> bool:
    "Whether what is left for the hidden parts is little beside the total, as it would not be if parts overlapped."
    if e.total is None or sheet.cells[e.total[1]][e.total[2]].status != "tal":
        return True
    hidden = sum(sheet.cells[r][c].status == "dold" for _, r, c in e.parts)
    return 0 <= e.residual <= max(Fraction(5 * hidden), sheet.cells[e.total[1]][e.total[2]].value / 5)


# --- what is tried ----------------------------------------------------------------------------------------------------


def _slices(sheet: Sheet, axis: str) -> Iterator[Slice]:
    if axis == ROWS:
        everything = tuple(range(len(sheet.labels)))
        yield Slice(("rader",), everything, dict(enumerate(sheet.row_words)), dict(enumerate(sheet.labels)))
    elif sheet.turned:
        yield from _turned(sheet)
    else:
        names, labels = dict(enumerate(sheet.column_words)), dict(enumerate(sheet.columns))
        for ordering in _by_name(sheet, tuple(range(len(names)))):
            yield Slice(("kolumner", len(ordering)), ordering, names, labels)


def _by_name(sheet: Sheet, columns: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    "Columns in their order: all of one year, of one stem, of one group."
    named = sheet.column_words
    found: dict[tuple[int, ...], None] = {}
    if len({named[i].year for i in columns}) == 1:
        found[columns] = None
    for key in (lambda w: (w.year,), lambda w: (w.year, w.rest), lambda w: (w.year, w.groups)):
        groups: dict[object, list[int]] = defaultdict(list)
        for i in columns:
            groups[key(named[i])].append(i)
        found.update(dict.fromkeys(tuple(g) for g in groups.values() if len(g) > 2))
    yield from found


def _turned(sheet: Sheet) -> Iterator[Slice]:
    "The columns that differ in one of their names, for each of the names that are not of what is measured."
    last = len(sheet.keys[0]) - 1
    for j in (j for j in range(last) if j not in sheet.measures):
        grouped: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for c, key in enumerate(sheet.keys):
            grouped[key[:j] + key[j + 1 :]].append(c)
        for columns in grouped.values():
            names = {c: sheet.key_words[c][j] for c in columns}
            if len(columns) > 2 and len({w.year for w in names.values()}) == 1:
                kind = (j, _measured(sheet, columns[0]))
                yield Slice(kind, tuple(columns), names, {c: sheet.keys[c][j] for c in columns})
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for c, key in enumerate(sheet.keys):
        groups[key[:last]].append(c)
    for columns in groups.values():
        names, labels = {c: sheet.key_words[c][last] for c in columns}, {c: sheet.keys[c][last] for c in columns}
        for ordering in _by_name(sheet, tuple(columns)):
            yield Slice((last, len(ordering)), ordering, names, labels)


def _measured(sheet: Sheet, c: int) -> tuple[object, ...]:
    "What a column of a turned table measures: its own name without the year, and the names of measures."
    own = sheet.key_words[c][-1]
    return own.unit, own.rest, tuple(sheet.keys[c][j] for j in sorted(sheet.measures))


def _candidates(sheet: Sheet, axis: str, part: Slice, units: frozenset[str]) -> list[Candidate]:
    found = {(c.total, c.parts): c for c in (*_runs(sheet, axis, part, units), *_totals(sheet, axis, part, units))}
    return list(found.values())


def _totals(sheet: Sheet, axis: str, part: Slice, units: frozenset[str]) -> Iterator[Candidate]:
    "Each line called a total, over all before it and over all after it, up to the next that is called so."
    counted = [i for i in part.lines if _of_units(sheet, axis, i, units)]
    for k, t in enumerate(counted):
        run = list(takewhile(lambda i: inside(part.labels[i]), counted[k + 1 :]))
        if len(run) > 1 and not inside(part.labels[t]):
            yield Candidate(axis, _INSIDE, t, tuple(run))
    for k, t in enumerate(counted):
        if not part.names[t].total:
            continue
        for run in (_until(part, counted[:k][::-1]), _until(part, counted[k + 1 :])):
            if len(run) > 1:
                yield Candidate(axis, _TOTAL, t, tuple(sorted(run)))


def _two_sexes(parts: list[Words]) -> bool:
    return len(parts) == 2 and sexes(Words(None, None, None, frozenset(), True, frozenset()), parts)


def _until(part: Slice, away: list[int]) -> list[int]:
    "The lines up to the next total, without those that say that they are inside another."
    run: list[int] = []
    for i in away:
        if part.names[i].total:
            break
        run.append(i)
    return [i for i in run if not inside(part.labels[i])]


def _of_units(sheet: Sheet, axis: str, i: int, units: frozenset[str]) -> bool:
    across = (at(0, axis, i, line) for line in lines(sheet, axis))
    return any(sheet.units[r][c] in units and sheet.cells[r][c].status != "tom" for _, r, c in across)


def _runs(sheet: Sheet, axis: str, part: Slice, units: frozenset[str]) -> Iterator[Candidate]:
    """Every run of neighbours that sums to another line in near half of the lines (or whose names say that it does).

    A quick look in floating point; what it lets through is tried exactly.
    """
    ordering = part.lines
    grid = np.array([[_quick(sheet, axis, i, line, units) for i in ordering] for line in lines(sheet, axis)])
    if not np.isfinite(grid).any():
        return
    rounded = units is SHARES or any("amount" in row for row in sheet.units)
    for i, j in combinations(range(len(ordering) + 1), 2):
        if not 2 <= j - i <= LONGEST:
            continue
        parts, sums = tuple(sorted(ordering[i:j])), grid[:, i:j].sum(axis=1)
        slack = 0.5 * (j - i + 1) if rounded else 0.5
        both = j - i == 2 and _two_sexes([part.names[p] for p in parts])
        if units is SHARES and (j - i >= 3 or both) and np.any(np.abs(sums - 100) <= slack):
            yield Candidate(axis, ("100",), HUNDRED, parts)
        near = (np.abs(sums[:, None] - grid) <= slack) & (grid > 0)
        tested = np.isfinite(sums[:, None] - grid) & ((grid > 0) | (sums[:, None] > 0))
        equal = near.any(axis=0) & (5 * near.sum(axis=0) >= 2 * tested.sum(axis=0))
        for t in (*range(i), *range(j, len(ordering))):
            named = units is COUNTS and (j - i == 2 or equal[t] or j - i == len(ordering) - 1)
            if equal[t] or (named and share_out(part.names[ordering[t]], [part.names[p] for p in ordering[i:j]])):
                yield Candidate(axis, ("löpande",), ordering[t], parts)


def _quick(sheet: Sheet, axis: str, index: int, line: int, units: frozenset[str]) -> float:
    _, r, c = at(0, axis, index, line)
    cell = sheet.cells[r][c]
    known = cell.status in {"tal", "inget"} and sheet.units[r][c] in units
    return float(cell.value) if known else float("nan")
