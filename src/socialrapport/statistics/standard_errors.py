"""Could a gap between two groups be chance? What is held against a gap before a short text calls it a difference."""

from __future__ import annotations

import math

from socialrapport.model.cube import MeasureInfo
from socialrapport.model.safe import CellRef, SafeCube

CLEAR = 2.0
"""Standard errors that a gap must exceed to be called a difference (about one in twenty by chance alone)."""


def beyond_chance(cube: SafeCube, measure: MeasureInfo, one: CellRef, other: CellRef) -> bool:
    """Whether the gap between two shown cells is larger than chance alone is likely to make it.

    A year's people are taken as one outcome of what could have been: a count varies as Poisson, a share as binomial
    (Brillinger 1986, The natural variability of vital rates, Biometrics 42). Of a mean's spread the cube knows
    nothing: it is taken to be as large as the mean. What rests on a hidden count is never beyond chance.
    """
    spreads = [_variance(cube, measure, ref) for ref in (one, other)]
    if None in spreads:
        return False
    first, second = (cube.cells[ref.measure, ref.at].value or 0.0 for ref in (one, other))
    return abs(first - second) > CLEAR * math.sqrt(sum(v for v in spreads if v is not None))


def _variance(cube: SafeCube, measure: MeasureInfo, ref: CellRef) -> float | None:
    "The variance of a cell in the square of its own unit; None where it cannot be known."
    value = cube.cells[ref.measure, ref.at].value or 0.0
    match measure.kind:
        case "count":
            return max(value, 1.0)
        case "share":
            base, share = _base(cube, measure.denominator, ref), value / 100
            # One added to each side (Agresti & Coull 1998), so that 0 and 100 percent of few people are not certain.
            p = None if base is None else (share * base + 1) / (base + 2)
            return None if base is None or p is None else 100**2 * p * (1 - p) / (base + 2)
        case "rate" | "mean":
            count = _base(cube, measure.numerator if measure.kind == "rate" else measure.denominator, ref)
            return None if not count else value**2 / count
    return None


def _base(cube: SafeCube, measure: str | None, ref: CellRef) -> float | None:
    "How many a derived cell rests on; None where that is hidden or not known."
    cell = cube.cells.get((measure, ref.at)) if measure else None
    return cell.value if cell is not None and cell.shown else None
