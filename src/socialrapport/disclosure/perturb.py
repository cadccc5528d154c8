"""Ways to protect that hide nothing and change every number a little instead: rounding and cell keys.

Each is a pure function of the counts. None of them is a matter of chance from one run to the next:
what looks drawn by lot is drawn from the cell's own key.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from socialrapport.disclosure.arithmetic.solver import Program, solve
from socialrapport.disclosure.linked_tables.linked import Ints, Linked
from socialrapport.model.issue import Refusal

Reals = NDArray[np.float64]
Change = Callable[[Ints, Reals], Ints]
"Changes each count by its cell's key."

LARGEST_CONTROLLED = 20_000
FURTHEST = 3
"Controlled rounding may leave a cell so many steps of the base away where nearer ones cannot add up."
NOTES = {
    "rounding": "Talen är avrundade till en multipel av {base} var för sig. Delarna summerar inte alltid till totalen.",
    "controlled": "Talen är avrundade till en multipel av {base} så att alla delar summerar till sina totaler.",
    "cellkey": "Talen är ändrade med högst {largest} med cellnyckelmetoden. Samma cell har samma tal i alla tabeller, "
    "men delarna summerar inte alltid till totalen. En sann nolla är alltid noll.",
}
SUMS = (
    "Summor är ändrade på samma sätt, i steg som är minst det största medelvärdet.",
    "Sums are changed likewise, in steps of at least the largest mean.",
)
"In Swedish and in English."
MEDIANS = (
    "Medianer är inte ändrade; de visas där det visade antalet är minst {fewest}, med högst tre siffror.",
    "Medians are not changed; they are shown where the count shown is at least {fewest}, to three figures at most.",
)
ENGLISH_NOTES = {
    "rounding": "The figures are each rounded to a multiple of {base}. The parts do not always sum to the total.",
    "controlled": "The figures are rounded to a multiple of {base} so that all parts sum to their totals.",
    "cellkey": "The figures are changed by at most {largest} with the cell key method. The same cell has the same "
    "figure in all tables, but the parts do not always sum to the total. A true zero is always zero.",
}


@dataclass(frozen=True)
class CellKey:
    """The perturbation: never further than `largest`, of this variance, and never to 1..`smallest`.

    Zero stays zero and nothing becomes negative; the expected change of every count is zero.
    """

    largest: int = 4
    variance: float = 2.0
    smallest: int = 2


def keys(names: list[str], secret: str = "") -> Reals:
    "A number in [0, 1) for each cell's name, always the same for the same name and secret."
    digests = b"".join(hashlib.blake2b(n.encode(), key=secret.encode()[:64], digest_size=8).digest() for n in names)
    return (np.frombuffer(digests, dtype=">u8").astype(np.float64) / 2.0**64) % 1.0


def random_rounding(counts: Ints, cell_keys: Reals, base: int) -> Ints:
    """Each count to a multiple of *base* beside it, the nearer one the likelier, so that no cell is biased.

    Unbiased random rounding (Hundepool et al. 2012, section 5.4.3), drawn by the cell's key.
    """
    down = counts // base * base
    up = cell_keys < (counts - down) / base
    return np.asarray(down + base * up, dtype=np.int64)


def controlled_rounding(tables: Linked, counts: Ints, base: int) -> Ints:
    """Multiples of *base* near the counts that add up in every line, as near as can be in all.

    Zero-restricted controlled rounding (Cox 1987) as a program in whole numbers, multiples stay as they
    are; where no such table exists, further multiples are allowed, at their distance. *counts* must add
    up. Raises `Refusal` for tables that are too large, or where none is found.
    """
    if tables.cells > LARGEST_CONTROLLED:
        raise Refusal(
            f"Kontrollerad avrundning klarar högst {LARGEST_CONTROLLED} celler i en körning; tabellerna har "
            f"{tables.cells}. Dela upp dem eller välj en annan metod."
        )
    down, rest = np.divmod(counts, base)
    n = tables.cells
    nothing = np.zeros(n)
    for spare in range(FURTHEST + 1):
        further = np.full(n, float(spare))
        start, column, factor = three_times(tables)
        program = Program(
            cost=np.concatenate(((base - 2.0 * rest) / base, np.full(2 * n, 2.0))),
            least=np.concatenate((down.astype(float), nothing, nothing)),
            most=np.concatenate((down + (rest > 0.0), further, np.minimum(further, down))),
            whole=np.ones(3 * n, dtype=bool),
            start=start,
            column=column,
            factor=factor,
            lower=np.zeros(tables.lines),
            upper=np.zeros(tables.lines),
        )
        answer = solve(program, nodes=2000, gap=0.01)
        if answer.x is not None:
            near, up, further_down = np.rint(answer.x).astype(np.int64).reshape(3, n)
            found = (near + up - further_down) * base
            if not tables.residual(found).any() and (found >= 0).all():
                return found
    raise Refusal("Ingen avrundning hittades där alla delar summerar. Välj avrundning utan summor eller cellnycklar.")


def three_times(tables: Linked) -> tuple[Ints, Ints, Reals]:
    "The lines over three variables a cell: its multiple, further steps up, further steps down."
    n = tables.cells
    column = np.stack((tables.cell, tables.cell + n, tables.cell + 2 * n), axis=1).ravel()
    sign = tables.sign.astype(float)
    return 3 * tables.start, column, np.stack((sign, sign, -sign), axis=1).ravel()


def cell_key(counts: Ints, cell_keys: Reals, rule: CellKey = CellKey()) -> Ints:
    """Counts changed by a table of probabilities, the cell's key saying which.

    Fraser & Wooton 2005; Thompson, Broadfoot & Elazar 2013. The table is the distribution of largest
    entropy that keeps to the rule (Marley & Leaver 2011).
    """
    changed = counts.copy()
    for value in np.unique(counts):
        of_it = counts == value
        shifts, upto = perturbation(int(min(value, rule.largest + rule.smallest + 1)), rule)
        changed[of_it] = (
            value + shifts[np.minimum(np.searchsorted(upto, cell_keys[of_it], side="right"), len(upto) - 1)]
        )
    return changed


def sums_in_steps(sums: Reals, counts: Ints, cell_keys: Reals, change: Change) -> Reals:
    """Sums changed as much as the counts of those who contribute: in whole steps, as *change* does with counts.

    Where each contributes one, the sum is the count, and an exact sum would give it away; it is changed by the same
    key, so that the two agree. The step is round and no less than the largest mean, and one for all, so that
    it tells of no cell.
    """
    contributing = counts > 0
    step = round_step(float((sums[contributing] / counts[contributing]).max(initial=1.0)))
    return np.asarray(step * change(np.rint(sums / step).astype(np.int64), cell_keys), dtype=np.float64)


def round_step(least: float) -> float:
    "The first of 1, 2, 5, 10, 20, 50 and so on that is no less than *least*."
    power = 10.0 ** max(math.floor(math.log10(max(least, 1.0))), 0)
    return next(power * first for first in (1, 2, 5, 10) if power * first >= least)


@lru_cache(maxsize=256)
def perturbation(value: int, rule: CellKey) -> tuple[Ints, Reals]:
    "The shifts that a count of *value* may get, and their cumulative probabilities."
    if value == 0:
        return np.zeros(1, dtype=np.int64), np.ones(1)
    shifts = np.arange(-min(rule.largest, value), rule.largest + 1, dtype=np.int64)
    after = value + shifts
    shifts = shifts[(after == 0) | (after > rule.smallest)]
    variance = rule.variance
    widest = float(-(shifts.min()) * shifts.max())
    nearest = float(-(shifts[shifts <= 0].max()) * shifts[shifts >= 0].min())
    variance = min(max(variance, nearest + 1e-9), widest - 1e-9) if widest > nearest else nearest
    if len(shifts) == 1 or variance == nearest == widest:
        chances = two_points(shifts)
    else:
        chances = most_entropy(shifts.astype(float), variance)
    return shifts, np.cumsum(chances)


def two_points(shifts: Ints) -> Reals:
    "The only distribution over two shifts, one each side of zero, that expects no change."
    if len(shifts) == 1:
        return np.ones(1)
    low, high = float(shifts[0]), float(shifts[-1])
    return np.array([high / (high - low), -low / (high - low)])


def most_entropy(shifts: Reals, variance: float) -> Reals:
    "exp(a s + b s^2), scaled so that the mean is zero and the variance as given: two equations in a and b."

    def chances(ab: Reals) -> Reals:
        power = ab[0] * shifts + ab[1] * shifts**2
        weight = np.exp(power - power.max())
        return np.asarray(weight / weight.sum())

    def off(ab: Reals) -> Reals:
        p = chances(ab)
        return np.array([(p * shifts).sum(), (p * shifts**2).sum() - variance])

    from scipy import optimize  # Half a second to load, and few ask for it.

    found = optimize.least_squares(off, np.zeros(2), xtol=1e-14, ftol=1e-14, gtol=1e-14)
    return chances(found.x)
