"""Why each cell that is not small is hidden: what it shields, and what the next best would cost.

For the one who decides, never for readers: it says which cells are small.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from socialrapport.disclosure import giving
from socialrapport.disclosure.attack import Knowledge
from socialrapport.disclosure.attack.alone import from_inside
from socialrapport.disclosure.earlier import Earlier
from socialrapport.disclosure.linked import Flags, Ints, Linked
from socialrapport.disclosure.protect import decided
from socialrapport.disclosure.repair import Neighbours
from socialrapport.disclosure.room import FAR, Reach
from socialrapport.disclosure.suppress import INSIDERS, INTERVALS, Demand, give_room
from socialrapport.model.cube import Cube
from socialrapport.model.issue import Refusal
from socialrapport.model.profile import Disclosure, District

HEADER = ("cell", "varför", "skyddar", "mot en ensam", "i stället", "kostar mer")
SMALL, SHIELD, TOGETHER, LEFT = "litet antal", "skyddar", "skyddar tillsammans med andra", "inget annat räcker"
AROUND = 60
"How many hidden cells around the cell are looked at."


@dataclass(frozen=True)
class Reason:
    """Why `cell` is hidden. `shields` are the small counts nearby that could be worked out or closely bounded if only
    it were shown, or worked out by somebody alone in another cell if `from_inside`. Where there are none, it is one
    of several that do the same work together.

    `instead` is what would be hidden if it had to be shown, and `more` how much more value that is than its own;
    None where nothing would do.
    """

    cell: int
    shields: tuple[int, ...]
    from_inside: bool
    instead: tuple[int, ...] | None
    more: int


def reasons(tables: Linked, demand: Demand, hidden: Flags) -> Iterator[Reason]:
    "The reason of each cell of the pattern *hidden* that is not primary, in order."
    near = Neighbours(tables)
    unseen = ~demand.known & (np.arange(tables.cells) >= tables.published)
    demand = replace(demand, usable=demand.usable & ~demand.primary & ~unseen & ~demand.known)
    everything = unseen.copy()
    everything[: len(hidden)] |= hidden
    for cell in np.flatnonzero(everything & demand.usable).tolist():
        yield reason(near, demand, everything, cell)


def reason(near: Neighbours, demand: Demand, hidden: Flags, cell: int) -> Reason:
    "The reason of one cell."
    fewer = hidden.copy()
    fewer[cell] = False
    around = near.around(cell, hidden, AROUND)
    small = [int(p) for p in around if demand.primary[p]]
    stuck = [p for p in small if demand.guarantee >= INTERVALS and not moved(near, demand, fewer, [p])[1]]
    inside = not stuck and demand.guarantee >= INSIDERS
    if inside:
        seen = seen_inside(near.tables, demand, fewer) - seen_inside(near.tables, demand, hidden)
        stuck = sorted(seen & set(small))
    others = replace(demand, usable=demand.usable & (np.arange(len(hidden)) != cell))
    after, ok = moved(near, others, fewer, stuck, others.usable)
    instead = np.flatnonzero(after & ~fewer)
    more = int(demand.weight[instead].sum() - demand.weight[cell])
    others_found = tuple(instead.tolist()) if ok else None
    return Reason(cell, tuple(stuck), inside and bool(stuck), others_found, more if ok else 0)


def moved(
    near: Neighbours, demand: Demand, hidden: Flags, cells: list[int], usable: Flags | None = None
) -> tuple[Flags, bool]:
    "What is hidden when each of *cells* can move far enough, with what is *usable* besides; whether all can."
    usable = np.zeros(len(hidden), dtype=bool) if usable is None else usable
    found, done = Reach.none(len(hidden)), True
    for cell in cells:
        hidden, ok = give_room(near, hidden, replace(demand, usable=usable), found, cell)
        done &= ok
    return hidden, done


def seen_inside(tables: Linked, demand: Demand, hidden: Flags) -> set[int]:
    "The small counts that somebody alone in another cell works out."
    assert demand.count is not None
    value = np.where(hidden, -1, demand.count)
    known: Ints = np.zeros(tables.cells, dtype=np.int64)
    knowledge = Knowledge(tables, value, hidden, demand.primary, known, known + FAR)
    return set(from_inside(knowledge, demand.count).tolist())


def as_csv(
    cubes: tuple[Cube, ...], rules: Disclosure, earlier: Sequence[Earlier] = (), districts: Iterable[District] = ()
) -> str:
    """A row for each hidden count of an edition, decided as `protect` decides it: working material that says which
    counts are small. Raises `Refusal` where `protect` does, and where the method hides no counts."""
    if rules.method != "undertryckning":
        raise Refusal(f"Med metoden {rules.method} döljs inga antal, så det finns inget att förklara.")
    made = decided(cubes, rules, earlier, districts)
    tables, found = made.found.tables, made.found

    def names(cells: Iterable[int]) -> str:
        return "; ".join(dict.fromkeys(giving.in_words(tables, made.cubes, cell) for cell in cells))

    small = found.hidden[: len(found.primary)] & found.primary[: len(found.hidden)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows((names([cell]), SMALL, "", "", "", "") for cell in np.flatnonzero(small).tolist())
    for r in reasons(tables.linked, found.demand, found.hidden):
        alone = "ja" if r.from_inside else ""
        if not r.shields:
            writer.writerow((names([r.cell]), TOGETHER, "", "", "", ""))
        elif r.instead is None:
            writer.writerow((names([r.cell]), SHIELD, names(r.shields), alone, LEFT, ""))
        else:
            writer.writerow((names([r.cell]), SHIELD, names(r.shields), alone, names(r.instead), r.more))
    return out.getvalue()
