"""Writes the small deliveries that stand in the rules as files, as a municipality would."""

from __future__ import annotations

import re
from pathlib import Path

from socialrapport import catalogue
from socialrapport.engine.drawn import drawn
from socialrapport.model.rule import Case
from socialrapport.model.table import Column, ColumnType, Register

DRAWN_PERSON = re.compile(r"([A-Z])(\d{4})([KM]?)")
SOUND = {
    ColumnType.DATE: "2024-03-01",
    ColumnType.BOOLEAN: "nej",
    ColumnType.YEAR: "2024",
    ColumnType.MONTH: "01",
    ColumnType.PERSON: "A1990",
}


def luhn(nine: str) -> str:
    "The check digit of nine digits."
    doubled = [int(c) * (2 - i % 2) for i, c in enumerate(nine)]
    return str(-sum(d // 10 + d % 10 for d in doubled) % 10)


def person(text: str) -> str:
    "A drawn person as a sound person number; anything else as it stands."
    found = DRAWN_PERSON.fullmatch(text)
    if found is None:
        return text
    letter, year, sex = found.groups()
    serial = 2 * (ord(letter) - ord("A")) + (0 if sex == "K" else 1)
    nine = f"{year[2:]}0615{100 + serial}"
    return f"{year[:2]}{nine}{luhn(nine)}"


def sound(column: Column, number: int) -> str:
    "A value that nothing is wrong with, where there must be one."
    if not column.required:
        return ""
    if column.codes:
        return next(iter(column.codes))
    if column.type in SOUND:
        return SOUND[column.type]
    return str(int(column.low or 1)) if column.type is ColumnType.INTEGER else f"{column.name}{number}"


def rows_of(register: Register, text: str) -> list[list[str]]:
    "The register's rows, every column in its place."
    header, rows = drawn(text)
    strangers = set(header) - {c.name for c in register.columns}
    assert not strangers, f"Registret {register.id} har ingen kolumn {strangers}."
    made = []
    for number, row in enumerate(rows, start=1):
        given = {name: value or "" for name, value in zip(header, row, strict=True)}
        filled = [given.get(c.name, sound(c, number)) for c in register.columns]
        made.append(
            [
                person(v)
                if c.type is ColumnType.PERSON
                else ("0180" if c.name == "kommun" and c.name not in given else v)
                for c, v in zip(register.columns, filled, strict=True)
            ]
        )
    return made


def deliver(case: Case, folder: Path) -> None:
    """Write the case's files into *folder*. Persons that a drawn register refers to are delivered with it,
    unless the case draws them itself, and a public figure of the year, so that there is a year to report."""
    folder.mkdir(parents=True, exist_ok=True)
    registers = catalogue.load().registers
    people: dict[str, None] = {}
    for name, text in case.given.items():
        if name not in registers:
            filled = re.sub(r"\{(\w+)\}", lambda found: person(found[1]), text)
            (folder / name).write_text(filled, encoding="utf-8")
            continue
        register = registers[name]
        rows = rows_of(register, text)
        if any(r.register == "person" for r in register.references):
            at = next(i for i, c in enumerate(register.columns) if c.name == "personnummer")
            people |= dict.fromkeys(row[at] for row in rows)
        write(folder / f"{name}.csv", register, rows)
    if all(name in registers for name in case.given) and "avhysning" not in case.given:
        evictions = registers["avhysning"]
        rest = [""] * (len(evictions.columns) - 4)
        write(folder / "avhysning.csv", evictions, [[str(case.year), "0180", "1", "0", *rest]])
    if people and "person" not in case.given:
        register = registers["person"]
        write(
            folder / "person.csv", register, [[number, "1" if int(number[10]) % 2 else "2", "0"] for number in people]
        )


def write(path: Path, register: Register, rows: list[list[str]]) -> None:
    "With a header and semicolons, or by position as the register's own layout is."
    own = register.layout
    lines = ([] if not own.header else [[c.name for c in register.columns]]) + rows
    path.write_text("".join((own.delimiter or ";").join(line) + "\n" for line in lines), encoding="utf-8")
