"""Which figure tells a cell, and with which claim: exactly, in whole percent or with a hedge."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

from socialrapport.model.cube import MeasureInfo
from socialrapport.model.finding import Claim
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import claims
from socialrapport.vocabulary import degrees, hedges, swedish_figures
from socialrapport.vocabulary.hedges import Hedged, Way
from socialrapport.vocabulary.swedish_figures import rounded

WORDS_TO = 12
"""Whole numbers up to this are words in running text."""


class In(Enum):
    "What a figure is told in."

    NOTHING = auto()
    "The subject names what is counted."
    PERCENT = auto()
    POINTS = auto()
    FRACTION = auto()
    "A part that has a name: *var femte*."
    MONEY = auto()
    "Thousands of kronor."
    OWN = auto()
    "Days, months, kronor."
    NAMED = auto()
    "The same, where the subject may have said them: *antalet dygn per placering var 60*."
    NOUN = auto()
    "The indicator's noun: *tolv hushåll*."


@dataclass(frozen=True)
class Figure:
    """A number as it is to be told, and what it claims.

    `in_words` is for whole numbers to twelve; `neuter` is how one is said where no noun follows.
    """

    value: float
    decimals: int
    told_in: In
    claims: tuple[Claim, ...] = ()
    way: Way = Way.IT
    in_words: bool = True
    neuter: bool = True
    measure: MeasureInfo | None = None


@dataclass(frozen=True)
class Values:
    """Reads the shown values of a cube by reference."""

    cube: SafeCube

    def __call__(self, ref: CellRef) -> float | None:
        cell = self.cube.cells.get((ref.measure, ref.at))
        return cell.value if cell is not None and cell.shown else None

    def must(self, ref: CellRef) -> float:
        value = self(ref)
        if value is None:
            raise ValueError(f"{ref} visas inte och kan inte stå i en mening.")
        return value


def exact(cube: SafeCube, ref: CellRef) -> Figure:
    "The value as published, with its unit where the unit is not already in the subject."
    measure, value = cube.measure(ref.measure), Values(cube).must(ref)
    if measure.in_thousands:
        stated, half = in_scale(value)
        return Figure(value, 0, In.MONEY, (claims.value("", stated, ref, half),))
    told_in = In.PERCENT if measure.kind.in_percent else In.NAMED if measure.kind.has_own_unit else In.NOTHING
    return _as_published(measure, value, told_in, ref)


def _as_published(measure: MeasureInfo, value: float, told_in: In, ref: CellRef) -> Figure:
    stated, half = float(rounded(value, measure.decimals)), 0.5 * 10**-measure.decimals
    return Figure(value, measure.decimals, told_in, (claims.value("", stated, ref, half),), measure=measure)


def in_scale(thousands: float) -> tuple[float, float]:
    "Thousands of kronor as people say them, and half a unit of the last digit said."
    unit, decimals, half = swedish_figures.in_scale(thousands)
    return float(rounded(thousands / unit, decimals)) * unit, half


def level(cube: SafeCube, ref: CellRef) -> Figure:
    """The value in figures with all its decimals, for values that stand beside one another: *2,0 procent*.

    What a mean counts stands in the subject (*antalet insatser per person*) and is not said again.
    """
    measure = cube.measure(ref.measure)
    told = exact(cube, ref)
    if measure.kind.has_own_unit and (measure.kind is not MeasureKind.MEAN or measure.kronor):
        return replace(told, in_words=False, told_in=told.told_in if measure.kind.is_ratio else In.OWN)
    return replace(told, told_in=In.PERCENT if measure.kind.in_percent else In.NOTHING, in_words=False)


def alike(cube: SafeCube, *refs: CellRef) -> tuple[Figure, ...]:
    """Values side by side as published, all in figures where any of them is: *från 12 till 16*, *från två till tolv*.

    All have their decimals where any of them does: *32,5 procent … (26,0 procent)*.
    """
    said = tuple(exact(cube, ref) for ref in refs)
    words, whole = {_is_words(figure) for figure in said}, {_is_whole(figure) for figure in said}
    return tuple(level(cube, ref) for ref in refs) if len(words) > 1 or len(whole) > 1 else said


def _is_whole(figure: Figure) -> bool:
    number = rounded(figure.value, figure.decimals)
    return number == number.to_integral_value()


def _is_words(figure: Figure) -> bool:
    "Whether the number is told in words alone."
    if figure.told_in in (In.NOTHING, In.NAMED) and figure.decimals:
        return False
    if figure.told_in is In.MONEY or (figure.measure is not None and figure.measure.kronor):
        return False
    number = rounded(figure.value, figure.decimals)
    return number == number.to_integral_value() and 0 <= number <= WORDS_TO


def with_noun(cube: SafeCube, ref: CellRef) -> Figure:
    "A count with its noun: *tolv barn*, *en anmälan*, *ett hushåll*."
    value = Values(cube).must(ref)
    return Figure(value, 0, In.NOUN, (claims.value("", value, ref, 0.5),))


def rough(cube: SafeCube, ref: CellRef) -> Figure:
    """A share in whole percent and a sum of money in round millions, as a memo says it; other measures exactly.

    *drygt 30* is above a multiple of ten by less than one unit, *knappt 60* below it by less than one;
    *24* is within half a unit.
    """
    measure, value = cube.measure(ref.measure), Values(cube).must(ref)
    if measure.in_thousands:
        near = hedges.two_digits(value)
        return exact(cube, ref) if near is None else _near(near, In.MONEY, ref)
    if not measure.kind.in_percent:
        return exact(cube, ref)
    ten = round(value / 10) * 10
    if ten and 0.1 < value - ten < 1:
        return _near(Hedged(Way.OVER, ten, (0, 1)), In.PERCENT, ref)
    if ten and 0.1 < ten - value < 1:
        return _near(Hedged(Way.UNDER, ten, (1, 0)), In.PERCENT, ref)
    whole = float(rounded(value))
    return Figure(whole, 0, In.PERCENT, (claims.value("", whole, ref, 0.5),))


def _near(told: Hedged, told_in: In, ref: CellRef) -> Figure:
    return Figure(told.stated, 0, told_in, (claims.about("", told.stated, ref, *told.tolerance),), told.way)


def part(one: CellRef, whole: CellRef, percent: float) -> Figure:
    "*drygt fyra av tio*, *31 procent*"
    told = hedges.part(percent)
    told_in = In.FRACTION if told.stated in hedges.FRACTIONS else In.PERCENT
    return Figure(told.stated, told.decimals, told_in, (claims.part("", told, one, whole),), told.way)


def percent_change(before: CellRef, now: CellRef, old: float, new: float) -> Figure:
    "*sju procent*, *2,2 procent*: one decimal under five percent, and then only if it says anything."
    change = degrees.relative_change(old, new)
    decimals = 1 if abs(change) < 5 else 0
    size = float(rounded(change, decimals))
    claim = claims.change_percent("", size, before, now, 0.5 * 10**-decimals)
    return Figure(abs(size), decimals, In.PERCENT, (claim,))


def rough_percent_change(before: CellRef, now: CellRef, old: float, new: float) -> Figure:
    "*drygt två procent*, *knappt fyra procent*, where a small change would else need its decimal."
    change = degrees.relative_change(old, new)
    if not 1 <= abs(change) < 5:
        return percent_change(before, now, old, new)
    told = hedges.whole_percent(abs(change))
    claim = claims.about_change_percent("", told, change > 0, before, now)
    return Figure(told.stated, 0, In.PERCENT, (claim,), told.way)


def point_change(before: CellRef, now: CellRef, old: float, new: float, whole: bool = False) -> Figure:
    "*tre procentenheter*: shares are never said to change in percent."
    decimals = 0 if whole and abs(new - old) >= 1 else 1
    size = float(rounded(new - old, decimals))
    return Figure(abs(size), decimals, In.POINTS, (claims.change_points("", size, before, now, 0.5 * 10**-decimals),))


def count_change(before: CellRef, now: CellRef, old: float, new: float) -> Figure:
    "The size as a number of units: *332 personer*."
    return Figure(abs(new - old), 0, In.NOUN, (claims.change("", new - old, before, now, 0.5),))


def number_of(cells: tuple[CellRef, ...]) -> Figure:
    "How many there are: *elva* stadsdelar."
    return Figure(len(cells), 0, In.NOTHING, (claims.count("", cells),), neuter=False)
