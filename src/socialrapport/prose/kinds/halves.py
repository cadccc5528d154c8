"""How many there were in each half of a year that something changed in the middle of."""

from __future__ import annotations

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube
from socialrapport.prose import figures
from socialrapport.prose.facts import fact, year_of
from socialrapport.prose.message import About, Manner, Message, Slot

KIND, ORDER, OF_THE_FIGURE = FindingKind("halvåren kring ett brott"), 22, True

HALVES = {
    "sv": "{subject} | var | {first} i januari–juni[ {year}] och {second} i juli–december",
    "en": "{subject} | was | {first} in January–June[ {year}] and {second} in July–December",
}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Antalet var 1 200 i januari–juni och 1 380 i juli–december*: no way and no size, the law is another."
    first, second = fact(finding, "first"), fact(finding, "second")
    places: dict[str, Slot] = {
        "first": figures.level(cube, first),
        "second": figures.level(cube, second),
        "year": "" if manner.dated(year_of(first)) else year_of(first),
    }
    return Message(finding, HALVES, About(first.measure), places)
