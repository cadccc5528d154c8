"""The open formats say the same: what is written in one is read back from each."""

from __future__ import annotations

import csv
import io
import json

import openpyxl
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialrapport.model.axes import coordinates, crossings
from socialrapport.model.safe import SafeCell, SafeCube, Status
from socialrapport.publish.opendata import data, workbook
from support import cubes
from support.cubes import HOUSEHOLDS, LONG, YEAR

Read = dict[tuple[str, ...], tuple[float | None, str]]


def csv_rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def from_csv(cube: SafeCube, synthetic: bool = True) -> Read:
    found: Read = {}
    for row in csv_rows(data.as_csv(cube, synthetic)):
        codes = tuple(v for k, v in row.items() if k not in ("underlag", "varde", "status"))
        found[codes] = (float(row["varde"]) if row["varde"] else None, row["status"])
    return found


def from_parquet(cube: SafeCube) -> Read:
    table = pq.read_table(io.BytesIO(data.as_parquet(cube, cubes.edition())))
    return {
        tuple(v for k, v in row.items() if k not in ("underlag", "varde", "status")): (row["varde"], row["status"])
        for row in table.to_pylist()
    }


def from_xlsx(cube: SafeCube) -> Read:
    "By labels, turned back into codes."
    content = workbook.as_xlsx(cube, cubes.edition(), list(data.rows_of(cube)))
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Tabell"]
    names = [{label: code for code, label in a.labels.items()} for a in cube.axes]
    names.append({m.title: m.id for m in cube.measures})
    found: Read = {}
    for *labels, value in sheet.iter_rows(min_row=workbook.TOP + 2, values_only=True):
        codes = tuple(code[str(label)] for code, label in zip(names, labels, strict=True))
        found[codes] = (None, value) if isinstance(value, str) else (value, "")
    return found


def meant(cube: SafeCube) -> Read:
    return {(*at, measure): (cell.value, cell.status.value) for (measure, at), cell in cube.cells.items()}


def test_a_csv_row_is_codes_then_measure_value_and_status() -> None:
    lines = data.as_csv(HOUSEHOLDS, synthetic=False).decode().splitlines()
    assert lines[0] == "ar,stadsdel,hushallstyp,matt,varde,status"
    assert "2024,Total,Total,antal,14651," in lines


def test_a_true_zero_is_not_a_protected_cell_nor_an_inapplicable_one() -> None:
    lines = data.as_csv(HOUSEHOLDS, synthetic=False).decode().splitlines()
    assert "2024,06,Total,antal,0," in lines
    assert "2024,08,Total,antal,,.." in lines
    assert "2024,06,par,antal,,." in lines


def test_a_share_has_its_decimal_with_a_point() -> None:
    assert "2024,Total,Total,andel,24.1," in data.as_csv(LONG, synthetic=False).decode().splitlines()


def test_synthetic_people_stand_in_every_row() -> None:
    rows = csv_rows(data.as_csv(HOUSEHOLDS, synthetic=True))
    assert {row["underlag"] for row in rows} == {"syntetiskt"}
    assert "underlag" not in csv_rows(data.as_csv(HOUSEHOLDS, synthetic=False))[0]


def test_rows_come_in_the_order_of_the_axes_the_total_first() -> None:
    years = [row["ar"] for row in csv_rows(data.as_csv(HOUSEHOLDS, synthetic=False))]
    districts = [r["stadsdel"] for r in csv_rows(data.as_csv(HOUSEHOLDS, synthetic=False)) if r["ar"] == "2024"]
    assert years == sorted(years)
    assert districts == ["Total", "Total", "06", "06", "08", "08"]


def drawn_cell(number: int | None) -> SafeCell:
    return SafeCell(None, Status.HIDDEN) if number is None else SafeCell(number, Status.SHOWN)


@st.composite
def any_cube(draw: st.DrawFn) -> SafeCube:
    "Households, with any cell of any crossing present, absent or hidden."
    crossing = draw(st.sampled_from(crossings(HOUSEHOLDS.indicator, HOUSEHOLDS.indicator.by)))
    places = coordinates(HOUSEHOLDS.axes, crossing, YEAR)
    numbers = draw(st.lists(st.none() | st.integers(0, 10**9), min_size=len(places), max_size=len(places)))
    cells = {("antal", at): drawn_cell(n) for at, n in zip(places, numbers, strict=True)}
    return SafeCube(HOUSEHOLDS.indicator, HOUSEHOLDS.axes, HOUSEHOLDS.measures, cells, {}, (), "Källan")


@settings(max_examples=15, deadline=None)
@given(any_cube())
def test_every_format_gives_back_what_was_written(cube: SafeCube) -> None:
    assert from_csv(cube) == meant(cube)
    assert from_parquet(cube) == meant(cube)
    assert from_xlsx(cube) == meant(cube)


@pytest.mark.parametrize("cube", [HOUSEHOLDS, LONG], ids=lambda c: c.id)
def test_shares_and_statuses_come_back_too(cube: SafeCube) -> None:
    assert from_csv(cube) == from_parquet(cube) == from_xlsx(cube) == meant(cube)


def test_parquet_is_typed_and_says_what_it_is() -> None:
    table = pq.read_table(io.BytesIO(data.as_parquet(LONG, cubes.edition())))
    assert str(table.schema.field("varde").type) == "double"
    assert table.schema.metadata[b"titel"].decode() == LONG.indicator.title
    assert table.schema.metadata[b"syntetisk"] == b"ja"


def test_the_workbook_tells_what_the_table_is_and_that_it_is_made_up() -> None:
    content = workbook.as_xlsx(LONG, cubes.edition(), list(data.rows_of(LONG)))
    book = openpyxl.load_workbook(io.BytesIO(content))
    about = {row[0]: row[1] for row in book["Om tabellen"].iter_rows(values_only=True) if row[0]}
    assert about["Not"] == LONG.notes[0]
    assert about["Observera"] == "Syntetiska data – påhittade personer"
    assert book["Tabell"].freeze_panes == "A5"
    assert list(book["Tabell"].tables) == ["T_eb_mycket_langvarigt"]


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert data.write(cubes.edition()) == data.write(cubes.edition())


def test_the_list_of_tables_names_codes_measures_and_files() -> None:
    listing = json.loads(data.write(cubes.edition())["data/tabeller.json"])
    table = listing["tabeller"][1]
    assert listing["syntetisk"] is True
    assert [m["id"] for m in table["matt"]] == ["andel", "antal", "bas"]
    assert table["dimensioner"][1]["koder"]["06"] == "Bromma"
    assert {f"data/{name}" for name in table["filer"]} <= set(data.write(cubes.edition()))


@pytest.mark.parametrize(("total", "women", "is_sum"), [("45", "24", True), ("45", "20", False), ("45", "..", True)])
def test_a_dimension_is_no_sum_where_it_is_seen_that_some_are_in_the_whole_alone(total, women, is_sum):
    made = cubes.cube(
        "eb.bistandstagare",
        f"""
        antal 2024 Total Total Total | {total}
        antal 2024 Total K     Total | {women}
        antal 2024 Total M     Total | 21
        """,
    )
    (sex,) = (a for a in made.axes if a.id == "kon")
    assert data.is_sum(made, sex) is is_sum
