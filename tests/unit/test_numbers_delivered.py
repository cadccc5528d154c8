"""One definition of a delivered number for every reader; what is none is a finding with its row, never an error."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import duckdb
import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from socialrapport import catalogue, intake, profiles
from socialrapport.engine import Engine
from socialrapport.engine.staging import row_rules
from socialrapport.intake.aggregates import wide_tables
from socialrapport.model import delivered
from socialrapport.model.issue import Issue
from socialrapport.model.profile import Profile
from socialrapport.model.table import Column, ColumnType
from support.beside import CASES, needs

WRITTEN = CASES / "A07_talformat"
HEAD = "kalla;ar;indikator;matt;distrikt;kon;alder;varde;status\n"
SMALL = profiles.load("exempelkommun")
NUMBERS = {
    "5": 5, "1234": 1234, "1 234": 1234, "1\u00a0234 567": 1234567, "1\u202f234": 1234, "12,5": 12.5, "12.5": 12.5,
    "1,234": 1.234, "1 234,5": 1234.5, "−3": -3, "-3": -3, "0": 0, "12.0000": 12,
}  # fmt: skip
NONE = (
    "NaN", "nan", "inf", "-inf", "Infinity", "1e3", "1E3", "0x10", "1_000", "1.234", "12.345", "1.234,5", "1,234.5",
    "1 23", "12 34", "1 2345", "--5", "5-", "+5", "٣", "５", "12%", "12 st", "", "1.", ".5", ",", "9" * 16,
)  # fmt: skip


@pytest.fixture
def store(fresh: Callable[[], Engine]) -> Engine:
    return fresh()


def received(tmp_path: Path, store: Engine, profile: Profile = SMALL) -> dict[str, Issue]:
    _, issues = intake.receive(tmp_path / "uttag", profile, catalogue.load(), 2024, store, b"nyckel")
    return {i.rule: i for i in issues}


def by_engine(text: str, kind: ColumnType) -> object:
    read = row_rules.reading(Column("varde", kind, "Värde"))
    return duckdb.execute(f"SELECT {read} FROM (SELECT ?::VARCHAR AS varde) AS r", [text]).fetchall()[0][0]


@pytest.mark.parametrize("text", [*NUMBERS, *NONE])
def test_every_reader_reads_the_same(text: str) -> None:
    value = NUMBERS.get(text)
    assert (delivered.value(text), wide_tables.number(text)[0]) == (value, value)
    assert by_engine(text, ColumnType.DECIMAL) == value


def test_a_published_table_from_a_mac_has_the_labels_of_its_description(tmp_path: Path) -> None:
    """*Dödsbo* with its letters taken apart, in the header and in a row."""
    path = tmp_path / "b162.csv"
    path.write_text(unicodedata.normalize("NFD", "Hushåll;2017\nDödsbo;3\n"), encoding="utf-8")
    sheet = wide_tables.sheet_of(path, "utf-8", path.name)
    assert (sheet.header, sheet.rows) == (("Hushåll", "2017"), ((2, {"Hushåll": "Dödsbo", "2017": "3"}),))


@pytest.mark.parametrize(("text", "value"), [("8500", 8500), ("8 500", 8500), ("8500,00", 8500), ("−3", -3)])
def test_a_whole_number(text: str, value: int) -> None:
    assert by_engine(text, ColumnType.INTEGER) == value


@pytest.mark.parametrize("text", ["1.000", "1,000", "12,5", "NaN", "1e3", "12 34"])
def test_what_could_be_thousands_is_no_whole_number(text: str) -> None:
    assert by_engine(text, ColumnType.INTEGER) is None


@pytest.mark.parametrize("text", [t for t in NONE if t])
def test_what_is_no_number_is_a_finding_with_its_row(tmp_path: Path, store: Engine, text: str) -> None:
    (tmp_path / "uttag").mkdir()
    rows = f"A;2024;eb.bistandstagare;antal;;;;5;\nA;2023;eb.bistandstagare;antal;;;;{text};\n"
    (tmp_path / "uttag" / "aggregat.csv").write_text(HEAD + rows)
    assert received(tmp_path, store)["fel_typ"].rows == (3,)


@pytest.mark.parametrize(("text", "rule"), [("-5", "utanfor_gransen"), ("1,234", "antal_med_decimaler")])
def test_a_count_is_whole_and_not_below_nought(tmp_path: Path, store: Engine, text: str, rule: str) -> None:
    (tmp_path / "uttag").mkdir()
    rows = f"A;2024;eb.bistandstagare;antal;;;;5;\nA;2023;eb.bistandstagare;antal;;;;{text};\n"
    (tmp_path / "uttag" / "aggregat.csv").write_text(HEAD + rows)
    assert received(tmp_path, store)[rule].rows == (3,)


@pytest.mark.parametrize(
    ("text", "rule"),
    [("-5", "utanfor_gransen"), ("1,234", "antal_med_decimaler"), ("1.234", "olasligt_tal"), ("NaN", "olasligt_tal")],
)
def test_a_published_table_has_the_same_numbers(tmp_path: Path, store: Engine, text: str, rule: str) -> None:
    (tmp_path / "uttag").mkdir()
    table = f"rad;2017\nBiståndshushåll;100\nBiståndstagare;{text}\n"
    (tmp_path / "uttag" / "b161_ekonomiskt_bistand.csv").write_text(table)
    _, issues = intake.receive(tmp_path / "uttag", profiles.load("stockholm"), catalogue.load(), 2017, store, b"nyckel")
    assert {i.rule: i.rows for i in issues}[rule] == (3,)


def test_what_a_file_says_is_a_number_is_not_taken_for_thousands(tmp_path: Path, store: Engine) -> None:
    """A spreadsheet's and a Parquet file's 1.234 are numbers already, and no text."""
    (tmp_path / "uttag").mkdir()
    book = openpyxl.Workbook()
    book.active.append(HEAD.strip().split(";"))
    book.active.append(["A", 2023, "eb.bistandstagare", "andel_av_befolkningen", None, None, None, 1.234, None])
    book.save(tmp_path / "uttag" / "aggregat_a.xlsx")
    row = {"kalla": "A", "ar": 2024, "indikator": "eb.bistandstagare", "matt": "andel_av_befolkningen"}
    empty = {c: pa.array([None], pa.string()) for c in ("distrikt", "kon", "alder", "status")}
    table = pa.table({**{k: [v] for k, v in row.items()}, **empty, "varde": [1.234]})
    pq.write_table(table, tmp_path / "uttag" / "aggregat_b.parquet")
    assert "fel_typ" not in received(tmp_path, store)
    assert store.run("SELECT ar, varde FROM aggregat ORDER BY 1") == [(2023, 1.234), (2024, 1.234)]


@needs(WRITTEN)
@pytest.mark.parametrize("case", ["nan", "agg", "eb", "nan_min"])
def test_the_cases_of_others(tmp_path: Path, store: Engine, case: str) -> None:
    (tmp_path / "uttag").mkdir()
    for path in (WRITTEN / case).iterdir():
        (tmp_path / "uttag" / path.name).write_bytes(path.read_bytes())
    (tmp_path / "uttag" / "avhysning.csv").write_text("ar;kommun;avhysningar;barn\n2024;9999;1;0\n")
    found = received(tmp_path, store)
    assert found["fel_typ"].rows
    assert store.run("SELECT table_name FROM duckdb_tables() WHERE table_name = 'aggregat'") == [] or not store.run(
        "SELECT 1 FROM aggregat WHERE isnan(varde) OR isinf(varde) OR varde < 0"
    )


def test_whole_numbers_of_a_file_that_has_them_are_judged_as_text_is(tmp_path: Path, store: Engine) -> None:
    """What is too long is no number, what is outside the bounds is, and what is not there is neither."""
    (tmp_path / "uttag").mkdir()
    kinds = {c.name: pa.string() for c in catalogue.load().registers["ekonomiskt_bistand"].columns}
    amounts = [8500, 0, 300_001, 10**15, None]
    rows = [
        {"ar": 2024, "manad": n, "kommun": SMALL.code, "sbel": amount, "personnr1": "191500722390"}
        for n, amount in enumerate(amounts, start=1)
    ]
    as_text = [{c: None if value is None else str(value) for c, value in (row | {"ar": 2023}).items()} for row in rows]
    numbers = kinds | {"ar": pa.int16(), "manad": pa.int8(), "sbel": pa.int64()}
    for name, given, schema in (("tal", rows, numbers), ("text", as_text, kinds)):
        table = pa.Table.from_pylist(given, schema=pa.schema(schema))
        pq.write_table(table, tmp_path / "uttag" / f"ekonomiskt_bistand_{name}.parquet")
    _, issues = intake.receive(tmp_path / "uttag", SMALL, catalogue.load(), 2024, store, b"nyckel")
    of_numbers, of_text = (
        {(i.rule, i.says, i.rows) for i in issues if i.column == "sbel" and name in i.file} for name in ("tal", "text")
    )
    found = {(rule, rows) for rule, _, rows in of_numbers}
    assert found >= {("utanfor_gransen", (3,)), ("fel_typ", (4,)), ("saknat_varde", (5,))}
    assert of_numbers == of_text
