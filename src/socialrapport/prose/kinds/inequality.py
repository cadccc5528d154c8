"""That the districts have grown more unlike, or more alike."""

from __future__ import annotations

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube
from socialrapport.prose import claims
from socialrapport.prose.facts import facts, year_of
from socialrapport.prose.message import About, Manner, Message, Place, Slot, Survey, Term, Wording

KIND, ORDER, OF_THE_FIGURE = FindingKind.INEQUALITY, 75, False

HAVE = {
    "sv": "sedan {since} | skillnaderna mellan {place:the_many} i {subject} | har | {way}",
    "en": "since {since} | the differences between the {place:many} in {subject} | have | {way}",
}
HAVE_TOO = {
    "sv": "sedan {since} | skillnaderna mellan {place:the_many} | har | {way}",
    "en": "since {since} | the differences between the {place:many} | have | {way}",
}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Sedan 2019 har skillnaderna mellan stadsdelarna i andelen … minskat.*"
    return apart(finding, HAVE_TOO if manner.before else HAVE, {"place": Place()})


def apart(finding: Finding, wording: Wording, places: dict[str, Slot]) -> Message:
    "That what the *places* name has grown more unlike, or more alike, since the finding's first year."
    then, further, nearer = (facts(finding, name) for name in ("then", "further", "nearer"))
    now, grown = further or nearer, bool(further)
    stated = claims.UP if grown else claims.DOWN
    way = Term("ökat" if grown else "minskat", (claims.spread(stated, then, now),))
    return Message(finding, wording, About(now[0].measure), {"since": Survey(year_of(then[0])), "way": way, **places})
