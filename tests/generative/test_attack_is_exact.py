"""The attack's verdicts agree with a count of every table there could be."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from socialrapport.disclosure.attack import Knowledge, Need, attack
from socialrapport.disclosure.attack.knowledge import FAR
from socialrapport.disclosure.linked_tables.linked import linked

SHAPES = (
    # A line; two-way; a hierarchy; a cube without its inner margins; odd cycles.
    (4, ((0, 1, 2, 3),)),
    (9, ((0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8))),
    (7, ((0, 1, 2), (1, 3, 4), (2, 5, 6))),
    (16, tuple(
        (line[0], line[1], line[2], line[3])
        for line in ((0, 1, 2, 3), (4, 5, 6, 7), (8, 9, 10, 11), (12, 13, 14, 15),
                     (0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15))
    )),
    (7, ((3, 0, 1), (4, 1, 2), (5, 0, 2), (6, 3, 4, 5))),
    (8, ((0, 1, 2, 3), (0, 4, 5), (6, 1, 4), (7, 2, 5))),
)  # fmt: skip
FREE = 7
"Unknown cells at most."


@st.composite
def published(draw):
    "Tables that hold, with some cells hidden: the knowledge, and the truth."
    cells, lines = draw(st.sampled_from(SHAPES))
    values = np.full(cells, -1)
    for line in reversed(lines):
        parts = list(line[1:])
        for cell in parts:
            if values[cell] < 0:
                values[cell] = draw(st.integers(0, 2))
        if values[line[0]] < 0:
            values[line[0]] = sum(values[p] for p in parts)
    gaps = [int(values[line[0]] - sum(values[p] for p in line[1:])) for line in lines]
    hidden = np.zeros(cells, dtype=bool)
    chosen = draw(st.lists(st.integers(0, cells - 1), min_size=1, max_size=FREE, unique=True))
    hidden[chosen] = True
    primary = hidden & np.array(draw(st.lists(st.booleans(), min_size=cells, max_size=cells)))
    tables = linked(cells, lines, gaps)
    least = np.where(draw(st.lists(st.integers(0, 5), min_size=cells, max_size=cells)), 0, np.minimum(values, 1))
    most = np.where(draw(st.lists(st.integers(0, 3), min_size=cells, max_size=cells)), FAR, values + 1)
    known = Knowledge(tables, np.where(hidden, -1, values), hidden, primary, least, most)
    # Where nothing else does, something must end the counting.
    return replace(known, most=np.where(caps(known) < FAR, most, values + 2)), values


def caps(known: Knowledge) -> np.ndarray:
    "How large each cell can be at most, as far as single lines say."
    tables = known.tables
    cap = np.where(known.value >= 0, known.value, known.most)
    for _ in range(2 * tables.lines):
        for k in range(tables.lines):
            total, *parts = tables.members(k)
            cap[total] = min(cap[total], cap[parts].sum() + tables.gap[k])
            cap[parts] = np.minimum(cap[parts], cap[total] - tables.gap[k])
    return cap


def every_table(known: Knowledge) -> tuple[np.ndarray, np.ndarray]:
    "The unknown cells, and all tables of them that agree with what is known: cell by cell, line by line."
    tables, unknown = known.tables, np.flatnonzero(known.value < 0)
    cap = caps(known)
    matrix = np.zeros((tables.lines, tables.cells), dtype=int)
    np.add.at(matrix, (tables.rows(), tables.cell), tables.sign)
    right = tables.gap - matrix @ np.where(known.value < 0, 0, known.value)
    matrix = matrix[:, unknown]
    grid = np.zeros((1, 0), dtype=int)
    for done, cell in enumerate(unknown.tolist(), start=1):
        choices = np.arange(known.least[cell], cap[cell] + 1)
        grid = np.hstack((np.repeat(grid, len(choices), axis=0), np.tile(choices, len(grid))[:, None]))
        over = matrix[:, done:]
        room = np.maximum(over, 0) @ cap[unknown[done:]], np.minimum(over, 0) @ cap[unknown[done:]]
        left = right - grid @ matrix[:, :done].T
        grid = grid[((left <= room[0]) & (left >= room[1])).all(axis=1)]
    return unknown, grid


def by_rank(known: Knowledge) -> set[int]:
    "Hidden cells that the equations determine: leaving one out of the columns lowers the rank."
    tables, unknown = known.tables, np.flatnonzero(known.value < 0)
    matrix = np.zeros((tables.lines, tables.cells), dtype=int)
    np.add.at(matrix, (tables.rows(), tables.cell), tables.sign)
    rank = np.linalg.matrix_rank(matrix[:, unknown])
    return {
        int(c)
        for c in unknown
        if np.linalg.matrix_rank(np.vstack((matrix[:, unknown], (unknown == c)[None, :].astype(int)))) == rank
    }


@settings(max_examples=250, deadline=None)
@given(published(), st.integers(1, 4))
def test_verdicts_are_those_of_counting_every_table(case, width):
    known, truth = case
    result = attack(known, Need(width))
    unknown, tables = every_table(known)
    assert result.contradiction == ""
    assert len(result.undecided) == 0
    linear = by_rank(known)
    assert set(result.linear.tolist()) == linear
    found = set(result.exact.tolist()) | set(result.narrow.tolist())
    assert not set(result.exact.tolist()) & set(result.narrow.tolist())
    for column, cell in enumerate(unknown.tolist()):
        lo, hi = int(tables[:, column].min()), int(tables[:, column].max())
        if cell in found:
            assert (result.lo[cell], result.hi[cell]) == (lo, hi)
        elif not known.primary[cell]:
            assert result.lo[cell] <= truth[cell] <= result.hi[cell]
        if known.primary[cell]:
            assert (cell in result.exact) == (lo == hi)
            assert (cell in result.narrow) == (lo < hi < lo + width)
            if cell not in found:
                assert lo <= result.lo[cell] <= result.hi[cell] - width <= hi
