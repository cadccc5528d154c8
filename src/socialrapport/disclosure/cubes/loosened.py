"""The tables of a reader who knows less, or believes more: lines without their gap, and cells that nobody prints."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from socialrapport.disclosure.cubes.cells_and_lines import BETWEEN, UNKNOWN, Tables
from socialrapport.disclosure.cubes.numbering import Key
from socialrapport.disclosure.cubes.revisions import CHANGE, FAR
from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked
from socialrapport.disclosure.relations import REST


def unlinked(tables: Tables, cells: Flags) -> Tables:
    "The tables where no reader knows how these cells have changed."
    change = np.array([key[0] == CHANGE for key in tables.keys], dtype=bool)
    old, rows = tables.linked, tables.linked.rows()
    of_change, of_cells = (np.bincount(rows, weights=f[old.cell], minlength=old.lines) > 0 for f in (change, cells))
    return replace(tables, linked=old.without(of_change & of_cells))


def loosened(tables: Tables, lines: Ints) -> Tables:
    """The tables where nobody is told the gaps of *lines*: what is in a total only is a cell that is never printed.

    For counts that could not be protected from someone who knows how many are of unknown sex, say.
    """
    old, n = tables.linked, tables.linked.cells
    gaps = old.gap[lines]
    entry = old.start[lines + 1]
    cell = np.insert(old.cell, entry, n + np.arange(len(lines)))
    sign = np.insert(old.sign, entry, -np.sign(gaps))
    longer = np.zeros(old.lines, dtype=np.int64)
    longer[lines] = 1
    start = old.start + np.concatenate(([0], np.cumsum(longer)))
    linked = Linked(n + len(lines), old.published, start, cell, sign, np.where(longer, 0, old.gap))
    totals = old.cell[old.start[lines]]
    return lengthened(
        tables,
        linked,
        tuple((REST, tables.keys[t][1]) for t in totals),
        tuple(tables.homes[t] for t in totals),
        np.abs(gaps),
    )


def lengthened(tables: Tables, linked: Linked, keys: tuple[Key, ...], homes: tuple[str, ...], values: Ints) -> Tables:
    "The tables with more cells at the end, which nobody prints and of which nothing is known."
    more = len(values)
    return Tables(
        tables.keys + keys,
        tables.homes + homes,
        np.concatenate((tables.values, values)),
        linked,
        tables.numbers,
        longer_by(tables.known, more, UNKNOWN),
        longer_by(tables.low, more, 0),
        longer_by(tables.high, more, FAR),
        longer_by(tables.was, more, UNKNOWN),
        longer_by(tables.perhaps, more, FAR),
        np.concatenate((tables.older, np.zeros(more, dtype=bool))),
        tables.relations,
    )


def with_parts(tables: Tables, lines: Ints) -> Tables:
    """The tables where each printed part of these *lines* is at most its total, whatever else is not known.

    It says something where units are in several parts and nobody is told how many: the parts then come to more than
    the total, but none of them does. What is between is a cell that is never printed.
    """
    linked = tables.linked
    pairs = [
        (total, part)
        for total, *parts in (linked.members(int(line)).tolist() for line in lines)
        if tables.values[parts].sum() > tables.values[total]
        for part in parts
        if tables.printed[part] and 0 < tables.values[part] < tables.values[total]
    ]
    pairs = list(dict.fromkeys(pairs))
    n, more = linked.cells, len(pairs)
    cell = np.array([c for k, pair in enumerate(pairs) for c in (*pair, n + k)], dtype=np.int64)
    start = np.concatenate((linked.start, linked.start[-1] + 3 * np.arange(1, more + 1, dtype=np.int64)))
    grown = Linked(
        n + more,
        linked.published,
        start,
        np.concatenate((linked.cell, cell)),
        np.concatenate((linked.sign, np.tile(np.array([1, -1, -1], dtype=np.int64), more))),
        np.concatenate((linked.gap, np.zeros(more, dtype=np.int64))),
    )
    between = [(tables.keys[part], tables.homes[part], tables.values[t] - tables.values[part]) for t, part in pairs]
    return lengthened(
        tables,
        grown,
        tuple((BETWEEN, at) for (_, at), _, _ in between),
        tuple(home for _, home, _ in between),
        np.array([n for _, _, n in between], dtype=np.int64),
    )


def longer_by(found: Ints, more: int, otherwise: int) -> Ints:
    return np.concatenate((found, np.full(more, otherwise, dtype=np.int64)))
