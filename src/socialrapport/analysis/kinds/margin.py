"""How far off a share of those who answered a survey may be, and how many they were of those who got it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import ceil

from socialrapport.analysis.certainty import base_of
from socialrapport.analysis.surveys import BASE
from socialrapport.analysis.weighing import finding
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import SafeCube
from socialrapport.model.swedish_nouns import SVAR
from socialrapport.statistics import intervals

WEIGHT = 1.0


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "Where what it rests on is shown, so that it says nothing more; one person's answers to several questions are not."
    measure = cube.main
    if cube.indicator.unit != SVAR or measure.kind is not MeasureKind.SHARE or cube.axis("fraga"):
        return
    now, base = cube.ref(measure.id, year), cube.get(BASE, year)
    known = base_of(cube, measure, now)
    if known is None or base is None or base.value is None or known.asked == base.value:
        return
    facts = [("now", now), ("base", cube.ref(BASE, year))]
    facts += [("asked", cube.asked[str(year)][0])] if known.asked else []
    share = (cube.cells[measure.id, now.at].value or 0.0) / 100
    margin = intervals.margin(share * base.value, base.value, known.asked)
    yield replace(finding(cube, FindingKind.MARGIN, measure, facts, WEIGHT), margin=float(ceil(margin * 100)))
