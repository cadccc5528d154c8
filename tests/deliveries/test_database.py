"""Registers read straight from a PostgreSQL server that the tests start: the same as from files, and only read."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import NamedTuple
from unittest import mock
from urllib.parse import quote

import pytest

from socialrapport import catalogue, compute, engine, intake, profiles, synthetic
from socialrapport.engine import Engine
from socialrapport.engine.counting.postgres import ADDRESS
from socialrapport.engine.sources import database as outside
from socialrapport.engine.sources.database import Address
from socialrapport.engine.staging import persons, text_files
from socialrapport.intake import delivered_files, loading
from socialrapport.intake.issues import Teller
from socialrapport.intake.loading import Context
from socialrapport.model.delivery import Delivery, Receipt
from socialrapport.model.issue import Issue, Severity
from socialrapport.model.profile import Profile
from socialrapport.synthetic.cases import person
from support import postgres
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


def receive(folder: Path, store: Engine, profile: Profile | None = None) -> tuple[Delivery, tuple[Issue, ...]]:
    return intake.receive(folder, profile or profiles.load("exempelkommun"), catalogue.load(), 2024, store, b"nyckel")


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
    synthetic.generate(profile, files, 1000, (2023, 2024), 1)
    rows: dict[str, list[dict[str, str | None]]] = {}
    with engine.open(tmp_path_factory.mktemp("arbete"), threads=1) as store:
        at = Context(loaded.registers, profile, 2024, store, b"nyckel", Teller(loaded))
        for found in delivered_files.find(files):
            register = delivered_files.register_of(found, loaded.registers)
            assert register is not None
            (found,), _ = loading.parts(found, register, None)
            source = loading.open_source(at, found, register, intake.decoding.look(found.path))
            assert source is not None
            with mock.patch.object(persons, "guard", return_value=str):
                raw, _ = loading.read_rows(at, register, source)
            names = [c for c, *_ in store.run(f"DESCRIBE SELECT * FROM {raw.rows}") if c != "_rad"]
            got = store.run(f"SELECT CAST(COLUMNS(* EXCLUDE (_rad)) AS VARCHAR) FROM {raw.rows} ORDER BY _rad")
            rows.setdefault(register.id, []).extend(dict(zip(names, row, strict=True)) for row in got)
    for register_id, found_rows in rows.items():
        columns = [c.name for c in loaded.registers[register_id].columns]
        server.fill(f"delad_{register_id}", columns, [[row.get(c) for c in columns] for row in found_rows])
    entries = "".join(f"  {r}: {{tabell: delad_{r}}}\n" for r in sorted(rows))
    describe(database, server, entries)
    (database / "leverans.json").write_bytes((files / "leverans.json").read_bytes())
    return Both(files, database, frozenset(rows))


class Counted(NamedTuple):
    delivery: Delivery
    issues: tuple[Issue, ...]
    tables: dict[str, Counter[tuple[object, ...]]]

    @property
    def told(self) -> dict[tuple[str, str, str | None], int]:
        "How much each rule says of what, but for those of files."
        counted: Counter[tuple[str, str, str | None]] = Counter()
        for issue in self.issues:
            counted[issue.rule, issue.register, issue.column] += issue.count
        return {what: n for what, n in counted.items() if what[0] not in OF_FILES}


def counted(folder: Path, store: Engine) -> Counted:
    "What is found of a delivery, and every row of the clean tables that are made of it."
    delivery, issues = receive(folder, store)
    made = compute.build_tables(catalogue.load(), delivery, profiles.load("exempelkommun"), 2024, store)
    return Counted(delivery, issues, {table: Counter(store.rows(store.table(table))) for table in made})


@pytest.fixture(scope="module")
def of_database(both: Both, tmp_path_factory: pytest.TempPathFactory) -> Counted:
    "The delivery as tables, read out of the database and counted embedded."
    with engine.open(tmp_path_factory.mktemp("har"), threads=1) as store:
        return counted(both.database, store)


def test_the_findings_and_all_that_is_counted_are_those_of_the_files(
    both: Both, of_database: Counted, tmp_path: Path
) -> None:
    with engine.open(tmp_path, threads=1) as store:
        of_files = counted(both.files, store)
    assert of_files.told == of_database.told
    assert sum(n for (rule, *_), n in of_files.told.items() if rule in ("personnummer", "bruten_hanvisning")) > 0
    assert rows_of(of_files.delivery.receipts) == rows_of(of_database.delivery.receipts)
    assert of_files.tables == of_database.tables
    assert set(of_files.tables) == set(catalogue.load().tables)
    assert sum(clean.total() for clean in of_files.tables.values()) > 1000


@contextmanager
def counting_there(server: Server, work: Path, user: str = OWNER) -> Iterator[Engine]:
    "The engine that counts in the database that the registers are in."
    where = f"postgresql://{user}:{quote(SECRET)}@/verksamhet?host={quote(str(server.folder), safe='')}"
    work.mkdir()
    with mock.patch.dict(os.environ, {ADDRESS: where}), engine.open(work, "postgres", threads=1) as store:
        yield store


def test_registers_that_live_where_they_are_counted_never_leave_and_are_the_same(
    both: Both, of_database: Counted, server: Server, tmp_path: Path
) -> None:
    leaving = mock.patch.object(text_files, "add_numbered", side_effect=AssertionError("rader lämnar databasen"))
    with counting_there(server, tmp_path / "dar") as store, leaving:
        there = counted(both.database, store)
    assert there.issues == of_database.issues
    assert there.delivery == of_database.delivery
    assert there.tables == of_database.tables
    assert sum(rows.total() for rows in there.tables.values()) > 1000


ODD = (
    *(
        None,
        "",
        " ",
        "\u00a0",
        "0",
        "7",
        "007",
        "-5",
        "−5",
        "1,5",
        "1.5",
        "1.234",
        "12 345",
        "1 234,5",
        "12\u202f345",
        "1e3",
    ),
    *(
        "999999999999999",
        "1,0",
        "2,00",
        "3,50",
        "NaN",
        "inf",
        "x",
        "Å",
        "ja",
        "NEJ",
        "Sant",
        "1",
        "j",
        "K",
        "M",
        "EJ",
        "ej",
    ),
    *("2024-02-29", "2023-02-29", "20240301", "20241301", "0000-01-01", "2024-3-1", "01/02/2024", "45352", "2024"),
    *(
        "2024-12-31 10:15",
        "2024-12-31T23:59:59Z",
        "2024-13-01",
        "#REF!",
        "a\nb",
        ".",
        "..",
        "+",
        "é",
        "ı",
        "\u2003 9\u2003",
    ),
    *(
        PERSON,
        OTHER,
        f"{PERSON[:8]}-{PERSON[8:]}",
        PERSON[2:],
        f"{PERSON[2:8]}+{PERSON[8:]}",
        "19800101TF01",
        "800101-tf01",
    ),
    *(
        "190000000000",
        "198013011234",
        "19800060" + "1234",
        "191212121212",
        "121212+1212",
        "20240101\u2010A123",
        "１９８００１０１",
    ),
)
JUDGED = ("person", "ekonomiskt_bistand", "insats", "befolkning", "avhysning", "orosanmalan", "brukarenkat")


@pytest.mark.parametrize("name_of", ["exempelkommun", "riket"])
def test_every_odd_value_is_judged_alike_where_it_lives(
    server: Server, folder: Path, tmp_path: Path, name_of: str
) -> None:
    "The country's places have codes that a spreadsheet takes the nought of."
    profile = profiles.load(name_of)
    loaded, draw = catalogue.load(), Random(7)
    for name in JUDGED:
        columns = [c.name for c in loaded.registers[name].columns]
        server.fill(f"udda_{name}", columns, [[draw.choice(ODD) for _ in columns] for _ in range(150)])
    describe(folder, server, "".join(f"  {name}: {{tabell: udda_{name}}}\n" for name in JUDGED))
    with engine.open(folder.parent / "arbete", threads=1) as store:
        delivery, issues = receive(folder, store, profile)
    with counting_there(server, tmp_path / "dar") as store:
        there, told = receive(folder, store, profile)
    assert told == issues
    assert there == delivery
    assert sum(i.count for i in told if i.severity is Severity.ERROR) > 5000
    assert len({i.says for i in told}) > 100


def test_what_the_counting_user_may_not_read_goes_through_the_door(
    server: Server, folder: Path, tmp_path: Path
) -> None:
    evictions(folder)
    server.run(f"DROP ROLE IF EXISTS raknare; CREATE ROLE raknare LOGIN PASSWORD '{SECRET}'")
    server.run("GRANT CREATE ON DATABASE verksamhet TO raknare")
    lvm(server, ("1", PERSON, "VARD", "2024-03-01", "2024-05-01", None))
    describe(folder, server, "  person: {tabell: person}\n  lvm: {tabell: lvm}\n")
    with counting_there(server, tmp_path / "dar", "raknare") as store:
        delivery, _ = receive(folder, store)
        assert {r.register: r.rows for r in delivery.receipts}["lvm"] == 1
        assert len(store.rows(store.table("lvm"))) == 1
    server.run("DROP OWNED BY raknare; DROP ROLE raknare")


def test_the_key_is_not_in_the_servers_log(server: Server, folder: Path, tmp_path: Path) -> None:
    evictions(folder)
    lvm(server, ("1", PERSON, "VARD", "2024-03-01", "2024-05-01", None))
    describe(folder, server, "  person: {tabell: person}\n  lvm: {tabell: lvm}\n")
    server.run("ALTER SYSTEM SET log_statement = 'all'", "SELECT pg_reload_conf()")
    with counting_there(server, tmp_path / "dar") as store:
        receive(folder, store)
        (kept,) = store.rows(store.table("lvm").select("personnummer"))[0]
    server.run("ALTER SYSTEM RESET log_statement", "SELECT pg_reload_conf()")
    log = (server.folder / "logg").read_text("utf-8")
    assert "INSERT INTO pg_temp._rader" in log
    assert b"nyckel".hex() not in log
    assert len(kept) == 16


def test_who_sees_other_rows_than_the_one_that_delivers_does_not_count_them(
    server: Server, folder: Path, tmp_path: Path
) -> None:
    evictions(folder)
    rows = [(n, PERSON, "VARD", "2024-03-01", "2024-05-01", None) for n in ("1", "2")]
    lvm(server, *rows)
    server.run(
        "ALTER TABLE lvm ENABLE ROW LEVEL SECURITY",
        f"CREATE POLICY en ON lvm TO {READER} USING (handelse_id = '1')",
    )
    describe(folder, server, "  person: {tabell: person}\n  lvm: {tabell: lvm}\n")
    with counting_there(server, tmp_path / "dar") as store:
        delivery, _ = receive(folder, store)
        assert [id for (id,) in store.rows(store.table("lvm").select("handelse_id"))] == ["1"]
    assert {r.register: r.rows for r in delivery.receipts}["lvm"] == 1


def test_others_functions_and_writing_views_get_nothing(server: Server, folder: Path, tmp_path: Path) -> None:
    evictions(folder)
    lvm(server, ("1", PERSON, "VARD", "2024-03-01", "2024-05-01", None), table="lvm_bakom")
    server.run(
        "CREATE TABLE IF NOT EXISTS spar (x text)",
        "CREATE OR REPLACE FUNCTION public.sr_langt_heltal(x text) RETURNS bigint LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '%', x; END $$",
        "CREATE OR REPLACE FUNCTION public.spara(x text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER AS "
        "$$ BEGIN IF current_setting('transaction_read_only') = 'off' THEN INSERT INTO spar VALUES (x); END IF; "
        "RETURN x; END $$",
        "CREATE OR REPLACE VIEW lvm_vy AS SELECT handelse_id, spara(personnummer) AS personnummer, handelse, datum, "
        "slutdatum, distrikt FROM lvm_bakom",
        f"GRANT SELECT ON lvm_vy TO {READER}",
    )
    describe(folder, server, "  person: {tabell: person}\n  lvm: {tabell: lvm_vy}\n")
    with counting_there(server, tmp_path / "dar") as store:
        delivery, _ = receive(folder, store)
    with server.connect() as connection:
        assert connection.execute("SELECT count(*) FROM spar").fetchone() == (0,)
    assert {r.register: r.rows for r in delivery.receipts}["lvm"] == 1
    server.run("DROP VIEW lvm_vy", "DROP FUNCTION public.sr_langt_heltal(text)")


def test_nothing_of_a_run_is_left_where_the_registers_live(server: Server, folder: Path, tmp_path: Path) -> None:
    evictions(folder)
    lvm(server, ("1", "inget nummer", "VARD", "2024-03-01", "2024-05-01", None))
    describe(folder, server, "  person: {tabell: person}\n  lvm: {tabell: lvm}\n")
    with counting_there(server, tmp_path / "dar") as store:
        receive(folder, store)
    with server.connect() as connection:
        assert (
            connection.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'socialrapport%'").fetchall() == []
        )


def test_what_an_edition_names_is_the_register_and_not_the_server(both: Both, server: Server, tmp_path: Path) -> None:
    describe(tmp_path, server, "  person: {tabell: delad_person}\n  lvm: {tabell: delad_lvm}\n")
    evictions(tmp_path)
    read = []
    for key in (b"en nyckel", b"en annan"):
        with engine.open(tmp_path, threads=1) as store:
            profile = profiles.load("exempelkommun")
            read.append(intake.receive(tmp_path, profile, catalogue.load(), 2024, store, key)[0].receipts)
    assert read[0] == read[1]
    assert [r.file for r in read[0]] == ["databas:person", "databas:lvm", "avhysning.csv"]
    assert all(len(r.sha256) == 64 and r.bytes > 100 for r in read[0][:2])
    assert str(server.folder) not in repr(read[0])


def rows_of(receipts: tuple[Receipt, ...]) -> dict[str, tuple[int, int]]:
    "By register: rows read and set aside."
    return {
        id: (
            sum(r.rows for r in receipts if r.register == id),
            sum(r.set_aside for r in receipts if r.register == id),
        )
        for id in {r.register for r in receipts}
    }


# What is read, and how


def evictions(folder: Path) -> None:
    "A public figure of the year beside the database, so that there is a year to report."
    (folder / "avhysning.csv").write_text(EVICTIONS)


LVM = ("handelse_id", "personnummer", "handelse", "datum", "slutdatum", "distrikt")


def lvm(server: Server, *rows: tuple[str | None, ...], table: str = "lvm", columns: tuple[str, ...] = LVM) -> None:
    server.fill(table, columns, rows)
    server.fill("person", ("personnummer", "kon", "skyddad"), [(PERSON, "1", "0"), (OTHER, "1", "0")])


def test_typed_columns_become_what_a_file_would_hold(server: Server, folder: Path, store: Engine) -> None:
    evictions(folder)
    lvm(server)
    server.run(
        "DROP TABLE IF EXISTS typad",
        "CREATE TABLE typad (id bigint, pnr char(14), handelse varchar, fran timestamptz, till date, hemlig text)",
        f"INSERT INTO typad VALUES (1, '{PERSON}', 'VARD', '2024-03-01 00:00+01', 'infinity', 'x'), "
        f"(2, '{OTHER}', E'VA\\nRD;\"', '2024-07-01 00:00+02', NULL, 'x'), (10, '{OTHER}', 'VARD', now(), NULL, 'x')",
        f"GRANT SELECT ON typad TO {READER}",
    )
    describe(
        folder,
        server,
        "  person: {tabell: person}\n  lvm:\n    fraga: |\n      SELECT * FROM typad\n"
        "      WHERE fran < '2025-01-01';\n"
        "    kolumner: {id: handelse_id, PNR: personnummer, fran: datum, till: slutdatum}\n",
    )
    delivery, issues = receive(folder, store)
    found = {(i.rule, i.file, i.column): i.rows for i in issues if i.severity >= Severity.WARNING}
    assert found["fel_typ", "databas:lvm", "slutdatum"] == (1,)
    assert found["okand_kod", "databas:lvm", "handelse"] == (2,)
    assert {r.file: (r.rows, r.set_aside) for r in delivery.receipts}["databas:lvm"] == (2, 2)
    assert {r.encoding for r in delivery.receipts if r.file.startswith("databas:")} == {"PostgreSQL"}


def test_a_moment_at_midnight_is_the_swedish_day(server: Server, folder: Path, store: Engine) -> None:
    evictions(folder)
    lvm(server)
    server.run(
        "DROP TABLE IF EXISTS moment",
        "CREATE TABLE moment AS SELECT '1' AS handelse_id, "
        f"'{PERSON}' AS personnummer, 'VARD' AS handelse, '2023-12-31 23:00Z'::timestamptz AS datum",
        f"GRANT SELECT ON moment TO {READER}",
    )
    describe(folder, server, "  person: {tabell: person}\n  lvm: {tabell: moment}\n")
    receive(folder, store)
    assert store.run("SELECT CAST(datum AS VARCHAR) FROM lvm") == [("2024-01-01",)]


def copied(server: Server, tmp_path: Path, query: str, columns: tuple[str, ...]) -> tuple[str, str]:
    "What the question gives: the digest and the text."
    with outside.open("postgresql", Address(str(server.folder), "", "verksamhet", READER, SECRET)) as database:
        assert database.columns(query) == columns
        numbered = database.numbered(query, [(c, c) for c in columns], columns[:1])
        got = database.sum_of(database.sums(numbered, columns))
        database.copy(numbered, tmp_path / "kopia.csv", lambda: None)
    return got.sha256, (tmp_path / "kopia.csv").read_text("utf-8")


def test_the_same_rows_are_the_same_bytes_in_whatever_order_they_lie(server: Server, tmp_path: Path) -> None:
    rows = [("b", "1"), ("B", None), ("ä", "å;\n"), ("a", "2"), ("a", "10")]
    server.fill("ordning", ("x", "y"), rows)
    first = copied(server, tmp_path, "SELECT * FROM ordning", ("x", "y"))
    server.fill("ordning", ("x", "y"), rows[::-1])
    assert copied(server, tmp_path, "SELECT * FROM ordning", ("x", "y")) == first
    assert first[1] == 'B;;1\na;10;2\na;2;3\nb;1;4\nä;"å;\n";5\n'


NASTY = ("a;b", 'a"b', "a\nb", "a\r\nb", "a\rb", "\\.", "a\\nb", "'", "ålder 😀", "a\tb", '"', ";", "\ufeffx", "#x")


def test_a_text_is_read_as_it_is(server: Server, folder: Path, store: Engine) -> None:
    evictions(folder)
    rows = [(text, PERSON, "VARD", "2024-03-01", "2024-05-01", None) for text in NASTY]
    lvm(server, *rows, ("", PERSON, "VARD", "2024-03-01", "", None))
    describe(folder, server, "  person: {tabell: person}\n  lvm: {tabell: lvm}\n")
    delivery, _ = receive(folder, store)
    assert {r.register: (r.rows, r.set_aside) for r in delivery.receipts}["lvm"] == (len(NASTY) + 1, 1)
    assert {text for (text,) in store.run("SELECT handelse_id FROM lvm")} == set(NASTY)


@pytest.mark.parametrize("text", ["\r", "a\rb", "a\r\nb", "z" * 3_000_000])
def test_one_odd_text_alone_is_read_too(server: Server, folder: Path, store: Engine, text: str) -> None:
    evictions(folder)
    lvm(server, (text, PERSON, "VARD", "2024-03-01", "2024-05-01", None))
    describe(folder, server, "  person: {tabell: person}\n  lvm: {tabell: lvm}\n")
    delivery, issues = receive(folder, store)
    assert "olasbar_teckenkodning" not in {i.rule for i in issues}
    assert {r.register: r.rows for r in delivery.receipts}["lvm"] == 1


def test_an_id_of_ones_own_is_a_pseudonym_like_any_other(server: Server, folder: Path, store: Engine) -> None:
    evictions(folder)
    days = ("VARD", "2024-03-01", "2024-05-01", None)
    lvm(server, ("1", "AB-1", *days), ("2", " ab-1", *days), ("3", "AB-11", *days))
    server.fill("klient", ("id", "kon"), [("AB-1", "1"), ("AB-11", "2")])
    describe(
        folder,
        server,
        "  person: {tabell: klient, kolumner: {id: personnummer}, personid: eget}\n"
        "  lvm: {tabell: lvm, personid: eget}\n",
    )
    _, issues = receive(folder, store)
    assert not {i.rule for i in issues} & {"personnummer", "bruten_hanvisning"}
    kept = [id for (id,) in store.run("SELECT personnummer FROM lvm ORDER BY handelse_id")]
    assert kept[0] == kept[1] != kept[2]
    assert "AB" not in "".join(kept)


def test_all_registers_are_of_one_moment(server: Server, tmp_path: Path) -> None:
    server.fill("stund", ("x",), [("1",)])
    with outside.open("postgresql", Address(str(server.folder), "", "verksamhet", READER, SECRET)) as database:
        question = database.table("stund")
        database.columns(question)
        server.run("INSERT INTO stund VALUES ('2')")
        database.copy(database.numbered(question, [("x", "x")], ("x",)), tmp_path / "kopia.csv", lambda: None)
    assert (tmp_path / "kopia.csv").read_text() == "1;1\n"


def test_columns_that_the_register_has_not_are_never_asked_for(server: Server, folder: Path, store: Engine) -> None:
    evictions(folder)
    lvm(server, ("1", PERSON, "VARD", "2024-03-01", None, None, "hemligt"), columns=(*LVM, "dagbok"))
    server.run(
        f"REVOKE SELECT ON lvm FROM {READER}",
        f"GRANT SELECT ({', '.join(LVM)}) ON lvm TO {READER}",
        "DROP VIEW IF EXISTS lvm_vy",
    )
    chosen = ", ".join(LVM)
    describe(folder, server, f"  person: {{tabell: person}}\n  lvm: {{fraga: 'SELECT {chosen} FROM lvm'}}\n")
    assert {r.register: r.rows for r in receive(folder, store)[0].receipts}["lvm"] == 1


def test_a_profile_may_name_the_database_and_the_delivery_goes_first(
    server: Server, folder: Path, store: Engine
) -> None:
    evictions(folder)
    lvm(server, ("1", PERSON, "VARD", "2024-03-01", None, None))
    describe(folder, server, "  person: {tabell: person}\n  lvm: {tabell: lvm}\n")
    form = (folder / "databas.yaml").read_text()
    (folder / "databas.yaml").unlink()
    home = folder.parent / "kommun"
    home.mkdir()
    (home / "databas.yaml").write_text(form)
    (home / "profile.yaml").write_bytes((profiles.HERE / "exempelkommun" / "profile.yaml").read_bytes())
    result = run_here("check", folder, "--profile", home, "--year", "2024")
    assert "1 fil och 2 register ur en databas, 4 rader lästa" in result.stderr
    (folder / "leverans.json").write_text('{"syntetisk": true}')
    assert "1 fil, 1 rader lästa" in run_here("check", folder, "--profile", home, "--year", "2024").stderr
    (folder / "leverans.json").unlink()
    (folder / "databas.yaml").write_text("register: {}\n")
    assert "1 fil, 1 rader lästa" in run_here("check", folder, "--profile", home, "--year", "2024").stderr


# Only read


REST = "'1' AS personnummer, 'VARD' AS handelse, '2024-01-01' AS datum, '' AS slutdatum, '' AS distrikt"
WRITING = {
    "infoga": "INSERT INTO skyddad VALUES ('ny')",
    "ta bort": "DELETE FROM skyddad RETURNING x",
    "i ett led": "WITH bort AS (DELETE FROM skyddad RETURNING x) SELECT * FROM bort",
    "genom en funktion": f"SELECT rensa() AS handelse_id, {REST}",
    "låsa": "SELECT * FROM skyddad FOR UPDATE",
    "två satser": "SELECT 1 AS x; DELETE FROM skyddad",
    "ut ur frågan": "SELECT 1 AS x) AS a; COMMIT; DELETE FROM skyddad; SELECT * FROM (SELECT 1 AS x",
    "ut ur transaktionen": f"SELECT set_config('transaction_read_only', 'off', true) || rensa() AS handelse_id, {REST}",
    "följd": f"SELECT nextval('loppa') AS handelse_id, {REST}",
}


@pytest.mark.parametrize("writing", WRITING)
def test_what_writes_is_refused_even_for_the_owner(server: Server, folder: Path, writing: str) -> None:
    server.fill("skyddad", ("x",), [("kvar",)])
    server.run(
        "CREATE SEQUENCE IF NOT EXISTS loppa",
        "CREATE OR REPLACE FUNCTION rensa() RETURNS text LANGUAGE sql AS $$ DELETE FROM skyddad; SELECT 'x' $$",
    )
    evictions(folder)
    describe(folder, server, f"  lvm:\n    fraga: |\n      {WRITING[writing]}\n", anvandare=OWNER)
    result = run_here("check", folder, "--profile", "exempelkommun", "--year", "2024")
    assert (result.returncode, result.stdout) == (1, "")
    assert "skriver i databasen" in result.stderr or "inte en enda giltig SELECT" in result.stderr
    with server.connect() as there:
        assert there.execute("SELECT x FROM skyddad").fetchall() == [("kvar",)]
        assert there.execute("SELECT is_called FROM loppa").fetchone() == (False,)


# What cannot be done


def refused(folder: Path, code: int = 1, **environment: str) -> str:
    "What the program says when it will not; never a value, a secret, or a word of English."
    evictions(folder)
    result = run_here("check", folder, "--profile", "exempelkommun", "--year", "2024", "--quiet", **environment)
    assert (result.returncode, result.stdout) == (code, ""), result.stderr
    for never in (PERSON, OTHER, SECRET, "Traceback", "Error", "ERROR", "FATAL", "psycopg", " the ", "hemligt"):
        assert never not in result.stderr
    return result.stderr


CONNECTIONS: dict[str, tuple[dict[str, object], str]] = {
    "ingen server": ({"vard": "/tmp/finns-inte"}, "servern svarar inte"),
    "ingen på porten": ({"port": 1}, "servern svarar inte"),
    "fel databas": ({"databas": "annan"}, "ingen databas med det namnet"),
    "fel användare": ({"anvandare": "ingen"}, "godtog inte användare och lösenord"),
    "inget lösenord": ({"losenord_fran": None}, "godtog inte användare och lösenord"),
    "ingen variabel": ({"losenord_fran": "SAKNAS_HELT"}, "miljövariabeln SAKNAS_HELT"),
}


@pytest.mark.parametrize("case", CONNECTIONS)
def test_a_connection_that_cannot_be_had_is_told(server: Server, folder: Path, case: str) -> None:
    others, words = CONNECTIONS[case]
    describe(folder, server, "  lvm: {tabell: lvm}\n", **others)
    said = refused(folder, PGPASSFILE=os.devnull)
    assert words in said
    assert "databas.yaml i leveransen" in said


def test_a_wrong_password_is_told_and_not_shown(server: Server, folder: Path) -> None:
    describe(folder, server, "  lvm: {tabell: lvm}\n")
    assert "godtog inte" in refused(folder, **{VARIABLE: "hemligt fel"})


def test_the_passwords_own_file_will_do(server: Server, folder: Path) -> None:
    lvm(server, ("1", PERSON, "VARD", "2024-03-01", "2024-05-01", None))
    kept = folder.parent / "pgpass"
    kept.write_text(f"*:*:verksamhet:{READER}:{SECRET}\n")
    kept.chmod(0o600)
    evictions(folder)
    describe(folder, server, "  person: {tabell: person}\n  lvm: {tabell: lvm}\n", losenord_fran=None)
    result = run_here("check", folder, "--profile", "exempelkommun", "--year", "2024", PGPASSFILE=str(kept))
    assert (result.returncode, "1 fil och 2 register" in result.stderr) == (0, True), result.stderr


def test_persons_are_not_sent_in_clear_over_a_network(folder: Path) -> None:
    with socket.create_server(("127.0.0.2", 0)) as plain, ThreadPoolExecutor(1) as pool:
        heard = pool.submit(without_encryption, plain)
        (folder / "databas.yaml").write_text(
            f"anslutning: {{vard: 127.0.0.2, port: {plain.getsockname()[1]}, anvandare: a, databas: b}}\n"
            "register:\n  lvm: {tabell: lvm}\n"
        )
        assert "skickas inte i klartext" in refused(folder)
    assert heard.result() == (ASKS_FOR_ENCRYPTION, b"")


ASKS_FOR_ENCRYPTION = bytes.fromhex("0000000804d2162f")


def without_encryption(plain: socket.socket) -> tuple[bytes, bytes]:
    "A server that has none: what it was asked, and what it heard when it had said no."
    plain.settimeout(20)
    client, _ = plain.accept()
    with client:
        asked = client.recv(8)
        client.sendall(b"N")
        return asked, client.recv(100)


QUESTIONS: dict[str, tuple[str, str]] = {
    "tabellen finns inte": ("{tabell: saknas}", "tabellen saknas finns inte"),
    "schemat finns inte": ("{tabell: inget.lvm}", "tabellen inget.lvm finns inte"),
    "inget namn": ("{tabell: 'lvm; DROP TABLE lvm'}", "är inte en enda giltig SELECT"),
    "ingen rätt": ("{tabell: stangd}", "inte rätt att läsa tabellen stangd"),
    "ingen rätt till schemat": ("{tabell: lost.lvm}", "lost.lvm"),
    "kolumnen i frågan": (
        '{fraga: "SELECT handelse_id,\\n finnsinte FROM lvm"}',
        "finns i flera tabeller (rad 2 i frågan)",
    ),
    "kolumnen i filen": ("{tabell: lvm, kolumner: {Start: datum}}", "kolumnen ”Start” finns inte"),
    "registrets kolumn": ("{tabell: lvm, kolumner: {datum: dattum}}", "kolumnen ”dattum” finns inte. Menas datum?"),
    "stavfel i frågan": ("{fraga: SELEKT 1}", "inte en enda giltig SELECT (rad 1 i frågan)"),
    "ingen fråga": ("{kolumner: {datum: datum}}", "skriv antingen tabell eller fraga"),
    "både och": ("{tabell: lvm, fraga: SELECT 1}", "skriv antingen tabell eller fraga"),
    "felstavat fält": ("{tabel: lvm}", "register.lvm.tabel: fältet känns inte igen"),
    "funktionen": ("{fraga: SELECT hittepa(1)}", "en funktion som inte finns"),
    "ett värde": (
        "{fraga: 'SELECT handelse_id, personnummer, handelse, slutdatum, CAST(personnummer AS int) AS datum FROM lvm'}",
        "stannade vid ett värde",
    ),
}


@pytest.mark.parametrize("case", QUESTIONS)
def test_a_question_that_cannot_be_answered_is_told(server: Server, folder: Path, case: str) -> None:
    lvm(server, ("1", "x" + PERSON, "VARD", "2024-03-01", None, None))
    server.run(
        "DROP TABLE IF EXISTS stangd",
        "CREATE TABLE stangd AS SELECT * FROM lvm",
        "CREATE SCHEMA IF NOT EXISTS lost",
        "CREATE TABLE IF NOT EXISTS lost.lvm AS SELECT * FROM lvm",
    )
    entry, words = QUESTIONS[case]
    describe(folder, server, f"  lvm: {entry}\n")
    said = refused(folder)
    assert words in said
    assert "lvm" in said
    assert "databas.yaml i leveransen" in said


def test_everything_wrong_is_told_at_once_before_a_row_is_read(server: Server, folder: Path) -> None:
    lvm(server)
    describe(folder, server, "  lvm: {tabell: a}\n  person: {tabell: person}\n  insats: {fraga: SELECT b}\n")
    said = refused(folder)
    assert "registret lvm: tabellen a finns inte" in said
    assert "registret insats: frågan nämner en kolumn" in said


def test_a_question_that_takes_too_long_is_told(server: Server, folder: Path) -> None:
    question = f"SELECT pg_sleep(20) AS handelse_id, {REST}"
    describe(folder, server, f'  lvm:\n    fraga: "{question}"\n', tidsgrans=1)
    assert "längre tid än tidsgränsen" in refused(folder)


def test_a_server_that_goes_away_is_told(server: Server, folder: Path) -> None:
    question = f"SELECT pg_terminate_backend(pg_backend_pid()) AS handelse_id, {REST}"
    describe(folder, server, f'  lvm:\n    fraga: "{question}"\n')
    assert "databasen avbröt läsningen" in refused(folder)


class Enough(BaseException):
    "Somebody pressed Ctrl-C."


def test_who_is_interrupted_leaves_no_question_behind(server: Server, tmp_path: Path) -> None:
    def interrupt(number: int, frame: object) -> None:
        raise Enough

    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        signal.setitimer(signal.ITIMER_REAL, 1.0)
        with pytest.raises(Enough):
            copied(server, tmp_path, "SELECT pg_sleep(60)::text AS x", ("x",))
    finally:
        signal.signal(signal.SIGALRM, before)
    assert eventually_nobody(server)


def eventually_nobody(server: Server) -> bool:
    "Whether the server soon has nothing left to do for us."
    with server.connect() as there:
        for _ in range(600):
            asked = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'socialrapport'"
            if there.execute(asked).fetchone() == (0,):
                return True
            time.sleep(0.1)
    return False


def test_a_register_is_not_read_from_two_places(server: Server, folder: Path) -> None:
    describe(folder, server, "  avhysning: {tabell: avhysning}\n")
    said = refused(folder)
    assert "Registret avhysning läses ur databasen enligt databas.yaml i leveransen" in said
    assert "som filen avhysning.csv" in said


FORMS = {
    "inte yaml": ("register: {lvm: [", "databas.yaml i leveransen rad 1: filen är inte giltig YAML"),
    "tom": ("", "filen är tom"),
    "en lista": ("- lvm\n", "filen: värdet är inte av rätt slag"),
    "inga register": ("anslutning: {vard: a}\n", "register: fältet saknas"),
    "okänt register": ("register: {lvmm: {tabell: a}}\n", "registret ”lvmm” finns inte. Menas lvm?"),
    "lösenord": ("anslutning: {password: hemligt}\nregister: {}\n", "lösenordet får inte stå i filen"),
    "adress med lösenord": ("anslutning: {vard: 'postgresql://a:hemligt@b'}\nregister: {}\n", "bara värdens namn"),
    "annat slag": ("anslutning: {slag: oracle}\nregister: {}\n", "anslutning.slag: det enda slag som kan läsas"),
    "porten": ("anslutning: {port: hundra}\nregister: {}\n", "anslutning.port: värdet ska vara ett heltal"),
    "kryptering": ("anslutning: {kryptering: ja}\nregister: {}\n", "kravs, kontrolleras, ingen"),
    "personid": ("register: {lvm: {tabell: lvm, personid: egna}}\n", "det enda som kan stå är eget"),
}


@pytest.mark.parametrize("case", FORMS)
def test_a_file_that_says_it_wrong_is_told(folder: Path, case: str) -> None:
    text, words = FORMS[case]
    (folder / "databas.yaml").write_text(text, encoding="utf-8")
    said = refused(folder)
    assert words in said
    assert "databas.yaml" in said


def test_a_missing_and_a_doubled_column_stop_the_build_as_in_a_file(
    server: Server, folder: Path, store: Engine
) -> None:
    evictions(folder)
    lvm(server, ("1", PERSON, "VARD", "2024-03-01", None), columns=(*LVM[:3], "slut_datum", "startdag"))
    describe(folder, server, "  lvm: {tabell: lvm}\n")
    told = {i.rule: i for i in receive(folder, store)[1] if i.severity is Severity.FATAL}
    assert set(told) == {"saknad_kolumn", "okand_kolumn"}
    assert "”slut_datum”. Menas slutdatum?" in told["okand_kolumn"].says
    assert "databas.yaml" in told["saknad_kolumn"].remedy
    describe(folder, server, "  lvm: {tabell: lvm, kolumner: {startdag: datum, slut_datum: ''}}\n")
    assert not [i for i in receive(folder, store)[1] if i.severity is Severity.FATAL]


def test_an_empty_table_stops_the_build(server: Server, folder: Path, store: Engine) -> None:
    evictions(folder)
    lvm(server)
    describe(folder, server, "  lvm: {tabell: lvm}\n")
    told = {i.rule: i for i in receive(folder, store)[1]}
    assert told["tom_fil"].severity is Severity.FATAL
    assert told["tom_fil"].says == "Källan innehåller inga rader."


def test_starting_does_not_load_the_driver() -> None:
    seen = "import sys; from socialrapport import intake, cli; print([m for m in sys.modules if 'psycopg' in m])"
    assert subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True).stdout == "[]\n"


def test_an_answer_in_many_parts_is_read_whole(server: Server, folder: Path, store: Engine) -> None:
    evictions(folder)
    lvm(server, *((f"H{n}", PERSON, "VARD", "2024-03-01", "2024-05-01", None) for n in range(5)))
    describe(folder, server, "  person: {tabell: person}\n  lvm: {tabell: lvm}\n")
    with mock.patch("socialrapport.engine.sources.postgres.PART", 1):
        receive(folder, store)
    assert store.run("SELECT handelse_id, _rad FROM lvm ORDER BY _rad") == [(f"H{n}", n + 1) for n in range(5)]
