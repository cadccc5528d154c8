"""The largest parts of a breakdown."""

from __future__ import annotations

from dataclasses import replace

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import claims, figures
from socialrapport.prose.facts import code_of, fact, facts, of_people, percent_of_whole, year_of
from socialrapport.prose.message import AxisName, Manner, Message, Part, Slot, Term, Wording
from socialrapport.vocabulary.hedges import Hedged, Way

KIND, ORDER, OF_THE_FIGURE = FindingKind.COMPOSITION, 100, False
ALL = Hedged(Way.IT, 100.0, (0.0, 0.0))

OF_AGES = {
    "sv": "{when} | {largest:most} | var | i åldern {one} ({amount}[, {share}])[, följt av {two} ({second})]",
    "en": "by {axis}, the {largest} group {when} was {one} ({amount}[, {share}])[, followed by {two} ({second})]",
}
OF_AGES_CONCERNED = {
    "sv": "sett till {axis} var gruppen {one} {largest:largest} {when} ({amount}[, {share}])"
    "[, följd av {two} ({second})]",
    "en": OF_AGES["en"],
}
ALL_OF_ONE_AGE = {
    "sv": "{largest:all} {amount} | var | {one:aged} {when}",
    "en": "{largest:all} {amount} | were | in the age group {one} {when}",
}
ALL_OF_ONE = {
    "sv": "sett till {axis} förekom {largest:only} {one} {when} ({amount})",
    "en": "by {axis}, the {largest:only} group {when} was {one} ({amount})",
}
LARGEST = {
    "sv": "sett till {axis} var {one} {largest} {when} ({amount}[, {share}])[, följt av {two} ({second})]",
    "en": "by {axis}, the {largest} group {when} was {one} ({amount}[, {share}])[, followed by {two} ({second})]",
}

BRIEFLY = {
    OF_AGES["sv"]: "{when} | {largest:most} | var | i åldern {one}",
    OF_AGES_CONCERNED["sv"]: "sett till {axis} var gruppen {one} {largest:largest} {when}",
    ALL_OF_ONE["sv"]: "sett till {axis} förekom {largest:only} {one} {when}",
    ALL_OF_ONE["en"]: "by {axis}, the {largest:only} group {when} was {one}",
    ALL_OF_ONE_AGE["sv"]: ALL_OF_ONE_AGE["sv"],
    LARGEST["sv"]: "sett till {axis} var {one} {largest} {when}",
    LARGEST["en"]: "by {axis}, the {largest} group {when} was {one}",
    ALL_OF_ONE_AGE["en"]: ALL_OF_ONE_AGE["en"],
}
"""The same without the figures."""


def headline(finding: Finding, cube: SafeCube) -> Message:
    "*Sett till anmälare var polis vanligast under 2024*: the figures stand below it."
    told = message(finding, cube, Manner())
    return replace(told, wording={lang: BRIEFLY[text] for lang, text in told.wording.items()})


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    """*Sett till anmälare var polis vanligast under 2024 (11 204, drygt var fjärde), följt av skola (9 870).*

    Ages are told of people: *flest var i åldern 25–44 år*, *samtliga 79 barn var 0–6 år*.
    """
    parts, axis = facts(finding, "part"), finding.group[0][0]
    rank, share = claims.rank("", "högst", parts[0], parts[1:]), share_of_whole(cube, parts[0])
    wording = wording_of(cube, axis, every=isinstance(share, Term))
    whole = share.claims if isinstance(share, Term) else ()
    count = figures.with_noun if wording is ALL_OF_ONE_AGE else figures.level
    places: dict[str, Slot] = {
        "axis": AxisName(axis),
        "one": Part(axis, code_of(cube, parts[0], axis)),
        "largest": Term("störst", (*whole, rank)),
        "amount": count(cube, parts[0]),
        "share": "" if whole else share,
        "when": manner.when(year_of(parts[0])),
    }
    if finding.fact("second") is not None:
        second = fact(finding, "second")
        places |= {"two": Part(axis, code_of(cube, second, axis)), "second": figures.level(cube, second)}
    return Message(finding, wording, places=places)


def wording_of(cube: SafeCube, axis: str, every: bool) -> Wording:
    "Ages are told of people as theirs, and of what concerns people by how many there are."
    if not axis.startswith("alder"):
        return ALL_OF_ONE if every else LARGEST
    if of_people(cube):
        return ALL_OF_ONE_AGE if every else OF_AGES
    return ALL_OF_ONE if every else OF_AGES_CONCERNED


def share_of_whole(cube: SafeCube, part: CellRef) -> Slot:
    "How much of the whole a part is, in words; nothing where that cannot be said."
    known = percent_of_whole(cube, part)
    if known is None:
        return ""
    whole, percent = known
    if percent == 100:
        return Term("alla", (claims.part("", ALL, part, whole),))
    return figures.part(part, whole, percent)
