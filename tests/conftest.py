"""Its place puts this folder on the path, so that tests can share `support`; what tests of all kinds share is here.

The process that deals out the tests reads this and runs none, so the program is loaded where it is asked for.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from socialrapport.model.edition import Edition

settings.register_profile("loaded", deadline=None)  # A machine that is busy makes no test fail.
settings.load_profile("loaded")


@pytest.fixture(scope="session")
def common(tmp_path_factory: pytest.TempPathFactory) -> Path:
    "A folder of this run that all its processes share."
    from support import workshop

    return workshop.common_folder(tmp_path_factory)


@pytest.fixture(scope="session")
def exempelkommun(common: Path) -> Edition:
    "Exempelkommun 2024, made in the process of a test."
    from support import workshop

    return workshop.edition_of_exempelkommun(common)
