"""Which sums tell of someone who gives to them, and which more must be hidden so that those cannot be subtracted.

A count is judged by its size; a sum of money, days or visits by who it is made of: too few, one who gives nearly all,
or one whose part the second largest could work out closely (the p-percent rule; Hundepool et al. 2012, chapter 4).
The sums of all cubes are a set of linked tables of their own. A sum that is sensitive must be able to be so much larger
and so much smaller than it is, for all that a reader can add and subtract; linear programs say how, and what they move
is hidden. A sum whose count is hidden is hidden already.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from socialrapport.disclosure.arithmetic.neighbours import FEW, LONG, Neighbours, rows_over
from socialrapport.disclosure.arithmetic.solver import DEAREST, Program, Reals, solve
from socialrapport.disclosure.cubes.cells_and_lines import Tables, numbered
from socialrapport.disclosure.cubes.exceeding import telling_sums
from socialrapport.disclosure.cubes.lines import margins
from socialrapport.disclosure.cubes.loosened import loosened
from socialrapport.disclosure.cubes.numbering import Key, Numbering
from socialrapport.disclosure.cubes.revisions import Past
from socialrapport.disclosure.cubes.same_count import definition
from socialrapport.disclosure.linked_tables.linked import Flags, Ints
from socialrapport.model.cube import Contributors, Coordinate, Cube, of_all
from socialrapport.model.indicator import Mean, Sum
from socialrapport.model.measures import per_of
from socialrapport.model.profile import Amounts, Disclosure
from socialrapport.opened.counts import Earlier

SUM = "summa"
FREE = 1e-4
"What it costs to move a sum that is hidden already: next to nothing, so that a move is no longer than it must be."
TELLING = 100_000
"Sums of one year that are equal and at least so large are taken to be the same sum, whatever they are called."
LEAST_MOVED = 1e-7
"Of what is asked for: less than that is the solver's rounding."


def sensitive(total: float, who: Contributors, least: int, rules: Amounts) -> bool:
    "Whether a sum tells of one who gives to it. A sum of nothing tells as much as a count of none, and is shown."
    if not total:
        return False
    rest = abs(total) - who.largest - who.second
    few = who.count < least
    dominated = who.largest * 100 > rules.dominance * abs(total)
    return few or dominated or rest * 100 < rules.percent * who.largest


def sensitive_sums(cube: Cube, rules: Disclosure) -> frozenset[Coordinate]:
    "The coordinates of a cube's sums that are sensitive; none where everybody knows them."
    if SUM in cube.public:
        return frozenset()
    _, high = rules.areas.get(cube.indicator.area, (rules.low, rules.high))
    least = rules.amounts.least if rules.amounts.least is not None else max(rules.high, high) + 1
    return frozenset(
        at
        for at, total in cube.values.get(SUM, {}).items()
        if sensitive(total, cube.behind.get(at, Contributors()), least, rules.amounts)
    )


@dataclass(frozen=True, eq=False)
class SumsDemand:
    """What is asked for each sum: `need`, how much larger and smaller it must be able to be, where it is sensitive.

    `hidden` are hidden whatever comes; `usable` may be, at their `weight`.
    """

    need: Ints
    hidden: Flags
    usable: Flags
    weight: Ints

    @property
    def primary(self) -> Flags:
        return np.asarray(self.need > 0)


@dataclass(frozen=True, eq=False)
class Hidden:
    """Which sums are hidden, by each cube's keys; and for the gate, the tables and how much each must vary by."""

    keys: tuple[frozenset[Key], ...]
    tables: Tables
    width: Ints


def hidden_sums(
    cubes: Sequence[Cube],
    counts: Sequence[frozenset[Key]],
    as_counts: Sequence[frozenset[Key]],
    rules: Disclosure,
    earlier: Sequence[Earlier] = (),
    headline: int = 1,
) -> Hidden:
    """What is hidden of the cubes' sums, where *counts* are each cube's hidden counts.

    *as_counts* are those that are shown, with the sums that are counts of something else and so are shown as that:
    they and what an earlier edition gives away stay given away. A year's total costs *headline* times its size.
    """
    tables = sums_of(cubes, as_counts, earlier)
    telling = [
        sensitive_sums(cube, rules) | more for cube, more in zip(cubes, telling_sums(cubes, counts), strict=True)
    ]
    demand = sums_demand(tables, telling, counts, rules, headline)
    tables, hidden, lost = pattern(tables, demand)
    width = np.zeros(tables.linked.cells, dtype=np.int64)
    width[: len(demand.need)] = 2 * demand.need
    width[lost] = 0
    return Hidden(tuple(frozenset(k for k, i in n.items() if hidden[i]) for n in tables.numbers), tables, width)


def sums_of(cubes: Sequence[Cube], as_counts: Sequence[frozenset[Key]], earlier: Sequence[Earlier] = ()) -> Tables:
    "The cubes' sums in whole kronor, days and so on, with all their lines, and which of them are known otherwise."
    book = Numbering()
    numbers: list[dict[Key, int]] = []
    lines: list[tuple[int, ...]] = []
    met: dict[object, int] = {}
    for cube in cubes:
        values = {at: whole(cube, n) for at, n in cube.values.get(SUM, {}).items() if SUM not in cube.public}
        number = {(SUM, at): numbered_as(book, met, cube, at, n) for at, n in values.items()}
        numbers.append(number)
        for at, n in values.items():
            met |= dict.fromkeys(names_of(cube, at, n), number[SUM, at])
        lines += [line for line in margins(cube, SUM, values, number) if len(set(line)) == len(line)]
    known = [i for number, shown in zip(numbers, as_counts, strict=True) for key, i in number.items() if key in shown]
    for edition in earlier:
        for cube, number in zip(cubes, numbers, strict=True):
            then = edition.printed.get(cube.indicator.id, {})
            known += [i for key, i in number.items() if key in then and then[key].shown]
    told = Past(known={i: book.values[i] for i in known})
    printed = np.ones(len(book.keys), dtype=bool)
    return numbered(book, numbers, lines, printed, told, len(book.keys))


def whole(cube: Cube, value: float) -> int:
    "The sum in the column's own unit: an edition shows kronor in thousands in one table and as they are in another."
    return round(value * per_of(cube.indicator))


def numbered_as(book: Numbering, met: Mapping[object, int], cube: Cube, at: Coordinate, value: int) -> int:
    "The sum's number: that of the same sum in another cube, or a new one."
    same = next((met[name] for name in names_of(cube, at, value) if name in met), None)
    return same if same is not None else book.new(cube.indicator.id, (SUM, at), value)


def names_of(cube: Cube, at: Coordinate, value: int) -> Iterator[object]:
    "What a sum is known by: what is summed of whom, and its size where that is telling."
    measure = cube.indicator.measure
    if isinstance(measure, Sum | Mean):
        yield definition(cube, SUM, at), measure.column, value
    if value >= TELLING:
        yield at[0], value


def sums_demand(
    tables: Tables,
    telling: Sequence[frozenset[Coordinate]],
    hidden: Sequence[frozenset[Key]],
    rules: Disclosure,
    headline: int,
) -> SumsDemand:
    "What is asked for: *telling* are each cube's sums that tell too much; those of its *hidden* counts are hidden too."
    n = tables.linked.cells
    primary, gone = np.zeros(n, dtype=bool), ~tables.printed
    for sums, number, counts in zip(telling, tables.numbers, hidden, strict=True):
        primary[[number[SUM, at] for at in sums]] = True
        gone[[i for (_, at), i in number.items() if {("antal", at), (SUM, at)} & counts]] = True
    known = tables.known >= 0
    size = np.abs(tables.values)
    need = np.where(primary & ~known, np.maximum(1, np.ceil(size * rules.amounts.percent / 100)), 0).astype(np.int64)
    return SumsDemand(
        need=need,
        hidden=primary | gone,
        usable=tables.printed & (size > 0) & ~known,
        weight=size * np.where([of_all(at) for _, at in tables.keys], headline, 1),
    )


def pattern(tables: Tables, demand: SumsDemand) -> tuple[Tables, Flags, Ints]:
    """Which sums are hidden, and the sensitive ones that nothing can protect: others that are known give them away.

    The reader is taken to know what is in a total only. Where a sum cannot be protected from such a reader, the
    tables come back without that knowledge, as with counts.
    """
    hidden, lost = given_room(tables, demand)
    lines = gaps_around(tables, demand, lost)
    if len(lines):
        tables = loosened(tables, lines)
        hidden, lost = given_room(tables, longer(demand, len(lines)))
    return tables, hidden & tables.printed, lost


def gaps_around(tables: Tables, demand: SumsDemand, cells: Ints) -> Ints:
    "The lines with something in the total only, among all that hangs together with *cells*."
    linked, near = tables.linked, Neighbours(tables.linked)
    found = [near.around(int(cell), demand.hidden | demand.usable, linked.cells + 1) for cell in cells]
    lines = linked.rows()[np.isin(linked.cell, np.concatenate(found))] if found else np.zeros(0, dtype=np.int64)
    return np.unique(lines[linked.gap[lines] != 0])


def longer(demand: SumsDemand, more: int) -> SumsDemand:
    "The demand of tables that have got so many cells more, which nobody prints."
    none = np.zeros(more, dtype=np.int64)
    return SumsDemand(
        np.concatenate((demand.need, none)),
        np.concatenate((demand.hidden, none == 0)),
        np.concatenate((demand.usable, none > 0)),
        np.concatenate((demand.weight, none)),
    )


def given_room(tables: Tables, demand: SumsDemand) -> tuple[Flags, Ints]:
    "What is hidden when every sensitive sum can move as far as it must, the largest first; and those that cannot."
    near = Neighbours(tables.linked)
    fixed = tables.known >= 0
    hidden, lost = demand.hidden & ~fixed, []
    reach = np.zeros((2, tables.linked.cells))
    order = np.flatnonzero(demand.primary & (np.diff(near.at) > 0))  # What is in no line, nobody can work out.
    for cell in order[np.argsort(-demand.need[order], kind="stable")]:
        for way, sign in enumerate((1, -1)):
            if reach[way, cell] >= demand.need[cell]:
                continue
            move = cheapest(near, tables, demand, hidden, int(cell), sign)
            if move is None:
                lost.append(int(cell))
                break
            cells, steps = move
            hidden[cells] = True
            reach[0, cells] = np.maximum(reach[0, cells], steps)
            reach[1, cells] = np.maximum(reach[1, cells], -steps)
    hidden = spared(near, tables, demand, hidden, lost)
    return hidden | (demand.hidden & fixed), np.array(lost, dtype=np.int64)


def spared(near: Neighbours, tables: Tables, demand: SumsDemand, hidden: Flags, lost: Sequence[int]) -> Flags:
    """What is hidden without that which others that are hidden make needless, the dearest first.

    A program takes a little of many where all of one would do. Each trial is a program for every sensitive sum around,
    so among hundreds of places none is made.
    """
    if near.longest > LONG:
        return hidden
    only = replace(demand, usable=np.zeros(len(hidden), dtype=bool))
    guarded = demand.primary.copy()
    guarded[list(lost)] = False
    more = np.flatnonzero(hidden & ~demand.hidden)
    for cell in more[np.argsort(-demand.weight[more], kind="stable")]:
        around = near.around(int(cell), hidden, tables.linked.cells + 1)
        fewer = hidden.copy()
        fewer[cell] = False
        these = around[guarded[around]].tolist()
        if all(cheapest(near, tables, only, fewer, one, sign) is not None for one in these for sign in (1, -1)):
            hidden = fewer
    return hidden


def cheapest(
    near: Neighbours, tables: Tables, demand: SumsDemand, hidden: Flags, cell: int, sign: int
) -> tuple[Ints, Reals] | None:
    """The cheapest way for a sum to be *need* larger or smaller while all shown sums and every line stay as they are.

    Where lines are long the cheapest among a few of each is taken, if there is one: that is short, and a program over
    hundreds of places is not made for each sum.
    """
    allowed = hidden | demand.usable
    if near.longest > LONG:
        size = np.abs(tables.values)
        for most in FEW:
            cells = near.roomiest(cell, allowed, most, hidden, demand.weight, size, size)
            move = cheapest_among(near, cells, tables, demand, hidden, cell, sign)
            if move is not None:
                return move
    cells = near.around(cell, allowed, tables.linked.cells + 1)
    return cheapest_among(near, cells, tables, demand, hidden, cell, sign)


def cheapest_among(
    near: Neighbours, cells: Ints, tables: Tables, demand: SumsDemand, hidden: Flags, cell: int, sign: int
) -> tuple[Ints, Reals] | None:
    """The cheapest move of *cell* over *cells*, all others standing still; the steps are in the column's own unit.

    The program is in units of the need. Two variables for each sum, up and down, so that cost is on what is moved; a
    sum that is too small to carry it all alone costs as if it were hidden for its share.
    """
    need = float(demand.need[cell])
    n, place = len(cells), int(np.searchsorted(cells, cell))
    room = np.abs(tables.values[cells]) / need
    dear = 1 + DEAREST * demand.weight[cells] / max(1, int(demand.weight[cells].max()))
    cost = np.where(hidden[cells], FREE, dear / np.clip(room, 1e-6, 1.0))
    least, up, down = np.zeros(2 * n), np.full(n, np.inf), room.copy()
    if sign > 0:
        least[place], down[place] = 1.0, 0.0
    else:
        least[n + place], up[place] = 1.0, 0.0
    start, column, factor = rows_over(near, cells)
    zero = np.zeros(len(start) - 1)
    answer = solve(
        Program(
            cost=np.concatenate((cost, cost)),
            least=least,
            most=np.concatenate((up, down)),
            whole=np.zeros(2 * n, dtype=bool),
            start=start,
            column=column,
            factor=factor,
            lower=zero,
            upper=zero,
        )
    )
    if answer.x is None:
        return None
    steps = answer.x[:n] - answer.x[n:]
    moved = np.abs(steps) > LEAST_MOVED
    return cells[moved], steps[moved] * need
