"""Whether areas have grown more unlike or more alike."""

from __future__ import annotations

from collections.abc import Sequence
from math import log, sqrt

import numpy as np
from scipy.special import stdtr


def changed(before: Sequence[float], now: Sequence[float]) -> float:
    """The p-value of the spread of areas' values being the same in two years: Pitman–Morgan, on logarithms.

    Two variances of the same areas are alike when their sums and differences do not go together (Pitman 1939, Morgan
    1939, Biometrika 31), so an area that was high by chance and falls back does not count as growing alike (Oldham
    1962). Values are above nought, three areas or more.
    """
    then, later = np.log(before), np.log(now)
    r = float(np.corrcoef(later + then, later - then)[0, 1])
    freedom = len(before) - 2
    if np.isnan(r) or freedom < 1:
        return 1.0
    if abs(r) >= 1:
        return 0.0
    return float(2 * stdtr(freedom, -abs(r) * sqrt(freedom / (1 - r**2))))


def spread(values: Sequence[float]) -> float:
    "The standard deviation of the logarithms of values above nought: 0.1 is about ten percent."
    return float(np.std([log(value) for value in values], ddof=1))
