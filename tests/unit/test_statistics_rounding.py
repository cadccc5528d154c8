"""From published bounds nobody finds the count, however well the method is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialrapport.statistics import intervals, rounding
from socialrapport.statistics.intervals import Interval


def percent(part, whole):
    return intervals.share(part, whole).interval.times(100)


def thousandth(count):
    return intervals.rate(count, 5321, per=1000).interval


def possible(bounds, publish, counts):
    "What an attacker is left with who tries every count with the method itself."
    return [count for count in counts if publish(count) == bounds]


def test_exact_bounds_give_back_the_count_and_the_base():
    """What is to be prevented."""
    seen = percent(17, 240)
    assert [(a, n) for n in range(1, 400) for a in range(n + 1) if percent(a, n) == seen] == [(17, 240)]


def test_bounds_rounded_on_their_own_can_give_back_the_count():
    """One decimal, and still a single count of 240."""
    alone = [
        a
        for a in range(241)
        if len(
            possible(rounding.outward(percent(a, 240), 0), lambda x: rounding.outward(percent(x, 240), 0), range(241))
        )
        == 1
    ]
    assert alone


@pytest.mark.parametrize("count", [0, 1, 2, 3, 17, 238, 239, 240])
def test_published_bounds_leave_three_counts_at_least(count):
    def publish(x):
        return rounding.published(x, lambda a: percent(a, 240), most=240)

    left = possible(publish(count), publish, range(241))
    assert len(left) >= 3
    assert count in left


@given(st.integers(0, 2000), st.integers(2, 7), st.integers(0, 3))
def test_published_bounds_of_a_rate_leave_as_many_counts_as_asked_and_hold_their_intervals(count, least, decimals):
    def publish(x):
        return rounding.published(x, thousandth, decimals, least)

    bounds = publish(count)
    left = possible(bounds, publish, range(max(0, count - 20), count + 20))
    assert len(left) >= least
    assert bounds.low <= thousandth(count).low + 1e-9
    assert bounds.high >= thousandth(count).high - 1e-9


def test_counts_that_are_never_published_are_not_among_those_left():
    """Where less than 5 is hidden, 5 is published with 6 and 7, not with 3 and 4."""
    assert list(rounding.block(5, smallest=5)) == [5, 6, 7]
    assert list(rounding.block(7, smallest=5)) == [5, 6, 7]
    assert list(rounding.block(8, smallest=5)) == [8, 9, 10]


def test_a_last_block_that_is_too_short_goes_with_the_one_before():
    assert list(rounding.block(10, most=10)) == [6, 7, 8, 9, 10]
    assert list(rounding.block(5, most=10)) == [3, 4, 5]


@given(st.integers(1, 8), st.integers(0, 6), st.integers(0, 60), st.none() | st.integers(0, 60))
def test_each_count_of_a_block_has_that_block(least, smallest, more, room):
    count = smallest + more
    most = None if room is None else count + room
    if most is not None and most + 1 - smallest < least:
        with pytest.raises(ValueError, match="too few"):
            rounding.block(count, least, smallest, most)
        return
    block = rounding.block(count, least, smallest, most)
    assert len(block) >= least
    assert count in block
    assert all(rounding.block(other, least, smallest, most) == block for other in block)


@pytest.mark.parametrize(("part", "whole"), [(0, 1), (7, 7), (17, 240), (240, 240), (239, 240), (3, 8)])
def test_bounds_of_a_share_leave_three_parts_and_three_wholes(part, whole):
    def publish(a, n):
        return rounding.published_share(a, n, lambda x, m: intervals.share(x, m).interval)

    bounds = publish(part, whole)
    near = [
        (a, n)
        for n in range(max(1, whole - 5), whole + 6)
        for a in range(max(0, part - 5), min(n, part + 5) + 1)
        if publish(a, n) == bounds
    ]
    assert (part, whole) in near
    assert len({a for a, _ in near}) >= 3
    assert len({n for _, n in near}) >= 3
    exact = intervals.share(part, whole).interval
    assert bounds.low <= exact.low + 1e-9
    assert exact.high <= bounds.high + 1e-9


def test_rounding_is_outward_and_leaves_what_stands_on_a_step():
    assert rounding.outward(Interval(1.23, 4.51), 1) == Interval(1.2, 4.6)
    assert rounding.outward(Interval(0.1 + 0.2, 0.7), 1) == Interval(0.3, 0.7)


@pytest.mark.parametrize("wrong", [(3, 3, 5, None), (2, 3, 0, 1), (9, 3, 0, 8)])
def test_a_count_that_cannot_hide_is_refused(wrong):
    with pytest.raises(ValueError, match="too few"):
        rounding.block(*wrong)
