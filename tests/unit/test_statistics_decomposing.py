"""The parts of a change are the whole of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialrapport.statistics import decomposing

STRATA = st.lists(st.tuples(*[st.floats(0, 50)] * 2, *[st.floats(1, 1000)] * 2), min_size=1, max_size=6)


def test_twice_as_many_people_of_the_same_ages_and_rates():
    found = decomposing.change(([10, 20], [20, 40]), ([100, 100], [200, 200]))
    assert (found.population, found.structure, found.rate) == (pytest.approx(30), 0, 0)


def test_older_people():
    """One young of two hundred in ten becomes old, where twice as many have it."""
    found = decomposing.change(([10, 20], [9, 22]), ([100, 100], [90, 110]))
    assert (found.population, found.structure) == (0, pytest.approx(1))
    assert found.rate == pytest.approx(0)


def test_other_rates():
    found = decomposing.change(([10, 20], [15, 20]), ([100, 100], [100, 100]))
    assert (found.population, found.structure, found.rate) == (0, 0, pytest.approx(5))


def test_a_stratum_that_was_empty_is_refused():
    with pytest.raises(ValueError, match="somebody"):
        decomposing.change(([0], [3]), ([0], [9]))


@given(STRATA)
def test_the_parts_are_the_change_and_backwards_the_opposite(strata):
    before, now, people_before, people_now = zip(*strata, strict=True)
    found = decomposing.change((before, now), (people_before, people_now))
    back = decomposing.change((now, before), (people_now, people_before))
    assert found.change == pytest.approx(sum(now) - sum(before), abs=1e-6)
    assert (back.population, back.structure, back.rate) == (
        pytest.approx(-found.population, abs=1e-6),
        pytest.approx(-found.structure, abs=1e-6),
        pytest.approx(-found.rate, abs=1e-6),
    )
