"""Finds which rows sum to which from the column nivå and the order of the rows.

A relation that nothing confirms is not believed: parts may overlap, and a city may have units outside its districts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from statistics import median

from socialrapport.audit.equation import (
    COUNTS,
    ROWS,
    SHARES,
    Candidate,
    Equation,
    lines,
    remainder,
    stem,
    trusted,
    try_out,
)
from socialrapport.audit.printed_table import Sheet


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
        for c in lines(sheet, ROWS):
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


def by_level(s: int, sheet: Sheet, units: frozenset[str]) -> Iterator[Equation]:
    families: dict[tuple[object, ...], list[tuple[Candidate, int, Equation]]] = defaultdict(list)
    for candidate in level_candidates(sheet):
        for c in lines(sheet, ROWS):
            equation = try_out(s, sheet, candidate, c, units)
            if equation:
                if units is SHARES and len(candidate.parts) < 2:
                    continue
                named = stem(sheet, c) if units is SHARES else ()
                families[(*candidate.family, named)].append((candidate, c, equation))
    for tried in families.values():
        yield from _believed_by_level(
            sheet, tried, least=2 if units is COUNTS else 3, share=0.6 if units is COUNTS else 0.75
        )


def _believed_by_level(
    sheet: Sheet, tried: list[tuple[Candidate, int, Equation]], least: int, share: float
) -> Iterator[Equation]:
    if not trusted([e for _, _, e in tried], sheet, least, share) and not remainder([e for _, _, e in tried], sheet):
        return
    for candidate, c, equation in tried:
        beside = [e for k, d, e in tried if d == c and k != candidate and e.status in {"håller", "fel"}]
        same = [e for k, d, e in tried if d != c and k == candidate and stem(sheet, d) == stem(sheet, c)]
        here = [*beside, equation]
        holds = any(e.status == "håller" for e in here)
        if equation.status == "fel" and not holds and len([e for e in here if e.status == "fel"]) > 1:
            continue  # Nothing adds up in this column: it is of another kind (persons in several districts).
        vouched = holds or any(e.status == "håller" for e in same)
        alone = not beside and all(e.status != "fel" for k, _, e in tried if k == candidate)
        if equation.status == "håller" or vouched or (equation.status == "dold" and alone):
            yield equation
