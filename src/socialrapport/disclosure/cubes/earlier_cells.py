"""What earlier editions said, as cells and lines beside those of today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce

from socialrapport.disclosure.cubes.lines import margins
from socialrapport.disclosure.cubes.numbering import Key, Numbering
from socialrapport.disclosure.cubes.revisions import FAR, Past, followed, nearest, read_into
from socialrapport.disclosure.relations import REST
from socialrapport.model.cube import Cube
from socialrapport.model.profile import District
from socialrapport.opened.counts import COUNTS, Earlier, in_order, merged, ungrown


def before(
    cubes: Sequence[Cube],
    numbers: list[dict[Key, int]],
    book: Numbering,
    earlier: Sequence[Earlier],
    lines: list[tuple[int, ...]],
    districts: tuple[District, ...],
) -> Past:
    "What earlier editions said, by cell; adds the cells that only they have, with their lines."
    past, today = Past(), tuple(lines)
    for edition in in_order(earlier):
        same = reduce(lambda left, cube: ungrown(left, cube, districts), cubes, edition)
        lines += read_into(past, same, cubes, numbers, book, today)
        for cube, number in zip(cubes, numbers, strict=True):
            lines += of_merged(past, edition, cube, number, book, districts)
    return past


def of_merged(
    past: Past,
    edition: Earlier,
    cube: Cube,
    number: Mapping[Key, int],
    book: Numbering,
    districts: tuple[District, ...],
) -> list[tuple[int, ...]]:
    "The lines of an edition's districts that have since been merged, or had been: what they add up to, and their own."
    cells = edition.cells.get(cube.indicator.id, {})
    own: dict[Key, int] = {}
    lines = []
    for found in merged(cube, cells, districts):
        grown = found.after in found.before
        keys = found.before if grown else (found.after, *found.before)
        theirs = [key for key in keys if grown or key not in number]
        if all(key in cells for key in theirs) and (not grown or found.after in number):
            own |= {key: past_cell(past, book, cube.indicator.id, key, cells[key]) for key in theirs}
            line = tuple(own[key] if key in own else past.at(number[key]) for key in keys)
            lines.append((past.at(number[found.after]), *line) if grown else line)
    for measure in COUNTS:
        lines += margins(cube, measure, [at for m, at in own if m == measure], own)
    rests = []
    for at in [at for m, at in own if m == COUNTS[0] and (COUNTS[1], at) in own]:
        rests.append(book.new(cube.indicator.id, (REST, at), 0))
        past.perhaps[rests[-1]] = 0
        lines.append((own[COUNTS[1], at], own[COUNTS[0], at], rests[-1]))
    open_ = {c: (past.least.get(c, 0), FAR) for c in {*own.values(), *rests} - past.known.keys()}
    for cell, n in nearest(lines, [0] * len(lines), open_, book.values, {}, letting_go=True).items():
        book.values[cell] = n
    past.known |= followed(lines, past.known, rests, book)
    return lines


def past_cell(past: Past, book: Numbering, home: str, key: Key, shown: int) -> int:
    "The cell of an earlier edition's own: the same in several editions that say nothing else of it."
    cell = past.own.get((home, key))
    if cell is None or (shown >= 0 and past.known.get(cell, shown) != shown):
        cell = past.own[home, key] = book.new(home, key, max(shown, 1))
    if shown >= 0:
        past.known[cell] = book.values[cell] = shown
        past.perhaps.pop(cell, None)
    elif cell not in past.known:
        past.perhaps[cell] = 0
        past.bound(cell, 1, FAR)
    return cell
