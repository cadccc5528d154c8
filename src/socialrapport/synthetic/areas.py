"""Where people live and which code their district has on a given day, mergers included."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from socialrapport.model.profile import Profile
from socialrapport.synthetic.draw import Bools, Floats, Ints, Rng
from socialrapport.synthetic.targets import DISTRICT_FIGURES, Targets

SHIELDED = "EJ"
"""What a unit writes instead of a district that would give a protected person away."""


@dataclass(frozen=True)
class Areas:
    """Places are the districts as they were before any merger; a code depends on place and day.

    `codes` lists every code that can be written: districts, units outside them, `EJ` and empty.
    """

    codes: tuple[str, ...]
    places: tuple[str, ...]
    changes: Ints
    table: Ints
    weights: dict[str, Floats]
    outside: dict[str, int]

    def at(self, place: Ints, days: Ints) -> Ints:
        "Index in `codes` of each place's code that day."
        codes: Ints = self.table[place, np.searchsorted(self.changes, days, side="right")]
        return codes

    @property
    def empty(self) -> int:
        return self.codes.index("")

    @property
    def shielded(self) -> int:
        return self.codes.index(SHIELDED)

    def draw(self, rng: Rng, size: int, kind: str = "") -> Ints:
        "Places in proportion to population, times the district's index for *kind* where one is given."
        weights = self.weights["folk"] * (self.weights[kind] if kind else 1.0)
        edges = np.cumsum(weights)
        places: Ints = np.searchsorted(edges, rng.random(size) * edges[-1], side="right").astype(np.int64)
        return places


def read(profile: Profile, targets: Targets) -> Areas:
    "The municipality's places; one nameless place where it has no districts."
    successors = {d.successor for d in profile.districts}
    places = tuple(d.code for d in profile.districts if d.code not in successors) or ("",)
    codes = (*(d.code for d in profile.districts), *(u.code for u in profile.outside), SHIELDED, "")
    changes = sorted({d.since for d in profile.districts if d.since})
    table = [[codes.index(_code_on(profile, place, day)) for day in (date(1900, 1, 1), *changes)] for place in places]
    days = np.array([(c - date(1970, 1, 1)).days for c in changes], dtype=np.int64)
    outside = {u.code: codes.index(u.code) for u in profile.outside}
    return Areas(codes, places, days, np.array(table, dtype=np.int64), _weights(targets, places), outside)


def _code_on(profile: Profile, code: str, day: date) -> str:
    by_code = {d.code: d for d in profile.districts}
    while code and (until := by_code[code].until) is not None and until < day:
        successor = by_code[code].successor
        if not successor:
            break
        code = successor
    return code


def _weights(targets: Targets, places: tuple[str, ...]) -> dict[str, Floats]:
    given = targets.data.get("distrikt") or {}
    return {
        kind: np.array([float(given.get(place, {}).get(kind, 1.0)) for place in places]) for kind in DISTRICT_FIGURES
    }


@dataclass(frozen=True)
class Handling:
    """How a register tells the district: mostly where the person lives, not always."""

    elsewhere: float = 0.015
    missing: float = 0.006
    outside: tuple[tuple[str, float], ...] = ()

    def codes(self, rng: Rng, areas: Areas, place: Ints, days: Ints, shielded: Bools) -> Ints:
        "The code each row carries, as an index in `areas.codes`."
        size = len(place)
        other = rng.random(size) < self.elsewhere
        handled = np.where(other, areas.draw(rng, size), place)
        code = areas.at(handled, days)
        luck = rng.random(size)
        low = 0.0
        for unit, share in self.outside:
            if unit in areas.outside:
                code[(luck >= low) & (luck < low + share)] = areas.outside[unit]
                low += share
        code[rng.random(size) < self.missing] = areas.empty
        hidden = shielded & (rng.random(size) < 0.7)
        code[hidden] = np.where(rng.random(int(hidden.sum())) < 0.5, areas.shielded, areas.empty)
        return code
