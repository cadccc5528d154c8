"""The closed vocabulary of change: each word has a condition in numbers, and the method annex prints it."""

from __future__ import annotations

from dataclasses import dataclass

from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.written import shortest


@dataclass(frozen=True)
class Degree:
    """A word for how much. `relative` is the lowest change in percent, `points` in percentage units."""

    id: str
    adverb: str
    relative: float
    points: float


SAME = Degree("oförändrat", "", 0.0, 0.0)
ALMOST = Degree("i stort sett oförändrat", "i stort sett", 0.0, 0.0)
SLIGHT = Degree("något", "något", 2.0, 1.0)
PLAIN = Degree("", "", 5.0, 2.0)
CLEAR = Degree("tydligt", "tydligt", 15.0, 5.0)
STRONG = Degree("kraftigt", "kraftigt", 25.0, 8.0)
OF_A_SHARE = 10.0
"""Percent: a share that changes by this much of itself has changed, however few percentage units that is."""
DEGREES = (SAME, ALMOST, SLIGHT, PLAIN, CLEAR, STRONG)


def relative_change(before: float, now: float) -> float:
    "In percent of *before*; a rise from nothing is infinite."
    if before == 0:
        return 0.0 if now == 0 else float("inf") * (1 if now > 0 else -1)
    return (now - before) / abs(before) * 100


def change(before: float, now: float, kind: MeasureKind) -> float:
    "Percentage units for shares, percent for all else."
    return round(now - before, 9) if kind.in_percent else relative_change(before, now)


def degree(before: float, now: float, kind: MeasureKind) -> Degree:
    "The strongest word whose condition the change meets."
    size = round(abs(change(before, now, kind)), 6)
    if size == 0:
        return SAME
    met = [d for d in DEGREES if size >= (d.points if kind.in_percent else d.relative)]
    if met[-1] is ALMOST and kind.in_percent and abs(relative_change(before, now)) >= OF_A_SHARE:
        return SLIGHT
    return met[-1]


def direction_of(before: float, now: float, kind: MeasureKind) -> str:
    "The change as a direction claim states it: *upp något*, *ned*, *i stort sett oförändrat*."
    found = degree(before, now, kind)
    if found in (SAME, ALMOST):
        return found.id
    return f"{'upp' if now > before else 'ned'} {found.id}".strip()


def conditions() -> tuple[tuple[str, str], ...]:
    "Word and condition, as the method annex prints them."
    words = ("i stort sett oförändrat", "något", "ökade, minskade", "tydligt", "kraftigt")
    above = (*DEGREES[2:], None)
    told = [(word, _condition(low, high)) for word, low, high in zip(words, DEGREES[1:], above, strict=True)]
    return (("oförändrat", "talen är lika"), *told)


def _condition(low: Degree, high: Degree | None) -> str:
    if high is None:
        return f"minst {_number(low.relative)} procent; för en andel minst {_points(low)}"
    if low is ALMOST:
        return (
            f"talen är inte lika, men ändringen är under {_number(high.relative)} procent; för en andel under "
            f"{_points(high)} och under {_number(OF_A_SHARE)} procent av andelen"
        )
    less = f", eller mindre men minst {_number(OF_A_SHARE)} procent av andelen" if low is SLIGHT else ""
    return (
        f"minst {_number(low.relative)} men under {_number(high.relative)} procent; för en andel minst "
        f"{_number(low.points)} men under {_points(high)}{less}"
    )


def _points(degree: Degree) -> str:
    return f"{_number(degree.points)} procentenhet{'er' if degree.points != 1 else ''}"


def _number(value: float) -> str:
    return shortest(value)
