"""What the composing functions share: the edition's cubes and findings, and short ways to ask for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from socialrapport.model.axes import DISTRICT
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.chapter import Chapter, Depth
from socialrapport.model.edition import Protection, Quality
from socialrapport.model.finding import Finding, FindingKind, Judged
from socialrapport.model.others import is_of_others
from socialrapport.model.periods import is_of_periods
from socialrapport.model.profile import Profile
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.model.since import Since
from socialrapport.model.trend import BACK

MANY = 20
"""Fewer are told as numbers, never in percent."""


class Gate(Protocol):
    "Says whether a comparison that an author makes is larger than chance gives."

    def moved(self, cube: SafeCube, before: CellRef, now: CellRef) -> bool: ...

    def outermost(self, cube: SafeCube, winner: CellRef, others: Sequence[CellRef]) -> bool: ...


@dataclass(frozen=True)
class Material:
    "All that a document is made of: the only argument of those that make one."

    profile: Profile
    year: int
    catalogue: Catalogue
    cubes: Mapping[str, SafeCube]
    judged: Judged
    quality: Quality
    protection: Protection
    synthetic: bool
    gate: Gate
    since: Since | None = None

    @property
    def ours(self) -> tuple[SafeCube, ...]:
        "The municipality's own figures, year by year: what others have published stands beside them."
        return tuple(c for c in self.cubes.values() if not is_of_others(c.id) and not is_of_periods(c.id))

    @property
    def findings(self) -> tuple[Finding, ...]:
        "What may be told of the whole."
        return self.judged.findings

    def in_area(self, area: str) -> tuple[SafeCube, ...]:
        "The area's cubes in the catalogue's order."
        return tuple(self.cubes[i.id] for i in self.catalogue.in_area(area) if i.id in self.cubes)

    def in_chapter(self, chapter: Chapter) -> tuple[SafeCube, ...]:
        "The chapter's cubes in its order."
        return tuple(self.cubes[i.id] for i in self.catalogue.in_chapter(chapter) if i.id in self.cubes)

    def told_in(self, finding: Finding) -> str:
        "The id of the chapter that a finding belongs to."
        return self.cubes[finding.indicator].indicator.told_in

    def of(self, cube: SafeCube) -> list[Finding]:
        return [f for f in self.findings if f.indicator == cube.id]

    def finding(self, indicator: str, kind: FindingKind) -> Finding | None:
        return next((f for f in self.findings if f.indicator == indicator and f.kind == kind), None)

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        "The chapters in the report's order."
        return tuple(self.catalogue.chapters.values())

    @property
    def undelivered(self) -> tuple[Chapter, ...]:
        "The chapters that there are no figures for."
        return tuple(c for c in self.chapters if not self.in_chapter(c))

    def depth(self, cube: SafeCube) -> Depth:
        "How much room the printed report gives a figure: of a few, no more than a line unless the profile says so."
        adjusted = self.profile.adjustments.get(cube.id)
        if adjusted is not None and adjusted.depth is not None:
            return adjusted.depth
        chapter = self.catalogue.chapters[cube.indicator.told_in]
        told = cube.id in chapter.full or (cube.id in chapter.full_by_district and cube.axis(DISTRICT) is not None)
        return Depth.FULL if told and self.of_many(cube) and self.is_followed(cube) else Depth.LINE

    def is_followed(self, cube: SafeCube) -> bool:
        "Whether the figure is shown more often than not of the years that a line is drawn through."
        cells = (cube.get(cube.main.id, y) for y in cube.years if y <= str(self.year))
        seen = [cell for cell in cells if cell is not None][-BACK - 1 :]
        return 2 * sum(cell.shown for cell in seen) >= len(seen)

    def of_many(self, cube: SafeCube) -> bool:
        "Whether the latest figure is of so many that a line, a gap and a breakdown can tell something."
        latest = cube.latest(self.year)
        counts = [cube.get(m.id, latest) for m in cube.measures if m.kind.is_count] if latest else []
        return any(cell is not None and (cell.value or 0) >= MANY for cell in counts)
