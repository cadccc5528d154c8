"""Looks through each cube for levels, changes, gaps and compositions, and weighs them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from socialrapport.model.cube import Axis, MeasureInfo
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.indicator import TOTAL
from socialrapport.model.profile import Profile
from socialrapport.model.safe import CellRef, SafeCube, Status
from socialrapport.statistics.standard_errors import beyond_chance

LONG = 5
LONG_RANGE = (4, 7)
SHORTEST_SERIES = 5
CHANCE = 1.0
"""So many times what chance alone does must the last year be from the others to be called the highest or lowest."""
STALE = 2
"""A survey each second year is told of in the year between; what is older is not news."""
BASE_WEIGHT = {
    FindingKind.LEVEL: 5.0,
    FindingKind.CHANGE: 8.0,
    FindingKind.LONG_CHANGE: 5.0,
    FindingKind.SEX_GAP: 3.0,
    FindingKind.DISTRICT_GAP: 4.0,
    FindingKind.PLACE: 3.0,
    FindingKind.SPREAD: 2.5,
    FindingKind.COMPOSITION: 2.0,
    FindingKind.SERIES: 2.0,
    FindingKind.OVERLAP: 1.0,
    FindingKind.HIDDEN: 0.5,
}
FEWEST_PLACES, MOST_PLACES = 4, 2 / 3
"""That most districts went one way is told of four districts or more, and of two thirds of them or more."""
HEADLINE = 10.0
"""What the committee is told weighs more than anything else in its area."""


def find(cubes: tuple[SafeCube, ...], year: int, profile: Profile) -> tuple[Finding, ...]:
    "Every finding of each cube's latest year, cube by cube; within a cube the weightiest first."
    found: list[Finding] = []
    for cube in cubes:
        latest = cube.latest(year)
        if latest is None:
            mine = list(compositions(cube, year))
        else:
            mine = list(in_cube(cube, int(latest))) if year - int(latest) <= STALE else []
        found += sorted(mine, key=lambda f: (-f.weight, f.kind.value, f.measure, f.group))
    return tuple(found)


def in_cube(cube: SafeCube, year: int) -> Iterator[Finding]:
    "The findings of one indicator in *year*, which it was observed in."
    main = cube.main
    now = cube.get(main.id, year)
    assert now is not None
    if now.status is Status.NOT_APPLICABLE:
        return
    if not now.shown:
        yield finding(cube, FindingKind.HIDDEN, main, [("now", cube.ref(main.id, year))])
        return
    yield finding(cube, FindingKind.LEVEL, main, [("now", cube.ref(main.id, year))])
    yield from changes(cube, main, year)
    yield from series(cube, main, year)
    yield from sexes(cube, year)
    yield from districts(cube, year)
    yield from spread(cube, year)
    yield from compositions(cube, year)
    yield from overlap(cube, year)


def finding(
    cube: SafeCube,
    kind: FindingKind,
    measure: MeasureInfo,
    facts: list[tuple[str, CellRef]],
    size: float = 0.0,
    group: tuple[tuple[str, str], ...] = (),
) -> Finding:
    "A finding with its weight and the breaks that lie between the years it compares."
    years = [int(ref.at[0]) for _, ref in facts]
    weight = BASE_WEIGHT[kind] + min(size, 5.0) + (HEADLINE if cube.indicator.headline else 0.0)
    return Finding(
        kind=kind,
        indicator=cube.id,
        area=cube.indicator.area,
        measure=measure.id,
        facts=tuple(facts),
        weight=round(weight, 6),
        breaks=breaks_between(cube, min(years), max(years)),
        group=group,
    )


def breaks_between(cube: SafeCube, first: int, last: int) -> tuple[int, ...]:
    "Indices of the breaks after *first* and up to *last*."
    return tuple(i for i, b in enumerate(cube.indicator.breaks) if b.between(first, last))


def value(cube: SafeCube, ref: CellRef) -> float:
    "A shown cell's value."
    cell = cube.cells[ref.measure, ref.at]
    assert cell.value is not None
    return cell.value


def noise(cube: SafeCube, measure: MeasureInfo, before: float, now: float) -> float:
    "How many times chance alone the change is: the square root of a count, a point for a share."
    if measure.kind == "share":
        return abs(now - before)
    scale = math.sqrt(max(before, 1.0)) if measure.kind == "count" else max(abs(before) * 0.03, 0.1)
    return abs(now - before) / scale


def changes(cube: SafeCube, measure: MeasureInfo, year: int) -> Iterator[Finding]:
    "Since the observation before, and since about five years."
    seen = [int(y) for y, cell in cube.observed(measure.id) if cell.shown and int(y) < year]
    if not seen:
        return
    yield compared(cube, FindingKind.CHANGE, measure, year, seen[-1])
    far = [y for y in seen[:-1] if LONG_RANGE[0] <= year - y <= LONG_RANGE[1] and seen[-1] - y >= 2]
    if far:
        yield compared(cube, FindingKind.LONG_CHANGE, measure, year, min(far, key=lambda y: (abs(year - y - LONG), y)))


def compared(cube: SafeCube, kind: FindingKind, measure: MeasureInfo, year: int, before: int) -> Finding:
    now_ref, before_ref = cube.ref(measure.id, year), cube.ref(measure.id, before)
    size = noise(cube, measure, value(cube, before_ref), value(cube, now_ref))
    return finding(cube, kind, measure, [("now", now_ref), ("before", before_ref)], size)


def series(cube: SafeCube, measure: MeasureInfo, year: int) -> Iterator[Finding]:
    "Where the report year is the highest or the lowest of a series, and further out than chance alone takes it."
    there = [(y, cell) for y, cell in cube.observed(measure.id) if int(y) <= year]
    seen = [(y, cell.value) for y, cell in there if cell.value is not None]
    if any(cell.status is Status.HIDDEN for _, cell in there):
        return
    if len(seen) < SHORTEST_SERIES or breaks_between(cube, int(seen[0][0]), year):
        return
    *before, last = [v for _, v in seen]
    nearest = max(before) if last > max(before) else min(before) if last < min(before) else last
    if noise(cube, measure, nearest, last) >= CHANCE:
        now, start = cube.ref(measure.id, year), cube.ref(measure.id, seen[0][0])
        yield finding(cube, FindingKind.SERIES, measure, [("now", now), ("extreme", now), ("start", start)])


def comparable(cube: SafeCube) -> MeasureInfo:
    "The measure in which groups of different size compare: a rate or share before a count."
    return cube.comparable


def sexes(cube: SafeCube, year: int) -> Iterator[Finding]:
    "Women against men, or girls against boys."
    measure = comparable(cube)
    women, men = (cube.get(measure.id, year, kon=code) for code in ("K", "M"))
    if cube.axis("kon") is None or women is None or men is None or not (women.shown and men.shown):
        return
    facts = [("women", cube.ref(measure.id, year, kon="K")), ("men", cube.ref(measure.id, year, kon="M"))]
    assert women.value is not None
    assert men.value is not None
    gap = finding(cube, FindingKind.SEX_GAP, measure, facts, noise(cube, measure, men.value, women.value) / 2)
    yield replace(gap, sure=beyond_chance(cube, measure, facts[0][1], facts[1][1]))


def districts(cube: SafeCube, year: int) -> Iterator[Finding]:
    "The districts that stand out, in a measure that does not only tell how large they are."
    axis, measure = cube.axis("stadsdel"), comparable(cube)
    whole = cube.get(measure.id, year)
    if axis is None or whole is None or not whole.shown:
        return
    ranked = ranked_parts(cube, measure, axis, year)
    if len(ranked) < 3 or value(cube, ranked[0]) == value(cube, ranked[-1]):
        return
    facts = [("first", ranked[0]), ("second", ranked[1]), ("last", ranked[-1]), ("whole", cube.ref(measure.id, year))]
    spread = value(cube, ranked[0]) / max(value(cube, ranked[-1]), 0.1)
    yield finding(
        cube, FindingKind.DISTRICT_GAP, measure, [*facts, *(("district", r) for r in ranked)], math.log2(spread + 1)
    )


def spread(cube: SafeCube, year: int) -> Iterator[Finding]:
    "In how many districts the figure went the same way since the observation before, where most did."
    axis, measure = cube.axis("stadsdel"), cube.main
    seen = [int(y) for y, cell in cube.observed(measure.id) if cell.shown and int(y) < year]
    if axis is None or not seen or breaks_between(cube, seen[-1], year):
        return
    ways: dict[str, list[CellRef]] = {"up": [], "down": [], "same": []}
    for code in axis.codes:
        now, before = (cube.get(measure.id, y, stadsdel=code) for y in (year, seen[-1]))
        if now is None or before is None or now.value is None or before.value is None:
            continue
        way = "up" if now.value > before.value else "down" if now.value < before.value else "same"
        ways[way].append(cube.ref(measure.id, year, stadsdel=code))
    told = sum(map(len, ways.values()))
    most = max(len(ways["up"]), len(ways["down"]))
    if told < FEWEST_PLACES or most < MOST_PLACES * told:
        return
    facts = [("now", cube.ref(measure.id, year)), ("before", cube.ref(measure.id, seen[-1]))]
    facts += [(way, ref) for way, refs in ways.items() for ref in refs]
    yield finding(cube, FindingKind.SPREAD, measure, facts, 2 * most / told)


def ranked_parts(cube: SafeCube, measure: MeasureInfo, axis: Axis, year: int) -> list[CellRef]:
    "The shown parts along an axis, the largest first; equals in the axis' order."
    refs = [cube.ref(measure.id, year, **{axis.id: code}) for code in axis.codes]
    shown = [r for r in refs if (cell := cube.cells.get((r.measure, r.at))) is not None and cell.shown]
    return sorted(shown, key=lambda r: -value(cube, r))


def compositions(cube: SafeCube, year: int) -> Iterator[Finding]:
    "The parts of every other breakdown, where the indicator is a plain count."
    measure = cube.measures[0] if cube.measures[0].kind == "count" else None
    for axis in cube.axes[1:]:
        if measure is None or axis.id in ("stadsdel", "kon"):
            continue
        ranked = ranked_parts(cube, measure, axis, year)
        sure = surely_ahead(cube, measure, axis, ranked, year)
        if sure:
            facts = [("part", r) for r in ranked] + ([("second", ranked[1])] if sure > 1 else [])
            yield finding(cube, FindingKind.COMPOSITION, measure, facts, group=((axis.id, TOTAL),))


def surely_ahead(cube: SafeCube, measure: MeasureInfo, axis: Axis, ranked: list[CellRef], year: int) -> int:
    """How many of the first parts (two at most) stand before all others, whatever hidden parts may be.

    A hidden part is no more than what the shown ones leave of the whole, where the parts add up; otherwise it may
    be anything. Equals stand before none, and neither does zero.
    """
    if len(ranked) < 2:
        return 0
    shown = [value(cube, r) for r in ranked]
    whole = cube.get(measure.id, year)
    rest = 0.0
    if len(ranked) < len(axis.codes):
        told = axis.additive and whole is not None and whole.value is not None
        rest = whole.value - sum(shown) if told else math.inf  # type: ignore[union-attr, operator]
    others = [*shown[1:], 0.0]
    ahead = 0
    for mine, following in zip(shown[:2], others[:2], strict=True):
        if not mine > max(following, rest, 0.0):
            break
        ahead += 1
    return ahead


def overlap(cube: SafeCube, year: int) -> Iterator[Finding]:
    "Why the districts do not add up to the whole, where they do not."
    there = cube.overlap.get(str(year))
    count = next((m for m in cube.measures if m.kind == "count"), None)
    if there is None or count is None or not (there.several.shown and there.outside.shown):
        return
    if there.several.value or there.outside.value:
        yield finding(cube, FindingKind.OVERLAP, count, [("whole", cube.ref(count.id, year))])
