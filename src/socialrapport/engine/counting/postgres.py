"""PostgreSQL 14 or later: the tables of one run in a schema of its own, which is removed when the run ends.

Text is compared as bytes (`COLLATE "C"`) whatever the database's own order is, as the other engines do.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import ibis
import ibis.expr.operations as ops
import sqlglot
from sqlglot import expressions as sql

from socialrapport.engine.counting import postgres_rows
from socialrapport.engine.counting.elsewhere import Elsewhere
from socialrapport.engine.counting.protocol import Moment, Place
from socialrapport.engine.counting.questions import KEY, MARK, MARK_BITS
from socialrapport.engine.counting.sql import literal
from socialrapport.model.issue import Refusal
from socialrapport.world import MEMORY, variable

ADDRESS = "SOCIALRAPPORT_POSTGRES"
"The variable with the address of the database: postgresql://user:password@host/database."
PREFIX = "socialrapport_"
PART = 1 << 20
KINDS = {
    "text": "string",
    "character varying": "string",
    "bigint": "int64",
    "double precision": "float64",
    "boolean": "boolean",
    "date": "date",
}
"""The types that a register's columns have here, in Ibis' words."""
HASHES = (
    f"CREATE FUNCTION {MARK}(x text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE "
    f"RETURN hashtextextended(x, 0) & {(1 << MARK_BITS) - 1}",
    f"CREATE FUNCTION {KEY}(x text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN hashtextextended(x, 0)",
)


class Engine(Elsewhere):
    """One connection and one schema. Nothing outside the schema is read or written."""

    dialect = "postgres"
    ibis_dialect = "postgres"

    def __init__(self, work: Path, threads: int | None = None, memory: str = MEMORY) -> None:
        self.connection = _connected()
        super().__init__(work, threads, memory)
        self.schema = PREFIX + secrets.token_hex(8)
        with telling():
            self._do(f"CREATE SCHEMA {self.schema}")
            self._do(f"SET search_path TO {self.schema}")
            for function in HASHES:
                self._do(function)

    def close(self) -> None:
        with telling():
            self._do(f"DROP SCHEMA IF EXISTS {self.schema} CASCADE")
        self.connection.close()
        self.door.close()

    def bring(self, name: str, schema: ibis.Schema) -> None:
        columns = ", ".join(f"{self.quoted(c)} {self.declared(kind)}" for c, kind in schema.items())
        with telling():
            self._do(f"DROP TABLE IF EXISTS {self.quoted(name)}")
            self._do(f"CREATE UNLOGGED TABLE {self.quoted(name)} ({columns})")
            with (
                self.door.as_text(name) as path,
                path.open("rb") as text,
                self.connection.cursor().copy(f"COPY {self.quoted(name)} FROM STDIN (FORMAT csv)") as copy,
            ):
                while part := text.read(PART):
                    copy.write(part)
            self._do(f"ANALYZE {self.quoted(name)}")

    def declared(self, kind: Any) -> str:
        return self.type_of(kind) + (' COLLATE "C"' if kind.is_string() else "")

    def make(self, name: str, selects: Sequence[str]) -> None:
        first, *others = (as_bytes(select) for select in selects)
        with telling():
            self._do("DROP TABLE IF EXISTS _ny")
            self._do(f"CREATE UNLOGGED TABLE _ny AS {first}")
            for other in others:
                self._do(f"INSERT INTO _ny {other}")
            self._do(f"DROP TABLE IF EXISTS {self.quoted(name)}")
            self._do(f"ALTER TABLE _ny RENAME TO {self.quoted(name)}")
            self._do(f"ANALYZE {self.quoted(name)}")

    def fetch(self, select: str) -> tuple[list[str], list[tuple[Any, ...]]]:
        with telling():
            found = self.connection.execute(as_bytes(select))
            return [column.name for column in found.description or ()], found.fetchall()

    @classmethod
    def said_otherwise(cls, asked: Any) -> Any:
        return asked.replace(_counted_truth)

    def forget(self, name: str) -> None:
        self._do(f"DROP TABLE {self.quoted(name)}")

    def beside(self, moment: Moment) -> Place | None:
        return postgres_rows.Place.of(self, moment)

    def tell(self, *statements: str) -> list[tuple[Any, ...]]:
        "Rows of the last of *statements*, in the database's own words."
        with telling():
            for statement in statements:
                done = self.connection.execute(statement)
            return done.fetchall() if done.description else []

    def telling(self) -> AbstractContextManager[None]:
        return telling()

    def know(self, name: str) -> None:
        "The table *name*, which was made here, as one of the engine's."
        kinds = {column: KINDS[kind] for column, kind in self.columns_of(name).items()}
        for column in (self.quoted(column) for column, kind in kinds.items() if kind == "string"):
            self.tell(f'ALTER TABLE {self.quoted(name)} ALTER COLUMN {column} TYPE text COLLATE "C"')
        self.schemas[name] = ibis.schema(kinds)
        self.tell(f"ANALYZE {self.quoted(name)}")

    def columns_of(self, name: str) -> dict[str, str]:
        "The columns of a table or view, each with its type in the database's own words."
        found = self.tell(
            "SELECT attname, format_type(atttypid, NULL) FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped "
            f"AND attrelid = to_regclass({literal(self.quoted(name))}) ORDER BY attnum"
        )
        return {str(column): str(kind) for column, kind in found}

    @contextmanager
    def in_moment(self, moment: Moment) -> Iterator[None]:
        """All that is asked within is of *moment*, and names without a schema are looked for where it looks for them.

        Nothing can be written within, but to the session's own tables.
        Raises the driver's errors.
        """
        where = ", ".join(map(self.quoted, (*moment.schemas, self.schema, "pg_temp")))
        with self.connection.transaction():
            self._do("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            self._do(f"SET TRANSACTION SNAPSHOT '{moment.snapshot}'")
            for name, value in {**moment.settings, "search_path": where}.items():
                self.connection.execute("SELECT set_config(%s, %s, true)", (name, value))
            yield

    def _do(self, statement: str) -> None:
        self.connection.execute(statement)


def _counted_truth(node: Any, changed: Mapping[str, Any] | None) -> Any:
    "A truth value becomes 0 or 1 as a 32-bit number, which PostgreSQL has, before it is a longer one."
    kept = node.copy(**changed) if changed else node
    if isinstance(kept, ops.Cast) and kept.arg.dtype.is_boolean() and kept.to.is_int64():
        return ops.Cast(ops.Cast(kept.arg, "int32"), "int64")
    return kept


@lru_cache(maxsize=4096)
def as_bytes(select: str) -> str:
    "The SELECT with every text that is made in it compared as bytes."
    tree = sqlglot.parse_one(select, read="postgres")
    for cast in list(tree.find_all(sql.Cast)):
        if cast.to.is_type(*sql.DataType.TEXT_TYPES) and not isinstance(cast.parent, sql.Collate):
            cast.replace(sql.Collate(this=cast.copy(), expression=sql.to_identifier("C", quoted=True)))
    return tree.sql("postgres")


@contextmanager
def telling() -> Iterator[None]:
    "The server's own words can quote a row; ours name the kind of error by its code."
    import psycopg

    try:
        yield
    except psycopg.Error as error:
        raise Refusal(
            f"PostgreSQL kunde inte räkna: {type(error).__name__} ({error.sqlstate or 'anslutningen bröts'}). "
            "Ingenting har ändrats. Utgåvan går att bygga med --engine duckdb.",
        ) from None


def _connected() -> Any:
    import psycopg

    address = variable(ADDRESS)
    if not address:
        raise Refusal(
            f"Motorn postgres räknar i databasen som miljövariabeln {ADDRESS} pekar ut, och den är inte satt. Skriv "
            f"till exempel {ADDRESS}=postgresql://namn@server/databas, eller räkna med --engine duckdb.",
            exit_code=2,
        )
    try:
        return psycopg.connect(address, autocommit=True)
    except psycopg.Error as error:
        raise Refusal(
            f"Databasen i {ADDRESS} svarar inte ({type(error).__name__}). Pröva adressen med psql, eller räkna med "
            "--engine duckdb.",
            exit_code=2,
        ) from None
