"""What the gate must know of what was protected: how cells hang together, and which to guard."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from socialrapport.disclosure.cubes.cells_and_lines import Tables
from socialrapport.disclosure.cubes.numbering import Key
from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked
from socialrapport.model.cube import Cube


@dataclass(frozen=True, eq=False)
class Guard:
    "What the gate must know: how cells hang together and which to guard. No count of today is in it."

    tables: tuple[str, ...]
    "The ids of the cubes that were protected."
    linked: Linked
    numbers: tuple[Mapping[Key, int], ...]
    addresses: tuple[str, ...]
    printed: Flags
    primary: Flags
    known: Ints
    "What earlier editions have shown, -1 where nothing."
    low: Ints
    high: Ints
    "Between what they leave what they hid."
    told: Flags
    "Counts that earlier editions give away by themselves: nothing can be done for them."
    public: tuple[Mapping[Key, float], ...]
    "For each cube, what anyone knows from elsewhere: population."


def guard_of(
    tables: Tables,
    primary: Flags,
    cubes: Sequence[Cube],
    told: Ints | None = None,
    names: Callable[[int], str] | None = None,
) -> Guard:
    "The guard of tables of *cubes* whose *primary* counts are protected, but for what is *told* already."
    protected = np.zeros(tables.linked.cells, dtype=bool)
    protected[: len(primary)] = primary
    lost = np.zeros(tables.linked.cells, dtype=bool)
    lost[np.zeros(0, dtype=np.int64) if told is None else told] = True
    return Guard(
        tuple(cube.indicator.id for cube in cubes),
        tables.linked,
        tables.numbers,
        tuple((names or tables.address)(i) for i in range(tables.linked.cells)),
        tables.printed,
        protected & (tables.known < 0) & ~lost,
        tables.known,
        tables.low,
        tables.high,
        lost,
        tuple(
            {(m, at): n for m in cube.public & cube.values.keys() for at, n in cube.values[m].items()} for cube in cubes
        ),
    )


def nothing_to_guard(cubes: int) -> Guard:
    "For methods that change every count instead of hiding any: sums need not hold, and nothing is hidden."
    none = np.zeros(0, dtype=np.int64)
    empty = np.zeros(0, dtype=bool)
    bare = Linked(0, 0, np.zeros(1, dtype=np.int64), none, none, none)
    return Guard((), bare, ({},) * cubes, (), empty, empty, none, none, none, empty, ({},) * cubes)
