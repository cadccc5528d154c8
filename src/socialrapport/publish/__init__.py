"""Edition → bytes: one writer for each kind of file, listed in two dicts. Nothing here touches the disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from socialrapport.model.document import Document
from socialrapport.model.edition import Draft, Edition
from socialrapport.publish import document_data, fonts, manifest, pdf
from socialrapport.publish.drawing import chart
from socialrapport.publish.opendata import annex, data
from socialrapport.publish.web import site, site_en
from socialrapport.publish.word import documents_for_word

Writer = Callable[[Edition], Mapping[str, bytes]]

WRITERS: dict[str, tuple[str, Writer]] = {
    "data": ("Skriver öppna data", data.write),
    "bilaga": ("Skriver tabellbilagan som kalkylark", annex.write),
    "site_en": ("Bygger webbplatsens engelska sidor", site_en.write),
    "dokument": ("Sparar dokumenten som data", document_data.write),
    "manifest": ("Skriver påståenden, röjandekontroll och kvalitet", manifest.write),
}
"""What is told while it is written, and how."""

OF_DOCUMENTS: dict[str, tuple[str, Callable[[Mapping[str, Document], Mapping[str, str]], Mapping[str, bytes]]]] = {
    "pdf": ("Sätter dokumenten som PDF", pdf.write),
    "docx": ("Skriver dokumenten för Word", documents_for_word.write),
}
"""The same of what needs the documents and the colours only: written aside, in this order, while the others are."""

Aside = Callable[..., Callable[[], Any]]
"""Takes a function and what it is given, and gives a way to ask for what comes of it; `partial` does it when asked."""


def make_ready(aside: Aside) -> None:
    "Let the other process load all that it draws and sets with, before there is anything to draw."
    aside(fonts.ready_for_charts)


def begin(draft: Draft, aside: Aside) -> None:
    "Draw the figures and set the documents aside while the draft is looked at: `write` finds it done, or never asks."
    draw(draft, aside)
    aside(pdf.write, dict(draft.documents), dict(draft.profile.colours))


def draw(draft: Draft, aside: Aside) -> Callable[[], Mapping[str, bytes]]:
    "Every figure by its id: each is drawn once, aside, for all that is written there."
    return aside(chart.drawn, site.figures(draft), dict(draft.profile.colours), draft.synthetic)


def write(
    edition: Edition, progress: Callable[[str], None] = lambda message: None, aside: Aside = partial
) -> dict[str, bytes]:
    "Every file of the edition by its path, `edition.json` last with the sha256 of all others."
    files: dict[str, bytes] = {}
    drawings = draw(edition.draft, aside)
    documents = dict(edition.documents), dict(edition.profile.colours)
    written = [(says, aside(writer, *documents)) for says, writer in OF_DOCUMENTS.values()]
    for says, writer in WRITERS.values():
        progress(says)
        files |= writer(edition)
    progress("Bygger webbplatsen")
    files |= site.write(edition, drawings())
    for says, made in written:
        progress(says)
        files |= made()
    files["edition.json"] = manifest.edition_json(edition, files)
    return files
