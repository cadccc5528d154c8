"""Several findings as a text: in order, without saying the same thing twice or in the same way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from socialrapport.model.finding import Finding, FindingKind, Sentence
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube
from socialrapport.prose.realise import say, seed

ORDER = (
    FindingKind.HIDDEN,
    FindingKind.CHANGE,
    FindingKind.LEVEL,
    FindingKind.LONG_CHANGE,
    FindingKind.SERIES,
    FindingKind.SEX_GAP,
    FindingKind.DISTRICT_GAP,
    FindingKind.SPREAD,
    FindingKind.PLACE,
    FindingKind.COMPOSITION,
    FindingKind.OVERLAP,
)


NAMES = (
    FindingKind.CHANGE,
    FindingKind.LEVEL,
    FindingKind.LONG_CHANGE,
    FindingKind.SERIES,
    FindingKind.SEX_GAP,
    FindingKind.DISTRICT_GAP,
    FindingKind.SPREAD,
)
"""Kinds whose sentence has the figure itself as its subject."""


def paragraph(
    findings: Iterable[Finding],
    cubes: Mapping[str, SafeCube],
    profile: Profile,
    rough: bool = False,
    turn: int | None = None,
) -> tuple[Sentence, ...]:
    """The findings as sentences, each turned a step further than the one before.

    `turn` is where the turning starts; left out, the first finding decides.

    A level is not told where the change already tells it.
    """
    chosen = without_repetition(list(findings))
    if not chosen:
        return ()
    start = seed(chosen[0]) if turn is None else turn
    return tuple(
        say(
            finding,
            cubes[finding.indicator],
            profile,
            rough=rough,
            turn=start + number,
            caveat=not any(f.breaks and f.indicator == finding.indicator for f in chosen[:number]),
            short=number > 0 and goes_on(chosen[number - 1], finding),
        )
        for number, finding in enumerate(chosen)
    )


def goes_on(before: Finding, finding: Finding) -> bool:
    "Whether a finding is about the same figure as the one before, so that its name can be short."
    same = before.indicator == finding.indicator and not before.group and not finding.group
    return same and before.kind in NAMES and finding.kind in NAMES


def without_repetition(findings: list[Finding]) -> list[Finding]:
    "Drop a level that a change of the same figure already names, and a peak that is a rise retold."
    changed = {(f.indicator, f.measure) for f in findings if f.kind is FindingKind.CHANGE}
    return [f for f in findings if not (f.kind is FindingKind.LEVEL and (f.indicator, f.measure) in changed)]


def in_reading_order(findings: Iterable[Finding]) -> list[Finding]:
    "As a section tells them: change first, then level, long view, sexes, districts, parts."
    return sorted(findings, key=lambda f: (ORDER.index(f.kind), f.group))
