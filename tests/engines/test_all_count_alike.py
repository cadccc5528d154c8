"""Spark and PostgreSQL count what DuckDB counts, and DuckDB what the plain-Python judge does: cell by cell, and no less
of it than before. A whole municipality in PostgreSQL is in `end_to_end/test_same_bytes.py`."""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import replace
from random import Random
from typing import NamedTuple, get_args

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from socialrapport import catalogue, engine, pipeline, profiles, world
from socialrapport.compute.clean_tables import build_table, create_helpers
from socialrapport.compute.containing import with_wholes
from socialrapport.compute.evaluate import counted
from socialrapport.engine.counting.postgres import ADDRESS
from socialrapport.engine.counting.spark import megabytes, reached
from socialrapport.engine.judge import plain_counting
from socialrapport.model.cube import Cube
from socialrapport.model.fiscal_year import FiscalYear
from socialrapport.model.indicator import Measure
from socialrapport.model.issue import Issue, Refusal
from support.counting import COLUMNS, KINDS, TABLE, TOWN
from support.drawn_questions import INDICATORS, ROWS
from support.engines import OTHERS, another, cluster, fill, random_rows, servers
from support.workshop import FEW, few_extracts

DRAWN = 40
"All asked at once, for an engine that is asked little at a time takes long."
TOLD = ("axes", "values", "overlap", "behind", "people", "wholes")


@pytest.fixture(scope="module")
def embedded(tmp_path_factory):
    with engine.open(tmp_path_factory.mktemp("duckdb"), threads=1) as store:
        yield store


@pytest.fixture(scope="module", params=OTHERS)
def other(request, tmp_path_factory):
    with another(request.param, tmp_path_factory.mktemp(request.param)) as store:
        yield store


REGISTERS = ("utredning", "hemloshet")
"""With those that are always kept they have every measure, at a day, over a year and in a survey: questions of one kind
are planned alike in Spark, which takes a second for each, so one of each kind is counted."""


def test_registers_that_were_delivered_are_counted_alike_in_spark(tmp_path):
    """On a cluster, and before a session of Spark is open here; the Java machine then goes on."""
    files = few_extracts(tmp_path / "underlag", 1, *REGISTERS)
    ours = counted_by("duckdb", files, tmp_path)
    with cluster(tmp_path / "kluster"):
        theirs = counted_by("spark", files, tmp_path)
    assert ours.issues == theirs.issues
    assert [getattr(c, name) for c in ours.cubes for name in TOLD] == [
        getattr(c, name) for c in theirs.cubes for name in TOLD
    ]
    assert alike(ours.cubes) == alike(theirs.cubes)
    assert {type(c.indicator.measure) for c in ours.cubes} == set(get_args(Measure))


class Counted(NamedTuple):
    issues: tuple[Issue, ...]
    cubes: tuple[Cube, ...]


def counted_by(kind, extracts, work):
    profile = profiles.load("exempelkommun")
    definitions = one_of_each_kind(catalogue.adjusted(catalogue.load(), profile))
    with servers(kind):
        _, *counted = pipeline.counted_from(extracts, profile, definitions, 2024, work, kind, world.silent)
    return Counted(*counted)


def one_of_each_kind(whole):
    "Of the indicators that the registers can be counted for, the first of each measure and kind of period."
    there = [i for i in whole.indicators.values() if whole.registers_of(i) <= {*FEW, *REGISTERS}]
    first = {(type(i.measure), i.period.kind): i for i in reversed(there)}
    return replace(whole, indicators={i.id: i for i in there if i in first.values()}, tables=tables_of(whole, first))


def tables_of(whole, indicators):
    "The clean tables of these *indicators*, with those that they are made of."
    needed = [i.table for i in indicators.values()]
    for table in needed:
        needed += [whole.tables[name] for name in table.needs if name in whole.tables]
    return {table.id: table for table in whole.tables.values() if table in needed}


def cubes_of(store, drawn):
    indicators = []
    for n, (indicator, rows) in enumerate(drawn):
        store.create_from_rows(f"rader{n}", KINDS, [[row[c] for c in COLUMNS] for row in rows])
        indicators.append(replace(indicator, id=f"prov{n}", table=replace(TABLE, id=f"rader{n}")))
    return {cube.indicator.id: cube for cube in with_wholes(counted(indicators, TOWN, 2024, store), store)}


def alike(cubes):
    "Which counts are of the same units, as their marks tell: hashes are each engine's own."
    found = defaultdict(set)
    for cube in cubes:
        for measure, cells in cube.marks.items():
            for at, told in cells.items():
                found[told].add((cube.indicator.id, measure, at))
    return {frozenset(same) for same in found.values()}


@pytest.fixture(scope="module")
def drawn():
    found = []

    busy = [HealthCheck.too_slow]

    @settings(max_examples=DRAWN, derandomize=True, database=None, phases=[Phase.generate], suppress_health_check=busy)
    @given(of=INDICATORS, rows=ROWS)
    def collect(of, rows):
        found.append((of, rows))

    collect()
    return found


def test_random_questions_of_random_rows_have_one_answer(embedded, other, drawn):
    ours, theirs = cubes_of(embedded, drawn), cubes_of(other, drawn)
    assert set(ours) == set(theirs)
    compared = 0
    for n, (indicator, rows) in enumerate(drawn):
        if (cube := ours.get(f"prov{n}")) is None:
            continue
        assert [getattr(theirs[f"prov{n}"], name) for name in TOLD] == [getattr(cube, name) for name in TOLD]
        _, judged = plain_counting.evaluate(indicator, rows, TOWN, 2024)
        assert {m: cells for m, cells in cube.values.items() if m != "folkmangd"} == judged
        compared += sum(map(len, judged.values()))
    assert alike(ours.values()) == alike(theirs.values())
    assert compared >= FEWEST_CELLS, "färre celler jämförs än förut: en skillnad kan döljas av att ingen ser efter"


FEWEST_CELLS = 250


def test_every_clean_table_of_random_registers_is_the_same(embedded, other):
    definitions, profile = catalogue.load(), profiles.load("exempelkommun")
    random = Random(22)
    for register in definitions.registers.values():
        rows = random_rows(register, random, 60)
        for store in (embedded, other):
            fill(store, register, rows)
    compared = {}
    for store in (embedded, other):
        create_helpers(store, profile, 2024)
    waiting = dict(definitions.tables)
    while ready := [t for t in waiting.values() if all(other.has(n) for n in t.needs)]:
        for table in ready:
            made = []
            for store in (embedded, other):
                build_table(table, store)
                made.append(sorted(store.rows(store.table(table.id)), key=repr))
            assert made[0] == made[1], table.id
            compared[table.id] = len(made[0])
            del waiting[table.id]
    assert not waiting
    assert sum(n > 0 for n in compared.values()) >= FEWEST_TABLES, compared


FEWEST_TABLES = 30


def test_years_that_begin_in_july_are_the_same(embedded, other):
    """Made of a day's year, of the first and the last day of a year, and of a day within it."""
    definitions, town = catalogue.load(), replace(profiles.load("exempelkommun"), fiscal=FiscalYear(7, by_end=True))
    made = {}
    for store in (embedded, other):
        random = Random(7)
        create_helpers(store, town, 2024)
        for name in ("insats", "utredning"):
            register = definitions.registers[name]
            fill(store, register, random_rows(register, random, 60))
        for name in ("insatser", "utredningar"):
            table = replace(definitions.tables[name], fiscal=town.fiscal)
            build_table(table, store)
            made.setdefault(name, []).append(sorted(store.rows(store.table(name)), key=repr))
    assert all(ours == theirs and ours for ours, theirs in made.values())


def test_what_an_engine_cannot_do_is_told_without_the_value(other):
    other.create_from_rows("tecken", {"namn": "string"}, [("Anna",)])
    with pytest.raises(Refusal, match="kunde inte räkna") as told:
        other.ask(["SELECT CAST(namn AS BIGINT) AS n FROM tecken"])
    assert "Anna" not in str(told.value)


def test_a_sum_of_large_numbers_is_the_same(embedded, other):
    for store in (embedded, other):
        store.create_from_rows("stora", {"tal": "int64"}, [(2**62,), (2**62,), (2**62,)])
    ours, theirs = (
        store.ask(["SELECT sum(CAST(tal AS DECIMAL(38, 0))) AS n FROM stora"]) for store in (embedded, other)
    )
    assert int(ours[0][0]["n"]) == int(theirs[0][0]["n"]) == 3 * 2**62


def test_a_table_is_replaced_emptied_of_rows_and_dropped(other):
    other.create_from_rows("t", {"_fil": "string", "_rad": "int64"}, [("a", 1), ("a", 2), ("b", 1)])
    other.remove("t", "SELECT 'a' AS _fil, 2 AS _rad")
    assert sorted(other.rows(other.table("t"))) == [("a", 1), ("b", 1)]
    other.create("t", other.table("t").filter(other.table("t")._fil == "b"))
    assert other.rows(other.table("t")) == [("b", 1)]
    other.drop("t")
    other.drop("t")
    assert not other.has("t")


def test_text_keeps_what_stands_in_it(other):
    texts = ["", " a", 'ett "citat"', "rad\nbryts", "a,b;c", "\\N", "Å", None]
    other.create_from_rows("t", {"n": "int64", "x": "string"}, list(enumerate(texts)))
    assert [x for _, x in sorted(other.rows(other.table("t")))] == texts


def test_nothing_is_left_in_the_database(tmp_path):
    with servers("postgres"):
        with engine.open(tmp_path, "postgres") as store:
            store.create_from_rows("t", {"n": "int64"}, [(1,)])
        with engine.open(tmp_path, "postgres") as store:
            left = "SELECT count(*) AS n FROM information_schema.schemata WHERE schema_name LIKE 'socialrapport%'"
            assert store.ask([left]) == [[{"n": 1}]]


@pytest.mark.parametrize(("address", "told"), [("", "inte satt"), ("postgresql://x@127.0.0.1:1/x", "svarar inte")])
def test_a_database_that_is_not_there_is_told(address, told, tmp_path, monkeypatch):
    monkeypatch.setenv(ADDRESS, address)
    with pytest.raises(Refusal, match=told):
        engine.open(tmp_path, "postgres")


def test_memory_is_told_as_java_takes_it():
    assert [megabytes(size) for size in ("3GB", "1.5GB", "800MB", "100MB")] == ["3072m", "1536m", "800m", "512m"]


def test_that_spark_is_not_installed_is_told(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(Refusal, match=r"tillägget spark"):
        engine.open(tmp_path, "spark")


@pytest.mark.parametrize(
    ("address", "java", "told"),
    [
        ("spark://s:7077", "A secret key must be specified via the spark.authenticate.secret config", "en hemlighet"),
        ("spark://s:7077", "SparkContext was stopped", r"klustret på spark://s:7077 svarar inte"),
        (None, "Java gateway process exited", "java -version"),
    ],
)
def test_a_spark_that_does_not_come_up_is_told_with_what_to_look_at(address, java, told):
    with pytest.raises(Refusal, match=told), reached(address):
        raise RuntimeError(java)


def test_that_java_is_not_there_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(Refusal, match="Java 17"):
        engine.open(tmp_path, "spark")
