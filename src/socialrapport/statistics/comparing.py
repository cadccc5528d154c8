"""Whether figures differ by more than chance: two of them, all areas at once, and many comparisons together.

Numbers compared are independent: no person is on both sides. A dispersion φ (at least 1) divides the test statistic:
z / √φ (quasi-likelihood, McCullagh & Nelder 1989, chapter 4). φ that was itself estimated has `freedom`, and then
z / √φ is taken as a t.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import chdtrc, chdtri, fdtrc, fdtri, ndtr, ndtri, stdtr, stdtrit

from socialrapport.statistics.intervals import worth_of_each

Numbers = NDArray[np.float64]

FEW = 10
"""With fewer expected in any place the test of two is exact, otherwise a score test."""
COCHRAN = 5
"""As few may be expected in an area for a chi-square to be read (Cochran 1954, Biometrics 10)."""


@dataclass(frozen=True)
class Test:
    "A chi-square with its degrees of freedom and p-value, and the least that any place was expected to have."

    statistic: float
    freedom: int
    p: float
    least_expected: float

    @property
    def readable(self) -> bool:
        "Whether so many are expected everywhere that the p-value holds."
        return self.least_expected >= COCHRAN


LEAST = 1e-300
"""No p-value is taken to be less. A computer makes nought of what lies 38 standard errors out, and nought stays nought
however much a figure is found to vary; large counts come that far by moving as little as they always do."""


def widened(p: float, dispersion: float = 1.0, freedom: float = inf) -> float:
    "A two-sided p-value when what it is of varies φ times as much, φ known or estimated with *freedom*."
    if dispersion < 1:
        raise ValueError("a dispersion is at least 1")
    if dispersion == 1 and freedom == inf:
        return max(p, LEAST)
    return _spread(p, dispersion, freedom)


def _spread(p: float, dispersion: float, freedom: float) -> float:
    "The p-value of z / √φ, normal or Student's."
    z = float(ndtri(max(p, LEAST) / 2)) / sqrt(dispersion)
    return float(2 * (ndtr(z) if freedom == inf else stdtr(freedom, z)))


def counts(
    first: int,
    second: int,
    exposures: tuple[float, float] = (1.0, 1.0),
    dispersion: float = 1.0,
    freedom: float = inf,
) -> float:
    """The p-value of two Poisson counts having one rate, given what each was exposed to.

    Given their sum, the first is binomial (Przyborowski & Wilenski 1940, Biometrika 31): exact where either is expected
    to have fewer than `FEW`, else its score. Two counts of nothing do not differ: 1.
    """
    together, part = first + second, exposures[0] / sum(exposures)
    if not together:
        return 1.0
    if together * min(part, 1 - part) < FEW:
        p = float(_exact().binomtest(first, together, part).pvalue)
    else:
        p = _two_sided((first - together * part) / sqrt(together * part * (1 - part)))
    return widened(min(p, 1.0), dispersion, freedom)


def shares(first: tuple[int, int], second: tuple[int, int], dispersion: float = 1.0, freedom: float = inf) -> float:
    """The p-value of two shares, each (part, whole), being one.

    Fisher's exact test where any of the four places is expected to have fewer than `FEW`, else the score test with a
    pooled share. If everybody or nobody has it, they do not differ: 1.
    """
    (a, n), (b, m) = first, second
    pooled = (a + b) / (n + m)
    if pooled in (0, 1):
        return 1.0
    if min(n, m) * min(pooled, 1 - pooled) < FEW:
        p = float(_exact().fisher_exact([[a, n - a], [b, m - b]]).pvalue)
    else:
        p = _two_sided((a / n - b / m) / sqrt(pooled * (1 - pooled) * (1 / n + 1 / m)))
    return widened(min(p, 1.0), dispersion, freedom)


def shares_of_all(
    first: tuple[int, int], second: tuple[int, int], populations: tuple[float, float], dispersion: float = 1.0
) -> float:
    """The p-value of two shares of answers being one, where each has been answered by so many out of a population.

    The variance is less the more of them that answered (Cochran 1977, chapter 2): each answer is worth more.
    """
    known = zip((first, second), populations, strict=True)
    each = [(part, whole, worth_of_each(whole, population)) for (part, whole), population in known]
    one, other = ((round(part * worth), round(whole * worth)) for part, whole, worth in each)
    return shares(one, other, dispersion)


def homogeneity_of_counts(
    counted: Sequence[float], exposures: Sequence[float], dispersion: float = 1.0, freedom: float = inf
) -> Test:
    "Pearson's chi-square of k Poisson counts having one rate, with k − 1 degrees of freedom."
    seen, exposed = np.asarray(counted, float), np.asarray(exposures, float)
    expected = exposed * seen.sum() / exposed.sum()
    return _pearson(seen[:, None], expected[:, None], dispersion, freedom)


def homogeneity_of_shares(
    parts: Sequence[float], wholes: Sequence[float], dispersion: float = 1.0, freedom: float = inf
) -> Test:
    "Pearson's chi-square of k shares being one, with k − 1 degrees of freedom."
    part, whole = np.asarray(parts, float), np.asarray(wholes, float)
    pooled = part.sum() / whole.sum()
    expected = np.column_stack([whole * pooled, whole * (1 - pooled)])
    return _pearson(np.column_stack([part, whole - part]), expected, dispersion, freedom)


def adjusted(p_values: Sequence[float], dependent: bool = False) -> tuple[float, ...]:
    """P-values to hold against a rate of false discoveries, in the order given (Benjamini & Hochberg 1995, JRSS B 57).

    Of those at most q, on average at most the share q is false, and where nothing is true at most the share q of
    editions says anything. It holds for tests that are independent or go together; *dependent* is any dependence at
    all, at a price of about ln of their number (Benjamini & Yekutieli 2001, Annals of Statistics 29).
    """
    p = np.asarray(p_values, float)
    if not p.size:
        return ()
    order = np.argsort(p, kind="stable")[::-1]
    ranks = np.arange(p.size, 0, -1)
    price = (1 / ranks).sum() if dependent else 1.0
    result = np.empty_like(p)
    result[order] = np.minimum(np.minimum.accumulate(p[order] * p.size * price / ranks), 1.0)
    return tuple(result.tolist())


def means(first: tuple[float, float], second: tuple[float, float]) -> float:
    "The p-value of two means, each (mean, of how many), of numbers whose standard deviation is taken to be their mean."
    (a, n), (b, m) = first, second
    error = sqrt(a**2 / n + b**2 / m)
    return _two_sided((a - b) / error) if error else 1.0


def of_z(difference: float, variance: float) -> float:
    "The p-value of a normal difference being nought."
    return _two_sided(difference / sqrt(variance)) if variance > 0 else 1.0


def one_way(first: int, second: int) -> float:
    "The p-value of so many going one way and so many the other (sign test, Arbuthnot 1710)."
    return float(_exact().binomtest(first, first + second).pvalue) if first + second else 1.0


def passed(ps: Sequence[float], share_false: float) -> float:
    """The largest p that passes when at most *share_false* of what passes may be false; nought where none does.

    Benjamini & Hochberg 1995. Where nothing is so, the share is also the risk that anything at all passes.
    """
    return max((p for p, q in zip(ps, adjusted(ps), strict=True) if q <= share_false), default=0.0)


def spread_out(p: float, dispersion: float, freedom: float, groups: int) -> float:
    """A p-value of *groups* that was reckoned without dispersion, when they vary φ times as much; never less than *p*.

    By an estimated φ, which may be below one, it is Student's t or F, that hold whatever φ is. Poisson or binomial
    chance is there always. The larger of the two holds too, and asks less than t with a φ that is held at one, which
    pays for an estimate that it does not use.
    """
    p = max(p, LEAST)
    if not dispersion:
        return p
    if groups == 2:
        return max(p, _spread(p, dispersion, freedom))
    free = groups - 1
    statistic = float(chdtri(free, p)) / dispersion
    return max(p, float(chdtrc(free, statistic) if freedom == inf else fdtrc(free, freedom, statistic / free)))


def as_known(dispersion: float, freedom: float, limit: float, groups: int) -> float:
    """The φ, at least one, that, were it known, would hold the comparison of *groups* to the same *limit* of p as
    `spread_out` does by an estimate.
    """
    if freedom == inf or not 0 < limit < 1:
        return max(dispersion, 1.0)
    if groups == 2:
        return max(dispersion * float(stdtrit(freedom, limit / 2) / ndtri(limit / 2)) ** 2, 1.0)
    free = groups - 1
    return max(dispersion * free * float(fdtri(free, freedom, 1 - limit) / chdtri(free, limit)), 1.0)


def _exact() -> Any:
    "The exact tests. They take a third of the time that the program takes to start, and most commands test nothing."
    from scipy import stats

    return stats


def _two_sided(z: float) -> float:
    return max(float(2 * ndtr(-abs(z))), LEAST)


def _pearson(seen: Numbers, expected: Numbers, dispersion: float, freedom: float) -> Test:
    "The statistic is divided by φ; with an estimated φ, as by `widened`, chi-square / φ / (k − 1) is an F."
    if dispersion < 1:
        raise ValueError("a dispersion is at least 1")
    least, free = float(expected.min()), len(seen) - 1
    if free < 1 or expected.sum(axis=0).min() == 0:
        return Test(0.0, max(free, 0), 1.0, least)
    furthest = float(chdtri(free, LEAST))
    statistic = min(float(((seen - expected) ** 2 / expected).sum()), furthest) / dispersion
    p = chdtrc(free, statistic) if freedom == inf else fdtrc(free, freedom, statistic / free)
    return Test(statistic, free, float(p), least)
