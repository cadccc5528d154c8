"""Which counts are those who give at least so much to a sum: with ten months or more, of the sum of months.

A reader who sees the sum, how many give to it and the most that one can give, bounds how many exceed.
"""

from __future__ import annotations

from collections import defaultdict
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
    asked = {
        (n, other.id, column, least): questions.agreeing(other, column, [int(y) for y in cube.axes[0].codes])
        for n, cube in enumerate(cubes)
        for other, column, least in may_exceed(cube.indicator, sums)
    }
    once = list(dict.fromkeys(asked.values()))
    answers = dict(zip(once, engine.ask(once), strict=True))
    found: dict[int, list[Exceeding]] = defaultdict(list)
    for (n, other, _, least), question in asked.items():
        units, alike, most = (value or 0 for value in answers[question][0].values())
        if units and alike >= ALIKE * units:
            found[n].append(Exceeding(other, least, round(most)))
    return tuple(replace(cube, exceeding=tuple(found[n])) for n, cube in enumerate(cubes))


def may_exceed(own: Indicator, sums: Sequence[Indicator]) -> Iterator[tuple[Indicator, str, int]]:
    "The sums of the same units in the same table, each with the column and the least number that *own* asks for."
    if not isinstance(own.measure, Count | Share):
        return
    for column, least in thresholds(own):
        for other in sums:
            assert isinstance(other.measure, Sum | Mean)
            if other.table.id == own.table.id and other.measure.key == own.measure.key:
                yield other, column, least


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
