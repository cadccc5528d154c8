"""All cubes' counts as cells and lines: each line says that a parent is the sum of its children.

A count that several indicators show is one cell with several addresses, so it has one decision.
What anyone can subtract is a cell too, though nobody prints it: a share's remainder (those of the whole
who are not in the part), and what one indicator counts of what another leaves out.
A district axis is read as if it added up, which hides rather more than need be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce

import numpy as np

from socialrapport.disclosure.cubes.revisions import CHANGE, FAR, Past, followed, nearest, read_into
from socialrapport.disclosure.cubes.same_count import Definition, alternatives, definition, implied
from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked
from socialrapport.disclosure.relations import REST, Marked, with_rest
from socialrapport.disclosure.relations import as_lines as relations
from socialrapport.model.cube import Coordinate, Cube
from socialrapport.model.edition import KnownRelation
from socialrapport.model.indicator import TOTAL
from socialrapport.model.profile import District
from socialrapport.opened.counts import COUNTS, Earlier, in_order, merged, ungrown

Key = tuple[str, Coordinate]
"""(measure, coordinate)"""

BETWEEN = "_mellan"
LEFT = "_kvar"
"What is left of one indicator's count when some of it is another's: a number that no table is about."
"The measure of a cell that is what is left of a total when one of its parts is taken away, where parts overlap."
UNKNOWN = -1


@dataclass(frozen=True, eq=False)
class Tables:
    """All counts that hang together. The first `linked.published` are those that are printed.

    `keys[i]` is the first address of cell i and `homes[i]` the indicator that it is an address in.
    Where an earlier edition has a cell of its own, and hid it, `values[i]` is a number that it may have been.
    """

    keys: tuple[Key, ...]
    homes: tuple[str, ...]
    values: Ints
    linked: Linked
    numbers: tuple[Mapping[Key, int], ...]
    """For each cube, its addresses and their cells."""
    known: Ints
    "What earlier editions have shown of each cell, -1 where nothing."
    low: Ints
    high: Ints
    "Between what earlier editions leave a cell that they hid."
    was: Ints
    "For each cell of today, the cell that the newest earlier edition's number is: itself unless it may have changed."
    perhaps: Ints
    """How few an earlier edition's own cell, that it hid, may have been; very many for all other cells. Which of
    these were small is not known here either."""
    older: Flags
    "Cells that only earlier editions have."
    relations: tuple[KnownRelation, ...] = ()
    "What was found to hang together beyond each cube's own sums."

    @property
    def printed(self) -> Flags:
        return np.asarray(np.arange(self.linked.cells) < self.linked.published)

    def least(self) -> Ints:
        """What anyone knows a hidden cell to be at least: one, since zeros are shown.

        What is never shown may be none.
        """
        return np.maximum(np.where(self.printed, np.minimum(self.values, 1), 0), self.low)

    @property
    def revised(self) -> Flags:
        "Cells of today whose number in an earlier edition is another, or may be."
        return np.asarray((self.was >= 0) & (self.was != np.arange(self.linked.cells)))

    def address(self, cell: int) -> str:
        measure, at = self.keys[cell]
        return "/".join((self.homes[cell], "antal" if measure in (REST, BETWEEN, LEFT) else measure, *at))


@dataclass
class Numbering:
    "Gives each count its number: a known one where it has been met before."

    keys: list[Key] = field(default_factory=list)
    values: list[int] = field(default_factory=list)
    homes: list[str] = field(default_factory=list)
    known: dict[tuple[Definition, int], int] = field(default_factory=dict)
    """Equal by definition and by value: should two counts of the same thing differ, they are two cells."""

    def number(self, cube: Cube, key: Key, value: int) -> int:
        measure, at = key
        if measure == REST:
            return self.new(cube.indicator.id, key, value)
        same = (definition(cube, measure, at), value)
        if same not in self.known:
            self.known[same] = self.new(cube.indicator.id, key, value)
        return self.known[same]

    def at(self, place: Ints) -> Numbering:
        "The same counts where cell i is now number *place[i]*, of equal ones the first that is printed."
        order = sorted(range(len(place)), key=lambda i: (place[i], self.keys[i][0] == REST, i))
        first = {int(place[i]): i for i in reversed(order)}
        chosen = [first[k] for k in range(len(first))]
        return Numbering(
            [self.keys[i] for i in chosen],
            [self.values[i] for i in chosen],
            [self.homes[i] for i in chosen],
            {same: int(place[i]) for same, i in self.known.items()},
        )

    def rest(self, whole: int, part: int, kind: str = REST) -> int:
        "What is left of a count when some of it is taken away: a count that nobody prints."
        return self.new(self.homes[part], (kind, self.keys[part][1]), self.values[whole] - self.values[part])

    def again(self, cell: int) -> int:
        "The same count once more: a number that no table is about."
        return self.new(self.homes[cell], (LEFT, self.keys[cell][1]), self.values[cell])

    def new(self, home: str, key: Key, value: int) -> int:
        self.keys.append(key)
        self.values.append(value)
        self.homes.append(home)
        return len(self.keys) - 1


def tables_of(
    *cubes: Cube,
    earlier: Sequence[Earlier] = (),
    districts: Iterable[District] = (),
    believed: Sequence[tuple[tuple[str, ...], tuple[str, ...]]] = (),
) -> Tables:
    """The cubes' counts with all their lines, and what *earlier* editions said of them.

    *believed* is what else a reader takes to hold, by the addresses of cells: the sum of the first is the sum of
    the others.
    """
    book = Numbering()
    numbers: list[dict[Key, int]] = []
    lines: list[tuple[int, ...]] = []
    for cube in cubes:
        counts = counts_of(cube)
        number = {(m, at): book.number(cube, (m, at), n) for m, cells in counts.items() for at, n in cells.items()}
        numbers.append(number)
        for measure, cells in counts.items():
            lines += margins(cube, measure, cells, number)
        lines += [tuple(number[m, at] for m in ("bas", "antal", REST)) for at in counts.get(REST, ())]
    lines += unions(book)
    marked = Marked(cubes)
    equal, place = relations.merged(marked, numbers, len(book.keys))
    book, numbers = book.at(place), [{key: int(place[i]) for key, i in n.items()} for n in numbers]
    lines = [kept for line in lines if (kept := relations.tidy(place[list(line)].tolist()))]
    summed = relations.summed(marked, numbers, book.values, lines)
    for found in summed:
        lines += relations.lines_of(found, len(book.keys))
        for left, _ in found.together:
            book.new(book.homes[left[0]], (REST, book.keys[left[0]][1]), sum(book.values[c] for c in left))
    counted = relations.counted(
        marked, numbers, lambda n, m, at: book.new(cubes[n].indicator.id, (m, at), round(cubes[n].values[m][at]))
    )
    lines += [(left[0], *right) for found in counted for left, right in found.cells]
    parts = relations.parts(marked, numbers, book.values)
    by_definition = subsets(cubes, numbers, book)
    had = {(whole, part) for whole, part, _ in by_definition}
    pairs = {(whole, part) for found in parts for (whole,), (part,) in found.cells} - had
    lines += [*by_definition, *((whole, part, book.rest(whole, part, LEFT)) for whole, part in sorted(pairs))]
    lines += taken_to_hold(believed, cubes, numbers, book)
    lines = [kept for line in lines for kept in relations.once_each(line, book.again)]
    ours = len(book.keys)
    past = before(cubes, numbers, book, earlier, lines, tuple(districts))
    printed = np.array([n < ours and key[0] not in (REST, LEFT) for n, key in enumerate(book.keys)], dtype=bool)
    known_of = relations.told([*equal, *summed, *counted, *parts], [cube.indicator.id for cube in cubes])
    return replace(numbered(book, numbers, lines, printed, past, ours), relations=known_of)


def taken_to_hold(
    believed: Sequence[tuple[tuple[str, ...], tuple[str, ...]]],
    cubes: Sequence[Cube],
    numbers: Sequence[Mapping[Key, int]],
    book: Numbering,
) -> list[tuple[int, ...]]:
    "Lines of what a reader believes; what two cells are together is a cell that nobody prints."
    place = {
        "/".join((cube.indicator.id, measure, *at)): i
        for cube, number in zip(cubes, numbers, strict=True)
        for (measure, at), i in number.items()
        if measure != REST
    }
    found = []
    for left, right in believed:
        if all(name in place for name in (*left, *right)):
            total, *more = (place[name] for name in left)
            parts = tuple(place[name] for name in right)
            if more:
                both = book.values[total] + sum(book.values[c] for c in more)
                mine = book.new(book.homes[total], (REST, book.keys[total][1]), both)
                found += [(mine, total, *more), (mine, *parts)]
            else:
                found.append((total, *parts))
    return [line for line in map(relations.tidy, found) if line]


def numbered(
    book: Numbering, numbers: list[dict[Key, int]], lines: list[tuple[int, ...]], printed: Flags, past: Past, ours: int
) -> Tables:
    "The printed cells first."
    values, n = np.array(book.values, dtype=np.int64), len(book.values)
    found = [line for line in dict.fromkeys(lines) if tells(line, book.values)]
    start = np.concatenate(([0], np.cumsum([len(line) for line in found]))).astype(np.int64)
    cell = np.array([c for line in found for c in line], dtype=np.int64)
    sign = np.full(len(cell), -1, dtype=np.int64)
    sign[start[:-1]] = 1
    bare = Linked(n, n, start, cell, sign, np.zeros(len(found), dtype=np.int64))
    linked = Linked(n, n, start, cell, sign, np.rint(bare.residual(values)).astype(np.int64))
    tables = Tables(
        tuple(book.keys),
        tuple(book.homes),
        values,
        linked,
        tuple(numbers),
        known=spread(past.known, n, UNKNOWN),
        low=spread(past.least, n, 0),
        high=spread(past.most, n, FAR),
        was=spread(past.was, n, UNKNOWN),
        perhaps=spread({c: few for c, few in past.perhaps.items() if c not in past.known}, n, FAR),
        older=np.arange(n) >= ours,
    )
    return printing(tables, printed)


def spread(found: Mapping[int, int], cells: int, otherwise: int) -> Ints:
    "Numbers by cell as an array."
    made = np.full(cells, otherwise, dtype=np.int64)
    made[list(found)] = list(found.values())
    return made


def printing(tables: Tables, printed: Flags) -> Tables:
    "The same tables where these cells are those that are printed; they come first."
    order = order_of(printed)
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    old, was = tables.linked, tables.was[order]
    return Tables(
        tuple(tables.keys[i] for i in order),
        tuple(tables.homes[i] for i in order),
        tables.values[order],
        Linked(old.cells, int(printed.sum()), old.start, place[old.cell], old.sign, old.gap),
        tuple({key: int(place[i]) for key, i in number.items()} for number in tables.numbers),
        tables.known[order],
        tables.low[order],
        tables.high[order],
        np.where(was >= 0, place[was], UNKNOWN),
        tables.perhaps[order],
        tables.older[order],
        tables.relations,
    )


def unlinked(tables: Tables, cells: Flags) -> Tables:
    "The tables where no reader knows how these cells have changed."
    change = np.array([key[0] == CHANGE for key in tables.keys], dtype=bool)
    old, rows = tables.linked, tables.linked.rows()
    of_change, of_cells = (np.bincount(rows, weights=f[old.cell], minlength=old.lines) > 0 for f in (change, cells))
    return replace(tables, linked=old.without(of_change & of_cells))


def order_of(printed: Flags) -> Ints:
    "The printed cells, and then the others, each in the order that they stand."
    return np.concatenate((np.flatnonzero(printed), np.flatnonzero(~printed)))


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


def tells(line: tuple[int, ...], values: Sequence[int]) -> bool:
    "Whether a line says anything of its total: parts that are all none, of a total that is not, say nothing."
    return not values[line[0]] or any(values[part] for part in line[1:])


def counts_of(cube: Cube) -> dict[str, Mapping[Coordinate, int]]:
    "The measures that are counts of units and not public, with a share's remainder."
    counts: Mapping[str, Mapping[Coordinate, int]] = {
        m: {at: round(n) for at, n in cube.values[m].items()}
        for m in ("antal", "bas")
        if m in cube.values and m not in cube.public
    }
    return with_rest(counts)


def margins(
    cube: Cube, measure: str, cells: Iterable[Coordinate], number: Mapping[Key, int]
) -> Iterator[tuple[int, ...]]:
    "A line for each total along each axis whose parts are all there."
    cells = frozenset(cells)
    for place, axis in enumerate(cube.axes):
        if not axis.has_total or not axis.codes:
            continue
        for at in sorted(cells):
            if at[place] == TOTAL:
                parts = [(*at[:place], code, *at[place + 1 :]) for code in axis.codes]
                if cells.issuperset(parts):
                    yield tuple(number[measure, c] for c in (at, *parts))


def unions(book: Numbering) -> Iterator[tuple[int, ...]]:
    "A line for each count of one thing or another (violence or honour) whose things are counted alone too."
    by_definition = {same[0]: cell for same, cell in book.known.items()}
    for whole, cell in by_definition.items():
        for parts in alternatives(whole):
            if all(part in by_definition for part in parts):
                yield (cell, *(by_definition[part] for part in parts))


def subsets(cubes: Sequence[Cube], numbers: list[dict[Key, int]], book: Numbering) -> list[tuple[int, int, int]]:
    """A line for each count that is by definition some of what another indicator counts, and what is left:
    (whole, part, rest).

    The rest is a count that anyone can subtract.
    """
    by_definition = {same[0]: cell for same, cell in book.known.items()}
    sums = [
        (n, cube, m, definition(cube, m, (cube.axes[0].codes[-1], *(TOTAL for _ in cube.axes[1:]))))
        for n, cube in enumerate(cubes)
        for m in counts_of(cube)
        if m != REST and cube.axes[0].codes
    ]
    found: list[tuple[int, int, int]] = []
    own: set[tuple[int, int]] = set()
    for n, part, measure, narrow in sums:
        for _, whole, _, wide in sums:
            if whole.indicator.id == part.indicator.id or not implied(narrow, wide):
                continue
            extra = {key for key, _ in narrow[2] ^ wide[2]}
            kept = frozenset(limit for limit in wide[2] if limit[0] in extra)
            number = numbers[n]
            for (m, at), cell in list(number.items()):
                if m != measure:
                    continue
                limits = frozenset(limit for limit in definition(part, m, at)[2] if limit[0] not in extra)
                other = by_definition.get((wide[0], wide[1], limits | kept))
                if other is None or other == cell or (other, cell) in own or book.values[other] < book.values[cell]:
                    continue
                own.add((other, cell))
                found.append((other, cell, book.rest(other, cell)))
    return found


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
