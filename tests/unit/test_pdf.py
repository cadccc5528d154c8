"""The PDF: tagged, in Swedish, labelled on every page, the same bytes each time."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Iterator
from functools import cache

import pikepdf
import pypdf
import pytest

from socialrapport.model.document import Document, Heading, Paragraph, Plain, TableBlock, TableCell
from socialrapport.publish import pdf
from socialrapport.publish.blocks import SYNTHETIC, pieces
from support import documents as sample


@pytest.fixture(scope="module")
def report() -> bytes:
    return pdf.typeset(sample.report(), sample.COLOURS)


@pytest.fixture(scope="module")
def memo() -> bytes:
    return pdf.typeset(sample.memo(), sample.COLOURS)


def tags(content: bytes) -> Iterator[tuple[str, pikepdf.Dictionary]]:
    with pikepdf.open(io.BytesIO(content)) as file:
        for item in file.objects:
            if isinstance(item, pikepdf.Dictionary) and "/S" in item and "/P" in item:
                yield str(item.S), item


@cache
def words(content: bytes) -> str:
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)
    return " ".join(text.split())


def test_the_file_is_tagged_and_in_swedish(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as file:
        assert str(file.Root.Lang).lower().startswith("sv")
        assert bool(file.Root.MarkInfo.Marked)
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
        assert file.docinfo["/Title"] == "Socialtjänstrapport 2024"


def test_every_figure_has_an_alternative_text(report: bytes) -> None:
    found = [str(item.Alt) for kind, item in tags(report) if kind == "/Figure"]
    assert len(found) == 6
    assert all(found)


def test_tables_have_headings_for_columns_and_rows(report: bytes) -> None:
    scopes = []
    for kind, item in tags(report):
        if kind == "/TH":
            attributes = item.A
            found = list(attributes) if isinstance(attributes, pikepdf.Array) else [attributes]
            scopes += [str(a.Scope) for a in found if "/Scope" in a]
    assert scopes.count("/Row") >= 12 * 2 + 70
    assert scopes.count("/Column") >= 11 * 2 + 2


@pytest.mark.parametrize("name", ["report", "memo"])
def test_every_page_says_that_the_people_are_made_up(name: str, request: pytest.FixtureRequest) -> None:
    pages = pypdf.PdfReader(io.BytesIO(request.getfixturevalue(name))).pages
    assert len(pages) > 1
    assert all(SYNTHETIC in " ".join(page.extract_text().split()) for page in pages)


def test_a_real_report_has_no_such_label() -> None:
    content = pdf.typeset(sample.report(synthetic=False, chapters=1), sample.COLOURS)
    assert SYNTHETIC not in words(content)


def test_difficult_characters_are_set_as_they_are(report: bytes) -> None:
    for piece in ("$x$", "@id", "\\n", "[a]", "*b*", "_c_", "<d>", "`e`", '"f"', "// g", "/* h */", "{i}"):
        assert piece in words(report)


def test_chapters_are_bookmarks(report: bytes) -> None:
    outline = pypdf.PdfReader(io.BytesIO(report)).outline
    titles = [" ".join(str(entry["/Title"]).split()) for entry in outline if not isinstance(entry, list)]
    assert "1 Ekonomiskt bistånd" in titles


def links(content: bytes) -> int:
    "How many links there are outside the contents."
    pages = pypdf.PdfReader(io.BytesIO(content)).pages[3:]
    return sum(a.get_object()["/Subtype"] == "/Link" for page in pages for a in page.get("/Annots", ()))


def test_a_table_that_a_text_or_a_note_names_is_a_way_there(report: bytes) -> None:
    document = sample.report()
    table = dataclasses.replace(sample.district_table(), notes=("Se figur 1 och tabell 99.",))
    blocks = (*document.blocks, Paragraph((Plain("Det visar tabell\u00a02."),)), table)
    assert links(pdf.typeset(dataclasses.replace(document, blocks=blocks), sample.COLOURS)) == links(report) + 2


def test_the_pages_of_headings_are_known(report: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(report))
    for heading in (b for b in sample.report().blocks if isinstance(b, Heading)):
        page = reader.pages[pdf.pages(sample.report(), sample.COLOURS)[heading.id] - 1]
        assert heading.text in " ".join(page.extract_text().split())


def long_text(paragraphs: int, name: str = "text") -> tuple[Heading | Paragraph, ...]:
    "A chapter of text; some twenty paragraphs fill a page."
    text = Paragraph((Plain("Antalet ökade. " * 12),))
    return (Heading(1, name.capitalize(), name, numbered=False), *[text] * paragraphs)


def pages_of(document: Document, **more: bool) -> int:
    return len(pypdf.PdfReader(io.BytesIO(pdf.typeset(document, sample.COLOURS, **more))).pages)


def report_of(*blocks: Heading | Paragraph) -> Document:
    return dataclasses.replace(sample.report(), blocks=blocks)


BEFORE_THE_TEXT = 3
"Cover, colophon and contents."


@pytest.mark.parametrize(("paragraphs", "pages"), [(20, 1), (23, 1), (34, 2)])
def test_no_text_ends_on_a_page_that_is_next_to_empty(paragraphs: int, pages: int) -> None:
    assert pages_of(report_of(*long_text(paragraphs))) == BEFORE_THE_TEXT + pages


def test_a_chapter_of_a_few_lines_shares_its_page_with_the_text_after_it() -> None:
    assert pages_of(report_of(*long_text(2), *long_text(5, "mer"))) == BEFORE_THE_TEXT + 1
    assert pages_of(report_of(*long_text(12), *long_text(5, "mer"))) == BEFORE_THE_TEXT + 2


@pytest.mark.parametrize(("rows", "parted"), [(39, (36, 3)), (44, (38, 6))])
def test_three_rows_of_a_long_table_stand_together(rows: int, parted: tuple[int, ...]) -> None:
    """As in Word. A page has room for 38 rows."""
    made = tuple((TableCell(f"rad{n}."), TableCell("1", number=True)) for n in range(rows))
    table = TableBlock("t", "Tabell", ("", "2024"), made, "")
    document = dataclasses.replace(sample.report(), blocks=(*long_text(1), table))
    pages = [
        p.extract_text()
        for p in pypdf.PdfReader(io.BytesIO(pdf.typeset(document, sample.COLOURS, looked_up=True))).pages
    ]
    assert tuple(found for page in pages if (found := page.count("rad"))) == parted


def test_no_caption_is_left_behind_by_its_table() -> None:
    first, table = (
        TableBlock(
            name, title, ("", "2024"), tuple((TableCell(f"{name}{n}."), TableCell("1")) for n in range(rows)), ""
        )
        for name, title, rows in (("forst", "Först", 34), ("sedan", "Sedan", 30))
    )
    document = dataclasses.replace(sample.report(), blocks=(*long_text(1), first, table))
    made = pypdf.PdfReader(io.BytesIO(pdf.typeset(document, sample.COLOURS, looked_up=True)))
    (page,) = (text for p in made.pages if ". Sedan" in (text := p.extract_text()))
    assert "sedan0." in page


def test_what_is_looked_up_has_no_page_for_each_chapter() -> None:
    assert pages_of(report_of(*long_text(12), *long_text(5, "mer")), looked_up=True) == BEFORE_THE_TEXT + 1


def test_all_fonts_are_the_reports_own_and_embedded(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as file:
        fonts = [o for o in file.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"]
        assert fonts
        assert all("SourceSans3" in str(f.FontName) and ("/FontFile2" in f or "/FontFile3" in f) for f in fonts)


def test_the_memo_has_its_letterhead_and_pages(memo: bytes) -> None:
    text = words(memo)
    for piece in (
        "Dnr SOF 2025/359",
        "Tjänsteutlåtande",
        "Handläggare",
        "Telefon: 08-508 25 030",
        "Sida 1 (",
        "Bilaga",
    ):
        assert piece in text


@pytest.mark.parametrize("template", ["rapport", "tjansteutlatande"])
def test_the_same_document_is_the_same_bytes(template: str) -> None:
    document = sample.report(chapters=1) if template == "rapport" else sample.memo()
    first = pdf.typeset(document, sample.COLOURS)
    assert pdf.typeset(document, sample.COLOURS) == first


@pytest.mark.parametrize("age", ["0–64 år", "25–44 år", "4,5–6,0"])
def test_a_range_stands_on_one_line(age: str) -> None:
    said = " ".join(f"{'a' * n} {age}" for n in range(60))
    document = report_of(Heading(1, "Kapitel", "kapitel"), Paragraph((Plain(said),)))
    pages = pypdf.PdfReader(io.BytesIO(pdf.typeset(document, sample.COLOURS))).pages
    lines = [line.strip() for page in pages for line in page.extract_text().splitlines()]
    assert sum(line.count(age) for line in lines) == 60


def test_a_year_and_its_figure_stand_on_one_line() -> None:
    assert pieces((Plain("Antalet var 12 (2023: 11)."),)) == (("plain", "Antalet var 12 (2023:\u00a011)."),)
