"""Whether a series, such as months, stays within what it does by itself: the XmR chart and its four rules.

After Wheeler (2000, Understanding variation) and NHS England's Making data count. A series that is known to have
changed is begun again (*rebased*): its groups have their own limits, and no rule looks past the beginning of a group.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

import numpy as np
from scipy.special import stdtr

LIMIT = 2.66
"""The limits are so many mean moving ranges from the mean: 3 / 1.128."""
NEAR = 2 / 3
"""The near limits are at this part of the way: two standard deviations of three."""
SCREEN = 3.267
"""A moving range of more than so many mean ranges is of something else, and left out (Nelson 1982, JQT 14)."""
RUN = 7
"""So many in a row on one side, or rising, are more than chance."""
TRIAL = 12
"""With fewer points limits are on trial: each new point may move them."""


class Rule(Enum):
    "What makes a point special. Each has a side: 1 above or rising, −1 below or falling."

    OUTSIDE = "outside the limits"
    SIDE = "seven on one side of the mean"
    RUN = "seven rising or falling"
    NEAR = "two of three beyond the near limit, on one side"


@dataclass(frozen=True)
class Limits:
    "Where a series stays when nothing happens, in its own unit."

    mean: float
    reach: float
    trial: bool

    @property
    def low(self) -> float:
        return self.mean - self.reach

    @property
    def high(self) -> float:
        return self.mean + self.reach

    def side(self, value: float) -> int:
        return (value > self.mean) - (value < self.mean)

    def beyond(self, value: float, part: float = 1.0) -> int:
        "The side on which a value is further than so much of the way to the limit; 0 within it."
        return self.side(value) if abs(value - self.mean) > self.reach * part else 0


@dataclass(frozen=True)
class Sign:
    "A rule that holds of the points from *start* to *stop*, counted from 0 in the whole series, *stop* not included."

    rule: Rule
    side: int
    start: int
    stop: int


@dataclass(frozen=True)
class Group:
    "A part of the series between rebasings: where it starts, its values, limits and what is special in it."

    start: int
    values: tuple[float, ...]
    limits: Limits
    signs: tuple[Sign, ...]


def chart(values: Sequence[float], rebased: Sequence[int] = (), screened: bool = True) -> tuple[Group, ...]:
    "The groups of a series, a new one from each place in *rebased*. A group needs two points."
    edges = sorted({0, *rebased, len(values)})
    return tuple(_group(start, tuple(values[start:stop]), screened) for start, stop in pairwise(edges))


def limits(values: Sequence[float], screened: bool = True) -> Limits:
    "Mean ± 2.66 × the mean moving range, of two values or more; ranges above 3.267 × their mean left out once."
    if len(values) < 2:
        raise ValueError("limits need two values")
    ranges = np.abs(np.diff(np.asarray(values, float)))
    kept = ranges[ranges <= SCREEN * ranges.mean()] if screened else ranges
    return Limits(float(np.mean(values)), LIMIT * float(kept.mean()), len(values) < TRIAL)


def signs(values: Sequence[float], found: Limits) -> tuple[Sign, ...]:
    "What is special, rule by rule; a stretch on one side, rising or falling is told once, however long."
    sides = [found.side(value) for value in values]
    return (
        *(Sign(Rule.OUTSIDE, side, i, i + 1) for i, side in enumerate(map(found.beyond, values)) if side),
        *(Sign(Rule.SIDE, side, start, stop) for side, start, stop in _runs(sides) if stop - start >= RUN),
        *_rising(values),
        *_near([found.beyond(value, NEAR) for value in values]),
    )


def _group(start: int, values: tuple[float, ...], screened: bool) -> Group:
    found = limits(values, screened)
    moved = (Sign(s.rule, s.side, s.start + start, s.stop + start) for s in signs(values, found))
    return Group(start, values, found, tuple(moved))


def _runs(sides: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    "Stretches of one side, 0 being none: (side, start, stop)."
    start = 0
    for i in range(1, len(sides) + 1):
        if i == len(sides) or sides[i] != sides[start]:
            if sides[start]:
                yield sides[start], start, i
            start = i


def _rising(values: Sequence[float]) -> Iterator[Sign]:
    "A trend is one wherever the mean is, and its side is the way it goes; two equal points end it."
    moves = [(b > a) - (b < a) for a, b in pairwise(values)]
    for side, start, stop in _runs(moves):
        if stop - start >= RUN - 1:
            yield Sign(Rule.RUN, side, start, stop + 1)


def _near(sides: Sequence[int]) -> Iterator[Sign]:
    "Two of three neighbours beyond the near limit on the *same* side: from the first of the two to the last."
    for i, side in enumerate(sides):
        follower = next((j for j in (i + 1, i + 2) if j < len(sides) and sides[j] == side), None)
        if side and follower:
            yield Sign(Rule.NEAR, side, i, follower + 1)


SEASON = 12


def surprising(values: Sequence[float], season: int = SEASON) -> tuple[Sign, ...]:
    """What is special in the last season and was not so in the one before: July is low each year.

    Of one group of at least two seasons. Not of Making data count, whose charts know no season.
    """
    if len(values) < 2 * season:
        raise ValueError("what is of the season shows in two of them")
    found, first = limits(values), len(values) - season
    late = (sign for sign in signs(values, found) if sign.stop > first)
    return tuple(
        sign for sign in late if not _as_before(values, found, sign, range(max(sign.start, first), sign.stop), season)
    )


def _as_before(values: Sequence[float], found: Limits, sign: Sign, places: range, season: int) -> bool:
    "Whether all of it was so a season before."
    before = [i - season for i in places]
    match sign.rule:
        case Rule.OUTSIDE | Rule.NEAR:
            return all(found.beyond(values[i], NEAR) == sign.side for i in before)
        case Rule.SIDE:
            return all(found.side(values[i]) == sign.side for i in before)
        case Rule.RUN:
            return all((values[b] > values[a]) - (values[b] < values[a]) == sign.side for a, b in pairwise(before))


RANGES = 0.62
"""Each moving range tells so many degrees of freedom, since neighbours share a point (Wheeler 1995, table 4.2)."""


def chance(values: Sequence[float], sign: Sign, season: int = SEASON) -> float:
    """How often points that nothing happens to make a sign as strong in the last season, in any of its months.

    Of a point outside the limits, and of a stretch on one side that goes on to the end. A chart's limits alone are
    passed by one month of three hundred: one year of thirty, in each chart.
    """
    if sign.rule is Rule.SIDE:
        return 2 * 0.5 ** (sign.stop - sign.start)
    found = limits(values)
    if not found.reach:
        return 0.0
    off = abs(values[sign.start] - found.mean) / (found.reach / 3)
    return min(1.0, 2 * season * float(stdtr(RANGES * (len(values) - 1), -off)))
