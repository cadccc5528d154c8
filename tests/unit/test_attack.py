"""What a reader can work out from published tables, and how it is told."""

import json

import pytest

from socialrapport.disclosure import outside
from socialrapport.disclosure.attack import Need, attack, explain, known_from

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
        return outside.read(cells, spec)

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
    return explain(file, known, attack(known), **options)


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


def test_whole_numbers_can_give_what_real_numbers_do_not(given):
    """A + B = 1, B + C = 1, A + C + D = 1: with halves A could be a half and D zero, in whole numbers not."""
    dims = {"t": {"P": ["A", "B"], "Q": ["B", "C"], "R": ["A", "C", "D"]}}
    file = given("P 1\nQ 1\nR 1\nA ()\nB ()\nC ()\nD ()", dims)
    assert found(file) == {
        "linear": {},
    } or found(file)["exact"] == {"A": (0, 0), "B": (1, 1), "C": (0, 0), "D": (1, 1)}


def test_a_rate_beside_its_base_gives_the_count(given):
    rates = [{"column": "per_1000", "base": "folk", "scale": 1000, "decimals": 1}]
    drawn = "Total 40 1.3 30000\nA 20 1.9 10500\nB () 1.6 10500\nC () .. 9000"
    file = given(drawn, GEO, rates, "per_1000 folk")
    assert found(file)["exact"] == {"B": (17, 17), "C": (3, 3)}
