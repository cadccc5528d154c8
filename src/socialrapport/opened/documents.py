"""The documents of a built edition, as they were written: block by block, each number with its cell."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from socialrapport.model.as_data import from_data
from socialrapport.model.document import Document
from socialrapport.model.issue import Refusal
from socialrapport.opened.folder import json_in

FOLDER = "dokument"


def read(folder: Path) -> Mapping[str, Document]:
    """The documents by name, as `Edition.documents` has them but in the order of their names.

    Raises Refusal where the edition has none, or one cannot be read.
    """
    there = folder / FOLDER
    paths = sorted(there.rglob("*.json"))
    if not paths:
        raise Refusal(f"Utgåvan i {folder} har inga dokument som data ({FOLDER}/). Bygg den på nytt.")
    return {path.relative_to(there).with_suffix("").as_posix(): _document(path) for path in paths}


def _document(path: Path) -> Document:
    try:
        return from_data(Document, json_in(path)["dokument"])
    except (ValueError, KeyError, TypeError, StopIteration, RecursionError) as fault:
        raise Refusal(f"{path.name}: dokumentet i utgåvan går inte att läsa. Bygg utgåvan på nytt.") from fault
