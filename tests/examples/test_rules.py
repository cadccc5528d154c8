"""Every rule speaks of the delivery that it says it does, and not of the one that is nearly the same."""

from functools import cache

import pytest

from socialrapport import catalogue, engine, intake, profiles
from socialrapport.model.issue import Refusal
from support.deliveries import deliver

RULES = catalogue.load().rules
profile = cache(profiles.load)


def said_of(case, folder):
    "The ids of the rules that the case's delivery breaks."
    deliver(case, folder / "uttag")
    (folder / "arbete").mkdir()
    with engine.open(folder / "arbete", threads=1) as store:
        try:
            _, issues = intake.receive(
                folder / "uttag", profile(case.profile), catalogue.load(), case.year, store, b"nyckel"
            )
        except Refusal as refusal:
            return {rule.id for rule in RULES.values() if any(words_of(rule) in r for r in refusal.reasons)}
    return {issue.rule for issue in issues}


def words_of(rule):
    "What a refusal repeats of a rule's words."
    return rule.says.partition("{")[0] or rule.why


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_it_speaks_of_what_breaks_it(rule, tmp_path):
    assert rule.id in said_of(rule.breaks, tmp_path)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_it_is_silent_of_what_holds(rule, tmp_path):
    assert rule.id not in said_of(rule.holds, tmp_path)
