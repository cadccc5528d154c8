"""Each document as data: the blocks with every number's cell, for whoever opens the edition again."""

from __future__ import annotations

from socialrapport.model.as_data import to_data
from socialrapport.model.edition import Edition
from socialrapport.publish.manifest import as_json


def write(edition: Edition) -> dict[str, bytes]:
    return {
        f"dokument/{name}.json": as_json(edition, {"dokument": to_data(document)})
        for name, document in edition.documents.items()
    }
