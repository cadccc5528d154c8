"""Conditions on the columns of a clean table: a small tree, read by the engine and by the judge.

An indicator only chooses and counts rows, so ten nodes suffice. Anything cleverer is a column
of a clean table.
"""

from __future__ import annotations

from dataclasses import dataclass

Value = str | int | float | bool


class Condition:
    """True, false or unknown for one row. Unknown (a missing value) chooses no row."""

    def __and__(self, other: Condition) -> Condition:
        return And(self, other)

    def __or__(self, other: Condition) -> Condition:
        return Or(self, other)

    def __invert__(self) -> Condition:
        return Not(self)

    def __bool__(self) -> bool:
        raise TypeError("Skriv & | ~ mellan villkor, inte and, or, not.")


@dataclass(frozen=True, eq=False)
class Field:
    """A column of a clean table, named; comparing it gives a condition."""

    name: str

    def __eq__(self, value: object) -> Condition:  # type: ignore[override]
        return Compare("==", self, value)  # type: ignore[arg-type]

    def __ne__(self, value: object) -> Condition:  # type: ignore[override]
        return Compare("!=", self, value)  # type: ignore[arg-type]

    def __lt__(self, value: Value) -> Condition:
        return Compare("<", self, value)

    def __le__(self, value: Value) -> Condition:
        return Compare("<=", self, value)

    def __gt__(self, value: Value) -> Condition:
        return Compare(">", self, value)

    def __ge__(self, value: Value) -> Condition:
        return Compare(">=", self, value)

    def __hash__(self) -> int:
        return hash(self.name)

    def is_in(self, *values: Value) -> Condition:
        return In(self, values)

    def between(self, low: Value, high: Value) -> Condition:
        "Both ends included."
        return (self >= low) & (self <= high)

    def is_true(self) -> Condition:
        "For a yes/no column."
        return Compare("==", self, True)

    def is_missing(self) -> Condition:
        return Missing(self)


@dataclass(frozen=True, eq=False)
class Compare(Condition):
    operator: str
    field: Field
    value: Value


@dataclass(frozen=True, eq=False)
class In(Condition):
    field: Field
    values: tuple[Value, ...]


@dataclass(frozen=True, eq=False)
class Missing(Condition):
    field: Field


@dataclass(frozen=True, eq=False)
class And(Condition):
    left: Condition
    right: Condition


@dataclass(frozen=True, eq=False)
class Or(Condition):
    left: Condition
    right: Condition


@dataclass(frozen=True, eq=False)
class Not(Condition):
    inner: Condition
