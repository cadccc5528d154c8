"""What a format makes of a file: cells with the names of where they stand, and then rows of a register."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product

from socialrapport.model.rule import WhileRead


class Broken(Exception):
    """The file cannot be read as its format; the argument says what is wrong and where, in words."""


@dataclass(frozen=True)
class Value:
    """One value of a dimension. Where the file has no codes, the label is the code."""

    code: str
    label: str


@dataclass(frozen=True)
class Dimension:
    """One way in which the table is divided."""

    code: str
    label: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Cell:
    """A figure as it is written. `where` has a value for each dimension; `line` is the file's row, or the
    figure's number in a file that has no rows of its own."""

    line: int
    where: tuple[Value, ...]
    text: str


SKIPPED: WhileRead = "hoppar_over"
"""The rule of what is passed over."""


@dataclass(frozen=True)
class Told:
    """Something to say of the file: the rule, its detail and the rows. An error's rows are set aside."""

    rule: WhileRead
    detail: str
    rows: tuple[int, ...] = ()
    column: str | None = None
    count: int = 0


@dataclass(frozen=True)
class Cells:
    """A table of figures. `content` is what they are of, where no dimension says it."""

    dimensions: tuple[Dimension, ...]
    cells: tuple[Cell, ...]
    source: str
    content: str = ""
    told: tuple[Told, ...] = ()


@dataclass(frozen=True)
class Rows:
    """The file as rows of a register, each with its row number in the file."""

    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    told: tuple[Told, ...] = ()
    refused: int = 0
    """Rows that could not be read and are not among `rows`."""


def composed(cells: Cells) -> Cells:
    "The table with letters that are taken apart (*a* and a ring, from a Mac) put together, as descriptions have them."
    values = {v: Value(as_one(v.code), as_one(v.label)) for d in cells.dimensions for v in d.values}
    dimensions = tuple(replace(d, values=tuple(values[v] for v in d.values)) for d in cells.dimensions)
    same = dimensions == cells.dimensions
    figures = cells.cells if same else tuple(replace(c, where=tuple(values[v] for v in c.where)) for c in cells.cells)
    return Cells(dimensions, figures, as_one(cells.source), as_one(cells.content), cells.told)


def as_one(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def in_order(dimensions: Iterable[Dimension]) -> Iterator[tuple[Value, ...]]:
    "Every combination of the dimensions' values, the last dimension quickest."
    return product(*(d.values for d in dimensions))


def size(dimensions: Iterable[Dimension]) -> int:
    "How many cells the dimensions make."
    number = 1
    for dimension in dimensions:
        number *= len(dimension.values)
    return number


def some(names: Iterable[str], most: int = 5) -> str:
    "*a, b, c och 7 till*"
    each = list(dict.fromkeys(names))
    more = f" och {len(each) - most} till" if len(each) > most else ""
    return ", ".join(each[:most]) + more
