"""The folder of a built edition: what it says of itself, its list of tables, and the rows of each."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from socialrapport.model.issue import Refusal

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

    def csv_of(self, table: Mapping[str, Any]) -> Path:
        "The file of a table's cells."
        return self.path / "data" / str(table["filer"][0])


def opened(path: Path, exit_code: int = 1) -> Folder:
    """The edition in a folder.

    Raises Refusal, with *exit_code*, where the folder is no edition.
    """
    try:
        about, listing = json_in(path / "edition.json"), json_in(path / "data" / "tabeller.json")
        found = Folder(path, about, tuple(listing["tabeller"]))
        if not (found.year and found.profile and all(table["id"] and table["filer"] for table in found.tables)):
            raise ValueError
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
        raise Refusal(
            f"{path}: mappen innehåller ingen färdig utgåva (edition.json och data/tabeller.json). Ange mappen som "
            "socialrapport build eller demo skrev.",
            exit_code=exit_code,
        ) from None
    return found


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
