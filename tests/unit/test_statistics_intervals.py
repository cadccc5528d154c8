"""Intervals have the values of PHEindicatormethods, and hold the truth as often as they say."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialrapport.statistics import intervals
from socialrapport.statistics.intervals import STRICT, USUAL, Interval


@pytest.mark.parametrize(
    ("count", "confidence", "low", "high"),
    [
        (1, USUAL, 0.013072133, 5.563755582),
        (10, STRICT, 2.916318375, 24.193724928),
        (65, USUAL, 50.163187710, 82.849138546),
        (65, STRICT, 42.880261471, 94.000290844),
        (1045, USUAL, 982.593201807, 1110.331212986),
        (1045, STRICT, 947.940703561, 1148.806160988),
    ],
)
def test_byar(count, confidence, low, high):
    found = intervals.byar(count, confidence)
    assert (found.low, found.high) == (pytest.approx(low, abs=5e-10), pytest.approx(high, abs=5e-10))


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [(1, 0.0253178, 5.5716434), (5, 1.6234864, 11.6683321), (20, 12.2114288, 30.8898804)],
)
def test_a_rate_of_a_hundred_is_exact_below_ten_events_and_byar_from_there(count, low, high):
    found = intervals.rate(count, 100, per=100)
    assert found.value == count
    assert (found.interval.low, found.interval.high) == (pytest.approx(low, abs=5e-8), pytest.approx(high, abs=5e-8))


@pytest.mark.parametrize(
    ("part", "whole", "confidence", "low", "high"),
    [
        (1, 100, USUAL, 0.00176743, 0.05448620),
        (5, 100, USUAL, 0.02154368, 0.11175047),
        (65, 100, USUAL, 0.55254443, 0.73635752),
        (1045, 5000, USUAL, 0.19795550, 0.22049130),
        (65, 100, STRICT, 0.49549466, 0.77835406),
    ],
)
def test_wilson(part, whole, confidence, low, high):
    found = intervals.share(part, whole, confidence).interval
    assert (found.low, found.high) == (pytest.approx(low, abs=5e-9), pytest.approx(high, abs=5e-9))


def test_nothing_counted_has_a_bound_above_but_none_below():
    assert intervals.count(0) == Interval(0.0, pytest.approx(-np.log(0.025)))
    assert intervals.share(0, 20).interval.low == 0
    assert intervals.share(20, 20).interval.high == 1


def test_all_who_could_answer_leave_no_doubt():
    assert intervals.share(30, 100, population=100).interval == Interval(0.3, 0.3)


def test_the_more_of_them_have_answered_the_shorter_is_the_interval():
    widths = [i.high - i.low for n in (101, 200, 1000) for i in [intervals.share(30, 100, population=n).interval]]
    whole = intervals.share(30, 100).interval
    assert widths == sorted(widths)
    assert widths[-1] < whole.high - whole.low


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: intervals.count(-1),
        lambda: intervals.count(5, dispersion=0.5),
        lambda: intervals.deviate(95),
        lambda: intervals.rate(3, 0),
        lambda: intervals.share(3, 2),
        lambda: intervals.share(3, 10, population=9),
    ],
)
def test_what_makes_no_sense_is_refused(wrong):
    with pytest.raises(ValueError, match=r"a|more"):
        wrong()


@given(st.integers(0, 5000), st.floats(1, 20))
def test_more_dispersion_is_a_wider_interval_about_the_same_count(count, dispersion):
    narrow, wide = intervals.count(count), intervals.count(count, dispersion=dispersion)
    assert count in narrow
    assert count in wide
    # Byar and the exact interval differ a little where one takes over from the other.
    assert wide.high >= narrow.high * 0.99


@given(st.integers(0, 500), st.floats(1, 1e6), st.floats(1.1, 100))
def test_a_rate_of_a_larger_population_is_as_much_smaller(count, exposure, larger):
    small, large = intervals.rate(count, exposure), intervals.rate(count, exposure * larger)
    assert large.interval.high * larger == pytest.approx(small.interval.high)
    assert large.value * larger == pytest.approx(small.value)


@given(st.integers(1, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_those_with_and_those_without_have_mirrored_intervals(drawn):
    part, whole = drawn
    one, other = intervals.share(part, whole).interval, intervals.share(whole - part, whole).interval
    assert one.low == pytest.approx(1 - other.high)


@pytest.mark.parametrize("mean", [2.0, 12.0, 80.0])
def test_the_interval_of_a_count_holds_its_mean_as_often_as_it_says(mean):
    counts = np.random.default_rng(1).poisson(mean, 4000)
    held = {int(x): mean in intervals.count(int(x)) for x in set(counts.tolist())}
    assert np.mean([held[int(x)] for x in counts]) >= 0.94
