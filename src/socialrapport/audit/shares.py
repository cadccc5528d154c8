"""Shares and rates whose numerator and denominator are both printed, found by the figures and worked out."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from socialrapport.audit import turned
from socialrapport.audit.evidence import (
    COUNTS,
    RATES,
    Check,
    cell,
    decimals,
    place,
    shown,
    value,
)
from socialrapport.audit.headings import plain, words
from socialrapport.audit.printed_table import At, Sheet, printed, swedish
from socialrapport.audit.turned import Go, Way, tops


@dataclass(frozen=True)
class Ratio:
    "rate = scale · numerator / denominator, believed of these three cells."

    rate: At
    numerator: At
    denominator: At
    scale: Fraction


def ratios(sheets: list[Sheet]) -> list[Ratio]:
    "The rates whose numerator and denominator are printed, as the figures themselves show."
    found: list[Ratio] = []
    for s in range(len(sheets)):
        for line, ways in _lines_with_ways(s, sheets):
            found += _best(sheets, line, ways)
    return found


def _lines_with_ways(s: int, sheets: list[Sheet]) -> Iterator[tuple[list[At], list[Way]]]:
    if sheets[s].turned:
        yield from turned.lines(s, sheets[s])
    else:
        yield from ((line, _partners(s, sheets, line)) for line in _rate_lines(s, sheets[s]))


def _rate_lines(s: int, sheet: Sheet) -> Iterator[list[At]]:
    "Columns of rates, and rows of rates where rows are measures."
    rows, columns = range(len(sheet.labels)), range(len(sheet.columns))
    down = [[(s, r, c) for r in rows if sheet.units[r][c] in RATES] for c in columns]
    yield from (line for line in down if len(line) == len(rows))
    if not sheet.by_area:
        along = [[(s, r, c) for c in columns if sheet.units[r][c] in RATES] for r in rows]
        yield from (line for line in along if len(line) == len(columns))


def _partners(s: int, sheets: list[Sheet], line: list[At]) -> list[Way]:
    "Ways to go from a rate's cell to a count's: another column, another row, the total row, another table's column."
    sheet = sheets[s]
    down = len({c for _, _, c in line}) == 1
    ways: list[Way] = []
    year = sheet.year(line[0][1], line[0][2])
    if down:
        for k in range(len(sheet.columns)):
            if all(sheet.units[r][k] in COUNTS for r in range(len(sheet.labels))):
                other = sheet.year(0, k)
                if year is None or other is None or other == year:
                    ways.append((lambda at, k=k: (at[0], at[1], k), 0))  # type: ignore[misc]
                    ways += [(lambda at, k=k, r=r: (at[0], r, k), 2) for r in tops(sheet)]  # type: ignore[misc]
        if sheet.by_area:
            ways += _elsewhere(s, sheets, year)
    else:
        for k in range(len(sheet.labels)):
            if all(u in COUNTS for u in sheet.units[k]):
                ways.append((lambda at, k=k: (at[0], k, at[2]), 0))  # type: ignore[misc]
    return ways


def _elsewhere(s: int, sheets: list[Sheet], year: int | None) -> list[Way]:
    "Columns of other tables by area, of the same year."
    ways: list[Way] = []
    for o, other in enumerate(sheets):
        if o == s or other.turned or not other.by_area:
            continue
        rows = {other.area(r): r for r in range(len(other.labels))}
        for k in range(len(other.columns)):
            if other.year(0, k) != year or year is None or any(row[k] not in COUNTS for row in other.units):
                continue

            def go(at: At, rows: dict[str, int] = rows, o: int = o, k: int = k) -> At | None:
                r = rows.get(sheets[s].area(at[1]))
                return None if r is None else (o, r, k)

            ways.append((go, 1))
    return ways


def _best(sheets: list[Sheet], line: list[At], ways: list[Way]) -> list[Ratio]:
    "The numerator and denominator that fit a line of rates, if any pair fits beyond chance or as the names say."
    best: tuple[tuple[float, ...], list[Ratio]] | None = None
    first = sheets[line[0][0]]
    scale_said = first.scale(line[0][1], line[0][2])
    scales = [scale_said] if scale_said else [Fraction(x) for x in (1, 1000, 100, 10_000, 100_000, 1_000_000)]
    usable = np.array([shown(sheets, at) for at in line])
    if usable.sum() < 2:
        return []
    printed = np.array([float(value(sheets, at)) for at in line])
    half = np.array([float(cell(sheets, at).half) for at in line])
    quick = np.array([[_float(sheets, go(at)) for at in line] for go, _ in ways], dtype=float).reshape(-1, len(line))
    kinds = np.array([kind for _, kind in ways])
    telling = np.log10(np.maximum(1.0, np.abs(printed) / np.where(usable, 2 * half, 1.0)))
    whole = np.array([kind == 2 and _is_hundred(sheets, line, go) for go, kind in ways], dtype=bool)
    named = [[_named(sheets, line, n, d) for d, _ in ways] for n, _ in ways] if len(ways) <= FEW else None
    luck = 3.5 + math.log10(max(1, len(ways) * (len(ways) - 1) * len(scales)))
    for i in (i for i, kind in enumerate(kinds) if kind != 2):
        with np.errstate(divide="ignore", invalid="ignore"):
            shares = quick[i] / quick
        tests = usable & np.isfinite(shares) & (quick != quick[i])
        told = np.array(named[i], dtype=bool) if named else np.zeros(len(ways), dtype=bool)
        for scale in scales:
            holds = tests & (np.abs(float(scale) * shares - printed) <= half * 1.0000001)
            good, bits = holds.sum(axis=1), (holds * telling).sum(axis=1)
            fits = (good >= 2) & (good >= 0.6 * tests.sum(axis=1)) & (bits >= np.where(good >= 3, 4, min(5.0, luck)))
            fits |= (told | (whole & (scale == 100))) & (bits >= 2) & (2 * good >= tests.sum(axis=1))
            for j in np.flatnonzero(fits & ((kinds == 0) | (kinds[i] == 0)) & (np.arange(len(ways)) != i)):
                score = (float(good[j]), -float(kinds[i] + kinds[j]), float(bits[j]))
                if best is None or score > best[0]:
                    triples = [(at, ways[i][0](at), ways[j][0](at)) for at in line]
                    best = (score, [Ratio(at, n, d, Fraction(scale)) for at, n, d in triples if n and d])
    return best[1] if best else []


FEW = 40
"""Names are looked at only where so few counts stand beside a rate."""


def _named(sheets: list[Sheet], line: list[At], numerator: Go, denominator: Go) -> bool:
    """Whether the names say that the one through the other is the rate.

    `Kostnad per hushåll` is `Kostnad` through `Antal hushåll`; `Andel placerade` has `Antal placerade` above.
    """
    rate, above, below = (_called(sheets, line[0], go) for go in (lambda at: at, numerator, denominator))
    over, _, under = rate.partition(" per ")
    if under:
        return bool(_stems(over) & _stems(above)) and bool(_stems(under) & _stems(below))
    return bool(_stems(over) & _stems(above)) and not _stems(over) & _stems(below)


def _called(sheets: list[Sheet], rate: At, go: Go) -> str:
    "What tells a rate from the counts beside it: its row where they are rows, else its column."
    at = go(rate)
    if at is None:
        return ""
    sheet = sheets[at[0]]
    along = not sheet.by_area and len({w.unit for w in sheet.row_words}) > 1
    return plain(sheet.labels[at[1]] if along else " ".join(sheet.keys[at[2]]))


def _stems(name: str) -> set[str]:
    return {w[:5] for w in words(name).rest}


def _is_hundred(sheets: list[Sheet], line: list[At], go: Go) -> bool:
    "Whether the share of the row that a way leads to is printed as 100: then that row is what the shares are of."
    return any(cell(sheets, at).value == 100 for at in line if (to := go(at)) and at[1] == to[1])


def _float(sheets: list[Sheet], at: At | None) -> float:
    return float(value(sheets, at)) if at and shown(sheets, at) else math.nan


def check_ratios(sheets: list[Sheet], found: list[Ratio]) -> Iterator[Check]:
    "Each believed ratio, worked out."
    for ratio in found:
        if not all(shown(sheets, at) for at in (ratio.rate, ratio.numerator, ratio.denominator)):
            continue
        n, d, rate = value(sheets, ratio.numerator), value(sheets, ratio.denominator), cell(sheets, ratio.rate)
        if not d:
            continue
        truth = ratio.scale * n / d
        text = (
            f"{place(sheets, ratio.rate)} är {printed(rate)}, "
            f"men {_beside(sheets, ratio, ratio.numerator)} {swedish(n)} "
            f"genom {_beside(sheets, ratio, ratio.denominator)} {swedish(d)} "
            f"{_times(ratio.scale)}blir {swedish(truth, max(decimals(rate), 1 if truth < 100 else 0))}."
        )
        yield Check(
            abs(truth - rate.value) <= rate.half,
            (ratio.rate, ratio.numerator, ratio.denominator),
            (ratio.rate, ratio.numerator, ratio.denominator),
            text,
            direct=True,
        )


def unmended(sheets: list[Sheet], found: list[Ratio], changes: list[tuple[At, Fraction]]) -> list[Check]:
    "The ratios that fail on a figure that some sum says may be wrong, and would fail with it changed too."
    changed = {at for at, _ in changes}
    by_rate = {r.rate: r for r in found if {r.numerator, r.denominator} & changed}
    failing = [c for c in check_ratios(sheets, list(by_rate.values())) if not c.holds and c.cells[0] not in changed]
    return [c for c in failing if not any(_mends(sheets, by_rate[c.cells[0]], at, by) for at, by in changes)]


def _mends(sheets: list[Sheet], ratio: Ratio, at: At, by: Fraction) -> bool:
    n = value(sheets, ratio.numerator) + (by if at == ratio.numerator else 0)
    d = value(sheets, ratio.denominator) + (by if at == ratio.denominator else 0)
    rate = cell(sheets, ratio.rate)
    return at in {ratio.numerator, ratio.denominator} and d != 0 and abs(ratio.scale * n / d - rate.value) <= rate.half


def _beside(sheets: list[Sheet], ratio: Ratio, at: At) -> str:
    "A partner by its column or row where that is enough."
    if at[0] != ratio.rate[0]:
        return f"{place(sheets, at)} ({sheets[at[0]].file})"
    if at[1] == ratio.rate[1]:
        return sheets[at[0]].columns[at[2]]
    return sheets[at[0]].labels[at[1]] if at[2] == ratio.rate[2] else place(sheets, at)


def _times(scale: Fraction) -> str:
    return "" if scale == 1 else "i procent " if scale == 100 else f"gånger {swedish(scale)} "
