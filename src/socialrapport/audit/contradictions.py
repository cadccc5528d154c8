"""Finds two tables that print different figures for the same thing.

Names alone do not say that two series are the same thing; they are believed to be where most of their figures agree,
or where table, column and row bear the same names. Figures that differ only by their rounding do not differ.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from socialrapport.audit.fault import CONTRADICTION, Finding
from socialrapport.audit.printed_table import At, Cell, Sheet, printed
from socialrapport.audit.wrong_sums import named

Key = tuple[object, ...]
"What a figure is of, apart from its name: unit, scale, year, area and group."

Series = tuple[int, str, frozenset[str], bool]
"""A table, a unit and the words of a name: the figures that bear them, over years, areas and groups.

Last whether the name is only that of what is measured; the figures are then over all other names too.
"""

MANY = 10
"Different figures that two tables must have in common to be of the same thing where each has a definition of its own."
COMMON = 60
"""A figure that stands in more places than this says nothing of which of them are the same thing."""


@dataclass(frozen=True)
class Same:
    "Two cells of two tables that say the same thing; `sure` where nearly all other figures of the two are equal."

    one: At
    other: At
    sure: bool = True


def same(sheets: list[Sheet], defined: Collection[int] = ()) -> list[Same]:
    """The pairs of cells that are believed to say the same thing, hidden ones among them.

    *defined* are the places of the tables whose own list says what each of them is of: it takes many figures to say
    that two of those are of the same thing.
    """
    every = {name: cells for s, sheet in enumerate(sheets) for name, cells in _series(s, sheet).items()}
    judged = [j for a, b in _likely(sheets, every) if (j := _judge(sheets, every, a, b, defined))]
    found: list[Same] = []
    taken: set[tuple[Series, int]] = set()
    for verdict in sorted(judged, key=lambda j: j.score, reverse=True):
        # A series says the same as one series of another table, not as all that happen to be near it.
        ends = {(verdict.one, verdict.other[0]), (verdict.other, verdict.one[0])}
        if not ends & taken:
            taken |= ends
            found += verdict.pairs
    return sorted(found, key=lambda p: (p.one, p.other))


def _series(s: int, sheet: Sheet) -> dict[Series, dict[Key, At]]:
    found: dict[Series, dict[Key, list[At]]] = defaultdict(lambda: defaultdict(list))
    for r in range(len(sheet.labels)):
        for c in range(len(sheet.columns)):
            unit = sheet.units[r][c]
            if unit in {"?", "model"} or sheet.cells[r][c].status in {"tom", "fel"}:
                continue
            scale = sheet.scale(r, c) if unit in {"pct", "per"} else None
            key = (scale, sheet.year(r, c), sheet.area(r), sheet.groups(r, c))
            found[(s, unit, sheet.rest(r, c), False)][key].append((s, r, c))
            if sheet.turned:
                measured, others = _parted(sheet, r, c)
                found[(s, unit, measured, True)][(*key, others)].append((s, r, c))
    return {name: {k: v[0] for k, v in cells.items() if len(v) == 1} for name, cells in found.items()}


def _parted(sheet: Sheet, r: int, c: int) -> tuple[frozenset[str], frozenset[str]]:
    "The words of what a figure measures, and those of what it is of."
    words, last = sheet.key_words[c], len(sheet.keys[c]) - 1
    measures = {*sheet.measures, last}
    row = frozenset() if sheet.by_area else sheet.row_words[r].rest
    return (
        row.union(*(words[j].rest for j in measures)),
        frozenset[str]().union(*(words[j].rest for j in range(last) if j not in measures)),
    )


def _likely(sheets: list[Sheet], every: dict[Series, dict[Key, At]]) -> list[tuple[Series, Series]]:
    "The series of two tables that have a telling figure in common, or the same name."
    places: dict[object, list[Series]] = defaultdict(list)
    names: dict[object, list[Series]] = defaultdict(list)
    for series, cells in every.items():
        names[series[1:]].append(series)
        for key, at in cells.items():
            cell = _cell(sheets, at)
            if cell.status == "tal" and _telling(cell):
                places[(series[1], series[3], key, cell.value)].append(series)
    votes: Counter[tuple[Series, Series]] = Counter()
    for group in places.values():
        if len(group) <= COMMON:
            votes.update(combinations(group, 2))
    titled = (two for group in names.values() for two in combinations(group, 2) if _titled_alike(sheets, *two))
    likely = dict.fromkeys([*(two for two, many in votes.items() if many > 1), *titled])
    return [(a, b) for a, b in likely if a[0] != b[0] and a[3] == (sheets[a[0]].turned and sheets[b[0]].turned)]


def _telling(cell: Cell) -> bool:
    return cell.value > 10 * cell.half


@dataclass(frozen=True)
class _Verdict:
    one: Series
    other: Series
    score: tuple[int, int]
    pairs: list[Same]


def _judge(
    sheets: list[Sheet], every: dict[Series, dict[Key, At]], a: Series, b: Series, defined: Collection[int]
) -> _Verdict | None:
    both = [(every[a][key], every[b][key]) for key in every[a] if key in every[b]]
    printed = [
        (x, y) for x, y in ((_cell(sheets, p), _cell(sheets, q)) for p, q in both) if x.status == y.status == "tal"
    ]
    agree = [(x, y) for x, y in printed if not differ(x, y)]
    telling = {x.value for x, _ in agree if _telling(x)}
    alike = _alike(a, b)
    if a[0] in defined and b[0] in defined and len(telling) < MANY:
        return None
    if not _believed(sheets, a, b, printed, agree, telling, alike):
        return None
    sure = len(agree) >= 0.9 * len(printed) and (len(telling) > 2 or alike == 1)
    return _Verdict(a, b, (len(telling), int(100 * alike)), [Same(p, q, sure) for p, q in both])


def _believed(
    sheets: list[Sheet],
    a: Series,
    b: Series,
    printed: list[tuple[Cell, Cell]],
    agree: list[tuple[Cell, Cell]],
    telling: set[Fraction],
    alike: float,
) -> bool:
    "Whether the figures that agree, and the names, say that the two are one thing."
    related = bool(sheets[a[0]].topic & sheets[b[0]].topic)
    apart = [x.value - y.value for x, y in printed if differ(x, y)]
    if len(apart) > 2 and (min(apart) > 0 or max(apart) < 0):
        return False  # One is a part of the other.
    if len(telling) >= 3 and len(agree) >= (0.5 if related else 0.8) * len(printed):
        return related or len(telling) >= 5 or alike >= NEAR
    bits = sum(math.log10(float(v)) for v in telling)
    if alike >= NEAR and len(telling) == 2 and bits >= 3 and 3 * len(agree) >= 2 * len(printed):
        return all(_near(x, y) for x, y in printed)
    # Too few agree to be sure; the names must then be the same all through, and the figures of one size.
    return (
        related and bool(a[2]) and a[2] == b[2] and _titled_alike(sheets, a, b) and all(_near(x, y) for x, y in printed)
    )


NEAR = 0.49
"""Names that have this share of the words of the shorter one in common may mean the same."""


def _alike(a: Series, b: Series) -> float:
    "The share of the shorter name's words that the other has too; words that begin alike are the same."
    if a[2] == b[2]:
        return 1.0
    one, other = ({w[:5] for w in x[2]} for x in (a, b))
    return 0.99 * len(one & other) / max(1, min(len(one), len(other)))


def _near(x: Cell, y: Cell) -> bool:
    return 2 * x.value <= 3 * y.value and 2 * y.value <= 3 * x.value


def _titled_alike(sheets: list[Sheet], a: Series, b: Series) -> bool:
    return a[0] != b[0] and bool(a[2]) and sheets[a[0]].topic == sheets[b[0]].topic


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
        f"{printed(y)}. {f'Båda avser {year}' if year else 'Båda avser samma sak'}"
        + (f", och {agreeing} andra tal i de två tabellerna är lika." if agreeing else ".")
        + " Räknas de på olika sätt behöver det stå i tabellerna."
    )
    return Finding(CONTRADICTION, one.file, one.place(*pair.one[1:]), text, named([pair.one, pair.other], sheets))
