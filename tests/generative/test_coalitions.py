"""Few persons together: what `protect` promises and `attack` finds, held against every table there could be."""

import json
from itertools import combinations

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.support.tablesets import TOTAL, cells_of, csv_of, finest_of

from socialrapport.disclosure.attack import attack, known_from, together
from socialrapport.disclosure.attack.alone import from_inside
from socialrapport.disclosure.tablefiles.cell_file import read_cells
from socialrapport.disclosure.tablefiles.specification import read_spec
from socialrapport.disclosure.tableset import Rules, as_csv, protect_tables
from socialrapport.model.issue import Refusal

SHAPES = (
    {"geo": {TOTAL: ["A", "B", "C"]}},
    {"geo": {TOTAL: ["A", "B", "C"]}, "sex": {TOTAL: ["K", "M"]}},
    {"geo": {TOTAL: ["N", "S"], "N": ["A", "B"], "S": ["C", "D"]}},
    {"geo": {TOTAL: ["A", "B", "C", "D", "E"]}},
)
FEW = settings(max_examples=60, deadline=None)
AROUND = 3  # How far from the truth a table is tried: 7 hidden cells are at most 7^7 tables, which fit in memory.


@st.composite
def files(draw):
    dims = draw(st.sampled_from(SHAPES))
    finest = finest_of(dims)
    counts = draw(st.lists(st.sampled_from([0, 1, 1, 2, 2, 3, 6]), min_size=len(finest), max_size=len(finest)))
    spec = read_spec(json.dumps({"dims": dims, "zeros": "shown"}))
    return read_cells(csv_of(dims, cells_of(dims, dict(zip(finest, counts, strict=True)))), spec)


def every_table(file, hidden, count):
    "All tables with the shown counts, every hidden count at least 1 and near the true one; hidden cells in columns."
    lines = [file.linked.members(k).tolist() for k in range(file.linked.lines)]
    cells = np.flatnonzero(hidden)
    grid = np.empty((1, 0), dtype=int)
    for done, cell in enumerate(cells, start=1):
        could_be = np.arange(max(1, count[cell] - AROUND), count[cell] + AROUND + 1)
        grid = np.hstack((np.repeat(grid, len(could_be), axis=0), np.tile(could_be, len(grid))[:, None]))
        known = {*np.flatnonzero(~hidden).tolist(), *cells[:done].tolist()}
        for total, *parts in lines:
            if {total, *parts} <= known:
                grid = grid[column(total, cells, count, grid) == sum(column(p, cells, count, grid) for p in parts)]
    return cells, grid


def column(cell, cells, count, grid):
    at = np.flatnonzero(cells == cell)
    return grid[:, at[0]] if len(at) else np.full(len(grid), count[cell])


def same_persons(file, count, cells, most):
    "What the persons of *cells* know to be theirs: a line whose total they fill, and the parts of what is theirs."
    lines = [file.linked.members(k).tolist() for k in range(file.linked.lines)]
    theirs = set(cells)
    for _ in lines * 2:
        for total, *parts in lines:
            filled = 0 < count[total] <= most and sum(count[p] for p in parts if p in theirs) == count[total]
            if total in theirs or filled:
                theirs |= {total, *parts}
    return theirs


def worked_out(file, hidden, primary, insiders):
    "For each set of persons: the small cells of others that have one value in every table that agrees with theirs."
    count, found = file.count, set()
    cells, tables = every_table(file, hidden, count)
    few = [c for c in cells.tolist() if primary[c] and 1 <= count[c] < insiders]
    for many in range(1, insiders):
        for chosen in combinations(few, many):
            if count[list(chosen)].sum() < insiders:
                theirs = same_persons(file, count, chosen, insiders - 1)
                agree = np.ones(len(tables), dtype=bool)
                for i, c in enumerate(cells.tolist()):
                    agree &= (tables[:, i] == count[c]) | (c not in theirs)
                left = tables[agree]
                found |= {
                    int(c) for i, c in enumerate(cells) if primary[c] and c not in theirs and np.ptp(left[:, i]) == 0
                }
    return found


def safe_for_anyone(file, hidden, primary):
    cells, tables = every_table(file, hidden, file.count)
    return all(np.ptp(tables[:, i]) > 0 for i, c in enumerate(cells) if primary[c])


@given(files(), st.sampled_from([2, 3]))
@FEW
def test_no_few_persons_work_out_a_small_count_of_others(file, insiders):
    try:
        made = protect_tables(file, Rules(guarantee=3, insiders=insiders))
    except Refusal:
        assume(False)
    assume(made.hidden.sum() <= 7)
    everything = file.count > 0
    assume(everything.sum() <= 7)
    # What follows for them when all that may be is hidden, nothing can keep from them.
    assert worked_out(file, made.hidden, made.primary, insiders) <= worked_out(file, everything, made.primary, insiders)


@given(files())
@FEW
def test_what_follows_for_one_person_by_equations_is_among_what_they_work_out(file):
    try:
        made = protect_tables(file, Rules(guarantee=2))
    except Refusal:
        assume(False)
    result = attack(known_from(read_cells(as_csv(made), file.spec)))
    by_equations = set(from_inside(result.knowledge, file.count).tolist())
    assert by_equations <= {f.cell for f in together(result, file.count, 2)}


@given(files(), st.sampled_from([2, 3, 4]))
@FEW
def test_attack_finds_what_few_persons_work_out_and_nothing_else(file, insiders):
    made = None
    try:
        made = protect_tables(file, Rules(guarantee=2))
    except Refusal:
        assume(False)
    assume(1 <= made.hidden.sum() <= 6)
    result = attack(known_from(read_cells(as_csv(made), file.spec)))
    found = {f.cell for f in together(result, file.count, insiders)}
    assert found == worked_out(file, made.hidden, made.primary, insiders)
