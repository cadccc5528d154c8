"""What a change in about five years is made of: more people, other ages, or other rates."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.analysis import certainty
from socialrapport.analysis.parts_of_change import AGES, BACK, PEOPLE, RATES
from socialrapport.analysis.weighing import compared, is_flat
from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube

PARTS = FindingKind("vad en förändring består av")
WEIGHT = 3.0


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    "Where the count itself has changed more than chance gives and enough to matter: the gate judges that."
    refs = [cube.ref(id, year) for id in (PEOPLE, AGES, RATES)]
    if not all((ref.measure, ref.at) in cube.cells for ref in refs):
        return
    count = cube.measure("antal")
    now, before = cube.ref("antal", year), cube.ref("antal", year - BACK)
    if is_flat(cube, count, before, now):
        return
    facts = [("now", now), ("before", before), *zip(("people", "ages", "rates"), refs, strict=True)]
    yield compared(cube, PARTS, count, facts, WEIGHT, certainty.of_change(cube, count, before, now))
