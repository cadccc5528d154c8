"""Which counts are some of the units that another indicator counts: who is in one is in the other, every year of both.

Counts in all, and of one code of a breakdown other than sex and district.

The least hashes of a part are never less than those of the whole, which rules out nearly all pairs; the engine asks
the registers of the rest.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from socialrapport.engine import Engine
from socialrapport.engine.counting import questions
from socialrapport.model.axes import PLACES
from socialrapport.model.cube import Codes, Coordinate, Counted, Cube
from socialrapport.model.indicator import TOTAL, Indicator, Tally

SHARED = PLACES | {"kon"}
"Breakdowns that most counts have: what is in another count is so at each of their codes."
Pair = tuple[int, int]
"A likely part and the whole that it may be part of."
Numbered = tuple[int, Indicator, str, Codes]
"A number, and the count that it stands for: an indicator, a measure of it, and the codes that it is asked at."
SAMPLE = 32
"One of so many units is asked about first."
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
    own = {(i, i) for i, _ in pairs}
    some = in_common(cubes, lines, [*pairs, *own], years, engine, SAMPLE)
    left = [(i, j) for (i, j), of in pairs.items() if all(some.get((i, j, y)) == some.get((i, i, y)) for y in of)]
    every = in_common(cubes, lines, left, years, engine)
    whole = {(i, j) for i, j in left if all(every.get((i, j, y), 0) == mine for y, mine in pairs[i, j].items())}
    return {pair: pair in whole for pair in pairs}


def both(years: Sequence[int], one: Line, other: Line) -> dict[int, int]:
    "The first line's count in each year that both are counted in."
    counts = zip(years, one.counts, other.counts, strict=True)
    return {y: mine for y, mine, theirs in counts if mine >= 0 and theirs >= 0}


def in_common(
    cubes: Sequence[Cube],
    lines: Sequence[Line],
    pairs: Sequence[Pair],
    years: Sequence[int],
    engine: Engine,
    one_of: int = 1,
) -> dict[tuple[int, int, int], int]:
    """How many units each pair of *lines* has in common, by their places and the year; nothing where there are none.

    The units, *one_of* so many of them, are put in one table for the question, which is then dropped.
    """
    asked = sorted({line for pair in pairs for line in pair})
    counts = [(n, cubes[lines[n].cube].indicator, lines[n].measure, lines[n].codes) for n in asked]
    return common_units(engine, counts, pairs, years, one_of)


def common_units(
    engine: Engine, counts: Sequence[Numbered], pairs: Sequence[Pair], of: Sequence[int], one_of: int = 1
) -> dict[tuple[int, int, int], int]:
    "As `in_common`, of counts each by its number."
    if not pairs:
        return {}
    samples: dict[tuple[str, str], str] = {}
    if one_of > 1:
        samples = {of: f"_prov_{n}" for n, of in enumerate(dict.fromkeys(units_of(one) for _, one, _, _ in counts))}
        counts = [(n, sampled(one, samples[units_of(one)]), measure, codes) for n, one, measure, codes in counts]
    for (table, key), name in samples.items():
        engine.keep(name, [questions.sample(table, key, one_of)])
    engine.keep("_enheter", [questions.members(*asked, of) for asked in together(counts)])
    engine.create_from_rows("_par", {"_of": "int64", "_med": "int64"}, pairs)
    (rows,) = engine.ask([questions.IN_COMMON])
    for name in (*samples.values(), "_enheter", "_par"):
        engine.drop(name)
    return {(row["a"], row["b"], row["ar"]): row["n"] for row in rows}


def units_of(indicator: Indicator) -> tuple[str, str]:
    "The table whose rows are counted, and the column that says whose they are."
    assert not isinstance(indicator.measure, Tally)
    return indicator.table.id, indicator.measure.key


def sampled(indicator: Indicator, table: str) -> Indicator:
    "The indicator, counted of the rows that another *table* has of its own."
    return replace(indicator, table=replace(indicator.table, id=table))


def together(counts: Sequence[Numbered]) -> Iterator[tuple[Indicator, str, dict[Codes, int]]]:
    "The counts, numbered, that are of one measure and of codes of the same breakdowns: one question for them all."
    found: dict[tuple[str, str, tuple[str, ...]], tuple[Indicator, str, dict[Codes, int]]] = {}
    for n, indicator, measure, codes in counts:
        key = indicator.id, measure, tuple(id for id, _ in codes)
        found.setdefault(key, (indicator, measure, {}))[2][codes] = n
    return iter(found.values())


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
