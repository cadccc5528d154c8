"""A table as a workbook that a person opens: labels beside codes, and a sheet that says what it is."""

from __future__ import annotations

import datetime as dt
import io

import xlsxwriter

from socialrapport.model.edition import Edition
from socialrapport.model.safe import SafeCell, SafeCube

CREATED = dt.datetime(2000, 1, 1)
"""A fixed date, so that the same edition gives the same bytes."""

LABEL_SYNTHETIC = "Syntetiska data – påhittade personer"


def as_xlsx(cube: SafeCube, edition: Edition, rows: list[tuple[tuple[str, ...], str, SafeCell]]) -> bytes:
    "The sheet `Tabell` with one cell on each row, and the sheet `Om tabellen`."
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": cube.indicator.title, "author": edition.profile.name, "created": CREATED})
    bold, title = book.add_format({"bold": True, "bottom": 1}), book.add_format({"bold": True, "font_size": 14})
    fill_table(book.add_worksheet("Tabell"), cube, edition, rows, bold, title)
    fill_about(book.add_worksheet("Om tabellen"), cube, edition, title)
    book.close()
    return out.getvalue()


def fill_table(
    sheet: xlsxwriter.worksheet.Worksheet,
    cube: SafeCube,
    edition: Edition,
    rows: list[tuple[tuple[str, ...], str, SafeCell]],
    bold: object,
    title: object,
) -> None:
    "Title and source above, then the header and a row for each cell; `..` stands as text."
    sheet.write_string(0, 0, cube.indicator.title, title)
    sheet.write_string(1, 0, f"Källa: {cube.source}. {LABEL_SYNTHETIC + '.' if edition.synthetic else ''}".strip())
    names = [*(a.title for a in cube.axes), "Mått", "Värde"]
    sheet.write_row(3, 0, names, bold)
    measures = {m.id: m for m in cube.measures}
    for number, (at, measure, cell) in enumerate(rows, start=4):
        labels = [a.labels.get(code, code) for a, code in zip(cube.axes, at, strict=True)]
        sheet.write_row(number, 0, [*labels, measures[measure].title])
        column = len(labels) + 1
        if cell.value is None:
            sheet.write_string(number, column, cell.status.value)
        else:
            sheet.write_number(number, column, cell.value)
    sheet.freeze_panes(4, 0)
    sheet.autofilter(3, 0, 3 + len(rows), len(names) - 1)
    sheet.set_column(0, 0, 8)
    sheet.set_column(1, len(names) - 1, 24)


def fill_about(sheet: xlsxwriter.worksheet.Worksheet, cube: SafeCube, edition: Edition, title: object) -> None:
    "Definition, rules, breaks and signs, one on each row."
    indicator = cube.indicator
    facts = [
        ("Definition", " ".join(indicator.definition.split())),
        ("Enhet", indicator.unit.plural),
        ("Period", indicator.period.says),
        ("Räkneregel", indicator.deduplication),
        ("Källa", cube.source),
        *(("Brott i serien", f"{b.year}: {b.says}") for b in indicator.breaks),
        *(("Not", note) for note in cube.notes),
        ("Tecken", ".. skyddad uppgift; . ej tillämplig; 0 betyder noll"),
        ("Utgåva", f"{edition.profile.name} {edition.year}, fingeravtryck {edition.fingerprint}"),
    ]
    if edition.synthetic:
        facts.insert(0, ("Observera", LABEL_SYNTHETIC))
    sheet.write_string(0, 0, indicator.title, title)
    for number, (name, text) in enumerate(facts, start=2):
        sheet.write_string(number, 0, name)
        sheet.write_string(number, 1, text)
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 100)
