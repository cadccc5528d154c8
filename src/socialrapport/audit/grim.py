"""Finds shares that no whole number of the printed base can give: 41,7 % of 11 is neither 4 nor 5 of them.

Only bases so small that most shares are impossible tell anything. That a count is the base of a share, and not its
numerator, is believed from its name, or because the other shares beside it are possible against all odds.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from socialrapport.audit.evidence import Check, cell, decimals, place, value
from socialrapport.audit.headings import plain
from socialrapport.audit.printed_table import At, Sheet, printed, swedish

_BASE = re.compile(r"\b(?:bas|svar\w*|besvar\w*|underlag\w*|deltag\w*|respond\w*|namnare|av|n)\b")
INFORMATIVE = Fraction(1, 2)
"""A base tells something where fewer than this share of all shares are possible."""


@dataclass(frozen=True)
class _Test:
    rate: At
    base: At
    scale: Fraction
    possible: bool
    chance: float


def check_whole_numbers(sheets: list[Sheet], known: set[At]) -> Iterator[Check]:
    "Each share against its printed base; `known` shares have a printed numerator too and are left out."
    for s in range(len(sheets)):
        for named, tests in _series(s, sheets):
            left = [t for t in tests if t.rate not in known]
            if left and _believed(left, named):
                yield from (_check(sheets, t) for t in left)


def _series(s: int, sheets: list[Sheet]) -> Iterator[tuple[bool, list[_Test]]]:
    "The tests of each share with each count that may be its base, and whether the count is named so."
    sheet = sheets[s]
    tested: dict[tuple[str, str], list[_Test]] = defaultdict(list)
    for rate, base in (*_down(s, sheet), *_along(s, sheet)):
        if test := _test(sheets, rate, base):
            tested[_names(sheet, rate, base)].append(test)
    for (_, base_name), tests in tested.items():
        yield bool(_BASE.search(base_name)), tests


def _down(s: int, sheet: Sheet) -> Iterator[tuple[At, At]]:
    "Shares and counts of one row, in columns of the same year and group."
    rows = range(len(sheet.labels))
    shares = [c for c in range(len(sheet.columns)) if any(row[c] == "pct" for row in sheet.units)]
    counts: dict[object, list[int]] = defaultdict(list)
    for c in range(len(sheet.columns)):
        if any(row[c] == "n" for row in sheet.units):
            counts[_of(sheet, c)].append(c)
    for c in shares:
        for k in counts[_of(sheet, c)]:
            yield from (((s, r, c), (s, r, k)) for r in rows if (sheet.units[r][c], sheet.units[r][k]) == ("pct", "n"))


def _of(sheet: Sheet, c: int) -> tuple[object, ...]:
    own = sheet.column_words[c]
    others = (key for j, key in enumerate(sheet.keys[c][:-1]) if j not in sheet.measures)
    return own.year, own.groups, *others


def _along(s: int, sheet: Sheet) -> Iterator[tuple[At, At]]:
    "Shares and counts of one column, in rows that are measures of the same group."
    if sheet.by_area:
        return
    named, columns = sheet.row_words, range(len(sheet.columns))
    for r, w in enumerate(named):
        for k, base in enumerate(named):
            if w.unit == "pct" and base.unit != "pct" and (w.year, w.groups) == (base.year, base.groups):
                yield from (((s, r, c), (s, k, c)) for c in columns if sheet.units[k][c] == "n")


def _names(sheet: Sheet, rate: At, base: At) -> tuple[str, str]:
    "What the share and the base are called, without year."
    both = [sheet.labels[at[1]] if rate[2] == base[2] else _column(sheet, at[2]) for at in (rate, base)]
    return plain(both[0]), re.sub(r"[_\d]+", " ", plain(both[1])).strip()


def _column(sheet: Sheet, c: int) -> str:
    measured = (key for j, key in enumerate(sheet.keys[c]) if j in sheet.measures or j == len(sheet.keys[c]) - 1)
    return re.sub(r"(?:19|20)\d{2}", "", " ".join(measured)).strip()


def _test(sheets: list[Sheet], rate: At, base: At) -> _Test | None:
    share, of = cell(sheets, rate), cell(sheets, base)
    scale = sheets[rate[0]].scale(*rate[1:]) or Fraction(100)
    if share.status != "tal" or of.status != "tal" or of.half != Fraction(1, 2) or of.value < 1:
        return None
    chance = 2 * share.half * of.value / scale
    if chance >= INFORMATIVE or not share.half < share.value < scale - share.half:
        return None
    low, high = (share.value - share.half) * of.value / scale, (share.value + share.half) * of.value / scale
    return _Test(rate, base, scale, math.ceil(low) <= math.floor(high), float(chance))


def _believed(tests: list[_Test], named: bool) -> bool:
    passed, failed = [t for t in tests if t.possible], [t for t in tests if not t.possible]
    if named:
        return len(failed) <= max(1, len(passed))
    odds = sum(math.log10(t.chance) for t in passed)
    return len(passed) >= 2 and odds <= -2.5 and 3 * len(failed) <= len(passed) + 1


def _check(sheets: list[Sheet], test: _Test) -> Check:
    share, of = cell(sheets, test.rate), value(sheets, test.base)
    near = math.floor(share.value * of / test.scale)
    near_by = " och ".join(
        f"{n} av {swedish(of)} är {swedish(test.scale * n / of, max(1, decimals(share)))}" for n in (near, near + 1)
    )
    text = (
        f"{place(sheets, test.rate)} är {printed(share)}, men basen {place(sheets, test.base)} är {swedish(of)}, och "
        f"inget helt antal av {swedish(of)} ger den andelen: {near_by}."
    )
    return Check(test.possible, (test.rate, test.base), (test.rate, test.base), text, direct=True)
