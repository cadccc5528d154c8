"""What every engine can do, whichever it is. A fourth is one more file beside the three."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import TracebackType
from typing import Any, Protocol, Self

from socialrapport.engine.counting import duckdb


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

    def has(self, name: str) -> bool:
        "Whether there is a table *name*."

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
