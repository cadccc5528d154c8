"""Where a unit stands, and what the margins hold. Each fact holds on the engine and on the judge."""

from socialrapport.compute.containing import classed, in_common
from socialrapport.model.indicator import Count, Share
from support.counting import AGE, DISTRICT, KIND, SEX, TOWN, at, both, fill, indicator, rows_of, shown, town

BY_SEX = indicator(Count("person"), SEX)
BY_DISTRICT = indicator(Count("person"), DISTRICT)


def test_a_unit_without_a_value_counts_in_the_total_only(store):
    rows = rows_of("""
        person | kon
        A      | K
        B      |
    """)
    assert shown(both(store, BY_SEX, rows)) == {"2024 Total": 2, "2024 K": 1}


def test_a_value_that_is_no_code_counts_in_the_total_only(store):
    rows = rows_of("""
        person | kon
        A      | K
        B      | okänt
    """)
    assert shown(both(store, BY_SEX, rows)) == {"2024 Total": 2, "2024 K": 1}


def test_what_is_observed_and_not_found_is_a_true_zero(store):
    rows = rows_of("""
        person | kon
        A      | K
    """)
    assert both(store, BY_SEX, rows)["antal"]["2024", "M"] == 0


def test_one_who_moves_counts_in_both_districts_and_once_in_the_whole(store):
    rows = rows_of("""
        person | distrikt
        A      | 01
        A      | 02
        B      | 02
    """)
    assert shown(both(store, BY_DISTRICT, rows)) == {"2024 Total": 2, "2024 01": 1, "2024 02": 2}


def test_one_who_moves_counts_once_in_the_whole_of_each_sex(store):
    rows = rows_of("""
        person | distrikt | kon
        A      | 01       | K
        A      | 02       | K
    """)
    of = indicator(Count("person"), DISTRICT, SEX)
    values = both(store, of, rows)["antal"]
    assert [values[at(of, kon="K")], values[at(of, stadsdel="01", kon="K")], values[at(of, stadsdel="02")]] == [1, 1, 1]


def test_two_measures_in_one_district_are_one_person_there(store):
    rows = rows_of("""
        person | distrikt | typ
        A      | 01       | a
        A      | 01       | b
    """)
    of = indicator(Count("person"), DISTRICT, KIND)
    assert shown(both(store, of, rows)) == {
        "2024 Total Total": 1,
        "2024 01 Total": 1,
        "2024 Total a": 1,
        "2024 Total b": 1,
        "2024 01 a": 1,
        "2024 01 b": 1,
    }


def test_one_who_should_have_one_value_but_has_two_counts_at_the_first_in_order(store):
    rows = rows_of("""
        person | kon
        A      | M
        A      | K
    """)
    assert shown(both(store, BY_SEX, rows)) == {"2024 Total": 1, "2024 K": 1}


def test_ages_are_grouped_with_both_ends_included(store):
    rows = rows_of("""
        person | alder
        A      | 17
        B      | 18
        C      |
    """)
    assert shown(both(store, indicator(Count("person"), AGE), rows)) == {
        "2024 Total": 3,
        "2024 0-17": 1,
        "2024 18+": 1,
    }


def test_breakdowns_are_crossed_two_at_a_time_and_never_three(store):
    of = indicator(Count("person"), DISTRICT, SEX, AGE)
    values = both(store, of, rows_of("person \n A"))["antal"]
    assert max(sum(code != "Total" for code in where[1:]) for where in values) == 2
    assert len(values) == 1 + (2 + 2 + 2) + 3 * 4


def test_only_the_pairs_that_are_asked_for_are_crossed(store):
    of = indicator(Count("person"), DISTRICT, SEX, AGE, crossed=(("kon", "alder"),))
    values = both(store, of, rows_of("person \n A"))["antal"]
    assert len(values) == 1 + (2 + 2 + 2) + 4


def test_a_share_in_a_district_judges_the_unit_by_its_rows_there(store):
    rows = rows_of("""
        person | distrikt | typ
        A      | 01       | b
        A      | 02       | a
    """)
    of = indicator(Share("person", part=BY_SEX.table.typ == "b", of=""), DISTRICT)
    assert shown(both(store, of, rows)) == {"2024 Total": 1, "2024 01": 1}


def test_a_municipality_without_districts_has_no_such_axis(store):
    rows = rows_of("""
        person | distrikt | kon
        A      | 01       | K
    """)
    of = indicator(Count("person"), DISTRICT, SEX)
    assert shown(both(store, of, rows, town())) == {"2024 Total": 1, "2024 K": 1}
    assert shown(both(store, of, rows, TOWN))["2024 01 K"] == 1


def common_units(store, counts, pairs, years, one_of=1):
    with classed(store, counts, years):
        return in_common(store, pairs, one_of)


def test_units_in_common_are_those_that_both_counts_count(store):
    rows = rows_of("""
        person | typ | kon
        A      | a   | K
        A      | b   | K
        B      | a   | K
        C      | b   | M
    """)
    fill(store, rows)
    of = indicator(Count("person"), KIND, SEX)
    asked = ((), (("typ", "a"),), (("typ", "b"),), (("typ", "b"), ("kon", "M")))
    counts = [(n, (of, "antal", codes)) for n, codes in enumerate(asked)]
    common = common_units(store, counts, [(1, 0), (1, 2), (2, 0), (3, 2), (3, 1)], [2024])
    assert common == {(1, 0, 2024): 2, (1, 2, 2024): 1, (2, 0, 2024): 2, (3, 2, 2024): 1}


def test_more_counts_than_a_whole_number_has_places_for(store):
    fill(store, rows_of("person | typ\n" + "\n".join(f"A | t{n}\nB{n} | t{n}" for n in range(70))))
    of = indicator(Count("person"), KIND)
    counts = [(n, (of, "antal", (("typ", f"t{n}"),))) for n in range(70)]
    common = common_units(store, counts, [(0, 69), (69, 0), (61, 62), (5, 5)], [2024])
    assert common == {(0, 69, 2024): 1, (69, 0, 2024): 1, (61, 62, 2024): 1, (5, 5, 2024): 2}


def test_units_of_two_measures_are_told_from_each_other(store):
    fill(store, rows_of("person | typ\nA | a\nB | b\nB | a\nC | b"))
    of = indicator(Share("person", part=BY_SEX.table.typ == "b", of=""), SEX)
    counts = [(0, (of, "antal", ())), (1, (of, "bas", ()))]
    common = common_units(store, counts, [(0, 1), (1, 0), (1, 1)], [2024])
    assert common == {(0, 1, 2024): 2, (1, 0, 2024): 2, (1, 1, 2024): 3}


def test_of_one_in_so_many_classes_all_counts_have_the_same_ones(store):
    fill(store, rows_of("person | typ\n" + "\n".join(f"{n:02} | a\n{n:02} | b{n}" for n in range(60))))
    of = indicator(Count("person"), KIND)
    counts = [
        (n, (of, "antal", codes))
        for n, codes in enumerate([(), (("typ", "a"),), *((("typ", f"b{n}"),) for n in range(60))])
    ]
    common = common_units(store, counts, [(1, 0), (1, 1)], [2024], one_of=4)
    assert common[1, 0, 2024] == common[1, 1, 2024]
    assert 0 < common[1, 1, 2024] < 60
