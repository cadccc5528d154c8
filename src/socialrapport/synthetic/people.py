"""The persons that social services meet, and their synthetic person numbers.

Three kinds of number: an ordinary one (ÅÅÅÅMMDDNNNC, where the last digit of NNN is odd for men and C is
the Luhn check digit of the ten last digits), a samordningsnummer (the day plus 60) and a temporary one for a
person who has neither: birth date, the letters TF and two digits, ÅÅÅÅMMDDTFNN. A temporary number says
nothing of sex.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from socialrapport.synthetic.draw import Bools, Floats, Ints, Rng, between, day, first_day, last_day, year_of
from socialrapport.synthetic.homes import Homes
from socialrapport.synthetic.targets import Targets

MAN, WOMAN = 1, 2
ORDINARY, COORDINATION, TEMPORARY = 0, 1, 2


@dataclass(frozen=True)
class People:
    """One entry for each person. `risk` is how likely the person is to be met again."""

    homes: Homes
    birth: Ints
    sex: Ints
    pool: Ints
    """Whose index the person's places follow, as a number in the pools of `homes`."""
    anchor: Ints
    """Birth of the one whose age the home follows: a child where there is one in the household."""
    luck: Floats
    second: Floats
    """The luck from the day `moves` on."""
    moves: Ints
    shielded: Bools
    kind: Ints
    risk: Floats

    def __len__(self) -> int:
        return len(self.birth)

    @cached_property
    def born(self) -> Ints:
        return year_of(self.birth)

    def place_on(self, person: Ints, days: Ints) -> Ints:
        luck = np.where(days >= self.moves[person], self.second[person], self.luck[person])
        return self.homes.at(self.pool[person], luck, self.anchor[person], days)

    def of(self, subject: str) -> Bools:
        "Who may be drawn for it: those of its own pool, or everyone where it has none."
        pools = self.homes.pools
        return self.pool == pools.index(subject) if subject in pools else np.ones(len(self), dtype=bool)


def joined(parts: list[People]) -> People:
    _, *own = (f.name for f in fields(People))
    return People(parts[0].homes, *(np.concatenate([getattr(p, name) for p in parts]) for name in own))


def birth_days(rng: Rng, years: Ints) -> Ints:
    return between(rng, first_day(years), last_day(years))


def make(rng: Rng, homes: Homes, targets: Targets, pool: str, birth: Ints, sex: Ints, anchor: Ints) -> People:
    "Persons with the given birth and sex, who live where one of the pool born at *anchor* may; the rest is drawn."
    size = len(birth)
    odds = targets.section("personer")
    first, last = day(targets.years[0] - 2, 1, 1), day(targets.years[1], 12, 31)
    years = (last - first) / 365
    moves = np.where(rng.random(size) < float(odds["flyttar"]) * years, rng.integers(first, last, size), 10**6).astype(
        np.int64
    )
    luck = rng.random(size)
    coordination, temporary = float(odds["samordningsnummer"]), float(odds["tillfalligt"])
    kind = np.select([luck < coordination, luck < coordination + temporary], [COORDINATION, TEMPORARY], ORDINARY)
    return People(
        homes,
        birth,
        sex,
        np.full(size, homes.pools.index(pool)),
        anchor,
        rng.random(size),
        rng.random(size),
        moves,
        rng.random(size) < float(odds["skyddade"]),
        kind.astype(np.int64),
        rng.gamma(0.7, 1.0, size) + 0.02,
    )


def filler(rng: Rng, homes: Homes, targets: Targets, pool: str, size: int, children: bool) -> People:
    "Persons outside the households with aid: children and young people, or adults."
    last = targets.years[1]
    if children:
        years = rng.integers(targets.years[0] - 20, last + 1, size)
    else:
        age = 18 + np.floor(rng.beta(1.5, 2.4, size) * 72).astype(np.int64)
        years = rng.integers(targets.years[0], last + 1, size) - age
    sex = np.where(rng.random(size) < float(targets.section("personer")["andel_man"]), MAN, WOMAN)
    birth = birth_days(rng, years)
    return make(rng, homes, targets, pool, birth, sex, birth)


def _serials(rng: Rng, people: People) -> Ints:
    "A number within each birth day, sex and kind, so that no two persons share one."
    group = (people.birth - people.birth.min()) * 6 + people.sex % 2 * 3 + people.kind
    # A temporary number does not tell sex, so both sexes share its serials.
    group = np.where(people.kind == TEMPORARY, (people.birth - people.birth.min()) * 6 + 2, group)
    order = np.argsort(group, kind="stable")
    ordered = group[order]
    starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
    sizes = np.diff(np.r_[starts, len(ordered)])
    rank = np.arange(len(ordered)) - np.repeat(starts, sizes)
    offset = np.repeat(rng.integers(0, 499, len(starts)), sizes)
    serial = np.empty(len(group), dtype=np.int64)
    serial[order] = np.where(people.kind[order] == TEMPORARY, rank + 1, 1 + (offset + rank) % 499)
    return serial


def check_digit(ten: Ints) -> Ints:
    "The Luhn digit for each row of nine digits."
    doubled = ten * np.array([2, 1, 2, 1, 2, 1, 2, 1, 2])
    digits: Ints = (-(doubled // 10 + doubled % 10).sum(axis=1)) % 10
    return digits


def _split(number: Ints, width: int) -> Ints:
    return number[:, None] // 10 ** np.arange(width - 1, -1, -1) % 10


def numbers(rng: Rng, people: People) -> pa.Array:
    "Every person's number as text, in order."
    dates = people.birth.astype("datetime64[D]")
    months = dates.astype("datetime64[M]")
    year = people.born
    month = months.astype(np.int64) % 12 + 1
    date = (dates - months.astype("datetime64[D]")).astype(np.int64) + 1
    date = date + np.where(people.kind == COORDINATION, 60, 0)
    serial = _serials(rng, people)
    body = np.concatenate(
        [_split(year, 4), _split(month, 2), _split(date, 2), _split(serial * 2 + people.sex % 2, 3)], axis=1
    )
    digits = np.concatenate([body, check_digit(body[:, 2:])[:, None]], axis=1)
    letters = (digits + ord("0")).astype(np.uint8)
    temporary = people.kind == TEMPORARY
    letters[temporary, 8:10] = [ord("T"), ord("F")]
    letters[temporary, 10:] = _split(serial[temporary], 2) + ord("0")
    text = pa.FixedSizeBinaryArray.from_buffers(
        pa.binary(12), len(people), [None, pa.py_buffer(np.ascontiguousarray(letters).tobytes())]
    )
    return pc.cast(pc.cast(text, pa.binary()), pa.string())
