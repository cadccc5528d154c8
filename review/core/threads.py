"""What people have said of a release: each thread is about one thing as it was then, until somebody resolves it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from review.core.content import Reviewed
from review.core.log import Row
from socialrapport.opened.things import Thing


@dataclass(frozen=True)
class Thread:
    "`address` is what it is about, empty where that is the whole edition; `says` the hash of what that said then."

    name: str
    address: str
    says: str
    comments: tuple[Mapping[str, Any], ...]
    open: bool

    @property
    def begins(self) -> str:
        return str(self.comments[0]["om"]["text"])

    def is_of_another(self, thing: Thing) -> bool:
        "Whether the thing has come to say something else since."
        return bool(self.says) and self.says != thing.says


def threads(rows: Iterable[Row], unresolved: Collection[str]) -> tuple[Thread, ...]:
    "The comments by thread, in the order that the threads were begun."
    found: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        found.setdefault(row.body["om"]["thread"], []).append(row.body)
    return tuple(
        Thread(name, said[0]["om"]["adress"], said[0]["om"]["sager"], tuple(said), name in unresolved)
        for name, said in found.items()
    )


def place_of(thread: Thread, things: Sequence[Reviewed]) -> Reviewed | None:
    """The thing that a thread is about, or what stands in its place now; None where that cannot be told.

    Sentences that are bound to no cell have one address where they stand together.
    """
    same = [one for one in things if one.thing.address == thread.address]
    as_it_was = [one for one in same if one.thing.says == thread.says or not thread.says]
    became = [one for one in things if one.before and one.before.key == (thread.address, thread.says)]
    alone = same if len(same) == 1 else []
    return next(iter((*as_it_was, *became, *alone)), None)


def chapter_of(address: str, chapters: Iterable[str]) -> str:
    "The chapter that an address is in, also where the thing itself is gone; empty where it is in none."
    inside = [one for one in chapters if address == one or address.startswith(f"{one}/")]
    return max(inside, key=len, default="")
