"""Where a figure is highest and lowest among the districts."""

from __future__ import annotations

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import claims, figures
from socialrapport.prose.facts import equals, fact, facts, some_hidden, year_of
from socialrapport.prose.message import About, Districts, Manner, Message, Place, Slot, Term

KIND, ORDER, OF_THE_FIGURE = FindingKind.DISTRICT_GAP, 70, True

FURTHEST = {
    "sv": "{subject} | var | {highest} {top:at} ({high}) och {lowest} {bottom:at} ({low})"
    "[ bland de {shown:many} som redovisas][; {whole:whole} som helhet {level}]",
    "en": "{subject} | was | {highest} {top:at} ({high}) and {lowest} {bottom:at} ({low})"
    "[ among the {shown:many} whose figures are shown][; {whole:whole} as a whole it was {level}]",
}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*… var högst i Järva (8,3) och lägst i Norra innerstaden (0,9); i staden som helhet 4,1.*"
    ranked, whole = facts(finding, "district"), fact(finding, "whole")
    top, bottom = equals(cube, ranked, ranked[0]), equals(cube, ranked, ranked[-1])
    places: dict[str, Slot] = {
        "highest": furthest("högst", ranked, top[0]),
        "lowest": furthest("lägst", ranked, bottom[0]),
        "top": Districts(top),
        "bottom": Districts(bottom),
        "high": figures.level(cube, top[0]),
        "low": figures.level(cube, bottom[0]),
    }
    if some_hidden(cube, whole):
        places["shown"] = Place()
    if not cube.measure(whole.measure).kind.is_count and not manner.has_told(whole):
        places |= {"whole": Place(), "level": figures.level(cube, whole)}
    about = About(whole.measure, short=manner.short, pronoun=True)
    return Message(finding, FURTHEST, about, places, manner.when(year_of(whole)))


def furthest(way: str, ranked: tuple[CellRef, ...], winner: CellRef) -> Term:
    return Term(way, (claims.rank("", way, winner, [ref for ref in ranked if ref != winner]),))
