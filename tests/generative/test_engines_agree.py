"""Whatever is asked of whatever rows, the engine and the plain-Python judge count the same."""

from __future__ import annotations

import typing
from collections import defaultdict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from socialrapport import engine
from socialrapport.compute.evaluate import evaluate
from socialrapport.engine.judge.reference import holds, units_in
from socialrapport.model import expression as e
from socialrapport.model.cube import Contributors
from socialrapport.model.indicator import Mean, Measure, Median, Share, Sum, Tally
from support.counting import DISTRICT, TOWN, both, fill, town
from support.drawn_questions import BRANCHES, INDICATORS, LEAVES, MEASURES, ROWS

AGREE = settings(
    max_examples=120,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with engine.open(tmp_path_factory.mktemp("work")) as opened:
        yield opened


def test_every_condition_and_measure_is_drawn():
    assert {*LEAVES, *BRANCHES} == set(e.Condition.__subclasses__())
    assert set(MEASURES) == set(typing.get_args(Measure))


@AGREE
@given(of=INDICATORS, rows=ROWS, districts=st.booleans())
def test_the_engine_and_the_judge_agree_cell_by_cell(store, of, rows, districts):
    both(store, of, rows, TOWN if districts else town())


@AGREE
@given(of=INDICATORS, rows=ROWS)
def test_the_overlap_is_who_stands_in_several_districts_and_in_none(store, of, rows):
    fill(store, rows)
    cube = evaluate(of, TOWN, 2024, store)
    if cube is None or isinstance(of.measure, Tally) or DISTRICT not in of.by:
        assert cube is None or not cube.overlap
        return
    for year in cube.axes[0].codes:
        places = defaultdict(set)
        for row in rows:
            if str(row["ar"]) == year and counts(of, row):
                places[row[of.measure.key]].add(row["distrikt"])
        found = [len(districts - {None}) for districts in places.values()]
        overlap = cube.overlap[year]
        assert (overlap.several, overlap.outside) == (sum(n > 1 for n in found), found.count(0))


@AGREE
@given(of=INDICATORS, rows=ROWS)
def test_a_sum_is_made_of_what_its_units_give(store, of, rows):
    fill(store, rows)
    cube = evaluate(of, TOWN, 2024, store)
    if cube is None or not isinstance(of.measure, Sum | Mean):
        assert cube is None or not cube.behind
        return
    chosen = [r for r in rows if of.where is None or holds(of.where, r) is True]
    per = of.measure.per if isinstance(of.measure, Sum) else 1
    for at in cube.values["summa"]:
        named = dict(zip((axis.id for axis in cube.axes), at, strict=True))
        here = [r for r in chosen if str(r["ar"]) == at[0]]
        units = units_in(of.measure.key, of.by, here, named)
        sums = (abs(sum(r["belopp"] or 0 for r in unit)) for unit in units)
        given = [*sorted(sums, reverse=True), 0, 0]
        who = cube.behind.get(at, Contributors())
        assert who == Contributors(sum(n > 0 for n in given), given[0] / per, given[1] / per)


def counts(of, row):
    "Whether the row makes its unit count in `antal`."
    part = of.measure.part if isinstance(of.measure, Share) else None
    if isinstance(of.measure, Median) and row[of.measure.column] is None:
        return False
    return row[of.measure.key] is not None and all(c is None or holds(c, row) is True for c in (of.where, part))
