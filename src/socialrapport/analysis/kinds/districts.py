"""The districts that stand out."""

from __future__ import annotations

import math
from collections.abc import Iterator

from socialrapport.analysis import certainty
from socialrapport.analysis.weighing import compared, ranked_parts, value
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube

WEIGHT = 4.0
STANDS_OUT = 0.05
"""How often chance alone puts the highest of all districts, or the lowest, as far from the others."""


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    """Whether the districts differ, in a measure that compares groups of different size, and which stand out.

    A district that stands out is named, as `first` or `last`: it is the highest or the lowest, and differs from all
    others together by more than chance puts the outermost of so many.
    """
    axis, measure = cube.axis("stadsdel"), cube.between_places
    whole = cube.get(measure.id, year)
    if axis is None or whole is None or not whole.shown or not measure.kind.is_ratio:
        return
    ranked = ranked_parts(cube, measure, axis, year)
    if len(ranked) < 3 or value(cube, ranked[0]) == value(cube, ranked[-1]):
        return
    city = cube.ref(measure.id, year)
    facts = [("whole", city), *(("district", ref) for ref in ranked)]
    for name, ref in (("first", ranked[0]), ("last", ranked[-1])):
        test = certainty.of_part(cube, measure, ref, city)
        if test is not None and test.p * len(ranked) <= STANDS_OUT:
            facts.append((name, ref))
    size = math.log2(value(cube, ranked[0]) / max(value(cube, ranked[-1]), 0.1) + 1)
    test = certainty.of_areas(cube, measure, ranked)
    yield compared(cube, FindingKind.DISTRICT_GAP, measure, facts, WEIGHT, test, size)
