"""Writes each kind of block last in a Word document: headings, captions, pictures and tables that read aloud."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, singledispatch
from typing import Any

from docx.shared import Pt

from socialrapport.model.document import (
    Block,
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
from socialrapport.publish import fitting
from socialrapport.publish.blocks import Beside, Part, across, gathered, linked, pieces
from socialrapport.publish.drawing import chart
from socialrapport.publish.drawing.chart_spec import Shape
from socialrapport.publish.speech import SPEECHES, Speech
from socialrapport.publish.word import column_widths, markup
from socialrapport.publish.word.styles import Measures

GAP = 3.0
"""Millimetres of each half that stand empty beside a chart."""
LONG = 14
"""A table of more rows than this may go on over a page."""


@dataclass
class Writing:
    "A Word document while it is written."

    document: Document
    colours: Mapping[str, str]
    word: Any
    number: Mapping[str, str]
    places: Mapping[str, str]
    measures: Measures
    counted: bool
    "Whether headings have numbers."
    end: markup.End
    footnotes: markup.Footnotes = field(default_factory=markup.Footnotes)
    sharing: frozenset[str] = frozenset()
    "Headings that go on on the page of what stands before them."
    narrowed: float = 1.0
    "How much of the text's width a picture has now."
    room: float | None = None
    "How wide a table may be where it has not the whole width."

    @property
    def speech(self) -> Speech:
        return SPEECHES[self.document.language]

    @cached_property
    def anchors(self) -> Mapping[str, str]:
        "Heading to the name that links find it by. Word hides names that begin so."
        return {b.id: f"_avsnitt_{i}" for i, b in enumerate(self.document.blocks) if isinstance(b, Heading)}

    def paragraph(self, style: str = "Normal", text: str = "") -> Any:
        return self.end.paragraph(style, text)

    def running(self, paragraph: Any, text: Text) -> Any:
        "Puts running text, with its footnotes and references, into the paragraph."
        for kind, piece in pieces(text):
            if kind == "footnote":
                markup.append(paragraph, self.footnotes.reference(piece))
            else:
                markup.append(paragraph, *self.words(piece, markup.STRONG if kind == "strong" else ""))
        return paragraph

    def words(self, text: str, properties: str = "") -> list[str]:
        "A text as runs, in which *tabell 7* leads there and is counted anew with it, and ranges stand on one line."
        parts = linked(markup.unbroken(text), self.places)
        return [self._to(to, part, properties) if to else markup.run(part, properties) for part, to in parts]

    def _to(self, id: str, said: str, properties: str) -> str:
        "A reference that keeps its letters, small or bold, when it is counted anew."
        small = " \\* Lower" if said[0].islower() else ""
        return markup.field_of(f"REF {named(self.number[id])} \\h{small} \\* MERGEFORMAT", said, properties)


def named(number: str) -> str:
    "What fields find *Tabell 7* by."
    return "_" + number.replace(" ", "_")


def headline(block: Heading, writing: Writing) -> str:
    number = writing.number.get(block.id, "")
    return f"{number}\u2002{block.text}" if number else block.text


@singledispatch
def write_block(block: object, writing: Writing) -> None:
    "Writes one block last in the document."
    raise TypeError(f"{type(block).__name__} cannot be written for Word")


@write_block.register
def _(block: Heading, writing: Writing) -> None:
    level = min(block.level, 3)
    paragraph = writing.paragraph(f"Heading{level}")
    if block.id in writing.sharing:
        paragraph.paragraph_format.page_break_before = False
        paragraph.paragraph_format.space_before = Pt(24)
    writing.end.mark(paragraph, writing.anchors[block.id], markup.run(block.text))
    if writing.counted and level < 3 and block.id not in writing.number:
        markup.without_number(paragraph)
        if level == 2:  # The summary stands on one page, as in the PDF.
            paragraph.paragraph_format.space_before = Pt(9)
            paragraph.paragraph_format.space_after = Pt(3)


@write_block.register
def _(block: Paragraph, writing: Writing) -> None:
    writing.running(writing.paragraph(), block.text)


@write_block.register
def _(block: Bullets, writing: Writing) -> None:
    style = "ListNumber" if block.ordered else "ListBullet"
    items = [writing.running(writing.paragraph(style), item) for item in block.items]
    if block.ordered:
        markup.numbered_anew(writing.word, items)


@write_block.register
def _(block: TrendBox, writing: Writing) -> None:
    writing.paragraph("Rutarubrik", block.title)
    style = "Rutapunkt" if len(block.items) > 1 else "Rutatext"
    items = [writing.running(writing.paragraph(style), item) for item in block.items]
    if items:
        items[-1].paragraph_format.keep_with_next = False


@write_block.register
def _(block: KeyFigures, writing: Writing) -> None:
    cells = [
        (
            markup.Line(f.value, "Nyckeltal"),
            markup.Line(f.label, "Nyckeltaltext"),
            markup.Line(f.change, "Nyckeltalandring"),
        )
        for f in block.figures
    ]
    wide = across(len(cells))
    rows = [cells[i : i + wide] for i in range(0, len(cells), wide)]
    widths = [writing.measures.width / wide] * wide
    _put(writing, markup.Table(rows, widths, "Uppstallning", writing.speech.key_figures))


@write_block.register
def _(block: TableBlock, writing: Writing) -> None:
    if writing.document.form == "blad":
        writing.end.lead_on()
    _caption(writing, block.id, block.caption)
    size, style = column_widths.size_of(block, writing.measures.table, narrow=writing.room is not None)
    numeric = column_widths.numeric(block)
    head = [[markup.Line(text, style(number))] for text, number in zip(block.header, numeric, strict=True)]
    rows = [
        [[markup.Line(c.text, style(c.number), bold=i in block.total_rows)] for c in row]
        for i, row in enumerate(block.rows)
    ]
    title = f"{writing.number[block.id]}. {block.caption}"
    widths = column_widths.widths(block, size, writing.room or writing.measures.width)
    sourced = bool(block.notes or block.source)
    kept = _kept(len(rows) + 1, sourced)
    _put(writing, markup.Table([head, *rows], widths, "Rapporttabell", title, header=True, kept=kept))
    _provenance(writing, block.notes, block.source)


TOGETHER = 3
"""Fewer rows of a long table do not stand alone on the next page."""


def _kept(rows: int, sourced: bool) -> frozenset[int]:
    "The rows that stay on the next one's page: all of a short table; of a long one the first, and its last three."
    last = range(rows) if sourced else range(rows - 1)
    return frozenset(last if rows <= LONG + 1 else (*last[:2], *range(rows - TOGETHER, last.stop)))


def _put(writing: Writing, table: markup.Table) -> None:
    writing.end.put(table.made())


def _caption(writing: Writing, id: str, text: str) -> Any:
    kind, number = writing.number[id].split(" ")
    caption = writing.paragraph("Caption")
    field = markup.field_of(f"SEQ {kind} \\* ARABIC", number, markup.STRONG)
    writing.end.mark(caption, named(writing.number[id]), markup.strong(f"{kind} "), field)
    markup.append(caption, markup.strong(". "), markup.run(text))
    return caption


def _provenance(writing: Writing, notes: Sequence[str], source: str) -> None:
    lines = [writing.paragraph("Tabellanmarkning") for _ in notes]
    for line, note in zip(lines, notes, strict=True):
        markup.append(line, *writing.words(note))
        line.paragraph_format.keep_with_next = bool(source) or line is not lines[-1]
    if source:
        writing.paragraph("Kalla", f"{writing.speech.source}: {source}")


@write_block.register
def _(block: ChartBlock, writing: Writing) -> None:
    _picture(block, writing)


@write_block.register
def _(block: MapBlock, writing: Writing) -> None:
    _picture(block, writing)


def _picture(block: ChartBlock | MapBlock, writing: Writing) -> None:
    if block.headline:
        writing.paragraph("Figurrubrik", block.headline.text)
    _pictured(block, writing)


def _pictured(block: ChartBlock | MapBlock, writing: Writing, shape: Shape = Shape.WHOLE) -> None:
    drawn = _drawn(block, writing, shape)
    whole = shape is Shape.WHOLE
    width = writing.measures.width * writing.narrowed if whole else writing.measures.width / 2 - GAP
    writing.end.picture(writing.paragraph("Bild"), drawn, width, block.caption, block.alt.text)
    caption = _caption(writing, block.id, block.caption)
    caption.paragraph_format.keep_with_next = bool(block.notes or block.source)
    _provenance(writing, block.notes, block.source)


def _drawn(block: ChartBlock | MapBlock, writing: Writing, shape: Shape = Shape.WHOLE) -> bytes:
    return chart.png(block, writing.colours, writing.document.synthetic, shape)


def narrowed(section: Sequence[Block], writing: Writing) -> float:
    "How much of its width the one picture of a section has, for the section to stand on a page."
    pictures = [block for block in section if isinstance(block, ChartBlock | MapBlock)]
    if len(pictures) != 1:
        return 1.0
    high = markup.high(_drawn(pictures[0], writing), writing.measures.width)
    return fitting.narrowed(section, writing.measures.text, high)


def write_part(part: Part, writing: Writing) -> None:
    "Writes what is set together: a small picture with what stands beside it, or blocks of one kind."
    if isinstance(part, Beside):
        _beside(part, writing)
    else:
        _together(part, writing)


def _beside(part: Beside, writing: Writing) -> None:
    "What was found stands above both; each half is a cell."
    if part.picture.headline:
        writing.paragraph("Figurrubrik", part.picture.headline.text)
    since = writing.end.written()
    _pictured(part.picture, writing, Shape.SMALL)
    left = writing.end.taken(since)
    half = writing.measures.width / 2
    writing.room = half - GAP
    for group in gathered(part.right):
        _together(group, writing)
    writing.end.finish()
    writing.room = None
    right = writing.end.taken(since)
    writing.end.put(markup.beside([[left, right]], [half, half], part.picture.caption))


def _together(group: Sequence[Block], writing: Writing) -> None:
    "Charts that are read against each other stand in pairs, the rest in turn."
    charts = [block for block in group if isinstance(block, ChartBlock)]
    if len(charts) < 2:
        for block in group:
            write_block(block, writing)
    else:
        rows = [[_apart(chart, writing) for chart in charts[i : i + 2]] for i in range(0, len(charts), 2)]
        title = "; ".join(chart.caption for chart in charts)
        writing.end.put(markup.beside(rows, [writing.measures.width / 2] * 2, title))


def _apart(block: ChartBlock, writing: Writing) -> list[Any]:
    "The picture with all that belongs to it, for a cell; one that has no headline leaves its line empty."
    since = writing.end.written()
    writing.paragraph("Figurrubrik", block.headline.text if block.headline else "")
    _pictured(block, writing, Shape.HALF)
    return writing.end.taken(since)


@write_block.register
def _(block: Note, writing: Writing) -> None:
    line = writing.paragraph("Anmarkning")
    markup.append(line, markup.strong(f"{block.title}  "))
    writing.running(line, block.text)


@write_block.register
def _(block: Definition, writing: Writing) -> None:
    writing.paragraph("Term", block.title)
    for term, text in block.facts:
        line = writing.paragraph("Definition")
        markup.append(line, markup.strong(f"{term}: "), markup.run(text))


@write_block.register
def _(block: Signatures, writing: Writing) -> None:
    "Room to sign in, and beneath it who signs: never alone on a page, without any of what is signed."
    people = block.people
    writing.end.lead_on()
    writing.paragraph("Underskrift")
    row = [tuple(markup.Line(text, "Brevhuvud") for text in (p.name, p.title, p.unit)) for p in people]
    widths = [writing.measures.width / max(2, len(people))] * len(people)
    _put(writing, markup.Table([row], widths, "Uppstallning", "Underskrifter"))
