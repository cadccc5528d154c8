"""In how many districts a figure went the same way: all of them, all but one or two, or most."""

from __future__ import annotations

from dataclasses import replace

from socialrapport.model.axes import DISTRICT
from socialrapport.model.finding import Claim, Finding, FindingKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import claims, figures
from socialrapport.prose.facts import fact, facts, year_of
from socialrapport.prose.kinds.change import read
from socialrapport.prose.message import About, Against, Districts, Manner, Message, Moved, Place, Slot
from socialrapport.vocabulary import degrees

KIND, ORDER, OF_THE_FIGURE = FindingKind.SPREAD, 80, True
EXCEPTIONS = 2
"""So many exceptions at most are named, and then they are the fewer by far: one in four."""
WAYS = {"up": claims.UP, "down": claims.DOWN, "same": claims.SAME}

ALL = {
    "sv": "{subject} | {moved:past} | i alla {total} {districts:many}",
    "en": "{subject} | {moved:past} | in all {total} {districts:many}",
}
ALL_SHOWN = {
    "sv": "{subject} | {moved:past} | i alla de {total} {districts:many} som redovisas",
    "en": "{subject} | {moved:past} | in all {total} {districts:many} whose figures are shown",
}
ALL_BUT = {
    "sv": "{subject} | {moved:past} | i alla {districts:many} utom {but:names}",
    "en": "{subject} | {moved:past} | in all {districts:many} except {but:names}",
}
ALL_SHOWN_BUT = {
    "sv": "{subject} | {moved:past} | i alla de {districts:many} som redovisas utom {but:names}",
    "en": "{subject} | {moved:past} | in all {districts:many} whose figures are shown except {but:names}",
}
MOST = {
    "sv": "{subject} | {moved:past} | i {went} av {total} {districts:many}",
    "en": "{subject} | {moved:past} | in {went} of the {total} {districts:many}",
}
MOST_SHOWN = {
    "sv": "{subject} | {moved:past} | i {went} av de {total} {districts:many} som redovisas",
    "en": "{subject} | {moved:past} | in {went} of the {total} {districts:many} whose figures are shown",
}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Mellan 2023 och 2024 ökade antalet i alla stadsdelar utom Farsta*, *… i nio av de tio stadsdelar som redovisas.*"
    ways = {way: facts(finding, way) for way in WAYS}
    up = len(ways["up"]) >= len(ways["down"])
    went = ways["up" if up else "down"]
    but = tuple(ref for refs in ways.values() for ref in refs if ref not in went)
    every = all_shown(cube, len(went) + len(but))
    if not but:
        wording = ALL if every else ALL_SHOWN
    elif len(but) <= EXCEPTIONS and 4 * len(but) <= len(went) + len(but):
        wording = ALL_BUT if every else ALL_SHOWN_BUT
    else:
        wording = MOST if every else MOST_SHOWN
    places: dict[str, Slot] = {
        "moved": Moved(up, degrees.PLAIN, ()),
        "went": figures.number_of(went),
        "total": figures.number_of((*went, *but)),
        "but": Districts(but),
        "districts": Place(),
    }
    now, before = fact(finding, "now"), year_of(fact(finding, "before"))
    told = tuple(own_way(stated, before, ref) for way, stated in WAYS.items() for ref in ways[way])
    since = replace(read(finding, cube, manner), turn=0).since(Against.BETWEEN)
    return Message(finding, wording, About(now.measure, short=manner.short), places, since, told)


def own_way(stated: str, before: str, now: CellRef) -> Claim:
    "Which way one district went, bound to its own cells of both years."
    return claims.direction("", stated, replace(now, at=(before, *now.at[1:])), now)


def all_shown(cube: SafeCube, shown: int) -> bool:
    "Whether every district's figure is shown in both years."
    axis = cube.axis(DISTRICT)
    return axis is not None and len(axis.codes) == shown
