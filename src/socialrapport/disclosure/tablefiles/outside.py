"""A file of cells from outside, as read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked
from socialrapport.disclosure.tablefiles.specification import (
    Spec,
)

NOTHING = -1
"""Where a count is not known."""


@dataclass(frozen=True, eq=False)
class Outside:
    """A file of cells as read: `codes[d][i]` is the place of cell i in dimension d's list of codes.

    `count` is -1 where the file does not tell. `primary`, `suppressed` and `weight` are None where
    the file has no such column.
    """

    spec: Spec
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    labels: Mapping[str, tuple[str, ...]]
    codes: Mapping[str, Ints]
    count: Ints
    suppressed: Flags | None
    primary: Flags | None
    weight: Ints | None
    forced: Flags
    barred: Flags
    printed: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
    "For each ratio's column: the rates and the bases as they are printed."
    linked: Linked
    keys: Ints
    "The place of each cell of `linked` as one number; a step in dimension d adds `strides[d]`."
    strides: Mapping[str, int]
    earlier: Ints
    """What earlier editions have shown of each cell of `linked`, -1 where nothing; those that only earlier
    editions have come after the file's own, before those that nobody prints."""
    hidden_before: Flags
    "Cells of `linked` that an earlier edition hid."
    guarded: Flags
    "Cells of `linked` that only earlier editions have and that they hid, as small as far as they tell."
    notes: tuple[str, ...] = ()
    "What was read, but hardly as it was meant."

    def place(self, cell: int) -> dict[str, str]:
        "The codes of a cell, by dimension."
        return {d: self.labels[d][int(self.codes[d][cell])] for d in self.spec.dims}

    def named(self, cell: int) -> str:
        "A cell for people: `geo N, sex Total`."
        return ", ".join(f"{d} {code}" for d, code in self.place(cell).items())
