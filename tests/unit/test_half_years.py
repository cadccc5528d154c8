"""What changes on the first of July parts a year: its halves are counted apart, from that year's edition on."""

from dataclasses import replace
from datetime import date

import pytest

from socialrapport import catalogue, engine, profiles
from socialrapport.compute import examples
from socialrapport.model.axes import HALF_YEAR, breakdowns_of, crossings
from socialrapport.model.indicator import Break, Example, Indicator

HERE = profiles.load("exempelkommun")
JULY = Break(2025, "En ny lag började gälla.", date(2025, 7, 1))
ROWS = """
    anmalan | person | manad | alder
    1       | A      | 6     | 10
    2       | A      | 7     | 10
    3       | B      | 12    | 10
"""


def broken(id: str, *breaks: Break) -> Indicator:
    return replace(catalogue.load().indicators[id], breaks=breaks)


@pytest.mark.parametrize(
    ("breaks", "year", "apart"),
    [
        ((JULY,), 2025, True),
        ((JULY,), 2026, True),
        ((JULY,), 2024, False),
        ((replace(JULY, date=date(2025, 9, 1)),), 2025, False),
        ((replace(JULY, date=None),), 2025, False),
        ((), 2025, False),
    ],
)
def test_they_stand_apart_from_the_year_of_the_break_on(breaks, year, apart):
    found = breakdowns_of(broken("bu.orosanmalningar", *breaks), HERE, year)
    assert (HALF_YEAR in [b.id for b in found]) is apart


def test_they_are_crossed_with_nothing():
    of = broken("bu.barn_med_anmalan", JULY)
    assert not [pair for pair in crossings(of, of.by) if len(pair) > 1 and HALF_YEAR in pair]


@pytest.mark.parametrize(
    ("id", "half", "expected"),
    [
        ("bu.orosanmalningar", "1", 1),
        ("bu.orosanmalningar", "2", 2),
        ("bu.barn_med_anmalan", "1", 1),
        ("bu.barn_med_anmalan", "2", 2),
        ("bu.barn_med_anmalan", "Total", 2),
    ],
)
def test_a_child_may_be_in_both(tmp_path, id, half, expected):
    of = broken(id, replace(JULY, year=2024, date=date(2024, 7, 1)))
    example = Example(says="", rows=ROWS, gives=expected, at=((HALF_YEAR, half),))
    with engine.open(tmp_path) as store:
        assert examples.on_engine(store, HERE, of, example) == expected
    assert examples.on_reference(HERE, of, example) == expected
