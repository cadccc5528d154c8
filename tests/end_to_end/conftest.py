"""Small editions, each built once through the program itself and read by all tests here."""

from __future__ import annotations

from functools import cache

import pytest

from socialrapport.model.edition import Edition
from support.beside import PUBLISHED, why_not
from support.editions import Built, InProcess
from support.workshop import EDITIONS, Pages, Workshop, pages_of


@pytest.fixture(scope="session")
def small(workshop: Workshop) -> Built:
    "Exempelkommun: no districts, everybody."
    return workshop.built("small")


@pytest.fixture(scope="session")
def city(workshop: Workshop) -> Built:
    "Stockholm with 20 000 inhabitants."
    return workshop.built("city")


@pytest.fixture(scope="session")
def norrsund(workshop: Workshop) -> Built:
    "The municipality of docs/profil.md with 4 000 inhabitants."
    return workshop.built("norrsund")


@pytest.fixture(scope="session", params=["small", "city"], ids=["exempel", "stad"])
def synthetic(workshop: Workshop, request: pytest.FixtureRequest) -> Built:
    "Each of the editions made from made-up people."
    return workshop.built(request.param)


@pytest.fixture(scope="session")
def real(workshop: Workshop) -> Built:
    "Stockholm 2017 as the city itself published it."
    if "real" not in EDITIONS:
        pytest.skip(why_not(PUBLISHED))
    return workshop.built("real")


@pytest.fixture(scope="session")
def pages() -> Pages:
    "Reads the text of each page of a PDF."
    return cache(pages_of)


@pytest.fixture(scope="session")
def again(exempelkommun: Edition, workshop: Workshop) -> InProcess:
    "The small edition once more: generated and built in another process, with another pseudonym key."
    return InProcess(exempelkommun, workshop.made("again"))
