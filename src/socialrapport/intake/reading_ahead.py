"""Files on their way in: the next is read by a thread of its own while the one before it is checked.

A register's file is often so short that the database reads it with one core, and checks it with one.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from itertools import cycle
from pathlib import Path

from socialrapport.intake import loading
from socialrapport.intake.delivered_files import Found
from socialrapport.intake.formats import Description
from socialrapport.intake.loading import Context, Read
from socialrapport.model.table import Register

Part = tuple[Found, Register, Description | None]
SHORT = 64_000_000
"""Bytes. Of a longer file the database reads several parts at once, and two of them are not held at once."""


def in_turn(at: Context, parts: Iterable[Part]) -> Generator[Read]:
    "Each of the *parts* read, in their order; one must be kept before the next is asked for."
    door = at.engine.door
    with door.another() as second, ThreadPoolExecutor(1) as thread:
        several = door.threads > 1
        before: Callable[[], Read] | None = None
        for here, part in zip(cycle((at, replace(at, beside=second))), parts, strict=False):
            done = before() if before else None
            door.pack()  # While nothing is read: tables cannot be packed under somebody's hands.
            work = partial(loading.read, here, *part)
            ahead = several and short(part[0].path)
            door.be_asked_by(2 if ahead and done else 1)
            before = thread.submit(work).result if ahead else work
            if done:
                yield done
        if before:
            done = before()
            door.be_asked_by(1)
            yield done


def short(path: Path) -> bool:
    "Whether a file is read while another is checked. Parquet is not read before it is checked."
    return path.suffix.casefold() != ".parquet" and path.stat().st_size <= SHORT
