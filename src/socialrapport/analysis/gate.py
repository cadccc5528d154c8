"""The one gate that every comparison passes, once all that an edition may say is known.

What passes is larger than chance gives: of all that passes, at most `FALSE` is expected to be false, and where nothing
differs at all, the risk that anything passes is no larger. What does not pass is said to be so where a reader expects
the comparison, and is else not said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from socialrapport.model.finding import Finding, FindingKind, Judged, Verdict
from socialrapport.statistics import comparing

FALSE = 0.05
EXPECTED = (FindingKind.CHANGE, FindingKind.SEX_GAP, FindingKind.DISTRICT_GAP, FindingKind.PLACE)
"""Kinds that are told also where chance could have made them: that is then what is told."""


def judge(findings: Sequence[Finding], places: Mapping[str, Sequence[Finding]]) -> Judged:
    everything = [*findings, *(f for found in places.values() for f in found)]
    limit = comparing.passed([f.test.p for f in everything if f.test is not None], FALSE)
    judged = [verdict(f, limit) for f in everything]
    mine = judged[: len(findings)]
    told: dict[str, tuple[Finding, ...]] = {}
    at = len(findings)
    for place, found in places.items():
        told[place] = tuple(f for f in judged[at : at + len(found)] if is_told(f))
        at += len(found)
    return Judged(tuple(f for f in mine if is_told(f)), told, tuple(f for f in judged if not is_told(f)), FALSE)


def verdict(finding: Finding, limit: float) -> Finding:
    if finding.test is None:
        return finding
    made = Verdict.SURE if finding.test.p <= limit else Verdict.CHANCE
    return replace(finding, verdict=made, test=replace(finding.test, limit=limit))


def is_told(finding: Finding) -> bool:
    if finding.kind == FindingKind.DISTRICT_GAP and finding.verdict is Verdict.UNKNOWN:
        return False
    return finding.sure or finding.flat or finding.kind in EXPECTED
