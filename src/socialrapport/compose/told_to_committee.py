"""What the committee is told of an area, by the chapter's plan or else by weight."""

from __future__ import annotations

from typing import Any

from socialrapport.compose.material import Material
from socialrapport.model.chapter import Chapter
from socialrapport.model.document import Plain, Text
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.prose import paragraph


def memo_sentences(stuff: Material, chapter: Chapter) -> Text:
    "The chapter's paragraph as the memo has it; sentences whose figures there are none of are left out."
    found: list[Any] = []
    for turn, group in enumerate(by_indicator(planned(stuff, chapter))):
        found += paragraph(group, stuff.cubes, stuff.profile, rough=True, turn=turn)
        adjustment = stuff.profile.adjustments.get(group[0].indicator)
        if adjustment and adjustment.aside:
            found.append(Plain(adjustment.aside, "lag"))
    return tuple(found)


def planned(stuff: Material, chapter: Chapter) -> list[Finding]:
    "The findings of the chapter's memo plan; where none of it was delivered, the area's best."
    found = [
        one
        for indicator, kind in chapter.memo
        if (one := stuff.finding(indicator, kind) or stuff.finding(indicator, FindingKind.HIDDEN)) is not None
    ]
    return found or (best(stuff, chapter) if chapter.memo else [])


def by_indicator(findings: list[Finding]) -> list[list[Finding]]:
    "Neighbours about the same indicator together, so that the second can say *andelen* alone."
    groups: list[list[Finding]] = []
    for finding in dict.fromkeys(findings):
        if groups and groups[-1][0].indicator == finding.indicator:
            groups[-1].append(finding)
        else:
            groups.append([finding])
    return groups


def best(stuff: Material, chapter: Chapter) -> list[Finding]:
    "The area's weightiest changes, where the memo's own figures were not delivered."
    kinds = (FindingKind.CHANGE, FindingKind.LEVEL)
    mine = [f for f in stuff.findings if f.area is chapter.area and f.kind in kinds]
    seen: dict[str, Finding] = {}
    for finding in mine:
        seen.setdefault(finding.indicator, finding)
    return list(seen.values())[:3]
