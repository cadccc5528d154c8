"""Rounding and cell keys keep to their rules."""

import numpy as np
import pytest

from socialrapport.disclosure.linked_tables.linked import linked
from socialrapport.disclosure.perturb import (
    CellKey,
    cell_key,
    controlled_rounding,
    keys,
    perturbation,
    random_rounding,
)


@pytest.mark.parametrize("value", range(1, 12))
@pytest.mark.parametrize("rule", [CellKey(), CellKey(2, 1.0, 0), CellKey(5, 3.0, 4)])
def test_a_count_is_expected_not_to_change(value, rule):
    shifts, upto = perturbation(value, rule)
    chances = np.diff(upto, prepend=0)
    assert (chances >= 0).all()
    assert upto[-1] == pytest.approx(1)
    assert (chances * shifts).sum() == pytest.approx(0, abs=1e-6)


def test_a_large_count_has_the_variance_of_the_rule():
    shifts, upto = perturbation(100, CellKey(4, 2.0, 2))
    assert (np.diff(upto, prepend=0) * shifts**2).sum() == pytest.approx(2.0, abs=1e-6)


def test_no_count_becomes_one_or_two_and_zero_stays():
    counts = np.repeat(np.arange(10), 200)
    changed = cell_key(counts, keys([str(i) for i in range(len(counts))]))
    assert not np.isin(changed, (1, 2)).any()
    assert (changed[counts == 0] == 0).all()
    assert np.abs(changed - counts).max() <= 4


def test_random_rounding_is_without_bias():
    counts = np.full(30_000, 7)
    rounded = random_rounding(counts, keys([str(i) for i in range(len(counts))]), 3)
    assert set(rounded) == {6, 9}
    assert rounded.mean() == pytest.approx(7, abs=0.05)


def test_multiples_stay_and_all_else_moves_less_than_the_base():
    tables = linked(9, [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8)])
    counts = np.array([40, 20, 20, 13, 3, 10, 27, 17, 10])
    rounded = controlled_rounding(tables, counts, 5)
    assert not tables.residual(rounded).any()
    assert (rounded[counts % 5 == 0] == counts[counts % 5 == 0]).all()
    assert np.abs(rounded - counts).max() < 5
