"""The words of SQL that the engines share: names, values, an indicator's conditions and codes.

What is written here DuckDB reads as it stands; the other engines' writers translate it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch

import sqlglot

from socialrapport.model.expression import And, Compare, Condition, In, Missing, Not, Or
from socialrapport.model.indicator import Breakdown

ROW = "r"
"What a row of the table is called in a question: a column of it is never mistaken for what is made of it."
PAIRS = tuple(last + sum(divmod(2 * first, 10)) for first in range(10) for last in range(10))
"By two digits of a person number, what they add to the sum that its check digit is of."
PAIRS_CALLED = "sifferpar"
PAIRS_HELD = f"getvariable('{PAIRS_CALLED}')"
"Where a statement finds them. Written out fifty times in one, they took the database longer to read than all else."
SIGNS = {"==": "=", "!=": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">="}


def quoted(name: str) -> str:
    "A name as it is written, whatever is in it."
    return '"' + name.replace('"', '""') + '"'


def literal(value: object) -> str:
    "A value of a definition."
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return repr(value)
    return "'" + str(value).replace("'", "''") + "'"


def listed(values: Iterable[object]) -> str:
    return "(" + ", ".join(map(literal, values)) + ")"


def of_row(column: str) -> str:
    return f"{ROW}.{quoted(column)}"


@singledispatch
def condition(of: Condition) -> str:
    "Whether it holds of a row. A missing value makes it null, which chooses no row."
    raise TypeError(f"Motorn kan inte läsa villkoret {type(of).__name__}.")


@condition.register
def _(of: Compare) -> str:
    return f"{of_row(of.field.name)} {SIGNS[of.operator]} {literal(of.value)}"


@condition.register
def _(of: In) -> str:
    return f"{of_row(of.field.name)} IN {listed(of.values)}" if of.values else "FALSE"


@condition.register
def _(of: Missing) -> str:
    return f"{of_row(of.field.name)} IS NULL"


@condition.register
def _(of: And) -> str:
    return f"({condition(of.left)} AND {condition(of.right)})"


@condition.register
def _(of: Or) -> str:
    return f"({condition(of.left)} OR {condition(of.right)})"


@condition.register
def _(of: Not) -> str:
    return f"NOT ({condition(of.inner)})"


def code_of(breakdown: Breakdown) -> str:
    "The breakdown's code for a row: the column itself, the group that its number lies in, or the code that holds it."
    column = of_row(breakdown.column)
    if breakdown.holds:
        held = " ".join(f"WHEN {column} IN {listed(values)} THEN {literal(code)}" for code, values in breakdown.holds)
        return f"CASE {held} END"
    if not breakdown.groups:
        return f"CAST({column} AS VARCHAR)"
    cases = " ".join(
        f"WHEN {column} BETWEEN {low} AND {high} THEN {literal(code)}" for code, low, high in breakdown.groups
    )
    return f"CASE {cases} END"


def laid_out(question: str) -> str:
    "A question as a person reads it."
    return str(sqlglot.parse_one(question, read="duckdb").sql("duckdb", pretty=True))
