"""What changes on the first of July parts a year: its halves are counted apart, from that year's edition on."""

from dataclasses import replace
from datetime import date

import pytest

from socialrapport import analysis, catalogue, engine, profiles
from socialrapport.compute import examples
from socialrapport.ledger import check
from socialrapport.model.axes import HALF_YEAR, breakdowns_of, crossings
from socialrapport.model.cube import Axis
from socialrapport.model.indicator import Break, Example, Indicator
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import SafeCell, SafeCube, Status
from socialrapport.prose import English, Swedish, say

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


def months(first: int | None, second: int | None, year: int = 2024) -> SafeCube:
    "Reports of concern in the halves of a year, which the law parts."
    found = broken("bu.orosanmalningar", replace(JULY, year=year, date=date(year, 7, 1)))
    cells = {
        ("antal", ("2024", code)): SafeCell(value, Status.HIDDEN if value is None else Status.SHOWN)
        for code, value in (("Total", 2580), ("1", first), ("2", second))
    }
    axes = (Axis("ar", "År", ("2024",), {}), Axis(HALF_YEAR, "Halvår", ("1", "2"), {"1": "Januari–juni"}))
    return SafeCube(found, axes, measures_of(found), cells)


def told(cube: SafeCube, language=Swedish) -> list[str]:
    said = [say(f, cube, HERE, language=language) for f in analysis.find((cube,), 2024) if f.fact("second")]
    assert {check(claim, {cube.id: cube})[1] for s in said for claim in s.claims} <= {"bekräftad"}
    return [s.text.replace("\u00a0", " ") for s in said]


def test_the_year_that_is_parted_is_told_by_its_halves():
    assert told(months(1200, 1380)) == [
        "Antalet orosanmälningar som rör barn och unga var 1 200 i januari–juni 2024 och 1 380 i juli–december."
    ]
    assert told(months(1200, 1380), English) == [
        "The number of reports of concern about children and young people was 1,200 in January–June 2024 and 1,380 in "
        "July–December."
    ]


def test_nothing_is_told_of_a_half_that_is_hidden_or_of_a_year_that_is_whole():
    assert told(months(None, 1380)) == []
    assert told(months(1200, 1380, year=2023)) == []
