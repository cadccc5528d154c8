"""Formats and line numbers, as an editor shows them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from socialrapport import catalogue, engine, intake, profiles
from socialrapport.engine import Engine

HEADER = "ar;kommun;avhysningar;barn\n"
PERSON = "199001012393"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Engine]:
    (tmp_path / "arbete").mkdir()
    with engine.open(tmp_path / "arbete", threads=2) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "uttag").mkdir()
    return tmp_path / "uttag"


def receive(folder: Path, store: Engine, year: int = 2024) -> dict[str, tuple[int, ...]]:
    _, issues = intake.receive(folder, profiles.load("stockholm"), catalogue.load(), year, store, b"nyckel")
    return {i.rule: i.rows for i in issues}


def assistance(month: str, fields: int = 30) -> str:
    row = ["2024", month, "0180", "04", "0", "9000", PERSON, "1", "0", "0", "1", "34", *[""] * 18]
    return "\t".join(row[:fields])


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("blank", [0, 1, 3])
def test_lines_are_numbered_past_blank_and_broken_ones(folder: Path, store: Engine, newline: str, blank: int) -> None:
    text = HEADER + "2023;0180;1;1\n" + "\n" * blank + "2024;för;få\n" + "2024;0180;2;2\n" + "x;0180;3;3\n"
    (folder / "avhysning.csv").write_bytes(text.replace("\n", newline).encode())
    found = receive(folder, store)
    assert (found["antal_falt"], found["fel_typ"]) == ((3 + blank,), (5 + blank,))
    assert store.run("SELECT ar, _rad FROM avhysning ORDER BY 1") == [(2023, 2), (2024, 4 + blank)]


def test_a_file_without_header_is_read_by_position(folder: Path, store: Engine) -> None:
    lines = [assistance("01"), assistance("13"), assistance("03", fields=12), assistance("04")]
    (folder / "ekonomiskt_bistand.txt").write_text("\n".join(lines) + "\n")
    found = receive(folder, store)
    assert (found["utanfor_gransen"], found["antal_falt"]) == ((2,), (3,))
    assert store.run("SELECT manad, sbel, personnr2, _rad FROM ekonomiskt_bistand ORDER BY _rad") == [
        (1, 9000, None, 1),
        (4, 9000, None, 4),
    ]


def test_a_header_in_a_file_that_need_not_have_one(folder: Path, store: Engine) -> None:
    names = [c.name for c in catalogue.load().registers["ekonomiskt_bistand"].columns]
    (folder / "eb_2024.txt").write_text("\t".join(names) + "\n" + assistance("01") + "\n")
    receive(folder, store)
    assert store.run("SELECT manad, _rad FROM ekonomiskt_bistand") == [(1, 2)]


def test_many_files_are_one_register(folder: Path, store: Engine) -> None:
    (folder / "avhysning_2023.csv").write_text(HEADER + "2023;0180;1;1\n")
    (folder / "SYNTETISK_avhysning_2024.csv").write_text(HEADER + "2024;0180;1;1\n")
    receive(folder, store)
    assert store.run("SELECT _fil, ar FROM avhysning ORDER BY 2") == [
        ("avhysning_2023.csv", 2023),
        ("SYNTETISK_avhysning_2024.csv", 2024),
    ]


def test_a_spreadsheet(folder: Path, store: Engine) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Läs mig"])
    sheet = book.create_sheet("Uppgifter")
    for row in (["ar", "kommun", "avhysningar", "barn"], [2023, "0180", 4, 1], [None] * 4, [2024, "0180", 5.0, 2]):
        sheet.append(row)
    book.save(folder / "avhysning.xlsx")
    receive(folder, store)
    assert store.run("SELECT ar, avhysningar, _rad FROM avhysning ORDER BY 1") == [(2023, 4, 2), (2024, 5, 4)]


def test_parquet(folder: Path, store: Engine) -> None:
    table = pa.table({"ar": [2023, 2024], "kommun": ["0180"] * 2, "avhysningar": [7, 7], "barn": [None, 1]}).cast(
        pa.schema([("ar", pa.int64()), ("kommun", pa.string()), ("avhysningar", pa.int64()), ("barn", pa.int64())])
    )
    pq.write_table(table, folder / "avhysning.parquet")
    assert receive(folder, store)["saknat_varde"] == (1,)


@pytest.mark.parametrize("name", ["avhysning.xlsx", "avhysning.parquet", "avhysning.csv"])
def test_bytes_that_are_no_such_file_are_refused_without_quoting_them(folder: Path, store: Engine, name: str) -> None:
    (folder / name).write_bytes(b"\x00\x01\x81\x8d" + PERSON.encode())
    (folder / "brukarenkat.csv").write_text("ar;svar_id;grupp;fraga;svar\n2024;a;EB;helhet;5\n")
    _, issues = intake.receive(folder, profiles.load("stockholm"), catalogue.load(), 2024, store, b"x")
    assert "olasbar_teckenkodning" in {i.rule for i in issues}
    assert PERSON not in repr(issues)


def test_a_quoted_field_may_hold_the_delimiter(folder: Path, store: Engine) -> None:
    (folder / "brukarenkat.csv").write_text('ar;svar_id;grupp;fraga;svar\n2024;"a;b ""c""";EB;helhet;5\n')
    receive(folder, store)
    assert store.run("SELECT svar_id FROM brukarenkat") == [('a;b "c"',)]


def test_a_quotation_mark_that_swallows_rows_stops_the_file(folder: Path, store: Engine) -> None:
    """The rows after it would be neither counted nor missed. A quoted field of two lines is none of that."""
    rows = "".join(f"2024;0180;{n};{n}\n" for n in range(20))
    (folder / "avhysning.csv").write_text(HEADER + '2023;0180;1;"1\n' + rows)
    assert "olaslig_tabell" in receive(folder, store)
    (folder / "avhysning.csv").write_text(HEADER + '2023;0180;"1";1\n' + rows)
    assert "olaslig_tabell" not in receive(folder, store)
