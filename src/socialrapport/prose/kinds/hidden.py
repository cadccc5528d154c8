"""That a figure is protected, and nothing else."""

from __future__ import annotations

from socialrapport.model.finding import Claim, ClaimKind, Finding, FindingKind
from socialrapport.model.safe import SafeCube
from socialrapport.prose.facts import fact, year_of
from socialrapport.prose.message import About, Manner, Message, Slot, Survey, Term

KIND, ORDER, OF_THE_FIGURE = FindingKind.HIDDEN, 10, False

PROTECTED = {
    "sv": "{subject} | redovisas | {not_shown} för {year} eftersom enskilda personer annars kan röjas",
    "en": "{subject} | is | {not_shown} for {year}, since individuals could otherwise be identified",
}

PROTECTED_TOO = {
    "sv": "för {year} | {subject} | redovisas {not_shown} | , eftersom enskilda personer annars kan röjas",
    "en": PROTECTED["en"],
}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    now = fact(finding, "now")
    term = Term("redovisas inte", (Claim(ClaimKind.VALUE, "", "..", (now,)),))
    places: dict[str, Slot] = {"not_shown": term, "year": Survey(year_of(now))}
    return Message(finding, PROTECTED_TOO if manner.turn % 2 else PROTECTED, About(now.measure, finding.group), places)
