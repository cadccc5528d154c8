"""The inhabitants behind a rate: of the same place, sex and ages as those who are counted."""

from __future__ import annotations

from collections.abc import Iterable

from socialrapport.engine import Engine
from socialrapport.engine.counting import questions
from socialrapport.model.indicator import TOTAL, Indicator

AGE = "alder"
PLACE_SEX_AND_AGE = ("stadsdel", "kon", AGE)
People = dict[tuple[str, str, str, str], int]
"""By year, district, sex and age group, margins (`Total`) included."""
Ages = tuple[int, int, tuple[tuple[str, int, int], ...]]
"""The ages of a rate, from and with, and the groups that they are told in."""


def ages_of(indicator: Indicator) -> Ages | None:
    "The ages that the indicator's rate is of, if it has one."
    rate = indicator.rate
    return (rate.low, rate.high, next((b.groups for b in indicator.by if b.id == AGE), ())) if rate else None


def populations(engine: Engine, indicators: Iterable[Indicator]) -> dict[Ages, People]:
    "By ages, the inhabitants of every cell that the rates of the *indicators* can stand in."
    if not engine.has("folkmangd"):
        return {}
    asked = list(dict.fromkeys(ages for i in indicators if (ages := ages_of(i)) is not None))
    answers = engine.ask([questions.inhabitants(*ages) for ages in asked])
    return {
        ages: {at: int(row["n"] or 0) for row in rows if None not in (at := cell(row))}
        for ages, rows in zip(asked, answers, strict=True)
    }


def cell(row: dict[str, object]) -> tuple[str, str, str, str]:
    year, *codes = str(row["ar"]), *(TOTAL if row[f"_g_{id}"] else row[id] for id in PLACE_SEX_AND_AGE)
    return (year, *codes)  # type: ignore[return-value]
