"""What kind of figure a measure is, and what follows of it: how it is written, compared and said to change."""

from __future__ import annotations

from enum import StrEnum


class MeasureKind(StrEnum):
    """As it stands in the data files."""

    COUNT = "count"
    "How many units."
    AMOUNT = "amount"
    "A sum of money, days or months."
    SHARE = "share"
    "Percent."
    RATE = "rate"
    "Per so many inhabitants."
    MEAN = "mean"
    MEDIAN = "median"
    "The middle of what each unit has. Nothing that is published tells how it varies, so that no two are compared."
    SPREAD = "spread"
    "How unlike districts are beyond chance, in percent of their level: of the whole alone."
    PART_OF_CHANGE = "part of change"
    "What one thing gives of how much a count has changed: of the whole alone."
    POPULATION = "population"
    "How many a rate is of: it stands in the data, and no text or table of a document tells it."

    @property
    def is_count(self) -> bool:
        "Whole units, which are told with their noun, and one by one where they are few."
        return self is MeasureKind.COUNT

    @property
    def in_percent(self) -> bool:
        "Written in percent, and changing in percentage points; all else changes in percent."
        return self is MeasureKind.SHARE

    @property
    def is_ratio(self) -> bool:
        "Groups of different size compare in it; what is no ratio is a total of its group."
        return self in (MeasureKind.SHARE, MeasureKind.RATE, MeasureKind.MEAN, MeasureKind.MEDIAN)

    @property
    def has_own_unit(self) -> bool:
        "In kronor, days or months, rather than in the units that the indicator counts."
        return self in (MeasureKind.AMOUNT, MeasureKind.MEAN, MeasureKind.MEDIAN)
