"""Which counts are some of the units that another indicator counts: who is in one is in the other, every year of both.

Counts in all, and of one code of a breakdown other than sex and district.

The least hashes of a part are never less than those of the whole, which rules out nearly all pairs; the engine asks
the registers of the rest.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from socialrapport.engine import Engine
from socialrapport.engine.counting import questions
from socialrapport.model.axes import PLACES
from socialrapport.model.cube import Codes, Coordinate, Counted, Cube
from socialrapport.model.indicator import TOTAL, Tally

SHARED = PLACES | {"kon"}
"Breakdowns that most counts have: what is in another count is so at each of their codes."
Pair = tuple[int, int]
"A likely part and the whole that it may be part of."
Numbered = tuple[int, questions.Counting]
"A number, and the count that it stands for."
SAMPLE = 32
"One of so many classes of units is asked about first."
FEWEST = 10
"Units in all years without which a count that is part of another is taken for chance."


@dataclass(frozen=True)
class Line:
    "A measure of a cube over the years, in all or of one code."

    cube: int
    measure: str
    codes: Codes
    counts: tuple[int, ...]
    "-1 in years that it is not counted in."
    marks: tuple[int, ...]
    lows: tuple[tuple[float, ...], ...]


def with_wholes(cubes: Sequence[Cube], engine: Engine) -> tuple[Cube, ...]:
    "The cubes, each knowing the counts of others that its own are part of."
    lines = one_of_each(lines_of(cubes))
    likely = dict(candidates(cubes, lines))
    shared = common(cubes, lines, likely, engine)
    found: dict[int, dict[tuple[str, Codes], tuple[Counted, ...]]] = defaultdict(dict)
    for i, others in likely.items():
        wholes = [lines[j] for j in others if shared[i, j]]
        if wholes:
            names = tuple((cubes[whole.cube].indicator.id, whole.measure, whole.codes) for whole in wholes)
            found[lines[i].cube][lines[i].measure, lines[i].codes] = names
    return tuple(replace(cube, wholes=found[n]) for n, cube in enumerate(cubes))


def common(
    cubes: Sequence[Cube], lines: Sequence[Line], likely: Mapping[int, Sequence[int]], engine: Engine
) -> dict[Pair, bool]:
    """For each likely part and whole, whether the registers say so: they have all of the part in common each year.

    A sample of the units rules out most; all units are asked of the rest.
    """
    years = [int(y) for y in years_of(cubes)]
    pairs = {(i, j): both(years, lines[i], lines[j]) for i, others in likely.items() for j in others}
    asked = sorted({line for pair in pairs for line in pair})
    counts = [(n, (cubes[lines[n].cube].indicator, lines[n].measure, lines[n].codes)) for n in asked]
    own = dict.fromkeys((i, i) for i, _ in pairs)
    with classed(engine, counts, years):
        some = in_common(engine, [*pairs, *own], SAMPLE)
        left = [(i, j) for (i, j), of in pairs.items() if all(some.get((i, j, y)) == some.get((i, i, y)) for y in of)]
        every = in_common(engine, left)
    whole = {(i, j) for i, j in left if all(every.get((i, j, y), 0) == mine for y, mine in pairs[i, j].items())}
    return {pair: pair in whole for pair in pairs}


def both(years: Sequence[int], one: Line, other: Line) -> dict[int, int]:
    "The first line's count in each year that both are counted in."
    counts = zip(years, one.counts, other.counts, strict=True)
    return {y: mine for y, mine, theirs in counts if mine >= 0 and theirs >= 0}


@contextmanager
def classed(engine: Engine, counts: Sequence[Numbered], of: Sequence[int]) -> Iterator[None]:
    """While it lasts the engine has a table of which *counts* the units are in. Those that are in the very same ones
    are one class: they are far fewer than units, and each table is read once for all of them."""
    groups: dict[str, list[Numbered]] = defaultdict(list)
    for n, one in counts:
        groups[questions.units_of(one[0])[1]].append((n, one))
    masks = 1 + max((questions.bit_of(len(group) - 1)[0] for group in groups.values()), default=0)
    asked = [questions.classes(g, [one for _, one in group], of, masks) for g, group in enumerate(groups.values())]
    places = [
        (n, g, *questions.bit_of(place))
        for g, group in enumerate(groups.values())
        for place, (n, _) in enumerate(group)
    ]
    if asked:
        engine.keep("_klasser", asked)
        engine.create_from_rows("_platser", dict.fromkeys(("_of", "_g", "_mask", "_bit"), "int64"), places)
        engine.keep("_enheter", [questions.members(masks)])
    yield
    for name in ("_klasser", "_platser", "_enheter") if asked else ():
        engine.drop(name)


def in_common(engine: Engine, pairs: Sequence[Pair], one_of: int = 1) -> dict[tuple[int, int, int], int]:
    """How many units, *one_of* so many classes of them, each pair of the counts that are `classed` has in common, by
    their numbers and the year; nothing where there are none."""
    if not pairs:
        return {}
    engine.create_from_rows("_par", {"_of": "int64", "_med": "int64"}, pairs)
    (rows,) = engine.ask([questions.in_common(one_of)])
    engine.drop("_par")
    return {(row["a"], row["b"], row["ar"]): int(row["n"]) for row in rows}


def years_of(cubes: Sequence[Cube]) -> list[str]:
    return sorted({y for cube in cubes for y in cube.axes[0].codes})


def lines_of(cubes: Sequence[Cube]) -> Iterator[Line]:
    years = years_of(cubes)
    nobody = (math.inf,) * questions.LOWS
    for n, cube in enumerate(cubes):
        for measure, codes in product(cube.marks if "antal" not in cube.public else (), codes_of(cube)):
            marks, own = cube.marks[measure], dict(codes)
            at: list[Coordinate] = [(y, *(own.get(axis.id, TOTAL) for axis in cube.axes[1:])) for y in years]
            counts = tuple(round(cube.values[measure].get(place, -1)) for place in at)
            if sum(c for c in counts if c > 0) >= FEWEST:
                lows = tuple(tuple(map(float, cube.lows[measure].get(place, nobody))) for place in at)
                yield Line(n, measure, codes, counts, tuple(marks.get(place, 0) for place in at), lows)


def codes_of(cube: Cube) -> list[Codes]:
    "None, and each code of the breakdowns that the engine can be asked of."
    asked = {b.id for b in cube.indicator.by} - SHARED
    return [(), *(((axis.id, code),) for axis in cube.axes if axis.id in asked for code in axis.codes)]


def one_of_each(lines: Iterator[Line]) -> list[Line]:
    "Of counts that are the same units, the one that stands first."
    found: dict[tuple[tuple[int, ...], tuple[int, ...]], Line] = {}
    for line in lines:
        found.setdefault((line.counts, line.marks), line)
    return list(found.values())


def candidates(cubes: Sequence[Cube], lines: Sequence[Line]) -> Iterator[tuple[int, list[int]]]:
    "For each count those that it can be part of, as far as numbers and least hashes tell."
    if not lines:
        return
    counts = np.array([line.counts for line in lines], dtype=np.int64)
    lows = np.array([line.lows for line in lines], dtype=np.float64)
    keys = np.array([key_of(cubes[line.cube]) for line in lines])
    own = np.array([line.cube for line in lines])
    for i in range(len(lines)):
        both = (counts[i] >= 0) & (counts >= 0)
        wrong = both & ((counts < counts[i]) | (lows > lows[i]).any(axis=2))
        more = (both & (counts > counts[i])).any(axis=1)
        yield i, np.flatnonzero(~wrong.any(axis=1) & more & (keys == keys[i]) & (own != own[i])).tolist()


def key_of(cube: Cube) -> str:
    measure = cube.indicator.measure
    return "" if isinstance(measure, Tally) else measure.key
