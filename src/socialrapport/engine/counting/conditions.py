"""Reads an indicator's condition as an Ibis boolean."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from socialrapport.model.expression import And, Compare, Condition, In, Missing, Not, Or

COMPARE = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


@singledispatch
def boolean(condition: Condition, table: Any) -> Any:
    "The condition on *table*'s rows. A missing value makes it null, which chooses no row."
    raise TypeError(f"Motorn kan inte läsa villkoret {type(condition).__name__}.")


@boolean.register
def _(condition: Compare, table: Any) -> Any:
    return COMPARE[condition.operator](table[condition.field.name], condition.value)


@boolean.register
def _(condition: In, table: Any) -> Any:
    return table[condition.field.name].isin(condition.values)


@boolean.register
def _(condition: Missing, table: Any) -> Any:
    return table[condition.field.name].isnull()


@boolean.register
def _(condition: And, table: Any) -> Any:
    return boolean(condition.left, table) & boolean(condition.right, table)


@boolean.register
def _(condition: Or, table: Any) -> Any:
    return boolean(condition.left, table) | boolean(condition.right, table)


@boolean.register
def _(condition: Not, table: Any) -> Any:
    return ~boolean(condition.inner, table)
