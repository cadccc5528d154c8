"""What may be published. Only `disclosure` makes these; everything after it sees nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from socialrapport.model.cube import Axis, Coordinate, MeasureInfo, main_of, of_all
from socialrapport.model.indicator import TOTAL, Indicator
from socialrapport.model.written import figure


class Status(StrEnum):
    """As it stands in the published tables. Primary and secondary hiding look alike."""

    SHOWN = ""
    HIDDEN = ".."
    NOT_APPLICABLE = "."


@dataclass(frozen=True)
class SafeCell:
    """`value` is None unless the cell is shown. It is already rounded as it is published."""

    value: float | None
    status: Status

    @property
    def shown(self) -> bool:
        return self.status is Status.SHOWN

    def giving(self, value: float) -> SafeCell:
        "A figure that is made of this one, and of other shown ones: hidden where this is. Nought has no sign."
        return replace(self, value=value + 0.0 if isinstance(value, float) else value) if self.shown else self


SEVERAL, OUTSIDE = "flera_distrikt", "utanfor_distrikten"
"Measures that a `CellRef` has of a `SafeOverlap`: units counted in several districts, and in none."
OVERLAPS = "data/overlapp.csv"
"The edition's file of every `SafeOverlap`: beside its tables, and none of them."


@dataclass(frozen=True, order=True)
class CellRef:
    """The address of a published cell: `eb.hushall/antal/2024/Total/K`."""

    cube: str
    measure: str
    at: Coordinate

    def __str__(self) -> str:
        return "/".join((self.cube, self.measure, *self.at))

    @property
    def of_all(self) -> bool:
        "Whether it is a year's total, of no group."
        return of_all(self.at)

    def beside(self, measure: str | None) -> CellRef:
        "The cell of another measure at the same place."
        return CellRef(self.cube, measure or "", self.at)

    def in_year(self, year: str) -> CellRef:
        "The same cell of another year."
        return CellRef(self.cube, self.measure, (year, *self.at[1:]))


@dataclass(frozen=True)
class SafeOverlap:
    several: SafeCell
    outside: SafeCell


@dataclass(frozen=True)
class SafeRows:
    """How many rows, as it may be told: at least `least` and at most `most`.

    A row is often a person, and the rows of an extract often the total of a table.
    """

    least: int
    most: int

    @classmethod
    def in_all(cls, told: Iterable[SafeRows]) -> SafeRows:
        "How many there are together, by what is told of each and by nothing else, in two figures."
        every = tuple(told)
        least, over = sum(rows.least for rows in every), sum(rows.most for rows in every) + 1
        step = 10 ** max(0, len(str(over)) - 2)
        return cls(max(least // step * step, min(least, 1)), -(-over // step) * step - 1 if over > 1 else 0)

    @property
    def swedish(self) -> str:
        "*inga*, *färre än 100*, *mellan 13 000 och 14 000*"
        if not self.most:
            return "inga"
        over = figure(self.most + 1)
        return f"färre än {over}" if self.least == 1 else f"mellan {figure(self.least)} och {over}"


@dataclass(frozen=True)
class SafeCube:
    """A publishable indicator: cells by measure and coordinate.

    A coordinate that is absent is not part of the publication. `years` ascend.
    """

    indicator: Indicator
    axes: tuple[Axis, ...]
    measures: tuple[MeasureInfo, ...]
    cells: Mapping[tuple[str, Coordinate], SafeCell]
    overlap: Mapping[str, SafeOverlap] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    source: str = ""
    english_notes: tuple[str, ...] = ()
    given_way: tuple[str, ...] = ()
    """Those of the notes that say which years stand as they were published, or are left out: each table has them."""
    asked: Mapping[str, tuple[CellRef, float]] = field(default_factory=dict)
    """Of answers to a survey, by year: the published figure of how many got it."""

    @property
    def id(self) -> str:
        return self.indicator.id

    @property
    def years(self) -> tuple[str, ...]:
        return self.axes[0].codes

    def named_year(self, code: str) -> str:
        "*2024*, or in a table of longer periods *2022–2024*."
        return self.axes[0].labels.get(code, code)

    def measure(self, id: str) -> MeasureInfo:
        return next(m for m in self.measures if m.id == id)

    def axis(self, id: str) -> Axis | None:
        return next((a for a in self.axes if a.id == id), None)

    def at(self, year: str | int, **codes: str) -> Coordinate:
        "The coordinate for *year* with the named axes set and all others at their total."
        return (str(year), *[codes.get(axis.id, TOTAL) for axis in self.axes[1:]])

    def get(self, measure: str, year: str | int, **codes: str) -> SafeCell | None:
        "The cell, or None where it is not part of the publication."
        return self.cells.get((measure, self.at(year, **codes)))

    def ref(self, measure: str, year: str | int, **codes: str) -> CellRef:
        return CellRef(self.id, measure, self.at(year, **codes))

    def district_of(self, ref: CellRef) -> str:
        "The code of the district that a cell is of, or `Total`."
        at = next((i for i, axis in enumerate(self.axes) if axis.id == "stadsdel"), None)
        return TOTAL if at is None else ref.at[at]

    def observed(self, measure: str, **codes: str) -> Iterator[tuple[str, SafeCell]]:
        "The years that have a cell for these codes, ascending, with the cell."
        for year in self.years:
            cell = self.get(measure, year, **codes)
            if cell is not None:
                yield year, cell

    def earlier(self, ref: CellRef) -> list[CellRef]:
        "The same figure in the years before that it was observed in."
        before = (CellRef(ref.cube, ref.measure, (y, *ref.at[1:])) for y in self.years if y < ref.at[0])
        return [one for one in before if (one.measure, one.at) in self.cells]

    def begins(self, ref: CellRef) -> bool:
        "Whether there is some of it for the first time: every year before is seen to be nought."
        values = [self.cells[one.measure, one.at].value for one in self.earlier(ref)]
        return bool(values) and set(values) == {0} and bool(self.cells[ref.measure, ref.at].value)

    def latest(self, year: str | int) -> str | None:
        "The last year up to *year* that the main measure of the whole was observed in."
        seen = [y for y, _ in self.observed(self.main.id) if int(y) <= int(year)]
        return seen[-1] if seen else None

    @property
    def main(self) -> MeasureInfo:
        "The measure that the report speaks of first: a share, a mean or a median where there is one, else the count."
        return main_of(self.measures)

    @property
    def comparable(self) -> MeasureInfo:
        "The measure in which groups of different size compare: a rate, share or mean before a count."
        return next((m for m in self.measures if m.kind.is_ratio), self.measures[0])

    @property
    def drawn_on_maps(self) -> MeasureInfo:
        "The measure of a map, where the eye goes to what is small: smoothed where it can be."
        return next((m for m in self.measures if m.smoothed), self.comparable)

    @property
    def between_places(self) -> MeasureInfo:
        "The measure in which districts compare: where there is one, a rate that their ages have no part in."
        return next((m for m in self.measures if m.standard and m.kind.is_ratio and not m.smoothed), self.comparable)
