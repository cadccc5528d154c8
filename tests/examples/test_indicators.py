"""Every indicator does what its author showed, on the engine and on the judge."""

import pytest

from socialrapport import catalogue, engine, profiles
from socialrapport.compute import examples
from support.each import of_each

EXAMPLES = {f"{i.id}: {e.says}": (i, e) for i in catalogue.load().indicators.values() for e in i.examples}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with engine.open(tmp_path_factory.mktemp("work"), threads=1) as opened:
        yield opened


@pytest.fixture(scope="module")
def profile():
    return profiles.load("stockholm")


@of_each(EXAMPLES)
def test_on_the_engine(indicator, example, store, profile):
    assert examples.on_engine(store, profile, indicator, example) == example.gives


@of_each(EXAMPLES)
def test_on_the_judge(indicator, example, profile):
    assert examples.on_reference(profile, indicator, example) == example.gives
