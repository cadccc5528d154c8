"""Sums that tell how many give at least so much: n households with S months in all, none with more than twelve,
leave few choices of how many had ten or more. Such a sum is hidden where the number of them is."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from socialrapport.disclosure.cubes.numbering import Key
from socialrapport.model.cube import Coordinate, Cube, Exceeding

NEAR = 2
"A bound tells too much when it leaves fewer values than so many between itself and the truth."


def telling_sums(cubes: Sequence[Cube], hidden: Sequence[Collection[Key]]) -> tuple[frozenset[Coordinate], ...]:
    "For each cube, the places of its sums that tell of counts that are *hidden*, each cube's keys."
    found: dict[str, set[Coordinate]] = {cube.indicator.id: set() for cube in cubes}
    by_id = {cube.indicator.id: cube for cube in cubes}
    for cube, gone in zip(cubes, hidden, strict=True):
        for threshold in cube.exceeding:
            if threshold.of in by_id:
                found[threshold.of] |= told(cube, by_id[threshold.of], threshold, gone)
    return tuple(frozenset(found[cube.indicator.id]) for cube in cubes)


def told(cube: Cube, summed: Cube, threshold: Exceeding, gone: Collection[Key]) -> set[Coordinate]:
    "The places of the sum whose bounds lie near a hidden count, or near what is left of those who give."
    found: set[Coordinate] = set()
    axes = [axis.id for axis in cube.axes]
    if {axis.id for axis in summed.axes} != set(axes):
        return found
    for measure, at in gone:
        place = tuple(dict(zip(axes, at, strict=True))[axis.id] for axis in summed.axes)
        if measure == "antal" and place in summed.values["summa"]:
            low, high = bounds(summed.values, place, threshold)
            count = cube.values["antal"][at]
            if (count - max(low, 1) < NEAR and low > 1) or high - count < NEAR:
                found.add(place)
    return found


def bounds(values: Mapping[str, Mapping[Coordinate, float]], at: Coordinate, threshold: Exceeding) -> tuple[int, int]:
    """The least and the most that can give at least the threshold: of n who give S in all, each at least 1, L of them
    the threshold or more and none more than the most: n + (least - 1) L <= S <= (least - 1) (n - L) + most L."""
    total, givers = round(values["summa"][at]), round(values["antal"][at])
    below = threshold.least - 1
    high = (total - givers) // below if below > 0 else givers
    over = total - below * givers
    low = -(-over // (threshold.most - below)) if over > 0 else 0
    return low, min(high, givers)
