"""Finds the files of a delivery and tells by name which register each belongs to."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from socialrapport import world
from socialrapport.intake import formats
from socialrapport.model.issue import Refusal
from socialrapport.model.table import Register

PREFIX = "syntetisk_"
SUFFIXES = (".csv", ".txt", ".tsv", ".tab", ".xlsx", ".parquet", ".px", ".json")
IGNORED = (".md", ".yaml", ".yml", ".pdf", ".docx", ".html")
NOTE = "leverans.json"
PERSON = re.compile(r"(?<!\d)((?:\d\d)?\d\d[01]\d[0-9]\d[-+]?)[0-9A-Za-z]?\d{3}(?!\d)")
"A date as person numbers have it, coordination numbers too, and the four signs after it."
NAME = "Namnet har tecken som inte går att skriva (? står för dem), ofta efter en äldre disk. Byt namn på filen."

NO_FILE = (
    "är ingen fil: ett rör, en tom mapp eller en länk som inte leder någon vart. Lägg filen där, eller ta bort den."
)


@dataclass(frozen=True)
class Found:
    """A file in the delivery, or one sheet of it. `name` is what it is called in all that is told of it: relative to
    the folder, with `/`, and without person numbers."""

    path: Path
    name: str
    sheet: int = 0
    """Its number, from 1; none for a whole file."""

    @property
    def stem(self) -> str:
        "The name without folder, extension and the mark of synthetic data, in lower case."
        return self.path.stem.casefold().removeprefix(PREFIX)

    @property
    def suffix(self) -> str:
        "The extension with its point, in lower case."
        return self.path.suffix.casefold()


def find(folder: Path, may_be_empty: bool = False) -> tuple[Found, ...]:
    """Every file that may hold data, by name; sub-folders one level down too.

    Raises `Refusal` where there is no folder, or nothing in it and *may_be_empty* is not said.
    """
    if not folder.exists():
        raise Refusal(f"Mappen {folder} finns inte. Ange mappen med registerfilerna.")
    if not folder.is_dir():
        raise Refusal(f"{folder} är en fil. Ange mappen som filen ligger i med --extracts.")
    names = (p.relative_to(folder).as_posix() for p in (*folder.glob("*"), *folder.glob("*/*")))
    if wrong := sorted(name for name in names if world.printable(name) != name):
        raise Refusal(*(f"{world.printable(name)}: {NAME}" for name in wrong))
    there = [p for p in sorted((*folder.glob("*"), *folder.glob("*/*"))) if is_data(p, folder)]
    if unread := [p for p in there if p.suffix.casefold() in SUFFIXES and is_no_file(p)]:
        raise Refusal(*(f"{without_persons(p.relative_to(folder).as_posix())}: {NO_FILE}" for p in unread))
    files = [p for p in there if p.is_file()]
    if not files and not may_be_empty:
        raise Refusal(
            f"Mappen {folder} innehåller inga registerfiler. Lägg filerna i den som "
            f"{', '.join(s.removeprefix('.') for s in SUFFIXES)} och kör igen."
        )
    return tuple(Found(p, without_persons(p.relative_to(folder).as_posix())) for p in files)


def is_no_file(path: Path) -> bool:
    "A pipe, a link that leads nowhere, an empty folder: called as a file is, and nothing to read."
    return not any(path.iterdir()) if path.is_dir() else not path.is_file()


def without_persons(name: str) -> str:
    """A file's name as it is told: the last four digits of what may be a person number are crosses.

    Some systems name an extract after the one it is of. Whether the check digit holds is no matter: a time stamp that
    is covered too harms nobody.
    """
    return PERSON.sub(r"\1XXXX", name)


def is_data(path: Path, folder: Path) -> bool:
    "Whether the file can be part of a delivery at all; hidden files, notes and JSON of unknown kinds are not."
    parts = path.relative_to(folder).parts
    if any(part.startswith((".", "~$")) for part in parts):
        return False
    notes = ("readme", "läsmig", "lasmig", "provenance")
    if path.suffix.casefold() in IGNORED or path.stem.casefold() in notes:
        return False
    return path.suffix.casefold() != ".json" or (path.name != NOTE and formats.of(path) is not None)


def is_synthetic(folder: Path) -> bool:
    "Whether the delivery says of itself that its persons are made up."
    try:
        note = json.loads((folder / NOTE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return any(p.name.casefold().startswith(PREFIX) for p in folder.glob("*"))
    except (ValueError, UnicodeDecodeError, RecursionError):
        raise Refusal(f"Filen {NOTE} går inte att läsa. Rätta den, eller ta bort den ur mappen.") from None
    return bool(note.get("syntetisk")) if isinstance(note, dict) else False


def register_of(found: Found, registers: Mapping[str, Register]) -> Register | None:
    "The register whose pattern fits the file's name most closely."
    fits = [
        (len(pattern.rstrip("*")), register.id)
        for register in registers.values()
        for pattern in register.files
        if fnmatch(found.stem, pattern.casefold())
    ]
    return registers[max(fits)[1]] if fits else None
