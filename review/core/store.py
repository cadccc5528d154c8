"""Editions taken in whole and kept by what they are: a folder is named by the hash over every path and byte in it.

A file that several candidates have lies here once. What is in a store is never changed: `counted` reads every byte
again, so one that has been is noticed by whoever asks.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from review.core import kinds, shapes, whole
from socialrapport.model.issue import Refusal
from socialrapport.opened import folder, things
from socialrapport.opened.things import Thing

MOST_FILES = 20_000
MOST_BYTES = 2_000_000_000
MANIFEST = "edition.json"


class Store:
    """Editions under a folder: `objekt/` holds files by their sha256, `utgavor/` each edition as a folder of them.

    `innehall/` lists the files of each, so that those that have been changed can be named.
    """

    def __init__(self, top: Path) -> None:
        self.objects, self.editions, self.lists = top / "objekt", top / "utgavor", top / "innehall"
        for there in (self.objects, self.editions, self.lists):
            there.mkdir(parents=True, exist_ok=True)

    def take_in(self, source: Path) -> str:
        """The root of the edition in *source*, which is here from now on, whole.

        Raises Refusal where it is no edition, its files are not those that it says, the desk cannot read them, a
        document or a table of it is missing, there is one that nobody would be asked about, a page is none of ours, or
        a file is not what its name says.
        """
        folder.opened(source)
        paths = listed(source)
        whole.must_be_named(paths)
        with tempfile.TemporaryDirectory(prefix=".ny-", dir=self.editions) as made:
            fresh = Path(made) / "utgava"
            hashes = {name: self._linked(path, fresh / name) for name, path in paths.items()}
            must_be_as_said(fresh, hashes)
            shapes.must_be_readable(fresh)
            whole.must_be_whole(fresh, hashes)
            kinds.must_be_of_their_kind(fresh, hashes)
            root = root_of(hashes)
            self._list(root).write_text(json.dumps(hashes, sort_keys=True), encoding="utf-8")
            with suppress(OSError):
                fresh.rename(self.editions / root)
        if counted(self.editions / root) != root:
            raise Refusal(f"{source}: utgåvan finns redan här, men dess filer har ändrats. Kör desk verify-log.")
        return root

    def _linked(self, source: Path, there: Path) -> str:
        "The file's sha256, with the file as an object and at its place."
        body = source.read_bytes()
        sha256 = hashlib.sha256(body).hexdigest()
        kept = self.objects / sha256[:2] / sha256[2:]
        if not kept.exists():
            kept.parent.mkdir(exist_ok=True)
            number, fresh = tempfile.mkstemp(prefix=".ny-", dir=kept.parent)
            with os.fdopen(number, "wb") as file:
                file.write(body)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(fresh, 0o444)
            os.replace(fresh, kept)
        there.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(kept, there)
        except OSError:
            shutil.copyfile(kept, there)
        return sha256

    def folder(self, root: str) -> Path:
        "Where an edition lies. Raises Refusal where there is none."
        there = self.editions / root
        if len(root) != 64 or not there.is_dir():
            raise Refusal("Utgåvan finns inte här.")
        return there

    def counted(self, root: str) -> str:
        "The root of the bytes as they are now; another where any has been changed, empty where the edition is gone."
        there = self.editions / root
        return counted(there) if root and there.is_dir() else ""

    def _list(self, root: str) -> Path:
        return self.lists / f"{root}.json"

    def changed(self, root: str) -> tuple[str, ...]:
        "The files that are not as they were taken in, by name."
        then = folder.json_in(self._list(root))
        return differing(self.editions / root, {str(name): str(sha256) for name, sha256 in then.items()})

    def about(self, root: str) -> Mapping[str, Any]:
        return folder.json_in(self.folder(root) / MANIFEST)

    def things(self, root: str) -> tuple[Thing, ...]:
        return things.read(self.folder(root))


def listed(source: Path) -> dict[str, Path]:
    """The files of a folder by path. Raises Refusal for what is no plain file, and for too many or too much."""
    found: dict[str, Path] = {}
    size = 0
    for path in walked(source):
        size += path.stat().st_size
        found[path.relative_to(source).as_posix()] = path
        if len(found) > MOST_FILES or size > MOST_BYTES:
            raise Refusal(f"{source}: mappen är för stor för att vara en utgåva.")
    return found


def walked(source: Path) -> Iterator[Path]:
    for top, folders, files in os.walk(source):
        folders.sort()
        for name in (*folders, *files):
            path = Path(top) / name
            if path.is_symlink() or not (path.is_file() or path.is_dir()):
                raise Refusal(f"{path.name}: en utgåva har bara vanliga filer och mappar.")
        yield from (Path(top) / name for name in sorted(files))


def counted(there: Path) -> str:
    "The root of the files in a folder, every byte read."
    return root_of(hashes_of(there))


def hashes_of(there: Path) -> dict[str, str]:
    return {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in listed(there).items()}


def root_of(hashes: Mapping[str, str]) -> str:
    lines = "".join(f"{sha256}  {name}\n" for name, sha256 in sorted(hashes.items()))
    return hashlib.sha256(lines.encode()).hexdigest()


def must_be_as_said(there: Path, hashes: Mapping[str, str]) -> None:
    "Raises Refusal where the edition's own account is of other files than these."
    try:
        said = said_in(json.loads((there / MANIFEST).read_bytes())["utdata"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as fault:
        raise Refusal(f"{MANIFEST} säger inte vilka filer utgåvan har. {whole.AGAIN}") from fault
    there_are = hashes.keys() - {MANIFEST}
    wrong = {
        "saknas": said.keys() - there_are,
        "står inte där": there_are - said.keys(),
        "är ändrade": {name for name in said.keys() & there_are if said[name] != hashes[name]},
    }
    if found := [f"{whole.in_short(names)} {what}" for what, names in wrong.items() if names]:
        raise Refusal(f"Utgåvans filer är inte de som {MANIFEST} säger: {'; '.join(found)}. {whole.AGAIN}")


def said_in(listed: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    "The sha256 of each file. Raises TypeError for a name that is none, and Refusal for one that stands twice."
    said: dict[str, str] = {}
    for one in listed:
        name, sha256 = one["fil"], one["sha256"]
        if not (isinstance(name, str) and isinstance(sha256, str)):
            raise TypeError(MANIFEST)
        if name in said:
            raise Refusal(f"{MANIFEST}: {name} står två gånger bland filerna. {whole.AGAIN}")
        said[name] = sha256
    return said


def differing(there: Path, then: Mapping[str, str]) -> tuple[str, ...]:
    "The files that are others than they were, or are new or gone, by name."
    now = hashes_of(there)
    return tuple(sorted(name for name in then.keys() | now.keys() if then.get(name) != now.get(name)))
