"""Women against men, or girls against boys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from socialrapport.analysis import certainty
from socialrapport.analysis.weighing import compared, is_flat, noise, value
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube

WEIGHT = 3.0


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "Women against men, or girls against boys; where there is nobody, there is nothing to compare."
    measure = cube.comparable
    women, men = (cube.get(measure.id, year, kon=code) for code in ("K", "M"))
    if cube.axis("kon") is None or women is None or men is None or not (women.shown and men.shown):
        return
    facts = [("women", cube.ref(measure.id, year, kon="K")), ("men", cube.ref(measure.id, year, kon="M"))]
    assert women.value is not None
    assert men.value is not None
    if not women.value and not men.value:
        return
    size = noise(cube, measure, men.value, women.value) / 2
    test = certainty.of_gap(cube, measure, facts[0][1], facts[1][1])
    made = compared(cube, FindingKind.SEX_GAP, measure, facts, WEIGHT, test, size)
    yield replace(made, flat=is_flat(cube, measure, *sorted((facts[0][1], facts[1][1]), key=lambda r: value(cube, r))))
