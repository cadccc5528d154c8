"""The Word files: headings, footnotes, alternative texts, repeated header rows, the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import docx as python_docx
import pytest
from docx.oxml.ns import qn

from socialrapport.publish.blocks import SYNTHETIC
from socialrapport.publish.word import documents
from support import documents as sample


@pytest.fixture(scope="module")
def report() -> bytes:
    return documents.report(sample.report(), sample.COLOURS)


@pytest.fixture(scope="module")
def memo() -> bytes:
    return documents.memo(sample.memo(), sample.COLOURS)


def opened(content: bytes) -> Any:
    return python_docx.Document(io.BytesIO(content))


def part(content: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(content)).read(name).decode()


def test_headings_are_headings(report: bytes) -> None:
    found = [(p.style.name, p.text) for p in opened(report).paragraphs if p.style.name.startswith("Heading")]
    assert ("Heading 1", "1\u2002Ekonomiskt bistånd") in found
    assert ("Heading 2", "1.1\u2002Hushåll med ekonomiskt bistånd") in found
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
    real = documents.memo(sample.memo(synthetic=False), sample.COLOURS)
    assert all(SYNTHETIC not in s.header.paragraphs[0].text for s in opened(real).sections)


def test_the_memo_counts_its_pages(memo: bytes) -> None:
    foot = opened(memo).sections[0].footer._element.xml
    assert " PAGE " in foot
    assert " NUMPAGES " in foot


def test_each_numbered_list_starts_at_one(memo: bytes) -> None:
    numbered = [p for p in opened(memo).paragraphs if p.style.name == "List Number"]
    lists = [p._p.pPr.numPr.numId.val for p in numbered]
    assert lists[0] == lists[1] != lists[2]


def test_the_same_document_is_the_same_bytes(report: bytes, memo: bytes) -> None:
    assert documents.report(sample.report(), sample.COLOURS) == report
    assert documents.memo(sample.memo(), sample.COLOURS) == memo


def test_the_file_does_not_tell_when_it_was_written(report: bytes) -> None:
    assert {m.date_time for m in zipfile.ZipFile(io.BytesIO(report)).infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert opened(report).core_properties.created.date().isoformat() == "2025-04-24"
