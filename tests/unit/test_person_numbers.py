"""Which person numbers hold, in all the ways that they are written."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from socialrapport import engine
from socialrapport.engine import Engine
from socialrapport.engine.staging import persons
from support.beside import CASES, needs

RIGHT = ("ok", "tvetydigt sekel eller ok", "tillfälligt")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Engine]:
    with engine.open(tmp_path, threads=1) as opened:
        yield opened


def let_in(store: Engine, text: str, year: int = 2024) -> tuple[str | None, int | None, str | None]:
    "Pseudonym, birth year and sex."
    guarded = persons.guard(["p"], b"nyckel", year)("SELECT $1 AS p")
    return store.run(f"SELECT p, p_fodelsear, p_kon FROM ({guarded})", [text])[0]


def holds(store: Engine, text: str) -> bool:
    return let_in(store, text)[0] is not None


@pytest.mark.parametrize(
    ("number", "born", "sex"),
    [
        ("191500722390", 1915, "M"),  # The tax agency's own test number.
        ("200800722381", 2008, "K"),
        ("200703602391", 2007, "M"),
        ("200910815315", 2009, "M"),
        ("180304+5671", 1918, "M"),
        ("060917-T123", 2006, None),
        ("050203-R220", 2005, None),
        ("20060917TF12", 2006, None),
    ],
)
def test_what_a_number_tells(store: Engine, number: str, born: int, sex: str | None) -> None:
    assert let_in(store, number)[1:] == (born, sex)


@pytest.mark.parametrize(
    "number",
    [
        "211905061139",  # A century that lies ahead.
        "101905061139",  # And one long gone.
        "000000000000",
        "200800122381",  # Month 00 of an ordinary number.
        "200702902391",  # February the 30th, with 60 added.
        "99R001011234",
        "060931-T123",
        "060917-123",
        "060917T12",
        "",
    ],
)
def test_what_is_no_number(store: Engine, number: str) -> None:
    assert let_in(store, number) == (None, None, None)


@pytest.mark.parametrize(
    "written", ["20060917T123", "20060917-T123", "060917-T123", "060917T123", "060917-t123", " 060917 T123 "]
)
def test_a_temporary_id_is_the_same_person_however_written(store: Engine, written: str) -> None:
    assert let_in(store, written) == let_in(store, "20060917T123")


@pytest.mark.parametrize("sign", ["-", " ", "", "\u00a0", "\u202f", "\u2010", "\u2011", "\u2013", "\u2212", "\t"])
def test_any_hyphen_or_space_may_stand_in_a_number(store: Engine, sign: str) -> None:
    assert let_in(store, f"20110618{sign}2346") == let_in(store, "201106182346")
    assert holds(store, f"110618{sign}2346")


def test_a_child_of_a_later_delivery_holds(store: Engine) -> None:
    assert let_in(store, "201106182346", year=2009)[1] == 2011


@needs(CASES)
def test_the_cases_are_as_their_key_says(store: Engine) -> None:
    with (CASES / "A01_personnummer" / "facit.csv").open(encoding="utf-8") as key:
        for row, what, number, answer in csv.reader(key, delimiter=";"):
            assert holds(store, number) == answer.startswith(RIGHT), (row, what)
