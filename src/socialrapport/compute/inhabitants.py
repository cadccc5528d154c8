"""The inhabitants behind a rate: of the same place, sex and ages as those who are counted."""

from __future__ import annotations

from collections import defaultdict
from itertools import product

from socialrapport.engine import Engine
from socialrapport.engine.counting import questions
from socialrapport.model.indicator import TOTAL, Breakdown, Indicator
from socialrapport.model.table import DISTRICT

AGE = "alder"
PLACE_AND_SEX = (Breakdown(DISTRICT, "", DISTRICT), Breakdown("kon", "", "kon"))
People = dict[tuple[str, str, str, str], int]
"""By year, district, sex and age group, margins (`Total`) included."""


def population(engine: Engine, indicator: Indicator) -> People:
    "Inhabitants for every cell that the indicator's rate can stand in."
    assert indicator.rate is not None
    ages = next((b.groups for b in indicator.by if b.id == AGE), ())
    by = (*PLACE_AND_SEX, *((Breakdown(AGE, "", AGE, groups=ages),) if ages else ()))
    people = engine.table("folkmangd")
    rows = people.filter(people.alder.between(indicator.rate.low, indicator.rate.high))
    found: People = defaultdict(int)
    for year, *codes, number in questions.sums(engine, rows, by, "antal"):
        each = [(code, TOTAL) for code in codes] + [(TOTAL,)] * (3 - len(codes))
        for key in product(*each):
            if None not in key:
                found[str(year), key[0], key[1], key[2]] += number
    return dict(found)
