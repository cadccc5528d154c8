"""How much something changes in a year on average: *ökat med i genomsnitt 116 personer om året*."""

from __future__ import annotations

import re
from statistics import linear_regression

from socialrapport.opened.tables import Measure
from socialrapport.reading import Number
from socialrapport.verifying.judging.levels import in_unit, named, number_as_value, within
from socialrapport.verifying.judging.verdicts import Try, Verdict
from socialrapport.verifying.linking.link import Link

_ON_AVERAGE = re.compile(r"\bi\s+(?:genomsnitt|snitt|medeltal)\s+$", re.IGNORECASE)
_A_YEAR = re.compile(r"^[^.;,]*?\b(?:om\s+året|per\s+år|årligen|varje\s+år)\b", re.IGNORECASE)
FEWEST = 3


def is_yearly(sentence: str, number: Number) -> bool:
    return bool(_ON_AVERAGE.search(sentence[: number.start]) and _A_YEAR.match(sentence[number.end :]))


def judge_yearly(number: Number, link: Link, measure: Measure, way: str) -> Try | None:
    """By the straight line nearest to the years, or by the two ends, whichever the number was reckoned from.

    None where the figure is not shown in three years or more.
    """
    assert link.before is not None
    years = [y for y in link.table.years if link.before <= y <= link.year]
    known = {y: value for y in years if (value := link.value(measure, y)) is not None}
    if len(known) < FEWEST or link.before not in known or link.year not in known:
        return None
    line = linear_regression([int(y) for y in known], list(known.values())).slope
    ends = (known[link.year] - known[link.before]) / (int(link.year) - int(link.before))
    steps = [step for step in (in_unit(line, measure, number), in_unit(ends, measure, number)) if step is not None]
    cells = tuple(link.cell(measure, y) for y in known)
    told = number_as_value(abs(line), _decimals(number), number)
    says = f"{named(link, measure)} {'ökade' if line > 0 else 'minskade'} {link.before}–{link.year} med {told} om året"
    wrong_way = "ned" if line > 0 else "upp"
    right = [step for step in steps if within(number, abs(step)) and way != wrong_way]
    if right:
        return Try(Verdict.CONFIRMED, f"{says}.", cells, right[0])
    return Try(Verdict.CONTRADICTED, f"{says}.", cells, line, told)


def _decimals(number: Number) -> int:
    return len(number.raw.split(",", 1)[1]) if "," in number.raw else 0
