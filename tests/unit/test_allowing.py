"""What a wording allows: the last true value on each side that it stands for, and the first that it does not."""

from __future__ import annotations

import pytest

from socialrapport.reading import Number
from socialrapport.verifying.judging.allowing import allowed, is_loose, reach_of_part
from socialrapport.vocabulary.hedges import Way, part


def number(hedge: str | None, raw: str, value: float, unit: str | None) -> Number:
    return Number(raw, value, unit, hedge, 0, len(raw))


WORDINGS = [
    ("drygt", "30", 30, None, (30, 31.5), (29.9, 31.6)),
    ("drygt", "2,5", 2.5, None, (2.45, 2.62), (2.44, 2.63)),
    ("knappt", "30", 30, None, (28.5, 29.9), (28.4, 30)),
    ("knappt", "2,5", 2.5, None, (2.38, 2.5), (2.37, 2.51)),
    ("runt", "60", 60, None, (57, 63), (56.9, 63.1)),
    ("över", "100", 100, None, (101, 120), (100, 121)),
    ("under", "100", 100, None, (80, 99), (79, 100)),
    ("minst", "100", 100, None, (100, 1000), (99, 99)),
    ("högst", "100", 100, None, (0, 100), (101, 101)),
    (None, "42 757", 42757, None, (42756.5, 42757.5), (42756.4, 42757.6)),
    (None, "36 000", 36000, None, (35568, 36432), (35567, 36433)),
    (None, "2,2", 2.2, None, (2.15, 2.25), (2.14, 2.26)),
    ("drygt", "10", 10, "procent", (10, 10.95), (9.9, 11)),
    (None, "En halv", 0.5, "mdkr", (0.46, 0.54), (0.45, 0.55)),
    (None, "var femte", 0.2, "andel", (18, 22), (17.9, 22.1)),
    (None, "tre av fyra", 0.75, "andel", (69, 81), (68.9, 81.1)),
    ("knappt", "hälften", 0.5, "andel", (47.5, 49.9), (47.4, 50)),
    ("drygt", "hälften", 0.5, "andel", (50, 52.5), (49.9, 52.6)),
    ("drygt", "var femte", 0.2, "andel", (20, 21.2), (19.9, 21.3)),
    ("nästan", "hälften", 0.5, "andel", (45, 49.9), (44.9, 50)),
    ("mer än", "hälften", 0.5, "andel", (50.1, 66.5), (50, 66.6)),
    ("mindre än", "hälften", 0.5, "andel", (33.5, 49.9), (33.4, 50)),
    (None, "fördubblats", 2, "faktor", (1.9, 2.1), (1.89, 2.11)),
    ("nästan", "fördubblats", 2, "faktor", (1.74, 1.99), (1.73, 2)),
    ("mer än", "fördubblats", 2, "faktor", (2.01, 2.95), (2, 2.96)),
]


@pytest.mark.parametrize(("hedge", "raw", "value", "unit", "within", "without"), WORDINGS)
def test_a_wording_reaches_so_far_and_no_further(
    hedge: str | None,
    raw: str,
    value: float,
    unit: str | None,
    within: tuple[float, float],
    without: tuple[float, float],
) -> None:
    span = allowed(number(hedge, raw, value, unit))
    assert [span.holds(v) for v in (*within, *without)] == [True, True, False, False]


def test_a_small_share_is_about_no_other_twice_as_large() -> None:
    span = allowed(number("omkring", "1", 1, "procent"), share=True)
    assert span.holds(1.4)
    assert not span.holds(2.0)


def test_a_part_of_a_whole_may_be_two_units_off() -> None:
    span = allowed(number("drygt", "20", 20, "procent"), share=True)
    assert [span.holds(v) for v in (22, 22.1)] == [True, False]


@pytest.mark.parametrize("percent", [20.0, 25.0, 40.0, 50.0])
def test_a_hedge_before_a_part_reaches_as_far_as_the_method_annex_says_that_it_does(percent: float) -> None:
    reach = reach_of_part(percent)
    assert (part(percent + reach - 0.01).way, part(percent + reach + 0.01).way) == (Way.OVER, Way.IT)


def test_what_is_beyond_a_hedge_before_a_part_is_loose_before_it_is_wrong() -> None:
    fifth = number("drygt", "var femte", 0.2, "andel")
    assert [is_loose(fifth, true) for true in (22, 25, 25.1, 19)] == [True, True, False, False]
