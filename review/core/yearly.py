"""Each figure beside last edition's, the most surprising first: what a reviewer looks at before anything else.

Beside them what the edition's own account says that its text does not: what the analysis saw and left unsaid, and what
the check of the extracts found, with who has acknowledged it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import inf, sqrt
from pathlib import Path
from statistics import median

from socialrapport.model.measure_kind import MeasureKind
from socialrapport.opened import tables
from socialrapport.opened.folder import json_in
from socialrapport.opened.tables import Cells, Measure, Table

WHOLE: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True)
class Revision:
    "A year that the edition before said something else of, where both show what they say."

    year: str
    was: float
    is_now: float


@dataclass(frozen=True)
class Figure:
    """A figure of the whole municipality. `was` is what the edition before said of its own year, `revised` what this
    one says of that year; None where it is hidden, or was not there. `surprise` is how many times a usual change, and
    `history` every year that is another than it was.
    """

    table: str
    title: str
    measure: str
    decimals: int
    year: str
    now: float | None
    revised: float | None
    was: float | None
    surprise: float
    history: tuple[Revision, ...] = ()


def figures(now: Path, before: Path | None) -> tuple[Figure, ...]:
    "Of every table its first measure, the most surprising first; *before* is the edition before, where there is one."
    old = {table.id: table for table in tables.read(before).tables} if before else {}
    found = [one for table in tables.read(now).tables for one in of_table(table, old.get(table.id))]
    return tuple(sorted(found, key=lambda one: (-one.surprise, one.table)))


def of_table(table: Table, old: Table | None) -> Iterator[Figure]:
    measure = next(iter(table.measures), None)
    if measure is None or not table.years:
        return
    last = table.years[-1]
    then = next((year for year in reversed(table.years) if year < last), "")
    yield Figure(
        table.id,
        table.title,
        measure.title,
        measure.decimals,
        last,
        value(table.cells, measure, last),
        value(table.cells, measure, then),
        value(old.cells, measure, then) if old else None,
        surprise([value(table.cells, measure, year) for year in table.years], measure),
        tuple(revisions(table, old, measure)) if old else (),
    )


def revisions(now: Table, then: Table, measure: Measure) -> Iterator[Revision]:
    for year in now.years:
        was, is_now = value(then.cells, measure, year), value(now.cells, measure, year)
        if was is not None and is_now is not None and was != is_now:
            yield Revision(year, was, is_now)


def value(cells: Cells, measure: Measure, year: str) -> float | None:
    return cells.get((measure.id, year, WHOLE))


def surprise(series: list[float | None], measure: Measure) -> float:
    """The last change beside the usual one of the years before; nought where there is nothing to hold it against.

    No change is unusual that is less than a count varies by itself, or than a few units of the last decimal.
    """
    steps = [b - a for a, b in pairwise(series) if a is not None and b is not None]
    if len(steps) < 3 or None in series[-2:]:
        return 0.0
    usual = median(abs(step) for step in steps[:-1])
    return round(abs(steps[-1]) / max(usual, by_itself(series, measure)), 1)


def by_itself(series: list[float | None], measure: Measure) -> float:
    largest = max(abs(one) for one in series[-2:] if one is not None)
    return sqrt(largest) if measure.kind is MeasureKind.COUNT and largest else FEW * 10.0**-measure.decimals


FEW = 3


@dataclass(frozen=True)
class Unsaid:
    "Something that is seen in the cells and stands in no text, with the reason; `p` is how often chance makes as much."

    table: str
    title: str
    kind: str
    why: str
    p: float | None


@dataclass(frozen=True)
class Found:
    "Something that the check of the extracts found; `by` is who has acknowledged it, and why. Empty where nobody has."

    severity: str
    register: str
    says: str
    by: str


def unsaid(now: Path) -> tuple[Unsaid, ...]:
    "What chance makes most seldom comes first, since that is what was nearest to being said."
    titles = {table.id: table.title for table in tables.read(now).tables}
    found = [
        Unsaid(one["indicator"], titles.get(one["indicator"], one["indicator"]), one["kind"], one["why"], one["p"])
        for one in json_in(now / "claims.json").get("judged", {}).get("unsaid", ())
    ]
    return tuple(sorted(found, key=lambda one: (inf if one.p is None else one.p, one.table)))


def validated(now: Path) -> tuple[Found, ...]:
    "What nobody has acknowledged comes first; what is for knowing only is left out unless somebody has."
    found = [
        Found(one["allvar"], one["register"], one["vad"], one["kvitterad"] or "")
        for one in json_in(now / "quality.json").get("iakttagelser", ())
        if one["kvitterad"] or one["allvar"] != "upplysning"
    ]
    return tuple(sorted(found, key=lambda one: bool(one.by)))
