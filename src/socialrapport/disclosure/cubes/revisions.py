"""Where an earlier edition's number may be another than today's: cells of its own, and how they hang together.

What an edition showed and what is counted today are two numbers where they differ. Hidden numbers around such a
change may have changed too. All these get a cell of the edition's own, in copies of the lines that they are in.
A reader takes a count to have changed the same way as the whole that it is a part of.

What an edition hid is not known here either. It is taken to be as near today's number as what the edition showed
allows: some table that the reader must think possible, which is all that certificates need.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from socialrapport.disclosure.arithmetic.solver import Program, solve
from socialrapport.disclosure.cubes.numbering import Key, Numbering
from socialrapport.disclosure.cubes.parts_from_ratios import limits
from socialrapport.model.cube import Cube
from socialrapport.opened.counts import Earlier

Line = tuple[int, ...]
CHANGE = "_andrat"
"The measure of a cell that is how much a count has changed."
FAR = 2**40
NODES = 50
BROKEN = 1000.0
"What it costs that a line does not hold as it does today, in persons."


@dataclass
class Past:
    """What earlier editions have said, by cell. It grows edition by edition, the newest first.

    `known` is what was shown, `least` and `most` what follows for what was hidden. `now` is the cell that stands
    for each of today's cells in the edition that was read last, where it is another. `was` is the cell that the
    newest edition's number is. `perhaps` are cells that only earlier editions have, and that they hid: as few as
    they may have been.
    """

    known: dict[int, int] = field(default_factory=dict)
    least: dict[int, int] = field(default_factory=dict)
    most: dict[int, int] = field(default_factory=dict)
    now: dict[int, int] = field(default_factory=dict)
    was: dict[int, int] = field(default_factory=dict)
    perhaps: dict[int, int] = field(default_factory=dict)
    own: dict[tuple[str, Key], int] = field(default_factory=dict)
    "Cells of districts that the edition knew by what they were."

    def at(self, cell: int) -> int:
        return self.now.get(cell, cell)

    def bound(self, cell: int, least: int, most: int) -> None:
        self.least[cell] = max(self.least.get(cell, 0), least)
        self.most[cell] = min(self.most.get(cell, FAR), most)


@dataclass(frozen=True)
class Said:
    "What one edition says of the cells that stand for today's: shown numbers, and ends of hidden ones."

    shown: Mapping[int, int]
    hidden: Mapping[int, tuple[int, int]]


def read_into(
    past: Past,
    edition: Earlier,
    cubes: Sequence[Cube],
    numbers: Sequence[Mapping[Key, int]],
    book: Numbering,
    lines: Sequence[Line],
) -> list[Line]:
    "Adds what an edition says of today's cells; the lines over its own cells."
    said = said_by(edition, cubes, numbers, past)
    current = [tuple(map(past.at, line)) for line in lines]
    moved = {c for c, n in said.shown.items() if n != book.values[c]}
    moved |= {c for c, (least, most) in said.hidden.items() if not least <= book.values[c] <= most}
    touched, unknown = reached(current, moved, said.shown)
    copied = [current[k] for k in touched]
    known = {c: n - book.values[c] for c, n in said.shown.items()}
    ways = directions(known, unknown, copied)
    gaps = [residual(line, book.values) for line in copied]
    ends = {c: said.hidden.get(c, (0, FAR)) for c in unknown}
    held = {c: one_way(ends[c], ways.get(c), book.values[c]) for c in unknown}
    then = nearest(copied, gaps, held, book.values, said.shown) or nearest(
        copied, gaps, ends, book.values, said.shown, letting_go=True
    )
    changes = {c: n - book.values[c] for c, n in then.items()} | {c: known[c] for c in moved if c in known}
    ways = directions(known | {c: n for c, n in changes.items() if n}, unknown, copied)
    changes = {c: n for c, n in changes.items() if n or ways.get(c) != 0}
    twins = {c: book.new(book.homes[c], book.keys[c], book.values[c] + n) for c, n in sorted(changes.items())}
    added = [tuple(twins.get(c, c) for c in line) for line in copied]
    added += links(twins, changes, ways, book)
    note(past, said, twins, furthest(changes, copied), book)
    past.known |= followed(added, past.known, twins.values(), book)
    remember(past, edition, cubes, numbers)
    return added


def said_by(edition: Earlier, cubes: Sequence[Cube], numbers: Sequence[Mapping[Key, int]], past: Past) -> Said:
    "What the edition says, by the cells that stand for today's."
    shown: dict[int, int] = {}
    hidden: dict[int, tuple[int, int]] = {}
    for cube, number in zip(cubes, numbers, strict=True):
        for key, n in all_said(edition, cube, number).items():
            if key in number and n >= 0:
                shown.setdefault(past.at(number[key]), n)
            elif key in number:
                hidden.setdefault(past.at(number[key]), (1, FAR))
        for key, low, high in by_rates(cube, edition):
            if key in number:
                least, most = hidden.get(past.at(number[key]), (0, FAR))
                hidden[past.at(number[key])] = max(least, low), min(most, high)
    return Said(shown, {c: ends for c, ends in hidden.items() if c not in shown and ends[0] <= ends[1]})


def all_said(edition: Earlier, cube: Cube, number: Mapping[Key, int]) -> dict[Key, int]:
    """What the edition says of a table's counts, -1 where it is hidden, and what it shows of sums that are counts
    of another table together: days that are months, say. Those hang together with the counts of then."""
    printed = edition.printed.get(cube.indicator.id, {})
    sums = {key: round(cell.value) for key, cell in printed.items() if key in number and cell.value is not None}
    return sums | dict(edition.cells.get(cube.indicator.id, {}))


def by_rates(cube: Cube, edition: Earlier) -> Iterator[tuple[Key, int, int]]:
    "Hidden counts between which numbers an edition's shares, rates and means leave them."
    printed = edition.printed.get(cube.indicator.id, {})
    public = {(m, at): n for m in cube.public & cube.values.keys() for at, n in cube.values[m].items()}
    known = public | {key: cell.value for key, cell in printed.items() if cell.value is not None}
    parts = {m.id: m for m in cube.measures if m.numerator is not None and m.denominator is not None}
    for (id, at), cell in printed.items():
        if id in parts and cell.value is not None:
            yield from limits(parts[id], cell.value, at, known)


def reached(lines: Sequence[Line], moved: Iterable[int], shown: Mapping[int, int]) -> tuple[list[int], set[int]]:
    "The lines that a change reaches through cells that the edition does not show, and those cells."
    at: dict[int, list[int]] = defaultdict(list)
    for k, line in enumerate(lines):
        for cell in line:
            at[cell].append(k)
    edge, unknown = set(moved), {c for c in moved if c not in shown}
    taken: set[int] = set()
    while edge:
        new = {k for cell in edge for k in at[cell]} - taken
        taken |= new
        edge = {c for k in new for c in lines[k] if c not in shown} - unknown
        unknown |= edge
    return sorted(taken), unknown


def residual(line: Line, values: Sequence[int]) -> int:
    "What is in the total only."
    return values[line[0]] - sum(values[c] for c in line[1:])


def one_way(ends: tuple[int, int], way: int | None, now: int) -> tuple[int, int]:
    "Between which numbers a count was that has gone one way since, where any of them is left."
    least, most = ends
    low = now if way is not None and way >= 0 else least
    high = now if way is not None and way <= 0 else most
    return (max(least, low), min(most, high)) if max(least, low) <= min(most, high) else ends


def nearest(
    lines: Sequence[Line],
    gaps: Sequence[int],
    ends: Mapping[int, tuple[int, int]],
    near: Sequence[int],
    shown: Mapping[int, int],
    letting_go: bool = False,
) -> dict[int, int]:
    """Numbers for the cells of *ends*, between them, with which the lines hold, as near *near* as can be.

    Nothing where there are none, unless lines that cannot hold may be let go. A large count is rather taken to have
    changed than a small one.
    """
    cells = sorted(ends)
    column = {c: j for j, c in enumerate(cells)}
    rows = [(line, gap) for line, gap in zip(lines, gaps, strict=True) if any(c in column for c in line)]
    n, m = len(cells), len(rows)
    start, columns, factors, right = [0], [], [], []
    for k, (line, gap) in enumerate(rows):
        for place, c in enumerate(line):
            sign = 1 if place == 0 else -1
            if c in column:
                columns += [column[c], n + column[c]]
                factors += [float(sign), float(-sign)]
            gap -= sign * (near[c] if c in column else shown.get(c, near[c]))
        columns += [2 * n + k, 2 * n + m + k]
        factors += [1.0, -1.0]
        start.append(len(columns))
        right.append(float(gap))
    value = np.array([near[c] for c in cells], dtype=float)
    low, high = (np.array([ends[c][i] for c in cells], dtype=float) for i in (0, 1))
    dear = 1 + 0.5 / (1 + value)
    found = solve(
        Program(
            cost=np.concatenate((dear, dear, np.full(2 * m, BROKEN))),
            least=np.concatenate((np.maximum(low - value, 0), np.maximum(value - high, 0), np.zeros(2 * m))),
            most=np.concatenate((np.maximum(high - value, 0), np.maximum(value - low, 0), np.full(2 * m, np.inf))),
            whole=np.concatenate((np.ones(2 * n, dtype=bool), np.zeros(2 * m, dtype=bool))),
            start=np.array(start, dtype=np.int64),
            column=np.array(columns, dtype=np.int64),
            factor=np.array(factors),
            lower=np.array(right),
            upper=np.array(right),
        ),
        nodes=NODES,
    )
    if not letting_go and (found.x is None or found.x[2 * n :].max(initial=0) > 0.5):
        return {}
    after = np.clip(value, low, high) if found.x is None else value + found.x[:n] - found.x[n : 2 * n]
    return {c: round(float(x)) for c, x in zip(cells, after, strict=True)}


def directions(known: Mapping[int, int], unknown: Iterable[int], lines: Sequence[Line]) -> dict[int, int]:
    """Which way counts have gone since, as a reader takes it: 1 where there were more, -1 fewer, 0 as many.

    A part goes the way of each whole that it is in, or stands still; where they go different ways it stands still.
    """
    found = {c: (change > 0) - (change < 0) for c, change in known.items()}
    open_ = set(unknown) - found.keys()
    while True:
        votes: dict[int, set[int]] = defaultdict(set)
        for whole, *parts in lines:
            if whole in found:
                for part in open_.intersection(parts):
                    votes[part].add(found[whole])
        if not votes:
            return found
        found |= {part: way.pop() if len(way) == 1 else 0 for part, way in votes.items()}
        open_ -= votes.keys()


def links(
    twins: Mapping[int, int], changes: Mapping[int, int], ways: Mapping[int, int], book: Numbering
) -> Iterator[Line]:
    "A line for each count that has gone one way: the larger is the smaller and what has gone or come."
    for cell, twin in twins.items():
        if way := ways.get(cell, 0):
            change = book.new(book.homes[cell], (CHANGE, book.keys[cell][1]), abs(changes[cell]))
            yield (*((twin, cell) if way > 0 else (cell, twin)), change)


def followed(lines: Sequence[Line], known: Mapping[int, int], cells: Iterable[int], book: Numbering) -> dict[int, int]:
    "Those of *cells* that a reader works out line by line, each being the only one that a line leaves open."
    found: dict[int, int] = {}
    asked = set(cells)
    while True:
        last = {
            open_[0]
            for line in lines
            if len(open_ := [c for c in line if c not in known and c not in found]) == 1 and open_[0] in asked
        }
        if not last:
            return found
        found |= {c: book.values[c] for c in last}


def furthest(changes: Mapping[int, int], lines: Sequence[Line]) -> dict[int, int]:
    "The most that any count in a line with this one has changed."
    found: dict[int, int] = defaultdict(int)
    for line in lines:
        most = max(abs(changes.get(c, 0)) for c in line)
        for c in line:
            found[c] = max(found[c], most)
    return found


def note(past: Past, said: Said, twins: Mapping[int, int], furthest: Mapping[int, int], book: Numbering) -> None:
    "Takes in what was said, and which cells stand for today's in this edition."
    past.known |= {twins.get(c, c): n for c, n in said.shown.items()}
    for c, ends in said.hidden.items():
        past.bound(twins.get(c, c), *ends)
    for c, twin in twins.items():
        if c not in said.shown:
            past.perhaps[twin] = min(book.values[twin], book.values[c] - furthest.get(c, 0))
    for cell in range(len(book.values)):
        if past.at(cell) in twins:
            past.now[cell] = twins[past.at(cell)]


def remember(past: Past, edition: Earlier, cubes: Sequence[Cube], numbers: Sequence[Mapping[Key, int]]) -> None:
    for cube, number in zip(cubes, numbers, strict=True):
        for key in all_said(edition, cube, number):
            if key in number:
                past.was.setdefault(number[key], past.at(number[key]))
