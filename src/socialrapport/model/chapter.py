"""A chapter of the report: what it says of its area, and what of it the memo carries."""

from __future__ import annotations

from dataclasses import dataclass

from socialrapport.model.finding import FindingKind
from socialrapport.model.indicator import Area


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
    maps: tuple[str, ...] = ()
    """The indicators that are also shown as a tile map."""
    english: str = ""
    """The title in English."""

    @property
    def id(self) -> str:
        return self.area.value
