"""Whether the districts differ less, or more, when the ages of their people are taken away."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.analysis.weighing import finding, value
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.measures import POPULATION, SPREAD, SPREAD_HIGH, SPREAD_LOW, STANDARDISED
from socialrapport.model.safe import SafeCube

WEIGHT = 1.5


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "Where the spread as it is lies outside the interval of the standardised one: it is then surely another."
    crude = next((m for m in cube.measures if m.denominator == POPULATION), None)
    refs = [cube.ref(id, year) for id in (SPREAD + STANDARDISED, SPREAD)]
    ends = [cube.get(f"{SPREAD}{STANDARDISED}{end}", year) for end in (SPREAD_LOW, SPREAD_HIGH)]
    if crude is None or not all((ref.measure, ref.at) in cube.cells for ref in refs):
        return
    low, high = (end.value if end is not None else None for end in ends)
    standard, as_is = (value(cube, ref) for ref in refs)
    if (high is not None and as_is > high) or (low is not None and as_is < low):
        facts = [("standard", refs[0]), ("crude", refs[1]), ("rate", cube.ref(crude.id, year))]
        yield finding(cube, FindingKind.AGES, crude, facts, WEIGHT, abs(as_is - standard) / 10)
