"""Finds two tables that print different figures for the same thing.

Names alone do not say that two series are the same thing; they are believed to be where most of their figures agree,
or where table, column and row bear the same names. Figures that differ only by their rounding do not differ.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from socialrapport.audit.finding import CONTRADICTION, Finding
from socialrapport.audit.sheet import At, Cell, Sheet, printed
from socialrapport.audit.sums import named

Key = tuple[object, ...]
MOST = 400
"""Tables with more differently named series of one kind than this (multiplied) are matched by name only."""


@dataclass(frozen=True)
class Same:
    "Two cells of two tables that say the same thing."

    one: At
    other: At


def same(sheets: list[Sheet]) -> list[Same]:
    "The pairs of cells that are believed to say the same thing, hidden ones among them."
    found: list[Same] = []
    maps = [_by_key(s, sheet) for s, sheet in enumerate(sheets)]
    for a, b in combinations(range(len(sheets)), 2):
        found += _believed(sheets, a, b, maps[a], maps[b])
    return found


def _by_key(s: int, sheet: Sheet) -> dict[Key, list[At]]:
    found: dict[Key, list[At]] = defaultdict(list)
    for r in range(len(sheet.labels)):
        for c in range(len(sheet.columns)):
            year, unit = sheet.year(r, c), sheet.units[r][c]
            if year is None or unit == "?":
                continue
            scale = sheet.scale(r, c) if unit in {"pct", "per"} else None
            found[(unit, scale, year, sheet.area(r), sheet.groups(r, c))].append((s, r, c))
    return found


def _believed(
    sheets: list[Sheet], a: int, b: int, mine: dict[Key, list[At]], theirs: dict[Key, list[At]]
) -> list[Same]:
    related = bool(sheets[a].topic & sheets[b].topic)
    series: dict[Key, list[Same]] = defaultdict(list)
    for key in (k for k in mine if k in theirs):
        ours, yours = {sheets[a].rest(*x[1:]) for x in mine[key]}, {sheets[b].rest(*y[1:]) for y in theirs[key]}
        for x in mine[key]:
            for y in theirs[key]:
                one, other = sheets[a].rest(*x[1:]), sheets[b].rest(*y[1:])
                if one == other:
                    printed = sheets[a].columns[x[2]] == sheets[b].columns[y[2]]
                    series[("lika", printed or key[0])].append(Same(x, y))
                elif other not in ours and one not in yours and len(ours) * len(yours) <= MOST:
                    series[(key[0], one, other)].append(Same(x, y))
    found: list[Same] = []
    for name, pairs in series.items():
        if _agree(sheets, pairs, related, name[0] == "lika"):
            found += pairs
    return found


def _agree(sheets: list[Sheet], pairs: list[Same], related: bool, alike: bool) -> bool:
    both = [(_cell(sheets, p.one), _cell(sheets, p.other)) for p in pairs]
    printed = [(x, y) for x, y in both if x.status == "tal" and y.status == "tal"]
    agree = [(x, y) for x, y in printed if not differ(x, y)]
    telling = {x.value for x, y in agree if x.value > 10 * x.half}
    if len(telling) >= 3 and len(agree) >= (0.5 if related else 0.8) * len(printed):
        return related or len(telling) >= 5
    # Too few agree to be sure; the names must then be the same all through, and the figures of one size.
    said = all(sheets[p.one[0]].rest(*p.one[1:]) for p in pairs)
    near = [(x, y) for x, y in printed if 2 * x.value <= 3 * y.value and 2 * y.value <= 3 * x.value]
    return related and alike and said and len(near) == len(printed) and _titled_alike(sheets, pairs[0])


def _titled_alike(sheets: list[Sheet], pair: Same) -> bool:
    one, other = sheets[pair.one[0]], sheets[pair.other[0]]
    return one.topic == other.topic


def _cell(sheets: list[Sheet], at: At) -> Cell:
    return sheets[at[0]].cells[at[1]][at[2]]


def differ(x: Cell, y: Cell) -> bool:
    "Whether two printed figures cannot be roundings of one."
    if x.half == y.half:
        return x.value != y.value
    return abs(x.value - y.value) > x.half + y.half


def findings(pairs: list[Same], sheets: list[Sheet]) -> list[Finding]:
    "The pairs whose printed figures differ."
    agreeing: dict[tuple[int, int], int] = defaultdict(int)
    apart = []
    for pair in pairs:
        x, y = _cell(sheets, pair.one), _cell(sheets, pair.other)
        if x.status == "tal" and y.status == "tal":
            if differ(x, y):
                apart.append(pair)
            else:
                agreeing[(pair.one[0], pair.other[0])] += 1
    return [_finding(p, sheets, agreeing[(p.one[0], p.other[0])]) for p in apart]


def _finding(pair: Same, sheets: list[Sheet], agreeing: int) -> Finding:
    one, other = sheets[pair.one[0]], sheets[pair.other[0]]
    x, y = _cell(sheets, pair.one), _cell(sheets, pair.other)
    year = one.year(*pair.one[1:])
    text = (
        f"{one.place(*pair.one[1:])} är {printed(x)}, men {other.place(*pair.other[1:])} i {other.file} är "
        f"{printed(y)}. Båda avser {year}"
        + (f", och {agreeing} andra tal i de två tabellerna är lika." if agreeing else ".")
        + " Räknas de på olika sätt behöver det stå i tabellerna."
    )
    return Finding(CONTRADICTION, one.file, one.place(*pair.one[1:]), text, named([pair.one, pair.other], sheets))
