"""Why each cell that is not small is hidden: what it shields, and what the next best would cost.

For the one who decides, never for readers: it says which cells are small.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from socialrapport.disclosure.arithmetic.neighbours import Neighbours
from socialrapport.disclosure.attack import Knowledge
from socialrapport.disclosure.attack.alone import from_inside
from socialrapport.disclosure.cubes.cells_and_lines import LEFT, OF_NO_TABLE
from socialrapport.disclosure.doors import giving
from socialrapport.disclosure.doors.protect import decided
from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked
from socialrapport.disclosure.relations import REST
from socialrapport.disclosure.suppression import FAR, INSIDERS, INTERVALS, Demand, Reach, give_room
from socialrapport.model.cube import Cube
from socialrapport.model.issue import Refusal
from socialrapport.model.profile import Disclosure, District
from socialrapport.model.safe import CellRef
from socialrapport.opened.counts import Earlier

HEADER = ("cell", "vad", "varför", "skyddar", "mot en ensam", "i stället", "kostar mer")
SMALL, SHIELD, TOGETHER, NOTHING_ELSE = "litet antal", "skyddar", "skyddar tillsammans med andra", "inget annat räcker"
AROUND = 60
"How many hidden cells around the cell are looked at."


@dataclass(frozen=True)
class Reason:
    """Why `cell` is hidden. `shields` are the small counts nearby that could be worked out or closely bounded if only
    it were shown, or worked out by somebody alone in another cell if `from_inside`. Where there are none, it is one
    of several that do the same work together.

    `instead` is what would be hidden for them if it had to be shown, and `more` how much more that counts than it does
    itself: less than nothing where it serves others too. None where nothing would do, and where it is from inside.
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
    if inside:
        return Reason(cell, tuple(stuck), bool(stuck), None, 0)
    others = replace(demand, usable=demand.usable & (np.arange(len(hidden)) != cell))
    after, ok = moved(near, others, fewer, stuck, others.usable)
    instead = np.flatnonzero(after & ~fewer)
    assert demand.count is not None
    more = int(demand.count[instead].sum() - demand.count[cell])
    return Reason(cell, tuple(stuck), False, tuple(instead.tolist()) if ok else None, more if ok else 0)


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
    """A row for each address of a hidden count of an edition, decided as `protect` decides it: working material that
    says which counts are small. Raises `Refusal` where `protect` does, and where the method hides no counts."""
    if rules.method != "undertryckning":
        raise Refusal(f"Med metoden {rules.method} döljs inga antal, så det finns inget att förklara.")
    made = decided(cubes, rules, earlier, districts)
    tables, found = made.found.tables, made.found
    say = giving.in_words(tables, made.cubes)

    def names(cells: Iterable[int]) -> str:
        return "; ".join(dict.fromkeys(map(say, cells)))

    said: dict[int, tuple[object, ...]] = {}
    small = found.hidden[: len(found.primary)] & found.primary[: len(found.hidden)]
    said |= dict.fromkeys(np.flatnonzero(small).tolist(), (SMALL, "", "", "", ""))
    for r in reasons(tables.linked, found.demand, found.hidden):
        if not r.shields:
            said[r.cell] = (TOGETHER, "", "", "", "")
        elif r.from_inside:
            said[r.cell] = (SHIELD, names(r.shields), "ja", "", "")
        elif r.instead is None:
            said[r.cell] = (SHIELD, names(r.shields), "", NOTHING_ELSE, "")
        else:
            said[r.cell] = (SHIELD, names(r.shields), "", names(r.instead), r.more)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    for cube, number in zip(made.cubes, tables.numbers, strict=True):
        for (measure, at), cell in number.items():
            if cell in said and measure not in (REST, LEFT, *OF_NO_TABLE):
                writer.writerow((CellRef(cube.indicator.id, measure, at), names([cell]), *said[cell]))
    return out.getvalue()
