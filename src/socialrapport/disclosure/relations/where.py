"""Where a relation holds: each year, and each code of the breakdowns that its sides share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product
from math import log2

from socialrapport.disclosure.relations.marked_series import DIFFERENT, ENOUGH, Alike, Kind, Marked, Relation, Told
from socialrapport.model.cube import Coordinate

Cell = tuple[int, str, Coordinate]
"Cube, measure, coordinate."
Cells = tuple[tuple[Cell, ...], tuple[Cell, ...]]
"The cells of the left and of the right side."


def crossings(marked: Marked, relation: Relation) -> Iterator[tuple[str, ...]]:
    "The breakdowns that every side has free, none, one and two at a time."
    shared = frozenset.intersection(*(frozenset().union(*map(marked.free, side)) for side in relation.sides))
    axes = sorted(shared)
    for crossing in ((), *((a,) for a in axes), *combinations(axes, 2)):
        if all(able(marked, side, crossing) for side in relation.sides):
            yield crossing


def able(marked: Marked, side: Alike, crossing: tuple[str, ...]) -> Alike:
    "The slices of a side that have all axes of a crossing free."
    return tuple(s for s in side if marked.free(s).issuperset(crossing))


def places(marked: Marked, relation: Relation) -> Iterator[Cells]:
    "Every cell by cell instance of a relation, in each crossing that it holds throughout."
    told, found = marked.told(relation.kind), list[Cells]()
    for crossing in crossings(marked, relation):
        found.clear()
        for cells in instances(marked, relation, crossing):
            if not holds(told, relation.kind, cells):
                break
            found.append(cells)
        else:
            yield from found


def instances(marked: Marked, relation: Relation, crossing: tuple[str, ...]) -> Iterator[Cells]:
    "The cells for each year and each choice of codes that all sides have."
    sides = [[able(marked, side, crossing) for side in sides] for sides in (relation.left, relation.right)]
    every = [side for both in sides for side in both]
    codes = [
        [c for c in marked.codes(every[0][0], axis) if all(has(marked, s, axis, c) for s in every)] for axis in crossing
    ]
    chosen, left = list(product(*codes)), len(sides[0])
    found = [finder(marked, relation.kind, side, crossing, chosen) for side in every]
    for year in relation.years:
        for cells in zip(*(find(year) for find in found), strict=True):
            if None not in cells:
                yield cells[:left], cells[left:]


def has(marked: Marked, side: Alike, axis: str, code: str) -> bool:
    return any(code in marked.codes(s, axis) for s in side)


def finder(
    marked: Marked, kind: Kind, side: Alike, crossing: tuple[str, ...], chosen: Sequence[tuple[str, ...]]
) -> Callable[[int], list[Cell | None]]:
    """Gives the first cell of a side for a year and each of the *chosen* codes of the crossing; None where none of its
    cubes has it."""
    ways = []
    for part in side:
        form = marked.form(part, crossing)
        rest = [tuple([code if place < 0 else codes[place] for place, code in form]) for codes in chosen]
        ways.append((part, marked.told(kind)[part.cube][part.measure], rest))

    def find(year: int) -> list[Cell | None]:
        found: list[Cell | None] = [None] * len(chosen)
        for part, told, rest in reversed(ways):
            of = (str(year - part.lag),)
            for n, codes in enumerate(rest):
                if (at := of + codes) in told:
                    found[n] = (part.cube, part.measure, at)
        return found

    return find


def holds(told: Told, kind: Kind, cells: Cells) -> bool:
    "Whether both sides are the same together; of a part and its whole, whether it is no more."
    left, right = (sum([told[c][m][at] for c, m, at in side]) for side in cells)
    return left >= right if kind is Kind.PART else left == right


def telling_numbers(marked: Marked, relation: Relation, enough: float = ENOUGH) -> bool:
    "Whether a relation between numbers holds of so many different and large ones that it is not by chance."
    values = marked.told(relation.kind)
    different = {values[c][m][at] for ((c, m, at),), _ in places(marked, relation)}
    return len(different) >= DIFFERENT and sum(log2(1 + n) for n in different) >= enough
