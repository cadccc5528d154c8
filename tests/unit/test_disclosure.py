"""The door from persons to publication: what it hides, what it shows, what follows what."""

from types import SimpleNamespace

import pytest

from socialrapport import catalogue, profiles
from socialrapport.disclosure import already_public, protect
from socialrapport.disclosure.doors import protect as protecting
from socialrapport.disclosure.doors import which_are_hidden
from socialrapport.model.cube import Axis, Cube, Overlap
from socialrapport.model.delivery import PublicFigure
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import Disclosure
from socialrapport.model.safe import Status

INDICATORS = catalogue.load().indicators
YEAR = Axis("ar", "År", ("2024",), {"2024": "2024"})
SEX = Axis("kon", "Kön", ("K", "M"), {"K": "Kvinnor", "M": "Män", "Total": "Samtliga"})
PLACE = Axis("stadsdel", "Stadsdel", ("A", "B", "C"), {"Total": "Hela staden"}, additive=False)
RULES = Disclosure(1, 4)
FORMS = (profiles.ProfileForm, profiles.AdjustmentForm, profiles.DisclosureForm)


def cube(values, axes=(YEAR, SEX), indicator="sp.hvb", **more) -> Cube:
    "A cube whose `values` are drawn as {codes: number}, the year left out."
    made = {m: {("2024", *at): n for at, n in cells.items()} for m, cells in values.items()}
    found = INDICATORS[indicator]
    return Cube(found, axes, measures_of(found), made, frozenset(more.pop("public", {"folkmangd"})), **more)


def shown(safe, measure="antal"):
    return {at[1:]: cell.value for (m, at), cell in safe.cells.items() if m == measure}


def only(*cubes):
    (safe,), done, _ = protect(cubes, RULES)
    return safe, done


def test_a_small_count_is_hidden_and_so_is_what_would_give_it_back():
    safe, _ = only(cube({"antal": {("Total",): 20, ("K",): 3, ("M",): 17}}))
    assert shown(safe) == {("Total",): 20, ("K",): None, ("M",): None}


def test_zero_is_shown():
    safe, _ = only(cube({"antal": {("Total",): 9, ("K",): 0, ("M",): 9}}))
    assert shown(safe) == {("Total",): 9, ("K",): 0, ("M",): 9}


def test_a_part_that_equals_its_whole_hides_with_it():
    """Three women and no men is a total of three: both are small."""
    safe, _ = only(cube({"antal": {("Total",): 3, ("K",): 3, ("M",): 0}}))
    assert shown(safe)[("Total",)] is None
    assert shown(safe)[("K",)] is None


def test_units_of_unknown_sex_protect_nobody():
    """The total holds one whose sex is unknown; the men are hidden all the same."""
    safe, _ = only(cube({"antal": {("Total",): 21, ("K",): 3, ("M",): 17}}))
    assert shown(safe)[("M",)] is None


def test_primary_and_secondary_look_alike():
    safe, _ = only(cube({"antal": {("Total",): 20, ("K",): 3, ("M",): 17}}))
    assert {c.status for (m, at), c in safe.cells.items() if at[1] != "Total"} == {Status.HIDDEN}


def test_a_rate_follows_its_count():
    values = {
        "antal": {("Total",): 20, ("K",): 3, ("M",): 17},
        "folkmangd": {("Total",): 1000, ("K",): 500, ("M",): 500},
    }
    safe, _ = only(cube(values, indicator="mb.aktuella"))
    assert shown(safe, "per_1000") == {("Total",): 20.0, ("K",): None, ("M",): None}


def test_the_share_of_nearly_all_is_hidden():
    """98 of 100 leaves two who are not: as few as two who are."""
    safe, _ = only(cube({"antal": {(): 98}, "bas": {(): 100}}, axes=(YEAR,), indicator="bu.digitala"))
    assert shown(safe, "andel") == {(): None}


def test_a_count_within_its_own_areas_limits_is_hidden_and_no_others():
    """Seven is small in social psychiatry here, and in no other area."""
    rules = Disclosure(1, 4, areas={"socialpsykiatri": (1, 9)})
    drawn = {"antal": {("Total",): 60, ("K",): 7, ("M",): 53}}
    tables = (cube(drawn, indicator=id) for id in ("sp.hemtjanst", "mb.aktuella"))
    hidden = [shown(protect((one,), rules)[0][0])[("K",)] is None for one in tables]
    assert hidden == [True, False]


@pytest.mark.parametrize("key", ["antal", "summa"])
def test_a_sum_is_hidden_with_its_count_and_for_its_own_sake(key):
    made = cube({"antal": {("K",): 3, ("M",): 30}, "summa": {("K",): 900, ("M",): 9000}}, indicator="eb.utbetalt")
    cells = protecting.protected(made, "summa", frozenset({(key, ("2024", "K"))}))
    assert {at[1]: cell.value for at, cell in cells.items()} == {"K": None, "M": 9000}


def test_a_count_is_not_hidden_with_its_sum():
    made = cube({"antal": {("K",): 30}, "summa": {("K",): 900}}, indicator="eb.utbetalt")
    cells = protecting.protected(made, "antal", frozenset({("summa", ("2024", "K"))}))
    assert [cell.value for cell in cells.values()] == [30]


def test_a_share_is_rounded_half_up():
    safe, _ = only(cube({"antal": {(): 1005}, "bas": {(): 2000}}, axes=(YEAR,), indicator="bu.digitala"))
    assert shown(safe, "andel") == {(): 50.3}


def test_a_share_of_nobody_is_not_applicable():
    safe, _ = only(cube({"antal": {(): 0}, "bas": {(): 0}}, axes=(YEAR,), indicator="bu.digitala"))
    assert [c.status for (m, _), c in safe.cells.items() if m == "andel"] == [Status.NOT_APPLICABLE]


def test_what_is_already_public_is_not_hidden():
    safe, _ = only(cube({"antal": {(): 2}}, axes=(YEAR,), indicator="hl.barn_avhysning", public={"antal"}))
    assert shown(safe) == {(): 2}


def test_crossed_tables_are_balanced_in_both_directions():
    values = {
        ("Total", "Total"): 60, ("K", "Total"): 30, ("M", "Total"): 30,
        ("Total", "A"): 20, ("Total", "B"): 20, ("Total", "C"): 20,
        ("K", "A"): 2, ("K", "B"): 14, ("K", "C"): 14,
        ("M", "A"): 18, ("M", "B"): 6, ("M", "C"): 6,
    }  # fmt: skip
    safe, _ = only(cube({"antal": values}, axes=(YEAR, SEX, PLACE)))
    hidden = {at for at, n in shown(safe).items() if n is None}
    assert ("K", "A") in hidden
    assert len(hidden) >= 4


def test_small_numbers_that_explain_the_districts_are_hidden_together():
    safe, _ = only(cube({"antal": {(): 50}}, axes=(YEAR,), overlap={"2024": Overlap(several=2, outside=9)}))
    assert safe.overlap["2024"].several.value is None
    assert safe.overlap["2024"].outside.value is None


def test_the_account_tells_counts_and_no_values():
    _, done = only(cube({"antal": {("Total",): 20, ("K",): 3, ("M",): 17}}))
    assert (done.cells, done.shown, done.hidden, done.recovered) == (3, 1, 2, 0)


@pytest.fixture(scope="module")
def stockholm():
    return profiles.load("stockholm")


def test_a_published_suppressed_cell_stays_hidden(stockholm):
    figure = PublicFigure("mb.insatser", "antal", 2017, (("kon", "K"),), None, "..", "b170")
    (safe,) = already_public((figure,), INDICATORS, stockholm, 2017)
    assert [c.status for c in safe.cells.values()] == [Status.HIDDEN]


def test_a_district_of_another_area_version_is_left_out(stockholm):
    figures = tuple(
        PublicFigure("eb.bistandstagare", "antal", 2017, (("stadsdel", code),), 10.0, "", "b020")
        for code in ("01", "02")
    )
    (safe,) = already_public(figures, INDICATORS, stockholm, 2017)
    assert safe.axes[1].codes == ("01",)


def test_what_is_advised_where_nothing_protects_is_in_the_profiles_own_hands():
    told = which_are_hidden.unprotected(SimpleNamespace(unprotected=[0]), "bu.anmalningar/antal/2024/{}".format)
    fields = {f for form in FORMS for f in form.model_fields}
    assert {"redovisas", "anpassningar", "rojande", "garanti", "invigda", "hogsta", "metod"} <= fields
    assert all(name in told for name in ("redovisas: false", "anpassningar", "rojande", "garanti", "hogsta", "metod"))
    assert "redovisningsgrupper" not in told
