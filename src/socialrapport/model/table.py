"""What comes in and what it becomes: registers as delivered, clean tables as counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from socialrapport.model.expression import Field
from socialrapport.model.fiscal_year import CALENDAR, FiscalYear

DISTRICT = "distrikt"
"""What the column with the district's code is called, in registers and clean tables alike."""


class ColumnType(StrEnum):
    TEXT = "text"
    INTEGER = "heltal"
    DECIMAL = "decimaltal"
    DATE = "datum"  # ISO 2024-03-01 or 20240301
    BOOLEAN = "ja/nej"  # 1/0, ja/nej, J/N
    PERSON = "personnummer"  # pseudonymised at the door; never seen again
    MONTH = "månad"  # 01-12
    YEAR = "år"
    UNIT = "enhet"  # in clean tables: a person, a case, told from the others and never shown


@dataclass(frozen=True)
class Column:
    """One column of a register or a clean table. `codes` is exhaustive where it stands: another value is an error."""

    name: str
    type: ColumnType
    title: str
    required: bool = False
    codes: Mapping[str, str] | None = field(default=None, hash=False)
    low: float | None = None
    high: float | None = None
    since: int | None = None
    until: int | None = None
    codes_since: Mapping[str, int] = field(default_factory=dict, hash=False)
    """The first year of codes that are younger than the column."""
    codes_until: Mapping[str, int] = field(default_factory=dict, hash=False)
    """The last year of codes that are used no longer; older rows may still have them."""

    def in_force(self, year: int) -> bool:
        "Whether the column is part of the register in *year*."
        return (self.since is None or self.since <= year) and (self.until is None or self.until >= year)

    def codes_in(self, year: int) -> Mapping[str, str]:
        "The codes that are used in *year*."
        return {
            code: label
            for code, label in (self.codes or {}).items()
            if self.codes_since.get(code, year) <= year <= self.codes_until.get(code, year)
        }


@dataclass(frozen=True)
class Law:
    """A legal ground, dated: a reference without dates is wrong on one side of a new law."""

    reference: str
    since: date | None = None
    until: date | None = None

    def holds_in(self, year: int) -> bool:
        "Whether it holds on some day of the year."
        return (self.since is None or self.since.year <= year) and (self.until is None or self.until.year >= year)


@dataclass(frozen=True)
class Reference:
    """Each value of `column` stands in `register`'s `key`, or the row is an error."""

    column: str
    register: str
    key: str


@dataclass(frozen=True)
class Layout:
    """How the register's file is written when it is a text file.

    `header` is False for a file that is columns by position only; `delimiter` None means found out.
    `least` is how many of the columns such a file must have: the last ones may be left out.
    """

    header: bool = True
    delimiter: str | None = None
    least: int | None = None


@dataclass(frozen=True)
class Register:
    """A source as its owner delivers it. The contract that intake holds every delivery against."""

    id: str
    title: str
    owner: str
    one_row_per: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    files: tuple[str, ...]
    """Name patterns, case-insensitive, without extension: `("anmalan*",)`."""
    law: tuple[Law, ...] = ()
    references: tuple[Reference, ...] = ()
    layout: Layout = Layout()
    yearly: str | None = None
    """The column that says which year a row is of (a date or a year), for completeness checks."""
    monthly: str | None = None
    """The column that says which month, where every district must deliver each month."""
    survey_every: int = 1
    """Years between deliveries: 2 for a survey each second year, 0 for one made when somebody decides so."""
    period: tuple[str, str] | None = None
    """The columns that say when it began and ended; the end is never before."""
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    """By an amount's column, those whose sum it is."""
    municipality: str | None = None
    """The column with the municipality's code, which must be our own."""
    public: bool = False
    """True for figures that their owner has already published: no disclosure control is due."""
    fiscal: FiscalYear = CALENDAR
    """What a year of its rows is here."""

    def column(self, name: str) -> Column:
        for column in self.columns:
            if column.name == name:
                return column
        names = ", ".join(c.name for c in self.columns)
        raise KeyError(f"Registret {self.id} har ingen kolumn {name}. Det har: {names}.")


Rows = Any
"""Rows of the engine, or a column of them, as an Ibis expression: the model knows no library, and Ibis has no types."""


@dataclass(frozen=True)
class Table:
    """A clean table: one row per unit, made once, shared by the indicators that count its rows.

    `build` takes the engine's tables named in `needs` (registers or other clean tables, as Ibis
    expressions, in that order) and returns an Ibis expression with exactly `columns`.
    Each column is also an attribute: `bistand.belopp > 0`.
    """

    id: str
    title: str
    one_row_per: str
    columns: tuple[Column, ...]
    needs: tuple[str, ...]
    build: Callable[..., Rows]
    examples: tuple[TableExample, ...] = ()
    fiscal: FiscalYear = CALENDAR
    """What a year of its rows is here."""

    def __getattr__(self, name: str) -> Field:
        columns = [c.name for c in object.__getattribute__(self, "columns")]
        if name in columns:
            return Field(name)
        if name.startswith("__"):
            raise AttributeError(name)
        raise AttributeError(
            f"Tabellen {object.__getattribute__(self, 'id')} har ingen kolumn {name}. Den har: {', '.join(columns)}."
        )


@dataclass(frozen=True)
class TableExample:
    """Given these rows in the tables a clean table needs, these rows come out.

    Rows are drawn as text: a header line, `|` between columns, an empty field for missing.
    """

    says: str
    given: Mapping[str, str] = field(default_factory=dict)
    gives: str = ""
