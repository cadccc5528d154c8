"""Its place puts this folder on the path, so that tests can share `support`; what tests of all kinds share is here."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from socialrapport.model.edition import Edition
from support import workshop

settings.register_profile("loaded", deadline=None)  # A machine that is busy makes no test fail.
settings.load_profile("loaded")


@pytest.fixture(scope="session")
def common(tmp_path_factory: pytest.TempPathFactory) -> Path:
    "A folder of this run that all its processes share."
    return workshop.common_folder(tmp_path_factory)


@pytest.fixture(scope="session")
def exempelkommun(common: Path) -> Edition:
    "Exempelkommun 2024, made in the process of a test."
    return workshop.edition_of_exempelkommun(common)
