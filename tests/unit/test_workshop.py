"""What the processes of a test run share is made once, and whole."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from support.workshop import once


def test_what_several_ask_for_is_made_once(tmp_path: Path) -> None:
    made: list[Path] = []
    with ThreadPoolExecutor(4) as pool:
        folders = set(pool.map(lambda _: once(tmp_path / "utgava", made.append), range(4)))
    assert (folders, len(made)) == ({tmp_path / "utgava"}, 1)


def test_what_failed_halfway_is_made_anew(tmp_path: Path) -> None:
    def fails(folder: Path) -> None:
        (folder / "halv").touch()
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011
        once(tmp_path / "utgava", fails)
    assert list(once(tmp_path / "utgava", lambda folder: None).iterdir()) == []
