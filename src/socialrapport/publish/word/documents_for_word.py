"""Writes each document for Word, as its form says: a report with cover and contents, a memo, a sheet or two."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Mapping
from typing import Any

from docx.shared import Mm

from socialrapport.model.document import Document, Heading
from socialrapport.publish import fitting, pdf
from socialrapport.publish.blocks import Beside, arranged, day_of, is_whole, numbers, places, sections
from socialrapport.publish.side_by_side import small_pictures
from socialrapport.publish.speech import SPEECHES
from socialrapport.publish.word import markup, numbered_lists, styles, zipped
from socialrapport.publish.word.writing import Writing, headline, narrowed, write_part


def write(documents: Mapping[str, Document], colours: Mapping[str, str]) -> dict[str, bytes]:
    return {f"{name}.docx": typed(made, colours) for name, made in documents.items()}


def typed(document: Document, colours: Mapping[str, str]) -> bytes:
    "The document for Word, as its form says. It has the page and the look of its PDF."
    writing = _begun(document, colours)
    FORMS[document.form](writing)
    if document.form == "rapport":
        before = fitting.high_contents(fitting.contents(document), writing.measures.contents) % fitting.PAGE
        writing.sharing = fitting.sharing(document.in_print().blocks, writing.measures.text, before)
    small = small_pictures(document)
    for section in sections(document.in_print().blocks):
        before, whole = writing.end.written(), is_whole(section)
        parts = tuple(arranged(section, small))
        beside = any(isinstance(part, Beside) for part in parts)
        writing.narrowed = narrowed(section, writing) if whole and not beside else 1.0
        for part in parts:
            write_part(part, writing)
        if whole:
            writing.end.keep(before)
    writing.end.finish()
    writing.footnotes.attach(writing.word)
    out = io.BytesIO()
    writing.word.save(out)
    return zipped.normalised(out.getvalue())


def _report(writing: Writing) -> None:
    "Title page, colophon, contents and page numbers."
    _footer(writing, (writing.document.organisation,), of_all=False)
    _title_page(writing)
    _contents(writing)


def _memo(writing: Writing) -> None:
    "Letterhead and *Sida 1 (4)*."
    head = writing.document.head
    if head:
        _footer(writing, (head.organisation, *head.address, head.email), of_all=True)
        _letterhead(writing)
    _titled(writing)


def _sheet(writing: Writing) -> None:
    "Title, text and tables, without cover or contents."
    document = writing.document
    _footer(writing, tuple(filter(None, (document.organisation, document.date))), of_all=True)
    _titled(writing)


FORMS: Mapping[str, Callable[[Writing], None]] = {"rapport": _report, "tjansteutlatande": _memo, "blad": _sheet}


def _begun(document: Document, colours: Mapping[str, str]) -> Writing:
    speech, number = SPEECHES[document.language], numbers(document.blocks, SPEECHES[document.language])
    counted = any(isinstance(b, Heading) and b.id in number for b in document.in_print().blocks)
    measures = styles.measures(document)
    look = styles.sheet(measures, document.form, speech.locale, colours, numbered=counted)
    empty = markup.empty(look, numbered_lists.definitions(), numbered_lists.settings(speech.locale))
    where = places(document, number)
    writing = Writing(document, colours, empty, number, where, measures, counted, markup.End(empty))
    _properties(writing)
    _page(writing)
    return writing


def _page(writing: Writing) -> None:
    section, m = writing.word.sections[0], writing.measures
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(m.side)
    section.top_margin, section.bottom_margin = Mm(m.top), Mm(m.bottom)
    section.header_distance = section.footer_distance = Mm(m.top / 2 - 1)
    if writing.document.synthetic:
        section.header.paragraphs[0].add_run(writing.speech.synthetic)


def _properties(writing: Writing) -> None:
    "File properties; every time in them is the day the document bears."
    document, core = writing.document, writing.word.core_properties
    core.title, core.subject = document.title, document.subtitle
    core.author = core.last_modified_by = document.organisation
    core.comments = writing.speech.synthetic if document.synthetic else ""
    core.language, core.revision = writing.speech.locale, 1
    core.created = core.modified = dt.datetime(*day_of(document), tzinfo=dt.UTC)


def _footer(writing: Writing, lines: tuple[str, ...], *, of_all: bool) -> None:
    foot = writing.word.sections[0].footer.paragraphs[0]
    before, between, after = writing.speech.page if of_all else ("", "", "")
    total = (markup.run(between), markup.field_of("NUMPAGES", "1"), markup.run(after)) if of_all else ()
    page = (markup.run(before), markup.field_of("PAGE", "1"))
    markup.append(foot, markup.run(" · ".join(lines)), markup.TAB, *page, *total)


def _titled(writing: Writing) -> None:
    writing.paragraph("Title", writing.document.title)
    writing.paragraph("Subtitle", writing.document.subtitle)


def _title_page(writing: Writing) -> None:
    "A cover, and behind it the colophon at the foot of its page."
    document = writing.document
    writing.paragraph("Avsandare", document.organisation)
    _titled(writing)
    writing.paragraph("Normal", document.date)
    if document.synthetic:
        writing.paragraph("Etikett", writing.speech.synthetic)
    for i, (term, text) in enumerate(document.facts):
        line = writing.paragraph("Tryckuppgift")
        markup.append(line, markup.strong(f"{term}: "), markup.run(text))
        if i == 0:
            line.paragraph_format.page_break_before, line.paragraph_format.space_before = True, Mm(190)


def _contents(writing: Writing) -> None:
    """A contents field with its entries in it, each a link with the page that its heading has in the PDF.

    Word counts the pages anew when somebody asks it to (F9); told to do so at once, it asks every reader first.
    """
    headings = [b for b in writing.document.in_print().blocks if isinstance(b, Heading) and b.level <= 2]
    page = pdf.pages(writing.document, writing.colours)
    writing.paragraph("TOCHeading", writing.speech.contents)
    line: Any = None
    for i, heading in enumerate(headings):
        line = writing.paragraph(f"TOC{heading.level}")
        if i == 0:
            markup.append(line, *markup.begun('TOC \\o "1-2" \\h \\z \\u'))
        anchor = writing.anchors[heading.id]
        number = markup.paged(anchor, page.get(heading.id, 1))
        markup.append(line, markup.link(anchor, markup.run(headline(heading, writing)) + markup.TAB + number))
    if line is not None:
        markup.append(line, markup.ENDED)


def known(*lines: str) -> tuple[str, ...]:
    "The lines that there is something to say in: nothing is left as a blank to fill."
    return tuple(line for line in lines if line)


def _letterhead(writing: Writing) -> None:
    head = writing.document.head
    assert head is not None
    dnr, phone = (f"Dnr {head.dnr}" if head.dnr else ""), (f"Telefon: {head.phone}" if head.phone else "")
    rows = (
        (_words(head.organisation), _words(head.kind, dnr, head.date)),
        (_words("Handläggare" if head.handler else "", head.handler, phone), _words("Till", head.to, head.meeting)),
    )
    widths = (writing.measures.width - 62, 62)
    writing.end.put(markup.Table(rows, widths, "Uppstallning", "Brevhuvud").made())


def _words(*lines: str) -> tuple[markup.Line, ...]:
    "A corner of the letterhead: its first line in bold, and room below the last."
    said = [markup.Line(text, "Brevhuvud", bold=i == 0) for i, text in enumerate(known(*lines))]
    return (*said, markup.Line("", "Brevhuvud"))
