"""What a correction tells: where a whole has fallen, its parts are taken to have fallen too, or to stand still.

Then what an earlier edition had is what there is now and what has gone, and neither is below none. Where the
published numbers contradict that, it is not assumed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from socialrapport.disclosure.attack.bounds import FAR
from socialrapport.disclosure.attack.knowledge import Knowledge
from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked


def one_way(known: Knowledge, cells: Ints, twins: Ints, contrary: Callable[[Knowledge], Flags]) -> Knowledge:
    "Adds that *cells* have changed from their *twins* in the way that their wholes have."
    ways = directions(known, cells, twins)
    before = contrary(known)
    while ways.any():
        pairs = np.flatnonzero(ways)
        grown = with_changes(known, cells[pairs], twins[pairs], ways[pairs])
        wrong = contrary(grown)[: known.tables.cells] & ~before
        taken = wrong[cells[pairs]] | wrong[twins[pairs]]
        if not wrong.any():
            return grown
        ways[pairs[taken] if taken.any() else pairs] = 0
    return known


def directions(known: Knowledge, cells: Ints, twins: Ints) -> Ints:
    "For each pair 1 where the number has grown since, -1 where it has fallen, 0 where nothing tells."
    found = np.zeros(known.tables.cells, dtype=np.int64)
    pair = np.full(known.tables.cells, -1, dtype=np.int64)
    pair[twins] = np.arange(len(twins))
    now, then = known.value[cells], known.value[twins]
    found[twins] = np.where((now >= 0) & (then >= 0), np.sign(now - then), 0)
    lines = [members for members in members_of(known.tables) if (pair[members] >= 0).any()]
    while True:
        votes = np.zeros((2, known.tables.cells), dtype=bool)
        for whole, parts in ((line[0], line[1:]) for line in lines):
            if found[whole]:
                open_ = parts[(pair[parts] >= 0) & (found[parts] == 0) & ~still(known, cells, pair, parts)]
                votes[int(found[whole] > 0), open_] = True
        fresh = votes[0] ^ votes[1]
        if not fresh.any():
            return np.asarray(found[twins])
        found[fresh] = np.where(votes[1], 1, -1)[fresh]


def still(known: Knowledge, cells: Ints, pair: Ints, parts: Ints) -> Flags:
    "Parts of which both numbers are known: they say themselves which way they went."
    return np.asarray((known.value[parts] >= 0) & (known.value[cells[pair[parts]]] >= 0))


def members_of(tables: Linked) -> Iterator[Ints]:
    for line in range(tables.lines):
        yield tables.members(line)


def with_changes(known: Knowledge, cells: Ints, twins: Ints, ways: Ints) -> Knowledge:
    "A cell for each change, and a line: the larger is the smaller and the change."
    tables, n = known.tables, len(cells)
    change = tables.cells + np.arange(n)
    larger, smaller = np.where(ways > 0, cells, twins), np.where(ways > 0, twins, cells)
    start = np.concatenate((tables.start, tables.start[-1] + 3 * np.arange(1, n + 1)))
    grown = Linked(
        tables.cells + n,
        tables.published,
        start.astype(np.int64),
        np.concatenate((tables.cell, np.column_stack((larger, smaller, change)).ravel())),
        np.concatenate((tables.sign, np.tile(np.array([1, -1, -1], dtype=np.int64), n))),
        np.concatenate((tables.gap, np.zeros(n, dtype=np.int64))),
    )
    no = np.zeros(n, dtype=bool)
    old = np.zeros(tables.cells, dtype=bool) if known.change is None else known.change
    return replace(
        known,
        tables=grown,
        value=np.concatenate((known.value, np.full(n, -1, dtype=np.int64))),
        hidden=np.concatenate((known.hidden, no)),
        primary=np.concatenate((known.primary, no)),
        least=np.concatenate((known.least, no.astype(np.int64))),
        most=np.concatenate((known.most, np.full(n, FAR, dtype=np.int64))),
        codes={d: np.concatenate((c, c[cells])) for d, c in known.codes.items()},
        earlier=np.concatenate((np.array(known.earlier), no)),
        change=np.concatenate((old, ~no)),
    )
