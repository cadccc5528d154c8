"""What there is to say of a sheet's rows: footnotes, dashes, sums, and cells that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from socialrapport.intake.formats import printed_numbers
from socialrapport.intake.formats.filer_yaml import Description
from socialrapport.intake.formats.grid import Grid, Square
from socialrapport.intake.formats.shape import SKIPPED, Told, some


@dataclass
class Remarks:
    """Gathered while rows are read: rows, and with those of a single cell where it stands."""

    marked: list[tuple[int, str]] = field(default_factory=list)
    dashes: list[tuple[int, str]] = field(default_factory=list)
    faults: list[tuple[int, str]] = field(default_factory=list)
    sums: list[int] = field(default_factory=list)
    lines_of_notes: list[int] = field(default_factory=list)

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


def notes_of(grid: Grid, how: Description) -> frozenset[str]:
    "The digits that are footnotes: as the description says, or as lines of the sheet begin."
    if how.fotnoter is not None:
        return frozenset(how.fotnoter)
    return frozenset(
        n for s in grid.cells.values() if not s.typed and (n := printed_numbers.note_of(s.text)) is not None
    )


def is_note(squares: Sequence[Square]) -> bool:
    "Whether the row is one text that begins as a footnote does."
    texts = {s.text for s in squares}
    return len(texts) == 1 and printed_numbers.note_of(next(iter(texts))) is not None
