"""A jump is told when it is large and more than chance; sound deliveries are told of as seldom as is promised."""

import numpy as np
import pytest

from socialrapport import catalogue
from socialrapport.catalogue.rules.vanligt import FALSKLARM
from socialrapport.intake.issues import dependents
from socialrapport.intake.plausibility import jumps
from socialrapport.intake.plausibility.jumps import Step
from socialrapport.model.indicator import Period
from socialrapport.statistics import chance
from socialrapport.statistics.chance import Bound

CATALOGUE = catalogue.load()
COMPARISONS = 300


def clumped(rng, people, clump):
    "Rows of so many people in expectation, each with about *clump* rows, and the sum of their squares."
    sizes = rng.geometric(1 / clump, rng.poisson(people))
    return int(sizes.sum()), int((sizes**2).sum())


def alarms(rng, change, districts):
    "How many of one delivery's comparisons alarm when nothing but chance and a real change is in them."
    bound, found = Bound.of(COMPARISONS), 0
    for _ in range(COMPARISONS):
        clump, people = rng.choice([1, 2, 6]), rng.uniform(8, 600)
        (before, b2), (now, n2) = (clumped(rng, people * c / clump, clump) for c in (1, change))
        step = Step(2023, 2024, before, now, "04" if districts else "")
        if before >= jumps.FEW and step.much:
            clumping = jumps.clumping({2023: (before, b2), 2024: (now, n2)}, (2023, 2024))
            found += bound.passed(before, now, clumping, jumps.REAL)
    return found


@pytest.mark.parametrize(("change", "districts"), [(0.9, False), (1.0, False), (1.1, False), (0.9, True)])
def test_at_most_one_delivery_of_a_hundred_alarms_without_cause(change, districts):
    rng = np.random.default_rng(7)
    assert sum(bool(alarms(rng, change, districts)) for _ in range(100)) <= 3  # One is promised; chance has its own.


def test_the_promise_in_the_rules_is_the_one_that_is_kept():
    assert chance.FALSE_ALARMS == 0.01
    assert "en leverans av hundra" in FALSKLARM
    assert f"{round(100 * jumps.REAL)} procent" in FALSKLARM
    assert all(FALSKLARM in CATALOGUE.rules[r].why for r in ("avvikande_ar", "avvikande_distrikt"))


@pytest.mark.parametrize(
    ("before", "now", "clump", "passed"),
    [
        (100, 40, 1, True),
        (100, 40, 6, False),  # Seventeen people, not a hundred.
        (1000, 400, 6, True),
        (24, 10, 1, False),
        (30, 60, 1, False),
        (100, 190, 1, True),
        (10_000, 10_900, 1, False),  # The activity may grow.
        (10_000, 0, 1, True),
    ],
)
def test_the_bound_knows_how_many_and_how_they_clump(before, now, clump, passed):
    assert Bound.of(COMPARISONS).passed(before, now, clump, jumps.REAL) is passed


def test_nothing_to_compare_is_no_alarm():
    assert not Bound.of(0).passed(1000, 1, 1, jumps.REAL)


def test_a_survey_is_compared_with_the_one_before():
    totals = {2019: 500, 2022: 510, 2024: 300}
    assert jumps.before(totals, CATALOGUE.registers["brukarenkat"], 2024) == 2022
    assert jumps.before(totals, CATALOGUE.registers["lvm"], 2024) is None


def test_registers_of_surveys_are_those_that_only_surveys_count():
    kinds = {
        r: {i.period.kind for i in CATALOGUE.indicators.values() if i.table.id in dependents(CATALOGUE, r)}
        for r in CATALOGUE.registers
    }
    assert {r for r, k in kinds.items() if k == {Period.SURVEY}} == {
        r.id for r in CATALOGUE.registers.values() if r.survey_every != 1
    }
