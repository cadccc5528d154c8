"""Which counts are those who give at least so much to a sum: with ten months or more, of the sum of months.

A reader who sees the sum, how many give to it and the most that one can give, bounds how many exceed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from socialrapport.engine import Engine
from socialrapport.engine.counting import questions
from socialrapport.model.cube import Cube, Exceeding
from socialrapport.model.expression import And, Compare, Condition
from socialrapport.model.indicator import Count, Indicator, Mean, Share, Sum

ALIKE = 0.9
"The share of units whose sum must be the very number that the condition is on."


def with_exceeding(cubes: Sequence[Cube], engine: Engine) -> tuple[Cube, ...]:
    "The cubes, each knowing the sums that its count is a matter of."
    sums = [c.indicator for c in cubes if isinstance(c.indicator.measure, Sum | Mean) and not c.indicator.public]
    return tuple(replace(cube, exceeding=tuple(exceeding(cube, sums, engine))) for cube in cubes)


def exceeding(cube: Cube, sums: Sequence[Indicator], engine: Engine) -> Iterator[Exceeding]:
    own = cube.indicator
    if not isinstance(own.measure, Count | Share):
        return
    for column, least in thresholds(own):
        for other in sums:
            measure = other.measure
            assert isinstance(measure, Sum | Mean)
            if other.table.id == own.table.id and measure.key == own.measure.key:
                years = [int(y) for y in cube.axes[0].codes]
                ((units, alike, most),) = (
                    row.values() for row in engine.ask([questions.agreeing(other, column, years)])[0]
                )
                if units and (alike or 0) >= ALIKE * units:
                    yield Exceeding(other.id, least, round(most or 0))


def thresholds(indicator: Indicator) -> Iterator[tuple[str, int]]:
    "The columns and the least whole numbers that a count asks for."
    conditions: list[Condition | None] = [indicator.where, getattr(indicator.measure, "part", None)]
    while conditions:
        match conditions.pop():
            case And(left=left, right=right):
                conditions += [left, right]
            case Compare(operator=">=", field=field, value=int(value)) if not isinstance(value, bool):
                yield field.name, value
            case Compare(operator=">", field=field, value=int(value)) if not isinstance(value, bool):
                yield field.name, value + 1
