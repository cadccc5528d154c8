"""Funnel limits are those of PHEindicatormethods, and chance passes them as seldom as they say."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialrapport.statistics import funnels, intervals
from socialrapport.statistics.dispersion import Scale
from socialrapport.statistics.funnels import Place, Signal
from socialrapport.statistics.intervals import STRICT, USUAL, Interval


@pytest.mark.parametrize(
    ("observed", "confidence", "lower", "upper"),
    [
        (1, USUAL, 5.571644585, 0.025317898),
        (1, STRICT, 9.233410143, 0.001000547),
        (10, USUAL, 18.39035799, 4.795387629),
        (100, USUAL, 121.6268111, 81.36400699),
        (100, STRICT, 134.9243187, 71.92139974),
        (716, STRICT, 802.60414, 636.1521174),
    ],
)
def test_a_count_is_on_a_limit_of_what_it_would_just_be_expected_from(observed, confidence, lower, upper):
    """The expected events at which the sheet draws the limits of a ratio; it finds them to about 1e-7."""
    assert funnels.of_counts(lower, confidence).low == pytest.approx(observed, rel=1e-5)
    assert funnels.of_counts(upper, confidence).high == pytest.approx(observed, rel=1e-3)
    assert funnels.of_ratio(lower, confidence).low == pytest.approx(observed / lower, rel=1e-5)


def test_byars_limits_are_byars_interval_turned_around():
    assert funnels.of_counts(intervals.byar(65).high, interval=intervals.byar).low == pytest.approx(65)
    assert funnels.of_counts(intervals.byar(65).low, interval=intervals.byar).high == pytest.approx(65)


@pytest.mark.parametrize(
    ("whole", "confidence", "low", "high"),
    [
        (4, USUAL, 41.923356, 100),
        (3, STRICT, 10.150815, 100),
        (18, USUAL, 62.390093, 98.894803),
        (102, STRICT, 68.553233, 92.731663),
        (110000, USUAL, 80.408963, 80.875933),
    ],
)
def test_limits_of_a_share(whole, confidence, low, high):
    found = funnels.of_share(0.80642448, whole, confidence).times(100)
    assert (found.low, found.high) == (pytest.approx(low, abs=2e-6), pytest.approx(high, abs=2e-6))


@given(st.floats(0.5, 500), st.sampled_from([USUAL, STRICT]), st.integers(0, 900))
def test_an_area_is_outside_when_what_is_expected_is_outside_its_interval(expected, confidence, observed):
    limits = funnels.of_counts(expected, confidence)
    if min(abs(observed - limits.low), abs(observed - limits.high)) > 1e-6:
        assert (observed in limits) == (expected in intervals.exact(observed, confidence))


@given(st.floats(1, 2000), st.sampled_from(list(Scale)))
def test_a_little_over_dispersion_is_a_little_wider_than_the_transform_alone(expected, scale):
    narrow, wide = (funnels.of_ratio(expected, tau2=tau2, scale=scale) for tau2 in (1e-12, 0.02))
    assert wide.low <= narrow.low <= 1 <= narrow.high < wide.high


def test_with_over_dispersion_no_size_makes_an_area_sure():
    """SHMI's limits: exp(± z √(1/E + τ²))."""
    assert funnels.of_ratio(1e12, tau2=0.01, scale=Scale.LOG).high == pytest.approx(np.exp(0.1959964))
    assert funnels.of_ratio(1e12, tau2=0.01, scale=Scale.ROOT).high == pytest.approx(1.1959964**2)
    assert funnels.of_share(0.5, 1e12, tau2=0.01).high == pytest.approx(np.sin(np.pi / 4 + 0.1959964) ** 2)


def test_a_place_is_inside_an_alert_or_out():
    limits = {USUAL: Interval(0.8, 1.2), STRICT: Interval(0.7, 1.3)}.__getitem__
    assert funnels.place(1.2, 1, limits) == Place(Signal.INSIDE, 1)
    assert funnels.place(0.75, 1, limits) == Place(Signal.ALERT, -1)
    assert funnels.place(1.31, 1, limits) == Place(Signal.OUT, 1)
    assert funnels.place(1, 1, limits) == Place(Signal.INSIDE, 0)


@pytest.mark.parametrize("expected", [4.0, 30.0, 250.0])
def test_chance_passes_the_limits_as_seldom_as_they_say(expected):
    drawn = np.random.default_rng(1).poisson(expected, 200_000)
    for confidence in (USUAL, STRICT):
        limits = funnels.of_counts(expected, confidence)
        outside = ((drawn < limits.low) | (drawn > limits.high)).mean()
        assert outside < 1.1 * (1 - confidence)


@given(st.permutations([(3, 2.0), (30, 25.0), (8, 9.5), (120, 80.0)]))
def test_where_an_area_stands_does_not_depend_on_the_others(areas):
    places = {o: funnels.place(o / e, 1, lambda c, e=e: funnels.of_ratio(e, c)).signal for o, e in areas}
    assert places == {3: Signal.INSIDE, 30: Signal.INSIDE, 8: Signal.INSIDE, 120: Signal.OUT}
