"""`./do bench`: runs each command in a process of its own and prints wall time and peak memory.

Memory is the sum over the process and its children, sampled twenty times a second: a peak that is
shorter than that is not seen.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from bench import chance, counting, desk, protection, rows, stages

PROGRAM = (sys.executable, "-m", "socialrapport")
QUICK = ("--persons", "60000")


@dataclass(frozen=True)
class Measured:
    """`seconds` and `megabytes` are medians over the runs; `code` is the exit code of the last."""

    what: str
    seconds: float
    megabytes: float
    code: int


def main() -> None:
    options = read_options()
    print(
        f"{platform.processor() or platform.machine()}, {os.cpu_count()} kärnor, Python {platform.python_version()}\n"
    )
    if options.chance:
        for line in chance.table(options.chance):
            print(line, flush=True)
        return
    with tempfile.TemporaryDirectory(prefix="socialrapport-bench-") as folder:
        if options.desk:
            for line in desk.table(Path(folder), Path(options.desk)):
                print(line, flush=True)
            return
        if options.stages:
            for line in stages.table(Path(folder), Path(options.stages), options.profile, counting.YEAR):
                print(line, flush=True)
            return
        if options.protection:
            for line in protection.table(Path(folder), options.full):
                print(line, flush=True)
            return
        if options.counting:
            for line in counting.table(Path(folder), options.counting, options.engines, options.profile, options.keep):
                print(line, flush=True)
            return
        if options.rows:
            for line in rows.table(Path(folder), options.rows):
                print(line, flush=True)
            return
        found = []
        for name, words in commands(Path(folder), options.full):
            found.append(measure(name, words, options.runs))
            print(row(found[-1]), flush=True)
    if options.json:
        Path(options.json).write_text(json.dumps([asdict(m) for m in found], ensure_ascii=False, indent=1) + "\n")


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./do bench", description=__doc__)
    parser.add_argument("--chance", type=int, help="så många slumpade utgåvor: hur ofta sägs det som inte är så?")
    parser.add_argument("--counting", type=int, nargs="+", help="räkna så många personer; 0 är hela profilen")
    parser.add_argument("--rows", type=int, nargs="+", help="läs och pröva biståndsraderna av så många personer")
    parser.add_argument("--engines", nargs="+", default=["duckdb"], help="motorer att räkna på")
    parser.add_argument("--profile", default="stockholm", help="profil att räkna, som riket")
    parser.add_argument("--keep", action="store_true", help="spara det mätta att hålla nästa mätning mot")
    parser.add_argument("--full", action="store_true", help="mät också hela staden (flera minuter)")
    parser.add_argument(
        "--protection", action="store_true", help="mät röjandekontrollen på frögivna tabeller i stället"
    )
    parser.add_argument("--stages", metavar="UNDERLAG", help="mät varje steg av ett bygge av de underlagen i stället")
    parser.add_argument("--desk", metavar="UTGÅVA", help="mät utgivningsbordet med den utgåvan i stället")
    parser.add_argument("--runs", type=int, default=1, help="antal körningar av varje; medianen visas")
    parser.add_argument("--json", help="fil att också skriva siffrorna i")
    return parser.parse_args()


def commands(folder: Path, full: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    "What is measured: start-up, then each step alone and the demo whole, quick and, if asked, full."
    yield "--help", ("--help",)
    yield from steps("60 000 personer", folder / "liten", QUICK)
    if full:
        yield from steps("hela staden", folder / "hel", ())


def steps(size: str, folder: Path, options: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    extracts, edition, demo = (str(folder / name) for name in ("underlag", "utgava", "demo"))
    profile = ("--profile", "stockholm")
    yield f"generate, {size}", ("generate", *profile, "--out", extracts, "--quiet", *options)
    yield f"check, {size}", ("check", extracts, *profile, "--year", "2024", "--quiet")
    yield (
        f"build, {size}",
        ("build", *profile, "--extracts", extracts, "--year", "2024", "--out", edition, "--quiet"),
    )
    yield f"demo, {size}", ("demo", "--out", demo, "--quiet", *options)


def measure(what: str, words: tuple[str, ...], runs: int) -> Measured:
    "The command *runs* times."
    samples = [run(words) for _ in range(runs)]
    seconds, megabytes, codes = zip(*samples, strict=True)
    return Measured(what, statistics.median(seconds), statistics.median(megabytes), codes[-1])


def run(words: tuple[str, ...]) -> tuple[float, float, int]:
    "(seconds, peak megabytes, exit code) of one run."
    started, peak = time.monotonic(), 0
    process = subprocess.Popen((*PROGRAM, *words), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        peak = max(peak, resident(process.pid))
        time.sleep(0.05)
    return time.monotonic() - started, peak / 1e6, process.returncode


def resident(pid: int) -> int:
    "Bytes in memory of the process and its children; 0 when it is gone."
    try:
        parent = psutil.Process(pid)
        family = [parent, *parent.children(recursive=True)]
        return sum(p.memory_info().rss for p in family)
    except psutil.Error:
        return 0


def row(found: Measured) -> str:
    failed = "" if found.code == 0 or (found.what.startswith("check") and found.code == 1) else f"  (kod {found.code})"
    return f"{found.what:<32}{found.seconds:>9.2f} s {found.megabytes:>9.0f} MB{failed}"


if __name__ == "__main__":
    main()
