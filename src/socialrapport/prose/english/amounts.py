"""How a figure is written in English. *Just over* has the conditions of *drygt*, *just under* those of *knappt*."""

from __future__ import annotations

from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import SafeCube
from socialrapport.prose.figures import Figure, In
from socialrapport.vocabulary import english_figures, hedges
from socialrapport.vocabulary.swedish_figures import NBSP

PER_CENT = "per cent"
HEDGES = {
    hedges.Way.IT: "",
    hedges.Way.OVER: "just over",
    hedges.Way.UNDER: "just under",
    hedges.Way.ABOUT: "about",
    hedges.Way.NEARLY: "nearly",
    hedges.Way.AROUND: "around",
}
FRACTIONS = dict(
    zip(
        hedges.FRACTIONS,
        ("one in five", "one in four", "one in three", "four in ten", "half", "six in ten", "two in three",
         "seven in ten", "three in four", "eight in ten", "nine in ten"),
        strict=True,
    )
)  # fmt: skip


def written(figure: Figure, cube: SafeCube) -> tuple[str, str]:
    "The figure in words, and which of them are its claim's: *twelve* of *twelve households*."
    text = f"{HEDGES[figure.way]} {unhedged(figure, cube)}".strip()
    return text, number(figure) if figure.told_in is In.NOUN else text


def unhedged(figure: Figure, cube: SafeCube) -> str:
    match figure.told_in:
        case In.MONEY:
            return english_figures.money(figure.value)
        case In.FRACTION:
            return FRACTIONS[figure.value]
        case In.PERCENT if figure.in_words:
            return english_figures.of_each(figure.value, figure.decimals, PER_CENT)
        case In.PERCENT:
            return f"{english_figures.figure(figure.value, figure.decimals)}{NBSP}{PER_CENT}"
        case In.POINTS:
            word = "percentage point" if figure.value == 1 else "percentage points"
            return english_figures.of_each(figure.value, figure.decimals, word)
        case In.OWN | In.NAMED:
            return own_unit(figure, cube)
        case In.NOUN:
            unit = cube.indicator.unit
            return f"{number(figure)} {unit.english if figure.value == 1 else unit.english_plural}"
        case In.NOTHING:
            return number(figure)


def own_unit(figure: Figure, cube: SafeCube) -> str:
    "*SEK 9,120*, *12,345 days*, *1.8*; what the subject already counts has no unit again."
    said, measure = cube.indicator.english, figure.measure
    assert measure is not None
    if measure.kronor:
        return f"SEK{NBSP}{english_figures.figure(figure.value, figure.decimals)}"
    counted = measure.kind is MeasureKind.MEAN
    unit = "" if counted or said.unit in said.phrase else said.unit
    return f"{number(figure)} {unit}".strip()


def number(figure: Figure) -> str:
    written = english_figures.counted if figure.in_words else english_figures.figure
    return written(figure.value, figure.decimals)
