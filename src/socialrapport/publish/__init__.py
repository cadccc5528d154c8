"""Edition → bytes: one writer for each kind of file, listed in one dict. Nothing here touches the disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from socialrapport.model.edition import Edition
from socialrapport.publish import document_data, manifest, pdf
from socialrapport.publish.opendata import annex, data
from socialrapport.publish.web import site, site_en
from socialrapport.publish.word import documents_for_word

Writer = Callable[[Edition], Mapping[str, bytes]]

WRITERS: dict[str, tuple[str, Writer]] = {
    "data": ("Skriver öppna data", data.write),
    "bilaga": ("Skriver tabellbilagan som kalkylark", annex.write),
    "pdf": ("Sätter dokumenten som PDF", pdf.write),
    "docx": ("Skriver dokumenten för Word", documents_for_word.write),
    "site": ("Bygger webbplatsen", site.write),
    "site_en": ("Bygger webbplatsens engelska sidor", site_en.write),
    "dokument": ("Sparar dokumenten som data", document_data.write),
    "manifest": ("Skriver påståenden, röjandekontroll och kvalitet", manifest.write),
}
"""What is told while it is written, and how."""


def write(edition: Edition, progress: Callable[[str], None] = lambda message: None) -> dict[str, bytes]:
    "Every file of the edition by its path, `edition.json` last with the sha256 of all others."
    files: dict[str, bytes] = {}
    for says, writer in WRITERS.values():
        progress(says)
        files |= writer(edition)
    files["edition.json"] = manifest.edition_json(edition, files)
    return files
