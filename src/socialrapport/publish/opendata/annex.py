"""The table annex as a workbook: a sheet for each chapter with its tables as they are printed, and one of contents."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import xlsxwriter

from socialrapport.model.document import Heading, TableBlock, TableCell
from socialrapport.model.edition import Edition
from socialrapport.model.safe import SafeCube
from socialrapport.publish.blocks import numbers
from socialrapport.publish.opendata.workbook import CREATED, LABEL_SYNTHETIC, number_format

ANNEX = "tabellbilaga.xlsx"
CONTENTS = "Innehåll"
LONGEST_NAME = 31
"""Characters in the name of a sheet."""


def write(edition: Edition) -> dict[str, bytes]:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": title(edition), "author": edition.profile.name, "created": CREATED})
    fill(Sheets(book, edition, {cube.id: cube for cube in edition.draft.held_against}, numbers(edition.report.blocks)))
    book.close()
    return {ANNEX: out.getvalue()}


def title(edition: Edition) -> str:
    return f"{edition.report.title}: tabellbilaga"


@dataclass(frozen=True, eq=False)
class Sheets:
    "What all sheets are made with."

    book: xlsxwriter.Workbook
    edition: Edition
    cubes: Mapping[str, SafeCube]
    number: Mapping[str, str]
    looks: dict[str, Any] = field(default_factory=dict)

    def look(self, **properties: Any) -> Any:
        "Cells that look alike share a look."
        key = repr(properties)
        if key not in self.looks:
            self.looks[key] = self.book.add_format(properties)
        return self.looks[key]


def fill(sheets: Sheets) -> None:
    "The sheet of contents has a link to each table."
    contents = sheets.book.add_worksheet(CONTENTS)
    contents.write_string(0, 0, title(sheets.edition), sheets.look(bold=True, font_size=14))
    if sheets.edition.synthetic:
        contents.write_string(1, 0, LABEL_SYNTHETIC)
    contents.set_column(0, 0, 12)
    contents.set_column(1, 1, 110)
    line = 3
    for place, (heading, tables) in enumerate(by_chapter(sheets.edition), start=1):
        name = sheet_name(place, heading.text)
        contents.write_string(line, 0, heading.text, sheets.look(bold=True))
        line += 1
        for table, row in fill_chapter(sheets, name, tables):
            contents.write_url(line, 0, f"internal:'{name}'!A{row + 1}", string=sheets.number[table.id])
            contents.write_string(line, 1, table.caption)
            line += 1


def by_chapter(edition: Edition) -> Iterator[tuple[Heading, tuple[TableBlock, ...]]]:
    for first, *rest in edition.report.annex().chapters():
        tables = tuple(b for b in rest if isinstance(b, TableBlock))
        if tables and isinstance(first, Heading):
            yield first, tables


def sheet_name(place: int, heading: str) -> str:
    "What a workbook takes for a name: no signs of its own, not too long, and no other's."
    return re.sub(r"[\[\]:*?/\\']", " ", f"{place} {heading}")[:LONGEST_NAME].strip()


def fill_chapter(sheets: Sheets, name: str, tables: tuple[TableBlock, ...]) -> Iterator[tuple[TableBlock, int]]:
    "Each table with the row that it begins on, counted from nought."
    sheet, row = sheets.book.add_worksheet(name), 0
    sheet.set_column(0, 0, 48)
    sheet.set_column(1, 12, 13)
    for table in tables:
        yield table, row
        row = fill_table(sheets, sheet, table, row) + 2


def fill_table(sheets: Sheets, sheet: Any, table: TableBlock, row: int) -> int:
    "The caption, the head, the rows, and what stands under them; the row after."
    sheet.write_string(
        row, 0, f"{sheets.number.get(table.id, '')}. {table.caption}".lstrip(". "), sheets.look(bold=True)
    )
    sheet.write_row(row + 1, 0, table.header, sheets.look(bold=True, bottom=1, text_wrap=True, valign="bottom"))
    row += 2
    for cells in table.rows:
        for column, cell in enumerate(cells):
            fill_cell(sheets, sheet, (row, column), cell)
        row += 1
    source = f"Källa: {table.source}" if table.source else ""
    label = LABEL_SYNTHETIC if sheets.edition.synthetic else ""
    for text in filter(None, (*table.notes, source, label)):
        sheet.write_string(row, 0, text, sheets.look(italic=True, font_size=9))
        row += 1
    return row


def fill_cell(sheets: Sheets, sheet: Any, at: tuple[int, int], cell: TableCell) -> None:
    "A published number as a number; a sign for one that is not, and words, as text."
    cube = sheets.cubes.get(cell.cell.cube) if cell.cell else None
    shown = cube.cells.get((cell.cell.measure, cell.cell.at)) if cube and cell.cell else None
    if cube and cell.cell and shown is not None and shown.value is not None:
        decimals = cube.measure(cell.cell.measure).decimals
        sheet.write_number(*at, shown.value, sheets.look(num_format=number_format(decimals)))
    elif cell.text:
        sheet.write_string(*at, cell.text, sheets.look(align="right" if cell.number else "left"))
