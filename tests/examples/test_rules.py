"""Every rule speaks of the delivery that it says it does, and not of the one that is nearly the same."""

from functools import cache

import pytest

from socialrapport import catalogue, intake, profiles
from socialrapport.model.issue import Refusal
from support.deliveries import deliver

RULES = catalogue.load().rules
profile = cache(profiles.load)


@pytest.fixture(scope="module")
def said_of(fresh, tmp_path_factory):
    "The ids of the rules that a case's delivery breaks; several cases hold by one and the same."
    known = {}

    def said(case):
        what = (*case.given.items(), case.year, case.profile)
        if what not in known:
            folder = tmp_path_factory.mktemp("uttag")
            deliver(case, folder)
            known[what] = broken_by(case, folder, fresh())
        return known[what]

    return said


def broken_by(case, folder, store):
    try:
        _, issues = intake.receive(folder, profile(case.profile), catalogue.load(), case.year, store, b"nyckel")
    except Refusal as refusal:
        return {rule.id for rule in RULES.values() if any(words_of(rule) in r for r in refusal.reasons)}
    return {issue.rule for issue in issues}


def words_of(rule):
    "What a refusal repeats of a rule's words."
    return rule.says.partition("{")[0] or rule.why


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_it_speaks_of_what_breaks_it(rule, said_of):
    assert rule.id in said_of(rule.breaks)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_it_is_silent_of_what_holds(rule, said_of):
    assert rule.id not in said_of(rule.holds)
