"""The one gate that every comparison passes, once all that an edition may say is known.

What passes is larger than chance gives: of all that passes, at most `FALSE` is expected to be false, and where nothing
differs at all, the risk that anything passes is no larger. What does not pass is said to be so where a reader expects
the comparison, and is else not said.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from socialrapport.model.finding import Finding, FindingKind, Judged, Verdict
from socialrapport.statistics import comparing, dispersion

FALSE = 0.05
EXPECTED = (FindingKind.CHANGE, FindingKind.SEX_GAP, FindingKind.DISTRICT_GAP, FindingKind.PLACE)
"""Kinds that are told also where chance could have made them: that is then what is told."""


def judge(findings: Sequence[Finding], places: Mapping[str, Sequence[Finding]]) -> Judged:
    "Every finding with its verdict, those that are told and those that are not."
    spread = [*as_believed(findings), *as_believed([f for found in places.values() for f in found])]
    limit = comparing.passed([f.test.p for f in spread if f.test is not None], FALSE)
    judged = iter([verdict(f, limit) for f in spread])
    mine = [next(judged) for _ in findings]
    theirs = {place: [next(judged) for _ in found] for place, found in places.items()}
    moved = {f.indicator for f in mine if f.kind == FindingKind.CHANGE and f.sure}
    unsaid = [f for found in (mine, *theirs.values()) for f in found if not is_told(f, moved)]
    told = {place: tuple(f for f in found if is_told(f, moved)) for place, found in theirs.items()}
    return Judged(tuple(f for f in mine if is_told(f, moved)), told, tuple(unsaid), FALSE)


def as_believed(findings: Sequence[Finding]) -> list[Finding]:
    """With p that reckon with how much counts vary beyond chance, as all series of the same sort tell.

    The whole is one sort and its districts another: what a year does to all of them is more, beside chance, of many.
    Groups of one year are a third, since the year has no part in how they differ.
    """
    beliefs = {within: belief_of(findings, within) for within in (False, True)}
    return [with_spread(f, beliefs[f.test.within_year]) if f.test else f for f in findings]


def belief_of(findings: Sequence[Finding], within_year: bool) -> dispersion.Yearly:
    tests = [f.test for f in findings if f.test is not None and f.test.within_year == within_year]
    series = sorted({(test.phi, test.freedom) for test in tests if test.freedom is not None})
    return dispersion.belief([dispersion.Yearly(phi, freedom) for phi, freedom in series])


def with_spread(finding: Finding, belief: dispersion.Yearly) -> Finding:
    "Shares and sums have no part in it: they have no series of counts."
    test = finding.test
    if test is None or test.freedom is None:
        return finding
    known = dispersion.believed(dispersion.Yearly(test.phi, test.freedom), belief)
    p = comparing.spread_out(test.p, known.phi, known.freedom, len(test.cells) // 2 or 2)
    return replace(finding, test=replace(test, p=p, phi=known.phi, freedom=known.freedom))


def verdict(finding: Finding, limit: float) -> Finding:
    test = finding.test
    if test is None:
        return finding
    phi = comparing.as_known(test.phi, test.freedom, limit, len(test.cells) // 2 or 2) if test.freedom else test.phi
    made = Verdict.SURE if test.p <= limit else Verdict.CHANCE
    return replace(finding, verdict=made, test=replace(test, limit=limit, phi=phi))


def is_told(finding: Finding, moved: Collection[str]) -> bool:
    "Whether it is said; *moved* are the indicators that have surely changed: else no district has, said by itself."
    if finding.kind == FindingKind.SPREAD and finding.indicator not in moved:
        return False
    if finding.kind == FindingKind.DISTRICT_GAP and finding.verdict is Verdict.UNKNOWN:
        return False
    return finding.sure or finding.flat or finding.kind in EXPECTED
