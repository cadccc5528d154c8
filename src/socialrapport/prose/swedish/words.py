"""The nouns and adverbials of a Swedish sentence: what is counted, of whom, when, and compared with when."""

from __future__ import annotations

import re
from dataclasses import replace

from socialrapport.model.axes import DISTRICT
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.indicator import INHABITANTS, SURVEYS, Indicator, Period
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.measures import rate_people
from socialrapport.model.naming import without_brackets
from socialrapport.model.profile import Profile
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose.facts import code_of, is_survey, label
from socialrapport.prose.message import Against, Since
from socialrapport.prose.realise import Subject
from socialrapport.vocabulary.swedish_figures import day_and_month, figure, listing, lower_first

CLAUSE = re.compile(r"\b(?:som|vars|där)\b")
"""What ends with a verb, which *per 1 000 barn* would be read with."""


def phrase(indicator: Indicator) -> str:
    "What follows *antalet* or *andelen*: *hushåll med ekonomiskt bistånd*, *personer i HVB inom socialpsykiatrin*."
    if indicator.phrase:
        return f"{indicator.phrase} {indicator.within}".strip()
    return f"{indicator.unit.plural} ({lower_first(indicator.title)})"


def subject(cube: SafeCube, measure: MeasureInfo, group: str = "", short: bool = False) -> Subject:
    """The subject for a measure of a cube, with the group it is limited to.

    `short` is for a sentence that goes on about what the one before was about: *antalet*, *andelen*.
    """
    tail = f" {group}" if group else ""
    tail += f" i {measure.prices_of} års priser" if measure.prices_of else ""
    if measure.standard:
        return standardised(cube, measure, group, short)
    if short and not measure.prices_of and (measure.kronor or measure.kind is not MeasureKind.MEAN):
        return shortened(cube, measure, tail)
    what = phrase(cube.indicator)
    match measure.kind:
        case MeasureKind.SHARE if measure.id == "andel":
            return Subject(f"andelen {what}{tail}")
        case MeasureKind.SHARE:
            return Subject(f"andelen {what}{tail}, räknad på befolkningen,")
        case MeasureKind.RATE if CLAUSE.search(what) and not tail:
            return Subject(f"antalet {what}, {per(cube, measure)},", neuter=True)
        case MeasureKind.RATE:
            return Subject(f"antalet {what} {per(cube, measure)}{tail}", neuter=True)
        case MeasureKind.MEAN if measure.kronor:
            return Subject(f"{what}{tail}", neuter=is_neuter(what))
        case MeasureKind.MEAN:
            return Subject(f"antalet {what}{tail}", neuter=True)
        case MeasureKind.MEDIAN:
            return Subject(f"medianen för {what}{tail}")
        case MeasureKind.AMOUNT:
            name = amount_name(cube.indicator)
            return Subject(f"{name}{tail}", neuter=is_neuter(name))
        case _:
            return Subject(f"antalet {what}{tail}", neuter=True, countable=True)


def standardised(cube: SafeCube, measure: MeasureInfo, group: str, short: bool) -> Subject:
    "*antalet barn per 1 000 barn, standardiserat för ålder och kön,*"
    crude = subject(cube, replace(measure, standard=()), group, short)
    crude = replace(crude, text=f"{crude.text} {crude.leading}".strip(), leading="")
    axes = listing([axis_name(cube, axis) for axis in measure.standard])
    rate, way = crude.text.removesuffix(","), "standardiserat" if crude.neuter else "standardiserad"
    joint = " och" if crude.text.endswith(",") else ","
    return replace(crude, text=f"{rate}{joint} {way} för {axes},")


def shortened(cube: SafeCube, measure: MeasureInfo, tail: str) -> Subject:
    "*antalet*, *andelen*, *antalet per 1 000 barn*, *andelen av befolkningen*"
    match measure.kind:
        case MeasureKind.RATE:
            return Subject(f"antalet{tail}", neuter=True, leading=per(cube, measure))
        case MeasureKind.SHARE:
            of = "" if measure.id == "andel" else " av befolkningen"
            return Subject(f"andelen{of}{tail}")
        case MeasureKind.MEDIAN:
            return Subject(f"medianen{tail}")
        case MeasureKind.MEAN | MeasureKind.AMOUNT:
            neuter = is_neuter(amount_name(cube.indicator))
            return Subject(f"{'det' if neuter else 'den'}{tail}", neuter=neuter)
    return Subject(f"antalet{tail}", neuter=True, countable=True)


def is_neuter(name: str) -> bool:
    "*det utbetalda biståndet*, or a title that says its adjective first: *utbetalt bistånd*."
    return any(word.endswith("t") for word in name.split()[:2])


def amount_name(indicator: Indicator) -> str:
    "*det utbetalda ekonomiska biståndet*: sums and means go by phrase or title, never by *antalet*."
    return indicator.phrase or lower_first(indicator.title)


def per(cube: SafeCube, measure: MeasureInfo) -> str:
    "*per 1 000 barn och unga*, whose ages the chapter says; *per 1 000 invånare 18 år och äldre*."
    rate = cube.indicator.rate
    if rate is None:
        return measure.unit
    return f"per {figure(rate.per)} {rate_people(rate) if rate.people == INHABITANTS else rate.people}"


def group_words(cube: SafeCube, group: tuple[tuple[str, str], ...], profile: Profile) -> str:
    "*i Farsta*, *på Kungsholmen*, *bland kvinnor*, *i gruppen polis*."
    return " ".join(one_group(cube, axis, code, profile) for axis, code in group)


def one_group(cube: SafeCube, axis: str, code: str, profile: Profile) -> str:
    if axis == "kon":
        return f"bland {sexes(cube.indicator)[code]}"
    name = label(cube, axis, code)
    if axis == DISTRICT:
        return f"{profile.before(code)} {name}"
    if axis.startswith("alder"):
        return f"i åldern {name}" if name.endswith("år") else f"i åldern {name} år"
    return f"i gruppen {part_name(cube, axis, code)}"


def sexes(indicator: Indicator) -> dict[str, str]:
    "As the breakdown by sex calls them: children are girls and boys, adults women and men."
    return {code.code: code.label.lower() for code in indicator.sexes}


def at_places(cube: SafeCube, refs: tuple[CellRef, ...], profile: Profile) -> str:
    "*i Farsta och Bromma*, *på Kungsholmen och i Bromma*: the word before is said again where it changes."
    codes = [code_of(cube, ref, DISTRICT) for ref in refs]
    before = [profile.before(code) for code in codes]
    names = [label(cube, DISTRICT, code) for code in codes]
    if len(set(before)) == 1:
        return f"{before[0]} {listing(names)}"
    return listing([f"{at} {name}" for at, name in zip(before, names, strict=True)])


def axis_name(cube: SafeCube, axis: str) -> str:
    "*ålder*, *hushållstyp*, *slag av kontakt*"
    found = cube.axis(axis)
    return "ålder" if axis == "alder" or found is None else found.noun or lower_first(found.title)


def part_name(cube: SafeCube, axis: str, code: str) -> str:
    "*daglig verksamhet*, *nedläggning*: the code's noun, or its label without what that has in brackets."
    found = cube.axis(axis)
    noun = found.nouns.get(code) if found else None
    return noun or without_brackets(lower_first(label(cube, axis, code)))


def survey_word(indicator: Indicator) -> str:
    return "undersökning" if indicator.area == SURVEYS else "kartläggning"


def in_year(indicator: Indicator, year: str) -> str:
    "When, as an adverbial: *under 2024*, *den 1 oktober 2024*, *i 2024 års kartläggning*."
    if is_survey(indicator):
        return f"i {year} års {survey_word(indicator)}"
    if indicator.period.kind is Period.POINT:
        return f"den {day_and_month(day)} {year}" if (day := indicator.period.day) else f"vid mätningen {year}"
    return f"under {year}"


def survey(indicator: Indicator, year: str) -> str:
    "*kartläggningen 2022*; the year alone where there is no survey."
    return f"{survey_word(indicator)}en {year}" if is_survey(indicator) else year


def at_survey(indicator: Indicator, year: str) -> str:
    "*i kartläggningen 2022*; the year alone where there is no survey."
    return f"i {survey(indicator, year)}" if is_survey(indicator) else year


def since(indicator: Indicator, told: Since) -> str:
    "What a change is measured against."
    match told.way:
        case Against.SURVEY:
            return f"jämfört med föregående {survey_word(indicator)} {told.before}"
        case Against.EARLIER_SURVEY:
            return f"jämfört med {survey_word(indicator)}en {told.before}"
        case Against.BETWEEN:
            return f"mellan {told.before} och {told.now}"
        case Against.COMPARED:
            return f"jämfört med {told.before}"


def so_many_as(indicator: Indicator, told: Since) -> str:
    "*som 2023*, *som i föregående kartläggning 2022*: after *lika många*."
    if told.way is Against.SURVEY:
        return f"som i föregående {survey_word(indicator)} {told.before}"
    return f"som {at_survey(indicator, told.before)}"
