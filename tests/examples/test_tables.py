"""Every clean table does what its author showed."""

import pytest

from socialrapport import catalogue, engine, profiles
from socialrapport.compute.examples import table_example
from socialrapport.engine.judge.drawn import kinds
from support.each import of_each

CATALOGUE = catalogue.load()
EXAMPLES = {f"{t.id}: {e.says}": (t, e) for t in CATALOGUE.tables.values() for e in t.examples}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with engine.open(tmp_path_factory.mktemp("work"), threads=1) as opened:
        yield opened


@pytest.fixture(scope="module")
def profile():
    return profiles.load("stockholm")


@of_each(EXAMPLES)
def test_the_example_comes_out_in_columns_of_the_types_that_they_say(table, example, store, profile):
    expected, made = table_example(store, profile, CATALOGUE, table, example)
    assert expected == made
    called = {"int64": "integer", "string": "string", "boolean": "boolean", "float64": "floating"}
    for name, kind in kinds(table.columns).items():
        column = store.table(table.id)[name].type()
        assert getattr(column, f"is_{called[kind]}")(), f"{table.id}.{name} är {column}, inte {kind}"


@of_each(CATALOGUE.tables)
def test_every_table_shows_an_example(table):
    assert table.examples
