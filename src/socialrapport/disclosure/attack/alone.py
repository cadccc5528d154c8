"""What one person works out who is alone in a cell, and so knows it: k-disclosure with k = 2, by equations.

Two cells follow from each other when every null vector moves them in the same proportion. So many random null
vectors are drawn that what a lone person knows, and all that follows from it, is told apart from what does not.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from socialrapport.disclosure.attack.components import joined
from socialrapport.disclosure.attack.knowledge import Knowledge
from socialrapport.disclosure.attack.modular import PRIME, echelon
from socialrapport.disclosure.attack.systems import parts_of, system_of
from socialrapport.disclosure.linked_tables.linked import Flags, Ints

VECTORS = 24
"Null vectors: a person alone in cells that move in more ways than so many, less two, is taken to know only one."


def from_inside(knowledge: Knowledge, count: Ints) -> Ints:
    """The hidden small cells that follow from what somebody knows who is alone in another.

    *count* are the true counts of all cells (negative where there is none), which tell only who is alone where.
    The chance of a wrong "follows" is about 1 in the prime squared for each pair.
    """
    system = system_of(knowledge.tables, knowledge.value < 0, knowledge.value)
    form, part, lots = echelon(system.lines), parts_of(system.lines), np.random.default_rng(5)
    drawn = (lots.integers(1, PRIME, len(system.cells), dtype=np.int64) for _ in range(VECTORS))
    moves = np.stack([form.solution(free, homogeneous=True) for free in drawn], axis=1)
    asked = (knowledge.primary & knowledge.hidden)[system.cells] & moves.any(axis=1)
    found = np.zeros(len(system.cells), dtype=bool)
    for known in of_one_person(knowledge, count, system.cells):
        others = np.flatnonzero(asked & ~found & (part == part[known[0]]))
        others = others[~np.isin(others, known)]
        found[others[follow(moves[known], moves[others])]] = True
    return np.asarray(system.cells[found])


def of_one_person(knowledge: Knowledge, count: Ints, cells: Ints) -> Iterator[Ints]:
    "For each person who is alone in a small cell, the places among the unknown *cells* that hold nobody else."
    tables = knowledge.tables
    ones = count == 1
    rows, total = tables.rows(), tables.cell[tables.start[:-1]]
    kept = (ones[total][rows] & ones[tables.cell]) if tables.lines else ones[:0]
    start = np.concatenate(([0], np.cumsum(np.bincount(rows[kept], minlength=tables.lines)))).astype(np.int64)
    person = np.asarray(joined(start, tables.cell[kept], tables.cells))
    lone = ones[cells] & knowledge.hidden[cells]
    of = person[cells]
    for who in np.unique(of[lone & knowledge.primary[cells]]):
        yield np.flatnonzero(lone & (of == who))


def follow(known: Ints, others: Ints) -> Flags:
    "Which of *others* are sums of multiples of *known*, all as rows of what null vectors do to them."
    others = others.copy()
    basis = known.copy()
    for k in range(len(basis)):
        at = np.flatnonzero(basis[k])
        if not len(at):
            continue
        column = at[0]
        basis[k] = basis[k] * pow(int(basis[k, column]), -1, PRIME) % PRIME
        for rest in (basis[k + 1 :], others):
            rest -= rest[:, column : column + 1] * basis[k] % PRIME
            rest %= PRIME
    return np.asarray(~others.any(axis=1))
