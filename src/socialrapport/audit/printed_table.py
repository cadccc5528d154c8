"""A published table as the audit sees it: a grid of cells under names, and what the names say."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from pathlib import Path

from socialrapport.audit import layout, lines_of_files
from socialrapport.audit.fault import Finding
from socialrapport.audit.headings import WHOLE, YEAR, Words, areas, plain, topic, words
from socialrapport.audit.layout import Table
from socialrapport.audit.printed_value import Cell, printed, swedish

__all__ = ["At", "Cell", "Sheet", "printed", "read", "swedish"]

At = tuple[int, int, int]
"""A cell: number of the table, of its row and of its column (all from 0, names not counted)."""


@dataclass(frozen=True)
class Sheet:
    """One table. `labels`/`levels` name its rows, `columns` its columns; `cells[r][c]`.

    `by_area` is true where rows are areas: the table has a column `nivå` (`printed_levels`), or its first column is
    named after a kind of area; the whole municipality then has a level of its own.
    """

    file: str
    labels: tuple[str, ...]
    levels: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    by_area: bool
    printed_levels: bool
    row_words: tuple[Words, ...]
    column_words: tuple[Words, ...]
    file_words: Words
    topic: frozenset[str]
    units: tuple[tuple[str, ...], ...]
    """The unit of each cell: n, pct, per, mean, amount, or `?` for a decimal number that no name explains."""
    keys: tuple[tuple[str, ...], ...]
    """The names of each column: those that the file has columns for, and its own last."""
    key_words: tuple[tuple[Words, ...], ...]
    measures: frozenset[int]
    """The places in a key that say what is measured."""

    @property
    def turned(self) -> bool:
        "Whether the file has several columns of names."
        return len(self.keys[0]) > 1

    def year(self, r: int, c: int) -> int | None:
        return self.column_words[c].year or self.row_words[r].year or self.file_words.year

    def scale(self, r: int, c: int) -> Fraction | None:
        return self.column_words[c].scale or self.row_words[r].scale or self.file_words.scale

    def area(self, r: int) -> str:
        return self.areas[r] if self.by_area else WHOLE

    @cached_property
    def areas(self) -> tuple[str, ...]:
        return areas(self.labels)

    def groups(self, r: int, c: int) -> frozenset[str]:
        return self.column_words[c].groups | (frozenset() if self.by_area else self.row_words[r].groups)

    def rest(self, r: int, c: int) -> frozenset[str]:
        return self.column_words[c].rest | (frozenset() if self.by_area else self.row_words[r].rest)

    def place(self, r: int, c: int) -> str:
        return f"{self.labels[r]}, {self.columns[c]}"


def read(path: Path) -> tuple[Sheet | None, list[Finding]]:
    "The table in a file, or None where there is none to read, and what could not be read."
    told = lines_of_files.lines(path)
    if isinstance(told, Finding):
        return None, [told]
    table, faults = layout.table(path, told)
    return (None if table is None else _sheet(path, table)), faults


def _sheet(path: Path, table: Table) -> Sheet:
    sexed = [" kön" if head == "kon" else "" for head in (*table.heads, "")]
    rows = tuple(words(said + sexed[0]) for said in table.said)
    part = [[words(n + s) for n, s in zip(key, sexed[1:], strict=True)] for key in table.keys]
    joined = (words(" ".join(n + s for n, s in zip(key, sexed[1:], strict=True))) for key in table.keys)
    named = tuple(_measured(said, key, table.measures) for said, key in zip(joined, table.keys, strict=True))
    whole = _file_words(path.name, table)
    return Sheet(
        file=path.name,
        labels=table.labels,
        levels=table.levels or tuple("hela" if name == WHOLE else "del" for name in areas(table.labels)),
        columns=tuple(", ".join(filter(None, key)) for key in table.keys),
        cells=table.cells,
        by_area=table.by_area,
        printed_levels=table.levels is not None,
        row_words=rows,
        column_words=named,
        file_words=whole,
        topic=topic(path.name),
        units=_units(table.cells, rows, named, whole, table.by_area),
        keys=table.keys,
        key_words=tuple(map(tuple, part)),
        measures=table.measures,
    )


def _measured(said: Words, key: tuple[str, ...], measures: frozenset[int]) -> Words:
    "A column whose measure is called a sum is of an amount, as in an edition's data: it is rounded."
    summed = said.unit is None and any(plain(key[j]) == "summa" for j in measures)
    return replace(said, unit="amount") if summed else said


def _file_words(name: str, table: Table) -> Words:
    """What the file's name, the table's title and its constant columns say of all cells: a unit, a year if only one.

    A title says a unit only where it says one ("per" in it is about the topic).
    """
    title, constant, said = words(table.title), words(table.constant), _name_words(name)
    one = len(set(YEAR.findall(table.title))) == 1
    year = constant.year or said.year or (title.year if one else None)
    both = title.unit == "pct" and "antal" in plain(table.title)
    units = [w for w in (constant, said) if w.unit] + [title] * (title.unit in {"pct", "per"} and not both)
    unit, scale = (units[0].unit, units[0].scale) if units else (None, None)
    return Words(year, unit, scale, frozenset(), False, said.rest)


def _name_words(name: str) -> Words:
    said = words(re.sub(r"\.\w+$", "", re.sub(r"^[A-Za-z]{0,3}\d+_", "", name)))
    years = set(YEAR.findall(name))
    year = said.year if len(years) == 1 else None
    # A file's name says a unit only by its word for share; "per" and "kostnader" there are about the topic.
    unit, scale = (said.unit, said.scale) if said.unit in {"pct", "per"} else (None, None)
    return Words(year, unit, scale, frozenset(), False, said.rest)


def _units(
    cells: tuple[tuple[Cell, ...], ...],
    rows: tuple[Words, ...],
    columns: tuple[Words, ...],
    whole: Words,
    by_area: bool,
) -> tuple[tuple[str, ...], ...]:
    down = [all(row[c].half in (0, Fraction(1, 2)) for row in cells) for c in range(len(columns))]
    along = [all(cell.half in (0, Fraction(1, 2)) for cell in row) for row in cells]
    found = []
    for r, row in enumerate(cells):
        said = None if by_area else rows[r].unit
        found.append(
            tuple(
                "pct"
                if row[c].percent
                else columns[c].unit or said or whole.unit or ("n" if (down[c] or (along[r] and not by_area)) else "?")
                for c in range(len(row))
            )
        )
    return tuple(found)
