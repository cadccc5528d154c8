"""What everything that the folder prints says of its hidden cells: sums, rates, equal cells, and the signs themselves.

Only this is assumed of a hidden count: it is a whole number and not negative, and not zero where zeros are printed.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction

from socialrapport.audit.contradictions import Same
from socialrapport.audit.equation import Equation
from socialrapport.audit.evidence import Span
from socialrapport.audit.printed_table import At, Sheet
from socialrapport.audit.rate_pairs import Pair, base
from socialrapport.audit.shared import Shared, overlap
from socialrapport.audit.shares import Ratio

SIGN = "tecken"
"""How a rule is known that the sign for a hidden cell tells."""


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
        if is_hidden(sheets, pair.count) and _shown(sheets, pair.rate):
            found += [_of_base(pair, *bases[pair.rate], sheets)] if pair.rate in bases else []
    found += _of_bases(sheets, {p.rate: p for p in pairs}, base_sums)
    for same in (p for p in equal if p.sure):
        one, other = is_hidden(sheets, same.one), is_hidden(sheets, same.other)
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
    found += _signs(sheets, found)
    return [r for r in found if r.terms and not any(sheets[s].units[i][j] == "amount" for (s, i, j), _ in r.terms)]


def _signs(sheets: list[Sheet], found: list[Rule]) -> list[Rule]:
    "What the sign for a hidden count says itself (`<5`), and that where zeros are printed none is hidden."
    zeros = {s for s, sheet in enumerate(sheets) if _prints_zeros(sheet)}
    told = []
    for at in dict.fromkeys(x for r in found for x, _ in r.terms if is_hidden(sheets, x)):
        cell = sheets[at[0]].cells[at[1]][at[2]]
        least = max(cell.least, 1 if at[0] in zeros else 0)
        if least or cell.most is not None:
            most = None if cell.most is None else Fraction(cell.most)
            told.append(Rule(((at, Fraction(1)),), Fraction(least), most, (), SIGN))
    return told


def _prints_zeros(sheet: Sheet) -> bool:
    cells = zip(sheet.cells, sheet.units, strict=True)
    return any(
        x.status == "tal" and not x.value and u == "n" for row, us in cells for x, u in zip(row, us, strict=True)
    )


def is_hidden(sheets: list[Sheet], at: At) -> bool:
    return sheets[at[0]].cells[at[1]][at[2]].status == "dold"


def _shown(sheets: list[Sheet], at: At) -> bool:
    return sheets[at[0]].cells[at[1]][at[2]].status == "tal"


def _value(sheets: list[Sheet], at: At) -> Fraction:
    return sheets[at[0]].cells[at[1]][at[2]].value


def _of_sum(e: Equation, sheets: list[Sheet]) -> Rule:
    hidden = tuple((p, Fraction(1)) for p in e.parts if is_hidden(sheets, p))
    shown = tuple(at for at in e.cells if not is_hidden(sheets, at))
    right = -sum((_value(sheets, p) for p in e.parts if not is_hidden(sheets, p)), Fraction(0))
    if e.total is not None and is_hidden(sheets, e.total):
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
    n, d = is_hidden(sheets, r.numerator), is_hidden(sheets, r.denominator)
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
        told = [(p, b) for p in group if (b := base(sheets, p))]
        _, inside = overlap([b for _, b in told])
        if len(inside) >= 3 and 4 * len(inside) >= 3 * len(told):
            agreeing = [told[i][0] for i in inside]
            for p in group:
                friends[p.rate] += [q for q in agreeing if q is not p]
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
    wanted = {p.rate for p in of.values() if is_hidden(sheets, p.count) and _shown(sheets, p.rate)}
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
