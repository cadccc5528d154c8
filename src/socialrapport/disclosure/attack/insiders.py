"""What persons who put together what they know can work out: those who make up a cell know its count.

So few persons know every cell that holds none but them, and whatever holds the same persons. What they know
is put in, and everything is attacked again; a small count of others that then has one value is theirs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from socialrapport.disclosure.attack.attacking import attack
from socialrapport.disclosure.attack.knowledge import Knowledge, Result, named
from socialrapport.disclosure.attack.several_editions import keys_among
from socialrapport.disclosure.attack.systems import parts_of, system_of
from socialrapport.disclosure.linked_tables.linked import Ints
from socialrapport.disclosure.tablefiles.outside import Outside
from socialrapport.model.issue import Refusal


@dataclass(frozen=True)
class Found:
    "A small count that some persons work out, and the cells that together hold them."

    cell: int
    known: tuple[int, ...]


def true_counts(file: Outside, original: Outside) -> Ints:
    "The counts of the file's cells as the original has them. Raises `Refusal` where a hidden cell is not there."
    if tuple(original.spec.dims) != tuple(file.spec.dims):
        raise Refusal("--original har andra dimensioner än den skyddade filen. Ange filen som protect fick.")
    labels = {d: tuple(dict.fromkeys((*file.labels[d], *original.labels[d]))) for d in file.spec.dims}
    (ours, _), (theirs, _) = keys_among(file, labels), keys_among(original, labels)
    count = dict(zip(theirs.tolist(), original.count.tolist(), strict=True))
    found = np.array([count.get(k, -1) for k in ours.tolist()], dtype=np.int64)
    missing = (found < 0) if file.suppressed is None else file.suppressed & (found < 0)
    if missing.any():
        raise Refusal(f"--original saknar antalet för {file.named(int(np.flatnonzero(missing)[0]))}, som är dold.")
    return found


def together(result: Result, count: Ints, insiders: int) -> tuple[Found, ...]:
    "What fewer than *insiders* persons of the hidden small cells work out of others. Each cell is told once."
    knowledge = result.knowledge
    n = len(count)
    small = knowledge.primary & knowledge.hidden & (knowledge.value < 0)
    small[result.exact] = False
    few = np.flatnonzero(small[:n] & (count >= 1) & (count < insiders))
    found: dict[int, Found] = {}
    for cells in sets_of(knowledge, few, count, insiders - 1):
        known = same_persons(knowledge, count, cells, insiders - 1)
        value, hidden = knowledge.value.copy(), knowledge.hidden.copy()
        mine = [c for c in known if c < n and value[c] < 0]
        value[mine], hidden[mine] = count[mine], False
        primary = knowledge.primary & hidden
        for cell in attack(replace(knowledge, value=value, hidden=hidden, primary=primary)).exact.tolist():
            if small[cell] and cell not in known:
                found.setdefault(cell, Found(cell, cells))
    return tuple(found[c] for c in sorted(found))


def sets_of(knowledge: Knowledge, few: Ints, count: Ints, most: int) -> Iterator[tuple[int, ...]]:
    "Cells that hang together and hold so many persons at most."
    system = system_of(knowledge.tables, knowledge.value < 0, knowledge.value)
    part = dict(zip(system.cells.tolist(), parts_of(system.lines).tolist(), strict=True))
    for many in range(1, most + 1):
        for cells in combinations(few.tolist(), many):
            if int(count[list(cells)].sum()) <= most and len({part[c] for c in cells}) == 1:
                yield cells


def same_persons(knowledge: Knowledge, count: Ints, cells: tuple[int, ...], most: int) -> frozenset[int]:
    "The cells that hold none but these persons, as far as the lines tell."
    tables, n = knowledge.tables, len(count)
    members = [tables.members(k).tolist() for k in range(tables.lines)]
    worth = [int(count[c]) if c < n else 0 for c in range(tables.cells)]
    found: set[int] = set(cells)
    before = 0
    while len(found) > before:
        before = len(found)
        for total, *parts in members:
            inside = sum(worth[c] for c in parts if c in found)
            if total in found or (0 < worth[total] <= most and inside == worth[total]):
                found |= {total, *parts}
    return frozenset(found)


def told(result: Result, found: tuple[Found, ...]) -> tuple[str, ...]:
    "A sentence for each, without numbers."
    return tuple(
        f"{named(result.knowledge, f.cell)}: kan räknas fram av dem som finns i "
        f"{' och '.join(named(result.knowledge, c) for c in f.known)} tillsammans."
        for f in found
    )
