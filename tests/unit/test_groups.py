"""Where all of a group are in one part: told as accepted, or hidden."""

import json

import numpy as np
import pytest

from socialrapport.disclosure.attack import attack, known_from
from socialrapport.disclosure.tablefiles.cell_file import read_cells
from socialrapport.disclosure.tablefiles.specification import read_spec
from socialrapport.disclosure.tableset import Rules, as_csv, as_json, by_method, protect_tables, tell
from socialrapport.model.issue import Refusal

DIMS = {"ort": {"Total": ["A", "B"]}, "insats": {"Total": ["ja", "nej"]}}
CELLS = """ort,insats,count
A,ja,12
A,nej,0
A,Total,12
B,ja,9
B,nej,14
B,Total,23
Total,ja,21
Total,nej,14
Total,Total,35
"""


def tables(cells=CELLS, **options):
    return read_cells(cells, read_spec(json.dumps({"dims": DIMS, **options})))


def test_all_of_a_group_in_one_part_is_listed_as_accepted_with_its_reason():
    answer = by_method(tables(groups_reason="insatsen är inte känslig")).facts
    assert (answer["groups"], answer["groups_reason"]) == ("listed", "insatsen är inte känslig")
    assert {"ort": "A", "insats": "ja"} in answer["group_disclosure"]
    assert "det är godtaget" in tell(protect_tables(tables(), Rules()))


def test_it_can_be_hidden_so_that_nobody_knows_the_other_part_to_be_empty():
    made = protect_tables(tables(groups="hidden"), Rules(groups="hidden"))
    empty = next(i for i in range(9) if made.tables.named(i) == "ort A, insats nej")
    assert made.hidden[empty]
    known = known_from(read_cells(as_csv(made), made.tables.spec))
    result = attack(known)
    assert result.hi[empty] >= 2
    assert not len(np.concatenate((result.linear, result.exact, result.narrow, result.undecided)))
    assert as_json(made)["groups"] == "hidden"


def test_what_must_be_shown_cannot_be_hidden():
    forced = "\n".join(f"{line},{'forced' if i == 0 else int(i == 2)}" for i, line in enumerate(CELLS.split()))
    with pytest.raises(Refusal, match="alla tomma delar måste visas"):
        by_method(tables(forced), groups="hidden")
