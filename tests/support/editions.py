"""Editions as a reader meets them: the files in the folder, and nothing of the program behind."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from socialrapport import cli
from socialrapport.model.edition import Edition

PATIENCE = 1200
"""Seconds that a process may take before something is wrong; a busy machine takes long over what is right."""

HEARD = (signal.SIGINT, signal.SIGTERM, signal.SIGALRM)
"""What the program listens to."""

Cells = dict[tuple[str, ...], tuple[str, str]]


def run(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    "The program in a process of its own, as a person runs it."
    command = [sys.executable, "-m", "socialrapport", *map(str, words)]
    return subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, timeout=PATIENCE)


def run_here(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    "The program in this process: the same answer without the time it takes to start."
    out, err, code = io.StringIO(), io.StringIO(), 0
    with (
        mock.patch.object(sys, "argv", ["socialrapport", *map(str, words)]),
        mock.patch.dict(os.environ, environment),
        mock.patch.object(tempfile, "tempdir", environment.get("TMPDIR")),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        before, hook = [(n, signal.getsignal(n)) for n in HEARD], sys.unraisablehook
        try:
            cli.main()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else int(bool(end.code))
        finally:
            sys.unraisablehook = hook
            for number, handler in before:
                signal.signal(number, handler)
    return subprocess.CompletedProcess(list(words), code, out.getvalue(), err.getvalue())


def done(*words: str | Path, **environment: str) -> None:
    "Run, and show what it said if it did not end well."
    result = run(*words, **environment)
    assert result.returncode == 0, result.stderr


def done_here(*words: str | Path, **environment: str) -> None:
    "The same in this process."
    result = run_here(*words, **environment)
    assert result.returncode == 0, result.stderr


def contents(folder: Path) -> dict[str, bytes]:
    "Every file in the folder by its path."
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@dataclass(frozen=True)
class Built:
    """An edition folder and the extracts it was made from."""

    folder: Path
    extracts: Path

    def json(self, name: str) -> Any:
        return json.loads((self.folder / name).read_text(encoding="utf-8"))

    @property
    def fingerprint(self) -> str:
        return str(self.json("edition.json")["fingeravtryck"])

    @property
    def tables(self) -> list[Mapping[str, Any]]:
        "The tables as `data/tabeller.json` describes them."
        return list(self.json("data/tabeller.json")["tabeller"])

    def rows(self, id: str) -> Iterator[dict[str, str]]:
        with (self.folder / "data" / f"{id.replace('.', '_')}.csv").open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)

    def cells(self, id: str) -> Cells:
        "Coordinate and measure to (value as text, status), from the CSV file."
        return {
            tuple(v for k, v in row.items() if k not in ("varde", "status", "underlag")): (row["varde"], row["status"])
            for row in self.rows(id)
        }

    def value(self, id: str, measure: str, year: int, **codes: str) -> float:
        "The one shown number at a place; axes that are not named are at their total."
        for row in self.rows(id):
            axes = {k: v for k, v in row.items() if k not in ("matt", "underlag", "varde", "status")}
            if row["matt"] == measure and axes == {a: codes.get(a, "Total") for a in axes} | {"ar": str(year)}:
                return float(row["varde"])
        raise KeyError((id, measure, year, codes))


@dataclass(frozen=True)
class InProcess:
    """An edition with all that the program knows of it, and its files."""

    edition: Edition
    files: dict[str, bytes]
