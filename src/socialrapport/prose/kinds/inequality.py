"""That the districts have grown more unlike, or more alike."""

from __future__ import annotations

from dataclasses import replace

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import claims
from socialrapport.prose.facts import equals, facts, year_of
from socialrapport.prose.figures import Figure, Values, level
from socialrapport.prose.message import About, Districts, Manner, Message, Place, Slot, Survey, Term, Wording

KIND, ORDER, OF_THE_FIGURE = FindingKind.INEQUALITY, 75, False

HAVE = {
    "sv": "sedan {since} | skillnaderna mellan {place:the_many} i {subject} | har | {way}",
    "en": "since {since} | the differences between the {place:many} in {subject} | have | {way}",
}
HAVE_TOO = {
    "sv": "sedan {since} | skillnaderna mellan {place:the_many} | har | {way}",
    "en": "since {since} | the differences between the {place:many} | have | {way}",
}


ENDS = {
    "sv": "[: {then} låg talen mellan {least_then} {bottom_then:at} och {most_then} {top_then:at}, "
    "och {now} mellan {least_now} {bottom_now:at} och {most_now} {top_now:at}]",
    "en": "[: in {then} they lay between {least_then} {bottom_then:at} and {most_then} {top_then:at}, "
    "and in {now} between {least_now} {bottom_now:at} and {most_now} {top_now:at}]",
}
"""Which district was at each end, then and now, where each end is one district's."""


NOW = {
    "sv": "[; {now} låg talen mellan {lowest} och {highest}]",
    "en": "[; in {now} they lay between {lowest} and {highest}]",
}
"""Where several share an end, or the figures as printed do not go that way: between what they lie."""


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    """*Sedan 2019 har skillnaderna mellan stadsdelarna i andelen … minskat: 2019 låg talen mellan 2,1 procent i
    Farsta och 6,4 procent i Järva, och 2024 mellan …*"""
    wording = HAVE_TOO if manner.before else HAVE
    then, now = facts(finding, "then"), facts(finding, "further") or facts(finding, "nearer")
    years: dict[str, Slot] = {"then": Survey(year_of(then[0])), "now": Survey(year_of(now[0]))}
    goes = as_said(cube, then, now, bool(finding.fact("further")))
    whose = [end_places(cube, refs, when) for refs, when in ((then, "then"), (now, "now"))]
    named = goes and all(whose)
    lowest, highest = ends_of(cube, now)
    ends = {**whose[0], **whose[1]} if named else {"lowest": lowest, "highest": highest}
    told = ENDS if named else NOW
    return apart(
        finding, {lang: text + told[lang] for lang, text in wording.items()}, {"place": Place(), **years, **ends}
    )


def headline(finding: Finding, cube: SafeCube) -> Message:
    "That they have, and no more: the figures stand below it."
    return apart(finding, HAVE, {"place": Place()})


def as_said(cube: SafeCube, then: tuple[CellRef, ...], now: tuple[CellRef, ...], grown: bool) -> bool:
    "Whether the highest is more times the lowest than it was, or fewer, in the figures that a reader sees."
    lowest, highest = zip(*(ends_of(cube, refs) for refs in (then, now)), strict=True)
    was, went = (high.value / low.value if low.value else 0.0 for low, high in zip(lowest, highest, strict=True))
    return bool(was and went) and (went > was if grown else went < was)


def ends_of(cube: SafeCube, refs: tuple[CellRef, ...]) -> tuple[Figure, Figure]:
    there = sorted(refs, key=Values(cube).must)
    return level(cube, there[0]), level(cube, there[-1])


def end_places(cube: SafeCube, of_year: tuple[CellRef, ...], when: str) -> dict[str, Slot]:
    "The lowest and the highest of a year's districts, with their figures; nothing where several are."
    there = sorted(of_year, key=Values(cube).must)
    low, high = there[0], there[-1]
    if len(equals(cube, of_year, low)) > 1 or len(equals(cube, of_year, high)) > 1:
        return {}
    ranked = (("bottom", "least", "lägst", low), ("top", "most", "högst", high))
    found: dict[str, Slot] = {}
    for place, figure, way, end in ranked:
        told = level(cube, end)
        rank = claims.rank("", way, end, [ref for ref in of_year if ref != end])
        found |= {f"{place}_{when}": Districts((end,)), f"{figure}_{when}": replace(told, claims=(*told.claims, rank))}
    return found


def apart(finding: Finding, wording: Wording, places: dict[str, Slot]) -> Message:
    "That what the *places* name has grown more unlike, or more alike, since the finding's first year."
    then, further, nearer = (facts(finding, name) for name in ("then", "further", "nearer"))
    now, grown = further or nearer, bool(further)
    stated = claims.UP if grown else claims.DOWN
    way = Term("ökat" if grown else "minskat", (claims.spread(stated, then, now),))
    return Message(finding, wording, About(now[0].measure), {"since": Survey(year_of(then[0])), "way": way, **places})
