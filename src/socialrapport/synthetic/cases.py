"""The rules' drawn deliveries as rows: a person is a letter and a year, what is not drawn has a sound value."""

from __future__ import annotations

import re
from collections.abc import Callable

from socialrapport.engine.judge.drawn import drawn
from socialrapport.model.table import Column, ColumnType, Register

DRAWN_PERSON = re.compile(r"([A-Z])(\d{4})([KM]?)")
SOUND = {
    ColumnType.DATE: "2024-03-01",
    ColumnType.BOOLEAN: "nej",
    ColumnType.YEAR: "2024",
    ColumnType.MONTH: "01",
    ColumnType.PERSON: "A1990",
}
WANTED = {
    ("ekonomiskt_bistand", "hinder1"): "01",
    ("familjeratt", "initiativ"): "FRIVILLIGT",
    ("orosanmalan", "utfall"): "ej",
}
"""What must be there though the contract does not say so, or goes with what else a sound row has."""
Number = Callable[[str], str]
"""The person number of a drawn person."""


def luhn(nine: str) -> str:
    "The check digit of nine digits."
    doubled = [int(c) * (2 - i % 2) for i, c in enumerate(nine)]
    return str(-sum(d // 10 + d % 10 for d in doubled) % 10)


def person(text: str, date: str = "0615") -> str:
    "A drawn person, born on that day, as a sound person number; anything else as it stands."
    found = DRAWN_PERSON.fullmatch(text)
    if found is None:
        return text
    letter, year, sex = found.groups()
    serial = 2 * (ord(letter) - ord("A")) + (0 if sex == "K" else 1)
    nine = f"{year[2:]}{date}{100 + serial}"
    return f"{year[:2]}{nine}{luhn(nine)}"


def with_numbers(text: str, number: Number = person) -> str:
    "A file as it stands, with its drawn persons (`{A1990}`) as numbers."
    return re.sub(r"\{([A-Z]\d{4}[KM]?)\}", lambda found: number(found[1]), text)


def sound(register: Register, column: Column, number: int) -> str:
    "A value that nothing is wrong with, where there must be one."
    if (register.id, column.name) in WANTED:
        return WANTED[register.id, column.name]
    if not column.required:
        return ""
    if column.codes:
        return next(iter(column.codes))
    if column.type in SOUND:
        return SOUND[column.type]
    return str(int(column.low or 1)) if column.type is ColumnType.INTEGER else f"{column.name}{number}"


def rows_of(register: Register, text: str, municipality: str = "0180", number: Number = person) -> list[list[str]]:
    "The register's rows, every column in its place. Raises `ValueError` for a column that there is not."
    header, rows = drawn(text)
    strangers = set(header) - {c.name for c in register.columns}
    if strangers:
        raise ValueError(f"Registret {register.id} har ingen kolumn {', '.join(sorted(strangers))}.")
    made = []
    for count, row in enumerate(rows, start=1):
        given = {name: value or "" for name, value in zip(header, row, strict=True)}
        given = {"kommun": municipality, **given}
        filled = [given.get(c.name, sound(register, c, count)) for c in register.columns]
        made.append(
            [number(v) if c.type is ColumnType.PERSON else v for c, v in zip(register.columns, filled, strict=True)]
        )
    return made


def as_text(register: Register, rows: list[list[str]]) -> str:
    "With a header and semicolons, or by position as the register's own layout is."
    own = register.layout
    lines = ([] if not own.header else [[c.name for c in register.columns]]) + rows
    return "".join((own.delimiter or ";").join(line) + "\n" for line in lines)
