"""Databases of others that registers are read from: what each can do, and one line for each kind.

They are only ever read. What the engine itself counts in is another matter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from types import TracebackType
from typing import Protocol

from socialrapport.engine.counting.protocol import Moment


@dataclass(frozen=True)
class Address:
    """Where a database is. What is empty is as the driver's own surroundings say."""

    host: str = ""
    port: str = ""
    database: str = ""
    user: str = ""
    password: str = field(default="", repr=False)
    encryption: str = ""
    limit: int = 0
    """Seconds that one question may take; 0 is the server's own limit."""
    patience: int = 15
    """Seconds to wait for an answer at the door."""


class Trouble(Enum):
    """What went wrong, for somebody else to put into words."""

    UNREACHABLE = auto()
    NO_HOST = auto()
    PASSWORD = auto()
    REFUSED = auto()
    NO_DATABASE = auto()
    UNENCRYPTED = auto()
    NO_TABLE = auto()
    NO_COLUMN = auto()
    NO_FUNCTION = auto()
    FORBIDDEN = auto()
    SYNTAX = auto()
    WRITES = auto()
    VALUE = auto()
    TIMEOUT = auto()
    FULL = auto()
    LOST = auto()


class Failure(Exception):
    """The database would not, or could not. `line` is the line of the question, where it is known."""

    def __init__(self, trouble: Trouble, line: int | None = None) -> None:
        super().__init__(trouble.name)
        self.trouble = trouble
        self.line = line


@dataclass(frozen=True)
class Copied:
    """What was read, in short."""

    sha256: str
    size: int


class Database(Protocol):
    """Somebody's database: all that is read of it is of one moment. Every method raises `Failure`."""

    def __enter__(self) -> Database: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def table(self, name: str) -> str:
        "The table or view *name* as a question that reads all of it."
        ...

    def columns(self, query: str) -> tuple[str, ...]:
        "The names of *query*'s columns, without reading a row. What is not one question that only reads is refused."
        ...

    def moment(self) -> Moment:
        "What is read, for another session of the same server to read too."
        ...

    def numbered(self, query: str, wanted: Sequence[tuple[str, str]], key: Sequence[str]) -> str:
        """The question that gives *query*'s columns *wanted* (our names with theirs) as text, and `_rad`.

        The rows are numbered in the order of *key* and then of all else, so that the same rows have the same numbers.
        """
        ...

    def sums(self, numbered: str, names: Sequence[str]) -> str:
        "The question that tells in short what the rows of *numbered* are."
        ...

    def sum_of(self, sums: str) -> Copied:
        "What the question *sums* tells."
        ...

    def copy(self, numbered: str, target: Path, take: Callable[[], None]) -> None:
        """Write the rows of *numbered* to *target*: `;`-separated text, the row's number last, in its order.

        In parts: *take* is called for each, and the next one replaces it."""
        ...

    def telling(self, query: str = "", before: int = 0) -> AbstractContextManager[None]:
        "Turn the driver's errors, of this session or another of the same server, into `Failure`."
        ...


def postgresql(address: Address) -> Database:
    "A PostgreSQL server's. The driver is loaded here and not before."
    from socialrapport.engine.sources.postgres import Postgres

    return Postgres(address)


KINDS: Mapping[str, Callable[[Address], Database]] = {"postgresql": postgresql}


def open(kind: str, address: Address) -> Database:
    "The database at *address*. Raises `Failure` where it cannot be reached."
    return KINDS[kind](address)
