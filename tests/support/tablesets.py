"""Sets of tables for tests: drawn as finest counts, written as the files that `protect` and `attack` read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import product

from socialrapport.disclosure.tablefiles.cell_file import read_cells, read_spec
from socialrapport.disclosure.tablefiles.outside import Outside

Tree = Mapping[str, Sequence]
TOTAL = "Total"


def leaves_of(tree: Tree, code: str) -> frozenset[str]:
    "The finest codes below a code, by its first breakdown."
    if code not in tree:
        return frozenset({code})
    parts = tree[code][0] if isinstance(tree[code][0], list) else tree[code]
    return frozenset().union(*(leaves_of(tree, part) for part in parts))


def codes_of(tree: Tree) -> list[str]:
    "Every code, totals before their parts."
    parts = [p for part in tree.values() for ps in (part if isinstance(part[0], list) else [part]) for p in ps]
    return list(dict.fromkeys([*tree, *parts]))


def finest_of(dims: Mapping[str, Tree]) -> list[tuple[str, ...]]:
    return list(product(*(sorted(leaves_of(tree, TOTAL)) for tree in dims.values())))


def cells_of(dims: Mapping[str, Tree], finest: Mapping[tuple[str, ...], int]) -> dict[tuple[str, ...], int]:
    "Every cell of the full table."
    below = [{code: leaves_of(tree, code) for code in codes_of(tree)} for tree in dims.values()]
    return {
        at: sum(
            n for leaf, n in finest.items() if all(c in b[code] for c, code, b in zip(leaf, at, below, strict=True))
        )
        for at in product(*(codes_of(tree) for tree in dims.values()))
    }


def csv_of(dims: Mapping[str, Tree], cells: Mapping[tuple[str, ...], object], column: str = "count") -> str:
    return "\n".join([",".join([*dims, column]), *(",".join([*at, str(n)]) for at, n in cells.items())]) + "\n"


def outside_of(dims: Mapping[str, Tree], cells: Mapping[tuple[str, ...], int], **options: object) -> Outside:
    "The same, as read."
    return read_cells(csv_of(dims, cells), read_spec(json.dumps({"dims": dims, **options})))
