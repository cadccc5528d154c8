"""Which cells hang together: sets of cells that lines join, each a problem of its own."""

from __future__ import annotations

import numba
import numpy as np

from socialrapport.disclosure.linked import Ints


@numba.njit(cache=True)
def joined(start: Ints, cell: Ints, cells: int) -> Ints:
    "For each cell the number of its set, from 0 in the order of their first cells (union-find, path halving)."
    parent = np.arange(cells)
    for k in range(len(start) - 1):
        for e in range(start[k] + 1, start[k + 1]):
            one, two = cell[e - 1], cell[e]
            while parent[one] != one:
                parent[one] = parent[parent[one]]
                one = parent[one]
            while parent[two] != two:
                parent[two] = parent[parent[two]]
                two = parent[two]
            parent[max(one, two)] = min(one, two)
    number = np.full(cells, -1, np.int64)
    many = 0
    for c in range(cells):
        root = c
        while parent[root] != root:
            root = parent[root]
        if number[root] < 0:
            number[root] = many
            many += 1
        number[c] = number[root]
    return number
