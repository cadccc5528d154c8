"""How much a finding weighs, and which breaks it crosses."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import replace

from socialrapport.model.cube import Axis, MeasureInfo
from socialrapport.model.finding import HEADLINE, Finding, FindingKind, Test, Verdict
from socialrapport.model.indicator import TOTAL, Break
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.vocabulary import degrees

NEVER = Test(0.0)
"""Of what chance has no part in."""


def finding(
    cube: SafeCube,
    kind: FindingKind,
    measure: MeasureInfo,
    facts: list[tuple[str, CellRef]],
    base: float,
    size: float = 0.0,
    group: tuple[tuple[str, str], ...] = (),
) -> Finding:
    "A finding that compares nothing, or years that it has the breaks of: it weighs *base*, more the larger it is."
    years, places = [int(ref.at[0]) for _, ref in facts], {cube.district_of(ref) for _, ref in facts}
    weight = base + min(size, 5.0) + (HEADLINE if cube.indicator.headline else 0.0)
    return Finding(
        kind=kind,
        indicator=cube.id,
        area=cube.indicator.area,
        measure=measure.id,
        facts=tuple(facts),
        weight=round(weight, 6),
        breaks=breaks_between(cube, min(years), max(years), places),
        group=group,
    )


def compared(
    cube: SafeCube,
    kind: FindingKind,
    measure: MeasureInfo,
    facts: list[tuple[str, CellRef]],
    base: float,
    test: Test | None,
    size: float = 0.0,
    group: tuple[tuple[str, str], ...] = (),
) -> Finding:
    """A finding that compares, for the gate to judge; *test* is None where it cannot be known what chance makes.

    Across a break nothing is judged: how much of it is the break cannot be known.
    """
    made = finding(cube, kind, measure, facts, base, size, group)
    if made.breaks:
        return replace(made, verdict=Verdict.UNKNOWN)
    if test is NEVER:
        return replace(made, verdict=Verdict.SURE)
    return replace(made, test=test, verdict=Verdict.UNKNOWN if test is None else Verdict.CHANCE)


def is_flat(cube: SafeCube, measure: MeasureInfo, before: CellRef, now: CellRef) -> bool:
    "Whether a change is too small to matter."
    degree = degrees.degree(value(cube, before), value(cube, now), measure.kind)
    return degree in (degrees.SAME, degrees.ALMOST)


def breaks_between(cube: SafeCube, first: int, last: int, places: Collection[str] = (TOTAL,)) -> tuple[int, ...]:
    """Indices of the breaks after *first* and up to *last* that those districts, or the whole, are touched by.

    Where one of several places is a district that has gone its own way, they have not compared since.
    """
    return tuple(
        i
        for i, b in enumerate(cube.indicator.breaks)
        if (b.between(first, last) and b.touches(places)) or parts(b, last, places)
    )


def parts(found: Break, year: int, places: Collection[str]) -> bool:
    return len(places) > 1 and found.district in places and found.year <= year


def value(cube: SafeCube, ref: CellRef) -> float:
    "A shown cell's value."
    cell = cube.cells[ref.measure, ref.at]
    assert cell.value is not None
    return cell.value


def noise(cube: SafeCube, measure: MeasureInfo, before: float, now: float) -> float:
    "How many times chance alone the change is: the square root of a count, a point for a share."
    if measure.kind.in_percent:
        return abs(now - before)
    scale = math.sqrt(max(before, 1.0)) if measure.kind.is_count else max(abs(before) * 0.03, 0.1)
    return abs(now - before) / scale


def ranked_parts(cube: SafeCube, measure: MeasureInfo, axis: Axis, year: int) -> list[CellRef]:
    "The shown parts along an axis, the largest first; equals in the axis' order."
    refs = [cube.ref(measure.id, year, **{axis.id: code}) for code in axis.codes]
    shown = [r for r in refs if (cell := cube.cells.get((r.measure, r.at))) is not None and cell.shown]
    return sorted(shown, key=lambda r: -value(cube, r))
