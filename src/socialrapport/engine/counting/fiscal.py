"""Years that do not begin in January, in the engine: of a column of days, and of all that is made of clean tables.

A clean table or a rule is written of calendar years. Where a year is another, the year of a day is that which it
belongs to, New Year's Day and New Year's Eve of a year are its first and its last day, and any other day is the one in
that year.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import ibis
import ibis.expr.operations as ops

from socialrapport.model.fiscal_year import FiscalYear

FIRST, LAST = (1, 1), (12, 31)


def year_of(day: str, fiscal: FiscalYear) -> str:
    "The year that the SQL expression *day* belongs to."
    year = f"EXTRACT(YEAR FROM {day})"
    if fiscal.is_calendar:
        return year
    return f"({year} - CASE WHEN EXTRACT(MONTH FROM {day}) < {fiscal.begins} THEN 1 ELSE 0 END + {fiscal.ahead})"


def in_fiscal_years(expression: Any, fiscal: FiscalYear) -> Any:
    "An Ibis expression of calendar years as one of these."
    if fiscal.is_calendar:
        return expression

    def replaced(node: Any, made: Mapping[str, Any] | None) -> Any:
        here = node.__recreate__(made) if made else node
        match here:
            case ops.ExtractYear():
                return belonging(here, fiscal).op()
            case ops.DateFromYMD():
                return placed(here, fiscal).op()
            case _:
                return here

    return expression.op().replace(replaced).to_expr()


def belonging(year: Any, fiscal: FiscalYear) -> Any:
    early = (year.arg.to_expr().month() < fiscal.begins).cast("int32")
    return (year.to_expr() - early + fiscal.ahead).cast("int32")


def placed(day: Any, fiscal: FiscalYear) -> Any:
    "The day of a year: months and days are numbers that stand in the definition."
    begun = day.year.to_expr() - fiscal.ahead
    month, date = (part.to_expr().op().value for part in (day.month, day.day))
    if (month, date) == FIRST:
        return ibis.date(begun.cast("int32"), fiscal.begins, 1)
    if (month, date) == LAST:
        return ibis.date((begun + 1).cast("int32"), fiscal.begins, 1) - ibis.interval(days=1)
    return ibis.date((begun + int(month < fiscal.begins)).cast("int32"), month, date)
