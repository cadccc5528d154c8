"""What SQL a question becomes is kept from run to run, and is never another question's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import ibis
import pytest

from socialrapport.engine.counting import kept_sql
from socialrapport.engine.counting.kept_sql import kept

ROWS = ibis.table({"ar": "int64", "kod": "string"}, "rader")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(kept_sql, "_folder", lambda: tmp_path / "fragor")
    return tmp_path / "fragor"


def asked(limit: int = 1) -> object:
    return ROWS.filter(ROWS.ar > limit).drop("ar").op()


def refuse() -> str:
    raise AssertionError("written again")


def test_a_question_is_written_once() -> None:
    assert kept(asked(), "duckdb", lambda: "SELECT 'å\r\n'") == "SELECT 'å\r\n'"
    assert kept(asked(), "duckdb", refuse) == "SELECT 'å\r\n'"


@pytest.mark.parametrize(("question", "engine"), [(asked(2), "duckdb"), (asked(), "spark")])
def test_another_question_or_engine_is_another(question: object, engine: str) -> None:
    kept(asked(), "duckdb", lambda: "ett")
    assert kept(question, engine, lambda: "annat") == "annat"


def test_what_is_damaged_is_written_anew(folder: Path) -> None:
    kept(asked(), "duckdb", lambda: "SELECT 1")
    (file,) = folder.iterdir()
    file.write_bytes(file.read_bytes().replace(b"SELECT 1", b"SELECT 2"))
    assert kept(asked(), "duckdb", lambda: "SELECT 1") == "SELECT 1"


def test_where_nothing_can_be_kept_it_is_written_each_time(folder: Path) -> None:
    folder.write_text("no folder")
    assert [kept(asked(), "duckdb", lambda n=n: f"SELECT {n}") for n in (1, 2)] == ["SELECT 1", "SELECT 2"]  # type: ignore[misc]


def test_a_question_is_the_same_in_another_process_though_sets_have_no_order(folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from unittest import mock; import ibis\n"
        "from socialrapport.engine.counting import kept_sql\n"
        "t = ibis.table({c: 'string' for c in 'abcdefghij'}, 't')\n"
        "with mock.patch.object(kept_sql, '_folder', lambda: Path(sys.argv[1])):\n"
        "    print(kept_sql.kept(t.drop(*'bcdefghi').op(), 'duckdb', lambda: sys.argv[2]))\n"
    )

    def run(seed: str) -> str:
        words = [sys.executable, "-c", program, str(folder), seed]
        done = subprocess.run(words, capture_output=True, text=True, env={"PYTHONHASHSEED": seed}, check=True)
        return done.stdout.strip()

    assert {run("1"), run("2"), run("3")} == {"1"}


def test_many_are_let_go_of(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir()
    for n in range(4):
        (folder / str(n)).touch()
    monkeypatch.setattr(kept_sql, "MOST", 3)
    kept(asked(), "duckdb", lambda: "SELECT 1")
    assert len([*folder.iterdir()]) == 1
