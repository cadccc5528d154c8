"""When two cells are the same count: the same units of the same table under the same conditions.

A breakdown's code is a condition like any other, so young adults with assistance as an indicator
of their own and the age group 18-24 of all who have it are one cell with two addresses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from socialrapport.model.cube import Coordinate, Cube
from socialrapport.model.expression import And, Compare, Condition, In, Missing, Not, Or
from socialrapport.model.indicator import TOTAL, Breakdown, Indicator, Share, Tally

OLDEST = 120
Limits = dict[tuple[str, str], object]
Definition = tuple[str, str, frozenset[tuple[tuple[str, str], object]]]
"""Table, what is counted, and what must hold of its columns."""


def definition(cube: Cube, measure: str, at: Coordinate) -> Definition:
    "What the cell counts, in a form that is equal for equal counts."
    return definitions(cube, measure)(at)


def definitions(cube: Cube, measure: str) -> Callable[[Coordinate], Definition]:
    "What each cell of a measure counts: most cells are others but for their year."
    of = unit(cube.indicator) if cube.years_in_each == 1 else f"{unit(cube.indicator)}, {cube.years_in_each} years"
    by_id = {b.id: b for b in cube.indicator.by}
    always: Limits = {}
    for condition in conditions(cube.indicator, measure):
        narrow(always, condition)

    @cache
    def any_year(codes: Coordinate) -> Limits:
        limits = dict(always)
        for axis, code in zip(cube.axes[1:], codes, strict=True):
            if code != TOTAL:
                choose(limits, by_id.get(axis.id), axis.id, code)
        return limits

    def define(at: Coordinate) -> Definition:
        limits = dict(any_year(at[1:]))
        only(limits, "ar", frozenset({at[0]}))
        return cube.indicator.table.id, of, frozenset(limits.items())

    return define


def unit(indicator: Indicator) -> str:
    measure = indicator.measure
    return f"sum {measure.column}" if isinstance(measure, Tally) else measure.key


def conditions(indicator: Indicator, measure: str) -> Iterator[Condition]:
    "What must hold of a row, one thing at a time."
    if indicator.where is not None:
        yield from conjuncts(indicator.where)
    if isinstance(indicator.measure, Share) and measure == "antal":
        yield from conjuncts(indicator.measure.part)


def fields(condition: Condition) -> frozenset[str]:
    "The columns that a condition asks about."
    match condition:
        case And(left=left, right=right) | Or(left=left, right=right):
            return fields(left) | fields(right)
        case Not(inner=inner):
            return fields(inner)
        case Compare(field=field) | In(field=field) | Missing(field=field):
            return frozenset({field.name})
        case _:
            raise TypeError(f"Villkoret {type(condition).__name__} går inte att läsa.")


def conjuncts(condition: Condition) -> Iterator[Condition]:
    if isinstance(condition, And):
        yield from conjuncts(condition.left)
        yield from conjuncts(condition.right)
    else:
        yield condition


def narrow(limits: Limits, condition: Condition) -> None:
    "Add a condition; one that is not understood counts as itself."
    match condition:
        case Compare(operator="==", field=field, value=value):
            only(limits, field.name, frozenset({value}))
        case In(field=field, values=values):
            only(limits, field.name, frozenset(values))
        case Compare(operator=">=", field=field, value=int(value)):
            between(limits, field.name, value, OLDEST)
        case Compare(operator="<=", field=field, value=int(value)):
            between(limits, field.name, 0, value)
        case _:
            limits[repr(condition), "holds"] = True


def choose(limits: Limits, breakdown: Breakdown | None, axis: str, code: str) -> None:
    "Add a breakdown's code."
    column = breakdown.column if breakdown else axis
    for group, low, high in breakdown.groups if breakdown else ():
        if group == code:
            between(limits, column, low, high)
            return
    held = dict(breakdown.holds) if breakdown else {}
    only(limits, column, frozenset(held.get(code, (code,))))


def only(limits: Limits, column: str, values: frozenset[object]) -> None:
    before = limits.get((column, "values"), values)
    assert isinstance(before, frozenset)
    limits[column, "values"] = before & values


def between(limits: Limits, column: str, low: int, high: int) -> None:
    "Narrow a range; both ends included, and a range is known even where it leaves nobody out."
    before = limits.get((column, "range"), (0, OLDEST))
    assert isinstance(before, tuple)
    limits[column, "range"] = (max(before[0], low), min(before[1], high))


def alternatives(whole: Definition) -> Iterator[tuple[Definition, ...]]:
    "For each column that may be one of several values: the definitions of each of them alone."
    table, counted, limits = whole
    for key, values in sorted(limits, key=repr):
        if key[1] == "values" and isinstance(values, frozenset) and len(values) > 1:
            rest = limits - {(key, values)}
            yield tuple((table, counted, rest | {(key, frozenset({v}))}) for v in sorted(values, key=repr))


def implied(narrow: Definition, wide: Definition) -> bool:
    "Whether all that the first counts is counted by the second too, and not the other way round."
    if narrow[:2] != wide[:2] or narrow[2] == wide[2]:
        return False
    limits = dict(narrow[2])
    return all(key in limits and within(key[1], limits[key], value) for key, value in wide[2])


def within(kind: str, narrow: object, wide: object) -> bool:
    "Whether a limit lets through no more than another on the same column."
    if kind == "values" and isinstance(narrow, frozenset) and isinstance(wide, frozenset):
        return narrow <= wide
    if kind == "range" and isinstance(narrow, tuple) and isinstance(wide, tuple):
        return bool(wide[0] <= narrow[0] and narrow[1] <= wide[1])
    return narrow == wide
