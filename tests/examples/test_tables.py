"""Every clean table does what its author showed."""

import pytest

from socialrapport import catalogue, engine, profiles
from socialrapport.compute.examples import table_example
from socialrapport.engine.judge.drawn import kinds

CATALOGUE = catalogue.load()
EXAMPLES = [(t, e) for t in CATALOGUE.tables.values() for e in t.examples]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with engine.open(tmp_path_factory.mktemp("work")) as opened:
        yield opened


@pytest.fixture(scope="module")
def profile():
    return profiles.load("stockholm")


@pytest.mark.parametrize(("table", "example"), EXAMPLES, ids=[f"{t.id}: {e.says}" for t, e in EXAMPLES])
def test_the_example_comes_out(store, profile, table, example):
    expected, made = table_example(store, profile, CATALOGUE, table, example)
    assert expected == made


@pytest.mark.parametrize("table", CATALOGUE.tables.values(), ids=list(CATALOGUE.tables))
def test_the_columns_are_of_the_types_that_they_say(store, profile, table):
    table_example(store, profile, CATALOGUE, table, table.examples[0])
    called = {"int64": "integer", "string": "string", "boolean": "boolean", "float64": "floating"}
    for name, kind in kinds(table.columns).items():
        made = store.table(table.id)[name].type()
        assert getattr(made, f"is_{called[kind]}")(), f"{table.id}.{name} är {made}, inte {kind}"


@pytest.mark.parametrize("table", CATALOGUE.tables.values(), ids=list(CATALOGUE.tables))
def test_every_table_shows_an_example(table):
    assert table.examples
