"""Opens a workbook for its cells: the drawings, links and comments that programs say are there may be missing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.worksheet._reader import WorksheetReader


class CellsOnly(ExcelReader):  # type: ignore[misc]
    """Reads cells and merged areas and nothing else: what drawings, links and comments point to may be missing."""

    def read_worksheets(self) -> None:
        for sheet, where in self.parser.find_sheets():
            if where.target not in self.valid_files or "chartsheet" in where.Type:
                continue
            made = self.wb.create_sheet(sheet.name)
            with self.archive.open(where.target) as stream:
                reader = WorksheetReader(made, stream, self.shared_strings, self.data_only, self.rich_text)
                reader.bind_cells()
                reader.bind_merged_cells()
            made.sheet_state = sheet.state


def workbook(path: Path, **how: bool) -> Any:
    "The book with its sheets' cells and merged areas."
    reader = CellsOnly(path, keep_links=False, **how)
    reader.read()
    return reader.wb
