"""An indicator: what is counted, of what, by what, since when and under which law."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from socialrapport.model.expression import Condition
from socialrapport.model.naming import going_on
from socialrapport.model.swedish_nouns import MONTHS, Noun
from socialrapport.model.table import Law, Table
from socialrapport.model.unit import Unit

DEMOGRAPHY = "demografi"
"""The area that the others are told against: a register of everyone, in which chance has no part."""
SURVEYS = "brukarundersokning"
"""The area of what users answer, not of what is done."""


@dataclass(frozen=True)
class Code:
    "One value of a breakdown; `noun` is what a Swedish sentence calls it, where the label will not do: *nedläggning*."

    code: str
    label: str
    english: str = ""
    noun: str = ""


TOTAL = "Total"


@dataclass(frozen=True)
class Breakdown:
    """A way to split an indicator: by district, sex, age group, household type.

    `single`: a unit has one value in a year, so parts add up to the total (but for units whose
    value is missing: they count in the total only). Not single: a unit may stand in several.
    `codes` empty means that the profile gives them (districts).
    `groups` maps each code to an inclusive range of the column (age groups), and `holds` to the values of the column
    that it is made of (the districts of a county), where set.
    """

    id: str
    title: str
    column: str
    codes: tuple[Code, ...] = ()
    total_label: str = "Samtliga"
    single: bool = True
    groups: tuple[tuple[str, int, int], ...] = ()
    holds: tuple[tuple[str, tuple[str, ...]], ...] = ()
    english: str = ""
    """The title in English; of districts the profile knows it."""
    total_english: str = ""
    noun: str = ""
    """The title in a Swedish sentence, where the codes would repeat it."""


@dataclass(frozen=True)
class Count:
    """The number of distinct `key` among the chosen rows. Measure `antal`."""

    key: str


@dataclass(frozen=True)
class Tally:
    """The sum of a column that is itself a count, in tables of counts. Measure `antal`."""

    column: str


@dataclass(frozen=True)
class Sum:
    """The sum of `column`, which money is in kronor, shown in `unit`. Measures `summa` and `antal`.

    `antal` is the number of distinct `key` behind the sum; disclosure control judges by it.
    """

    column: str
    key: str
    unit: Unit

    @property
    def per(self) -> int:
        "How many of the column's own unit one is: 1000 for thousands of kronor."
        return self.unit.kronor or 1


@dataclass(frozen=True)
class Share:
    """`part` of the units that are counted by distinct `key`, in percent of all of them.

    Measures `andel`, `antal` (the part) and `bas` (the whole).
    """

    key: str
    part: Condition
    of: str
    """The whole in words, definite plural: *hushållen med ekonomiskt bistånd*."""


@dataclass(frozen=True)
class Mean:
    """The sum of `column` over the number of distinct `key`. Measures `medel`, `summa`, `antal`."""

    column: str
    key: str
    unit: Unit
    decimals: int = 1


@dataclass(frozen=True)
class Median:
    """The middle of what `column` comes to for each distinct `key`, between the two middle ones where they are even.
    Measures `median` and `antal`.

    A row without a value does not count, so that `antal` is how many the median is of. It is published with no more
    than `decimals` and three figures: not as anybody's own number.
    """

    column: str
    key: str
    unit: Unit
    decimals: int = 0


Measure = Count | Tally | Sum | Share | Mean | Median


INHABITANTS = "invånare"


@dataclass(frozen=True)
class Rate:
    """The count for each `per` inhabitants of the same place, sex and ages (inclusive range).

    `per=100` is a share of the population and reads *procent av befolkningen*.
    """

    per: int
    low: int = 0
    high: int = 120
    people: str = INHABITANTS


class Period(StrEnum):
    YEAR = "kalenderår"
    POINT = "mättidpunkt"
    ROLLING = "rullande period"
    SURVEY = "kartläggning"


@dataclass(frozen=True)
class YearDay:
    "A day of any year: *1 oktober*."

    month: int
    day: int

    def __str__(self) -> str:
        return f"{self.day} {MONTHS[self.month - 1]}"


@dataclass(frozen=True)
class PeriodRule:
    """When a unit counts. `says` is the rule in words for the method annex."""

    kind: Period
    says: str
    day: YearDay | None = None
    """The day of a point in time; none where it is another each year."""
    every: int = 1
    """Years between observations; 2 for a survey each second year."""
    window_months: int = 12
    """How far back a rolling window looks; earlier years are not observable."""
    english: str = ""
    """What it is called in English where that is not what its kind is."""


def each_year(month: int, day: int, says: str = "Läget den {dag}.") -> PeriodRule:
    "A point in time that falls on the same day each year."
    at = YearDay(month, day)
    return PeriodRule(Period.POINT, says.format(dag=at), at)


@dataclass(frozen=True)
class Break:
    """A point where figures before and after are not the same thing.

    It holds for whole years: the first year that is affected. A board may have decided it for its own district alone:
    then it holds there and in the whole, and not in the others.
    """

    year: int
    says: str
    date: date | None = None
    english: str = ""
    """The reason in English. A municipality's own break may lack it: then English text says only that there is one."""
    district: str = ""
    """The code of the district that it is of, where it is of one."""
    within: bool | None = None
    """Whether it lies within its year, where that is no calendar year."""

    def touches(self, districts: Collection[str]) -> bool:
        "Whether figures of these districts, or of the whole among them (`Total`), are affected."
        return not self.district or self.district in districts or TOTAL in districts

    def between(self, before: int, now: int) -> bool:
        "Whether it lies between two years. A break during a year parts that year from the next as well."
        inside = self.date is not None and (self.date.month, self.date.day) != (1, 1)
        during = inside if self.within is None else self.within
        return before < self.year <= now or (during and before == self.year < now)


@dataclass(frozen=True)
class Counterpart:
    """The same thing as others publish it, and why the figures differ."""

    source: str
    id: str
    difference: str
    measure: str = ""
    """Our measure that theirs is near enough to stand beside; empty where the figures are not to be compared."""


@dataclass(frozen=True)
class After:
    """The indicator is of those that the indicator *of* has left: together they tell how many are left after both.

    The rest are the words of *Med takten 2024 {verb} 62 procent av {whole} inom {within}*.
    """

    of: str
    whole: str
    within: str
    verb: str
    english_whole: str
    english_within: str
    english_verb: str


@dataclass(frozen=True)
class Example:
    """Rows of the indicator's table and what the indicator makes of them.

    `rows` is drawn as text (see `TableExample`); missing columns are filled with sound defaults.
    `gives` is the value of the main measure for the city and all, in `year`; `at` names a cell
    (`{"stadsdel": "01", "kon": "K"}`) and `measure` another measure where needed.
    """

    says: str
    rows: str
    gives: float | None
    year: int = 2024
    measure: str | None = None
    at: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Doing:
    """What those who are counted did, or what was done: *{} hushåll* *fick* *ekonomiskt bistånd*, where the number
    stands in the place of the brackets. It says the same as *antalet {phrase}*, in the past tense and the plural, and
    holds of every year: no figure, year or municipality is in it.
    """

    who: str
    did: str
    what: str = ""


@dataclass(frozen=True)
class English:
    """What an indicator is called in English: British spelling, law names by their Swedish abbreviation.

    All is asked for before an edition is made, `unit` of what has one of its own and `people` of rates only.
    """

    title: str = ""
    phrase: str = ""
    """What follows *the number of* or *the share of*; for sums it stands alone and takes a singular verb."""
    definition: str = ""
    source: str = ""
    unit: str = ""
    """What a sum, a mean or a median is counted in: *months per household*."""
    people: str = ""
    """Whom a rate is per: *inhabitants*."""
    apart: str = ""
    """As `Indicator.apart`, where that says anything."""
    within: str = ""
    """As `Indicator.within`, where that says anything."""

    @property
    def title_apart(self) -> str:
        return self.apart or going_on(self.title, self.phrase)


@dataclass(frozen=True)
class Indicator:
    """A definition that is its own documentation and its own test."""

    id: str
    """Short, dotted, permanent: `eb.hushall`."""
    title: str
    area: str
    """What it is about: the folder that it stands in, and the name of a file in `catalogue/chapters`."""
    definition: str
    unit: Noun
    table: Table
    measure: Measure
    by: tuple[Breakdown, ...]
    period: PeriodRule
    source: str
    deduplication: str
    """In words: how often one unit can count."""
    examples: tuple[Example, ...]
    in_districts: str = ""
    """How often it can count where there are districts: *i varje stadsdel som beslutat, men en gång i helheten.*"""
    crossed: tuple[tuple[str, ...], ...] | None = None
    """Which breakdowns are shown together, as ids: `(("stadsdel", "kon"), ("kon", "alder"))`.
    None crosses all pairs; each breakdown alone is always shown. Crossing only what is needed keeps
    hidden cells few, and crossing nothing is right where even a pair would point at a person."""
    order: int = 1_000
    """Where it stands in its area's report, lowest first; in tens, so that one can be put between two."""
    where: Condition | None = None
    rate: Rate | None = None
    law: tuple[Law, ...] = ()
    since: int = 2015
    breaks: tuple[Break, ...] = ()
    counterpart: Counterpart | None = None
    phrase: str = ""
    """What follows *antalet* or *andelen* in a sentence: plural, indefinite, first letter small.

    For counts it must read well in *Antalet {phrase} ökade med …* and *Det fanns 2 196 {phrase}*
    (*hushåll med ekonomiskt bistånd*); for shares in *Andelen {phrase} var …*, where it is the
    part and names the whole that the part is of (*hushåll med ekonomiskt bistånd som hade ett
    mycket långvarigt behov*). For sums and means it stands alone, definite: *det utbetalda
    ekonomiska biståndet*; for medians it follows *medianen för*: *utredningstiden för barn och unga*. No figure, year
    or municipality is in it.
    """
    also: tuple[str, ...] = ()
    """What people call it: each a whole name of it in everyday words (*vräkningar*), that a text from elsewhere is read
    with. Never a part of what it counts, or something else beside it."""
    doing: Doing | None = None
    """Of a count: how a sentence tells it as something that happened; none where *antalet* is the only way."""
    apart: str = ""
    """What it is called where the chapter of its area does not stand above it, if neither title nor phrase says whom it
    is about: *Personer med boendestöd inom socialpsykiatrin*."""
    within: str = ""
    """What ends the phrase and what was done, and need not be told once more after a sentence that ended so: *inom
    socialpsykiatrin*."""
    children: bool = False
    """True where the unit is children: the sexes are *flickor* and *pojkar*."""
    headline: bool = False
    """True for what the memo carries to the committee."""
    not_by_sex: str = ""
    """Why it is not split by sex, where that does not follow from what is counted: a sentence."""
    asked: str = ""
    """Of answers to a survey: the indicator whose whole is how many got it."""
    after: After | None = None
    """Of a share of those that are still there after a time: the share of that time."""
    public: bool = False
    """True where the source is already published by its owner: no cell is hidden."""
    formerly: tuple[str, ...] = ()
    english: English = English()
    chapter: str = ""
    """Where a municipality tells it in a chapter of its own; empty is in its area's."""

    @property
    def title_apart(self) -> str:
        "Its title where its chapter does not stand above it: the phrase goes on where the title ends, or `apart`."
        return self.apart or going_on(self.title, self.phrase)

    @property
    def told_in(self) -> str:
        "The id of the chapter that it stands in."
        return self.chapter or self.area

    @property
    def sexes(self) -> tuple[Code, ...]:
        "The codes of its breakdown by sex, with what they are called; none where it is not split by sex."
        return next((by.codes for by in self.by if by.id == "kon"), ())

    def counted_once(self, districts: bool) -> str:
        "The rule of deduplication, and what holds in districts where there are any."
        if not (districts and self.in_districts):
            return self.deduplication
        return f"{self.deduplication.removesuffix('.')}; {self.in_districts}"
