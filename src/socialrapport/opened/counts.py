"""What editions that were published before have told: their cells are equations now.

Nothing of this is trusted to protect anything: what was shown then is known, whatever it is today.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from socialrapport.model.axes import DISTRICT, YEAR
from socialrapport.model.cube import Coordinate, Cube
from socialrapport.model.indicator import TOTAL
from socialrapport.model.issue import Refusal
from socialrapport.model.others import is_of_others
from socialrapport.model.profile import District
from socialrapport.model.safe import SafeCell, SafeCube, Status
from socialrapport.opened.folder import Row, as_published, opened, rows

Key = tuple[str, Coordinate]
HIDDEN = -1
COUNTS = ("antal", "bas")


@dataclass(frozen=True)
class Earlier:
    """An edition's year and its counts: by indicator, by (measure, coordinate); -1 is hidden.

    `printed` has every cell as it was printed, of all measures: shares, rates, means and sums too.
    """

    year: int
    cells: Mapping[str, Mapping[Key, int]]
    printed: Mapping[str, Mapping[Key, SafeCell]] = field(default_factory=dict)
    axes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By indicator what its coordinates are codes of; where it is not there, of the axes that it has today."""

    @classmethod
    def printing(
        cls, year: int, tables: Mapping[str, Mapping[Key, SafeCell]], axes: Mapping[str, tuple[str, ...]] = {}
    ) -> Earlier:
        "The edition that printed these tables."
        return cls(year, {id: counts(cells) for id, cells in tables.items()}, tables, axes)

    @classmethod
    def of(cls, year: int, safe: Iterable[SafeCube]) -> Earlier:
        "The edition that these cubes are."
        cubes = tuple(safe)
        axes = {cube.id: tuple(axis.id for axis in cube.axes) for cube in cubes}
        return cls.printing(year, {cube.id: cube.cells for cube in cubes}, axes)


def counts(cells: Mapping[Key, SafeCell]) -> dict[Key, int]:
    return {
        key: HIDDEN if cell.value is None else round(cell.value)
        for key, cell in cells.items()
        if key[0] in COUNTS and cell.status is not Status.NOT_APPLICABLE
    }


def in_order(editions: Iterable[Earlier]) -> tuple[Earlier, ...]:
    "The newest first, each once: by year, and those of one year as they were given, the last one the newest."
    found: list[Earlier] = []
    for edition in editions:
        if edition not in found:
            found.insert(0, edition)
    return tuple(sorted(found, key=lambda edition: -edition.year))


def read(folder: Path, code: str) -> Earlier:
    """The edition in a folder that `build` made, of the municipality with the *code*.

    Raises `Refusal` where it is none, or of another municipality, or its tables cannot be read or are not those
    that it was published with.
    """
    there = as_published(opened(folder, exit_code=2))
    if there.code != code:
        raise Refusal(
            f"{folder}: utgåvan gäller kommunen med koden {there.code}, inte {code}. Ange en utgåva av samma kommun."
        )
    files = {str(one["id"]): there.csv_of(one) for one in there.tables if not is_of_others(one["id"])}
    read_in = {id: table(path) for id, path in files.items()}
    return Earlier.printing(
        there.year, {id: cells for id, (cells, _) in read_in.items()}, {id: axes for id, (_, axes) in read_in.items()}
    )


def table(path: Path) -> tuple[Mapping[Key, SafeCell], tuple[str, ...]]:
    "All cells of one table, and its axes."
    try:
        found = list(rows(path))
        return dict(map(as_cell, found)), axes_in(found[0]) if found else ()
    except (OSError, ValueError):
        raise Refusal(
            f"{path.name}: tabellen i den tidigare utgåvan kan inte läsas. Den behövs för att pröva att utgåvorna "
            "tillsammans inte avslöjar något. Ange en hel utgåva."
        ) from None


def as_cell(row: Row) -> tuple[Key, SafeCell]:
    "A row's codes stand before its measure, in the order of the table's axes."
    at = tuple(row[name] for name in axes_in(row))
    value = float(row["varde"]) if row["status"] == "" else None
    if value is not None and not math.isfinite(value):
        raise ValueError(row["varde"])
    return (row["matt"], at), SafeCell(value, Status(row["status"]))


def axes_in(row: Row) -> tuple[str, ...]:
    names = list(row)
    return tuple(names[: names.index("matt")])


def crossings(editions: Iterable[Earlier]) -> Mapping[str, frozenset[frozenset[str]]]:
    "By indicator, what its counts were divided by in the editions, alone and together."
    found: dict[str, set[frozenset[str]]] = defaultdict(set)
    for edition in editions:
        for id, axes in edition.axes.items():
            for at in {at for _, at in edition.printed[id]}:
                codes = zip(axes, at, strict=True)
                found[id].add(frozenset(axis for axis, code in codes if code != TOTAL and axis != YEAR))
    return {id: frozenset(made) for id, made in found.items()}


def with_axes_of(edition: Earlier, cube: Cube) -> Earlier:
    """The edition with its cells of a table where they are among the cube's: it may have been divided by less.

    What was divided by something that the cube no longer is divided by is left out.
    """
    id, now = cube.indicator.id, tuple(axis.id for axis in cube.axes)
    then = edition.axes.get(id, now)
    if then == now:
        return edition
    cells = dict(moved(edition.cells.get(id, {}), then, now))
    printed = dict(moved(edition.printed.get(id, {}), then, now))
    return replace(
        edition,
        cells={**edition.cells, id: cells},
        printed={**edition.printed, id: printed},
        axes={**edition.axes, id: now},
    )


Cell = TypeVar("Cell")


def moved(cells: Mapping[Key, Cell], then: tuple[str, ...], now: tuple[str, ...]) -> Iterator[tuple[Key, Cell]]:
    "The cells by the axes of now, of which those that are new are at their totals."
    for (measure, at), cell in cells.items():
        codes = dict(zip(then, at, strict=True))
        if all(code == TOTAL for axis, code in codes.items() if axis not in now):
            yield (measure, tuple(codes.get(axis, TOTAL) for axis in now)), cell


@dataclass(frozen=True)
class Merged:
    "A cell of a district as it is after it was made of others, and the cells of those; of one where it has a new code."

    after: Key
    before: tuple[Key, ...]


def merged(cube: Cube, cells: Iterable[Key], districts: Iterable[District]) -> Iterator[Merged]:
    """Cells of an edition's districts that the cube knows by what became of them, with the cube's cells.

    One that has taken in others is itself, as it was, among those it is made of. Either
    of them may be the one before the merger: an edition of a later year has the districts of then.
    """
    place = next((i for i, axis in enumerate(cube.axes) if axis.id == DISTRICT), None)
    if place is None:
        return
    now = frozenset(cube.axes[place].codes)
    have = {key for key in cells if len(key[1]) == len(cube.axes)}
    then = {at[place] for _, at in have}
    made_of = successors(districts)
    for new in made_of:
        late, early = (now, then) if new in now else (then, now)
        olds = origins(new, made_of, early)
        grown = new in now & then
        if not (grown or new in late - early) or not olds or late.intersection(olds):
            continue
        olds = [new, *olds] if grown else olds
        for measure, at in sorted(have):
            if at[place] == (new if new in then else olds[0]):
                around = (at[:place], at[place + 1 :])
                before = tuple((measure, (*around[0], old, *around[1])) for old in olds)
                yield Merged((measure, (*around[0], new, *around[1])), before)


def ungrown(edition: Earlier, cube: Cube, districts: Iterable[District]) -> Earlier:
    "The edition without what it says in the cube's table of districts that have since taken in others."
    cells = edition.cells.get(cube.indicator.id, {})
    grown = {one.after for one in merged(cube, cells, districts) if one.after in one.before}
    left = {key: n for key, n in cells.items() if key not in grown}
    printed = {
        key: c for key, c in edition.printed.get(cube.indicator.id, {}).items() if (COUNTS[0], key[1]) not in grown
    }
    id = cube.indicator.id
    return replace(edition, cells={**edition.cells, id: left}, printed={**edition.printed, id: printed})


def origins(code: str, made_of: Mapping[str, Sequence[str]], among: Collection[str]) -> list[str]:
    "The districts *among* these that one was made of, at one or more times; none where not all of it was."
    found: list[str] = []
    for old in made_of.get(code, ()):
        parts = [old] if old in among else origins(old, made_of, among)
        if not parts:
            return []
        found += parts
    return found


def successors(districts: Iterable[District]) -> Mapping[str, Sequence[str]]:
    "Each district that was made of others, with those."
    found: dict[str, list[str]] = defaultdict(list)
    for district in districts:
        if district.successor:
            found[district.successor].append(district.code)
    return found
