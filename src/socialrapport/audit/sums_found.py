"""Finds which lines of a table sum to which: from levels and names, and because the figures agree nearly everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from socialrapport.audit import evidence
from socialrapport.audit.equation import COLUMNS, COUNTS, ROWS, SHARES, Equation, few_left, some_missing
from socialrapport.audit.nesting import by_level
from socialrapport.audit.printed_table import At, Sheet
from socialrapport.audit.sums_tried import by_search


def equations(sheets: list[Sheet]) -> list[Equation]:
    "Every equation that is believed in any of the tables, once."
    found: dict[tuple[At | None, frozenset[At]], Equation] = {}
    for s, sheet in enumerate(sheets):
        for equation in _of_sheet(s, sheet):
            found.setdefault((equation.total, frozenset(equation.parts)), equation)
    return _without_unknown_sex(list(found.values()), sheets)


def _without_unknown_sex(every: list[Equation], sheets: list[Sheet]) -> list[Equation]:
    "Where some persons are neither women nor men in the tables, the two are no longer a whole: nothing is told of it."
    fails = [e for e in every if e.sexes and e.status == "fel"]
    value = partial(evidence.value, sheets)
    if not some_missing(fails, value):
        return every
    return [e for e in every if not e.sexes or e.status == "håller" or (e.status == "fel" and not few_left(e, value))]


def _of_sheet(s: int, sheet: Sheet) -> Iterator[Equation]:
    for units in (COUNTS, SHARES):
        yield from by_level(s, sheet, units)
        yield from by_search(s, sheet, COLUMNS, units)
        if not sheet.printed_levels:
            yield from by_search(s, sheet, ROWS, units)
