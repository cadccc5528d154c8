"""The log: rows that hang together, so that none can be taken away, moved or rewritten unseen.

Each row holds the sha256 over the one before it and its own canonical JSON (RFC 8785). A chain alone can be written
anew from its beginning: so its head is signed whenever somebody approves, and kept beside the database.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import rfc8785

START = "0" * 64
"""What stands before the first row."""


@dataclass(frozen=True)
class Row:
    "`body` is what happened: when, who, what."

    number: int
    body: Mapping[str, Any]
    before: str
    hash: str


@dataclass(frozen=True)
class Head:
    "How far the log had come when somebody signed."

    number: int
    hash: str


SHA256 = "sha256"
ALGORITHMS: Mapping[str, Callable[[bytes], Any]] = {
    SHA256: hashlib.sha256,
    "sha3-256": hashlib.sha3_256,
    "blake2s": hashlib.blake2s,
}
"""What a row can be hashed by. It says so itself where it is not the first, so another can be taken any day."""
BY = "algoritm"


def hashed(number: int, body: Mapping[str, Any], before: str) -> str:
    "Raises KeyError where the row says that it is hashed by what there is not."
    algorithm = ALGORITHMS[str(body.get(BY, SHA256))]
    return str(algorithm(bytes.fromhex(before) + rfc8785.dumps({"rad": number, **body})).hexdigest())


def following(last: Row | None, body: Mapping[str, Any], algorithm: str = SHA256) -> Row:
    "The row that comes after *last*."
    body = {**body, BY: algorithm} if algorithm != SHA256 else body
    number, before = (last.number + 1, last.hash) if last else (1, START)
    return Row(number, body, before, hashed(number, body, before))


def faults(rows: Sequence[Row], heads: Iterable[Head] = ()) -> tuple[str, ...]:
    """What is wrong with the rows, as they lie, each fault by row and by name; nothing where all is as it was written.

    *heads* are those that were signed and kept elsewhere.
    """
    return (*order(rows), *rewritten(rows), *links(rows), *ends(rows, tuple(heads)))


def order(rows: Sequence[Row]) -> list[str]:
    numbers = [row.number for row in rows]
    missing = sorted({*range(1, max(numbers, default=0) + 1)} - {*numbers})
    found = [f"Rad {number} är borttagen." for number in missing]
    found += [f"Rad {n} finns två gånger." for n in sorted({n for n in numbers if numbers.count(n) > 1})]
    return found + [f"Rad {b} ligger efter rad {a}: ordningen är ändrad." for a, b in pairwise(numbers) if b < a]


def rewritten(rows: Sequence[Row]) -> list[str]:
    return [f"Rad {row.number} är omskriven." for row in rows if hashed_or_not(row) != row.hash]


def hashed_or_not(row: Row) -> str:
    "The row's hash as it ought to be; empty where it cannot be reckoned at all."
    try:
        return hashed(row.number, row.body, row.before)
    except (ValueError, TypeError, KeyError):
        return ""


def links(rows: Sequence[Row]) -> list[str]:
    "Rows that do not follow the one whose number comes before theirs, where that one is here."
    by_number = {row.number: row.hash for row in rows} | {0: START}
    return [
        f"Rad {row.number} följer inte på rad {row.number - 1}: en av dem är utbytt eller flyttad."
        for row in rows
        if row.number - 1 in by_number and by_number[row.number - 1] != row.before
    ]


def ends(rows: Sequence[Row], heads: Sequence[Head]) -> list[str]:
    by_number = {row.number: row.hash for row in rows}
    last = max(by_number, default=0)
    found = [
        f"Loggen slutar vid rad {last}, men rad {h.number} har signerats: slutet är avhugget."
        for h in heads
        if h.number > last
    ]
    found += [
        f"Rad {h.number} är inte den som signerades: loggen är skriven på nytt."
        for h in heads
        if h.number in by_number and by_number[h.number] != h.hash
    ]
    return found


def not_there(rows: Iterable[Row], printed: Iterable[str]) -> tuple[str, ...]:
    "Heads that somebody has been given, and that no row of the log has."
    there = {row.hash for row in rows}
    return tuple(
        f"Ingen rad har huvudet {head}: loggen är inte den som det trycktes av, eller det är felskrivet."
        for head in (one.strip().lower() for one in printed)
        if head not in there
    )


def uncovered(rows: Sequence[Row], heads: Iterable[Head]) -> int:
    "How many rows have come since the last that was signed: a log that is cut there shows nothing."
    return max((row.number for row in rows), default=0) - max((head.number for head in heads), default=0)
