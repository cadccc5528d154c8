"""What a picture shows, in words, for whoever cannot see it: each figure in them is a claim of its cell."""

from __future__ import annotations

from collections.abc import Sequence

from socialrapport.compose.in_running_text import printed
from socialrapport.model.document import Point, Series
from socialrapport.model.finding import Claim, Finding, Sentence
from socialrapport.model.safe import CellRef
from socialrapport.prose import claims
from socialrapport.vocabulary.swedish_figures import listing

Words = tuple[str, tuple[Claim, ...]]


def of_lines(what: str, drawn: Sequence[Series], decimals: int) -> Sentence:
    "Where each line begins and ends."
    return alternative(f"Linjediagram över {what}.", [ends(series, decimals) for series in drawn])


def ends(series: Series, decimals: int) -> Words:
    seen = [p for p in series.points if p.value is not None]
    (first, one), (last, other) = (told(point, decimals) for point in (seen[0], seen[-1]))
    return f"{series.name}: {first} ({seen[0].x}) och {last} ({seen[-1].x}).", (*one, *other)


def of_parts(what: str, found: Sequence[Point], decimals: int, whole: Point | None = None) -> Sentence:
    "Between which values the parts lie; which is the largest is for the headline to say, where it is sure."
    shown = sorted((p for p in found if p.value is not None), key=lambda p: p.value or 0.0)
    (low, one), (high, other) = (told(point, decimals) for point in (shown[0], shown[-1]))
    parts = [(f"Värdena ligger mellan {low} och {high}.", (*one, *other))]
    if low == high:
        parts = [(f"Alla värden är {low}.", one)]
    if whole:
        level, same = told(whole, decimals)
        parts.append((f"{whole.x}: {level}.", same))
    return alternative(what, parts)


def of_funnel(what: str, apart: Sequence[Finding], found: Sequence[Point], whole: Point, decimals: int) -> Sentence:
    "Which surely lie above and below the whole, and between which values all lie."
    names = {point.cell: point.x for point in found}
    parts = list[Words]()
    for way, stated in (("över", "högre"), ("under", "lägre")):
        mine = [(f, f.facts[0][1], f.facts[1][1]) for f in apart]
        there = [(f, here, all_) for f, here, all_ in mine if compares(found, whole, here) == stated]
        if there:
            told_names = listing([names[here] for _, here, _ in there])
            made = [claims.comparison("", stated, here, all_) for _, here, all_ in there]
            parts.append((f"Säkert {way} helheten ligger {told_names}.", tuple(made)))
    ends = of_parts(what, found, decimals, whole)
    return Sentence(
        " ".join((ends.text, *(text for text, _ in parts))), (*ends.claims, *(c for _, m in parts for c in m))
    )


def compares(found: Sequence[Point], whole: Point, here: CellRef) -> str:
    value = next(point.value for point in found if point.cell == here)
    return "högre" if (value or 0.0) > (whole.value or 0.0) else "lägre"


def of_ages(what: str, drawn: Sequence[Series], decimals: int) -> Sentence:
    "How many of each sex there are among the youngest and the oldest."
    parts = []
    for series in drawn:
        (young, one), (old, other) = (told(series.points[i], decimals) for i in (0, -1))
        said = f"{series.name}: {young} i den yngsta åldersgruppen och {old} i den äldsta."
        parts.append((said, (*one, *other)))
    return alternative(what, parts)


def told(point: Point, decimals: int) -> Words:
    "A shown point's value, and that it is its cell's."
    assert point.value is not None
    text, half = printed(point.value, "", decimals), 0.5 * 10**-decimals
    return text, (claims.value(text, point.value, point.cell, half),) if point.cell else ()


def alternative(what: str, parts: Sequence[Words]) -> Sentence:
    "What sort of picture it is and of what, and then its figures."
    return Sentence(" ".join((what, *(text for text, _ in parts))), tuple(claim for _, said in parts for claim in said))
