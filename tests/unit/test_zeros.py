"""Where zeros are shown, a hidden count is at least 1, and everyone knows it."""

import json

import pytest

from socialrapport.disclosure.attack import as_json, attack, explain, known_from
from socialrapport.disclosure.tablefiles.cell_file import read, read_cells
from socialrapport.disclosure.tablefiles.specification import read_spec
from socialrapport.disclosure.tableset import Rules, as_csv, protect_tables
from socialrapport.disclosure.tableset import as_json as protection
from socialrapport.model.issue import Refusal
from support.beside import CASES, needs

FOUR = {"dims": {"plats": {"Total": ["A", "B", "C", "D"]}}}
HARD = CASES / "A04_sdc"


def tables(drawn, **options):
    "Cells drawn as `A 10  B (1)`: a count in brackets is hidden."
    words = drawn.split()
    rows = [f"{code},{n.strip('()')},{int('(' in n)}" for code, n in zip(words[::2], words[1::2], strict=True)]
    return read_cells("plats,count,suppressed\n" + "\n".join(rows), read_spec(json.dumps({**FOUR, **options})))


def found(file):
    answer = as_json(file, attack(known_from(file)))
    return answer["exact"], answer["narrow"], answer["zeros"]


def protected(file, **rules):
    return protect_tables(file, Rules(**{"zeros": file.spec.zeros or "shown", **rules}))


def test_two_hidden_ones_with_the_sum_two_are_known():
    file = tables("A 10 B (1) C (1) D 0 Total 12")
    assert found(file) == (2, 0, "shown")
    because = "eftersom nollor visas och en dold cell därför är minst 1"
    assert because in explain(file, attack(known_from(file)))[0]


def test_they_are_not_where_zeros_may_be_hidden():
    assert found(tables("A 10 B (1) C (1) D 0 Total 12", zeros="usable")) == (0, 0, "usable")


def test_where_no_zero_is_seen_the_specification_must_say_that_zeros_are_shown():
    drawn = "A 10 B (1) C (1) D 5 Total 17"
    assert found(tables(drawn))[0] == 0
    assert found(tables(drawn, zeros="shown"))[0] == 2


def test_numbers_that_need_a_hidden_zero_show_that_zeros_are_hidden():
    """B and C are together 1: one of them is a zero."""
    assert found(tables("A 10 B (1) C (0) D 0 Total 11")) == (0, 2, "usable")


def test_protection_hides_a_third():
    made = protected(tables("A 10 B 1 C 1 D 0 Total 12"))
    assert made.hidden.tolist() == [True, True, True, False, False]
    assert found(read_cells(as_csv(made), made.tables.spec))[:2] == (0, 0)


def test_a_zero_that_is_small_itself_is_hidden_and_that_is_told():
    made = protected(tables("A 10 B 1 C 0 D 5 Total 16"), low=0)
    answer = protection(made)
    assert answer["zeros"] == "usable"
    assert '"zeros": "usable"' in answer["varningar"][-1]


@needs(HARD)
@pytest.mark.parametrize("name", ["t135", "t136", "t194", "t194b", "bom", "semi", "punkt", "tusen", "one", "dub"])
@pytest.mark.parametrize("guarantee", [2, 3])
def test_shared_cases_are_protected_and_stand_an_attack(name, guarantee):
    file = read(HARD / f"{name}.csv", HARD / f"{name}.json")
    made = protected(file, guarantee=guarantee)
    answer = as_json(file, attack(known_from(read_cells(as_csv(made), file.spec))))
    assert [answer[kind] for kind in ("linear", "exact", "narrow", "undecided")] == [0, 0, 0, 0]


@needs(HARD)
@pytest.mark.parametrize("name", ["cp1252", "dec", "neg", "nonadd", "forced"])
def test_shared_cases_that_cannot_be_read_or_protected_are_refused(name):
    with pytest.raises(Refusal):
        protected(read(HARD / f"{name}.csv", HARD / f"{name}.json"))


@needs(HARD)
@pytest.mark.parametrize("name", ["det1", "det2", "det3", "u_1shown", "u194_2"])
def test_shared_patterns_that_leave_one_table_are_seen_through(name):
    file = read(HARD / f"{name}.csv", HARD / ("t194.json" if "194" in name else "s_shown.json"))
    assert found(file)[0] > 0


def test_a_code_outside_the_hierarchy_is_told_by_its_row_and_not_by_what_it_says():
    (note,) = (n for n in tables("A 10 B 3 C 4 D 5 Anna-198702056931 2 Total 24").notes if "hierarki" in n)
    assert "rad 6" in note
    assert "Anna" not in note
