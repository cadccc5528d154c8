"""The registers' contracts as people look them up: what a file holds, and what changed between two years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from socialrapport import catalogue
from socialrapport.lookup.indicators import Shown
from socialrapport.model.issue import Refusal
from socialrapport.model.table import Column, Register
from socialrapport.vocabulary import swedish_figures


def listing() -> Shown:
    "Every register, what a row is and how its files are named."
    found = sorted(catalogue.load().registers.values(), key=lambda r: r.id)
    rows = [{"id": r.id, "titel": r.title, "rad": r.one_row_per, "filer": list(r.files)} for r in found]
    width = max(len(r.id) for r in found)
    text = [f"{r.id:<{width}}  {r.title}; en rad för varje {r.one_row_per}. Filer: {', '.join(r.files)}" for r in found]
    return Shown("\n".join(text), rows)


def describe(id: str, year: int) -> Shown:
    "One register as it is in *year*."
    register = lookup(id)
    columns = [c for c in register.columns if c.in_force(year)]
    data = {
        "id": register.id,
        "titel": register.title,
        "agare": register.owner,
        "rad": register.one_row_per,
        "filer": list(register.files),
        "rubrikrad": register.layout.header,
        "nyckel": list(register.key),
        "lag": [law.reference for law in register.law if law.holds_in(year)],
        "kolumner": [described(c, year) for c in columns],
    }
    return Shown("\n".join(lines(register, data, year)), data)


def lookup(id: str) -> Register:
    registers = catalogue.load().registers
    if id not in registers:
        raise Refusal(f"Registret {id} finns inte. De som finns är {', '.join(sorted(registers))}.", exit_code=2)
    return registers[id]


def described(column: Column, year: int) -> dict[str, Any]:
    return {
        "namn": column.name,
        "titel": column.title,
        "typ": column.type.value,
        "obligatorisk": column.required,
        "koder": dict(column.codes_in(year)) if column.codes is not None else None,
    }


def lines(register: Register, data: Mapping[str, Any], year: int) -> Iterator[str]:
    yield f"{register.title} ({register.id}), {year}"
    yield f"  {register.owner}. En rad för varje {register.one_row_per}."
    yield f"  Filer: {', '.join(register.files)}. Nyckel: {', '.join(register.key)}."
    if not register.layout.header:
        yield "  Filen kan vara utan rubrikrad; fälten står då i den här ordningen."
    yield from (f"  {reference}" for reference in data["lag"])
    for column in data["kolumner"]:
        must = ", obligatorisk" if column["obligatorisk"] else ""
        yield f"  {column['namn']}: {column['titel']} ({column['typ']}{must})"
        if column["koder"]:
            yield f"    {', '.join(f'{code} {label}' for code, label in column['koder'].items())}"


def differences(before: int, after: int) -> Shown:
    "What changed in the contracts from the year *before* to the year *after*."
    if before >= after:
        raise Refusal(f"--diff {before} {after}: ange det tidigare året först.", exit_code=2)
    registers = catalogue.load().registers
    found = {id: list(changed(register, before, after)) for id, register in sorted(registers.items())}
    told = {id: changes for id, changes in found.items() if changes}
    rows = [f"{registers[id].title} ({id})\n" + "\n".join(f"  {c}" for c in changes) for id, changes in told.items()]
    none = f"Inget register ändrades mellan {before} och {after}."
    return Shown("\n".join(rows) or none, told)


def changed(register: Register, before: int, after: int) -> Iterator[str]:
    "Each change in words."
    for column in register.columns:
        there, here = column.in_force(before), column.in_force(after)
        if here and not there:
            must = ", obligatorisk" if column.required else ""
            yield f"Ny kolumn: {column.name}, {column.title} ({column.type.value}{must})."
        elif there and not here:
            yield f"Kolumnen {column.name} ({column.title}) har utgått."
        elif there and here:
            old, new = column.codes_in(before), column.codes_in(after)
            for code in (c for c in new if c not in old):
                yield f"Ny kod i {column.name}: {code} ({new[code]})."
            for code in (c for c in old if c not in new):
                yield f"Koden {code} ({old[code]}) i {column.name} har utgått."
    for law in register.law:
        if law.since is not None and before < law.since.year <= after:
            yield f"Ny grund från och med den {swedish_figures.date(law.since)}: {law.reference}."
        if law.until is not None and before <= law.until.year <= after and law.holds_in(before):
            yield f"Gäller till och med den {swedish_figures.date(law.until)}: {law.reference}."
