"""Districts may be put together to larger places, as the municipalities of a country to counties."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from socialrapport import catalogue, disclosure, profiles
from socialrapport.compute.evaluate import evaluate
from socialrapport.disclosure.cubes.tables_of_counts import tables_of
from socialrapport.engine import Engine
from socialrapport.model.axes import GROUP_OF_DISTRICTS, groups_of_districts
from socialrapport.model.indicator import TOTAL, Count, Sum
from socialrapport.model.profile import Disclosure, District, DistrictGroups
from socialrapport.model.unit import KRONOR
from socialrapport.profiles import consistency
from support import counting

IN = {"01": "N", "02": "N", "03": "S", "04": "S"}
TOWN = replace(
    counting.town(),
    districts=tuple(District(code, f"Del {code}", group=group) for code, group in IN.items()),
    groups=DistrictGroups("Län", "County", {"N": "Norra länet", "S": "Södra länet"}),
)
TOGETHER = groups_of_districts(TOWN)
assert TOGETHER is not None
PERSONS = counting.indicator(Count("person"), counting.DISTRICT, TOGETHER)


@pytest.fixture
def store(fresh: Callable[[], Engine]) -> Engine:
    return fresh()


def persons(**places: str) -> list[dict[str, object]]:
    "A row for each district that each person is in."
    lines = [f"{who} | {d}" for who, all_of in places.items() for d in all_of.split()]
    return counting.rows_of("person | distrikt\n" + "\n".join(lines))


def test_a_person_is_once_in_each_group_however_many_of_its_districts(store: Engine):
    values = counting.both(store, PERSONS, persons(ada="01 02", bo="02", eva="02 03", nils="03"), TOWN)
    assert counting.shown(values) == {
        "2024 Total Total": 4,
        "2024 01 Total": 1,
        "2024 02 Total": 3,
        "2024 03 Total": 2,
        "2024 Total N": 3,
        "2024 Total S": 2,
    }


def lines_between(store: Engine, of: object, text: str) -> set[str]:
    "The lines of a table, each as `total = parts`, by the codes of district and group."
    counting.fill(store, counting.rows_of(text))
    made = evaluate(of, TOWN, 2024, store)  # type: ignore[arg-type]
    tables = tables_of(made)
    name = {i: "/".join(at[1:]) for (m, at), i in tables.numbers[0].items() if m == "antal"}
    found = [[name.get(int(c), "?") for c in tables.linked.members(k)] for k in range(tables.linked.lines)]
    return {f"{line[0]} = {' + '.join(sorted(line[1:]))}" for line in found}


def test_a_group_is_the_sum_of_its_districts_to_disclosure_control(store: Engine):
    text = "person | distrikt\n" + "\n".join(f"p{n} | 0{1 + n % 4}" for n in range(40))
    assert lines_between(store, PERSONS, text) >= {
        "Total/N = 01/Total + 02/Total",
        "Total/S = 03/Total + 04/Total",
        "Total/Total = Total/N + Total/S",
    }


def test_a_small_count_is_not_what_the_group_less_its_other_districts_leaves(store: Engine):
    sizes = {"01": 3, "02": 40, "03": 30, "04": 50}
    rows = "\n".join(f"p{d}{n} | {d}" for d, many in sizes.items() for n in range(many))
    counting.fill(store, counting.rows_of(f"person | distrikt\n{rows}"))
    made = evaluate(PERSONS, TOWN, 2024, store)
    assert made is not None
    (safe,), _, _ = disclosure.protect((made,), Disclosure(), (), TOWN.districts)
    hidden = {at[1:] for (m, at), cell in safe.cells.items() if m == "antal" and cell.value is None}
    assert ("01", TOTAL) in hidden
    assert {("02", TOTAL), (TOTAL, "N")} & hidden


def test_a_sum_in_a_group_is_the_sum_of_its_districts_too(store: Engine):
    money = counting.indicator(Sum("belopp", "person", KRONOR), counting.DISTRICT, TOGETHER)
    sizes = {"01": 2, "02": 30, "03": 30, "04": 30}
    rows = "\n".join(f"p{d}{n} | {d} | {100 + n}" for d, many in sizes.items() for n in range(many))
    counting.fill(store, counting.rows_of(f"person | distrikt | belopp\n{rows}"))
    made = evaluate(money, TOWN, 2024, store)
    assert made is not None
    (safe,), _, _ = disclosure.protect((made,), Disclosure(), (), TOWN.districts)
    hidden = {at[1:] for (m, at), cell in safe.cells.items() if m == "summa" and cell.value is None}
    assert ("01", TOTAL) in hidden
    assert {("02", TOTAL), (TOTAL, "N")} & hidden


def test_the_municipalities_of_the_country_are_counted_by_county_too():
    riket = profiles.load("riket")
    by = catalogue.adjusted(catalogue.load(), riket).indicators["eb.hushall"].by
    (counties,) = (b for b in by if b.id == GROUP_OF_DISTRICTS)
    assert (counties.title, len(counties.codes)) == ("Län", 21)
    assert sorted(code for _, codes in counties.holds for code in codes) == sorted(d.code for d in riket.districts)


def test_where_districts_are_not_put_together_nothing_is_counted_so():
    by = catalogue.adjusted(catalogue.load(), profiles.load("stockholm")).indicators["eb.hushall"].by
    assert GROUP_OF_DISTRICTS not in [b.id for b in by]


@pytest.mark.parametrize(
    ("group", "names", "said"),
    [
        ("X", {"N": "Norra", "S": "Södra"}, "gruppen X finns inte. Grupperna är N, S."),
        ("", {"N": "Norra", "S": "Södra"}, "grupp saknas, så grupperna blir inte tillsammans det hela."),
        ("S", {"N": "Norra", "S": "Södra", "Ö": "Östra"}, "inget distrikt har gruppen Ö (Östra)."),
    ],
)
def test_a_group_that_does_not_hold_is_told(group: str, names: dict[str, str], said: str):
    first, *others = TOWN.districts
    theirs = replace(
        TOWN, districts=(replace(first, group=group), *others), groups=DistrictGroups("Län", "County", names)
    )
    assert any(said in one for one in consistency.groups(theirs))
