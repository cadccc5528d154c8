"""A cell's status is the same in every format: what is hidden in the tables is hidden in Word and PDF too."""

from __future__ import annotations

import json
import re
import subprocess
from io import BytesIO

import docx
import pytest

from socialrapport.model.document import ChartBlock, MapBlock, TableBlock
from support.editions import InProcess

Rows = list[tuple[str, ...]]


def squeezed(text: str) -> str:
    return re.sub(r"\s|\u00ad", "", text)


@pytest.fixture(scope="module")
def tables(again: InProcess) -> list[TableBlock]:
    found = [b for b in again.edition.report.blocks if isinstance(b, TableBlock) and b.cube]
    assert any(c.text == ".." for table in found for row in table.rows for c in row)
    return found


@pytest.fixture(scope="module")
def statuses(again: InProcess):
    return {(cube.id, *key): cell for cube in again.edition.cubes for key, cell in cube.cells.items()}


def test_a_printed_cell_is_hidden_exactly_when_its_address_is(tables, statuses) -> None:
    for table in tables:
        for cell in (c for row in table.rows for c in row if c.cell):
            safe = statuses[cell.cell.cube, cell.cell.measure, cell.cell.at]
            assert (cell.text == "..") == (safe.status.value == ".."), cell


def test_word_prints_every_table_with_the_same_hidden_cells(again: InProcess, tables) -> None:
    word = docx.Document(BytesIO(again.files["rapport.docx"]))
    beside = [t for table in word.tables for row in table.rows for cell in row.cells for t in cell.tables]
    printed = {tuple(squeezed(c.text) for c in row.cells) for t in (*word.tables, *beside) for row in t.rows}
    mine = [table for table in tables if not table.only]
    assert len(mine) > 10
    missing = [row for table in mine for row in table.rows if tuple(squeezed(c.text) for c in row) not in printed]
    assert missing == []


@pytest.mark.parametrize("name", ["rapport", "tabellbilaga"])
def test_the_pdf_prints_every_row_with_the_same_hidden_cells(again: InProcess, tables, tmp_path, name) -> None:
    path = tmp_path / f"{name}.pdf"
    path.write_bytes(again.files[path.name])
    tables = [table for table in tables if not table.only or name == "tabellbilaga"]
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    whole = squeezed(text)
    rows = [row for table in tables for row in table.rows if all(len(c.text) < 18 for c in row)]
    assert len(rows) > 50
    assert [r for r in rows if squeezed("".join(c.text for c in r)) not in whole] == []


def test_charts_and_maps_hold_no_value_of_a_hidden_cell(again: InProcess, statuses) -> None:
    points = [
        (p.cell, p.value)
        for b in again.edition.report.blocks
        if isinstance(b, ChartBlock)
        for s in b.series
        for p in s.points
        if p.cell
    ]
    tiles = [
        (t.cell, t.value) for b in again.edition.report.blocks if isinstance(b, MapBlock) for t in b.tiles if t.cell
    ]
    assert points
    for ref, value in points + tiles:
        assert statuses[ref.cube, ref.measure, ref.at].value == value


def test_the_account_tells_rules_and_counts_and_which_is_which_of_nothing(again: InProcess) -> None:
    account = json.loads(again.files["disclosure.json"])
    assert account["angrepp"]["aterskapade"] == 0
    assert (account["regler"]["garanti"], account["regler"]["invigda"]) == (3, 2)
    assert sum(width["antal"] for width in account["risk"]["minsta_bredd"]) == account["risk"]["direkt_rojande"] > 0
    assert sum(area["skyddade"] for area in account["omraden"]) == account["skyddade"]
    assert account["skyddade"] == sum(t["skyddade"] for t in account["tabeller"])
    assert not re.search("primär|sekundär|primary|secondary", again.files["disclosure.json"].decode())
