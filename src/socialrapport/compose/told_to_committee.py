"""What the committee is told of an area, by the chapter's plan or else by weight."""

from __future__ import annotations

from typing import Any

from socialrapport.compose.choosing import is_news, size
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
    return with_news(stuff, chapter, found) if found else best(stuff, chapter) if chapter.memo else []


def with_news(stuff: Material, chapter: Chapter, plan: list[Finding]) -> list[Finding]:
    """The plan, with the long view after what has not surely changed in a year.

    Last comes the area's largest change, where it is larger than those that the plan tells.
    """
    told: list[Finding] = []
    for finding in plan:
        told.append(finding)
        far = long_view(stuff, finding)
        if far and far not in plan:
            told.append(far)
    known = {f.indicator for f in told}
    most = max((size(stuff, f) for f in told if is_news(f)), default=0.0)
    missed = [f for f in stuff.findings if stuff.told_in(f) == chapter.id and f.indicator not in known and is_news(f)]
    largest = sorted(missed, key=lambda f: (-size(stuff, f), f.indicator))[:1]
    return told + [f for f in largest if size(stuff, f) > most]


def long_view(stuff: Material, finding: Finding) -> Finding | None:
    "What is sure of the same figure in several years, where nothing is of the last: its change, or else its line."
    if is_news(finding):
        return None
    mine = (stuff.finding(finding.indicator, kind) for kind in (FindingKind.LONG_CHANGE, FindingKind.TREND))
    sure = (f for f in mine if f is not None and f.measure == finding.measure and f.sure and not (f.flat or f.breaks))
    return next(sure, None)


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
    mine = [f for f in stuff.findings if stuff.told_in(f) == chapter.id and f.kind in kinds]
    seen: dict[str, Finding] = {}
    for finding in mine:
        seen.setdefault(finding.indicator, finding)
    return list(seen.values())[:3]
