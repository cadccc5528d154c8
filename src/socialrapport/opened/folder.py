"""The folder of a built edition: what it says of itself, its list of tables, and the rows of each."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from socialrapport.model.issue import Refusal
from socialrapport.model.safe import OVERLAPS

Row = Mapping[str, str]


@dataclass(frozen=True)
class Folder:
    """`about` is `edition.json` and `tables` the entries of `data/tabeller.json`."""

    path: Path
    about: Mapping[str, Any]
    tables: tuple[Mapping[str, Any], ...]

    @property
    def profile(self) -> str:
        return str(self.about["profil"])

    @property
    def code(self) -> str:
        "The municipality's."
        return str(self.about.get("kommunkod", ""))

    @property
    def year(self) -> int:
        return int(self.about["ar"])

    @property
    def is_part(self) -> bool:
        "Whether it has the tables of one of several committees only."
        return bool(self.about.get("namnd"))

    def csv_of(self, table: Mapping[str, Any]) -> Path:
        "The file of a table's cells."
        return self.path / "data" / str(table["filer"][0])


def opened(path: Path, exit_code: int = 1) -> Folder:
    """The edition in a folder.

    Raises Refusal, with *exit_code*, where the folder is no edition, or says that a table lies outside it.
    """
    try:
        about, listing = json_in(path / "edition.json"), json_in(path / "data" / "tabeller.json")
        found = Folder(path, about, tuple(listing["tabeller"]))
        if not (found.year and found.profile and all(is_listed(table) for table in found.tables)):
            raise ValueError
        outside = [name for table in found.tables for name in table["filer"] if not is_name(name)]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OverflowError):
        raise Refusal(
            f"{path}: mappen innehåller ingen färdig utgåva (edition.json och data/tabeller.json). Ange mappen som "
            "socialrapport build eller demo skrev.",
            exit_code=exit_code,
        ) from None
    if outside:
        raise Refusal(
            f"{path}: data/tabeller.json säger att en tabell ligger i {str(outside[0])[:80]!r}. En tabell är en fil i "
            "mappen data, och läses aldrig någon annanstans. Ange mappen som socialrapport build eller demo skrev.",
            exit_code=exit_code,
        )
    return found


def is_listed(table: Mapping[str, Any]) -> bool:
    "Whether a table has a name and a file."
    id, files = table["id"], table["filer"]
    return isinstance(id, str) and bool(id) and isinstance(files, list) and isinstance(files[0], str)


def is_name(name: object) -> bool:
    "Whether it is the name of a file in a folder, and leads nowhere else."
    return isinstance(name, str) and re.fullmatch(r"\w[\w.-]*", name) is not None


def as_published(folder: Folder) -> Folder:
    """The edition, whose tables are byte for byte those that it was published with.

    Raises Refusal, with exit code 2, naming a table that is missing or another: what it says was never published, and
    what was published is then not guarded.
    """
    listed = ["data/tabeller.json", *(f"data/{table['filer'][0]}" for table in folder.tables)]
    sealed = sealed_in(folder)
    listed += [OVERLAPS] if OVERLAPS in sealed else []
    wrong = unlike(folder, listed)
    wrong += sorted(
        name for name in sealed if name.startswith("data/") and name.endswith(".csv") and name not in listed
    )
    if wrong:
        raise Refusal(
            f"{folder.path}: {wrong[0]} är inte den fil som utgåvan publicerades med"
            f"{f', och inte heller {len(wrong) - 1} filer till' if wrong[1:] else ''}. Utgåvorna ska tillsammans inte "
            "avslöja något, och det går bara att pröva mot det som publicerades. Ange utgåvan som den byggdes.",
            exit_code=2,
        )
    return folder


def not_as_built(path: Path) -> list[str]:
    """Those files of an edition's open data, and of its claims, that are there but not as it was built with them.

    *path* is the edition's folder or its `data`. None where it is no edition, or one that lists no files.
    """
    top = path.parent if path.name == "data" else path
    try:
        folder = opened(top)
    except Refusal:
        return []
    told = [name for name in sealed_in(folder) if name.startswith("data/") or name == "claims.json"]
    return [name for name in unlike(folder, told) if (top / name).exists()]


def unlike(folder: Folder, names: Iterable[str]) -> list[str]:
    "Those of the edition's files that are not byte for byte those that it was built with."
    sealed = sealed_in(folder)
    return [name for name in names if digest(folder.path / name) != sealed.get(name)]


def sealed_in(folder: Folder) -> dict[str, str]:
    "The sha256 of each file, by path; none where the edition's list of files cannot be read."
    try:
        return {str(one["fil"]): str(one["sha256"]) for one in folder.about.get("utdata") or ()}
    except (TypeError, KeyError, AttributeError):
        return {}


def digest(path: Path) -> str:
    "The sha256 of a file; empty where there is none."
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except (OSError, ValueError):
        return ""


def json_in(path: Path) -> Mapping[str, Any]:
    "A file's JSON, which is a map. Raises OSError or ValueError where it is none."
    content = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(content, Mapping):
        raise ValueError(path.name)
    return content


def rows(path: Path) -> Iterator[Row]:
    "The rows of a table's file. Raises OSError or ValueError where it cannot be read."
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        try:
            if not {"matt", "varde", "status"} <= {*(reader.fieldnames or ())}:
                raise ValueError(path.name)
            for row in reader:
                if None in row or None in row.values():
                    raise ValueError(path.name)
                yield row
        except csv.Error as fault:
            raise ValueError(path.name) from fault
