"""Which round figure stands for an exact one, and how: just over it, just under it, near it, or it.

Each way has a span in numbers, which the method annex prints and which is the tolerance of the claim. The words are
each language's own.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum, auto

from socialrapport.vocabulary.swedish_figures import figure, rounded

FRACTIONS = (20.0, 25.0, 100 / 3, 40.0, 50.0, 60.0, 200 / 3, 70.0, 75.0, 80.0, 90.0)
"""Parts in percent that have a name."""
EXACT = 0.5
"""Percentage units on either side of a fraction that need no hedge: what a whole percent is rounded by."""
OF_FRACTION, POINTS = 0.06, 2.5
"""*drygt* and *knappt* before a fraction: so much of it, and never more percentage units than the last."""
CHANGE, AS_GOOD_AS = 0.5, 0.05
"""*drygt* and *knappt* before a change in percent, and what needs no hedge, in percentage units."""
HALF, NEAR = 0.005, 0.02
"""Of a large number: *omkring* is within the first on either side, *drygt* and *närmare* within the second."""


class Way(Enum):
    """How the figure told stands to the exact one."""

    IT = auto()
    OVER = auto()
    UNDER = auto()
    ABOUT = auto()
    NEARLY = auto()
    AROUND = auto()
    "Within one percentage unit, of a share that stays put."


@dataclass(frozen=True)
class Hedged:
    """A figure to tell, and how far below and above it the exact one may be. `decimals` where it is no fraction."""

    way: Way
    stated: float
    tolerance: tuple[float, float]
    decimals: int = 0


def part(percent: float) -> Hedged:
    "A part of a whole: near a fraction that has a name, else in percent."
    fraction = min(FRACTIONS, key=lambda known: abs(percent - known))
    reach = min(fraction * OF_FRACTION, POINTS)
    if abs(percent - fraction) <= EXACT:
        return Hedged(Way.IT, fraction, (EXACT, EXACT))
    if abs(percent - fraction) < reach:
        over = percent > fraction
        return Hedged(Way.OVER if over else Way.UNDER, fraction, (0.0, reach) if over else (reach, 0.0))
    decimals = 0 if percent >= 10 else 1
    return Hedged(Way.IT, float(rounded(percent, decimals)), (0.5 * 10**-decimals,) * 2, decimals)


def whole_percent(size: float) -> Hedged:
    "The size of a change of at least one percent: just over two is two to two and a half."
    below = math.floor(round(size, 6))
    over = size - below
    if over < AS_GOOD_AS or over > 1 - AS_GOOD_AS:
        return Hedged(Way.IT, float(rounded(size)), (AS_GOOD_AS, AS_GOOD_AS))
    if over < CHANGE:
        return Hedged(Way.OVER, below, (0.0, CHANGE))
    return Hedged(Way.UNDER, below + 1, (CHANGE, 0.0))


def two_digits(value: float) -> Hedged | None:
    "A number of two significant digits that is near enough; None where none is, and for numbers under a thousand."
    if value < 1000:
        return None
    step = 10.0 ** (math.floor(math.log10(value)) - 1)
    below, above = math.floor(value / step) * step, math.ceil(value / step) * step
    nearest = below if value - below <= above - value else above
    if value == nearest:
        return Hedged(Way.IT, nearest, (0.0, 0.0))
    if abs(value - nearest) <= HALF * nearest:
        return Hedged(Way.ABOUT, nearest, (HALF * nearest, HALF * nearest))
    if value - below < NEAR * below:
        return Hedged(Way.OVER, below, (0.0, NEAR * below))
    if above - value < NEAR * above:
        return Hedged(Way.NEARLY, above, (NEAR * above, 0.0))
    return None


def conditions() -> tuple[tuple[str, str], ...]:
    "Words and spans, as the method annex prints them."
    half, near = (figure(100 * x, 1).removesuffix(",0") for x in (HALF, NEAR))
    return (
        (
            "drygt, knappt",
            "före en andel i procent: högst en procentenhet över eller under; före en ändring i procent: högst en halv "
            f"procentenhet; före till exempel var femte eller sex av tio: högst {figure(100 * OF_FRACTION)} "
            f"procent av andelen och högst {figure(POINTS, 1)} procentenheter",
        ),
        ("var femte, sex av tio", f"ensamt: högst {figure(EXACT, 1)} procentenheter över eller under"),
        ("omkring", f"högst {half} procent över eller under ett tal med två gällande siffror"),
        ("drygt, närmare", f"före ett sådant tal: högst {near} procent över eller under det"),
    )
