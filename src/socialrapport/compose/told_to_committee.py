"""What the committee is told of an area, by the chapter's plan or else by weight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from socialrapport.compose.choosing import is_news, lines, size
from socialrapport.compose.counted import none_sure, nothing_moved
from socialrapport.compose.material import Material
from socialrapport.model.chapter import Chapter
from socialrapport.model.document import Paragraph, Plain, Text
from socialrapport.model.finding import Finding, FindingKind, Verdict
from socialrapport.prose import paragraph
from socialrapport.prose.facts import fact, has_begun, year_of


def memo_sentences(stuff: Material, chapter: Chapter) -> Text:
    """The chapter's paragraph as the memo has it; sentences whose figures there are none of are left out.

    That chance may have made a change is said once of all in the paragraph, or of all in the edition: `said_of_all`.
    """
    return in_short(stuff, planned(stuff, chapter))


def in_short(stuff: Material, plan: Sequence[Finding], headed: Finding | None = None) -> Text:
    "Findings as a short text tells them, each with what the profile says beside it; *headed* is the headline above."
    found: list[Any] = []
    together = by_chance(stuff, plan)
    before = ""
    for turn, group in enumerate(by_indicator(list(plan))):
        found += paragraph(
            group, stuff.cubes, stuff.profile, rough=True, turn=turn, reserved=together, after=before, headed=headed
        )
        before = group[0].indicator
        adjustment = stuff.profile.adjustments.get(group[0].indicator)
        if adjustment and adjustment.aside:
            found.append(Plain(adjustment.aside, "lag"))
    if together and not nothing_moved(stuff):
        found.append(none_sure(together, others_moved(stuff, plan, together)))
    return tuple(found)


def by_chance(stuff: Material, plan: Sequence[Finding]) -> list[Finding]:
    "The changes of which it is said once, of all of them or of all in the edition, that chance may have made them."
    return [f for f in plan if is_by_chance(f)] if nothing_moved(stuff) else by_chance_alone(plan)


def others_moved(stuff: Material, plan: Sequence[Finding], together: Sequence[Finding]) -> bool:
    "Whether the plan has a change since the same year that is sure, or a beginning, beside those that are not."
    beside = [f for f in plan if is_since(f, together[0])]
    return any((f.sure and not f.flat) or is_begun(stuff, f) for f in beside)


def is_begun(stuff: Material, finding: Finding) -> bool:
    "Whether it is told that there was none of it before: no chance made that, and it is no change."
    return not finding.breaks and has_begun(stuff.cubes[finding.indicator], fact(finding, "now"))


def said_of_all(stuff: Material) -> tuple[Paragraph, ...]:
    "What stands before the areas where nothing has moved more than chance gives: then none of them says it."
    still = nothing_moved(stuff)
    return (Paragraph((still,)),) if still else ()


def is_by_chance(finding: Finding) -> bool:
    return (
        finding.kind == FindingKind.CHANGE
        and finding.verdict is Verdict.CHANCE
        and not (finding.flat or finding.breaks or finding.group)
    )


def by_chance_alone(told: Sequence[Finding]) -> list[Finding]:
    "The changes since one year, of several, that chance may have made: what is said of them all is said once."
    changes = [f for f in dict.fromkeys(told) if is_by_chance(f)]
    most = max(([f for f in changes if is_since(f, one)] for one in changes), key=len, default=[])
    return most if len(most) > 1 else []


def is_since(finding: Finding, other: Finding) -> bool:
    "Whether it is a change since the same year as another."
    return finding.kind == FindingKind.CHANGE and year_of(fact(finding, "before")) == year_of(fact(other, "before"))


def planned(stuff: Material, chapter: Chapter) -> list[Finding]:
    """The findings of the chapter's memo plan; where none of it was delivered, the area's best.

    What there is none of, and was none of, is nothing to tell.
    """
    found = [
        one
        for indicator, kind in chapter.memo
        if (one := asked_for(stuff, indicator, kind) or stuff.finding(indicator, FindingKind.HIDDEN)) is not None
        and not is_nothing(stuff, one)
    ]
    return with_news(stuff, chapter, found) if found else best(stuff, chapter) if chapter.memo else []


def asked_for(stuff: Material, indicator: str, kind: FindingKind) -> Finding | None:
    """What the plan asks for; instead of how many there are, that they are surely more or fewer.

    Else the paragraph might say after it that no change is sure.
    """
    change = stuff.finding(indicator, FindingKind.CHANGE)
    return change if kind is FindingKind.LEVEL and change and is_news(change) else stuff.finding(indicator, kind)


def with_news(stuff: Material, chapter: Chapter, plan: list[Finding]) -> list[Finding]:
    """The plan, with the long view after what has not surely changed in a year.

    Last comes the area's largest change, where it is larger than those that the plan tells. Where nothing of the area
    is news, that is its weightiest sure line through several years.
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
    if largest or any(is_news(f) for f in told):
        return told + [f for f in largest if size(stuff, f) > most]
    return told + [f for f in lines(stuff, stuff.in_chapter(chapter)) if f.indicator not in known][:1]


def long_view(stuff: Material, finding: Finding) -> Finding | None:
    "What is sure of the same figure in several years, where nothing is of the last: its change, or else its line."
    if is_news(finding):
        return None
    mine = (stuff.finding(finding.indicator, kind) for kind in (FindingKind.LONG_CHANGE, FindingKind.TREND))
    sure = (f for f in mine if f is not None and f.measure == finding.measure and f.sure and not (f.flat or f.breaks))
    return next(sure, None)


def is_nothing(stuff: Material, finding: Finding) -> bool:
    "Whether a finding is of noughts alone."
    cells = [stuff.cubes[ref.cube].cells.get((ref.measure, ref.at)) for _, ref in finding.facts]
    return bool(cells) and all(cell is not None and cell.value == 0 for cell in cells)


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
    of_chapter = (f for f in stuff.findings if stuff.told_in(f) == chapter.id and f.kind in kinds)
    mine = [f for f in of_chapter if not is_nothing(stuff, f)]
    seen: dict[str, Finding] = {}
    for finding in mine:
        seen.setdefault(finding.indicator, finding)
    return list(seen.values())[:3]
