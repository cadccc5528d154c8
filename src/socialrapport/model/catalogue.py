"""All definitions together: what a report is made by."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from socialrapport.model.chapter import Chapter
from socialrapport.model.indicator import Breakdown, Indicator
from socialrapport.model.rule import Rule
from socialrapport.model.table import Register, Table

PEOPLE = "befolkning"
"""The register that all rates divide by."""


@dataclass(frozen=True)
class Catalogue:
    """All definitions, by id; breakdowns by file, since several share an axis (ages, the sexes)."""

    registers: Mapping[str, Register]
    tables: Mapping[str, Table]
    breakdowns: Mapping[str, Breakdown]
    indicators: Mapping[str, Indicator]
    chapters: Mapping[str, Chapter]
    rules: Mapping[str, Rule]
    left_out: frozenset[str] = frozenset()
    """Indicators that the profile does not show."""

    def in_area(self, area: str) -> tuple[Indicator, ...]:
        "The area's indicators in the report's order."
        return tuple(i for i in self.indicators.values() if i.area == area)

    def only(self, chapters: Collection[str]) -> Catalogue:
        "The definitions of these chapters and what they are made of, absent all others."
        mine = {id: i for id, i in self.indicators.items() if i.told_in in chapters}
        needed = {name for i in mine.values() for name in self._needed(i.table)}
        people = {PEOPLE} if any(i.rate for i in mine.values()) else set()
        return replace(
            self,
            indicators=mine,
            chapters={id: chapter for id, chapter in self.chapters.items() if id in chapters},
            registers={id: register for id, register in self.registers.items() if id in needed | people},
            tables={id: table for id, table in self.tables.items() if id in needed},
        )

    def rests_on(self, name: str) -> frozenset[str]:
        "The registers that a clean table, or a register, is made of: directly or through another table."
        if name in self.registers:
            return frozenset({name})
        table = self.tables.get(name)
        return frozenset(r for need in table.needs for r in self.rests_on(need)) if table else frozenset()

    def registers_of(self, indicator: Indicator) -> frozenset[str]:
        "All the registers that a figure takes: those of its table, and the people of a rate."
        return self.rests_on(indicator.table.id) | (frozenset({PEOPLE}) if indicator.rate else frozenset())

    def _needed(self, table: Table) -> set[str]:
        "The clean tables and the registers that a clean table is made of, and itself."
        below = (self._needed(self.tables[name]) if name in self.tables else {name} for name in table.needs)
        return {table.id}.union(*below)

    def in_chapter(self, chapter: Chapter) -> tuple[Indicator, ...]:
        "The chapter's indicators in its order."
        return tuple(i for i in self.indicators.values() if i.told_in == chapter.id)
