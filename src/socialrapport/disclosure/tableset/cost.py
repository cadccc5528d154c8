"""What protecting tables from outside has cost, as data and for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from socialrapport.disclosure.linked_tables.linked import Flags, Ints
from socialrapport.disclosure.suppression import INSIDERS, INTERVALS, LINEAR
from socialrapport.disclosure.tablefiles.specification import HIDDEN, LISTED, SHOWN, USABLE
from socialrapport.disclosure.tableset.additivity import MOST_NAMED, named
from socialrapport.disclosure.tableset.protecting import Protected, least_hidden
from socialrapport.model.written import figure

HIDDEN_ZEROS = (
    'Nollor döljs, så ingen kan veta att en dold cell är minst 1. Skriv "zeros": "usable" i specifikationen, så räknar '
    "också attack så."
)
GROUPS = {
    LISTED: "De visas ändå; det är godtaget.",
    HIDDEN: "Det döljs: ingen kan veta att de andra delarna är tomma.",
}
DEARER = 1.25
"A guarantee that costs more than so many times what the first does says why."
WHY = {
    LINEAR: "",
    INTERVALS: (
        "Små tal som döljer varandra ringas in av att antal är heltal och inte mindre än vad alla vet. Större tal i "
        "samma rader döljs därför också."
    ),
    INSIDERS: (
        "Små tal som döljer varandra ringas in, eller räknas fram av den som finns i ett av dem. Större tal i samma "
        "rader döljs därför också."
    ),
}


def as_json(result: Protected) -> dict[str, Any]:
    "What was done, in numbers that give no hidden count away one by one."
    tables, hidden, primary = result.tables, result.hidden, result.primary
    secondary = hidden & ~primary
    return {
        "cells": len(hidden),
        "shown": int((~hidden).sum()),
        "hidden": int(hidden.sum()),
        "primary": int(primary.sum()),
        "secondary": int(secondary.sum()),
        "hidden_value": int(tables.count[secondary].sum()),
        "guarantee": result.rules.guarantee,
        "objective": result.rules.objective,
        "insiders": result.rules.insiders if result.rules.guarantee >= INSIDERS else 1,
        "hidden_for_insiders": result.insiders_cost,
        "already_known": [tables.place(int(c)) for c in result.already_known],
        "groups": result.rules.groups,
        "groups_reason": tables.spec.options.get("groups_reason"),
        "group_disclosure": [tables.place(int(c)) for c in result.groups],
        "tables": utility(result),
        "zeros": SHOWN if least_hidden(tables, result.rules, primary) else USABLE,
        "varningar": warnings(result),
    }


def warnings(result: Protected) -> list[str]:
    "What was read, but hardly as it was meant."
    hidden_zeros = (result.tables.count[result.primary] == 0).any() and USABLE not in (
        result.tables.spec.zeros,
        *((USABLE,) if result.tables.spec.groups == HIDDEN else ()),
    )
    told = [HIDDEN_ZEROS] if hidden_zeros else []
    return [*result.tables.notes, *told]


def utility(result: Protected) -> list[Mapping[str, Any]]:
    """For each table (the dimensions that are not totals): its cells, how many are hidden, and what share of its sum.

    Beside it the share that the first guarantee alone would take, and why more was needed where it is far more.
    """
    tables = result.tables
    open_in = np.stack([tables.codes[d] != tables.labels[d].index(tables.spec.total) for d in tables.spec.dims], axis=1)
    kind = open_in @ (1 << np.arange(open_in.shape[1]))
    linear = result.hidden if result.linear is None else result.linear
    found: list[Mapping[str, Any]] = []
    for k in np.unique(kind).tolist():
        of_it = kind == k
        told = {
            "table": " × ".join(d for i, d in enumerate(tables.spec.dims) if k >> i & 1) or tables.spec.total,
            "cells": int(of_it.sum()),
            "hidden": int((of_it & result.hidden).sum()),
            "primary": int((of_it & result.primary).sum()),
            "lost_percent": percent(tables.count, of_it, result.hidden),
            "linear_lost_percent": percent(tables.count, of_it, linear),
        }
        more, less = (int(tables.count[of_it & h & ~result.primary].sum()) for h in (result.hidden, linear))
        found.append(told | ({"why": WHY[result.rules.guarantee]} if more > DEARER * less else {}))
    return found


def percent(count: Ints, cells: Flags, hidden: Flags) -> float:
    total = int(count[cells].sum())
    return round(100 * int(count[cells & hidden].sum()) / total, 2) if total else 0.0


def tell(result: Protected) -> str:
    "The same for people."
    facts = as_json(result)
    lines = [
        f"{figure(facts['cells'])} celler: {figure(facts['shown'])} visas, {figure(facts['hidden'])} döljs "
        f"({figure(facts['primary'])} små, och {figure(facts['secondary'])} som annars skulle avslöja dem, de senare "
        f"tillsammans {figure(facts['hidden_value'])} i antal)."
    ]
    lines += [
        f"  {t['table']}: {figure(t['hidden'])} av {figure(t['cells'])} döljs, "
        f"{str(t['lost_percent']).replace('.', ',')} procent av tabellens summa."
        for t in facts["tables"]
        if t["hidden"]
    ]
    if dear := [t for t in facts["tables"] if "why" in t]:
        lines.append(
            f"Dyrare än garanti 1: {', '.join(t['table'] for t in dear[:MOST_NAMED])}"
            f"{' med flera' if len(dear) > MOST_NAMED else ''}. {dear[0]['why']}"
        )
    if len(result.groups):
        lines.append(
            f"Gruppröjande: i {len(result.groups)} celler finns alla i en total, så att man vet vad som gäller "
            f"var och en i den: {named(result.tables, result.groups)}. {GROUPS[result.rules.groups]}"
        )
    if len(result.already_known):
        lines.append(
            f"{len(result.already_known)} små celler har visats i en tidigare utgåva och kan inte längre skyddas: "
            f"{named(result.tables, result.already_known)}."
        )
    return "\n".join(lines)
