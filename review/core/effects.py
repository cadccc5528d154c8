"""What a correction touches, from the comparison of the faulty edition with the one that mends it."""

from __future__ import annotations

from review.core.versions import Effect
from socialrapport import compared
from socialrapport.compared import Difference
from socialrapport.model.axes import DISTRICT


def of(found: Difference) -> Effect:
    one = compared.impact(found)
    names = {
        code: name
        for table in found.now.tables.tables.values()
        for code, name in table.labels.get(DISTRICT, {}).items()
    }
    return Effect(
        severity=one.severity,
        says=compared.RULES[one.severity],
        cells=one.cells,
        hidden=one.hidden,
        sentences=one.sentences,
        tables=one.tables,
        figures=one.figures,
        largest=one.largest,
        documents=dict(one.documents),
        districts={names.get(code, code): number for code, number in one.districts.items()},
    )
