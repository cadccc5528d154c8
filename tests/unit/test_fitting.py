"""How large the text of a sheet is: the same in the PDF and for Word, and smaller the more a page has."""

from __future__ import annotations

import dataclasses

import pytest

from socialrapport.model.document import Document, Paragraph, Plain
from socialrapport.publish import fitting
from socialrapport.publish.word import styles
from support import documents as sample


def sheet(words: int) -> Document:
    text = Paragraph((Plain("Antalet hushåll ökade. " * (words // 3)),))
    return dataclasses.replace(sample.report(), form="blad", blocks=(text,))


@pytest.mark.parametrize(("words", "points"), [(100, 11), (450, 11), (500, 10.5), (700, 9.5), (1100, 10), (2000, 9.5)])
def test_a_sheet_has_as_large_text_as_one_page_has_room_for(words: int, points: float) -> None:
    assert fitting.size(sheet(words)) == points
    assert styles.measures(sheet(words)).text == points


def test_a_report_has_its_own_size() -> None:
    assert styles.measures(sample.report()) == styles.MEASURES["rapport"]
