"""Protects a set of tables from outside: what is small, and what to hide for it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked
from socialrapport.disclosure.suppression import (
    FAR,
    INTERVALS,
    NEED,
    ONE,
    Boxes,
    Demand,
    Need,
    Pattern,
    boxes_of,
    suppress,
)
from socialrapport.disclosure.tablefiles.outside import Outside
from socialrapport.disclosure.tablefiles.specification import HIDDEN, LISTED, SHOWN, USABLE
from socialrapport.disclosure.tableset.additivity import named, refuse_sums, refuse_unknown, values_of, with_gaps
from socialrapport.model.issue import Refusal

VALUE, CELLS = "value", "cells"
"What is kept small: the sum of the hidden counts, or how many they are."
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
