"""Small editions, each built once through the program itself and read by all tests here."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from unittest import mock

import pytest

from socialrapport import pipeline, profiles, publish, world
from support.editions import PUBLISHED, Built, InProcess, done

DOCS = Path(__file__).parents[2] / "docs"
KEY = "en nyckel som kommunen förvarar"


class Workshop:
    "Builds editions two at a time, each the first time that somebody asks or as soon as there is room."

    def __init__(self, top: Path) -> None:
        self.top, self.pool, self.orders = top, ThreadPoolExecutor(2), dict[str, Future[Built]]()

    def order(self, name: str, work: Callable[[], Built]) -> None:
        self.orders[name] = self.pool.submit(work)

    def extracts(self, profile: str, *options: str) -> Path:
        folder = self.top / f"underlag-{profile}"
        done("generate", "--profile", profile, "--out", folder, "--quiet", *options)
        return folder

    def profile(self, folder: Path, *options: str) -> Built:
        "Extracts and edition of a profile that is a folder."
        extracts, out = self.top / f"underlag-{folder.name}", self.top / folder.name
        done("generate", "--profile", folder, "--out", extracts, "--quiet", *options)
        done("build", "--profile", folder, "--extracts", extracts, "--year", "2024", "--out", out, "--quiet")
        return Built(out, extracts)

    def build(self, profile: str, extracts: Path, year: int) -> Built:
        out = self.top / f"{profile}-{year}"
        environment = {"SOCIALRAPPORT_NYCKEL": ""}
        done(
            "build", "--profile", profile, "--extracts", extracts, "--year", str(year), "--out", out, "--quiet",
            **environment,
        )  # fmt: skip
        return Built(out, extracts)


@pytest.fixture(scope="session")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    made = Workshop(tmp_path_factory.mktemp("utgavor"))
    made.order("exempel", lambda: made.build("exempelkommun", made.extracts("exempelkommun"), 2024))
    made.order("stad", lambda: made.build("stockholm", made.extracts("stockholm", "--persons", "20000"), 2024))
    if PUBLISHED.is_dir():
        made.order("verklig", lambda: made.build("stockholm", PUBLISHED, 2017))
    yield made
    made.pool.shutdown(cancel_futures=True)


@pytest.fixture(scope="session")
def small(workshop: Workshop) -> Built:
    "Exempelkommun: no districts, everybody."
    return workshop.orders["exempel"].result()


@pytest.fixture(scope="session")
def city(workshop: Workshop) -> Built:
    "Stockholm with 20 000 inhabitants."
    return workshop.orders["stad"].result()


@pytest.fixture(scope="session")
def norrsund(workshop: Workshop) -> Built:
    "The municipality of docs/profil.md with 4 000 inhabitants: built when somebody asks."
    if "norrsund" not in workshop.orders:
        workshop.order("norrsund", lambda: workshop.profile(DOCS / "norrsund", "--persons", "4000"))
    return workshop.orders["norrsund"].result()


@pytest.fixture(scope="session", params=["exempel", "stad"])
def synthetic(workshop: Workshop, request: pytest.FixtureRequest) -> Built:
    "Each of the editions made from made-up people."
    return workshop.orders[request.param].result()


@pytest.fixture(scope="session")
def real(workshop: Workshop) -> Built:
    "Stockholm 2017 as the city itself published it."
    if "verklig" not in workshop.orders:
        pytest.skip("De publicerade tabellerna finns inte här.")
    return workshop.orders["verklig"].result()


@pytest.fixture(scope="session")
def again(small: Built, tmp_path_factory: pytest.TempPathFactory) -> InProcess:
    "The small edition once more: in this process, with another pseudonym key."
    work = tmp_path_factory.mktemp("arbete")
    with mock.patch.dict(os.environ, {world.KEY_VARIABLE: KEY}):
        edition = pipeline.make_edition(profiles.load("exempelkommun"), small.extracts, 2024, work)
    return InProcess(edition, publish.write(edition))
