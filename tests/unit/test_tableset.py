"""`protect` on a set of tables from outside: what is hidden, what is written, what is refused."""

import csv
import io
import json

import numpy as np
import pytest

from socialrapport.disclosure.tablefiles.cell_file import read_cells, read_spec
from socialrapport.disclosure.tableset import Rules, as_csv, as_json, by_method, protect_tables, tell
from socialrapport.model.issue import Refusal

SPEC = {"dims": {"geo": {"Total": ["N", "S"]}, "sex": {"Total": ["F", "M"]}}}
CELLS = """geo,sex,count
Total,Total,40
Total,F,20
Total,M,20
N,Total,13
N,F,3
N,M,10
S,Total,27
S,F,17
S,M,10
"""


def tables(cells=CELLS, earlier=(), **options):
    spec = read_spec(json.dumps({**SPEC, **options}))
    return read_cells(cells, spec, "celler.csv", [read_cells(e, spec) for e in earlier])


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def hidden(made):
    return {(r["geo"], r["sex"]) for r in rows(as_csv(made)) if r["suppressed"] == "1"}


def test_the_small_cell_and_three_more_that_cost_least_are_hidden():
    made = protect_tables(tables(), Rules())
    assert hidden(made) == {("N", "F"), ("N", "M"), ("S", "F"), ("S", "M")}


def test_only_shown_counts_are_written():
    written = rows(as_csv(protect_tables(tables(), Rules())))
    assert {r["count"] for r in written if r["suppressed"] == "1"} == {""}
    assert [r["count"] for r in written if r["suppressed"] == "0"] == ["40", "20", "20", "13", "27"]
    assert [(r["geo"], r["sex"]) for r in written if r["primary"] == "1"] == [("N", "F")]


def test_numbers_beside_a_hidden_count_go_with_it_and_words_stay():
    """A share, a mean, a weight equal to the count: whatever is a number. The base is known anyway."""
    extra = ["namn,andel,per_1000,folkmangd,weight", *(f"rad {'ABCDEFGHI'[i]},{i},5 %,1000,{i}" for i in range(9))]
    cells = "\n".join(f"{a},{b}" for a, b in zip(CELLS.split(), extra, strict=True))
    rates = [{"column": "per_1000", "base": "folkmangd", "scale": 1000, "decimals": 0}]
    made = protect_tables(tables(cells.replace("5 %", "5"), rates=rates), Rules())
    closed = [r for r in rows(as_csv(made)) if r["suppressed"] == "1"]
    assert {(r["andel"], r["per_1000"], r["weight"]) for r in closed} == {("", "", "")}
    assert {r["folkmangd"] for r in closed} == {"1000"}
    assert all(r["namn"].startswith("rad") for r in closed)


def test_a_primary_column_decides_instead_of_the_range():
    flagged = "\n".join(f"{line},{'primary' if i == 0 else int(i == 9)}" for i, line in enumerate(CELLS.split()))
    made = protect_tables(tables(flagged), Rules())
    assert [made.tables.named(int(c)) for c in np.flatnonzero(made.primary)] == ["geo S, sex M"]


def test_weights_say_what_it_costs():
    """Hiding the row totals instead of the cells of S."""
    costs = [1, 1, 1, 1, 1, 1, 1, 900, 900]
    weighed = "\n".join(
        [CELLS.split()[0] + ",weight", *(f"{a},{b}" for a, b in zip(CELLS.split()[1:], costs, strict=True))]
    )
    assert not {("S", "F"), ("S", "M")} & hidden(protect_tables(tables(weighed), Rules()))


def test_a_forced_cell_stays():
    forced = "\n".join(f"{line},{'forced' if i == 0 else int(i == 6)}" for i, line in enumerate(CELLS.split()))
    made = protect_tables(tables(forced), Rules())
    assert ("N", "M") not in hidden(made)


def test_forced_cells_that_unmask_are_refused_by_name():
    forced = "\n".join(f"{line},{'forced' if i == 0 else int(i != 5)}" for i, line in enumerate(CELLS.split()))
    with pytest.raises(Refusal, match="geo N, sex F"):
        protect_tables(tables(forced), Rules())


def test_a_small_cell_that_is_forced_is_refused_by_name():
    forced = "\n".join(f"{line},{'forced' if i == 0 else int(i == 5)}" for i, line in enumerate(CELLS.split()))
    with pytest.raises(Refusal, match="geo N, sex F"):
        protect_tables(tables(forced), Rules())


def test_a_total_that_is_not_the_sum_of_its_parts_is_refused_by_name():
    with pytest.raises(Refusal, match="geo N, sex Total"):
        protect_tables(
            tables(CELLS.replace("N,Total,13", "N,Total,14").replace("Total,Total,40", "Total,Total,41")), Rules()
        )


def test_a_total_may_hold_more_where_the_specification_says_so():
    gaps = CELLS.replace("Total,Total,40", "Total,Total,43")
    assert ("N", "F") in hidden(protect_tables(tables(gaps, gaps=True), Rules()))


def test_a_missing_count_is_refused():
    with pytest.raises(Refusal, match="saknas i en cell"):
        tables(CELLS.replace("S,M,10", "S,M,"))


def test_a_zero_is_hidden_only_where_it_may_be():
    cells = CELLS.replace("N,F,3", "N,F,3").replace("S,M,10", "S,M,0").replace("S,Total,27", "S,Total,17")
    cells = cells.replace("Total,M,20", "Total,M,10").replace("Total,Total,40", "Total,Total,30")
    assert ("S", "M") not in hidden(protect_tables(tables(cells), Rules()))
    assert ("S", "M") in hidden(protect_tables(tables(cells), Rules(zeros="usable")))


def test_what_an_earlier_edition_showed_protects_nobody():
    before = "geo,sex,count\nN,M,10\nS,F,17\n"
    made = protect_tables(tables(earlier=[before]), Rules())
    assert hidden(made) >= {("N", "F"), ("N", "Total")}


def test_a_small_count_that_was_shown_before_is_told():
    made = protect_tables(tables(earlier=["geo,sex,count\nN,F,3\n"]), Rules())
    assert as_json(made)["already_known"] == [{"geo": "N", "sex": "F"}]
    assert "tidigare utgåva" in tell(made)


def test_the_old_districts_of_an_earlier_edition_are_in_the_equations():
    """O was hidden and P shown; N is both. Showing N would give O."""
    dims = {"geo": {"Total": ["N", "S"], "N": ["O", "P"]}, "sex": {}}
    today = "geo,sex,count\nTotal,F,31\nN,F,11\nS,F,20\n"
    spec = read_spec(json.dumps({"dims": dims}))
    old = read_cells("geo,sex,count,suppressed,primary\nTotal,F,31,0,0\nO,F,,1,1\nP,F,8,0,0\nS,F,,1,0\n", spec)
    made = protect_tables(read_cells(today, spec, earlier=[old]), Rules())
    assert {r["geo"] for r in rows(as_csv(made)) if r["suppressed"] == "1"} == {"N", "S"}


def test_everyone_of_a_total_in_one_part_is_flagged():
    cells = CELLS.replace("N,F,3", "N,F,0").replace("N,Total,13", "N,Total,10")
    cells = cells.replace("Total,F,20", "Total,F,17").replace("Total,Total,40", "Total,Total,37")
    assert {"geo": "N", "sex": "M"} in as_json(protect_tables(tables(cells), Rules()))["group_disclosure"]


def test_the_report_tells_what_each_table_lost():
    tables_told = as_json(protect_tables(tables(), Rules()))["tables"]
    assert {t["table"]: (t["cells"], t["hidden"]) for t in tables_told} == {
        "Total": (1, 0),
        "geo": (2, 0),
        "sex": (2, 0),
        "geo × sex": (4, 4),
    }


def test_a_table_that_costs_far_more_than_the_equations_need_says_why():
    """B and C alone would do if nobody knew that what is hidden is at least 1."""
    four = read_spec('{"dims": {"ort": {"Total": ["A", "B", "C", "D"]}}}')
    made = protect_tables(read_cells("ort,count\nA,10\nB,1\nC,1\nD,0\nTotal,12\n", four), Rules())
    (parts,) = [t for t in as_json(made)["tables"] if t["table"] == "ort"]
    assert (parts["lost_percent"], parts["linear_lost_percent"]) == (100.0, 16.67)
    assert "ringas in" in parts["why"]
    assert "Dyrare än garanti 1: ort." in tell(made)


@pytest.mark.parametrize("seed", range(3))
def test_counting_cells_never_hides_more_of_them(seed):
    draw = np.random.default_rng(seed).integers(0, 15, (4, 3))
    cells = "".join(f"{o},{i},{draw[a][b]}\n" for a, o in enumerate("ABCD") for b, i in enumerate("xyz"))
    spec = read_spec('{"dims": {"ort": {"Total": ["A", "B", "C", "D"]}, "insats": {"Total": ["x", "y", "z"]}}}')
    tables = read_cells("ort,insats,count\n" + cells, spec)
    few, light = (as_json(protect_tables(tables, Rules(objective=o)))["hidden"] for o in ("cells", "value"))
    assert few <= light


def test_rounding_keeps_every_cell_and_says_that_sums_may_not_hold():
    made = by_method(tables(), "rounding")
    assert all(int(r["count"]) % 3 == 0 for r in rows(made.csv))
    assert "summerar inte alltid" in made.told


def test_controlled_rounding_adds_up():
    made = by_method(tables(base=5), "controlled")
    count = {(r["geo"], r["sex"]): int(r["count"]) for r in rows(made.csv)}
    assert all(n % 5 == 0 for n in count.values())
    assert all(count[g, "Total"] == count[g, "F"] + count[g, "M"] for g in ("Total", "N", "S"))
    assert all(count["Total", s] == count["N", s] + count["S", s] for s in ("Total", "F", "M"))
    assert made.facts["sums_that_do_not_hold"] == 0
    assert made.facts["largest_change"] < 5


def test_cell_keys_give_the_same_cell_the_same_number_and_leave_zeros():
    once, again = by_method(tables(), "cellkey"), by_method(tables(), "cellkey")
    assert once == again
    assert by_method(tables(secret="annan"), "cellkey").csv != once.csv
    zero = CELLS.replace("S,M,10", "S,M,0").replace("S,Total,27", "S,Total,17")
    assert next(r for r in rows(by_method(tables(zero), "cellkey").csv) if r["geo"] + r["sex"] == "SM")["count"] == "0"


PLACES = '{"dims": {"ort": {"Total": ["A", "B"]}, "insats": {"Total": ["boende", "stöd"]}}}'


def test_a_code_that_is_nearly_a_missing_one_is_refused():
    cells = "ort,insats,count\nA,boende,14\nA,stod,9\nA,Total,23\nB,boende,5\nB,stöd,6\nB,Total,11\n"
    with pytest.raises(Refusal, match="Menas den"):
        read_cells(cells, read_spec(PLACES))


def test_a_code_outside_the_hierarchy_is_left_alone_where_nothing_is_missing():
    cells = "ort,insats,count\nA,boende,14\nA,stöd,9\nA,stöd1,3\nA,Total,23\n"
    assert "”insats”, rad 4" in read_cells(cells, read_spec(PLACES)).notes[0]


def test_semicolons_are_read_as_well():
    assert read_cells("ort;insats;count\nA;boende;14\n", read_spec(PLACES)).count.tolist() == [14]


def test_a_dimension_that_the_specification_forgot_is_named():
    with pytest.raises(Refusal) as refused:
        read_cells("ort,insats,count\nA,boende,14\nA,stöd,9\n", read_spec('{"dims": {"ort": {"Total": ["A"]}}}'))
    assert "”insats” är ingen dimension" in refused.value.reasons[0]


def test_the_first_guarantee_costs_no_more_than_the_second():
    cells = "ort,insats,count\n" + "".join(
        f"{o},{i},{n}\n"
        for (o, i), n in {
            ("A", "boende"): 14,
            ("A", "stöd"): 2,
            ("A", "Total"): 16,
            ("B", "boende"): 5,
            ("B", "stöd"): 6,
            ("B", "Total"): 11,
            ("Total", "boende"): 19,
            ("Total", "stöd"): 8,
            ("Total", "Total"): 27,
        }.items()
    )
    tables = read_cells(cells, read_spec(PLACES))
    costs = [as_json(protect_tables(tables, Rules(guarantee=g)))["hidden_value"] for g in (1, 2)]
    assert costs[0] <= costs[1]


def test_words_with_a_number_in_them_go_with_a_hidden_count():
    extra = ["ord", *(f"{i} personer" for i in range(9))]
    cells = "\n".join(f"{a},{b}" for a, b in zip(CELLS.split(), extra, strict=True))
    closed = [r for r in rows(as_csv(protect_tables(tables(cells), Rules()))) if r["suppressed"] == "1"]
    assert {r["ord"] for r in closed} == {""}


def test_a_leaf_is_protected_against_its_grandparent_when_the_level_between_is_not_in_the_file():
    spec = read_spec('{"dims": {"geo": {"Total": ["N", "S"], "N": ["D1", "D2"], "S": ["E1", "E2"]}}}')
    made = protect_tables(read_cells("geo,count\nTotal,11\nD1,1\nE1,10\n", spec), Rules())
    assert {made.tables.named(int(c)) for c in np.flatnonzero(made.hidden)} == {"geo Total", "geo D1"}


def test_parts_that_exceed_their_total_are_refused_though_one_is_missing():
    with pytest.raises(Refusal, match="under noll"):
        protect_tables(read_cells("ort,insats,count\nTotal,boende,5\nA,boende,30\n", read_spec(PLACES)), Rules())


@pytest.mark.parametrize(
    "spec",
    [
        '{"dims": {"count": {"Total": ["A"]}}}',
        '{"dims": {"g": {}}, "rates": [{"column": "r", "base": "count", "scale": 1, "decimals": 0}]}',
        '{"dims": {"g": {}}, "rates": [{"column": "r", "base": "b", "scale": 1e999, "decimals": 0}]}',
        '{"dims": {"g": {}}, "rates": [{"column": "r", "base": "b", "scale": 1, "decimals": -3}]}',
        '{"dims": {"g": {}}, "rates": 7}',
        '{"dims": {"g": {}}, "gaps": "false"}',
    ],
)
def test_a_specification_that_would_leak_or_mean_nothing_is_refused(spec):
    with pytest.raises(Refusal):
        read_spec(spec)


def test_what_protect_writes_with_weights_can_be_read_again():
    cells = "geo,count,weight,suppressed\nA,,,1\nB,3,2,0\n"
    assert read_cells(cells, read_spec('{"dims": {"geo": {}}}')).weight.tolist() == [0, 2]
