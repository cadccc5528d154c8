"""What the quality declaration says of the municipality's own text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from socialrapport.model.document import Block, Heading, Paragraph, Plain
from socialrapport.model.owntext import Remark
from socialrapport.prose.numbers import capital, in_words


def declaration(parts: int, remarks: Sequence[Remark], year: int) -> Iterator[Block]:
    "How much is written by the municipality itself, and what of it has not been confirmed or held against the cells."
    if not parts:
        return
    yield Heading(2, "Egna texter", "kvalitet-egna-texter", numbered=False)
    chapters = "ett kapitel" if parts == 1 else f"{in_words(parts)} kapitel"
    says = [f"Inledningen till {chapters} är kommunens egen, med tal ur rapportens tabeller som prövas mot dem."]
    if unsigned := sum(r.kind == "ej bekräftad" for r in remarks):
        are, marked = ("är", "märkt") if unsigned == 1 else ("är", "märkta")
        pieces = "ett stycke" if unsigned == 1 else f"{in_words(unsigned)} stycken"
        form = "bekräftat" if unsigned == 1 else "bekräftade"
        says.append(f"{capital(pieces)} {are} inte {form} för {year} och {marked} i texten.")
    if by_hand := sum(r.kind == "eget tal" for r in remarks):
        figures = "ett tal" if by_hand == 1 else f"{in_words(by_hand)} tal"
        says.append(f"{capital(figures)} i texten finns inte i tabellerna och har inte prövats.")
    yield Paragraph((Plain(" ".join(says)),))
