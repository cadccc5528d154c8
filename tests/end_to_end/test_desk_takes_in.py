"""What is built is what the release desk takes: pages, files and accounts of the kinds that it knows."""

from __future__ import annotations

from pathlib import Path

from review.core.store import Store
from support.editions import Built


def test_a_built_edition_is_taken_in(norrsund: Built, tmp_path: Path) -> None:
    store = Store(tmp_path / "lager")
    assert store.changed(store.take_in(norrsund.folder)) == ()
