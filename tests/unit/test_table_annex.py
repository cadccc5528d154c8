"""The table annex as a workbook: every table of the report, each number a number, each table to be found."""

from __future__ import annotations

import io
from collections.abc import Iterator

import openpyxl
import pytest

from socialrapport.model.document import TableBlock
from socialrapport.model.edition import Edition
from socialrapport.publish.blocks import numbers
from socialrapport.publish.opendata import annex

Book = dict[str, list[tuple[object, ...]]]


@pytest.fixture(scope="module")
def book(exempelkommun: Edition) -> Book:
    opened = openpyxl.load_workbook(io.BytesIO(annex.write(exempelkommun)[annex.ANNEX]), read_only=True)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in opened.worksheets}


def tables(edition: Edition) -> Iterator[TableBlock]:
    return (block for block in edition.report.blocks if isinstance(block, TableBlock))


def test_every_table_stands_once_with_its_number(book: Book, exempelkommun: Edition) -> None:
    number = numbers(exempelkommun.report.blocks)
    wanted = sorted(f"{number[t.id]}. {t.caption}" for t in tables(exempelkommun))
    firsts = [str(row[0]) for name, rows in book.items() if name != annex.CONTENTS for row in rows if row and row[0]]
    assert sorted(first for first in firsts if first in set(wanted)) == wanted


def test_what_is_published_is_a_number_and_what_is_hidden_a_sign(book: Book, exempelkommun: Edition) -> None:
    number = numbers(exempelkommun.report.blocks)
    table = next(t for t in tables(exempelkommun) if any(c.text == ".." for row in t.rows for c in row))
    place = f"{number[table.id]}. {table.caption}"
    rows = next(rows for rows in book.values() if any(row and row[0] == place for row in rows))
    start = next(i for i, row in enumerate(rows) if row and row[0] == place) + 2
    cubes = {cube.id: cube for cube in exempelkommun.cubes}
    for row, written in zip(table.rows, rows[start:], strict=False):
        for cell, told in zip(row[1:], written[1:], strict=False):
            assert cell.cell
            shown = cubes[cell.cell.cube].cells[cell.cell.measure, cell.cell.at]
            assert told == (cell.text if shown.value is None else shown.value)


def test_contents_lead_to_each(book: Book, exempelkommun: Edition) -> None:
    captions = [row[1] for row in book[annex.CONTENTS] if len(row) > 1 and row[1]]
    assert captions == [t.caption for chapter in annex.by_chapter(exempelkommun) for t in chapter[1]]
    assert len(captions) == len(list(tables(exempelkommun)))


def test_it_says_that_the_people_are_made_up(book: Book) -> None:
    assert all(any(row and row[0] == annex.LABEL_SYNTHETIC for row in rows) for rows in book.values())


def test_two_chapters_of_one_name_have_a_sheet_each() -> None:
    long = "Våld i nära relationer: hedersrelaterat våld [och förtryck]"
    assert annex.sheet_name(1, long) != annex.sheet_name(2, long)
    assert len(annex.sheet_name(10, long)) <= annex.LONGEST_NAME
