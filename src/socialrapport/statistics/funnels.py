"""Which areas are further from the common value than chance takes one of their size. Limits narrow as areas grow.

Limits without over-dispersion are those values whose own interval just reaches the target, so that an area is outside
the limits exactly when the target is outside its interval. With τ² they are of Spiegelhalter's additive model
(2005, Statistics in Medicine 24): target ± z √(s² + τ²) on the transformed scale.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from math import asin, exp, pi, sin, sqrt

from scipy.optimize import brentq

from socialrapport.statistics import intervals
from socialrapport.statistics.dispersion import Scale
from socialrapport.statistics.intervals import STRICT, USUAL, Interval, deviate


class Signal(Enum):
    "Within 95 percent limits; between them and 99.8; or outside both."

    INSIDE = "inside"
    ALERT = "alert"
    OUT = "out"


@dataclass(frozen=True)
class Place:
    "Where an area stands, and on which side of the target: 1 above, −1 below, 0 on it."

    signal: Signal
    side: int


def of_counts(
    expected: float,
    confidence: float = USUAL,
    interval: Callable[[float, float], Interval] = intervals.exact,
) -> Interval:
    "Limits for a count of which so many are expected, by `intervals.exact` or `intervals.byar`; not whole numbers."

    def reaching(end: Callable[[float], float], start: float, stop: float) -> float:
        return float(brentq(lambda x: end(x) - expected, start, stop, xtol=1e-10))

    z = deviate(confidence)
    far = (sqrt(expected) + z + 2) ** 2 + z
    none = interval(0.0, confidence).high
    low = reaching(lambda x: interval(x, confidence).high, 0.0, expected) if none < expected else 0.0
    return Interval(low, reaching(lambda x: interval(x, confidence).low, 0.0, far))


def of_ratio(expected: float, confidence: float = USUAL, tau2: float = 0.0, scale: Scale = Scale.ROOT) -> Interval:
    "Limits for observed to expected about 1. Without over-dispersion they are exact, whatever the scale."
    if not tau2:
        return of_counts(expected, confidence).times(1 / expected)
    z = deviate(confidence)
    if scale is Scale.LOG:
        reach = z * sqrt(1 / expected + tau2)
        return Interval(exp(-reach), exp(reach))
    reach = z * sqrt(1 / (4 * expected) + tau2)
    return Interval(max(0.0, 1 - reach) ** 2, (1 + reach) ** 2)


def of_share(target: float, whole: float, confidence: float = USUAL, tau2: float = 0.0) -> Interval:
    "Limits for a share of *whole* about a target from 0 to 1: by the score, or by the arcsine with over-dispersion."
    z = deviate(confidence)
    if not tau2:
        reach = z * sqrt(target * (1 - target) / whole)
        return Interval(max(0.0, target - reach), min(1.0, target + reach))
    reach = z * sqrt(1 / (4 * whole) + tau2)
    low, high = (min(max(asin(sqrt(target)) + side * reach, 0.0), pi / 2) for side in (-1, 1))
    return Interval(sin(low) ** 2, sin(high) ** 2)


def place(value: float, target: float, limits: Callable[[float], Interval]) -> Place:
    "Where a value stands, *limits* giving those of a confidence. On a limit is within it."
    outside = [confidence for confidence in (USUAL, STRICT) if value not in limits(confidence)]
    signal = (Signal.INSIDE, Signal.ALERT, Signal.OUT)[len(outside)]
    return Place(signal, (value > target) - (value < target))
