"""Gets a delivered file into the engine as text, with the line numbers that an editor shows."""

from __future__ import annotations

import mmap
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from socialrapport.engine.counting.duckdb import Engine
from socialrapport.engine.counting.protocol import Guard, Judging
from socialrapport.engine.counting.sql import literal, quoted

LONGEST_FIELD = 10
"""Lines in one quoted field of a register: more is a quotation mark that was not meant to open anything."""
LONGEST_ROW = 20_000_000
"Characters that a row of our own text may have: somebody's database may have anything in a field."
RAW, ROWS = "_raw", "_rader"
"""A delivered file's values as text with the line of each (a view), and the table that it looks at. Both are the
connection's own, so that two files can be on their way in at once."""


WHOLE_NUMBERS = frozenset({"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER"})


@dataclass(frozen=True)
class Raw:
    """A delivered file's rows: `rows` is what they are asked of, and `counted` what they are counted of."""

    rows: str = RAW
    counted: str = RAW
    whole: frozenset[str] = frozenset()
    """The columns that are whole numbers as the file has them; the others are text."""


def load_text(
    engine: Engine, path: Path, delimiter: str, columns: Sequence[str], header: bool, guard: Guard
) -> list[int]:
    """Fill the table `_raw` with *path*'s rows: each of *columns* as text, let in by *guard*, and `_rad`.

    *path* is UTF-8. Returns the line numbers of rows with another number of fields; they are not in
    the table. Blank lines are passed over but numbered. A quoted field that spans lines makes later
    line numbers too low by as many.
    """
    clear(engine)
    lines: list[int] = []
    try:
        engine.run(f"CREATE TEMP TABLE {ROWS} AS {guard(csv_rows(path, delimiter, columns, header))}")
    except (duckdb.InvalidInputException, duckdb.ConversionException):
        rows = csv_rows(path, delimiter, columns, header, "ignore_errors=true")
        engine.run(f"CREATE TEMP TABLE {ROWS} AS {guard(rows)}")
        lines = rejected_lines(engine, path, delimiter, columns, header)
    # Numbered by where they stand: numbering them while they are read would take one thread for it all.
    engine.run(f"CREATE TEMP VIEW {RAW} AS SELECT *, rowid + {1 + int(header)} AS _rad FROM {ROWS}")
    passed_over = sorted({*lines, *blank_lines(path)})
    if passed_over:
        shift_lines(engine, passed_over, int(header))
    return lines


def swallowed(engine: Engine, path: Path, rejected: int, header: bool) -> tuple[int, int] | None:
    """Where a quotation mark opens that is not closed on its own row or soon after, and how many lines it swallows.

    Every line of the file is a row, a rejected row, blank, the header, or stands within a quoted field that was read.
    None where they all are accounted for, and no field is longer than `LONGEST_FIELD` lines.
    """
    (rows,) = engine.run(f"SELECT count(*) FROM {ROWS}")[0]
    left = lines_of(path) - int(header) - rows - rejected
    left -= len(blank_lines(path)) if left > 0 else 0
    if left <= 0:
        return None
    columns = [name for name, kind, *_ in engine.run(f"DESCRIBE {ROWS}") if kind == "VARCHAR"]
    breaks = " + ".join(f"coalesce(length({c}) - length(replace({c}, chr(10), '')), 0)" for c in map(quoted, columns))
    within, most = engine.run(
        f"SELECT coalesce(sum(n), 0), coalesce(max(n), 0) FROM (SELECT {breaks} AS n FROM {ROWS})"
    )[0]
    if left - within <= 0 and most <= LONGEST_FIELD:
        return None
    return max(quoted_blocks(path), key=lambda block: block[1], default=None)


def lines_of(path: Path) -> int:
    "How many lines a text file has, the last with or without an end."
    with path.open("rb") as stream:
        ends, last = 0, b"\n"
        while part := stream.read(1 << 20):
            ends, last = ends + part.count(b"\n"), part[-1:]
    return ends + (last != b"\n")


def quoted_blocks(path: Path) -> Iterator[tuple[int, int]]:
    "(the line where a quotation mark opens, how many lines after it stand within it)"
    opened_at = 0
    with path.open("rb") as stream:
        number = 0
        for number, line in enumerate(stream, start=1):  # Only in a file where lines are missing.
            if line.count(b'"') % 2:
                if opened_at:
                    yield opened_at, number - opened_at
                opened_at = 0 if opened_at else number
    if opened_at:
        yield opened_at, number - opened_at


def csv_rows(path: Path, delimiter: str, columns: Sequence[str], header: bool, errors: str = "") -> str:
    "The SELECT of a text file's rows."
    types = ", ".join(f"{literal(c)}: 'VARCHAR'" for c in columns)
    return (
        f"SELECT * FROM read_csv({literal(str(path))}, delim={literal(delimiter)}, header=false, skip={int(header)}, "
        f"columns={{{types}}}, quote='\"', escape='\"', auto_detect=false, null_padding=false, strict_mode=true, "
        f"max_line_size=1000000{', ' + errors if errors else ''})"
    )


def rejected_lines(engine: Engine, path: Path, delimiter: str, columns: Sequence[str], header: bool) -> list[int]:
    """The lines that could not be read as rows.

    The database keeps the whole line of each. So they are read by one of its own, which never writes to disk.
    """
    keep = "ignore_errors=true, store_rejects=true, rejects_table='_avvisade', rejects_scan='_fil', rejects_limit=0"
    with engine.diskless() as beside:
        all_columns = ", ".join(f"count({quoted(c)})" for c in columns)
        beside.execute(f"SELECT {all_columns} FROM ({csv_rows(path, delimiter, columns, header, keep)})").fetchall()
        found = beside.execute("SELECT DISTINCT line FROM _avvisade ORDER BY line").fetchall()
    return [int(line) for (line,) in found]


def blank_lines(path: Path) -> list[int]:
    "Numbers of the lines with nothing at all in them, which the database passes over."
    if path.stat().st_size == 0 or not _may_have_blanks(path):
        return []
    with path.open("rb") as stream:
        return [number for number, line in enumerate(stream, start=1) if line in (b"\n", b"\r\n")]


def _may_have_blanks(path: Path) -> bool:
    "Whether two line ends follow each other anywhere, or the file begins with one: found without reading by lines."
    with path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as text:
        returns = text.find(b"\r") >= 0
        return text[:1] in (b"\n", b"\r") or text.find(b"\n\n") >= 0 or (returns and text.find(b"\n\r\n") >= 0)


def shift_lines(engine: Engine, rejected: list[int], header: int) -> None:
    "Correct `_rad` for the lines that were left out before it."
    engine.run("CREATE TEMP TABLE _hopp (fore BIGINT, n BIGINT)")
    rows = ", ".join(f"({line - header - n}, {n})" for n, line in enumerate(rejected, start=1))
    engine.run(f"INSERT INTO _hopp SELECT fore, max(n) FROM (VALUES {rows}) AS v(fore, n) GROUP BY fore")
    engine.run(
        f"CREATE TEMP TABLE _raw2 AS SELECT r.* REPLACE (r._rad + coalesce(h.n, 0) AS _rad) FROM {RAW} r "
        f"ASOF LEFT JOIN _hopp h ON r._rad - {header} > h.fore"
    )
    clear(engine)
    engine.run(f"ALTER TABLE _raw2 RENAME TO {ROWS}; DROP TABLE _hopp")
    engine.run(f"CREATE TEMP VIEW {RAW} AS SELECT * FROM {ROWS}")


def clear(engine: Judging) -> None:
    "Let go of the rows of the file that was read last."
    engine.run(f"DROP VIEW IF EXISTS {RAW}; DROP TABLE IF EXISTS {ROWS}")


class NotReadable(Exception):
    """The file is not of the kind that its name says."""


@contextmanager
def discreet() -> Iterator[None]:
    """Turn the database's own errors into `NotReadable`: their words may quote a row, ours never do.

    A full disk or memory is not the file's fault and passes through.
    """
    try:
        yield
    except (duckdb.IOException, duckdb.OutOfMemoryException):
        raise
    except duckdb.Error:
        raise NotReadable from None


def load_numbered(engine: Engine, path: Path, columns: Sequence[str], guard: Guard) -> None:
    "Fill `_raw` from a `;`-separated file of our own, whose last field is the row number."
    clear(engine)
    add_numbered(engine, path, columns, guard)


def add_numbered(engine: Engine, path: Path, columns: Sequence[str], guard: Guard) -> None:
    "As `load_numbered`, after what is there already."
    types = ", ".join(f"{literal(c)}: 'VARCHAR'" for c in (*columns, "_nr"))
    rows = (
        f"SELECT * EXCLUDE (_nr), CAST(_nr AS BIGINT) AS _rad FROM read_csv({literal(str(path))}, delim=';', "
        f"header=false, columns={{{types}}}, quote='\"', escape='\"', auto_detect=false, new_line='\\n', "
        f"max_line_size={LONGEST_ROW})"
    )
    if engine.has(ROWS):
        engine.run(f"INSERT INTO {ROWS} {guard(rows)}")
        return
    engine.run(f"CREATE TEMP TABLE {ROWS} AS {guard(rows)}")
    engine.run(f"CREATE TEMP VIEW {RAW} AS SELECT * FROM {ROWS}")


def parquet_columns(engine: Engine, path: Path) -> list[str]:
    "The names of a Parquet file's columns. Raises `NotReadable` for another kind of file."
    try:
        return [name for name, _ in _described(engine, path)]
    except duckdb.Error:
        # The driver's own words may quote the file; ours do not.
        raise NotReadable from None


def _described(engine: Engine, path: Path) -> list[tuple[str, str]]:
    "Names and types."
    rows = engine.run(f"DESCRIBE SELECT * FROM read_parquet({literal(str(path))})")
    return [(str(name), str(kind)) for name, kind, *_ in rows]


def _text(column: str, kind: str) -> str:
    "The column as text; what the file says is a number with decimals has a comma, as `delivered.written` has it."
    text = f"CAST({quoted(column)} AS VARCHAR)"
    if not kind.startswith(("DOUBLE", "FLOAT", "DECIMAL")):
        return text
    return f"replace(regexp_replace({text}, '\\.0+$', ''), '.', ',')"


def load_parquet(
    engine: Engine, path: Path, columns: Mapping[str, str], may_be_whole: Collection[str], guard: Guard
) -> Raw:
    """A Parquet file's rows; *columns* maps the register's names to the file's.

    The format itself numbers its rows, so they are not put anywhere before they are staged. What it says is a whole
    number is not made text and read again where it *may be whole*.
    """
    kinds = dict(_described(engine, path))
    whole = frozenset(ours for ours in may_be_whole if ours in columns and kinds[columns[ours]] in WHOLE_NUMBERS)
    chosen = ", ".join(
        f"{f'CAST({quoted(theirs)} AS BIGINT)' if ours in whole else _text(theirs, kinds[theirs])} AS {quoted(ours)}"
        for ours, theirs in columns.items()
    )
    file = f"read_parquet({literal(str(path))}, file_row_number = true)"
    clear(engine)
    return Raw(f"({guard(f'SELECT {chosen}, file_row_number + 1 AS _rad FROM {file}')})", file, whole)
