"""How a figure has moved in about five years."""

from __future__ import annotations

from socialrapport.model.finding import Claim, ClaimKind, Finding, FindingKind
from socialrapport.model.safe import SafeCube
from socialrapport.prose.facts import year_of
from socialrapport.prose.kinds.change import Change, made, read
from socialrapport.prose.message import Manner, Message, Slot, Survey, Term
from socialrapport.vocabulary import degrees

KIND, ORDER, OF_THE_FIGURE = FindingKind.LONG_CHANGE, 40, True

MOVED = {
    "sv": "sedan {since} | {subject} | har | {moved:supine} med {size}[ {prices}]",
    "en": "since {since} | {subject} | has | {moved:supine} by {size}[ {prices}]",
}
MOVED_SO_MUCH = {
    "sv": "sedan {since} | {subject} | har | {moved:supine} {moved:adverb}, med {size}[ {prices}]",
    "en": "since {since} | {subject} | has | {moved:supine} {moved:adverb}, by {size}[ {prices}]",
}
FROM_TO = {
    "sv": "sedan {since} | {subject} | har | {moved:supine} från {old} till {new}",
    "en": "since {since} | {subject} | has | {moved:supine} from {old} to {new}",
}
IN_TIMES = {
    "sv": "sedan {since} | {subject} | har | {times}[, från {old} till {new}]",
    "en": "since {since} | {subject} | has | {times}[, from {old} to {new}]",
}
LATER = {
    MOVED["sv"]: {
        "sv": "{subject} | har | {moved:supine} med {size}[ {prices}] sedan {since}",
        "en": "{subject} | has | {moved:supine} by {size}[ {prices}] since {since}",
    },
    MOVED_SO_MUCH["sv"]: {
        "sv": "{subject} | har | {moved:supine} {moved:adverb} sedan {since}, med {size}[ {prices}]",
        "en": "{subject} | has | {moved:supine} {moved:adverb} since {since}, by {size}[ {prices}]",
    },
    FROM_TO["sv"]: {
        "sv": "{subject} | har | {moved:supine} sedan {since}, från {old} till {new}",
        "en": "{subject} | has | {moved:supine} since {since}, from {old} to {new}",
    },
    IN_TIMES["sv"]: {
        "sv": "{subject} | har | {times} sedan {since}[, från {old} till {new}]",
        "en": "{subject} | has | {times} since {since}[, from {old} to {new}]",
    },
}
"""The same with what it is about first, so that not every long view begins with the year."""
UNMOVED = {
    "sv": "{subject} | är | {unmoved:alike} som {since:at}",
    "en": "{subject} | is | {unmoved} compared with {since}",
}
IT_IS: dict[str, dict[str, str]] = {
    way: {"sv": f"det är {{unmoved:{way}}} som {{since:at}}", "en": "{subject} | is | {unmoved} compared with {since}"}
    for way in ("count", "share", "same")
}
"""Where the sentence before has told of the same figure."""
TIMES = (
    (90.0, 95.0, "nästan fördubblats", 100.0),
    (95.0, 105.0, "fördubblats", 100.0),
    (105.0, 130.0, "mer än fördubblats", 100.0),
    (-52.5, -47.5, "halverats", -50.0),
    (-47.5, -45.0, "nästan halverats", -50.0),
    (-58.0, -52.5, "mer än halverats", -50.0),
)
"""Changes in percent (from, to) that are told in times, and what the words say."""


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Sedan 2019 har antalet … ökat tydligt, med 18 procent.*"
    return view(read(finding, cube, manner))


def view(told: Change, brief: bool = False) -> Message:
    "The long view; *brief* leaves out the figures that it ends at, where the sentence has told them."
    since = Survey(year_of(told.before))
    if told.flat:
        return made(told, UNMOVED if brief or not told.about.short else it_is(told), unmoved=told.unmoved, since=since)
    old, new = told.ends
    if times := in_times(told):
        ends: dict[str, Slot] = {} if brief else {"old": old, "new": new}
        return made(told, turned(told, IN_TIMES, brief), times=times, since=since, **ends)
    if told.small:
        return made(told, turned(told, FROM_TO, brief), moved=told.moved, since=since, old=old, new=new)
    moved = told.moved_somehow if told.headed else told.moved
    wording = MOVED if moved.degree is degrees.PLAIN else MOVED_SO_MUCH
    return made(told, turned(told, wording, brief), moved=moved, size=told.size, since=since)


def turned(told: Change, wording: dict[str, str], brief: bool) -> dict[str, str]:
    "A report's every second long view; a memo's begins with the year."
    return LATER[wording["sv"]] if told.turn % 2 and not brief and not told.rough else wording


def it_is(told: Change) -> dict[str, str]:
    "*Det är samma antal som 2019*, *i stort sett samma andel*, *samma nivå*."
    return IT_IS["count" if told.kind.is_count else "share" if told.kind.in_percent else "same"]


def in_times(told: Change) -> Term | None:
    """*fördubblats*, *nästan halverats*: where a count's change is within what the words allow.

    Not across a break, or of a small base.
    """
    if not told.kind.is_count or told.breaks or told.small:
        return None
    change = degrees.relative_change(told.old, told.new)
    for low, high, word, stated in TIMES:
        if low <= change <= high:
            tolerance = (max(stated - low, 0.0), max(high - stated, 0.0))
            return Term(word, (Claim(ClaimKind.CHANGE_PERCENT, "", stated, (told.before, told.now), tolerance),))
    return None
