"""Answers to surveys: each cube of answers knows how many got the survey, from the figure that says so."""

from __future__ import annotations

from dataclasses import replace

from socialrapport.model.finding import Finding
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.model.swedish_nouns import SVAR

BASE = "bas"
FEWEST = 5
"""Answers: a group of fewer is not told, whatever the profile hides. The rule `enkat_fa_svar` says so too."""


def with_asked(cubes: tuple[SafeCube, ...]) -> tuple[SafeCube, ...]:
    "Each cube of answers with how many were asked, in the years when that is shown."
    by_id = {cube.id: cube for cube in cubes}
    return tuple(replace(cube, asked=asked_in(by_id.get(cube.indicator.asked))) for cube in cubes)


def asked_in(sent: SafeCube | None) -> dict[str, tuple[CellRef, float]]:
    if sent is None:
        return {}
    found = ((year, cell.value) for year, cell in sent.observed(BASE))
    return {year: (sent.ref(BASE, year), value) for year, value in found if value}


def of_few(cube: SafeCube, finding: Finding) -> bool:
    "Whether it tells of the answers of fewer than the rule's number."
    if cube.indicator.unit != SVAR or cube.measure(finding.measure).kind is not MeasureKind.SHARE:
        return False
    bases = (cube.cells.get((BASE, ref.at)) for name, ref in finding.facts if ref.cube == cube.id)
    return any(cell is not None and cell.value is not None and cell.value < FEWEST for cell in bases)
