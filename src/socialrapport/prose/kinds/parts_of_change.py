"""What a change in about five years is made of."""

from __future__ import annotations

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube
from socialrapport.prose import figures
from socialrapport.prose.facts import fact, year_of
from socialrapport.prose.message import Manner, Message, Survey

KIND, ORDER, OF_THE_FIGURE = FindingKind("vad en förändring består av"), 45, False

ACCOUNT = {
    "sv": "förändringen i antal sedan {since} består av {people} för ändrad folkmängd, {ages} för ändrad "
    "ålderssammansättning och {rates} för ändrade tal i varje ålder",
    "en": "of the change in number since {since}, the size of the population accounts for {people}, its age structure "
    "for {ages} and the rates at each age for {rates}",
}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Förändringen i antal sedan 2019 består av 60 för ändrad folkmängd, −20 för ändrad ålderssammansättning och …*"
    parts = {name: figures.level(cube, fact(finding, name)) for name in ("people", "ages", "rates")}
    return Message(finding, ACCOUNT, places={"since": Survey(year_of(fact(finding, "before"))), **parts})
