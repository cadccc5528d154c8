"""Its place puts this folder on the path, so that tests can share `support`; what tests of all kinds share is here.

The process that deals out the tests reads this and runs none, so the program is loaded where it is asked for.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from socialrapport.engine import Door
    from socialrapport.model.edition import Edition
    from support.workshop import Workshop

# The many processes of a run compile a module once, also where the environment would have each do it again.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# Several processes run tests beside each other, each over little data: more threads would only wait for each other.
os.environ.setdefault("SOCIALRAPPORT_TRADAR", "1")

settings.register_profile("loaded", deadline=None)  # A machine that is busy makes no test fail.
settings.load_profile("loaded")


@pytest.fixture(scope="session")
def common(tmp_path_factory: pytest.TempPathFactory) -> Path:
    "A folder of this run that all its processes share."
    from support import workshop

    return workshop.common_folder(tmp_path_factory)


@pytest.fixture(scope="session")
def workshop(common: Path, request: pytest.FixtureRequest) -> Iterator[Workshop]:
    from support.workshop import EDITIONS, Workshop

    # A parameter of a test may be called as an edition is.
    asked = (getattr(item, "fixturenames", ()) for item in request.session.items)
    wanted = {name for names in asked if "workshop" in names for name in names}
    # Of several processes the first begins what the run asks for; another makes what nobody has begun when it needs it.
    begins = os.environ.get("PYTEST_XDIST_WORKER", "gw0") == "gw0"
    made = Workshop(common, [name for name in EDITIONS if name in wanted] if begins else [])
    yield made
    made.close()


@pytest.fixture(scope="session", autouse=True)
def begun(request: pytest.FixtureRequest) -> None:
    "The editions that tests of the run ask for are begun before the first of all tests, and made beside the others."
    if any("workshop" in getattr(item, "fixturenames", ()) for item in request.session.items):
        request.getfixturevalue("workshop")


@pytest.fixture(scope="session")
def exempelkommun(workshop: Workshop) -> Edition:
    "Exempelkommun 2024, made in a process that is not the command's."
    edition: Edition = workshop.made("exempelkommun")
    return edition


@pytest.fixture(scope="session")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Door]]:
    "The embedded engine, without tables whenever it is called for."
    from socialrapport.engine import Door
    from support.engines import emptied

    with Door(tmp_path_factory.mktemp("motor"), threads=1) as store:
        yield lambda: emptied(store)


LAST = ("end_to_end", "snapshot", "architecture", "spec", "unit")
"""The tests that wait for editions, and after them many small files that keep every process busy to the end."""


def pytest_collection_finish() -> None:
    "What has been collected stays to the end and is not looked through again for what could be let go."
    from socialrapport import world

    world.look_seldom_for_cycles()
    gc.freeze()


def _begins_at_the_end() -> bool:
    "Whether this is the second, the fourth … of the processes of a run."
    return int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % 2 == 1


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Of two processes one reads the folders from the end: where nothing is compiled yet, each compiles half.

    Side by side they would both compile the same module, and all that it imports, again and again.
    """
    report = yield
    if isinstance(collector, pytest.Directory) and _begins_at_the_end():
        report.result.reverse()
    return report


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Generator[None, None, None]:
    "Whole files in the order that a run of several processes takes least time."

    def place(item: pytest.Item) -> int:
        kind = item.path.relative_to(Path(__file__).parent).parts[0]
        return LAST.index(kind) + 1 if kind in LAST else 0

    items.sort(key=lambda item: item.path)
    yield
    items.sort(key=place)
