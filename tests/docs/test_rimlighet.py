"""The page on unlikely numbers gives the bounds that the rules have."""

from pathlib import Path

from socialrapport import catalogue
from socialrapport.catalogue.rules.ar_saknas import MINST
from socialrapport.intake.plausibility import jumps, unlikely
from socialrapport.statistics import chance
from socialrapport.statistics.chance import Bound

PAGE = (Path(__file__).parents[2] / "docs" / "rimlighet.md").read_text("utf-8")


def test_the_page_names_rules_that_there_are() -> None:
    named = [line.split("`")[1] for line in PAGE.splitlines() if line.startswith("| `")]
    assert len(named) == 4
    assert set(named) <= set(catalogue.load().rules)


def test_the_numbers_are_those_of_the_rules() -> None:
    assert "fem senaste åren" in PAGE
    assert (jumps.RECENT, jumps.YEAR_CHANGE, jumps.COLLAPSE) == (5, 0.25, 0.5)
    assert "Färre än 20 rader" in PAGE
    assert jumps.FEW == unlikely.FEWEST == MINST == 20
    assert chance.FALSE_ALARMS == 0.01
    assert jumps.REAL == 0.10


def test_the_example_is_what_the_bound_says() -> None:
    bound = Bound.of(300)
    assert "Med 300 jämförelser är *z* 4,15" in PAGE
    assert round(bound.limit, 2) == 4.15
    assert "100 rader blir 43 eller färre, men inte när 30 blir 6" in PAGE
    assert [bound.passed(100, n, 1, jumps.REAL) for n in (43, 44)] == [True, False]
    assert not bound.passed(30, 6, 1, jumps.REAL)
