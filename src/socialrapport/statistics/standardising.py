"""What rates would be if areas had the same ages: directly, or as observed against expected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from socialrapport.statistics.intervals import FEW, USUAL, Estimate, Interval, byar, count

Numbers = NDArray[np.float64]

EUROPEAN_2013 = (
    *(5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000),
    *(6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000),
)
"""The European Standard Population 2013 (Eurostat 2013): 0–4, 5–9, … 85–89 and 90 years or older, of 100,000."""


def direct(
    counts: Sequence[float],
    populations: Sequence[float],
    weights: Sequence[float],
    per: float = 100_000,
    confidence: float = USUAL,
) -> Estimate | None:
    """A directly standardised rate, its strata in one order in all three, with Dobson's interval (Dobson et al. 1991,
    Statistics in Medicine 10): Byar's for all events, stretched to the weighted sum's standard error.

    None with fewer than `FEW` events in all: such a rate is not reliable (Fingertips, technical guidance).
    """
    return direct_of_persons({1: counts}, populations, weights, per, confidence)


def direct_of_persons(
    persons: Mapping[int, Sequence[float]],
    populations: Sequence[float],
    weights: Sequence[float],
    per: float = 100_000,
    confidence: float = USUAL,
) -> Estimate | None:
    """The rate of events of which a person may have several: *persons* with so many events each, by stratum.

    Persons, not events, come by chance, so f events of one person add f² to the variance where f persons' would add f
    (Fingertips, technical guidance; a compound Poisson number). The rate is that of the events.
    """
    each = _shares_of_standard(populations, weights)
    total = sum(times * float(np.sum(who)) for times, who in persons.items())
    if total < FEW:
        return None
    value = sum(times * float(each @ np.asarray(who, float)) for times, who in persons.items())
    variance = sum(times**2 * float(each**2 @ np.asarray(who, float)) for times, who in persons.items())
    around, stretch = byar(total, confidence), sqrt(variance / total)
    low, high = (per * (value + stretch * (end - total)) for end in (around.low, around.high))
    return Estimate(per * value, Interval(low, high))


def indirect(
    observed: float, expected: float, reference: float = 1.0, confidence: float = USUAL, dispersion: float = 1.0
) -> Estimate:
    """Observed to expected: a ratio, or a rate when *reference* is the rate of those whose ages' rates were expected.

    The interval is that of the observed count (Byar, exact below `FEW`); what was expected is taken as known.
    """
    if expected <= 0:
        raise ValueError("nothing was expected, so nothing can be compared with it")
    each = reference / expected
    return Estimate(observed * each, count(observed, confidence, dispersion).times(each))


def expected(
    populations: Sequence[float], reference_counts: Sequence[float], reference_populations: Sequence[float]
) -> float:
    "The events that the reference's rate in each stratum would give these populations."
    people = np.asarray(reference_populations, float)
    if (people <= 0).any():
        raise ValueError("the reference has nobody in a stratum")
    return float(np.asarray(populations, float) @ (np.asarray(reference_counts, float) / people))


def _shares_of_standard(populations: Sequence[float], weights: Sequence[float]) -> Numbers:
    "What one event in each stratum adds to the standardised rate."
    people, standard = np.asarray(populations, float), np.asarray(weights, float)
    if people.shape != standard.shape or (people <= 0).any():
        raise ValueError("each stratum needs a weight and somebody in it")
    each: Numbers = standard / people / standard.sum()
    return each
