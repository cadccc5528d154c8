"""Round figures in words: *drygt var femte*, *knappt två procent*, *närmare 930*. Each word has a span in numbers.

The method annex prints the spans, and a claim's tolerance is the span of the words that were chosen.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from socialrapport.prose import numbers

FRACTIONS = (
    (20.0, "var femte"), (25.0, "var fjärde"), (100 / 3, "var tredje"), (40.0, "fyra av tio"), (50.0, "hälften"),
    (60.0, "sex av tio"), (200 / 3, "två av tre"), (70.0, "sju av tio"), (75.0, "tre av fyra"), (80.0, "åtta av tio"),
    (90.0, "nio av tio"),
)  # fmt: skip
"""What a part in percent is called."""
EXACT = 0.5
"""Percentage units on either side of a fraction that need no hedge: what a whole percent is rounded by."""
OF_FRACTION, POINTS = 0.06, 2.5
"""*drygt* and *knappt* before a fraction: so much of it, and never more percentage units than the last."""
HALF, NEAR = 0.005, 0.02
"""Of a large number: *omkring* is within the first on either side, *drygt* and *närmare* within the second."""


@dataclass(frozen=True)
class Hedged:
    """Words, what they state as a number, and how far below and above it the value may be."""

    text: str
    stated: float
    tolerance: tuple[float, float]


def part(percent: float) -> Hedged:
    "A part of a whole: *drygt fyra av tio* near a fraction, else *31 procent*."
    fraction, name = min(FRACTIONS, key=lambda known: abs(percent - known[0]))
    reach = min(fraction * OF_FRACTION, POINTS)
    if abs(percent - fraction) <= EXACT:
        return Hedged(name, fraction, (EXACT, EXACT))
    if abs(percent - fraction) < reach:
        over = percent > fraction
        return Hedged(f"{'drygt' if over else 'knappt'} {name}", fraction, (0.0, reach) if over else (reach, 0.0))
    decimals = 0 if percent >= 10 else 1
    stated = float(numbers.rounded(percent, decimals))
    return Hedged(numbers.of_each(stated, decimals, "procent"), stated, (0.5 * 10**-decimals,) * 2)


def whole_percent(size: float) -> Hedged:
    "The size of a change, at least one percent: *drygt två procent* is two to two and a half."
    below = math.floor(round(size, 6))
    over = size - below
    if over < 0.05 or over > 0.95:
        stated = float(numbers.rounded(size))
        return Hedged(numbers.of_each(stated, 0, "procent"), stated, (0.05, 0.05))
    if over < 0.5:
        return Hedged(f"drygt {numbers.of_each(below, 0, 'procent')}", below, (0.0, 0.5))
    return Hedged(f"knappt {numbers.of_each(below + 1, 0, 'procent')}", below + 1, (0.5, 0.0))


def two_digits(value: float) -> tuple[str, float, tuple[float, float]] | None:
    """*omkring*, *drygt* or *närmare*, the number of two significant digits that it goes with, and the span.

    None where no such number is near enough, and for numbers under a thousand.
    """
    if value < 1000:
        return None
    step = 10.0 ** (math.floor(math.log10(value)) - 1)
    below, above = math.floor(value / step) * step, math.ceil(value / step) * step
    nearest = below if value - below <= above - value else above
    if abs(value - nearest) <= HALF * nearest:
        return "omkring", nearest, (HALF * nearest, HALF * nearest)
    if value - below < NEAR * below:
        return "drygt", below, (0.0, NEAR * below)
    if above - value < NEAR * above:
        return "närmare", above, (NEAR * above, 0.0)
    return None


def conditions() -> tuple[tuple[str, str], ...]:
    "Words and spans, as the method annex prints them."
    half, near = (numbers.figure(100 * x, 1).removesuffix(",0") for x in (HALF, NEAR))
    return (
        (
            "drygt, knappt",
            "före en andel i procent: högst en procentenhet över eller under; före en ändring i procent: högst en halv "
            f"procentenhet; före till exempel var femte eller sex av tio: högst {numbers.figure(100 * OF_FRACTION)} "
            f"procent av andelen och högst {numbers.figure(POINTS, 1)} procentenheter",
        ),
        ("var femte, sex av tio", f"ensamt: högst {numbers.figure(EXACT, 1)} procentenheter över eller under"),
        ("omkring", f"högst {half} procent över eller under ett tal med två gällande siffror"),
        ("drygt, närmare", f"före ett sådant tal: högst {near} procent över eller under det"),
    )
