"""A district beside the whole: higher, lower or about the same, both figures told."""

from __future__ import annotations

from socialrapport.model.finding import Finding, FindingKind, Verdict
from socialrapport.model.safe import SafeCube
from socialrapport.prose import claims, figures
from socialrapport.prose.facts import fact, year_of
from socialrapport.prose.figures import Values
from socialrapport.prose.message import About, Group, Manner, Message, Place, Slot, Term, Wording
from socialrapport.vocabulary import degrees

KIND, ORDER, OF_THE_FIGURE = FindingKind.PLACE, 90, False

HIGHER = {
    "sv": "{subject} | var | {way} {here} ({own}) än {whole:whole} som helhet ({other})",
    "en": "{subject} | was | {way} {here} ({own}) than {whole:whole} as a whole ({other})",
}
ALIKE = {
    "sv": "{subject} | var | {way} {here} ({own}) som {whole:whole} som helhet ({other})",
    "en": "{subject} | was | {way} {here} ({own}) as {whole:whole} as a whole ({other})",
}

BY_CHANCE = {
    "sv": "{subject} | var | {own} {here}, {way} mot {whole:the_whole} som helhet ({other})",
    "en": "{subject} | was | {own} {here}, {way} from {whole:the_whole} as a whole ({other})",
}

BESIDE = {
    "sv": "{subject} | var | {own} {here}; {whole:whole} som helhet {other}",
    "en": "{subject} | was | {own} {here}; {whole:whole} as a whole it was {other}",
}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Andelen var högre i Farsta (4,2 procent) än i staden som helhet (2,9 procent).*"
    here, whole = fact(finding, "here"), fact(finding, "whole")
    mine, all_of_it = Values(cube).must(here), Values(cube).must(whole)
    way: Slot
    if mine == all_of_it:
        wording, way = ALIKE, Term("detsamma", (claims.comparison("", "lika", here, whole),))
    elif degrees.degree(all_of_it, mine, cube.measure(here.measure).kind) is degrees.ALMOST:
        wording, way = ALIKE, Term("ungefär lika", (claims.comparison("", "ungefär lika", whole, here),))
    elif finding.verdict is Verdict.UNKNOWN:
        wording, way = BESIDE, ""
    elif not finding.sure:
        wording, way = BY_CHANCE, Term("utan säkerställd skillnad", claims.chance(finding))
    else:
        stated = "högre" if mine > all_of_it else "lägre"
        wording, way = HIGHER, Term(stated, (claims.comparison("", stated, here, whole),))
    own, other = figures.level(cube, here), figures.level(cube, whole)
    places: dict[str, Slot] = {"way": way, "here": Group(finding.group), "whole": Place(), "own": own, "other": other}
    about, when = About(here.measure, short=manner.short), manner.when(year_of(here))
    if when and manner.turn % 2:  # So that no two sentences after each other begin with when.
        return Message(finding, with_when(wording), about, {**places, "when": when})
    return Message(finding, wording, about, places, when)


def with_when(wording: Wording) -> Wording:
    "The wording with the year in it: last, or before what is said of the whole."
    own = "{own} {here}"
    return {
        lang: text.replace(own, f"{own} {{when}}") if own in text else f"{text} {{when}}"
        for lang, text in wording.items()
    }
