"""Finds which lines of a table sum to which: from levels and names, and because the figures agree nearly everywhere.

A relation that nothing confirms is not believed: parts may overlap, and a city may have units outside its districts.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from statistics import median

import numpy as np

from socialrapport.audit.sheet import At, Sheet

ROWS, COLUMNS = "rad", "kolumn"
HUNDRED = -1
"""The total of shares that have none printed: 100."""

LONGEST = 60
"""The longest run of parts that is tried where no level says what the parts are."""

COUNTS = frozenset({"n", "amount"})
SHARES = frozenset({"pct"})


@dataclass(frozen=True)
class Candidate:
    "Lines of one axis that may sum: `total` and `parts` are rows (or columns), tried on the other axis's lines."

    axis: str
    family: tuple[object, ...]
    total: int
    parts: tuple[int, ...]


@dataclass(frozen=True)
class Equation:
    """total = sum of parts, believed of these cells. `total` None means 100.

    `status` is håller, fel or dold (a cell is hidden); `residual` is total minus parts where all are printed,
    and total minus the printed parts where some part is hidden. `slack` is what rounding may do to the residual.
    """

    total: At | None
    parts: tuple[At, ...]
    status: str
    residual: Fraction
    slack: Fraction

    @property
    def cells(self) -> tuple[At, ...]:
        return self.parts if self.total is None else (self.total, *self.parts)


def equations(sheets: list[Sheet]) -> list[Equation]:
    "Every equation that is believed in any of the tables, once."
    found: dict[tuple[At | None, frozenset[At]], Equation] = {}
    for s, sheet in enumerate(sheets):
        for equation in _of_sheet(s, sheet):
            found.setdefault((equation.total, frozenset(equation.parts)), equation)
    return list(found.values())


def _of_sheet(s: int, sheet: Sheet) -> Iterator[Equation]:
    for units in (COUNTS, SHARES):
        yield from _by_level(s, sheet, units)
        yield from _by_search(s, sheet, COLUMNS, units)
        if not sheet.printed_levels:
            yield from _by_search(s, sheet, ROWS, units)


def try_out(s: int, sheet: Sheet, candidate: Candidate, line: int, units: frozenset[str]) -> Equation | None:
    "What the candidate says of one line across it, or None where it says nothing (another unit, an empty cell, zeros)."
    across = [_at(s, candidate.axis, p, line) for p in candidate.parts]
    total = None if candidate.total == HUNDRED else _at(s, candidate.axis, candidate.total, line)
    places = across if total is None else [total, *across]
    cells = [sheet.cells[r][c] for _, r, c in places]
    if any(sheet.units[r][c] not in units for _, r, c in places) or any(x.status in {"tom", "fel"} for x in cells):
        return None
    if units is SHARES or any(sheet.units[r][c] == "amount" for _, r, c in places):
        slack = sum((x.half for x in cells), Fraction(0))
    else:
        slack = Fraction(0)
    shown = Fraction(100) if total is None else cells[0].value
    residual = shown - sum((x.value for x in cells[len(cells) - len(across) :]), Fraction(0))
    if any(x.status == "dold" for x in cells):
        # A hidden part is at least zero, so printed parts above the printed total cannot be right.
        over = (total is None or cells[0].status != "dold") and residual < -slack
        return Equation(total, tuple(across), "fel" if over else "dold", residual, slack)
    if shown <= max(5 * slack, Fraction(0)) and abs(residual) <= slack:
        return None
    return Equation(total, tuple(across), "håller" if abs(residual) <= slack else "fel", residual, slack)


def _at(s: int, axis: str, index: int, line: int) -> At:
    return (s, index, line) if axis == ROWS else (s, line, index)


def _lines(sheet: Sheet, axis: str) -> range:
    return range(len(sheet.columns)) if axis == ROWS else range(len(sheet.labels))


def _sure(equation: Equation, sheet: Sheet) -> float:
    "How much an equation that holds tells, in powers of ten."
    if equation.total is None:
        return 1.5
    _, r, c = equation.total
    value, slack = sheet.cells[r][c].value, equation.slack
    return math.log10(max(1.0, float(value) / max(1.0, 2 * float(slack)) if not slack else float(value / (2 * slack))))


# --- rows, by their levels ------------------------------------------------------------------------------------------


def level_candidates(sheet: Sheet) -> list[Candidate]:
    "Which rows may sum to which, as the column nivå and the order of the rows say."
    if not sheet.by_area:
        return []
    levels, rows = sheet.levels, range(len(sheet.levels))
    found = []
    for t in rows:
        for step, word in ((1, "efter"), (-1, "före")):
            run = _run(levels, t, step)
            if run:
                found.append(Candidate(ROWS, (word, levels[t], levels[run[0]]), t, tuple(sorted(run))))
        if levels.count(levels[t]) == 1:
            others = sorted({x for x in levels if x != levels[t]})
            for size in (1, 2, 3):
                for chosen in combinations(others, size):
                    parts = tuple(r for r in rows if levels[r] in chosen)
                    if len(parts) > 1:
                        found.append(Candidate(ROWS, ("alla", levels[t], *chosen), t, parts))
    return list({(c.total, c.parts): c for c in found}.values())


def likely_candidates(sheet: Sheet) -> list[Candidate]:
    "The level candidates without the direction (parts before the total, or after) that the counts speak against."
    candidates = level_candidates(sheet)
    gaps: dict[tuple[object, ...], list[float]] = defaultdict(list)
    for k in candidates:
        for c in _lines(sheet, ROWS):
            equation = try_out(0, sheet, k, c, COUNTS)
            if equation and equation.status != "dold":
                total = float(sheet.cells[k.total][c].value)
                gaps[k.family].append(abs(float(equation.residual)) / max(total, 1.0))
    off = {family: median(found) for family, found in gaps.items()}
    other = {"efter": "före", "före": "efter"}

    def stays(k: Candidate) -> bool:
        rival = (other.get(str(k.family[0])), *k.family[1:])
        return off.get(k.family, 1.0) <= off.get(rival, 1.0)

    return [k for k in candidates if stays(k)]


def _run(levels: tuple[str, ...], t: int, step: int) -> list[int]:
    run: list[int] = []
    r = t + step
    while 0 <= r < len(levels) and levels[r] != levels[t] and (not run or levels[r] == levels[run[0]]):
        run.append(r)
        r += step
    return run


def _by_level(s: int, sheet: Sheet, units: frozenset[str]) -> Iterator[Equation]:
    families: dict[tuple[object, ...], list[tuple[Candidate, int, Equation]]] = defaultdict(list)
    for candidate in level_candidates(sheet):
        for c in _lines(sheet, ROWS):
            equation = try_out(s, sheet, candidate, c, units)
            if equation:
                if units is SHARES and len(candidate.parts) < 2:
                    continue
                stem = _stem(sheet, c) if units is SHARES else ()
                families[(*candidate.family, stem)].append((candidate, c, equation))
    for tried in families.values():
        yield from _believed_by_level(
            sheet, tried, least=2 if units is COUNTS else 3, share=0.6 if units is COUNTS else 0.75
        )


def _believed_by_level(
    sheet: Sheet, tried: list[tuple[Candidate, int, Equation]], least: int, share: float
) -> Iterator[Equation]:
    if not _trusted([e for _, _, e in tried], sheet, least, share) and not _remainder([e for _, _, e in tried], sheet):
        return
    for candidate, c, equation in tried:
        beside = [e for k, d, e in tried if d == c and k != candidate and e.status in {"håller", "fel"}]
        same = [e for k, d, e in tried if d != c and k == candidate and _stem(sheet, d) == _stem(sheet, c)]
        here = [*beside, equation]
        holds = any(e.status == "håller" for e in here)
        if equation.status == "fel" and not holds and len([e for e in here if e.status == "fel"]) > 1:
            continue  # Nothing adds up in this column: it is of another kind (persons in several districts).
        vouched = holds or any(e.status == "håller" for e in same)
        alone = not beside and all(e.status != "fel" for k, _, e in tried if k == candidate)
        if equation.status == "håller" or vouched or (equation.status == "dold" and alone):
            yield equation


def _trusted(equations: Iterable[Equation], sheet: Sheet, least: int, share: float) -> bool:
    told = list(equations)
    exact = [e for e in told if e.status == "håller"]
    failing = sum(e.status == "fel" for e in told)
    if len(exact) >= least and len(exact) >= share * (len(exact) + failing):
        return sum(_sure(e, sheet) for e in exact) >= 4
    near = [*exact, *(e for e in told if _nearly(e, sheet))]
    enough = exact and len(near) >= least and len(near) >= max(share, 0.75) * (len(near) + failing)
    return bool(enough) and sum(_sure(e, sheet) for e in near) >= 4


def _remainder(equations: list[Equation], sheet: Sheet) -> bool:
    "Whether the only sum there is leaves so little for its hidden part that any reader would take it for that."
    (first, *more) = equations
    if more or first.total is None or not _nearly(first, sheet):
        return False
    _, r, c = first.total
    return sheet.cells[r][c].value >= 500 * sum(sheet.cells[i][j].status == "dold" for _, i, j in first.parts)


def _nearly(e: Equation, sheet: Sheet) -> bool:
    "Whether what is left for hidden parts is so little beside the total that they must be its small remainder."
    if e.status != "dold" or e.total is None or e.slack:
        return False
    hidden = sum(sheet.cells[r][c].status == "dold" for _, r, c in e.parts)
    total = sheet.cells[e.total[1]][e.total[2]]
    return total.status == "tal" and 0 <= e.residual <= 5 * hidden and total.value >= 100 * hidden


def _stem(sheet: Sheet, c: int) -> tuple[str, ...]:
    return tuple(sorted(sheet.column_words[c].rest))


# --- lines, by trying -------------------------------------------------------------------------------------------------


def _by_search(s: int, sheet: Sheet, axis: str, units: frozenset[str]) -> Iterator[Equation]:
    for ordering in _orderings(sheet, axis):
        left = ordering
        while len(left) > 2:
            good = _good(s, sheet, axis, left, units)
            for equations_ in good.values():
                yield from equations_
            # Subtotals now stand for their parts, so that a total of subtotals can be seen.
            inside = {p for k in good for p in k.parts if k.total != HUNDRED}
            if not inside:
                break
            left = tuple(i for i in left if i not in inside)


def _good(
    s: int, sheet: Sheet, axis: str, ordering: tuple[int, ...], units: frozenset[str]
) -> dict[Candidate, list[Equation]]:
    tried: dict[Candidate, list[Equation]] = {}
    for candidate in _runs(sheet, ordering, axis, units):
        said = [try_out(s, sheet, candidate, line, units) for line in _lines(sheet, axis)]
        tried[candidate] = [e for e in said if e]
    pooled: dict[tuple[object, ...], list[Equation]] = defaultdict(list)
    for candidate, equations_ in tried.items():
        pooled[_signature(sheet, axis, candidate)] += equations_
    good = {k: e for k, e in tried.items() if e and _adds_up(sheet, axis, k, e)}
    for candidate in [k for k, e in good.items() if any(x.status == "fel" for x in e)]:
        wider = next((k for k in tried if _completes(tried[k], tried[candidate])), None)
        if wider:
            # A part that is hidden in some years and printed in others (a new row): with it, all add up.
            del good[candidate]
            good[wider] = tried[wider]
    return {k: e for k, e in good.items() if not _narrower(k, good)}


def _completes(wider: list[Equation], narrow: list[Equation]) -> bool:
    "Whether a relation with more parts holds wherever the narrower one fails, and fails nowhere."
    if not wider or wider[0].total != narrow[0].total or not set(wider[0].parts) > set(narrow[0].parts):
        return False
    holds = {e.total for e in wider if e.status == "håller"}
    return all(e.status != "fel" for e in wider) and all(e.total in holds for e in narrow if e.status == "fel")


def _narrower(candidate: Candidate, good: dict[Candidate, list[Equation]]) -> bool:
    "Whether another believed relation of the same total explains as much with more (or more with other) parts."
    mine, parts = sum(e.status == "håller" for e in good[candidate]), set(candidate.parts)
    for other, equations_ in good.items():
        if other.total != candidate.total or other == candidate:
            continue
        holding, theirs = sum(e.status == "håller" for e in equations_), set(other.parts)
        if (parts < theirs and holding >= mine) or (parts > theirs and holding > mine):
            return True
    return False


def _adds_up(sheet: Sheet, axis: str, candidate: Candidate, equations: list[Equation]) -> bool:
    if candidate.total == HUNDRED:
        return _trusted(equations, sheet, least=3, share=0.75)
    if not _names_say_so(sheet, axis, candidate):
        return _trusted(equations, sheet, least=3, share=0.6)
    printed = [e for e in equations if e.status in {"håller", "fel"}]
    return 2 * sum(e.status == "håller" for e in printed) >= len(printed)


def _names_say_so(sheet: Sheet, axis: str, candidate: Candidate) -> bool:
    "A total of women and men, or a total word over groups of the same thing."
    if candidate.total == HUNDRED:
        return False
    named = sheet.row_words if axis == ROWS else sheet.column_words
    total, parts = named[candidate.total], [named[p] for p in candidate.parts]
    sexes = set().union(*(p.groups for p in parts)) - total.groups
    both = len(parts) == 2 and not any(p.total for p in parts) and sexes in ({"man", "kvinna"}, {"pojke", "flicka"})
    return both and all(p.rest == total.rest or not total.rest for p in parts)


def _signature(sheet: Sheet, axis: str, candidate: Candidate) -> tuple[object, ...]:
    "The relation's names without their years: what holds in one year is believed in the next."
    named = sheet.row_words if axis == ROWS else sheet.column_words
    if candidate.total == HUNDRED:
        return ("100", *((named[p].groups, named[p].rest) for p in candidate.parts))
    names = [named[candidate.total], *(named[p] for p in candidate.parts)]
    if axis == ROWS or any(w.year is None for w in names):
        return (candidate,)
    return tuple((w.groups, w.rest, w.total) for w in names)


def _orderings(sheet: Sheet, axis: str) -> Iterator[tuple[int, ...]]:
    "The lines in their order: all of them, and those of one year, one stem, one group."
    named = sheet.row_words if axis == ROWS else sheet.column_words
    everything = range(len(named))
    if axis == ROWS or len({w.year for w in named}) == 1:
        yield tuple(everything)
    for key in (
        lambda w: (w.year,),
        lambda w: (w.year, w.rest),
        lambda w: (w.year, w.groups),
    ):
        if axis == ROWS:
            break
        groups: dict[object, list[int]] = defaultdict(list)
        for i in everything:
            groups[key(named[i])].append(i)
        yield from (tuple(g) for g in groups.values() if len(g) > 2)


def _runs(sheet: Sheet, ordering: tuple[int, ...], axis: str, units: frozenset[str]) -> Iterator[Candidate]:
    """Every run of neighbours that sums to another line at least once (or whose names say that it does).

    A quick look in floating point; what it lets through is tried exactly.
    """
    lines = _lines(sheet, axis)
    grid = np.array([[_quick(sheet, axis, i, line, units) for i in ordering] for line in lines])
    for i, j in combinations(range(len(ordering) + 1), 2):
        if not 2 <= j - i <= LONGEST:
            continue
        parts, sums = tuple(sorted(ordering[i:j])), grid[:, i:j].sum(axis=1)
        slack = 0.5 * (j - i + 1)
        if units is SHARES and j - i >= 3 and np.any(np.abs(sums - 100) <= slack):
            yield Candidate(axis, ("100",), HUNDRED, parts)
        equal = np.any((np.abs(sums[:, None] - grid) <= slack) & (grid > 0), axis=0)
        for t in (*range(i), *range(j, len(ordering))):
            candidate = Candidate(axis, ("löpande",), ordering[t], parts)
            if equal[t] or (j - i == 2 and units is COUNTS and _names_say_so(sheet, axis, candidate)):
                yield candidate


def _quick(sheet: Sheet, axis: str, index: int, line: int, units: frozenset[str]) -> float:
    _, r, c = _at(0, axis, index, line)
    cell = sheet.cells[r][c]
    known = cell.status in {"tal", "inget"} and sheet.units[r][c] in units
    return float(cell.value) if known else float("nan")
