"""Which way a figure has gone in about five years, and how fast: all the years between count, not the two ends."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.analysis.trend import candidate
from socialrapport.model.finding import Finding
from socialrapport.model.safe import SafeCube


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "Of the main figure of the whole."
    made = candidate(cube, cube.main, year)
    if made is not None:
        yield made
