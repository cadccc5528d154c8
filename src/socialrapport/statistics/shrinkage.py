"""How much areas really differ, and each area's rate when what it has in common with the others is used.

Ratios of observed to expected are Poisson about θ, and θ comes from a gamma distribution with mean ν / α and variance
ν / α² (Clayton & Kaldor 1987, Biometrics 43), so counts are negative binomial. Its two numbers are fitted by maximum
likelihood. Without a spread clear of nothing, all areas have the common ratio.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, inf, log

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import brentq, minimize_scalar
from scipy.special import chdtri, gammaincinv, gammaln, xlogy

from socialrapport.statistics import intervals
from socialrapport.statistics.intervals import USUAL, Estimate, Interval

Numbers = NDArray[np.float64]

TRIED = np.geomspace(1e-6, 100.0, 33)
"""Variances over the square of the mean to begin looking at: areas that differ by a tenth of a percent, to areas a
thousand times each other. Less than the first is none."""
HALVINGS = 45
"""Of the way between two ratios: what is left is less than what a number with decimals can tell apart there."""


@dataclass(frozen=True)
class Spread:
    "The gamma distribution of the areas' true ratios, by its mean and variance. Variance 0: they are one."

    mean: float
    variance: float

    @property
    def nu(self) -> float:
        return self.mean**2 / self.variance if self.variance else inf

    @property
    def alpha(self) -> float:
        return self.mean / self.variance if self.variance else inf


def fitted(observed: Sequence[float], expected: Sequence[float]) -> Spread:
    "The spread that makes the counts of two areas or more most likely."
    o, e = _checked(observed, expected)
    relative = _most_likely(tuple(o.tolist()), tuple(e.tolist())) if o.any() else 0.0
    mean = _mean(o, e, relative)
    return Spread(mean, mean**2 * relative)


def shrunk(observed: Sequence[float], expected: Sequence[float], confidence: float = USUAL) -> tuple[Estimate, ...]:
    """Each area's ratio given all of them: (O + ν) / (E + α), with the exact interval of its gamma distribution.

    That the spread is itself estimated is not in the intervals, which are somewhat narrow for few areas (Morris 1983,
    JASA 78). With no spread each area has the common ratio and its interval.
    """
    spread = fitted(observed, expected)
    o, e = _checked(observed, expected)
    if not spread.variance:
        common = intervals.rate(float(o.sum()), float(e.sum()), confidence=confidence)
        return (common,) * len(o)
    return tuple(
        _gamma(a + spread.nu, b + spread.alpha, confidence) for a, b in zip(o.tolist(), e.tolist(), strict=True)
    )


def scv(observed: Sequence[float], expected: Sequence[float], confidence: float = USUAL) -> Estimate:
    """The systematic component of variation, 100 ν / α²: the variance between areas that is not chance, times 100.

    The interval is of the profile likelihood: the variances, over the square of the mean, that are not refuted by a
    likelihood-ratio test (Venzon & Moolgavkar 1988, Applied Statistics 37), times the square of the fitted mean. It
    starts at 0 where one common ratio is not refuted, and has no end where nothing is counted. No random numbers.
    """
    o, e = _checked(observed, expected)
    if not o.any():
        return Estimate(0.0, Interval(0.0, inf))
    best = _most_likely(tuple(o.tolist()), tuple(e.tolist()))
    bar = _profile(o, e, best) - float(chdtri(1, 1 - confidence)) / 2

    def above(relative: float) -> float:
        return _profile(o, e, relative) - bar

    end = float(TRIED[-1])
    low = 0.0 if above(0.0) >= 0 else float(brentq(above, 0.0, best, xtol=1e-10))
    high = float(brentq(above, best, end, xtol=1e-10)) if above(end) < 0 else inf
    per = 100 * _mean(o, e, best) ** 2
    return Estimate(per * best, Interval(per * low, per * high))


def scv_of_mcpherson(observed: Sequence[float], expected: Sequence[float]) -> float:
    "The SCV by moments, 100 times the mean of ((O − E)² − E) / E² (McPherson et al. 1982, NEJM 307). May be below 0."
    o, e = _checked(observed, expected)
    return 100 * float((((o - e) ** 2 - e) / e**2).mean())


def _checked(observed: Sequence[float], expected: Sequence[float]) -> tuple[Numbers, Numbers]:
    o, e = np.asarray(observed, float), np.asarray(expected, float)
    if o.shape != e.shape or o.size < 2 or (e <= 0).any() or (o < 0).any():
        raise ValueError("at least two areas, each with a count and something expected")
    return o, e


def _gamma(shape: float, rate: float, confidence: float) -> Estimate:
    tail = (1 - confidence) / 2
    low, high = (float(gammaincinv(shape, p)) / rate for p in (tail, 1 - tail))
    return Estimate(shape / rate, Interval(low, high))


def _mean(o: Numbers, e: Numbers, relative: float) -> float:
    "The mean that goes best with a relative variance: where Σ (o − e m) / (1 + c e m) is 0."
    ratios = o / e
    if relative < TRIED[0] or ratios.min() == ratios.max():
        return float(o.sum() / e.sum())
    wide = relative * e
    return float(brentq(lambda m: np.add.reduce((o - e * m) / (1 + wide * m)), ratios.min(), ratios.max(), rtol=1e-13))


@lru_cache(maxsize=64)
def _most_likely(observed: tuple[float, ...], expected: tuple[float, ...]) -> float:
    """The relative variance with the highest likelihood, to a part of a million; 0 where none is more likely.

    It takes long, and the same areas are asked about for their spread, its interval and their own ratios.
    """
    o, e = np.array(observed), np.array(expected)
    at = int(np.argmax(_heights(o, e)))
    around = log(TRIED[max(at - 1, 0)]), log(TRIED[min(at + 1, len(TRIED) - 1)])
    found = minimize_scalar(lambda x: -_profile(o, e, exp(x)), bounds=around, method="bounded", options={"xatol": 1e-6})
    return exp(found.x) if -found.fun > _profile(o, e, 0.0) + 1e-6 else 0.0


def _heights(o: Numbers, e: Numbers) -> Numbers:
    """The logarithm of the likelihood at each variance in `TRIED`, as `_profile` has it, all at once.

    Each best mean is found by halving between the lowest ratio and the highest.
    """
    relative = TRIED[:, None]
    low, high = (np.full_like(relative, end((o / e).tolist())) for end in (min, max))
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        below = ((o - e * middle) / (1 + relative * e * middle)).sum(axis=1, keepdims=True) > 0
        low, high = np.where(below, middle, low), np.where(below, high, middle)
    return _likelihood(o, e * (low + high) / 2, relative)


def _likelihood(o: Numbers, mean: Numbers, relative: float | Numbers) -> Numbers:
    "The logarithm of the likelihood of counts with these means, without what does not depend on the spread."
    nu = 1 / relative
    terms = gammaln(o + nu) - gammaln(nu) - nu * np.log1p(mean / nu) + xlogy(o, mean) - o * np.log(mean + nu)
    return np.asarray(terms.sum(axis=-1))


def _profile(o: Numbers, e: Numbers, relative: float) -> float:
    "The logarithm of the likelihood at the best mean."
    mean = e * _mean(o, e, relative)
    if relative < TRIED[0]:
        return float((xlogy(o, mean) - mean).sum())
    return float(_likelihood(o, mean, relative))
