"""How much a figure varies by itself from year to year, told by its own series."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from scipy.stats import t as student

FEWEST = 5
"""Points: fewer tell nothing of how a series varies."""
AS_BENDS = 2
"""How many bends it weighs that a count is Poisson, before its series has told."""
OF_BENDS = 1.5
"""The variance of a point less the mean of its neighbours, in variances of a point."""


def bends(values: Sequence[float]) -> list[float]:
    "Each inner point less the mean of its neighbours: what is left of a series when its slope is taken away."
    return [b - (a + c) / 2 for a, b, c in zip(values, values[1:], values[2:], strict=False)]


def of_series(counts: Sequence[float]) -> float | None:
    """How many times more than Poisson a series of counts varies about its own slope; at least one.

    The bends' squares over what Poisson makes them (a local difference estimator, Rice 1984), drawn towards one as a
    series is short: n bends count n, and Poisson counts as two. None for short series.
    """
    if len(counts) < FEWEST:
        return None
    expected = [max((a + b + c) / 3, 1.0) for a, b, c in zip(counts, counts[1:], counts[2:], strict=False)]
    terms = [bend**2 / (OF_BENDS * mean) for bend, mean in zip(bends(counts), expected, strict=True)]
    return max(1.0, (sum(terms) + AS_BENDS) / (len(terms) + AS_BENDS))


def of_step(values: Sequence[float], step: float) -> float | None:
    """How often a series whose points vary about their slope as this one does makes a step as large: Student's t.

    For figures that no count tells the variance of, such as sums of money. None for short series.
    """
    if len(values) < FEWEST:
        return None
    found = bends(values)
    variance = sum(bend**2 for bend in found) / len(found) / OF_BENDS
    if not variance:
        return 1.0 if not step else 0.0
    return float(2 * student.sf(abs(step) / sqrt(2 * variance), len(found)))
