"""What changed in a register's contract between two years, told in words."""

from datetime import date

import pytest

from socialrapport.lookup import registers
from socialrapport.model.issue import Refusal
from socialrapport.model.table import Column, ColumnType, Law, Register

REGISTER = Register(
    id="prov",
    title="Prov",
    owner="Nämnden",
    one_row_per="rad",
    columns=(
        Column("gammal", ColumnType.TEXT, "Gammal", until=2023),
        Column("ny", ColumnType.DATE, "Ny", required=True, since=2024),
        Column(
            "kod",
            ColumnType.TEXT,
            "Kod",
            codes={"A": "Aa", "B": "Be"},
            codes_since={"B": 2024},
            codes_until={"A": 2023},
        ),
    ),
    key=("kod",),
    files=("prov*",),
    law=(Law("gamla lagen", until=date(2024, 6, 30)), Law("nya lagen", since=date(2024, 7, 1))),
)


def test_columns_codes_and_laws_that_came_and_went():
    assert list(registers.changed(REGISTER, 2023, 2024)) == [
        "Kolumnen gammal (Gammal) har utgått.",
        "Ny kolumn: ny, Ny (datum, obligatorisk).",
        "Ny kod i kod: B (Be).",
        "Koden A (Aa) i kod har utgått.",
        "Gäller till och med den 30\u00a0juni 2024: gamla lagen.",
        "Ny grund från och med den 1\u00a0juli 2024: nya lagen.",
    ]


def test_nothing_is_told_of_years_that_are_alike():
    assert list(registers.changed(REGISTER, 2021, 2022)) == []


def test_the_earlier_year_comes_first():
    with pytest.raises(Refusal, match="tidigare året först"):
        registers.differences(2024, 2024)


def test_the_new_act_is_told_for_2025():
    assert "socialtjänstlagen (2025:400)" in registers.differences(2024, 2025).text


def test_an_unknown_register_is_refused_with_those_that_there_are():
    with pytest.raises(Refusal, match="orosanmalan"):
        registers.describe("oro", 2024)
