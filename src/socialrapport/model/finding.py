"""Something worth saying, with the cells it rests on, and the claims that sentences make of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from socialrapport.model.safe import CellRef
from socialrapport.model.trend import Trend


@dataclass(frozen=True)
class FindingKind:
    """What sort of thing is worth saying. Those that other rooms ask for by name stand here; any other stands where it
    is looked for, in `analysis.kinds`, and where it is said, in `prose.kinds`.
    """

    value: str

    LEVEL: ClassVar[FindingKind]
    CHANGE: ClassVar[FindingKind]
    "Since the observation before."
    LONG_CHANGE: ClassVar[FindingKind]
    "Over about five years."
    SEX_GAP: ClassVar[FindingKind]
    DISTRICT_GAP: ClassVar[FindingKind]
    COMPOSITION: ClassVar[FindingKind]
    "The largest parts of a breakdown."
    OVERLAP: ClassVar[FindingKind]
    "Why districts do not add up."
    BEYOND: ClassVar[FindingKind]
    LEAVING: ClassVar[FindingKind]
    "The whole is higher, or lower, than every district."
    HIDDEN: ClassVar[FindingKind]
    "The figure is too small to be shown."
    PLACE: ClassVar[FindingKind]
    SERIES: ClassVar[FindingKind]
    "The highest or the lowest of a series."
    SEXES_APART: ClassVar[FindingKind]
    "Whether women and men have grown more unlike or more alike."
    INEQUALITY: ClassVar[FindingKind]
    "Whether the districts have grown more unlike or more alike."
    AGES: ClassVar[FindingKind]
    "Whether the districts differ less, or more, when the ages of their people are taken away."
    MARGIN: ClassVar[FindingKind]
    "How far off the share of those who answered may be."
    SPREAD: ClassVar[FindingKind]
    "In how many districts it went the same way."
    TREND: ClassVar[FindingKind]
    "A line through about five years."
    MONTHS: ClassVar[FindingKind]
    "Whether a year's months vary as they use to."
    TURN: ClassVar[FindingKind]
    "That a series goes the other way since a year."


FindingKind.LEVEL = FindingKind("nivå")
FindingKind.CHANGE = FindingKind("förändring")
FindingKind.LONG_CHANGE = FindingKind("förändring på sikt")
FindingKind.SEX_GAP = FindingKind("skillnad mellan könen")
FindingKind.DISTRICT_GAP = FindingKind("skillnad mellan stadsdelar")
FindingKind.COMPOSITION = FindingKind("sammansättning")
FindingKind.OVERLAP = FindingKind("överlapp")
FindingKind.BEYOND = FindingKind("helheten utanför delarna")
FindingKind.LEAVING = FindingKind("avslut med årets takt")
FindingKind.HIDDEN = FindingKind("skyddat")
FindingKind.PLACE = FindingKind("en stadsdel mot helheten")
FindingKind.SERIES = FindingKind("utveckling")
FindingKind.SEXES_APART = FindingKind("könsskillnad som växer eller minskar")
FindingKind.INEQUALITY = FindingKind("skillnader som växer eller minskar")
FindingKind.AGES = FindingKind("skillnader när åldern är borträknad")
FindingKind.MARGIN = FindingKind("felmarginal")
FindingKind.SPREAD = FindingKind("utveckling i stadsdelarna")
FindingKind.TREND = FindingKind("trend")
FindingKind.TURN = FindingKind("vändpunkt")
FindingKind.MONTHS = FindingKind("månaderna")


HEADLINE = 10.0
"""What the committee is told weighs so much more than it would by its size: more than anything else in its area."""


class Verdict(StrEnum):
    "How sure what is compared is, beside what chance alone does."

    FACT = "jämför ingenting"
    SURE = "säkerställd"
    CHANCE = "inte större än slumpen kan ge"
    UNKNOWN = "underlaget räcker inte för att bedöma"


class Sort(StrEnum):
    "What is compared: comparisons of one sort are judged together, and each sort by itself."

    YEARS = "två år"
    GROUPS = "grupper inom ett år"
    "What the year does to all of them has then no part."
    LINES = "linjer genom flera år"


@dataclass(frozen=True)
class Ratio:
    "So many times the second the first is, with the 95 percent interval, reckoned with so much spread."

    value: float
    low: float
    high: float
    phi: float


@dataclass(frozen=True)
class Test:
    """How often chance alone makes at least as much as is seen, and what that was reckoned from.

    `cells` are the figures compared and then what each of them rests on (the base of a share, the events of a rate, a
    count itself); empty where a series alone told, or where chance has no part. `within_year` where groups of one year
    are compared: what the year does to all of them has then no part. `phi` is how many times more than Poisson or
    binomial the figures vary, by their own series and, after the gate, in the light of all. It is an estimate, with so
    many degrees of `freedom` (None where nothing is said), and may be below one; `known` is the φ, at least one, that
    asks as much as the estimate does. `limit` is what `p` could be at most, all that the edition may say considered.
    `along` where one line through all the figures is judged and not whether they differ at all; `tries` is among how
    many places what is seen was picked.
    """

    p: float
    cells: tuple[CellRef, ...] = ()
    within_year: bool = False
    phi: float = 1.0
    freedom: float | None = None
    known: float = 1.0
    limit: float = 0.0
    asked: tuple[CellRef, ...] = ()
    """How many were asked, for each of two figures that are answers of them."""
    ratio: Ratio | None = None
    """How many times the second the first of two is, where that has been reckoned."""
    along: bool = False
    tries: int = 1

    @property
    def sort(self) -> Sort:
        return Sort.LINES if self.along else Sort.GROUPS if self.within_year else Sort.YEARS

    @property
    def groups(self) -> int:
        "How many are compared; two where no cells tell, or where it is one line."
        return 2 if self.along else len(self.cells) // 2 or 2


@dataclass(frozen=True)
class Finding:
    """`facts` are named cells (`now`, `before`, `women`, `men`, `highest`, `lowest` …).

    `breaks` are indices into the indicator's breaks that lie between the compared years: a trend
    word may not cross them unqualified. `weight` orders findings within an area, high first.
    """

    kind: FindingKind
    indicator: str
    area: str
    measure: str
    facts: tuple[tuple[str, CellRef], ...]
    weight: float
    breaks: tuple[int, ...] = ()
    group: tuple[tuple[str, str], ...] = ()
    """Axis codes that the finding is about, where not the total: `(("stadsdel", "05"),)`."""
    test: Test | None = None
    """None where nothing is compared or it cannot be known."""
    verdict: Verdict = Verdict.FACT
    """What the gate says, which has seen all that the edition may say."""

    margin: float = 0.0
    """How many percentage points off a share of answers may be, at most."""

    trends: tuple[Trend, ...] = ()
    """What the gate's verdict makes of the line; of a turn, of the line up to it and of that since."""
    flat: bool = False
    """A change too small to matter, whether sure or not: it is told as none."""

    @property
    def sure(self) -> bool:
        "Whether it may be told as so, without a reservation."
        return self.verdict in (Verdict.FACT, Verdict.SURE)

    def fact(self, name: str) -> CellRef | None:
        return dict(self.facts).get(name)


@dataclass(frozen=True)
class Limits:
    """Between what chance puts an area of the size: nineteen times in twenty, and all but always (95 and 99.8 percent).

    `spread` is where nineteen in twenty areas of the size lie when they differ as much as these do, beside chance.
    """

    size: float
    usual: tuple[float, float]
    strict: tuple[float, float]
    spread: tuple[float, float] | None = None


@dataclass(frozen=True)
class Funnel:
    "The districts of a figure with their sizes, and around the whole's level the limits for areas of growing size."

    measure: str
    whole: CellRef
    places: tuple[tuple[CellRef, float], ...]
    limits: tuple[Limits, ...]


@dataclass(frozen=True)
class Judged:
    """What the gate has judged: what may be told of the whole and of each district by its code, and what is seen in
    the cells but is not told, since chance may have made it.

    Of what passes, at most the share `false` is expected to be false. `intervals` are how low and how high a figure
    may be, chance considered, and `funnels` the districts of each indicator beside what chance gives: to be drawn.
    """

    findings: tuple[Finding, ...] = ()
    places: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    unsaid: tuple[Finding, ...] = ()
    trends: Mapping[CellRef, Trend] = field(default_factory=dict)
    """The verdict on each figure that has been followed long enough, by its last cell."""
    aside: tuple[Finding, ...] = ()
    """Judged with all else for the sake of the verdicts; no sentence tells them."""
    false: float = 0.0
    intervals: Mapping[CellRef, tuple[float, float]] = field(default_factory=dict)
    funnels: Mapping[str, Funnel] = field(default_factory=dict)

    @property
    def tested(self) -> tuple[Finding, ...]:
        "All comparisons that were held against chance."
        return tuple(f for f in self.all if f.test is not None)

    @property
    def all(self) -> tuple[Finding, ...]:
        "All that was seen, whether it is told or not."
        return (*self.findings, *(f for found in self.places.values() for f in found), *self.unsaid, *self.aside)


class ClaimKind(StrEnum):
    VALUE = "värde"
    CHANGE = "förändring i antal"
    CHANGE_PERCENT = "förändring i procent"
    CHANGE_POINTS = "förändring i procentenheter"
    DIRECTION = "riktning"
    RANK = "rangordning"
    COMPARISON = "jämförelse"
    SUM = "summa"
    COUNT = "antal celler"
    PART = "andel av helheten"
    CHANCE = "prövning mot slumpen"
    SPREAD = "spridning"
    MARGIN = "felmarginal"
    RATIO = "kvot"
    RATIO_LOW = "kvotens undre gräns"
    RATIO_HIGH = "kvotens övre gräns"
    TREND = "trend"
    MONTHS = "månader"
    REVISED = "ändrade tal"
    SHOWN_NOW = "tal som visas nu"
    HIDDEN_NOW = "tal som är skyddade nu"


PREDICATES = {
    ClaimKind.VALUE: "cellen är {}",
    ClaimKind.CHANGE: "den andra cellen minus den första är {}",
    ClaimKind.CHANGE_PERCENT: "den andra cellen skiljer sig {} procent från den första",
    ClaimKind.CHANGE_POINTS: "den andra cellen skiljer sig {} procentenheter från den första",
    ClaimKind.DIRECTION: "från den första cellen till den andra: {}",
    ClaimKind.RANK: "den första cellen är {} av alla",
    ClaimKind.COMPARISON: "den första cellen mot de andra: {}",
    ClaimKind.SUM: "cellernas summa är {}",
    ClaimKind.COUNT: "cellerna är {} till antalet",
    ClaimKind.PART: "den första cellen är {} procent av den andra",
    ClaimKind.SPREAD: "från den första hälften av cellerna till den andra har spridningen gått: {}",
    ClaimKind.MARGIN: "den första cellen, av så många svar som den andra, är säker på högst {} procentenheter när",
    ClaimKind.RATIO: "den första cellen är {} gånger den andra",
    ClaimKind.RATIO_LOW: "den första cellen är minst {} gånger den andra, med 95 procents säkerhet",
    ClaimKind.RATIO_HIGH: "den första cellen är högst {} gånger den andra, med 95 procents säkerhet",
    ClaimKind.TREND: "linjen genom cellerna är: {}",
    ClaimKind.MONTHS: "de första cellerna ligger i serien av alla: {}",
    ClaimKind.CHANCE: "skillnaden mellan cellerna är {}",
    ClaimKind.REVISED: "så många tal i cellernas tabeller är andra än i den tidigare utgåvan: {}",
    ClaimKind.SHOWN_NOW: "så många celler i tabellerna var skyddade i den tidigare utgåvan och visas nu: {}",
    ClaimKind.HIDDEN_NOW: "så många celler i tabellerna visades i den tidigare utgåvan och är skyddade nu: {}",
}


@dataclass(frozen=True)
class Claim:
    """One statement in a text that published cells decide: a number, a direction, a rank.

    `stated` is the claim as said, made comparable (42757, 7.0, "upp"); `tolerance` is what the
    wording allows (half a unit of the last digit, or a hedge's range) in the unit of `stated`.
    `cells` are in the order that the kind reads them: the value; before, now; winner, all others; part, whole;
    figures and then what each rests on; areas in one year and the same areas in another.
    """

    kind: ClaimKind
    text: str
    stated: float | str
    cells: tuple[CellRef, ...]
    tolerance: tuple[float, float] = (0.0, 0.0)
    """How far below and above `stated` the true value may lie."""

    @property
    def predicate(self) -> str:
        "What the cells must fulfil for the claim to hold, in words."
        return PREDICATES[self.kind].format(self.stated if isinstance(self.stated, str) else f"{self.stated:g}")


@dataclass(frozen=True)
class Sentence:
    """Swedish, with the claims it makes. `text` is plain; numbers use no-break spaces.

    `why` is what its other numerals are, where it has any: one of `document.EXCEPTIONS`.
    """

    text: str
    claims: tuple[Claim, ...] = ()
    finding: Finding | None = field(default=None, compare=False)
    why: str = ""
