"""Opens workbooks for their cells: row by row, or whole with merged areas and styled text; a damaged one is `Damaged`.

The drawings, links and comments that programs say are there may be missing.
"""

from __future__ import annotations

import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import openpyxl
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser, WorksheetReader

DAMAGE = (
    BadZipFile,
    InvalidFileException,
    OSError,
    ValueError,
    TypeError,
    SyntaxError,
    EOFError,
    LookupError,
    AttributeError,
    RuntimeError,
    zlib.error,
)
"""All that the library has been seen to raise where a file is no workbook, or a part of it is broken."""
FORMULA = "f"
"""The kind of a cell whose formula nobody has worked out."""


class Damaged(Exception):
    """The file is no workbook, or a damaged one; the argument says so."""


@contextmanager
def careful() -> Iterator[None]:
    "While the library reads: its warnings are not the user's, and what it raises is `Damaged`."
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except DAMAGE:
        raise Damaged("filen är inte ett kalkylark (XLSX), eller är skadad") from None


@contextmanager
def by_rows(path: Path) -> Iterator[dict[int, Any]]:
    "The book's sheets by number, each to be read once, row by row. Raises `Damaged`, while they are read too."
    with careful():
        book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        try:
            for sheet in book.worksheets:
                # Some programs write that the sheet is smaller than it is, or do not write how large.
                sheet.reset_dimensions()
            yield dict(enumerate(book.worksheets, start=1))
        finally:
            book.close()


def whole(path: Path) -> Any:
    "The book with its sheets' cells, as they were worked out, and merged areas. Raises `Damaged`."
    with careful():
        reader = CellsOnly(path, keep_links=False, data_only=True, rich_text=True)
        reader.read()
        return reader.wb


class CellsOnly(ExcelReader):  # type: ignore[misc]
    """Reads cells and merged areas and nothing else: what drawings, links and comments point to may be missing."""

    def read_worksheets(self) -> None:
        for sheet, where in self.parser.find_sheets():
            if where.target not in self.valid_files or "chartsheet" in where.Type:
                continue
            made = self.wb.create_sheet(sheet.name)
            with self.archive.open(where.target) as stream:
                reader = WorksheetReader(made, stream, self.shared_strings, self.data_only, self.rich_text)
                reader.parser = Unworked(
                    stream,
                    self.shared_strings,
                    self.data_only,
                    made.parent.epoch,
                    made.parent._date_formats,
                    made.parent._timedelta_formats,
                    self.rich_text,
                )
                reader.bind_cells()
                reader.bind_merged_cells()
            made.sheet_state = sheet.state


class Unworked(WorkSheetParser):  # type: ignore[misc]
    """Values as they were worked out, and of a formula that has none that it is one: the library tells one or the
    other, so the book would have to be read twice."""

    def parse_cell(self, element: Any) -> dict[str, Any]:
        cell: dict[str, Any] = super().parse_cell(element)
        if cell["value"] is None and element.find(FORMULA_TAG) is not None:
            cell["data_type"] = FORMULA
        return cell
