"""A gap has an interval that tells the same as the test of it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialrapport.statistics import comparing, gaps
from socialrapport.statistics.intervals import Interval


def test_newcombes_example():
    """56 of 70 and 48 of 80: 0.2, from 0.0524 to 0.3339 (Newcombe 1998, table II, row a)."""
    found = gaps.of_shares((56, 70), (48, 80)).difference
    assert found.value == pytest.approx(0.2)
    assert (found.interval.low, found.interval.high) == (
        pytest.approx(0.0524, abs=5e-5),
        pytest.approx(0.3339, abs=5e-5),
    )


def test_a_ratio_of_rates_is_the_ratio_of_what_they_are_of():
    found = gaps.of_counts(30, 20, (1000, 500))
    assert found.ratio.value == pytest.approx(0.75)
    assert found.difference.value == pytest.approx(-0.01)


def test_nothing_to_divide_by_is_no_ratio():
    assert gaps.of_counts(3, 0).ratio is None
    assert gaps.of_shares((3, 9), (0, 9)).ratio is None
    assert gaps.of_counts(0, 3).ratio.interval.low == 0


@given(st.integers(10, 500), st.integers(10, 500), st.floats(1, 5))
def test_a_ratio_holds_one_just_when_the_test_is_silent(first, second, dispersion):
    p = comparing.counts(first, second, dispersion=dispersion)
    if first + second >= 2 * comparing.FEW and abs(p - 0.05) > 1e-9:
        assert (1 in gaps.of_counts(first, second, dispersion=dispersion).ratio.interval) == (p > 0.05)


@given(st.integers(1, 500), st.integers(1, 500), st.floats(0.1, 10))
def test_the_other_way_around_is_the_opposite(first, second, exposure):
    one, other = gaps.of_counts(first, second, (1, exposure)), gaps.of_counts(second, first, (exposure, 1))
    assert other.difference.interval.low == pytest.approx(-one.difference.interval.high)
    assert other.ratio.interval.low == pytest.approx(1 / one.ratio.interval.high)


@pytest.mark.parametrize("mean", [8, 60])
def test_the_intervals_hold_the_truth_as_often_as_they_say(mean):
    drawn = np.random.default_rng(1).poisson((mean, 2 * mean), (2000, 2)).tolist()
    found = [gaps.of_counts(a, b, (100, 100)) for a, b in drawn if b]
    assert np.mean([0.5 in f.ratio.interval for f in found]) > 0.94
    assert np.mean([-mean / 100 in f.difference.interval for f in found]) > 0.94


def test_dispersion_widens_both():
    plain, wide = gaps.of_shares((30, 100), (40, 100)), gaps.of_shares((30, 100), (40, 100), dispersion=2)
    for one, other in ((plain.difference, wide.difference), (plain.ratio, wide.ratio)):
        assert one.value == other.value
        assert width(other.interval) > width(one.interval)


def width(interval: Interval) -> float:
    return interval.high - interval.low
