"""What an author says of figures, held to the same limits as what the program says: asked one comparison at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from socialrapport.analysis import certainty
from socialrapport.analysis.kinds.districts import STANDS_OUT
from socialrapport.analysis.weighing import NEVER, breaks_between, value
from socialrapport.model.finding import Finding, FindingKind, Judged, Test, Verdict
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.statistics import comparing


@dataclass(frozen=True)
class Asked:
    "Answers by what the gate has judged; of what it has not seen, by the limits that it set."

    judged: Judged

    def moved(self, cube: SafeCube, before: CellRef, now: CellRef) -> bool:
        "Whether a figure has surely changed from one year to another."
        seen = [f for f in self._all() if (f.fact("before"), f.fact("now")) == (before, now)]
        if seen:
            return seen[0].sure
        if breaks_between(cube, int(before.at[0]), int(now.at[0])):
            return False
        test = certainty.of_change(cube, cube.measure(now.measure), before, now)
        return test is NEVER or (test is not None and chance_of(test) <= self._limit(cube, now))

    def outermost(self, cube: SafeCube, winner: CellRef, others: Sequence[CellRef]) -> bool:
        "Whether a group is surely the highest, or the lowest, of those shown: in a district as the gate has it."
        for seen in self._all():
            ranked = [ref for name, ref in seen.facts if name == "district"]
            if seen.kind == FindingKind.DISTRICT_GAP and winner in ranked:
                named = winner in (seen.fact("first"), seen.fact("last"))
                return seen.verdict is Verdict.SURE and named
        rest = [ref for ref in others if value(cube, ref) != value(cube, winner)]
        if not rest:
            return False
        nearest = min(rest, key=lambda ref: abs(value(cube, ref) - value(cube, winner)))
        test = certainty.of_gap(cube, cube.measure(winner.measure), winner, nearest)
        return test is NEVER or (test is not None and chance_of(test) * (len(others) + 1) <= STANDS_OUT)

    def _all(self) -> tuple[Finding, ...]:
        judged = self.judged
        return (*judged.findings, *(f for found in judged.places.values() for f in found), *judged.unsaid)

    def _limit(self, cube: SafeCube, ref: CellRef) -> float:
        "What p could be at most among changes of the whole and its groups, or of districts; nought where none passed."
        of_district = cube.district_of(ref) in self.judged.places
        same = (
            f.test.limit
            for f in self.judged.tested
            if f.test is not None and not f.test.within_year and bool(f.group) == of_district
        )
        return max(same, default=0.0)


def chance_of(test: Test) -> float:
    "p with the spread that the figure's own series tells."
    if test.freedom is None:
        return test.p
    return comparing.spread_out(test.p, test.phi, test.freedom, test.groups)
