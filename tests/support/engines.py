"""The engines that are not embedded, each started once in a process, and rows at random for whichever is asked."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from random import Random
from unittest import mock
from urllib.parse import quote

import pyspark

from socialrapport import engine
from socialrapport.engine.counting import duckdb, spark
from socialrapport.engine.counting.postgres import ADDRESS
from socialrapport.engine.judge.drawn import kinds_of_register
from socialrapport.model.table import Column, ColumnType, Register
from support.postgres import OWNER, SECRET, started

OTHERS = ("spark", "postgres")
UNPROVED = "-XX:+UnlockDiagnosticVMOptions -XX:-PrintWarnings -XX:-BytecodeVerificationRemote"
SHORT_RUN = f"-XX:TieredStopAtLevel=1 -XX:+UseSerialGC {UNPROVED}"
"""A Java machine that soon ends makes better code of itself in vain, and Spark's own classes need not be proved sound
each time: a tenth of all that it does here."""


@contextmanager
def another(kind: str, work: Path) -> Iterator[engine.Engine]:
    "An engine of this kind, with a server of its own where it needs one."
    with servers(kind), engine.open(work, kind, threads=2, memory="1GB") as store:
        yield store


def emptied(store: engine.Door) -> engine.Door:
    "The embedded engine without tables, as one that was just opened: opening another takes fifteen times as long."
    for kind in ("view", "table"):
        for (name,) in store.run(f"SELECT {kind}_name FROM duckdb_{kind}s() WHERE temporary AND NOT internal"):
            store.run(f'DROP {kind} "{name}"')
    store.connection.execute(f"USE memory; DETACH {duckdb.NAMED}; {duckdb.PACKED}")
    for function in duckdb.HASHES:
        store.connection.execute(function)
    return store


@contextmanager
def cluster(folder: Path) -> Iterator[None]:
    "Spark in two Java machines that share a secret: what is worked out crosses from one to the other, encrypted."
    folder.mkdir()
    (folder / "spark-defaults.conf").write_text(f"{spark.SECRET} {SECRET}\n")
    try:
        with mock.patch.dict(os.environ, {spark.ADDRESS: "local-cluster[1,1,1024]", "SPARK_CONF_DIR": str(folder)}):
            yield
    finally:
        # The other machine writes its log here, whatever it is told.
        shutil.rmtree(Path(pyspark.__file__).parent / "work", ignore_errors=True)


@contextmanager
def servers(kind: str) -> Iterator[None]:
    "What the engine needs beside it, in the environment that the program reads."
    if kind != "postgres":
        with mock.patch.dict(os.environ, {"JAVA_TOOL_OPTIONS": SHORT_RUN}):
            yield
        return
    with started() as server:
        where = f"postgresql://{OWNER}:{quote(SECRET)}@/verksamhet?host={quote(str(server.folder), safe='')}"
        with mock.patch.dict(os.environ, {ADDRESS: where}):
            yield


def fill(store: engine.Engine, register: Register, rows: list[list[object]]) -> None:
    store.create_from_rows(register.id, kinds_of_register(register), rows)


def random_rows(register: Register, random: Random, number: int) -> list[list[object]]:
    "Rows of a register as its contract allows them, and with what trips those who do not look out."
    columns = {c.name: c for c in register.columns}
    return [
        [of_kind(name, kind, columns.get(name), random, n) for name, kind in kinds_of_register(register).items()]
        for n in range(number)
    ]


def of_kind(name: str, kind: str, column: Column | None, random: Random, n: int) -> object:
    if name == "_fil":
        return random.choice(("a.csv", "Å.csv"))
    if name == "_rad":
        return n + 2
    if random.random() < 0.15 and not (column and column.required):
        return None
    if name.endswith("_fodelsear"):
        return random.randint(1930, 2024)
    if name.endswith("_kon") and column is None:
        return random.choice("KM")
    if column is not None and column.codes:
        return random.choice(list(column.codes))
    if column is not None and column.type is ColumnType.YEAR:
        return random.randint(2019, 2024)
    if column is not None and column.type is ColumnType.MONTH:
        return random.randint(1, 12)
    match kind:
        case "int64":
            return random.choice((0, 1, 2, 17, 18, 365, random.randint(0, 400)))
        case "float64":
            return random.choice((0.0, 0.5, 1.25, float(random.randint(0, 10**6))))
        case "boolean":
            return random.random() < 0.5
        case "date":
            return date(random.randint(2019, 2024), random.randint(1, 12), random.randint(1, 28))
    return random.choice(("a", "B", "å", "Ä", "ö", "01", "02", "EJ", " x", ""))
