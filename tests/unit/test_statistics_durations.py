"""What has not ended counts for as long as it has lasted."""

from __future__ import annotations

import pytest

from socialrapport.statistics import durations

# Weeks in remission, with the drug and without (Freireich et al. 1963, Blood 21): ended where the second is 1.
DRUG = (
    (6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35),
    (1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0),
)
NONE = ((1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23), (1,) * 21)


def test_the_remissions_that_every_textbook_has():
    shares = [step.lasting.value for step in durations.lasting(*DRUG)]
    assert shares == pytest.approx([0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448], abs=0.0005)


def test_half_are_over_after_twenty_three_weeks_with_the_drug_and_eight_without():
    assert durations.quantile(durations.lasting(*DRUG)).value == 23
    assert durations.quantile(durations.lasting(*NONE)).value == 8


def test_the_two_groups_do_not_last_as_long():
    """Log-rank 16.79."""
    assert durations.log_rank(DRUG, NONE) == pytest.approx(4.17e-5, rel=0.01)
    assert durations.log_rank(DRUG, DRUG) == pytest.approx(1)


def test_what_all_has_ended_is_what_is_left():
    steps = durations.lasting([1, 2, 3, 4], [True] * 4)
    assert [(s.at_risk, s.ended, s.lasting.value) for s in steps] == [
        (4, 1, 0.75),
        (3, 1, 0.5),
        (2, 1, 0.25),
        (1, 1, 0),
    ]


def test_fewer_than_half_over_have_no_median():
    assert durations.quantile(durations.lasting([5, 9, 9], [True, False, False])) is None


def test_nothing_over_is_no_steps_and_no_difference():
    assert durations.lasting([5, 9], [False, False]) == ()
    assert durations.log_rank(([5], [False]), ([9], [False])) == 1
