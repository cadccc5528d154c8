"""The counts of a set of tables from outside, and whether they add up; what does not is refused by name."""

from __future__ import annotations

import numpy as np

from socialrapport.disclosure.linked_tables.linked import Ints, Linked
from socialrapport.disclosure.tablefiles.outside import NOTHING, Outside
from socialrapport.model.issue import Refusal

MOST_NAMED = 10


def values_of(tables: Outside) -> Ints:
    "Every cell's count, those of unpublished cells worked out where the others tell; else -1."
    linked = tables.linked
    values = np.full(linked.cells, NOTHING, dtype=np.int64)
    values[: linked.published] = tables.count
    told = (values < 0) & (tables.earlier >= 0)
    values[told] = tables.earlier[told]
    rows = linked.rows()
    while True:
        unknown = values < 0
        missing = np.bincount(rows, weights=unknown[linked.cell], minlength=linked.lines)
        sums = np.bincount(rows, weights=linked.sign * np.maximum(values, 0)[linked.cell], minlength=linked.lines)
        solvable = (missing == 1)[rows] & unknown[linked.cell]
        if not solvable.any():
            return values
        found = np.rint(linked.sign * -sums[rows])[solvable].astype(np.int64)
        if (found < 0).any() and not tables.spec.options.get("gaps"):
            line = int(rows[solvable][np.flatnonzero(found < 0)[0]])
            shown = [int(c) for c in linked.members(line) if c < linked.published]
            raise Refusal(
                f"Summan stämmer inte: {named(tables, np.array(shown))} ger ett antal under noll för det som saknas i "
                "filen. Rätta talen, eller specifikationens hierarki."
            )
        values[linked.cell[solvable]] = np.maximum(found, 0)


def with_gaps(linked: Linked, values: Ints) -> Linked:
    "The lines with what each lacks of adding up: known to all, so it protects nobody."
    full = np.bincount(linked.rows(), weights=(values < 0)[linked.cell], minlength=linked.lines) == 0
    gap = np.where(full, linked.residual(np.maximum(values, 0)) + linked.gap, 0).astype(np.int64)
    return Linked(linked.cells, linked.published, linked.start, linked.cell, linked.sign, gap)


def refuse_unknown(tables: Outside) -> None:
    missing = np.flatnonzero(tables.count < 0)
    if len(missing):
        raise Refusal(
            f"Antalet saknas i {len(missing)} celler: {named(tables, missing)}. Skyddet behöver alla antal för att "
            "kunna avgöra vad som går att räkna fram. Ange dem i kolumnen ”count” och kör igen."
        )


def refuse_sums(tables: Outside, values: Ints) -> None:
    "Totals that are not the sum of their parts, a line each."
    linked = tables.linked
    known = np.bincount(linked.rows(), weights=(values < 0)[linked.cell], minlength=linked.lines) == 0
    wrong = np.flatnonzero(known & (linked.residual(np.maximum(values, 0)) != 0))
    wrong = np.array([k for k in wrong if (linked.members(int(k)) < linked.published).all()], dtype=np.int64)
    if len(wrong):
        raise Refusal(
            *(
                f"Summan stämmer inte: {tables.named(int(linked.members(int(k))[0]))} är inte summan av sina "
                f"{len(linked.members(int(k))) - 1} delar ({tables.named(int(linked.members(int(k))[1]))} med flera)."
                for k in wrong[:MOST_NAMED]
            ),
            f"{len(wrong)} summor stämmer inte. Skyddet bygger på summorna och kan inte lita på dem som är fel. Rätta "
            'tabellen eller hierarkin; ska summorna inte stämma (någon räknas i flera delar), ange "gaps": true i '
            "specifikationen.",
        )


def named(tables: Outside, cells: Ints) -> str:
    "Some cells by their codes."
    ours = cells[cells < tables.linked.published]
    told = "; ".join(tables.named(int(c)) for c in ours[:MOST_NAMED])
    if not len(ours):
        return f"{len(cells)} celler som bara finns i en tidigare utgåva, där de är dolda"
    cells = ours
    return told + (f" och {len(cells) - MOST_NAMED} till" if len(cells) > MOST_NAMED else "")
