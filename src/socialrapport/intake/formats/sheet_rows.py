"""The rows under a sheet's header as rows of a register."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from socialrapport.intake.columns_held import fold
from socialrapport.intake.formats import ages_printed, printed_numbers
from socialrapport.intake.formats.filer_yaml import Description
from socialrapport.intake.formats.grid import EMPTY, Grid, Square
from socialrapport.intake.formats.shape import Rows, Told
from socialrapport.intake.formats.sheet_headings import Asked
from socialrapport.intake.formats.sheet_remarks import Remarks, is_note
from socialrapport.model.table import ColumnType, Register

NUMBERS = (ColumnType.INTEGER, ColumnType.DECIMAL, ColumnType.YEAR, ColumnType.MONTH)


@dataclass
class Body:
    """The rows under the header, read one by one; what there is to say of them is gathered in `remarks`."""

    grid: Grid
    register: Register
    how: Description
    asked: tuple[Asked, ...]
    notes: frozenset[str]
    header: int
    remarks: Remarks = field(default_factory=Remarks)

    def read(self, told: list[Told]) -> Rows:
        constants = self.how.konstanter | ({"kalla": self.how.kalla} if self.how.kalla else {})
        header = (*(a.name for a in self.plain), *self.fixed_names, *self.value_names, *constants)
        made = [(row, (*cells, *constants.values())) for row in self.body() for cells in self.cells(row)]
        if "varde" in header and "status" not in header:
            at = header.index("varde")
            header, made = (*header, "status"), [(row, with_status(cells, at)) for row, cells in made]
        refused = len({row for row, _ in self.remarks.faults})
        return Rows(header, tuple(made), (*told, *self.remarks.told()), refused)

    @cached_property
    def plain(self) -> list[Asked]:
        "The columns that say the same of all of a row's figures."
        return [a for a in self.asked if a.fixed is None]

    @cached_property
    def figured(self) -> list[Asked]:
        "The columns of which each makes a row, with what goes with its figures."
        return [a for a in self.asked if a.fixed is not None]

    @cached_property
    def fixed_names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(k for a in self.figured for k, _ in a.fixed or ()))

    @cached_property
    def value_names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(a.name for a in self.figured))

    def cells(self, row: int) -> list[tuple[str, ...]]:
        "The register's rows that the sheet's row makes; none where something of it cannot be read."
        before = len(self.remarks.faults)
        same = [self.value(row, a) for a in self.plain]
        groups = [self.figure(row, a) for a in self.figured] or [()]
        return [(*same, *g) for g in groups] if len(self.remarks.faults) == before else []

    def figure(self, row: int, asked: Asked) -> tuple[str, ...]:
        "One figure, with what goes with it."
        fixed = dict(asked.fixed or ())
        return (
            *(fixed.get(n, "") for n in self.fixed_names),
            *(self.value(row, asked) if asked.name == n else "" for n in self.value_names),
        )

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
                self.remarks.sums.append(row)
            elif is_note(everything):
                self.remarks.lines_of_notes.append(row)
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
            self.remarks.faults.append((row, f"{self.grid.address(*place)} {square.fault}"))
            return ""
        text = self.translated(asked.name, square.text)
        if text is not None:
            return text
        if square.marked:
            self.remarks.marked.append((row, self.grid.address(*place)))
        if column is not None and column.type is ColumnType.DATE and self.how.datum:
            return iso(square.text, self.how.datum)
        if column is not None and column.type is ColumnType.YEAR and self.how.datum:
            return year_of(iso(square.text, self.how.datum)) or square.text
        if not number or square.typed or not square.text:
            return square.text
        if fold(asked.name) == ages_printed.COLUMN:
            ages_printed.refuse_classes([square.text])
        if fold(asked.name) == ages_printed.COLUMN and (
            years := ages_printed.years(square.text, self.labels(asked.position))
        ):
            return years
        return self.number(row, place, square)

    def labels(self, position: int) -> Iterator[str]:
        "What stands in a column under the header."
        return (square.text for (row, column), square in self.grid.cells.items() if column == position)

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
            self.remarks.dashes.append((row, self.grid.address(*place)))
            return ""
        if square.text in printed_numbers.STATUSES:
            return square.text
        found = printed_numbers.reading(square.text, frozenset() if square.marked else self.notes)
        if found.ambiguous:
            why = "kan läsas som olika tal: en fotnot kan stå ihop med talet, eller siffrorna är ovanligt avdelade"
            self.remarks.faults.append((row, f"{self.grid.address(*place)} {why}"))
        elif found.marked:
            self.remarks.marked.append((row, self.grid.address(*place)))
        return found.text


def iso(text: str, written: str) -> str:
    "The day as the register writes it; what is not written so is left for the register's own check to set aside."
    parts = dict(zip(re.split(r"\W", written), re.split(r"[/.-]", text.strip()), strict=False))
    year, month, day = (parts.get(part, "") for part in ("ÅÅÅÅ", "MM", "DD"))
    whole = re.fullmatch(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}", text.strip())
    return f"{year}-{month:0>2}-{day:0>2}" if whole and written[2] in text else text


def year_of(day: str) -> str:
    "The year of a day that there is, as the register writes it."
    try:
        return str(dt.date.fromisoformat(day).year)
    except ValueError:
        return ""


def with_status(cells: tuple[str, ...], at: int) -> tuple[str, ...]:
    "The row with a last field that says what stands in its figure's place."
    status = printed_numbers.status_of(cells[at])
    return (*cells[:at], "" if status else cells[at], *cells[at + 1 :], status)
