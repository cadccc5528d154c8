"""What every engine can do, whichever it is. A fourth is one more file beside the three."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Protocol, Self

from socialrapport.engine.counting import duckdb

Guard = Callable[[str], str]
"""From the SELECT that reads rows to the one that lets them in: see `persons.guard`."""


@dataclass(frozen=True)
class Moment:
    """One moment of somebody's database, which another of its sessions can look at too while it lasts."""

    snapshot: str
    started: str
    """When the server was: together with `database`, which one it is."""
    database: str
    role: str
    """Who looks."""
    schemas: tuple[str, ...]
    """Where names without a schema are looked for."""
    settings: Mapping[str, str]
    """So that the same data are the same text in every session."""


class Asking(Protocol):
    """What answers questions in the words that the engines share."""

    def ask(self, questions: Sequence[str], /) -> list[list[dict[str, Any]]]:
        "The rows that each of the *questions* has for an answer."


class Judging(Asking, Protocol):
    """Where rows are judged one by one."""

    def run(self, sql: str, /) -> list[tuple[Any, ...]]:
        "Rows of the last of some statements, in the embedded engine's words."

    def has(self, name: str, /) -> bool:
        "Whether there is a table *name*."


class Place(Judging, Protocol):
    """The database that rows are in and never leave."""

    def may_read(self, query: str) -> bool:
        "Whether the engine's own user may read what *query* asks for."

    def sees(self, sums: str, found: tuple[object, ...]) -> bool:
        "Whether the engine's own user sees the rows that *sums*, which tells rows in short, told *found* of."

    def take(self, numbered: str, columns: Sequence[str], guard: Guard) -> None:
        "Make `_raw` of the question *numbered*, which gives *columns* as text and `_rad`, let in by *guard*."

    def settle(self, register: str) -> None:
        "The register is one of the engine's tables from now on."

    def put_aside(self) -> list[tuple[str, str]]:
        "Register and key of the rows that were set aside."


class Engine(Protocol):
    """The tables of one run. Use it as a context manager.

    A question is SQL in the words that the engines share, as DuckDB reads it (`counting.sql`); an expression is Ibis'.
    """

    @property
    def door(self) -> duckdb.Engine:
        "Where files are read, person numbers made pseudonyms and rows judged one by one: always the embedded one."

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def close(self) -> None:
        "Let go of the tables; an engine is not used after this."

    def adopt(self, names: Iterable[str]) -> None:
        "The door's tables *names* are this engine's from now on."

    def beside(self, moment: Moment) -> Place | None:
        "Where the rows of *moment* can be judged without leaving their database, if that is where this engine counts."

    def has(self, name: str) -> bool:
        "Whether there is a table *name*."

    def names(self) -> Collection[str]:
        "The names of all tables."

    def table(self, name: str) -> Any:
        "The table *name* as an Ibis expression."

    def create(self, name: str, expression: Any, *more: Any) -> None:
        "Keep an Ibis expression as the table *name*, with the rows of *more* after it. It may be made of itself."

    def create_from_rows(self, name: str, columns: Mapping[str, str], rows: Iterable[Sequence[object]]) -> None:
        "A small table by hand. *columns* maps name to an Ibis type: `string`, `int64`, `date` …; rows in their order."

    def keep(self, name: str, questions: Sequence[str]) -> None:
        "The answers to *questions*, which have the same columns, as the table *name*."

    def remove(self, name: str, chosen: str) -> None:
        "Take the rows out of *name* that the question *chosen* gives the `_fil` and `_rad` of."

    def drop(self, name: str) -> None:
        "Remove the table *name* if there is one."

    def rows(self, expression: Any) -> list[tuple[Any, ...]]:
        "The result set of an Ibis expression, in the expression's own order."

    def ask(self, questions: Sequence[str]) -> list[list[dict[str, Any]]]:
        "The rows that each of the *questions* has for an answer."
