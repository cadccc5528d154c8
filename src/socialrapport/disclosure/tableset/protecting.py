"""Protects a set of tables from outside: what to hide, what it cost, and the file as it may be published."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked
from socialrapport.disclosure.suppression import (
    FAR,
    INSIDERS,
    INTERVALS,
    LINEAR,
    NEED,
    ONE,
    Boxes,
    Demand,
    Need,
    Pattern,
    boxes_of,
    suppress,
)
from socialrapport.disclosure.tablefiles import specification
from socialrapport.disclosure.tablefiles.cell_file import Outside
from socialrapport.disclosure.tablefiles.specification import HIDDEN, LISTED, SHOWN, USABLE
from socialrapport.disclosure.tableset.additivity import (
    MOST_NAMED,
    named,
    refuse_sums,
    refuse_unknown,
    values_of,
    with_gaps,
)
from socialrapport.disclosure.tableset.altered import changed_csv, has_digit, lost_by_change, perturbed
from socialrapport.model.issue import Refusal
from socialrapport.model.written import figure, shortest

HIDDEN_ZEROS = (
    'Nollor döljs, så ingen kan veta att en dold cell är minst 1. Skriv "zeros": "usable" i specifikationen, så räknar '
    "också attack så."
)
VALUE, CELLS = "value", "cells"
"What is kept small: the sum of the hidden counts, or how many they are."
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
PREFERENCE = 10
"A cell that was hidden last time costs a tenth less."


@dataclass(frozen=True)
class Rules:
    """What is small, and how well it is protected.

    `low` to `high` are primary counts where the file does not say itself; `zeros` is `shown` (zeros are
    published and hide nothing) or `usable` (a zero may be hidden to protect another: sampling zeros).
    `groups` is `listed` (where all of a group are in one part is told) or `hidden` (it is kept from readers).
    With the third guarantee one fewer than `insiders` persons put together what they know.
    """

    low: int = 1
    high: int = 4
    need: Need = NEED
    guarantee: int = INTERVALS
    objective: str = VALUE
    zeros: str = SHOWN
    groups: str = LISTED
    insiders: int = 2


@dataclass(frozen=True, eq=False)
class Protected:
    "The tables with a decision for each cell of the file."

    tables: Outside
    rules: Rules
    primary: Flags
    hidden: Flags
    insiders_cost: int = 0
    groups: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    "Cells that hold all of a total: whoever is in the total is known to be in them."
    already_known: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    "Primary cells that an earlier edition has published: nothing can protect them any longer."
    linear: Flags | None = None
    "What would be hidden if only equations were kept from telling."


def protect_tables(tables: Outside, rules: Rules) -> Protected:
    """Which cells to hide. Deterministic.

    Raises `Refusal` where counts are missing or do not add up, and where the demands cannot be met: the
    cells that cannot be protected are named.
    """
    refuse_unknown(tables)
    values = values_of(tables)
    if not tables.spec.options.get("gaps"):
        refuse_sums(tables, values)
    linked = with_gaps(tables.linked, values)
    primary = primary_of(tables, rules)
    refuse_forced(tables, primary)
    groups = whole_groups(tables, values, rules.high)
    if rules.groups == HIDDEN:
        primary = primary | empty_parts(tables, values, rules.high)
    known = tables.earlier >= 0
    lost = np.flatnonzero(primary & known[: len(primary)])
    pattern = cheapest(tables, linked, rules, values, primary & ~known[: len(primary)], known)
    linear = (pattern.hidden if pattern.linear is None else pattern.linear) | primary
    return Protected(tables, rules, primary, pattern.hidden | primary, pattern.insiders_cost, groups, lost, linear)


def cheapest(tables: Outside, linked: Linked, rules: Rules, values: Ints, primary: Flags, known: Flags) -> Pattern:
    "The pattern; where cells are counted, the one that costs least in value if that hides no more of them."
    demand = cells_demand(tables, rules, values, primary, known)
    found = suppress(linked, demand)
    refuse_unprotected(tables, found, demand)
    if rules.objective == VALUE:
        return found
    other = suppress(linked, cells_demand(tables, replace(rules, objective=VALUE), values, primary, known))
    fewer = not len(other.unprotected) and int(other.hidden.sum()) <= int(found.hidden.sum())
    return other if fewer else found


def cells_demand(tables: Outside, rules: Rules, values: Ints, primary: Flags, known: Flags) -> Demand:
    "What the engine is asked for, over all cells that anything ties together."
    cells, published = tables.linked.cells, tables.linked.published
    count = np.maximum(values, 0)
    given = np.zeros(cells, dtype=np.int64)
    given[:published] = count[:published] if tables.weight is None else tables.weight
    before = tables.hidden_before.copy()
    before[:published] |= tables.suppressed if tables.suppressed is not None else False
    if before.any():
        given = given * PREFERENCE - np.where(before, given, 0)
    weight = given + ONE if rules.objective == CELLS else given
    usable = np.zeros(cells, dtype=bool)
    usable[:published] = ~tables.forced & ~tables.barred
    usable &= ~known & ((count > 0) | (rules.zeros == USABLE) | (rules.groups == HIDDEN))
    wanted = tables.guarded.copy()
    wanted[:published] = primary
    least = np.where((np.arange(cells) < published) | tables.hidden_before, least_hidden(tables, rules, primary), 0)
    return Demand(
        primary=wanted,
        usable=usable,
        weight=weight,
        below=np.maximum(count - least, 0),
        above=np.full(cells, FAR),
        alone=wanted & (count == 1),
        need=rules.need,
        guarantee=rules.guarantee,
        insiders=max(1, rules.insiders - 1),
        count=count,
        known=known,
        boxes=boxes_along(tables),
    )


def boxes_along(tables: Outside) -> Boxes | None:
    "Short moves along the dimensions; none where a dimension's codes are too many."
    dims = tables.spec.dims
    place = {d: {code: i for i, code in enumerate(tables.labels[d])} for d in dims}
    trees = [[(place[d][t], [place[d][c] for c in parts]) for t, parts in tree] for d, tree in dims.items()]
    return boxes_of(tables.keys, [tables.strides[d] for d in dims], [len(tables.labels[d]) for d in dims], trees)


def least_hidden(tables: Outside, rules: Rules, primary: Flags) -> int:
    """What every reader knows that a hidden count is at least: 1 where zeros are shown.

    Where a zero may be hidden, or must be since it is primary itself, nobody knows that.
    """
    return int(rules.zeros == SHOWN and not (tables.count[primary] == 0).any())


def primary_of(tables: Outside, rules: Rules) -> Flags:
    if tables.primary is not None:
        return tables.primary
    return np.asarray((tables.count >= rules.low) & (tables.count <= rules.high))


def whole_groups(tables: Outside, values: Ints, high: int) -> Ints:
    "Parts that are as large as their total, which is not small and has other parts: group disclosure."
    linked = tables.linked
    rows = linked.rows()
    total = values[linked.cell[linked.start[:-1]]][rows] if linked.lines else values[:0]
    several = (np.diff(linked.start) > 2)[rows]
    whole = (linked.sign < 0) & (values[linked.cell] == total) & (total > high) & several
    found = np.unique(linked.cell[whole])
    return found[found < linked.published]


def empty_parts(tables: Outside, values: Ints, high: int) -> Flags:
    """For each total whose all are in one part, one of its empty parts: hidden, nobody knows that it is empty.

    The one that has most room in its other lines. Raises `Refusal` where all of them must be shown.
    """
    linked = tables.linked
    found = np.zeros(linked.published, dtype=bool)
    free = ~tables.forced & ~tables.barred & (tables.earlier[: linked.published] < 0)
    roomy = np.full(linked.cells, np.iinfo(np.int64).max)
    rows = linked.rows()
    totals = values[linked.cell[linked.start[:-1]]] if linked.lines else values[:0]
    parts = linked.sign < 0
    room = np.where(totals[rows] > 0, totals[rows], 0)
    for line in np.flatnonzero((totals > high) & (np.diff(linked.start) > 2)):
        members = linked.members(int(line))
        if not (values[members[1:]] == totals[line]).any():
            continue
        empty = members[1:][(values[members[1:]] == 0) & (members[1:] < linked.published)]
        empty = empty[free[empty]]
        if not len(empty):
            raise Refusal(
                f"Att alla i {named(tables, members[:1])} finns i en enda del kan inte döljas: alla tomma delar måste "
                'visas. Släpp det kravet, eller ange "groups": "listed" i specifikationen. Ingenting skrevs.'
            )
        if not found[empty].any():
            others = parts & (rows != line)
            least = roomy.copy()
            np.minimum.at(least, linked.cell[others], room[others])
            found[empty[int(np.argmax(least[empty]))]] = True
    return found


def refuse_forced(tables: Outside, primary: Flags) -> None:
    clash = np.flatnonzero(primary & tables.forced)
    if len(clash):
        raise Refusal(
            f"{len(clash)} celler ska både döljas, för att de är små, och visas enligt kolumnen ”forced”: "
            f"{named(tables, clash)}. Ta bort det ena kravet. Ingenting skrevs."
        )


def refuse_unprotected(tables: Outside, pattern: Pattern, demand: Demand) -> None:
    "Never broken in silence: what cannot be protected is named, and why."
    if not len(pattern.unprotected):
        return
    forced = int(tables.forced.sum() + tables.barred.sum())
    raise Refusal(
        f"{len(pattern.unprotected)} små celler kan inte skyddas: {named(tables, pattern.unprotected)}.",
        "De kan räknas fram ur det som måste visas ("
        + (f"{forced} celler med ”forced” eller ”barred”, " if forced else "")
        + "nollor"
        + (" och det som tidigare utgåvor visat" if demand.known.any() else "")
        + "). Släpp något av kraven, slå ihop redovisningsgrupper eller ta bort en uppdelning. Ingenting skrevs.",
    )


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
