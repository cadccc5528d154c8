"""Where a figure stands, or where a share that stays put has been."""

from __future__ import annotations

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import claims, figures
from socialrapport.prose.facts import breaks_between, fact, year_of
from socialrapport.prose.figures import Figure, In, Values
from socialrapport.prose.message import About, During, Manner, Message, Term
from socialrapport.vocabulary.hedges import Way
from socialrapport.vocabulary.swedish_figures import rounded

KIND, ORDER, OF_THE_FIGURE = FindingKind.LEVEL, 30, True
STEADY_POINTS = 1.5
"""A share that has moved within so many percentage units has been where it is."""
STEADY_YEARS = 4

STANDS = {"sv": "{subject} | var | {amount} {when}", "en": "{subject} | was | {amount} {when}"}
STEADY = {
    "sv": "{subject} | har | {steady} {around} sedan {start}",
    "en": "{subject} | has | {steady} {around} since {start}",
}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Under 2024 var antalet … 42 757.* A share that stays put *har legat runt 59 procent sedan 2021*."
    now = fact(finding, "now")
    about = About(now.measure, finding.group, manner.short)
    steady = steady_years(cube, now) if manner.rough else ()
    if steady:
        whole = float(rounded(Values(cube).must(now)))
        around = Figure(whole, 0, In.PERCENT, (claims.about("", whole, now, 1, 1),), Way.AROUND)
        term = Term("legat", (claims.steady("", STEADY_POINTS, steady),))
        return Message(finding, STEADY, about, {"steady": term, "around": around, "start": year_of(steady[0])})
    amount, when = (figures.rough if manner.rough else figures.exact)(cube, now), During(year_of(now))
    last = bool(manner.opening) or manner.turn % 2 == 1
    places = {"amount": amount, "when": when if last else ""}
    return Message(finding, STANDS, about, places, first="" if last else when)


def steady(finding: Finding, cube: SafeCube) -> bool:
    return bool(steady_years(cube, fact(finding, "now")))


def steady_years(cube: SafeCube, now: CellRef) -> tuple[CellRef, ...]:
    "The last years' cells of a share, if there are enough and they lie close together; else nothing."
    if not cube.measure(now.measure).kind.in_percent:
        return ()
    years = [y for y in cube.years if y <= now.at[0]][-STEADY_YEARS:]
    refs = tuple(CellRef(cube.id, now.measure, (y, *now.at[1:])) for y in years)
    values = [Values(cube)(ref) for ref in refs]
    shown = [v for v in values if v is not None]
    if len(shown) < STEADY_YEARS or max(shown) - min(shown) > STEADY_POINTS or not any(shown):
        return ()  # What there is none of has not stayed put.
    return () if breaks_between(cube, refs[0], refs[-1]) else refs
