"""Puts the approved bytes before the public, whole or not at all, and only where two signatures are over them.

`aktuell` is a link to the edition that the public sees; it changes in one move, when all of the new one stands on disk.
Every edition that has been public stays, by its root.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from review.core import signing
from review.core.store import Store, counted, listed
from socialrapport.model.issue import Refusal

CURRENT = "aktuell"
EDITIONS = "utgavor"
FRESH = ".ny-"


def publish(
    store: Store,
    root: str,
    target: Path,
    envelopes: Iterable[Mapping[str, Any]],
    people: Mapping[str, str],
    current: bool = True,
) -> Path:
    """The public folder, which has the edition's bytes now. To publish what is public already changes nothing.

    With *current* it is what the public meets first.

    Raises Refusal where two persons' signatures are not over the bytes as they are.
    """
    if len(signing.approved_by(envelopes, people, root)) < 2:
        raise Refusal("Utgåvan har inte två giltiga signaturer över just de här filerna. Inget publiceras.")
    editions = target / EDITIONS
    editions.mkdir(parents=True, exist_ok=True)
    with alone(target):
        for left in (*editions.glob(f"{FRESH}*"), *target.glob(f"{FRESH}*")):
            removed(left)
        if not (editions / root).exists():
            copied(store.folder(root), editions / root, root)
        if counted(editions / root) != root:
            raise Refusal("De publicerade filerna har ändrats sedan de lades ut. Inget ändras.")
        if current:
            pointed(target, CURRENT, Path(EDITIONS) / root)
    return target / CURRENT


def public_root(target: Path) -> str:
    "The root of what the public sees; empty where there is nothing."
    link = target / CURRENT
    return Path(os.readlink(link)).name[:64] if link.is_symlink() else ""


def copied(source: Path, there: Path, root: str) -> None:
    "The edition at its place, every byte on disk and counted before it gets its name."
    fresh = Path(tempfile.mkdtemp(prefix=FRESH, dir=there.parent))
    for name, path in listed(source).items():
        (fresh / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, fresh / name)
    if counted(fresh) != root:
        removed(fresh)
        raise Refusal("Filerna är inte de som är godkända: en byte har ändrats. Inget publiceras.")
    put_in_place(fresh, there)


def put_in_place(fresh: Path, there: Path) -> None:
    "A folder gets its name when every byte in it is on disk."
    fresh.chmod(0o755)
    for folder, _, _ in os.walk(fresh, topdown=False):
        on_disk(Path(folder))
    fresh.rename(there)
    written_through(there.parent)


def on_disk(folder: Path) -> None:
    "A folder and the files in it, written through."
    for path in (*(one for one in folder.iterdir() if one.is_file()), folder):
        written_through(path)


def pointed(target: Path, name: str, there: Path) -> None:
    "A link in the public folder leads to a folder in it, from one moment to the next."
    fresh = target / f"{FRESH}{os.getpid()}"
    fresh.symlink_to(there)
    os.replace(fresh, target / name)
    written_through(target)


def written_through(path: Path) -> None:
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def removed(left: Path) -> None:
    "What somebody who was stopped left behind."
    if left.is_symlink():
        left.unlink()
    else:
        shutil.rmtree(left, ignore_errors=True)


@contextmanager
def alone(target: Path) -> Iterator[None]:
    "One at a time; the system lets go when a process dies."
    target.mkdir(parents=True, exist_ok=True)
    with (target / ".las").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def put(there: Path, body: bytes) -> None:
    "A file whole, from one moment to the next; left alone where it is the same already."
    if there.is_file() and there.read_bytes() == body:
        return
    fresh = there.with_name(f"{FRESH}{os.getpid()}")
    fresh.write_bytes(body)
    written_through(fresh)
    os.replace(fresh, there)
    written_through(there.parent)
