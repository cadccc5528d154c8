"""Tables from outside with their numbers changed instead of hidden: rounding and cell keys."""

from __future__ import annotations

import csv
import io
from typing import Any

import numpy as np

from socialrapport.disclosure import perturb
from socialrapport.disclosure.linked_tables.linked import Ints
from socialrapport.disclosure.tablefiles import specification
from socialrapport.disclosure.tablefiles.outside import Outside
from socialrapport.disclosure.tableset.additivity import refuse_sums, values_of
from socialrapport.model.issue import Refusal


def perturbed(tables: Outside, method: str) -> tuple[Ints, str]:
    "The changed counts and the note that readers need."
    options = tables.spec.options
    base = options.get("base", 5 if method == "controlled" else 3)
    if base not in (3, 5):
        raise Refusal(f"”base” är {base!r} i specifikationen. Avrundning görs till bas 3 eller 5.")
    if method == "cellkey":
        rule = cell_key_rule(options.get("cellkey", {}))
        return perturb.cell_key(tables.count, drawn(tables), rule), perturb.NOTES[method].format(largest=rule.largest)
    if method == "rounding":
        return perturb.random_rounding(tables.count, drawn(tables), base), perturb.NOTES[method].format(base=base)
    values = values_of(tables)
    refuse_sums(tables, values)
    if (values < 0).any():
        raise Refusal("Kontrollerad avrundning behöver alla totaler i filen. Lägg till dem eller välj en annan metod.")
    found = perturb.controlled_rounding(tables.linked, values, base)
    return found[: tables.linked.published], perturb.NOTES[method].format(base=base)


def cell_key_rule(found: Any) -> perturb.CellKey:
    try:
        rule = perturb.CellKey(**found)
        good = 1 <= rule.largest <= 20 and 0 < rule.variance <= rule.largest**2 and 0 <= rule.smallest < rule.largest
    except TypeError:
        good = False
    if not good:
        raise Refusal(
            "”cellkey” i specifikationen ska ha ”largest” (1–20), ”variance” (över 0, högst largest i kvadrat) och "
            "”smallest” (0 eller mer, mindre än largest)."
        )
    return rule


def drawn(tables: Outside) -> Any:
    names = ["|".join(f"{d}={c}" for d, c in tables.place(i).items()) for i in range(len(tables.count))]
    return perturb.keys(names, str(tables.spec.options.get("secret", "")))


def lost_by_change(tables: Outside, changed: Ints, method: str, note: str) -> dict[str, Any]:
    "How much the numbers were changed, and how many sums no longer hold."
    distance = np.abs(changed - tables.count)
    linked = tables.linked
    whole = np.bincount(linked.rows(), weights=linked.cell >= linked.published, minlength=linked.lines) == 0
    values = np.concatenate((changed, np.zeros(linked.cells - len(changed), dtype=np.int64)))
    return {
        "cells": len(changed),
        "method": method,
        "note": note,
        "changed": int((distance > 0).sum()),
        "mean_change": round(float(distance.mean()), 2),
        "largest_change": int(distance.max()),
        "sums": int(whole.sum()),
        "sums_that_do_not_hold": int((linked.residual(values)[whole] != 0).sum()),
    }


def changed_csv(tables: Outside, changed: Ints) -> str:
    "The same rows with the changed counts; what else holds a digit could tell the true ones, and is left out."
    known = {*tables.spec.dims, specification.FORCED, specification.BARRED, *(r.base for r in tables.spec.ratios)}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    keep = [i for i, h in enumerate(tables.header) if h not in (specification.SUPPRESSED, specification.PRIMARY)]
    writer.writerow([*(tables.header[i] for i in keep), specification.SUPPRESSED, specification.PRIMARY])
    at = tables.header.index(specification.COUNT)
    for row, value in zip(tables.rows, changed.tolist(), strict=True):
        rest = ["" if tables.header[i] not in known and has_digit(row[i]) else row[i] for i in keep]
        rest[keep.index(at)] = str(value)
        writer.writerow([*rest, 0, 0])
    return out.getvalue()


def has_digit(text: str) -> bool:
    "Whether a number can be read out of it: *14*, *3 personer*, *1/3*."
    return any(c.isnumeric() for c in text)
