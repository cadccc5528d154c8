"""How a cell's value is said in English, with the claim it makes: exactly, in whole per cent, or with a hedge.

The conditions are those of the Swedish hedges: *just over* is *drygt*, *just under* is *knappt*.
"""

from __future__ import annotations

from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import claims
from socialrapport.prose.swedish.amounts import Said, Values
from socialrapport.vocabulary import degrees, english_figures, hedges
from socialrapport.vocabulary.swedish_figures import NBSP, rounded

PER_CENT = "per cent"
HEDGES = {
    hedges.Way.IT: "",
    hedges.Way.OVER: "just over",
    hedges.Way.UNDER: "just under",
    hedges.Way.ABOUT: "about",
    hedges.Way.NEARLY: "nearly",
}
FRACTIONS = dict(
    zip(
        hedges.FRACTIONS,
        ("one in five", "one in four", "one in three", "four in ten", "half", "six in ten", "two in three",
         "seven in ten", "three in four", "eight in ten", "nine in ten"),
        strict=True,
    )
)  # fmt: skip


def exact(cube: SafeCube, ref: CellRef) -> Said:
    "The value as published, with its unit where the unit is not already in the subject."
    measure, value = cube.measure(ref.measure), Values(cube).must(ref)
    if measure.in_thousands:
        text, stated, half = english_figures.money(value)
        return text, (claims.value(text, stated, ref, half),)
    text = (
        english_figures.of_each(value, measure.decimals, PER_CENT) if measure.kind.in_percent else with_unit(cube, ref)
    )
    half = 0.5 * 10**-measure.decimals
    return text, (claims.value(text, float(rounded(value, measure.decimals)), ref, half),)


def with_unit(cube: SafeCube, ref: CellRef) -> str:
    "*SEK 9,120*, *12,345 days*, *1.8*; what the subject already counts has no unit again."
    measure, value = cube.measure(ref.measure), Values(cube).must(ref)
    said = cube.indicator.english
    if measure.kronor:
        return f"SEK{NBSP}{english_figures.figure(value, measure.decimals)}"
    number = english_figures.counted(value, measure.decimals)
    return f"{number} {said.unit}" if measure.kind is MeasureKind.AMOUNT and said.unit not in said.phrase else number


def alike(cube: SafeCube, *refs: CellRef) -> tuple[Said, ...]:
    "Values side by side as published, all in figures where any of them is: *from 12 to 16*."
    said = tuple(exact(cube, ref) for ref in refs)
    in_figures = [any(c.isdigit() for c in text) for text, _ in said]
    return tuple(level(cube, ref) for ref in refs) if any(in_figures) and not all(in_figures) else said


def level(cube: SafeCube, ref: CellRef) -> Said:
    "The value in figures with all its decimals, for values that stand beside one another: *2.0 per cent*."
    measure, value = cube.measure(ref.measure), Values(cube).must(ref)
    if measure.kind.has_own_unit:
        return exact(cube, ref)
    unit = f"{NBSP}{PER_CENT}" if measure.kind.in_percent else ""
    text = f"{english_figures.figure(value, measure.decimals)}{unit}"
    stated = float(rounded(value, measure.decimals))
    return text, (claims.value(text, stated, ref, 0.5 * 10**-measure.decimals),)


def rough(cube: SafeCube, ref: CellRef) -> Said:
    "A share in whole per cent and a sum of money in round millions, as a memo says it; other measures exactly."
    measure = cube.measure(ref.measure)
    if measure.in_thousands:
        return rough_money(cube, ref)
    if not measure.kind.in_percent:
        return exact(cube, ref)
    value = Values(cube).must(ref)
    ten = round(value / 10) * 10
    if ten and 0.1 < value - ten < 1:
        text = f"just over {english_figures.of_each(ten, 0, PER_CENT)}"
        return text, (claims.about(text, ten, ref, 0, 1),)
    if ten and 0.1 < ten - value < 1:
        text = f"just under {english_figures.of_each(ten, 0, PER_CENT)}"
        return text, (claims.about(text, ten, ref, 1, 0),)
    whole = float(rounded(value))
    text = english_figures.of_each(whole, 0, PER_CENT)
    return text, (claims.value(text, whole, ref, 0.5),)


def rough_money(cube: SafeCube, ref: CellRef) -> Said:
    "*nearly SEK 930 million*, where a number of two digits is that near; else as published."
    near = hedges.two_digits(Values(cube).must(ref))
    if near is None:
        return exact(cube, ref)
    text = hedged(near, english_figures.money(near.stated)[0])
    return text, (claims.about(text, near.stated, ref, *near.tolerance),)


def part(part: CellRef, whole: CellRef, percent: float) -> Said:
    "*just over four in ten*, *31 per cent*"
    told = hedges.part(percent)
    text = hedged(told, FRACTIONS.get(told.stated) or english_figures.of_each(told.stated, told.decimals, PER_CENT))
    return text, (claims.part(text, told, part, whole),)


def hedged(told: hedges.Hedged, name: str) -> str:
    return f"{HEDGES[told.way]} {name}".strip()


def rough_percent_change(before: CellRef, now: CellRef, old: float, new: float) -> Said:
    "*just over two per cent*, where a small change would else need its decimal."
    change = degrees.relative_change(old, new)
    if not 1 <= abs(change) < 5:
        return percent_change(before, now, old, new)
    told = hedges.whole_percent(abs(change))
    text = hedged(told, english_figures.of_each(told.stated, 0, PER_CENT))
    return text, (claims.about_change_percent(text, told, change > 0, before, now),)


def percent_change(before: CellRef, now: CellRef, old: float, new: float) -> Said:
    "*seven per cent*, *2.2 per cent*: one decimal under five per cent, and then only if it says anything."
    change = degrees.relative_change(old, new)
    decimals = 1 if abs(change) < 5 else 0
    size = float(rounded(change, decimals))
    text = english_figures.of_each(abs(size), decimals, PER_CENT)
    return text, (claims.change_percent(text, size, before, now, 0.5 * 10**-decimals),)


def point_change(before: CellRef, now: CellRef, old: float, new: float, whole: bool = False) -> Said:
    "*three percentage points*: shares are never said to change in per cent."
    decimals = 0 if whole and abs(new - old) >= 1 else 1
    size = float(rounded(new - old, decimals))
    word = "percentage point" if abs(size) == 1 else "percentage points"
    text = english_figures.of_each(abs(size), decimals, word)
    return text, (claims.change_points(text, size, before, now, 0.5 * 10**-decimals),)
