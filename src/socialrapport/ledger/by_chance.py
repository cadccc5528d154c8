"""Whether a difference is larger than chance gives, reckoned again from the cells that a claim names."""

from __future__ import annotations

from socialrapport.model.cube import MeasureInfo
from socialrapport.model.finding import Claim, Verdict
from socialrapport.model.indicator import TOTAL
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef
from socialrapport.statistics import comparing

NEAR = 1e-6


def holds(claim: Claim, values: list[float], measure: MeasureInfo) -> bool:
    """Whether the cells give the verdict that is stated, at the claim's own limit and spread.

    The first half of the cells are figures, the second what each rests on.
    """
    limit, phi = claim.tolerance
    half = len(values) // 2
    by_events = claim.cells[half].measure == measure.numerator
    in_people = claim.cells[half].measure != claim.cells[0].measure
    pairs = zip(values[:half], values[half:], strict=True)
    groups = [group(measure, value, base if in_people else 1.0, by_events) for value, base in pairs]
    if holds_the_other(claim.cells[1], claim.cells[0]):
        (events, of), (all_events, of_all) = groups
        groups = [(events, of), (all_events - events, of_all - of)]
    shares = measure.kind is MeasureKind.SHARE
    if any(events < 0 or of <= 0 or (shares and round(events) > round(of)) for events, of in groups):
        return False
    p = chance(groups, max(phi, 1.0), shares)
    if abs(p - limit) <= NEAR:
        return True
    return (p <= limit) == (claim.stated == Verdict.SURE.value)


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
