"""Two editions of a small table, the second one corrected: what both show tells no small count of either.

The judge knows nothing of lines. It writes down every pair of registers that agrees with what the two editions
show, also such pairs only in which every part changed the way that its whole did, and asks what is left of a count.
Who believes what is not so is told nothing.
"""

from itertools import product

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from socialrapport import catalogue
from socialrapport.disclosure import protect
from socialrapport.model.cube import Axis, Cube
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import Disclosure
from socialrapport.opened.counts import Earlier

INDICATOR = catalogue.load().indicators["sp.hemtjanst"]
YEAR = Axis("ar", "År", ("2023",), {})
SEX = Axis("kon", "Kön", ("K", "M"), {})
AGES = Axis("alder", "Ålder", ("18-29", "30-44"), {})
FINEST = tuple(product(SEX.codes, AGES.codes))
CELLS = tuple(product(("Total", *SEX.codes), ("Total", *AGES.codes)))
SUMS = np.array([[a in ("Total", x) and b in ("Total", y) for x, y in FINEST] for a, b in CELLS], dtype=np.int16)
LARGE, MOST, PAIRS = 7, 14, 3_000_000
EVERY = np.array(list(product(range(MOST + 1), repeat=len(FINEST))), dtype=np.int16) @ SUMS.T
"All small registers, as the table that each gives."
LINES = tuple(
    (CELLS.index(whole), [CELLS.index(part) for part in parts])
    for whole, parts in [
        *((("Total", b), [(a, b) for a in SEX.codes]) for b in ("Total", *AGES.codes)),
        *(((a, "Total"), [(a, b) for b in AGES.codes]) for a in ("Total", *SEX.codes)),
    ]
)

registers = st.tuples(*[st.integers(0, LARGE)] * len(FINEST))
corrections = st.tuples(*[st.sampled_from((0, 0, 0, -1, 1, -2, 2))] * len(FINEST))


def table(register) -> Cube:
    counts = {("2023", *at): int(n) for at, n in zip(CELLS, SUMS @ np.array(register), strict=True)}
    return Cube(INDICATOR, (YEAR, SEX, AGES), measures_of(INDICATOR), {"antal": counts})


def shown(safe):
    "What an edition shows; None where it hides."
    return [safe.cells["antal", ("2023", *at)].value for at in CELLS]


def agreeing(numbers):
    "The tables that a reader must think possible: zeros are shown, so what is hidden is at least one."
    fits = [EVERY[:, i] == n if n is not None else EVERY[:, i] >= 1 for i, n in enumerate(numbers)]
    return EVERY[np.logical_and.reduce(fits)]


def one_way(before, after):
    "For each pair of tables, whether every part changed the way that its whole did."
    change = after[None, :, :] - before[:, None, :]
    fits = np.ones(change.shape[:2], dtype=bool)
    for whole, parts in LINES:
        way = np.sign(change[:, :, whole])
        for part in parts:
            fits &= (np.sign(change[:, :, part]) == way) | (change[:, :, part] == 0)
    return fits


def close(values):
    return len(values) and values.max() - values.min() < 2


def told(first, second, earlier, later):
    "Small counts of either edition that a reader of both is too close to, and a reader of the first alone is not."
    before, after = agreeing(shown(earlier)), agreeing(shown(later))
    assume(len(before) * len(after) < PAIRS)  # Where so little is shown, little can be told.
    found = []
    true = (before == first).all(axis=1)[:, None] & (after == second).all(axis=1)[None, :]
    for fits in (np.ones((len(before), len(after)), dtype=bool), one_way(before, after)):
        if not (fits & true).any():
            continue
        for i, at in enumerate(CELLS):
            if 1 <= first[i] <= 4 and not close(before[:, i]) and close(before[fits.any(axis=1), i]):
                found.append(("first", at))
            known = shown(earlier)[i] == second[i] or (first[i] == second[i] and close(before[:, i]))
            if 1 <= second[i] <= 4 and not known and close(after[fits.any(axis=0), i]):
                found.append(("second", at))
    return found


@given(registers, corrections)
@settings(max_examples=150, deadline=None)
def test_a_corrected_edition_tells_no_small_count_of_either(register, correction):
    corrected = np.maximum(np.array(register) + correction, 0)
    (first,), *_ = protect((table(register),), Disclosure())
    (second,), done, _ = protect((table(corrected),), Disclosure(), (Earlier.of(2023, (first,)),))
    if done.kept:
        assert shown(second) == shown(first)
        return
    assert not done.held
    assert told(SUMS @ np.array(register), SUMS @ corrected, first, second) == []
