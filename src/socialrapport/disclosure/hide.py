"""Chooses what to hide: the small counts, and enough further cells that no subtraction gives them back.

A simple, over-protective method. Cubes are linked where they count the same thing, and where one
counts what another counts in parts. That one indicator's units are merely some of another's, that
the districts' sum tells how many are in several, and earlier editions are not yet taken into account.
"""

from __future__ import annotations

from socialrapport.disclosure.attack import Memory, recovered
from socialrapport.disclosure.tables import Line, Tables

MOST_ROUNDS = 200


def pattern(tables: Tables, low: int, high: int) -> tuple[frozenset[int], frozenset[int]]:
    """(hidden cells, cells that can still be worked out: none unless the demands cannot be met).

    Primary are counts from *low* to *high*; zero is shown. The same input gives the same pattern.
    """
    hidden = {i for i, value in enumerate(tables.values) if low <= value <= high}
    if not hidden:
        return frozenset(), frozenset()
    by_cell = lines_by_cell(tables)
    memory: Memory = {}
    for _ in range(MOST_ROUNDS):
        balance(tables, hidden, by_cell)
        found = recovered(tables, frozenset(hidden), memory)
        if not found:
            return frozenset(hidden), frozenset()
        before = frozenset(hidden)
        for cell in sorted(found):
            beside = {c for line in by_cell[cell] for c in line.cells}
            if beside & hidden <= before:  # Else what was hidden for another may be enough for this one.
                hide_beside(tables, cell, hidden, by_cell)
        if len(hidden) == len(before) and not widen(tables, found, hidden, by_cell):
            break
    return frozenset(hidden), recovered(tables, frozenset(hidden), memory)


def widen(tables: Tables, found: frozenset[int], hidden: set[int], by_cell: dict[int, list[Line]]) -> bool:
    """Hide beside the hidden neighbours of *found*, ever further out; whether there was anything to hide.

    For a cell whose own lines are hidden already, but which lines further off decide.
    """
    reached, before = set(found), len(hidden)
    while len(hidden) == before:
        next_to = {c for cell in reached for line in by_cell[cell] for c in line.cells if c in hidden}
        if next_to <= reached:
            return False
        reached |= next_to
        for cell in sorted(reached):
            hide_beside(tables, cell, hidden, by_cell)
    return True


def lines_by_cell(tables: Tables) -> dict[int, list[Line]]:
    found: dict[int, list[Line]] = {}
    for line in tables.lines:
        for cell in line.cells:
            found.setdefault(cell, []).append(line)
    return found


def balance(tables: Tables, hidden: set[int], by_cell: dict[int, list[Line]]) -> None:
    "Hide more until no line has exactly one hidden cell."
    waiting = [line for cell in sorted(hidden) for line in by_cell.get(cell, ())]
    while waiting:
        line = waiting.pop()
        if sum(c in hidden for c in line.cells) == 1:
            cell = best(tables, line, hidden)
            if cell is not None:
                hidden.add(cell)
                waiting += by_cell[cell]


def hide_beside(tables: Tables, cell: int, hidden: set[int], by_cell: dict[int, list[Line]]) -> None:
    "Hide one further cell in the lines of *cell*: the cheapest there is, and a zero only where all else is hidden."
    choices = [c for line in by_cell.get(cell, ()) if (c := best(tables, line, hidden)) is not None]
    if choices:
        hidden.add(min(choices, key=lambda c: (tables.values[c] == 0, tables.values[c], c)))


def best(tables: Tables, line: Line, hidden: set[int]) -> int | None:
    """The cell of *line* to hide next: the smallest part above zero, else the total, else a zero.

    A hidden zero protects little, and a hidden total costs much.
    """
    whole, parts = line.cells[0], line.cells[1:]
    open_parts = [c for c in parts if c not in hidden]
    positive = [c for c in open_parts if tables.values[c] > 0]
    if positive:
        return min(positive, key=lambda c: (tables.values[c], c))
    if whole not in hidden:
        return whole
    return min(open_parts, default=None)
