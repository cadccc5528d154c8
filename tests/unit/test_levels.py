"""Unlikely levels are found, and a delivery without faults alarms as seldom as is promised."""

import numpy as np

from socialrapport.intake.plausibility import unlikely

YEARS = range(2015, 2025)


def register(rng, cells=40, drift=0.08):
    "Counts of an activity that changes a little every year, as in a register without faults."
    means = rng.uniform(30, 3000, cells)
    counts = {("distrikt", str(c)): {} for c in range(cells)}
    for year in YEARS:
        means *= np.exp(rng.normal(0, drift, cells))
        for c in range(cells):
            counts["distrikt", str(c)][year] = int(rng.poisson(means[c]))
    return counts


def test_at_most_about_one_delivery_of_a_hundred_alarms_without_cause():
    rng = np.random.default_rng(1)
    alarms = sum(
        bool(unlikely.unlikely(counts, 2024, unlikely.testable(counts, 2024)))
        for counts in (register(rng) for _ in range(1000))
    )
    assert alarms <= 25  # Promised 10 of 1 000; drift estimated from data costs a little.


def test_a_district_that_lost_a_quarter_of_its_year_is_found():
    rng = np.random.default_rng(2)
    found = 0
    for _ in range(100):
        counts = register(rng, drift=0.04)
        counts["distrikt", "7"] = {y: 1000 + 10 * (y % 3) for y in YEARS} | {2024: 750}
        found += ("distrikt", "7") in {u.cell for u in unlikely.unlikely(counts, 2024, unlikely.testable(counts, 2024))}
    assert found >= 95


def test_nothing_is_judged_without_history():
    assert unlikely.unlikely({("", ""): {2023: 1000, 2024: 1}}, 2024, 1) == []


def test_small_counts_are_not_tested():
    counts = {("", str(c)): dict.fromkeys(YEARS, 19) | {2024: 0} for c in range(20)}
    assert unlikely.unlikely(counts, 2024, unlikely.testable(counts, 2024)) == []
