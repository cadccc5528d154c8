"""What of a candidate has been approved, by what it says: what did not change since keeps its approval.

Who approves a chapter has approved each thing in it, as it was then. A chapter that says anything else, or has lost a
sentence, waits for a new approval, and shows what is another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from review.core.case import Key
from socialrapport.compared.texts import Redline, compare
from socialrapport.opened.things import Sort, Thing

Inside = Mapping[Key, tuple[Thing, ...]]
"""The things of each chapter, by what the chapter says."""


@dataclass(frozen=True)
class Reviewed:
    "A thing of a candidate: whether somebody has approved just what it says, and what it said before."

    thing: Thing
    approved_by: tuple[str, ...] = ()
    before: Thing | None = None


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


def reviewed(
    now: Sequence[Thing],
    before: Sequence[Thing],
    approvals: Mapping[Key, tuple[str, ...]],
    hidden: frozenset[str] = frozenset(),
) -> tuple[ChapterReview, ...]:
    "Every chapter of a candidate, beside the one *before* it."
    lines = compare(before, now, hidden).redlines
    was = {one.is_now.key: one.was for one in lines if one.is_now and one.was and not one.withheld}
    lost = gone(lines)
    return tuple(
        ChapterReview(
            chapter=next(one for one in now if one.key == key),
            approved_by=approvals.get(key, ()),
            things=tuple(Reviewed(one, approvals.get(one.key, ()), was.get(one.key)) for one in things),
            gone=lost.get(key[0], ()),
        )
        for key, things in inside(now).items()
    )


def gone(lines: Iterable[Redline]) -> dict[str, tuple[Thing, ...]]:
    found: dict[str, tuple[Thing, ...]] = {}
    for one in lines:
        if one.was and not one.is_now and not one.withheld and one.was.sort is not Sort.CHAPTER:
            found[one.was.chapter] = (*found.get(one.was.chapter, ()), one.was)
    return found
