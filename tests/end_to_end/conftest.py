"""Small editions, each built once through the program itself and read by all tests here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from socialrapport.model.edition import Edition
from support.editions import PUBLISHED, Built, InProcess
from support.workshop import Workshop, files_of_exempelkommun, generated, published

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="session")
def workshop(common: Path) -> Iterator[Workshop]:
    made = Workshop(common)
    made.order("exempel", generated("exempelkommun"))
    made.order("stad", generated("stockholm", "--persons", "20000"))
    if PUBLISHED.is_dir():
        made.order("verklig", published)
    yield made
    made.pool.shutdown(cancel_futures=True)


@pytest.fixture(scope="session")
def small(workshop: Workshop) -> Built:
    "Exempelkommun: no districts, everybody."
    return workshop.built("exempel")


@pytest.fixture(scope="session")
def city(workshop: Workshop) -> Built:
    "Stockholm with 20 000 inhabitants."
    return workshop.built("stad")


@pytest.fixture(scope="session")
def norrsund(workshop: Workshop) -> Built:
    "The municipality of docs/profil.md with 4 000 inhabitants: built when somebody asks."
    workshop.order("norrsund", generated(DOCS / "norrsund", "--persons", "4000"))
    return workshop.built("norrsund")


@pytest.fixture(scope="session", params=["exempel", "stad"])
def synthetic(workshop: Workshop, request: pytest.FixtureRequest) -> Built:
    "Each of the editions made from made-up people."
    return workshop.built(request.param)


@pytest.fixture(scope="session")
def real(workshop: Workshop) -> Built:
    "Stockholm 2017 as the city itself published it."
    if "verklig" not in workshop.orders:
        pytest.skip("De publicerade tabellerna finns inte här.")
    return workshop.built("verklig")


@pytest.fixture(scope="session")
def again(exempelkommun: Edition, common: Path) -> InProcess:
    "The small edition once more: generated and built in another process, with another pseudonym key."
    return InProcess(exempelkommun, files_of_exempelkommun(common))
