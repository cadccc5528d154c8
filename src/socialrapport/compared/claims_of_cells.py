"""What two editions claim of the same cells. A claim on a cell that either hides is only counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from socialrapport.model.since import as_now

Key = tuple[str, str, tuple[str, ...], str]


@dataclass(frozen=True)
class Claimed:
    "A claim of the same kind on the same cells of the same document, and what it says then and now."

    document: str
    place: str
    kind: str
    cells: tuple[str, ...]
    was: str | float
    is_now: str | float


@dataclass(frozen=True)
class Claims:
    changed: tuple[Claimed, ...]
    new: int
    gone: int
    same: int
    withheld: int
    """Changed, but of a cell that either edition hides."""


def compare(then: Iterable[Mapping[str, Any]], now: Iterable[Mapping[str, Any]], hidden: frozenset[str]) -> Claims:
    old, new = by_subject(then), by_subject(now)
    both = [key for key in old if key in new]
    other = [key for key in both if old[key] != new[key]]
    told = [key for key in other if hidden.isdisjoint(map(as_now, key[2]))]
    changed = (Claimed(d, place, kind, cells, *other_values(old[d, kind, cells, place], new[d, kind, cells, place]))
               for d, kind, cells, place in told)  # fmt: skip
    return Claims(
        tuple(changed), len(new) - len(both), len(old) - len(both), len(both) - len(other), len(other) - len(told)
    )


def by_subject(claims: Iterable[Mapping[str, Any]]) -> dict[Key, frozenset[str | float]]:
    "What is stated, in all, of the same cells in the same place: more than once where a text says it twice."
    found: dict[Key, set[str | float]] = {}
    for one in claims:
        key = (one["document"], one["kind"], tuple(one["cells"]), one["place"])
        found.setdefault(key, set()).add(one["stated"])
    return {key: frozenset(stated) for key, stated in found.items()}


def other_values(was: frozenset[str | float], now: frozenset[str | float]) -> tuple[str | float, str | float]:
    "The first that only the one says, and that only the other does."
    only = [sorted(a - b or a, key=str)[0] for a, b in ((was, now), (now, was))]
    return only[0], only[1]
