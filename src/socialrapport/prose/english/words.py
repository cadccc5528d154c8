"""The nouns and adverbials of an English sentence: what is counted, of whom, when, and compared with when."""

from __future__ import annotations

from dataclasses import replace

from socialrapport.model.axes import DISTRICT
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.english import ages_and_sexes, axis_in_english, people
from socialrapport.model.indicator import INHABITANTS, English, Indicator, Period
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.profile import Profile
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose.facts import code_of, is_survey
from socialrapport.prose.message import Against, Since
from socialrapport.prose.realise import Subject
from socialrapport.vocabulary.english_figures import day_and_month, figure, listing


def phrase(english: English) -> str:
    "What follows *the number of* or *the share of*: *people in residential care homes (HVB) in social psychiatry*."
    return f"{english.phrase} {english.within}".strip()


def subject(cube: SafeCube, measure: MeasureInfo, group: str = "", short: bool = False) -> Subject:
    """The subject for a measure of a cube, with the group it is limited to.

    `short` is for a sentence that goes on about what the one before was about: *the number*, *the share*.
    """
    tail = f" {group}" if group else ""
    tail += f" in {measure.prices_of} prices" if measure.prices_of else ""
    if measure.standard:
        crude = subject(cube, replace(measure, standard=()), group, short)
        axes = ages_and_sexes(measure.standard)
        return replace(crude, text=f"{crude.text.removesuffix(',')}, standardised for {axes},")
    what = "" if short else f" of {phrase(cube.indicator.english)}"
    match measure.kind:
        case MeasureKind.SHARE if measure.id == "andel":
            return Subject(f"the share{what}{tail}")
        case MeasureKind.SHARE if short:
            return Subject(f"the share of the population{tail}")
        case MeasureKind.SHARE:
            return Subject(f"the number{what}{tail}, as a share of the population,")
        case MeasureKind.RATE:
            return Subject(f"the number{what} {per(cube, measure)}{tail}")
        case MeasureKind.MEDIAN:
            return Subject(f"the median{'' if short else f' {cube.indicator.english.phrase}'}{tail}")
        case MeasureKind.MEAN | MeasureKind.AMOUNT:
            return Subject(f"{amount_name(cube.indicator, measure)}{tail}")
        case _:
            return Subject(f"the number{what}{tail}", countable=True)


def amount_name(indicator: Indicator, measure: MeasureInfo) -> str:
    "*social assistance paid*, *the total time in care*, *the average number of cases per caseworker*."
    phrase = indicator.english.phrase
    if measure.kind is MeasureKind.MEAN and not phrase.startswith("average "):
        return f"the average number of {phrase}"
    return f"the {phrase}" if phrase.startswith(("total ", "average ")) else phrase


def per(cube: SafeCube, measure: MeasureInfo) -> str:
    "*per 1,000 children and young people*, whose ages the chapter says; *per 1,000 inhabitants aged 18 and over*."
    rate, said = cube.indicator.rate, cube.indicator.english
    if rate is None:
        return measure.unit
    return f"per {figure(rate.per)} {people(rate, said) if rate.people == INHABITANTS else said.people}"


def group_words(cube: SafeCube, group: tuple[tuple[str, str], ...], profile: Profile) -> str:
    "*in Farsta*, *among women*, *in the group police*."
    return " ".join(one_group(cube, axis, code, profile) for axis, code in group)


def one_group(cube: SafeCube, axis: str, code: str, profile: Profile) -> str:
    if axis == "kon":
        return f"among {sexes(cube.indicator)[code]}"
    name = label(cube, axis, code, profile)
    if axis == DISTRICT:
        return f"{profile.before(code, english=True)} {name}"
    if axis.startswith("alder"):
        return f"aged {name.removesuffix(' years').replace(' years and', ' and')}"
    return f"in the group {lowered(name)}"


def lowered(name: str) -> str:
    "A label inside a sentence; an abbreviation and a name of several words keep their capitals."
    first, _, rest = name.partition(" ")
    return name if first[1:2].isupper() or rest[:1].isupper() else name[:1].lower() + name[1:]


def label(cube: SafeCube, axis: str, code: str, profile: Profile) -> str:
    found = cube.axis(axis)
    return axis_in_english(found, cube, profile).labels.get(code, code) if found else code


def sexes(indicator: Indicator) -> dict[str, str]:
    "As the breakdown by sex calls them: children are girls and boys, adults women and men."
    return {code.code: code.english.lower() for code in indicator.sexes}


def at_places(cube: SafeCube, refs: tuple[CellRef, ...], profile: Profile) -> str:
    "*in Farsta and Bromma*: the word before is said again where it changes."
    codes = [code_of(cube, ref, DISTRICT) for ref in refs]
    before = [profile.before(code, english=True) for code in codes]
    names = [label(cube, DISTRICT, code, profile) for code in codes]
    if len(set(before)) == 1:
        return f"{before[0]} {listing(names)}"
    return listing([f"{at} {name}" for at, name in zip(before, names, strict=True)])


def axis_name(cube: SafeCube, axis: str, profile: Profile) -> str:
    "*age*, *type of household*, *source of report*"
    found = cube.axis(axis)
    if axis == "alder" or found is None:
        return "age"
    return lowered(axis_in_english(found, cube, profile).title)


def in_year(indicator: Indicator, year: str) -> str:
    "When, as an adverbial: *in 2024*, *on 1 October 2024*, *in the 2024 survey*."
    if is_survey(indicator):
        return f"in the {year} survey"
    if indicator.period.kind is Period.POINT:
        day = indicator.period.day
        return f"on {day_and_month(day)} {year}" if day else f"on the measurement date in {year}"
    return f"in {year}"


def survey(indicator: Indicator, year: str) -> str:
    "*the 2022 survey*; the year alone where there is no survey."
    return f"the {year} survey" if is_survey(indicator) else year


def since(told: Since) -> str:
    "What a change is measured against."
    match told.way:
        case Against.SURVEY:
            return f"compared with the previous survey, in {told.before}"
        case Against.EARLIER_SURVEY:
            return f"compared with the {told.before} survey"
        case Against.BETWEEN:
            return f"between {told.before} and {told.now}"
        case Against.COMPARED:
            return f"compared with {told.before}"


def than(told: Since) -> str:
    "*the previous survey, in 2022*"
    if told.way is Against.EARLIER_SURVEY:
        return f"in the {told.before} survey"
    return f"in the previous survey, in {told.before}" if told.way is Against.SURVEY else f"in {told.before}"
