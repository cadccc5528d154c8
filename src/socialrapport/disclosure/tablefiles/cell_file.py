"""Reads tables from outside: one file of cells and one that says how the codes add up (DESIGN 2.3).

What is read is the same for protection and attack. Every fault is told with its line and column.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from socialrapport.disclosure.tablefiles.cell_columns import coded, column_of, counts, flagged, weights
from socialrapport.disclosure.tablefiles.cell_doubts import beside, nowhere, refuse_misspelled, twice
from socialrapport.disclosure.tablefiles.cell_rows import MOST_TOLD, each_once, rows_of, text_of
from socialrapport.disclosure.tablefiles.earlier_files import from_before
from socialrapport.disclosure.tablefiles.hierarchies import keys_of, tied
from socialrapport.disclosure.tablefiles.outside import NOTHING, Outside
from socialrapport.disclosure.tablefiles.specification import (
    BARRED,
    FORCED,
    PRIMARY,
    SUPPRESSED,
    WEIGHT,
    Spec,
    read_spec,
)
from socialrapport.model.issue import Refusal


def read(cells: Path, spec: Path, earlier: Sequence[Path] = ()) -> Outside:
    "The files; *earlier* are editions that were published before. Raises `Refusal` with the faults found, ten at most."
    rules = read_spec(text_of(spec), spec.name)
    before = tuple(read_cells(text_of(path), rules, path.name) for path in earlier)
    return read_cells(text_of(cells), rules, cells.name, before)


def read_cells(text: str, spec: Spec, name: str = "CELLS", earlier: Sequence[Outside] = ()) -> Outside:
    "The cells, tied together as the specification says, with those that only earlier editions have."
    faults: list[str] = []
    header, rows, numbers = rows_of(text, spec, name)
    rows, numbers, again = each_once(rows, numbers, name)
    columns: dict[str, list[str]] = {h: [] for h in header}
    for place, title in enumerate(header):
        columns[title] = [row[place].strip() for row in rows]
    labels, codes, notes = coded(columns, spec, numbers)
    notes = (*again, *notes, *nowhere(labels, codes, spec, earlier))
    for old in earlier:
        labels = {d: tuple(dict.fromkeys((*codes_of, *old.labels[d]))) for d, codes_of in labels.items()}
    count = counts(columns, faults, numbers, name)
    flags = {
        key: flagged(columns.get(key), key, faults, numbers, name) for key in (SUPPRESSED, PRIMARY, FORCED, BARRED)
    }
    weight = weights(columns.get(WEIGHT), flags[SUPPRESSED], faults, numbers, name)
    printed = {r.column: (column_of(columns, r.column, name), column_of(columns, r.base, name)) for r in spec.ratios}
    keys, strides = keys_of(codes, labels, spec, name)
    if conflicts := twice(keys, numbers, name):
        faults += [*beside(header, spec, name), *conflicts]
    if faults:
        raise Refusal(
            *faults[:MOST_TOLD], *([f"… och {len(faults) - MOST_TOLD} fel till."] if len(faults) > MOST_TOLD else [])
        )
    refuse_misspelled(keys, codes, strides, labels, spec, name)
    none = np.zeros(len(rows), dtype=bool)
    known, told, hidden_before, guarded = from_before(keys, labels, spec, earlier, name)
    tables, places = tied(known, len(keys), strides, labels, spec)
    forced, barred = flags[FORCED], flags[BARRED]
    return Outside(
        spec=spec,
        header=header,
        rows=rows,
        labels=labels,
        codes=codes,
        count=count,
        suppressed=flags[SUPPRESSED],
        primary=flags[PRIMARY],
        weight=weight,
        forced=none if forced is None else forced,
        barred=none if barred is None else barred,
        printed=printed,
        linked=tables,
        keys=places,
        strides=strides,
        earlier=np.concatenate((told, np.full(tables.cells - len(told), NOTHING, dtype=np.int64))),
        hidden_before=np.concatenate((hidden_before, np.zeros(tables.cells - len(told), dtype=bool))),
        guarded=np.concatenate((guarded, np.zeros(tables.cells - len(told), dtype=bool))),
        notes=(*spec.warnings, *notes),
    )
