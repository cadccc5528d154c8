"""Which of many findings a short text has room for."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from socialrapport.compose.material import Material
from socialrapport.model.chapter import Chapter
from socialrapport.model.finding import HEADLINE, Finding, FindingKind
from socialrapport.model.indicator import DEMOGRAPHY, SURVEYS
from socialrapport.model.safe import SafeCube

BACKGROUND = (DEMOGRAPHY,)
"""Areas that the report tells of as a background: a short text leaves them out."""
BESIDE = (*BACKGROUND, SURVEYS)
"""Areas that are the background to what is done, or tell of it."""


def only_of(stuff: Material, chapter: Chapter, areas: Collection[str]) -> bool:
    "Whether all that the chapter holds is of these areas."
    return all(cube.indicator.area in areas for cube in stuff.in_chapter(chapter))


def is_told(stuff: Material, chapter: Chapter) -> bool:
    "Whether there is, or has been, anything of what the chapter is about; of noughts alone print has no chapter."
    return any(cell.value != 0 for cube in stuff.in_chapter(chapter) for _, cell in cube.observed(cube.main.id))


def weightiest(stuff: Material, kind: FindingKind, most: int) -> list[Finding]:
    """The weightiest findings of a kind, one from an area, at most so many.

    Gaps are taken only from figures that compare groups of different size and only where chance alone does not make
    them, and nothing that crosses a break.
    """
    mine = [f for f in stuff.findings if f.kind == kind and f.area not in BACKGROUND and fair(stuff, f)]
    mine = [f for f in mine if not is_of_its_parts(stuff, f)]
    best: dict[str, Finding] = {}
    for finding in sorted(mine, key=lambda f: (-f.weight, f.indicator)):
        best.setdefault(finding.area, finding)
    return list(best.values())[:most]


def is_news(finding: Finding) -> bool:
    "A change, of the last year or of five, that neither chance nor a break explains, large enough to matter."
    kinds = (FindingKind.CHANGE, FindingKind.LONG_CHANGE)
    return finding.kind in kinds and finding.sure and not (finding.flat or finding.breaks or finding.group)


def size(stuff: Material, finding: Finding) -> float:
    "What it weighs, whether or not the committee is used to being told of it."
    headline = stuff.cubes[finding.indicator].indicator.headline
    return finding.weight - (HEADLINE if headline else 0.0)


def fair(stuff: Material, finding: Finding) -> bool:
    "Whether the finding can stand by itself in a short text."
    return not (finding.breaks or finding.group or finding.flat) and finding.sure and comparable(stuff, finding)


def lines(stuff: Material, cubes: Iterable[SafeCube]) -> list[Finding]:
    "The sure lines through several years, the weightiest first: what is news where no two years surely differ."
    mine = {cube.id for cube in cubes}
    found = (f for f in stuff.findings if f.kind == FindingKind.TREND and f.indicator in mine and fair(stuff, f))
    return sorted(found, key=lambda f: (-f.weight, f.indicator))


def is_of_its_parts(stuff: Material, finding: Finding) -> bool:
    "Whether the figure is there for its parts: how many there are in all is told elsewhere."
    return " efter " in stuff.cubes[finding.indicator].indicator.title


def comparable(stuff: Material, finding: Finding) -> bool:
    "Whether the finding is no gap, or one in a measure that compares groups of different size."
    if finding.kind not in (FindingKind.SEX_GAP, FindingKind.DISTRICT_GAP):
        return True
    return stuff.cubes[finding.indicator].measure(finding.measure).kind.is_ratio
