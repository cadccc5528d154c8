"""What a change in a total comes from: more people, other ages, or other rates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Parts:
    "A change in events, in the unit of the events; the three are the whole of it."

    population: float
    structure: float
    rate: float

    @property
    def change(self) -> float:
        return self.population + self.structure + self.rate


def change(
    counts: tuple[Sequence[float], Sequence[float]], populations: tuple[Sequence[float], Sequence[float]]
) -> Parts:
    """The change in the sum of counts from before to now, by strata in one order in all four.

    A total is size × structure × rate, summed over strata. Each factor's part is its change with the two others as they
    were or are, all ways weighed alike (Das Gupta 1993, Standardization and decomposition of rates, US Census P23-186).
    Each stratum needs somebody in it both years.
    """
    (before, now), people = (np.asarray(c, float) for c in counts), [np.asarray(n, float) for n in populations]
    if any((n <= 0).any() for n in people):
        raise ValueError("each stratum needs somebody in it, before and now")
    sizes = [float(n.sum()) for n in people]
    shares = [n / n.sum() for n in people]
    rates = [before / people[0], now / people[1]]

    def part(moves: int) -> float:
        factors = [sizes, shares, rates]
        moved = factors.pop(moves)
        one, other = factors
        kept = (one[0] * other[0] + one[1] * other[1]) / 3 + (one[0] * other[1] + one[1] * other[0]) / 6
        return float(np.sum((moved[1] - moved[0]) * kept))

    return Parts(part(0), part(1), part(2))
