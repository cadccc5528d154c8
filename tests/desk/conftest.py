"""A desk of its own for each test: an empty database, a folder, and one person of each role."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from support.desk_pages import Bord


@pytest.fixture(scope="session")
def tables() -> Iterator[None]:
    "Django with an empty database."
    from django.db import connections
    from django.test.utils import setup_test_environment, teardown_test_environment

    import support.desk_ready  # noqa: F401 – makes Django ready
    from review.web import starting

    setup_test_environment()
    starting.prepared()
    yield
    connections.close_all()
    teardown_test_environment()


@pytest.fixture
def bord(tables: None, tmp_path: Path) -> Bord:
    from support import desk
    from support.desk_pages import Bord

    made = Bord.empty(tmp_path / "bord")
    desk.edition(made.inbox / "ett", "Det var tre hushåll.", "Inget hade ändrats.")
    desk.edition(made.inbox / "tva", "Det var fyra hushåll.", "Inget hade ändrats.")
    return made
