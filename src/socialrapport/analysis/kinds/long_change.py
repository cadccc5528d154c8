"""How a figure has moved in about five years."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.analysis.kinds.change import since, years_before
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube

LONG = 5
LONG_RANGE = (4, 7)
WEIGHT = 5.0


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "Since the observation nearest five years back, where that is not the one before."
    seen = years_before(cube, year)
    far = [y for y in seen[:-1] if LONG_RANGE[0] <= year - y <= LONG_RANGE[1] and seen[-1] - y >= 2]
    if far:
        yield since(cube, FindingKind.LONG_CHANGE, WEIGHT, year, min(far, key=lambda y: (abs(year - y - LONG), y)))
