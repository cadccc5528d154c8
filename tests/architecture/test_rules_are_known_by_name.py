"""A rule's id, wherever it is written outside the rule's own file, is a rule's."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import socialrapport
from socialrapport import catalogue
from socialrapport.intake.database.refusals import REMEDIES
from socialrapport.model.rule import Rule, WhileRead
from socialrapport.synthetic import ordered

SOURCE = Path(socialrapport.__file__).parent
RULES = catalogue.load().rules
LISTED = set(get_args(WhileRead))


def has_own_way(rule: Rule) -> bool:
    return any((rule.row, rule.among, rule.told))


def test_every_rule_that_has_no_way_of_its_own_is_listed() -> None:
    assert {id for id, rule in RULES.items() if not has_own_way(rule)} - LISTED == set()


def test_nothing_is_listed_that_is_no_rule_or_that_nobody_tells() -> None:
    told = "".join(p.read_text("utf-8") for room in ("intake", "engine") for p in (SOURCE / room).rglob("*.py"))
    assert LISTED - set(RULES) == set()
    assert [id for id in LISTED if id not in told] == []


def test_what_is_said_or_changed_for_a_rule_is_for_one_there_is() -> None:
    named = {*ordered.CHANGES, *ordered.GONE, *ordered.STRANGE_PLACE, *REMEDIES}
    assert named - set(RULES) == set()


def test_a_rule_that_is_broken_by_its_nature_too_is_one_there_is() -> None:
    assert {other for rule in RULES.values() for other in rule.also} - set(RULES) == set()
