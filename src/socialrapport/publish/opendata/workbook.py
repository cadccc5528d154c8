"""A table as a workbook that a person opens: labels beside codes, and a sheet that says what it is."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any

import xlsxwriter

from socialrapport.model.edition import Edition
from socialrapport.model.safe import SafeCell, SafeCube

CREATED = dt.datetime(2000, 1, 1)
"""A fixed date, so that the same edition gives the same bytes."""

LABEL_SYNTHETIC = "Syntetiska data – påhittade personer"


Rows = Sequence[tuple[tuple[str, ...], str, SafeCell]]
TOP = 3
"""Rows above the header: title, source and an empty one."""


def as_xlsx(cube: SafeCube, edition: Edition, rows: Rows) -> bytes:
    "The sheet `Tabell` with one cell on each row, and the sheet `Om tabellen`."
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": cube.indicator.title, "author": edition.profile.name, "created": CREATED})
    fill_table(book, book.add_worksheet("Tabell"), cube, edition, rows)
    fill_about(book, book.add_worksheet("Om tabellen"), cube, edition)
    book.close()
    return out.getvalue()


def fill_table(book: xlsxwriter.Workbook, sheet: Any, cube: SafeCube, edition: Edition, rows: Rows) -> None:
    "Title and source above, then a named table with a row for each cell; `..` stands as text."
    sheet.write_string(0, 0, cube.indicator.title, book.add_format({"bold": True, "font_size": 14}))
    sheet.write_string(1, 0, f"Källa: {cube.source}. {LABEL_SYNTHETIC + '.' if edition.synthetic else ''}".strip())
    names = [*(a.title for a in cube.axes), "Mått", "Värde"]
    last = len(names) - 1
    sheet.add_table(TOP, 0, TOP + max(len(rows), 1), last, {
        "name": table_name(cube), "style": "Table Style Light 1", "columns": [{"header": name} for name in names],
    })  # fmt: skip
    right = book.add_format({"align": "right"})
    formats = {m.id: book.add_format({"num_format": number_format(m.decimals)}) for m in cube.measures}
    titles = {m.id: m.title for m in cube.measures}
    for number, (at, measure, cell) in enumerate(rows, start=TOP + 1):
        labels = [a.labels.get(code, code) for a, code in zip(cube.axes, at, strict=True)]
        year = cube.named_year(at[0])
        sheet.write_row(number, 0, [int(year) if year.isdigit() else year, *labels[1:], titles[measure]])
        if cell.value is None:
            sheet.write_string(number, last, cell.status.value, right)
        else:
            sheet.write_number(number, last, cell.value, formats[measure])
    sheet.freeze_panes(TOP + 1, 0)
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, last - 1, 26)
    sheet.set_column(last, last, 12)


def table_name(cube: SafeCube) -> str:
    "The name that formulas use."
    return "T_" + cube.id.replace(".", "_")


def number_format(decimals: int) -> str:
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def fill_about(book: xlsxwriter.Workbook, sheet: Any, cube: SafeCube, edition: Edition) -> None:
    "Definition, rules, breaks and signs, one on each row."
    indicator = cube.indicator
    facts = [
        ("Definition", " ".join(indicator.definition.split())),
        ("Enhet", indicator.unit.plural),
        ("Period", indicator.period.says),
        ("Räkneregel", indicator.counted_once(bool(edition.profile.districts))),
        ("Källa", cube.source),
        *(("Brott i serien", f"{b.year}: {b.says}") for b in indicator.breaks),
        *(("Not", note) for note in cube.notes),
        ("Tecken", ".. skyddad uppgift; . ej tillämplig; 0 betyder noll"),
        ("Utgåva", f"{edition.profile.name} {edition.year}, fingeravtryck {edition.fingerprint}"),
    ]
    if edition.synthetic:
        facts.insert(0, ("Observera", LABEL_SYNTHETIC))
    sheet.write_string(0, 0, indicator.title, book.add_format({"bold": True, "font_size": 14}))
    bold, wrapped = book.add_format({"bold": True, "valign": "top"}), book.add_format({"text_wrap": True})
    for number, (name, text) in enumerate(facts, start=2):
        sheet.write_string(number, 0, name, bold)
        sheet.write_string(number, 1, text, wrapped)
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 100)
