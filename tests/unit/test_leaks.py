"""The guard on what is published: each way that a hidden count has been known to leak out is found."""

from dataclasses import replace
from functools import partial

import numpy as np
import pytest

from socialrapport import catalogue
from socialrapport.disclosure import perturb, protect
from socialrapport.disclosure.doors.leaks_refused import refuse_leaks
from socialrapport.model.cube import Axis, Contributors, Cube, Overlap
from socialrapport.model.document import (
    ChartBlock,
    Document,
    Heading,
    KeyFigure,
    KeyFigures,
    MapBlock,
    Paragraph,
    Point,
    Series,
    TableBlock,
    TableCell,
    Tile,
)
from socialrapport.model.finding import Claim, ClaimKind, Sentence
from socialrapport.model.issue import Refusal
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import Disclosure, District
from socialrapport.model.safe import SafeCell, Status
from socialrapport.opened.counts import Earlier

INDICATORS = catalogue.load().indicators
YEAR = Axis("ar", "År", ("2023", "2024"), {"2023": "2023", "2024": "2024"})
PLACES = Axis("stadsdel", "Stadsdel", ("A", "B", "C", "D"), {"Total": "Hela staden"}, additive=False)
COUNTS = {"Total": 60, "A": 3, "B": 9, "C": 20, "D": 28}


def cube(counts=COUNTS, places=PLACES, indicator="mb.aktuella", **more):
    found = INDICATORS[indicator]
    values = {"antal": {(year, code): n for year in YEAR.codes for code, n in counts.items()}}
    return Cube(found, (YEAR, places), measures_of(found), values | more, frozenset({"folkmangd"}))


@pytest.fixture(scope="module")
def made():
    population = {(year, code): 1000 for year in YEAR.codes for code in COUNTS}
    (safe,), _, guard = protect((cube(folkmangd=population),), Disclosure())
    return safe, guard


def document(*blocks):
    text = (Heading(1, "Kapitel", "kapitel"), *blocks)
    return Document("Rapport", "", text, "Nämnden", "1 april 2025", 2024, synthetic=False)


def hidden(safe):
    return safe.ref("antal", "2024", stadsdel="A")


def point(safe, code, value="own"):
    cell = safe.get("antal", "2024", stadsdel=code)
    ref = safe.ref("antal", "2024", stadsdel=code)
    return Point(code, cell.value if value == "own" else value, cell.status.value, ref)


def chart(points):
    return ChartBlock("stapel", "Diagram", "bars", (Series("Antal", tuple(points)),), "Antal", Sentence("Alt"), "Källa")


def test_what_the_program_writes_passes(made):
    safe, guard = made
    refuse_leaks(guard, (safe,), (("rapport", document(chart(point(safe, c) for c in "ABCD"))),))


def test_a_sentence_that_tells_a_hidden_count(made):
    safe, guard = made
    claim = Claim(ClaimKind.VALUE, "tre", 3.0, (hidden(safe),))
    text = document(Paragraph((Sentence("I A var det tre personer.", (claim,)),)))
    with pytest.raises(Refusal, match="rapport, avsnitt kapitel"):
        refuse_leaks(guard, (safe,), (("rapport", text),))


def test_a_sentence_that_tells_a_hidden_count_as_a_change(made):
    """From nine to three is two thirds less: the shown one and the change give the hidden one."""
    safe, guard = made
    shown = next(c for c in "BCD" if safe.get("antal", "2024", stadsdel=c).shown)
    before = safe.ref("antal", "2024", stadsdel=shown)
    claim = Claim(ClaimKind.CHANGE, "färre", 3.0 - COUNTS[shown], (before, hidden(safe)))
    text = document(Paragraph((Sentence("Så många färre i A.", (claim,)),)))
    with pytest.raises(Refusal, match="antal/2024/A"):
        refuse_leaks(guard, (safe,), (("rapport", text),))


def test_a_chart_that_draws_a_hidden_count(made):
    """The bar is marked .. but has its height, and so has the axis."""
    safe, guard = made
    points = [point(safe, "A", 3.0), *(point(safe, c) for c in "BCD")]
    with pytest.raises(Refusal, match="diagram stapel"):
        refuse_leaks(guard, (safe,), (("rapport", document(chart(points))),))


def test_a_chart_whose_order_places_a_hidden_rate():
    """Bars by size of rates per 1 000: between 3.2 and 2.8 of a thousand inhabitants is three."""
    counts = {"Total": 9_063, "A": 3, "B": 60, "C": 3_200, "D": 5_800}
    people = {"Total": 4_002_000, "A": 1_000, "B": 1_000_000, "C": 1_000_000, "D": 2_000_000}
    population = {(year, code): people[code] for year in YEAR.codes for code in counts}
    (safe,), _, guard = protect((cube(counts, folkmangd=population),), Disclosure())

    def rate(code):
        cell = safe.get("per_1000", "2024", stadsdel=code)
        return Point(code, cell.value, cell.status.value, safe.ref("per_1000", "2024", stadsdel=code))

    refuse_leaks(guard, (safe,), (("rapport", document(chart(rate(c) for c in "CDAB"))),))
    in_order = [rate("C"), rate("A"), rate("D"), rate("B")]
    with pytest.raises(Refusal, match="diagram stapel"):
        refuse_leaks(guard, (safe,), (("rapport", document(chart(in_order))),))


def test_a_table_a_key_figure_and_a_map_that_tell_a_hidden_count(made):
    safe, guard = made
    row = (TableCell("A"), TableCell("3", hidden(safe), number=True))
    blocks = (
        TableBlock("t", "Tabell", ("Stadsdel", "Antal"), (row,), "Källa"),
        KeyFigures((KeyFigure("3", "personer i A", "", hidden(safe)),)),
        MapBlock("k", "Karta", (Tile(0, 0, "A", "A", "A", 3.0, "3", hidden(safe)),), "Antal", Sentence("Alt"), "Källa"),
    )
    for block in blocks:
        with pytest.raises(Refusal):
            refuse_leaks(guard, (safe,), (("rapport", document(block)),))


def test_a_rate_and_its_base(made):
    """3.0 of 1 000 inhabitants is three persons."""
    safe, guard = made
    cells = {**safe.cells, ("per_1000", ("2024", "A")): SafeCell(3.0, Status.SHOWN)}
    with pytest.raises(Refusal, match="per_1000/2024/A"):
        refuse_leaks(guard, (replace(safe, cells=cells),))


def test_a_cell_that_subtraction_gives_back(made):
    safe, guard = made
    cells = {**safe.cells, **{("antal", ("2024", c)): SafeCell(n, Status.SHOWN) for c, n in COUNTS.items() if c != "A"}}
    with pytest.raises(Refusal, match="antal/2024/A"):
        refuse_leaks(guard, (replace(safe, cells=cells),))


def test_last_years_table_is_in_the_equations():
    """Last year showed B and C of 2023. Hiding one of them now would protect nothing, so D is hidden for A."""
    before = Earlier(2023, {"mb.aktuella": {("antal", ("2023", "B")): 9, ("antal", ("2023", "C")): 20}})
    (safe,), _, _ = protect((cube(),), Disclosure(), (before,))
    assert not safe.get("antal", "2023", stadsdel="D").shown or not safe.get("antal", "2023").shown


def test_a_corrected_edition_does_not_lean_on_what_the_first_one_showed():
    """The first edition had one person fewer in B; the correction is no cover for A."""
    before = Earlier(2024, {"mb.aktuella": {("antal", ("2024", "B")): 8, ("antal", ("2024", "Total")): 59}})
    (safe,), _, guard = protect((cube(),), Disclosure(), (before,))
    others = [safe.get("antal", "2024", stadsdel=c).shown for c in "CD"]
    assert not all(others)
    refuse_leaks(guard, (safe,))


def test_merged_districts_do_not_give_back_what_the_old_ones_hid():
    """X was hidden and Y shown; the new district that both became is their sum."""
    districts = (
        District("X", "X", successor="B"),
        District("Y", "Y", successor="B"),
        *(District(c, c) for c in "ABCD"),
    )
    old = {("antal", ("2023", "X")): -1, ("antal", ("2023", "Y")): 7}
    before = Earlier(2023, {"mb.aktuella": old})
    (safe,), _, guard = protect((cube({**COUNTS, "A": 10, "Total": 67}),), Disclosure(), (before,), districts)
    assert not safe.get("antal", "2023", stadsdel="B").shown
    assert safe.get("antal", "2024", stadsdel="B").shown
    cells = {
        key: SafeCell(float(n), Status.SHOWN)
        for key, n in cube({**COUNTS, "A": 10, "Total": 67}).values["antal"].items()
    }
    told = replace(safe, cells={**safe.cells, **{("antal", at): cell for at, cell in cells.items()}})
    with pytest.raises(Refusal, match="X"):
        refuse_leaks(guard, (told,))


@pytest.mark.parametrize("method", ["avrundning", "cellnycklar"])
def test_methods_that_change_counts_pass_the_guard_with_a_key(method):
    (safe,), _, guard = protect((cube(),), Disclosure(method=method), secret="hemligt och tillräckligt långt")
    refuse_leaks(guard, (safe,))
    assert {safe.get("antal", "2024", stadsdel=code).status for code in "ABCD"} == {Status.SHOWN}


def test_methods_that_change_counts_are_refused_without_a_key():
    with pytest.raises(Refusal, match="hemlig nyckel"):
        protect((cube(),), Disclosure(method="cellnycklar"))


def months(each: int) -> Cube:
    "Households with so many months of assistance each."
    counts = {(year, code): 3 * n + 2 for year in YEAR.codes for code, n in COUNTS.items()}
    found = INDICATORS["eb.manader"]
    values = {"antal": counts, "summa": {at: each * n for at, n in counts.items()}}
    who = {at: Contributors(n, each, each) for at, n in counts.items()}
    return Cube(found, (YEAR, PLACES), measures_of(found), values, overlap={"2024": Overlap(7, 11)}, behind=who)


@pytest.mark.parametrize("method", ["avrundning", "cellnycklar"])
@pytest.mark.parametrize("each", [1, 5])
def test_a_sum_where_each_gives_as_much_is_changed_as_the_count_is(method, each):
    "Else the sum is the count that was changed."
    (safe,), *_ = protect((months(each),), Disclosure(method=method), secret="hemligt och tillräckligt långt")
    counts = {at: cell.value for (m, at), cell in safe.cells.items() if m == "antal"}
    assert counts != months(each).values["antal"]
    assert {at: cell.value for (m, at), cell in safe.cells.items() if m == "summa"} == {
        at: each * n for at, n in counts.items()
    }
    assert {cell.value for (m, _), cell in safe.cells.items() if m == "medel"} == {each}
    assert perturb.SUMS[0] in safe.notes


def test_sums_are_changed_in_steps_that_hide_the_largest_mean():
    sums, counts = np.array([720.0, 40.0, 0.0]), np.array([100, 5, 0])
    made = perturb.sums_in_steps(sums, counts, np.zeros(3), partial(perturb.random_rounding, base=3))
    assert made.tolist() == [720.0, 60.0, 0.0]


@pytest.mark.parametrize(("least", "step"), [(0.3, 1), (1, 1), (1.1, 2), (3, 5), (5.5, 10), (1900, 2000), (51, 100)])
def test_a_step_is_round_and_no_less(least, step):
    assert perturb.round_step(least) == step


def test_what_explains_the_districts_is_changed_too_where_counts_are():
    (safe,), *_ = protect((months(1),), Disclosure(method="avrundning"), secret="hemligt och tillräckligt långt")
    assert {n.value % 3 for n in (safe.overlap["2024"].several, safe.overlap["2024"].outside)} == {0}


def test_what_explains_the_districts_is_hidden_where_it_would_tell_how_many_are_in_the_total_only():
    """Six were shown last year, of whom one is in A: that five are in no district must not be told."""
    counts = {"Total": 6, "A": 1, "B": 0, "C": 0, "D": 0}
    made = replace(cube(counts), overlap={year: Overlap(0, 5) for year in YEAR.codes})
    before = Earlier(2023, {"mb.aktuella": {("antal", ("2023", "Total")): 6}})
    (safe,), done, _ = protect((made,), Disclosure(), (before,))
    assert done.loosened
    assert safe.overlap["2023"].outside.value is None
