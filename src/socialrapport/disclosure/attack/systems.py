"""The lines over the cells that are not known: what equations and bounds are taken of, and what hangs together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from socialrapport.disclosure.attack.components import joined
from socialrapport.disclosure.attack.modular import Lines
from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked


@dataclass(frozen=True, eq=False)
class System:
    "The lines over unknown cells: `cells` are their numbers in the tables, `line` the lines' numbers there."

    cells: Ints
    line: Ints
    lines: Lines


def system_of(tables: Linked, unknown: Flags, value: Ints) -> System:
    "The lines with an unknown cell, the known ones moved to the right side."
    rows, mine = tables.rows(), unknown[tables.cell]
    right = tables.gap.copy()
    np.subtract.at(right, rows[~mine], (tables.sign * value[tables.cell])[~mine])
    many = np.bincount(rows[mine], minlength=tables.lines)
    line, cells = np.flatnonzero(many), np.flatnonzero(unknown)
    number = np.cumsum(unknown) - 1
    start = np.concatenate(([0], np.cumsum(many[line]))).astype(np.int64)
    return System(cells, line, Lines(len(cells), start, number[tables.cell[mine]], tables.sign[mine], right[line]))


def broken_lines(tables: Linked, known: Flags, value: Ints) -> Ints:
    "Lines that are published in full and do not hold."
    rows = tables.rows()
    full = np.bincount(rows, weights=~known[tables.cell], minlength=tables.lines) == 0
    sums = -tables.gap
    np.add.at(sums, rows, tables.sign * np.where(known, value, 0)[tables.cell])
    return np.flatnonzero(full & (sums != 0))


def parts_of(lines: Lines) -> Ints:
    "For each cell, which set of cells that hang together it is in."
    return np.asarray(joined(lines.start, lines.cell, lines.cells))


def chosen(lines: Lines, keep: Flags) -> Lines:
    "Some of the lines, over the same cells."
    entries = keep[lines.rows()]
    start = np.concatenate(([0], np.cumsum(np.diff(lines.start)[keep]))).astype(np.int64)
    return Lines(lines.cells, start, lines.cell[entries], lines.sign[entries], lines.right[keep])


def sets_of(system: System, part: Ints) -> Iterator[tuple[Ints, Lines, Ints]]:
    "Each set of cells that hang together: its cells, its lines over them, and the lines' numbers in the tables."
    lines = system.lines
    order = np.argsort(part, kind="stable")
    cuts = np.searchsorted(part[order], np.arange(part.max() + 2))
    owner = part[lines.cell[lines.start[:-1]]]
    by_owner = np.argsort(owner, kind="stable")
    line_cuts = np.searchsorted(owner[by_owner], np.arange(part.max() + 2))
    number = np.zeros(lines.cells, dtype=np.int64)
    for p in range(int(part.max()) + 1):
        cells, mine = order[cuts[p] : cuts[p + 1]], by_owner[line_cuts[p] : line_cuts[p + 1]]
        number[cells] = np.arange(len(cells))
        length = (lines.start[1:] - lines.start[:-1])[mine]
        start = np.concatenate(([0], np.cumsum(length))).astype(np.int64)
        entries = np.repeat(lines.start[mine] - start[:-1], length) + np.arange(start[-1])
        yield (
            cells,
            Lines(len(cells), start, number[lines.cell[entries]], lines.sign[entries], lines.right[mine]),
            system.line[mine],
        )
