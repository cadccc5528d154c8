"""Kronor in the prices of the report year, beside kronor as they were paid: a figure of its own, of published cells."""

from __future__ import annotations

from dataclasses import replace

from socialrapport.model.cube import MeasureInfo
from socialrapport.model.issue import Refusal
from socialrapport.model.profile import PriceIndex, Profile
from socialrapport.model.safe import SafeCell, SafeCube
from socialrapport.model.written import rounded

FIXED = "_fasta_priser"


def in_fixed_prices(cubes: tuple[SafeCube, ...], profile: Profile, year: int) -> tuple[SafeCube, ...]:
    """Each figure in kronor has one beside it in the prices of *year*, for the years that the profile's index has.

    Raises `Refusal` where the index lacks the report year.
    """
    must_have_prices_of(year, profile)
    index = profile.prices
    return tuple(with_fixed(cube, index, year) for cube in cubes) if index else cubes


def must_have_prices_of(year: int, profile: Profile) -> None:
    "Raises `Refusal` where there is an index that lacks the report year: nothing could be reckoned over to it."
    if profile.prices is not None and year not in profile.prices.values:
        raise Refusal(
            f"profile.yaml: prisindex har inget tal för {year}, så kronor kan inte räknas om till {year} års priser. "
            f"Lägg till {year} under tal, eller ta bort prisindex.",
            exit_code=2,
        )


def with_fixed(cube: SafeCube, index: PriceIndex, year: int) -> SafeCube:
    paid = [measure for measure in cube.measures if measure.kronor]
    if not paid:
        return cube
    cells = dict(cube.cells)
    for (id, at), cell in cube.cells.items():
        measure = next((m for m in paid if m.id == id), None)
        if measure is not None and int(at[0]) in index.values:
            cells[id + FIXED, at] = over(cell, index.values[year] / index.values[int(at[0])], measure.decimals)
    measures = tuple(m for one in cube.measures for m in ((one, fixed(one, year)) if one in paid else (one,)))
    said = f"Kronor i {year} års priser är omräknade med {index.name} (källa: {index.source})."
    in_english = f"SEK in {year} prices are reckoned over by {index.name} (source: {index.source})."
    return replace(
        cube,
        measures=measures,
        cells=cells,
        notes=(*cube.notes, said),
        english_notes=(*cube.english_notes, in_english),
    )


def over(cell: SafeCell, factor: float, decimals: int) -> SafeCell:
    "The same status: what is hidden is hidden in any prices."
    if cell.value is None:
        return cell
    return cell.giving(float(rounded(cell.value * factor, decimals)))


def fixed(measure: MeasureInfo, year: int) -> MeasureInfo:
    title = f"{measure.title} i {year} års priser"
    return replace(measure, id=measure.id + FIXED, title=title, numerator=None, denominator=None, prices_of=year)


def in_prices_of(cube: SafeCube, measure: MeasureInfo) -> MeasureInfo:
    "The figure in fixed prices where there is one, else as it is: what years far apart compare in."
    return next((m for m in cube.measures if m.id == measure.id + FIXED), measure)
