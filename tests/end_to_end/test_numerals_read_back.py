"""The finished files say no number that their documents do not: with the account of the documents, none is unbound."""

from __future__ import annotations

import dataclasses
import io
from collections import Counter

import openpyxl
import pytest

from socialrapport.ledger import account
from socialrapport.ledger.numerals import printed
from socialrapport.model.document import ChartBlock, Document, Heading, MapBlock, Paragraph, Plain, TableBlock
from socialrapport.model.written import figure
from socialrapport.publish.blocks import numbers
from socialrapport.publish.speech import nearly
from socialrapport.publish.web import chapters, html
from support.editions import InProcess
from support.readback import of_document, of_page, of_pages, of_svg, of_word, runs
from support.workshop import Pages


def extra(said: Counter[str], document: Document, drawn: Counter[str]) -> Counter[str]:
    "What the file says beyond its document, whose letterhead or date every page has at its foot, and its drawings."
    left, foot = said - of_document(document) - drawn, of_document(document.head) + runs(document.date)
    return Counter({n: count for n, count in left.items() if n not in foot})


def drawings(again: InProcess, document: Document) -> Counter[str]:
    "What the charts of the document say along their axes and at their points."
    ids = [b.id for b in document.in_print().blocks if isinstance(b, ChartBlock | MapBlock)]
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
        left = extra(said, document, drawings(again, document))
        highest, most = numbering(document, pages=500 if document.form == "rapport" else 5)
        assert {n for n in left if int(n) > highest} == set(), name
        assert left.total() <= most, name


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_a_file_leaves_no_figure_of_its_document_out(again: InProcess, pages: Pages, kind: str) -> None:
    read = {"pdf": lambda content: of_pages(pages(content)), "docx": of_word}[kind]
    for name, document in again.edition.documents.items():
        assert in_tables(document.in_print()) - read(again.files[f"{name}.{kind}"]) == Counter(), name


def in_tables(document: Document) -> Counter[str]:
    "What the cells of the document's tables say."
    return runs(*(c.text for b in document.blocks if isinstance(b, TableBlock) for row in b.rows for c in row))


def test_the_annex_of_tables_says_what_the_report_does_in_print_and_on_the_web(again: InProcess, pages: Pages) -> None:
    "A header row stands again on each page that its table goes on to."
    annex = again.edition.report.annex()
    said = of_pages(pages(again.files["tabellbilaga.pdf"]))
    assert in_tables(annex) - said == Counter()
    heads = runs(*(text for b in annex.blocks if isinstance(b, TableBlock) for text in b.header))
    left = Counter({n: count for n, count in extra(said, annex, Counter()).items() if n not in heads})
    highest, most = numbering(annex, pages=500)
    assert {n for n in left if int(n) > highest} == set()
    assert left.total() <= most


def test_a_table_of_the_workbook_is_the_table_of_the_report(again: InProcess) -> None:
    sheets = openpyxl.load_workbook(io.BytesIO(again.files["tabellbilaga.xlsx"]), read_only=True).worksheets
    rows = [row for sheet in sheets for row in sheet.iter_rows(values_only=True)]
    number = numbers(again.edition.report.blocks)
    places = {row[0]: i for i, row in enumerate(rows) if row}
    tables = [b for b in again.edition.report.annex().blocks if isinstance(b, TableBlock)]
    assert tables
    for table in tables:
        start = places[f"{number[table.id]}. {table.caption}"] + 2
        for row, written in zip(table.rows, rows[start:], strict=False):
            assert [as_printed(v, c.text) for v, c in zip(written, row, strict=False)] == [c.text for c in row]


def as_printed(written: object, text: str) -> str:
    "What stands in the workbook, with the decimals that the report gives it."
    return figure(written, len(text.partition(",")[2])) if isinstance(written, int | float) else str(written or "")


def drawn(again: InProcess, document: Document) -> Counter[str]:
    "The tables under the document's charts and maps: the cells that they show, and again their captions."
    cubes = {c.id: c for c in again.edition.cubes}
    charts = [b for b in document.blocks if isinstance(b, ChartBlock)]
    refs = [
        p.cell
        for b in charts
        for series in b.series
        for p in html.with_whole(series)
        if p.cell and (b.kind != "spine" or p.x in b.named or p == series.whole)
    ]
    refs += [tile.cell for b in document.blocks if isinstance(b, MapBlock) for tile in b.tiles if tile.cell]
    texts = [b.caption for b in document.blocks if isinstance(b, ChartBlock | MapBlock)]
    texts += [text for b in charts for series in b.series for p in series.points for text in (p.x, series.name)]
    texts += [printed(ref, cubes)[0] for ref in refs if printed(ref, cubes)]
    ends = [(p.low, p.high, b.decimals) for b in charts for series in b.series for p in series.points]
    texts += [figure(end, decimals) for *pair, decimals in ends for end in pair if end is not None]
    sizes = [p.size for b in charts for series in b.series for p in series.points if p.size]
    texts += [figure(nearly(size)) for size in sizes] + [b.x_title for b in charts]
    return runs(*texts)


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
