"""What engines that are not embedded have in common: the registers are let in by the embedded one, which reads files,
makes pseudonyms and judges rows one by one, and are then moved. All set work is done where they came."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Self

import ibis
import sqlglot
from ibis.backends.sql import compilers

from socialrapport.engine.counting import duckdb
from socialrapport.engine.counting.kept_sql import kept
from socialrapport.engine.counting.protocol import Moment, Place
from socialrapport.world import MEMORY


class Elsewhere(ABC):
    """One run's tables in another engine. A subclass says how a table is put there, made there and read there."""

    dialect: ClassVar[str]
    "What sqlglot calls the engine's SQL."
    ibis_dialect: ClassVar[str]

    def __init__(self, work: Path, threads: int | None = None, memory: str = MEMORY) -> None:
        self.door = duckdb.Engine(work, threads, memory)
        self.schemas: dict[str, ibis.Schema | None] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @abstractmethod
    def close(self) -> None:
        "Let go of the tables; an engine is not used after this."

    @abstractmethod
    def bring(self, name: str, schema: ibis.Schema) -> None:
        "The door's table *name* as one of this engine's."

    @abstractmethod
    def make(self, name: str, selects: Sequence[str]) -> None:
        "The rows of all *selects*, in this engine's SQL, as the table *name*, which may be there and be asked by them."

    @abstractmethod
    def fetch(self, select: str) -> tuple[list[str], list[tuple[Any, ...]]]:
        "Column names and rows of a SELECT in this engine's SQL."

    @abstractmethod
    def forget(self, name: str) -> None:
        "The table *name* is there no more."

    def adopt(self, names: Iterable[str]) -> None:
        "The door's tables *names* are this engine's from now on."
        for name in names:
            if not self.door.has(name):
                continue  # It was judged where it is.
            schema = self.door.table(name).schema()
            self.bring(name, schema)
            self.schemas[name] = schema
            self.door.drop(name)

    def beside(self, moment: Moment) -> Place | None:
        return None

    def has(self, name: str) -> bool:
        return name in self.schemas

    def names(self) -> Collection[str]:
        return self.schemas

    def table(self, name: str) -> Any:
        schema = self.schemas[name]
        assert schema is not None, name
        return ibis.table(schema, name)

    def create(self, name: str, expression: Any, *more: Any) -> None:
        schema = expression.schema()
        self.make(name, [self.as_declared(self.sql(part), schema) for part in (expression, *more)])
        self.schemas[name] = schema

    def as_declared(self, select: str, schema: ibis.Schema) -> str:
        "The rows with each column of the type that the question says: engines have their own for sums."
        names = {c: self.quoted(c) for c in schema}
        columns = ", ".join(f"CAST({names[c]} AS {self.type_of(kind)}) AS {names[c]}" for c, kind in schema.items())
        return f"SELECT {columns} FROM ({select}) t"

    def type_of(self, kind: Any) -> str:
        return str(self.compiler().type_mapper.from_ibis(kind).sql(self.dialect))

    def quoted(self, name: str) -> str:
        return str(sqlglot.to_identifier(name, quoted=True).sql(self.dialect))

    @classmethod
    def compiler(cls) -> Any:
        return getattr(compilers, cls.ibis_dialect).compiler

    def create_from_rows(self, name: str, columns: Mapping[str, str], rows: Iterable[Sequence[object]]) -> None:
        self.door.create_from_rows(name, columns, rows)
        self.adopt([name])

    def keep(self, name: str, questions: Sequence[str]) -> None:
        self.make(name, [translated(q, self.dialect) for q in questions])
        self.schemas[name] = None

    def drop(self, name: str) -> None:
        if name in self.schemas:
            self.forget(name)
            del self.schemas[name]

    def rows(self, expression: Any) -> list[tuple[Any, ...]]:
        return self.fetch(self.sql(expression))[1]

    def ask(self, questions: Sequence[str]) -> list[list[dict[str, Any]]]:
        found = (self.fetch(translated(q, self.dialect)) for q in questions)
        return [[dict(zip(names, row, strict=True)) for row in rows] for names, rows in found]

    def remove(self, name: str, chosen: str) -> None:
        schema, table = self.schemas[name], f'"{name}"'
        kept = f"SELECT t.* FROM {table} t LEFT JOIN ({chosen}) b ON t._fil = b._fil AND t._rad = b._rad "
        self.make(name, [translated(f"{kept} WHERE b._rad IS NULL", self.dialect)])
        self.schemas[name] = schema

    def sql(self, expression: Any) -> str:
        return _sql(expression.op(), type(self))

    @classmethod
    def said_otherwise(cls, asked: Any) -> Any:
        "The question as the engine can be asked it, where Ibis writes what it does not know."
        return asked


# Ibis takes long over a question, so one that is asked again is not made again.
@lru_cache(maxsize=1024)
def _sql(asked: Any, of: type[Elsewhere]) -> str:
    def written() -> str:
        compiler = of.compiler()
        return str(compiler.to_sqlglot(of.said_otherwise(asked).to_expr()).sql(compiler.dialect))

    return kept(asked, of.__module__, written)


@lru_cache(maxsize=4096)
def translated(question: str, dialect: str) -> str:
    "A question in the words that the engines share, in those of one of them."
    (told,) = sqlglot.transpile(question, read="duckdb", write=dialect)
    return told
