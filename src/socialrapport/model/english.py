"""English beside Swedish: an indicator's record, and a cube under its English names.

Swedish is what holds. The English of a definition stands in the definition's own file; nothing here translates.
"""

from __future__ import annotations

import re
from dataclasses import replace

from socialrapport.model.axes import DISTRICT, YEAR
from socialrapport.model.cube import Axis, MeasureInfo
from socialrapport.model.indicator import TOTAL, Breakdown, English, Indicator, Mean, Median, Rate, Sum
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.measures import SPREAD_HIGH, SPREAD_LOW
from socialrapport.model.periods import PER_YEAR, is_of_periods
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube
from socialrapport.model.written import ENGLISH, figure

NBSP = "\u00a0"
PERIODS = {
    "YEAR": "Calendar year",
    "POINT": "Situation on one day of the year",
    "ROLLING": "A period that ends with the year",
    "SURVEY": "Survey",
}


def in_english(cube: SafeCube, profile: Profile) -> SafeCube:
    """The same cells under their English names: title, definition, axes, measures, notes and source.

    What has no English (a municipality's own break, a published table's own groups) is left out or keeps its Swedish
    name; what the catalogue owes has been asked for before anything is counted.
    """
    indicator, said = cube.indicator, cube.indicator.english
    named = replace(
        indicator,
        title=said.title,
        definition=said.definition,
        phrase=said.phrase,
        within=said.within,
        apart=said.apart,
        unit=replace(indicator.unit, singular=indicator.unit.english, plural=indicator.unit.english_plural),
        breaks=tuple(replace(b, says=b.english) for b in indicator.breaks if b.english),
    )
    return replace(
        cube,
        indicator=named,
        axes=tuple(axis_in_english(axis, cube, profile) for axis in cube.axes),
        measures=tuple(measure_in_english(m, indicator) for m in cube.measures),
        notes=cube.english_notes,
        source=said.source if cube.source == indicator.source else cube.source,
    )


def axis_in_english(axis: Axis, cube: SafeCube, profile: Profile) -> Axis:
    "The axis with its English title and labels; districts keep their names."
    if axis.id == YEAR:
        return axis if is_of_periods(cube.id) else replace(axis, title="Year")
    if axis.id == DISTRICT:
        title = profile.english.district[:1].upper() + profile.english.district[1:]
        return replace(axis, title=title, labels={**axis.labels, TOTAL: profile.english.whole})
    known = next((b for b in cube.indicator.by if b.id == axis.id), None)
    labels = {code: label_in_english(known, code, label) for code, label in axis.labels.items()}
    return replace(axis, title=known.english if known else axis.title, labels=labels)


def label_in_english(known: Breakdown | None, code: str, swedish: str) -> str:
    "The label of a code: the breakdown's own, else what can be read of it (ages), else as it is in Swedish."
    found = {c.code: c.english for c in known.codes} | {TOTAL: known.total_english} if known else {TOTAL: "All"}
    if label := found.get(code, ""):
        return label
    if match := re.fullmatch(r"(\d+)-(\d+)", code):
        return f"{match[1]}–{match[2]} years"
    if match := re.fullmatch(r"(\d+)\+", code):
        return f"{match[1]} years and over"
    return swedish


PARTS = {
    "andring_folkmangd": "by the size of the population",
    "andring_alder": "by its ages",
    "andring_niva": "by the rate at each age",
}


def measure_in_english(measure: MeasureInfo, indicator: Indicator) -> MeasureInfo:
    "The measure's English title and unit."
    if measure.prices_of:
        paid = measure_in_english(replace(measure, prices_of=0), indicator)
        return replace(paid, title=f"{paid.title}, {measure.prices_of} prices", prices_of=measure.prices_of)
    if measure.smoothed:
        made = measure_in_english(replace(measure, smoothed=False), indicator)
        return replace(made, title=f"{made.title}, smoothed", smoothed=True)
    if measure.life_table:
        return replace(measure, title=life_table_in_english(measure, indicator), unit="per cent")
    if measure.standard:
        crude = measure_in_english(replace(measure, standard=()), indicator)
        title = f"{crude.title}, standardised for {ages_and_sexes(measure.standard)}"
        return replace(crude, title=title, standard=measure.standard)
    nouns, said = indicator.unit.english_plural, indicator.english
    unit = unit_of(indicator)
    summed = ", sum of the years" if is_of_periods(indicator.id) else ""
    match measure.kind:
        case MeasureKind.MEAN if measure.id == PER_YEAR:
            return replace(measure, title=f"Number of {nouns}, average per year", unit=nouns)
        case MeasureKind.COUNT if measure.id == "bas":
            return replace(measure, title=f"Total number of {nouns}{summed}", unit=nouns)
        case MeasureKind.COUNT:
            return replace(measure, title=f"Number of {nouns}{summed}", unit=nouns)
        case MeasureKind.SHARE if measure.id == "andel":
            return replace(measure, title="Share, per cent", unit="per cent")
        case MeasureKind.SHARE:
            title = f"Share of the population ({people(indicator.rate, said)}), per cent"
            return replace(measure, title=title, unit="per cent")
        case MeasureKind.RATE:
            per = (
                f"per {figure(indicator.rate.per, script=ENGLISH)} {people(indicator.rate, said)}"
                if indicator.rate
                else measure.unit
            )
            return replace(measure, title=per[0].upper() + per[1:], unit=per)
        case MeasureKind.MEAN:
            return replace(measure, title=f"Average{of_units(unit, bool(measure.kronor))}", unit=unit)
        case MeasureKind.MEDIAN:
            return replace(measure, title=f"Median, {unit}", unit=unit)
        case MeasureKind.POPULATION:
            title = f"Population ({people(indicator.rate, said)}) with the ages of the whole"
            return replace(measure, title=title, unit=said.people)
        case MeasureKind.PART_OF_CHANGE:
            return replace(measure, title=f"Change since {measure.since}, {PARTS[measure.id]}", unit=nouns)
        case MeasureKind.SPREAD:
            return replace(measure, title=spread_in_english(measure), unit="per cent of the level")
        case MeasureKind.AMOUNT:
            summed = unit.partition(" per ")[0]
            return replace(measure, title=f"Total{of_units(summed, bool(measure.kronor))}", unit=summed)


ENDS = {SPREAD_LOW: ", lower limit", SPREAD_HIGH: ", upper limit"}


def spread_in_english(measure: MeasureInfo) -> str:
    return f"Spread between districts beyond chance, per cent of the level{end_of(measure)}"


def life_table_in_english(measure: MeasureInfo, indicator: Indicator) -> str:
    within = indicator.after.english_within if indicator.after else ""
    return f"Within {within} at this year's pace (life table), per cent{end_of(measure)}"


def end_of(measure: MeasureInfo) -> str:
    "Which end of an interval it is, if it is one."
    return next((said for end, said in ENDS.items() if measure.id.endswith(end)), "")


def ages_and_sexes(axes: tuple[str, ...]) -> str:
    return " and ".join({"alder": "age", "kon": "sex"}[axis] for axis in axes)


def of_units(unit: str, money: bool) -> str:
    "*, SEK per household* of money, else * number of days*."
    return f", {unit}" if money else f" number of {unit}"


def unit_of(indicator: Indicator) -> str:
    "What a sum, a mean or a median is counted in; empty for other measures."
    return indicator.english.unit if isinstance(indicator.measure, Sum | Mean | Median) else ""


def people(rate: Rate | None, said: English) -> str:
    "*inhabitants*, *inhabitants aged 0–20* or *inhabitants aged 65 and over*."
    if rate is None or (rate.low <= 0 and rate.high >= 120):
        return said.people
    if rate.high >= 120:
        return f"{said.people} aged {rate.low} and over"
    return f"{said.people} aged {rate.low}–{rate.high}"
