"""What an indicator chooses and counts, in one line: the same as long as it is counted in the same way.

It is for whoever compares two editions of a definition. The words that people read are the definition's own.
"""

from __future__ import annotations

from socialrapport.model.expression import And, Compare, Condition, In, Missing, Not, Or, Value
from socialrapport.model.indicator import Count, Indicator, Mean, Measure, Median, Rate, Share, Sum, Tally

SIGNS = {"==": "=", "!=": "inte", "<": "<", "<=": "högst", ">": ">", ">=": "minst"}


def counting_rule(indicator: Indicator) -> str:
    "*tabellen bistand, antal olika hushall där manad minst 1; per 1000, 20–64 år*"
    where = f" där {written(indicator.where)}" if indicator.where is not None else ""
    rate = f"; {of_rate(indicator.rate)}" if indicator.rate else ""
    return f"tabellen {indicator.table.id}, {of_measure(indicator.measure)}{where}{rate}"


def of_measure(measure: Measure) -> str:
    match measure:
        case Count(key=key):
            return f"antal olika {key}"
        case Tally(column=column):
            return f"summan av {column}"
        case Sum(column=column, key=key):
            return f"summan av {column}, antal olika {key}"
        case Share(key=key, part=part):
            return f"andelen av olika {key} med {written(part)}"
        case Mean(column=column, key=key):
            return f"summan av {column} delad med antal olika {key}"
        case Median(column=column, key=key):
            return f"medianen av {column} för olika {key}"


def of_rate(rate: Rate) -> str:
    return f"per {rate.per}, {rate.low}–{rate.high} år"


def written(condition: Condition) -> str:
    match condition:
        case Compare(operator=operator, field=field, value=value):
            return f"{field.name} {SIGNS[operator]} {as_text(value)}"
        case In(field=field, values=values):
            return f"{field.name} någon av {', '.join(map(as_text, values))}"
        case Missing(field=field):
            return f"{field.name} saknas"
        case And(left=left, right=right):
            return f"{within(left)} och {within(right)}"
        case Or(left=left, right=right):
            return f"{within(left)} eller {within(right)}"
        case Not(inner=inner):
            return f"inte ({written(inner)})"
    raise TypeError(f"Villkoret {type(condition).__name__} går inte att skriva.")


def within(condition: Condition) -> str:
    "A part of a longer condition: what is itself made of several stands in brackets."
    return f"({written(condition)})" if isinstance(condition, And | Or) else written(condition)


def as_text(value: Value) -> str:
    return {True: "ja", False: "nej"}[value] if isinstance(value, bool) else str(value)
