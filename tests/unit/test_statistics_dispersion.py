"""Dispersion is found where it is, between years and between areas, and is 1 where chance is all there is."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialrapport.statistics import comparing, dispersion, intervals
from socialrapport.statistics.dispersion import Deviations, Scale

OBSERVED, EXPECTED = (15, 40, 72, 28, 50, 66, 75), (13, 32, 75, 33, 54, 60, 72)
# Thirteen trials of a vaccine (Colditz et al. 1994, JAMA 271): ill and well of the vaccinated, ill and well of others.
BCG = np.array(
    [
        (4, 119, 11, 128),
        (6, 300, 29, 274),
        (3, 228, 11, 209),
        (62, 13536, 248, 12619),
        (33, 5036, 47, 5761),
        (180, 1361, 372, 1079),
        (8, 2537, 10, 619),
        (505, 87886, 499, 87892),
        (29, 7470, 45, 7232),
        (17, 1699, 65, 1600),
        (186, 50448, 141, 27197),
        (5, 2493, 3, 2338),
        (27, 16886, 29, 17825),
    ],
    float,
)
AREAS = st.lists(st.tuples(st.integers(1, 300), st.integers(1, 300)), min_size=2, max_size=20)


def test_areas_on_the_scale_of_the_root():
    found = dispersion.of_ratios(OBSERVED, EXPECTED)
    assert found.z == pytest.approx([0.5349, 1.3354, -0.3499, -0.9061, -0.5548, 0.7561, 0.3499], abs=5e-5)


def test_areas_that_differ_less_than_by_chance_widen_nothing():
    found = dispersion.between_areas(dispersion.of_ratios(OBSERVED, EXPECTED))
    assert (found.phi, found.tau2) == (pytest.approx(0.57356, abs=5e-6), 0)


def test_parts_of_an_area_are_one_area():
    """FunnelPlotR's test of aggregation."""
    parts = {"a": ((100, 150, 180), (102, 135, 165)), "b": ((89, 120), (95, 100)), "c": ((225,), (220,))}
    ratios = [intervals.rate(sum(o), sum(e)).value for o, e in parts.values()]
    assert ratios == pytest.approx([1.069652, 1.071795, 1.022727], abs=5e-7)


def test_the_trials_of_a_vaccine_pooled():
    ill, well, others_ill, others_well = BCG.T
    risk = np.log(ill / (ill + well)) - np.log(others_ill / (others_ill + others_well))
    variance = 1 / ill - 1 / (ill + well) + 1 / others_ill - 1 / (others_ill + others_well)
    found = dispersion.pooled(risk, variance)
    assert (found.q, found.tau2) == (pytest.approx(152.2330, abs=5e-5), pytest.approx(0.308760, abs=5e-7))
    assert (found.i2, found.mean) == (pytest.approx(0.92117, abs=5e-6), pytest.approx(-0.714117, abs=5e-7))


@given(AREAS)
def test_the_funnels_variance_is_dersimonian_and_lairds_about_the_areas_own_mean(areas):
    o, e = (np.array(one, float) for one in zip(*areas, strict=True))
    plain = dispersion.of_ratios(o, e, Scale.LOG)
    values = plain.z * plain.s
    mean = np.average(values, weights=1 / plain.s**2)
    own = dispersion.between_areas(Deviations((values - mean) / plain.s, plain.s))
    known = dispersion.pooled(values, plain.s**2)
    assert own.tau2 == (pytest.approx(known.tau2, abs=1e-9) if own.phi > 1 else 0)


def test_the_scale_of_the_logarithm_has_no_area_without_events():
    with pytest.raises(ValueError, match="square root"):
        dispersion.of_ratios([0, 4], [2, 2], Scale.LOG)


def test_shares_on_the_scale_of_the_arcsine():
    found = dispersion.of_shares([25, 50], [100, 100], target=0.5)
    assert found.z == pytest.approx([(np.pi / 6 - np.pi / 4) * 20, 0])


def test_an_outlier_is_pulled_in_or_left_out():
    areas = Deviations(np.array([-1.0, 0.0, 1.0, 0.5, 30.0]), np.full(5, 0.1))
    assert dispersion.winsorised(areas).z == pytest.approx([-0.6, 0.0, 1.0, 0.5, 18.4])
    assert dispersion.truncated(areas).z == pytest.approx([0.0, 1.0, 0.5])


def test_one_area_has_nothing_to_differ_from():
    assert dispersion.between_areas(dispersion.of_ratios([9], [2])).tau2 == 0


@given(AREAS, st.randoms(use_true_random=False))
def test_areas_in_another_order_differ_as_much(areas, chance):
    def found(chosen):
        return dispersion.between_areas(dispersion.winsorised(dispersion.of_ratios(*zip(*chosen, strict=True))))

    one, other = found(areas), found(chance.sample(areas, len(areas)))
    assert (other.phi, other.tau2) == (pytest.approx(one.phi), pytest.approx(one.tau2))


@pytest.mark.parametrize("real", [0.0, 0.1])
def test_a_variance_between_areas_is_found_again(real):
    rng = np.random.default_rng(1)
    expected = rng.uniform(100, 400, (400, 11))
    seen = rng.poisson(expected * np.exp(rng.normal(0, real, expected.shape)))
    tau2 = [
        dispersion.between_areas(dispersion.of_ratios(o, e, Scale.LOG)).tau2
        for o, e in zip(seen, expected, strict=True)
    ]
    assert np.mean(tau2) == pytest.approx(real**2, abs=0.002)


def test_the_residual_is_what_a_point_is_above_the_middle_of_its_neighbours():
    """10, 20, 10, 20, 10: every residual is 10 and its variance 15 + 7.5 or 22.5 in all cases."""
    found = dispersion.between_years([[10, 20, 10, 20, 10]])
    assert found.phi == pytest.approx(300 / (25 + 20 + 25))


def test_a_straight_trend_is_no_dispersion():
    assert dispersion.between_years([[10, 20, 30, 40, 50]]).phi == 0


def test_four_points_tell_nothing_and_neither_do_noughts():
    assert dispersion.between_years([[10, 20, 30, 40]]) is None
    assert dispersion.between_years([[0] * 8]) is None


def test_a_break_is_no_dispersion():
    before, after = [100, 101, 99, 100, 100], [200, 199, 201, 200, 200]
    assert dispersion.between_years([[*before, *after]]).phi > 1.5
    assert dispersion.between_years([before, after]).phi <= 1


def test_a_population_that_jumps_is_no_dispersion():
    assert dispersion.between_years([[100, 200, 100, 200, 100]], [[1000, 2000, 1000, 2000, 1000]]).phi == 0


def test_one_series_is_drawn_to_what_all_series_say():
    """Of many that vary more than Poisson, one that happens to be still is not believed to be."""
    rng = np.random.default_rng(3)
    draws = [rng.negative_binomial(100 / (phi - 1), 1 / phi, 10).tolist() for phi in (2, 9) for _ in range(60)]
    belief = dispersion.belief([dispersion.between_years([row]) for row in draws])
    assert 2 < belief.phi < 9
    still = dispersion.believed(dispersion.Yearly(0.5, 3.5), belief)
    assert 0.5 < still.phi < belief.phi
    assert 3.5 < still.freedom < float("inf")
    assert dispersion.believed(None, belief) == belief


def test_few_series_are_believed_to_be_poisson():
    belief = dispersion.belief([dispersion.Yearly(9.0, 3.5)] * 4)
    assert belief == dispersion.Yearly(1.0, dispersion.ALONE)
    still = dispersion.believed(dispersion.Yearly(0.2, 3.5), belief)
    assert 0.2 < still.phi < 1


def test_series_that_differ_no_more_than_chance_are_one():
    belief = dispersion.belief([dispersion.Yearly(1.1, 3.5)] * 20)
    assert belief.freedom == float("inf")


@pytest.mark.parametrize("real", [1.0, 4.0])
def test_dispersion_between_years_is_found_again(real):
    """Counts of clumps: negative binomial with variance φ times the mean. Twelve years in each of thirty areas."""
    rng = np.random.default_rng(2)
    mean = 80.0
    draws = [rng.poisson(mean, (30, 12)) if real == 1 else rng.negative_binomial(mean / (real - 1), 1 / real, (30, 12))]
    found = dispersion.between_years([row.tolist() for row in draws[0]])
    assert found.phi == pytest.approx(real, rel=0.2)


@pytest.mark.parametrize("real", [1.0, 3.0])
def test_a_year_that_is_like_those_before_is_seldom_called_different(real):
    """Ten years give φ, and the two after them are compared: about one false alarm in twenty."""
    rng = np.random.default_rng(3)
    shape = (1500, 12)
    drawn = rng.poisson(100, shape) if real == 1 else rng.negative_binomial(100 / (real - 1), 1 / real, shape)
    alarms = 0
    series = [dispersion.between_years([past]) for *past, _, _ in drawn.tolist()]
    belief = dispersion.belief(series[:100])
    for (*_, before, now), one in zip(drawn.tolist(), series, strict=True):
        known = dispersion.believed(one, belief)
        alarms += comparing.spread_out(comparing.counts(now, before), known.phi, known.freedom, 2) <= 0.05
    assert alarms / len(drawn) < 0.065


def test_what_lies_too_far_out_for_a_computer_is_still_spread_out():
    """Forty standard errors of chance alone are four where figures vary a hundred times as much, and not sure."""
    far = comparing.counts(400_000, 400_000 + 40 * 900)
    assert 0 < far <= comparing.LEAST
    assert comparing.spread_out(far, 100.0, 7.0, 2) > 1e-3
    assert comparing.spread_out(0.0, 400.0, 7.0, 290) > 1e-6
    assert comparing.widened(0.0, 100.0) > 1e-5
