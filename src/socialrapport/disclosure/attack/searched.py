"""What a search found in one set of cells, kept: the same numbers are attacked when the tables are made, and again when
the edition is. The same question has the same answer, for a search draws its moves from a fixed seed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from socialrapport.disclosure.attack.modular import Lines
from socialrapport.disclosure.attack.search import Search
from socialrapport.disclosure.linked_tables.linked import Flags, Ints

MOST_KEPT = 20_000


@dataclass(frozen=True, eq=False)
class Found:
    "The bounds, and what the tables have shown; None where there was no table, `impossible` if there is none."

    bounds: tuple[Ints, Ints]
    shown: tuple[Ints, Ints] | None
    impossible: bool
    broken: Ints


def searched(lines: Lines, lo: Ints, hi: Ints, target: Flags, width: int) -> Found:
    "What `Search` finds. Cells are asked of by all that a search is told, to the last bit."
    arrays = (lines.start, lines.cell, lines.sign, lines.right, lo, hi)
    return _searched(tuple(np.asarray(a, dtype=np.int64).tobytes() for a in arrays), target.tobytes(), width)


@lru_cache(maxsize=MOST_KEPT)
def _searched(arrays: tuple[bytes, ...], target: bytes, width: int) -> Found:
    start, cell, sign, right, lo, hi = (np.frombuffer(a, dtype=np.int64).copy() for a in arrays)
    search = Search(
        Lines(len(lo), start, cell, sign, right), lo, hi, np.frombuffer(target, dtype=np.bool_).copy(), width
    )
    ran = search.run()
    shown = (search.tables.low, search.tables.high) if ran else None
    return Found((search.lo, search.hi), shown, search.impossible, search.broken)
