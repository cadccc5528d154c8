"""What is not looked for twice while an edition is protected and attacked, because the answer would be the same."""

import numpy as np
import pytest

from socialrapport.disclosure.arithmetic.neighbours import Neighbours
from socialrapport.disclosure.attack import searched as searches
from socialrapport.disclosure.attack.modular import Lines
from socialrapport.disclosure.linked_tables.linked import linked
from socialrapport.disclosure.suppression import repair
from socialrapport.disclosure.suppression.looking_again import Looked
from socialrapport.disclosure.suppression.margins import Reach

TWO_TABLES = linked(6, [(0, 1, 2), (3, 4, 5)])
ALL = np.ones(6, dtype=bool)


@pytest.fixture
def near() -> Neighbours:
    return Neighbours(TWO_TABLES)


def test_only_what_hangs_together_with_what_is_newly_hidden_is_looked_through_again(near):
    looked, found, hidden = Looked(near, ~ALL), Reach.none(6), ALL & (np.arange(6) != 1)
    assert looked.anew(hidden, found).all()
    assert not looked.anew(hidden, found).any()
    assert looked.anew(ALL, found).tolist() == [True, True, True, False, False, False]


def test_what_has_been_learned_of_a_cell_is_a_reason_to_look_again(near):
    looked, found = Looked(near, ~ALL), Reach.none(6)
    looked.anew(ALL, found)
    found.stoppers[4] = 1
    assert looked.anew(ALL, found).tolist() == [False, False, False, True, True, True]


def test_cells_that_nothing_is_known_of_are_always_looked_for(near):
    looked, found = Looked(near, np.arange(6) == 5), Reach.none(6)
    looked.anew(ALL, found)
    assert looked.anew(ALL, found).tolist() == [False, False, False, True, True, True]


def test_what_is_around_a_cell_is_seen_a_whole_ring_at_a_time():
    """From the first cell: its line's two others, and from them the second line's."""
    near, every = Neighbours(linked(5, [(0, 1, 2), (2, 3, 4)])), np.ones(5, dtype=bool)
    assert [near.around(0, every, most).tolist() for most in (1, 2, 4)] == [[0], [0, 1, 2], [0, 1, 2, 3, 4]]
    assert near.around(0, np.arange(5) != 2, 9).tolist() == [0, 1]


@pytest.mark.parametrize(
    ("step", "held"), [((1, 1), True), ((1, 2), False), ((9, 9), False)], ids=["sums", "does not", "too far"]
)
def test_a_move_holds_when_its_lines_sum_to_zero_within_bounds(near, step, held):
    bound = np.full(6, 4)
    assert repair.holds(near, repair.Move(np.array([0, 1]), np.array(step)), ALL, bound, bound) is held


def test_the_same_set_of_cells_is_searched_once(monkeypatch):
    """3 = a + b, attacked when the tables are made and when the edition is."""
    made, real = [], searches.Search
    monkeypatch.setattr(searches, "Search", lambda *asked: made.append(asked) or real(*asked))
    searches._searched.cache_clear()
    one, both = np.array([-1, -1]), np.array([True, True])

    def ask(total: int):
        lines = Lines(2, np.array([0, 2]), np.array([0, 1]), one, np.array([-total]))
        return searches.searched(lines, np.array([1, 1]), np.array([total, total]), both, 2)

    first, again, other = ask(5), ask(5), ask(3)
    assert (first is again, len(made)) == (True, 2)
    assert [(found.shown[1] - found.shown[0]).tolist() for found in (first, other)] == [[3, 3], [1, 1]]
