"""Tables from outside by each method that there is, hiding or changing, as the file to publish."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from socialrapport.disclosure.suppression import INSIDERS, INTERVALS
from socialrapport.disclosure.tablefiles import specification
from socialrapport.disclosure.tablefiles.outside import Outside
from socialrapport.disclosure.tablefiles.specification import SHOWN
from socialrapport.disclosure.tableset.additivity import refuse_unknown
from socialrapport.disclosure.tableset.altered import changed_csv, has_digit, lost_by_change, perturbed
from socialrapport.disclosure.tableset.cost import as_json, tell, warnings
from socialrapport.disclosure.tableset.protecting import VALUE, Protected, Rules, protect_tables
from socialrapport.model.written import figure, shortest


def as_csv(result: Protected) -> str:
    """The same rows with `suppressed` and `primary`, and with all that holds a digit beside a hidden count left out.

    Bases that the specification names stay: they are known from elsewhere.
    """
    tables = result.tables
    header = [h for h in tables.header if h not in (specification.SUPPRESSED, specification.PRIMARY)]
    kept = {*tables.spec.dims, specification.FORCED, specification.BARRED, *(r.base for r in tables.spec.ratios)}
    places = [(tables.header.index(h), h) for h in header]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*header, specification.SUPPRESSED, specification.PRIMARY])
    for row, hidden, primary in zip(tables.rows, result.hidden.tolist(), result.primary.tolist(), strict=True):
        shown = [row[p] if not hidden or h in kept or not has_digit(row[p]) else "" for p, h in places]
        writer.writerow([*shown, int(hidden), int(primary)])
    return out.getvalue()


@dataclass(frozen=True)
class Made:
    "The file to publish, what was done as data, and the same for people."

    csv: str
    facts: Mapping[str, Any]
    told: str
    warnings: Sequence[str] = ()


def by_method(
    tables: Outside,
    method: str = "suppression",
    low: int = 1,
    high: int = 4,
    objective: str = VALUE,
    guarantee: int = INTERVALS,
    groups: str | None = None,
    insiders: int | None = None,
) -> Made:
    """The tables protected by `suppression`, `rounding`, `controlled` (rounding) or `cellkey`.

    The specification may say `base` (3 or 5) for rounding, `cellkey` ({"largest", "variance", "smallest"})
    and `secret` for what is drawn by key, and `zeros`, `groups` and `insiders` for suppression; the last two
    may be given here instead. From two *insiders* on the third guarantee is given.
    """
    if method == "suppression":
        k = insiders or tables.spec.insiders or (2 if guarantee >= INSIDERS else 1)
        rules = Rules(
            low, high, guarantee=INSIDERS if k > 1 else min(guarantee, INTERVALS), objective=objective,
            zeros=tables.spec.zeros or SHOWN, groups=groups or tables.spec.groups, insiders=k,
        )  # fmt: skip
        done = protect_tables(tables, rules)
        return Made(as_csv(done), as_json(done), tell(done), warnings(done))
    refuse_unknown(tables)
    changed, note = perturbed(tables, method)
    facts = {**lost_by_change(tables, changed, method, note), "varningar": list(tables.notes)}
    if method != "controlled" and not tables.spec.options.get("secret"):
        note += " Ingen ”secret” är angiven i specifikationen: den som har programmet kan räkna om dragningen."
    wide = shortest(float(facts["mean_change"]))
    told = f"{figure(len(changed))} celler. {note}\nMedelförändringen är {wide}, den största {facts['largest_change']}."
    return Made(changed_csv(tables, changed), facts, told, tables.notes)
