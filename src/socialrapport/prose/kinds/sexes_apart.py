"""That women and men have grown more unlike, or more alike."""

from __future__ import annotations

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose.facts import facts, year_of
from socialrapport.prose.figures import level
from socialrapport.prose.kinds.inequality import apart, as_said
from socialrapport.prose.message import Manner, Message, Sex, Slot, Survey

KIND, ORDER, OF_THE_FIGURE = FindingKind.SEXES_APART, 65, False

HAS = {
    "sv": "sedan {since} | skillnaden mellan {women} och {men} i {subject} | har | {way}",
    "en": "since {since} | the difference between {women} and {men} in {subject} | has | {way}",
}
HAS_TOO = {
    "sv": "sedan {since} | skillnaden mellan {women} och {men} | har | {way}",
    "en": "since {since} | the difference between {women} and {men} | has | {way}",
}


FIGURES = {
    "sv": "[: {then} var talen {women_then} bland {women} och {men_then} bland {men}, "
    "och {now} {women_now} bland {women} och {men_now} bland {men}]",
    "en": "[: in {then} the figures were {women_then} among {women} and {men_then} among {men}, "
    "and in {now} {women_now} among {women} and {men_now} among {men}]",
}
"""How far, in the figures that a reader sees, where they go that way too."""
NOW = {
    "sv": "[; {now} var talen {women_now} bland {women} och {men_now} bland {men}]",
    "en": "[; in {now} the figures were {women_now} among {women} and {men_now} among {men}]",
}
"""Where those of then and now, as printed, would show too little of it: where they stand."""


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Sedan 2019 har skillnaden mellan kvinnor och män i andelen … minskat.*"
    wording = HAS_TOO if manner.before else HAS
    then, now = facts(finding, "then"), facts(finding, "further") or facts(finding, "nearer")
    places: dict[str, Slot] = {"women": Sex("K"), "men": Sex("M")}
    seen = as_said(cube, then, now, bool(finding.fact("further"))) and is_seen(cube, then, now)
    told = {"then": then, "now": now} if seen else {"now": now} if is_apart(cube, now) else {}
    for when, refs in told.items():
        places[when] = Survey(year_of(refs[0]))
        places |= {f"{who}_{when}": level(cube, ref) for who, ref in zip(("women", "men"), refs, strict=True)}
    figures = FIGURES if seen else NOW
    return apart(finding, {lang: text + figures[lang] for lang, text in wording.items()}, places)


def is_apart(cube: SafeCube, refs: tuple[CellRef, ...]) -> bool:
    "Whether the two are others as printed."
    one, other = (level(cube, ref).value for ref in refs)
    return one != other


def is_seen(cube: SafeCube, then: tuple[CellRef, ...], now: tuple[CellRef, ...]) -> bool:
    "Whether what is between the two, as printed, has changed by more than a last decimal: 0,6 and 0,7 tells nobody."
    was, went = (abs(level(cube, refs[0]).value - level(cube, refs[1]).value) for refs in (then, now))
    steps = abs(went - was) * 10 ** cube.measure(then[0].measure).decimals
    return bool(round(steps) >= SEEN)


SEEN = 2
"Steps of the last decimal."
