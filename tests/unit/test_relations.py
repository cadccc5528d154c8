"""Relations between counts are found from what is counted, whoever wrote the definitions."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from socialrapport import catalogue
from socialrapport.disclosure import protect
from socialrapport.disclosure.cubes.tables_of_counts import tables_of
from socialrapport.disclosure.relations import Kind
from socialrapport.disclosure.relations.sums_of_counts import Among
from socialrapport.model.cube import Axis, Contributors, Cube
from socialrapport.model.indicator import TOTAL
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import Disclosure
from socialrapport.opened.counts import Earlier

INDICATORS = catalogue.load().indicators
SEX = Axis("kon", "Kön", ("K", "M"), {})
AGE = Axis("alder", "Ålder", ("18-24", "25-44", "45-64"), {})
YEARS = ("2023", "2024")
Units = Mapping[str, str]
"Each unit with its code on the one axis."


def counted(id: str, axis: Axis, years: Mapping[str, Units], whole: Mapping[str, Units] | None = None) -> Cube:
    "An indicator that counts these units each year, of a whole where it is a share."
    cells = {"antal": years} | ({"bas": whole} if whole else {})
    values: dict = {}
    marks: dict = {}
    for measure, by_year in cells.items():
        for year, units in by_year.items():
            for code in (TOTAL, *axis.codes):
                mine = [u for u, c in units.items() if code in (TOTAL, c)]
                values.setdefault(measure, {})[year, code] = len(mine)
                marks.setdefault(measure, {})[year, code] = sum(hash_of(u) for u in mine)
    found = INDICATORS[id]
    first = Axis("ar", "År", tuple(years), {})
    return Cube(found, (first, axis), measures_of(found), values, frozenset({"folkmangd"}), marks=marks)


def hash_of(unit: str) -> int:
    return int.from_bytes(hashlib.blake2b(unit.encode(), digest_size=5).digest(), "big")


def people(prefix: str, **codes: int) -> dict[str, str]:
    "So many units of each code: `people('a', K=3)` is a-K0, a-K1, a-K2."
    return {f"{prefix}-{code}{i}": code for code, n in codes.items() for i in range(n)}


def each(units: Units) -> dict[str, Units]:
    "The same kind of units each year, other persons the next."
    return {year: {f"{u}-{year}": c for u, c in units.items()} for year in YEARS}


def kinds(*cubes: Cube) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(r.kind, r.left, r.right) for r in tables_of(*cubes).relations]


def test_two_indicators_that_count_the_same_persons_are_one_count() -> None:
    units = each(people("a", K=12, M=3))
    found = kinds(counted("sp.hvb", SEX, units), counted("fn.sol", SEX, units))
    assert found == [(Kind.EQUAL, ("sp.hvb:antal",), ("fn.sol:antal",))]


def test_others_of_the_same_number_are_not() -> None:
    one, other = each(people("a", K=12, M=3)), each(people("b", K=12, M=3))
    assert kinds(counted("sp.hvb", SEX, one), counted("fn.sol", SEX, other)) == []


def test_a_count_that_is_what_a_share_leaves() -> None:
    part, left = people("a", K=12, M=9), people("b", K=7, M=3)
    share = counted("fn.lss_avslag", SEX, each(part), each({**part, **left}))
    assert kinds(share, counted("sp.hvb", SEX, each(left))) == [
        (Kind.EQUAL, ("fn.lss_avslag:resten",), ("sp.hvb:antal",))
    ]


def test_either_is_one_and_the_other_less_both() -> None:
    a, b, both = people("a", K=9, M=8), people("b", K=7, M=6), people("c", K=4, M=5)
    made = [each({**a, **both}), each({**b, **both}), each(both), each({**a, **b, **both})]
    ids = ("sp.hvb", "sp.hemtjanst", "fn.lss_och_sol", "sp.arsskiftet")
    found = kinds(*(counted(id, SEX, units) for id, units in zip(ids, made, strict=True)))
    assert [kind for kind, _, _ in found] == [Kind.UNION]


def test_some_codes_of_a_breakdown_are_another_indicator() -> None:
    ages = people("a", **{"18-24": 5, "25-44": 11, "45-64": 7})
    some = {u: c for u, c in ages.items() if c != "45-64"}
    found = kinds(counted("sp.hvb", AGE, each(ages)), counted("fn.sol", SEX, each(dict.fromkeys(some, "K"))))
    assert (Kind.SUM, ("fn.sol:antal",), ("sp.hvb:antal alder=18-24", "sp.hvb:antal alder=25-44")) in found


def test_this_years_base_is_last_years_count() -> None:
    before, now = people("a", K=11, M=6), people("b", K=13, M=7)
    count = counted("sp.hvb", SEX, {"2022": before, "2023": now, "2024": people("c", K=9)})
    later = counted("fn.sol", SEX, {"2023": before, "2024": now})
    assert kinds(count, later) == [(Kind.LAGGING, ("fn.sol:antal",), ("sp.hvb:antal 1 år tidigare",))]


def test_what_is_the_same_in_each_year_that_has_ended_is_one_count_there() -> None:
    decided = {str(year): people(f"a{year}", K=9 + year % 3, M=4) for year in range(2019, 2025)}
    judged = {**decided, "2024": dict(list(decided["2024"].items())[:6])}
    (found,) = tables_of(counted("sp.hvb", SEX, decided), counted("fn.sol", SEX, judged)).relations
    assert (found.kind, found.left, found.right) == (Kind.EQUAL, ("sp.hvb:antal",), ("fn.sol:antal",))
    assert (found.first, found.last) == (2019, 2023)


def test_what_an_earlier_edition_told_of_a_year_before_it_had_ended_is_of_two_counts() -> None:
    """Of 13 decisions of 2023 nine could be judged then: today all 13 can be, and 13 and 9 are no contradiction."""
    decided = {str(year): people(f"a{year}", K=9 + year % 3, M=4) for year in range(2018, 2025)}
    judged = {**decided, "2024": dict(list(decided["2024"].items())[:9])}
    before = {year: units for year, units in decided.items() if year < "2024"}
    then = {**before, "2023": dict(list(decided["2023"].items())[:9])}
    edition = Earlier.of(
        2023, protect((counted("sp.hvb", SEX, before), counted("fn.sol", SEX, then)), Disclosure(1, 4))[0]
    )
    cubes = counted("sp.hvb", SEX, decided), counted("fn.sol", SEX, judged)
    made = tables_of(*cubes, earlier=(edition,))
    every, those = (number["antal", ("2023", "Total")] for number in made.numbers)
    assert every != those
    assert {made.values[every], made.values[those]} == {len(decided["2023"])}
    assert sorted((every, those)) in [sorted(made.linked.members(k).tolist()) for k in range(made.linked.lines)]
    assert [made.known[made.was[cell]] if made.was[cell] >= 0 else made.known[cell] for cell in (every, those)] == [
        len(decided["2023"]),
        9,
    ]
    protect(cubes, Disclosure(1, 4), (edition,))


def test_what_held_for_some_years_only_is_no_relation() -> None:
    units = each(people("a", K=12, M=3))
    ended = {**units, "2024": {**units["2024"], "ny-K": "K", "ny-M": "M"}}
    assert kinds(counted("sp.hvb", SEX, units), counted("fn.sol", SEX, ended)) == []


@pytest.mark.parametrize("women", [1, 2, 3, 4])
def test_a_small_count_is_hidden_though_another_indicator_shows_the_rest(women: int) -> None:
    part, left = people("a", K=20, M=30), people("b", K=women, M=25)
    every = counted("sp.hvb", SEX, each({**part, **left}))
    safe, _, _ = protect(
        (every, counted("fn.sol", SEX, each(part)), counted("sp.nya", SEX, each(left))), Disclosure(1, 4)
    )
    shown = [[cube.cells["antal", (year, "K")].shown for cube in safe] for year in YEARS]
    assert all(not rest and not (whole and some) for whole, some, rest in shown)


def in_other(cube: Cube, *wholes: tuple[str, str, tuple]) -> Cube:
    "The cube when the registers have said that all its units are in other counts."
    return replace(cube, wholes={("antal", ()): wholes})


def test_where_nothing_is_left_of_a_total_its_parts_are_tied_too() -> None:
    """All homeless of 2024 have a known time: 3 women of 22 are then no secret if the times' women are shown."""
    every = {"2023": people("a", K=9, M=19), "2024": people("b", K=3, M=19)}
    known = {"2023": people("a", K=8, M=18), "2024": every["2024"]}
    whole, part = counted("hl.personer", SEX, every), counted("hl.tid", SEX, known)
    found = tables_of(whole, in_other(part, ("hl.personer", "antal", ()))).relations
    assert [r.cells for r in found if r.kind == Kind.PART] == [6]


def test_a_count_that_is_some_of_one_code_of_another() -> None:
    "Children with assistance in families are some of those aged 0-17 with assistance."
    ages = people("a", **{"18-24": 9, "25-44": 11, "45-64": 7})
    some = {u: "K" for u, age in ages.items() if age == "18-24" and not u.endswith("0")}
    part = in_other(counted("fn.sol", SEX, each(some)), ("sp.hvb", "antal", (("alder", "18-24"),)))
    found = kinds(counted("sp.hvb", AGE, each(ages)), part)
    assert (Kind.PART, ("sp.hvb:antal alder=18-24",), ("fn.sol:antal",)) in found


def measures(persons: Mapping[str, Mapping[str, int]]) -> tuple[Cube, Cube]:
    "How many measures persons have, and how many have each: by year, the persons of each kind, none of them in both."
    kind = Axis("insats", "Insats", tuple(next(iter(persons.values()))), {}, additive=False)
    year = Axis("ar", "År", tuple(persons), {})
    found = [INDICATORS[id] for id in ("fn.insatser_per_person", "fn.lss")]
    each = {(y, code): n for y, kinds in persons.items() for code, n in kinds.items()}
    heads = {y: max(kinds.values()) for y, kinds in persons.items()}
    summed = {(y,): sum(kinds.values()) for y, kinds in persons.items()}
    mean = Cube(
        found[0], (year,), measures_of(found[0]), {"antal": {(y,): n for y, n in heads.items()}, "summa": summed}
    )
    count = Cube(
        found[1], (year, kind), measures_of(found[1]), {"antal": each | {(y, TOTAL): n for y, n in heads.items()}}
    )
    return mean, count


def test_a_sum_of_things_is_those_who_have_each_of_them() -> None:
    mean, count = measures({str(y): {"boende_barn": 3, "kontaktperson": y - 2000} for y in range(2020, 2025)})
    (relation,) = [r for r in tables_of(mean, count).relations if r.kind == Kind.COUNTED]
    assert relation.left == ("fn.insatser_per_person:summa",)
    safe, _, _ = protect((mean, count), Disclosure(1, 4))
    for year in ("2020", "2024"):
        sums, parts = safe[0].cells["summa", (year,)], safe[1].cells
        assert not parts["antal", (year, "boende_barn")].shown
        assert not (sums.shown and parts["antal", (year, "kontaktperson")].shown)


def test_those_who_have_two_things_are_in_their_sum_twice() -> None:
    """The same persons have both, which so are one count: its line has it once, and beside it one that is as many."""
    kinds = {
        str(y): {"boende_barn": y - 2017, "kontaktperson": y - 2017, "avlosarservice": 9} for y in range(2019, 2025)
    }
    mean, count = measures(kinds)
    marks = {at: (5 if at[1] == "avlosarservice" else 3) * n for at, n in count.values["antal"].items()}
    tables = tables_of(mean, replace(count, marks={"antal": marks}))
    linked, (sums, counts) = tables.linked, tables.numbers
    lines = [linked.members(line).tolist() for line in range(linked.lines)]
    both = counts["antal", ("2024", "boende_barn")]
    assert both == counts["antal", ("2024", "kontaktperson")]
    (found,) = [line for line in lines if line[0] == sums["summa", ("2024",)]]
    (again,) = [cell for cell in found if [both, cell] in lines]
    assert {*found[1:]} == {both, again, counts["antal", ("2024", "avlosarservice")]}
    assert not linked.residual(tables.values).any()


def test_adults_are_the_households_and_once_more_those_of_couples() -> None:
    """They are other units, so that the numbers tell; in 2024 there are two couples."""
    types = Axis("hushallstyp", "Hushållstyp", ("par", "ensam"), {})
    couples = {"2019": 9, "2020": 14, "2021": 21, "2022": 17, "2023": 12, "2024": 2}
    alone = {year: 40 + 3 * n for n, year in enumerate(couples)}
    year, (of, adults) = Axis("ar", "År", tuple(couples), {}), (INDICATORS[id] for id in ("eb.hushall", "sp.hvb"))
    cells = {(y, "par"): n for y, n in couples.items()} | {(y, "ensam"): n for y, n in alone.items()}
    cells |= {(y, TOTAL): couples[y] + alone[y] for y in couples}
    households = Cube(of, (year, types), measures_of(of), {"antal": cells})
    twice = Cube(adults, (year,), measures_of(adults), {"antal": {(y,): 2 * couples[y] + alone[y] for y in couples}})
    found = [r for r in tables_of(households, twice).relations if r.kind == Kind.COUNTED]
    assert [(r.left, r.right) for r in found] == [
        (("sp.hvb:antal",), ("eb.hushall:antal", "eb.hushall:antal hushallstyp=par"))
    ]
    (shown, total), _, _ = protect((households, twice), Disclosure(1, 4))
    assert not shown.cells["antal", ("2024", "par")].shown
    assert not (shown.cells["antal", ("2024", TOTAL)].shown and total.cells["antal", ("2024",)].shown)


def test_a_relation_that_only_small_counts_show_is_no_news_for_readers() -> None:
    """The one girl in care is the one in shelter, and there is no boy: both are used, and not told."""
    girl = {year: {f"{year}": "K"} for year in YEARS}
    large = each(people("a", K=112, M=93)), each(people("b", K=80, M=71))
    more = {"2021": people("c", K=30, M=40), "2022": people("d", K=31, M=42), **large[0]}
    cubes = [counted("sp.hvb", SEX, girl), counted("fn.sol", SEX, girl)]
    cubes += [counted(id, SEX, more) for id in ("sp.nya", "sp.aktuella")]
    _, done, _ = protect(tuple(cubes), Disclosure(1, 4))
    assert [r.left for r in done.relations] == [("sp.nya:antal",)]
    assert done.unsaid == 2


@pytest.mark.parametrize(("high", "told"), [(4, 1), (300, 0)])
def test_what_is_small_in_any_area_is_too_little_to_tell_a_relation_by(high: int, told: int) -> None:
    years = {str(y): people(str(y), K=112 + y - 2020, M=93) for y in range(2020, 2025)}
    cubes = [counted(id, SEX, years) for id in ("sp.nya", "sp.aktuella")]
    _, done, _ = protect(tuple(cubes), Disclosure(1, 4, areas={"vald": (1, high)}))
    assert (len(done.relations), done.unsaid) == (told, 1 - told)


def test_a_sum_that_tells_of_one_may_be_hidden_though_the_counts_it_is_of_are_shown() -> None:
    """One has nearly all of the measures: the rules for sums hide the sum, and the gate takes that for no leak."""
    mean, count = measures({str(y): {"boende_barn": 30, "kontaktperson": y - 2000} for y in range(2015, 2025)})
    behind = {("2024",): Contributors(40, largest=50, second=1)}
    safe, _, _ = protect((replace(mean, behind=behind), count), Disclosure(1, 4))
    assert not safe[0].cells["summa", ("2024",)].shown
    assert safe[1].cells["antal", ("2024", "boende_barn")].shown


def test_a_few_numbers_that_happen_to_be_the_same_are_no_relation() -> None:
    "Nine, eleven, ten and twelve answered two questions: one does not show the other."
    year = Axis("ar", "År", ("2018", "2020", "2022", "2024"), {})
    numbers = {(y,): n for y, n in zip(year.codes, (9, 11, 10, 12), strict=True)}
    one, other = (
        Cube(INDICATORS[id], (year,), measures_of(INDICATORS[id]), {"antal": numbers}) for id in ("sp.hvb", "fn.sol")
    )
    assert tables_of(one, other).relations == ()
    larger = {at: 100 * n + int(at[0]) for at, n in numbers.items()}
    more = [replace(cube, values={"antal": larger}) for cube in (one, other)]
    assert [r.kind for r in tables_of(*more).relations] == [Kind.VALUE]


def test_what_is_left_of_some_of_another_count_is_protected_for_no_ones_sake() -> None:
    "All but two of the homeless have a known time: a number that nobody prints, of no group that is told of."
    every = each(people("a", K=40, M=60))
    known = {y: {u: c for u, c in units.items() if not u.startswith(("a-K0-", "a-M0-"))} for y, units in every.items()}
    part = in_other(counted("hl.tid", SEX, known), ("hl.personer", "antal", ()))
    _, done, _ = protect((counted("hl.personer", SEX, every), part), Disclosure(1, 4))
    assert done.hidden == 0


def test_a_number_is_looked_for_among_others_by_its_last_bits_and_then_the_rest():
    ordered = np.array([3, 5, 5, 5 + (1 << 40)])
    assert Among(ordered).places(np.array([5, 4, 3 + (1 << 40), 5 + (1 << 40), 3])).tolist() == [1, -1, -1, 3, 0]
    assert Among(ordered[:0]).places(ordered).tolist() == [-1] * 4
