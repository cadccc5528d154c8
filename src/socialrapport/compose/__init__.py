"""Everything that is written for people, as documents: blocks in order, no format, every number with its cell."""

from __future__ import annotations

from collections.abc import Mapping

from socialrapport.compose.fact_sheet import fact_sheets
from socialrapport.compose.material import material
from socialrapport.compose.memo import memo
from socialrapport.compose.one_page import one_page
from socialrapport.compose.own import of_memo, of_report, own_text
from socialrapport.compose.press import press
from socialrapport.compose.report import report
from socialrapport.compose.summary_en import summary_en
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.document import Document
from socialrapport.model.edition import Protection, Quality
from socialrapport.model.finding import Finding
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube

__all__ = ["documents", "memo", "report"]


def documents(
    profile: Profile,
    year: int,
    catalogue: Catalogue,
    cubes: tuple[SafeCube, ...],
    findings: tuple[Finding, ...],
    places: Mapping[str, tuple[Finding, ...]],
    quality: Quality,
    protection: Protection,
    synthetic: bool,
) -> Mapping[str, Document]:
    """The edition's documents by the names of their files, in the order that they are listed to readers.

    *findings* are about the whole, *places* about each district by its code.
    """
    stuff = material(profile, year, catalogue, cubes, findings, synthetic)
    own_text(stuff, [*of_report(stuff), *of_memo()])  # What is wrong in any own text is told at once.
    made: dict[str, Document | None] = {
        "rapport": report(profile, year, catalogue, cubes, findings, quality, protection, synthetic),
        "tjansteutlatande": memo(profile, year, catalogue, cubes, findings, synthetic),
        "sammanfattning": one_page(stuff),
        "pressmeddelande": press(stuff),
        "summary": summary_en(stuff),
        **fact_sheets(stuff, places),
    }
    return {name: document for name, document in made.items() if document is not None}
