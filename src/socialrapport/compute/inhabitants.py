"""The inhabitants behind a rate: of the same place, sex and ages as those who are counted."""

from __future__ import annotations

from collections import defaultdict
from itertools import product

from socialrapport.engine import Engine
from socialrapport.engine.counting import questions
from socialrapport.model.indicator import TOTAL, Indicator

People = dict[tuple[str, ...], int]
"""By year, district, sex and age group, margins (`Total`) included."""


def population(engine: Engine, indicator: Indicator) -> People:
    "Inhabitants for every cell that the indicator's rate can stand in."
    assert indicator.rate is not None
    ages = next((b.groups for b in indicator.by if b.id == "alder"), ())
    found: People = defaultdict(int)
    for year, district, sex, age, number in questions.inhabitants(
        engine, ages, indicator.rate.low, indicator.rate.high
    ):
        for key in product((district, TOTAL), (sex, TOTAL), (age, TOTAL)):
            if None not in key:
                found[(str(year), *key)] += number
    return dict(found)
