"""Is a change of a number of rows larger than chance? With a stated rate of false alarms.

Rows come in clumps: a person has several notifications, a household a row for each month. Where clumps of
sizes k arrive by chance (a compound Poisson process), the number of rows varies clumping = sum(k²) / sum(k)
times as much as a Poisson number, and its square root has the variance clumping / 4 whatever the level
(Bartlett 1936). Two years' square roots are compared, after the activity has been allowed a real change of
`REAL`. Persons who stay from year to year make the real variation less, so the bound errs towards silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, sqrt
from statistics import NormalDist

FALSE_ALARMS = 0.01
"""Of deliveries without faults, at most so many may have an alarm, all comparisons taken together."""
REAL = 0.10
"""What an activity may change in a year without being called odd."""


@dataclass(frozen=True)
class Bound:
    """How many standard deviations a change must be from chance. `limit` is infinite where nothing is compared."""

    limit: float

    @classmethod
    def of(cls, comparisons: int) -> Bound:
        "The bound when so many comparisons share the false alarms evenly (Bonferroni 1936), up and down."
        return cls(-NormalDist().inv_cdf(FALSE_ALARMS / comparisons / 2) if comparisons else inf)

    def passed(self, before: int, now: int, clumping: float) -> bool:
        "Whether *now* rows after *before* rows is more than chance makes of a real change of at most `REAL`."
        change = 1 + REAL if now > before else 1 - REAL
        distance = sqrt(now) - sqrt(change * before)
        outside = distance > 0 if now > before else distance < 0
        return outside and abs(distance) > self.limit * sqrt(clumping * (1 + change)) / 2
