"""Sheets as people make them: a header somewhere, merged cells, notes and sums; the description says which is what."""

from __future__ import annotations

import csv
import difflib
import warnings
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from socialrapport.intake import decoding
from socialrapport.intake.columns import fold
from socialrapport.intake.formats import printed_numbers
from socialrapport.intake.formats.filer_yaml import TO, Description
from socialrapport.intake.formats.shape import Broken, Rows, Told, some
from socialrapport.intake.spreadsheet import as_text
from socialrapport.model.rule import WhileRead
from socialrapport.model.table import ColumnType, Register

BOOKS = (".xlsx",)
TEXT = (".csv", ".txt", ".tsv", ".tab")
NUMBERS = (ColumnType.INTEGER, ColumnType.DECIMAL, ColumnType.YEAR, ColumnType.MONTH)
SKIPPED: WhileRead = "hoppar_over"


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


@dataclass(frozen=True)
class Asked:
    """One column of the sheet: where it stands, and which of the register's it is. `fixed` goes with its figures."""

    position: int
    name: str
    fixed: tuple[tuple[str, str], ...] | None = None


def recognises(path: Path) -> bool:
    return path.suffix.casefold() in (*BOOKS, *TEXT)


def rows(path: Path, register: Register, how: Description) -> Rows:
    "The described rows. Raises `Broken` for a sheet or a column that there is not."
    grid = book(path, how.blad) if path.suffix.casefold() in BOOKS else text_file(path)
    headers = how.rubrikrad or (first_filled(grid),)
    names, told = header_of(grid, headers)
    asked = asked_for(grid, names, headers, how)
    told += unasked(grid, names, asked)
    return Body(grid, register, how, tuple(asked), notes_of(grid, how), max(headers)).read(told)


def book(path: Path, wanted: str) -> Grid:
    "The sheet by name or number; the only one, where none is named."
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            values = openpyxl.load_workbook(path, data_only=True, rich_text=True)
            written = openpyxl.load_workbook(path)
    except (
        BadZipFile,
        InvalidFileException,
        OSError,
        ValueError,
        TypeError,
        SyntaxError,
        EOFError,
        LookupError,
        AttributeError,
        RuntimeError,
        zlib.error,
    ):
        raise Broken("filen är inte ett kalkylark (XLSX), eller är skadad") from None
    try:
        number = chosen(values, wanted)
        called = f"bladet ”{wanted}”" if wanted and not wanted.isdigit() else f"blad {number}"
        return grid_of(values.worksheets[number - 1], written.worksheets[number - 1], called)
    finally:
        values.close()
        written.close()


def chosen(opened: Any, wanted: str) -> int:
    "The number of the sheet."
    names = {number: s.title.strip().casefold() for number, s in enumerate(opened.worksheets, start=1)}
    if not wanted:
        shown = [n for n in names if opened.worksheets[n - 1].sheet_state == "visible"]
        if len(shown) != 1:
            raise Broken(
                f"filen har {len(names)} blad; skriv under blad i filer.yaml vilket som gäller, med namn eller nummer"
            )
        return shown[0]
    by_name = [n for n, name in names.items() if name == wanted.strip().casefold()]
    if by_name or (wanted.isdigit() and int(wanted) in names):
        return by_name[0] if by_name else int(wanted)
    near = difflib.get_close_matches(wanted.strip().casefold(), list(names.values()), n=1, cutoff=0.7)
    hint = f" Menas blad {next(n for n, name in names.items() if name == near[0])}?" if near else ""
    raise Broken(
        f"det finns inget blad ”{wanted}”; filen har {len(names)}.{hint} Rätta blad i filer.yaml; bladets nummer går "
        "också bra"
    )


def grid_of(values: Any, written: Any, called: str) -> Grid:
    "A sheet of a workbook. A formula that was never worked out is a fault."
    cells: dict[tuple[int, int], Square] = {}
    for row in values.iter_rows():
        for cell in row:
            this = square(cell.value, str(cell.data_type), str(cell.number_format))
            formula = cell.value is None and written.cell(cell.row, cell.column).data_type == "f"
            if formula:
                this = Square(fault="är en formel utan uträknat värde; öppna filen i Excel och spara den")
            if this != EMPTY:
                cells[cell.row, cell.column] = this
    merged = {
        (r, c): (area.min_row, area.min_col)
        for area in values.merged_cells.ranges
        for r in range(area.min_row, area.max_row + 1)
        for c in range(area.min_col, area.max_col + 1)
    }
    return Grid(called, cells, int(values.max_row or 0), int(values.max_column or 0), merged)


def square(value: Any, kind: str, shown_as: str) -> Square:
    "A cell's text; superscripts are marks of footnotes and go."
    if isinstance(value, CellRichText):
        kept = [part for part in value if not (isinstance(part, TextBlock) and part.font.vertAlign == "superscript")]
        return Square("".join(str(p) for p in kept).strip(), marked=len(kept) < len(value))
    if kind == "e":
        return Square(fault="är ett fel från Excel")
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if number and "%" in shown_as:
        return Square(fault="visas som procent; skriv talet så som det ska läsas")
    return Square(as_text(value), typed=number)


def text_file(path: Path) -> Grid:
    "A text file as a sheet of texts."
    codec = decoding.look(path).codec
    if codec is None:
        raise Broken("filen är varken UTF-8, Windows-1252, ISO-8859-1 eller UTF-16")
    try:
        with path.open(encoding=codec, newline="") as stream:
            widest = max(stream, key=lambda row: max(row.count(d) for d in decoding.DELIMITERS), default="")
        with path.open(encoding=codec, newline="") as stream:
            reader = csv.reader(stream, delimiter=decoding.delimiter_of(widest))
            lines = [(reader.line_num, fields) for fields in reader]
    except (UnicodeError, csv.Error):
        raise Broken("filen är avbruten eller skadad") from None
    cells = {
        (row, column): Square(text.strip())
        for row, fields in lines
        for column, text in enumerate(fields, start=1)
        if text.strip()
    }
    return Grid("", cells, max((r for r, _ in cells), default=0), max((c for _, c in cells), default=0))


def first_filled(grid: Grid) -> int:
    return min((row for row, _ in grid.cells), default=1)


def header_of(grid: Grid, lines: Sequence[int]) -> tuple[dict[int, str], list[Told]]:
    "The columns' names: of several rows put together, merged cells filled."
    names: dict[int, str] = {}
    marked = []
    for column in range(1, grid.width + 1):
        parts = []
        for line in lines:
            text, mark = printed_numbers.without_mark(" ".join(grid.filled(line, column).text.split()))
            if mark or grid.filled(line, column).marked:
                marked.append(grid.address(line, column))
            if text and text not in parts:
                parts.append(text)
        if parts:
            names[column] = " ".join(parts)
    if not names:
        raise Broken(f"rad {some(str(n) for n in lines)} har ingen rubrik; skriv rätt rubrikrad i filer.yaml")
    told = [Told("fotnotstecken", some(marked), tuple(lines[:1]), count=len(marked))] if marked else []
    return names, told


def asked_for(grid: Grid, names: Mapping[int, str], lines: Sequence[int], how: Description) -> list[Asked]:
    "The columns that the description names; without it, all, under their own names."
    if not how.kolumner:
        return [Asked(at, name) for at, name in names.items()]
    folded = {at: fold(name) for at, name in names.items()}
    found = []
    for theirs, ours in how.kolumner.items():
        wanted = (fold(theirs), fold(printed_numbers.without_mark(theirs)[0]))
        places = [at for at, name in folded.items() if name in wanted]
        if len(places) != 1:
            what = "står två gånger" if places else "finns inte"
            near = difflib.get_close_matches(wanted[0], list(folded.values()), n=1, cutoff=0.7)
            alike = places or [at for at, name in folded.items() if name in near]
            hint = f" Mest lik är {' och '.join(grid.column(at) for at in alike)}." if alike else ""
            sheet = f"{grid.name}, " if grid.name else ""
            raise Broken(
                f"{sheet}rad {some(str(n) for n in lines)}: kolumnen ”{theirs}” {what}.{hint} "
                "Rätta kolumner eller rubrikrad i filer.yaml"
            )
        if isinstance(ours, str):
            found.append(Asked(places[0], ours))
        else:
            found.append(Asked(places[0], ours[TO], tuple((k, v) for k, v in ours.items() if k != TO)))
    return found


def unasked(grid: Grid, names: Mapping[int, str], asked: Sequence[Asked]) -> list[Told]:
    "The sheet's columns that the description does not name."
    rest = [grid.column(at) for at in names if at not in {a.position for a in asked}]
    return [Told(SKIPPED, f"kolumner som inte står i filer.yaml: {some(rest, 20)}", count=len(rest))] if rest else []


def notes_of(grid: Grid, how: Description) -> frozenset[str]:
    "The digits that are footnotes: as the description says, or as lines of the sheet begin."
    if how.fotnoter is not None:
        return frozenset(how.fotnoter)
    return frozenset(
        n for s in grid.cells.values() if not s.typed and (n := printed_numbers.note_of(s.text)) is not None
    )


@dataclass
class Body:
    """The rows under the header, read one by one; gathers what there is to say of them."""

    grid: Grid
    register: Register
    how: Description
    asked: tuple[Asked, ...]
    notes: frozenset[str]
    header: int
    marked: list[tuple[int, str]] = field(default_factory=list)
    dashes: list[tuple[int, str]] = field(default_factory=list)
    faults: list[tuple[int, str]] = field(default_factory=list)
    sums: list[int] = field(default_factory=list)
    lines_of_notes: list[int] = field(default_factory=list)

    def read(self, told: list[Told]) -> Rows:
        plain = [a for a in self.asked if a.fixed is None]
        figured = [a for a in self.asked if a.fixed is not None]
        fixed_names = tuple(dict.fromkeys(k for a in figured for k, _ in a.fixed or ()))
        value_names = tuple(dict.fromkeys(a.name for a in figured))
        constants = {**self.how.konstanter}
        if self.how.kalla:
            constants["kalla"] = self.how.kalla
        names = (*(a.name for a in plain), *fixed_names, *value_names, *constants)
        status = "varde" in names and "status" not in names
        made: list[tuple[int, tuple[str, ...]]] = []
        for row in self.body():
            before = len(self.faults)
            values = [self.value(row, a) for a in plain]
            groups = [
                (
                    *(dict(a.fixed or ()).get(n, "") for n in fixed_names),
                    *(self.value(row, a) if a.name == n else "" for n in value_names),
                )
                for a in figured
            ] or [()]
            if len(self.faults) == before:
                made += [(row, (*values, *g, *constants.values())) for g in groups]
        if status:
            at = names.index("varde")
            made = [(n, with_status(cells, at)) for n, cells in made]
        header = (*names, "status") if status else names
        refused = len({row for row, _ in self.faults})
        return Rows(header, tuple(made), (*told, *self.told()), refused)

    def body(self) -> Iterator[int]:
        "The rows that hold something to read; sums and footnotes are told and passed over."
        over = {" ".join(name.casefold().split()) for name in self.how.hoppa_over}
        last = self.how.sista_rad or self.grid.height
        for row in range(self.how.forsta_rad or self.header + 1, last + 1):
            squares = [self.grid.filled(row, a.position) for a in self.asked]
            everything = [s for c in range(1, self.grid.width + 1) if (s := self.grid.filled(row, c)) != EMPTY]
            if not everything:
                continue
            labels = {
                printed_numbers.without_mark(" ".join(s.text.split()))[0].casefold() for s in everything if not s.typed
            }
            if over & labels:
                self.sums.append(row)
            elif is_note(everything):
                self.lines_of_notes.append(row)
            elif any(s != EMPTY for s in squares):
                yield row

    def value(self, row: int, asked: Asked) -> str:
        "The cell as the register writes it; what cannot be read is gathered as a fault."
        place = (row, asked.position)
        square = self.grid.filled(*place)
        column = next((c for c in self.register.columns if c.name == fold(asked.name)), None)
        number = column is not None and column.type in NUMBERS
        if number and place in self.grid.merged and self.shared(place):
            square = replace(
                square, fault="är sammanslagen med andra celler, så talet hör till flera rader eller kolumner"
            )
        if square.fault:
            self.faults.append((row, f"{self.grid.address(*place)} {square.fault}"))
            return ""
        text = self.translated(asked.name, square.text)
        if text is not None:
            return text
        if square.marked:
            self.marked.append((row, self.grid.address(*place)))
        if not number or square.typed or not square.text:
            return square.text
        return self.number(row, place, square)

    def shared(self, place: tuple[int, int]) -> bool:
        "Whether the merged area has other cells in the body."
        corner = self.grid.merged[place]
        return sum(1 for (row, _), c in self.grid.merged.items() if c == corner and row > self.header) > 1

    def translated(self, name: str, text: str) -> str | None:
        given = {" ".join(k.casefold().split()): v for k, v in self.how.oversatt.get(name, {}).items()}
        bare = " ".join(text.casefold().split())
        return given.get(bare, given.get(printed_numbers.without_mark(bare)[0]))

    def number(self, row: int, place: tuple[int, int], square: Square) -> str:
        "A number that stands as text."
        if square.text in printed_numbers.DASHES:
            self.dashes.append((row, self.grid.address(*place)))
            return ""
        if square.text in printed_numbers.STATUSES:
            return square.text
        found = printed_numbers.reading(square.text, frozenset() if square.marked else self.notes)
        if found.ambiguous:
            why = "kan läsas som olika tal: en fotnot kan stå ihop med talet, eller siffrorna är ovanligt avdelade"
            self.faults.append((row, f"{self.grid.address(*place)} {why}"))
        elif found.marked:
            self.marked.append((row, self.grid.address(*place)))
        return found.text

    def told(self) -> Iterator[Told]:
        if self.marked:
            yield Told("fotnotstecken", some(p for _, p in self.marked), rows_in(self.marked), count=len(self.marked))
        if self.dashes:
            detail = f"streck läses som att uppgiften saknas ({some(p for _, p in self.dashes)})"
            yield Told(
                SKIPPED, f"{detail}; betyder strecket noll, skriv det under oversatt i filer.yaml", rows_in(self.dashes)
            )
        if self.sums:
            yield Told(SKIPPED, "rader som filer.yaml säger ska hoppas över", tuple(self.sums))
        if self.lines_of_notes:
            yield Told(SKIPPED, "fotnoter under tabellen", tuple(self.lines_of_notes))
        if self.faults:
            yield Told("tvetydig_cell", some(p for _, p in self.faults), rows_in(self.faults))


def rows_in(found: Sequence[tuple[int, str]]) -> tuple[int, ...]:
    return tuple(sorted({row for row, _ in found}))


def is_note(squares: Sequence[Square]) -> bool:
    "Whether the row is one text that begins as a footnote does."
    texts = {s.text for s in squares}
    return len(texts) == 1 and printed_numbers.note_of(next(iter(texts))) is not None


def with_status(cells: tuple[str, ...], at: int) -> tuple[str, ...]:
    "The row with a last field that says what stands in its figure's place."
    status = printed_numbers.status_of(cells[at])
    return (*cells[:at], "" if status else cells[at], *cells[at + 1 :], status)
