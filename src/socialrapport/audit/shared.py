"""Holds rates against each other that have one denominator: down a column of items, or across an area's rates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from socialrapport.audit.evidence import (
    Check,
    Span,
    apart,
    between,
    cell,
    place,
    value,
    wide,
)
from socialrapport.audit.printed_table import At, Sheet, printed, swedish
from socialrapport.audit.rate_pairs import Pair, base, of_population


def check_common(sheets: list[Sheet], found: list[Pair]) -> Iterator[Check]:
    "Rates that share a denominator: down a column of items, or across the rates of one area."
    down: dict[tuple[object, ...], list[Pair]] = defaultdict(list)
    for p in found:
        sheet = sheets[p.rate[0]]
        if not sheet.by_area and p.rate[1] == p.count[1]:
            groups = sheet.groups(p.rate[1], p.rate[2])
            down[(p.rate[0], sheet.year(p.rate[1], p.rate[2]), p.scale, groups)].append(p)
            down[(p.rate[0], sheet.year(p.rate[1], p.rate[2]), p.rate[2], groups)].append(p)
    seen: set[tuple[At, ...]] = set()
    for group in down.values():
        spans = [(p, b) for p in group if (b := base(sheets, p))]
        for check in _meet(sheets, spans, least=4, share=Fraction(3, 4)):
            if check.suspects not in seen:
                seen.add(check.suspects)
                yield check
    yield from _across(sheets, found)


def _meet(sheets: list[Sheet], spans: list[tuple[Pair, Span]], least: int, share: Fraction) -> Iterator[Check]:
    best, inside = overlap([b for _, b in spans])
    if best is None or len(inside) < least or len(inside) < share * len(spans):
        return
    if wide(best) > Fraction(1, 5):
        return
    rest = [spans[i][0] for i in inside]
    for i, (p, b) in enumerate(spans):
        text = (
            f"{place(sheets, p.rate)} är {printed(cell(sheets, p.rate))} för {swedish(value(sheets, p.count))}, "
            f"vilket ger nämnaren {between(b)}. De övriga {len(rest)} talen med samma nämnare ger {between(best)}."
        )
        yield Check(i in inside, (p.rate, p.count), (p.rate, p.count, *(q.rate for q in rest[:6])), text)


def overlap(spans: list[Span]) -> tuple[Span | None, list[int]]:
    "The span that most of the spans share, and which they are."
    best: tuple[Span | None, list[int]] = (None, [])
    for low, _ in spans:
        inside = [i for i, (a, b) in enumerate(spans) if a <= low <= b]
        if len(inside) > len(best[1]):
            best = ((low, min(spans[i][1] for i in inside)), inside)
    return best


@dataclass(frozen=True)
class Shared:
    "Two rates with their counts that have the same denominator."

    one: Pair
    other: Pair


def shared(sheets: list[Sheet], found: list[Pair]) -> list[Shared]:
    "Rates of one area, year and group, in one table or two, that have the same denominator in nearly every area."
    columns: dict[tuple[int, int], dict[str, Pair]] = defaultdict(dict)
    for p in found:
        if sheets[p.rate[0]].by_area:
            columns[(p.rate[0], p.rate[2])][sheets[p.rate[0]].area(p.rate[1])] = p
    alike: dict[object, list[tuple[int, int]]] = defaultdict(list)
    for s, c in columns:
        alike[_population(sheets[s], c)].append((s, c))
    pooled: dict[object, list[Shared]] = defaultdict(list)
    for a, b in (two for group in alike.values() for two in combinations(group, 2)):
        if a[0] == b[0] or (of_population(sheets[a[0]], 0, a[1]) and of_population(sheets[b[0]], 0, b[1])):
            mine, theirs = columns[a], columns[b]
            kind = (a[0], _measure(sheets[a[0]], a[1]), b[0], _measure(sheets[b[0]], b[1]))
            pooled[kind] += [Shared(mine[r], theirs[r]) for r in mine if r in theirs]
    return [x for both in pooled.values() if _agree(sheets, both) for x in both]


def _agree(sheets: list[Sheet], both: list[Shared]) -> bool:
    "Whether the two have the same denominator nearly everywhere, and are not one a little larger than the other."
    spans = [(base(sheets, x.one), base(sheets, x.other)) for x in both]
    told = [(x, y) for x, y in spans if x and y and min(wide(x), wide(y)) < Fraction(1, 3)]
    off = [x[0] > y[1] for x, y in told if apart(x, y)]
    larger = len(off) > 2 and len(set(off)) == 1
    return len(told) >= 4 and len(off) <= 0.25 * len(told) and not larger


def _measure(sheet: Sheet, c: int) -> tuple[object, ...]:
    w = sheet.column_words[c]
    return w.unit, w.scale, w.rest


def _population(sheet: Sheet, c: int) -> tuple[object, ...]:
    "Columns can share a denominator only if they are of one year and one group."
    return sheet.year(0, c), sheet.column_words[c].groups


def _across(sheets: list[Sheet], found: list[Pair]) -> Iterator[Check]:
    for both in shared(sheets, found):
        p, q = both.one, both.other
        a, b = base(sheets, p), base(sheets, q)
        if a and b:
            where = "" if p.rate[0] == q.rate[0] else f" i {sheets[q.rate[0]].file}"
            text = (
                f"{place(sheets, p.rate)} är {printed(cell(sheets, p.rate))} och ger nämnaren {between(a)}, men "
                f"{sheets[q.rate[0]].columns[q.rate[2]]}{where} är {printed(cell(sheets, q.rate))} och ger "
                f"{between(b)}; i de andra områdena har de samma nämnare."
            )
            cells = (p.rate, q.rate, p.count, q.count)
            yield Check(not apart(a, b), cells, cells, text)
