"""How large the text of a sheet is: the same in the PDF and for Word, and smaller the more a page has."""

from __future__ import annotations

import dataclasses

import pytest

from socialrapport.model.document import ChartBlock, Document, Heading, Paragraph, Plain
from socialrapport.publish import fitting
from socialrapport.publish.blocks import across
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


@pytest.mark.parametrize(("sections", "size"), [(60, 9.5), (100, 8.5)])
def test_long_contents_stand_closer_for_word(sections: int, size: float) -> None:
    headings = tuple(Heading(2, f"Avsnitt {i}", f"a{i}") for i in range(sections))
    longer = dataclasses.replace(sample.report(), blocks=(*sample.report().blocks, *headings))
    assert styles.measures(longer).contents[1] == size


@pytest.mark.parametrize(("words", "share"), [(100, 1.0), (300, 0.96), (450, 1.0)])
def test_a_picture_gives_way_for_the_lines_that_else_had_a_page_of_their_own(words: int, share: float) -> None:
    picture = next(b for b in sample.report().blocks if isinstance(b, ChartBlock))
    section = (Heading(2, "Avsnitt", "a"), *sheet(words).blocks, picture)
    assert fitting.narrowed(section, size=11, high=70) == pytest.approx(share, abs=0.01)


@pytest.mark.parametrize(("words", "closer"), [(300, False), (550, True), (800, False)])
def test_a_memo_that_would_end_on_a_nearly_empty_page_is_set_closer_for_word(words: int, closer: bool) -> None:
    memo = dataclasses.replace(sample.memo(), blocks=sheet(words).blocks)
    assert (styles.measures(memo) != styles.MEASURES["tjansteutlatande"]) is closer


def test_for_word_a_chapter_of_text_goes_on_after_one_with_next_to_none() -> None:
    picture = next(b for b in sample.report().blocks if isinstance(b, ChartBlock))
    titles = [Heading(1, title, title) for title in ("kort", "nästa", "lång", "sist", "bild")]
    texts = (sheet(30), sheet(60), sheet(900), sheet(30))
    blocks = [block for title, text in zip(titles, texts, strict=False) for block in (title, *text.blocks)]
    assert fitting.sharing([*blocks, titles[-1], *sheet(500).blocks, picture], size=11) == {"nästa", "lång"}


def test_for_word_a_chapter_with_pictures_goes_on_where_all_that_it_opens_with_has_room() -> None:
    picture = next(b for b in sample.report().blocks if isinstance(b, ChartBlock))
    first, then = Heading(1, "kort", "kort"), Heading(1, "bild", "bild")
    pictured = (Heading(2, "avsnitt", "a"), *sheet(900).blocks, picture)
    assert fitting.sharing([first, *sheet(30).blocks, then, *sheet(60).blocks, *pictured], size=11) == {"bild"}
    assert fitting.sharing([first, *sheet(30).blocks, then, *sheet(400).blocks, *pictured], size=11) == set()


@pytest.mark.parametrize(("figures", "rows"), [(1, [1]), (3, [3]), (4, [4]), (5, [3, 2]), (7, [4, 3]), (9, [3, 3, 3])])
def test_no_large_number_is_left_alone_in_the_last_row(figures: int, rows: list[int]) -> None:
    wide = across(figures)
    assert [min(wide, figures - start) for start in range(0, figures, wide)] == rows
