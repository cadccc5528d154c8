"""The Word files: headings, footnotes, alternative texts, repeated header rows, the same bytes each time."""

from __future__ import annotations

import dataclasses
import io
import re
import zipfile
from typing import Any

import docx as python_docx
import pytest
from docx.oxml.ns import qn

from socialrapport.model.document import WEB, Heading, Paragraph, Plain, TableBlock, TableCell
from socialrapport.model.edition import Edition
from socialrapport.publish import pdf
from socialrapport.publish.blocks import SYNTHETIC, numbers
from socialrapport.publish.drawing import chart
from socialrapport.publish.word import column_widths, documents_for_word, markup
from support import documents as sample


@pytest.fixture(scope="module")
def report() -> bytes:
    return documents_for_word.typed(sample.report(), sample.COLOURS)


@pytest.fixture(scope="module")
def memo() -> bytes:
    return documents_for_word.typed(sample.memo(), sample.COLOURS)


def opened(content: bytes) -> Any:
    return python_docx.Document(io.BytesIO(content))


def part(content: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(content)).read(name).decode()


def test_headings_are_headings(report: bytes) -> None:
    found = [(p.style.name, p.text) for p in opened(report).paragraphs if p.style.name.startswith("Heading")]
    assert ("Heading 1", "Ekonomiskt bistånd") in found
    assert ("Heading 2", "Hushåll med ekonomiskt bistånd") in found
    assert ("Heading 1", "Definitioner") in found


def test_pictures_say_what_they_show(report: bytes) -> None:
    found = [d.get("descr") for d in opened(report).element.body.iter(qn("wp:docPr"))]
    assert len(found) == 6
    assert all(found)


def test_header_rows_repeat_and_no_row_is_split(report: bytes) -> None:
    tables = [t for t in opened(report).element.body.iter(qn("w:tbl")) if t.find(f".//{qn('w:tblHeader')}") is not None]
    assert len(tables) == 3
    for table in tables:
        rows = table.findall(qn("w:tr"))
        assert rows[0].find(f".//{qn('w:tblHeader')}") is not None
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)


def test_footnotes_are_real(report: bytes) -> None:
    notes = part(report, "word/footnotes.xml")
    assert "Lag om stöd och service" in notes
    references = re.findall(r'<w:footnoteReference w:id="(\d+)"', part(report, "word/document.xml"))
    assert references == ["1", "2", "3"]
    assert all(f'w:id="{number}"' in notes for number in references)


def test_difficult_characters_stay_characters(report: bytes) -> None:
    assert any(sample.NASTY in p.text for p in opened(report).paragraphs)


def test_the_language_is_swedish(report: bytes) -> None:
    assert 'w:lang w:val="sv-SE"' in part(report, "word/styles.xml")
    assert opened(report).core_properties.language == "sv-SE"


def test_every_page_says_that_the_people_are_made_up(report: bytes, memo: bytes) -> None:
    for content in (report, memo):
        assert all(s.header.paragraphs[0].text == SYNTHETIC for s in opened(content).sections)
    real = documents_for_word.typed(sample.memo(synthetic=False), sample.COLOURS)
    assert all(SYNTHETIC not in s.header.paragraphs[0].text for s in opened(real).sections)


def test_the_memo_counts_its_pages(memo: bytes) -> None:
    foot = opened(memo).sections[0].footer._element.xml
    assert " PAGE " in foot
    assert " NUMPAGES " in foot


def test_a_signature_stands_on_the_page_of_what_is_signed(memo: bytes) -> None:
    lines = opened(memo).paragraphs
    (room,) = (n for n, p in enumerate(lines) if p.style.style_id == "Underskrift")
    assert lines[room - 1].text
    assert lines[room - 1].paragraph_format.keep_with_next


def test_each_numbered_list_starts_at_one(memo: bytes) -> None:
    numbered = [p for p in opened(memo).paragraphs if p.style.name == "List Number"]
    lists = [p._p.pPr.numPr.numId.val for p in numbered]
    assert lists[0] == lists[1] != lists[2]


def test_the_same_document_is_the_same_bytes(report: bytes, memo: bytes) -> None:
    assert documents_for_word.typed(sample.report(), sample.COLOURS) == report
    assert documents_for_word.typed(sample.memo(), sample.COLOURS) == memo


def test_the_file_does_not_tell_when_it_was_written(report: bytes) -> None:
    assert {m.date_time for m in zipfile.ZipFile(io.BytesIO(report)).infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert opened(report).core_properties.created.date().isoformat() == "2025-04-24"


# What whoever edits the document relies on


def elements(content: bytes, name: str) -> list[Any]:
    return list(opened(content).element.body.iter(qn(name)))


def attribute(element: Any, path: str) -> str | None:
    found = element.find("/".join(qn(step) for step in path.split("/")))
    return None if found is None else found.get(qn("w:val"))


def counted(content: bytes) -> list[str]:
    "The numbers that Word gives the headings, in order; nothing for one that is not counted."
    levels, found = [0, 0], []
    for paragraph in elements(content, "w:p"):
        style = attribute(paragraph, "w:pPr/w:pStyle") or ""
        level = int(style[-1]) if style in ("Heading1", "Heading2") else 0
        if level and attribute(paragraph, "w:pPr/w:numPr/w:numId") == "0":
            found.append("")
        elif level:
            levels = [levels[0] + 1, 0] if level == 1 else [levels[0], levels[1] + 1]
            found.append(".".join(str(n) for n in levels[:level]))
    return found


def test_word_counts_chapters_as_the_pdf_does(report: bytes) -> None:
    document = sample.report()
    number = numbers(document.blocks)
    headings = [b for b in document.in_print().blocks if isinstance(b, Heading) and b.level < 3]
    assert counted(report) == [number.get(b.id, "") for b in headings]
    assert "2.1" in counted(report)


def test_word_counts_tables_and_figures_as_the_pdf_does(report: bytes) -> None:
    fields = re.findall(r'SEQ (\w+) \\\* ARABIC "><w:r><w:rPr>.*?<w:t[^>]*>(\d+)<', part(report, "word/document.xml"))
    for kind in ("Tabell", "Figur"):
        said = [int(number) for name, number in fields if name == kind]
        assert said == list(range(1, len(said) + 1)) != []


def test_no_bullet_or_number_is_typed(report: bytes, memo: bytes) -> None:
    for content in (report, memo):
        told = [p.text for p in opened(content).paragraphs if not p.style.name.startswith("toc")]
        assert not [text for text in told if re.match(r"\s*(•|\d+\.)", text)]
    lists = opened(report).part.numbering_part.element
    styles = {level.get(qn("w:val")) for level in lists.iter(qn("w:pStyle"))}
    assert styles >= {"Heading1", "Heading2", "ListBullet", "ListNumber", "Rutapunkt"}


def test_a_table_looks_as_its_style_says(report: bytes) -> None:
    known = {s.style_id for s in opened(report).styles}
    tables = elements(report, "w:tbl")
    assert {attribute(t, "w:tblPr/w:tblStyle") for t in tables} == {"Rapporttabell", "Uppstallning"} <= known
    assert not [c for t in tables for name in ("w:tcBorders", "w:shd", "w:sz", "w:color") for c in t.iter(qn(name))]


def test_every_style_that_is_used_is_there(report: bytes, memo: bytes) -> None:
    for content in (report, memo):
        known = {s.style_id for s in opened(content).styles}
        xml = "".join(part(content, f"word/{name}.xml") for name in ("document", "footnotes", "header1", "footer1"))
        assert set(re.findall(r'<w:(?:p|r|tbl)Style w:val="([^"]+)"', xml)) <= known


def test_no_text_is_smaller_than_eight_points(report: bytes, memo: bytes) -> None:
    for content in (report, memo):
        sizes = re.findall(
            r'<w:sz w:val="(\d+)"', part(content, "word/styles.xml") + part(content, "word/document.xml")
        )
        assert min(int(half) / 2 for half in sizes) >= 8


def test_a_source_and_nothing_else_has_the_style_of_sources(report: bytes) -> None:
    texts = [p.text for p in opened(report).paragraphs if p.style.name == "Källa"]
    assert texts
    assert all(text.startswith("Källa: ") for text in texts)


def test_a_short_table_stands_with_its_caption_and_source_on_one_page(report: bytes) -> None:
    table = opened(report).tables[1]
    assert all(p.paragraph_format.keep_with_next for row in table.rows for cell in row.cells for p in cell.paragraphs)
    assert opened(report).styles["Caption"].paragraph_format.keep_with_next


def test_on_a_sheet_a_table_stands_with_what_is_said_of_it(report: bytes) -> None:
    sheet = dataclasses.replace(sample.report(), form="blad")
    before = [
        e.getprevious().getprevious()
        for e in elements(documents_for_word.typed(sheet, sample.COLOURS), "w:tbl")
        if e.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}").get(qn("w:val")) == "Rapporttabell"
    ]
    assert before
    assert all(e.tag != qn("w:p") or e.find(f".//{qn('w:keepNext')}") is not None for e in before)


@pytest.mark.parametrize("form", ["blad", "tjansteutlatande"])
def test_only_a_report_has_chapters_that_begin_on_a_page(form: str) -> None:
    text = Paragraph((Plain("Kort."),))
    blocks = (Heading(1, "Ett", "ett"), text, Heading(1, "Två", "tva"), text)
    made = documents_for_word.typed(dataclasses.replace(sample.memo(), form=form, blocks=blocks), sample.COLOURS)
    assert [p.paragraph_format.space_before for p in opened(made).paragraphs if p.text == "Två"] == [None]


def test_headings_that_are_not_counted_stand_closer() -> None:
    """The summary's ten then stand on one page."""
    chapters = (
        Heading(1, "Kort", "kort", numbered=False), Heading(2, "Bistånd", "kort-eb", numbered=False),
        Heading(1, "Bistånd", "eb"), Heading(2, "Hushåll", "hushall"),
    )  # fmt: skip
    written = opened(documents_for_word.typed(dataclasses.replace(sample.report(), blocks=chapters), sample.COLOURS))
    above = {p.text: p.paragraph_format.space_before for p in written.paragraphs if p.style.name == "Heading 2"}
    assert above["Hushåll"] is None, "as the style has it"
    assert 0 < above["Bistånd"] < written.styles["Heading 2"].paragraph_format.space_before


def test_the_contents_lead_to_each_printed_heading_with_its_page(report: bytes) -> None:
    document = sample.report()
    headings = [b for b in document.in_print().blocks if isinstance(b, Heading) and b.level < 3]
    page = pdf.pages(document, sample.COLOURS)
    xml = part(report, "word/document.xml")
    entries = re.findall(r'<w:hyperlink w:anchor="(\w+)".*?PAGEREF \1 .*?<w:t[^>]*>(\d+)</w:t>.*?</w:hyperlink>', xml)
    assert [int(number) for _, number in entries] == [page[b.id] for b in headings]
    assert {anchor for anchor, _ in entries} <= {b.get(qn("w:name")) for b in elements(report, "w:bookmarkStart")}


def test_a_heading_of_the_web_alone_is_not_in_the_contents() -> None:
    document = sample.report()
    blocks = (*document.blocks, Heading(1, "Bara på webben", "webb", only=WEB))
    made = documents_for_word.typed(dataclasses.replace(document, blocks=blocks), sample.COLOURS)
    assert "Bara på webben" not in part(made, "word/document.xml")


def test_word_asks_nothing_when_the_document_opens(report: bytes) -> None:
    assert "updateFields" not in part(report, "word/settings.xml")
    assert "w:dirty" not in part(report, "word/document.xml")


def test_a_table_that_a_text_names_is_a_way_there() -> None:
    document = sample.report()
    blocks = (*document.blocks, Paragraph((Plain("Se tabell 2 och tabell 99."),)))
    xml = part(
        documents_for_word.typed(dataclasses.replace(document, blocks=blocks), sample.COLOURS), "word/document.xml"
    )
    assert re.findall(r" REF (\w+) (.*?) ?\"", xml) == [("_Tabell_2", r"\h \* Lower \* MERGEFORMAT")]
    assert '<w:bookmarkStart w:id="' in xml
    assert 'w:name="_Tabell_2"' in xml


def test_every_name_stands_once(report: bytes) -> None:
    marks = elements(report, "w:bookmarkStart")
    assert len({m.get(qn("w:id")) for m in marks}) == len({m.get(qn("w:name")) for m in marks}) == len(marks)


def test_tables_after_one_another_stay_two() -> None:
    document = sample.report()
    table = dataclasses.replace(sample.long_table(), source="")
    blocks = (sample.district_table(), dataclasses.replace(table, id="a"), dataclasses.replace(table, id="b"))
    made = documents_for_word.typed(dataclasses.replace(document, blocks=blocks, form="blad"), sample.COLOURS)
    after = [t.getnext().tag for t in elements(made, "w:tbl")]
    assert set(after) == {qn("w:p")}


def test_nothing_of_the_template_comes_with_it(report: bytes) -> None:
    names = zipfile.ZipFile(io.BytesIO(report)).namelist()
    assert not [n for n in names if "thumbnail" in n or "Effects" in n or "customXml" in n]


def test_charts_of_one_kind_stand_in_pairs() -> None:
    charts = [dataclasses.replace(sample.line_chart(f"figur-{i}"), only="") for i in range(3)]
    document = dataclasses.replace(sample.report(), blocks=(Heading(2, "Flera", "flera"), *charts), form="blad")
    made = documents_for_word.typed(document, sample.COLOURS)
    (table,) = opened(made).tables
    captions = [
        [[p.text for p in cell.paragraphs if p.style.name == "Caption"] for cell in r.cells] for r in table.rows
    ]
    assert [[len(cell) for cell in row] for row in captions] == [[1, 1], [1, 0]]
    assert len(elements(made, "wp:docPr")) == 3


def test_no_document_leaves_a_level_of_headings_out(exempelkommun: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    "With one picture for all, and no page in the contents: to draw and set it all takes the time, and no heading."
    picture = chart.png(sample.bar_chart(), sample.COLOURS, False)
    monkeypatch.setattr(chart, "png", lambda *figure: picture)
    monkeypatch.setattr(pdf, "pages", lambda *document: {})
    for name, document in exempelkommun.documents.items():
        told = opened(documents_for_word.typed(document, sample.COLOURS)).paragraphs
        levels = [int(p.style.name[-1]) for p in told if p.style.name.startswith("Heading")]
        assert [(a, b) for a, b in zip((0, *levels), levels, strict=False) if b > a + 1] == [], name


# How wide columns are


def table_of(header: tuple[str, ...], *rows: tuple[str, ...]) -> TableBlock:
    cells = tuple((TableCell(row[0]), *(TableCell(t, number=t[0].isdigit()) for t in row[1:])) for row in rows)
    return TableBlock("t", "En tabell", header, cells, "")


def test_what_has_room_on_a_line_has_it() -> None:
    table = table_of(("", "2023", "2024", "Utveckling"), ("Hushåll", "120", "130", "ingen säkerställd"))
    *_, words = column_widths.widths(table, 10, 160)
    assert sum(column_widths.widths(table, 10, 160)) == pytest.approx(160)
    assert words > len("ingen säkerställd") * 1.5


def test_words_give_way_before_figures_and_row_headings() -> None:
    table = table_of(
        ("", "2024", *["Utveckling"] * 4), ("Hushåll " * 6, "12\u00a0757", *["ingen säkerställd ändring"] * 4)
    )
    first, figure, *words = column_widths.widths(table, 10, 160)
    assert first >= 160 * column_widths.LEAST - 1e-9
    assert figure > 6 * 1.6 > 0
    assert max(words) < len("ingen säkerställd ändring") * 1.5


def test_a_range_stands_on_one_line() -> None:
    assert markup.unbroken("folkmängden 0–64 år 2020–2024") == (
        "folkmängden 0\u2060–\u206064\u00a0år 2020\u2060–\u20602024"
    )
    assert markup.unbroken("Sammanfattning – i korthet") == "Sammanfattning – i korthet"


def test_a_total_in_bold_has_a_line_to_itself_beside_a_picture() -> None:
    """*Hela kommunen* below short names of districts is the widest of the column, and wider in bold."""
    years = ("2020", "2021", "2022", "2023", "2024")
    plain = table_of(("Kommundel", *years), ("Nord", *["83"] * 5), ("Hela kommunen", *["161"] * 5))
    total = dataclasses.replace(plain, total_rows=frozenset({1}))
    assert column_widths.widths(total, 8, 76)[0] > column_widths.widths(plain, 8, 76)[0]
