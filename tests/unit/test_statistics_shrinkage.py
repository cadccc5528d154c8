"""Areas are drawn together as much as they are alike, and their spread is told with how sure it is."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from socialrapport.statistics import shrinkage
from socialrapport.statistics.shrinkage import Spread

# Lip cancer in 56 districts of Scotland 1975–1980: observed and expected (Clayton & Kaldor 1987, table 1).
LIP = (
    *((9, 1.4), (39, 8.7), (11, 3.0), (9, 2.5), (15, 4.3), (8, 2.4), (26, 8.1), (7, 2.3), (6, 2.0), (20, 6.6)),
    *((13, 4.4), (5, 1.8), (3, 1.1), (8, 3.3), (17, 7.8), (9, 4.6), (2, 1.1), (7, 4.2), (9, 5.5), (7, 4.4)),
    *((16, 10.5), (31, 22.7), (11, 8.8), (7, 5.6), (19, 15.5), (15, 12.5), (7, 6.0), (10, 9.0), (16, 14.4)),
    *((11, 10.2), (5, 4.8), (3, 2.9), (7, 7.0), (8, 8.5), (11, 12.3), (9, 10.1), (11, 12.7), (8, 9.4), (6, 7.2)),
    *((4, 5.3), (10, 18.8), (8, 15.8), (2, 4.3), (6, 14.6), (19, 50.7), (3, 8.2), (2, 5.6), (3, 9.3), (28, 88.7)),
    *((6, 19.6), (1, 3.4), (1, 3.6), (1, 5.7), (1, 7.0), (0, 4.2), (0, 1.8)),
)
SEEN, EXPECTED = zip(*LIP, strict=True)


def test_the_likelihoods_that_are_looked_at_all_at_once_are_those_of_each():
    o, e = np.array(SEEN, float), np.array(EXPECTED)
    each = [shrinkage._profile(o, e, one) for one in shrinkage.TRIED]
    assert shrinkage._heights(o, e) == pytest.approx(each, rel=1e-12)


def test_lip_cancer_in_scotland_has_the_published_gamma_distribution():
    found = shrinkage.fitted(SEEN, EXPECTED)
    assert (found.nu, found.mean) == (pytest.approx(1.88, abs=0.005), pytest.approx(1.42, abs=0.005))


def test_an_area_is_drawn_to_the_others_by_its_gamma_distribution():
    spread, first = shrinkage.fitted(SEEN, EXPECTED), shrinkage.shrunk(SEEN, EXPECTED)[0]
    gamma = stats.gamma(9 + spread.nu, scale=1 / (1.4 + spread.alpha))
    assert first.value == pytest.approx(gamma.mean())
    assert (first.interval.low, first.interval.high) == pytest.approx(gamma.interval(0.95))
    assert spread.mean < first.value < 9 / 1.4


def test_the_less_an_area_is_expected_to_have_the_more_it_is_drawn():
    found = shrinkage.shrunk(SEEN, EXPECTED)
    moved = [abs(f.value - o / e) / abs(o / e - 1.422) for f, (o, e) in zip(found, LIP, strict=True)]
    assert np.argsort(moved).tolist()[:1] == [np.argmax(EXPECTED)]


def test_areas_that_differ_less_than_by_chance_have_one_ratio():
    found = shrinkage.shrunk([10, 11, 9, 10], [10, 10, 10, 10])
    assert {f.value for f in found} == {1.0}
    assert found[0].interval.high == pytest.approx(51.75 / 40, abs=0.08)


def test_no_events_are_a_spread_of_nothing():
    assert shrinkage.fitted([0, 0], [1, 2]) == Spread(0.0, 0.0)
    assert shrinkage.scv([0, 0], [1, 2]).value == 0


def test_the_systematic_component_is_a_hundred_times_the_variance():
    spread, found = shrinkage.fitted(SEEN, EXPECTED), shrinkage.scv(SEEN, EXPECTED)
    assert found.value == pytest.approx(100 * spread.nu / spread.alpha**2)
    assert 40 < found.interval.low < found.value < found.interval.high < 250


def test_the_systematic_component_by_moments():
    """(1/4 + 1/4) / 2 less 1 / 4."""
    assert shrinkage.scv_of_mcpherson([2, 6], [4, 4]) == pytest.approx(0)
    assert shrinkage.scv_of_mcpherson([1, 7], [4, 4]) == pytest.approx(100 * (9 / 16 - 1 / 4))


def test_a_common_ratio_is_within_an_interval_that_starts_at_none():
    assert shrinkage.scv([10, 14, 7, 10], [10, 10, 10, 10]).interval.low == 0


@pytest.mark.parametrize("wrong", [([1], [1]), ([1, 2], [1, 0]), ([1, -2], [1, 1]), ([1, 2], [1, 2, 3])])
def test_what_makes_no_sense_is_refused(wrong):
    with pytest.raises(ValueError, match="two areas"):
        shrinkage.fitted(*wrong)


@settings(max_examples=20)
@given(st.randoms(use_true_random=False), st.floats(0.1, 10))
def test_areas_in_another_order_and_expected_in_another_scale(chance, scale):
    order = chance.sample(range(len(LIP)), len(LIP))
    plain = shrinkage.shrunk(SEEN, EXPECTED)
    found = shrinkage.shrunk([SEEN[i] for i in order], [EXPECTED[i] * scale for i in order])
    assert [f.value * scale for f in found] == pytest.approx([plain[i].value for i in order], rel=1e-4)


@pytest.mark.parametrize("real", [0.0, 0.04])
def test_the_interval_of_the_spread_holds_the_truth(real):
    """Eleven districts whose true ratios differ by a fifth, or not at all."""
    rng = np.random.default_rng(1)
    expected = rng.uniform(30, 200, 11)
    held = 0
    for _ in range(200):
        ratios = rng.gamma(1 / real, real, 11) if real else np.ones(11)
        found = shrinkage.scv(rng.poisson(expected * ratios), expected)
        held += 100 * real in found.interval
    assert held / 200 >= 0.9


def test_drawn_together_areas_are_nearer_the_truth():
    rng = np.random.default_rng(2)
    expected = np.array([3, 5, 8, 12, 20, 6, 4, 9, 15, 30, 7], float)
    plain = drawn = 0.0
    for _ in range(100):
        truth = rng.gamma(25, 1 / 25, 11)
        seen = rng.poisson(expected * truth)
        plain += ((seen / expected - truth) ** 2).sum()
        drawn += sum((f.value - t) ** 2 for f, t in zip(shrinkage.shrunk(seen, expected), truth, strict=True))
    assert drawn < plain / 2
