"""Finds a denominator that leaps from one year to another while the others' do not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from statistics import median

from socialrapport.audit.evidence import (
    Check,
    Span,
    between,
    cell,
    place,
    value,
)
from socialrapport.audit.printed_table import Sheet, printed, swedish
from socialrapport.audit.rate_pairs import Pair, base, of_population


def check_leaps(sheets: list[Sheet], found: list[Pair]) -> Iterator[Check]:
    "A denominator that leaps from one year to another while the others' do not."
    lines: dict[tuple[object, ...], dict[int, dict[int, Pair]]] = defaultdict(lambda: defaultdict(dict))
    for p in found:
        s, r, c = p.rate
        sheet, w = sheets[s], sheets[s].column_words[c]
        year = sheet.year(r, c)
        if year is None:
            continue
        if not of_population(sheet, r, c):
            continue
        if p.rate[1] == p.count[1] and w.year:
            lines[(s, w.unit, w.groups, w.rest)][r][year] = p
        elif not sheet.by_area and w.year:
            lines[(s, r, "rad")][r][year] = p
    for areas in lines.values():
        yield from _leaps(sheets, areas)


def _leaps(sheets: list[Sheet], areas: dict[int, dict[int, Pair]]) -> Iterator[Check]:
    years = sorted({y for line in areas.values() for y in line})
    for i, year in enumerate(years):
        near = [y for y in (years[i - 1] if i else None, years[i + 1] if i + 1 < len(years) else None) if y is not None]
        steps = {y: _step(sheets, areas, year, y) for y in near}
        tried = [(line, _leap(sheets, line, year, steps)) for line in areas.values()]
        leaps = [abs(leap) for _, leap in tried if leap]
        for line, leap in tried:
            if not leap:
                continue
            others = sorted(leaps)[: -1 if abs(leap) == max(leaps) else None]
            usual = 1 + 3 * (max(others, default=1.0) - 1)
            # A dip or a peak against both neighbours is told sooner than a step at the end of the series.
            least = 1.3 if len(others) < 5 else 1.03 if len(near) > 1 else 1.07
            if len(others) < 5 and len(near) == 1:
                continue
            p, y = line[year], near[0]
            here, there = base(sheets, p), base(sheets, line[y])
            text = (
                f"{place(sheets, p.rate)} är {printed(cell(sheets, p.rate))} för {swedish(value(sheets, p.count))}, "
                f"vilket ger nämnaren {between(here)}; år {y} var den {between(there)}. "
                f"{'Så mycket ändras den inte i de andra områdena.' if others else 'Så ändras inte en befolkning.'}"
                if here and there
                else ""
            )
            cells = (p.rate, p.count, line[y].rate, line[y].count)
            yield Check(abs(leap) <= max(least, usual), (p.rate, p.count), cells, text, False)


def _leap(sheets: list[Sheet], line: dict[int, Pair], year: int, steps: dict[int, float | None]) -> float | None:
    "By which factor the denominator stands out from the years beside it, at least (below −1: downwards); 1 if not."
    here = base(sheets, line[year]) if year in line else None
    offs = []
    for y, step in steps.items():
        there = base(sheets, line[y]) if y in line else None
        if not here or not there or not step:
            return None
        offs.append(_ratio_off(here, there, step))
    if not offs or min(offs) < 0 < max(offs):
        return 1.0 if offs else None
    return min(offs, key=abs)


def _step(sheets: list[Sheet], areas: dict[int, dict[int, Pair]], year: int, other: int) -> float | None:
    "How the denominator usually changes from `other` to `year`; None where the areas disagree."
    changes = []
    for line in areas.values():
        a = base(sheets, line[year]) if year in line else None
        b = base(sheets, line[other]) if other in line else None
        if a and b:
            changes.append(float((a[0] + a[1]) / (b[0] + b[1])))
    if not changes:
        return None
    if len(areas) < 4:
        return 1.0
    middle = median(changes)
    near = sum(1 / 1.2 < x / middle < 1.2 for x in changes)
    return middle if len(changes) >= 4 and near >= 0.75 * len(changes) else None


def _ratio_off(here: Span, there: Span, step: float) -> float:
    "By which factor the denominator must have leapt, at least; negative downwards, 1 for not at all."
    low, high = float(here[0] / there[1]) / step, float(here[1] / there[0]) / step
    return low if low > 1 else -1 / high if high < 1 else 1.0
