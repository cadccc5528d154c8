"""What of a candidate has been approved, by what it says: what did not change since keeps its approval.

Who approves a chapter has approved each thing in it, as it was then; a thing can be approved alone, too. A chapter that
says anything else, or has lost a sentence, waits for a new approval, and shows what is another: that each thing in it
has been approved is not that nothing is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from review.core.case import Key
from socialrapport.compared.things_matched import Redline
from socialrapport.opened.things import Sort, Thing

Inside = Mapping[Key, tuple[Thing, ...]]
"""The things of each chapter, by what the chapter says."""


@dataclass(frozen=True)
class Reviewed:
    "A thing of a candidate: whether somebody has approved just what it says, what it said before, and why it changed."

    thing: Thing
    approved_by: tuple[str, ...] = ()
    before: Thing | None = None
    why: str = ""


@dataclass(frozen=True)
class ChapterReview:
    """A chapter as its reviewer meets it. `gone` are the things that it had and has not any more."""

    chapter: Thing
    approved_by: tuple[str, ...]
    things: tuple[Reviewed, ...]
    gone: tuple[Thing, ...] = ()

    @property
    def left(self) -> tuple[Reviewed, ...]:
        "What nobody has approved as it is."
        return tuple(one for one in self.things if not one.approved_by)


def chapters(things: Iterable[Thing]) -> tuple[Thing, ...]:
    return tuple(one for one in things if one.sort is Sort.CHAPTER)


def inside(things: Iterable[Thing]) -> Inside:
    by_address: dict[str, list[Thing]] = {}
    heads = []
    for one in things:
        if one.sort is Sort.CHAPTER:
            heads.append(one)
        else:
            by_address.setdefault(one.chapter, []).append(one)
    return {head.key: tuple(by_address.get(head.address, ())) for head in heads}


def approved(signed: Iterable[tuple[Key, str]], candidates: Iterable[Inside]) -> dict[Key, tuple[str, ...]]:
    "Who has approved each thing, as it says: chapters as they were signed, and all that stood in them then."
    known = {key: things for one in candidates for key, things in one.items()}
    found: dict[Key, set[str]] = {}
    for key, person in signed:
        for one in (key, *(thing.key for thing in known.get(key, ()))):
            found.setdefault(one, set()).add(person)
    return {key: tuple(sorted(people)) for key, people in found.items()}


@dataclass(frozen=True)
class Changes:
    """What each thing said before, by what it says now, and what every chapter has lost. Nothing that is withheld.

    `why` is the nearest cause of what is new or another: the input, a definition, the text or the program.
    """

    was: Mapping[Key, Thing] = field(default_factory=dict)
    why: Mapping[Key, str] = field(default_factory=dict)
    gone: Mapping[str, tuple[Thing, ...]] = field(default_factory=dict)


def changes(lines: Iterable[tuple[Redline, str]]) -> Changes:
    was: dict[Key, Thing] = {}
    causes: dict[Key, str] = {}
    gone: dict[str, tuple[Thing, ...]] = {}
    for one, why in lines:
        if one.is_now:
            causes[one.is_now.key] = why
        if one.was and not one.withheld and one.is_now:
            was[one.is_now.key] = one.was
        elif one.was and not one.withheld and one.was.sort is not Sort.CHAPTER:
            gone[one.was.chapter] = (*gone.get(one.was.chapter, ()), one.was)
    return Changes(was, causes, gone)


def reviewed(
    chapter: Thing, things: Sequence[Thing], changes: Changes, approvals: Mapping[Key, tuple[str, ...]]
) -> ChapterReview:
    "A chapter and its things, beside the candidate before."
    return ChapterReview(
        chapter=chapter,
        approved_by=approvals.get(chapter.key, ()),
        things=tuple(
            Reviewed(one, approvals.get(one.key, ()), changes.was.get(one.key), changes.why.get(one.key, ""))
            for one in things
        ),
        gone=changes.gone.get(chapter.address, ()),
    )
