"""Gives each count of an edition its number: one that several indicators show is one cell, with one decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from socialrapport.disclosure.cubes.same_count import Definition, definitions
from socialrapport.disclosure.linked_tables.linked import Ints
from socialrapport.disclosure.relations import REST
from socialrapport.model.cube import Coordinate, Cube

Key = tuple[str, Coordinate]
"""(measure, coordinate)"""


@dataclass
class Numbering:
    "Gives each count its number: a known one where it has been met before."

    keys: list[Key] = field(default_factory=list)
    values: list[int] = field(default_factory=list)
    homes: list[str] = field(default_factory=list)
    known: dict[tuple[Definition, int], int] = field(default_factory=dict)
    """Equal by definition and by value: should two counts of the same thing differ, they are two cells."""

    def number(self, cube: Cube, measure: str, cells: Mapping[Coordinate, int]) -> dict[Key, int]:
        "The numbers of a measure's counts."
        home = cube.indicator.id
        if measure == REST:
            return {(measure, at): self.new(home, (measure, at), value) for at, value in cells.items()}
        define = definitions(cube, measure)
        found = {}
        for at, value in cells.items():
            same = (define(at), value)
            if same not in self.known:
                self.known[same] = self.new(home, (measure, at), value)
            found[measure, at] = self.known[same]
        return found

    def at(self, place: Ints) -> Numbering:
        "The same counts where cell i is now number *place[i]*, of equal ones the first that is printed."
        order = sorted(range(len(place)), key=lambda i: (place[i], self.keys[i][0] == REST, i))
        first = {int(place[i]): i for i in reversed(order)}
        chosen = [first[k] for k in range(len(first))]
        return Numbering(
            [self.keys[i] for i in chosen],
            [self.values[i] for i in chosen],
            [self.homes[i] for i in chosen],
            {same: int(place[i]) for same, i in self.known.items()},
        )

    def rest(self, whole: int, part: int, kind: str = REST) -> int:
        "What is left of a count when some of it is taken away: a count that nobody prints."
        return self.new(self.homes[part], (kind, self.keys[part][1]), self.values[whole] - self.values[part])

    def again(self, cell: int, kind: str) -> int:
        "The same count once more: a number that no table is about."
        return self.new(self.homes[cell], (kind, self.keys[cell][1]), self.values[cell])

    def new(self, home: str, key: Key, value: int) -> int:
        self.keys.append(key)
        self.values.append(value)
        self.homes.append(home)
        return len(self.keys) - 1
