"""Databases of others that registers are read from: what each can do, and one line for each kind.

They are only ever read. What the engine itself counts in is another matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from types import TracebackType
from typing import Protocol


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
    """Somebody's database: all that is read of it is of one moment."""

    def __enter__(self) -> Database: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def table(self, name: str) -> str: ...

    def columns(self, query: str) -> tuple[str, ...]: ...

    def copy(self, query: str, wanted: Sequence[tuple[str, str]], key: Sequence[str], target: Path) -> Copied: ...


KINDS = ("postgresql",)


def open(kind: str, address: Address) -> Database:
    "The database at *address*. Raises `Failure` where it cannot be reached. The driver is loaded here and not before."
    assert kind in KINDS, kind
    from socialrapport.engine.postgres import Postgres

    return Postgres(address)
