"""`./do bench --rows`: what a row of financial aid, the widest register of persons, takes to read and check.

The rows are made-up people's, as Parquet, in the whole country's profile; all other registers are left out, so that
what is measured is a row's own. Microseconds of CPU a row, which another program beside does not lengthen as much as it
does a clock. The memory is the most that was used so far, making the rows as well.
"""

from __future__ import annotations

import resource
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.counting import YEAR, cpu_seconds
from socialrapport import catalogue, engine, intake, profiles, synthetic, world

REGISTER, PROFILE = "ekonomiskt_bistand", "riket"
STEPS = {
    "Läser": "läsa, göra pseudonymer, pröva raderna",
    "Kontrollerar": "nycklar, hänvisningar, katalogens regler",
}
"How a step's message begins, and what it does."
HEAD = f"{'':<54}{'rader':>12}{'µs/rad':>9}{'CPU s':>9}{'MB':>8}"


def table(folder: Path, sizes: Sequence[int]) -> Iterator[str]:
    "The lines of the table, as they are measured; *sizes* in persons."
    yield HEAD
    for persons in sizes:
        extracts, work = folder / f"uttag-{persons}", folder / f"arbete-{persons}"
        extracts.mkdir()
        work.mkdir()
        synthetic.generate(profiles.load(PROFILE), extracts, persons, seed=1, form="parquet")
        for path in extracts.glob("*.parquet"):
            if REGISTER not in path.name:
                path.unlink()
        rows, took = steps(extracts, work)
        for step, seconds in (*took.items(), ("allt", sum(took.values()))):
            yield line(f"{persons}: {step}", rows, seconds)


def steps(extracts: Path, work: Path) -> tuple[int, dict[str, float]]:
    "How many rows there were, and the CPU seconds of each step."
    took = dict.fromkeys(STEPS.values(), 0.0)
    step, since = "", cpu_seconds()

    def told(message: str) -> None:
        nonlocal step, since
        now = cpu_seconds()
        if step:
            took[step] += now - since
        step, since = STEPS.get(message.split(" ", 1)[0], ""), now

    profile = profiles.load(PROFILE)
    definitions = catalogue.adjusted(catalogue.load(), profile)
    with engine.open(work, threads=world.threads(), memory=world.memory_limit()) as store:
        delivery, _ = intake.receive(extracts, profile, definitions, YEAR, store, bytes(32), told)
        told("")
    return sum(receipt.rows for receipt in delivery.receipts), took


def line(what: str, rows: int, seconds: float) -> str:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return f"{what:<54}{rows:>12,}{seconds / max(rows, 1) * 1e6:>9.2f}{seconds:>9.1f}{peak:>8}"
