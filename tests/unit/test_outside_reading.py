"""Tables from outside: what is refused by what it is, and what is read but told of."""

import json

import pytest

from socialrapport.disclosure.tablefiles.cell_file import read_cells
from socialrapport.disclosure.tablefiles.specification import read_spec
from socialrapport.model.issue import Refusal

PLACES = {"dims": {"ort": {"Total": ["A", "B"]}}}
CELLS = "ort,count\nA,14\nB,5\nTotal,19\n"


def read(cells=CELLS, spec=PLACES):
    return read_cells(cells, read_spec(spec if isinstance(spec, str) else json.dumps(spec), "spec.json"), "celler.csv")


def refused(cells=CELLS, spec=PLACES):
    with pytest.raises(Refusal) as found:
        read(cells, spec)
    return str(found.value)


def test_a_row_that_stands_twice_is_one_cell_and_told():
    tables = read(CELLS + "B,5\n")
    assert tables.count.tolist() == [14, 5, 19]
    assert tables.notes == ("celler.csv: 1 rader är likadana som en tidigare rad och räknas en gång (rad 5).",)


def test_two_rows_that_say_different_things_of_a_cell_are_refused_by_their_numbers():
    assert "celler.csv, rad 5: samma cell finns redan på rad 3, med andra uppgifter." in refused(CELLS + "B,6\n")


@pytest.mark.parametrize("large", ["9007199254740992", "1e16", "99 999 999 999 999 999"])
def test_a_count_too_large_to_be_exact_is_refused_as_that(large):
    assert "rad 3, kolumnen ”count”: talet är för stort." in refused(CELLS.replace("B,5", f"B,{large}"))


def test_the_largest_exact_count_is_read():
    assert read("ort,count\nA,9007199254740991\n").count.tolist() == [2**53 - 1]


def test_a_code_of_the_specification_that_no_row_has_is_told():
    (note,) = read(spec={"dims": {"ort": {"Total": ["A", "B", "Ö"]}}}).notes
    assert "ingen rad har koden ”Ö”" in note


def test_a_key_that_stands_twice_is_told():
    (note,) = read(spec='{"dims": {"ort": {"Total": ["B"], "Total": ["A", "B"]}}}').notes
    assert note.startswith("spec.json: nyckeln ”Total” står 2 gånger")


def test_a_key_that_nothing_reads_is_told_with_the_one_that_is_meant():
    assert read(spec={**PLACES, "zeroes": "shown"}).notes == ("spec.json: nyckeln ”zeroes” läses inte. Menas ”zeros”?",)


@pytest.mark.parametrize("wrong", [{"zeros": "hidden"}, {"groups": "gömda"}, {"insiders": 9}, {"insiders": True}])
def test_a_rule_that_does_not_exist_is_refused(wrong):
    assert next(iter(wrong)) in refused(spec={**PLACES, **wrong})
