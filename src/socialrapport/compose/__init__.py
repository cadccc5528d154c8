"""Everything that is written for people, as documents: blocks in order, no format, every number with its cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from socialrapport.compose.fact_sheet import fact_sheets
from socialrapport.compose.for_committee import for_committee
from socialrapport.compose.material import Material
from socialrapport.compose.memo import memo
from socialrapport.compose.one_page import one_page
from socialrapport.compose.own import of_memo, of_report, own_text
from socialrapport.compose.press import press
from socialrapport.compose.report import report
from socialrapport.compose.summary_en import summary_en
from socialrapport.model.document import Document
from socialrapport.model.owntext import MEMO, memo_of
from socialrapport.model.profile import Committee

__all__ = ["DOCUMENTS", "Material", "documents", "for_committee"]

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
    made = {name: one for doc, compose in DOCUMENTS.items() for name, one in composed(stuff, doc, compose)}
    return {name: one for name, one in made.items() if one is not None} | fact_sheets(stuff)


def composed(
    stuff: Material, name: str, compose: Callable[[Material], Document | None]
) -> Iterator[tuple[str, Document | None]]:
    "The document; of the memo one for each committee, where they have one each."
    if name == MEMO and stuff.profile.bodies:
        yield from ((memo_of(one.code), compose(for_committee(stuff, one))) for one in told(stuff))
    else:
        yield name, compose(stuff)


def told(stuff: Material) -> Iterator[Committee]:
    "The committees that have a chapter with figures in it."
    return (one for one in stuff.profile.bodies if for_committee(stuff, one).cubes)
