"""The nouns and adverbials of an English sentence: what is counted, of whom, when, and compared with when."""

from __future__ import annotations

from dataclasses import dataclass

from socialrapport.model.cube import MeasureInfo
from socialrapport.model.english import axis_in_english
from socialrapport.model.finding import Finding
from socialrapport.model.indicator import Indicator, Period
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube
from socialrapport.prose.swedish.words import is_survey
from socialrapport.vocabulary.english_figures import day_and_month, figure


@dataclass(frozen=True)
class Subject:
    "What a sentence is about, in definite form; `countable` where *more* and *fewer* fit, else *higher* and *lower*."

    text: str
    countable: bool


def subject(cube: SafeCube, measure: MeasureInfo, group: str = "", short: bool = False) -> Subject:
    """The subject for a measure of a cube, with the group it is limited to.

    `short` is for a sentence that goes on about what the one before was about: *the number*, *the share*.
    """
    tail = f" {group}" if group else ""
    what = "" if short else f" of {cube.indicator.english.phrase}"
    match measure.kind:
        case MeasureKind.SHARE if measure.id == "andel":
            return Subject(f"the share{what}{tail}", countable=False)
        case MeasureKind.SHARE if short:
            return Subject(f"the share of the population{tail}", countable=False)
        case MeasureKind.SHARE:
            return Subject(f"the number{what}{tail}, as a share of the population,", countable=False)
        case MeasureKind.RATE:
            return Subject(f"the number{what} {per(cube, measure)}{tail}", countable=False)
        case MeasureKind.MEAN | MeasureKind.AMOUNT:
            return Subject(f"{amount_name(cube.indicator, measure)}{tail}", countable=False)
        case MeasureKind.COUNT:
            return Subject(f"the number{what}{tail}", countable=True)


def amount_name(indicator: Indicator, measure: MeasureInfo) -> str:
    "*social assistance paid*, *the total time in care*, *the average number of cases per caseworker*."
    phrase = indicator.english.phrase
    if measure.kind is MeasureKind.MEAN and not phrase.startswith("average "):
        return f"the average number of {phrase}"
    return f"the {phrase}" if phrase.startswith(("total ", "average ")) else phrase


def per(cube: SafeCube, measure: MeasureInfo) -> str:
    "*per 1,000 children and young people*"
    rate = cube.indicator.rate
    return f"per {figure(rate.per)} {cube.indicator.english.people}" if rate else measure.unit


def group_words(cube: SafeCube, group: tuple[tuple[str, str], ...], profile: Profile) -> str:
    "*in Farsta*, *among women*, *in the group police*."
    return " ".join(one_group(cube, axis, code, profile) for axis, code in group)


def one_group(cube: SafeCube, axis: str, code: str, profile: Profile) -> str:
    if axis == "kon":
        return f"among {sexes(cube.indicator)[code]}"
    name = label(cube, axis, code, profile)
    if axis == "stadsdel":
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
    "Children are girls and boys, adults women and men."
    return {"K": "girls", "M": "boys"} if indicator.children else {"K": "women", "M": "men"}


def in_year(indicator: Indicator, year: str) -> str:
    "When, as an adverbial: *in 2024*, *on 1 October 2024*, *in the 2024 survey*."
    if is_survey(indicator):
        return f"in the {year} survey"
    if indicator.period.kind is Period.POINT:
        day = indicator.period.day
        return f"on {day_and_month(day)} {year}" if day else f"on the measurement date in {year}"
    return f"in {year}"


def since(indicator: Indicator, before: str, now: str, turn: int = 0) -> str:
    """What a change is measured against. `turn` picks among equal ways so that a text does not repeat.

    A gap in the series is named: the figure before is not last year's.
    """
    if is_survey(indicator):
        return f"compared with the previous survey, in {before}"
    if int(now) - int(before) != 1:
        return f"between {before} and {now}"
    ways = (f"between {before} and {now}", f"compared with {before}", f"from {before} to {now}")
    return ways[turn % len(ways)]


def against(indicator: Indicator, before: str) -> str:
    "What a level is held against: *compared with 2023*, *compared with the previous survey, in 2022*."
    survey = is_survey(indicator)
    return f"compared with the previous survey, in {before}" if survey else f"compared with {before}"


def caveat(cube: SafeCube, breaks: tuple[int, ...]) -> str:
    "What must be added when a comparison crosses a break; empty when it does not."
    if not breaks:
        return ""
    year = max(cube.indicator.breaks[i].year for i in breaks)
    return f"; the figures before and after {year} are not fully comparable"


def about(finding: Finding, cube: SafeCube, measure: MeasureInfo, profile: Profile, short: bool) -> Subject:
    "The subject of a finding, with its group."
    return subject(cube, measure, group_words(cube, finding.group, profile), short)
