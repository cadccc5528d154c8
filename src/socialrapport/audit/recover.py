"""Works out what hidden cells can be told to be, from everything the folder prints: sums, rates and equal cells.

Only this is assumed of a hidden count: it is a whole number and not negative. Bounds are exact for one table's sums;
where rates or several tables meet, they come from a small integer programme with the rates as inequalities.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from socialrapport.audit.contradictions import Same
from socialrapport.audit.equation import Equation
from socialrapport.audit.evidence import Span
from socialrapport.audit.finding import DISCLOSED, NARROW, Finding
from socialrapport.audit.pairs import Pair, base
from socialrapport.audit.ratios import Ratio
from socialrapport.audit.shared import Shared
from socialrapport.audit.sheet import At, Sheet, swedish
from socialrapport.audit.sums import named

BIG = 10**7
"""Stands for no upper bound in the integer programme."""


@dataclass(frozen=True)
class Rule:
    """low ≤ sum of coefficient · hidden cell ≤ high, as printed figures say; None means no bound.

    `from_` are the printed cells it rests on.
    """

    terms: tuple[tuple[At, Fraction], ...]
    low: Fraction | None
    high: Fraction | None
    from_: tuple[At, ...]
    how: str


Known = dict[At, tuple[Span, tuple[At, ...]]]
"""For a rate: between what its denominator lies, and the printed cells that tell it."""


def rules(
    sheets: list[Sheet],
    equations: list[Equation],
    ratios: list[Ratio],
    pairs: list[Pair],
    bases: Known,
    base_sums: list[tuple[At, tuple[At, ...]]],
    equal: list[Same],
) -> list[Rule]:
    "All that is known about the hidden counts."
    found = [_of_sum(e, sheets) for e in equations if e.status == "dold" and not e.slack]
    found += [rule for r in ratios if (rule := _of_ratio(r, sheets))]
    for pair in pairs:
        if _hidden(sheets, pair.count) and _shown(sheets, pair.rate):
            found += [_of_base(pair, *bases[pair.rate], sheets)] if pair.rate in bases else []
    found += _of_bases(sheets, {p.rate: p for p in pairs}, base_sums)
    for same in (p for p in equal if p.sure):
        one, other = _hidden(sheets, same.one), _hidden(sheets, same.other)
        if one and other:
            found.append(
                Rule(((same.one, Fraction(1)), (same.other, Fraction(-1))), Fraction(0), Fraction(0), (), "samma tal")
            )
        elif one or other:
            hidden, at = (same.one, same.other) if one else (same.other, same.one)
            cell = sheets[at[0]].cells[at[1]][at[2]]
            if cell.status == "tal":
                found.append(
                    Rule(((hidden, Fraction(1)),), cell.value, cell.value, (at,), "samma tal i en annan tabell")
                )
    return [r for r in found if r.terms and not any(sheets[s].units[i][j] == "amount" for (s, i, j), _ in r.terms)]


def _hidden(sheets: list[Sheet], at: At) -> bool:
    return sheets[at[0]].cells[at[1]][at[2]].status == "dold"


def _shown(sheets: list[Sheet], at: At) -> bool:
    return sheets[at[0]].cells[at[1]][at[2]].status == "tal"


def _value(sheets: list[Sheet], at: At) -> Fraction:
    return sheets[at[0]].cells[at[1]][at[2]].value


def _of_sum(e: Equation, sheets: list[Sheet]) -> Rule:
    hidden = tuple((p, Fraction(1)) for p in e.parts if _hidden(sheets, p))
    shown = tuple(at for at in e.cells if not _hidden(sheets, at))
    right = -sum((_value(sheets, p) for p in e.parts if not _hidden(sheets, p)), Fraction(0))
    if e.total is not None and _hidden(sheets, e.total):
        hidden += ((e.total, Fraction(-1)),)
    else:
        right += _value(sheets, e.total) if e.total is not None else Fraction(100)
    return Rule(hidden, right, right, shown, "summa")


def _of_ratio(r: Ratio, sheets: list[Sheet]) -> Rule | None:
    "A printed rate with one of its two counts hidden (or both: then their proportion)."
    if not _shown(sheets, r.rate):
        return None
    rate = sheets[r.rate[0]].cells[r.rate[1]][r.rate[2]]
    low, high = max(rate.value - rate.half, Fraction(0)) / r.scale, (rate.value + rate.half) / r.scale
    n, d = _hidden(sheets, r.numerator), _hidden(sheets, r.denominator)
    if n and not d and _shown(sheets, r.denominator):
        known = _value(sheets, r.denominator)
        return Rule(((r.numerator, Fraction(1)),), low * known, high * known, (r.rate, r.denominator), "kvot")
    if d and not n and _shown(sheets, r.numerator) and low:
        known = _value(sheets, r.numerator)
        return Rule(((r.denominator, Fraction(1)),), known / high, known / low, (r.rate, r.numerator), "kvot")
    return None


def _of_base(pair: Pair, span: Span, from_: tuple[At, ...], sheets: list[Sheet]) -> Rule:
    rate = sheets[pair.rate[0]].cells[pair.rate[1]][pair.rate[2]]
    low, high = max(rate.value - rate.half, Fraction(0)) * span[0], (rate.value + rate.half) * span[1]
    return Rule(((pair.count, Fraction(1)),), low / pair.scale, high / pair.scale, (pair.rate, *from_), "kvot")


def bases(sheets: list[Sheet], pairs: list[Pair], shared: list[Shared]) -> Known:
    "For each rate whose denominator other printed rates tell: between what it lies, and the cells that tell it."
    friends: dict[At, list[Pair]] = defaultdict(list)
    for both in shared:
        friends[both.one.rate].append(both.other)
        friends[both.other.rate].append(both.one)
    down: dict[tuple[object, ...], list[Pair]] = defaultdict(list)
    for p in pairs:
        if not sheets[p.rate[0]].by_area and p.rate[1] == p.count[1]:
            s, r, c = p.rate
            down[(s, sheets[s].year(r, c), p.scale, sheets[s].groups(r, c))].append(p)
    for group in down.values():
        spans = [b for p in group if (b := base(sheets, p))]
        low, high = max((b[0] for b in spans), default=Fraction(0)), min((b[1] for b in spans), default=Fraction(-1))
        if len(spans) >= 3 and low <= high:
            for p in group:
                friends[p.rate] += [q for q in group if q is not p]
    found = {}
    for at, others in friends.items():
        told = [(q, b) for q in others if (b := base(sheets, q))]
        if told:
            low, high = max(b[0] for _, b in told), min(b[1] for _, b in told)
            if low <= high:
                found[at] = ((low, high), tuple(x for q, _ in told for x in (q.rate, q.count)))
    return found


def _of_bases(sheets: list[Sheet], of: dict[At, Pair], sums: list[tuple[At, tuple[At, ...]]]) -> list[Rule]:
    """Rates of hidden counts whose denominators stand in sums with those of printed counts.

    A denominator is an unknown too; it goes by its rate's cell, which is printed and so never a hidden count.
    """
    wanted = {p.rate for p in of.values() if _hidden(sheets, p.count) and _shown(sheets, p.rate)}
    near = [(total, parts) for total, parts in sums if wanted & {total, *parts}]
    found = []
    for total, parts in near:
        terms = ((total, Fraction(-1)), *((p, Fraction(1)) for p in parts))
        found.append(Rule(terms, Fraction(0), Fraction(0), (), "kvot"))
    for at in dict.fromkeys(x for total, parts in near for x in (total, *parts)):
        pair, span = of[at], base(sheets, of[at])
        if span:
            found.append(Rule(((at, Fraction(1)),), *span, (at, pair.count), "kvot"))
        elif at in wanted:
            rate = sheets[at[0]].cells[at[1]][at[2]]
            low, high = max(rate.value - rate.half, Fraction(0)) / pair.scale, (rate.value + rate.half) / pair.scale
            count = (pair.count, Fraction(1))
            found.append(Rule((count, (at, -low)), Fraction(0), None, (at,), "kvot"))
            found.append(Rule((count, (at, -high)), None, Fraction(0), (at,), "kvot"))
    return found


# --- bounds ----------------------------------------------------------------------------------------------------------


def _components(all_rules: list[Rule]) -> list[list[Rule]]:
    left, found = list(all_rules), []
    while left:
        group = [left.pop(0)]
        cells = {at for r in group for at, _ in r.terms}
        while more := [r for r in left if cells & {at for at, _ in r.terms}]:
            group += more
            left = [r for r in left if r not in more]
            cells |= {at for r in more for at, _ in r.terms}
        found.append(group)
    return found


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


def findings(all_rules: list[Rule], sheets: list[Sheet], reveal: bool) -> list[Finding]:
    "The hidden cells that are determined or nearly so, each with as few rules as suffice to show it."
    found = []
    unknown = {x for r in all_rules for x, _ in r.terms}
    # The others go by a rate's cell and stand for its denominator; that rate may be hidden too.
    counts = {(s, i, j) for s, i, j in unknown if _hidden(sheets, (s, i, j)) and sheets[s].units[i][j] == "n"}
    for group in _components(all_rules):
        for at in sorted({x for r in group for x, _ in r.terms}):
            if at not in counts:
                continue
            span, mine = bounds(at, group, counts), group
            if span is None:
                # Something printed is wrong, so not all can be true at once; a reader still subtracts in one sum.
                mine = [r for r in group if [x for x, _ in r.terms] == [at] and r.how == "summa"][:1]
                span = bounds(at, mine, counts) if mine else None
            if span is None or span[1] is None or span[1] - span[0] > 1:
                continue
            needed = _needed(at, mine, span[1] - span[0], counts)
            found.append(_finding(at, span[0], span[1], needed, sheets, reveal))
    return found


def _needed(at: At, group: list[Rule], width: int, counts: set[At]) -> list[Rule]:
    "Rules left when each that can be spared has been taken away; those furthest from the cell go first."
    kept = _near(at, group)
    for rule in reversed(list(kept)):
        fewer = [r for r in kept if r is not rule]
        span = bounds(at, fewer, counts)
        if span and span[1] is not None and span[1] - span[0] <= width:
            kept = fewer
    return kept


def _near(at: At, group: list[Rule]) -> list[Rule]:
    "The rules in order of how far they are from the cell."
    cells, left, order = {at}, list(group), []
    while left:
        step = sorted((r for r in left if cells & {x for x, _ in r.terms}), key=lambda r: len(r.terms))
        if not step:
            break
        order += step
        left = [r for r in left if r not in step]
        cells |= {x for r in step for x, _ in r.terms}
    return order


def _finding(at: At, low: int, high: int, needed: list[Rule], sheets: list[Sheet], reveal: bool) -> Finding:
    sheet = sheets[at[0]]
    used = list(dict.fromkeys(x for r in needed for x in r.from_))
    ways = list(dict.fromkeys(r.how for r in needed))
    shown = "; ".join(_place(x, at, sheets) for x in used[:12]) + (" m.fl." if len(used) > 12 else "")
    how = {
        "summa": "genom att dra ifrån i summor",
        "kvot": "ur ett visat tal per invånare eller en andel och dess bas",
        "samma tal": "genom att samma tal står i två tabeller",
        "samma tal i en annan tabell": "för att samma tal visas i en annan tabell",
    }
    way = " och ".join(how[w] for w in ways)
    said = (
        "Det dolda värdet går att räkna fram exakt" if low == high else "Det dolda värdet går att ringa in till två tal"
    )
    value = swedish(low) if low == high else f"{swedish(low)}–{swedish(high)}"
    text = f"{said} {way}. Visade tal som räcker: {shown}." + (f" Värdet är {value}." if reveal else "")
    kind = DISCLOSED if low == high else NARROW
    return Finding(
        kind, sheet.file, sheet.place(at[1], at[2]), text, named([at, *used], sheets), value if reveal else None
    )


def _place(at: At, near: At, sheets: list[Sheet]) -> str:
    said = sheets[at[0]].place(at[1], at[2])
    return said if at[0] == near[0] else f"{said} ({sheets[at[0]].file})"
