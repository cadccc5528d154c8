"""Every indicator does what its author showed, on the engine and on the judge."""

import pytest

from socialrapport import catalogue, engine, profiles
from socialrapport.compute import examples

EXAMPLES = [(i, e) for i in catalogue.load().indicators.values() for e in i.examples]
IDS = [f"{i.id}: {e.says}" for i, e in EXAMPLES]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with engine.open(tmp_path_factory.mktemp("work")) as opened:
        yield opened


@pytest.fixture(scope="module")
def profile():
    return profiles.load("stockholm")


@pytest.mark.parametrize(("indicator", "example"), EXAMPLES, ids=IDS)
def test_on_the_engine(store, profile, indicator, example):
    assert examples.on_engine(store, profile, indicator, example) == example.gives


@pytest.mark.parametrize(("indicator", "example"), EXAMPLES, ids=IDS)
def test_on_the_judge(profile, indicator, example):
    assert examples.on_reference(profile, indicator, example) == example.gives
