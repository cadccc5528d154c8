"""`./do bench --protection`: disclosure control on seeded sets of tables, beside the greedy method alone.

For each set: cells, primary cells, then secondary cells, their sum, CPU seconds (start included) and
peak memory of the command `protect`, CPU seconds of `attack` on its output and what it found, and what
greedy elimination alone hides (the method of GaussSuppression with its default order: guarantee 1 only).
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import psutil

from bench.instances import INSTANCES, Instance
from socialrapport.disclosure.arithmetic import linear_forms
from socialrapport.disclosure.suppression.margins import FAR
from socialrapport.disclosure.suppression.pattern import Demand, order_of, publish_all
from socialrapport.disclosure.tablefiles.cell_file import read

PROGRAM = (sys.executable, "-m", "socialrapport")
SMALL = ("litet", "litet2", "s4", "s7", "d_s", "a", "d", "d_gles")
LARGE = ("c30", "c60", "b", "c")
HEAD = (
    f"{'':<8}{'garanti':<16}{'celler':>8}{'primära':>9}{'sekundära':>11}{'summa':>9}{'CPU s':>8}{'MB':>7}"
    f"{'angrepp s':>11}{'funna':>7}   greedy ensam: sekundära, summa"
)


@dataclass(frozen=True)
class Ran:
    "CPU seconds and peak megabytes of one command, and what it answered."

    cpu: float
    megabytes: float
    answer: dict[str, object]


def table(folder: Path, full: bool) -> Iterator[str]:
    "The lines of the table, as they are measured."
    yield HEAD
    for name in (*SMALL, *(LARGE if full else LARGE[:1])):
        instance = INSTANCES[name]
        cells, spec, out = folder / f"{name}.csv", folder / f"{name}.json", folder / f"{name}.ut.csv"
        cells.write_text(instance.csv(), encoding="utf-8")
        spec.write_text(instance.spec(), encoding="utf-8")
        alone = greedy(cells, spec)
        for options in ways(name):
            made = run("protect", str(cells), "--spec", str(spec), "--out", str(out), "--json", *options)
            found = run("attack", str(out), "--spec", str(spec), "--json")
            yield line(instance, options, made, found, alone)


def ways(name: str) -> Iterator[tuple[str, ...]]:
    "The default; counting cells; and what insiders cost, where that does not take minutes."
    yield ()
    yield ("--objective", "cells")
    yield ("--guarantee", "1")
    if name in SMALL:
        yield ("--guarantee", "3")


def line(instance: Instance, options: tuple[str, ...], made: Ran, found: Ran, alone: tuple[int, int]) -> str:
    facts, attacked = made.answer, found.answer
    exposed = sum(int(str(attacked[kind])) for kind in ("linear", "exact", "narrow", "undecided"))
    return (
        f"{instance.name:<8}{' '.join(o.removeprefix('--') for o in options) or 'förval':<16}{facts['cells']:>8}"
        f"{facts['primary']:>9}{facts['secondary']:>11}{facts['hidden_value']:>9}{made.cpu:>8.1f}{made.megabytes:>7.0f}"
        f"{found.cpu:>11.1f}{exposed:>7}   {alone[0]}, {alone[1]}"
    )


def greedy(cells: Path, spec: Path) -> tuple[int, int]:
    "Secondary cells and their sum when cells are published from the largest down, and nothing more is done."
    tables = read(cells, spec)
    count, many = tables.count, tables.linked.cells
    primary = (count >= 1) & (count <= 4)
    nothing = np.zeros(many, dtype=bool)
    demand = Demand(primary, (count > 0) & ~primary, count, count, np.full(many, FAR), nothing, nothing)
    hidden, _ = publish_all(tables.linked, demand, order_of(demand), nothing)
    assert not linear_forms.forms_of(tables.linked, hidden, order_of(demand)).determined[primary].any()
    return int((hidden & ~primary).sum()), int(count[hidden & ~primary].sum())


def run(*words: str) -> Ran:
    with tempfile.TemporaryFile("w+", encoding="utf-8") as answer:
        process = subprocess.Popen((*PROGRAM, *words), stdout=answer, stderr=subprocess.DEVNULL, text=True)
        watched, peak, cpu = psutil.Process(process.pid), 0, 0.0
        while process.poll() is None:
            try:
                times = watched.cpu_times()
                peak, cpu = max(peak, watched.memory_info().rss), times.user + times.system
            except psutil.Error:
                break
            time.sleep(0.02)
        process.wait()
        answer.seek(0)
        return Ran(cpu, peak / 1e6, json.loads(answer.read()))
