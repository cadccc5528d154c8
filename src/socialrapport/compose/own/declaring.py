"""What the quality declaration says of the municipality's own text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from socialrapport.model.document import Block, Heading, Paragraph, Plain
from socialrapport.model.owntext import Remark
from socialrapport.vocabulary.swedish_figures import capital, in_words


def declaration(parts: int, remarks: Sequence[Remark], year: int, comments: int = 0) -> Iterator[Block]:
    "How much is written by the municipality itself, and what of it has not been confirmed or held against the cells."
    if not parts and not comments:
        return
    yield Heading(2, "Egna texter", "kvalitet-egna-texter", numbered=False)
    chapters = "ett kapitel" if parts == 1 else f"{in_words(parts)} kapitel"
    tried = "med tal ur rapportens tabeller som prövas mot dem"
    says = [f"Inledningen till {chapters} är kommunens egen, {tried}."] if parts else []
    if comments:
        figures = "en uppgift" if comments == 1 else f"{in_words(comments)} uppgifter"
        says.append(f"Kommunen har en egen kommentar till {figures}, {tried}.")
    if unsigned := sum(r.kind == "ej bekräftad" for r in remarks):
        marked = "märkt" if unsigned == 1 else "märkta"
        pieces = "ett stycke" if unsigned == 1 else f"{in_words(unsigned)} stycken"
        form = "bekräftat" if unsigned == 1 else "bekräftade"
        says.append(f"{capital(pieces)} är inte {form} för {year} och är {marked} i texten.")
    if by_hand := sum(r.kind == "eget tal" for r in remarks):
        figures = "ett tal i texten är skrivet" if by_hand == 1 else f"{in_words(by_hand)} tal i texten är skrivna"
        says.append(f"{capital(figures)} för hand och har inte prövats mot tabellerna.")
    if own := sum(r.kind == "angivet eget tal" for r in remarks):
        figures = (
            "ett tal i texten är kommunens eget" if own == 1 else f"{in_words(own)} tal i texten är kommunens egna"
        )
        says.append(f"{capital(figures)} och finns inte i tabellerna.")
    yield Paragraph((Plain(" ".join(says), "underlag"),))
