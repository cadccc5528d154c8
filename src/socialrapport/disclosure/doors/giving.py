"""What gives way when all that is published together cannot be protected: first a past year stays as it was
published, then a table is held back. Which, is sought from the counts that could not be protected and outwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from socialrapport.disclosure.arithmetic.neighbours import Neighbours
from socialrapport.disclosure.cubes.cells_and_lines import BOTH, LEFT, ONLY, OUTSIDE, Tables, order_of, printing
from socialrapport.disclosure.cubes.loosened import unlinked
from socialrapport.disclosure.linked_tables.linked import Flags, Ints
from socialrapport.disclosure.relations import REST
from socialrapport.model.cube import Cube
from socialrapport.model.indicator import TOTAL
from socialrapport.model.safe import SafeCell, SafeCube, Status
from socialrapport.opened.counts import Earlier, in_order

Place = tuple[str, str]
"""(indicator, year)"""
MOST = 16
"Times that more gives way; each time twice as much around each count."

KEPT = "Uppgifterna för {years} är de som publicerades i utgåvan för {edition}. Senare rättelser ingår inte."
KEPT_ENGLISH = "The figures for {years} are those of the {edition} edition. Later corrections are not included."
HELD = "Uppgifter för {years} ingår inte i utgåvan: tillsammans med andra uppgifter skulle de röja små antal."
HELD_ENGLISH = "Figures for {years} are left out of this edition: with other figures they would disclose small numbers."


@dataclass(frozen=True)
class Giving:
    "What has given way: years of tables that stay as they were published, and those that are held back."

    kept: frozenset[Place] = frozenset()
    held: frozenset[Place] = frozenset()

    def whole(self, cube: Cube) -> bool:
        "Whether nothing of a table is left."
        years = cube.axes[0].codes
        return bool(years) and all((cube.indicator.id, year) in self.held for year in years)


def applied(tables: Tables, cubes: Sequence[Cube], giving: Giving) -> tuple[Tables, Ints]:
    "The tables as they are then printed, and the number that each cell had before."
    numbers = []
    for cube, number in zip(cubes, tables.numbers, strict=True):
        id = cube.indicator.id
        numbers.append(
            {
                key: int(tables.was[i]) if (id, key[1][0]) in giving.kept and tables.was[i] >= 0 else i
                for key, i in number.items()
                if (id, key[1][0]) not in giving.held
            }
        )
    printed = np.zeros(tables.linked.cells, dtype=bool)
    for cube, number in zip(cubes, numbers, strict=True):
        live = [i for (m, at), i in number.items() if m != REST and (cube.indicator.id, at[0]) not in giving.kept]
        printed[live] = True
    given = unlinked(tables, tables.revised & ~printed) if giving != Giving() else tables
    return printing(replace(given, numbers=tuple(numbers)), printed), order_of(printed)


def further(
    tables: Tables, cubes: Sequence[Cube], giving: Giving, lost: Ints, can_keep: frozenset[Place], turn: int
) -> Giving | None:
    "What else may give way for the counts that could not be protected; None where nothing is left."
    if kept := nearest_places(tables, lost, revised_places(tables, cubes, giving, can_keep), 2**turn):
        return replace(giving, kept=giving.kept | kept)
    live = {place: cells for place, cells in places(tables, cubes).items() if place not in giving.kept}
    if held := nearest_places(tables, lost, live, 2**turn):
        return replace(giving, held=giving.held | held | rest_of(held, cubes))
    return None


def rest_of(held: frozenset[Place], cubes: Sequence[Cube]) -> frozenset[Place]:
    "The earlier years of tables whose last year is held back: such a table is held back as a whole."
    whole = [cube for cube in cubes if cube.axes[0].codes and (cube.indicator.id, cube.axes[0].codes[-1]) in held]
    return frozenset((cube.indicator.id, year) for cube in whole for year in cube.axes[0].codes)


def places(tables: Tables, cubes: Sequence[Cube]) -> dict[Place, list[int]]:
    "The cells of each year of each table."
    found: dict[Place, list[int]] = {}
    for cube, number in zip(cubes, tables.numbers, strict=True):
        for (_, at), i in number.items():
            found.setdefault((cube.indicator.id, at[0]), []).append(i)
    return found


def revised_places(
    tables: Tables, cubes: Sequence[Cube], giving: Giving, can_keep: frozenset[Place]
) -> dict[Place, list[int]]:
    "Years of tables with numbers that may have changed, that could stay as they were published."
    revised = tables.revised
    found = {
        place: [i for i in cells if revised[i]]
        for place, cells in places(tables, cubes).items()
        if place in can_keep and place not in giving.kept
    }
    return {place: cells for place, cells in found.items() if cells}


def nearest_places(tables: Tables, cells: Ints, among: Mapping[Place, Sequence[int]], most: int) -> frozenset[Place]:
    "For each cell up to so many places, those the fewest lines away."
    at: dict[int, list[Place]] = {}
    for place, members in among.items():
        for cell in members:
            at.setdefault(cell, []).append(place)
    near, found = Neighbours(tables.linked), set()
    for cell in cells:
        mine: list[Place] = []
        for ring in rings(near, int(cell), tables.known < 0):
            mine += sorted({p for c in ring for p in at.get(int(c), ())} - set(mine), key=lambda p: (len(among[p]), p))
            if len(mine) >= most:
                break
        found |= set(mine[:most])
    return frozenset(found)


def rings(near: Neighbours, cell: int, through: Flags) -> Iterator[Ints]:
    "The cell, and then what is ever more lines away from it; the way goes through some cells only."
    seen = np.zeros(near.tables.cells, dtype=bool)
    ring = np.array([cell], dtype=np.int64)
    while len(ring):
        yield ring
        seen[ring] = True
        edge = ring[through[ring]] if seen.sum() > 1 else ring
        lines = np.unique(np.concatenate([near.lines[near.at[c] : near.at[c + 1]] for c in edge] or [ring[:0]]))
        members = np.concatenate([near.tables.members(int(k)) for k in lines] or [ring[:0]])
        ring = np.unique(members[~seen[members]])


def keepable(cubes: Sequence[Cube], earlier: Sequence[Earlier]) -> dict[Place, Earlier]:
    "Years of tables that an earlier edition printed with the same cells, with the newest such edition."
    found: dict[Place, Earlier] = {}
    for cube in cubes:
        own = (cube.values.keys() - cube.public) & {measure.id for measure in cube.measures}
        for year in cube.axes[0].codes:
            place = (cube.indicator.id, year)
            for edition in in_order(earlier):
                if printed := of_year(edition, place):
                    if all(now(cube, m, year) == {at for n, at in printed if n == m} for m in own):
                        found[place] = edition
                    break
    return found


def of_year(edition: Earlier, place: Place) -> Mapping[tuple[str, tuple[str, ...]], SafeCell]:
    "What an edition printed of a table's year."
    printed = edition.printed.get(place[0], {})
    return {key: cell for key, cell in printed.items() if key[1][0] == place[1]}


def now(cube: Cube, measure: str, year: str) -> set[tuple[str, ...]]:
    return {at for at in cube.values[measure] if at[0] == year}


def as_given(cube: SafeCube, giving: Giving, editions: Mapping[Place, Earlier], low: int, high: int) -> SafeCube:
    "The table with what has given way: numbers of then, and no numbers of what is held back."
    kept = [y for y in cube.years if (cube.id, y) in giving.kept]
    held = [y for y in cube.years if (cube.id, y) in giving.held]
    if not kept and not held:
        return cube
    cells = {key: cell for key, cell in cube.cells.items() if key[1][0] not in {*kept, *held}}
    for year in kept:
        cells |= as_printed(cube, of_year(editions[cube.id, year], (cube.id, year)), low, high)
    order = {key: n for n, key in enumerate(cube.cells)}
    axis = replace(cube.axes[0], codes=tuple(y for y in cube.years if y not in held))
    swedish, english = notes_of(cube.id, kept, held, editions)
    return replace(
        cube,
        axes=(axis, *cube.axes[1:]),
        cells=dict(sorted(cells.items(), key=lambda item: order.get(item[0], len(order)))),
        overlap={year: overlap for year, overlap in cube.overlap.items() if year not in {*kept, *held}},
        notes=(*cube.notes, *swedish),
        given_way=tuple(swedish),
        english_notes=(*cube.english_notes, *english),
    )


def as_printed(
    cube: SafeCube, printed: Mapping[tuple[str, tuple[str, ...]], SafeCell], low: int, high: int
) -> dict[tuple[str, tuple[str, ...]], SafeCell]:
    "An edition's cells in the table's own form; a small count that it showed is not shown again."
    decimals = {m.id: m.decimals for m in cube.measures}
    few = {at for (m, at), cell in printed.items() if m == "antal" and cell.value and low <= cell.value <= high}
    found = {}
    for (measure, at), cell in printed.items():
        if measure in decimals:
            whole = cell.value is not None and not decimals[measure]
            mine = replace(cell, value=round(cell.value or 0)) if whole else cell
            found[measure, at] = SafeCell(None, Status.HIDDEN) if at in few and cell.shown else mine
    return found


def notes_of(
    id: str, kept: Sequence[str], held: Sequence[str], editions: Mapping[Place, Earlier]
) -> tuple[list[str], list[str]]:
    "What the table says of it, in Swedish and in English."
    swedish, english = [], []
    for edition in sorted({editions[id, year].year for year in kept}):
        years = [y for y in kept if editions[id, y].year == edition]
        swedish.append(KEPT.format(years=listed(years, "och"), edition=edition))
        english.append(KEPT_ENGLISH.format(years=listed(years, "and"), edition=edition))
    if held:
        swedish.append(HELD.format(years=listed(held, "och")))
        english.append(HELD_ENGLISH.format(years=listed(held, "and")))
    return swedish, english


def listed(words: Sequence[str], word: str) -> str:
    return f" {word} ".join([*([", ".join(words[:-1])] if words[:-1] else []), words[-1]])


def in_words(tables: Tables, cubes: Sequence[Cube]) -> Callable[[int], str]:
    "Says a cell as a person knows it: title, year and what the codes are called, and its address."
    by_id = {cube.indicator.id: cube for cube in reversed(cubes)}
    left = {REST: "resten utöver ", LEFT: "resten utöver ", OUTSIDE: "de som inte är i någon del av "}
    left |= {BOTH: "de som är i mer än en del av ", ONLY: "de som bara är i den ena delen av "}

    def say(cell: int) -> str:
        cube = by_id.get(tables.homes[cell])
        if cube is None:
            return tables.address(cell)
        measure, at = tables.keys[cell]
        codes = zip(cube.axes[1:], at[1:], strict=False)
        parts = [axis.labels.get(code, code) for axis, code in codes if code != TOTAL]
        what = f", {', '.join(parts)}" if parts else ""
        whose = " enligt en tidigare utgåva" if tables.older[cell] else ""
        return f"{left.get(measure, '')}{cube.indicator.title}, {at[0]}{what}{whose} ({tables.address(cell)})"

    return say
