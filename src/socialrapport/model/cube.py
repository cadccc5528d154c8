"""An indicator counted, margins included. Unsafe: lives only between compute and disclosure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from socialrapport.model.indicator import TOTAL, Indicator
from socialrapport.model.measure_kind import MeasureKind

Codes = tuple[tuple[str, str], ...]
"""Axes, each at one code; the others are at their totals."""
Counted = tuple[str, str, Codes]
"""An indicator, one of its measures, and the codes that it is counted at, whatever the year."""
Coordinate = tuple[str, ...]
"""One code for each axis of the cube, the year first: `("2024", "Total", "K")`."""


REST = "_rest"
"A share's remainder: those of the whole who are not in the part. Anyone can subtract it, so it is a count too."


def of_all(at: Coordinate) -> bool:
    "Whether it is the year's total, of no group."
    return all(code == TOTAL for code in at[1:])


@dataclass(frozen=True)
class Axis:
    """One dimension. The year axis (id `ar`) has no total; every other has `Total`.

    `codes` leaves the total out. `additive`: the parts sum to the total, but for units that are
    in the total only. A district axis is not additive for persons (one may be in several), which
    disclosure control still treats as if it were.
    """

    id: str
    title: str
    codes: tuple[str, ...]
    labels: Mapping[str, str]
    """Code to Swedish label, the total included."""
    additive: bool = True
    noun: str = ""
    """The title in a Swedish sentence, where that is another."""
    nouns: Mapping[str, str] = field(default_factory=dict)
    """Code to what a Swedish sentence calls it, where that is not the label."""

    @property
    def has_total(self) -> bool:
        return self.id != "ar"


BESIDE = (MeasureKind.POPULATION, MeasureKind.SPREAD, MeasureKind.PART_OF_CHANGE)
"""Kinds that no table of years has a row for."""


@dataclass(frozen=True)
class MeasureInfo:
    """What a number in a cube is: `antal` in *hushåll*, `andel` in *procent*, `per_1000`.

    `numerator` and `denominator` are measure ids of a derived measure; its value is
    numerator / denominator * scale and it follows their hiding. `kronor` is how many one of the unit is, where the
    figure is money.
    """

    id: str
    title: str
    unit: str
    kind: MeasureKind
    decimals: int = 0
    numerator: str | None = None
    denominator: str | None = None
    scale: float = 1.0
    kronor: int = 0
    standard: tuple[str, ...] = ()
    """The axes whose codes are made to weigh as in the whole, of a rate that is standardised: age, sex."""
    smoothed: bool = False
    """Whether it is drawn towards the level that the districts have in common, more so the fewer it is of."""
    life_table: bool = False
    """Whether it is a share by a life table of two indicators, or an end of its interval."""
    since: int = 0
    """The year that a part of a change is counted from."""
    prices_of: int = 0
    """The year whose prices the kronor are in, of a figure that is reckoned over; 0 is as they were paid."""

    @property
    def stands_beside(self) -> bool:
        "Whether it is made of other figures for one purpose, so that tables of the indicator's figures leave it out."
        return bool(self.standard) or self.smoothed or self.life_table or self.kind in BESIDE

    @property
    def in_thousands(self) -> bool:
        "Thousands of kronor, which are told in millions."
        return self.kronor == 1000


def main_of(measures: Sequence[MeasureInfo]) -> MeasureInfo:
    "The measure that the report speaks of first: a share, a mean or a median where there is one, else the count."
    return next((m for m in measures if m.id in ("andel", "medel", "median")), measures[0])


@dataclass(frozen=True)
class Overlap:
    """Why districts do not add up: units in more than one district, and units outside them all."""

    several: int
    outside: int


@dataclass(frozen=True)
class Contributors:
    """Who a sum is made of: how many give anything, and how much the two give that give most."""

    count: int = 0
    largest: float = 0
    second: float = 0


@dataclass(frozen=True)
class Exceeding:
    """The count is of those who give at least `least` each to the sum of the indicator `of`, and none gives more than
    `most`."""

    of: str
    least: int
    most: int


@dataclass(frozen=True)
class Cube:
    """Counts by measure and coordinate. A coordinate that is absent is not counted (not crossed,
    or not observable); one that is present with 0 is a true zero.

    `values` holds base measures only (`antal`, `bas`, `summa`, `folkmangd`); `measures` lists the
    derived ones too, in the order they are shown. `public` names base measures that anyone
    already knows (population).
    """

    indicator: Indicator
    axes: tuple[Axis, ...]
    measures: tuple[MeasureInfo, ...]
    values: Mapping[str, Mapping[Coordinate, float]]
    public: frozenset[str] = frozenset()
    overlap: Mapping[str, Overlap] = field(default_factory=dict)
    """By year, for the total of every other axis."""
    notes: tuple[str, ...] = ()
    source: str = ""
    marks: Mapping[str, Mapping[Coordinate, int]] = field(default_factory=dict)
    """For each count of units, the sum of its units' hashes: equal for equal sets, additive over disjoint ones.
    What disclosure control finds relations between counts with; none where it is 0."""
    lows: Mapping[str, Mapping[Coordinate, tuple[int, ...]]] = field(default_factory=dict)
    "For each count of units that is not 0, the least of its units' hashes: never less in a part than in the whole."
    wholes: Mapping[tuple[str, Codes], tuple[Counted, ...]] = field(default_factory=dict)
    "For each measure, in all or of one code, the counts of other indicators that count all its units too."
    exceeding: tuple[Exceeding, ...] = ()
    """The sums that the count is a matter of."""
    behind: Mapping[Coordinate, Contributors] = field(default_factory=dict)
    """Who each sum is made of; a cell that is not there has no contributor."""
    years_in_each: int = 1
    """How many calendar years a code of the year axis stands for: it is the last of them."""
    different: Mapping[str, Mapping[Coordinate, int]] = field(default_factory=dict)
    """Of years together, how many different units each count is of: one may be counted in each year."""
    unprinted: bool = False
    """Whether no table shows it: it is the years behind a table of periods."""
    people: Mapping[tuple[str, str, str, str], int] = field(default_factory=dict)
    """Of a rate, the inhabitants by year, district, sex and age group, margins included: known to all."""
