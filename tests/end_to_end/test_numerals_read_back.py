"""The finished files say no number that their documents do not: with the account of the documents, none is unbound."""

from __future__ import annotations

import dataclasses
from collections import Counter

import pytest

from socialrapport.ledger import account
from socialrapport.ledger.numerals import printed
from socialrapport.model.document import ChartBlock, Document, Heading, MapBlock, Paragraph, Plain, TableBlock
from socialrapport.publish.web import chapters
from support.editions import InProcess
from support.readback import of_document, of_page, of_pages, of_svg, of_word, runs
from support.workshop import Pages


def extra(said: Counter[str], document: Document, drawn: Counter[str]) -> Counter[str]:
    "What the file says beyond its document, whose letterhead or date every page has at its foot, and its drawings."
    left, foot = said - of_document(document) - drawn, of_document(document.head) + runs(document.date)
    return Counter({n: count for n, count in left.items() if n not in foot})


def drawings(again: InProcess, document: Document) -> Counter[str]:
    "What the charts of the document say along their axes and at their points."
    ids = [b.id for b in document.blocks if isinstance(b, ChartBlock | MapBlock)]
    return sum((of_svg(again.files[f"site/figurer/{id}.svg"]) for id in ids), Counter())


def numbering(document: Document, pages: int) -> tuple[int, int]:
    "(the highest number, how many numbers) that pages, chapters, tables and figures and the contents may add."
    tables = sum(isinstance(b, TableBlock) for b in document.blocks)
    figures = sum(isinstance(b, ChartBlock | MapBlock) for b in document.blocks)
    headings = sum(isinstance(b, Heading) for b in document.blocks)
    return max(pages, tables, figures, headings), 2 * pages + tables + figures + 5 * headings


def names(again: InProcess) -> list[str]:
    return list(again.edition.documents)


def test_every_numeral_of_every_document_is_accounted_for(again: InProcess) -> None:
    edition = again.edition
    assert {n: a.free for n, a in edition.numerals.items() if a.free} == {}
    assert all(a.bound for a in edition.numerals.values())
    assert edition.numerals.keys() == edition.documents.keys()


def test_a_planted_number_is_found_in_any_document(again: InProcess) -> None:
    for document in again.edition.documents.values():
        planted = dataclasses.replace(document, blocks=(*document.blocks, Paragraph((Plain("Det var 4711."),))))
        assert [f.numeral for f in account(planted, again.edition.cubes).free] == ["4711"]


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_a_file_adds_nothing_but_its_numbering(again: InProcess, pages: Pages, kind: str) -> None:
    read = {"pdf": lambda content: of_pages(pages(content)), "docx": of_word}[kind]
    for name, document in again.edition.documents.items():
        said = read(again.files[f"{name}.{kind}"])
        left = extra(said, document, drawings(again, document) if document.form == "rapport" else Counter())
        highest, most = numbering(document, pages=500 if document.form == "rapport" else 5)
        assert {n for n in left if int(n) > highest} == set(), name
        assert left.total() <= most, name


def drawn(again: InProcess, document: Document) -> Counter[str]:
    "The tables under the document's charts and maps: the cells that they show, and again their captions."
    cubes = {c.id: c for c in again.edition.cubes}
    charts = [b for b in document.blocks if isinstance(b, ChartBlock)]
    refs = [p.cell for b in charts for series in b.series for p in series.points if p.cell]
    refs += [tile.cell for b in document.blocks if isinstance(b, MapBlock) for tile in b.tiles if tile.cell]
    texts = [b.caption for b in document.blocks if isinstance(b, ChartBlock | MapBlock)]
    texts += [text for b in charts for series in b.series for p in series.points for text in (p.x, series.name)]
    texts += [printed(ref, cubes)[0] for ref in refs if printed(ref, cubes)]
    return sum((runs(text) for text in texts), Counter())


def test_a_page_of_the_site_says_nothing_but_its_chapter(again: InProcess) -> None:
    report = again.edition.report
    for chapter in chapters.of(report, {}):
        told = dataclasses.replace(report, blocks=(chapter.heading, *chapter.blocks), head=None)
        left = of_page(again.files[f"site/{chapter.path}"], "article") - of_document(told) - drawn(again, told)
        assert left == Counter(), chapter.path


def test_a_file_that_says_more_than_its_document_is_found(again: InProcess, pages: Pages) -> None:
    memo = again.edition.memo
    less = dataclasses.replace(memo, blocks=tuple(b for b in memo.blocks if not isinstance(b, Paragraph)))
    assert extra(of_pages(pages(again.files["tjansteutlatande.pdf"])), less, Counter())
