"""That the whole is higher, or lower, than every district, and what makes it so."""

from __future__ import annotations

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import OUTSIDE, SEVERAL, SafeCube
from socialrapport.prose import claims, figures
from socialrapport.prose.facts import fact, facts, some_hidden, year_of
from socialrapport.prose.kinds.overlap import counted
from socialrapport.prose.message import About, Manner, Message, Place, Slot, Term

KIND, ORDER, OF_THE_FIGURE = FindingKind.BEYOND, 105, False

BEYOND = {
    "sv": "{subject} | var | {way} {place:whole} som helhet ({level}) än i alla {place:many}",
    "en": "{subject} | was | {way} {place:whole} as a whole ({level}) than in every {place:one}",
}
IN_SEVERAL = {
    "sv": "{several} finns i mer än {place:a_one} och räknas i {place:each} av dem",
    "en": "{several} {several:are} found in more than one {place:one} and counted in each",
}
IN_NONE = {
    "sv": "{outside} räknas bara {place:whole} som helhet",
    "en": "{outside} {outside:are} counted only {place:whole} as a whole",
}
WITH_SEVERAL, WITH_NONE = ({lang: f"{BEYOND[lang]}: {why[lang]}" for lang in BEYOND} for why in (IN_SEVERAL, IN_NONE))
WITH_BOTH = {
    "sv": f"{WITH_SEVERAL['sv']}, och {IN_NONE['sv']}",
    "en": f"{WITH_SEVERAL['en']}, and {IN_NONE['en']}",
}
WITHOUT_NUMBERS = {
    "sv": BEYOND["sv"] + ": den som finns i flera {place:many} räknas i {place:each} av dem, och den som inte "
    "hör till {place:the_many} räknas bara {place:whole} som helhet",
    "en": BEYOND["en"] + ": what is in several is counted in each, and what is in none only {place:whole} as a whole",
}
SOME_SHOWN = {
    "sv": "{subject} | var | {way} {place:whole} som helhet ({level}) än i alla {place:many} som redovisas: "
    "de övriga räknas också i helheten",
    "en": "{subject} | was | {way} {place:whole} as a whole ({level}) than in every {place:one} whose figure is "
    "shown: the others count in the whole too",
}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Antalet … var högre i staden som helhet (7,3) än i alla stadsdelar: 564 hushåll finns i mer än en …*"
    whole, over = fact(finding, "whole"), finding.fact("over")
    claim = claims.rank("", "högst" if over else "lägst", whole, facts(finding, "district"))
    places: dict[str, Slot] = {
        "way": Term("högre" if over else "lägre", (claim,)),
        "place": Place(),
        "level": figures.level(cube, whole),
    }
    told = cube.overlap.get(year_of(whole))
    several, outside = (told.several.value, told.outside.value) if told else (None, None)
    if some_hidden(cube, whole):
        wording = SOME_SHOWN
    elif several is None or outside is None:
        wording = WITHOUT_NUMBERS
    else:
        places["several"] = counted(cube, SEVERAL, year_of(whole), several)
        places["outside"] = counted(cube, OUTSIDE, year_of(whole), outside)
        wording = WITH_BOTH if several and outside else WITH_SEVERAL if several else WITH_NONE
    return Message(finding, wording, About(whole.measure), places, manner.when(year_of(whole)))
