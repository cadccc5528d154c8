"""The nouns and adverbials of a sentence: what is counted, of whom, when, and compared with when."""

from __future__ import annotations

from dataclasses import dataclass

from socialrapport.model.cube import MeasureInfo
from socialrapport.model.finding import Finding
from socialrapport.model.indicator import TOTAL, Area, Indicator, Period
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.profile import Profile
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.vocabulary.swedish_figures import day_and_month, figure, lower_first

SMALL_BASE = 20
"""Below this a change is told in counts, never in percent."""


@dataclass(frozen=True)
class Subject:
    """What a sentence is about, in definite form. `neuter` decides *oförändrat* or *oförändrad*."""

    text: str
    neuter: bool
    countable: bool
    """True where *fler* and *färre* fit; else *högre* and *lägre*."""


def phrase(indicator: Indicator) -> str:
    "What follows *antalet* or *andelen*: *hushåll med ekonomiskt bistånd*."
    if indicator.phrase:
        return indicator.phrase
    return f"{indicator.unit.plural} ({lower_first(indicator.title)})"


def subject(cube: SafeCube, measure: MeasureInfo, profile: Profile, group: str = "", short: bool = False) -> Subject:
    """The subject for a measure of a cube, with the group it is limited to.

    `short` is for a sentence that goes on about what the one before was about: *antalet*, *andelen*.
    """
    tail = f" {group}" if group else ""
    if short and not measure.kind.has_own_unit:
        return shortened(cube, measure, tail)
    what = phrase(cube.indicator)
    match measure.kind:
        case MeasureKind.SHARE if measure.id == "andel":
            return Subject(f"andelen {what}{tail}", neuter=False, countable=False)
        case MeasureKind.SHARE:
            return Subject(f"andelen {what}{tail}, räknad på befolkningen,", neuter=False, countable=False)
        case MeasureKind.RATE:
            return Subject(f"antalet {what} {per(cube, measure)}{tail}", neuter=True, countable=False)
        case MeasureKind.MEAN if measure.kronor:
            return Subject(f"{what}{tail}", neuter=True, countable=False)
        case MeasureKind.MEAN:
            return Subject(f"antalet {what}{tail}", neuter=True, countable=False)
        case MeasureKind.AMOUNT:
            return Subject(f"{amount_name(cube.indicator)}{tail}", neuter=False, countable=False)
        case MeasureKind.COUNT:
            return Subject(f"antalet {what}{tail}", neuter=True, countable=True)


def shortened(cube: SafeCube, measure: MeasureInfo, tail: str) -> Subject:
    "*antalet*, *andelen*, *antalet per 1 000 barn*, *andelen av befolkningen*"
    match measure.kind:
        case MeasureKind.RATE:
            return Subject(f"antalet {per(cube, measure)}{tail}", neuter=True, countable=False)
        case MeasureKind.SHARE:
            of = "" if measure.id == "andel" else " av befolkningen"
            return Subject(f"andelen{of}{tail}", neuter=False, countable=False)
    return Subject(f"antalet{tail}", neuter=True, countable=True)


def amount_name(indicator: Indicator) -> str:
    "*utbetalt ekonomiskt bistånd*: sums and means go by phrase or title, never by *antalet*."
    return indicator.phrase or lower_first(indicator.title)


def per(cube: SafeCube, measure: MeasureInfo) -> str:
    "*per 1 000 barn och unga*"
    rate = cube.indicator.rate
    return f"per {figure(rate.per)} {rate.people}" if rate else measure.unit


def group_words(cube: SafeCube, group: tuple[tuple[str, str], ...], profile: Profile) -> str:
    "*i Farsta*, *på Kungsholmen*, *bland kvinnor*, *i gruppen polis*."
    return " ".join(one_group(cube, axis, code, profile) for axis, code in group)


def one_group(cube: SafeCube, axis: str, code: str, profile: Profile) -> str:
    if axis == "kon":
        return f"bland {sexes(cube.indicator)[code]}"
    name = label(cube, axis, code)
    if axis == "stadsdel":
        return f"{profile.before(code)} {name}"
    if axis.startswith("alder"):
        return f"i åldern {name}" if name.endswith("år") else f"i åldern {name} år"
    return f"i gruppen {lower_first(name)}"


def label(cube: SafeCube, axis: str, code: str) -> str:
    found = cube.axis(axis)
    return found.labels.get(code, code) if found else code


def sexes(indicator: Indicator) -> dict[str, str]:
    "Children are girls and boys, adults women and men."
    return {"K": "flickor", "M": "pojkar"} if indicator.children else {"K": "kvinnor", "M": "män"}


def split(cube: SafeCube, ref: CellRef) -> tuple[tuple[str, str], ...]:
    "The axes where *ref* is not at the total, year left out."
    pairs = zip(cube.axes[1:], ref.at[1:], strict=True)
    return tuple((axis.id, code) for axis, code in pairs if code != TOTAL)


def year_of(ref: CellRef) -> str:
    return ref.at[0]


def survey_word(indicator: Indicator) -> str:
    return "undersökning" if indicator.area is Area.BRUKARUNDERSOKNING else "kartläggning"


def is_survey(indicator: Indicator) -> bool:
    return indicator.period.kind is Period.SURVEY


def in_year(indicator: Indicator, year: str) -> str:
    "When, as an adverbial: *under 2024*, *den 1 oktober 2024*, *i 2024 års kartläggning*."
    if is_survey(indicator):
        return f"i {year} års {survey_word(indicator)}"
    if indicator.period.kind is Period.POINT:
        return f"den {day_and_month(day)} {year}" if (day := indicator.period.day) else f"vid mätningen {year}"
    return f"under {year}"


def since(indicator: Indicator, before: str, now: str, turn: int = 0) -> str:
    """What a change is measured against. `turn` picks among equal ways so that a text does not repeat.

    A gap in the series is named: the figure before is not last year's.
    """
    if is_survey(indicator):
        return f"jämfört med föregående {survey_word(indicator)} {before}"
    if int(now) - int(before) != 1:
        return f"mellan {before} och {now}"
    ways = (f"mellan {before} och {now}", f"jämfört med {before}", f"sedan {before}")
    return ways[turn % len(ways)]


def breaks_between(cube: SafeCube, before: str, now: str) -> tuple[int, ...]:
    "Indices of the indicator's breaks that lie after *before* and not after *now*."
    return tuple(i for i, b in enumerate(cube.indicator.breaks) if b.between(int(before), int(now)))


def breaks_of(finding: Finding, cube: SafeCube) -> tuple[int, ...]:
    "The breaks a finding crosses: those it names, or else those its compared years span."
    if finding.breaks:
        return finding.breaks
    before, now = finding.fact("before"), finding.fact("now")
    return breaks_between(cube, year_of(before), year_of(now)) if before and now else ()
