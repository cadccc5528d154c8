"""Whether a series rises or falls, and how fast. It must hold no break: what is on its two sides is not one series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from math import exp, inf, sqrt

import numpy as np
from numpy.typing import NDArray
from scipy.special import chdtrc, chdtri, ndtr, ndtri, stdtr, stdtrit

from socialrapport.statistics.comparing import LEAST, widened
from socialrapport.statistics.intervals import STRICT, USUAL, Estimate, Interval

Numbers = NDArray[np.float64]

LAST = 5
"""The marker reads so many of the latest points, and says nothing of fewer."""


class Direction(Enum):
    "What a trend is; its value is the sign."

    RISING = 1
    FALLING = -1
    UNCERTAIN = 0

    def better(self, good: Direction) -> bool | None:
        "Whether it goes the way that is good; None where there is no trend, or neither way is good."
        return None if 0 in (self.value, good.value) else self is good


@dataclass(frozen=True)
class Point:
    "A value in a series of equal steps, with its 95 percent interval."

    value: float
    interval: Interval


@dataclass(frozen=True)
class Trend:
    "A slope per step with its interval, its chi-square against no slope (one degree of freedom), and the verdict."

    slope: Estimate
    statistic: float
    p: float
    direction: Direction


def recent(points: Sequence[Point], confidence: float = STRICT, dispersion: float = 1.0) -> Trend | None:
    """The recent trend marker of Fingertips (technical guidance, Trend markers), of rates and shares, oldest first.

    A line by weighted least squares through the last `LAST` points, each with standard error (high − low) / 3.92. It
    rises or falls if the chi-square of its slope is above that of the confidence (9.5495 for 99.8 percent) *and* the
    slope keeps its sign whichever point is left out. *dispersion* is not of Fingertips: intervals of a whole
    population's figures are short, and years differ by more than chance. None with fewer points.
    """
    if len(points) < LAST:
        return None
    latest = points[-LAST:]
    steps, values = np.arange(LAST, dtype=float), np.array([p.value for p in latest])
    errors = np.array([(p.interval.high - p.interval.low) / 3.92 for p in latest])
    slope, variance = weighted(steps, values, errors)
    statistic = slope**2 / variance / dispersion
    clear = statistic > float(chdtri(1, 1 - confidence)) and _without_each(steps, values, errors, slope)
    direction = Direction(int(np.sign(slope))) if clear else Direction.UNCERTAIN
    reach = float(-ndtri((1 - confidence) / 2)) * sqrt(variance * dispersion)
    estimate = Estimate(slope, Interval(slope - reach, slope + reach))
    return Trend(estimate, statistic, float(chdtrc(1, statistic)), direction)


def weighted(steps: Numbers, values: Numbers, errors: Numbers) -> tuple[float, float]:
    "The slope by weighted least squares and its variance, the standard errors being known. None may be 0."
    if (errors <= 0).any():
        raise ValueError("each point needs an interval that is wider than nothing")
    w = 1 / errors**2
    aside = steps - np.average(steps, weights=w)
    across = float((w * aside**2).sum())
    return float((w * aside * values).sum()) / across, 1 / across


def _without_each(steps: Numbers, values: Numbers, errors: Numbers, slope: float) -> bool:
    "Whether the slope keeps its sign in every refit with one point left out."
    w = (1 - np.eye(len(steps))) / errors**2
    aside = steps - (w @ steps / w.sum(axis=1))[:, np.newaxis]
    refits = (w * aside) @ values / (w * aside**2).sum(axis=1)
    return bool((refits * slope > 0).all())


def of_counts(
    counts: Sequence[float],
    exposures: Sequence[float] | None = None,
    confidence: float = USUAL,
    dispersion: float = 1.0,
    freedom: float = inf,
) -> Trend | None:
    """How many times a rate grows for each step: 1.02 is two percent a year.

    It is exp of the slope in a log-linear Poisson model (McCullagh & Nelder 1989, chapter 6), whose standard error is
    taken times √φ. The chi-square is Wald's, over φ; φ estimated with *freedom* makes the interval and p-value those of
    a t. The direction is certain when the interval does not hold 1. None with fewer than three points, or where all is
    counted at one end, which is no slope but a cliff.
    """
    y = np.asarray(counts, float)
    n = np.ones(len(y)) if exposures is None else np.asarray(exposures, float)
    if len(y) < 3 or not (y[1:].any() and y[:-1].any()):
        return None
    slope, variance = _poisson_slope(y, n)
    error = sqrt(variance * dispersion)
    reach = -float(ndtri((1 - confidence) / 2) if freedom == inf else stdtrit(freedom, (1 - confidence) / 2)) * error
    p = widened(float(chdtrc(1, slope**2 / variance)), dispersion, freedom)
    direction = Direction(int(np.sign(slope))) if abs(slope) > reach else Direction.UNCERTAIN
    estimate = Estimate(exp(slope), Interval(exp(slope - reach), exp(slope + reach)))
    return Trend(estimate, (slope / error) ** 2, p, direction)


def _poisson_slope(y: Numbers, n: Numbers) -> tuple[float, float]:
    "The slope of ln(rate) and its variance under Poisson, by Newton's method; the level follows from the sum."
    step, slope = np.arange(len(y), dtype=float) - (len(y) - 1) / 2, 0.0
    for _ in range(100):
        share = n * np.exp(slope * step)
        mean = y.sum() * share / share.sum()
        middle = float((mean * step).sum() / mean.sum())
        across = float((mean * (step - middle) ** 2).sum())
        move = float(((y - mean) * step).sum()) / across
        slope += max(-1.0, min(1.0, move))
        if abs(move) < 1e-12:
            break
    return slope, 1 / across


def of_shares(parts: Sequence[float], wholes: Sequence[float], scores: Sequence[float] | None = None) -> Trend | None:
    """The chi-square test of a trend in shares, R's prop.trend.test (Cochran 1954, Biometrics 10; Armitage 1955, 11).

    The slope is the share's change per score, with a 95 percent interval from the pooled share, and is certain when p
    is at most 0.05. None with fewer than three points, or where everybody or nobody has it.
    """
    part, whole = np.asarray(parts, float), np.asarray(wholes, float)
    at = np.arange(len(part), dtype=float) if scores is None else np.asarray(scores, float)
    pooled = float(part.sum() / whole.sum())
    if len(part) < 3 or pooled in (0, 1):
        return None
    slope, variance = weighted(at, part / whole, np.sqrt(pooled * (1 - pooled) / whole))
    statistic, reach = slope**2 / variance, float(-ndtri((1 - USUAL) / 2)) * sqrt(variance)
    direction = Direction(int(np.sign(slope))) if abs(slope) > reach else Direction.UNCERTAIN
    estimate = Estimate(slope, Interval(slope - reach, slope + reach))
    return Trend(estimate, statistic, float(chdtrc(1, statistic)), direction)


@dataclass(frozen=True)
class Line:
    """The straight line nearest to the points by ordinary least squares: its slope per step, its start and its stop.

    `lasting`: the slope keeps its sign whichever point is left out (the second rule of the Fingertips marker), and the
    last value lies on the same side of the first. `constant`: all the values are the same.
    """

    slope: float
    start: float
    stop: float
    lasting: bool
    constant: bool = False


def line(at: Sequence[float], values: Sequence[float]) -> Line:
    "Of three points or more."
    x, y = np.asarray(at, float), np.asarray(values, float)
    even = np.ones(len(x))
    slope, _ = weighted(x, y, even)
    start, stop = (float(y.mean() + slope * (end - x.mean())) for end in (x[0], x[-1]))
    lasting = _without_each(x, y, even, slope) and slope * (y[-1] - y[0]) > 0
    return Line(slope, start, stop, lasting, bool((y == y[0]).all()))


def error_of_rates(
    at: Sequence[float], counts: Sequence[float], exposures: Sequence[float], shares: bool = False
) -> float:
    """The standard error that the slope of `line` through counts / exposures has where nothing changes.

    All points have the common rate (Armitage 1955): Poisson, or binomial where the counts are parts of the exposures.
    """
    n, pooled = np.asarray(exposures, float), sum(counts) / sum(exposures)
    return sqrt(pooled * (max(1 - pooled, 0.0) if shares else 1.0) * float((_pulls(at) ** 2 / n).sum()))


def error_of_values(at: Sequence[float], values: Sequence[float]) -> float:
    "The standard error of the slope of `line` by what the points stray from it, with two degrees of freedom fewer."
    x, y, found = np.asarray(at, float), np.asarray(values, float), line(at, values)
    strays = y - found.start - found.slope * (x - x[0])
    return sqrt(float((strays**2).sum()) / (len(x) - 2) * float((_pulls(at) ** 2).sum()))


def p_of(slope: float, error: float, freedom: float = inf) -> float:
    "How often a slope as steep comes of nothing: normal, or Student's t where the error has its own *freedom*."
    if not error:
        return 0.0 if slope else 1.0
    t = -abs(slope) / error
    return max(float(2 * (ndtr(t) if freedom == inf else stdtr(freedom, t))), LEAST)


def reach(error: float, freedom: float = inf, confidence: float = USUAL) -> float:
    "How far the interval of a slope goes on each side of it."
    tail = (1 - confidence) / 2
    return -float(ndtri(tail) if freedom == inf else stdtrit(freedom, tail)) * error


def _pulls(at: Sequence[float]) -> Numbers:
    "How much the slope of `line` moves for each unit that a point does."
    aside = np.asarray(at, float) - float(np.mean(at))
    return np.asarray(aside / float((aside**2).sum()))
