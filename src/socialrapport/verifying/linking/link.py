"""What a claim is found to be about: a table, a group in it, and its years."""

from __future__ import annotations

from dataclasses import dataclass

from socialrapport.opened.tables import Measure, Table


@dataclass(frozen=True)
class Link:
    """What a claim is about. `year` and `before` are observations of the table, the second for a comparison.

    `score` is how sure the link is, 0 to 1.
    """

    table: Table
    codes: frozenset[tuple[str, str]]
    year: str
    before: str | None
    score: float
    carried: bool = False
    """The place is that of the text or of the sentence before, not one that the sentence names."""
    presumed: tuple[str, ...] = ()
    """Words of the sentence that are in no list, and were taken to say nothing of the figure."""
    evident: bool = False
    """Other figures of the paragraph show that the table is meant."""

    def value(self, measure: Measure, year: str | None = None) -> float | None:
        return self.table.value(measure.id, year or self.year, self.codes)

    def cell(self, measure: Measure, year: str | None = None) -> str:
        "The address as claims.json writes it."
        by = dict(self.codes)
        at = (year or self.year, *(by.get(axis.id, "Total") for axis in self.table.axes))
        return "/".join((self.table.id, measure.id, *at))
