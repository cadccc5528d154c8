"""Which of many findings a short text has room for."""

from __future__ import annotations

from socialrapport.compose.material import Material
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.indicator import Area

BACKGROUND = (Area.DEMOGRAFI,)
"""Areas that the report tells of as a background: a short text leaves them out."""


def weightiest(stuff: Material, kind: FindingKind, most: int) -> list[Finding]:
    """The weightiest findings of a kind, one from an area, at most so many.

    Gaps are taken only from figures that compare groups of different size and only where chance alone does not make
    them, and nothing that crosses a break.
    """
    mine = [f for f in stuff.findings if f.kind is kind and f.area not in BACKGROUND and fair(stuff, f)]
    best: dict[Area, Finding] = {}
    for finding in sorted(mine, key=lambda f: (-f.weight, f.indicator)):
        best.setdefault(finding.area, finding)
    return list(best.values())[:most]


def fair(stuff: Material, finding: Finding) -> bool:
    "Whether the finding can stand by itself in a short text."
    if finding.breaks or finding.group or not finding.sure:
        return False
    measure = stuff.cubes[finding.indicator].measure(finding.measure)
    return finding.kind not in (FindingKind.DISTRICT_GAP, FindingKind.SEX_GAP) or measure.kind.is_ratio
