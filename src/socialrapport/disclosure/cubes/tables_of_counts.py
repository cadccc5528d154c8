"""All cubes' counts as cells and lines: each line says that a parent is the sum of its children.

A count that several indicators show is one cell with several addresses, so it has one decision.
What anyone can subtract is a cell too, though nobody prints it: a share's remainder (those of the whole
who are not in the part), and what one indicator counts of what another leaves out.
A district axis is read as if it added up, which hides rather more than need be.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from socialrapport.disclosure.cubes.cells_and_lines import BOTH, LEFT, ONLY, OUTSIDE, Tables, numbered
from socialrapport.disclosure.cubes.earlier_cells import before
from socialrapport.disclosure.cubes.lines import (
    counts_of,
    in_two_or_one,
    leaving,
    margins,
    of_periods,
    overlapping,
    subsets,
    taken_to_hold,
    unions,
)
from socialrapport.disclosure.cubes.numbering import Key, Numbering
from socialrapport.disclosure.relations import REST, Marked
from socialrapport.disclosure.relations import as_lines as relations
from socialrapport.disclosure.relations.where import Cell
from socialrapport.model.cube import Coordinate, Cube
from socialrapport.model.profile import Disclosure, District
from socialrapport.opened.counts import HIDDEN, Earlier


def tables_of(
    *cubes: Cube,
    earlier: Sequence[Earlier] = (),
    districts: Iterable[District] = (),
    believed: Sequence[tuple[tuple[str, ...], tuple[str, ...]]] = (),
    rules: Disclosure | None = None,
) -> Tables:
    """The cubes' counts with all their lines, and what *earlier* editions said of them.

    Those of a total who are in none of its parts are a count too where they are so few that *rules* hide them.
    *believed* is what else a reader takes to hold, by the addresses of cells: the sum of the first is the sum of
    the others.
    """
    book = Numbering()
    numbers: list[dict[Key, int]] = []
    lines: list[tuple[int, ...]] = []
    outside: list[tuple[tuple[int, ...], str, Coordinate, int]] = []
    twice: list[tuple[tuple[int, ...], str, tuple[Coordinate, ...]]] = []
    for cube in cubes:
        counts = counts_of(cube)
        number = {key: n for m, cells in counts.items() for key, n in book.number(cube, m, cells).items()}
        numbers.append(number)
        for measure, cells in counts.items():
            lines += margins(cube, measure, cells, number)
            own = cube.indicator.id
            if rules is not None and not cube.unprinted:
                few = rules.most_hidden(cube.indicator.area)
                outside += ((line, own, at, n) for line, at, n in leaving(cube, measure, cells, number, few))
                twice += ((line, own, of) for line, of in overlapping(cube, measure, cells, number, few))
        lines += [tuple(number[m, at] for m in ("bas", "antal", REST)) for at in counts.get(REST, ())]
    lines += [*unions(book), *of_periods(cubes, numbers)]
    marked = Marked(cubes)
    equal, place, today = relations.merged(marked, numbers, len(book.keys), apart_in(earlier, cubes))
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
    lines = [kept for line in lines for kept in relations.once_each(line, lambda cell: book.again(cell, LEFT))]
    small = {tuple(place[list(line)].tolist()): (home, (OUTSIDE, at), n) for line, home, at, n in outside}
    of_all = dict.fromkeys(lines)
    two = {tuple(place[list(line)].tolist()): (home, of) for line, home, of in twice}
    more = {line: [(*line, book.new(*small[line]))] for line in small if line in of_all}
    more |= {line: not_alone(line, *two[line], book) for line in two if line in of_all}
    lines = [kept for line in of_all for kept in more.get(line, [line])]
    ours = len(book.keys)
    shown = [(cube, number) for cube, number in zip(cubes, numbers, strict=True) if not cube.unprinted]
    past = before([c for c, _ in shown], [n for _, n in shown], book, earlier, lines, tuple(districts))
    lines += [line for line in dict.fromkeys(tuple(place[list(two)].tolist()) for two in today) if line[0] != line[1]]
    printed = np.zeros(len(book.keys), dtype=bool)
    printed[[i for _, mine in shown for (measure, _), i in mine.items() if measure != REST]] = True
    unseen = {n for n, cube in enumerate(cubes) if cube.unprinted}
    seen = [f for f in (*equal, *summed, *counted, *parts) if not any(s[0].cube in unseen for s in f.relation.sides)]
    known_of = relations.told(seen, [cube.indicator.id for cube in cubes])
    made = numbered(book, numbers, lines, printed, past, ours)
    addresses = tuple(own for cube, own in zip(cubes, made.numbers, strict=True) if not cube.unprinted)
    return replace(made, numbers=addresses, relations=known_of)


def apart_in(earlier: Sequence[Earlier], cubes: Sequence[Cube]) -> relations.Apart:
    """Whether an earlier edition tells two counts apart that are one today: it shows two numbers, or it was of that
    year, or of one before, in which those of the one had not been followed for as long as those of the other."""

    def apart(one: Cell, other: Cell, ended: bool) -> bool:
        for edition in earlier:
            if ended and int(one[2][0]) >= edition.year:
                return True
            told = [edition.cells.get(cubes[c].indicator.id, {}).get((m, at), HIDDEN) for c, m, at in (one, other)]
            if HIDDEN not in told and told[0] != told[1]:
                return True
        return False

    return apart


def not_alone(line: tuple[int, ...], home: str, at: Sequence[Coordinate], book: Numbering) -> list[tuple[int, ...]]:
    """The lines of a total and kinds that some are in two of. How often one is in a kind beyond the first is a count
    like others; of two kinds, so is how many are in one only. No kind is larger than the total."""
    whole, *parts = line
    more, *only = in_two_or_one(*(book.values[cell] for cell in line))
    shared = book.new(home, (BOTH, at[0]), more)
    if only:
        one, other = (book.new(home, (ONLY, a), n) for a, n in zip(at[1:], only, strict=True))
        return [(parts[0], one, shared), (parts[1], other, shared), (whole, one, parts[1])]
    together = book.new(home, (LEFT, at[0]), book.values[whole] + more)
    smaller = [part for part in parts if 0 < book.values[part] < book.values[whole]]
    return [(together, whole, shared), (together, *parts), *((whole, p, book.rest(whole, p, LEFT)) for p in smaller)]
