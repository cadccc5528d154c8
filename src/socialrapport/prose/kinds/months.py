"""Whether a year's months vary as they use to."""

from __future__ import annotations

from socialrapport.model.axes import MONTH
from socialrapport.model.finding import Claim, ClaimKind, Finding, FindingKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose.facts import code_of, fact, facts, year_of
from socialrapport.prose.message import About, During, Joint, Manner, Message, Parts, Slot, Term
from socialrapport.vocabulary.swedish_figures import span

KIND, ORDER, OF_THE_FIGURE = FindingKind.MONTHS, 25, True

NAMED = 3
"""So many months are named in a sentence."""
OUTSIDE = {
    "sv": "{when} | {subject} | var | [{high} i {highs}][{high} i {high_many}][ {both} ]"
    "[{low} i {lows}][{low} i {low_many}]",
    "en": "{when} | {subject} | was | [{high} in {highs}][{high} in {high_many}][ {both} ]"
    "[{low} in {lows}][{low} in {low_many}]",
}
ONE_SIDE = {
    "sv": "{when} | {subject} | låg | varje månad {side} genomsnittet för {period}",
    "en": "{when} | {subject} | was | {side} the average of {period} in every month",
}
AS_USUAL = {
    "sv": "{when} | {subject} | varierade | {within} från månad till månad",
    "en": "{when} | {subject} | varied | {within} from month to month",
}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Under 2024 var antalet … högre än vanligt i mars*, *låg varje månad över genomsnittet för 2022–2024*, or neither."
    now, series = fact(finding, "now"), facts(finding, "month")
    about, when = About(now.measure, finding.group, manner.short), During(year_of(now))
    high, low = facts(finding, "high"), facts(finding, "low")
    above, below = facts(finding, "above"), facts(finding, "below")
    if high or low:
        places: dict[str, Slot] = {"both": Joint(True) if high and low else ""}
        places |= outside(cube, "high", "högre än vanligt", "över", high, series) if high else {}
        places |= outside(cube, "low", "lägre än vanligt", "under", low, series) if low else {}
        return Message(finding, OUTSIDE, about, {"when": when, **places})
    if above or below:
        side = "över" if above else "under"
        told = Term(side, (months(f"alla {side}", above or below, series),))
        period = span(year_of(series[0]), year_of(now))
        return Message(finding, ONE_SIDE, about, {"when": when, "side": told, "period": period})
    return Message(
        finding, AS_USUAL, about, {"when": when, "within": Term("inte mer än vanligt", (months("inom", (), series),))}
    )


def outside(
    cube: SafeCube, name: str, words: str, stated: str, told: tuple[CellRef, ...], series: tuple[CellRef, ...]
) -> dict[str, Slot]:
    "Named where they are few."
    way = Term(words, (months(stated, told, series),))
    if len(told) > NAMED:
        return {name: way, f"{name}_many": Term("flera av årets månader")}
    return {name: way, f"{name}s": Parts(MONTH, tuple(code_of(cube, ref, MONTH) for ref in told))}


def months(stated: str, told: tuple[CellRef, ...], series: tuple[CellRef, ...]) -> Claim:
    "How the months told of lie in the series: *över* its limits, *alla under* its mean, *inom*."
    return Claim(ClaimKind.MONTHS, "", stated, (*told, *series))
