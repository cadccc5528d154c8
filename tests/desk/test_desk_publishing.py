"""What the public sees is one whole edition, approved by two; whoever is killed on the way changes nothing."""

from __future__ import annotations

import os
import shutil
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from review.core.publishing import CURRENT, EDITIONS, FRESH, public_root, publish
from review.core.store import Store, counted
from socialrapport.model.issue import Refusal
from support import desk
from support.killing import calls, in_a_small_process, killed, of_files


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "lager")


def taken(store: Store, folder: Path, extra: str) -> tuple[str, dict[str, Any]]:
    "An edition in the store, and what it takes to publish it."
    root = store.take_in(desk.edition(folder / extra, "Det var tre hushåll.", extra=extra))
    envelopes, people = desk.approvals(root, "berit", "cilla")
    return root, {"envelopes": envelopes, "people": people}


def test_what_is_published_is_what_was_approved(store: Store, tmp_path: Path) -> None:
    root, approved = taken(store, tmp_path, "a")
    there = publish(store, root, tmp_path / "ut", **approved)
    assert counted(there.resolve()) == root == public_root(tmp_path / "ut")


def test_an_edition_that_was_public_stays_beside_the_new_one(store: Store, tmp_path: Path) -> None:
    for extra in "aba":
        root, approved = taken(store, tmp_path, extra)
        publish(store, root, tmp_path / "ut", **approved)
    assert public_root(tmp_path / "ut") == root
    assert len([*(tmp_path / "ut" / EDITIONS).iterdir()]) == 2


def test_one_approval_is_not_enough(store: Store, tmp_path: Path) -> None:
    root, approved = taken(store, tmp_path, "a")
    with pytest.raises(Refusal, match="två giltiga signaturer"):
        publish(store, root, tmp_path / "ut", approved["envelopes"][:1] * 2, approved["people"])
    assert not (tmp_path / "ut").exists()


def test_approvals_of_another_edition_are_not_of_this_one(store: Store, tmp_path: Path) -> None:
    root, _ = taken(store, tmp_path, "a")
    _, others = taken(store, tmp_path, "b")
    with pytest.raises(Refusal, match="två giltiga signaturer"):
        publish(store, root, tmp_path / "ut", **others)


@pytest.mark.parametrize("name", ["rapport.pdf", "data/eb_hushall.csv", "dokument/rapport.json"])
def test_one_byte_that_has_changed_stops_it(store: Store, tmp_path: Path, name: str) -> None:
    root, approved = taken(store, tmp_path, "a")
    path = store.folder(root) / name
    path.chmod(0o644)
    path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(Refusal, match="en byte har ändrats"):
        publish(store, root, tmp_path / "ut", **approved)
    assert public_root(tmp_path / "ut") == ""


def test_public_bytes_that_have_changed_are_not_published_again(store: Store, tmp_path: Path) -> None:
    root, approved = taken(store, tmp_path, "a")
    there = publish(store, root, tmp_path / "ut", **approved)
    (there / "rapport.pdf").write_bytes(b"other")
    with pytest.raises(Refusal, match="publicerade filerna har ändrats"):
        publish(store, root, tmp_path / "ut", **approved)


def test_killed_at_any_moment_it_has_published_the_old_whole_or_the_new_whole(tmp_path: Path) -> None:
    in_a_small_process(published_and_killed, tmp_path)


def published_and_killed(folder: Path) -> None:
    """Each child publishes the edition that is not public and is killed before each call that may change a file, at
    first with nothing left by the one before it; a last one that is left alone makes it."""
    store, target = Store(folder / "lager"), folder / "ut"
    editions = dict(taken(store, folder, extra) for extra in "ab")
    first, second = editions
    publish(store, first, target, **editions[first])
    took = calls(lambda: publish(store, second, target, **editions[second]), of_files)
    seen, stopped = set(), 0
    for turn, at in enumerate((*range(took + 1), *range(0, took, 5))):
        public = public_root(target)
        if turn <= took:
            publish(store, public, target, **editions[public])
            assert not left(target)
        root = second if public == first else first
        shutil.rmtree(target / EDITIONS / root, ignore_errors=True)
        stopped += killed(partial(publish, store, root, target, **editions[root]), at, of_files)
        public = public_root(target)
        assert public in editions
        assert counted(target / EDITIONS / public) == public
        seen.add((public, root))
    assert stopped >= took
    assert len(seen) == 4
    publish(store, first, target, **editions[first])
    assert not left(target)


def left(target: Path) -> list[Path]:
    "What somebody who was killed has begun."
    return [*target.rglob(f"{FRESH}*")]


def test_the_link_is_one_that_a_static_host_can_follow(store: Store, tmp_path: Path) -> None:
    root, approved = taken(store, tmp_path, "a")
    publish(store, root, tmp_path / "ut", **approved)
    assert os.readlink(tmp_path / "ut" / CURRENT) == f"{EDITIONS}/{root}"
