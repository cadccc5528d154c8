"""Investigations of every area, gathered while other registers need them and written once."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from socialrapport.synthetic.areas import Areas, Handling
from socialrapport.synthetic.draw import (
    NEVER,
    Ints,
    Rng,
    between,
    choose,
    day,
    first_day,
    is_among,
    last_day,
    mixed,
    stream,
)
from socialrapport.synthetic.frames import code_column, date_column, id_column, person_column, text_column
from socialrapport.synthetic.people import WOMAN, People
from socialrapport.synthetic.targets import Targets

AREAS, UNITS, OUTCOMES = ("BU", "VALD", "MB"), ("RVT", "DISTRIKT"), ("insats", "ingen", "pagar")


class Inquiries:
    """Grows by `add`, which gives back the numbers of the new investigations."""

    def __init__(self, last: int) -> None:
        self.last = last
        self.parts: list[tuple[Ints, ...]] = []
        self.honour: Ints = np.zeros(0, dtype=np.int64)
        """Numbers of the children's investigations that a notification of honour-based violence belongs to."""
        self.size = 0

    def add(self, rng: Rng, area: str, unit: str, person: Ints, start: Ints, length: Ints) -> Ints:
        "Investigations of *length* days; one that is not over when the last year is, goes on."
        end = start + length
        end = np.where(end > self.last, NEVER, end)
        outcome = np.where(end == NEVER, 2, np.where(rng.random(len(end)) < 0.38, 0, 1))
        numbers = self.size + 1 + np.arange(len(person))
        constant = np.ones(len(person), dtype=np.int64)
        self.parts.append(
            (
                numbers,
                person,
                constant * AREAS.index(area),
                constant * UNITS.index(unit) if unit else -constant,
                start,
                end,
                outcome,
            )
        )
        self.size += len(person)
        return numbers

    def table(self, targets: Targets, areas: Areas, people: People) -> pa.Table:
        "The register `utredning`."
        rng = stream(targets.seed, "utredning")
        number, person, area, unit, start, end, outcome = (
            np.concatenate(column) for column in zip(*self.parts, strict=True)
        )
        place, shielded = people.place_on(person, start), people.shielded[person]
        district = Handling(0.012, 0.006).codes(rng, areas, place, start, shielded)
        outside = Handling(0, 0, (("90", 0.08),)).codes(rng, areas, place, start, shielded)
        district = np.where(area == AREAS.index("MB"), outside, district)
        return pa.table(
            {
                "utredning_id": id_column("U", number),
                "personnummer": person_column(person),
                "omrade": text_column(AREAS, area),
                "enhet": text_column(UNITS, unit),
                "startdatum": date_column(start),
                "slutdatum": date_column(end),
                "utfall": text_column(OUTCOMES, outcome),
                "distrikt": code_column(areas, district),
                "heder": text_column(["0", "1"], self._honour(targets, people, number, person, area, start)),
            }
        ).take(pa.array(np.lexsort((number, start))))

    def _honour(self, targets: Targets, people: People, number: Ints, person: Ints, area: Ints, start: Ints) -> Ints:
        "1 where it is of honour-based violence: as children's notifications say, and mostly young adults else."
        rng = stream(targets.seed, "utredning.heder")
        age = (start - people.birth[person]) / 365.25
        adults = rng.random(len(number)) < np.interp(age, [18, 25, 35, 60], [0.16, 0.09, 0.03, 0.005])
        of_children = np.isin(number, self.honour)
        child, adult = area == AREAS.index("BU"), area == AREAS.index("VALD")
        return np.select([child, adult], [of_children, adults], -1).astype(np.int64)


def applications(targets: Targets, people: People, inquiries: Inquiries) -> None:
    "Children's investigations that no notification began: applications and requests."
    rng = stream(targets.seed, "ansokningar")
    born = people.born
    for year, number in zip(targets.span, targets.yearly("utredningar", "bu_ansokan"), strict=True):
        pool = np.flatnonzero((born < year) & (year - born <= 20))
        some = choose(rng, pool, number, people.risk[pool])
        years = np.full(number, year)
        inquiries.add(
            rng, "BU", "DISTRIKT", some, between(rng, first_day(years), last_day(years)), rng.integers(30, 150, number)
        )


def violence(targets: Targets, people: People, inquiries: Inquiries) -> None:
    "Exact numbers of investigations a year at the relationship violence teams, and some in the districts."
    rng = stream(targets.seed, "vald")
    born = people.born
    for unit, name in (("RVT", "rvt"), ("DISTRIKT", "vald_distrikt")):
        for year, number in zip(targets.span, targets.yearly("utredningar", name), strict=True):
            pool = np.flatnonzero((year - born >= 18) & (year - born < 75))
            weight = people.risk[pool] * np.where(people.sex[pool] == WOMAN, 1.0, 0.28) * _young(year - born[pool])
            some = choose(rng, pool, number - number // 14, weight)
            again = some[mixed(rng, np.ones(len(some)), number // 14)]
            person = np.r_[some, again]
            years = np.full(number, year)
            start = between(rng, first_day(years), last_day(years))
            inquiries.add(rng, "VALD", unit, person, start, rng.integers(20, 140, number))


def _young(age: Ints) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    return np.interp(age, [18, 30, 45, 75], [1.0, 1.0, 0.7, 0.1])


def substance(
    targets: Targets, people: People, inquiries: Inquiries, treated: list[Ints], adults: tuple[int, int]
) -> None:
    """Investigations of those with no measure, so that the year's persons in all are exact.

    *treated* are the persons with a measure each year. Some of them are investigated too.
    """
    rng = stream(targets.seed, "missbruk.utredning")
    born = people.born
    goals = targets.yearly("missbruk", "aktuella")
    for year, goal, busy in zip(targets.span, goals, treated, strict=True):
        age = year - born
        adult = np.flatnonzero((age >= adults[0]) & (age <= adults[1]))
        pool = adult[~is_among(busy, adult)]
        only = choose(
            rng, pool, max(goal - len(busy), 0), people.risk[pool] * np.where(people.sex[pool] == 1, 1.0, 0.5)
        )
        both = choose(rng, busy, len(busy) // 4)
        person = np.r_[only, both]
        low = np.full(len(person), day(year, 1, 1))
        start = between(rng, low, low + 330)
        room = day(year, 12, 31) - start
        # It ends within the year, or the person would be counted in the next; the last year may be open.
        length = np.minimum(rng.integers(20, 130, len(person)), room)
        if year == targets.years[1]:
            length = np.where(room < 60, 999, length)
        inquiries.add(rng, "MB", "DISTRIKT", person, start, length)
