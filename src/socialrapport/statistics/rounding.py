"""Bounds of intervals that do not give back the count they are of.

An exact bound is a function of its count, and can be turned around. Rounding to some decimal hides nothing for sure:
two bounds are rounded at different places, so that together they may leave a single count. Here counts are taken in
blocks of neighbours instead, and what is published is one interval that holds those of all in the block. Whoever knows
the method, the base and the block's size still has every count in the block to choose from.

The value that the interval is of must be hidden, or rounded as hard: a rate beside its base is a count. A count has the
same block wherever it is published; two blocks that overlap leave only what is in both.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor

from socialrapport.statistics.intervals import Interval


def block(count: int, least: int = 3, smallest: int = 0, most: int | None = None) -> range:
    """The counts that *count* is published as: at least *least* neighbours, the same for each of them.

    They stand in steps from *smallest*, the smallest count that is ever published: smaller ones are ruled out by the
    publishing. Where a count is at most *most*, a last block that is too short goes with the one before.
    """
    possible = least if most is None else most + 1 - smallest
    if count < smallest or possible < least or (most is not None and count > most):
        raise ValueError("too few counts are possible to hide one among them")
    at, last = (count - smallest) // least, possible // least - 1
    if most is not None and at >= last:
        return range(smallest + last * least, most + 1)
    return range(smallest + at * least, smallest + (at + 1) * least)


def published(
    count: int,
    interval: Callable[[int], Interval],
    decimals: int = 1,
    least: int = 3,
    smallest: int = 0,
    most: int | None = None,
) -> Interval:
    """Bounds to publish: outside the intervals of all counts in the block, rounded outward to so many decimals.

    *interval* gives a count's interval in the unit published. Where the base is secret too, call with one that takes it
    in blocks as well: `published_share`.
    """
    each = [interval(possible) for possible in block(count, least, smallest, most)]
    return outward(Interval(min(i.low for i in each), max(i.high for i in each)), decimals)


def published_share(
    part: int, whole: int, interval: Callable[[int, int], Interval], decimals: int = 3, least: int = 3
) -> Interval:
    """Bounds of a share, 0 to 1, whose base is not known either: at least *least* parts, and *least* wholes, have them.

    Wholes are above 0, and parts of them at most the whole.
    """
    wholes = block(whole, least, smallest=1)
    parts = block(part, least, most=wholes[-1])
    each = [interval(a, n) for n in wholes for a in parts if a <= n]
    return outward(Interval(min(i.low for i in each), max(i.high for i in each)), decimals)


def outward(bounds: Interval, decimals: int) -> Interval:
    "The low bound rounded down and the high bound up; what is a hair from a step by computing stands on it."
    step = 10.0**decimals
    low, high = floor(bounds.low * step + 1e-9), ceil(bounds.high * step - 1e-9)
    return Interval(low / step, high / step)
