"""The reader who has the tables and nothing else: what is taken to hold of them, and what follows."""

from __future__ import annotations

from socialrapport import catalogue
from socialrapport.disclosure import protect
from socialrapport.disclosure.attack import attack
from socialrapport.disclosure.attack.outsider import Outsider, Printed
from socialrapport.model.cube import Axis, Cube
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import Disclosure

YEARS = range(2015, 2025)
TOTALS = (31, 28, 40, 35, 33, 47, 52, 38, 41, 44)


def table(id: str, numbers: list[int | None]) -> Printed:
    "A table of a number each year."
    return Printed(id, (), {"antal": {(str(y),): n for y, n in zip(YEARS, numbers, strict=True)}})


def by_sex(id: str, women: list[int | None], men: list[int | None], total: list[int | None]) -> Printed:
    cells = zip(YEARS, women, men, total, strict=True)
    return Printed(
        id,
        ("kon",),
        {"antal": {(str(y), c): n for y, *row in cells for c, n in zip(("K", "M", "Total"), row, strict=True)}},
    )


def found(*tables: Printed) -> dict[str, int]:
    "The hidden numbers that follow, by name."
    reader = Outsider(tables).believe()
    result = attack(reader.knowledge())
    cells = {*result.linear.tolist(), *result.exact.tolist()}
    return {reader.equations.names[c]: int(result.lo[c]) for c in sorted(cells)}


def test_a_table_that_always_is_another_shows_what_that_hides() -> None:
    hidden = [*TOTALS[:9], None]
    assert found(table("a", [*TOTALS]), table("b", hidden)) == {"b/antal/2024": 44}


def test_a_table_that_always_is_two_others_together() -> None:
    some = [3, 5, 7, 9, 4, 8, 6, 5, 9, 2]
    rest = [t - s for t, s in zip(TOTALS, some, strict=True)]
    assert found(table("a", [*TOTALS]), table("b", rest), table("c", [*some[:9], None])) == {"c/antal/2024": 2}


def test_a_table_that_is_another_a_year_late() -> None:
    late = [None, *TOTALS[:8], None]
    numbers = [*TOTALS[:8], 41, 44]
    assert found(table("a", numbers), table("b", late))["b/antal/2024"] == 41


def test_tables_that_differ_once_are_not_the_same() -> None:
    other = [*TOTALS[:4], 34, *TOTALS[5:9], None]
    assert found(table("a", [*TOTALS]), table("b", other)) == {}


def test_parts_that_always_add_up_do_so_where_one_is_hidden() -> None:
    women = [n // 2 for n in TOTALS]
    men = [t - w for t, w in zip(TOTALS, women, strict=True)]
    assert found(by_sex("a", [*women[:9], None], [*men], [*TOTALS])) == {"a/antal/2024/K": 22}


def test_parts_that_need_not_add_up_only_bound() -> None:
    women = [n // 2 for n in TOTALS]
    men = [t - w - 1 for t, w in zip(TOTALS, women, strict=True)]
    assert found(by_sex("a", [*women[:9], None], [*men], [*TOTALS])) == {}


def test_what_holds_of_totals_holds_of_each_sex() -> None:
    women = [n // 2 for n in TOTALS]
    men = [t - w for t, w in zip(TOTALS, women, strict=True)]
    hidden = by_sex("b", [*women[:8], None, None], [*men[:8], None, None], [*TOTALS])
    assert found(by_sex("a", [*women], [*men], [*TOTALS]), hidden)["b/antal/2024/K"] == 22


def test_two_hidden_counts_that_can_be_others_are_not_found() -> None:
    women = [n // 2 for n in TOTALS]
    men = [t - w for t, w in zip(TOTALS, women, strict=True)]
    assert found(by_sex("a", [*women[:9], None], [*men[:9], None], [*TOTALS])) == {}


def test_what_is_nearly_always_the_same_is_kept_from_those_who_believe_it() -> None:
    """The men of one table are the other table, but for one year in which nobody sees it. No definition says so, yet
    a reader would, and subtract them from the total of the year in which there are three women."""
    women = [2, 12, 15, 11, 13, 9, 16, 14, 12, 3]
    men = [30, 28, 33, 31, 29, 35, 34, 32, 36, 31]
    both, alone = protect((cube("sp.hvb", women, men), cube("fn.sol", None, [33, *men[1:]])), Disclosure(1, 4))[0]
    assert both.cells["antal", ("2024", "K")].value is None
    assert None in (both.cells["antal", ("2024", "Total")].value, alone.cells["antal", ("2024",)].value)
    assert alone.cells["antal", ("2023",)].value == 36


def cube(id: str, women: list[int] | None, men: list[int]) -> Cube:
    "Women, men and all of each year; without women, the men alone as the total."
    found, years = catalogue.load().indicators[id], Axis("ar", "År", tuple(map(str, YEARS)), {})
    if women is None:
        values = {(str(y),): n for y, n in zip(YEARS, men, strict=True)}
        return Cube(found, (years,), measures_of(found), {"antal": values})
    rows = zip(YEARS, women, men, strict=True)
    values = {(str(y), c): n for y, w, m in rows for c, n in (("K", w), ("M", m), ("Total", w + m))}
    return Cube(found, (years, Axis("kon", "Kön", ("K", "M"), {})), measures_of(found), {"antal": values})
