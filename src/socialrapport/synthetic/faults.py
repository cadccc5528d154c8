"""Rows that are wrong on purpose, of kinds that validation sets aside, and the tally of them.

They are additions: without them the registers meet their targets exactly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from socialrapport.model.table import ColumnType, Register
from socialrapport.synthetic.draw import Rng, stream

if TYPE_CHECKING:
    from socialrapport.synthetic.targets import Targets

Row = dict[str, Any]

MISSING = "199001010009"
"""A number whose check digit is right but who is in no register: the serial 000 is never given out."""


def _check_digit(register: Register, row: Row) -> None:
    "One digit of the person number is mistyped."
    column = next(c.name for c in register.columns if c.type is ColumnType.PERSON)
    number = row[column]
    row[column] = number[:11] + str((int(number[11]) + 3) % 10)


def _end_before_start(register: Register, row: Row) -> None:
    begin = "startdatum" if "startdatum" in row else "datum"
    row["slutdatum"] = row[begin] - timedelta(days=40)


def _unknown_code(register: Register, row: Row) -> None:
    column = next(c.name for c in register.columns if c.codes and c.required)
    row[column] = "XX"


def _missing_field(register: Register, row: Row) -> None:
    "The last required field that is not part of the key is empty."
    column = [c for c in register.columns if c.required and c.name not in register.key][-1]
    row[column.name] = None


def _month(register: Register, row: Row) -> None:
    row["manad"] = "13"


def _reference(register: Register, row: Row) -> None:
    "What the row refers to does not exist."
    reference = register.references[-1]
    row[reference.column] = f"{str(row[reference.column] or 'X')[0]}9999999"


def _person(register: Register, row: Row) -> None:
    row["personnummer"] = MISSING


def _duplicate(register: Register, row: Row) -> None:
    "Nothing is changed: the key stands there already."


KINDS: Mapping[str, tuple[Callable[[Register, Row], None], str]] = {
    "kontrollsiffra": (_check_digit, "fel kontrollsiffra i personnumret"),
    "slut_fore_start": (_end_before_start, "slutdatum före startdatum"),
    "okand_kod": (_unknown_code, "kod som inte finns i kodlistan"),
    "saknat_falt": (_missing_field, "obligatoriskt fält saknas"),
    "dubblett": (_duplicate, "samma nyckel som en annan rad"),
    "omojlig_manad": (_month, "månad 13"),
    "saknad_referens": (_reference, "hänvisning till något som inte finns"),
    "saknad_person": (_person, "person som saknas i personregistret"),
}


def planted(
    targets: Targets, register: Register, file: str, table: pa.Table, wanted: Mapping[str, int]
) -> tuple[pa.Table, dict[str, int]]:
    "The table with faulty rows strewn in it, and how many of each kind."
    rng = stream(targets.seed, f"fel.{file}")
    rows, tally = [], {}
    for kind in sorted(wanted):
        sources = _sources(rng, register, table, kind, max(int(wanted[kind] * min(targets.scale, 1) + 0.5), 1))
        change, _ = KINDS[kind]
        for number, row in enumerate(sources):
            if kind != "dubblett":
                _renumber(register, row, kind, number)
            change(register, row)
            rows.append(row)
        if sources:
            tally[kind] = len(sources)
    if not rows:
        return table, {}
    whole = pa.concat_tables([table, pa.Table.from_pylist(rows, schema=table.schema)])
    spot = np.r_[np.arange(len(table)), rng.integers(0, len(table), len(rows))]
    return whole.take(pa.array(np.argsort(spot, kind="stable"))), tally


def _sources(rng: Rng, register: Register, table: pa.Table, kind: str, number: int) -> list[Row]:
    "Rows to copy. A duplicate copies one that no figure counts, where the register has such rows."
    pool = np.arange(len(table))
    if kind == "dubblett" and "verkstalld" in table.column_names:
        pool = np.flatnonzero(table.column("verkstalld").to_numpy(zero_copy_only=False) == "0")
    if kind == "kontrollsiffra":
        column = next(c.name for c in register.columns if c.type is ColumnType.PERSON)
        pool = np.flatnonzero([not str(v)[8].isalpha() for v in table.column(column).slice(0, 5000).to_pylist()])
    chosen = np.sort(rng.choice(pool, min(number, len(pool)), replace=False))
    rows: list[Row] = table.take(pa.array(chosen)).to_pylist()
    return rows


def _renumber(register: Register, row: Row, kind: str, number: int) -> None:
    "A key of its own, so that the fault is the only one."
    key = register.columns[0].name
    if key in register.key and key.endswith("_id"):
        row[key] = f"{row[key][0]}8{list(KINDS).index(kind):02d}{number:04d}"
