"""What one table hides, no other table tells."""

from dataclasses import replace

import numpy as np
import pytest

from socialrapport import catalogue
from socialrapport.disclosure import protect
from socialrapport.disclosure.cubes.loosened import loosened, with_parts
from socialrapport.disclosure.cubes.tables_of_counts import tables_of
from socialrapport.disclosure.doors.which_are_hidden import pattern
from socialrapport.model.cube import Axis, Cube, Overlap
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import Disclosure

INDICATORS = catalogue.load().indicators
YEAR = Axis("ar", "År", ("2024",), {})
SEX = Axis("kon", "Kön", ("K", "M"), {})
AGES = Axis("alder", "Ålder", ("18-24", "25-44", "45-64"), {})
RULES = Disclosure(1, 4)


def cube(indicator, axes, **values) -> Cube:
    "A cube whose `values` are drawn as {codes: number}, the year left out."
    made = {m: {("2024", *at): n for at, n in cells.items()} for m, cells in values.items()}
    found = INDICATORS[indicator]
    return Cube(found, (YEAR, *axes), measures_of(found), made, frozenset({"folkmangd"}))


def hidden(safe, measure="antal"):
    return {at[1:] for (m, at), cell in safe.cells.items() if m == measure and not cell.shown}


def test_an_age_group_and_an_indicator_of_its_own_have_one_decision():
    """Young women are hidden among all who have assistance; the indicator of the young must hide them too."""
    everyone = cube(
        "eb.bistandstagare",
        (SEX, AGES),
        antal={
            ("Total", "Total"): 131, ("K", "Total"): 60, ("M", "Total"): 71,
            ("Total", "18-24"): 37, ("K", "18-24"): 17, ("M", "18-24"): 20,
            ("Total", "25-44"): 57, ("K", "25-44"): 40, ("M", "25-44"): 17,
            ("Total", "45-64"): 37, ("K", "45-64"): 3, ("M", "45-64"): 34,
        },
    )  # fmt: skip
    young = cube("eb.unga_vuxna", (SEX,), antal={("Total",): 37, ("K",): 17, ("M",): 20})
    (among_all, alone), *_ = protect((everyone, young), RULES)
    assert ("K", "18-24") in hidden(among_all)
    assert hidden(alone) == {(sex,) for sex in ("Total", "K", "M") if (sex, "18-24") in hidden(among_all)}


def test_the_whole_of_a_share_is_the_count_of_another_indicator():
    """Households are counted on their own and as what long-term households are a share of."""
    types = Axis("hushallstyp", "Hushållstyp", ("par", "par_barn", "okand"), {})
    counts = {("Total",): 40, ("par",): 20, ("par_barn",): 17, ("okand",): 3}
    households = cube("eb.hushall", (types,), antal=counts)
    part = {("Total",): 14, ("par",): 6, ("par_barn",): 8, ("okand",): 0}
    lasting = cube("eb.langvarigt", (types,), antal=part, bas=counts)
    (first, second), *_ = protect((households, lasting), RULES)
    assert ("okand",) in hidden(first)
    assert hidden(first) == hidden(second, "bas")


def test_one_thing_or_another_is_the_sum_of_both():
    """Notifications of violence or honour, less those of honour, are those of violence."""
    causes = Axis("orsak", "Orsak", ("vald", "heder", "annat"), {})
    by_cause = cube(
        "bu.orosanmalningar", (causes,), antal={("Total",): 70, ("vald",): 3, ("heder",): 40, ("annat",): 27}
    )
    violence = cube("vr.anmalningar_vald", (), antal={(): 43}, bas={(): 70})
    (first, second), *_ = protect((by_cause, violence), RULES)
    assert ("vald",) in hidden(first)
    assert ("heder",) in hidden(first) or hidden(second)


def test_different_things_are_not_taken_for_one():
    women = cube("sp.hvb", (SEX,), antal={("Total",): 30, ("K",): 3, ("M",): 27})
    others = cube("sp.sarskilt_boende", (SEX,), antal={("Total",): 30, ("K",): 9, ("M",): 21})
    (_, second), *_ = protect((women, others), RULES)
    assert hidden(second) == set()


def test_two_hidden_that_must_both_be_one_are_found_out():
    """Zeros are shown, so two hidden that together are two are one each: a third hides with them."""
    counts = {("Total",): 32, ("18-24",): 1, ("25-44",): 1, ("45-64",): 30}
    (safe,), *_ = protect((cube("sp.hvb", (AGES,), antal=counts),), RULES)
    assert hidden(safe) == {("18-24",), ("25-44",), ("45-64",)}


def many_ways(total, parts):
    """One number divided in twelve ways, each with one small part: hiding the number would protect them all, and
    costs less than hiding the other part of each."""
    ways = tuple(Axis(f"delning{n}", f"Delning {n}", ("liten", "stor"), {}) for n in range(len(parts)))
    counts = {("Total",) * len(ways): total}
    for n, small in enumerate(parts):
        at = ["Total"] * len(ways)
        for code, number in (("liten", small), ("stor", total - small)):
            counts[(*at[:n], code, *at[n + 1 :])] = number
    return cube("hl.personer", ways, antal=counts)


def test_a_headline_is_not_hidden_to_spare_details():
    whole = ("Total",) * 12
    homeless = many_ways(30, (3,) * 12)
    assert homeless.indicator.headline
    (safe,), *_ = protect((homeless,), RULES)
    assert whole not in hidden(safe)
    assert len(hidden(safe)) == 24


def test_a_headline_is_hidden_where_nothing_else_protects():
    (safe,), *_ = protect((cube("hl.personer", (SEX,), antal={("Total",): 12, ("K",): 12, ("M",): 0}),), RULES)
    assert hidden(safe) == set()
    (safe,), *_ = protect((cube("hl.personer", (SEX,), antal={("Total",): 3, ("K",): 3, ("M",): 0}),), RULES)
    assert hidden(safe) == {("Total",), ("K",)}


def test_what_is_wanted_is_let_go_before_the_protection_is():
    """Forcing the total to be shown would leave the lone part open: it is hidden after all, and nobody is
    taken to know less than before."""
    made = cube("hl.personer", (SEX,), antal={("Total",): 9, ("K",): 3, ("M",): 6})
    tables = tables_of(made)
    primary = (tables.values >= 1) & (tables.values <= 4)
    everything = np.ones(tables.linked.cells, dtype=bool)
    asked, shown = pattern(tables, primary, 2), pattern(tables, primary, 2, (everything,))
    assert shown[0] is tables
    assert (shown[1] == asked[1]).all()
    assert shown[1].sum() == 2


def test_no_part_is_more_than_its_total_though_nobody_is_told_how_many_are_in_several():
    """Two in A and nine in B are ten together: one is in both. Who is not told that knows still that none is eleven."""
    places = cube("sp.nya", (Axis("stadsdel", "", ("A", "B"), {}, additive=False),), antal={
        ("Total",): 10, ("A",): 2, ("B",): 9,
    })  # fmt: skip
    tables = tables_of(places)
    loose = with_parts(loosened(tables, np.array([0])), np.array([0]))
    told = [[loose.address(int(c)) for c in loose.linked.members(k)][:2] for k in range(loose.linked.lines)]
    assert told[1:] == [["sp.nya/antal/2024/Total", f"sp.nya/antal/2024/{at}"] for at in "AB"]
    assert loose.linked.residual(loose.values).tolist() == [0, 0, 0]


@pytest.mark.parametrize(
    ("parts", "told"), [({"K": 20, "M": 0}, 1), ({"K": 20, "M": 7}, 0), ({"K": 0, "M": 0}, 0), ({"K": 20}, 0)]
)
def test_a_part_that_is_all_of_a_total_is_told_of_where_there_are_others(parts, told):
    """All 20 are women, and everyone sees it."""
    axis = Axis("kon", "Kön", tuple(parts), {})
    counts = {(code,): n for code, n in parts.items()} | {("Total",): sum(parts.values())}
    _, done, _ = protect((cube("sp.hemtjanst", (axis,), antal=counts),), RULES)
    assert sum(cells for _, cells in done.groups) == told


PLACES = Axis("stadsdel", "Stadsdel", ("A", "B"), {}, additive=False)
IN_NONE = {("Total",): 33, ("A",): 20, ("B",): 10}
"Three are in no district."


def outside(several: int, by=PLACES, counts=IN_NONE):
    made = replace(cube("sp.nya", (by,), antal=counts), overlap={"2024": Overlap(several, 3)})
    (safe,), done, _ = protect((made,), RULES)
    return hidden(safe), done


def test_those_in_no_district_are_a_count_that_anyone_can_subtract():
    """Twenty and ten of 33: whoever sees all three knows that three are in none of them."""
    gone, done = outside(several=0)
    assert gone
    assert done.recovered == 0


def test_where_some_are_in_two_districts_the_difference_is_no_count():
    assert outside(several=2)[0] == set()


def test_more_of_them_than_is_hidden_are_told():
    assert outside(several=0, counts={**IN_NONE, ("Total",): 35})[0] == set()


def test_those_whose_sex_is_not_known_do_not_hide_the_sexes():
    sex = Axis("kon", "Kön", ("K", "M"), {})
    assert outside(several=0, by=sex, counts={("Total",): 33, ("K",): 20, ("M",): 10})[0] == set()


def test_the_limit_of_an_area_holds_for_those_outside_too():
    counts = {("Total",): 36, ("A",): 20, ("B",): 10}
    made = replace(cube("sp.nya", (PLACES,), antal=counts), overlap={"2024": Overlap(0, 6)})
    (safe,), *_ = protect((made,), replace(RULES, areas={made.indicator.area: (1, 9)}))
    assert hidden(safe)


ACTS = Axis("lag", "Lagrum", ("LSS", "SOL"), {}, additive=False)
WOMEN_AND_MEN = Axis("kon", "Kön", ("K", "M"), {})
ACTS_BY_SEX = {
    ("Total", "Total"): 80, ("LSS", "Total"): 50, ("SOL", "Total"): 43,
    ("Total", "K"): 36, ("LSS", "K"): 21, ("SOL", "K"): 18,
    ("Total", "M"): 44, ("LSS", "M"): 29, ("SOL", "M"): 25,
}  # fmt: skip


def under_acts(counts, axes=(ACTS,), areas=None):
    made = cube("fn.personer", axes, antal=counts)
    (safe,), done, _ = protect((made,), replace(RULES, areas={made.indicator.area: areas} if areas else {}))
    return hidden(safe), done


def test_those_in_both_of_two_groups_are_a_count_that_anyone_can_work_out():
    """21 women under one act, 18 under the other, 36 in all: three are under both."""
    gone, done = under_acts(ACTS_BY_SEX, (ACTS, WOMEN_AND_MEN))
    assert len({(act, "K") for act in ("Total", "LSS", "SOL")} & gone) > 0
    assert done.recovered == 0


@pytest.mark.parametrize(
    ("whole", "one", "other", "some"),
    [(36, 21, 18, True), (36, 21, 25, False), (36, 34, 20, True), (36, 30, 20, False), (36, 21, 15, False)],
    ids=["three in both", "ten in both", "two in the other only", "six and more of each", "none in both"],
)
def test_a_group_of_two_tells_those_in_both_and_in_one_only(whole, one, other, some):
    gone, _ = under_acts({("Total",): whole, ("LSS",): one, ("SOL",): other})
    assert bool(gone) is some


def test_the_limit_of_an_area_holds_for_those_in_both_too():
    counts = {("Total",): 36, ("LSS",): 21, ("SOL",): 22}
    assert not under_acts(counts)[0]
    assert under_acts(counts, areas=(1, 9))[0]


@pytest.mark.parametrize(("third", "some"), [(8, True), (15, False)], ids=["three more", "ten more"])
def test_of_three_groups_those_in_more_than_one_are_a_count_too(third, some):
    acts = replace(ACTS, codes=("LSS", "SOL", "LVU"))
    gone, _ = under_acts({("Total",): 36, ("LSS",): 21, ("SOL",): 10, ("LVU",): third}, (acts,))
    assert bool(gone) is some


def test_in_two_districts_is_a_count_that_its_own_file_tells_of():
    acts = replace(ACTS, id="stadsdel")
    assert under_acts({("Total",): 36, ("LSS",): 21, ("SOL",): 18}, (acts,))[0] == set()
