"""A count is told as what happened where the catalogue has words for it, and the two ways are the same message."""

import dataclasses
import re

import pytest
from tests.unit.test_prose import NBSP, STOCKHOLM, series, told

from socialrapport import analysis, catalogue
from socialrapport.ledger import check
from socialrapport.model.finding import FindingKind, Verdict
from socialrapport.model.indicator import Doing, Indicator
from socialrapport.prose import say
from socialrapport.verifying.linking.table_names import happens

INDICATORS = catalogue.load().indicators
DOING = [i for i in INDICATORS.values() if i.doing]


def shown(text: str) -> str:
    return text.replace(NBSP, " ")


@pytest.mark.parametrize("indicator", DOING, ids=lambda i: i.id)
def test_the_words_make_a_clause_around_the_number(indicator: Indicator):
    doing = indicator.doing
    assert doing
    assert doing.who.count("{}") == 1
    assert not re.search(r"\b(19|20)\d\d\b", f"{doing.who} {doing.did} {doing.what}"), "it holds of every year"
    assert doing.did == "var" or re.fullmatch("[a-zåäö]+[^r]", doing.did), "it is in the past"
    assert not doing.what.endswith(".")


def test_no_two_tables_are_told_alike():
    assert len({i.doing for i in DOING}) == len(DOING)


def test_a_level_is_told_as_what_happened():
    text = told(series("eb.hushall", "antal", y2024=13690), FindingKind.LEVEL).text
    assert shown(text) == "Under 2024 fick 13 690 hushåll ekonomiskt bistånd."


def test_its_claims_are_those_of_the_other_way():
    cube = series("sp.hvb", "antal", y2023=231, y2024=232)
    made = told(cube, FindingKind.CHANGE)
    other = told(dataclasses.replace(cube, indicator=without(cube.indicator)), FindingKind.CHANGE)
    assert (
        shown(made.text)
        == "Under 2024 bodde 232 personer i HVB inom socialpsykiatrin, i stort sett lika många som 2023."
    )
    assert shown(other.text).endswith("var 232, i stort sett oförändrat jämfört med 2023.")
    assert [(c.kind, c.cells) for c in made.claims] == [(c.kind, c.cells) for c in other.claims]
    assert all(check(c, {cube.id: cube})[1] == "bekräftad" for c in made.claims)


def without(indicator: Indicator) -> Indicator:
    return dataclasses.replace(indicator, doing=None)


def test_one_is_told_as_a_number():
    text = told(series("sp.hvb", "antal", y2024=1), FindingKind.LEVEL).text
    assert "antalet" in text.lower()


def test_digits_do_not_begin_a_sentence():
    cube = series("eb.hushall", "antal", y2023=467, y2024=446)
    (found,) = [f for f in analysis.seen((cube,), 2024) if f.kind is FindingKind.CHANGE]
    by_chance = dataclasses.replace(found, verdict=Verdict.CHANCE)
    said = [shown(say(by_chance, cube, STOCKHOLM, turn=turn).text) for turn in range(12)]
    assert not any(text[0].isdigit() for text in said)
    assert any(text.startswith("Sammanlagt 446 hushåll fick ekonomiskt bistånd under 2024") for text in said)


FICK = Doing("{} hushåll", "fick", "ekonomiskt bistånd")


@pytest.mark.parametrize(
    ("sentence", "is_it"),
    [
        ("Under 2024 fick 13 690 hushåll ekonomiskt bistånd.", True),
        ("Drygt 13 600 hushåll fick ekonomiskt bistånd under 2024.", True),
        ("Tolv hushåll fick ekonomiskt bistånd.", True),
        ("Under 2024 fick 13 690 hushåll avslag på ekonomiskt bistånd.", False),
        ("Under 2024 sökte 13 690 hushåll ekonomiskt bistånd.", False),
        ("Under 2024 fick 13 690 hushåll inte ekonomiskt bistånd.", False),
        ("Hushållen fick ekonomiskt bistånd.", False),
    ],
)
def test_a_text_says_what_happened(sentence, is_it):
    assert (happens(FICK, sentence.lower()) > 0) is is_it
