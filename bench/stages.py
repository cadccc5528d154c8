"""`./do bench --stages UNDERLAG`: what each stage of one build takes, of extracts that lie ready.

Wall and CPU seconds of the program and its children together, and how much memory they have at most: sampled four
times a second, since to look takes a core's time too. How many cores were busy is CPU beside wall, which means
something only where nothing else runs.
"""

from __future__ import annotations

import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import psutil

HEAD = f"{'':<56}{'vägg s':>8}{'CPU s':>8}{'kärnor':>8}{'MB':>8}"
EXTRACT = re.compile(r"Läser \S+\.\w+")
"What is told for each extract; here it is one stage."


@dataclass(frozen=True)
class Seen:
    "What a family of processes has taken until now, and the most memory since it was last asked."

    wall: float
    cpu: float
    megabytes: float


class Family:
    "A program and its children, watched while they run."

    def __init__(self, program: int) -> None:
        self.program, self.most, self.cpu = psutil.Process(program), 0.0, 0.0
        threading.Thread(target=self.watch, daemon=True).start()

    def watch(self) -> None:
        while self.looked():
            time.sleep(0.25)

    def looked(self) -> bool:
        try:
            there = [self.program, *self.program.children(recursive=True)]
            ended = self.program.cpu_times()
            times = [process.cpu_times() for process in there]
            self.most = max(self.most, sum(process.memory_info().rss for process in there) / 1e6)
        except psutil.NoSuchProcess:
            return self.program.is_running()
        live = sum(t.user + t.system for t in times)
        # Of one that has just ended both may be seen, or neither: what has been taken never becomes less.
        self.cpu = max(self.cpu, live + ended.children_user + ended.children_system)
        return True

    def until_now(self) -> Seen:
        self.looked()
        most, self.most = self.most, 0.0
        return Seen(time.monotonic(), self.cpu, most)


def table(folder: Path, extracts: Path, profile: str, year: int) -> Iterator[str]:
    "The lines of the table, as the stages end."
    yield HEAD
    whence = ("--profile", profile, "--extracts", str(extracts), "--year", str(year))
    words = (sys.executable, "-m", "socialrapport", "build", *whence, "--out", str(folder / "utgava"))
    program = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    family = Family(program.pid)
    first = last = family.until_now()
    most = 0.0
    for stage, found in groupby(ended(program, family), key=itemgetter(0)):
        told = [seen for _, seen in found]
        here = replace(told[-1], megabytes=max(seen.megabytes for seen in told))
        yield line(stage, last, here)
        last, most = here, max(most, here.megabytes)
    yield line("hela bygget", first, replace(last, megabytes=most))
    if program.wait():
        yield f"(kod {program.returncode})"


def ended(program: subprocess.Popen[str], family: Family) -> Iterator[tuple[str, Seen]]:
    "Each stage when the program says that it has ended, and what had been taken then."
    assert program.stderr is not None
    for said in program.stderr:
        name, mark, _ = said.strip().removeprefix("✓ ").rpartition(" (")
        if mark and "✓" in said:
            yield ("Läser underlagen" if EXTRACT.fullmatch(name) else name), family.until_now()


def line(stage: str, since: Seen, now: Seen) -> str:
    wall, cpu = now.wall - since.wall, now.cpu - since.cpu
    return f"{stage:<56}{wall:>8.1f}{cpu:>8.1f}{cpu / max(wall, 0.01):>8.1f}{now.megabytes:>8.0f}"
