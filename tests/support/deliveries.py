"""Writes the small deliveries that stand in the rules as files, as a municipality would."""

from __future__ import annotations

from pathlib import Path

from socialrapport import catalogue
from socialrapport.model.rule import Case
from socialrapport.synthetic.cases import as_text, rows_of, with_numbers


def deliver(case: Case, folder: Path) -> None:
    """Write the case's files into *folder*. Persons that a drawn register refers to are delivered with it,
    unless the case draws them itself."""
    folder.mkdir(parents=True, exist_ok=True)
    registers = catalogue.load().registers
    people: dict[str, None] = {}
    made = {}
    for name, text in case.given.items():
        if name not in registers:
            made[name] = with_numbers(text)
            continue
        register = registers[name]
        rows = rows_of(register, text)
        if any(r.register == "person" for r in register.references):
            at = next(i for i, c in enumerate(register.columns) if c.name == "personnummer")
            people |= dict.fromkeys(row[at] for row in rows)
        made[f"{name}.csv"] = as_text(register, rows)
    if people and "person.csv" not in made:
        rows = [[number, "1" if int(number[10]) % 2 else "2", "0"] for number in people]
        made["person.csv"] = as_text(registers["person"], rows)
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")
