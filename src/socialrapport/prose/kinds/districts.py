"""Where a figure is highest and lowest among the districts."""

from __future__ import annotations

from dataclasses import replace

from socialrapport.model.finding import Finding, FindingKind, Verdict
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import claims, figures
from socialrapport.prose.facts import equals, fact, facts, some_hidden, year_of
from socialrapport.prose.message import About, Districts, Manner, Message, Place, Slot, Term

KIND, ORDER, OF_THE_FIGURE = FindingKind.DISTRICT_GAP, 70, True

SHOWN = {"sv": "[ bland de {shown:many} som redovisas]", "en": "[ among the {shown:many} whose figures are shown]"}
WHOLE = {
    "sv": "[; {whole:whole} som helhet {level}]",
    "en": "[; {whole:whole} as a whole it was {level}]",
}
BOTH_ENDS = {
    "sv": "{subject} | var | {highest} {top:at} ({high}) och {lowest} {bottom:at} ({low})",
    "en": "{subject} | was | {highest} {top:at} ({high}) and {lowest} {bottom:at} ({low})",
}
HIGHEST = {
    "sv": "{subject} | var | {highest} {top:at} ({high})",
    "en": "{subject} | was | {highest} {top:at} ({high})",
}
LOWEST = {
    "sv": "{subject} | var | {lowest} {bottom:at} ({low})",
    "en": "{subject} | was | {lowest} {bottom:at} ({low})",
}
NAMED = {(True, True): BOTH_ENDS, (True, False): HIGHEST, (False, True): LOWEST}
"""Whether something stands out as highest, as lowest → how that is said."""
BRIEFLY = {
    (True, True): {
        "sv": "{subject} | var | {highest} {top:at} och {lowest} {bottom:at}",
        "en": "{subject} | was | {highest} {top:at} and {lowest} {bottom:at}",
    },
    (True, False): {"sv": "{subject} | var | {highest} {top:at}", "en": "{subject} | was | {highest} {top:at}"},
    (False, True): {"sv": "{subject} | var | {lowest} {bottom:at}", "en": "{subject} | was | {lowest} {bottom:at}"},
}
"""The same without the figures."""
WHEN = " {when}"
DIFFER = {
    "sv": "skillnaderna mellan {place:the_many} | var | {chance} {when}",
    "en": "the differences between the {place:many} | were | {chance} {when}",
}
DIFFER_IN = {
    "sv": DIFFER["sv"].replace("{place:the_many} |", "{place:the_many} i {subject} |"),
    "en": DIFFER["en"].replace("{place:many} |", "{place:many} in {subject} |"),
}
"""Where nothing before it has said what differs: not in a section of the figure, but in a text of many."""


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    """*… var högst i Järva (8,3) och lägst i Norra innerstaden (0,9); i staden som helhet 4,1.*

    A district is named only where it stands out; where the districts differ no more than by chance, that is what is
    said.
    """
    ranked, whole = facts(finding, "district"), fact(finding, "whole")
    top, bottom = equals(cube, ranked, ranked[0]), equals(cube, ranked, ranked[-1])
    places: dict[str, Slot] = {
        "highest": furthest("högst", ranked, top[0]),
        "lowest": furthest("lägst", ranked, bottom[0]),
        "top": Districts(top),
        "bottom": Districts(bottom),
        "high": figures.level(cube, top[0]),
        "low": figures.level(cube, bottom[0]),
        "place": Place(),
    }
    if some_hidden(cube, whole):
        places["shown"] = Place()
    if not manner.has_told(whole):
        places |= {"whole": Place(), "level": figures.level(cube, whole)}
    about = About(whole.measure, short=manner.short, pronoun=True)
    wording = NAMED.get((finding.fact("first") is not None, finding.fact("last") is not None))
    if finding.verdict is not Verdict.SURE or wording is None:
        places |= {"chance": Term(finding.verdict.value, claims.chance(finding)), "when": manner.when(year_of(whole))}
        if manner.before:
            return Message(finding, DIFFER, places=places)
        return Message(finding, DIFFER_IN, About(whole.measure), places)
    when = manner.when(year_of(whole))
    last = bool(when) and manner.turn % 2 == 1  # So that no two sentences after each other begin with when.
    text = {lang: wording[lang] + SHOWN[lang] + WHEN * last + WHOLE[lang] for lang in wording}
    return Message(finding, text, about, {**places, "when": when} if last else places, "" if last else when)


def headline(finding: Finding, cube: SafeCube) -> Message:
    "*Andelen … var högst i Järva och lägst i Norra innerstaden*: the figures stand below it."
    told = message(finding, cube, Manner())
    if told.wording is DIFFER_IN:
        return replace(told, places={**told.places, "when": ""})
    wording = BRIEFLY[finding.fact("first") is not None, finding.fact("last") is not None]
    return replace(
        told,
        wording={lang: wording[lang] + SHOWN[lang] + WHEN for lang in wording},
        first="",
        places={**told.places, "when": told.first},
    )


def furthest(way: str, ranked: tuple[CellRef, ...], winner: CellRef) -> Term:
    return Term(way, (claims.rank("", way, winner, [ref for ref in ranked if ref != winner]),))
