"""Chooses what to hide. Everything is by certificate: a cell is safe when a move shows it, never by trust.

1. Publish from the largest down, each cell unless that would determine a primary cell.
2. Trade: hide one cell more, publish several in its place, while it pays.
3. Let every primary cell move far enough in whole numbers, hiding a little more where it cannot.
4. Polish, where the tables are small enough for a search.
5. See to it that no one who is alone in a cell can work out another.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from socialrapport.disclosure.arithmetic import linear_forms
from socialrapport.disclosure.arithmetic.neighbours import Neighbours
from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked
from socialrapport.disclosure.suppression import coalitions, exchange, local_search, margins, ready_moves, repair
from socialrapport.disclosure.suppression.boxes import Boxes
from socialrapport.disclosure.suppression.certificates import Certificates
from socialrapport.disclosure.suppression.looking_again import Looked
from socialrapport.disclosure.suppression.margins import FAR, NEED, Need, Reach

LINEAR, INTERVALS, INSIDERS = 1, 2, 3
"What is guaranteed, each with all before it."
ONE = 10**9
"The weight of one cell where cells are counted; its value then only breaks ties."


@dataclass(frozen=True, eq=False)
class Demand:
    """What must be protected, what may be hidden for it, and what that costs.

    All are arrays over the tables' cells. `below` and `above`: how far an attacker must think that a
    count may fall and rise before it meets what is known of it. `alone`: cells with one contributor. `known`:
    cells that anyone knows from elsewhere, so that hiding them helps nobody.
    """

    primary: Flags
    usable: Flags
    weight: Ints
    below: Ints
    above: Ints
    alone: Flags
    known: Flags
    need: Need = NEED
    guarantee: int = INTERVALS
    insiders: int = 1
    "How many persons may put together what they know, where the third guarantee is given; more than one need `count`."
    count: Ints | None = None
    boxes: Boxes | None = None
    "Short moves along the dimensions, where the tables have any."


@dataclass(frozen=True, eq=False)
class Pattern:
    """What to hide. `unprotected` are primary cells that could not be protected with what may be hidden.

    `insiders_cost` is how many cells were hidden for the third guarantee alone. `linear` is what the first
    guarantee alone would hide, where it is known. `from_inside` are the primary cells that an insider can still work
    out: nothing that was found to hide keeps them from one.
    """

    hidden: Flags
    unprotected: Ints
    insiders_cost: int = 0
    linear: Flags | None = None
    from_inside: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))


def suppress(tables: Linked, demand: Demand) -> Pattern:
    "The same tables and demands give the same pattern."
    unseen = ~demand.known & (np.arange(tables.cells) >= tables.published)
    if not demand.primary.any():
        return Pattern(np.zeros(tables.published, dtype=bool), np.zeros(0, dtype=np.int64))
    rank = order_of(demand)
    demand = replace(demand, usable=demand.usable & ~demand.primary & ~unseen & ~demand.known)
    hidden, unprotected = publish_all(tables, demand, rank, unseen)
    if len(unprotected):
        return Pattern(hidden[: tables.published], unprotected)
    hidden = exchange.improve(
        tables, hidden, demand.primary, demand.usable, demand.weight, rank, rounds_for(int(hidden.sum()))
    )
    cost, linear, inside = 0, hidden[: tables.published], np.zeros(0, dtype=np.int64)
    if demand.guarantee == LINEAR:
        hidden = or_with_moves(tables, hidden, demand, rank)
    if demand.guarantee >= INTERVALS:
        hidden, unprotected = let_move(tables, hidden, demand, rank, unseen)
        if not len(unprotected):
            hidden = polished(tables, hidden, demand, rank)
    if demand.guarantee >= INSIDERS and not len(unprotected):
        before = int(hidden.sum())
        hidden, inside = against_insiders(tables, hidden, demand, rank)
        if demand.insiders > 1 and not len(inside):
            assert demand.count is not None
            hidden, inside = coalitions.against(
                Neighbours(tables), hidden, demand.primary, demand.usable, demand.weight, demand.below,
                demand.above, demand.count, demand.insiders, unseen,
            )  # fmt: skip
        cost = int(hidden.sum()) - before
    return Pattern(hidden[: tables.published], unprotected, cost, linear, inside)


def out_of_reach(tables: Linked, demand: Demand, among: Flags, found: Reach | None = None) -> Pattern:
    """The primary cells that cannot be protected however much is hidden; soon told, and all is hidden that may be.

    By equations all of them; those that cannot move far enough only *among* some. *found* is what is known of how
    far cells can move, from when no more was hidden, and is added to.
    """
    unseen = ~demand.known & (np.arange(tables.cells) >= tables.published)
    rank = order_of(demand)
    demand = replace(demand, usable=demand.usable & ~demand.primary & ~unseen & ~demand.known)
    hidden = demand.primary | demand.usable | unseen
    lost = np.flatnonzero(linear_forms.forms_of(tables, hidden, rank).determined & demand.primary)
    if not len(lost) and demand.guarantee >= INTERVALS:
        _, lost = let_move(tables, hidden, replace(demand, primary=demand.primary & among), rank, found=found)
    return Pattern(hidden[: tables.published], lost)


def or_with_moves(tables: Linked, hidden: Flags, demand: Demand, rank: Ints) -> Flags:
    """The pattern, or what the second guarantee makes of it where that costs less: it gives the first as well,
    and the search of small tables may find something better."""
    if int((hidden | demand.usable).sum()) > LARGEST_POLISHED:
        return hidden
    far = np.full(tables.cells, FAR)
    wider = replace(demand, guarantee=INTERVALS, boxes=None, below=far, above=far)
    moving, unprotected = let_move(tables, hidden, wider, rank)
    if len(unprotected):
        return hidden
    moving = polished(tables, moving, wider, rank)
    return hidden if lighter(hidden, moving, demand) else moving


def order_of(demand: Demand) -> Ints:
    "How much one wants to publish each cell: its weight, the earlier first among equals; primary cells least."
    key = np.where(demand.primary, -1, demand.weight)
    return margins.ranked(np.lexsort((-np.arange(len(key)), key)))


def rounds_for(hidden: int) -> int:
    "How many rounds of trades are worth their time."
    return int(np.clip(40_000 // (hidden + 1), 6, 60))


def publish_all(tables: Linked, demand: Demand, rank: Ints, unseen: Flags) -> tuple[Flags, Ints]:
    "The greedy pattern, and the primary cells that are determined even when all that may be is hidden."
    hidden = demand.primary | demand.usable | unseen
    forms = linear_forms.forms_of(tables, hidden, rank)
    lost = np.flatnonzero(forms.determined & demand.primary)
    if len(lost):
        return hidden, lost
    published, _ = linear_forms.publish(forms, exchange.by_rank(demand.usable, rank), demand.primary)
    return hidden & ~published, lost


def let_move(
    tables: Linked,
    hidden: Flags,
    demand: Demand,
    rank: Ints,
    unseen: Flags | None = None,
    found: Reach | None = None,
) -> tuple[Flags, Ints]:
    "Every primary cell with enough room to move, and those that nothing can give it."
    if demand.boxes is not None and unseen is not None:
        return by_boxes(tables, hidden, demand, unseen)
    found = certified(tables, hidden, demand, rank, found)
    short = np.flatnonzero(demand.primary & ~found.enough(demand.need, demand.below))
    if len(short) >= ready_moves.MANY:
        hidden = ready_moves.give(
            tables, hidden, demand.usable, demand.primary, demand.weight, demand.below, demand.above, demand.alone,
            demand.need, found,
        )  # fmt: skip
        short = np.flatnonzero(demand.primary & ~found.enough(demand.need, demand.below))
    near = Neighbours(tables) if len(short) else None
    lost = []
    for cell in short:
        if near is not None and not found.enough(demand.need, demand.below, int(cell)):
            hidden, ok = give_room(near, hidden, demand, found, int(cell))
            if not ok:
                lost.append(cell)
    return hidden, np.array(lost, dtype=np.int64)


def by_boxes(tables: Linked, hidden: Flags, demand: Demand, unseen: Flags) -> tuple[Flags, Ints]:
    "The same where there are moves along the dimensions to begin with."
    assert demand.boxes is not None
    near = Neighbours(tables)
    made = Certificates(
        near, demand.boxes, demand.primary, demand.usable, unseen, demand.weight,
        demand.below, demand.above, demand.need,
    )  # fmt: skip
    small = np.flatnonzero(demand.primary)
    lost = made.begin(small[np.argsort(demand.below[small], kind="stable")].tolist(), hidden)
    if lost:
        return hidden, np.array(sorted(lost), dtype=np.int64)
    made.save()
    passed = demand.primary | unseen | (made.leaning > 0)
    for move in made.moves():
        assert repair.holds(near, move, passed, demand.below, demand.above)
    return passed, np.zeros(0, dtype=np.int64)


def certified(
    tables: Linked,
    hidden: Flags,
    demand: Demand,
    rank: Ints,
    found: Reach | None = None,
    only: Flags | None = None,
    fresh: Flags | None = None,
) -> Reach:
    """How far cells are known to move; hiding more takes nothing of it away.

    *Only* some of them are made sure of, and what is not *fresh* is passed over.
    """
    alone = demand.alone if demand.guarantee >= INSIDERS else np.zeros(tables.cells, dtype=bool)
    found = Reach.none(tables.cells) if found is None else found
    primary = demand.primary if only is None else only
    watched = primary | (demand.primary & (found.stoppers < 0))
    watched = watched if fresh is None else watched & fresh
    return margins.certify(
        tables, hidden, primary, alone, rank, demand.below, demand.above, demand.need, found, watched
    )  # fmt: skip


def give_room(near: Neighbours, hidden: Flags, demand: Demand, found: Reach, cell: int) -> tuple[Flags, bool]:
    "Hide what takes *cell* far enough: up, down if it must, and then on, whichever way there is room."
    need, below = demand.need, int(demand.below[cell])
    for steps in (int(need.above(len(demand.below))[cell]), -min(need.lower, below)):
        if steps > found.up[cell] or -steps > found.down[cell]:
            hidden, ok = make_move(near, hidden, demand, found, cell, steps)
            if not ok:
                return hidden, False
    up, down = int(found.up[cell]), int(found.down[cell])
    if up + down < need.width:
        for steps in (-(need.width - up), need.width - down):
            if -steps <= below:
                hidden, ok = make_move(near, hidden, demand, found, cell, steps)
                if ok:
                    return hidden, True
        return hidden, False
    return hidden, True


def make_move(
    near: Neighbours, hidden: Flags, demand: Demand, found: Reach, cell: int, steps: int, still: int = -1
) -> tuple[Flags, bool]:
    "Hide what the cheapest such move passes through."
    move = sought(near, hidden, demand, found, cell, steps, still)
    return with_move(hidden, move), move is not None


def sought(
    near: Neighbours, hidden: Flags, demand: Demand, found: Reach, cell: int, steps: int, still: int = -1
) -> repair.Move | None:
    "The cheapest such move; *found* learns it."
    move = repair.cheapest_move(
        near, cell, steps, hidden, demand.usable, demand.weight, demand.below, demand.above,
        np.array([still]) if still >= 0 else None,
    )  # fmt: skip
    if move is None or not repair.holds(near, move, with_move(hidden, move), demand.below, demand.above):
        return None
    found.note(margins.one_move(move.cell, move.step), demand.below, demand.above, demand.alone)
    return move


def with_move(hidden: Flags, move: repair.Move | None) -> Flags:
    "The pattern where a move is possible."
    after = hidden.copy()
    after[[] if move is None else move.cell] = True
    return after


def polished(tables: Linked, hidden: Flags, demand: Demand, rank: Ints) -> Flags:
    "The pattern after a search, where tables are small and one move can carry all."
    size = int((hidden | demand.usable).sum())
    most = np.minimum(np.minimum(demand.below, demand.above), local_search.LONGEST)
    step = max(int(np.max(demand.need.upper)), demand.need.lower, (demand.need.width + 1) // 2)
    largest = LARGEST_POLISHED if demand.weight.max() >= ONE else LARGEST_BY_VALUE
    if size > largest or step > 1 or (most[demand.primary] < 1).any():
        return hidden
    moves = margins.exact(tables, margins.moves_of(linear_forms.forms_of(tables, hidden, rank)))
    start = local_search.carried(tables, hidden, demand.primary, moves, most)
    weight = np.where(demand.weight >= ONE, 1000 + np.minimum(demand.weight - ONE, 9990) // 10, demand.weight)
    after = local_search.polish(tables, start, demand.primary, demand.usable, weight, most, local_search.Effort())
    return hidden if after is None or lighter(hidden, after.hidden, demand) else after.hidden


def lighter(hidden: Flags, other: Flags, demand: Demand) -> bool:
    "Whether the first pattern hides at most as much as the other."
    return int(demand.weight[hidden & demand.usable].sum()) <= int(demand.weight[other & demand.usable].sum())


LARGEST_POLISHED = 1500
LARGEST_BY_VALUE = 400
"Cells. By value, what comes before is near the best already, and the search pays in small tables only."


def against_insiders(tables: Linked, hidden: Flags, demand: Demand, rank: Ints) -> tuple[Flags, Ints]:
    """No one who is alone in a cell can work out another primary cell of the tables.

    Except what nothing can keep from that person: cells that published zeros and the forced cells tie
    to the person's own, however much is hidden. The others for which no move past each such person was found come
    back beside the pattern.
    """
    near = Neighbours(tables)
    tied = bound_together(tables, demand, rank)
    hidden = exchange.set_apart(
        tables, hidden, demand.primary, demand.alone & hidden, tied, demand.usable, demand.weight, rank
    )
    found = certified(tables, hidden, demand, rank)
    hidden, never = past_many(near, hidden, demand, found, tied)
    lost = set(never.tolist())
    looked = Looked(near, demand.primary)
    while True:
        seen_through = [
            (int(cell), insider)
            for cell in np.flatnonzero(demand.primary & (found.stoppers > 0))
            if int(cell) not in lost and (insider := next_insider(found, tied, int(cell))) >= 0
        ]
        if not seen_through:
            return hidden, np.array(sorted(lost), dtype=np.int64)
        # Each cell that is mended has one fewer who stops it, so this comes to an end.
        mended = 0
        for cell, insider in seen_through:
            if next_insider(found, tied, cell) != insider:
                continue  # What was hidden for another was enough for this one.
            hidden, ok = past(near, hidden, demand, found, cell, insider)
            mended += ok
            if not ok:
                lost.add(cell)
            if mended >= max(BEFORE_LOOKING_AGAIN, len(seen_through) // TIMES_LOOKED):
                break
        # Hiding more takes nothing from the others.
        here = np.isin(np.arange(tables.cells), [cell for cell, _ in seen_through])
        found = certified(tables, hidden, demand, rank, found, here, looked.anew(hidden, found))


BEFORE_LOOKING_AGAIN, TIMES_LOOKED = 12, 20
"""How many cells are mended before all is certified anew: what is hidden for one often helps many. Of very many it is
a part of them, so that all is not certified hundreds of times."""


def past_many(near: Neighbours, hidden: Flags, demand: Demand, found: Reach, tied: Ints) -> tuple[Flags, Ints]:
    """The pattern, when a short move has been sought for each primary cell of which only moves past many are known.

    Where that one too passes many, each of them is passed by here; the cells for which it could not be done.
    """
    lost = []
    for cell in np.flatnonzero(demand.primary & (found.stoppers < 0)).tolist():
        if found.stoppers[cell] >= 0:
            continue
        move = sought(near, hidden, demand, found, cell, 1) or sought(near, hidden, demand, found, cell, -1)
        hidden = with_move(hidden, move)
        several = () if move is None or found.stoppers[cell] >= 0 else move.cell[demand.alone[move.cell]].tolist()
        ok = move is not None
        for insider in several:
            if ok and tied[insider] != tied[cell]:
                hidden, ok = past(near, hidden, demand, found, cell, insider)
        if not ok:
            lost.append(cell)
    return hidden, np.array(lost, dtype=np.int64)


def bound_together(tables: Linked, demand: Demand, rank: Ints) -> Ints:
    "Families of cells that move together even when all that may be hidden is."
    everything = demand.primary | demand.usable | (~demand.known & (np.arange(tables.cells) >= tables.published))
    family, _ = exchange.families(
        linear_forms.forms_of(tables, everything, rank), everything, np.zeros(tables.cells, dtype=bool)
    )
    return family


def next_insider(found: Reach, tied: Ints, cell: int) -> int:
    "Someone who alone stops every known move of the cell; -1 if none."
    stops = found.stops[cell, : max(found.stoppers[cell], 0)]
    return next((int(s) for s in stops if tied[s] != tied[cell]), -1)


def past(near: Neighbours, hidden: Flags, demand: Demand, found: Reach, cell: int, insider: int) -> tuple[Flags, bool]:
    "Let *cell* move, up or else down, while the insider's cell stands still."
    for steps in (1, -1):
        after, ok = make_move(near, hidden, demand, found, cell, steps, insider)
        if ok:
            return after, True
    return hidden, False
