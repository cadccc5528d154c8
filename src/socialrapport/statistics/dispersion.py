"""How many times more than chance counts vary: from year to year, and between areas.

φ is variance / Poisson variance. τ² is a variance that areas have beside chance, on the scale of a transform.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

POINTS = 5
"""Fewer points than so tell nothing of how a series varies."""
PRIOR = 1.0
"""The degrees of freedom of the belief that a series varies as Poisson. Chosen by simulation: a t of what φ of 5 to 15
points widens then alarms falsely in 0 to 6 percent of cases at φ of 1 to 3, where 5 are wanted; with 4, in up to 10."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Yearly:
    "Dispersion between years: *value* to use, with its degrees of freedom, and what the series alone said (*raw*)."

    value: float
    freedom: float
    raw: float


def between_years(
    series: Sequence[Sequence[float]], exposures: Sequence[Sequence[float]] | None = None
) -> Yearly | None:
    """φ from counts in equal periods, each series unbroken: a break starts a new one, and areas may be pooled.

    The residual of x_t is what it is above the middle of its neighbours, x_t − (x_{t−1} + x_{t+1}) / 2: a level and a
    straight trend fall out (Rice 1984, Annals of Statistics 12; Gasser, Sroka & Jennen-Steinmetz 1986, Biometrika 73).
    Under Poisson its variance is 1.5 μ, estimated by x_t + (x_{t−1} + x_{t+1}) / 4; with exposures the neighbours'
    rates are used. φ is the sum of squares over the sum of variances.

    Short series tell little, so φ is drawn towards 1 as a variance is towards its prior (Smyth 2004, Statistical
    Applications in Genetics 3): (d φ + PRIOR) / (d + PRIOR), where d is the residuals' degrees of freedom
    (Satterthwaite 1946), less than their number since neighbours share points. It is at least 1; its freedom is
    d + PRIOR, for a t.
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
    raw, free = squares / variance, sum(_freedom(len(x) - 2) for x, _ in long)
    return Yearly(max((free * raw + PRIOR) / (free + PRIOR), 1.0), free + PRIOR, raw)


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
