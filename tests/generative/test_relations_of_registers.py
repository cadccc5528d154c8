"""Whatever holds of the units in any register, unit by unit, follows from what was found to hang together.

The judge is plain Python: it holds sets of persons against each other and knows nothing of marks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations, permutations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from socialrapport import engine
from socialrapport.compute.evaluate import evaluate
from socialrapport.disclosure.cubes.cells_and_lines import Tables
from socialrapport.disclosure.cubes.tables_of_counts import tables_of
from socialrapport.engine.judge.plain_counting import holds
from socialrapport.model.indicator import TOTAL, Count
from support.counting import COLUMNS, SEX, TABLE, TOWN, fill, indicator

PERSONS = [f"P{i}" for i in range(14)]
ROW = st.fixed_dictionaries(
    {
        "ar": st.sampled_from([2023, 2024]),
        "person": st.sampled_from(PERSONS),
        "kon": st.none(),
        "typ": st.sampled_from([None, "a", "b", "c"]),
        "nov1": st.sampled_from([True, False]),
    }
)
CONDITIONS = [
    TABLE.typ == "a",
    TABLE.typ == "b",
    ~(TABLE.typ == "a"),
    TABLE.typ.is_in("a", "b"),
    TABLE.typ.is_missing(),
    TABLE.nov1.is_true(),
    ~TABLE.nov1.is_true(),
    (TABLE.typ == "a") & TABLE.nov1.is_true(),
    (TABLE.typ == "a") | TABLE.nov1.is_true(),
    None,
]
WHERE = st.lists(st.sampled_from(CONDITIONS), min_size=4, max_size=4, unique_by=id)
Sets = Mapping[int, frozenset[str]]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with engine.open(tmp_path_factory.mktemp("work"), threads=1) as opened:
        yield opened


def drawn(rows):
    "The rows in full; a person's sex goes with the name."
    blank = dict.fromkeys(COLUMNS)
    return [blank | row | {"kon": "K" if int(row["person"][1:]) % 2 else "M"} for row in rows]


def persons(rows, where) -> Sets:
    chosen = [r for r in rows if where is None or holds(where, r) is True]
    return {y: frozenset(r["person"] for r in chosen if r["ar"] == y) for y in sorted({r["ar"] for r in rows})}


def follows(tables: Tables, year: int, *signs: int) -> bool:
    "Whether the totals of a year, with these signs, come to nothing by the lines alone and the zeros that are shown."
    rows = np.zeros((tables.linked.lines, tables.linked.cells))
    np.add.at(rows, (tables.linked.rows(), tables.linked.cell), tables.linked.sign)
    zeros = np.eye(tables.linked.cells)[tables.values == 0]
    wanted = np.zeros((1, tables.linked.cells))
    for number, sign in zip(tables.numbers, signs, strict=True):
        wanted[0, number["antal", (str(year), TOTAL)]] += sign
    known = np.vstack((rows, zeros))
    return np.linalg.matrix_rank(np.vstack((known, wanted))) == np.linalg.matrix_rank(known)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(ROW, min_size=12, max_size=40), where=WHERE)
def test_what_holds_of_sets_of_persons_every_year_follows(store, rows, where):
    rows = drawn(rows)
    fill(store, rows)
    made = [replace(indicator(Count("person"), SEX, where=w), id=f"prov.{n}") for n, w in enumerate(where)]
    cubes = [evaluate(of, TOWN, 2024, store) for of in made]
    tables, sets = tables_of(*cubes), [persons(rows, w) for w in where]
    for signs in relations(sets):
        for year in sets[0]:
            assert follows(tables, year, *signs), signs


def relations(sets: list[Sets]):
    "The signs of every relation that holds of the sets in all years: the same, two together, either and both."
    n = len(sets)
    for a, b in combinations(range(n), 2):
        if all(sets[a][y] == sets[b][y] for y in sets[a]):
            yield signed(n, (a,), (b,))
    for a, b, c in permutations(range(n), 3):
        if b < c and all(sets[a][y] == sets[b][y] | sets[c][y] and not sets[b][y] & sets[c][y] for y in sets[a]):
            yield signed(n, (a,), (b, c))
    for either, both in permutations(range(n), 2):
        a, b = (k for k in range(n) if k not in (either, both))
        if all(
            sets[either][y] == sets[a][y] | sets[b][y] and sets[both][y] == sets[a][y] & sets[b][y] for y in sets[a]
        ):
            yield signed(n, (either, both), (a, b))


def signed(n: int, left: tuple[int, ...], right: tuple[int, ...]) -> tuple[int, ...]:
    return tuple((k in left) - (k in right) for k in range(n))


def test_the_judge_sees_relations_that_no_condition_says(store):
    """Each person is either of one type or of the other: no condition says so, but the register does."""
    rows = drawn([{"ar": y, "person": p, "kon": None, "typ": t, "nov1": True} for y in (2023, 2024)
                  for p, t in zip(PERSONS, "aabbababbabaab", strict=True)])  # fmt: skip
    fill(store, rows)
    where = [None, TABLE.typ == "a", ~(TABLE.typ == "a"), TABLE.typ == "b"]
    made = [replace(indicator(Count("person"), SEX, where=w), id=f"prov.{n}") for n, w in enumerate(where)]
    tables = tables_of(*(evaluate(of, TOWN, 2024, store) for of in made))
    assert set(relations([persons(rows, w) for w in where])) >= {(0, 0, 1, -1), (1, -1, -1, 0), (1, -1, 0, -1)}
    assert follows(tables, 2024, 1, -1, -1, 0)
    assert not follows(tables, 2024, 1, -1, 0, 0)
