"""How a cell's value is said, with the claim it makes: exactly, in whole percent, or with a hedge."""

from __future__ import annotations

from dataclasses import dataclass

from socialrapport.model.cube import MeasureInfo
from socialrapport.model.finding import Claim
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import claims
from socialrapport.vocabulary import degrees, hedges, swedish_figures

HEDGES = {
    hedges.Way.IT: "",
    hedges.Way.OVER: "drygt",
    hedges.Way.UNDER: "knappt",
    hedges.Way.ABOUT: "omkring",
    hedges.Way.NEARLY: "närmare",
}
FRACTIONS = dict(
    zip(
        hedges.FRACTIONS,
        ("var femte", "var fjärde", "var tredje", "fyra av tio", "hälften", "sex av tio", "två av tre", "sju av tio",
         "tre av fyra", "åtta av tio", "nio av tio"),
        strict=True,
    )
)  # fmt: skip

Said = tuple[str, tuple[Claim, ...]]
"""Words, and what they claim."""


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


def exact(cube: SafeCube, ref: CellRef) -> Said:
    "The value as published, with its unit where the unit is not already in the subject."
    measure, value = cube.measure(ref.measure), Values(cube).must(ref)
    if measure.in_thousands:
        text, stated, half = swedish_figures.money(value)
        return text, (claims.value(text, stated, ref, half),)
    text = _with_unit(value, measure)
    half = 0.5 * 10**-measure.decimals
    return text, (claims.value(text, float(swedish_figures.rounded(value, measure.decimals)), ref, half),)


def alike(cube: SafeCube, *refs: CellRef) -> tuple[Said, ...]:
    "Values side by side as published, all in figures where any of them is: *från 12 till 16*, *från två till tolv*."
    said = tuple(exact(cube, ref) for ref in refs)
    in_figures = [any(c.isdigit() for c in text) for text, _ in said]
    return tuple(level(cube, ref) for ref in refs) if any(in_figures) and not all(in_figures) else said


def level(cube: SafeCube, ref: CellRef) -> Said:
    """The value in figures with all its decimals, for values that stand beside one another: *2,0 procent*.

    What a mean counts stands in the subject (*antalet insatser per person*) and is not said again.
    """
    measure, value = cube.measure(ref.measure), Values(cube).must(ref)
    if measure.kind is MeasureKind.AMOUNT or measure.kronor:
        return exact(cube, ref)
    unit = f"{swedish_figures.NBSP}procent" if measure.kind.in_percent else ""
    text = f"{swedish_figures.figure(value, measure.decimals)}{unit}"
    return text, (
        claims.value(text, float(swedish_figures.rounded(value, measure.decimals)), ref, 0.5 * 10**-measure.decimals),
    )


def _with_unit(value: float, measure: MeasureInfo) -> str:
    if measure.kind.in_percent:
        return swedish_figures.of_each(value, measure.decimals, "procent")
    if measure.kind.has_own_unit and measure.unit:
        return f"{swedish_figures.counted(value, measure.decimals, neuter=True)} {measure.unit}"
    return swedish_figures.counted(value, measure.decimals, neuter=True)


def with_noun(cube: SafeCube, ref: CellRef) -> Said:
    "A count with its noun: *tolv barn*, *en anmälan*, *ett hushåll*."
    value, noun = Values(cube).must(ref), cube.indicator.unit
    word = noun.singular if value == 1 else noun.plural
    number = swedish_figures.counted(value, neuter=noun.neuter)
    return f"{number} {word}", (claims.value(number, value, ref, 0.5),)


def rough(cube: SafeCube, ref: CellRef) -> Said:
    """A share in whole percent and a sum of money in round millions, as a memo says it; other measures exactly.

    *drygt 30* is above a multiple of ten by less than one unit, *knappt 60* below it by less than one;
    *24* is within half a unit.
    """
    measure = cube.measure(ref.measure)
    if measure.in_thousands:
        return rough_money(cube, ref)
    if not measure.kind.in_percent:
        return exact(cube, ref)
    value = Values(cube).must(ref)
    ten = round(value / 10) * 10
    if ten and 0.1 < value - ten < 1:
        text = f"drygt {swedish_figures.of_each(ten, 0, 'procent')}"
        return text, (claims.about(text, ten, ref, 0, 1),)
    if ten and 0.1 < ten - value < 1:
        text = f"knappt {swedish_figures.of_each(ten, 0, 'procent')}"
        return text, (claims.about(text, ten, ref, 1, 0),)
    whole = float(swedish_figures.rounded(value))
    text = swedish_figures.of_each(whole, 0, "procent")
    return text, (claims.value(text, whole, ref, 0.5),)


def rough_money(cube: SafeCube, ref: CellRef) -> Said:
    "*närmare 930 miljoner kronor*, where a number of two digits is that near; else as published."
    near = hedges.two_digits(Values(cube).must(ref))
    if near is None:
        return exact(cube, ref)
    text = hedged(near, swedish_figures.money(near.stated)[0])
    return text, (claims.about(text, near.stated, ref, *near.tolerance),)


def part(part: CellRef, whole: CellRef, percent: float) -> Said:
    "*drygt fyra av tio*, *31 procent*"
    told = hedges.part(percent)
    name = FRACTIONS.get(told.stated) or swedish_figures.of_each(told.stated, told.decimals, "procent")
    text = hedged(told, name)
    return text, (claims.part(text, told, part, whole),)


def hedged(told: hedges.Hedged, name: str) -> str:
    return f"{HEDGES[told.way]} {name}".strip()


def rough_percent_change(before: CellRef, now: CellRef, old: float, new: float) -> Said:
    "*drygt två procent*, *knappt fyra procent*, where a small change would else need its decimal."
    change = degrees.relative_change(old, new)
    if not 1 <= abs(change) < 5:
        return percent_change(before, now, old, new)
    told = hedges.whole_percent(abs(change))
    text = hedged(told, swedish_figures.of_each(told.stated, 0, "procent"))
    return text, (claims.about_change_percent(text, told, change > 0, before, now),)


def percent_change(before: CellRef, now: CellRef, old: float, new: float) -> Said:
    "*sju procent*, *2,2 procent*: one decimal under five percent, and then only if it says anything."
    change = degrees.relative_change(old, new)
    decimals = 1 if abs(change) < 5 else 0
    size = float(swedish_figures.rounded(change, decimals))
    text = swedish_figures.of_each(abs(size), decimals, "procent")
    return text, (claims.change_percent(text, size, before, now, 0.5 * 10**-decimals),)


def point_change(before: CellRef, now: CellRef, old: float, new: float, whole: bool = False) -> Said:
    "*tre procentenheter*: shares are never said to change in percent."
    decimals = 0 if whole and abs(new - old) >= 1 else 1
    size = float(swedish_figures.rounded(new - old, decimals))
    word = "procentenhet" if abs(size) == 1 else "procentenheter"
    text = swedish_figures.of_each(abs(size), decimals, word)
    return text, (claims.change_points(text, size, before, now, 0.5 * 10**-decimals),)
