"""A workbook's sheet, or a text file, opened as a grid of cells."""

from __future__ import annotations

import csv
import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock

from socialrapport.intake import decoding, workbooks
from socialrapport.intake.formats.grid import EMPTY, Grid, Square
from socialrapport.intake.formats.shape import Broken
from socialrapport.intake.spreadsheet import as_text
from socialrapport.intake.workbooks import Damaged
from socialrapport.text_encoding import NONE_OF_THEM

BOOKS = (".xlsx",)
TEXT = (".csv", ".txt", ".tsv", ".tab")


def recognises(path: Path) -> bool:
    return path.suffix.casefold() in (*BOOKS, *TEXT)


def opened(path: Path, sheet: str) -> Grid:
    "The cells of the file, or of its *sheet* (a name or a number). Raises `Broken` for a sheet that there is not."
    return book(path, sheet) if path.suffix.casefold() in BOOKS else text_file(path)


def book(path: Path, wanted: str) -> Grid:
    "The sheet by name or number; the only one, where none is named."
    try:
        sheets = workbooks.whole(path).worksheets
    except Damaged as damage:
        raise Broken(str(damage)) from None
    number = chosen(sheets, wanted)
    called = f"bladet ”{wanted}”" if wanted and not wanted.isdigit() else f"blad {number}"
    return grid_of(sheets[number - 1], called)


def others(path: Path, wanted: Sequence[str]) -> tuple[int, ...]:
    "The visible sheets with something in them that are none of *wanted*; a book that cannot be read is told elsewhere."
    try:
        sheets = workbooks.whole(path).worksheets
    except Damaged:
        return ()
    names = {name.strip().casefold() for name in wanted}
    return tuple(
        n
        for n, sheet in enumerate(sheets, start=1)
        if not names & {sheet.title.strip().casefold(), str(n)}
        and sheet.sheet_state == "visible"
        and any(cell.value is not None for row in sheet.iter_rows() for cell in row)
    )


def chosen(sheets: Sequence[Any], wanted: str) -> int:
    "The number of the sheet."
    names = {number: s.title.strip().casefold() for number, s in enumerate(sheets, start=1)}
    if not wanted:
        shown = [n for n in names if sheets[n - 1].sheet_state == "visible"]
        if len(shown) != 1:
            raise Broken(
                f"filen har {len(names)} blad; skriv under blad i filer.yaml vilket som gäller, med namn eller nummer"
            )
        return shown[0]
    by_name = [n for n, name in names.items() if name == wanted.strip().casefold()]
    if by_name or (wanted.isdigit() and int(wanted) in names):
        return by_name[0] if by_name else int(wanted)
    near = difflib.get_close_matches(wanted.strip().casefold(), list(names.values()), n=1, cutoff=0.7)
    hint = f" Menas blad {next(n for n, name in names.items() if name == near[0])}?" if near else ""
    raise Broken(
        f"det finns inget blad ”{wanted}”; filen har {len(names)}.{hint} Rätta blad i filer.yaml; bladets nummer går "
        "också bra"
    )


def grid_of(sheet: Any, called: str) -> Grid:
    "A sheet of a workbook. A formula that was never worked out is a fault."
    cells: dict[tuple[int, int], Square] = {}
    for row in sheet.iter_rows():
        for cell in row:
            this = square(cell.value, str(cell.data_type), str(cell.number_format))
            if cell.data_type == workbooks.FORMULA:
                this = Square(fault="är en formel utan uträknat värde; öppna filen i Excel och spara den")
            if this != EMPTY:
                cells[cell.row, cell.column] = this
    merged = {
        (r, c): (area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        for r in range(area.min_row, area.max_row + 1)
        for c in range(area.min_col, area.max_col + 1)
    }
    return Grid(called, cells, int(sheet.max_row or 0), int(sheet.max_column or 0), merged)


def square(value: Any, kind: str, shown_as: str) -> Square:
    "A cell's text; superscripts are marks of footnotes and go."
    if isinstance(value, CellRichText):
        kept = [part for part in value if not (isinstance(part, TextBlock) and part.font.vertAlign == "superscript")]
        return Square("".join(str(p) for p in kept).strip(), marked=len(kept) < len(value))
    if kind == "e":
        return Square(fault="är ett fel från Excel")
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if number and "%" in shown_as:
        return Square(fault="visas som procent; skriv talet så som det ska läsas")
    return Square(as_text(value), typed=number)


def text_file(path: Path) -> Grid:
    "A text file as a sheet of texts."
    codec = decoding.look(path).codec
    if codec is None:
        raise Broken(f"filen är {NONE_OF_THEM}")
    try:
        with path.open(encoding=codec, newline="") as stream:
            widest = max(stream, key=lambda row: max(row.count(d) for d in decoding.DELIMITERS), default="")
        with path.open(encoding=codec, newline="") as stream:
            reader = csv.reader(stream, delimiter=decoding.delimiter_of(widest))
            lines = [(reader.line_num, fields) for fields in reader]
    except (UnicodeError, csv.Error):
        raise Broken("filen är avbruten eller skadad") from None
    cells = {
        (row, column): Square(as_text(text))
        for row, fields in lines
        for column, text in enumerate(fields, start=1)
        if text.strip()
    }
    return Grid("", cells, max((r for r, _ in cells), default=0), max((c for _, c in cells), default=0))
