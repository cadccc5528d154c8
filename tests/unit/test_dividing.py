"""What an indicator is divided by where few are counted: chosen of the years' totals, before anything is protected."""

from dataclasses import replace

import pytest

from socialrapport.compute.dividing import crossings_of, divided
from socialrapport.model.axes import axes_of
from socialrapport.model.cube import Cube
from socialrapport.model.expression import Field
from socialrapport.model.indicator import TOTAL, Breakdown, Code, Count, Share
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import Disclosure
from support.counting import AGE, SEX, TOWN, indicator

RULES = Disclosure()
MONTH = Breakdown("manad", "Månad", "manad", tuple(Code(str(n), "") for n in range(1, 13)), single=False)
YEARS = (2022, 2023, 2024)


def cube(*totals, by=(SEX, AGE), part=None, **more) -> Cube:
    """The counts of all by year, with every other cell a nought: only the totals matter.

    *part* are of a share's those who are in its part."""
    of = indicator(Share("person", Field("nov1") == True, "alla") if part else Count("person"), *by, **more)  # noqa: E712
    years = YEARS[: len(totals)]
    axes = axes_of(of, TOWN, 2024, years)
    crossings = [(), *((a.id,) for a in axes[1:]), *([(by[0].id, by[1].id)] if len(by) == 2 else [])]
    places = [
        (str(y), *(a.codes[0] if a.id in crossing else TOTAL for a in axes[1:]))
        for y in years
        for crossing in crossings
    ]

    def counts(of_year):
        whole = dict(zip(map(str, years), of_year, strict=True))
        return {at: whole[at[0]] if set(at[1:]) == {TOTAL} else 0 for at in places}

    values = {"antal": counts(part), "bas": counts(totals)} if part else {"antal": counts(totals)}
    return Cube(of, axes, measures_of(of), values)


def kept(made: Cube, rules=RULES, printed=()) -> list[str]:
    of = divided(made, rules, [frozenset(c.split("×")) for c in printed])
    return [b.id for b in of.by] + ["×".join(c) for c in of.crossed or ()]


def test_counts_that_carry_all_leave_the_indicator_as_it_is():
    made = cube(20, 20, 20)
    assert divided(made, RULES) is made.indicator


def test_fewer_than_five_for_each_cell_are_not_divided():
    """Nineteen are enough for two sexes and two ages, not for the four cells of both."""
    assert kept(cube(19, 19, 19)) == ["kon", "alder"]
    assert kept(cube(9, 9, 9)) == []


def test_half_of_the_years_are_enough():
    assert kept(cube(10, 9, by=(SEX,))) == ["kon"]
    assert kept(cube(10, 9, 9, by=(SEX,))) == []


def test_a_share_is_of_the_fewer_of_its_part_and_the_rest():
    assert kept(cube(100, part=(95,), by=(SEX,))) == []
    assert kept(cube(100, part=(90,), by=(SEX,))) == ["kon"]


def test_an_area_with_stricter_limits_needs_more():
    rules = Disclosure(areas={"demografi": (1, 9)})
    assert kept(cube(19, by=(SEX,)), rules) == []
    assert kept(cube(20, by=(SEX,)), rules) == ["kon"]


def test_months_in_which_all_may_be_counted_again_do_not_divide_them():
    assert kept(cube(10, by=(MONTH,))) == ["manad"]
    assert kept(cube(10, by=(replace(MONTH, single=True),))) == []


def test_what_an_earlier_edition_printed_is_kept():
    """Else what it hid would no longer be protected together with what is published now."""
    assert kept(cube(3), printed=["kon"]) == ["kon"]


def test_what_is_public_or_changed_instead_of_hidden_carries_anything():
    assert kept(cube(3, by=(SEX,), public=True)) == ["kon"]
    assert kept(cube(3, by=(SEX,)), Disclosure(method="avrundning")) == ["kon"]


@pytest.mark.parametrize("others", [(40, 40), (40, 12), (9, 40), (3, 9)])
@pytest.mark.parametrize("by", [(SEX,), (AGE, SEX), (MONTH,)])
def test_the_choice_tells_nothing_of_a_count_that_is_hidden_for_being_small(by, others):
    """Whatever a hidden total is, from none to more than twice the largest that is hidden, the choice is the same."""
    assert len({tuple(kept(cube(few, *others, by=by))) for few in range(2 * RULES.high + 2)}) == 1


def test_nothing_but_the_totals_matters():
    few = cube(12, by=(SEX,))
    moved = replace(few, values={"antal": {at: n if TOTAL in at else 12 for at, n in few.values["antal"].items()}})
    assert kept(few) == kept(moved) == ["kon"]


def test_crossings_are_those_that_are_counted():
    assert crossings_of(cube(20)) == [("kon",), ("alder",), ("kon", "alder")]


def test_a_total_may_be_another_areas_too_and_hidden_by_its_limit():
    """Twice ten, where ten is the least that some area shows: nothing near what it hides decides."""
    rules = Disclosure(areas={"vald": (1, 9)})
    assert kept(cube(19, 19, by=(SEX,)), rules) == []
    assert kept(cube(20, 20, by=(SEX,)), rules) == ["kon"]
