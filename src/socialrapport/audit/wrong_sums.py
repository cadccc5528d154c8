"""Turns equations that do not hold into faults: one per wrong figure where the figures themselves point it out."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction

from socialrapport.audit.equation import Equation
from socialrapport.audit.fault import SUM, Finding
from socialrapport.audit.printed_table import At, Sheet, printed, swedish
from socialrapport.audit.printed_value import one_slip


@dataclass(frozen=True)
class Fault:
    """Equations that fail together. `cells` are the figures that alone could explain all of them.

    `change` is what the figure would have to be changed by, for each of `cells`.
    """

    failing: tuple[Equation, ...]
    cells: tuple[At, ...]
    change: tuple[Fraction, ...]


def faults(equations: list[Equation], sheets: list[Sheet]) -> list[Fault]:
    "The failing equations, gathered under as few wrong figures as explain them; the likeliest figure first."
    left = [e for e in equations if e.status == "fel"]
    vouched = {cell for e in equations if e.status == "håller" and not e.slack for cell in e.cells}
    found: list[Fault] = []
    while left:
        votes = _votes(left)
        clear = {k: v for k, v in votes.items() if k[0] not in vouched} or votes
        most = max(len(v) for v in clear.values())
        best = next(v for v in clear.values() if len(v) == most)
        alike = [k for k, v in clear.items() if v == best]
        totals = {left[i].total for i in best}
        # Where several figures could be wrong: one that a single digit mends, then one that the years beside it say
        # is off, and last the total.
        alike.sort(
            key=lambda k: (_one_digit(k[0], k[1], sheets), _smoother(k[0], k[1], sheets), k[0] in totals), reverse=True
        )
        found.append(Fault(tuple(left[i] for i in best), tuple(k[0] for k in alike), tuple(k[1] for k in alike)))
        left = [e for i, e in enumerate(left) if i not in best]
    return found


def _one_digit(at: At, change: Fraction, sheets: list[Sheet]) -> bool:
    "Whether one wrong digit, or two that changed places, could have made the printed figure out of the right one."
    cell = sheets[at[0]].cells[at[1]][at[2]]
    unit = 2 * cell.half or 1
    return cell.value + change >= 0 and one_slip(int(cell.value / unit), int((cell.value + change) / unit))


def _smoother(at: At, change: Fraction, sheets: list[Sheet]) -> float:
    "How much nearer to the nearest other year of its series the figure would come, as a logarithm; 0 without such."
    sheet, (_, r, c) = sheets[at[0]], at
    near, figure = other_year(sheet, r, c), sheet.cells[r][c].value
    if not near or near <= 0 or figure <= 0 or figure + change <= 0:
        return 0.0
    gain = round(abs(math.log(figure / near)) - abs(math.log((figure + change) / near)), 3)
    return gain if abs(gain) > 0.2 else 0.0


def other_year(sheet: Sheet, r: int, c: int) -> Fraction | None:
    "The figure of the nearest other year in the same row, or None."
    mine = sheet.column_words[c]
    if mine.year is None:
        return None
    same = (mine.unit, mine.groups, mine.rest, mine.total)
    years = sorted(
        (abs(w.year - mine.year), k)
        for k, w in enumerate(sheet.column_words)
        if w.year and w.year != mine.year and (w.unit, w.groups, w.rest, w.total) == same
    )
    return next((sheet.cells[r][k].value for _, k in years if sheet.cells[r][k].status == "tal"), None)


def _votes(left: list[Equation]) -> dict[tuple[At, Fraction], tuple[int, ...]]:
    "For each figure and change of it, the failing equations (by number) that the change would mend."
    wanted: dict[At, list[tuple[int, Fraction, Fraction]]] = defaultdict(list)
    for i, e in enumerate(left):
        for cell in e.cells:
            wanted[cell].append((i, -e.residual if cell == e.total else e.residual, e.slack))
    votes: dict[tuple[At, Fraction], tuple[int, ...]] = {}
    for cell, asked in wanted.items():
        for _, change, slack in asked:
            agree = tuple(i for i, other, theirs in asked if abs(other - change) <= max(slack, theirs))
            votes[(cell, change)] = agree
    return votes


def finding(fault: Fault, sheets: list[Sheet], also: tuple[str, ...] = ()) -> Finding:
    "A fault in words: each sum that fails, and the figure that explains them where there is one."
    first = fault.cells[0]
    sheet = sheets[first[0]]
    evidence = [_sum(e, sheets[e.cells[0][0]]) for e in fault.failing[:3]]
    if len(fault.failing) > 3:
        evidence.append(f"Ytterligare {len(fault.failing) - 3} summor med samma tal stämmer inte.")
    value, change = sheet.cells[first[1]][first[2]], fault.change[0]
    if len(fault.cells) == 1 and len(fault.failing) > 1:
        if all(not e.slack and not _hides(e, sheets) for e in fault.failing):
            evidence.append(
                f"Alla stämmer om {sheet.place(first[1], first[2])} är {swedish(value.value + change)} "
                f"i stället för {printed(value)}."
            )
        else:
            evidence.append(f"Gemensamt för dem är {sheet.place(first[1], first[2])} ({printed(value)}).")
    elif len(fault.cells) == 1:
        evidence.append(f"Övriga tal i summan stämmer i andra summor, så felet bör ligga i {sheet.place(*first[1:])}.")
    else:
        maybe = "; ".join(sheet.place(r, c) for _, r, c in fault.cells[:8])
        evidence.append(f"Felet kan ligga i något av (det troligaste först): {maybe}.")
    if all(e.sexes and 0 < e.residual <= 3 for e in fault.failing):
        evidence.append("Är någons kön okänt behöver det stå i tabellen.")
    cells = list(dict.fromkeys([*fault.cells, *(c for e in fault.failing for c in e.cells)]))
    return Finding(SUM, sheet.file, sheet.place(*first[1:]), " ".join([*evidence, *also]), named(cells, sheets))


def named(cells: list[At], sheets: list[Sheet]) -> tuple[str, ...]:
    return tuple(f"{sheets[s].file}: {sheets[s].place(r, c)}" for s, r, c in cells)


def _hides(e: Equation, sheets: list[Sheet]) -> bool:
    return any(sheets[s].cells[r][c].status == "dold" for s, r, c in e.cells)


def _sum(e: Equation, sheet: Sheet) -> str:
    parts = [sheet.cells[r][c] for _, r, c in e.parts]
    added = sum((x.value for x in parts), Fraction(0))
    decimals = max((len(str(x.raw).replace(",", ".").partition(".")[2]) for x in parts if x.status == "tal"), default=0)
    terms = " + ".join(f"{_short(sheet, e, p)} {printed(sheet.cells[p[1]][p[2]])}" for p in e.parts)
    if e.total is None:
        column = len({c for _, _, c in e.parts}) == 1
        where = sheet.columns[e.parts[0][2]] if column else sheet.labels[e.parts[0][1]]
        return f"Andelarna i {where} ska bli 100 men blir {swedish(added, decimals)} ({terms})."
    total = sheet.cells[e.total[1]][e.total[2]]
    gap = swedish(abs(e.residual), decimals if e.slack else None)
    says = f"{sheet.place(e.total[1], e.total[2])} är {printed(total)}, men "
    if any(x.status == "dold" for x in parts):
        return f"{says}redan de visade delarna blir {swedish(added, decimals)} ({terms})."
    way = "för mycket" if e.residual > 0 else "för lite"
    return f"{says}delarna blir {swedish(added, decimals)} ({terms}): {gap} {way}."


def _short(sheet: Sheet, e: Equation, part: At) -> str:
    "A part by what differs: its row in a column's sum, its column in a row's sum."
    _, r, c = part
    same_column = len({x[2] for x in e.cells}) == 1
    return sheet.labels[r] if same_column else sheet.columns[c]
