"""What a measure counts. Each fact holds on the engine and on the judge."""

import pytest

from socialrapport.model.indicator import Count, Mean, Median, Share, Sum, Tally
from socialrapport.model.unit import KRONOR, TKR
from support.counting import DISTRICT, SEX, TABLE, both, indicator, rows_of, shown

PERSONS = indicator(Count("person"))


def test_a_unit_counts_once_however_many_rows_it_has(store):
    rows = rows_of("""
        person | typ
        A      | a
        A      | b
        B      | a
    """)
    assert shown(both(store, PERSONS, rows)) == {"2024": 2}


def test_a_row_without_its_unit_does_not_count(store):
    rows = rows_of("""
        person | typ
        A      | a
               | a
    """)
    assert shown(both(store, PERSONS, rows)) == {"2024": 1}


def test_a_unit_counts_anew_each_year(store):
    rows = rows_of("""
        ar   | person
        2023 | A
        2024 | A
    """)
    assert shown(both(store, PERSONS, rows)) == {"2023": 1, "2024": 1}


def test_a_unit_has_the_part_if_any_of_its_rows_has(store):
    rows = rows_of("""
        person | typ
        A      | a
        A      | b
        B      | a
        C      |
    """)
    values = both(store, indicator(Share("person", part=TABLE.typ == "b", of="")), rows)
    assert (shown(values, "antal"), shown(values, "bas")) == ({"2024": 1}, {"2024": 3})


def test_a_sum_takes_all_rows_and_a_missing_amount_is_nothing(store):
    rows = rows_of("""
        person | belopp
        A      | 700
        A      | 800
        B      |
    """)
    values = both(store, indicator(Sum("belopp", "person", TKR)), rows)
    assert (shown(values, "summa"), shown(values, "antal")) == ({"2024": 1.5}, {"2024": 2})


def test_thousands_are_divided_once_when_all_is_added_up(store):
    rows = rows_of("""
        person | kon | belopp
        A      | K   | 100
        B      | M   | 200
        C      |     | 400
    """)
    of = indicator(Sum("belopp", "person", TKR), SEX)
    assert both(store, of, rows)["summa"]["2024", "Total"] == 0.7


def test_a_mean_is_its_sum_and_its_units(store):
    rows = rows_of("""
        person | belopp
        A      | 3
        A      | 4
        B      | 5
    """)
    values = both(store, indicator(Mean("belopp", "person", KRONOR)), rows)
    assert (shown(values, "summa"), shown(values, "antal")) == ({"2024": 12}, {"2024": 2})


MEDIAN = indicator(Median("belopp", "person", KRONOR), SEX)


def test_a_median_is_the_middle_unit_or_between_the_two(store):
    rows = rows_of("""
        person | kon | belopp
        A      | K   | 1
        B      | K   | 4
        B      | K   | 6
        C      | K   | 900
        D      | M   | 3
        E      | M   | 4
    """)
    values = both(store, MEDIAN, rows)
    assert shown(values, "median") == {"2024 Total": 4, "2024 K": 10, "2024 M": 3.5}


def test_the_median_of_all_is_not_made_of_the_medians_of_the_parts(store):
    rows = rows_of("""
        person | kon | belopp
        A      | K   | 1
        B      | K   | 2
        C      | K   | 3
        D      |     | 8
        E      | M   | 9
    """)
    assert shown(both(store, MEDIAN, rows), "median") == {"2024 Total": 3, "2024 K": 2, "2024 M": 9}


def test_a_unit_without_a_value_is_in_neither_the_median_nor_its_count(store):
    rows = rows_of("""
        person | kon | belopp
        A      | K   | 5
        B      | K   |
        C      | K   | 7
    """)
    values = both(store, MEDIAN, rows)
    assert (values["median"]["2024", "K"], values["antal"]["2024", "K"]) == (6, 2)


def test_one_in_two_districts_has_in_each_what_it_has_there_and_all_of_it_in_the_whole(store):
    rows = rows_of("""
        person | distrikt | belopp
        A      | 01       | 10
        A      | 02       | 20
        B      | 01       | 12
    """)
    values = both(store, indicator(Median("belopp", "person", KRONOR), DISTRICT), rows)
    assert shown(values, "median") == {"2024 Total": 21, "2024 01": 11, "2024 02": 20}


def test_counts_that_come_counted_just_add(store):
    rows = rows_of("""
        kon | belopp
        K   | 10
        K   | 5
        M   | 7
            |
    """)
    values = both(store, indicator(Tally("belopp"), SEX), rows)
    assert shown(values) == {"2024 Total": 22, "2024 K": 15, "2024 M": 7}


T, F, U = "x", "y", None
"""A row that makes `typ == "x"` true, false and unknown."""


@pytest.mark.parametrize(
    ("says", "condition", "chosen"),
    [
        ("unknown chooses no row", TABLE.typ == "x", [T]),
        ("nor does not unknown", ~(TABLE.typ == "x"), [F]),
        ("nor does being something else", TABLE.typ != "x", [F]),
        ("nor being among values", TABLE.typ.is_in("x", "y"), [T, F]),
        ("nor not being among them", ~TABLE.typ.is_in("x"), [F]),
        ("but missing is known", TABLE.typ.is_missing(), [U]),
        ("and not missing too", ~TABLE.typ.is_missing(), [T, F]),
        ("unknown or true is true", (TABLE.typ == "x") | (TABLE.belopp == 1), [T, F, U]),
        ("unknown and false is false", ~((TABLE.typ == "x") & (TABLE.belopp == 2)), [T, F, U]),
        ("unknown and true is unknown", (TABLE.typ == "x") & (TABLE.belopp == 1), [T]),
        ("both ends of a range are in it", TABLE.belopp.between(1, 1), [T, F, U]),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_conditions(store, says, condition, chosen):
    rows = [{**row, "typ": typ, "person": str(typ)} for typ in (T, F, U) for row in rows_of("person | belopp \n - | 1")]
    values = both(store, indicator(Count("person"), where=condition), rows)
    assert values["antal"]["2024",] == len(chosen), says
