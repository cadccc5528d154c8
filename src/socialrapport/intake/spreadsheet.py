"""Spreadsheets as numbered text: every sheet that has the register's columns; which there are, and which have not."""

from __future__ import annotations

import csv
import datetime as dt
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from socialrapport.intake.columns_held import known
from socialrapport.intake.workbooks import by_rows
from socialrapport.model import delivered
from socialrapport.model.table import Register

LIKE = 0.6
"""So much of the best sheet's columns another must have to be of the same kind."""


@dataclass(frozen=True)
class Sheets:
    """The sheets of a book that a register's rows are read from, and the others that hold something.

    By number, from 1: a sheet's name can be anybody's.
    """

    read: tuple[int, ...]
    passed: tuple[int, ...]


def sheets_of(path: Path, register: Register) -> Sheets:
    """Those with the register's header and rows under it; at least the one that has most of it.

    A hidden sheet is read only where no other has the columns. Raises `Damaged`.
    """
    with by_rows(path) as book:
        tops = {number: [row for _, row in islice(filled(sheet), 2)] for number, sheet in book.items()}
        shown = [number for number, sheet in book.items() if sheet.sheet_state == "visible"]
    fit = {number: known(register, top[0]) if top else 0 for number, top in tops.items()}
    among = shown if any(fit[number] for number in shown) else list(tops)
    best = max(among, key=lambda number: fit[number], default=None)
    if best is None:
        return Sheets((), ())
    like = [number for number in among if fit[number] and fit[number] >= LIKE * fit[best] and len(tops[number]) > 1]
    read = tuple(like) or (best,)
    return Sheets(read, tuple(number for number, top in tops.items() if top and number not in read))


def rows_of(path: Path, sheet: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """(row number, cells as text) of the sheet, from the header on; blank rows are left out.

    Raises `Damaged` for a file that is no spreadsheet.
    """
    with by_rows(path) as book:
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
        case float():
            return delivered.written(format(Decimal(repr(value)), "f"))
        case _:
            return unicodedata.normalize("NFC", str(value)).strip()


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
