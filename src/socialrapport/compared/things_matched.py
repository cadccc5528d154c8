"""The things of two editions: what says the same, what says something else, what is new and gone.

A thing that says the same, in the same place, is the same whatever has moved around it. What is left is paired by what
it is, in the order that it stands. Not even a text that was published is told where it is bound to a cell that the
other edition hides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from socialrapport.model.since import as_now
from socialrapport.opened.things import Thing

WITHHELD = "(bygger på en uppgift som är skyddad i en av utgåvorna)"


@dataclass(frozen=True)
class Redline:
    "A thing before and now; None where it was not there, or is not any more."

    was: Thing | None
    is_now: Thing | None
    withheld: bool = False

    @property
    def either(self) -> Thing:
        one = self.is_now or self.was
        assert one is not None
        return one

    @property
    def texts(self) -> tuple[str, str]:
        "What a person may read of it, before and now."
        if self.withheld:
            return (WITHHELD if self.was else ""), (WITHHELD if self.is_now else "")
        return (self.was.text if self.was else ""), (self.is_now.text if self.is_now else "")


@dataclass(frozen=True)
class Texts:
    redlines: tuple[Redline, ...]
    same: int


def compare(then: Iterable[Thing], now: Iterable[Thing], hidden: frozenset[str]) -> Texts:
    "`hidden` are the cells that either edition hides."
    old, new = {one.key: one for one in then}, {one.key: one for one in now}
    left: dict[str, list[Thing]] = defaultdict(list)
    for key, thing in old.items():
        if key not in new:
            left[thing.address].append(thing)
    lines = []
    for key, thing in new.items():
        if key not in old:
            before = left[thing.address].pop(0) if left[thing.address] else None
            lines.append(Redline(before, thing, withheld((before, thing), hidden)))
    lines += [Redline(thing, None, withheld((thing,), hidden)) for things in left.values() for thing in things]
    return Texts(tuple(lines), len(old.keys() & new.keys()))


def withheld(things: Iterable[Thing | None], hidden: frozenset[str]) -> bool:
    cells = (as_now(cell) for thing in things if thing for cell in thing.cells)
    return not hidden.isdisjoint(cells)
