"""Writes each document for Word: real headings, captions, footnotes and tables that read aloud."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import singledispatch
from typing import Any

import docx
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm

from socialrapport.model.document import (
    Bullets,
    ChartBlock,
    Definition,
    Document,
    Heading,
    KeyFigures,
    MapBlock,
    Note,
    Paragraph,
    Signatures,
    TableBlock,
    Text,
    TrendBox,
)
from socialrapport.model.edition import Edition
from socialrapport.publish.blocks import day_of, first_column, numbers, pieces
from socialrapport.publish.drawing import chart, palette
from socialrapport.publish.speech import SPEECHES, Speech
from socialrapport.publish.word import markup, zipped

FONT = "Calibri"
"""Every municipality's Word has it; a typeface that is not there would be replaced anyhow."""
TEXT_WIDTH = 160.0


@dataclass
class Writing:
    "A Word document while it is written."

    document: Document
    colours: Mapping[str, str]
    word: Any
    number: Mapping[str, str]
    anchors: Mapping[str, str]
    end: markup.End
    footnotes: markup.Footnotes = field(default_factory=markup.Footnotes)

    @property
    def speech(self) -> Speech:
        return SPEECHES[self.document.language]

    def paragraph(self, style: str = "Normal", text: str = "") -> Any:
        return self.end.paragraph(style, text)

    def running(self, paragraph: Any, text: Text) -> Any:
        "Puts running text, with its footnotes, into the paragraph."
        for kind, piece in pieces(text):
            if kind == "footnote":
                markup.append(paragraph, self.footnotes.reference(piece))
            else:
                markup.append(paragraph, markup.run(piece, "<w:b/>" if kind == "strong" else ""))
        return paragraph

    def put(self, table: Any) -> None:
        "Puts a table after what is written so far."
        self.end.put(table)


def write(edition: Edition) -> dict[str, bytes]:
    return {f"{name}.docx": typed(made, edition.profile.colours) for name, made in edition.documents.items()}


def typed(document: Document, colours: Mapping[str, str]) -> bytes:
    "The document for Word, as its form says."
    forms = {"rapport": report, "tjansteutlatande": memo, "blad": sheet}
    return forms[document.form](document, colours)


def report(document: Document, colours: Mapping[str, str]) -> bytes:
    "The report with title page, contents and page numbers."
    writing = _begun(document, colours)
    _footer(writing, (document.organisation,), of_all=False)
    _title_page(writing)
    _contents(writing)
    return _finished(writing)


def memo(document: Document, colours: Mapping[str, str]) -> bytes:
    "The memo with its letterhead and *Sida 1 (4)*."
    writing = _begun(document, colours)
    head = document.head
    if head:
        _footer(writing, (head.organisation, *head.address, head.email), of_all=True)
        _letterhead(writing)
    writing.paragraph("Title", document.title)
    writing.paragraph("Subtitle", document.subtitle)
    return _finished(writing)


def sheet(document: Document, colours: Mapping[str, str]) -> bytes:
    "A sheet or two: title, text and tables, without cover or contents."
    writing = _begun(document, colours)
    _footer(writing, (document.organisation, document.date), of_all=True)
    writing.paragraph("Title", document.title)
    writing.paragraph("Subtitle", document.subtitle)
    return _finished(writing)


def _begun(document: Document, colours: Mapping[str, str]) -> Writing:
    empty = docx.Document()
    anchors = {b.id: f"avsnitt_{i}" for i, b in enumerate(document.blocks) if isinstance(b, Heading)}
    numbered = numbers(document.blocks, SPEECHES[document.language])
    writing = Writing(document, colours, empty, numbered, anchors, markup.End(empty))
    _properties(writing)
    _styles(writing)
    section = empty.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin, section.bottom_margin = Mm(27), Mm(25)
    if document.synthetic:
        label = section.header.paragraphs[0]
        label.style = empty.styles["Etikett"]
        label.add_run(writing.speech.synthetic)
    return writing


def _finished(writing: Writing) -> bytes:
    for block in writing.document.in_print().blocks:
        write_block(block, writing)
    writing.footnotes.attach(writing.word)
    out = io.BytesIO()
    writing.word.save(out)
    return zipped.normalised(out.getvalue())


def _properties(writing: Writing) -> None:
    "File properties; every time in them is the day the document bears."
    document, core = writing.document, writing.word.core_properties
    core.title, core.subject = document.title, document.subtitle
    core.author = core.last_modified_by = document.organisation
    core.comments = writing.speech.synthetic if document.synthetic else ""
    core.language, core.revision = writing.speech.locale, 1
    core.created = core.modified = dt.datetime(*day_of(document), tzinfo=dt.UTC)


def _styles(writing: Writing) -> None:
    made, main, accent = writing.word, palette.main(writing.colours), palette.accent(writing.colours)
    markup.speak(made, writing.speech.locale)
    markup.style(made, "Normal", FONT, 11, after=8)
    markup.style(made, "Title", FONT, 26, main, bold=True, after=4)
    shape = made.styles["Title"].element.pPr
    for border in shape.findall(docx.oxml.ns.qn("w:pBdr")):
        shape.remove(border)
    markup.tight(markup.style(made, "Subtitle", FONT, 14, palette.QUIET, after=18))
    sizes = (22, 15, 12) if writing.document.form == "rapport" else (15, 12.5, 11)
    for level, size in enumerate(sizes, 1):
        markup.style(made, f"Heading {level}", FONT, size, main, bold=True, before=20 - 4 * level, after=6, keep=True)
    markup.style(made, "Caption", FONT, 10, before=8, after=4)
    markup.style(made, "Källa", FONT, 8.5, palette.QUIET, after=2)
    markup.style(made, "Etikett", FONT, 9, accent, bold=True, after=0)
    markup.style(made, "Sidfot", FONT, 8.5, palette.QUIET, after=0)
    markup.style(made, "Nyckeltal", FONT, 22, main, bold=True, after=0, keep=True)
    markup.style(made, "Term", FONT, 10.5, main, bold=True, before=8, after=2, keep=True)
    markup.boxed(markup.style(made, "Ruta", FONT, 11, after=0), palette.tint(main, 0.07), accent)
    markup.boxed(
        markup.style(made, "Rutrubrik", FONT, 12.5, main, bold=True, before=8, after=0, keep=True),
        palette.tint(main, 0.07),
        accent,
    )
    markup.boxed(markup.style(made, "Anmärkning", FONT, 10, after=0), "", palette.tint(main, 0.35))
    markup.footnote_styles(made, FONT)


def _footer(writing: Writing, lines: tuple[str, ...], *, of_all: bool) -> None:
    foot = writing.word.sections[0].footer.paragraphs[0]
    foot.style = writing.word.styles["Sidfot"]
    foot.paragraph_format.tab_stops.add_tab_stop(Mm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    before, between, after = writing.speech.page if of_all else ("", "", "")
    total = (markup.run(between), markup.field("NUMPAGES", "1"), markup.run(after)) if of_all else ()
    markup.append(
        foot, markup.run(" · ".join(lines)), "<w:r><w:tab/></w:r>", markup.run(before), markup.field("PAGE", "1")
    )
    markup.append(foot, *total)


def _title_page(writing: Writing) -> None:
    document = writing.document
    first = writing.paragraph("Subtitle", document.organisation)
    first.paragraph_format.space_after = Mm(70)
    writing.paragraph("Title", document.title)
    writing.paragraph("Subtitle", document.subtitle)
    writing.paragraph("Normal", document.date)
    if document.synthetic:
        writing.paragraph("Etikett", writing.speech.synthetic)
    for i, (term, text) in enumerate(document.facts):
        line = writing.paragraph("Källa")
        line.paragraph_format.space_before = Mm(0 if i else 60)
        markup.append(line, markup.run(f"{term}: ", "<w:b/>"), markup.run(text))


def _contents(writing: Writing) -> None:
    "A contents field that shows its entries at once and gets its page numbers when Word counts."
    headings = [b for b in writing.document.blocks if isinstance(b, Heading) and b.level <= 2]
    title = writing.paragraph("Term", writing.speech.contents)
    title.paragraph_format.page_break_before = True
    begin = '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
    instruction = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'
    separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    line = writing.paragraph()
    markup.append(line, begin, instruction, separate)
    for i, heading in enumerate(headings):
        line = line if i == 0 else writing.paragraph()
        line.paragraph_format.space_after = Mm(1)
        line.paragraph_format.left_indent = Mm(6 * (heading.level - 1))
        link = f'<w:hyperlink w:anchor="{writing.anchors[heading.id]}">'
        markup.append(line, f"{link}{markup.run(_headline(heading, writing))}</w:hyperlink>")
    markup.append(line, '<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def _headline(block: Heading, writing: Writing) -> str:
    number = writing.number.get(block.id, "")
    return f"{number}\u2002{block.text}" if number else block.text


def known(*lines: str) -> str:
    "The lines that there is something to say in, each ended: nothing is left as a blank to fill."
    return "".join(f"{line}\n" for line in lines if line)


def _letterhead(writing: Writing) -> None:
    head = writing.document.head
    assert head is not None
    rows = (
        (markup.Cell(head.organisation, bold=True), markup.Cell(head.kind, bold=True)),
        (markup.Cell(""), markup.Cell(known(f"Dnr {head.dnr}" if head.dnr else "", head.date))),
        (markup.Cell("Handläggare" if head.handler else "", bold=True), markup.Cell("Till", bold=True)),
        (
            markup.Cell(known(head.handler, f"Telefon: {head.phone}" if head.phone else "")),
            markup.Cell(known(head.to, head.meeting)),
        ),
    )
    writing.put(markup.table(rows, (98, 62), markup.Look(size=10.5), header=False, title="Brevhuvud"))


@singledispatch
def write_block(block: object, writing: Writing) -> None:
    "Writes one block last in the document."
    raise TypeError(f"{type(block).__name__} cannot be written for Word")


@write_block.register
def _(block: Heading, writing: Writing) -> None:
    paragraph = writing.paragraph(f"Heading {min(block.level, 3)}", _headline(block, writing))
    if block.level == 1 and writing.document.form == "rapport":
        paragraph.paragraph_format.page_break_before = True
    anchor = writing.anchors[block.id]
    markup.bookmark(paragraph, int(anchor.rsplit("_", 1)[1]) + 1, anchor)


@write_block.register
def _(block: Paragraph, writing: Writing) -> None:
    writing.running(writing.paragraph(), block.text)


@write_block.register
def _(block: Bullets, writing: Writing) -> None:
    style = "List Number" if block.ordered else "List Bullet"
    items = [writing.running(writing.paragraph(style), item) for item in block.items]
    if block.ordered:
        markup.numbered_anew(writing.word, items)


@write_block.register
def _(block: TrendBox, writing: Writing) -> None:
    writing.paragraph("Rutrubrik", block.title)
    for item in block.items:
        line = writing.paragraph("Ruta")
        markup.append(line, markup.run("•\u2002"))
        writing.running(line, item)
    writing.paragraph("Källa")


@write_block.register
def _(block: KeyFigures, writing: Writing) -> None:
    for start in range(0, len(block.figures), 3):
        figures = block.figures[start : start + 3]
        rows = (
            [markup.Cell(f.value, style="Nyckeltal") for f in figures],
            [markup.Cell(f"{f.label}\n{f.change}") for f in figures],
        )
        look = markup.Look(size=9.5)
        writing.put(
            markup.table(rows, [TEXT_WIDTH / 3] * len(figures), look, header=False, title=writing.speech.key_figures)
        )
        writing.paragraph("Källa")


@write_block.register
def _(block: TableBlock, writing: Writing) -> None:
    caption = _caption(writing, block.id, block.caption)
    caption.paragraph_format.keep_with_next = True
    main, count = palette.main(writing.colours), len(block.header)
    size = 9.5 if count <= 7 else 7.5 if count <= 11 else 7 if count <= 14 else 6
    numeric = [bool(block.rows) and i < len(block.rows[0]) and block.rows[0][i].number for i in range(count)]
    head = [markup.Cell(text, right=right) for text, right in zip(block.header, numeric, strict=True)]
    rows = [
        [markup.Cell(c.text, right=c.number, bold=i in block.total_rows) for c in row]
        for i, row in enumerate(block.rows)
    ]
    look = markup.Look(size, palette.tint(main, 0.07), main, palette.RULE)
    title = f"{writing.number[block.id]}. {block.caption}"
    writing.put(markup.table([head, *rows], _widths(block, size), look, header=True, title=title))
    _provenance(writing, block.notes, block.source)


def _widths(block: TableBlock, size: float) -> list[float]:
    count = len(block.header)
    share = 0.72 if count <= 3 else 0.42 if count <= 6 else 0.30
    least = 0.5 if count <= 3 else 0.0
    first = max(TEXT_WIDTH * least, min(TEXT_WIDTH * share, first_column(block) * size * 0.19 + 4))
    return [first, *[(TEXT_WIDTH - first) / max(1, count - 1)] * (count - 1)] if count > 1 else [TEXT_WIDTH]


def _caption(writing: Writing, id: str, text: str) -> Any:
    kind, number = writing.number[id].split(" ")
    caption = writing.paragraph("Caption")
    bold = "<w:b/>"
    markup.append(caption, markup.run(f"{kind} ", bold), markup.field(f"SEQ {kind} \\* ARABIC", number, bold))
    markup.append(caption, markup.run(". ", bold), markup.run(text))
    return caption


def _provenance(writing: Writing, notes: tuple[str, ...], source: str) -> None:
    lines = [
        writing.paragraph("Källa", text)
        for text in (*notes, *((f"{writing.speech.source}: {source}",) if source else ()))
    ]
    if lines:
        lines[0].paragraph_format.space_before, lines[-1].paragraph_format.space_after = Mm(1.5), Mm(6)


@write_block.register
def _(block: ChartBlock, writing: Writing) -> None:
    _picture(block, writing)


@write_block.register
def _(block: MapBlock, writing: Writing) -> None:
    _picture(block, writing)


def _picture(block: ChartBlock | MapBlock, writing: Writing) -> None:
    if block.headline:
        found = writing.paragraph()
        found.paragraph_format.keep_with_next = True
        markup.append(found, markup.run(block.headline.text, "<w:b/>"))
    paragraph = writing.paragraph()
    paragraph.paragraph_format.keep_with_next = True
    described = writing.end.picture(
        paragraph, chart.png(block, writing.colours, writing.document.synthetic), TEXT_WIDTH
    )
    described.set("descr", block.alt.text)
    described.set("title", block.caption)
    caption = _caption(writing, block.id, block.caption)
    caption.paragraph_format.keep_with_next = bool(block.notes or block.source)
    _provenance(writing, block.notes, block.source)


@write_block.register
def _(block: Note, writing: Writing) -> None:
    line = writing.paragraph("Anmärkning")
    markup.append(line, markup.run(f"{block.title}  ", "<w:b/>"))
    writing.running(line, block.text)
    writing.paragraph("Källa")


@write_block.register
def _(block: Definition, writing: Writing) -> None:
    writing.paragraph("Term", block.title)
    for term, text in block.facts:
        line = writing.paragraph("Källa")
        markup.append(line, markup.run(f"{term}: ", "<w:b/>"), markup.run(text))


@write_block.register
def _(block: Signatures, writing: Writing) -> None:
    people = block.people
    room = writing.paragraph()
    room.paragraph_format.space_after = Mm(10)
    row = [markup.Cell("\n".join((p.name, p.title, p.unit))) for p in people]
    widths = [TEXT_WIDTH / max(2, len(people))] * len(people)
    writing.put(markup.table([row], widths, markup.Look(size=11), header=False, title="Underskrifter"))
    writing.paragraph("Källa")
