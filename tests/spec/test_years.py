"""Which years a figure is told for. Each fact holds on the engine and on the judge."""

from socialrapport.model.indicator import Count
from support.counting import both, indicator, rows_of, shown

ROWS = """
    ar   | person
    2018 | A
    2020 | A
    2022 | A
    2024 | A
"""


def years(store, year=2024, rows=ROWS, **more):
    return list(shown(both(store, indicator(Count("person"), **more), rows_of(rows), year=year)))


def test_a_year_without_data_is_absent_and_not_zero(store):
    assert years(store) == ["2018", "2020", "2022", "2024"]


def test_nothing_is_told_after_the_report_year(store):
    assert years(store, year=2022) == ["2018", "2020", "2022"]


def test_nothing_is_told_before_the_definition_holds(store):
    assert years(store, since=2021) == ["2022", "2024"]


def test_a_window_must_be_whole_before_it_is_told(store):
    rows = "\n".join(["ar | person", *(f"{y} | A" for y in range(2013, 2025))])
    assert years(store, rows=rows, period=90, since=2000)[0] == "2020"
    assert years(store, rows=rows, period=24, since=2000)[0] == "2014"
    assert years(store, rows=rows, period=12, since=2000)[0] == "2013"


def test_without_any_observable_year_there_is_no_cube(store):
    assert both(store, indicator(Count("person"), period=90), rows_of(ROWS), year=2022) == {}
