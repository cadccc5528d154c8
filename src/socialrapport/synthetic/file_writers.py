"""Files as they come from different systems: text in several dialects, XLSX, Parquet; never a clock."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pc_csv
import pyarrow.parquet as pq
import xlsxwriter

PREFIX = "SYNTETISK_"


@dataclass(frozen=True)
class Dialect:
    """How a text file is written."""

    delimiter: str = ";"
    encoding: str = "utf-8"
    newline: str = "\n"
    header: bool = True
    compact_dates: bool = False
    suffix: str = "csv"


def text(path: Path, table: pa.Table, dialect: Dialect) -> None:
    "Write a delimited text file. No value holds a delimiter, a quote or a line break."
    options = pc_csv.WriteOptions(include_header=False, delimiter=dialect.delimiter, quoting_style="none")
    buffer = io.BytesIO()
    pc_csv.write_csv(_as_text(table, dialect), buffer, options)
    body = buffer.getvalue()
    if dialect.header:
        body = dialect.delimiter.join(table.column_names).encode() + b"\n" + body
    if dialect.newline != "\n":
        body = body.replace(b"\n", dialect.newline.encode())
    if dialect.encoding != "utf-8":
        body = body.decode("utf-8").encode(dialect.encoding)
    path.with_suffix("." + dialect.suffix).write_bytes(body)


def _as_text(table: pa.Table, dialect: Dialect) -> pa.Table:
    if not dialect.compact_dates:
        return table
    for position, field in enumerate(table.schema):
        if pa.types.is_date(field.type):
            written = pc.replace_substring(pc.cast(table.column(position), pa.string()), "-", "")
            table = table.set_column(position, field.name, written)
    return table


def parquet(path: Path, table: pa.Table) -> None:
    pq.write_table(table, path.with_suffix(".parquet"), compression="zstd")


def xlsx(path: Path, table: pa.Table) -> None:
    "One sheet, numbers as numbers, with a fixed time stamp."
    book = xlsxwriter.Workbook(str(path.with_suffix(".xlsx")))
    book.set_properties({"created": dt.datetime(2025, 1, 1), "comments": "Syntetiska uppgifter"})
    sheet = book.add_worksheet("Uppgifter")
    for column, name in enumerate(table.column_names):
        sheet.write_string(0, column, name)
        for row, value in enumerate(table.column(name).to_pylist(), 1):
            sheet.write(row, column, value.isoformat() if isinstance(value, dt.date) else value)
    book.close()


Write = Callable[[Path, pa.Table], None]


def _in(dialect: Dialect) -> Write:
    return lambda path, table: text(path, table, dialect)


FORMATS: dict[str, Write] = {
    "person": _in(Dialect()),
    "befolkning": parquet,
    # One total file a year, as the December file to Socialstyrelsen.
    "ekonomiskt_bistand": _in(Dialect("\t", "cp1252", "\r\n", header=False, suffix="txt")),
    "bistandsandamal": parquet,
    "avslutat_bistand": _in(Dialect(";", "utf-8", "\r\n")),
    "arbetsmarknadsinsats": _in(Dialect(";", "cp1252", "\r\n")),
    "felaktig_utbetalning": _in(Dialect(";", "utf-8-sig")),
    "skuldradgivning": _in(Dialect(";", "iso-8859-1", "\r\n")),
    "orosanmalan": _in(Dialect(";", "utf-8-sig", "\r\n")),
    "utredning": _in(Dialect(";", "utf-8")),
    "insats": _in(Dialect(",", "utf-8")),
    "placering": _in(Dialect(",", "utf-8-sig")),
    "lvm": _in(Dialect("\t", "utf-8", "\r\n", compact_dates=True)),
    "familjeratt": _in(Dialect(";", "iso-8859-1", "\r\n")),
    "medgivande": _in(Dialect(";", "iso-8859-1", "\r\n")),
    "ungdomsmal": _in(Dialect(";", "utf-8-sig")),
    "hemloshet": _in(Dialect(";", "cp1252", "\r\n")),
    "avhysning": xlsx,
    "vrakningsarbete": _in(Dialect(";", "utf-8-sig", "\r\n")),
    "nattlogi": _in(Dialect(";", "iso-8859-1")),
    "polisanmalda_brott": xlsx,
    "lss": _in(Dialect(";", "iso-8859-1", "\r\n")),
    "brukarenkat": _in(Dialect(",", "utf-8-sig", "\r\n")),
    "beslut_lss": _in(Dialect(";", "utf-8")),
    "utskick": xlsx,
    "funktionshinderenkat": _in(Dialect(";", "utf-8-sig", "\r\n")),
    "assistansersattning": xlsx,
    "handlaggare": _in(Dialect(";", "cp1252", "\r\n")),
}
"""How each register is written."""
