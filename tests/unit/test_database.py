"""Registers read straight from a PostgreSQL server that the tests start: the same as from files, and only read."""

from __future__ import annotations

import os
import socket
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from unittest import mock

import pytest

from socialrapport import catalogue, engine, intake, pipeline, profiles, synthetic
from socialrapport.engine import Engine, outside, reading
from socialrapport.engine.outside import Address, Failure, Trouble
from socialrapport.intake import finding, loading
from socialrapport.intake.loading import Context
from socialrapport.intake.telling import Teller
from socialrapport.model.delivery import Delivery, Receipt
from socialrapport.model.issue import Issue, Severity
from support import postgres
from support.deliveries import person
from support.editions import run_here
from support.postgres import OWNER, READER, SECRET, Server

PERSON, OTHER = person("A1980"), person("B1975")
VARIABLE = "VERKSAMHETENS_LOSENORD"
EVICTIONS = "ar;kommun;avhysningar;barn\n2024;9999;3;1\n"
OF_FILES = {"antal_falt", "frivillig_kolumn", "saknad_kolumn", "tom_fil", "osannolik_niva"}


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with postgres.started() as there, mock.patch.dict(os.environ, {VARIABLE: SECRET}):
        yield there


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "underlag"
    made.mkdir()
    return made


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Engine]:
    (tmp_path / "arbete").mkdir()
    with engine.open(tmp_path / "arbete", threads=1) as opened:
        yield opened


def connection(server: Server, **others: object) -> str:
    given = {"vard": server.folder, "databas": "verksamhet", "anvandare": READER, "losenord_fran": VARIABLE} | others
    return "anslutning:\n" + "".join(f"  {name}: {value}\n" for name, value in given.items() if value is not None)


def describe(folder: Path, server: Server, registers: str, **others: object) -> None:
    (folder / "databas.yaml").write_text(f"{connection(server, **others)}register:\n{registers}", encoding="utf-8")


def receive(folder: Path, store: Engine) -> tuple[Delivery, tuple[Issue, ...]]:
    profile = profiles.load("exempelkommun")
    return intake.receive(folder, profile, catalogue.load(), 2024, store, b"nyckel")


# The same as from files


@dataclass(frozen=True)
class Both:
    """The same delivery as files and as tables."""

    files: Path
    database: Path
    registers: frozenset[str]



@pytest.fixture(scope="module")
def both(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Both:
    files, database = tmp_path_factory.mktemp("filer"), tmp_path_factory.mktemp("databas")
    profile, loaded = profiles.load("exempelkommun"), catalogue.load()
    synthetic.generate(profile, files, 2000, (2022, 2024), 1)
    rows: dict[str, list[dict[str, str | None]]] = {}
    with engine.open(tmp_path_factory.mktemp("arbete"), threads=1) as store:
        at = Context(loaded.registers, profile, 2024, store, b"nyckel", Teller(loaded))
        for found in finding.find(files):
            register = finding.register_of(found, loaded.registers)
            assert register is not None
            source = loading.open_source(at, found, register, intake.decoding.look(found.path), [])
            assert source is not None
            loading.read_rows(at, register, source)
            names = [c for c, *_ in store.run(f"DESCRIBE {reading.RAW}") if c != "_rad"]
            got = store.run(f"SELECT * EXCLUDE (_rad) FROM {reading.RAW} ORDER BY _rad")
            rows.setdefault(register.id, []).extend(dict(zip(names, row, strict=True)) for row in got)
    for register_id, found_rows in rows.items():
        columns = [c.name for c in loaded.registers[register_id].columns]
        server.fill(f"delad_{register_id}", columns, [[row.get(c) for c in columns] for row in found_rows])
    entries = "".join(f"  {r}: {{tabell: delad_{r}}}\n" for r in sorted(rows))
    describe(database, server, entries)
    (database / "leverans.json").write_bytes((files / "leverans.json").read_bytes())
    return Both(files, database, frozenset(rows))


def test_the_findings_are_those_of_the_files(both: Both, tmp_path: Path) -> None:
    told, receipts = [], []
    for name in ("files", "database"):
        (tmp_path / name).mkdir()
        with engine.open(tmp_path / name, threads=1) as store:
            delivery, issues = receive(getattr(both, name), store)
        counted: Counter[tuple[str, str, str | None]] = Counter()
        for issue in issues:
            counted[issue.rule, issue.register, issue.column] += issue.count
        told.append({what: n for what, n in counted.items() if what[0] not in OF_FILES})
        receipts.append(rows_of(delivery.receipts))
    assert told[0] == told[1]
    assert sum(n for (rule, *_), n in told[0].items() if rule in ("personnummer", "bruten_hanvisning")) > 0
    assert receipts[0] == receipts[1]


def rows_of(receipts: tuple[Receipt, ...]) -> dict[str, tuple[int, int]]:
    "By register: rows read and set aside."
    return {
        id: (
            sum(r.rows for r in receipts if r.register == id),
            sum(r.set_aside for r in receipts if r.register == id),
        )
        for id in {r.register for r in receipts}
    }
