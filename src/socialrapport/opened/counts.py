"""What editions that were published before have told: their cells are equations now.

Nothing of this is trusted to protect anything: what was shown then is known, whatever it is today.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from socialrapport.model.axes import DISTRICT
from socialrapport.model.cube import Coordinate, Cube
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

    @classmethod
    def printing(cls, year: int, tables: Mapping[str, Mapping[Key, SafeCell]]) -> Earlier:
        "The edition that printed these tables."
        return cls(year, {id: counts(cells) for id, cells in tables.items()}, tables)

    @classmethod
    def of(cls, year: int, safe: Iterable[SafeCube]) -> Earlier:
        "The edition that these cubes are."
        return cls.printing(year, {cube.id: cube.cells for cube in safe})


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
    return Earlier.printing(
        there.year, {str(one["id"]): table(there.csv_of(one)) for one in there.tables if not is_of_others(one["id"])}
    )


def table(path: Path) -> Mapping[Key, SafeCell]:
    "All cells of one table."
    try:
        return dict(map(as_cell, rows(path)))
    except (OSError, ValueError):
        raise Refusal(
            f"{path.name}: tabellen i den tidigare utgåvan kan inte läsas. Den behövs för att pröva att utgåvorna "
            "tillsammans inte avslöjar något. Ange en hel utgåva."
        ) from None


def as_cell(row: Row) -> tuple[Key, SafeCell]:
    "A row's codes stand before its measure, in the order of the table's axes."
    names = list(row)
    at = tuple(row[name] for name in names[: names.index("matt")])
    value = float(row["varde"]) if row["status"] == "" else None
    if value is not None and not math.isfinite(value):
        raise ValueError(row["varde"])
    return (row["matt"], at), SafeCell(value, Status(row["status"]))


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
