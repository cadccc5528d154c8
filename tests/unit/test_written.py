"""How numbers are written, in every place where one is."""

import pytest

from socialrapport.model.written import ENGLISH, figure, shortest


@pytest.mark.parametrize(
    ("value", "decimals", "swedish", "english"),
    [
        (42757, 0, "42\u00a0757", "42,757"),
        (2.25, 1, "2,3", "2.3"),
        (-2.25, 1, "\u22122,3", "\u22122.3"),
        (-3, 0, "\u22123", "\u22123"),
        (-0.04, 1, "0,0", "0.0"),
        (0.05, 1, "0,1", "0.1"),
        (1234567.5, 0, "1\u00a0234\u00a0568", "1,234,568"),
    ],
)
def test_a_figure(value: float, decimals: int, swedish: str, english: str) -> None:
    assert (figure(value, decimals), figure(value, decimals, ENGLISH)) == (swedish, english)


@pytest.mark.parametrize(("value", "text"), [(2.0, "2"), (0.5, "0,5"), (-1.25, "\u22121,25"), (12345.0, "12\u00a0345")])
def test_a_number_with_the_decimals_that_it_has(value: float, text: str) -> None:
    assert shortest(value) == text
