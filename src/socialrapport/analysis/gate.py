"""The one gate that every comparison passes, once all that an edition may say is known.

What passes is larger than chance gives. What does not pass is said to be so where a reader expects
the comparison, and is else not said.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from socialrapport.analysis import certainty
from socialrapport.model.finding import Finding, FindingKind, Judged, Sort, Verdict
from socialrapport.statistics import comparing, dispersion

FALSE = {
    (False, Sort.YEARS): 0.018,
    (False, Sort.GROUPS): 0.011,
    (False, Sort.LINES): 0.004,
    (True, Sort.YEARS): 0.006,
    (True, Sort.GROUPS): 0.009,
    (True, Sort.LINES): 0.002,
}
"""(of one district, sort) → of what passes of that sort, so large a share may be false.

Each sort has a limit of its own, so that the many large gaps between groups make no change pass more easily, and the
many lines that go nowhere no change pass less easily. Together, one edition in twenty without any difference tells of
one.
"""
EXPECTED = (FindingKind.CHANGE, FindingKind.SEX_GAP, FindingKind.DISTRICT_GAP, FindingKind.PLACE)
"""Kinds that are told also where chance could have made them: that is then what is told."""
INSTEAD_OF_A_TREND = (FindingKind.LONG_CHANGE, FindingKind.TURN)


def judge(
    findings: Sequence[Finding], places: Mapping[str, Sequence[Finding]], aside: Sequence[Finding] = ()
) -> Judged:
    """Every finding with its verdict, those that are told, those that are not, and those that no sentence would tell.

    *aside* are lines of parts of the whole, which are judged where the whole's own is sure (Yekutieli 2008, JASA 103):
    they make it no harder for the whole.
    """
    mine = held(as_believed(findings), of_district=False)
    gone = {f.indicator for f in mine if f.kind == FindingKind.TREND and f.sure}
    parts = held(as_believed([f for f in aside if f.indicator in gone]), of_district=False)
    of_districts = held(as_believed([f for found in places.values() for f in found]), of_district=True)
    left = iter(of_districts)
    theirs = {place: [next(left) for _ in found] for place, found in places.items()}
    moved = {f.indicator for f in mine if f.kind == FindingKind.CHANGE and f.sure and not f.flat}
    followed = {f.indicator for f in mine if f.kind in INSTEAD_OF_A_TREND and (f.sure or f.flat)}
    unsaid = [f for found in (mine, *theirs.values()) for f in found if not is_told(f, moved, followed)]
    told = {place: tuple(f for f in found if is_told(f, moved, followed)) for place, found in theirs.items()}
    return Judged(
        tuple(f for f in mine if is_told(f, moved, followed)),
        told,
        tuple(unsaid),
        aside=(*parts, *(f for f in aside if f.indicator not in gone)),
        false=max(FALSE.values()),
    )


def held(findings: Sequence[Finding], of_district: bool) -> list[Finding]:
    "Each with its verdict, by the limit of its sort."
    limits = {
        sort: comparing.passed([f.test.p for f in findings if f.test and f.test.sort is sort], FALSE[of_district, sort])
        for sort in Sort
    }
    return [verdict(f, limits[f.test.sort]) if f.test else f for f in findings]


def as_believed(findings: Sequence[Finding]) -> list[Finding]:
    """Each with how much its figures vary, in the light of all that are of its sort.

    The whole is one sort and its districts another: what a year does to all of them is more, beside chance, of many.
    Groups of one year are a third, since the year has no part in how they differ.
    """
    beliefs = {sort: belief_of(findings, sort) for sort in Sort}
    return [with_spread(f, beliefs[f.test.sort]) if f.test else f for f in findings]


def belief_of(findings: Sequence[Finding], sort: Sort) -> dispersion.Yearly:
    tests = [f.test for f in findings if f.test is not None and f.test.sort is sort]
    series = sorted({(test.phi, test.freedom) for test in tests if test.freedom is not None})
    return dispersion.belief([dispersion.Yearly(phi, freedom) for phi, freedom in series])


def with_spread(finding: Finding, belief: dispersion.Yearly) -> Finding:
    "Only where a series tells how much its counts or shares vary; as many times as it was looked for."
    test = finding.test
    if test is None:
        return finding
    if test.freedom is None:
        return replace(finding, test=replace(test, p=min(1.0, test.tries * test.p)))
    known = dispersion.believed(dispersion.Yearly(test.phi, test.freedom), belief)
    p = min(1.0, test.tries * comparing.spread_out(test.p, known.phi, known.freedom, test.groups))
    return replace(finding, test=replace(test, p=p, phi=known.phi, freedom=known.freedom))


def verdict(finding: Finding, limit: float) -> Finding:
    test = finding.test
    if test is None:
        return finding
    made = Verdict.SURE if test.p <= limit else Verdict.CHANCE
    known = certainty.spread_at(test, limit / test.tries, test.groups)
    return replace(finding, verdict=made, test=replace(test, limit=limit, known=known))


def is_told(finding: Finding, moved: Collection[str], followed: Collection[str]) -> bool:
    """Whether it is said.

    *moved* are the indicators that have surely changed: else no district has, said by itself. *followed* are those
    whose way in the long run is told: their line says nothing more.
    """
    if finding.kind == FindingKind.TREND and finding.indicator in followed:
        return False
    if finding.kind == FindingKind.SPREAD and finding.indicator not in moved:
        return False
    if finding.kind == FindingKind.DISTRICT_GAP and finding.verdict is Verdict.UNKNOWN:
        return False
    return finding.sure or finding.flat or finding.kind in EXPECTED
