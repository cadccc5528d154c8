"""That women and men have grown more unlike, or more alike."""

from __future__ import annotations

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube
from socialrapport.prose import claims
from socialrapport.prose.facts import facts, year_of
from socialrapport.prose.message import About, Manner, Message, Sex, Slot, Survey, Term

KIND, ORDER, OF_THE_FIGURE = FindingKind.SEXES_APART, 65, False

HAS = {
    "sv": "sedan {since} | skillnaden mellan {women} och {men} i {subject} | har | {way}",
    "en": "since {since} | the difference between {women} and {men} in {subject} | has | {way}",
}
HAS_TOO = {
    "sv": "sedan {since} | skillnaden mellan {women} och {men} | har | {way}",
    "en": "since {since} | the difference between {women} and {men} | has | {way}",
}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Sedan 2019 har skillnaden mellan kvinnor och män i andelen … minskat.*"
    then, further, nearer = (facts(finding, name) for name in ("then", "further", "nearer"))
    now, grown = further or nearer, bool(further)
    stated = claims.UP if grown else claims.DOWN
    way = Term("ökat" if grown else "minskat", (claims.spread(stated, then, now),))
    since = Survey(year_of(then[0]))
    places: dict[str, Slot] = {"since": since, "women": Sex("K"), "men": Sex("M"), "way": way}
    return Message(finding, HAS_TOO if manner.before else HAS, About(now[0].measure), places)
