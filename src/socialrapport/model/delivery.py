"""What was given to us: the receipt travels on, the rows stay behind the engine's door."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from socialrapport.model.others import OthersFigure

DATABASE = "databas:"
"""Stands before the register's id where a file's name would, of what was read from a database."""


@dataclass(frozen=True)
class Receipt:
    """One file as received."""

    register: str
    file: str
    """Path relative to the extracts folder, with `/`; or `databas:` and the register, without any address."""
    sha256: str
    bytes: int
    rows: int
    """Rows read, the header not counted."""
    set_aside: int
    """Rows that are wrong and therefore not counted in any figure."""
    encoding: str
    years: tuple[int, ...] = ()


def sources(names: Sequence[str]) -> str:
    "*27 filer*, *2 filer och 25 register ur en databas*"
    tables = sum(name.startswith(DATABASE) for name in names)
    files = len(names) - tables
    parts = [f"{files} fil{'' if files == 1 else 'er'}"] if files or not tables else []
    parts += [f"{tables} register ur en databas"] if tables else []
    return " och ".join(parts)


@dataclass(frozen=True)
class PublicFigure:
    """One cell of a table that its owner has already published.

    `at` is axis id to code; axes that are not named are the total. `value` None with status `..`
    is a cell that the owner suppressed: it is carried as suppressed, never as zero or missing.
    """

    indicator: str
    measure: str
    year: int
    at: tuple[tuple[str, str], ...]
    value: float | None
    status: str
    source: str
    decimals: int = 0


@dataclass(frozen=True)
class Delivery:
    """All that intake makes of one extracts folder; the rows themselves lie in the engine."""

    receipts: tuple[Receipt, ...]
    registers: frozenset[str]
    """Ids of the registers that there are rows of."""
    public: tuple[PublicFigure, ...]
    synthetic: bool
    others: tuple[OthersFigure, ...] = ()
    """What others have published of themselves, to stand beside ours."""
    zeros: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """By register, years without a row since there was nothing: zeros, which somebody answers for."""
