"""How many times more than chance counts vary: from year to year, and between areas.

φ is variance / Poisson variance. τ² is a variance that areas have beside chance, on the scale of a transform.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from math import inf, sqrt

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import brentq
from scipy.special import digamma, polygamma, stdtr

POINTS = 5
"""Fewer points than so tell nothing of how a series varies."""
ALONE = 4.0
"""The degrees of freedom of the belief that counts vary as Poisson, where too few series are there to tell."""
FEWEST_SERIES = 5
LEAST = 0.05
"""A series that hardly varies at all is taken to vary so much, since it is its logarithm that is weighed."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Yearly:
    "How a series varies between years: φ by itself (below one too), with its degrees of freedom."

    phi: float
    freedom: float


def between_years(
    series: Sequence[Sequence[float]], exposures: Sequence[Sequence[float]] | None = None
) -> Yearly | None:
    """φ from counts in equal periods, each series unbroken: a break starts a new one, and areas may be pooled.

    The residual of x_t is what it is above the middle of its neighbours, x_t − (x_{t−1} + x_{t+1}) / 2: a level and a
    straight trend fall out (Rice 1984, Annals of Statistics 12; Gasser, Sroka & Jennen-Steinmetz 1986, Biometrika 73).
    Under Poisson its variance is 1.5 μ, estimated by x_t + (x_{t−1} + x_{t+1}) / 4; with exposures the neighbours'
    rates are used. φ is the sum of squares over the sum of variances.

    Its degrees of freedom are Satterthwaite's (1946), fewer than the residuals since neighbours share points.
    None where no series has `POINTS` points, or all counts are 0.
    """
    bases = exposures or [[1.0] * len(one) for one in series]
    long = [
        (np.asarray(x, float), np.asarray(n, float)) for x, n in zip(series, bases, strict=True) if len(x) >= POINTS
    ]
    squares = sum(float((_residuals(x, n) ** 2).sum()) for x, n in long)
    variance = sum(float(_variances(x, n).sum()) for x, n in long)
    if not variance:
        return None
    return Yearly(squares / variance, sum(_freedom(len(x) - 2) for x, _ in long))


def belief(series: Sequence[Yearly]) -> Yearly:
    """What all series together say of how any of them varies, and how much that weighs, in degrees of freedom.

    Each short series tells little; together they tell how φ is spread (Smyth 2004, Statistical Applications in Genetics
    3, section 6.2): the variance of ln φ beyond what chance gives is ψ'(d/2), where d is the weight sought. Infinite
    where they differ no more than chance. Of few series nothing is told, and counts are believed to be Poisson.
    """
    if len(series) < FEWEST_SERIES:
        return Yearly(1.0, ALONE)
    d = np.asarray([one.freedom for one in series])
    logs = np.log(np.maximum([one.phi for one in series], LEAST)) - digamma(d / 2) + np.log(d / 2)
    beyond = float(logs.var(ddof=1) - polygamma(1, d / 2).mean())
    if beyond <= 0:
        return Yearly(float(np.exp(logs.mean())), inf)
    weight = 2 * _inverse_trigamma(beyond)
    return Yearly(float(np.exp(logs.mean() + digamma(weight / 2) - np.log(weight / 2))), weight)


def believed(series: Yearly | None, belief: Yearly) -> Yearly:
    "φ of one series in the light of all (below one too), with its degrees of freedom; of no series, the belief."
    if series is None or belief.freedom == inf:
        return belief
    freedom = series.freedom + belief.freedom
    return Yearly((series.freedom * series.phi + belief.freedom * belief.phi) / freedom, freedom)


def _inverse_trigamma(value: float) -> float:
    return float(brentq(lambda x: polygamma(1, x) - value, 1e-6, 1e8))


def of_step(values: Sequence[float], step: float) -> float | None:
    """How often a series whose points vary about their trend as this one does makes a step as large: Student's t.

    For figures that no count tells the variance of, such as sums of money. None for fewer than `POINTS` points.
    """
    if len(values) < POINTS:
        return None
    x = np.asarray(values, float)
    variance, freedom = float((_residuals(x, np.ones(len(x))) ** 2).mean()) / 1.5, _freedom(len(x) - 2)
    if not variance:
        return 0.0 if step else 1.0
    return float(2 * stdtr(freedom, -abs(step) / sqrt(2 * variance)))


def _residuals(x: Numbers, exposure: Numbers) -> Numbers:
    rates = x / exposure
    return x[1:-1] - exposure[1:-1] * (rates[:-2] + rates[2:]) / 2


def _variances(x: Numbers, exposure: Numbers) -> Numbers:
    around = x[:-2] / exposure[:-2] ** 2 + x[2:] / exposure[2:] ** 2
    return x[1:-1] + exposure[1:-1] ** 2 * around / 4


def _freedom(residuals: int) -> float:
    "2 mean² / variance of the sum of squares: residuals have the covariances 1.5, −1 and 0.25 at distances 0, 1 and 2."
    spread = residuals * 1.5**2 + 2 * ((residuals - 1) * 1.0**2 + (residuals - 2) * 0.25**2)
    return (residuals * 1.5) ** 2 / spread


class Scale(Enum):
    "The scale on which ratios of observed to expected are compared: CQC's square root or SHMI's logarithm."

    ROOT = "root"
    LOG = "log"


@dataclass(frozen=True)
class Deviations:
    "Each area's *z*, and its standard error *s* on the transformed scale. Arrays of one length."

    z: Numbers
    s: Numbers


@dataclass(frozen=True)
class Between:
    "Dispersion between areas. `tau2` is 0 unless φ is above 1."

    phi: float
    tau2: float


def of_ratios(observed: Sequence[float], expected: Sequence[float], scale: Scale = Scale.ROOT) -> Deviations:
    """Ratios of observed to expected, against 1.

    Spiegelhalter 2005, Statistics in Medicine 24; Spiegelhalter et al. 2012, JRSS A 175.

    Square root: z = 2 (√O − √E), s = 1 / (2 √E). Logarithm: z = √E ln(O / E), s = 1 / √E, so that no area may have 0.
    """
    o, e = np.asarray(observed, float), np.asarray(expected, float)
    if scale is Scale.ROOT:
        return Deviations(2 * (np.sqrt(o) - np.sqrt(e)), 1 / (2 * np.sqrt(e)))
    if (o <= 0).any():
        raise ValueError("no logarithm of an area without events: use the square root")
    return Deviations(np.sqrt(e) * np.log(o / e), 1 / np.sqrt(e))


def of_shares(parts: Sequence[float], wholes: Sequence[float], target: float) -> Deviations:
    "Shares against a target from 0 to 1, by the arcsine of the root: s = 1 / (2 √n) (Spiegelhalter 2005)."
    part, whole = np.asarray(parts, float), np.asarray(wholes, float)
    s = 1 / (2 * np.sqrt(whole))
    return Deviations((np.arcsin(np.sqrt(part / whole)) - np.arcsin(np.sqrt(target))) / s, s)


def winsorised(deviations: Deviations, part: float = 0.1) -> Deviations:
    "The outer parts of z pulled in to their quantiles (R's type 7), as CQC does: an outlier does not hide itself."
    low, high = np.quantile(deviations.z, [part, 1 - part])
    return Deviations(np.clip(deviations.z, low, high), deviations.s)


def truncated(deviations: Deviations, part: float = 0.1) -> Deviations:
    "Without the areas at or beyond the quantiles of z, as SHMI does."
    low, high = np.quantile(deviations.z, [part, 1 - part])
    kept = (deviations.z > low) & (deviations.z < high)
    return Deviations(deviations.z[kept], deviations.s[kept])


def between_areas(deviations: Deviations) -> Between:
    """φ = Σ z² / n, and τ² = (n φ − (n − 1)) / (Σ w − Σ w² / Σ w) with w = 1 / s² (Spiegelhalter 2005).

    Fewer than two areas, or φ of at most 1, are no over-dispersion: τ² is 0.
    """
    n = len(deviations.z)
    if n < 2:
        return Between(1.0, 0.0)
    phi = float((deviations.z**2).mean())
    return Between(phi, max(0.0, _moments(n * phi, deviations.s)) if phi > 1 else 0.0)


@dataclass(frozen=True)
class Pooled:
    "Independent estimates as one: the mean, Cochran's Q, τ² of DerSimonian & Laird, and I² from 0 to 1."

    mean: float
    q: float
    tau2: float
    i2: float


def pooled(values: Sequence[float], variances: Sequence[float]) -> Pooled:
    "A random-effects mean of two estimates or more (DerSimonian & Laird 1986, Controlled Clinical Trials 7)."
    y, v = np.asarray(values, float), np.asarray(variances, float)
    fixed = np.average(y, weights=1 / v)
    q = float(((y - fixed) ** 2 / v).sum())
    tau2 = max(0.0, _moments(q, np.sqrt(v)))
    mean = float(np.average(y, weights=1 / (v + tau2)))
    return Pooled(mean, q, tau2, max(0.0, 1 - (len(y) - 1) / q) if q else 0.0)


def _moments(q: float, s: Numbers) -> float:
    w = 1 / s**2
    return float((q - (len(s) - 1)) / (w.sum() - (w**2).sum() / w.sum()))
