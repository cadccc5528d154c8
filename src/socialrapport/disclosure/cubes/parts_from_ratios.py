"""What a printed share, rate or mean and one of its parts tell of the other part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil, floor

from socialrapport.model.cube import Coordinate, MeasureInfo

Key = tuple[str, Coordinate]
SLACK = 1e-6


def ends(
    measure: MeasureInfo, rate: float, at: Coordinate, known: Mapping[Key, float]
) -> Iterator[tuple[Key, float, float]]:
    "The part that is not known, and between which numbers it must be."
    above, below = (str(measure.numerator), at), (str(measure.denominator), at)
    half = 0.5 / 10**measure.decimals
    if above not in known and known.get(below):
        size = known[below] / measure.scale
        yield above, (rate - half) * size, (rate + half) * size
    if below not in known and known.get(above):
        size = known[above] * measure.scale
        yield below, size / (rate + half), size / max(rate - half, SLACK)


def limits(
    measure: MeasureInfo, rate: float, at: Coordinate, known: Mapping[Key, float]
) -> Iterator[tuple[Key, int, int]]:
    "The same in whole numbers, where there is one between them."
    for key, low, high in ends(measure, rate, at, known):
        yield key, max(0, ceil(low - SLACK)), floor(high + SLACK)
