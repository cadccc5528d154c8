"""A document is blocks; a number in it always names its cell. No format is known here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from socialrapport.model.finding import Claim, Limits, Sentence
from socialrapport.model.owntext import Remark
from socialrapport.model.safe import CellRef

EXCEPTIONS = {
    "ar": "år som talen gäller",
    "katalog": "namn och definitioner: åldrar, gränser, lagar",
    "lag": "lagar och datum i texter om verksamheten",
    "villkor": "ordens villkor och röjandekontrollens gränser",
    "underlag": "vad som lästes, kontrollerades och skyddades",
    "utgava": "utgåvan själv: dess nummer, datum, tabeller och bilagor",
    "kontakt": "telefonnummer och adresser",
    "egen": "kommunens egen text, som granskas för sig",
}
"""What a numeral may be that no published cell decides."""


WEB = "webb"
PRINT = "tryck"


@dataclass(frozen=True, kw_only=True)
class Placed:
    "`only` is `WEB` for what the printed report leaves to the web and the table annex, `PRINT` for what it alone has."

    only: str = ""


@dataclass(frozen=True)
class Plain:
    """Running text that makes no claim of published cells.

    If there are numerals in it but the edition's year, `why` says what they are: one of `EXCEPTIONS`.
    """

    text: str
    why: str = ""


@dataclass(frozen=True)
class Strong:
    "Bold; `claims` are those of a figure that stands in it, `why` is what its other numerals are."

    text: str
    claims: tuple[Claim, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class Footnote:
    text: str
    why: str = ""


Span = Plain | Strong | Sentence | Footnote
Text = tuple[Span, ...]
"""Spans in order; a space is put between neighbours, but none before a footnote."""


@dataclass(frozen=True)
class Heading(Placed):
    """`level` 1 is a chapter. `id` is stable and unique: an anchor on the web and in the PDF.

    `claims` are what a heading says of published cells, where it says something: *Fler hushåll fick bistånd*; `why`
    is what its other numerals are.
    """

    level: int
    text: str
    id: str
    numbered: bool = True
    claims: tuple[Claim, ...] = ()
    english: str = ""
    """What the chapter is called in English, where the site lists its tables."""
    why: str = ""


@dataclass(frozen=True)
class Paragraph(Placed):
    text: Text


@dataclass(frozen=True)
class Bullets(Placed):
    items: tuple[Text, ...]
    ordered: bool = False


def listed(items: tuple[Text, ...], only: str = "") -> Paragraph | Bullets:
    "Points as a list, where there are several: one point alone is a paragraph."
    return Bullets(items, only=only) if len(items) > 1 else Paragraph(*items, only=only)


@dataclass(frozen=True)
class TrendBox(Placed):
    """The box that opens a chapter: what was observed, in sentences."""

    title: str
    items: tuple[Text, ...]


@dataclass(frozen=True)
class KeyFigure:
    """A large number with its label and how it has changed."""

    value: str
    label: str
    change: str
    cell: CellRef
    claims: tuple[Claim, ...] = ()
    """What the change says."""


@dataclass(frozen=True)
class KeyFigures(Placed):
    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True)
class TableCell:
    """`text` is as printed. A number has its cell; a hidden one prints `..`. `claims` are what a word in it says."""

    text: str
    cell: CellRef | None = None
    number: bool = False
    claims: tuple[Claim, ...] = ()
    """Of a figure that is reckoned from several cells."""


@dataclass(frozen=True)
class TableBlock(Placed):
    """The first column is row headings. `widths` are relative; empty means automatic."""

    id: str
    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    source: str
    notes: tuple[str, ...] = ()
    total_rows: frozenset[int] = frozenset()
    """Indices of rows that are totals, set apart in print."""
    cube: str | None = None


@dataclass(frozen=True)
class Point:
    """`value` None is a gap: hidden, or not observed; `status` tells which.

    `low` and `high` are what the value may be, chance considered, where that is known. `size` is how many it is of;
    `apart` that it surely differs from what it is drawn beside.
    """

    x: str
    value: float | None
    status: str
    cell: CellRef | None = None
    low: float | None = None
    high: float | None = None
    size: float | None = None
    apart: bool = False


@dataclass(frozen=True)
class Series:
    "`whole` is what the points are parts of, and are drawn beside."

    name: str
    points: tuple[Point, ...]
    whole: Point | None = None
    decimals: int | None = None
    "Where each series is another figure; else the chart's."


@dataclass(frozen=True)
class Band:
    "What lies behind the line of a chart: where it keeps when nothing happens, and which x lie outside."

    low: float
    middle: float
    high: float
    outside: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChartBlock(Placed):
    """`kind`: `line` (years along x), `bars` (ranked, horizontal; one series), `rows` (the same in the order they
    come, which says nothing of size), `grouped` (categories by series, horizontal), `dots` (ranked, each with its
    interval, beside the whole), `funnel` (values by size, within the `limits` of chance), `pyramid` (two series by
    age, back to back). In `pairs`, `heat` and `spine` each series is a row, another figure, drawn in proportion to its
    whole: women and men, every district, or the `named` district among all.

    `headline` says what was found; `alt` tells in words what the chart shows. `breaks` are (x, text): a dashed line
    with its reason. Hidden points leave no trace in order, axis range or shape: hidden bars stand last, in
    alphabetical order, marked `..`.
    """

    id: str
    caption: str
    kind: str
    series: tuple[Series, ...]
    y_title: str
    alt: Sentence
    source: str
    notes: tuple[str, ...] = ()
    breaks: tuple[tuple[str, str], ...] = ()
    decimals: int = 0
    cube: str | None = None
    band: Band | None = None
    named: tuple[str, ...] = ()
    """The x:s that the headline names, or counts, drawn in colour."""
    headline: Sentence | None = None
    x_title: str = ""
    limits: tuple[Limits, ...] = ()
    low: bool = False
    """Lines where there is little room: not half as high."""


@dataclass(frozen=True)
class Tile:
    row: int
    column: int
    code: str
    short: str
    name: str
    value: float | None
    text: str
    cell: CellRef | None
    apart: bool = False
    "Whether it surely differs from the whole."


@dataclass(frozen=True)
class MapBlock(Placed):
    """A tile-grid map: one square for each district, roughly where it lies."""

    id: str
    caption: str
    tiles: tuple[Tile, ...]
    legend: str
    alt: Sentence
    source: str
    notes: tuple[str, ...] = ()
    decimals: int = 0
    cube: str | None = None
    headline: Sentence | None = None


@dataclass(frozen=True)
class Note(Placed):
    """A short remark set apart: a break, a definition, why districts do not add up."""

    title: str
    text: Text


@dataclass(frozen=True)
class Definition(Placed):
    """An indicator in the method annex: (term, text) pairs under a title."""

    id: str
    title: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Signature:
    name: str
    title: str
    unit: str


@dataclass(frozen=True)
class Signatures(Placed):
    people: tuple[Signature, ...]


Block = (
    Heading
    | Paragraph
    | Bullets
    | TrendBox
    | KeyFigures
    | TableBlock
    | ChartBlock
    | MapBlock
    | Note
    | Definition
    | Signatures
)


@dataclass(frozen=True)
class Letterhead:
    """The head of a committee memo."""

    organisation: str
    kind: str
    dnr: str
    date: str
    handler: str
    phone: str
    email: str
    address: tuple[str, ...]
    to: str
    meeting: str


@dataclass(frozen=True)
class Document:
    """`synthetic` documents say so on every page, whatever the format."""

    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    organisation: str
    date: str
    """As printed, in words: *24 april 2025*."""
    year: int
    synthetic: bool
    facts: tuple[tuple[str, str], ...] = ()
    """The colophon: (term, text)."""
    head: Letterhead | None = None
    form: str = "rapport"
    """How it is set: `rapport` (cover, contents, chapters), `tjansteutlatande` or `blad` (a sheet or two)."""
    language: str = "sv"
    remarks: tuple[Remark, ...] = ()
    """What somebody ought to look at in the municipality's own text."""

    def sentences(self) -> tuple[tuple[str, Sentence], ...]:
        "Every sentence with claims, in order, with the id of the heading it stands under."
        found: list[tuple[str, Sentence]] = []
        place = ""
        for block in self.blocks:
            if isinstance(block, Heading):
                place = block.id
                found += [(place, Sentence(block.text, block.claims))] if block.claims else []
            if isinstance(block, KeyFigures):
                found += [(place, Sentence(f"{f.label}: {f.change}", f.claims)) for f in block.figures if f.claims]
            if isinstance(block, TableBlock):
                found += [(place, sentence) for sentence in said_in(block)]
            for text in (*texts_of(block), picture_texts(block)):
                found.extend((place, s) for span in text if (s := as_sentence(span)) is not None)
        return tuple(found)

    def in_print(self) -> Document:
        "Without what only the web and the annex have room for."
        return replace(self, blocks=tuple(b for b in self.blocks if b.only != WEB))

    def on_web(self) -> Document:
        "Without what stands in print instead of what is left to the web."
        return replace(self, blocks=tuple(b for b in self.blocks if b.only != PRINT))

    def annex(self) -> Document:
        "Every table and every definition under its headings, after the signs that the report begins with."
        first = next(self.chapters(), ())
        kept: list[Block] = []
        for block in reversed([b for b in self.blocks if b not in first and b.only != PRINT]):
            if isinstance(block, TableBlock | Note | Definition) or (
                isinstance(block, Heading) and kept and not is_next_to(block, kept[-1])
            ):
                kept.append(block)
        signs = (b for b in first if isinstance(b, Heading | Bullets))
        blocks = tuple(replace(b, only="") for b in (*signs, *reversed(kept)))
        return replace(self, subtitle="Tabellbilaga", blocks=blocks)

    def chapters(self) -> Iterator[tuple[Block, ...]]:
        "The blocks from each heading of the first level to the next; what stands before the first is in none."
        starts = [i for i, b in enumerate(self.blocks) if isinstance(b, Heading) and b.level == 1]
        for start, stop in zip(starts, (*starts[1:], len(self.blocks)), strict=True):
            yield self.blocks[start:stop]


def is_next_to(heading: Heading, after: Block) -> bool:
    "Whether there is nothing under a heading, since another that is no part of it comes next."
    return isinstance(after, Heading) and after.level <= heading.level


def said_in(table: TableBlock) -> Iterator[Sentence]:
    "What the words in a table claim, each with its row and its column."
    for row in table.rows:
        for head, cell in zip(table.header, row, strict=False):
            if cell.claims:
                yield Sentence(f"{row[0].text}, {head}: {cell.text}", cell.claims)


def as_sentence(span: Span) -> Sentence | None:
    "The span where it may claim something: a sentence, or a bold figure."
    match span:
        case Sentence():
            return span
        case Strong(text=text, claims=claims) if claims:
            return Sentence(text, claims)
    return None


def texts_of(block: Block) -> tuple[Text, ...]:
    "The running texts in a block."
    match block:
        case Paragraph(text=text) | Note(text=text):
            return (text,)
        case Bullets(items=items) | TrendBox(items=items):
            return items
        case _:
            return ()


def picture_texts(block: Block) -> tuple[Sentence, ...]:
    "What a chart or a map says in words: what was found, and what is seen."
    match block:
        case ChartBlock(headline=headline, alt=alt) | MapBlock(headline=headline, alt=alt):
            return (headline, alt) if headline else (alt,)
        case _:
            return ()
