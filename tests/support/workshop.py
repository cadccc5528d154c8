"""Editions that a test run makes once, though several processes run it: whoever asks first makes it, the rest wait."""

from __future__ import annotations

import fcntl
import os
import pickle
import shutil
import subprocess
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from socialrapport import another_process, catalogue, pipeline, profiles, publish, synthetic, world
from socialrapport.synthetic import effects
from support.beside import PUBLISHED
from support.editions import Built, done, done_here
from support.engines import servers

KEY = "en nyckel som kommunen förvarar"
DOCS = Path(__file__).parents[2] / "docs"


def once(folder: Path, make: Callable[[Path], None]) -> Path:
    "The folder, filled by *make* when none of the run's processes has done so."
    with folder.with_suffix(".las").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            half = folder.with_suffix(".halv")
            shutil.rmtree(half, ignore_errors=True)
            half.mkdir()
            make(half)
            half.rename(folder)
    return folder


def common_folder(factory: pytest.TempPathFactory) -> Path:
    "A folder of this run that all its processes share."
    base = factory.getbasetemp()
    top = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "gemensamt"
    top.mkdir(exist_ok=True)
    return top


class Workshop:
    """Makes editions: those of *first* at once, in that order, and others when somebody asks.

    One process makes nearly all of them, one after another, so what is the same for all is read and compiled once.
    """

    def __init__(self, top: Path, first: Iterable[str] = ()) -> None:
        self.top, self.orders = top, dict[str, Future[Path]]()
        self.waiting = ThreadPoolExecutor(2)
        self.maker = ProcessPoolExecutor(1, get_context("spawn"), another_process.ended_with_its_parent)
        for name in first:
            self.order(name)

    def order(self, name: str) -> Future[Path]:
        if name not in self.orders:
            way = EDITIONS[name]
            first = self.order(way.of) if way.of else None
            self.orders[name] = self.waiting.submit(self._made, self.top / name, way, first)
        return self.orders[name]

    def _made(self, folder: Path, way: Way, first: Future[Path] | None) -> Path:
        if first is not None:
            first.result()
        return once(folder, way.make if way.alone else lambda half: self.maker.submit(way.make, half).result())

    def close(self) -> None:
        "What has not been begun is not made."
        self.waiting.shutdown(cancel_futures=True)
        self.maker.shutdown(cancel_futures=True)

    def built(self, name: str) -> Built:
        folder = self.order(name).result()
        extracts = folder / "underlag"
        return Built(folder / "utgava", extracts if extracts.exists() else PUBLISHED)

    def made(self, name: str) -> Any:
        "What is not a folder of an edition, as it was kept."
        return _read(self.order(name).result())


@dataclass(frozen=True)
class Generated:
    "An edition of 2024 of made-up people, made with the commands themselves."

    profile: str | Path
    options: tuple[str, ...] = ()
    cores: int = 1
    command: Callable[..., None] = done_here

    def __call__(self, folder: Path) -> None:
        words = ("generate", "--profile", self.profile, "--out", folder / "underlag", "--quiet", *self.options)
        self.command(*words)
        build(self.profile, folder / "underlag", 2024, folder, self.cores, self.command)


def published(folder: Path) -> None:
    "The edition of 2017 of the tables that the city itself published."
    build("stockholm", PUBLISHED, 2017, folder)


def build(
    profile: str | Path,
    extracts: Path,
    year: int,
    folder: Path,
    cores: int = 1,
    command: Callable[..., None] = done_here,
) -> None:
    words = ("build", "--profile", profile, "--extracts", extracts, "--year", str(year), "--out", folder / "utgava")
    command(*words, "--quiet", SOCIALRAPPORT_NYCKEL="", SOCIALRAPPORT_TRADAR=str(cores))


FEW = ("befolkning", "person", "orosanmalan", "leverans")
"""Enough for an edition with cells, text and drawings, made in a fraction of the time that all registers take."""


def few_extracts(folder: Path, seed: int, *also: str) -> Path:
    "The extracts of a few registers of Exempelkommun, and of those *also* named."
    folder.mkdir()
    synthetic.generate(profiles.load("exempelkommun"), folder, seed=seed)
    return keep_few(folder, *also)


def keep_few(folder: Path, *also: str) -> Path:
    "The folder without its other registers, but for those *also* named."
    for path in folder.iterdir():
        if not any(name in path.name for name in (*FEW, *also)):
            path.unlink()
    return folder


Pages = Callable[[bytes], tuple[str, ...]]


def pages_of(pdf: bytes) -> tuple[str, ...]:
    "The text of each page of a PDF, read by another program than ours."
    text = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    return tuple(text.removesuffix("\f").split("\f"))


def make_in_memory(folder: Path) -> None:
    """Exempelkommun 2024 with all that the program knows of it, made with a key that is kept.

    Counted in PostgreSQL: that it is the edition that was counted embedded is seen by who compares their bytes.
    """
    profile, extracts, work = profiles.load("exempelkommun"), folder / "underlag", folder / "arbete"
    extracts.mkdir()
    work.mkdir()
    synthetic.generate(profile, extracts, seed=1)
    with servers("postgres"), mock.patch.dict(os.environ, {world.KEY_VARIABLE: KEY}):
        edition = pipeline.make_edition(profile, extracts, 2024, work, "postgres")
    _keep(folder, edition)


def make_of_effects(folder: Path) -> None:
    "Stockholm 2024 in full size, of the indicators that its made-up people have effects in, and no other."
    profile, extracts, work = profiles.load("stockholm"), folder / "underlag", folder / "arbete"
    extracts.mkdir()
    work.mkdir()
    synthetic.generate(profile, extracts)
    keep_few(extracts, "insats", "utredning", "skuldradgivning", "familjeratt")
    known = catalogue.adjusted(catalogue.load(), profile)
    chosen = {e.indicator for e in effects.read(profile.synthetic)}
    few = replace(known, indicators={id: one for id, one in known.indicators.items() if id in chosen})
    with mock.patch.object(catalogue, "adjusted", return_value=few):
        edition = pipeline.make_edition(profile, extracts, 2024, work)
    _keep(folder, edition)


def write_in_memory(folder: Path) -> None:
    "The files of that edition, written in another process than the one of the command."
    _keep(folder, publish.write(_read(folder.parent / "exempelkommun")))


def _keep(folder: Path, made: object) -> None:
    (folder / "gjort.pickle").write_bytes(pickle.dumps(made))


def _read(folder: Path) -> Any:
    return pickle.loads((folder / "gjort.pickle").read_bytes())


@dataclass(frozen=True)
class Way:
    "How an edition is made: whether in processes of its own, and of which other."

    make: Callable[[Path], None]
    alone: bool = False
    of: str = ""


EDITIONS: dict[str, Way] = {
    "city": Way(Generated("stockholm", ("--persons", "20000"))),
    "small": Way(Generated("exempelkommun", cores=2, command=done), alone=True),
    "exempelkommun": Way(make_in_memory),
    "again": Way(write_in_memory, of="exempelkommun"),
    "effects": Way(make_of_effects),
    "norrsund": Way(Generated(DOCS / "norrsund", ("--persons", "4000"))),
    **({"real": Way(published)} if PUBLISHED.is_dir() else {}),
}
"""By the fixture that asks for it; the longest is begun first, then those that most wait for."""
