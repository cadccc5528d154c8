"""Women against men, or girls against boys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from socialrapport.analysis.weighing import beyond_chance, finding, noise
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube

WEIGHT = 3.0


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "Women against men, or girls against boys."
    measure = cube.comparable
    women, men = (cube.get(measure.id, year, kon=code) for code in ("K", "M"))
    if cube.axis("kon") is None or women is None or men is None or not (women.shown and men.shown):
        return
    facts = [("women", cube.ref(measure.id, year, kon="K")), ("men", cube.ref(measure.id, year, kon="M"))]
    assert women.value is not None
    assert men.value is not None
    gap = finding(cube, FindingKind.SEX_GAP, measure, facts, WEIGHT, noise(cube, measure, men.value, women.value) / 2)
    yield replace(gap, sure=beyond_chance(cube, measure, facts[0][1], facts[1][1]))
