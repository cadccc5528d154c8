"""Certificates: for each small count the moves that show how far it can go, made to order for the least price.

First one small count after the other gets its moves. Then the dearest hidden cells are let go, each where all
moves through it can be led another way for less. A move comes from the dimensions (`boxes`), from sums of the
moves there are (`walk`), or, for the dearest cells and so many times, from a linear program (`repair`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from socialrapport.disclosure.arithmetic.neighbours import Neighbours
from socialrapport.disclosure.linked_tables.linked import Flags, Ints
from socialrapport.disclosure.suppression import boxes, margins
from socialrapport.disclosure.suppression.margins import Need, Reach
from socialrapport.disclosure.suppression.repair import Move, cheapest_move, move_among
from socialrapport.disclosure.suppression.walks import Pool, Walker

AROUND = 1500
"Cells in a linear program at most."
PROGRAMS, MOST_PROGRAMS = 600, 1600
"How many programs of that size may be solved in tables of usual size, and at most; so many more if they are smaller."
SOUGHT, ROUNDS = 1_000_000, 4
"How many places boxes have that are sought to let cells go, with as many again for each 4,000 small counts; rounds."
BEGINNINGS = 8
"From how many boxes the cheapest is sought."
MOST_USERS = 60
"A cell that more small counts lean on is kept."
DEAREST = 1e9
FORBIDDEN = boxes.FORBIDDEN
FREE = 0.5
"Below this a move costs nothing."

Way = tuple[Move, ...]


class Certificates:
    "The moves of each small count, and what is hidden for them."

    def __init__(
        self, near: Neighbours, ready: boxes.Boxes, primary: Flags, usable: Flags, unseen: Flags, weight: Ints,
        below: Ints, above: Ints, need: Need,
    ) -> None:  # fmt: skip
        self.near, self.ready, self.need, self.below, self.above = near, ready, need, below, above
        self.upper = need.above(len(primary))
        self.free = primary | unseen
        self.usable = usable & ~self.free
        scale = min(1.0, DEAREST / max(1, int(weight.max(initial=1))))
        self.full = np.where(self.free, 0.0, np.where(self.usable, 1.0 + scale * weight, FORBIDDEN))
        self.price = self.full.copy()
        self.leaning = np.zeros(len(primary), dtype=np.int64)
        self.ways: dict[int, Way] = {}
        self.users: dict[int, set[int]] = {}
        small = int(primary.sum())
        self.programs = AROUND * min(MOST_PROGRAMS, small, PROGRAMS + small // 6)
        self.sought_most = SOUGHT + SOUGHT // 4000 * small
        self.left = 0
        self.walker: Walker | None = None

    def begin(self, cells: Iterable[int], hidden: Flags) -> list[int]:
        "Moves for all *cells*, at no price through what is *hidden*; those that none were found for."
        lost: list[int] = []
        self.price[hidden & self.usable] = 0.0
        for cell in cells:
            way = self.sought(cell, np.inf, programs=False)[0] or self.sought(cell, np.inf, programs=True)[0]
            way = way or self.by_search(cell)
            if way is None:
                lost.append(cell)
            else:
                self.take(cell, way)
                self.price[touched(way)] = 0.0
        self.price = np.where(self.leaning > 0, 0.0, self.full)
        self.left = self.sought_most
        return lost

    def save(self) -> None:
        "Lets go of the dearest hidden cells for less, over and over while that helps."
        for _ in range(ROUNDS):
            self.walker = Walker(self.pool(), self.below, self.above)
            dear = np.flatnonzero(self.usable & (self.leaning > 0))
            saved = 0
            for cell in dear[np.argsort(-self.full[dear], kind="stable")].tolist():
                if self.left > 0 and self.leaning[cell] and len(self.users[cell]) <= MOST_USERS:
                    saved += self.without(cell, programs=False) or (self.programs > 0 and self.without(cell, True))
            if not saved or self.left <= 0:
                break

    def without(self, cell: int, programs: bool) -> bool:
        "Leads all moves through *cell* another way, if that costs less than it and what only they pass through."
        users = sorted(self.users[cell])
        old = {user: self.drop(user) for user in users}
        loose = np.unique(np.concatenate([touched(way) for way in old.values()]))
        loose = loose[(self.leaning[loose] == 0) & self.usable[loose]]
        gain = float(self.full[loose].sum())
        self.price[loose] = self.full[loose]
        self.price[cell] = FORBIDDEN
        new, paid, cost = {}, [loose], 0.0
        for user in users:
            way, more = self.sought(user, gain - cost, programs)
            cost += more
            if way is None or cost >= gain:
                break
            new[user] = way
            paid.append(touched(way))
            self.price[paid[-1]] = 0.0
        good = len(new) == len(users)
        for user, way in (new if good else old).items():
            self.take(user, way)
        every = np.unique(np.concatenate([*paid, np.array([cell])]))
        self.price[every] = np.where(self.leaning[every] > 0, 0.0, self.full[every])
        return good

    def sought(self, cell: int, most: float, programs: bool) -> tuple[Way | None, float]:
        "The cheapest moves found that let *cell* go far enough, and what they cost to hide."
        up, width = int(self.upper[cell]), self.need.width
        lower = min(self.need.lower, int(self.below[cell]))
        ways = [(up,), (width,)] if self.below[cell] >= max(1, lower) else [(width,)]
        first, cost = min((self.one(cell, steps, most, programs) for (steps,) in ways), key=lambda found: found[1])
        if first is None:
            return None, np.inf
        risen, fallen = self.span(first, cell)
        if risen >= up and risen + fallen >= width and fallen >= lower:
            return (first,), cost
        kept = self.price[first.cell]
        self.price[first.cell] = 0.0
        falls = -max(lower, min(width - risen, int(self.below[cell])))
        choices = [falls] if fallen < lower else [falls, width]
        second, more = min((self.one(cell, s, most - cost, programs) for s in choices), key=lambda found: found[1])
        self.price[first.cell] = kept
        if second is None:
            return None, np.inf
        ends = np.maximum(self.span(first, cell), self.span(second, cell))
        if ends[0] < up or ends[1] < lower or ends.sum() < width:
            return None, np.inf
        return (first, second), cost + more

    def one(self, cell: int, steps: int, most: float, programs: bool) -> tuple[Move | None, float]:
        "The cheapest move found that takes *cell* by *steps*, and what it costs to hide."
        if steps == 0:
            return None, np.inf
        best: Move | None = None
        cost = np.inf
        self.left -= 2 ** self.ready.codes.shape[1]
        if self.walker is not None:
            walked = self.walker.to(cell, steps, self.price)
            best, cost = Move(walked.cell, walked.step) if len(walked.cell) else None, walked.cost
        if cost > FREE:
            cells, by, paid = boxes.cheapest(self.ready, cell, steps, self.price, self.below, self.above, BEGINNINGS)
            if paid < cost:
                best, cost = Move(cells, by), paid
        if cost > FREE and programs and self.programs > 0:
            found = self.by_program(cell, steps, min(most, cost))
            if found is not None and float(self.price[found.cell].sum()) < cost:
                best, cost = found, float(self.price[found.cell].sum())
        return best, cost

    def by_program(self, cell: int, steps: int, most: float) -> Move | None:
        allowed = self.price < min(most, FORBIDDEN)
        cells = self.near.around(cell, allowed, AROUND)
        self.programs -= len(cells)
        weight = np.ceil(self.price).astype(np.int64)
        return move_among(self.near, cells, cell, steps, self.price < FREE, weight, self.below, self.above, whole=False)

    def by_search(self, cell: int) -> Way | None:
        "Moves by programs in whole numbers, however long they take; None where there are none."
        up, width, below = int(self.upper[cell]), self.need.width, int(self.below[cell])
        lower = min(self.need.lower, below)
        for steps in ((up, -max(lower, width - up)), (max(up, width - lower), -lower)):
            found = [self.far(cell, s) for s in steps if s]
            if -steps[1] <= below and (way := tuple(m for m in found if m is not None)) and len(way) == len(found):
                return way
        return None

    def far(self, cell: int, steps: int) -> Move | None:
        hidden = self.price < FREE
        weight = np.ceil(self.full).astype(np.int64)
        return cheapest_move(self.near, cell, steps, hidden, self.usable, weight, self.below, self.above)

    def span(self, move: Move, cell: int) -> tuple[int, int]:
        "How far up and down the move takes the cell, made as many times as there is room for."
        step = int(move.step[move.cell == cell][0])
        forward, backward = margins._times(move.cell, move.step, len(move.cell), self.below, self.above)
        return (forward * step, backward * step) if step > 0 else (backward * -step, forward * -step)

    def take(self, cell: int, way: Way) -> None:
        self.ways[cell] = way
        for c in touched(way).tolist():
            self.leaning[c] += 1
            self.users.setdefault(c, set()).add(cell)

    def drop(self, cell: int) -> Way:
        way = self.ways.pop(cell)
        for c in touched(way).tolist():
            self.leaning[c] -= 1
            self.users[c].discard(cell)
        return way

    def moves(self) -> list[Move]:
        "All moves, each once."
        found = {(m.cell.tobytes(), m.step.tobytes()): m for cell in sorted(self.ways) for m in self.ways[cell]}
        return list(found.values())

    def pool(self) -> Pool:
        moves = self.moves()
        start = np.cumsum([0, *(len(m.cell) for m in moves)]).astype(np.int64)
        none = [np.zeros(0, dtype=np.int64)]
        cell = np.concatenate([m.cell for m in moves] or none)
        return Pool.of(start, cell, np.concatenate([m.step for m in moves] or none), self.near.tables.cells)

    def noted(self, found: Reach, alone: Flags) -> None:
        "Tells *found* of all moves."
        for move in self.moves():
            found.note(margins.one_move(move.cell, move.step), self.below, self.above, alone)


def touched(way: Sequence[Move]) -> Ints:
    "The cells that moves pass through."
    return np.unique(np.concatenate([m.cell for m in way]))
