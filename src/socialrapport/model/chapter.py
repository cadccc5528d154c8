"""A chapter of the report: what it says of its area, and what of it the memo carries."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from socialrapport.model.finding import FindingKind


class Depth(StrEnum):
    """How much room a figure has in the printed report: the web and the table annex have all of each."""

    FULL = "helt"
    "A section of its own: text, one picture, one table and the definition."
    LINE = "rad"
    "A row in the chapter's table, and a sentence where something is sure."
    ANNEX = "bilaga"
    "A row in the chapter's table."


@dataclass(frozen=True)
class Where:
    """A sentence that stands only where the edition has what it is about: a figure of one of these clean tables.

    What is about an activity that not every municipality has names its figures: others are of the same table.
    """

    text: str
    tables: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()


Passage = str | Where | tuple[str | Where, ...]
"""A paragraph, or its sentences, some of which may be about what is not there."""


@dataclass(frozen=True)
class Chapter:
    """One for each area, a file in `catalogue/chapters` named as it; its indicators are those of the area's folder.

    A municipality may put areas together, or take an area apart, in chapters of its own (`Profile.chapters`).
    `introduction` is what it may replace with its own words (`Profile.texts`).
    """

    id: str
    title: str
    introduction: tuple[Passage, ...]
    order: int = 1_000
    """Where it stands in the report, lowest first; in tens, so that one can be put between two."""
    memo: tuple[tuple[str, FindingKind], ...] = ()
    """What the memo's paragraph tells, in order: an indicator and which finding of it."""
    full: tuple[str, ...] = ()
    """The indicators that the printed report tells in full, where the profile does not say otherwise."""
    full_by_district: tuple[str, ...] = ()
    """More of them where there are districts: what is news of a figure is where, and its years stand in the table."""
    maps: tuple[str, ...] = ()
    """The indicators that are also shown as a tile map."""
    english: str = ""
    """The title in English."""
    laws: tuple[str, ...] = ()
    """What the memo's footnotes say of abbreviations that its sentences have."""
    laws_in_english: tuple[str, ...] = ()
    areas: tuple[Chapter, ...] = ()
    """The chapters of the areas that a municipality has put together in it, each with its introduction."""

    def introduced(self, tables: Collection[str], figures: Collection[str]) -> list[str]:
        "The introduction's paragraphs in an edition with these figures, of these clean tables."
        there = {*tables, *figures}
        said = ([s for s in sentences(passage) if is_of(s, there)] for passage in self.introduction)
        return [" ".join(map(text_of, some)) for some in said if some]


def sentences(passage: Passage) -> tuple[str | Where, ...]:
    return passage if isinstance(passage, tuple) else (passage,)


def is_of(sentence: str | Where, there: Collection[str]) -> bool:
    return isinstance(sentence, str) or not {*sentence.tables, *sentence.figures}.isdisjoint(there)


def text_of(sentence: str | Where) -> str:
    return sentence if isinstance(sentence, str) else sentence.text


def reworded(passage: Passage, say: Callable[[str], str]) -> Passage:
    "The same with each sentence in other words."
    return tuple(say(s) if isinstance(s, str) else replace(s, text=say(s.text)) for s in sentences(passage))
