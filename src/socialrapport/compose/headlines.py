"""What stands above a picture: what the gate has found of the figures in it, or nothing."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.compose.material import Material
from socialrapport.model.cube import Axis, MeasureInfo
from socialrapport.model.finding import Finding, FindingKind, Sentence, Verdict
from socialrapport.model.safe import SafeCube
from socialrapport.prose import picture_headline


def of_series(stuff: Material, cube: SafeCube, measure: MeasureInfo) -> Sentence | None:
    "How the whole has moved in five years where that is sure, else since the year before."
    mine = [f for f in of_measure(stuff, cube, measure) if not f.breaks and f.verdict is not Verdict.UNKNOWN]
    far = [f for f in mine if f.kind == FindingKind.LONG_CHANGE and f.sure and not f.flat]
    return said(stuff, (*far, *(f for f in mine if f.kind == FindingKind.CHANGE)))


def of_districts(stuff: Material, cube: SafeCube, measure: MeasureInfo) -> Sentence | None:
    "Where the figure is highest and lowest, or that the districts differ no more than chance gives."
    return said(stuff, [f for f in of_measure(stuff, cube, measure) if f.kind == FindingKind.DISTRICT_GAP])


def of_parts(stuff: Material, cube: SafeCube, measure: MeasureInfo, axis: Axis) -> Sentence | None:
    "The largest part of a breakdown."
    mine = (f for f in of_measure(stuff, cube, measure) if f.kind == FindingKind.COMPOSITION)
    return said(stuff, [f for f in mine if f.group[0][0] == axis.id])


def of_measure(stuff: Material, cube: SafeCube, measure: MeasureInfo) -> Iterator[Finding]:
    return (f for f in stuff.of(cube) if f.measure == measure.id)


def said(stuff: Material, findings: list[Finding] | tuple[Finding, ...]) -> Sentence | None:
    "The first finding as a headline."
    return picture_headline(findings[0], stuff.cubes[findings[0].indicator], stuff.profile) if findings else None
