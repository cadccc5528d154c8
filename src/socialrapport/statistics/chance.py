"""Could chance alone have done it? What a figure varies by itself, and how far out is more than that.

A year's people are taken as one outcome of what could have been: a count varies as Poisson, a share as binomial
(Brillinger 1986, The natural variability of vital rates, Biometrics 42).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, sqrt
from statistics import NormalDist

from scipy.special import stdtrit

FALSE_ALARMS = 0.01
"""Of deliveries without faults, at most so many may have an alarm, all comparisons taken together."""


def of_change(before: int, now: int) -> float:
    "The variance of the logarithm of the ratio of two counts."
    return 1 / before + 1 / now


def limit_of_t(tests: int, freedom: int) -> float:
    "How many standard deviations out is an alarm, when so many tests share the false alarms (Bonferroni 1936)."
    return float(stdtrit(freedom, 1 - FALSE_ALARMS / max(tests, 1) / 2))


@dataclass(frozen=True)
class Bound:
    """How many standard deviations a change must be from chance. `limit` is infinite where nothing is compared."""

    limit: float

    @classmethod
    def of(cls, comparisons: int) -> Bound:
        "The bound when so many comparisons share the false alarms evenly (Bonferroni 1936), up and down."
        return cls(-NormalDist().inv_cdf(FALSE_ALARMS / comparisons / 2) if comparisons else inf)

    def passed(self, before: int, now: int, clumping: float, real: float) -> bool:
        """Whether *now* rows after *before* rows is more than chance makes of a real change of at most *real*.

        Rows come in clumps: a person has several notifications, a household a row for each month. Where clumps of
        sizes k arrive by chance (a compound Poisson process), the number of rows varies clumping = sum(k²) / sum(k)
        times as much as a Poisson number, and its square root has the variance clumping / 4 whatever the level
        (Bartlett 1936). Two years' square roots are compared. Persons who stay from year to year make the real
        variation less, so the bound errs towards silence.
        """
        change = 1 + real if now > before else 1 - real
        distance = sqrt(now) - sqrt(change * before)
        outside = distance > 0 if now > before else distance < 0
        return outside and abs(distance) > self.limit * sqrt(clumping * (1 + change)) / 2
