"""Reads an indicator as plain Python: slow, obvious, and the judge of the real engine.

Shares nothing with the engine but the definition. A missing value makes a comparison unknown, and
what is unknown chooses no row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import singledispatch
from statistics import median
from typing import Any

from socialrapport.model.axes import axes_of, breakdowns_of, coordinates, crossings
from socialrapport.model.cube import Coordinate
from socialrapport.model.expression import And, Compare, Condition, In, Missing, Not, Or
from socialrapport.model.indicator import TOTAL, Breakdown, Count, Indicator, Mean, Median, Share, Sum, Tally
from socialrapport.model.profile import Profile

Row = Mapping[str, Any]


@singledispatch
def holds(condition: Condition, row: Row) -> bool | None:
    "True, False or None (unknown)."
    raise TypeError(f"Facit kan inte läsa villkoret {type(condition).__name__}.")


@holds.register
def _(condition: Compare, row: Row) -> bool | None:
    left, right = row[condition.field.name], condition.value
    if left is None:
        return None
    match condition.operator:
        case "==":
            return bool(left == right)
        case "!=":
            return bool(left != right)
        case "<":
            return bool(left < right)
        case "<=":
            return bool(left <= right)
        case ">":
            return bool(left > right)
        case ">=":
            return bool(left >= right)
    raise ValueError(condition.operator)


@holds.register
def _(condition: In, row: Row) -> bool | None:
    left = row[condition.field.name]
    return None if left is None else left in condition.values


@holds.register
def _(condition: Missing, row: Row) -> bool | None:
    return row[condition.field.name] is None


@holds.register
def _(condition: And, row: Row) -> bool | None:
    sides = holds(condition.left, row), holds(condition.right, row)
    return False if False in sides else None if None in sides else True


@holds.register
def _(condition: Or, row: Row) -> bool | None:
    sides = holds(condition.left, row), holds(condition.right, row)
    return True if True in sides else None if None in sides else False


@holds.register
def _(condition: Not, row: Row) -> bool | None:
    inner = holds(condition.inner, row)
    return None if inner is None else not inner


def evaluate(
    indicator: Indicator, rows: Iterable[Row], profile: Profile, year: int
) -> tuple[tuple[str, ...], dict[str, dict[Coordinate, float]]]:
    """The axis ids and the base measures by coordinate, as the engine's cube has them.

    The population behind rates is not judged here.
    """
    rows = [r for r in rows if r["ar"] is not None]
    years = observed(indicator, rows, year)
    axes = axes_of(indicator, profile, year, years)
    breakdowns = breakdowns_of(indicator, profile, year)
    chosen = [r for r in rows if indicator.where is None or holds(indicator.where, r) is True]
    values: dict[str, dict[Coordinate, float]] = {}
    for y in years:
        for crossing in crossings(indicator, breakdowns):
            for at in coordinates(axes, crossing, y):
                named = dict(zip((a.id for a in axes), at, strict=True))
                for measure, number in measures(indicator, breakdowns, chosen, y, named).items():
                    values.setdefault(measure, {})[at] = number
    return tuple(a.id for a in axes), values


def observed(indicator: Indicator, rows: list[Row], year: int) -> tuple[int, ...]:
    "The years that there are rows of and that the definition can see."
    delivered = sorted({r["ar"] for r in rows})
    if not delivered:
        return ()
    behind = (indicator.period.window_months + 11) // 12 - 1
    return tuple(y for y in delivered if y >= max(indicator.since, delivered[0] + behind) and y <= year)


def code(breakdown: Breakdown, row: Row) -> str | None:
    "The code of a row in a breakdown."
    value = row[breakdown.column]
    if value is None:
        return None
    if breakdown.holds:
        return next((c for c, values in breakdown.holds if value in values), None)
    if breakdown.groups:
        return next((c for c, low, high in breakdown.groups if low <= value <= high), None)
    return str(value)


def measures(
    indicator: Indicator,
    breakdowns: tuple[Breakdown, ...],
    rows: list[Row],
    year: int,
    named: Mapping[str, str],
) -> dict[str, float]:
    "The base measures of one cell."
    here = [r for r in rows if r["ar"] == year]
    if isinstance(indicator.measure, Tally):
        inside = [r for r in here if all(named[b.id] in (TOTAL, code(b, r)) for b in breakdowns)]
        return {"antal": sum(r[indicator.measure.column] or 0 for r in inside)}
    if isinstance(indicator.measure, Median):
        here = [r for r in here if r[indicator.measure.column] is not None]
    units = units_in(indicator.measure.key, breakdowns, here, named)
    match indicator.measure:
        case Count():
            return {"antal": len(units)}
        case Share(part=part):
            have = [u for u in units if any(holds(part, r) is True for r in u)]
            return {"antal": len(have), "bas": len(units)}
        case Sum(column=column, per=per):
            total = sum(r[column] or 0 for u in units for r in u)
            return {"summa": total / per if per != 1 else total, "antal": len(units)}
        case Mean(column=column):
            return {"summa": sum(r[column] or 0 for u in units for r in u), "antal": len(units)}
        case Median(column=column):
            each = [sum(r[column] for r in u) for u in units]
            return {"median": median(each) if each else 0, "antal": len(each)}


def units_in(key: str, breakdowns: tuple[Breakdown, ...], rows: list[Row], named: Mapping[str, str]) -> list[list[Row]]:
    """Each unit that stands in the cell, as its rows there.

    Where a unit may have several values, its rows with the cell's value are the unit there. Where
    it should have one but has several, the first in order counts.
    """
    several = [b for b in breakdowns if not b.single and named[b.id] != TOTAL]
    units: dict[Any, list[Row]] = {}
    for row in rows:
        if row[key] is not None and all(code(b, row) == named[b.id] for b in several):
            units.setdefault(row[key], []).append(row)
    single = [b for b in breakdowns if b.single and named[b.id] != TOTAL]
    return [u for u in units.values() if all(first(b, u) == named[b.id] for b in single)]


def first(breakdown: Breakdown, unit: list[Row]) -> str | None:
    codes = [c for c in (code(breakdown, r) for r in unit) if c is not None]
    return min(codes, default=None)
