"""DuckDB, embedded: holds the registers and clean tables of one run, counts what it is asked.

Nothing here decides what is counted. The database lives in memory and spills to the work folder.
"""

from __future__ import annotations

import errno
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from copy import copy
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

import duckdb
import ibis
from ibis.backends.sql.compilers import duckdb as dialect

from socialrapport.engine.copies_in_memory import Staging
from socialrapport.engine.counting.kept_sql import kept
from socialrapport.engine.counting.questions import KEY, MARK, MARK_BITS
from socialrapport.engine.counting.sql import PAIRS, PAIRS_CALLED, literal, quoted
from socialrapport.model.issue import Refusal
from socialrapport.world import MEMORY, MEMORY_VARIABLE

Answer = TypeVar("Answer")
MANY = 8
"So many questions are asked two at once: of fewer there is little to win."
NEW = "_ny"
"""A table before it has its name, since it may be made of the one that has."""
HANDED = "_lamnade"
"""Rows in memory, for as long as they are copied into a table."""


ENCRYPTED = "SET force_mbedtls_unsafe = true; SET temp_file_encryption = true"
"""What is spilled is encrypted with a key that only memory has. The database calls its own cipher unsafe, since the key
comes from random numbers that are not made for keys. So no row with a person number is in what can be spilled either
(`persons.guard`): behind this lock are pseudonyms, and at most scraps of freed memory in the blocks' unused ends."""

PLANNED = "SET disabled_optimizers = 'in_clause,top_n_window_elimination'"
"""What the database's planner leaves undone. Whether a value is in a list is looked up where it stands: it would join
each list as a table, which for lists as short as ours, a hundred in a scan of a register, takes longer than all else
that the scan does. And the first rows of each group are numbered: its short cut fails over such a list."""

LISTS = f"SET VARIABLE {PAIRS_CALLED} = CAST({list(PAIRS)} AS UTINYINT[])"
"What statements look things up in; a cursor beside the connection must be told too."
NAMED = "packad"
PACKED = f"ATTACH ':memory:' AS {NAMED} (COMPRESS); USE {NAMED}; SET checkpoint_threshold = '1TB'"
"""A database whose tables can be packed where they lie: by `pack`, and not whenever some have been filled. A cursor
beside the connection must be told too."""
SILENT = "SET enable_progress_bar = false"
"""A progress bar would write to the user's screen; ours speaks there."""
GONE = ("No files found", "No such file")
"""How the database says that a file which was there has been taken away."""
ROOM = 0.5
"""The part of the memory that tables may take before they are packed."""

HASHES = (
    f"CREATE MACRO {MARK}(x) AS CAST(hash(x) % {1 << MARK_BITS} AS BIGINT)",
    f"CREATE MACRO {KEY}(x) AS CAST(hash(x) >> 1 AS BIGINT)",
)


class Engine:
    """One run's tables, embedded: the door that files are read at, and the engine that counts unless told another.

    `connection` is for modules in this package only.
    """

    def __init__(self, work: Path, threads: int | None = None, memory: str = MEMORY) -> None:
        self.memory = memory
        self.work = work
        self.staging = Staging(work)
        self.ibis = ibis.duckdb.connect(
            memory_limit=memory,
            temp_directory=str(work / "duckdb"),
            **({"threads": threads} if threads else {}),
        )
        self.connection: duckdb.DuckDBPyConnection = self.ibis.con
        self.connection.execute(PACKED)
        self.connection.execute(ENCRYPTED)
        self.connection.execute(PLANNED)
        self.connection.execute(LISTS)
        for function in HASHES:
            self.connection.execute(function)
        self.connection.execute(SILENT)
        self.threads = threads or int(self.run("SELECT current_setting('threads')")[0][0])

    def __enter__(self) -> Engine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        "Let go of the tables; an engine is not used after this."
        self.ibis.disconnect()
        self.staging.close()

    @contextmanager
    def diskless(self) -> Iterator[duckdb.DuckDBPyConnection]:
        "A database beside this one that never spills, for the little that would hold what a row says."
        with (
            self.telling(),
            duckdb.connect(config={"memory_limit": self.memory, "temp_directory": ""}) as beside,
        ):
            beside.execute(SILENT)
            yield beside

    @contextmanager
    def another(self) -> Iterator[Engine]:
        """The same tables at a connection of its own, with temporary tables and room for text of its own: a thread may
        read a file there while this one is asked something."""
        before = self.askers
        self.be_asked_by(2)
        second = copy(self)
        second.connection = self.connection.cursor()
        second.connection.execute(f"USE {NAMED}; {SILENT}; {LISTS}")
        second.staging = Staging(self.work, "intag_2.csv")
        try:
            yield second
        finally:
            second.connection.close()
            second.staging.close()
            self.be_asked_by(before)

    @property
    def askers(self) -> int:
        "How many threads of ours the database takes to ask it at once."
        return int(self.run("SELECT current_setting('external_threads')")[0][0]) if self.threads > 1 else 1

    def be_asked_by(self, askers: int) -> None:
        """Have as many threads of the database's own as leaves a core for each of ours that asks, while nothing is
        asked. One too many has to take turns with the others, and who waits for it looks for work again and again:
        that takes a fourth of all the time."""
        if askers != self.askers and askers <= self.threads:
            self.run(f"SET external_threads = {askers}")

    def run(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        "Rows of a statement in the engine's own SQL. For modules in this package."
        with self.telling():
            return self.connection.execute(sql, parameters).fetchall()

    @contextmanager
    def telling(self) -> Iterator[None]:
        "Say in our own words that memory or disk is full, or a file gone: the database's are about itself."
        try:
            yield
        except duckdb.OutOfMemoryException:
            raise Refusal(
                f"Minnet räckte inte: räkningen får använda {self.memory}. Ge den mer med miljövariabeln "
                f"{MEMORY_VARIABLE}, till exempel {MEMORY_VARIABLE}=8GB, högst tre fjärdedelar av datorns minne. "
                "Är det redan mycket kan disken ha blivit full: frigör utrymme, eller ange en annan mapp för "
                "tillfälliga filer med miljövariabeln TMPDIR. Ingenting har ändrats.",
            ) from None
        except duckdb.IOException as error:
            if "No space left" in str(error):
                raise OSError(errno.ENOSPC, "") from None
            if any(gone in str(error) for gone in GONE):
                raise OSError(errno.ENOENT, "") from None
            raise

    def ask(self, questions: Sequence[str]) -> list[list[dict[str, Any]]]:
        "The rows that each of the *questions*, in the words that the engines share, has for an answer."
        return self._two_at_once(Engine._answer, questions)

    def _two_at_once(self, ask: Callable[[Engine, str], Answer], questions: Sequence[str]) -> list[Answer]:
        """What each of the *questions* gives, in their order. Many are asked from two connections, each taking the
        next: some steps of a question keep one core only, and a question of a small table hardly more."""
        if len(questions) < MANY or self.threads == 1:
            return [ask(self, question) for question in questions]
        answers: dict[int, Answer] = {}
        left = deque(enumerate(questions))

        def answer(engine: Engine) -> None:
            while True:
                try:
                    n, question = left.popleft()
                except IndexError:
                    return
                try:
                    answers[n] = ask(engine, question)
                except BaseException:
                    left.clear()
                    raise

        with self.another() as second, ThreadPoolExecutor(1) as thread:
            beside = thread.submit(answer, second)
            answer(self)
            beside.result()
        return [answers[n] for n in range(len(questions))]

    def _answer(self, question: str) -> list[dict[str, Any]]:
        with self.telling():
            rows = self.connection.execute(question)
            names = [column[0] for column in rows.description]
            return [dict(zip(names, row, strict=True)) for row in rows.fetchall()]

    @property
    def door(self) -> Engine:
        "Where files are read: here."
        return self

    def adopt(self, names: Iterable[str]) -> None:
        "What the door has let in is here already."

    def beside(self, moment: object) -> None:
        "No database of others is where this engine counts."

    def pack(self) -> None:
        """Pack the tables if they have begun to take room: a register's row then takes a tenth of it, so that tens of
        millions need no disk, and is read faster. Where there is room enough it is not worth its time."""
        ((taken, of),) = self.run(
            "SELECT (SELECT sum(memory_usage_bytes) FROM duckdb_memory() WHERE tag = 'IN_MEMORY_TABLE'), "
            "parse_formatted_bytes(current_setting('memory_limit'))"
        )
        if taken > ROOM * of:
            self.run("CHECKPOINT")

    def remove(self, name: str, chosen: str) -> None:
        "Take the rows out of *name* that the question *chosen* gives the `_fil` and `_rad` of."
        self.run(f'DELETE FROM "{name}" t USING ({chosen}) b WHERE t._fil = b._fil AND t._rad = b._rad')

    def arrow(self, name: str) -> Any:
        "The table *name* in memory, as Arrow."
        with self.telling():
            return self.connection.execute(f'SELECT * FROM "{name}"').to_arrow_table()

    @contextmanager
    def as_text(self, name: str) -> Iterator[Path]:
        "The table *name* as rows of text, for as long as it is asked for: null is nothing, an empty text is quotes."
        try:
            how = "FORMAT csv, HEADER false, FORCE_QUOTE *, USE_TMP_FILE false"
            self.run(f"COPY {quoted(name)} TO {literal(self.staging.path)} ({how})")
            yield self.staging.path
        finally:
            self.staging.clear()

    def keep(self, name: str, questions: Sequence[str]) -> None:
        "The answers to *questions*, which have the same columns, as the table *name*."
        first, *others = questions
        self.run(f'CREATE OR REPLACE TABLE "{name}" AS {first}')
        self._two_at_once(Engine.run, [f'INSERT INTO "{name}" {question}' for question in others])

    def has(self, name: str) -> bool:
        "Whether there is a table *name*: asked for no row of it, since a list of all tables takes long to make."
        try:
            self.run(f'SELECT 1 FROM "{name}" LIMIT 0')
        except duckdb.CatalogException:
            return False
        return True

    def names(self) -> Collection[str]:
        "The names of all tables: less work than asking for each of many, more than asking for one."
        return {name for (name,) in self.run("SELECT table_name FROM duckdb_tables()")}

    def table(self, name: str) -> Any:
        "The table *name* as an Ibis expression."
        return _table(name, tuple(row[:3] for row in self.run(f'DESCRIBE "{name}"')))

    def create(self, name: str, expression: Any, *more: Any) -> None:
        """Materialise an Ibis expression as the table *name*, with the rows of *more* after it.

        Ibis and the database take far longer over one union of many than over each by itself.
        """
        self.run(f'CREATE TABLE "{NEW}" ({_columns(expression.schema())})')
        for part in (expression, *more):
            self.run(f'INSERT INTO "{NEW}" {self.sql(part)}')
        self.run(f'DROP TABLE IF EXISTS "{name}"')
        self.run(f'ALTER TABLE "{NEW}" RENAME TO "{name}"')

    def create_from_rows(self, name: str, columns: Mapping[str, str], rows: Iterable[Sequence[object]]) -> None:
        """A small table by hand. *columns* maps name to an Ibis type: `string`, `int64`, `date` …

        Rows are in the order of *columns*.
        """
        self.run(f"CREATE OR REPLACE TABLE {quoted(name)} ({_columns(ibis.schema(dict(columns)))})")
        by_column = list(zip(*rows, strict=True))
        if by_column:
            self.connection.register(HANDED, _as_arrow(by_column, columns))
            self.run(f"INSERT INTO {quoted(name)} FROM {HANDED}")
            self.connection.unregister(HANDED)

    def drop(self, name: str) -> None:
        "Remove the table *name* if there is one."
        self.run(f"DROP TABLE IF EXISTS {quoted(name)}")

    def rows(self, expression: Any) -> list[tuple[Any, ...]]:
        "The result set of an Ibis expression, in the expression's own order."
        return self.run(self.sql(expression))

    def sql(self, expression: Any) -> str:
        "The SQL that *expression* becomes."
        return _sql(expression.op())


# Ibis takes long over a question, so one that is asked again, be it of another engine, is not made again.
@lru_cache(maxsize=2048)
def _sql(asked: Any) -> str:
    return kept(asked, "duckdb", lambda: _written(asked))


def _written(asked: Any) -> str:
    with _as_it_is_put():
        return str(ibis.to_sql(asked.to_expr(), dialect="duckdb", pretty=False))


@contextmanager
def _as_it_is_put() -> Iterator[None]:
    """Each step as a question within the next. To make one of two that follow each other takes Ibis a fourth of all its
    time, and the database does it anyway."""
    how, before = ibis.options.sql, ibis.options.sql.fuse_selects
    how.fuse_selects = False
    try:
        yield
    finally:
        how.fuse_selects = before


@lru_cache(maxsize=2048)
def _columns(schema: Any) -> str:
    "A table's columns as they are declared."
    return ", ".join(c.sql("duckdb") for c in schema.to_sqlglot_column_defs("duckdb"))


@lru_cache(maxsize=2048)
def _table(name: str, columns: tuple[tuple[str, str, str], ...]) -> Any:
    "A table of columns, each with its type in SQL and whether it may be empty."
    of_sql = dialect.compiler.type_mapper.from_string
    return ibis.table({column: of_sql(kind, nullable=empty == "YES") for column, kind, empty in columns}, name)


def _as_arrow(values: Sequence[Sequence[object]], columns: Mapping[str, str]) -> Any:
    import pyarrow as pa

    kinds = {
        "string": pa.string(),
        "int64": pa.int64(),
        "float64": pa.float64(),
        "boolean": pa.bool_(),
        "date": pa.date32(),
    }
    arrays = [pa.array(column, type=kinds[kind]) for column, kind in zip(values, columns.values(), strict=True)]
    return pa.table(arrays, names=list(columns))
