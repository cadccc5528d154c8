"""Whether a year's months stay within what months do by themselves, season and all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from socialrapport.analysis.weighing import finding, value
from socialrapport.model.axes import MONTH
from socialrapport.model.finding import Finding, FindingKind, Test
from socialrapport.model.monthly import since_the_last_break
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.statistics import processes
from socialrapport.statistics.processes import SEASON, Rule, Sign

WEIGHT = 6.0


def found(cube: SafeCube, year: int) -> Iterator[Finding]:
    """Months that lie outside the limits, that all lie on one side of the mean, or that they do neither.

    Nothing where two years of months are not shown, or where another rule tells of something.
    """
    refs = since_the_last_break(cube, cube.main, year) if cube.axis(MONTH) else ()
    if len(refs) < 2 * SEASON:
        return
    values = [value(cube, ref) for ref in refs]
    signs = processes.surprising(values)
    told = special(signs, refs)
    if told or not signs:
        facts = [("now", cube.ref(cube.main.id, year)), *told, *(("month", ref) for ref in refs)]
        made = finding(cube, FindingKind.MONTHS, cube.main, facts, WEIGHT)
        yield replace(made, breaks=(), test=of_signs(values, signs, refs))


def special(signs: Sequence[Sign], refs: tuple[CellRef, ...]) -> list[tuple[str, CellRef]]:
    "The months outside the limits as `high` or `low`; else the year's months as `above` or `below`, if all are."
    outside = [("high" if s.side > 0 else "low", refs[s.start]) for s in signs if s.rule is Rule.OUTSIDE]
    whole = [s for s in signs if s.rule is Rule.SIDE and s.start <= len(refs) - SEASON and s.stop == len(refs)]
    year = [("above" if whole[0].side > 0 else "below", ref) for ref in refs[-SEASON:]] if whole else []
    return outside or year


def of_signs(values: Sequence[float], signs: Sequence[Sign], refs: tuple[CellRef, ...]) -> Test | None:
    "How often chance makes what is told: the least strong of the months outside, or the whole year."
    outside = [processes.chance(values, s) for s in signs if s.rule is Rule.OUTSIDE]
    whole = [processes.chance(values, s) for s in signs if s.rule is Rule.SIDE]
    return Test(max(outside or whole), refs, along=True) if signs else None
