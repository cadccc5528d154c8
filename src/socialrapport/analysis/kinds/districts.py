"""The districts that stand out."""

from __future__ import annotations

import math
from collections.abc import Iterator

from socialrapport.analysis.weighing import finding, ranked_parts, value
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube

WEIGHT = 4.0


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "The districts that stand out, in a measure that does not only tell how large they are."
    axis, measure = cube.axis("stadsdel"), cube.comparable
    whole = cube.get(measure.id, year)
    if axis is None or whole is None or not whole.shown:
        return
    ranked = ranked_parts(cube, measure, axis, year)
    if len(ranked) < 3 or value(cube, ranked[0]) == value(cube, ranked[-1]):
        return
    facts = [("first", ranked[0]), ("second", ranked[1]), ("last", ranked[-1]), ("whole", cube.ref(measure.id, year))]
    spread = value(cube, ranked[0]) / max(value(cube, ranked[-1]), 0.1)
    facts += [("district", ref) for ref in ranked]
    yield finding(cube, FindingKind.DISTRICT_GAP, measure, facts, WEIGHT, math.log2(spread + 1))
