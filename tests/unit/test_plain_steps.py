"""Plain steps give what numpy's words give."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from socialrapport.disclosure.linked_tables import plain_steps

numbers = st.lists(st.integers(-5, 5), max_size=8)
costs = st.lists(st.one_of(st.sampled_from([0.0, 1.0, 1e6, np.inf]), st.floats(0, 10)), max_size=8)


@given(numbers, st.integers(0, 20))
def test_an_array_grows_with_what_it_holds(held: list[int], need: int) -> None:
    larger = plain_steps.grown(np.array(held, dtype=np.int64), need)
    assert list(larger[: len(held)]) == held
    assert len(larger) == max(need, 2 * len(held))


@given(numbers.filter(bool))
def test_differences(held: list[int]) -> None:
    array = np.array(held, dtype=np.int64)
    assert list(plain_steps.differences(array)) == list(np.diff(array))


@given(st.lists(st.integers(-1, 5), max_size=8))
def test_how_many_are_numbered(held: list[int]) -> None:
    assert plain_steps.numbered(np.array(held, dtype=np.int64)) == max(held, default=-1) + 1


@given(numbers, st.integers(-6, 6))
def test_the_place_of_a_value(held: list[int], value: int) -> None:
    array = np.array(sorted(held), dtype=np.int64)
    assert plain_steps.place(array, value) == np.searchsorted(array, value)


@given(costs)
def test_costs_are_ranked_and_those_alike_stand_as_they_stood(held: list[float]) -> None:
    array = np.array(held, dtype=np.float64)
    assert list(plain_steps.ranked(array)) == list(np.argsort(array, kind="stable"))
