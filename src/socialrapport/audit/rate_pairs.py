"""Rates with the count beside them, and what each pair says of a denominator (or numerator) that is not printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from socialrapport.audit.evidence import (
    Span,
    cell,
)
from socialrapport.audit.headings import Words
from socialrapport.audit.printed_table import At, Sheet


@dataclass(frozen=True)
class Pair:
    "A rate and the count that it goes with, by name. What the count is to the rate is for the figures to say."

    rate: At
    count: At
    scale: Fraction


def pairs(sheets: list[Sheet], known: set[At]) -> list[Pair]:
    "Rates with a count of the same year and group beside them; `known` rates have a printed ratio and are left out."
    found = []
    for s, sheet in enumerate(sheets):
        rows, columns = range(len(sheet.labels)), range(len(sheet.columns))
        counts = [c for c in columns if all(row[c] == "n" for row in sheet.units)]
        for c, k in _mates(sheet.column_words, counts):
            found += [Pair((s, r, c), (s, r, k), sheet.scale(r, c) or Fraction(1)) for r in rows]
        if not sheet.by_area:
            counts = [r for r in rows if all(u == "n" for u in sheet.units[r])]
            for r, k in _mates(sheet.row_words, counts):
                found += [Pair((s, r, c), (s, k, c), sheet.scale(r, c) or Fraction(1)) for c in columns]
    columns_known = {(s, c) for s, _, c in known if sheets[s].by_area}
    return [p for p in found if p.rate not in known and (p.rate[0], p.rate[2]) not in columns_known]


def _mates(named: tuple[Words, ...], counts: list[int]) -> Iterator[tuple[int, int]]:
    "The rates by name, each with the one count that has its year and group, and its words if several have."
    alike: dict[object, list[int]] = defaultdict(list)
    for k in counts:
        alike[(named[k].year, named[k].groups)].append(k)
    for i, mine in enumerate(named):
        same = alike[(mine.year, mine.groups)] if mine.unit in {"pct", "per"} else []
        if len(same) > 1:
            same = [k for k in same if named[k].rest == mine.rest] or [
                k for k in same if named[k].rest and named[k].rest <= mine.rest
            ]
        if len(same) == 1:
            yield i, same[0]


def base(sheets: list[Sheet], pair: Pair) -> Span | None:
    "What the denominator must be if the count is the numerator."
    rate, count = cell(sheets, pair.rate), cell(sheets, pair.count)
    if rate.status != "tal" or count.status != "tal" or rate.value <= rate.half or count.value <= 0:
        return None
    n = count.value * pair.scale
    return n / (rate.value + rate.half), n / (rate.value - rate.half)


def mass(sheets: list[Sheet], pair: Pair) -> Span | None:
    "What the numerator must be if the count is the denominator."
    rate, count = cell(sheets, pair.rate), cell(sheets, pair.count)
    if rate.status != "tal" or count.status != "tal":
        return None
    low, high = max(rate.value - rate.half, Fraction(0)), rate.value + rate.half
    return count.value * low / pair.scale, count.value * high / pair.scale


def of_population(sheet: Sheet, r: int, c: int) -> bool:
    "Whether the name says that the rate is of a population, which does not leap."
    said = sheet.column_words[c].rest | sheet.row_words[r].rest
    return sheet.units[r][c] == "per" or any(t.startswith(("bef", "inv", "folkm")) for t in said)
