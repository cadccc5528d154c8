"""Finds figures that repeat another year's: a column that nobody updated.

Each pair of equal figures is given the chance it would have of being equal anyway, from how the series usually moves;
only runs that chance cannot make are told.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from statistics import median

from socialrapport.audit.fault import REPEAT, Finding
from socialrapport.audit.printed_table import At, Cell, Sheet
from socialrapport.audit.wrong_sums import named

_FEW_PAIRS = 3.0
"""So many pairs of years, in powers of ten, may be held against each other before chance finds one too many."""


@dataclass(frozen=True)
class Column:
    "One year of a series: where each row's figure stands, by the row's name."

    year: int
    cells: tuple[tuple[str, At], ...]


@dataclass(frozen=True)
class Repeat:
    "`stale` repeats `source` in the cells `equal` (of `stale`), out of `of` that both years have."

    stale: Column
    source: Column
    equal: tuple[At, ...]
    of: int


def repeats(sheets: list[Sheet], suspects: dict[At, int], counts: dict[At, At]) -> list[Repeat]:
    """The repeats; of two equal years the stale one is that with more failing checks (`suspects`), else the later.

    `counts` are the counts of rates of a population: a rate that stands still while its count moves is no chance.
    """
    found: list[Repeat] = []
    series = list(_series(sheets))
    # Of many pairs of years some are alike by chance: more is asked for where very many are held against each other.
    asked = max(0.0, math.log10(max(1, sum(math.comb(len(columns), 2) for columns in series))) - _FEW_PAIRS)
    for columns in series:
        for a, b in combinations(sorted(columns, key=lambda c: c.year), 2):
            if a.year != b.year:
                others = (
                    _pair(x, y, sheets)
                    for x, y in combinations(columns, 2)
                    if x.year != y.year and {x.year, y.year} != {a.year, b.year}
                )
                found += _repeat(a, b, sheets, others, suspects, counts, asked)
    return _once(found)


def _series(sheets: list[Sheet]) -> Iterator[list[Column]]:
    grouped: dict[tuple[object, ...], list[Column]] = defaultdict(list)
    for s, sheet in enumerate(sheets):
        by_year = sum(bool(w.year) and not (w.rest or w.groups or w.unit) for w in sheet.column_words)
        for c, w in enumerate(sheet.column_words):
            year = sheet.year(0, c)
            if year is None:
                continue
            parts: dict[str, list[int]] = {"": list(range(len(sheet.labels)))}
            if not sheet.by_area and by_year:
                for kind in ("n", "tal"):
                    parts[kind] = [
                        r for r in range(len(sheet.labels)) if (sheet.units[r][c] in {"n", "amount"}) == (kind == "n")
                    ]
            for kind, rows in ((kind, rows) for kind, rows in parts.items() if rows):
                key = (sheet.topic, sheet.by_area, w.unit, w.groups, w.rest, w.total, kind)
                grouped[key].append(Column(year, tuple((sheet.labels[r], (s, r, c)) for r in rows)))
    yield from (g for g in grouped.values() if len(g) > 1)


def _pair(a: Column, b: Column, sheets: list[Sheet]) -> list[tuple[Cell, Cell, At, At]]:
    there = dict(b.cells)
    both = [(_cell(sheets, at), _cell(sheets, there[n]), at, there[n]) for n, at in a.cells if n in there]
    return [x for x in both if x[0].status == "tal" and x[1].status == "tal"]


def _cell(sheets: list[Sheet], at: At) -> Cell:
    return sheets[at[0]].cells[at[1]][at[2]]


def _repeat(
    a: Column,
    b: Column,
    sheets: list[Sheet],
    usual: Iterable[list[tuple[Cell, Cell, At, At]]],
    suspects: dict[At, int],
    counts: dict[At, At],
    asked: float,
) -> Iterator[Repeat]:
    both = _pair(a, b, sheets)
    equal = [x for x in both if x[0].value == x[1].value]
    if len(equal) < 4:
        return
    moves, still = _moves(list(usual))
    if len(equal) >= 0.8 * len(both):
        run, least = equal, -3.0 if len(equal) == len(both) else -5.0
    else:
        run, least = _longest(both), -6.0 - math.log10(len(both))
    if len(run) < 4 or len({x[0].value for x in run}) < 3:
        return
    tied = [_tied(x, sheets, counts) for x in run]
    if still > 0.6 and None in tied:
        return
    chance = sum(
        math.log10(_chance(x[0], moves or 0.05) if p is None else p)
        for x, p in zip(run, tied, strict=True)
        if x[0].value
    )
    if len(both) > len(run) >= 0.8 * len(both):
        chance += math.log10(math.comb(len(both), len(run)))
    # With no other year to tell how the series moves, more is asked for.
    if chance > least - asked - (0.0 if moves else 1.0 if _counts(run) else 0.5):
        return
    first, last = sum(suspects.get(x[2], 0) for x in both), sum(suspects.get(x[3], 0) for x in both)
    if first > last:
        yield Repeat(a, b, tuple(x[2] for x in run), len(both))
    else:
        yield Repeat(b, a, tuple(x[3] for x in run), len(both))


def _longest(both: list[tuple[Cell, Cell, At, At]]) -> list[tuple[Cell, Cell, At, At]]:
    "The longest run of rows after each other whose figures stand still."
    best: list[tuple[Cell, Cell, At, At]] = []
    run: list[tuple[Cell, Cell, At, At]] = []
    for x in both:
        run = [*run, x] if x[0].value == x[1].value else []
        best = max(best, run, key=len)
    return best


def _counts(equal: list[tuple[Cell, Cell, At, At]]) -> bool:
    return all(x[0].half * 2 == 1 for x in equal)


def _moves(others: list[list[tuple[Cell, Cell, At, At]]]) -> tuple[float | None, float]:
    "How much a figure of the series usually moves between two years (relative), and the share that stand still."
    moves = [abs(float(y.value / x.value) - 1) for pairs in others for x, y, *_ in pairs if x.value]
    if len(moves) < 4:
        return None, 0.0
    still = median([sum(x.value == y.value for x, y, *_ in p) / len(p) for p in others if p])
    return min(max(median(moves), 0.01), 0.1), still


def _chance(figure: Cell, moves: float) -> float:
    "The chance that a figure stands still, printed as it is."
    return min(0.9, 0.35 * float(2 * figure.half) / (moves * float(abs(figure.value))))


def _tied(x: tuple[Cell, Cell, At, At], sheets: list[Sheet], counts: dict[At, At]) -> float | None:
    "The chance that a rate stands still when its count moves as printed; None where no such count is known."
    before, now = (_cell(sheets, counts[at]) if at in counts else None for at in x[2:])
    if not before or not now or before.status != "tal" or now.status != "tal" or not before.value or not now.value:
        return None
    rate, half = float(x[0].value), float(x[0].half)
    expected = rate * float(now.value / before.value)
    # Populations move by some two per cent a year, and a printed rate is half a unit from what it was.
    spread = math.sqrt((0.02 * expected) ** 2 + half**2 / 3)
    inside = math.erf((rate + half - expected) / spread / math.sqrt(2))
    return min(0.9, max(0.02, (inside - math.erf((rate - half - expected) / spread / math.sqrt(2))) / 2))


def _once(found: list[Repeat]) -> list[Repeat]:
    "The widest of repeats that say the same, each stale column once."
    kept: list[Repeat] = []
    for repeat in sorted(found, key=lambda r: -len(r.equal)):
        if not any(set(repeat.equal) <= set(k.equal) for k in kept):
            kept.append(repeat)
    return kept


def finding(repeat: Repeat, sheets: list[Sheet], broken: int) -> Finding:
    "A repeat in words. `broken` is how many sums and rates the stale figures fail."
    s, _, c = repeat.stale.cells[0][1]
    t, _, d = repeat.source.cells[0][1]
    here, there = sheets[s], sheets[t]
    source = there.columns[d] if s == t else f"{there.columns[d]} i {there.file}"
    many = "Alla" if len(repeat.equal) == repeat.of else f"{len(repeat.equal)} av"
    text = (
        f"{many} {repeat.of} tal i kolumnen {here.columns[c]} ({repeat.stale.year}) är desamma som i {source} "
        f"({repeat.source.year}). Så lika blir två år inte av en slump; kolumnen är troligen inte uppdaterad."
    )
    if broken:
        what = "en summa eller kvot" if broken == 1 else f"{broken} summor eller kvoter"
        text += f" Det bryter också {what} i tabellen."
    return Finding(REPEAT, here.file, f"{here.columns[c]}, lika med {source}", text, named(list(repeat.equal), sheets))
