"""Sums of money and days: when they tell of one who gives to them, and what that hides."""

from dataclasses import replace

import numpy as np
import pytest

from socialrapport import catalogue
from socialrapport.disclosure import protect
from socialrapport.disclosure.attack.sum_bounds import narrow
from socialrapport.disclosure.cubes import hidden_sums
from socialrapport.disclosure.doors.leaks_refused import refuse_narrow_sums
from socialrapport.disclosure.linked_tables.linked import linked
from socialrapport.model.cube import Axis, Contributors, Cube
from socialrapport.model.issue import Refusal
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import Amounts, Disclosure
from socialrapport.model.safe import SafeCell, Status
from socialrapport.opened.counts import Earlier

INDICATORS = catalogue.load().indicators
YEAR = Axis("ar", "År", ("2024",), {"2024": "2024"})
PLACES = Axis("stadsdel", "Stadsdel", ("A", "B", "C"), {"Total": "Hela staden"}, additive=False)


def made_of(*given: float) -> Contributors:
    "Those who give so much each."
    most = [*sorted(given, reverse=True), 0, 0]
    return Contributors(sum(n > 0 for n in given), most[0], most[1])


@pytest.mark.parametrize(("given", "least", "is_sensitive", "why"), [
    ((100, 50, 10), 1, False, "the rest, 10, is 10 percent of the largest: the second cannot come closer than that"),
    ((100, 50, 9.9), 1, True, "the rest is 9.9 percent of the largest"),
    ((100, 50, 4, 3, 2), 1, True, "three small ones together are 9"),
    ((100, 50, 4, 3, 2, 1), 1, False, "and with a fourth 10"),
    ((100, 100), 1, True, "each of two knows the other exactly"),
    ((20, 20, 20, 20), 5, True, "four are too few, however even"),
    ((20, 20, 20, 20, 20), 5, False, "five are not"),
    ((20, 20, 20, 20, 0), 5, True, "who gives nothing is no contributor"),
    ((81, 5, 5, 5, 4), 1, True, "one gives 81 percent of 100"),
    ((80, 5, 5, 5, 5), 1, False, "80 percent is not more than 80"),
    ((), 5, False, "a sum of nothing"),
    ((0, 0, 0), 5, False, "nothing from three"),
])  # fmt: skip
def test_whether_a_sum_tells_of_one(given, least, is_sensitive, why):
    assert hidden_sums.sensitive(sum(given), made_of(*given), least, Amounts()) is is_sensitive, why


def test_a_sum_that_is_owed_back_is_judged_by_its_size():
    assert not hidden_sums.sensitive(-100, Contributors(20, 10, 10), 5, Amounts())


def cube(indicator="eb.medelbidrag", unit=1, **given) -> Cube:
    "Each place with what its households give; the total is of all of them, and a number is a sum of ten equal ones."
    given = {code: (n / 10,) * 10 if isinstance(n, int) else n for code, n in given.items()}
    given["Total"] = [n for each in given.values() for n in each]
    at = {code: ("2024", code) for code in given}
    found = INDICATORS[indicator]
    values = {
        "antal": {at[code]: len(each) for code, each in given.items()},
        "summa": {at[code]: sum(each) / unit for code, each in given.items()},
    }
    who = {code: made_of(*each) for code, each in given.items()}
    behind = {at[c]: Contributors(w.count, w.largest / unit, w.second / unit) for c, w in who.items()}
    return Cube(found, (YEAR, PLACES), measures_of(found), values, behind=behind)


ONE_GIVES_NEARLY_ALL = (900, 20, 20, 20, 20, 20)
"Together 1 000: to be protected by 100 both ways."


def hidden(safe, measure="summa") -> set[str]:
    return {at[1] for (m, at), cell in safe.cells.items() if m == measure and not cell.shown}


def test_a_sum_that_tells_of_one_is_hidden_with_its_mean_and_its_count_is_shown():
    (safe,), *_ = protect((cube(A=ONE_GIVES_NEARLY_ALL, B=4000, C=9000),), Disclosure())
    assert hidden(safe) == hidden(safe, "medel") == {"A", "B"}
    assert hidden(safe, "antal") == set()


def test_what_is_hidden_beside_it_is_large_enough_that_it_cannot_be_worked_out_closely():
    """B is cheapest to hide, but between 980 and 1 020 would be within two percent."""
    (safe,), *_ = protect((cube(A=ONE_GIVES_NEARLY_ALL, B=20, C=9000),), Disclosure())
    assert hidden(safe) == {"A", "C"}


def test_a_sum_whose_count_is_small_is_hidden_and_cannot_be_worked_out_closely_either():
    """The count of B hides that of A, but B's sum is too small to hide A's."""
    few = cube(A=(500, 500), B=(1, 1, 1, 1, 1), C=9000)
    (safe,), *_ = protect((few,), Disclosure())
    assert hidden(safe, "antal") == {"A", "B"}
    assert hidden(safe) == {"A", "B", "C"}


def test_the_same_sum_in_thousands_and_as_it_is_is_hidden_in_both():
    given = {"A": tuple(1000 * n for n in ONE_GIVES_NEARLY_ALL), "B": 4_000_000, "C": 9_000_000}
    safe, *_ = protect((cube(**given), cube("eb.utbetalt", 1000, **given)), Disclosure())
    assert hidden(safe[0]) == hidden(safe[1]) == {"A", "B"}


def test_what_an_earlier_edition_showed_protects_nothing():
    before = Earlier.printing(2024, {"eb.medelbidrag": {("summa", ("2024", "B")): SafeCell(4000, Status.SHOWN)}})
    (safe,), *_ = protect((cube(A=ONE_GIVES_NEARLY_ALL, B=4000, C=9000),), Disclosure(), (before,))
    assert hidden(safe) == {"A", "C"}


def test_a_sum_that_is_shown_as_a_count_of_something_else_protects_nothing():
    "Notifications for each child in one table, the number of notifications in another."
    made = cube(A=ONE_GIVES_NEARLY_ALL, B=4000, C=9000)
    shown = frozenset({("summa", ("2024", "B"))})
    sums = hidden_sums.hidden_sums((made,), (frozenset(),), (shown,), Disclosure())
    assert {at[1] for _, at in sums.keys[0]} == {"A", "C"}


def test_thresholds_are_the_profiles():
    made = cube(A=ONE_GIVES_NEARLY_ALL, B=4000, C=9000)
    (safe,), *_ = protect((made,), Disclosure(amounts=Amounts(least=1, percent=2, dominance=95)))
    assert hidden(safe) == set()


def test_in_an_area_with_stricter_counts_more_must_give():
    made = cube(A=(500,) * 7, B=4000, C=9000)
    (safe,), *_ = protect((made,), Disclosure(areas={"ekonomiskt_bistand": (1, 9)}))
    assert "A" in hidden(safe)


@pytest.mark.parametrize("method", ["avrundning", "cellnycklar"])
def test_methods_that_change_counts_hide_what_tells_of_one(method):
    made = cube(A=ONE_GIVES_NEARLY_ALL, B=4000, C=9000)
    (safe,), *_ = protect((made,), Disclosure(method=method), secret="hemligt och tillräckligt långt")
    assert hidden(safe) == hidden(safe, "medel") == {"A"}


def test_the_gate_finds_a_sum_that_can_be_subtracted():
    made = cube(A=ONE_GIVES_NEARLY_ALL, B=4000, C=9000)
    (safe,), *_ = protect((made,), Disclosure())
    sums = hidden_sums.hidden_sums((made,), (frozenset(),), (frozenset(),), Disclosure())
    refuse_narrow_sums(sums.tables, sums.width, (safe,))
    told = replace(safe, cells={**safe.cells, ("summa", ("2024", "B")): SafeCell(4000, Status.SHOWN)})
    with pytest.raises(Refusal, match="summa/2024/A"):
        refuse_narrow_sums(sums.tables, sums.width, (told,))


def test_where_a_sum_must_be_what_is_in_the_total_only_nobody_is_told_how_much_that_is():
    """Of the total 950 are in no place: the 50 of A cannot be 10 percent less unless that is not known."""
    made = cube(A=(41, 2, 2, 2, 2, 1), B=0, C=0)
    values = {**made.values, "summa": {**made.values["summa"], ("2024", "Total"): 1000}}
    before = Earlier.printing(2024, {"eb.medelbidrag": {("summa", ("2024", "Total")): SafeCell(1000, Status.SHOWN)}})
    sums = hidden_sums.hidden_sums(
        (replace(made, values=values),), (frozenset(),), (frozenset(),), Disclosure(), (before,)
    )
    assert sums.tables.linked.cells == 5
    assert sums.width.tolist() == [10, 0, 0, 0, 0]


def test_a_reader_bounds_hidden_sums_by_what_is_shown_and_its_rounding():
    """Total 100 = A + B + C with C shown as 60: A and B are between 0 and 40, a half more where C is rounded."""
    tables = linked(4, [(0, 1, 2, 3)])
    low, high = np.array([100.0, 0, 0, 60]), np.array([100.0, np.inf, np.inf, 60])
    assert narrow(tables, low, high, np.array([0.0, 40, 0, 0])).tolist() == []
    assert narrow(tables, low, high, np.array([0.0, 41, 0, 0])).tolist() == [1]
    rounded = np.array([0, 0, 0, 0.5])
    assert narrow(tables, low - rounded, high + rounded, np.array([0.0, 40.5, 0, 0])).tolist() == []


def test_nothing_bounds_a_sum_whose_total_is_hidden_too():
    tables = linked(3, [(0, 1, 2)])
    none, inf = np.zeros(3), np.full(3, np.inf)
    assert narrow(tables, none, inf, np.array([0.0, 1e9, 0])).tolist() == []
