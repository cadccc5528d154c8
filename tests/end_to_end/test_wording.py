"""What no text of an edition says: why something happened, or of people as if they were their problem."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from socialrapport.model.document import Heading, Paragraph, texts_of
from socialrapport.model.finding import FindingKind, Sentence
from support.editions import InProcess

CAUSES = re.compile(
    r"\b(?:eftersom|därför att|på grund av|beror på|berodde på|till följd av|orsaka\w*|tack vare|resulterade i|"
    r"har lett till|förklaras av|drivs av|because|due to|as a result of|caused by|thanks to)\b",
    re.IGNORECASE,
)
HOW_IT_IS_COUNTED = (FindingKind.HIDDEN, FindingKind.OVERLAP)
"""These say why a figure is not shown, or does not add up, and nothing of what made it so."""
LABELS = re.compile(
    r"\b(?:missbrukare|hemlösa|de hemlösa|funktionshindrade|handikappade|socialfall|bidragstagare|klienter|"
    r"klienten|invandrare|utvecklingsstörda|narkomaner|alkoholister|fosterbarn|brottslingar)\b",
    re.IGNORECASE,
)
NAMES = re.compile(
    r"lagen (?:\(\d{4}:\d+\) )?om [^.(]*|på grund av funktionsnedsättning|because of a disability", re.IGNORECASE
)
"""Titles of laws, and the legal ground that is part of an indicator's name."""


def generated(again: InProcess) -> Iterator[Sentence]:
    for document in again.edition.documents.values():
        yield from (sentence for _, sentence in document.sentences())


def test_no_sentence_of_ours_says_why_a_figure_is_what_it_is(again: InProcess) -> None:
    told = [s for s in generated(again) if s.finding and s.finding.kind not in HOW_IT_IS_COUNTED]
    assert len(told) > 100
    assert [s.text for s in told if CAUSES.search(NAMES.sub("", s.text))] == []


def test_people_are_named_as_people(again: InProcess) -> None:
    texts = [
        span.text
        for document in again.edition.documents.values()
        for block in document.blocks
        for text in texts_of(block)
        for span in text
    ]
    assert [text for text in texts if LABELS.search(NAMES.sub("", text))] == []


def test_every_chapter_is_measured_as_a_text_to_read(again: InProcess) -> None:
    told = {p.chapter: p for p in again.edition.plainness}
    assert {"Ekonomiskt bistånd", "Barn och unga", "Sammanfattning"} <= set(told)
    assert {name: p.over for name, p in told.items() if {"LIX", "ord per mening"} & set(p.over)} == {}


WITH_WHEN = re.compile(r"(?:Under|Den 1 \w+|Den 31 december) \d{4} (?:var|uppgick)\b")
PERCENT = 30
"""Of what the report tells of its figures so many at most may begin with when; it was 40 where few figures move."""


def test_not_every_sentence_begins_with_when(again: InProcess) -> None:
    report = again.edition.documents["rapport"].in_print()
    running = [
        span.text for block in report.blocks for text in texts_of(block) for span in text if isinstance(span, Sentence)
    ]
    found = [text for text in running if WITH_WHEN.match(text)]
    assert len(running) > 100
    assert 100 * len(found) <= PERCENT * len(running), found


def test_no_two_neighbouring_sections_begin_alike(again: InProcess) -> None:
    "Where one tells that chance may have made a change, the next one does so in other words."
    opened = [
        [
            following.text[0].text
            for heading, following in pairwise(chapter)
            if isinstance(heading, Heading) and heading.level == 2 and isinstance(following, Paragraph)
        ]
        for chapter in again.edition.documents["rapport"].in_print().chapters()
    ]
    neighbours = [two for sections in opened for two in pairwise(sections)]
    assert len(neighbours) > 10
    assert [two for two in neighbours if all("utan säkerställd förändring sedan" in text for text in two)] == []
