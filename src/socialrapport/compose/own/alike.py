"""Which reference says the same as a figure that an author has written by hand."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.compose.own.lookup import Shelf, axis_name
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.indicator import TOTAL
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import facts
from socialrapport.reading import Number
from socialrapport.reading.things_counted import counted

TELLING = 13
"""A smaller whole number is the same as some cell too often for that to mean anything."""


def alike(number: Number, shelf: Shelf) -> str:
    """The plainest reference to a published figure that is the same, of this year or the one before.

    Empty where there is none in the same unit.
    """
    if isinstance(number.value, tuple) or (number.value < TELLING and number.value == round(number.value)):
        return ""
    return min(found(float(number.value), number.unit, shelf), default=(0, ""))[1]


def found(value: float, unit: str | None, shelf: Shelf) -> Iterator[tuple[int, str]]:
    "(how far from the plainest, the reference)"
    for ref in shelf.by_value.get(value, ()):
        cube = shelf.cubes[ref.cube]
        measure = cube.measure(ref.measure)
        if unit in (unit_of(measure), None):
            split = sum(code != TOTAL for code in ref.at[1:])
            yield split * 4 + (shelf.year - int(ref.at[0])) * 2 + (measure != cube.main), written(cube, ref, shelf)


def unit_of(measure: MeasureInfo) -> str | None:
    "As a text names it: *procent*, *hushåll*."
    return "procent" if measure.kind.in_percent else counted(measure.unit) if measure.kind.is_count else ""


def year_written(cube: SafeCube, ref: CellRef, shelf: Shelf) -> str:
    "A step back, which follows the year next time too; of a survey, which is not made each year, the year."
    return ref.at[0] if facts.is_survey(cube.indicator) else str(int(ref.at[0]) - shelf.year)


def written(cube: SafeCube, ref: CellRef, shelf: Shelf) -> str:
    "The address as an author writes it."
    parts = [cube.id, *([year_written(cube, ref, shelf)] if ref.at[0] != str(shelf.year) else [])]
    for axis, code in zip(cube.axes[1:], ref.at[1:], strict=True):
        if code != TOTAL:
            label = facts.label(cube, axis.id, code)
            name = shelf.profile.part.one if axis.id == "stadsdel" else axis_name(axis)
            parts.append(f"{name}={code if ',' in label else label}")
    return ", ".join(parts) + ("" if ref.measure == cube.main.id else f" | {ref.measure.replace('_', ' ')}")
