"""What anyone can work out from the published cells: the equations, and that zeros are shown.

Knows what is shown and what is hidden, never a hidden value. Verdicts are exact: linear
determination by elimination modulo a prime, bounds in whole numbers.
"""

from __future__ import annotations

import numpy as np

from socialrapport.disclosure.tables import Line, Tables

PRIME = 2_147_483_647
"""2^31 - 1. A true dependency holds modulo every prime; a false one by chance with odds of 1 in 2^31."""


Memory = dict[tuple[int, ...], frozenset[int]]
"""What has been found in a group of hidden cells: it stays the same for as long as the group does."""


def recovered(tables: Tables, hidden: frozenset[int], memory: Memory | None = None) -> frozenset[int]:
    "The hidden cells whose value the published cells determine."
    memory = {} if memory is None else memory
    found: set[int] = set()
    for lines in components(tables, hidden):
        unknown = sorted({c for line in lines for c in line.cells if c in hidden})
        group = tuple(unknown)
        if group not in memory:
            memory[group] = frozenset(determined(lines, unknown) | squeezed(tables, lines, unknown))
        found |= memory[group]
    return frozenset(found)


def components(tables: Tables, hidden: frozenset[int]) -> list[list[Line]]:
    "Lines with hidden cells, in groups that share no hidden cell."
    parent: dict[int, int] = {}

    def root(cell: int) -> int:
        while parent[cell] != cell:
            parent[cell] = parent[parent[cell]]
            cell = parent[cell]
        return cell

    touched = []
    for line in tables.lines:
        inside = [c for c in line.cells if c in hidden]
        if inside:
            touched.append((line, inside[0]))
            for cell in inside:
                parent.setdefault(cell, cell)
                parent[root(cell)] = root(inside[0])
    groups: dict[int, list[Line]] = {}
    for line, cell in touched:
        groups.setdefault(root(cell), []).append(line)
    return [groups[key] for key in sorted(groups)]


def determined(lines: list[Line], unknown: list[int]) -> set[int]:
    "Unknowns that the equations alone fix: those with a row of their own after full elimination."
    column = {cell: i for i, cell in enumerate(unknown)}
    matrix = np.zeros((len(lines), len(unknown)), dtype=np.int64)
    for row, line in enumerate(lines):
        for place, cell in enumerate(line.cells):
            if cell in column:
                matrix[row, column[cell]] += 1 if place == 0 else PRIME - 1
    matrix %= PRIME
    pivots = eliminate(matrix)
    alone = np.count_nonzero(matrix[: len(pivots)], axis=1) == 1
    return {unknown[p] for p, single in zip(pivots, alone, strict=True) if single}


def eliminate(matrix: np.ndarray) -> list[int]:
    "Bring *matrix* to reduced row echelon form modulo the prime, in place; its pivot columns."
    pivots: list[int] = []
    row = 0
    for column in range(matrix.shape[1]):
        candidates = np.flatnonzero(matrix[row:, column])
        if candidates.size == 0:
            continue
        swap = row + int(candidates[0])
        matrix[[row, swap]] = matrix[[swap, row]]
        matrix[row] = matrix[row] * pow(int(matrix[row, column]), -1, PRIME) % PRIME
        others = np.flatnonzero(matrix[:, column])
        others = others[others != row]
        matrix[others] = (matrix[others] - matrix[others, column : column + 1] * matrix[row]) % PRIME
        pivots.append(column)
        row += 1
        if row == matrix.shape[0]:
            break
    return pivots


def squeezed(tables: Tables, lines: list[Line], unknown: list[int]) -> set[int]:
    "Unknowns whose bounds meet when each line is read with nothing below what is known of it."
    low = {cell: tables.least(cell) for cell in unknown}
    high = dict.fromkeys(unknown, float("inf"))
    changed = True
    rounds = 0
    while changed and rounds < 50:
        changed, rounds = False, rounds + 1
        for line in lines:
            changed |= tighten(tables, line, low, high)
    return {cell for cell in unknown if low[cell] == high[cell]}


def tighten(tables: Tables, line: Line, low: dict[int, float], high: dict[int, float]) -> bool:
    "Narrow the bounds of one line's unknowns; whether anything moved."
    signs = {c: (1 if i == 0 else -1) for i, c in enumerate(line.cells)}
    known = sum(s * tables.values[c] for c, s in signs.items() if c not in low)
    unknown = [(c, s) for c, s in signs.items() if c in low]
    least = [s * (low[c] if s > 0 else high[c]) for c, s in unknown]
    most = [s * (high[c] if s > 0 else low[c]) for c, s in unknown]
    moved = False
    for i, (cell, sign) in enumerate(unknown):
        a = line.gap - known - sum(most[:i] + most[i + 1 :])
        b = line.gap - known - sum(least[:i] + least[i + 1 :])
        below, above = (a, b) if sign > 0 else (-b, -a)
        if below > low[cell]:
            low[cell], moved = below, True
        if above < high[cell]:
            high[cell], moved = above, True
    return moved
