"""While registers are read with too little memory, and after the program is killed: no person number on disk."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from unittest import mock

import openpyxl
import pytest

from socialrapport import catalogue, engine, intake, profiles, world
from socialrapport.engine.counting import duckdb as embedded
from socialrapport.model.issue import Refusal
from support.editions import PATIENCE, contents, run_here

MANY, LITTLE = 200_000, "40MB"
LIKE_A_NUMBER = re.compile(rb"(?:\d\d)?\d{6}-\d{4}|\d{12}")
HEADER = "personnummer;kon;skyddad\n"


def numbers(many: int) -> Iterator[str]:
    "Person numbers of people who do not exist, with their check digits."
    for n in range(many):
        nine = f"{n % 90 + 10:02}{n // 90 % 12 + 1:02}{n // 1080 % 28 + 1:02}{n // 30240 % 999:03}"
        doubled = sum(sum(divmod(int(d) * (2 - i % 2), 10)) for i, d in enumerate(nine))
        yield f"19{nine}{-doubled % 10}"


def written(number: str, n: int) -> str:
    "In every way that they are written."
    return (number, f"{number[:8]}-{number[8:]}", f"{number[2:8]}-{number[8:]}")[n % 3]


@pytest.fixture(scope="module")
def people() -> Sequence[str]:
    return [written(number, n) for n, number in enumerate(numbers(MANY))]


def rows(people: Sequence[str]) -> str:
    return HEADER + "".join(f"{p};;0\n" for p in people) + f"{people[0]};för;många;fält\n"


def as_text(encoding: str) -> Callable[[Path, Sequence[str]], None]:
    def write(folder: Path, people: Sequence[str]) -> None:
        (folder / "person.csv").write_text(rows(people), encoding=encoding)

    return write


def as_sheet(folder: Path, people: Sequence[str]) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in (HEADER.strip().split(";"), *([p, "", "0"] for p in people)):
        sheet.append(row)
    book.save(folder / "person.xlsx")


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    "Where the extracts lie, and where temporary files do."
    made = tmp_path / "underlag", tmp_path / "tillfalligt"
    for folder in made:
        folder.mkdir()
    return made


def told(folder: Path, known: frozenset[bytes]) -> tuple[int, set[bytes]]:
    "How many bytes the folder's files have, and the person numbers that stand in them, in whatever encoding."
    size, found = 0, set[bytes]()
    for path in (Path(top, name) for top, _, names in os.walk(folder) for name in names):
        try:
            raw = path.read_bytes()
        except OSError:
            continue  # It was there a moment ago.
        size += len(raw)
        found |= known & set(LIKE_A_NUMBER.findall(raw)) | known & set(LIKE_A_NUMBER.findall(raw.replace(b"\0", b"")))
    return size, found


class Watch(threading.Thread):
    """Looks through a folder again and again; the most bytes that there were, and the numbers seen."""

    def __init__(self, folder: Path, known: frozenset[bytes]) -> None:
        super().__init__(daemon=True)
        self.folder, self.known, self.over = folder, known, threading.Event()
        self.most, self.seen = 0, set[bytes]()

    def run(self) -> None:
        while not self.over.is_set():
            size, found = told(self.folder, self.known)
            self.most, self.seen = max(self.most, size), self.seen | found
            time.sleep(0.02)


@contextmanager
def watching(folder: Path, people: Sequence[str]) -> Iterator[Watch]:
    watch = Watch(folder, frozenset(p.encode() for p in people))
    watch.start()
    yield watch
    watch.over.set()
    watch.join()


def receive(extracts: Path, work: Path, memory: str) -> None:
    with engine.open(work, threads=2, memory=memory) as store, suppress(Refusal):  # Persons alone are of no year.
        intake.receive(extracts, profiles.load("exempelkommun"), catalogue.load(), 2024, store, b"nyckel")


def test_what_is_spilled_holds_pseudonyms_behind_the_lock(folders: tuple[Path, Path], people: Sequence[str]) -> None:
    """Without encryption there are no rows with numbers, at most scraps of freed memory that a block had."""
    as_text("utf-8")(folders[0], people)
    with watching(folders[1], people) as watch, mock.patch.object(embedded, "ENCRYPTED", "SELECT 1"):
        receive(*folders, LITTLE)
    assert watch.most > 0
    assert len(watch.seen) < len(people) / 100


@pytest.mark.parametrize("write", [as_text("utf-16"), as_text("cp1252"), as_sheet], ids=["utf-16", "cp1252", "xlsx"])
def test_what_is_copied_on_its_way_in_is_never_a_file(
    folders: tuple[Path, Path], people: Sequence[str], write: Callable[[Path, Sequence[str]], None]
) -> None:
    write(folders[0], people[:20_000])
    with watching(folders[1], people) as watch:
        receive(*folders, "1GB")
    assert watch.most == 0


def test_a_killed_run_leaves_nothing_to_read_and_the_next_tidies(
    folders: tuple[Path, Path], people: Sequence[str]
) -> None:
    extracts, work = folders
    as_text("utf-16")(extracts, people)
    command = [sys.executable, "-m", "socialrapport", "check", extracts, "--profile", "exempelkommun", "--year", "2024"]
    where = {"TMPDIR": str(work), "SOCIALRAPPORT_MINNE": LITTLE}
    with watching(work, people) as watch:
        killed = subprocess.Popen(command, env=os.environ | where, stderr=subprocess.DEVNULL)
        end = time.monotonic() + PATIENCE
        while not watch.most and killed.poll() is None and time.monotonic() < end:
            time.sleep(0.01)
        killed.kill()
        killed.wait()
    left = told(work, watch.known)
    assert (left[0] > 0, left[1], watch.seen) == (True, set(), set())
    with mock.patch.object(world.tempfile, "tempdir", str(work)), world.work_folder() as folder:
        assert list(work.iterdir()) == [folder]


def test_a_living_runs_folder_is_left_alone(folders: tuple[Path, Path]) -> None:
    with mock.patch.object(world.tempfile, "tempdir", str(folders[1])), world.work_folder() as living:
        with world.work_folder() as mine:
            assert sorted(folders[1].iterdir()) == sorted([living, mine])
        assert living.exists()


def test_too_little_memory_is_told_with_what_to_do(folders: tuple[Path, Path], people: Sequence[str]) -> None:
    as_text("utf-8")(folders[0], people)
    result = run_here(
        "check", folders[0], "--profile", "exempelkommun", "--year", "2024", SOCIALRAPPORT_MINNE="5MB",
        TMPDIR=str(folders[1]),
    )  # fmt: skip
    assert result.returncode == 1
    assert "får använda 5MB" in result.stderr
    assert "SOCIALRAPPORT_MINNE=8GB" in result.stderr
    assert "Error" not in result.stderr
    assert contents(folders[1]) == {}


@pytest.mark.parametrize("given", ["mycket", "8", "GB", "-1GB", "8GB; DROP"])
def test_what_is_no_amount_of_memory_is_refused(folders: tuple[Path, Path], given: str) -> None:
    result = run_here("check", folders[0], "--profile", "exempelkommun", "--year", "2024", SOCIALRAPPORT_MINNE=given)
    assert (result.returncode, "Skriv till exempel SOCIALRAPPORT_MINNE=8GB" in result.stderr) == (2, True)


@pytest.mark.parametrize("given", ["0", "två", "1.5", "-1"])
def test_what_is_no_number_of_cores_is_told_with_what_to_write(folders, given):
    result = run_here("check", folders[0], "--profile", "exempelkommun", "--year", "2024", SOCIALRAPPORT_TRADAR=given)
    assert (result.returncode, "SOCIALRAPPORT_TRADAR=1" in result.stderr) == (2, True)
