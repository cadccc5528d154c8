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
from socialrapport.model.indicator import Count, Mean, Measure, Share, Sum, Tally
from socialrapport.model.unit import KRONOR, TKR
from support.counting import AGE, COLUMNS, DISTRICT, KIND, SEX, TABLE, TOWN, both, fill, indicator, town

VALUES = {
    "ar": st.sampled_from([2022, 2023, 2024, 2024, 2025]),
    "person": st.sampled_from(["A", "B", "Å", None]),
    "distrikt": st.sampled_from([None, "01", "02", "77"]),
    "kon": st.sampled_from([None, "K", "M"]),
    "alder": st.one_of(st.none(), st.sampled_from([0, 17, 18, 120, 121])),
    "typ": st.sampled_from([None, "a", "b", "c"]),
    "belopp": st.one_of(st.none(), st.integers(-3, 12_345)),
    "nov1": st.sampled_from([None, True, False]),
}
ROW = st.fixed_dictionaries({c: VALUES[c] for c in COLUMNS})
ROWS = st.one_of(st.lists(ROW, min_size=10, max_size=30), st.lists(ROW, max_size=3))
"""Few units and years, so that a unit often meets itself in another place or with another value."""

NUMBER = st.sampled_from([TABLE.alder, TABLE.belopp])
TEXT = st.sampled_from([TABLE.kon, TABLE.typ, TABLE.distrikt])
ANY = st.sampled_from([e.Field(c) for c in COLUMNS])
CODES = st.sampled_from(["a", "b", "K", "01", "finns inte"])
SIGNS = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])
COMPARISONS = st.one_of(
    st.builds(e.Compare, SIGNS, NUMBER, st.sampled_from([0, 17, 18, 100])),
    st.builds(e.Compare, SIGNS, TEXT, CODES),
    st.builds(e.Compare, st.just("=="), st.just(TABLE.nov1), st.booleans()),
)
LEAVES = {
    e.Compare: COMPARISONS,
    e.In: st.builds(e.In, TEXT, st.lists(CODES, min_size=1, max_size=3).map(tuple)),
    e.Missing: st.builds(e.Missing, ANY),
}
BRANCHES = {
    e.And: lambda inner: st.builds(e.And, inner, inner),
    e.Or: lambda inner: st.builds(e.Or, inner, inner),
    e.Not: lambda inner: st.builds(e.Not, inner),
}
CONDITIONS = st.recursive(
    st.one_of(*LEAVES.values()), lambda inner: st.one_of(*(b(inner) for b in BRANCHES.values())), max_leaves=5
)
KEY = st.sampled_from(["person", "typ"])
MEASURES = {
    Count: st.builds(Count, KEY),
    Tally: st.builds(Tally, st.just("belopp")),
    Sum: st.builds(Sum, st.just("belopp"), KEY, st.sampled_from([KRONOR, TKR])),
    Share: st.builds(Share, KEY, CONDITIONS, st.just("")),
    Mean: st.builds(Mean, st.just("belopp"), KEY, st.just(KRONOR)),
}
BY = st.lists(st.sampled_from([DISTRICT, SEX, AGE, KIND]), min_size=1, unique_by=lambda b: b.id).map(tuple)
CROSSED = st.sampled_from([None, (), (("stadsdel", "kon"), ("typ", "alder"))])
INDICATORS = st.builds(
    lambda measure, by, **more: indicator(measure, *by, **more),
    st.one_of(*MEASURES.values()),
    BY,
    where=st.one_of(st.none(), st.none(), CONDITIONS),
    crossed=CROSSED,
    since=st.integers(2020, 2023),
    period=st.sampled_from([12, 12, 24, 30]),
)
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
    return row[of.measure.key] is not None and all(c is None or holds(c, row) is True for c in (of.where, part))
