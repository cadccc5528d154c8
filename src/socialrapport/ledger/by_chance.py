"""Whether a difference is larger than chance gives, reckoned again from the cells that a claim names."""

from __future__ import annotations

from scipy.stats import binomtest, chi2

from socialrapport.model.cube import MeasureInfo
from socialrapport.model.finding import Claim, Verdict
from socialrapport.model.indicator import TOTAL
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef

SMALL = 20
"""Fewer events than this in two figures that vary as Poisson are held against the binomial itself."""
NEAR = 1e-6


def holds(claim: Claim, values: list[float], measure: MeasureInfo) -> bool:
    """Whether the cells give the verdict that is stated, at the claim's own limit and spread.

    The first half of the cells are figures, the second what each rests on.
    """
    limit, phi = claim.tolerance
    half = len(values) // 2
    by_events = claim.cells[half].measure == measure.numerator
    pairs = zip(values[:half], values[half:], strict=True)
    groups = [group(measure, value, base, by_events) for value, base in pairs]
    if holds_the_other(claim.cells[1], claim.cells[0]):
        (events, of), (all_events, of_all) = groups
        groups = [(events, of), (all_events - events, of_all - of)]
    p = chance(groups, phi, exact=measure.kind is not MeasureKind.SHARE)
    if abs(p - limit) <= NEAR:
        return True
    return (p <= limit) == (claim.stated == Verdict.SURE.value)


def group(measure: MeasureInfo, value: float, base: float, events: bool) -> tuple[float, float]:
    "(events, of how many or in how large a population); *events* where that is what the base is."
    if measure.kind is MeasureKind.COUNT:
        return value, 1.0
    scale = 100 if measure.kind is MeasureKind.SHARE else 1
    return (base, base / value * scale) if events else (value * base / scale, base)


def holds_the_other(whole: CellRef, part: CellRef) -> bool:
    "Whether one cell is the total of what the other is a part of."
    return whole != part and all(w in (p, TOTAL) for w, p in zip(whole.at, part.at, strict=True))


def chance(groups: list[tuple[float, float]], phi: float, exact: bool) -> float:
    "How often groups with one common rate differ as much."
    events, of = sum(e for e, _ in groups), sum(n for _, n in groups)
    if exact and len(groups) == 2 and phi <= 1 and events < SMALL:
        share = groups[0][1] / of
        tails = (binomtest(round(groups[0][0]), round(events), share, side).pvalue for side in ("less", "greater"))
        return min(1.0, 2 * min(tails)) if events else 1.0
    rate = events / of
    if rate <= 0 or (not exact and rate >= 1):
        return 1.0
    spread = 1.0 if exact else 1 - rate
    found = sum((e - rate * n) ** 2 / (rate * n * spread) for e, n in groups)
    return float(chi2.sf(found / phi, len(groups) - 1))
