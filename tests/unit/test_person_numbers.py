"""Which person numbers hold, in all the ways that they are written."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date

import pytest

from socialrapport.engine import Engine
from socialrapport.engine.staging import persons
from support.beside import CASES, needs

RIGHT = ("ok", "tvetydigt sekel eller ok", "tillfälligt")


@pytest.fixture
def store(fresh: Callable[[], Engine]) -> Engine:
    return fresh()


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


@pytest.mark.parametrize("text", ["0x2ecf5b5ab0", "1915007e0005", "+19150072239"])
def test_what_a_program_reads_as_a_number_is_none(store: Engine, text: str) -> None:
    """Most numbers are read as whole numbers at once; but only digits are a person number."""
    assert let_in(store, text) == (None, None, None)


def test_a_number_holds_in_whichever_column_it_stands(store: Engine) -> None:
    guarded = persons.guard(["a", "b"], b"nyckel", 2024)("SELECT $1 AS a, $2 AS b")
    found = store.run(f"SELECT a, b, a_kon, b_kon FROM ({guarded})", ["191500722390", "19150072-2390"])[0]
    assert (found[0] == found[1], found[2:]) == (True, ("M", "M"))


@pytest.mark.parametrize(
    "day", ["0001", "0060", "0160", "0161", "0191", "0192", "0229", "0230", "0289", "0290", "1301"]
)
@pytest.mark.parametrize("year", ["1900", "2000", "2004", "2023"])
def test_a_day_is_one_that_the_almanac_has(store: Engine, year: str, day: str) -> None:
    month, written = int(day[:2]), int(day[2:])
    known = (max(month, int(written >= 60)), max(written % 60, int(written == 60)))
    try:
        there = bool(date(int(year), *known))
    except ValueError:
        there = False
    nine = f"{year}{day}123"[2:]
    doubled = sum(sum(divmod(int(d) * (2 - i % 2), 10)) for i, d in enumerate(nine))
    assert holds(store, f"{year[:2]}{nine}{-doubled % 10}") == there


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
