"""Do two or more figures differ by more than chance? Each test gives its p: how often chance alone makes as much.

`phi` is how many times more than Poisson or binomial the figures vary (quasi-likelihood, Wedderburn 1974).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from scipy.stats import binom, chi2, norm

SMALL = 20
"""Fewer events than this together are tested exactly."""


def counts(events: float, exposure: float, others: float, other_exposure: float, phi: float = 1.0) -> float:
    """Two counts with their exposures, by what each would be of their sum (Przyborowski & Wilenski 1940).

    Exact where few and not over-dispersed, else by the score test.
    """
    total, part = events + others, exposure / (exposure + other_exposure)
    if not total:
        return 1.0
    if total < SMALL and phi <= 1:
        return _exact(round(events), round(total), part)
    return _two_sided((events - total * part) / sqrt(phi * total * part * (1 - part)))


def shares(events: float, base: float, others: float, other_base: float, phi: float = 1.0) -> float:
    "Two shares, by the score test of their pooled share; nothing differs where none or all have it."
    pooled = (events + others) / (base + other_base)
    if pooled <= 0 or pooled >= 1:
        return 1.0
    error = sqrt(phi * pooled * (1 - pooled) * (1 / base + 1 / other_base))
    return _two_sided((events / base - others / other_base) / error)


def means(mean: float, count: float, other: float, other_count: float) -> float:
    "Two means over *count* whose standard deviation is taken to be the mean itself."
    error = sqrt(mean**2 / count + other**2 / other_count)
    return _two_sided((mean - other) / error) if error else 1.0


def many_counts(events: Sequence[float], exposures: Sequence[float], phi: float = 1.0) -> float:
    "Whether areas' counts differ more than chance: Pearson's chi-square against the common rate."
    rate = sum(events) / sum(exposures)
    if not rate:
        return 1.0
    expected = [rate * exposure for exposure in exposures]
    return float(chi2.sf(sum((o - e) ** 2 / e for o, e in zip(events, expected, strict=True)) / phi, len(events) - 1))


def many_shares(events: Sequence[float], bases: Sequence[float], phi: float = 1.0) -> float:
    "Whether areas' shares differ more than chance: Pearson's chi-square against the common share."
    share = sum(events) / sum(bases)
    if share <= 0 or share >= 1:
        return 1.0
    terms = ((o - share * n) ** 2 / (n * share * (1 - share)) for o, n in zip(events, bases, strict=True))
    return float(chi2.sf(sum(terms) / phi, len(events) - 1))


def one_way(first: int, second: int) -> float:
    "Whether so many went one way of so many that went either (sign test, Arbuthnot 1710)."
    return _exact(first, first + second, 0.5)


def passed(ps: Sequence[float], share_false: float) -> float:
    """The largest p that passes when at most *share_false* of what passes may be false; nought where none does.

    Benjamini & Hochberg 1995. Where nothing is so, the share is also the risk that anything at all passes.
    """
    ranked = sorted(ps)
    held = [p for rank, p in enumerate(ranked, 1) if p <= rank * share_false / len(ranked)]
    return held[-1] if held else 0.0


def _two_sided(z: float) -> float:
    return float(2 * norm.sf(abs(z)))


def _exact(count: int, total: int, part: float) -> float:
    "Twice the smaller tail, at most one."
    if not total:
        return 1.0
    tail = min(binom.cdf(count, total, part), binom.sf(count - 1, total, part))
    return float(min(1.0, 2 * tail))
