"""How far apart two independent figures are, as a difference and as a ratio. Whether they differ: `comparing`."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, inf, log, sqrt

from socialrapport.statistics import intervals
from socialrapport.statistics.intervals import USUAL, Estimate, Interval, deviate


@dataclass(frozen=True)
class Gap:
    "The first less the second, and the first over the second: None where nothing is to be divided by."

    difference: Estimate
    ratio: Estimate | None


def of_shares(
    first: tuple[float, float], second: tuple[float, float], confidence: float = USUAL, dispersion: float = 1.0
) -> Gap:
    """Two shares, each (part, whole).

    The difference has Newcombe's interval of Wilson's two (Newcombe 1998, Statistics in Medicine 17, method 10), the
    ratio that of its logarithm with a half added to each number (Walter 1975, Biometrika 62).
    """
    one, other = (intervals.share(*share, confidence=confidence, dispersion=dispersion) for share in (first, second))
    difference = _apart(one, other)
    if not second[0]:
        return Gap(difference, None)
    (a, n), (b, m) = ((part + 0.5, whole + 0.5) for part, whole in (first, second))
    middle = log(a / n) - log(b / m)
    reach = deviate(confidence) * sqrt(dispersion * max(1 / a - 1 / n + 1 / b - 1 / m, 0.0))
    return Gap(difference, Estimate(one.value / other.value, Interval(exp(middle - reach), exp(middle + reach))))


def of_counts(
    first: float,
    second: float,
    exposures: tuple[float, float] = (1.0, 1.0),
    confidence: float = USUAL,
    dispersion: float = 1.0,
) -> Gap:
    """Two counts, as rates of their exposures.

    The difference is of the two rates' intervals (Zou & Donner 2008, Statistics in Medicine 27). Of the two together
    the first is a binomial share, and the ratio's interval is Wilson's of that share, turned to a ratio (Price & Bonett
    2000, Journal of Statistical Computation and Simulation 67): it holds 1 just when the score test of `comparing` is
    silent.
    """
    one, other = (
        intervals.rate(x, n, confidence=confidence, dispersion=dispersion)
        for x, n in zip((first, second), exposures, strict=True)
    )
    if not second:
        return Gap(_apart(one, other), None)
    part = intervals.share(first, first + second, confidence, dispersion=dispersion).interval
    low, high = (p / (1 - p) * exposures[1] / exposures[0] if p < 1 else inf for p in (part.low, part.high))
    return Gap(_apart(one, other), Estimate(one.value / other.value, Interval(low, high)))


def _apart(one: Estimate, other: Estimate) -> Estimate:
    "The difference, its bounds as far away as the two that make it so large or so small are together."
    value = one.value - other.value
    below = sqrt((one.value - one.interval.low) ** 2 + (other.interval.high - other.value) ** 2)
    above = sqrt((one.interval.high - one.value) ** 2 + (other.value - other.interval.low) ** 2)
    return Estimate(value, Interval(value - below, value + above))
