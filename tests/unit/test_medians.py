"""Medians: of how many they are shown, how coarsely, and what they must not tell."""

from dataclasses import replace

import pytest

from socialrapport import catalogue
from socialrapport.disclosure import protect
from socialrapport.disclosure.cubes.medians import coarse
from socialrapport.disclosure.doors.limits import refuse_broken
from socialrapport.model.cube import Axis, Cube
from socialrapport.model.indicator import Breakdown, Count, Median, Share
from socialrapport.model.issue import Refusal
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import Disclosure
from socialrapport.model.safe import SafeCell, Status
from socialrapport.model.unit import KRONOR, Unit

BASE = catalogue.load().indicators["eb.manader"]
TABLE = BASE.table
MONTHS = replace(BASE, measure=Median("manader", "hushall", Unit("månader"), decimals=1))
YEAR = Axis("ar", "År", ("2024",), {"2024": "2024"})
PLACES = Axis("stadsdel", "Stadsdel", ("A", "B", "C"), {"Total": "Hela staden"}, additive=False)


def cube(indicator=MONTHS, middle=6.5, **counts: int) -> Cube:
    "So many in each place, and in all; every median is *middle*."
    at = {code: ("2024", code) for code in counts}
    at["Total"] = ("2024", "Total")
    number = {at[code]: n for code, n in counts.items()} | {at["Total"]: sum(counts.values())}
    values = {"antal": number} | ({"median": dict.fromkeys(number, middle)} if "median" in ids(indicator) else {})
    return Cube(indicator, (YEAR, PLACES), measures_of(indicator), values)


def ids(indicator) -> set[str]:
    return {m.id for m in measures_of(indicator)}


def cells(safe, measure="median") -> dict[str, object]:
    return {
        at[1]: cell.status if cell.value is None else cell.value for (m, at), cell in safe.cells.items() if m == measure
    }


def test_a_median_of_fewer_than_ten_is_hidden_though_their_number_is_shown():
    (safe,), *_ = protect((cube(A=9, B=10, C=30),), Disclosure())
    assert cells(safe, "antal") == {"A": 9, "B": 10, "C": 30, "Total": 49}
    assert cells(safe) == {"A": Status.HIDDEN, "B": 6.5, "C": 6.5, "Total": 6.5}


def test_the_fewest_are_the_profiles():
    (safe,), *_ = protect((cube(A=9, B=19, C=30),), Disclosure(median_of=20))
    assert cells(safe) == {"A": Status.HIDDEN, "B": Status.HIDDEN, "C": 6.5, "Total": 6.5}


def test_where_their_number_is_hidden_for_anothers_sake_so_is_the_median():
    (safe,), *_ = protect((cube(A=3, B=12, C=30),), Disclosure())
    assert cells(safe, "antal")["B"] is Status.HIDDEN
    assert cells(safe)["B"] is Status.HIDDEN


def test_of_nobody_there_is_no_median():
    (safe,), *_ = protect((cube(A=0, B=20, C=30),), Disclosure())
    assert cells(safe)["A"] is Status.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [(98.5, 0, 99), (98.4, 1, 98.4), (123.4, 1, 123), (1234, 0, 1230), (54_321, 0, 54_300), (0, 0, 0), (0.5, 0, 1)],
)
def test_a_median_has_three_figures_at_most(value, decimals, shown):
    assert coarse(value, decimals) == shown


MANY_MONTHS = replace(BASE, id="eb.manga", measure=Count("hushall"), where=TABLE.manader >= 10)
LONG = replace(BASE, id="eb.langa", measure=Share("hushall", part=TABLE.manader >= 10, of="hushållen"))
BY_MONTHS = replace(
    BASE, id="eb.efter", measure=Count("hushall"), by=(Breakdown("manader", "", "manader", groups=(("1-3", 1, 3),)),)
)


@pytest.mark.parametrize("other", [MANY_MONTHS, replace(LONG, where=TABLE.manader >= 10)], ids=lambda i: i.id)
def test_where_it_is_hidden_how_many_have_so_much_the_median_is_hidden_too(other):
    """That half of the twelve in A have ten months or more bounds how many they are."""
    counts = cube(other, A=3, B=4, C=20)
    if "bas" in ids(other):
        counts = replace(counts, values=counts.values | {"bas": cube(A=12, B=13, C=30).values["antal"]})
    safe, *_ = protect((cube(A=12, B=13, C=30), counts), Disclosure())
    assert cells(safe[1], "antal") == {"A": Status.HIDDEN, "B": Status.HIDDEN, "C": 20, "Total": 27}
    assert cells(safe[0]) == {"A": Status.HIDDEN, "B": Status.HIDDEN, "C": 6.5, "Total": 6.5}


def test_where_a_group_of_so_much_is_hidden_the_median_of_all_is_hidden():
    axis = Axis("manader", "Månader", ("1-3",), {"Total": "Samtliga", "1-3": ""})
    at = {("2024", "Total"): 60, ("2024", "1-3"): 2}
    safe, *_ = protect(
        (cube(A=12, B=13, C=35), Cube(BY_MONTHS, (YEAR, axis), measures_of(BY_MONTHS), {"antal": at})), Disclosure()
    )
    assert cells(safe[0])["Total"] is Status.HIDDEN
    assert cells(safe[0])["C"] == 6.5


def test_counts_of_others_and_of_other_columns_hide_no_median():
    adults = replace(MANY_MONTHS, measure=Count("distrikt"))
    people = replace(MANY_MONTHS, where=TABLE.personer >= 5)
    for other in (adults, people):
        safe, *_ = protect((cube(A=12, B=13, C=30), cube(other, A=3, B=4, C=20)), Disclosure())
        assert cells(safe[0]) == {"A": 6.5, "B": 6.5, "C": 6.5, "Total": 6.5}


@pytest.fixture(scope="module")
def safe():
    (first, second), *_ = protect((cube(A=3, B=9, C=60), cube(MANY_MONTHS, A=2, B=4, C=20)), Disclosure())
    return first, second


def planted(safe, at, value):
    "The edition with one median more than it has."
    first, *others = safe
    cells = {**first.cells, ("median", ("2024", at)): SafeCell(value, Status.SHOWN)}
    return replace(first, cells=cells), *others


def test_what_is_made_holds(safe):
    refuse_broken(safe, Disclosure())


@pytest.mark.parametrize(("at", "value", "told"), [
    ("A", 6.5, "men inte det antal"),
    ("C", 6.55, "fler än tre siffror"),
])  # fmt: skip
def test_a_median_that_should_not_be_there_stops_the_edition(safe, at, value, told):
    with pytest.raises(Refusal, match=f"eb.manader/median/2024/{at}.*{told}"):
        refuse_broken(planted(safe, at, value), Disclosure())


def test_a_median_of_too_few_stops_the_edition():
    (alone,), *_ = protect((cube(A=8, B=9, C=60),), Disclosure())
    with pytest.raises(Refusal, match=r"eb\.manader/median/2024/B är medianen av färre än 10"):
        refuse_broken(planted((alone,), "B", 6.5), Disclosure())


def test_a_median_that_tells_of_a_hidden_count_stops_the_edition():
    both, *_ = protect((cube(A=12, B=13, C=30), cube(MANY_MONTHS, A=3, B=4, C=20)), Disclosure())
    with pytest.raises(Refusal, match=r"eb\.manader/median/2024/A är en median som säger något om ett dolt antal"):
        refuse_broken(planted(both, "A", 6.5), Disclosure())


@pytest.mark.parametrize("method", ["avrundning", "cellnycklar"])
def test_where_counts_are_changed_medians_are_shown_by_what_is_shown(method):
    """So that the median tells nothing of the true number, which is surely ten or more."""
    made = cube(A=9, B=30, C=1)
    (safe,), *_ = protect((made,), Disclosure(method=method), secret="hemlig")
    shown = cells(safe)
    assert (shown["A"], shown["B"]) == (Status.HIDDEN, 6.5)
    assert shown["C"] in (Status.HIDDEN, Status.NOT_APPLICABLE)


def test_money_is_told_to_three_figures():
    paid = replace(MONTHS, measure=Median("belopp", "hushall", KRONOR.each("hushåll")))
    (safe,), *_ = protect((cube(paid, 54_321, A=20, B=20, C=20),), Disclosure())
    assert cells(safe)["A"] == 54_300
