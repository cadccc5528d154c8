"""A chapter of the report: what it says of its area, and what of it the memo carries."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from socialrapport.model.finding import FindingKind
from socialrapport.model.indicator import Area


class Depth(StrEnum):
    """How much room a figure has in the printed report: the web and the table annex have all of each."""

    FULL = "helt"
    "A section of its own: text, one picture, one table and the definition."
    LINE = "rad"
    "A row in the chapter's table, and a sentence where something is sure."
    ANNEX = "bilaga"
    "A row in the chapter's table."


@dataclass(frozen=True)
class Chapter:
    """One for each area; its indicators come in the order of the area's folder.

    `introduction` is what a municipality may replace with its own words (`Profile.texts`).
    """

    area: Area
    title: str
    introduction: tuple[str, ...]
    memo: tuple[tuple[str, FindingKind], ...] = ()
    """What the memo's paragraph tells, in order: an indicator and which finding of it."""
    full: tuple[str, ...] = ()
    """The indicators that the printed report tells in full, where the profile does not say otherwise."""
    maps: tuple[str, ...] = ()
    """The indicators that are also shown as a tile map."""
    english: str = ""
    """The title in English."""

    @property
    def id(self) -> str:
        return self.area.value
