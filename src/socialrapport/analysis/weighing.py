"""How much a finding weighs, which breaks it crosses, and whether chance alone would do."""

from __future__ import annotations

import math

from socialrapport.model.cube import Axis, MeasureInfo
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.statistics import chance

HEADLINE = 10.0
"""What the committee is told weighs more than anything else in its area."""
CHANCE = 1.0
"""So many times what chance alone does must the last year be from the others to be called the highest or lowest."""


def finding(
    cube: SafeCube,
    kind: FindingKind,
    measure: MeasureInfo,
    facts: list[tuple[str, CellRef]],
    base: float,
    size: float = 0.0,
    group: tuple[tuple[str, str], ...] = (),
) -> Finding:
    "A finding that weighs *base*, more the larger it is, and the breaks between the years that it compares."
    years = [int(ref.at[0]) for _, ref in facts]
    weight = base + min(size, 5.0) + (HEADLINE if cube.indicator.headline else 0.0)
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
    if measure.kind.in_percent:
        return abs(now - before)
    scale = math.sqrt(max(before, 1.0)) if measure.kind.is_count else max(abs(before) * 0.03, 0.1)
    return abs(now - before) / scale


def beyond_chance(cube: SafeCube, measure: MeasureInfo, one: CellRef, other: CellRef) -> bool:
    """Whether the gap between two shown cells is larger than chance alone is likely to make it.

    What rests on a hidden count is never beyond chance.
    """
    first, second = (_variance(cube, measure, ref) for ref in (one, other))
    if first is None or second is None:
        return False
    return chance.beyond(value(cube, one) - value(cube, other), first + second)


def _variance(cube: SafeCube, measure: MeasureInfo, ref: CellRef) -> float | None:
    "The variance of a cell in the square of its own unit; None where it cannot be known."
    match measure.kind:
        case MeasureKind.COUNT:
            return chance.of_count(value(cube, ref))
        case MeasureKind.SHARE:
            base = _rests_on(cube, measure.denominator, ref)
            return None if base is None else chance.of_share(value(cube, ref), base)
        case MeasureKind.RATE | MeasureKind.MEAN:
            count = _rests_on(cube, measure.numerator if measure.kind is MeasureKind.RATE else measure.denominator, ref)
            return None if not count else chance.of_ratio(value(cube, ref), count)
        case MeasureKind.AMOUNT:
            return None


def _rests_on(cube: SafeCube, measure: str | None, ref: CellRef) -> float | None:
    "How many a derived cell rests on; None where that is hidden or not known."
    cell = cube.cells.get((measure, ref.at)) if measure else None
    return cell.value if cell is not None and cell.shown else None


def ranked_parts(cube: SafeCube, measure: MeasureInfo, axis: Axis, year: int) -> list[CellRef]:
    "The shown parts along an axis, the largest first; equals in the axis' order."
    refs = [cube.ref(measure.id, year, **{axis.id: code}) for code in axis.codes]
    shown = [r for r in refs if (cell := cube.cells.get((r.measure, r.at))) is not None and cell.shown]
    return sorted(shown, key=lambda r: -value(cube, r))
