"""Tables drawn as text, for examples that a reader can check by eye."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from socialrapport.engine.counting.protocol import Engine
from socialrapport.model.table import Column, ColumnType, Register

KINDS = {
    ColumnType.INTEGER: "int64",
    ColumnType.YEAR: "int64",
    ColumnType.MONTH: "int64",
    ColumnType.DECIMAL: "float64",
    ColumnType.DATE: "date",
    ColumnType.BOOLEAN: "boolean",
}


def drawn(text: str) -> tuple[tuple[str, ...], list[tuple[str | None, ...]]]:
    "The header and the rows of a drawn table; an empty field is None."
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    split = [tuple(part.strip() or None for part in line.split("|")) for line in lines]
    header = tuple(name or "" for name in split[0])
    for row in split[1:]:
        if len(row) != len(header):
            raise ValueError(f"Raden {row} har {len(row)} fält men rubriken har {len(header)}.")
    return header, split[1:]


def value(text: str | None, kind: str) -> object:
    "A field as its kind."
    if text is None or kind == "string":
        return text
    if kind == "date":
        return dt.date.fromisoformat(text)
    if kind == "boolean":
        return text == "ja"
    return float(text) if kind == "float64" else int(text)


def kinds(columns: Iterable[Column]) -> dict[str, str]:
    "The engine's kinds of columns, by name."
    return {c.name: KINDS.get(c.type, "string") for c in columns}


def kinds_of_register(register: Register) -> dict[str, str]:
    "The engine's columns for a register, with what the door adds."
    found = kinds(register.columns)
    for column in register.columns:
        if column.type is ColumnType.PERSON:
            found |= {f"{column.name}_fodelsear": "int64", f"{column.name}_kon": "string"}
    return found | {"_fil": "string", "_rad": "int64"}


def create_drawn(engine: Engine, name: str, kinds: Mapping[str, str], text: str) -> None:
    "A table with all columns in *kinds*; those that are not drawn are missing in every row."
    header, rows = drawn(text) if text.strip() else ((), [])
    unknown = set(header) - set(kinds)
    if unknown:
        raise ValueError(f"Tabellen {name} har ingen kolumn {', '.join(sorted(unknown))}. Den har: {', '.join(kinds)}.")
    records = [dict(zip(header, row, strict=True)) for row in rows]
    engine.create_from_rows(name, kinds, [[value(r.get(c), k) for c, k in kinds.items()] for r in records])
