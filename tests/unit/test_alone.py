"""What one person works out who is the only one in a cell."""

import json

import numpy as np

from socialrapport.disclosure.attack import known_from
from socialrapport.disclosure.attack.alone import from_inside
from socialrapport.disclosure.tablefiles.cell_file import read_cells
from socialrapport.disclosure.tablefiles.specification import read_spec

FOUR = {"dims": {"plats": {"Total": ["A", "B", "C", "D"]}}}
TWO = {"dims": {"plats": {"Total": ["A", "B"]}, "kon": {"Total": ["K", "M"]}}}


def worked_out(spec, rows):
    "The hidden cells that somebody alone works out. A row: codes, count, and * where it is hidden."
    lines = [row.removesuffix("*").replace(" ", ",") + f",{int(row.endswith('*'))}" for row in rows]
    file = read_cells("\n".join([f"{','.join(spec['dims'])},count,suppressed", *lines]), read_spec(json.dumps(spec)))
    found = from_inside(known_from(file), file.count)
    return [rows[i].removesuffix("*") for i in np.sort(found)]


def test_who_is_alone_in_one_of_two_hidden_cells_knows_the_other():
    assert worked_out(FOUR, ["A 10", "B 1*", "C 3*", "D 20", "Total 34"]) == ["C 3"]


def test_who_is_alone_in_one_of_three_does_not():
    assert worked_out(FOUR, ["A 10", "B 1*", "C 3*", "D 20*", "Total 34"]) == []


def test_nobody_is_alone_where_two_are():
    assert worked_out(FOUR, ["A 10", "B 2*", "C 3*", "D 20", "Total 34"]) == []


def test_one_person_knows_several_cells():
    """The woman in A is the only one in A: so she knows A's total and women, and with both what B's women are."""
    rows = ["A Total 1*", "A K 1*", "A M 0", "B Total 8*", "B K 3*", "B M 5", "Total Total 9", "Total K 4", "Total M 5"]
    assert worked_out(TWO, rows) == ["B Total 8", "B K 3"]
