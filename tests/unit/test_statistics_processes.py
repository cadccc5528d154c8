"""The XmR chart has the limits of NHSRplotthedots, and its rules without the faults they have had."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialrapport.statistics import processes
from socialrapport.statistics.processes import Limits, Rule, Sign

MONTHS = (1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1)
TEN = Limits(mean=0.0, reach=10.0, trial=False)
"""Limits at ± 10, near ones at ± 6.7."""


def told(values, limits=TEN):
    return {(sign.rule, sign.side, sign.start, sign.stop) for sign in processes.signs(values, limits)}


def test_limits_with_the_largest_ranges_screened_out_and_not():
    screened, plain = processes.limits(MONTHS), processes.limits(MONTHS, screened=False)
    assert screened.mean == pytest.approx(1.94, abs=0.005)
    assert (screened.low, screened.high) == (pytest.approx(-0.72, abs=0.005), pytest.approx(4.6, abs=0.005))
    assert (plain.low, plain.high) == (pytest.approx(-3.06, abs=0.005), pytest.approx(6.95, abs=0.005))


def test_a_month_outside_the_limits():
    assert (Rule.OUTSIDE, 1, 4, 5) in told(MONTHS, processes.limits(MONTHS))
    assert told([0, 11, 0, -11, 10]) == {(Rule.OUTSIDE, 1, 1, 2), (Rule.OUTSIDE, -1, 3, 4)}


def test_seven_on_one_side_are_special_and_six_are_not():
    assert told([1, 2, 1, 2, 1, 2]) == set()
    assert told([-1, 1, 2, 1, 2, 1, 2, 1, 2, -1]) == {(Rule.SIDE, 1, 1, 9)}


def test_a_point_on_the_mean_is_on_no_side():
    assert told([1, 2, 1, 0, 1, 2, 1]) == set()


def test_seven_rising_are_special_wherever_the_mean_is():
    """They had coloured it by the side of the mean (NHSRplotthedots #171)."""
    assert told([-3, -2, -1, 0, 1, 2, 3]) == {(Rule.RUN, 1, 0, 7)}


def test_seven_falling_are_as_special_as_rising():
    """They had not flagged it (NHSRplotthedots #167)."""
    assert told([3, 2, 1, 0, -1, -2, -3]) == {(Rule.RUN, -1, 0, 7)}


def test_six_rising_are_not_and_neither_are_seven_with_two_alike():
    assert told([-3, -2, -1, 0, 1, 2]) == set()
    assert told([-3, -2, -1, 0, 0, 1, 2]) == set()


@pytest.mark.parametrize("months", [[7, 7], [7, 0, 7], [7, -7, 7]])
def test_two_of_three_beyond_the_near_limit_on_one_side(months):
    assert told(months) == {(Rule.NEAR, 1, 0, len(months))}


@pytest.mark.parametrize("months", [[7, -7], [7, -7, 0], [7, 0, -7], [7, 0, 0, 7], [6, 6, 6]])
def test_not_on_two_sides_nor_further_apart_nor_within(months):
    """They had counted across the mean (NHSRplotthedots #143)."""
    assert told(months) == set()


def test_limits_are_on_trial_until_there_are_twelve_points():
    assert processes.limits(range(11)).trial
    assert not processes.limits(range(12)).trial


def test_a_new_group_has_its_own_limits_and_no_rule_looks_past_its_beginning():
    """Twelve months at a level, twelve at one much higher: as one series all are to a side, as two none is."""
    values = [1, 2] * 6 + [101, 102] * 6
    (one,), (before, after) = processes.chart(values), processes.chart(values, rebased=[12])
    assert {sign.rule for sign in one.signs} >= {Rule.SIDE}
    assert before.signs == after.signs == ()
    assert (before.start, after.start, after.limits.mean) == (0, 12, 101.5)


def test_what_is_special_is_told_by_its_place_in_the_whole_series():
    after = processes.chart([1, 2] * 6 + [101, 102, 120, *[101, 102] * 5], rebased=[12])[1]
    assert after.signs[0] == Sign(Rule.OUTSIDE, 1, 14, 15)


def test_a_series_that_never_moves_has_no_room_and_no_signs():
    assert processes.chart([4] * 10)[0].signs == ()


def test_one_point_has_no_limits():
    with pytest.raises(ValueError, match="two"):
        processes.limits([1])


@given(st.lists(st.integers(0, 50), min_size=2, max_size=30), st.sampled_from([2, 5, 10]), st.integers(-9, 9))
def test_another_unit_is_the_same_chart_and_upside_down_the_other_side(values, scale, level):
    plain = told(values, processes.limits(values))
    larger = [v * scale + level for v in values]
    assert {s[0] for s in told(larger, processes.limits(larger))} == {s[0] for s in plain}
    turned = [-v for v in values]
    assert told(turned, processes.limits(turned)) == {(r, -side, a, b) for r, side, a, b in plain}


def test_chance_seldom_makes_a_sign():
    drawn = np.random.default_rng(1).normal(size=(300, 24))
    outside = np.mean([any(s.rule is Rule.OUTSIDE for s in processes.chart(row.tolist())[0].signs) for row in drawn])
    assert outside < 0.15


def test_chance_makes_a_sign_as_seldom_as_is_said():
    drawn = np.random.default_rng(5).normal(100, 10, size=(1500, 36)).tolist()
    signs = [processes.signs(row, processes.limits(row)) for row in drawn]
    late = [[s for s in found if s.rule is Rule.OUTSIDE and s.start >= 24] for found in signs]
    told = sum(any(processes.chance(row, s) <= 0.01 for s in found) for row, found in zip(drawn, late, strict=True))
    passed = sum(map(bool, late))
    assert 0 < told <= 20 < passed, "one in a hundred, where the chart's own limits are passed by one in twenty"
