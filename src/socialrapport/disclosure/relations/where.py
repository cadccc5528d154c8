"""Where a relation holds: each year, and each code of the breakdowns that its sides share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
    for crossing in crossings(marked, relation):
        found = list(instances(marked, relation, crossing))
        if all(holds(marked.told(relation.kind), relation.kind, cells) for cells in found):
            yield from found


def instances(marked: Marked, relation: Relation, crossing: tuple[str, ...]) -> Iterator[Cells]:
    "The cells for each year and each choice of codes that all sides have."
    sides = [[able(marked, side, crossing) for side in sides] for sides in (relation.left, relation.right)]
    every = [side for both in sides for side in both]
    codes = [
        [c for c in marked.codes(every[0][0], axis) if all(has(marked, s, axis, c) for s in every)] for axis in crossing
    ]
    found = [[finder(marked, relation.kind, side, crossing) for side in both] for both in sides]
    for year in relation.years:
        for chosen in product(*codes):
            cells = [[find(year, chosen) for find in both] for both in found]
            if all(c is not None for both in cells for c in both):
                yield tuple(cells[0]), tuple(cells[1])  # type: ignore[arg-type]


def has(marked: Marked, side: Alike, axis: str, code: str) -> bool:
    return any(code in marked.codes(s, axis) for s in side)


def finder(
    marked: Marked, kind: Kind, side: Alike, crossing: tuple[str, ...]
) -> Callable[[int, tuple[str, ...]], Cell | None]:
    "Gives the first cell of a side for a year and codes of the crossing; None where none of its cubes has it."
    ways = [(part, marked.told(kind)[part.cube][part.measure], marked.form(part, crossing)) for part in side]

    def find(year: int, codes: tuple[str, ...]) -> Cell | None:
        for part, told, form in ways:
            at = (str(year - part.lag), *[code if place < 0 else codes[place] for place, code in form])
            if at in told:
                return part.cube, part.measure, at
        return None

    return find


def holds(told: Told, kind: Kind, cells: Cells) -> bool:
    "Whether both sides are the same together; of a part and its whole, whether it is no more."
    left, right = (sum(told[c][m][at] for c, m, at in side) for side in cells)
    return left >= right if kind is Kind.PART else left == right


def telling_numbers(marked: Marked, relation: Relation, enough: float = ENOUGH) -> bool:
    "Whether a relation between numbers holds of so many different and large ones that it is not by chance."
    values = marked.told(relation.kind)
    different = {values[c][m][at] for ((c, m, at),), _ in places(marked, relation)}
    return len(different) >= DIFFERENT and sum(log2(1 + n) for n in different) >= enough
