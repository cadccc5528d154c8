"""How a figure is written in Swedish."""

from __future__ import annotations

from dataclasses import replace

from socialrapport.model.finding import Claim
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import figures
from socialrapport.prose.figures import Figure, In
from socialrapport.vocabulary import hedges, swedish_figures
from socialrapport.vocabulary.swedish_figures import NBSP

HEDGES = {
    hedges.Way.IT: "",
    hedges.Way.OVER: "drygt",
    hedges.Way.UNDER: "knappt",
    hedges.Way.ABOUT: "omkring",
    hedges.Way.NEARLY: "närmare",
    hedges.Way.AROUND: "runt",
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


def written(figure: Figure, cube: SafeCube) -> tuple[str, str]:
    "The figure in words, and which of them are its claim's: *tolv* of *tolv hushåll*."
    text = f"{HEDGES[figure.way]} {unhedged(figure, cube)}".strip()
    return text, number(figure, cube) if figure.told_in is In.NOUN else text


def unhedged(figure: Figure, cube: SafeCube) -> str:
    match figure.told_in:
        case In.MONEY:
            return swedish_figures.money(figure.value)
        case In.FRACTION:
            return FRACTIONS[figure.value]
        case In.PERCENT if figure.in_words:
            return swedish_figures.of_each(figure.value, figure.decimals, "procent")
        case In.PERCENT:
            return f"{swedish_figures.figure(figure.value, figure.decimals)}{NBSP}procent"
        case In.POINTS:
            word = "procentenhet" if figure.value == 1 else "procentenheter"
            return swedish_figures.of_each(figure.value, figure.decimals, word)
        case In.OWN:
            return f"{number(figure, cube)} {figure.measure.unit if figure.measure else ''}".strip()
        case In.NAMED:
            return f"{number(figure, cube)} {unsaid_unit(figure, cube)}".strip()
        case In.NOUN:
            noun = cube.indicator.unit
            return f"{number(figure, cube)} {noun.singular if figure.value == 1 else noun.plural}"
        case In.NOTHING:
            return number(figure, cube)


def without_said_unit(figure: Figure, subject: str) -> Figure:
    "*9 835 dygn*; of a sum that the sentence calls *det sammanlagda antalet barn*, no more than the number."
    said = subject.split()
    named = figure.measure is not None and "antalet" in said and figure.measure.unit in said
    return replace(figure, told_in=In.NOTHING) if named and figure.told_in is In.OWN else figure


def unsaid_unit(figure: Figure, cube: SafeCube) -> str:
    "What of the unit the subject has not said: *kronor* of *bistånd per hushåll*, nothing of *antalet dygn*."
    measure = figure.measure
    if measure is None or (measure.kind is MeasureKind.MEAN and not measure.kronor):
        return ""
    said = cube.indicator.phrase or ""
    words, _, each = measure.unit.partition(" per ")
    if words in said.split():
        return ""
    return words if " per " in said or not each else measure.unit


def number(figure: Figure, cube: SafeCube) -> str:
    if not figure.in_words:
        return swedish_figures.figure(figure.value, figure.decimals)
    neuter = cube.indicator.unit.neuter if figure.told_in is In.NOUN else figure.neuter
    return swedish_figures.counted(figure.value, figure.decimals, neuter)


def said(figure: Figure, cube: SafeCube) -> Said:
    "The words with what they claim."
    text, claiming = written(figure, cube)
    return text, tuple(replace(claim, text=claiming) for claim in figure.claims)


def exact(cube: SafeCube, ref: CellRef) -> Said:
    "With its unit: what stands around it is somebody else's."
    return said(with_unit(figures.exact(cube, ref)), cube)


def rough(cube: SafeCube, ref: CellRef) -> Said:
    return said(with_unit(figures.rough(cube, ref)), cube)


def with_unit(figure: Figure) -> Figure:
    return replace(figure, told_in=In.OWN) if figure.told_in is In.NAMED else figure


def with_noun(cube: SafeCube, ref: CellRef) -> Said:
    return said(figures.with_noun(cube, ref), cube)
