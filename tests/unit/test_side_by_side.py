"""Two short sections share a page: their pictures are small and stand beside their tables."""

from __future__ import annotations

import dataclasses
import io

import docx
import pytest

from socialrapport.model.document import Block, ChartBlock, Document, Heading, Note, Plain, TableBlock, TableCell
from socialrapport.publish import blocks, pdf, side_by_side
from socialrapport.publish.blocks import Beside
from socialrapport.publish.word import documents_for_word
from support import documents as sample

NOTE = Note("Definition.", (Plain("Antal hushåll."),))


def table(columns: int, rows: int, name: str = "tabell") -> TableBlock:
    made = [tuple(TableCell("12", number=True) for _ in range(columns)) for _ in range(rows)]
    header = ("Ålder", *(str(2024 - i) for i in range(columns)))
    return TableBlock(name, "Hushåll efter ålder", header, tuple((TableCell("0–17 år"), *row) for row in made), "")


def section(number: int, rows: int = 3, columns: int = 5) -> tuple[Block, ...]:
    picture = dataclasses.replace(sample.line_chart(), id=f"bild-{number}")
    return Heading(2, f"Avsnitt {number}", f"a{number}"), picture, table(columns, rows, f"tabell-{number}")


def chapter(*sections: tuple[Block, ...]) -> Document:
    parts = (Heading(1, "Kapitel", "k"), *(block for one in sections for block in one))
    return dataclasses.replace(sample.report(), blocks=parts)


@pytest.mark.parametrize(
    ("sections", "small"),
    [
        ([section(1)], set()),
        ([section(1, rows=8), section(2, rows=8)], {"bild-1", "bild-2"}),
    ],
    ids=["a section that has a page of its own", "two that have room on one"],
)
def test_pictures_are_small_where_a_chapter_then_has_fewer_pages(
    sections: list[tuple[Block, ...]], small: set[str]
) -> None:
    assert side_by_side.small_pictures(chapter(*sections)) == small


@pytest.mark.parametrize(
    ("rows", "small"),
    [(30, set()), (46, set()), (58, {"bild-1"})],
    ids=["an opening of most of a page", "one of a page", "one that ends on little"],
)
def test_what_fills_a_page_stands_on_one_that_would_be_mostly_white(rows: int, small: set[str]) -> None:
    assert side_by_side.small_pictures(chapter((table(5, rows, "tabell-0"),), section(1, rows=18))) == small


@pytest.mark.parametrize(
    ("last", "small"),
    [(3, {"bild-1", "bild-2"}), (18, set())],
    ids=["one that leaves half of its page white", "two that fill a page each"],
)
def test_what_fills_a_page_is_smaller_where_a_page_that_is_half_white_goes(last: int, small: set[str]) -> None:
    sections = section(1, rows=18), section(2, rows=last)
    assert side_by_side.small_pictures(chapter((table(5, 40, "tabell-0"),), *sections)) == small


@pytest.mark.parametrize(("columns", "right"), [(5, TableBlock), (14, Note)])
def test_beside_a_small_picture_stands_its_table_or_its_text_where_that_is_too_wide(columns: int, right: type) -> None:
    parts = blocks.arranged((*section(1, columns=columns), NOTE), {"bild-1"})
    assert [type(b) for part in parts if isinstance(part, Beside) for b in part.right] == [right]


def test_both_writers_set_the_table_beside_its_picture() -> None:
    made = chapter(section(1, rows=8), section(2, rows=8))
    data = blocks.as_data(made, small=side_by_side.small_pictures(made))
    assert [one["kind"] for one in data["blocks"]] == ["heading", *("heading", "beside") * 2]
    assert pdf.typeset(made, sample.COLOURS)
    written = docx.Document(io.BytesIO(documents_for_word.typed(made, sample.COLOURS)))
    held = [cell.tables[0].cell(1, 0).text for one in written.tables for cell in one.rows[0].cells if cell.tables]
    assert held == ["0–17 år", "0–17 år"]


def test_a_small_picture_is_lower_than_one_of_half_the_width() -> None:
    shapes = side_by_side.shapes_of(chapter(section(1), section(2)))
    assert set(shapes.values()) == {side_by_side.Shape.SMALL}
    picture = next(b for b in section(1) if isinstance(b, ChartBlock))
    assert side_by_side.height(picture, side_by_side.Shape.SMALL) < side_by_side.height(
        picture, side_by_side.Shape.HALF
    )


def test_the_first_section_shares_the_pages_of_an_opening_that_is_set_closer_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    "By a little more than there is room for."
    made = [chapter((table(5, 76, "tabell-0"),), section(1, rows=rows)) for rows in (18, 20)]
    assert [side_by_side.small_pictures(one) for one in made] == [{"bild-1"}, set()]
    monkeypatch.setattr(side_by_side, "CLOSER", 0)
    side_by_side.small_pictures.cache_clear()
    assert side_by_side.small_pictures(made[0]) == set()


def test_a_page_that_may_have_room_after_all_leaves_no_half_page_behind_it() -> None:
    "By the estimate two sections lack a little of a page, as set they may have it: the last two share one anyway."
    rows = (3, 3, 8, 13)
    made = chapter((table(5, 20, "tabell-0"),), *(section(i + 1, rows=n) for i, n in enumerate(rows)))
    assert side_by_side.small_pictures(made) == {f"bild-{i}" for i in range(1, 5)}
