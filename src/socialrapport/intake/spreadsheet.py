"""Spreadsheets as numbered text: every sheet that has the register's columns; which there are, and which have not."""

from __future__ import annotations

import csv
import datetime as dt
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from socialrapport.intake.columns import known
from socialrapport.model.table import Register

LIKE = 0.6
"""So much of the best sheet's columns another must have to be of the same kind."""


@dataclass(frozen=True)
class Sheets:
    """The sheets of a book that a register's rows are read from, and the others that hold something."""

    read: tuple[str, ...]
    passed: tuple[str, ...]


@contextmanager
def opened(path: Path) -> Iterator[dict[str, Any]]:
    "The book's sheets by name. Raises `ValueError` for a file that is no spreadsheet."
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
    except (BadZipFile, InvalidFileException, KeyError, OSError) as error:
        raise ValueError("inte ett kalkylark") from error
    try:
        for sheet in book.worksheets:
            # Some programs write that the sheet is smaller than it is, or do not write how large.
            sheet.reset_dimensions()
        yield {sheet.title: sheet for sheet in book.worksheets}
    finally:
        book.close()


def sheets_of(path: Path, register: Register) -> Sheets:
    """Those with the register's header and rows under it; at least the one that has most of it.

    A hidden sheet is read only where no other has the columns. Raises `ValueError` as `rows_of`.
    """
    with opened(path) as book:
        tops = {name: [row for _, row in islice(filled(sheet), 2)] for name, sheet in book.items()}
        shown = [name for name, sheet in book.items() if sheet.sheet_state == "visible"]
    fit = {name: known(register, top[0]) if top else 0 for name, top in tops.items()}
    among = shown if any(fit[name] for name in shown) else list(tops)
    best = max(among, key=lambda name: fit[name], default=None)
    if best is None:
        return Sheets((), ())
    like = [name for name in among if fit[name] and fit[name] >= LIKE * fit[best] and len(tops[name]) > 1]
    read = tuple(like) or (best,)
    return Sheets(read, tuple(name for name, top in tops.items() if top and name not in read))


def rows_of(path: Path, sheet: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """(row number, cells as text) of the sheet, from the header on; blank rows are left out.

    Raises `ValueError` for a file that is no spreadsheet.
    """
    with opened(path) as book:
        yield from filled(book[sheet]) if sheet else ()


def filled(sheet: Any) -> Iterator[tuple[int, tuple[str, ...]]]:
    "The sheet's rows that hold something."
    for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
        cells = tuple(as_text(value) for value in row)
        if any(cells):
            yield number, cells


def as_text(value: object) -> str:
    "A cell as a text file would hold it."
    match value:
        case None:
            return ""
        case bool():
            return "1" if value else "0"
        case dt.datetime():
            return value.date().isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value).strip()


def write_numbered(rows: Iterator[tuple[int, tuple[str, ...]]], width: int, target: Path) -> Path:
    "The rows as `;`-separated UTF-8 with the row number last."
    with target.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";", lineterminator="\n")
        for number, cells in rows:
            writer.writerow((*padded(cells, width), number))
    return target


def padded(cells: Sequence[str], width: int) -> tuple[str, ...]:
    "Cells beyond the header are empty columns of the sheet."
    return (*cells[:width], *("",) * (width - len(cells)))
