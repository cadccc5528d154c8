"""Reads rows out of a PostgreSQL server: one read-only snapshot, streamed, in an order that the data decide.

What goes wrong comes out as a `Trouble` without the server's own words, which can quote a row or an address.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from socialrapport.engine.counting.protocol import Moment
from socialrapport.engine.counting.sql import quoted
from socialrapport.engine.sources.database import Address, Copied, Failure, Trouble

if TYPE_CHECKING:
    import psycopg

PART = 1 << 26
SETTINGS = {
    "timezone": "Europe/Stockholm",
    "datestyle": "ISO, YMD",
    "intervalstyle": "iso_8601",
    "extra_float_digits": "1",
    "bytea_output": "hex",
    # The engine works between two registers; the snapshot must live as long.
    "idle_in_transaction_session_timeout": "0",
}
"""So that the same data are the same text on every server."""

BY_CLASS: Mapping[str, Trouble] = {
    "08": Trouble.LOST,
    "0A": Trouble.SYNTAX,
    "22": Trouble.VALUE,
    "23": Trouble.WRITES,
    "25": Trouble.WRITES,
    "28": Trouble.REFUSED,
    "40": Trouble.LOST,
    "42": Trouble.SYNTAX,
    "53": Trouble.FULL,
    "54": Trouble.FULL,
    "57": Trouble.LOST,
    "58": Trouble.LOST,
}
BY_STATE: Mapping[str, Trouble] = {
    "25P03": Trouble.LOST,
    "3D000": Trouble.NO_DATABASE,
    "3F000": Trouble.NO_TABLE,
    "42P01": Trouble.NO_TABLE,
    "42501": Trouble.FORBIDDEN,
    "42703": Trouble.NO_COLUMN,
    "42702": Trouble.NO_COLUMN,
    "42883": Trouble.NO_FUNCTION,
    "55P03": Trouble.TIMEOUT,
    "57014": Trouble.TIMEOUT,
}
"""Class and code of SQLSTATE, which are the same in every language that a server may speak."""

AT_THE_DOOR: tuple[tuple[Trouble, tuple[str, ...]], ...] = (
    (Trouble.PASSWORD, ("password authentication failed", "lösenordsautentisering", "no password supplied")),
    (Trouble.NO_DATABASE, ('database "', 'databasen "')),
    (Trouble.REFUSED, ("pg_hba.conf", 'role "', 'rollen "', "peer authentication", "permission denied for")),
    (Trouble.UNENCRYPTED, ("does not support ssl", "ssl error", "certificate")),
    (Trouble.NO_HOST, ("could not translate host name", "name or service not known")),
    (Trouble.FULL, ("too many", "connection slots", "anslutningsplatser")),
)
"""Words by which a refused connection is told apart: the protocol gives no code before one is in."""

WRITES = re.compile(r"(?i)\s*(insert|update|delete|merge|truncate|drop|create|alter|copy|call|do|grant|set|commit)\b")
WRITES_WITHIN = re.compile(r"(?i)\b(insert\s+into|update|delete\s+from|merge\s+into)\b")


class Postgres:
    """A server's database, read in one transaction. Use it as a context manager."""

    def __init__(self, address: Address) -> None:
        import psycopg

        given = {
            "host": address.host,
            "port": address.port,
            "dbname": address.database,
            "user": address.user,
            "password": address.password,
            "sslmode": address.encryption,
        }
        try:
            self.connection = psycopg.connect(
                **{name: value for name, value in given.items() if value},  # type: ignore[arg-type]
                connect_timeout=address.patience,
                client_encoding="UTF8",
                application_name="socialrapport",
                prepare_threshold=None,
            )
        except psycopg.Error as error:
            raise Failure(at_the_door(error)) from None
        self.connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        self.connection.read_only = True
        with self.telling():
            for name, value in (SETTINGS | {"statement_timeout": f"{address.limit}s"}).items():
                if address.limit or name != "statement_timeout":
                    self.connection.execute("SELECT set_config(%s, %s, true)", (name, value))

    def __enter__(self) -> Postgres:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            self.stop()
        self.connection.close()

    def stop(self) -> None:
        "A server goes on with a long question that nobody waits for, unless it is told."
        import psycopg

        with suppress(psycopg.Error):
            self.connection.cancel_safe(timeout=3)

    def table(self, name: str) -> str:
        """The table or view *name* as a statement that reads all of it; case and schema as SQL has them.

        Raises `Failure` where there is none, or none that may be read.
        """
        with self.telling(), self.connection.transaction():
            found = self.connection.execute("SELECT to_regclass(%s)::text", (name,)).fetchone()
        if found is None or found[0] is None:
            raise Failure(Trouble.NO_TABLE)
        return f"SELECT * FROM {found[0]}"

    def columns(self, query: str) -> tuple[str, ...]:
        """The names of *query*'s columns. Nothing is read, and more than one statement is refused.

        Raises `Failure` with the line of *query* that is wrong, where the server says it.
        """
        before = "SELECT * FROM (\n"
        with (
            self.telling(query, len(before)),
            self.connection.transaction(),
            self.connection.cursor(binary=True) as cursor,
        ):
            # Binary results make the driver speak the protocol that takes one statement only.
            cursor.execute(f"{before}{query}\n) AS kalla LIMIT 0")
            return tuple(c.name for c in cursor.description or ())

    def moment(self) -> Moment:
        "What is read, for another session of the same server to read too."
        with self.telling():
            row = self.connection.execute(
                "SELECT pg_export_snapshot(), extract(epoch FROM pg_postmaster_start_time())::text, "
                "current_database(), current_user::text, current_schemas(false)::text[]"
            ).fetchone()
            assert row is not None
            snapshot, started, database, role, schemas = row
            asked = "SELECT name, setting FROM pg_settings WHERE name = ANY(%s)"
            kept: dict[str, str] = dict(self.connection.execute(asked, ([*SETTINGS, "statement_timeout"],)).fetchall())
        return Moment(snapshot, started, database, role, tuple(schemas), kept)

    def numbered(self, query: str, wanted: Sequence[tuple[str, str]], key: Sequence[str]) -> str:
        """The question that gives *query*'s columns *wanted* (our names with theirs) as text, and `_rad`.

        Rows are numbered in the order of *key*, then of all else, as text by code point: so the same rows have the
        same numbers however they lie.
        """
        chosen = ", ".join(f'{as_text(theirs)} COLLATE "C" AS {quoted(ours)}' for ours, theirs in wanted)
        names = [ours for ours, _ in wanted]
        order = ", ".join(quoted(n) for n in (*key, *(n for n in names if n not in key)))
        return (
            f"SELECT {', '.join(quoted(n) for n in names)}, row_number() OVER (ORDER BY {order}) AS _rad "
            f"FROM (SELECT {chosen} FROM (\n{query}\n) AS k) AS r"
        )

    def sums(self, numbered: str, names: Sequence[str]) -> str:
        """The question that tells in short what the rows of *numbered* are: the server works it out, so that no row is
        sent for it.

        SHA-256 of each row, of each four thousand of them in order, and of these.
        """
        row = f"convert_to(ROW({', '.join(quoted(n) for n in names)})::text, 'UTF8')"
        each = f"SELECT _rad, sha256({row}) AS h, octet_length({row}) AS n FROM ({numbered}) AS r"
        parts = (
            "SELECT _rad / 4096 AS part, sha256(string_agg(h, ''::bytea ORDER BY _rad)) AS h, sum(n) AS n "
            f"FROM ({each}) AS e GROUP BY 1"
        )
        return (
            "SELECT encode(sha256(coalesce(string_agg(h, ''::bytea ORDER BY part), ''::bytea)), 'hex'), "
            f"coalesce(sum(n), 0)::bigint FROM ({parts}) AS p"
        )

    def sum_of(self, sums: str) -> Copied:
        with self.telling():
            found = self.connection.execute(sums.encode()).fetchone()
        assert found is not None
        return Copied(*found)

    def copy(self, numbered: str, target: Path, take: Callable[[], None]) -> None:
        """Write the rows of *numbered* to *target* as `;`-separated UTF-8 text with the row's number last.

        A part at a time: when one is there *take* is called, and the next replaces it.
        """
        statement = f"COPY (SELECT * FROM ({numbered}) AS n ORDER BY _rad) TO STDOUT (FORMAT csv, DELIMITER ';')"
        with self.telling(), self.connection.cursor().copy(statement) as copy:
            for part in parts(copy):
                target.write_bytes(part)
                take()

    @contextmanager
    def telling(self, query: str = "", before: int = 0) -> Iterator[None]:
        "Turn the driver's errors into `Failure`: their words may quote a row, ours never do."
        import psycopg

        try:
            yield
        except psycopg.Error as error:
            raise Failure(kind_of(error, query), line_of(error, query, before)) from None


def as_text(column: str) -> str:
    "The column as text; a number with decimals has a comma, as `delivered.written` has it."
    name = f"k.{quoted(column)}"
    text, kinds = f"CAST({name} AS text)", "'numeric', 'double precision', 'real'"
    written = f"replace(regexp_replace({text}, '\\.0+$', ''), '.', ',')"
    return f"(CASE WHEN pg_typeof({name})::text IN ({kinds}) THEN {written} ELSE {text} END)"


def parts(rows: Any) -> Iterator[bytes]:
    "The driver's rows put together, never so many that they fill the memory; at least one part, which may be empty."
    held: list[bytes] = []
    size = 0
    for row in rows:
        if size >= PART:
            yield b"".join(held)
            held, size = [], 0
        held.append(row)
        size += len(row)
    yield b"".join(held)


def at_the_door(error: psycopg.Error) -> Trouble:
    "Why no connection came of it."
    words = str(error).casefold()
    if error.pgconn is not None and error.pgconn.needs_password:
        return Trouble.PASSWORD
    return next((kind for kind, signs in AT_THE_DOOR if any(s in words for s in signs)), Trouble.UNREACHABLE)


def kind_of(error: psycopg.Error, query: str) -> Trouble:
    "What the server's code means for the one who asked."
    state = error.sqlstate or ""
    kind = BY_STATE.get(state) or BY_CLASS.get(state[:2], Trouble.LOST)
    writes = WRITES.match(query) or (state == "0A000" and WRITES_WITHIN.search(query))
    return Trouble.WRITES if kind is Trouble.SYNTAX and writes else kind


def line_of(error: psycopg.Error, query: str, before: int) -> int | None:
    "The line of the query that the server points at."
    position = int(error.diag.statement_position or 0) - before - 1
    return query.count("\n", 0, position) + 1 if query and 0 <= position <= len(query) else None
