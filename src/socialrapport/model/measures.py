"""Which figures an indicator shows, and what they are called: one answer for counted and published."""

from __future__ import annotations

from socialrapport.model.cube import MeasureInfo
from socialrapport.model.indicator import Count, Indicator, Mean, Median, Rate, Share, Sum, Tally
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.unit import Unit
from socialrapport.model.written import figure

POPULATION = "folkmangd"
"""The base measure of rates; known to all, and not shown as a figure of the indicator."""

STANDARDISED = "_standardiserad"
"""How the id of a rate ends that the districts' ages have no part in, and that of the population behind it."""

SMOOTHED = "_utjamnad"
"""How the id of a rate ends that is drawn towards the common level, more so where few are counted."""

SPREAD, SPREAD_LOW, SPREAD_HIGH = "spridning", "_lag", "_hog"
"""The measure of how unlike the districts are, which begins the id of the standardised one; and how the ids of the ends
of its interval end."""

LEFT = "livstabell"
"""The measure of how many leave in the time of two indicators, and how the ids of the ends of its interval begin."""

MEDIAN = "median"

COUNTS = ("antal", "bas")
"""The measures that are how many."""


def measures_of(indicator: Indicator) -> tuple[MeasureInfo, ...]:
    "The indicator's measures in the order they are shown: first what the report speaks of first."
    return (*_measured(indicator), *(_rated(indicator.rate) if indicator.rate else ()))


def base_measures_of(indicator: Indicator) -> tuple[str, ...]:
    "The measures that are counted rather than derived, without the population."
    return tuple(m.id for m in measures_of(indicator) if m.numerator is None)


def per_of(indicator: Indicator) -> int:
    "How many of the column's own unit a sum is shown in: 1000 where kronor are shown in thousands."
    return indicator.measure.per if isinstance(indicator.measure, Sum) else 1


def rate_id(rate: Rate) -> str:
    return "andel_av_befolkningen" if rate.per == 100 else f"per_{rate.per}"


def rate_people(rate: Rate) -> str:
    "*invånare*, *invånare 0–20 år* or *invånare 65 år och äldre*."
    if rate.low <= 0 and rate.high >= 120:
        return rate.people
    if rate.high >= 120:
        return f"{rate.people} {rate.low} år och äldre"
    return f"{rate.people} {rate.low}–{rate.high} år"


def _count(indicator: Indicator, id: str = "antal", title: str = "") -> MeasureInfo:
    noun = indicator.unit.plural
    return MeasureInfo(id, title or f"Antal {noun}", noun, MeasureKind.COUNT)


def _measured(indicator: Indicator) -> tuple[MeasureInfo, ...]:
    match indicator.measure:
        case Count() | Tally():
            return (_count(indicator),)
        case Share():
            share = MeasureInfo("andel", "Andel, procent", "procent", MeasureKind.SHARE, 1, "antal", "bas", 100.0)
            return share, _count(indicator), _count(indicator, "bas", f"Samtliga {indicator.unit.plural}")
        case Sum(unit=unit):
            return _amount(unit), _count(indicator)
        case Mean(unit=unit, decimals=decimals):
            title = f"Genomsnitt, {unit}"
            parts = ("summa", "antal")
            mean = MeasureInfo("medel", title, str(unit), MeasureKind.MEAN, decimals, *parts, kronor=unit.kronor)
            return mean, _amount(unit.summed), _count(indicator)
        case Median(unit=unit, decimals=decimals):
            title = f"Median, {unit}"
            middle = MeasureInfo(MEDIAN, title, str(unit), MeasureKind.MEDIAN, decimals, kronor=unit.kronor)
            return middle, _count(indicator)


def _amount(unit: Unit) -> MeasureInfo:
    return MeasureInfo("summa", f"Summa, {unit}", str(unit), MeasureKind.AMOUNT, kronor=unit.kronor)


def _rated(rate: Rate) -> tuple[MeasureInfo, ...]:
    if rate.per == 100:
        title = f"Andel av befolkningen ({rate_people(rate)}), procent"
        return (MeasureInfo(rate_id(rate), title, "procent", MeasureKind.SHARE, 1, "antal", POPULATION, 100.0),)
    per = figure(rate.per)
    unit = f"per {per} {rate_people(rate)}"
    title = unit[0].upper() + unit[1:]
    return (MeasureInfo(rate_id(rate), title, unit, MeasureKind.RATE, 1, "antal", POPULATION, float(rate.per)),)
