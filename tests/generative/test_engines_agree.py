"""Whatever is asked of whatever rows, the engine and the plain-Python judge count the same."""

from __future__ import annotations

import typing
from collections import defaultdict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from socialrapport import engine
from socialrapport.compute.evaluate import evaluate
from socialrapport.engine.judge import plain_counting
from socialrapport.engine.judge.plain_counting import holds, units_in
from socialrapport.model import expression as e
from socialrapport.model.cube import Contributors
from socialrapport.model.indicator import Mean, Measure, Median, Share, Sum, Tally
from support.counting import DISTRICT, TOWN, fill, town
from support.drawn_questions import BRANCHES, INDICATORS, LEAVES, MEASURES, ROWS

AGREE = settings(
    max_examples=200,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with engine.open(tmp_path_factory.mktemp("work"), threads=1) as opened:
        yield opened


def test_every_condition_and_measure_is_drawn():
    assert {*LEAVES, *BRANCHES} == set(e.Condition.__subclasses__())
    assert set(MEASURES) == set(typing.get_args(Measure))


@AGREE
@given(of=INDICATORS, rows=ROWS, profile=st.sampled_from([TOWN, TOWN, town()]))
def test_the_engine_and_the_judge_agree(store, of, rows, profile):
    """Cell by cell, on who stands in several districts and in none, and on what units give to a sum."""
    fill(store, rows)
    cube = evaluate(of, profile, 2024, store)
    _, judged = plain_counting.evaluate(of, rows, profile, 2024)
    if cube is None:
        assert judged == {}
        return
    assert {measure: cells for measure, cells in cube.values.items() if measure != "folkmangd"} == judged
    assert not cube.behind or isinstance(of.measure, Sum | Mean)
    if profile is not TOWN:
        return
    overlap = {year: (found.several, found.outside) for year, found in cube.overlap.items()}
    assert overlap == overlap_in(rows, of, cube)
    if isinstance(of.measure, Sum | Mean):
        for at in cube.values["summa"]:
            assert cube.behind.get(at, Contributors()) == behind(at, of, rows, cube)


def overlap_in(rows, of, cube):
    "By year how many of those that count stand in several districts, and in none."
    if isinstance(of.measure, Tally) or DISTRICT not in of.by:
        return {}
    found = {}
    for year in cube.axes[0].codes:
        places = defaultdict(set)
        for row in rows:
            if str(row["ar"]) == year and counts(of, row):
                places[row[of.measure.key]].add(row["distrikt"])
        known = [len(districts - {None}) for districts in places.values()]
        found[year] = (sum(n > 1 for n in known), known.count(0))
    return found


def behind(at, of, rows, cube):
    "Who gives to the sum at this coordinate, and the two that give most."
    per = of.measure.per if isinstance(of.measure, Sum) else 1
    named = dict(zip((axis.id for axis in cube.axes), at, strict=True))
    here = [r for r in rows if (of.where is None or holds(of.where, r) is True) and str(r["ar"]) == at[0]]
    sums = (abs(sum(r["belopp"] or 0 for r in unit)) for unit in units_in(of.measure.key, of.by, here, named))
    given = [*sorted(sums, reverse=True), 0, 0]
    return Contributors(sum(n > 0 for n in given), given[0] / per, given[1] / per)


def counts(of, row):
    "Whether the row makes its unit count in `antal`."
    part = of.measure.part if isinstance(of.measure, Share) else None
    if isinstance(of.measure, Median) and row[of.measure.column] is None:
        return False
    return row[of.measure.key] is not None and all(c is None or holds(c, row) is True for c in (of.where, part))
