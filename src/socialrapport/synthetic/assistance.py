"""The monthly rows of ekonomiskt bistånd, as the municipality sends them to Socialstyrelsen."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from socialrapport.catalogue.registers.ekonomiskt_bistand import HINDER, OVRIGA
from socialrapport.synthetic.areas import Areas, Handling
from socialrapport.synthetic.draw import Bools, Floats, Ints, day, mixed, stream
from socialrapport.synthetic.frames import code_column, person_column, text_column
from socialrapport.synthetic.households import Households
from socialrapport.synthetic.people import TEMPORARY, People
from socialrapport.synthetic.targets import Targets


class Assistance:
    """Draws what is the same for a household through the years, then writes year by year."""

    def __init__(self, targets: Targets, areas: Areas, homes: Households, who: People, municipality: str) -> None:
        self.targets, self.areas, self.homes, self.who = targets, areas, homes, who
        self.municipality = municipality
        rng = stream(targets.seed, "bistand")
        section = targets.section("ekonomiskt_bistand")
        outside = [(str(u), float(s)) for u, s in (section.get("utanfor") or {}).items()]
        size = len(homes.applicant)
        self.unit = np.full(size, -1)
        luck = rng.random(size)
        low = 0.0
        for unit, share in outside:
            if unit in areas.outside:
                self.unit[(luck >= low) & (luck < low + share)] = areas.outside[unit]
                low += share
        # The unit outside the districts hands the household over after some months, or keeps it.
        self.leaves = np.where(rng.random(size) < 0.3, 999, homes.active.argmax(axis=1) + rng.integers(4, 25, size))
        hinder = [float(section["hinder"].get(code, 0)) for code in HINDER]
        self.hinder = [mixed(rng, hinder, size) for _ in range(4)]
        self.turn = rng.integers(0, homes.active.shape[1] * 2, size)
        self.abroad = rng.random((size, 2)) < float(section["utrikes_fodda"])
        self.refugee = self.abroad & (rng.random((size, 1)) < 0.35)
        self.rent = rng.normal(float(section["hyra"]), 1500, size).clip(1500)

    def years(self) -> Iterator[tuple[int, pa.Table]]:
        "Every year with its rows, by month and household."
        rng = stream(self.targets.seed, "bistand.manad")
        for year in range(self.homes.first, self.targets.years[1] + 1):
            yield year, self._year(rng, year)

    def _year(self, rng: np.random.Generator, year: int) -> pa.Table:
        offset = 12 * (year - self.homes.first)
        active = self.homes.active[:, offset : offset + 12]
        month, home = np.nonzero(active.T)
        refused = _refusals(rng, self.homes.active, offset)
        month, home = np.r_[month, refused[0]], np.r_[home, refused[1]]
        paid = np.arange(len(home)) < len(home) - len(refused[0])
        order = np.lexsort((home, month))
        return self._rows(rng, year, month[order], home[order], paid[order])

    def _rows(self, rng: np.random.Generator, year: int, month: Ints, home: Ints, paid: Bools) -> pa.Table:
        days = np.array([day(year, m, 1) for m in range(1, 13)])[month]
        young, under16 = self._children(home, days)
        pair = self.homes.partner[home] >= 0
        egt, other = self._amounts(rng, year, home, pair, (young >= 0).sum(axis=1), paid)
        index = 12 * (year - self.homes.first) + month
        turned = index >= self.turn[home]
        hinder = list(HINDER)
        columns: dict[str, pa.Array] = {
            "ar": pa.array(np.full(len(home), year)),
            "manad": text_column([f"{m:02d}" for m in range(1, 13)], month),
            "kommun": text_column([self.municipality], np.zeros(len(home), dtype=np.int64)),
            "distrikt": code_column(self.areas, self._district(rng, home, index, days)),
            "barn15": pa.array(under16),
            "sbel": pa.array(egt + other),
            **self._adult("1", self.homes.applicant[home], home, year, 0),
            **self._adult("2", self.homes.partner[home], home, year, 1),
            **{f"personnr{3 + i}": person_column(young[:, i]) for i in range(OVRIGA)},
            "hinder1": text_column(hinder, np.where(turned, self.hinder[1][home], self.hinder[0][home])),
            "hinder2": text_column(
                hinder, np.where(pair, np.where(turned, self.hinder[3][home], self.hinder[2][home]), -1)
            ),
            "egt": pa.array(egt),
            "ovrigt": pa.array(other),
        }
        return pa.table(columns)

    def _adult(self, number: str, person: Ints, home: Ints, year: int, at: int) -> dict[str, pa.Array]:
        there = person >= 0
        safe = np.maximum(person, 0)
        sex = np.where(self.who.kind[safe] == TEMPORARY, 2, self.who.sex[safe] - 1)
        return {
            f"personnr{number}": person_column(person),
            f"hhstatus{number}": text_column([number], np.where(there, 0, -1)),
            f"flykting{number}": text_column(["0", "1"], np.where(there, self.refugee[home, at], -1)),
            f"utlblank{number}": text_column(["0", "1"], np.where(there, self.abroad[home, at], -1)),
            f"kon{number}": text_column(["1", "2", "9"], np.where(there, sex, -1)),
            f"alder{number}": pa.array(year - self.who.born[safe], mask=~there),
        }

    def _children(self, home: Ints, days: Ints) -> tuple[Ints, Ints]:
        "Those born and not yet 21, moved to the left, and how many are under 16."
        child = self.homes.children[home]
        age = (days[:, None] - self.who.birth[np.maximum(child, 0)]) / 365.25
        here = (child >= 0) & (age >= 0) & (age < 20)
        under16: Ints = (here & (age < 16)).sum(axis=1)
        order = np.argsort(~here, axis=1, kind="stable")
        return np.take_along_axis(np.where(here, child, -1), order, axis=1), under16

    def _district(self, rng: np.random.Generator, home: Ints, index: Ints, days: Ints) -> Ints:
        person = self.homes.applicant[home]
        place = self.who.place_on(person, days)
        own = Handling(0.003, 0.003).codes(rng, self.areas, place, days, self.who.shielded[person])
        outside = (self.unit[home] >= 0) & (index < self.leaves[home])
        return np.where(outside, self.unit[home], own)

    def _amounts(
        self, rng: np.random.Generator, year: int, home: Ints, pair: Bools, children: Ints, paid: Bools
    ) -> tuple[Ints, Ints]:
        "Ekonomisk grundtrygghet and other aid in kronor; nothing where aid was refused."
        prices = 1.02 ** (year - 2017)
        norm: Floats = 3200.0 + 2100 * pair + 2300 * children + self.rent[home]
        part = np.where(rng.random(len(home)) < 0.35, rng.uniform(0.15, 0.9, len(home)), 1.0)
        egt = np.maximum(norm * part * prices, 100).astype(np.int64)
        other = np.where(rng.random(len(home)) < 0.16, rng.gamma(1.2, 2600, len(home)), 0).astype(np.int64)
        return np.where(paid, egt, 0), np.where(paid, other, 0)


def _refusals(rng: np.random.Generator, active: Bools, offset: int) -> tuple[Ints, Ints]:
    "Some months right after a spell, with a row but nothing paid."
    before = active[:, max(offset - 1, 0) : offset + 11]
    if offset == 0:
        before = np.concatenate([np.zeros((len(active), 1), dtype=bool), before], axis=1)[:, :12]
    ended = before & ~active[:, offset : offset + 12]
    month, home = np.nonzero((ended & (rng.random(ended.shape) < 0.12)).T)
    return month.astype(np.int64), home.astype(np.int64)
