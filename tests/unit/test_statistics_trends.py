"""A trend is told when it is more than chance and hangs on no single point."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialrapport.statistics import trends
from socialrapport.statistics.intervals import USUAL, Interval, rate
from socialrapport.statistics.trends import Direction, Point

DIABETES = (
    (7.0826, 7.0754, 7.094),
    (7.1085, 7.1013, 7.1199),
    (7.2571, 7.2499, 7.2684),
    (7.4528, 7.4456, 7.4643),
    (7.6554, 7.6481, 7.6669),
)
VACCINATED = (
    (92.6254, 92.4168, 92.8288),
    (92.3221, 92.1072, 92.5315),
    (90.8708, 90.6358, 91.1004),
    (90.017, 89.7694, 90.2594),
    (90.1013, 89.8578, 90.3396),
)
EYES = (
    (2.935, 2.7841, 3.0919),
    (1.93028, 1.8085, 2.058),
    (2.7567, 2.6113, 2.9082),
    (2.8701, 2.7225, 3.0237),
    (3.0121, 2.8616, 3.1683),
)


def points(*rows):
    return [Point(value, Interval(low, high)) for value, low, high in rows]


def series(*values, wide=1.0):
    return points(*((v, v - wide, v + wide) for v in values))


@pytest.mark.parametrize(
    ("rows", "slope", "statistic", "direction"),
    [
        (DIABETES, 0.148799, 9740.10, Direction.RISING),
        (VACCINATED, -0.740511, 418.54, Direction.FALLING),
        (EYES, 0.139844, 33.486, Direction.RISING),
    ],
    ids=["diabetes", "vaccinated", "eyes"],
)
def test_the_recent_trends_of_fingertips(rows, slope, statistic, direction):
    found = trends.recent(points(*rows))
    assert found.slope.value == pytest.approx(slope, abs=5e-7)
    assert found.statistic == pytest.approx(statistic, rel=2e-5)
    assert found.direction is direction


def test_fewer_vaccinated_is_worse():
    falling = trends.recent(points(*VACCINATED)).direction
    assert falling.better(Direction.RISING) is False
    assert falling.better(Direction.FALLING) is True
    assert falling.better(Direction.UNCERTAIN) is None
    assert Direction.UNCERTAIN.better(Direction.RISING) is None


def test_only_the_last_five_points_are_read_and_four_tell_nothing():
    assert trends.recent(series(99, *range(5))) == trends.recent(series(*range(5)))
    assert trends.recent(series(1, 2, 3, 4)) is None


def test_a_slope_that_hangs_on_one_point_is_no_trend():
    """Without the last point it falls."""
    found = trends.recent(series(10, 9, 8, 7, 40))
    assert found.statistic > 9.54953570608324
    assert found.direction is Direction.UNCERTAIN


def test_the_limit_is_of_three_deviations_in_a_thousand():
    """Slope 1 has the variance (1 / 1.96)² / 10 for intervals of ± 1: 38.4. Four times as wide is 2.4."""
    assert trends.recent(series(1, 2, 3, 4, 5)).direction is Direction.RISING
    assert trends.recent(series(1, 2, 3, 4, 5, wide=4)).direction is Direction.UNCERTAIN
    assert trends.recent(series(1, 2, 3, 4, 5)).statistic == pytest.approx(1.96**2 * 10)


def test_dispersion_divides_the_statistic_and_widens_the_slope():
    plain, wide = trends.recent(points(*EYES)), trends.recent(points(*EYES), dispersion=4)
    assert wide.statistic == pytest.approx(plain.statistic / 4)
    assert wide.direction is Direction.UNCERTAIN
    assert wide.slope.interval.high - wide.slope.value == pytest.approx(
        2 * (plain.slope.interval.high - plain.slope.value)
    )


def test_a_point_without_an_interval_is_refused():
    with pytest.raises(ValueError, match="interval"):
        trends.recent(series(1, 2, 3, 4, 5, wide=0))


@given(st.lists(st.floats(1, 100), min_size=5, max_size=8), st.floats(0.1, 10), st.floats(-50, 50))
def test_another_unit_or_the_way_back_is_the_same_trend(values, scale, level):
    plain = trends.recent(series(*values))
    other = trends.recent(series(*(v * scale + level for v in values), wide=scale))
    back = trends.recent(series(*reversed(values[-5:])))
    assert other.slope.value == pytest.approx(plain.slope.value * scale, abs=1e-6)
    assert other.statistic == pytest.approx(plain.statistic, rel=1e-6, abs=1e-6)
    assert back.slope.value == pytest.approx(-plain.slope.value, abs=1e-9)


def test_chance_makes_a_recent_trend_once_in_five_hundred_or_less():
    counts = np.random.default_rng(1).poisson(200, (3000, 5)).tolist()
    found = [trends.recent([Point(r.value, r.interval) for r in (rate(x, 1000) for x in row)]) for row in counts]
    assert np.mean([f.direction is not Direction.UNCERTAIN for f in found]) <= 0.004


def test_a_trend_in_shares():
    """R: prop.trend.test(c(83, 90, 129, 70), c(86, 93, 136, 82))."""
    found = trends.of_shares([83, 90, 129, 70], [86, 93, 136, 82])
    assert (found.statistic, found.p) == (pytest.approx(8.224922, abs=5e-7), pytest.approx(0.004131897, abs=5e-10))
    assert found.direction is Direction.FALLING


def test_shares_without_a_trend_to_test():
    assert trends.of_shares([1, 2], [9, 9]) is None
    assert trends.of_shares([0, 0, 0], [9, 9, 9]) is None


def test_counts_that_grow_by_a_tenth_each_year():
    found = trends.of_counts([1000, 1100, 1210, 1331])
    assert found.slope.value == pytest.approx(1.1)
    assert 1.1 in found.slope.interval
    assert found.direction is Direction.RISING


def test_counts_that_grow_as_the_population_does_not_at_all_as_a_rate():
    found = trends.of_counts([100, 110, 121, 133.1], [1000, 1100, 1210, 1331])
    assert found.slope.value == pytest.approx(1)
    assert found.direction is Direction.UNCERTAIN


def test_what_is_counted_at_one_end_has_no_slope():
    assert trends.of_counts([0, 0, 9]) is None
    assert trends.of_counts([9, 0, 0]) is None
    assert trends.of_counts([3, 4]) is None
    assert trends.of_counts([0, 9, 0]).slope.value == pytest.approx(1)


def test_an_estimated_dispersion_is_less_sure():
    counts = [100, 112, 118, 130, 135]
    known, estimated = trends.of_counts(counts, dispersion=2), trends.of_counts(counts, dispersion=2, freedom=5)
    assert estimated.p > known.p > trends.of_counts(counts).p
    assert estimated.slope.interval.low < known.slope.interval.low


@given(st.lists(st.integers(1, 500), min_size=3, max_size=15), st.floats(0.01, 100))
def test_a_growth_is_the_same_in_thousands_and_the_inverse_backwards(counts, scale):
    plain = trends.of_counts(counts)
    assert trends.of_counts(counts, [scale] * len(counts)).slope.value == pytest.approx(plain.slope.value)
    assert trends.of_counts(counts[::-1]).slope.value == pytest.approx(1 / plain.slope.value)


def test_chance_makes_a_slope_once_in_twenty():
    counts = np.random.default_rng(2).poisson(60, (2000, 8)).tolist()
    found = [trends.of_counts(row, confidence=USUAL).direction is not Direction.UNCERTAIN for row in counts]
    assert 0.035 < np.mean(found) < 0.065


def test_a_line_by_hand():
    "Years 0 to 4, mean 20, slope (−2·10 − 1·15 + 1·25 + 2·30) / 10."
    found = trends.line(range(5), [10, 15, 20, 25, 30])
    assert (found.slope, found.start, found.stop) == pytest.approx((5, 10, 30))
    assert found.lasting


@pytest.mark.parametrize(
    "values", [(10, 10, 10, 10, 30), (30, 18, 20, 22, 29)], ids=["one point makes it", "the ends go the other way"]
)
def test_a_line_that_does_not_last(values):
    assert not trends.line(range(5), values).lasting


def test_the_error_of_a_line_through_poisson_counts():
    "Of 100 a year: √(100 / 10)."
    assert trends.error_of_rates(range(5), [100] * 5, [1] * 5) == pytest.approx(10**0.5)


def test_the_error_of_a_line_through_shares():
    "Half of 100 a year: √(0.25 / 100 / 10)."
    assert trends.error_of_rates(range(5), [50] * 5, [100] * 5, shares=True) == pytest.approx(0.025 * 10**-0.5 * 2)


def test_a_line_by_its_own_strays_as_a_regression_has_it():
    from scipy.stats import linregress

    at, values = [2019, 2020, 2021, 2022, 2023, 2024], [10.0, 12.5, 11.0, 15.0, 14.0, 17.5]
    theirs, error = linregress(at, values), trends.error_of_values(at, values)
    assert error == pytest.approx(theirs.stderr)
    assert trends.p_of(trends.line(at, values).slope, error, 4) == pytest.approx(theirs.pvalue)


def test_a_line_is_found_as_seldom_as_it_should_be_where_there_is_none():
    draw = np.random.default_rng(1)
    ps = []
    for _ in range(2000):
        counts = draw.poisson(40, 6).tolist()
        slope = trends.line(range(6), counts).slope
        ps.append(trends.p_of(slope, trends.error_of_rates(range(6), counts, [1] * 6)))
    assert np.mean(np.array(ps) <= 0.05) == pytest.approx(0.05, abs=0.012)
