"""The lines that hold between counts by definition: a total and its parts, a share and its rest, one or another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from socialrapport.disclosure.cubes.numbering import Key, Numbering
from socialrapport.disclosure.cubes.same_count import alternatives, definition, definitions, implied
from socialrapport.disclosure.relations import REST, with_rest
from socialrapport.disclosure.relations import as_lines as relations
from socialrapport.model import periods
from socialrapport.model.axes import DISTRICT, GROUP_OF_DISTRICTS, PLACES, groups_in
from socialrapport.model.cube import Coordinate, Cube
from socialrapport.model.indicator import TOTAL, Tally


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
    "A line for each total along each axis whose parts are all there, and for each group of districts."
    for at, parts, _ in totals(cube, frozenset(cells)):
        yield tuple(number[measure, c] for c in (at, *parts))


def totals(cube: Cube, cells: frozenset[Coordinate]) -> Iterator[tuple[Coordinate, list[Coordinate], int]]:
    "Each total with its parts, where they are all there, and the place of the axis that they are parts along."
    for place, axis in enumerate(cube.axes):
        if not axis.has_total or not axis.codes:
            continue
        for at in sorted(cells):
            if at[place] == TOTAL:
                parts = [(*at[:place], code, *at[place + 1 :]) for code in axis.codes]
                if cells.issuperset(parts):
                    yield at, parts, place
    yield from of_groups(cube, cells)


def alone(cube: Cube, at: Coordinate, place: int) -> bool:
    """Whether the axis is of places and nobody is in two, so that those in the total only are a count of their own: of
    those in no district, some of them with protected identity. Anyone can subtract it.

    Those of unknown sex or age are known as before: they are few in most tables, and to hide them would hide one sex
    of each.
    """
    if cube.axes[place].id not in PLACES:
        return False
    told = cube.overlap.get(at[0])
    return isinstance(cube.indicator.measure, Tally) or (told is not None and told.several == 0)


def leaving(
    cube: Cube, measure: str, cells: Mapping[Coordinate, int], number: Mapping[Key, int], few: int
) -> Iterator[tuple[tuple[int, ...], Coordinate, int]]:
    """The lines whose total has from one to *few* units that no part has, where those are a count of their own; with
    their coordinate, and how many they are."""
    for at, parts, place in totals(cube, frozenset(cells)):
        if alone(cube, at, place) and 0 < (left := cells[at] - sum(cells[part] for part in parts)) <= few:
            yield tuple(number[measure, c] for c in (at, *parts)), at, left


def overlapping(
    cube: Cube, measure: str, cells: Mapping[Coordinate, int], number: Mapping[Key, int], few: int
) -> Iterator[tuple[tuple[int, ...], tuple[Coordinate, ...]]]:
    """The lines of a total and kinds that some are in two of, with their coordinates: all of a year, where so *few* are
    in two of any total that it is a small count, or in one only where the kinds are two.

    One act and another, say: whoever sees how many come under each and how many there are knows how many come under
    both, and how many under one only. Places are read as if nobody were in two.
    """
    lines = [(at, *parts) for at, parts, p in totals(cube, frozenset(cells)) if cube.axes[p].id not in PLACES]
    found = {at: many for at in lines if (many := in_two_or_one(*(cells[a] for a in at)))}
    telling = {at[0][0] for at, many in found.items() if any(0 < n <= few for n in many)}
    yield from ((tuple(number[measure, a] for a in at), at) for at in found if at[0][0] in telling)


def in_two_or_one(whole: int, *parts: int) -> tuple[int, ...]:
    """How many more the parts are than the whole: so many times is one in a part beyond the first. Of two parts, how
    many are in each of them only, too. Empty where nobody is in two."""
    more = sum(parts) - whole
    return () if more <= 0 else (more, *(part - more for part in parts)) if len(parts) == 2 else (more,)


def of_groups(cube: Cube, cells: frozenset[Coordinate]) -> Iterator[tuple[Coordinate, list[Coordinate], int]]:
    "As `totals`: each cell of a group of districts, with those of its districts."
    places = {axis.id: n for n, axis in enumerate(cube.axes)}
    held = groups_in(cube.indicator)
    if not held or not {DISTRICT, GROUP_OF_DISTRICTS} <= places.keys():
        return
    group, district = places[GROUP_OF_DISTRICTS], places[DISTRICT]
    there = frozenset(cube.axes[district].codes)
    for at in sorted(cells):
        if at[group] != TOTAL and at[district] == TOTAL:
            parts = [at_code(at, {group: TOTAL, district: d}) for d in held[at[group]] if d in there]
            if cells.issuperset(parts):
                yield at, parts, district


def at_code(at: Coordinate, codes: Mapping[int, str]) -> Coordinate:
    "The same coordinate with other codes at some places."
    return tuple(codes.get(n, code) for n, code in enumerate(at))


def unions(book: Numbering) -> Iterator[tuple[int, ...]]:
    "A line for each count of one thing or another (violence or honour) whose things are counted alone too."
    by_definition = {same[0]: cell for same, cell in book.known.items()}
    for whole, cell in by_definition.items():
        for parts in alternatives(whole):
            if all(part in by_definition for part in parts):
                yield (cell, *(by_definition[part] for part in parts))


def of_periods(cubes: Sequence[Cube], numbers: Sequence[Mapping[Key, int]]) -> Iterator[tuple[int, ...]]:
    "A line for each count of a period: it is its years' counts together, which stand in a cube that nobody prints."
    behind = {c.indicator.id: n for n, c in enumerate(cubes) if c.unprinted}
    for cube, number in zip(cubes, numbers, strict=True):
        if cube.years_in_each > 1:
            n = behind[cube.indicator.id.removeprefix(periods.PREFIX)]
            for (measure, at), cell in number.items():
                codes = dict(zip((axis.id for axis in cube.axes[1:]), at[1:], strict=True))
                place = tuple(codes.get(axis.id, TOTAL) for axis in cubes[n].axes[1:])
                yield cell, *(numbers[n][measure, (str(y), *place)] for y in periods.of(int(at[0])))


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
            define = definitions(part, measure)
            for (m, at), cell in list(number.items()):
                if m != measure:
                    continue
                limits = frozenset(limit for limit in define(at)[2] if limit[0] not in extra)
                other = by_definition.get((wide[0], wide[1], limits | kept))
                if other is None or other == cell or (other, cell) in own or book.values[other] < book.values[cell]:
                    continue
                own.add((other, cell))
                found.append((other, cell, book.rest(other, cell)))
    return found
