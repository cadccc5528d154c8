"""All definitions together: what a report is made by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from socialrapport.model.chapter import Chapter
from socialrapport.model.indicator import Area, Breakdown, Indicator
from socialrapport.model.rule import Rule
from socialrapport.model.table import Register, Table


@dataclass(frozen=True)
class Catalogue:
    """All definitions, by id; breakdowns by file, since several share an axis (ages, the sexes)."""

    registers: Mapping[str, Register]
    tables: Mapping[str, Table]
    breakdowns: Mapping[str, Breakdown]
    indicators: Mapping[str, Indicator]
    chapters: Mapping[Area, Chapter]
    rules: Mapping[str, Rule]
    left_out: frozenset[str] = frozenset()
    """Indicators that the profile does not show."""

    def in_area(self, area: Area) -> tuple[Indicator, ...]:
        "The area's indicators in the report's order."
        return tuple(i for i in self.indicators.values() if i.area is area)
