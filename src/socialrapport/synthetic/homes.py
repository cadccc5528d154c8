"""Where each person lives, which follows age: of those of an age, as many in each place as its people and index give.

So a district whose index is 1 has the whole's rate at every age, and differs from the whole by its ages only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from socialrapport.synthetic import population
from socialrapport.synthetic.areas import Areas
from socialrapport.synthetic.draw import Floats, Ints, year_of
from socialrapport.synthetic.targets import Targets


@dataclass(frozen=True)
class Homes:
    """`edges` are cumulative shares of the places by pool, year and age.

    A pool is the persons whose places follow one index. A person's luck, from 0 to 1, says which share it is in, so
    that hardly anyone moves for being a year older.
    """

    pools: tuple[str, ...]
    first: int
    edges: Floats

    def at(self, pool: Ints, luck: Floats, birth: Ints, days: Ints) -> Ints:
        "The place on each day of one born on *birth*."
        _, years, ages, places = self.edges.shape
        year = np.clip(year_of(days) - self.first, 0, years - 1)
        age = np.clip((days - birth) // 365.25, 0, ages - 1).astype(np.int64)
        row = (pool * years + year) * ages + age
        # All rows lie after each other, each an interval of length 1, so that one search finds every place.
        ends = self.edges.ravel() + np.repeat(np.arange(self.edges.size // places), places)
        found: Ints = np.clip(np.searchsorted(ends, row + luck) - row * places, 0, places - 1).astype(np.int64)
        return found


def read(targets: Targets, areas: Areas, indices: Mapping[str, Floats]) -> Homes:
    "The pools of the profile's districts, and those of *indices*, with an index for each place."
    people = np.maximum(population.living(targets, areas).sum(axis=2), 1e-12).transpose(0, 2, 1)
    pools = {kind: areas.weights[kind] for kind in ("bistand", "anmalan", "vuxna")} | dict(indices)
    edges = np.stack([np.cumsum(people * index, axis=2) for index in pools.values()])
    return Homes(tuple(pools), targets.years[0], edges / edges[..., -1:])
