"""Registers straight from a database, as `databas.yaml` says: the same checks as of a file, row by row.

Only the register's own columns are asked for, so that nothing else about a person is ever read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from socialrapport.engine.sources import database as others
from socialrapport.engine.sources.database import Copied, Database, Failure
from socialrapport.engine.staging import register_rules, row_rules, text_files
from socialrapport.intake import columns_held, loading
from socialrapport.intake.database.databas_yaml import NAME, Described, address, described, refuse_both
from socialrapport.intake.database.refusals import at_the_door, fitted, words
from socialrapport.intake.decoding import MOJIBAKE
from socialrapport.intake.delivered_files import Found
from socialrapport.intake.formats.filer_yaml import missing
from socialrapport.intake.issues import shown_name
from socialrapport.intake.loading import Context, Source
from socialrapport.model.delivery import DATABASE, Receipt
from socialrapport.model.issue import Issue, Refusal, Severity
from socialrapport.model.table import Register

CHUNK = 1 << 22


def load(at: Context, how: Described, progress: Callable[[str], None]) -> tuple[list[Receipt], list[Issue]]:
    """Read all that *how* names, as of one moment. Sound rows are added to the registers' tables.

    Raises `Refusal` where the database cannot be reached, or what is asked of it is not there: everything
    that is wrong with tables and questions at once, before a row is read.
    """
    progress("Ansluter till databasen")
    try:
        opened = others.open(how.connection.slag, address(how))
    except Failure as failure:
        raise Refusal(at_the_door(how, failure.trouble)) from None
    receipts: list[Receipt] = []
    issues: list[Issue] = []
    with opened as database:
        questions = asked(at, how, database)
        here = at.engine.beside(database.moment())
        for question in questions:
            progress(f"Läser {question.place.name}")
            stays = here if here is not None and here.may_read(question.query) else None
            receipt, new = load_one(replace(at, place=stays), how, database, question)
            receipts.append(receipt)
            issues += new
            at.door.pack()
        if here is not None:
            register_rules.add_aside(at.door, here.put_aside())
    return receipts, issues


@dataclass(frozen=True)
class Question:
    """What is to be read of one register: our columns with theirs, in the register's order."""

    register: Register
    place: Found
    query: str
    wanted: tuple[tuple[str, str], ...]
    header: tuple[str, ...]
    """Their columns under the names that the register knows."""
    own_ids: bool
    """Whether persons have ids that are no Swedish person numbers."""


def asked(at: Context, how: Described, database: Database) -> list[Question]:
    "The questions, each held against the database."
    made: list[Question] = []
    reasons: list[str] = []
    for name, entry in how.entries.items():
        register = at.registers[name]
        where = how.at(name)
        try:
            query = database.table(entry.tabell) if entry.tabell else entry.fraga.strip().rstrip(";")
            theirs = database.columns(query)
        except Failure as failure:
            reasons.append(f"{where}: {words(entry, failure)}")
            continue
        folded = {columns_held.fold(t) for t in theirs}
        strangers = [t for t in entry.kolumner if columns_held.fold(t) not in folded]
        reasons += [f"{where}: {entry.called}: {missing('kolumnen', t, map(shown_name, theirs))}" for t in strangers]
        by_name = {columns_held.fold(t): ours for t, ours in entry.kolumner.items()}
        header = tuple(by_name.get(columns_held.fold(t), columns_held.fold(t)) for t in theirs)
        made.append(
            Question(
                register,
                Found(at.door.staging.path, DATABASE + name),
                query,
                pairs(register, header, theirs),
                header,
                entry.personid == "eget",
            )
        )
    if reasons:
        raise Refusal(*reasons)
    return made


def pairs(register: Register, header: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    there = dict(zip(header, theirs, strict=True))
    return tuple((c.name, there[c.name]) for c in register.columns if c.name in there)


def load_one(at: Context, how: Described, database: Database, asking: Question) -> tuple[Receipt, tuple[Issue, ...]]:
    "Read one register. Its sound rows are added to its table, unless something is fatal."
    register = asking.register
    copied, rows, aside = Copied("", 0), 0, 0
    issues = column_issues(at, asking)
    try:
        if not any(i.severity is Severity.FATAL for i in issues):
            with text_files.discreet():
                numbered = database.numbered(asking.query, asking.wanted, key_of(asking))
                sums = database.sums(numbered, [ours for ours, _ in asking.wanted])
                copied = database.sum_of(sums)
                if at.place is not None and not at.place.sees(sums, (copied.sha256, copied.size)):
                    at = replace(at, place=None)
                garbled = read(at, database, asking, numbered)
                rows, aside = keep(at, asking, issues, garbled)
                if at.place is not None:
                    at.place.settle(register.id)
    except Failure as failure:
        entry = how.entries[register.id]
        raise Refusal(f"{how.at(register.id)}: {words(entry, failure)}") from None
    except text_files.NotReadable:
        detail = "databasen har text som inte är giltig i den teckenkodning som den säger"
        issues.append(at.teller.issue("olasbar_teckenkodning", asking.place.name, register, detail=detail))
    finally:
        at.door.staging.clear()
        row_rules.forget(at.judging)
    receipt = Receipt(register.id, asking.place.name, copied.sha256, copied.size, rows, aside, "PostgreSQL")
    return receipt, tuple(fitted(i) for i in issues)


def read(at: Context, database: Database, asking: Question, numbered: str) -> bool:
    "Read the rows, or judge them where they are; returns whether some text was once read in the wrong encoding."
    names = [ours for ours, _ in asking.wanted]
    if at.place is not None:
        with database.telling(asking.query):
            at.place.take(numbered, names, loading.guard_of(at, asking.register, names, asking.own_ids))
        return row_rules.has_any(at.place, asking.register, names, [sign.decode() for sign in MOJIBAKE])
    reader = Reader(at, asking)
    database.copy(numbered, asking.place.path, reader.take)
    return reader.garbled


def key_of(asking: Question) -> tuple[str, ...]:
    there = {ours for ours, _ in asking.wanted}
    return tuple(k for k in asking.register.key if k in there)


@dataclass
class Reader:
    """Reads the parts of an answer into the engine; `garbled` when some text was once read in the wrong encoding."""

    at: Context
    asking: Question
    garbled: bool = False

    def take(self) -> None:
        path, names = self.asking.place.path, [ours for ours, _ in self.asking.wanted]
        self.garbled = self.garbled or is_garbled(path)
        guard = loading.guard_of(self.at, self.asking.register, names, self.asking.own_ids)
        text_files.add_numbered(self.at.door, path, names, guard)


def keep(at: Context, asking: Question, issues: list[Issue], garbled: bool) -> tuple[int, int]:
    "The rows that were read, checked as a file's are."
    names = tuple(ours for ours, _ in asking.wanted)
    if garbled:
        issues.append(at.teller.issue("teckenkodning", asking.place.name, asking.register))
    source = Source(names, True, asking.place.path, ";", "numbered")
    return loading.keep_rows(at, asking.place, asking.register, source, issues, [])


def is_garbled(path: Path) -> bool:
    with path.open("rb") as stream:
        return any(any(m in chunk for m in MOJIBAKE) for chunk in iter(lambda: stream.read(CHUNK), b""))


def column_issues(at: Context, asking: Question) -> list[Issue]:
    """What is wrong with the columns. Others' tables have columns that we have not: they are not asked for.

    One that is nearly the name of a column that we miss is another matter, unless the file says that it is not.
    """
    register, name, say = asking.register, asking.place.name, at.teller.issue
    match = columns_held.match(register, asking.header, at.year)
    gone = {*match.missing, *match.optional}
    near = {f"”{shown_name(n)}”": n for n in match.unknown if n and columns_held.nearest(register, n) in gone}
    issues = [say("okand_kolumn", name, register, detail=loading.unknown(register, near))] if near else []
    issues += [say("kolumn_tva_ganger", name, register, column=n) for n in match.twice]
    issues += [say("saknad_kolumn", name, register, column=n) for n in match.missing]
    if match.optional and not match.missing:
        issues.append(say("frivillig_kolumn", name, register, detail=", ".join(match.optional)))
    return issues


__all__ = ["NAME", "described", "load", "refuse_both"]
