"""How long something lasts when some of it has not ended yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, log, nan, sqrt

import numpy as np
from numpy.typing import NDArray
from scipy.special import chdtrc

from socialrapport.statistics.intervals import USUAL, Estimate, Interval, deviate

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Step:
    "When something ended: how many were on just before, how many ended then, and the share that lasts longer."

    time: float
    at_risk: int
    ended: int
    lasting: Estimate


def lasting(lengths: Sequence[float], ended: Sequence[bool], confidence: float = USUAL) -> tuple[Step, ...]:
    """The share that lasts beyond each time (Kaplan & Meier 1958, JASA 53). What has not *ended* is so long as yet.

    The interval is of Greenwood's variance on the scale ln(−ln S), so it stays between 0 and 1 (Kalbfleisch & Prentice
    1980). Where none is left it is not known: from nan to nan.
    """
    z, share, spread, steps = deviate(confidence), 1.0, 0.0, []
    for time, at_risk, over in _times(np.asarray(lengths, float), np.asarray(ended, bool)):
        share *= 1 - over / at_risk
        spread += over / (at_risk * (at_risk - over)) if over < at_risk else nan
        steps.append(Step(time, at_risk, over, Estimate(share, _bounds(share, spread, z))))
    return tuple(steps)


def left_after(steps: Sequence[tuple[float, float]], confidence: float = USUAL) -> Estimate:
    """The share that lasts through all *steps* of (at risk, ended), each of those who could be followed through it.

    Who began too late for a step is not in it, and no step needs the same people: the product is Kaplan and Meier's
    with times in classes, which lets the newest tell of the first step and the older of the last. The interval is as
    in `lasting`.
    """
    share, spread = 1.0, 0.0
    for at_risk, over in steps:
        share *= 1 - over / at_risk
        spread += over / (at_risk * (at_risk - over)) if over < at_risk else nan
    return Estimate(share, _bounds(share, spread, deviate(confidence)))


def quantile(steps: Sequence[Step], part: float = 0.5) -> Estimate | None:
    """The time by which so great a part has ended, half for the median; None where fewer have.

    The interval holds the times at which the share's interval does not rule the part out (Brookmeyer & Crowley 1982,
    Biometrics 38); it ends at inf where that goes on.
    """

    def reached(shares: Iterator[tuple[float, float]]) -> float:
        return next((time for time, share in shares if share <= 1 - part + 1e-12), float("inf"))

    middle = reached((s.time, s.lasting.value) for s in steps)
    if middle == float("inf"):
        return None
    low = reached((s.time, s.lasting.interval.low) for s in steps)
    high = reached((s.time, s.lasting.interval.high) for s in steps)
    return Estimate(middle, Interval(min(low, middle), max(high, middle)))


def log_rank(first: tuple[Sequence[float], Sequence[bool]], second: tuple[Sequence[float], Sequence[bool]]) -> float:
    "The p-value of two groups lasting as long, each (lengths, ended) (Mantel 1966, Cancer Chemotherapy Reports 50)."
    (a, a_ended), (b, b_ended) = ((np.asarray(x, float), np.asarray(e, bool)) for x, e in (first, second))
    apart = variance = 0.0
    for time, n, over in _times(np.concatenate([a, b]), np.concatenate([a_ended, b_ended])):
        here = float((a >= time).sum())
        apart += float(((a == time) & a_ended).sum()) - over * here / n
        variance += over * here / n * (1 - here / n) * (n - over) / (n - 1) if n > 1 else 0.0
    return float(chdtrc(1, apart**2 / variance)) if variance else 1.0


def _times(lengths: Numbers, ended: NDArray[np.bool_]) -> Iterator[tuple[float, int, int]]:
    "Each time at which something ended, with how many were on just before it and how many ended then."
    for time in np.unique(lengths[ended]).tolist():
        yield time, int((lengths >= time).sum()), int(((lengths == time) & ended).sum())


def _bounds(share: float, spread: float, z: float) -> Interval:
    if not 0 < share < 1:
        return Interval(nan, nan)
    reach = z * sqrt(spread) / log(share)
    low, high = (exp(log(share) * exp(side * reach)) for side in (-1, 1))
    return Interval(min(low, high), max(low, high))
