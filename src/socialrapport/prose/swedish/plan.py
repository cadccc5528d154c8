"""Several findings as a text: in order, without saying the same thing twice or in the same way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from socialrapport.model.finding import Finding, FindingKind, Sentence
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube
from socialrapport.prose.manner import Manner
from socialrapport.prose.swedish.pairs import partner, together
from socialrapport.prose.swedish.realise import seed, tell

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
    start, done, last = seed(chosen[0]) if turn is None else turn, list[Finding](), None
    said: list[tuple[Finding, Sentence]] = []
    for finding in chosen:
        if finding in done:
            continue
        cube = cubes[finding.indicator]
        manner = Manner(
            rough=rough,
            turn=start + len(said),
            caveat=not any(f.breaks and f.indicator == finding.indicator for f in done),
            short=last is not None and goes_on(last, finding),
            before=tuple(sentence for f, sentence in said if f.indicator == finding.indicator),
        )
        other = partner(finding, chosen, cube, profile, manner)
        made = together(finding, other, cube, profile, manner) if other else tell(finding, cube, profile, manner)
        said.append((finding, made))
        done += [finding, *([other] if other else [])]
        last = finding
    return tuple(sentence for _, sentence in said)


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
