"""Reads one delivered file: whose it is, how it is written, which of its rows are sound."""

from __future__ import annotations

import csv
import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl

from socialrapport.engine import Engine, checks, persons, reading, relations
from socialrapport.engine.checks import Hit
from socialrapport.intake import files
from socialrapport.intake.files import Found, fold
from socialrapport.intake.says import CAP, Says
from socialrapport.model.delivery import Receipt
from socialrapport.model.issue import Issue, Severity
from socialrapport.model.profile import Profile
from socialrapport.model.table import ColumnType, Register

MOJIBAKE = ("Ã¥", "Ã¤", "Ã¶", "Ã…", "Ã„", "Ã–")


class Reader:
    """Reads the files of one delivery into the engine, and keeps what there is to say of them."""

    def __init__(self, engine: Engine, profile: Profile, catalogue: Any, year: int, key: bytes) -> None:
        self.engine = engine
        self.profile = profile
        self.registers: dict[str, Register] = dict(catalogue.registers)
        self.year = year
        self.key = key
        self.issues: list[Issue] = []
        self.says = Says(catalogue, profile, self.issues)
        self.errors = frozenset(r.id for r in catalogue.rules.values() if r.severity >= Severity.ERROR)
        self.unknown: list[Found] = []
        """Files that are of no register: perhaps published tables."""

    def read(self, file: Found) -> Receipt | None:
        "The receipt of one file, or None where nothing could be taken from it."
        register = files.register_by_name(file, self.registers)
        if file.path.stat().st_size == 0:
            self.says.note("tom_fil", register, file.name)
            return None
        if file.suffix == ".parquet":
            return self.read_parquet(file, register)
        path, encoding = self.text_of(file, register)
        return self.read_text(file, register, path, encoding) if path else None

    def text_of(self, file: Found, register: Register | None) -> tuple[Path | None, str]:
        "The file as UTF-8 text, and how it was written."
        if file.suffix == ".xlsx":
            return self.sheet_as_text(file, register), "xlsx"
        encoding = files.encoding_of(file.path)
        if encoding is None:
            self.says.note("olasbar_teckenkodning", register, file.name, "den innehåller nolltecken")
            return None, ""
        try:
            return files.as_utf8(file.path, encoding, self.engine.work), encoding
        except UnicodeDecodeError:
            self.says.note("olasbar_teckenkodning", register, file.name, encoding)
            return None, ""

    def sheet_as_text(self, file: Found, register: Register | None) -> Path | None:
        "The workbook's first sheet as delimited text in the work folder."
        try:
            book = openpyxl.load_workbook(file.path, read_only=True, data_only=True)
        except Exception:
            self.says.note("olasbar_teckenkodning", register, file.name, "den går inte att öppna som en Excelbok")
            return None
        copy = self.engine.work / "blad.txt"
        with copy.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, delimiter="\t", lineterminator="\n")
            for row in book.worksheets[0].iter_rows(values_only=True):
                writer.writerow([cell_text(c) for c in row])
        book.close()
        return copy

    def read_text(self, file: Found, register: Register | None, path: Path, encoding: str) -> Receipt | None:
        "A delimited text, with or without a header."
        lines = files.first_lines(path)
        delimiter = "\t" if file.suffix == ".xlsx" else files.delimiter_of(lines)
        header = next(csv.reader([lines[0]], delimiter=delimiter)) if lines else []
        register, columns, has_header = self.recognise(file, register, header)
        if register is None or columns is None:
            return None
        if any(mark in line for line in lines for mark in MOJIBAKE):
            self.says.note("teckenkodning", register, file.name)
        rejected = reading.load_text(self.engine, path, delimiter, columns, has_header)
        if rejected:
            self.says.hit(Hit("antal_falt", None, len(rejected), tuple(rejected[:CAP]), ()), register, file.name)
        return self.take_in(file, register, frozenset(columns), encoding, len(rejected))

    def read_parquet(self, file: Found, register: Register | None) -> Receipt | None:
        "A Parquet file."
        try:
            theirs = reading.parquet_columns(self.engine, file.path)
        except Exception:
            self.says.note("olasbar_teckenkodning", register, file.name, "den går inte att läsa som Parquet")
            return None
        register, columns, _ = self.recognise(file, register, theirs)
        if register is None or columns is None:
            return None
        reading.load_parquet(self.engine, file.path, dict(zip(columns, theirs, strict=True)))
        return self.take_in(file, register, frozenset(columns), "parquet", 0)

    def recognise(
        self, file: Found, register: Register | None, header: Sequence[str]
    ) -> tuple[Register | None, list[str] | None, bool]:
        "(register, our names for its columns, whether the first line is a header)"
        looks = files.register_by_columns(list(header), self.registers)
        if register is None:
            if looks is not None:
                self.says.note("okand_fil", None, file.name, f"den ser ut som registret {looks.id}")
            else:
                self.unknown.append(file)
            return None, None, False
        names = [fold(c) for c in header]
        ours = {c.name for c in register.columns}
        if not register.layout.header and len(set(names) & ours) < 3:
            return self.by_position(file, register, header)
        if looks is not None and looks.id != register.id and len(set(names) & ours) < len(set(names)) * 0.6:
            self.says.note("fel_register", register, file.name, f"registret {looks.id}")
            return None, None, False
        return (register, names, True) if self.columns_hold(file, register, names) else (None, None, False)

    def by_position(
        self, file: Found, register: Register, header: Sequence[str]
    ) -> tuple[Register | None, list[str] | None, bool]:
        "A file without a header: columns in the register's order, the last ones may be left out."
        least = 1 + max(i for i, c in enumerate(register.columns) if c.required)
        if not least <= len(header) <= len(register.columns):
            detail = f"något annat: den har {len(header)} kolumner, registret har {least}–{len(register.columns)}"
            self.says.note("fel_register", register, file.name, detail)
            return None, None, False
        return register, [c.name for c in register.columns[: len(header)]], False

    def columns_hold(self, file: Found, register: Register, names: list[str]) -> bool:
        "Whether the header has all that is required and nothing that is unknown; says what not."
        ours = [c.name for c in register.columns]
        good = True
        for name in [n for n in names if n not in ours] + sorted({n for n in names if names.count(n) > 1}):
            near = difflib.get_close_matches(name, ours, 1)
            hint = f"{name or '(utan namn)'}{f' (menas {near[0]}?)' if near and near[0] != name else ''}"
            self.says.note("okand_kolumn", register, file.name, f"{hint}. Registret har {', '.join(ours)}")
            good = False
        for column in register.columns:
            if column.required and column.name not in names:
                self.says.note("saknad_kolumn", register, file.name, column=column.name)
                good = False
        return good

    def take_in(
        self, file: Found, register: Register, present: frozenset[str], encoding: str, rejected: int
    ) -> Receipt | None:
        "From raw text to sound rows in the register's table."
        columns = [c.name for c in register.columns if c.type is ColumnType.PERSON and c.name in present]
        if columns:
            persons.learn(self.engine, columns, self.key, self.year)
        checks.stage(self.engine, register, file.name, present, self.profile, self.year)
        self.engine.run(f"DROP TABLE {reading.RAW}")
        (rows,) = self.engine.run(f"SELECT count(*) FROM {checks.STAGED}")[0]
        if rows + rejected == 0:
            self.says.note("tom_fil", register, file.name)
        for hit in checks.hits(self.engine, register, CAP):
            strange = hit.rule == "okant_distrikt" and hit.count == rows and rows > 1
            self.says.hit(Hit("inga_kanda_distrikt", *tuple_of(hit)) if strange else hit, register, file.name)
        aside = checks.keep_sound(self.engine, register, self.errors)
        self.engine.run(f"DROP TABLE {checks.STAGED}")
        years = relations.years_of_file(self.engine, register, file.name) if register.yearly else ()
        return Receipt(
            register=register.id,
            file=file.name,
            sha256=files.sha256(file.path),
            bytes=file.path.stat().st_size,
            rows=rows + rejected,
            set_aside=aside + rejected,
            encoding=encoding,
            years=years,
        )


def tuple_of(hit: Hit) -> tuple[str | None, int, tuple[int, ...], tuple[tuple[str, int], ...]]:
    return hit.column, hit.count, hit.rows, hit.districts


def cell_text(value: Any) -> str:
    "A sheet's cell as the text that it stands for."
    if value is None:
        return ""
    if hasattr(value, "isoformat"):
        return str(value.isoformat())[:10]
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
