"""Tests of difference agree with scipy's, alarm as seldom as they say, and many of them together too."""

from __future__ import annotations

from math import inf, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from scipy.special import chdtrc, chdtri, ndtr

from socialrapport.statistics import comparing
from socialrapport.statistics.intervals import STRICT

COUNTS = st.integers(0, 400)
DISTRICTS = st.lists(st.tuples(st.integers(1, 90), st.integers(100, 5000)), min_size=2, max_size=13)
P_VALUES = st.lists(st.floats(0, 1), max_size=30)


def test_few_events_are_compared_exactly():
    assert comparing.counts(2, 11) == pytest.approx(stats.binomtest(2, 13, 0.5).pvalue)


def test_many_events_are_compared_by_their_score():
    z = (120 - 100) / np.sqrt(220)
    assert comparing.counts(120, 100) == pytest.approx(2 * stats.norm.sf(z))


def test_twice_as_many_among_twice_as_many_is_no_difference():
    assert comparing.counts(200, 100, (2000, 1000)) == pytest.approx(1)


def test_few_in_a_place_are_compared_by_fisher():
    assert comparing.shares((3, 20), (9, 25)) == pytest.approx(stats.fisher_exact([[3, 17], [9, 16]]).pvalue)


def test_the_girls_and_boys_of_the_memo_do_not_differ():
    """6.4 percent of 2,000 and 6.2 of 2,000."""
    assert comparing.shares((128, 2000), (124, 2000)) > 0.7


def test_many_in_each_place_are_compared_by_chi_square():
    table = [[60, 140], [90, 160]]
    assert comparing.shares((60, 200), (90, 250)) == pytest.approx(
        stats.chi2_contingency(table, correction=False).pvalue
    )


def test_nobody_and_everybody_do_not_differ():
    assert comparing.counts(0, 0) == comparing.shares((0, 5), (0, 9)) == comparing.shares((5, 5), (9, 9)) == 1


def test_homogeneity_of_shares_is_the_chi_square_of_the_table():
    parts, wholes = np.array([30, 45, 20]), np.array([100, 120, 90])
    found = comparing.homogeneity_of_shares(parts, wholes)
    known = stats.chi2_contingency([parts, wholes - parts], correction=False)
    assert (found.statistic, found.freedom, found.p) == (
        pytest.approx(known.statistic),
        2,
        pytest.approx(known.pvalue),
    )


def test_homogeneity_of_counts_is_the_chi_square_of_what_each_exposure_would_have():
    found = comparing.homogeneity_of_counts([30, 50, 40], [100, 200, 100])
    known = stats.chisquare([30, 50, 40], [30, 60, 30])
    assert (found.statistic, found.p) == (pytest.approx(known.statistic), pytest.approx(known.pvalue))
    assert found.readable


def test_a_chi_square_with_fewer_than_five_expected_somewhere_is_not_readable():
    assert not comparing.homogeneity_of_counts([4, 20], [1, 9]).readable


def test_one_area_or_nothing_counted_is_no_difference():
    assert comparing.homogeneity_of_counts([4], [1]).p == comparing.homogeneity_of_shares([0, 0], [5, 9]).p == 1


def test_a_dispersion_below_one_is_refused():
    with pytest.raises(ValueError, match="at least 1"):
        comparing.counts(3, 9, dispersion=0.9)
    with pytest.raises(ValueError, match="at least 1"):
        comparing.homogeneity_of_counts([3, 9], [1, 1], dispersion=0.9)


@given(COUNTS, COUNTS, st.floats(1, 10))
def test_dispersion_divides_the_square_of_z(first, second, dispersion):
    alone, wide = comparing.counts(first, second), comparing.counts(first, second, dispersion=dispersion)
    assert stats.norm.isf(wide / 2) * np.sqrt(dispersion) == pytest.approx(stats.norm.isf(alone / 2), abs=1e-6)


@given(COUNTS, COUNTS)
def test_what_is_estimated_is_less_sure_than_what_is_known(first, second):
    assert comparing.counts(first, second, freedom=6) >= comparing.counts(first, second) - 1e-9


@given(COUNTS, COUNTS, st.floats(0.1, 10))
def test_two_counts_differ_as_much_whichever_is_named_first(first, second, exposure):
    one = comparing.counts(first, second, (1, exposure))
    assert comparing.counts(second, first, (exposure, 1)) == pytest.approx(one, abs=1e-9)


@given(DISTRICTS, st.randoms(use_true_random=False), st.floats(0.01, 100))
def test_districts_in_another_order_or_in_thousands_differ_as_much(districts, chance, scale):
    counts, people = zip(*districts, strict=True)
    mixed = chance.sample(districts, len(districts))
    one = comparing.homogeneity_of_counts(counts, people)
    other = comparing.homogeneity_of_counts([x for x, _ in mixed], [n * scale for _, n in mixed])
    assert other.p == pytest.approx(one.p, abs=1e-9)


@given(DISTRICTS)
def test_districts_at_dispersion_one_are_poisson(districts):
    counts, people = zip(*districts, strict=True)
    plain = comparing.homogeneity_of_counts(counts, people)
    assert comparing.homogeneity_of_counts(counts, people, dispersion=1.0) == plain
    assert comparing.homogeneity_of_counts(counts, people, dispersion=2.0).p >= plain.p


@pytest.mark.parametrize(("mean", "least", "most"), [(3, 0.005, 0.05), (25, 0.045, 0.055)])
def test_two_counts_of_one_rate_differ_as_seldom_as_the_p_value_says(mean, least, most):
    """How likely the pairs of counts are that would be called different: fewer than one in twenty where it is exact."""
    likely = stats.poisson(mean).pmf(np.arange(4 * mean))
    pairs = ((a, b) for a in range(4 * mean) for b in range(4 * mean) if likely[a] * likely[b] > 1e-9)
    called = sum(likely[a] * likely[b] for a, b in pairs if comparing.counts(a, b) <= 0.05)
    assert least < called < most


def test_districts_of_one_rate_have_even_p_values():
    people = np.array([900, 1500, 2500, 4000, 800, 1200, 3000, 700, 2000, 1000, 1800])
    drawn = np.random.default_rng(3).poisson(people * 0.02, (2000, len(people)))
    p = np.sort([comparing.homogeneity_of_counts(row, people).p for row in drawn])
    assert np.abs(p - (np.arange(2000) + 0.5) / 2000).max() < 0.04


def test_districts_of_one_share_have_even_p_values():
    people = np.array([90, 150, 250, 400, 80, 120, 300, 70, 200, 100, 180])
    drawn = np.random.default_rng(4).binomial(people, 0.3, (2000, len(people)))
    p = np.sort([comparing.homogeneity_of_shares(row, people).p for row in drawn])
    assert np.abs(p - (np.arange(2000) + 0.5) / 2000).max() < 0.04


def test_adjusted_p_values_are_scipys():
    p = [0.01, 0.02, 0.03, 0.04, 0.2, 0.2, 0.9]
    assert comparing.adjusted(p) == pytest.approx(stats.false_discovery_control(p))
    assert comparing.adjusted(p, dependent=True) == pytest.approx(stats.false_discovery_control(p, method="by"))


def test_no_p_values_adjusted_are_none():
    assert comparing.adjusted([]) == ()


@given(P_VALUES, st.randoms(use_true_random=False))
def test_adjusting_keeps_the_order_never_helps_and_does_not_see_who_is_who(p, chance):
    adjusted = comparing.adjusted(p)
    by_p = sorted(range(len(p)), key=lambda i: p[i])
    assert [adjusted[i] for i in by_p] == sorted(adjusted)
    assert all(a >= b - 1e-12 for a, b in zip(adjusted, p, strict=True))
    mixed = chance.sample(range(len(p)), len(p))
    assert comparing.adjusted([p[i] for i in mixed]) == pytest.approx([adjusted[i] for i in mixed])


def test_where_nothing_is_true_one_edition_of_twenty_says_something():
    p = np.random.default_rng(5).uniform(size=(2000, 200))
    said = np.mean([min(comparing.adjusted(row)) <= 0.05 for row in p])
    assert 0.03 < said < 0.07


def test_limits_of_three_deviations_alone_would_give_four_false_signals_a_year():
    """171 indicators in 11 districts."""
    false = 171 * 11 * (1 - STRICT)
    assert 3.7 < false < 3.8


@pytest.mark.parametrize(("phi", "freedom", "groups"), [(0.3, 4.0, 2), (1.0, 4.0, 2), (3.0, 8.0, 5), (0.5, inf, 5)])
def test_an_estimated_spread_never_makes_a_difference_surer_than_chance_leaves_it(phi, freedom, groups):
    assert comparing.spread_out(0.001, phi, freedom, groups) >= 0.001


def test_a_calm_series_pays_less_for_an_estimate_than_one_held_at_one():
    """A rise by a quarter in five years, z 6.7: neither certain nor doubtful."""
    p = 2 * float(ndtr(-6.7))
    assert p < comparing.spread_out(p, 0.4, 8.0, 2) < comparing.spread_out(p, 1.0, 8.0, 2) / 10


@pytest.mark.parametrize("phi", [1.0, 4.0])
def test_with_an_estimated_spread_a_false_difference_is_as_seldom_as_it_says(phi):
    draw = np.random.default_rng(11)
    z, spread = draw.normal(0, sqrt(phi), 20_000), phi * draw.chisquare(4, 20_000) / 4
    p = [comparing.spread_out(float(2 * ndtr(-abs(a))), b, 4.0, 2) for a, b in zip(z, spread, strict=True)]
    assert np.mean(np.array(p) <= 0.05) < 0.053


@pytest.mark.parametrize("groups", [2, 5])
def test_a_spread_as_known_asks_as_much_as_its_estimate(groups):
    known = comparing.as_known(3.0, 6.0, 0.01, groups)
    free = groups - 1
    at_limit = float(chdtri(free, 0.01)) * known
    assert comparing.spread_out(float(chdtrc(free, at_limit)), 3.0, 6.0, groups) == pytest.approx(0.01)
    assert comparing.as_known(0.01, 40.0, 0.01, groups) == 1.0
