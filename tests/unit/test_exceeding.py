"""How many have ten months or more follows from how many months all have together, where there are few."""

import pytest

from socialrapport import catalogue
from socialrapport.compute.exceeding import thresholds
from socialrapport.disclosure.cubes.exceeding import bounds, telling_sums
from socialrapport.model.cube import Axis, Cube, Exceeding
from socialrapport.model.measures import measures_of

INDICATORS = catalogue.load().indicators
TEN = Exceeding("eb.manader", least=10, most=12)


def possible(givers: int, total: int) -> tuple[int, int]:
    "The least and the most with ten months or more, by trying: as few and as many months as each could have."
    found = [n for n in range(givers + 1) if 10 * n + (givers - n) <= total <= 12 * n + 9 * (givers - n)]
    return min(found), max(found)


@pytest.mark.parametrize("givers", [1, 2, 3, 7])
def test_the_bounds_are_those_that_could_be(givers):
    for total in range(givers, 12 * givers + 1):
        assert bounds({"antal": {("2024",): givers}, "summa": {("2024",): total}}, ("2024",), TEN) == possible(
            givers, total
        )


def cubes(givers: int, total: int, exceeding: int) -> tuple[Cube, Cube]:
    year, at = Axis("ar", "År", ("2024",), {}), ("2024",)
    months, long = INDICATORS["eb.manader"], INDICATORS["eb.langvarigt"]
    shares = {"antal": {at: exceeding}, "bas": {at: givers}}
    return (
        Cube(months, (year,), measures_of(months), {"antal": {at: givers}, "summa": {at: total}}),
        Cube(long, (year,), measures_of(long), shares, exceeding=(TEN,)),
    )


HIDDEN = (frozenset(), frozenset({("antal", ("2024",))}))


def test_seven_households_with_23_months_in_all_have_at_most_one_with_ten():
    assert telling_sums(cubes(7, 23, 1), HIDDEN) == ({("2024",)}, set())


def test_a_hundred_with_600_months_tell_nothing_of_four():
    assert telling_sums(cubes(100, 600, 4), HIDDEN) == (set(), set())


def test_nothing_is_hidden_for_a_count_that_is_shown():
    assert telling_sums(cubes(7, 23, 1), (frozenset(), frozenset())) == (set(), set())


def test_the_catalogues_thresholds_are_read_from_the_conditions():
    assert list(thresholds(INDICATORS["eb.langvarigt"])) == [("manader_ar", 10)]
