"""Round figures in words keep within the span that they are printed with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialrapport import catalogue
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import figures
from socialrapport.prose.swedish import amounts
from socialrapport.vocabulary import hedges

PART, WHOLE = CellRef("sp.hvb", "antal", ("2024", "K")), CellRef("sp.hvb", "antal", ("2024", "Total"))
CUBE = SafeCube(catalogue.load().indicators["sp.hvb"], (), (), {})


@pytest.mark.parametrize(
    ("percent", "says"),
    [
        (20.0, "var femte"), (20.4, "var femte"), (20.8, "drygt var femte"), (19.2, "knappt var femte"),
        (33.0, "var tredje"), (49.4, "knappt hälften"), (52.0, "drygt hälften"), (62.0, "drygt sex av tio"),
        (66.7, "två av tre"), (75.5, "tre av fyra"), (44.0, "44 procent"), (30.0, "30 procent"), (7.25, "7,3 procent"),
    ],
)  # fmt: skip
def test_a_part_of_a_whole_in_words(percent, says):
    text, _ = amounts.said(figures.part(PART, WHOLE, percent), CUBE)
    assert text.replace("\u00a0", " ") == says


@pytest.mark.parametrize(
    ("size", "says"),
    [
        (2.0, "två procent"), (2.04, "två procent"), (2.2, "drygt två procent"), (2.5, "knappt tre procent"),
        (3.8, "knappt fyra procent"), (3.97, "fyra procent"),
    ],
)  # fmt: skip
def test_a_small_change_in_whole_percent(size, says):
    text, (claim,) = amounts.said(figures.rough_percent_change(PART, WHOLE, 100, 100 - size), CUBE)
    assert text == says
    assert claim.stated < 0


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (928_000, ("omkring", 930_000)), (217_000, ("närmare", 220_000)), (1_050_000, None),
        (1_085_000, ("närmare", 1_100_000)), (5_050_000, ("drygt", 5_000_000)), (990, None),
        (64_200, ("omkring", 64_000)), (64_900, ("omkring", 65_000)),
    ],
)  # fmt: skip
def test_a_large_number_near_one_of_two_digits(value, says):
    told = hedges.two_digits(value)
    assert (told and (amounts.HEDGES[told.way], told.stated)) == says


@given(st.floats(0.1, 99.9))
def test_a_part_lies_within_what_its_words_allow(percent):
    told = hedges.part(percent)
    assert told.stated - told.tolerance[0] - 1e-9 <= percent <= told.stated + told.tolerance[1] + 1e-9


@given(st.floats(1.0, 4.999))
def test_a_change_lies_within_what_its_words_allow(size):
    told = hedges.whole_percent(size)
    assert told.stated - told.tolerance[0] - 1e-9 <= size <= told.stated + told.tolerance[1] + 1e-9


@given(st.integers(1000, 10**9))
def test_a_large_number_lies_within_what_its_words_allow(value):
    told = hedges.two_digits(value)
    if told is not None:
        below, above = told.tolerance
        assert told.stated - below <= value <= told.stated + above
