"""Everything that is written for people, as documents: blocks in order, no format, every number with its cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from socialrapport.compose.fact_sheet import fact_sheets
from socialrapport.compose.material import Material
from socialrapport.compose.memo import memo
from socialrapport.compose.one_page import one_page
from socialrapport.compose.own import of_memo, of_report, own_text
from socialrapport.compose.press import press
from socialrapport.compose.report import report
from socialrapport.compose.summary_en import summary_en
from socialrapport.model.document import Document

__all__ = ["DOCUMENTS", "Material", "documents"]

DOCUMENTS: dict[str, Callable[[Material], Document | None]] = {
    "rapport": report,
    "tjansteutlatande": memo,
    "sammanfattning": one_page,
    "pressmeddelande": press,
    "summary": summary_en,
}
"""The documents by the names of their files, in the order that they are listed to readers; the fact sheets follow."""


def documents(stuff: Material) -> Mapping[str, Document]:
    "The edition's documents by the names of their files."
    own_text(stuff, [*of_report(stuff), *of_memo()])  # What is wrong in any own text is told at once.
    made = {name: compose(stuff) for name, compose in DOCUMENTS.items()}
    return {name: one for name, one in made.items() if one is not None} | fact_sheets(stuff)
