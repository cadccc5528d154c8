"""What surrounds the counting: which tables are made, in which districts, and the population of rates."""

from dataclasses import replace
from datetime import date

import pytest

from socialrapport import catalogue, compute, engine
from socialrapport.compute.clean_tables import create_helpers
from socialrapport.engine.judge.drawn import create_drawn, kinds_of_register
from socialrapport.model.delivery import Delivery
from socialrapport.model.indicator import Count, Rate, Sum, Tally
from socialrapport.model.profile import District, OutsideUnit
from socialrapport.model.unit import KRONOR, TKR
from support.counting import AGE, DISTRICT, KIND, SEX, TOWN, at, fill, indicator, rows_of

NOTHING = Delivery((), frozenset(), (), synthetic=True)
CATALOGUE = catalogue.load()


@pytest.fixture
def store(tmp_path):
    with engine.open(tmp_path) as opened:
        yield opened


def merged():
    "Two districts that became one in the middle of 2023, and a unit outside them all."
    old = (District("01", "Ett", until=date(2023, 6, 30), successor="03"),)
    old += (District("02", "Två", until=date(2023, 6, 30), successor="03"),)
    return replace(
        TOWN, districts=(*old, District("03", "Tre", since=date(2023, 7, 1))), outside=(OutsideUnit("90", "Ute"),)
    )


@pytest.mark.parametrize(
    ("year", "key"),
    [(2022, [("01", "01"), ("02", "02")]), (2023, [("01", "03"), ("02", "03"), ("03", "03")])],
)
def test_history_is_told_in_the_districts_of_the_report_year(store, year, key):
    create_helpers(store, merged(), year)
    assert sorted(store.rows(store.table("distriktsnyckel"))) == key


def test_a_child_in_two_districts_that_merged_is_one_child_there(store):
    deliver(
        store,
        "orosanmalan",
        """
        anmalan_id | personnummer | personnummer_fodelsear | ankomstdatum | distrikt
        1          | A            | 2015                   | 2022-03-01   | 01
        2          | A            | 2015                   | 2022-04-01   | 02
        3          | B            | 2015                   | 2022-05-01   | 90
        """,
    )
    compute.build_tables(CATALOGUE, NOTHING, merged(), 2024, store)
    of = CATALOGUE.indicators["bu.barn_med_anmalan"]
    cube = compute.evaluate(of, merged(), 2024, store)
    assert cube.axes[1].codes == ("03",)
    assert [cube.values["antal"][at(of, 2022, **c)] for c in ({}, {"stadsdel": "03"})] == [2, 1]
    assert (cube.overlap["2022"].several, cube.overlap["2022"].outside) == (0, 1)


def deliver(store, register, text=""):
    create_drawn(store, register, kinds_of_register(CATALOGUE.registers[register]), text)


def test_nothing_delivered_makes_no_table_and_no_cube(store):
    assert compute.build_tables(CATALOGUE, NOTHING, TOWN, 2024, store) == frozenset()
    assert compute.evaluate_all(CATALOGUE, TOWN, 2024, store) == ()


def test_a_table_comes_after_those_it_needs_and_only_where_its_registers_are(store):
    deliver(store, "lss")
    deliver(store, "insats")
    made = compute.build_tables(CATALOGUE, NOTHING, TOWN, 2024, store)
    assert made == {"lss_insatser", "insatser", "insatser_foljda", "ej_verkstallda", "funktionsnedsattning"}


def test_overlap_tells_why_districts_do_not_add_up(store):
    fill(store, rows_of("person | distrikt \n A | 01 \n A | 02 \n B | 01 \n B | \n C | "))
    cube = compute.evaluate(indicator(Count("person"), DISTRICT, SEX), TOWN, 2024, store)
    assert (cube.overlap["2024"].several, cube.overlap["2024"].outside) == (1, 1)


def test_without_districts_there_is_no_overlap(store):
    fill(store, rows_of("person | distrikt \n A | 01 \n A | 02"))
    assert compute.evaluate(indicator(Count("person"), SEX), TOWN, 2024, store).overlap == {}


PEOPLE = [
    (2024, "01", "K", 10, 5),
    (2024, "01", "K", 40, 7),
    (2024, "01", "M", 17, 11),
    (2024, "02", "M", 90, 13),
    (2024, None, "K", 30, 100),
]


def rated(store, *by, rate):
    kinds = {"ar": "int64", "distrikt": "string", "kon": "string", "alder": "int64", "antal": "int64"}
    store.create_from_rows("folkmangd", kinds, PEOPLE)
    fill(store, rows_of("person | kon | alder | typ | distrikt \n A | K | 10 | a | 01"))
    of = indicator(Count("person"), *by, rate=rate)
    return of, compute.evaluate(of, TOWN, 2024, store).values["folkmangd"]


def test_a_rate_is_of_the_same_place_and_sex(store):
    of, people = rated(store, DISTRICT, SEX, rate=Rate(1000))
    assert people[at(of)] == 136
    assert people[at(of, kon="K")] == 112
    assert people[at(of, stadsdel="01")] == 23
    assert people[at(of, stadsdel="01", kon="M")] == 11


def test_a_rate_is_of_the_ages_that_it_names(store):
    of, people = rated(store, AGE, rate=Rate(1000, 11, 64))
    assert people == {at(of): 118, at(of, alder="0-17"): 11, at(of, alder="18+"): 107}


def test_a_rate_stands_only_where_there_is_a_population_of_the_kind(store):
    of, people = rated(store, SEX, KIND, rate=Rate(100))
    assert {where for where in people if where[2] != "Total"} == set()
    assert people[at(of, kon="M")] == 24


def test_what_is_already_public_says_so(store):
    fill(store, rows_of("person | belopp \n A | 5"))
    secret = compute.evaluate(indicator(Tally("belopp")), TOWN, 2024, store)
    public = compute.evaluate(indicator(Sum("belopp", "person", KRONOR), public=True), TOWN, 2024, store)
    assert secret.public == {"folkmangd"}
    assert public.public == {"summa", "antal", "folkmangd"}


def test_the_same_rows_in_another_order_are_the_same_cube(store):
    rows = rows_of("person | distrikt | kon | belopp \n A | 01 | K | 1 \n A | 02 | M | 2 \n B | 02 | | 3")
    of = indicator(Sum("belopp", "person", TKR), DISTRICT, SEX)
    fill(store, rows)
    first = compute.evaluate(of, TOWN, 2024, store)
    fill(store, rows[::-1])
    assert repr(compute.evaluate(of, TOWN, 2024, store).values) == repr(first.values)
