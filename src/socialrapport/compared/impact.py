"""What a difference means to those who have read the older edition: what is touched, how much, and how grave that is.

How grave is a rule and no opinion: the gravest class whose condition holds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from socialrapport.compared.cells import Changed
from socialrapport.compared.things_matched import Redline
from socialrapport.compared.two_editions import Difference
from socialrapport.model.axes import DISTRICT
from socialrapport.model.indicator import TOTAL
from socialrapport.opened.things import Sort

DECIDED_ON = ("tjansteutlatande", "sammanfattning", "pressmeddelande")
"""Documents that people act on without reading the rest."""
GRAVE, NOTABLE, SLIGHT, NONE = "allvarlig", "påtaglig", "ringa", "ingen"
RULES = {
    GRAVE: "ett påstående i ord (riktning, utslag, rang) säger något annat om samma celler, eller så gör ett tal i "
    "tjänsteutlåtandet, sammanfattningen eller pressmeddelandet det",
    NOTABLE: "ett annat påstående säger något annat om samma celler, ett tal har ändrats med minst tio procent, eller "
    "ett tal som visades är skyddat nu",
    SLIGHT: "något tal, någon mening, tabell eller figur är en annan, ny eller borta, eller ett tal som var skyddat "
    "visas",
    NONE: "inget är annat",
}
"""Each class with its condition, the gravest first."""
MUCH = 0.1
SMALL = 20
"""What a change is held against at least: from two to three is no change by half."""


@dataclass(frozen=True)
class Impact:
    """How many of each are touched. `documents` has things by document, `districts` cells by code; `turned` counts the
    claims in words (a direction, a verdict, a rank) that are others. `hidden` cells are in no other number here.
    """

    severity: str
    cells: int
    hidden: int
    sentences: int
    tables: int
    figures: int
    turned: int
    documents: Mapping[str, int]
    districts: Mapping[str, int]
    largest: float


def impact(found: Difference) -> Impact:
    touched = [line for line in found.texts.redlines if line.either.sort is not Sort.CHAPTER]
    sorts = Counter(line.either.sort for line in touched)
    turned = sum(isinstance(one.was, str) or isinstance(one.is_now, str) for one in found.claims.changed)
    largest = max(map(relative, found.cells.changed), default=0.0)
    return Impact(
        severity=severity(found, touched, turned, largest),
        cells=len(found.cells.changed),
        hidden=len(found.cells.hidden_now) + len(found.cells.shown_now),
        sentences=sorts[Sort.SENTENCE] + sorts[Sort.HEADING] + sorts[Sort.KEY_FIGURE],
        tables=sorts[Sort.TABLE],
        figures=sorts[Sort.FIGURE],
        turned=turned,
        documents=dict(sorted(Counter(line.either.document for line in touched).items())),
        districts=by_district(found),
        largest=round(largest, 3),
    )


def severity(found: Difference, touched: list[Redline], turned: int, largest: float) -> str:
    if turned or any(one.document in DECIDED_ON for one in found.claims.changed):
        return GRAVE
    if found.claims.changed or found.cells.hidden_now or largest >= MUCH:
        return NOTABLE
    cells = found.cells
    return SLIGHT if cells.changed or cells.new or cells.gone or cells.shown_now or touched else NONE


def relative(one: Changed) -> float:
    "How much a number has changed, beside the number itself."
    return abs(one.is_now - one.was) / max(abs(one.was), abs(one.is_now), SMALL)


def by_district(found: Difference) -> dict[str, int]:
    "How many numbers of each district have changed, by its code."
    tables = found.now.tables.tables.items()
    places = {id: list(one.labels).index(DISTRICT) for id, one in tables if DISTRICT in one.labels}
    codes = (one.cell.at[1 + places[one.cell.cube]] for one in found.cells.changed if one.cell.cube in places)
    return dict(sorted(Counter(code for code in codes if code != TOTAL).items()))
