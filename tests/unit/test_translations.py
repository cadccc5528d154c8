"""A definition without its English stops the build, and the message says where to write it."""

import re
from dataclasses import replace

import pytest

from socialrapport import catalogue, pipeline, profiles
from socialrapport.catalogue import translations
from socialrapport.model.indicator import Break, Code, English
from socialrapport.model.issue import Refusal
from support.each import of_each


@pytest.fixture(scope="module")
def whole():
    return catalogue.load()


@of_each(catalogue.load().indicators)
def test_the_english_is_formed_as_sentences_need_it(indicator):
    said = indicator.english
    texts = (said.title, said.phrase, said.definition, said.source, *(b.english for b in indicator.breaks))
    assert [t for t in texts if re.search("[åäöÅÄÖ]", t.replace("Brå", ""))] == []
    assert [t for t in texts if re.search(r"[a-z](?:iz(?:e|ed|ation)|avior|program)\b", t)] == [], "brittisk stavning"
    assert said.title[0].isupper()
    assert not said.title.endswith(".")
    assert said.phrase[0].islower()
    assert not said.phrase.startswith(("the ", "number of", "share of", "a ", "an "))
    assert said.definition.strip().endswith(".")
    assert said.definition.strip().startswith(("The ", "Social assistance paid"))
    assert all(b.english.endswith(".") for b in indicator.breaks)


def with_one(whole, id, **changed):
    return replace(whole, indicators={**whole.indicators, id: replace(whole.indicators[id], **changed)})


def missing(found):
    return list(dict.fromkeys(translations.untranslated(found)))


def test_the_catalogue_owes_nothing(whole):
    assert missing(whole) == []


@pytest.mark.parametrize("field", ["title", "phrase", "definition", "source"])
def test_each_field_of_an_indicator_is_asked_for(whole, field):
    english = replace(whole.indicators["eb.hushall"].english, **{field: " "})
    told = missing(with_one(whole, "eb.hushall", english=english))
    assert told == [("indicators/ekonomiskt_bistand/hushall.py", f"english=English({field}=…)")]


def test_a_count_needs_no_unit_but_a_mean_and_a_rate_need_theirs(whole):
    told = missing(with_one(whole, "eb.manader", english=replace(whole.indicators["eb.manader"].english, unit="")))
    assert told == [("indicators/ekonomiskt_bistand/manader.py", "english=English(unit=…)")]
    english = replace(whole.indicators["eb.barn"].english, people="")
    assert missing(with_one(whole, "eb.barn", english=english)) == [
        ("indicators/ekonomiskt_bistand/barn.py", "english=English(people=…)")
    ]


def test_a_break_a_noun_a_code_and_a_chapter_are_asked_for(whole):
    household = whole.indicators["eb.hushall"]
    assert missing(with_one(whole, "eb.hushall", breaks=(Break(2019, "Nytt system."),))) == [
        ("indicators/ekonomiskt_bistand/hushall.py", "english för brottet 2019")
    ]
    assert missing(with_one(whole, "eb.hushall", unit=replace(household.unit, english_plural=""))) == [
        ("model/swedish_nouns.py", "english och english_plural för hushåll")
    ]
    sex = replace(whole.breakdowns["kon"], codes=(Code("K", "Kvinnor"), Code("M", "Män", "Men")))
    asked = missing(replace(with_one(whole, "eb.hushall", by=(sex,)), breakdowns={**whole.breakdowns, "kon": sex}))
    assert asked == [("breakdowns/kon.py", "english för koden K")]
    area, chapter = next(iter(whole.chapters.items()))
    told = missing(replace(whole, chapters={**whole.chapters, area: replace(chapter, english="")}))
    assert told == [(f"chapters/{chapter.id}.py", "english")]


def test_the_build_is_refused_before_anything_is_read(whole, monkeypatch, tmp_path):
    monkeypatch.setattr(catalogue, "load", lambda: with_one(whole, "eb.hushall", english=English()))
    with pytest.raises(Refusal) as refused:
        pipeline.make_edition(profiles.load("exempelkommun"), tmp_path / "finns inte", 2024, tmp_path)
    text = str(refused.value)
    assert "indicators/ekonomiskt_bistand/hushall.py: english=English(title=…) saknas." in text
    assert "ORDLISTA.md" in text
