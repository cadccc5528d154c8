"""True statements in many styles, and the same with one thing made false, held against an edition that is built.

Every figure is looked up (`support/truths.py`). The half that the reader was made by and the half that was kept are
measured apart. What must hold is the share of all claims: a true one contradicted, a false one confirmed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice

import pytest

from socialrapport import verifying
from socialrapport.opened import tables
from socialrapport.opened.tables import Published
from socialrapport.verifying import Judged, Verdict
from support import truths
from support.editions import Built
from support.truths import Teller, Told

Claims = Callable[[Told], tuple[Judged, ...]]
HALVES = (0, 1)
FALSE_ALARMS, FALSE_CONFIRMED, CAUGHT, FOUND = 0.02, 0.005, 0.80, 0.80
OUTSIDE_FOUND, OUTSIDE_CAUGHT, OUTSIDE_CONFIRMED = 0.65, 0.6, 0.01
"Some of what is false of theirs stands in a sentence without a figure, which is no claim beside those that are."
NEAR_CONFIRMED = 0.005
"Of what is near: some of it is true."


@pytest.fixture(scope="module")
def edition(city: Built) -> Published:
    return tables.read(city.folder)


@pytest.fixture(scope="module")
def teller(edition: Published) -> Teller:
    return Teller(edition)


@pytest.fixture(scope="module")
def claims(edition: Published) -> Claims:
    "What is found of a text: once of each, for several tests ask of the same."
    found = cache(lambda text: verifying.verify(text, edition).claims)
    return lambda told: found(told.text)


def true(teller: Teller, half: int) -> Iterator[Told]:
    for style in truths.STYLES:
        yield from filter(None, map(teller.true, truths.halves(style, half)))


def false(teller: Teller, half: int) -> list[Told]:
    "Every eighth of what can be made false of them, so that all kinds are there and the tests are fast."
    made = (one for style in truths.STYLES for line in truths.halves(style, half) for one in teller.false(line))
    return list(islice(made, half, None, 8))


@pytest.mark.parametrize("half", HALVES)
def test_what_is_true_is_found_and_never_contradicted(half: int, claims: Claims, teller: Teller) -> None:
    found = Counter(c.verdict for told in true(teller, half) for c in claims(told))
    assert found[Verdict.CONTRADICTED] <= FALSE_ALARMS * found.total()
    assert found[Verdict.CONFIRMED] >= FOUND * found.total()


@pytest.mark.parametrize("half", HALVES)
def test_what_is_false_is_caught_and_never_confirmed(half: int, claims: Claims, teller: Teller) -> None:
    told = false(teller, half)
    judged = [(one, claims(one)) for one in told]
    confirmed = [one.text for one, found in judged if truths.is_confirmed(one, found)]
    caught = [one for one, found in judged if any(c.verdict is Verdict.CONTRADICTED for c in found)]
    assert len(confirmed) <= FALSE_CONFIRMED * len(told), confirmed
    assert len(caught) >= CAUGHT * len(told)


def test_what_outsiders_write_is_seldom_contradicted_and_what_is_false_of_it_hardly_ever_confirmed(
    claims: Claims, teller: Teller
) -> None:
    lines = [line for style in truths.OUTSIDERS for line in truths.lines(style)]
    found = Counter(c.verdict for told in filter(None, map(teller.true, lines)) for c in claims(told))
    told = list(islice((one for line in lines for one in teller.false(line)), 0, None, 8))
    judged = [(one, claims(one)) for one in told]
    confirmed = [one.text for one, held in judged if truths.is_confirmed(one, held)]
    caught = [one for one, held in judged if any(c.verdict is Verdict.CONTRADICTED for c in held)]
    assert found[Verdict.CONTRADICTED] <= FALSE_ALARMS * found.total()
    assert found[Verdict.CONFIRMED] >= OUTSIDE_FOUND * found.total()
    assert len(confirmed) <= OUTSIDE_CONFIRMED * len(told), confirmed
    assert len(caught) >= OUTSIDE_CAUGHT * len(told)


def test_what_is_about_others_is_neither_right_nor_wrong(claims: Claims, teller: Teller) -> None:
    told = list(filter(None, map(teller.true, truths.lines("annanstans"))))
    judged = [(one.text, c.raw) for one in told for c in claims(one) if c.verdict is not Verdict.NOT_FOUND]
    assert len(judged) <= FALSE_ALARMS * len(told), judged


def test_what_is_false_in_words_is_never_confirmed(claims: Claims, teller: Teller) -> None:
    "The edition's own figures told of something else: another event, unit, base, place, population, time or cause."
    told = list(filter(None, map(teller.true, truths.lines("falska"))))
    confirmed = [one.text for one in told if is_borne_out(claims(one))]
    assert len(confirmed) <= FALSE_CONFIRMED * len(told), confirmed


def test_no_near_miss_of_what_is_confirmed_is_confirmed(claims: Claims, teller: Teller) -> None:
    "The words changed a little: a month, another population, another event, another place, another unit, *inte*."
    borne_out = [one for one in true(teller, HALVES[1]) if is_borne_out(claims(one))]
    near = list(islice((one for told in borne_out for one in truths.near_misses(told)), 0, None, 8))
    confirmed = [(one.kind, one.text) for one in near if is_borne_out(claims(one))]
    assert len(confirmed) <= NEAR_CONFIRMED * len(near), confirmed


def is_borne_out(found: tuple[Judged, ...]) -> bool:
    return bool(found) and all(c.verdict is Verdict.CONFIRMED for c in found)
