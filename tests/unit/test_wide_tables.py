"""Counts by hundreds of places: what is near a cell, and moves between small numbers."""

import numpy as np
import pytest

from socialrapport.disclosure.arithmetic.neighbours import OF_A_LINE, Neighbours
from socialrapport.disclosure.linked_tables.linked import linked
from socialrapport.disclosure.suppression import margins, repair
from socialrapport.disclosure.suppression.margins import NEED, Reach

PLACES, AGES = 100, 4
SHOWN = PLACES + AGES + 1
"The totals stand last: each place's, each age's and that of all."


def tables():
    "Places by ages with their totals; cell p * AGES + a is a place's number of an age."
    inside = PLACES * AGES
    of_place = [(inside + p, *(p * AGES + a for a in range(AGES))) for p in range(PLACES)]
    of_age = [(inside + PLACES + a, *(p * AGES + a for p in range(PLACES))) for a in range(AGES)]
    return linked(inside + SHOWN, [*of_place, *of_age])


@pytest.fixture(scope="module")
def near() -> Neighbours:
    return Neighbours(tables())


def counts(seed: int):
    "Mostly ones and twos, none in every third cell, and two places with many."
    lots = np.random.default_rng(seed)
    found = lots.integers(0, 3, PLACES * AGES)
    found[: 2 * AGES] = 500
    return np.concatenate((found, np.full(SHOWN, 1000)))


def test_of_a_long_line_only_the_fittest_are_near(near):
    values = counts(1)
    hidden = np.arange(len(values)) < PLACES * AGES
    cells = near.roomiest(8, hidden, 10, hidden, values, values, values)
    of_first_age = cells[cells % AGES == 0]
    assert len(of_first_age) == OF_A_LINE + 1
    assert {0, 4} <= set(of_first_age.tolist())
    assert set(near.roomiest(8, hidden, 10**6, hidden, values, values, values)) <= set(np.flatnonzero(hidden))


@pytest.mark.parametrize("seed", range(5))
def test_a_cell_that_can_move_is_moved_between_hundreds_of_places(near, seed):
    values = counts(seed)
    hidden = (np.arange(len(values)) < PLACES * AGES) & (values > 0)
    below, above = np.maximum(values - 1, 0), np.full(len(values), 50)
    for cell in np.flatnonzero(hidden & (values == 1))[:20].tolist():
        move = repair.cheapest_move(near, cell, 1, hidden, hidden & False, values, below, above)
        beside = values[cell // AGES * AGES : cell // AGES * AGES + AGES]
        if move is None:
            # Nothing in its own place can give way to it.
            assert not ((beside > 1) & (np.arange(AGES) != cell % AGES)).any()
        else:
            assert repair.holds(near, move, hidden, below, above)


def test_bases_by_room_find_what_ordinary_ones_leave(near):
    linked_tables, values = near.tables, counts(7)
    hidden = (np.arange(len(values)) < PLACES * AGES) & (values > 0)
    below, above = np.maximum(values - 1, 0), np.full(len(values), 50)
    nobody, known = np.zeros(len(values), dtype=bool), Reach.none(len(values))
    margins.learn_by_room(linked_tables, near, hidden, hidden, below, above, nobody, NEED, known)
    held = [
        repair.cheapest_move(near, int(c), 1, hidden, nobody, values, below, above) is not None
        for c in np.flatnonzero(hidden)
    ]
    assert not (known.up[hidden] > 0)[~np.array(held)].any()
    assert (known.up[hidden] > 0).sum() > 0.9 * sum(held)
