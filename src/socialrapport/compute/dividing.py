"""Which tables an indicator's counts can carry: chosen before anything is protected, for all years alike.

It rests on each year's total alone, and on no more of it than whether it reaches a limit above twice the largest count
that is hidden: so a table that is not made tells nothing of what stood in it. The argument is in
docs/rojandekontroll.md.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from math import prod
from typing import TypeVar

from socialrapport.model.axes import DISTRICT, TIMES_OF_YEAR, crossings
from socialrapport.model.cube import Coordinate, Cube
from socialrapport.model.indicator import TOTAL, Indicator
from socialrapport.model.profile import Disclosure

FEWEST_CELLS = 2
"A table of fewer is judged as one of two, by the strictest area's limit: it is never near what is hidden."
Crossing = frozenset[str]
Told = TypeVar("Told")


def divided(cube: Cube, rules: Disclosure, printed: Collection[Crossing] = ()) -> Indicator:
    """The cube's indicator, by no more than its counts can carry: the very same where they carry all.

    What earlier editions have *printed* is kept. What is public, and counts that are changed instead of hidden, carry
    anything.
    """
    own = cube.indicator
    if own.public or rules.method != "undertryckning":
        return own
    made = crossings_of(cube)
    kept = [c for c in made if frozenset(c) in printed or carries(cube, c, rules)]
    if len(kept) == len(made):
        return own
    left = {*chain(*made)} - {*chain(*kept)}
    return replace(own, by=tuple(b for b in own.by if b.id not in left), crossed=tuple(c for c in kept if len(c) > 1))


def restricted(cube: Cube, kept: Indicator) -> Cube:
    "The cube by no more than *kept*, which is its indicator by fewer breakdowns or crossings, is divided by."
    if kept is cube.indicator:
        return cube
    ids = {b.id for b in kept.by}
    places = [n for n, axis in enumerate(cube.axes) if n == 0 or axis.id in ids]
    gone = [n for n in range(len(cube.axes)) if n not in places]
    crossed = {frozenset(c) for c in crossings(kept, tuple(b for b in kept.by if b.id in {a.id for a in cube.axes}))}

    def of(cells: Mapping[Coordinate, Told]) -> dict[Coordinate, Told]:
        return {
            tuple(at[n] for n in places): told
            for at, told in cells.items()
            if all(at[n] == TOTAL for n in gone) and frozenset(crossing_at(cube, at)) in crossed
        }

    return replace(
        cube,
        indicator=kept,
        axes=tuple(cube.axes[n] for n in places),
        values={m: of(cells) for m, cells in cube.values.items()},
        marks={m: of(cells) for m, cells in cube.marks.items()},
        lows={m: of(cells) for m, cells in cube.lows.items()},
        behind=of(cube.behind),
        overlap=cube.overlap if DISTRICT in ids else {},
        people=cube.people if "alder" in ids else {at: n for at, n in cube.people.items() if at[3] == TOTAL},
    )


def crossings_of(cube: Cube) -> list[tuple[str, ...]]:
    "The breakdowns that the cube is counted by, alone and together."
    any_measure = next(iter(cube.values.values()))
    found = (crossing_at(cube, at) for at in any_measure)
    return [crossing for crossing in dict.fromkeys(found) if crossing]


def crossing_at(cube: Cube, at: Coordinate) -> tuple[str, ...]:
    "The breakdowns that a cell is at a code of."
    return tuple(a.id for a, code in zip(cube.axes[1:], at[1:], strict=True) if code != TOTAL)


def least_shown(rules: Disclosure, area: str) -> int:
    "The least count that is not hidden for being small."
    return rules.most_hidden(area) + 1


def large_enough(rules: Disclosure, area: str) -> int:
    "A total that is so large is never near what is hidden: it may be another area's too, and hidden by a higher limit."
    return FEWEST_CELLS * max(least_shown(rules, one) for one in (area, *rules.areas))


def limit_of(cube: Cube, crossing: tuple[str, ...], rules: Disclosure) -> int:
    "How many there must be in all for the cells of the crossing to be shown."
    area = cube.indicator.area
    return max(large_enough(rules, area), least_shown(rules, area) * prod(cells(cube, id) for id in crossing))


def carries(cube: Cube, crossing: tuple[str, ...], rules: Disclosure) -> bool:
    "Whether at least half of the years have so many in all that the cells of the crossing could be shown."
    limit, totals = limit_of(cube, crossing, rules), list(totals_of(cube))
    return 2 * sum(total >= limit for total in totals) >= len(totals)


def cells(cube: Cube, breakdown: str) -> int:
    "Among how many codes a year's total is divided: those who are counted in each month again are not."
    axis = next(axis for axis in cube.axes if axis.id == breakdown)
    return 1 if breakdown in TIMES_OF_YEAR and not axis.additive else len(axis.codes)


def totals_of(cube: Cube) -> Iterator[float]:
    "How many are counted in each year; of a share the fewer of the part and the rest."
    counts, bases = cube.values.get("antal", {}), cube.values.get("bas", {})
    for year in cube.axes[0].codes:
        at: Coordinate = (year, *(TOTAL for _ in cube.axes[1:]))
        part = counts.get(at, 0)
        yield min(part, bases[at] - part) if at in bases else part
