"""Standardised rates have the values of PHEindicatormethods (testdata_DSR_ISR.xlsx)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialrapport.statistics import intervals, standardising
from socialrapport.statistics.standardising import EUROPEAN_2013

COUNTS = (127, 25, 18, 21, 12, 27, 48, 27, 29, 32, 32, 34, 45, 65, 38, 68, 74, 82, 91)
PEOPLE = (636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123, 207)
SMALL_COUNTS = (12, 4, 3, 2, 3, 4, 8, 2, 2, 3, 4, 5, 6, 8, 5, 6, 5, 5, 4)


def near(*values):
    return tuple(pytest.approx(value, abs=6e-7) for value in values)


def told(estimate):
    return estimate.value, estimate.interval.low, estimate.interval.high


def test_the_european_standard_population_is_a_hundred_thousand_in_nineteen_bands():
    assert (len(EUROPEAN_2013), sum(EUROPEAN_2013)) == (19, 100_000)


def test_a_large_area():
    found = standardising.direct(COUNTS, PEOPLE, EUROPEAN_2013)
    assert told(found) == near(10430.247991, 9717.709068, 11178.940915)


@pytest.mark.parametrize(
    ("counts", "value", "low", "high"),
    [
        (SMALL_COUNTS, 1103.212025, 877.455768, 1367.088222),
        (COUNTS, 10430.248, 9532.94977862, 11373.07483298),
    ],
    ids=["a small area", "persons with several events"],
)
def test_dobsons_interval_is_byars_stretched(counts, value, low, high):
    """The sheet's populations of the one, and its persons of the other, are not to be had: the shape is."""
    total = sum(counts)
    byar = intervals.byar(total)
    assert (high - value) / (value - low) == pytest.approx((byar.high - total) / (total - byar.low), rel=1e-5)


def test_fewer_than_ten_events_have_no_standardised_rate():
    assert standardising.direct([4, 5], [100, 100], [1, 1]) is None
    assert standardising.direct([5, 5], [100, 100], [1, 1]) is not None


def test_events_of_one_each_are_independent_events():
    assert standardising.direct_of_persons({1: COUNTS}, PEOPLE, EUROPEAN_2013) == standardising.direct(
        COUNTS, PEOPLE, EUROPEAN_2013
    )


def test_four_events_of_one_person_make_the_interval_twice_as_wide_as_those_of_four():
    one = standardising.direct([40, 80], [100, 100], [1, 1])
    four = standardising.direct_of_persons({4: [10, 20]}, [100, 100], [1, 1])
    assert four.value == one.value
    assert four.interval.high - four.value == pytest.approx(2 * (one.interval.high - one.value))


def test_one_stratum_is_the_plain_rate_with_byars_interval():
    assert standardising.direct([20], [100], [7], per=100).interval.low == pytest.approx(12.2114288)


def test_a_stratum_without_people_is_refused():
    with pytest.raises(ValueError, match="somebody"):
        standardising.direct([20, 0], [100, 0], [1, 1])


@pytest.mark.parametrize(
    ("observed", "value", "low", "high"),
    [(895, 10011.137622, 9365.916003, 10689.097583), (9, 100.670658, 46.033035, 191.104267)],
    ids=["byar", "exact"],
)
def test_an_indirect_rate(observed, value, low, high):
    found = standardising.indirect(observed, 835.883561231, reference=9349.883092)
    assert told(found) == near(value, low, high)


def test_what_is_expected_is_the_references_rate_in_each_stratum():
    assert standardising.expected([100, 50], [10, 40], [1000, 800]) == 100 * 0.01 + 50 * 0.05


def test_nothing_expected_is_refused():
    with pytest.raises(ValueError, match="expected"):
        standardising.indirect(3, 0)
    with pytest.raises(ValueError, match="nobody"):
        standardising.expected([1], [1], [0])


@given(st.permutations(range(19)), st.floats(0.1, 50), st.floats(0.1, 50))
def test_strata_in_another_order_and_populations_in_another_scale_give_the_same(order, people, weight):
    plain = standardising.direct(COUNTS, PEOPLE, EUROPEAN_2013)
    found = standardising.direct(
        [COUNTS[i] for i in order],
        [PEOPLE[i] * people for i in order],
        [EUROPEAN_2013[i] * weight for i in order],
    )
    assert found.value * people == pytest.approx(plain.value)
    assert found.interval.low * people == pytest.approx(plain.interval.low)
