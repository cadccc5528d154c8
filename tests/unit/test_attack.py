"""What a reader can work out from published tables, and how it is told."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from socialrapport.disclosure.attack import Need, as_json, attack, explain, known_from
from socialrapport.disclosure.attack.branching import sought
from socialrapport.disclosure.attack.modular import Lines
from socialrapport.disclosure.attack.programs import Programs
from socialrapport.disclosure.tablefiles import cell_file
from socialrapport.model.issue import Refusal

GEO_SEX = {"geo": {"Total": ["N", "S"]}, "sex": {"Total": ["F", "M"]}}
GEO = {"geo": {"Total": ["A", "B", "C"]}}


@pytest.fixture
def given(tmp_path):
    "Reads cells drawn as lines of `code … count`; a count in brackets is hidden, with a star primary too."

    def made(drawn, dims, rates=(), columns=""):
        rows = []
        for line in drawn.strip().splitlines():
            *codes, count = line.split()[: len(dims) + 1]
            rest = line.split()[len(dims) + 1 :]
            hidden, primary = count.startswith("("), count.endswith("*")
            number = count.strip("()*")
            rows.append(",".join([*codes, number, str(int(hidden)), str(int(primary)), *rest]))
        stars = any(r.split(",")[len(dims) + 2] == "1" for r in rows)
        if not stars:
            rows = [",".join(p for i, p in enumerate(r.split(",")) if i != len(dims) + 2) for r in rows]
        header = ",".join([*dims, "count", "suppressed", *(["primary"] if stars else []), *columns.split()])
        cells, spec = tmp_path / "cells.csv", tmp_path / "spec.json"
        cells.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
        spec.write_text(json.dumps({"dims": dims, "rates": list(rates)}), encoding="utf-8")
        return cell_file.read(cells, spec)

    return made


def found(file, *earlier, width=2):
    "The found cells by kind: {kind: {cell: (lo, hi)}}."
    known = known_from(file, earlier)
    result = attack(known, Need(width))
    assert len(result.undecided) == 0
    names = {
        kind: {
            " ".join((result.places.get(int(c)) or file.place(int(c))).values()): (
                int(result.lo[c]),
                int(result.hi[c]),
            )
            for c in getattr(result, kind)
        }
        for kind in ("linear", "exact", "narrow")
    }
    return {kind: cells for kind, cells in names.items() if cells}


def told(file, *earlier, **options):
    known = known_from(file, earlier)
    return explain(file, attack(known), **options)


def test_a_part_is_the_total_less_the_others(given):
    file = given("Total 40\nA 20\nB 17\nC ()", GEO)
    assert found(file) == {"linear": {"C": (3, 3)}, "exact": {"C": (3, 3)}}


def test_two_hidden_parts_of_a_large_total_are_safe(given):
    assert found(given("Total 40\nA 20\nB ()\nC ()", GEO)) == {}


def test_a_count_on_a_hidden_row_is_not_looked_at(given):
    one = attack(known_from(given("Total 40\nA 20\nB (17)\nC (3)", GEO)))
    other = attack(known_from(given("Total 40\nA 20\nB (1)\nC (99)", GEO)))
    assert (one.lo == other.lo).all()
    assert (one.hi == other.hi).all()


def test_two_linked_tables_give_what_neither_gives_alone(given):
    """Row N hides two, column F hides two: N F is the corner that only both tables together give."""
    drawn = """
        Total Total 60
        Total F     30
        Total M     30
        N     Total 25
        S     Total 35
        N     F     ()
        N     M     ()
        S     F     ()
        S     M     15
    """
    assert found(given(drawn, GEO_SEX))["linear"] == {"N F": (10, 10), "N M": (15, 15), "S F": (20, 20)}


def test_a_difference_of_two_tables_over_cells_that_nobody_prints(given):
    """Two breakdowns of one total that is not printed: their sums are equal."""
    dims = {"geo": {"Total": [["A", "B"], ["E", "W"]]}}
    assert found(given("A 10\nB ()\nE 6\nW 7", dims))["linear"] == {"B": (3, 3)}


def test_a_total_of_zero_leaves_nothing_to_its_parts(given):
    file = given("Total 0\nA ()\nB ()\nC ()", GEO)
    assert found(file) == {"exact": {"A": (0, 0), "B": (0, 0), "C": (0, 0)}}


def test_a_parent_with_one_child_that_is_not_zero_equals_it(given):
    assert found(given("Total ()\nA ()\nB 0\nC 0", GEO)) == {}
    assert found(given("Total 3\nA ()\nB 0\nC 0", GEO))["exact"] == {"A": (3, 3)}


def test_an_interval_narrower_than_the_need_is_narrow(given):
    file = given("Total 21\nA 20\nB ()\nC ()", GEO)
    assert found(file, width=2) == {"narrow": {"B": (0, 1), "C": (0, 1)}}
    assert found(file, width=1) == {}


def test_only_primary_cells_are_exact_or_narrow(given):
    assert found(given("Total 21\nA 20\nB ()*\nC ()", GEO)) == {"narrow": {"B": (0, 1)}}


def test_whole_numbers_exclude_what_real_numbers_do_not(given):
    """A + B = B + C = A + C + D = 3: then A = C and D is odd, though in halves it could be nothing or two."""
    dims = {"t": {"P": ["A", "B"], "Q": ["B", "C"], "R": ["A", "C", "D"]}}
    file = given("P 3\nQ 3\nR 3\nA ()\nB ()\nC ()\nD ()", dims)
    assert found(file, width=3)["narrow"] == {"A": (0, 1), "B": (2, 3), "C": (0, 1), "D": (1, 3)}


def test_branching_proves_that_no_table_has_an_even_number():
    """The same lines with D = 2: A and C would be one half each."""
    cell = np.array([0, 1, 1, 2, 0, 2, 3])
    lines = Lines(4, np.array([0, 2, 4, 7]), cell, np.ones(7, dtype=np.int64), np.array([3, 3, 3]))
    lo, hi = np.zeros(4, dtype=np.int64), np.full(4, 9)
    programs = Programs(lines, lo, hi)
    for number, possible in ((0, False), (1, True), (2, False), (3, True)):
        answer = sought(programs, np.array([0, 0, 0, number]), np.array([9, 9, 9, number]), nodes=50)
        assert answer.impossible is not possible
        assert (answer.table is not None) is possible


def test_a_table_that_only_real_numbers_allow_is_a_contradiction(given):
    dims = {"t": {"P": ["A", "B"], "Q": ["B", "C"], "R": ["A", "C", "D"], "S": ["D", "E"]}}
    file = given("P 3\nQ 3\nR 3\nS 0\nA ()\nB ()\nC ()\nD ()\nE ()", dims)
    assert attack(known_from(file)).contradiction.startswith("De publicerade talen går inte ihop: t ")


def test_a_rate_beside_its_base_gives_the_count(given):
    rates = [{"column": "per_1000", "base": "folk", "scale": 1000, "decimals": 1}]
    drawn = "Total 40 1.3 30000\nA 20 1.9 10500\nB () 1.6 10500\nC () .. 9000"
    file = given(drawn, GEO, rates, "per_1000 folk")
    assert found(file)["exact"] == {"B": (17, 17), "C": (3, 3)}


def test_a_rate_with_few_decimals_bounds_the_count(given):
    rates = [{"column": "per_1000", "base": "folk", "scale": 1000, "decimals": 0}]
    file = given("A () 2 1000\nB () 2 2000", {"geo": {}}, rates, "per_1000 folk")
    assert found(file, width=3) == {"exact": {"A": (2, 2)}, "narrow": {"B": (3, 5)}}


def test_an_earlier_edition_showed_it(given):
    old = given("Total 40\nA 20\nB 17\nC 3", GEO)
    new = given("Total 40\nA 20\nB (17)\nC (3)", GEO)
    assert found(new, old)["linear"] == {"B": (17, 17), "C": (3, 3)}
    assert told(new, old)[1] == "geo C: kan räknas fram. Den visades i en tidigare utgåva."


def test_a_correction_beside_the_old_edition_tells_the_difference(given):
    """C came late: the old total lacked it."""
    old = given("Total 40\nA 20\nB 20\nC 0", GEO)
    new = given("Total 43\nA 20\nB 20\nC ()", GEO)
    assert found(new, old)["linear"] == {"C": (3, 3)}


def test_a_correction_tells_who_is_gone(given):
    """Eight, both sexes hidden; now seven, no women: where the whole has fallen, no part has risen."""
    dims = {"sex": {"Total": ["F", "M"]}}
    old, new = given("Total 8\nF ()\nM ()", dims), given("Total 7\nF 0\nM 7", dims)
    assert found(new, old) == {"narrow": {"F": (0, 1), "M": (7, 8)}}
    assert told(new, old)[0].startswith("sex F (tidigare utgåva): kan bara ha några få värden.")
    assert "(ändringen)" in told(new, old)[0]


def test_what_a_correction_may_have_changed_is_not_taken_from_the_old_edition(given):
    old = given("Total 40\nA 20\nB 17\nC 3", GEO)
    new = given("Total 45\nA 20\nB ()\nC ()", GEO)
    assert found(new, old) == {}


def test_a_correction_leaves_other_lines_as_they_were(given):
    """Only A's total was corrected: B's parts are still what they were."""
    dims = {"geo": {"Total": ["A", "B"], "A": ["A1", "A2"], "B": ["B1", "B2"]}}
    old = given("Total 40\nA 20\nB 20\nA1 9\nA2 11\nB1 17\nB2 3", dims)
    new = given("Total 41\nA 21\nB 20\nA1 ()\nA2 ()\nB1 ()\nB2 ()", dims)
    assert found(new, old)["linear"] == {"B1": (17, 17), "B2": (3, 3)}


@pytest.mark.parametrize(("total", "before", "follow"), [("29", "30", 0), ("()", "()", 2)])
def test_a_correction_that_only_columns_show_contradicts_nothing(given, total, before, follow):
    """One moved from M to F: every row's sum is as before, yet its parts are not what they were.

    Where M's column is hidden, it follows in each of the two editions.
    """
    inside = "N Total 25\nS Total 35\nTotal Total 60\nN F ()\nN M ()\nS F ()\nS M ()"
    old = given(f"{inside}\nTotal F 30\nTotal M {before}", GEO_SEX)
    new = given(f"{inside}\nTotal F 31\nTotal M {total}", GEO_SEX)
    result = attack(known_from(new, [old]))
    assert result.contradiction == ""
    assert len(result.linear) == follow


def test_an_old_district_is_the_new_one_less_the_other_old_one(given):
    dims = {"geo": {"Total": [["D1", "D2", "X"], ["NEW", "X"]], "NEW": ["D1", "D2"]}}
    old = given("D1 20\nD2 ()", dims)
    new = given("Total 30\nNEW 25\nX 5", dims)
    assert found(new, old)["linear"] == {"D2": (5, 5)}
    same = given("Total 30\nNEW 25\nX 5\nD1 20\nD2 ()", dims)
    assert found(same)["linear"] == {"D2": (5, 5)}


def test_two_earlier_editions_are_read_together(given):
    first = given("Total 40\nA 20\nB 17\nC ()", GEO)
    second = given("Total 40\nA ()\nB ()\nC ()", GEO)
    assert found(second, first, second)["linear"] == {"A": (20, 20), "B": (17, 17), "C": (3, 3)}


def test_an_edition_of_other_tables_is_refused(given):
    with pytest.raises(Refusal, match="dimensionerna geo, sex"):
        known_from(given("Total 1", GEO), [given("Total Total 1", GEO_SEX)])


@pytest.mark.parametrize(
    "drawn",
    [
        "Total 40\nA 20\nB 17\nC 9",  # in full view
        "Total 20\nA 25\nB ()\nC ()",  # a part larger than the whole
    ],
)
def test_numbers_that_contradict_each_other_are_named(given, drawn):
    known = known_from(given(drawn, GEO))
    result = attack(known)
    assert result.contradiction == "De publicerade talen går inte ihop: geo Total = geo A + geo B + geo C."
    assert result.undecided.tolist() == np.flatnonzero(known.hidden).tolist()


def test_a_contradiction_spares_what_does_not_hang_together_with_it(given):
    dims = {"geo": {"Total": ["A", "B"]}, "year": {}}
    file = given("Total 1 5\nA 1 9\nB 1 ()\nTotal 2 5\nA 2 4\nB 2 ()", dims)
    result = attack(known_from(file))
    assert result.contradiction != ""
    assert result.linear.tolist() == [5]


def test_the_explanation_says_which_published_cells_and_never_the_number(given):
    drawn = "Total Total 60\nN Total 25\nS Total 35\nN F ()\nN M 14\nTotal F 30\nTotal M 30"
    file = given(drawn, GEO_SEX)
    assert told(file) == ("geo N, sex F: kan räknas fram. geo N, sex Total − geo N, sex M.",)
    assert told(file, reveal=True) == ("geo N, sex F: kan räknas fram (11). geo N, sex Total − geo N, sex M.",)


def test_bounds_are_explained_by_their_line(given):
    file = given("Total 0\nA 0\nB ()\nC ()", GEO)
    because = "Det följer, eftersom inget antal är under noll, av geo Total = geo A + geo B + geo C."
    assert told(file) == (f"geo B: kan räknas fram. {because}", f"geo C: kan räknas fram. {because}")


def test_a_rate_is_explained_by_its_columns(given):
    rates = [{"column": "per_1000", "base": "folk", "scale": 1000, "decimals": 1}]
    file = given("A () 1.6 10500", {"geo": {}}, rates, "per_1000 folk")
    assert told(file) == ("geo A: kan räknas fram. Kvoten i kolumnen ”per_1000” och basen ”folk” ger antalet.",)


def test_only_so_many_cells_are_told(given):
    file = given("Total 0\nA ()\nB ()\nC ()", GEO)
    assert len(told(file, most=1)) == 2
    assert told(file, most=1)[-1] == "… och 2 celler till."


def test_the_answer_as_json(given):
    file = given("Total 40\nA 20\nB 17\nC ()", GEO)
    assert as_json(file, attack(known_from(file))) == {
        "exact": 1,
        "linear": 1,
        "narrow": 0,
        "cells": [{"geo": "C", "lo": 3, "hi": 3}],
        "undecided": 0,
        "together": [],
        "zeros": "usable",
        "varningar": [],
    }


def test_a_planted_leak_is_found_among_thousands(monkeypatch):
    """All small counts are hidden with their sex's counterpart and both sexes' sum; then one line loses a partner."""
    monkeypatch.syspath_prepend(Path(__file__).parents[2])
    from bench.instances import INSTANCES

    file = cell_file.read_cells(INSTANCES["a"].csv(), cell_file.read_spec(INSTANCES["a"].spec()))
    leaf = np.flatnonzero([file.place(c)["geo"] != "Total" for c in range(len(file.count))])
    sexes = {}
    for cell in leaf.tolist():
        at = file.place(cell)
        sexes.setdefault((at["geo"], at["age"], at["kind"]), {})[at["sex"]] = cell
    hidden = np.zeros(len(file.count), dtype=bool)
    hidden[leaf] = True
    safe = attack(known_from(replace(file, suppressed=hidden)))
    planted = next(c for c in leaf.tolist() if 1 <= file.count[c] <= 4)
    at = file.place(planted)
    partners = [c for c in sexes[at["geo"], at["age"], at["kind"]].values() if c != planted]
    hidden[partners] = False
    leaking = attack(known_from(replace(file, suppressed=hidden)))
    assert planted not in safe.linear
    assert planted in leaking.linear
    assert leaking.lo[planted] == leaking.hi[planted] == file.count[planted]


def test_nothing_is_printed(given, capfd):
    attack(known_from(given("Total 21\nA 20\nB ()\nC ()", GEO)))
    assert capfd.readouterr().out == ""


def test_a_level_that_is_not_in_the_file_still_ties_a_leaf_to_its_grandparent():
    spec = cell_file.read_spec('{"dims": {"geo": {"Total": ["N", "S"], "N": ["D1", "D2"], "S": ["E1", "E2"]}}}')
    cells = "geo,count,suppressed,primary\nTotal,10,0,0\nD1,,1,1\nE1,10,0,0\n"
    found = attack(known_from(cell_file.read_cells(cells, spec)))
    assert (found.lo[1], found.hi[1], len(found.exact)) == (0, 0, 1)


def test_two_breakdowns_of_a_total_that_is_not_in_the_file_tell_of_each_other():
    spec = cell_file.read_spec('{"dims": {"geo": {"T0": [["A", "x"], ["B", "x"]]}}}')
    cells = "geo,count,suppressed,primary\nA,,1,1\nB,7,0,0\n"
    assert attack(known_from(cell_file.read_cells(cells, spec))).linear.tolist() == [0]


def test_a_rate_beyond_all_measure_is_no_rate():
    spec = cell_file.read_spec(
        '{"dims": {"geo": {}}, "rates": [{"column": "r", "base": "b", "scale": 1, "decimals": 1}]}'
    )
    found = attack(known_from(cell_file.read_cells("geo,count,suppressed,b,r\nA,,1,10,1e999999999\n", spec)))
    assert found.linear.tolist() == []
