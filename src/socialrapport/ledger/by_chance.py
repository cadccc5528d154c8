"""Whether a difference is larger than chance gives, and how far a ratio may be off, reckoned again from the cells."""

from __future__ import annotations

from socialrapport.model.cube import MeasureInfo
from socialrapport.model.finding import Claim, ClaimKind, Verdict
from socialrapport.model.indicator import TOTAL
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef
from socialrapport.statistics import comparing, gaps, intervals

NEAR = 1e-6


def holds(claim: Claim, values: list[float], measure: MeasureInfo) -> bool:
    """Whether the cells give the verdict that is stated, at the claim's own limit and spread.

    The first cells are figures, then comes what each rests on, and of a survey how many were asked for each.
    """
    limit, phi = claim.tolerance
    asked = claim.cells[-1].cube != claim.cells[0].cube
    groups = groups_of(claim, values[: len(values) * 2 // 3] if asked else values, measure)
    if asked:
        p = of_answers(groups, values[-2:], max(phi, 1.0))
        return p is not None and passes(p, limit, claim)
    if holds_the_other(claim.cells[1], claim.cells[0]):
        (events, of), (all_events, of_all) = groups
        groups = [(events, of), (all_events - events, of_all - of)]
    shares = measure.kind is MeasureKind.SHARE
    if any(events < 0 or of <= 0 or (shares and round(events) > round(of)) for events, of in groups):
        return False
    return passes(chance(groups, max(phi, 1.0), shares), limit, claim)


def passes(p: float, limit: float, claim: Claim) -> bool:
    return abs(p - limit) <= NEAR or (p <= limit) == (claim.stated == Verdict.SURE.value)


def of_answers(groups: list[tuple[float, float]], asked: list[float], phi: float) -> float | None:
    "How often two shares of answers differ as much, when so many were asked; None where more answered than that."
    (a, n), (b, m) = ((round(events), round(of)) for events, of in groups)
    if not (0 <= a <= n < asked[0] and 0 <= b <= m < asked[1]):
        return None
    return comparing.shares_of_all((a, n), (b, m), (asked[0], asked[1]), phi)


def margin_holds(claim: Claim, values: list[float]) -> bool:
    "Whether a share, of so many answers, of so many asked where that is told, is off by so much, in whole points."
    share, answers, *asked = values
    if not 0 <= share <= 100 or answers <= 0 or (asked and asked[0] <= answers):
        return False
    found = 100 * intervals.margin(share / 100 * answers, answers, asked[0] if asked else None)
    (below, above), stated = claim.tolerance, float(claim.stated)
    return stated - below - NEAR <= found <= stated + above + NEAR


def groups_of(claim: Claim, values: list[float], measure: MeasureInfo) -> list[tuple[float, float]]:
    "The groups compared: the first half of the cells are figures, the second what each rests on."
    half = len(values) // 2
    of_people = claim.cells[half].measure != claim.cells[0].measure
    told = zip(values[:half], values[half:], claim.cells[half : 2 * half], strict=True)
    # A share of nought rests on its base, though one beside it rests on its events.
    return [
        group(measure, value, base if of_people else 1.0, by.measure == measure.numerator) for value, base, by in told
    ]


def bounds(claim: Claim, values: list[float], measure: MeasureInfo) -> bool:
    "Whether the ratio's interval ends where it is stated to, at the claim's own spread."
    half, phi = claim.tolerance
    (a, n), (b, m) = groups_of(claim, values, measure)
    shares = measure.kind is MeasureKind.SHARE
    if b <= 0 or min(a, n, m) <= 0 or (shares and (a > n or b > m)):
        return False
    if shares:
        found = gaps.of_shares((a, n), (b, m), dispersion=phi).ratio
    else:
        found = gaps.of_counts(a, b, (n, m), dispersion=phi).ratio
    if found is None:
        return False
    end = found.interval.low if claim.kind is ClaimKind.RATIO_LOW else found.interval.high
    return abs(end - float(claim.stated)) <= half + NEAR


def group(measure: MeasureInfo, value: float, base: float, events: bool) -> tuple[float, float]:
    "(events, of how many or in how large a population); *events* where that is what the base is."
    if measure.kind is MeasureKind.COUNT:
        return value, base
    scale = 100 if measure.kind is MeasureKind.SHARE else 1
    if events:
        return base, (base / value * scale if value else 0.0)
    return value * base / scale, base


def holds_the_other(whole: CellRef, part: CellRef) -> bool:
    "Whether one cell is the total of what the other is a part of."
    return whole != part and all(w in (p, TOTAL) for w, p in zip(whole.at, part.at, strict=True))


def chance(groups: list[tuple[float, float]], phi: float, shares: bool) -> float:
    "How often groups with one common rate, or share, differ as much."
    events, of = [e for e, _ in groups], [n for _, n in groups]
    if len(groups) > 2:
        test = comparing.homogeneity_of_shares if shares else comparing.homogeneity_of_counts
        return test(events, of, phi).p
    (a, n), (b, m) = groups
    if shares:
        return comparing.shares((round(a), round(n)), (round(b), round(m)), phi)
    return comparing.counts(round(a), round(b), (n, m), phi)
