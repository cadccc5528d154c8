"""Why the districts do not sum to the whole, from how many stand in several and in none."""

from __future__ import annotations

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import OUTSIDE, SEVERAL, CellRef, SafeCube
from socialrapport.prose import claims
from socialrapport.prose.facts import fact, year_of
from socialrapport.prose.figures import Figure, In
from socialrapport.prose.message import Manner, Message, Place, Slot

KIND, ORDER, OF_THE_FIGURE = FindingKind.OVERLAP, 110, False

IN_SEVERAL = {
    "sv": "{several} finns i mer än {place:a_one}",
    "en": "for {year}, {several} {several:are} found in more than one {place:one}",
}
IN_NONE = {
    "sv": "räknas bara {place:whole} som helhet, eftersom de hör till en enhet utanför {place:the_many}, har skyddade "
    "personuppgifter eller saknar uppgift",
    "en": "counted only {place:whole} as a whole (a unit outside the {place:many}, protected personal data or missing "
    "information)",
}
SO = {
    "sv": "; summan av {place:the_many} är därför inte lika med hela antalet {year}",
    "en": "; the sum of the {place:many} is therefore not equal to the whole",
}
SEVERAL_ONLY = {lang: IN_SEVERAL[lang] + SO[lang] for lang in SO}
NONE_ONLY = {
    "sv": "{outside} " + IN_NONE["sv"] + SO["sv"],
    "en": "for {year}, {outside} {outside:are} " + IN_NONE["en"] + SO["en"],
}
BOTH = {
    "sv": IN_SEVERAL["sv"] + " och {outside:number} " + IN_NONE["sv"] + SO["sv"],
    "en": IN_SEVERAL["en"] + " and {outside:number} {outside:are} " + IN_NONE["en"] + SO["en"],
}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    year = year_of(fact(finding, "whole"))
    there = cube.overlap[year]
    several, outside = there.several.value or 0, there.outside.value or 0
    places: dict[str, Slot] = {
        "several": counted(cube, SEVERAL, year, several),
        "outside": counted(cube, OUTSIDE, year, outside),
        "place": Place(),
        "year": year,
    }
    wording = BOTH if several and outside else SEVERAL_ONLY if several else NONE_ONLY
    return Message(finding, wording, places=places)


def counted(cube: SafeCube, address: str, year: str, number: float) -> Figure:
    "A count of the cube's overlap, which stands beside its cells: `eb.hushall/flera_distrikt/2024`."
    claim = claims.value("", int(number), CellRef(cube.id, address, (year,)), 0.5)
    return Figure(number, 0, In.NOUN, (claim,))
