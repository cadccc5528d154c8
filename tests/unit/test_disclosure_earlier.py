"""What an edition has published stays known: the next one is protected around it, and gives way where it must."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from socialrapport import catalogue
from socialrapport.disclosure import protect
from socialrapport.disclosure.cubes.tables_of_counts import tables_of
from socialrapport.disclosure.doors import giving
from socialrapport.disclosure.doors.giving import Giving
from socialrapport.disclosure.doors.guard import guard_of
from socialrapport.disclosure.doors.leaks_refused import told_before
from socialrapport.disclosure.doors.protect import small
from socialrapport.model.cube import Axis, Contributors, Cube
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import Disclosure, District
from socialrapport.model.safe import SafeCell, Status
from socialrapport.opened.counts import Earlier, crossings, in_order, merged, with_axes_of

INDICATORS = catalogue.load().indicators
YEAR = Axis("ar", "År", ("2023",), {})
SEX = Axis("kon", "Kön", ("K", "M"), {"K": "Kvinnor", "M": "Män"})
RULES = Disclosure()
CODES = ("K", "M", "Total")
PEOPLE = {"folkmangd": (1000, 1000, 2000)}


def table(women, men, id="sp.hemtjanst", **more) -> Cube:
    "Women, men and all; other measures in the same order."
    counts = {"antal": (women, men, women + men)} | more
    values = {m: {("2023", at): n for at, n in zip(CODES, row, strict=True)} for m, row in counts.items()}
    many = {("2023", at): Contributors(50, 1, 1) for at in CODES}
    public = frozenset({"folkmangd"})
    return Cube(INDICATORS[id], (YEAR, SEX), measures_of(INDICATORS[id]), values, public, behind=many)


def shown(safe, measure="antal"):
    return tuple(safe.cells[measure, ("2023", at)].value for at in CODES)


def edition(*cubes, earlier=(), rules=RULES):
    return Earlier.of(2023, protect(cubes, rules, earlier)[0])


def without_form(made: Earlier) -> Earlier:
    "The same edition, of which only the counts can be read: no table can be kept as it was."
    return Earlier(made.year, made.cells)


def test_a_year_that_would_tell_who_is_gone_stays_as_it_was_published():
    """Eight, women and men hidden. Now seven, no women and seven men: the one who is gone was the only woman."""
    before = edition(table(1, 7))
    (safe,), done, _ = protect((table(0, 7),), RULES, (before,))
    assert shown(safe) == (None, None, 8)
    assert done.kept == (("sp.hemtjanst", "2023", 2023),)
    assert (
        safe.notes[-1] == "Uppgifterna för 2023 är de som publicerades i utgåvan för 2023. Senare rättelser ingår inte."
    )
    assert "2023" in safe.english_notes[-1]


@pytest.mark.parametrize(("high", "now"), [(8, (10, 30, 40)), (9, (None, None, 40))])
def test_what_an_edition_hid_is_small_by_the_limit_of_its_area(high, now):
    """Of 39 only the total was shown; now it is 40 of whom ten are women. Then they were nine or ten: too few for 9."""
    before = edition(table(9, 30), rules=Disclosure(areas={"socialpsykiatri": (1, 9)}))
    (safe,), *_ = protect((table(10, 30),), Disclosure(areas={"socialpsykiatri": (1, high)}), (before,))
    assert shown(safe) == now


def test_more_is_hidden_where_the_year_cannot_stay():
    """The women who are none are shown, so seven men and the total are not."""
    before = without_form(edition(table(1, 7)))
    (safe,), done, _ = protect((table(0, 7),), RULES, (before,))
    assert shown(safe) == (0, None, None)
    assert not done.kept


def test_a_correction_that_tells_nothing_is_shown():
    before = edition(table(20, 30))
    (safe,), done, _ = protect((table(21, 30),), RULES, (before,))
    assert shown(safe) == (21, 30, 51)
    assert not done.kept


def test_rates_follow_what_is_kept():
    before = edition(table(1, 7, "mb.aktuella", **PEOPLE))
    (safe,), *_ = protect((table(0, 7, "mb.aktuella", **PEOPLE),), RULES, (before,))
    assert shown(safe, "per_1000") == (None, None, 4.0)


def test_a_small_count_that_was_shown_is_told_and_hidden():
    before = Earlier(2023, {"sp.hemtjanst": {("antal", ("2023", "K")): 3}})
    (safe,), done, _ = protect((table(3, 20),), RULES, (before,))
    assert shown(safe)[0] is None
    assert len(done.known_before) == 1
    assert done.known_before[0].endswith("2023, Kvinnor (sp.hemtjanst/antal/2023/K)")


def test_a_rate_that_was_shown_is_as_good_as_its_count():
    """3.0 of 1 000 women is three, whatever was hidden."""
    at = ("2023", "K")
    cells = {("antal", at): SafeCell(None, Status.HIDDEN), ("per_1000", at): SafeCell(3.0, Status.SHOWN)}
    before = Earlier.printing(2023, {"mb.aktuella": cells})
    (_,), done, _ = protect((table(3, 20, "mb.aktuella", **PEOPLE),), RULES, (before,))
    assert len(done.known_before) == 1


MONTHS = Axis("manad", "Månad", ("1", "2", "3"), {})
MONTH_YEARS = ("2019", "2020", "2021", "2022", "2023")


def months(by_year: Mapping[str, tuple[int, int, int]], households: Mapping[str, int]) -> tuple[Cube, Cube]:
    "Households by month, and the months that they had together."
    years = Axis("ar", "År", tuple(by_year), {})
    by_month = {(y, m): n for y, row in by_year.items() for m, n in zip(MONTHS.codes, row, strict=True)}
    all_year = {(y, "Total"): n for y, n in households.items()}
    first, second = INDICATORS["eb.hushall_manad"], INDICATORS["eb.manader"]
    together = {(y,): sum(row) for y, row in by_year.items()}
    had = {(y,): n for y, n in households.items()}
    behind = {key: Contributors(50, 1, 1) for key in had}
    return (
        Cube(first, (years, MONTHS), measures_of(first), {"antal": by_month | all_year}),
        Cube(second, (years,), measures_of(second), {"antal": had, "summa": together}, behind=behind),
    )


def test_months_that_stay_as_they_were_hang_together_with_the_months_of_then():
    """One household fewer had three months fewer: the sum stays as published, the counts by month are today's."""
    then = {y: (100 + 7 * i, 203 + 11 * i * i, 309 - 5 * i) for i, y in enumerate(MONTH_YEARS)}
    households = {y: 400 + i for i, y in enumerate(MONTH_YEARS)}
    now = then | {"2022": tuple(n - 1 for n in then["2022"])}
    before = edition(*months(then, households))
    fewer = households | {"2022": households["2022"] - 1}
    (by_month, together), done, _ = protect(months(now, fewer), RULES, (before,))
    assert ("eb.manader", "2022", 2023) in done.kept
    assert together.cells["summa", ("2022",)].value == sum(then["2022"])
    assert by_month.cells["antal", ("2022", "1")].value == now["2022"][0]


def test_what_was_shown_in_a_table_that_was_divided_by_less_is_known():
    """Eight in all, when few were counted. Now seven men and no woman: the one who is gone must not be told."""
    cells = {("antal", ("2023",)): SafeCell(8, Status.SHOWN)}
    before = Earlier.printing(2023, {"sp.hemtjanst": cells}, {"sp.hemtjanst": ("ar",)})
    assert shown(protect((table(0, 7),), RULES)[0][0]) == (0, 7, 7)
    assert shown(protect((table(0, 7),), RULES, (before,))[0][0]) == (0, None, None)


def test_cells_of_a_breakdown_that_is_gone_are_left_out():
    before = Earlier(2022, {"x": {("antal", ("2022", "K", "Total")): 6, ("antal", ("2022", "Total", "0-17")): 9}})
    then = replace(before, axes={"sp.hemtjanst": ("ar", "kon", "alder")}, cells={"sp.hemtjanst": before.cells["x"]})
    assert with_axes_of(then, table(1, 7)).cells == {"sp.hemtjanst": {("antal", ("2022", "K")): 6}}


def test_what_an_edition_was_divided_by_is_told_by_its_cells():
    made = edition(table(20, 30))
    assert crossings((made,)) == {"sp.hemtjanst": {frozenset(), frozenset({"kon"})}}


def test_the_same_edition_twice_is_once():
    before = edition(table(1, 7))
    once, twice = (protect((table(0, 7),), RULES, many)[:2] for many in ((before,), (before, before)))
    assert once == twice


def test_editions_are_read_newest_first_in_whatever_order_they_are_given():
    of = ((2022, 1), (2023, 2), (2023, 3))
    old, new, corrected = (Earlier(year, {"x": {("antal", (str(year),)): n}}) for year, n in of)
    assert in_order((new, corrected, old)) == in_order((old, new, corrected)) == (corrected, new, old)


def test_two_editions_that_say_the_same_are_read_together():
    """What the one hides of a year the other may show: here all but the women, and all but the men."""
    hides_women = Earlier(2023, {"sp.hemtjanst": {("antal", ("2023", "Total")): 9, ("antal", ("2023", "K")): -1}})
    shows_men = Earlier(2022, {"sp.hemtjanst": {("antal", ("2023", "M")): 6}})
    *_, done, _ = protect((table(3, 6),), RULES, (hides_women, shows_men))
    assert [name.split("(")[1] for name in done.known_before] == ["sp.hemtjanst/antal/2023/K)"]


def test_an_edition_of_a_later_year_has_the_districts_of_then():
    places = Axis("stadsdel", "Stadsdel", ("X", "Y"), {})
    cube = Cube(INDICATORS["mb.aktuella"], (YEAR, places), (), {})
    districts = (District("X", "X", successor="B"), District("Y", "Y", successor="B"), District("B", "B"))
    (found,) = merged(cube, {("antal", ("2023", "B")): 9}, districts)
    assert found.after == ("antal", ("2023", "B"))
    assert found.before == (("antal", ("2023", "X")), ("antal", ("2023", "Y")))


@pytest.mark.parametrize(
    ("now", "then", "before"), [("E", "XYZ", "XYZ"), ("E", "BZ", "BZ"), ("E", "XZ", ""), ("EZ", "BZ", "")]
)
def test_a_district_that_was_merged_twice_is_all_that_it_was_made_of(now, then, before):
    """X and Y became B, and B and Z became E. Where the edition lacks a part, or it is still there, nothing adds up."""
    cube = Cube(INDICATORS["mb.aktuella"], (YEAR, Axis("stadsdel", "Stadsdel", tuple(now), {})), (), {})
    became = {"X": "B", "Y": "B", "B": "E", "Z": "E", "E": None}
    districts = [District(code, code, successor=after) for code, after in became.items()]
    found = list(merged(cube, {("antal", ("2023", code)): 9 for code in then}, districts))
    assert ["".join(at[1] for _, at in one.before) for one in found] == [before] * bool(before)


@pytest.mark.parametrize(("now", "y", "w"), [("Y", 20, None), ("V", None, 30)])
def test_a_district_with_a_new_code_is_the_one_that_it_was(now, y, w):
    """The 20 of X were shown before. Where Y is its new code, Y can hide the three of Z no longer; W does."""
    places = Axis("stadsdel", "Stadsdel", ("Y", "W", "Z"), {})
    districts = (District("X", "X", successor=now), District("Y", "Y"), District("W", "W"), District("Z", "Z"))
    counts = {("2023", at): n for at, n in (("Y", 20), ("W", 30), ("Z", 3), ("Total", 53))}
    hemtjanst = INDICATORS["sp.hemtjanst"]
    cube = Cube(hemtjanst, (YEAR, places), measures_of(hemtjanst), {"antal": counts})
    before = Earlier(2022, {"sp.hemtjanst": {("antal", ("2023", "X")): 20}})
    (safe,), *_ = protect((cube,), RULES, (before,), districts)
    assert [safe.cells["antal", ("2023", at)].value for at in "YWZ"] == [y, w, None]


@pytest.mark.parametrize(("gone", "stays"), [(1, True), (4, True), (5, False)])
def test_sums_of_few_who_have_come_or_gone_stay_as_they_were(gone, stays):
    """Ten placements and now nine: the days of the one who is gone would be a subtraction."""
    days = next(i for i in INDICATORS.values() if {"summa"} <= {m.id for m in measures_of(i)})
    before = edition(table(50, 60, days.id, summa=(500, 600, 1100)))
    now = table(50 - gone, 60, days.id, summa=(480, 600, 1080))
    (safe,), done, _ = protect((now,), RULES, (before,))
    assert shown(safe) == ((50, 60, 110) if stays else (45, 60, 105))
    assert done.kept == (((days.id, "2023", 2023),) if stays else ())


def test_a_district_that_has_taken_in_another_does_not_tell_how_few_it_was():
    """A with 17, who were shown, is now in C, which had three: 20 of C would say so, and so would D beside it."""
    before = edition(places(A=17, C=3, D=9, E=30))
    districts = (District("A", "A", successor="C"), *(District(code, code) for code in "CDE"))
    (safe,), done, _ = protect((places(C=20, D=9, E=30),), RULES, (before,), districts)
    assert [safe.cells["antal", ("2023", code)].value for code in "CDE"] == [None, None, 30]
    assert done.known_before == ()


def places(**counts) -> Cube:
    values = {("2023", code): n for code, n in counts.items()} | {("2023", "Total"): sum(counts.values())}
    axes, found = (YEAR, Axis("stadsdel", "Stadsdel", tuple(counts), {})), INDICATORS["sp.hemtjanst"]
    return Cube(found, axes, measures_of(found), {"antal": values})


def test_what_an_edition_hid_of_a_district_is_at_least_one():
    """Zeros are shown, so whoever reads the edition knows it."""
    cube = Cube(INDICATORS["sp.hemtjanst"], (YEAR, Axis("stadsdel", "Stadsdel", ("B",), {})), (), {})
    counts = {"antal": {("2023", "B"): 9, ("2023", "Total"): 9}}
    before = Earlier(2022, {"sp.hemtjanst": {("antal", ("2023", code)): -1 for code in "XY"}})
    districts = (District("X", "X", successor="B"), District("Y", "Y", successor="B"), District("B", "B"))
    tables = tables_of(replace(cube, values=counts), earlier=(before,), districts=districts)
    assert tables.low[tables.older].tolist() == [1, 1]


def test_a_table_is_held_back_when_nothing_else_is_left():
    """When what has changed stays as it was, the next to give way is the nearest table."""
    cube, before = table(0, 7), edition(table(1, 7))
    tables = tables_of(cube, earlier=(before,))
    lost = small(tables, (cube,), RULES).nonzero()[0]
    keepable = frozenset(giving.keepable((cube,), (before,)))
    kept = giving.further(tables, (cube,), Giving(), lost, keepable, 0)
    assert kept == Giving(kept=frozenset({("sp.hemtjanst", "2023")}))
    held = giving.further(tables, (cube,), Giving(), lost, frozenset(), 0)
    assert held == Giving(held=frozenset({("sp.hemtjanst", "2023")}))


def test_what_is_held_back_is_not_in_the_table_and_the_table_says_so():
    (safe,), *_ = protect((table(20, 30),), RULES)
    left = giving.as_given(safe, Giving(held=frozenset({(safe.id, "2023")})), {}, 1, 4)
    assert not left.cells
    assert left.years == ()
    assert left.notes[-1].startswith("Uppgifter för 2023 ingår inte i utgåvan")


@pytest.mark.parametrize("held", [True, False])
def test_years_are_listed_as_one_says_them(held):
    words = ["2021", "2022", "2023"][: 3 if held else 1]
    assert giving.listed(words, "och") == ("2021, 2022 och 2023" if held else "2021")


@pytest.mark.parametrize(("unknown", "out"), [(0, True), (2, False)])
def test_a_count_is_out_already_only_when_what_was_printed_gives_it(unknown, out):
    "Of 21 persons 16 are men: three are women, if nobody's sex is unknown. How many are, no edition says."
    women, men = 3, 16
    cells = {("antal", ("2023", c)): n for c, n in zip(CODES, (-1, men, women + men + unknown), strict=True)}
    made = table(women, men)
    values = {**made.values["antal"], ("2023", "Total"): women + men + unknown}
    tables = tables_of(replace(made, values={"antal": values}), earlier=(Earlier(2023, {"sp.hemtjanst": cells}),))
    asked = np.array([tables.numbers[0]["antal", ("2023", "K")]])
    assert len(told_before(tables, asked)) == out


def test_what_is_out_already_is_not_guarded_any_longer():
    tables = tables_of(table(3, 4))
    women, men = (tables.numbers[0]["antal", ("2023", c)] for c in "KM")
    small = np.isin(np.arange(tables.linked.published), (women, men))
    guard = guard_of(tables, small, (table(3, 4),), told=np.array([women]))
    assert (np.flatnonzero(guard.primary).tolist(), np.flatnonzero(guard.told).tolist()) == ([men], [women])
