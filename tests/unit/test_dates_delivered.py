"""Dates as people write them: read where there is one way to, otherwise told with what to do; never guessed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from socialrapport import catalogue, intake, profiles
from socialrapport.engine import Engine
from socialrapport.intake import looks_like
from socialrapport.model.issue import Issue
from support.beside import CASES, needs
from support.editions import run_here

HEAD = ("arende_id", "personnummer", "typ", "initiativ", "startdatum", "slutdatum", "distrikt")
PERSON = "199001012385"
AS_WRITTEN = {
    "2024-03-05": "", "20240305": "", "2024-03-05 13:45": "", "2024-03-05T00:00:00+01:00": "",
    "2024-03-05 23.59": "", "2024-03-05 0:00:00.000 +0100": "", "2024-03-05T24:00Z": "",
    "2024-03-05 25:00": "klockslag", "2024-03-05T12:61:00": "klockslag", "2024-03-05 - -": "klockslag",
    "2024-02-30 12:00": "almanackan",
    "03/02/2024": "dag_forst", "3.2.2024": "dag_forst", "3-2-2024": "dag_forst", "3. 2. 2024": "dag_forst",
    "2024/03/05": "andra_tecken", "2024-3-5": "andra_tecken", "2024‑03‑05": "andra_tecken",
    "2024.03.05": "andra_tecken",
    "45356": "serietal", "45356.0": "serietal", "45356,5": "serietal",
    "24-03-05": "kort_ar", "240305": "kort_ar", "3/2/24": "kort_ar",
    "5 mars 2024": "ord", "05-mar-24": "ord", "2024-02-30": "almanackan", "1900-01-00": "almanackan",
    "20241305": "almanackan", "20240305120000": "tidsstampel", "2024-03": "ofullstandigt", "2024": "ofullstandigt",
    "#REF!": "felvarde", "Anna": "annat", "2024-03-05 Anna": "ord",
}  # fmt: skip


@pytest.fixture
def store(fresh: Callable[[], Engine]) -> Engine:
    return fresh()


def deliver(folder: Path, *dates: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "person.csv").write_text(f"personnummer;kon;skyddad\n{PERSON};1;0\n")
    rows = [f"A{n};{PERSON};UTREDNING;DOMSTOL;{d};;" for n, d in enumerate(dates)]
    (folder / "familjeratt.csv").write_text("\n".join((";".join(HEAD), *rows)) + "\n")
    return folder


def found(folder: Path, store: Engine, rule: str = "fel_typ") -> list[Issue]:
    _, issues = intake.receive(folder, profiles.load("exempelkommun"), catalogue.load(), 2024, store, b"nyckel")
    return [i for i in issues if i.rule == rule]


@pytest.mark.parametrize(("text", "shape"), AS_WRITTEN.items())
def test_a_date_is_read_or_told_with_what_to_do(tmp_path: Path, store: Engine, text: str, shape: str) -> None:
    issues = found(deliver(tmp_path / "uttag", "2024-01-01", text), store)
    assert [i.rows for i in issues] == ([(3,)] if shape else [])
    if shape in looks_like.WORDS:
        what, remedy = looks_like.WORDS[shape]
        assert what in issues[0].says
        assert issues[0].remedy == remedy


def test_a_date_of_year_24_is_no_date_of_a_case(tmp_path: Path, store: Engine) -> None:
    folder = deliver(tmp_path / "uttag", "2024-01-01", "0024-03-05", "0000-01-01", "1900-01-01")
    (issue,) = found(folder, store, "utanfor_gransen")
    assert issue.rows == (3, 4)
    assert "tidigast 1900-01-01" in issue.says


def test_two_ways_of_writing_are_two_findings(tmp_path: Path, store: Engine) -> None:
    issues = found(deliver(tmp_path / "uttag", "03/02/2024", "2024-02-03", "45356", "04/02/2024"), store)
    assert sorted(i.rows for i in issues) == [(2, 5), (4,)]


@pytest.mark.parametrize("epoch", [None, CALENDAR_MAC_1904])
def test_a_cell_that_is_a_date_is_one_in_both_of_excels_calendars(
    tmp_path: Path, store: Engine, epoch: dt.datetime | None
) -> None:
    folder = deliver(tmp_path / "uttag")
    (folder / "familjeratt.csv").unlink()
    book = openpyxl.Workbook()
    book.epoch = epoch or book.epoch
    book.active.append(HEAD)
    book.active.append(["A1", PERSON, "UTREDNING", "DOMSTOL", dt.datetime(2024, 3, 5), None, None])
    book.active.append(["A2", PERSON, "UTREDNING", "DOMSTOL", 45356, None, None])
    book.save(folder / "familjeratt.xlsx")
    assert [i.rows for i in found(folder, store)] == [(3,)]
    assert store.run("SELECT startdatum FROM familjeratt") == [(dt.date(2024, 3, 5),)]


def test_check_tells_why_no_row_could_be_read(tmp_path: Path) -> None:
    told = run_here("check", deliver(tmp_path / "uttag", "45356"), "--profile", "exempelkommun", "--year", "2024")
    assert told.returncode == 1
    assert "Excels serietal" in told.stderr
    assert "Ge kolumnen formatet datum" in told.stderr
    assert "Ingen rad med år eller datum kunde användas. Rätta det som är fel med raderna" in told.stderr
    assert "dessa år" not in told.stderr


def test_build_tells_why_no_row_could_be_read(tmp_path: Path) -> None:
    folder = deliver(tmp_path / "uttag", "45356")
    told = run_here(
        "build", "--extracts", folder, "--profile", "exempelkommun", "--year", "2024", "--out", tmp_path / "ut"
    )
    assert told.returncode == 1
    assert "familjeratt.csv, rad 2" in told.stderr
    assert "Excels serietal" in told.stderr
    assert not (tmp_path / "ut").exists()


@needs(CASES)
@pytest.mark.parametrize(
    ("case", "wrong"),
    [
        ("A09_datum", 17),
        ("A10_xlsx/b_datum_utan_format", 4),
        ("A10_xlsx/c_1904", 0),
        ("A10_xlsx/d_datum_text", 0),
        ("A10_xlsx/i_fel_ref", 1),
        ("A10_xlsx/m_klockslag", 0),
    ],
)
def test_the_cases_of_others(store: Engine, case: str, wrong: int) -> None:
    issues = found(CASES / case, store)
    assert sum(i.count for i in issues) == wrong
    assert all(":" in i.says for i in issues)
