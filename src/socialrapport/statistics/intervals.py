"""How sure a count, a rate or a share is, in an interval. Not how two of them differ: that is `comparing`.

A confidence is the share of intervals that hold the truth: 0.95 or 0.998. A dispersion φ is how many times more a
count varies than a Poisson number does, at least 1: the interval is that of count / φ, times φ.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from scipy.special import gammaincinv

USUAL = 0.95
STRICT = 0.998
FEW = 10
"""From so many events Byar's approximation is used, below it the exact interval (Fingertips, technical guidance)."""


@dataclass(frozen=True)
class Interval:
    "From *low* to *high*, both included, in the unit of what it is about."

    low: float
    high: float

    def __contains__(self, value: float) -> bool:
        return self.low <= value <= self.high

    def times(self, factor: float) -> Interval:
        return Interval(self.low * factor, self.high * factor)


@dataclass(frozen=True)
class Estimate:
    "A value and the interval it stands in."

    value: float
    interval: Interval


def deviate(confidence: float) -> float:
    "How many standard deviations from the middle a normal number stays with this confidence: 1.96 for 0.95."
    if not 0 < confidence < 1:
        raise ValueError(f"a confidence is between 0 and 1, not {confidence}")
    return NormalDist().inv_cdf((1 + confidence) / 2)


def exact(count: float, confidence: float = USUAL) -> Interval:
    "The exact interval of a Poisson count (Garwood 1936, Biometrika 28). None has been counted: from 0."
    tail = (1 - confidence) / 2
    low = float(gammaincinv(count, tail)) if count else 0.0
    return Interval(low, float(gammaincinv(count + 1, 1 - tail)))


def byar(count: float, confidence: float = USUAL) -> Interval:
    "Byar's approximation for a Poisson count (Breslow & Day 1987, volume II, page 69)."
    z = deviate(confidence)
    low = count * (1 - 1 / (9 * count) - z / (3 * sqrt(count))) ** 3 if count else 0.0
    more = count + 1
    return Interval(max(low, 0.0), more * (1 - 1 / (9 * more) + z / (3 * sqrt(more))) ** 3)


def count(counted: float, confidence: float = USUAL, dispersion: float = 1.0) -> Interval:
    "The interval of a count: exact below `FEW` events, Byar from there."
    if counted < 0 or dispersion < 1:
        raise ValueError("a count is at least 0 and a dispersion at least 1")
    alike = counted / dispersion
    return (exact if alike < FEW else byar)(alike, confidence).times(dispersion)


def rate(
    counted: float, exposure: float, per: float = 1.0, confidence: float = USUAL, dispersion: float = 1.0
) -> Estimate:
    "Events per so many (*per*) of the exposure, persons or person-years, with the interval of the count."
    if exposure <= 0:
        raise ValueError("a rate needs an exposure above 0")
    each = per / exposure
    return Estimate(counted * each, count(counted, confidence, dispersion).times(each))


def share(
    part: float, whole: float, confidence: float = USUAL, population: float | None = None, dispersion: float = 1.0
) -> Estimate:
    """A share, from 0 to 1, with Wilson's interval (Wilson 1927, JASA 22).

    Of a survey, *population* is how many the answers were drawn from: the variance is (N − n) / (N − 1) of what it
    would be (Cochran 1977, Sampling techniques, chapter 2), so all asked is no interval at all. *dispersion* is the
    design effect. Both change how many answers the interval is worth, never the share.
    """
    if not 0 <= part <= whole or whole <= 0 or dispersion < 1:
        raise ValueError("a share is a part of a whole above 0, and a dispersion at least 1")
    p = part / whole
    if population is not None and population < whole:
        raise ValueError("more have answered than there are")
    if population is not None and population == whole:
        return Estimate(p, Interval(p, p))
    return Estimate(p, wilson(p, whole / dispersion * worth_of_each(whole, population), confidence))


def worth_of_each(answers: float, population: float | None) -> float:
    "How many answers out of a population without end each answer is worth (Cochran 1977, chapter 2)."
    return 1.0 if population is None else (population - 1) / (population - answers)


def margin(part: float, whole: float, population: float | None = None) -> float:
    "How far a share's interval reaches from it at most, 0 to 1."
    made = share(part, whole, population=population)
    return max(made.value - made.interval.low, made.interval.high - made.value)


def wilson(p: float, answers: float, confidence: float = USUAL) -> Interval:
    "Wilson's interval for the share *p* of so many answers, whole or not."
    z2 = deviate(confidence) ** 2
    middle = 2 * answers * p + z2
    reach = sqrt(z2 * (z2 + 4 * answers * p * (1 - p)))
    low, high = ((middle + side * reach) / 2 / (answers + z2) for side in (-1, 1))
    return Interval(low if p > 0 else 0.0, high if p < 1 else 1.0)
