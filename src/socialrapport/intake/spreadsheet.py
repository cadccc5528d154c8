"""Spreadsheets as numbered text: the first sheet that has the register's columns."""

from __future__ import annotations

import csv
import datetime as dt
import warnings
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from zipfile import BadZipFile

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from socialrapport.intake.columns import known
from socialrapport.model import delivered
from socialrapport.model.table import Register


def rows_of(path: Path, register: Register | None) -> Iterator[tuple[int, tuple[str, ...]]]:
    """(row number, cells as text) from the header on; blank rows are left out.

    Of several sheets, the one whose first row has most of the register's columns. Raises
    `ValueError` for a file that is no spreadsheet.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, OSError) as error:
        raise ValueError("inte ett kalkylark") from error
    try:
        sheets = [s for s in book.worksheets if s.max_row]
        if register is not None and sheets:
            sheets = [max(sheets, key=lambda s: known(register, first_row(s)))]
        for number, row in enumerate(sheets[0].iter_rows(values_only=True) if sheets else (), start=1):
            cells = tuple(as_text(value) for value in row)
            if any(cells):
                yield number, cells
    finally:
        book.close()


def first_row(sheet: object) -> tuple[str, ...]:
    rows = sheet.iter_rows(max_row=1, values_only=True)  # type: ignore[attr-defined]
    return next((tuple(as_text(v) for v in row) for row in rows), ())


def as_text(value: object) -> str:
    "A cell as a text file would hold it."
    match value:
        case None:
            return ""
        case bool():
            return "1" if value else "0"
        case dt.datetime():
            return value.date().isoformat()
        case float():
            return delivered.written(format(Decimal(repr(value)), "f"))
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
