"""A sheet's cells, whatever file it came in, and what their places are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter


@dataclass(frozen=True)
class Square:
    """One cell. `typed` where the sheet itself says that it is a number; `fault` where it cannot be read."""

    text: str = ""
    typed: bool = False
    marked: bool = False
    fault: str = ""


EMPTY = Square()


@dataclass(frozen=True)
class Grid:
    """A sheet's cells by row and column, both from 1, and the areas that are merged.

    `name` is what the sheet may be called: as the description calls it, or its number; its own can be a person's.
    It is empty for a text file.
    """

    name: str
    cells: Mapping[tuple[int, int], Square]
    height: int
    width: int
    merged: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    """The upper left cell of the area that a cell lies in, that cell itself included."""

    def at(self, row: int, column: int) -> Square:
        return self.cells.get((row, column), EMPTY)

    def filled(self, row: int, column: int) -> Square:
        "The cell, or what its merged area holds."
        return self.at(*self.merged.get((row, column), (row, column)))

    def address(self, row: int, column: int) -> str:
        return f"{self.name}, cell {get_column_letter(column)}{row}" if self.name else f"rad {row}"

    def column(self, column: int) -> str:
        "Where a column stands: its heading can be anything, also a row that is none."
        return f"kolumn {get_column_letter(column) if self.name else column}"
