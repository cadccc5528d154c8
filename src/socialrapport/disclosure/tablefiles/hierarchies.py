"""How a file's cells hang together: each cell's place as one number, and the lines of the hierarchies over them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked
from socialrapport.disclosure.tablefiles.specification import Spec
from socialrapport.model.issue import Refusal


def keys_of(
    codes: Mapping[str, Ints], labels: Mapping[str, tuple[str, ...]], spec: Spec, name: str
) -> tuple[Ints, dict[str, int]]:
    "Each cell's place as one number, and what one step in each dimension adds to it."
    stride, strides = 1, dict[str, int]()
    for dim in spec.dims:
        strides[dim] = stride
        stride *= len(labels[dim])
    if stride >= 2**62:
        raise Refusal(
            f"{name}: tabellerna har för många dimensioner och koder för att rymmas i en körning. Dela upp dem."
        )
    keys = np.zeros(len(next(iter(codes.values()))), dtype=np.int64)
    for dim in spec.dims:
        keys += codes[dim] * strides[dim]
    return keys, strides


def tied(
    keys: Ints, published: int, strides: Mapping[str, int], labels: Mapping[str, tuple[str, ...]], spec: Spec
) -> tuple[Linked, Ints]:
    """All lines that the hierarchies give over the cells, and the keys of all cells.

    A line with two or more of its cells in the file is a relation that an attacker can use; those of
    its cells that are not in the file become cells that nobody prints. Lines among such cells are
    added until there are no more, since relations go through them as well.
    """
    known = np.concatenate((keys, between(keys, strides, labels, spec)))
    while True:
        parts = [
            found
            for dim, tree in spec.dims.items()
            for parent, children in tree
            if (found := lines_along(known, strides[dim], labels[dim], parent, children)) is not None
        ]
        missing = np.setdiff1d(np.concatenate([p.ravel() for p in parts]), known) if parts else known[:0]
        if len(missing) == 0:
            return as_lines(known, parts, published), known
        known = np.concatenate((known, missing))


def between(keys: Ints, strides: Mapping[str, int], labels: Mapping[str, tuple[str, ...]], spec: Spec) -> Ints:
    """Cells that are not among *keys* but stand between two that are, however many levels lie between them.

    A leaf and its grandparent say something of each other although their parent is not in the file; so do
    two breakdowns of a total that is not there.
    """
    found = [keys[:0]]
    for dim, tree in spec.dims.items():
        if not tree:
            continue
        n, stride = len(labels[dim]), strides[dim]
        code = (keys // stride) % n
        contexts, row = np.unique(keys - code * stride, return_inverse=True)
        present = np.zeros((len(contexts), n), dtype=bool)
        present[row, code] = True
        patterns, which = np.unique(present, axis=0, return_inverse=True)
        for number, pattern in enumerate(patterns):
            members = links(pattern, [(labels[dim].index(t), [labels[dim].index(c) for c in p]) for t, p in tree])
            missing = np.array(sorted(m for m in members if not pattern[m]), dtype=np.int64)
            if len(missing):
                found.append((contexts[which.ravel() == number][:, None] + missing[None, :] * stride).ravel())
    return np.setdiff1d(np.concatenate(found), keys)


def links(present: Flags, tree: Sequence[tuple[int, Sequence[int]]]) -> set[int]:
    "The members of the lines that link what is present: below something present, or beside another breakdown."
    touched = present.copy()
    above = present.copy()
    for _ in range(len(tree)):
        before = int(touched.sum() + above.sum())
        for total, parts in tree:
            touched[total] |= bool(touched[list(parts)].any())
            if above[total]:
                above[list(parts)] = True
        if int(touched.sum() + above.sum()) == before:
            break
    ways = Counter(total for total, parts in tree if touched[list(parts)].any())
    used = [(t, p) for t, p in tree if touched[list(p)].any() and (above[t] or ways[t] > 1)]
    return {m for t, p in used for m in (t, *p)} if int(present.sum()) > 1 else set()


def lines_along(known: Ints, stride: int, labels: tuple[str, ...], parent: str, children: Sequence[str]) -> Ints | None:
    "The lines of one breakdown as keys, a row each with the total first: all that have two or more known cells."
    members = np.array([labels.index(c) for c in (parent, *children)], dtype=np.int64)
    code = (known // stride) % len(labels)
    base = known[np.isin(code, members)] - code[np.isin(code, members)] * stride
    contexts, seen = np.unique(base, return_counts=True)
    contexts = contexts[seen >= 2]
    return contexts[:, None] + members[None, :] * stride if len(contexts) else None


def as_lines(known: Ints, parts: Sequence[Ints], published: int) -> Linked:
    "Keys as cell numbers, and all lines after each other."
    order = np.argsort(known, kind="stable")
    numbered = [order[np.searchsorted(known[order], p)] for p in parts]
    lengths = (
        np.concatenate([np.full(len(p), p.shape[1]) for p in numbered]) if numbered else np.zeros(0, dtype=np.int64)
    )
    cell = np.concatenate([p.ravel() for p in numbered]) if numbered else np.zeros(0, dtype=np.int64)
    start = np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)
    sign = np.full(len(cell), -1, dtype=np.int64)
    sign[start[:-1]] = 1
    return Linked(len(known), published, start, cell.astype(np.int64), sign, np.zeros(len(lengths), dtype=np.int64))
