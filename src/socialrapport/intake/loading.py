"""One file into the engine: read as text, pseudonymised, checked row by row, sound rows kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from socialrapport.engine import Door, Engine, Guard, Judging, Place
from socialrapport.engine.staging import persons, row_rules, text_files
from socialrapport.engine.staging.text_files import Raw
from socialrapport.intake import columns_held, decoding, formats, looks_like, spreadsheet
from socialrapport.intake.decoding import Bytes
from socialrapport.intake.delivered_files import Found
from socialrapport.intake.formats import Broken, Description, Format, Told
from socialrapport.intake.issues import CAP, Teller
from socialrapport.intake.workbooks import Damaged
from socialrapport.model.delivery import Receipt
from socialrapport.model.issue import Issue, Severity
from socialrapport.model.profile import Profile
from socialrapport.model.table import ColumnType, Register
from socialrapport.text_encoding import NONE_OF_THEM


@dataclass(frozen=True)
class Context:
    """What every file is read against."""

    registers: Mapping[str, Register]
    profile: Profile
    year: int
    engine: Engine
    key: bytes
    teller: Teller
    zeros: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """By register, the years that somebody answers for that there was nothing in."""
    place: Place | None = None
    """The database that the rows stay in, where they are judged there."""
    beside: Door | None = None
    """Another door to the same tables, where a file is read at that one."""

    @property
    def door(self) -> Door:
        "Where files are read; the engine has what came through it once `adopt` has been told so."
        return self.beside or self.engine.door

    @property
    def judging(self) -> Judging:
        "Where the rows that are being read are judged: at the door, or in the database that they stay in."
        return self.place or self.door


@dataclass(frozen=True)
class Source:
    """A file's columns and where its rows can be read. `path` is UTF-8 text but for Parquet."""

    header: tuple[str, ...]
    named: bool
    path: Path
    delimiter: str
    kind: str
    told: tuple[Told, ...] = ()
    """What reading the format has to say."""
    refused: int = 0
    """Rows that could not be read as the format."""
    has_rows: bool = True
    whole: bool = False
    """Whether the format itself decides which columns there are, so that none can be left out of it."""


class Unreadable(Exception):
    """The file cannot be read; the argument says why, in words."""


@dataclass(frozen=True)
class Read:
    """A file whose rows have been let in at a door and are not looked at yet; without a source there is nothing to
    look at, and the issues say why."""

    at: Context
    found: Found
    register: Register
    content: Bytes
    encoding: str
    issues: tuple[Issue, ...]
    source: Source | None = None
    raw: Raw = row_rules.FILE
    rejected: tuple[int, ...] = ()

    def damaged(self) -> Issue:
        "What is said of a file whose rows cannot be read through."
        return self.at.teller.issue(
            "olasbar_teckenkodning", self.found.name, self.register, detail="innehållet är skadat"
        )


def read(at: Context, found: Found, register: Register, how: Description | None = None) -> Read:
    "Let one file's rows in, unless something is fatal. What is done touches no table that others know."
    form = formats.of(found.path, how)
    content = decoding.look(found.path)
    kind = found.path.suffix.casefold()
    encoding = {".xlsx": "XLSX", ".parquet": "Parquet"}.get(kind, content.encoding)
    encoding = form.title if form is not None and form is not formats.SHEET else encoding
    begun = Read(at, found, register, content, encoding, ())
    try:
        with text_files.discreet():
            return _read(begun, form, how)
    except text_files.NotReadable:
        return replace(begun, issues=(begun.damaged(),))


def _read(begun: Read, form: Format | None, how: Description | None) -> Read:
    at, found, register, content = begun.at, begun.found, begun.register, begun.content
    say = at.teller.issue
    empty = () if register.id in at.zeros else (say("tom_fil", found.name, register),)
    if content.size == 0:
        return replace(begun, issues=empty)
    try:
        if form is None:
            refuse_undescribed(found, how)
            source = open_source(at, found, register, content)
        else:
            source = open_format(at, found, register, form, how or formats.NOTHING)
    except Broken as error:
        return replace(begun, issues=(say("olaslig_tabell", found.name, register, detail=str(error)),))
    except Unreadable as error:
        return replace(begun, issues=(say("olasbar_teckenkodning", found.name, register, detail=str(error)),))
    if source is None:
        return replace(begun, issues=empty)
    said = [say(t.rule, found.name, register, t.column, t.detail, t.rows, t.count or len(t.rows)) for t in source.told]
    if form is not None and form.may_be_empty and not source.has_rows:
        return replace(begun, issues=tuple(said))
    issues = said + column_issues(at, found, register, source)
    if content.garbled and source.kind == "text":
        issues.append(say("teckenkodning", found.name, register))
    if any(i.severity is Severity.FATAL for i in issues):
        return replace(begun, issues=tuple(issues))
    raw, rejected = read_rows(at, register, source, own=how is not None and how.own_ids)
    if source.kind == "text" and (block := text_files.swallowed(at.door, source.path, len(rejected), source.named)):
        opened_at, lines = block
        detail = f"citattecknet på rad {opened_at} stängs inte, så att {lines} rader till läses som ett enda fält"
        return replace(begun, issues=(*issues, say("olaslig_tabell", found.name, register, detail=detail)))
    return replace(begun, issues=tuple(issues), source=source, raw=raw, rejected=tuple(rejected))


def kept(read: Read) -> tuple[Receipt, tuple[Issue, ...]]:
    "Add the sound rows of a file that was read to its register's table, and let go of the rest."
    at, found, register, content = read.at, read.found, read.register, read.content
    rows, aside, issues = 0, 0, [*read.issues]
    try:
        if read.source is not None:
            with text_files.discreet():
                rows, aside = keep_rows(at, found, register, read.source, issues, read.rejected, read.raw)
    except text_files.NotReadable:
        issues = [read.damaged()]
    finally:
        at.door.staging.clear()
        row_rules.forget(at.door)
    return Receipt(register.id, found.name, content.sha256, content.size, rows, aside, read.encoding), tuple(issues)


def keep_rows(
    at: Context,
    found: Found,
    register: Register,
    source: Source,
    issues: list[Issue],
    rejected: Sequence[int],
    raw: Raw = row_rules.FILE,
) -> tuple[int, int]:
    "Check and keep the rows that were read, telling *issues*; returns how many there were and were set aside."
    total = row_rules.rows_read(at.judging, raw) + len(rejected) + source.refused
    if total == 0 and register.id not in at.zeros:
        issues.append(at.teller.issue("tom_fil", found.name, register))
        return 0, 0
    if rejected:
        rows = tuple(rejected[:CAP])
        issues.append(at.teller.issue("antal_falt", found.name, register, rows=rows, count=len(rejected)))
    aside = check_rows(at, found, register, present_columns(register, source, at.year), issues, raw)
    return total, aside + len(rejected) + source.refused


def refuse_undescribed(found: Found, how: Description | None) -> None:
    "A description of columns that cannot be followed would silently do nothing."
    if how is not None and (how.is_sheet or how.kpi or how.innehall):
        raise Broken(
            f"filer.yaml beskriver den ({how.fil}), men bara kalkylark, text, PX, JSON-stat och Kolada kan läsas så"
        )


def open_format(at: Context, found: Found, register: Register, form: Format, how: Description) -> Source:
    "The file's rows as numbered text beside the engine."
    rows = form.read(found.path, register, how, at.profile)
    target = at.door.staging.path
    spreadsheet.write_numbered(iter(rows.rows), len(rows.header), target)
    return Source(
        rows.header,
        True,
        target,
        ";",
        "numbered",
        rows.told,
        rows.refused,
        bool(rows.rows),
        form is not formats.SHEET,
    )


def open_source(at: Context, found: Found, register: Register, content: Bytes) -> Source | None:
    "How the file can be read; None if there is not even a header."
    suffix = found.path.suffix.casefold()
    if suffix == ".parquet":
        try:
            names = tuple(text_files.parquet_columns(at.door, found.path))
        except text_files.NotReadable:
            raise Unreadable("filen är inte en Parquet-fil, eller är skadad") from None
        return Source(names, True, found.path, "", "parquet")
    if suffix == ".xlsx":
        return open_spreadsheet(found, register, at.door.staging.path)
    if content.codec is None:
        raise Unreadable(NONE_OF_THEM)
    return open_text(found.path, register, content, at.door.staging.path)


def parts(found: Found, register: Register, how: Description | None) -> tuple[list[Found], tuple[int, ...]]:
    """The file, or each of its sheets where several have the register's rows; and the sheets that are not read.

    A damaged book is told of when it is opened for its rows.
    """
    if found.suffix != ".xlsx" or formats.of(found.path, how) is not None:
        return [found], ()
    try:
        sheets = spreadsheet.sheets_of(found.path, register)
    except Damaged:
        return [found], ()
    if len(sheets.read) < 2:
        return [replace(found, sheet=n) for n in sheets.read] or [found], sheets.passed
    return [replace(found, name=f"{found.name}, blad {n}", sheet=n) for n in sheets.read], sheets.passed


def open_spreadsheet(found: Found, register: Register, target: Path) -> Source | None:
    "The sheet as numbered text beside the engine."
    try:
        sheet = found.sheet or next(iter(spreadsheet.sheets_of(found.path, register).read), 0)
        rows = spreadsheet.rows_of(found.path, sheet)
        _, header = next(rows, (0, ()))
        if not header:
            return None
        header = tuple(header[: max(i for i, name in enumerate(header) if name) + 1])
        spreadsheet.write_numbered(rows, len(header), target)
    except Damaged as damage:
        raise Unreadable(str(damage)) from None
    return Source(header, True, target, ";", "xlsx")


def open_text(path: Path, register: Register, content: Bytes, target: Path) -> Source | None:
    "A text file with header, or one of columns by position where the register is such."
    assert content.codec is not None
    try:
        if content.codec != "utf-8-sig" or content.bom:
            path, codec = decoding.as_utf8(path, content.codec, target), "utf-8"
        else:
            codec = content.codec
    except UnicodeError:
        raise Unreadable("filen är avbruten eller skadad") from None
    line = decoding.first_line(path, codec)
    if not line.strip():
        return None
    delimiter = decoding.delimiter_of(line)
    header = decoding.fields(line, delimiter)
    names = [c.name for c in register.columns]
    named = register.layout.header or columns_held.known(register, header) * 2 > len(names) / 2
    if not named:
        least = register.layout.least or len(names)
        whole = least <= len(header) <= len(names)
        header = tuple(names[: len(header)]) if whole else tuple(f"fält {i + 1}" for i in range(len(header)))
    return Source(header, named, path, delimiter, "text")


def column_issues(at: Context, found: Found, register: Register, source: Source) -> list[Issue]:
    "What is wrong with the file's columns."
    say = at.teller.issue
    match = columns_held.match(register, source.header, at.year)
    if not source.named and match.unknown:
        detail = f"{len(source.header)} fält på raden i stället för {expected(register)}"
        return [say("antal_kolumner", found.name, register, detail=detail)]
    like = columns_held.looks_like(at.registers, source.header)
    if match.missing and like is not None and like.id != register.id:
        return [say("fel_register", found.name, register, detail=f"{like.title} ({like.id})")]
    if not match.present:
        return [say("ingen_rubrik", found.name, register, detail=", ".join(c.name for c in register.columns))]
    strange = {
        f"kolumn {number}": name
        for number, (name, position) in enumerate(zip(source.header, match.positions, strict=True), start=1)
        if position is None
    }
    detail = unknown(register, strange)
    issues = [say("okand_kolumn", found.name, register, detail=detail, count=len(strange))] if strange else []
    issues += [say("kolumn_tva_ganger", found.name, register, column=n) for n in match.twice]
    issues += [say("saknad_kolumn", found.name, register, column=n) for n in match.missing]
    if match.optional and not match.missing and not source.whole:
        issues.append(say("frivillig_kolumn", found.name, register, detail=", ".join(match.optional)))
    return issues


def expected(register: Register) -> str:
    "How many fields a file of columns by position has: *30*, or *18 till 30*."
    many, least = len(register.columns), register.layout.least
    return f"{least} till {many}" if least else str(many)


def unknown(register: Register, strange: Mapping[str, str]) -> str:
    "The unknown columns as they may be called, what their names may be meant to be, and what there is."
    near = dict.fromkeys(found for name in strange.values() if (found := columns_held.nearest(register, name)))
    hint = f" Menas {formats.some(near)}?" if near else ""
    return f"{formats.some(strange, 20)}.{hint} Registret har {', '.join(c.name for c in register.columns)}"


def present_columns(register: Register, source: Source, year: int) -> frozenset[str]:
    return columns_held.match(register, source.header, year).present


def read_rows(at: Context, register: Register, source: Source, own: bool = False) -> tuple[Raw, list[int]]:
    """Let the file's rows in; returns them, and the lines with a wrong number of fields.

    *own*: persons have ids of another kind.
    """
    match = columns_held.match(register, source.header, at.year)
    names = [p for p in match.positions if p is not None]
    guard = guard_of(at, register, names, own)
    if source.kind == "parquet":
        theirs = dict(zip(names, source.header, strict=True))
        whole = row_rules.may_be_whole(register)
        return text_files.load_parquet(at.door, source.path, theirs, whole, guard), []
    if source.kind in ("xlsx", "numbered"):
        text_files.load_numbered(at.door, source.path, names, guard)
        return row_rules.FILE, []
    lines = text_files.load_text(at.door, source.path, source.delimiter, names, source.named, guard)
    return row_rules.FILE, lines


def guard_of(at: Context, register: Register, names: Sequence[str], own: bool = False) -> Guard:
    "How the register's rows are let in: every column of person numbers among *names* becomes pseudonyms."
    numbers = [c.name for c in register.columns if c.type is ColumnType.PERSON and c.name in names]
    return persons.guard(numbers, at.key, at.year, own, register.fiscal)


def check_rows(
    at: Context, found: Found, register: Register, present: frozenset[str], issues: list[Issue], raw: Raw
) -> int:
    "Stage, check and keep the raw rows; returns how many were set aside."
    row_rules.stage(at.judging, register, found.name, present, at.profile, raw)
    rules = at.teller.catalogue.rules
    for rule, column, shape, hit in row_rules.hits(at.judging, register, CAP, raw):
        detail = detail_of(at, register, rule, column)
        issue = looks_like.told(at.teller.issue(rules[rule], found.name, register, column, detail), shape)
        issues.append(issue.of(hit.count, hit.places, hit.districts, at.profile.area_codes))
    if at.profile.districts and row_rules.only_unknown_districts(at.judging, register):
        issues.append(at.teller.issue("inga_kanda_distrikt", found.name, register, detail=at.profile.name))
    errors = frozenset(r.id for r in rules.values() if r.severity is Severity.ERROR)
    return row_rules.keep_sound(at.judging, register, errors)


def detail_of(at: Context, register: Register, rule: str, column: str | None) -> str:
    "What the rule's own text wants to know."
    if rule in ("annan_kommun", "okant_distrikt"):
        return at.profile.code if rule == "annan_kommun" else at.profile.name
    if column is None:
        return ""
    declared = register.column(column)
    if rule == "utanfor_gransen":
        if declared.type is ColumnType.DATE:
            return f"tidigast {row_rules.FIRST_DAY}"
        low, high = row_rules.bounds(declared)
        if low is None or high is None:
            return f"minst {low:g}" if low is not None else f"högst {high:g}"
        return f"{low:g}–{high:g}"
    return declared.type.value
