"""What document writers share: numbering, running text, and a document as plain data.

Numbers of chapters, tables and figures are set here once, so that *Tabell 7* is the same table in
the PDF, the Word file and on the web.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import singledispatch
from itertools import groupby
from typing import Any

from socialrapport.model.document import (
    WEB,
    Block,
    Bullets,
    ChartBlock,
    Definition,
    Document,
    Footnote,
    Heading,
    KeyFigures,
    MapBlock,
    Note,
    Paragraph,
    Signatures,
    Strong,
    TableBlock,
    Text,
    TrendBox,
)
from socialrapport.publish.speech import SPEECHES, SWEDISH, Speech

SYNTHETIC = SWEDISH.synthetic
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "january"), ("februari", "february"), ("mars", "march"), ("april",), ("maj", "may"),
            ("juni", "june"), ("juli", "july"), ("augusti", "august"), ("september",), ("oktober", "october"),
            ("november",), ("december",),
        ), start=1,
    )
    for name in names
}  # fmt: skip
"""By name in the languages of documents."""
NAMED = re.compile(r"\b((?:tabell|figur|table|figure)\s(?:B?\d+))\b", re.IGNORECASE)
"""A table or a figure where a text names it."""
Data = dict[str, Any]


def numbers(blocks: tuple[Block, ...], speech: Speech = SWEDISH) -> Mapping[str, str]:
    """Id to number: *3.2* for a heading, *Tabell 7* and *Figur 4*; *Tabell B7* of what the printed report leaves out.

    Headings without a number are absent, and so are those of the web alone, and its pictures.
    """
    found: dict[str, str] = {}
    chapter = section = tables = figures = more = 0
    inside = False
    for block in blocks:
        match block:
            case Heading(level=1, numbered=inside):
                chapter, section = chapter + inside, 0
                found |= {block.id: str(chapter)} if inside else {}
            case Heading(level=2, numbered=True) if inside and block.only != WEB:
                section += 1
                found[block.id] = f"{chapter}.{section}"
            case TableBlock() if block.only == WEB:
                more += 1
                found[block.id] = f"{speech.table} B{more}"
            case TableBlock():
                tables += 1
                found[block.id] = f"{speech.table} {tables}"
            case ChartBlock() | MapBlock() if block.only != WEB:
                figures += 1
                found[block.id] = f"{speech.figure} {figures}"
            case _:
                pass
    return found


def places(document: Document, number: Mapping[str, str]) -> Mapping[str, str]:
    "What the tables and figures that are printed are called in running text, to their ids: *tabell 7*."
    return {number[b.id].casefold(): b.id for b in document.in_print().blocks
            if isinstance(b, TableBlock | ChartBlock | MapBlock) and b.id in number}  # fmt: skip


def linked(text: str, where: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    "The text in parts, each with the id of the table or the figure that it names, or with none."
    for i, part in enumerate(NAMED.split(text)):
        if part:
            yield part, where.get(" ".join(part.casefold().split()), "") if i % 2 else ""


def day_of(document: Document) -> tuple[int, int, int]:
    "The day the document bears, for file properties; a file never tells when it was made."
    found = re.fullmatch(r"(\d{1,2})\s(\w+)\s(\d{4})", document.date)
    if found and found[2].casefold() in MONTHS:
        return int(found[3]), MONTHS[found[2].casefold()], int(found[1])
    return document.year + 1, 1, 1


def gathered(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """The blocks one at a time, but those together that are set together: definitions, and charts of one kind.

    Neighbouring charts that show the same of different things are read against each other.
    """
    for kind, group in groupby(blocks, key=_beside):
        if kind:
            yield tuple(group)
        else:
            yield from ((block,) for block in group)


def _beside(block: Block) -> str:
    "What a block is set beside its neighbours as, if it is."
    match block:
        case Definition():
            return "definition"
        case ChartBlock(kind="line" | "funnel" as kind):
            return kind
    return ""


def halved(blocks: tuple[Block, ...]) -> frozenset[str]:
    "The charts that have half of the width each, by id."
    return frozenset(b.id for group in gathered(blocks) if len(group) > 1 for b in group if isinstance(b, ChartBlock))


def sections(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    "What stands under each heading of the first two levels, with it."
    starts = [i for i, b in enumerate(blocks) if i == 0 or (isinstance(b, Heading) and b.level <= 2)]
    for start, stop in zip(starts, (*starts[1:], len(blocks)), strict=True):
        yield blocks[start:stop]


def is_whole(section: tuple[Block, ...]) -> bool:
    "Whether a picture and its table are to stand on the page of what is said of them, if they have room there."
    first = section[0]
    return (
        isinstance(first, Heading) and first.level == 2 and any(isinstance(b, ChartBlock | MapBlock) for b in section)
    )


HALF = 77.5
"""The width of a picture that has half of the report's, in millimetres, and of what stands beside it."""
SMALL, DIGIT, CELL = 8.5, 0.18, 2.5
"""The size of a table's text there, in points, how wide a figure is for each, and the margins of a cell."""
FIRST = 22.0
"""The least room for a table's row headings, in millimetres."""


@dataclass(frozen=True)
class Beside:
    "A picture in half of the width, and what stands to the right of it."

    picture: ChartBlock
    right: tuple[Block, ...]


Part = tuple[Block, ...] | Beside


def arranged(section: Sequence[Block], small: Collection[str]) -> Iterator[Part]:
    "What of the section is set together. Beside a small picture stands its table, or its text where that is too wide."
    picture = next((b for b in section if isinstance(b, ChartBlock) and b.id in small), None)
    if picture is None:
        yield from gathered(tuple(section))
        return
    table = next((b for b in section if isinstance(b, TableBlock)), None)
    rest = [b for b in section if b not in (picture, table)]
    if table is not None and is_narrow(table):
        at = section.index(picture)
        before = [b for b in rest if section.index(b) < at]
        yield from gathered(tuple(before))
        yield Beside(picture, (table,))
        yield from gathered(tuple(b for b in rest if b not in before))
    else:
        yield from gathered(tuple(b for b in rest if isinstance(b, Heading)))
        yield Beside(picture, tuple(b for b in rest if not isinstance(b, Heading)))
        yield from gathered((table,) if table else ())


def is_narrow(table: TableBlock) -> bool:
    "Whether a table has room in half of the width, its row headings on a few lines."
    return HALF - sum(room_for_columns(table)[1:]) >= FIRST


def room_for_columns(table: TableBlock) -> list[float]:
    "What the longest word of each column needs, in millimetres."
    rows = [table.header, *([cell.text for cell in row] for row in table.rows)]
    longest = [max((len(row[i]) for row in rows if i < len(row)), default=0) for i in range(len(table.header))]
    return [n * DIGIT * SMALL + CELL for n in longest]


BEFORE = re.compile(r"(?<=\(\d{4}:) (?=\S)")
"""*(2023: 148)*: the year and its figure stand on one line."""


def pieces(text: Text) -> tuple[tuple[str, str], ...]:
    "(kind, text) pairs with spaces put in: `plain`, `strong` or `footnote`."
    found: list[tuple[str, str]] = []
    for span in text:
        kind = "footnote" if isinstance(span, Footnote) else "strong" if isinstance(span, Strong) else "plain"
        if found and kind != "footnote":
            found.append(("plain", " "))
        found.append((kind, BEFORE.sub("\u00a0", span.text)))
    return tuple(found)


def as_data(document: Document, number: Mapping[str, str] | None = None, small: Collection[str] = frozenset()) -> Data:
    """What is printed of the document as JSON can hold it, for a template that knows no Python.

    Its numbers are its own where none are given. *small* are the pictures that have half of the width.
    """
    speech = SPEECHES[document.language]
    number = numbers(document.blocks, speech) if number is None else number
    parts = (part for section in sections(document.in_print().blocks) for part in arranged(section, small))
    blocks = [_part(part, number) for part in parts]
    head = asdict(document.head) if document.head else None
    return {
        "title": document.title, "subtitle": document.subtitle, "organisation": document.organisation,
        "date": document.date, "year": document.year, "synthetic": speech.synthetic if document.synthetic else "",
        "facts": document.facts, "head": head, "blocks": blocks, "language": speech.code,
        "region": speech.region, "page": speech.page, "contents": speech.contents, "source": speech.source,
        "places": places(document, number),
    }  # fmt: skip


def _part(part: Part, number: Mapping[str, str]) -> Data:
    if isinstance(part, Beside):
        right = [_group(group, number) for group in gathered(part.right)]
        return {"kind": "beside", "figure": _group((part.picture,), number), "right": right}
    return _group(part, number)


def _group(group: tuple[Block, ...], number: Mapping[str, str]) -> Data:
    first = group[0]
    if isinstance(first, Definition):
        return {"kind": "definitions", "items": [asdict(b) for b in group]}
    if len(group) > 1:
        return {"kind": "figures", "items": [_group((b,), number) for b in group]}
    data = block_data(first)
    identity = getattr(first, "id", None)
    return data if identity is None else {**data, "id": identity, "number": number.get(identity, "")}


@singledispatch
def block_data(block: object) -> Data:
    "One block as plain data with its `kind`."
    raise TypeError(f"{type(block).__name__} has no plain form")


@block_data.register
def _(block: Heading) -> Data:
    return {"kind": "heading", "level": block.level, "text": block.text}


@block_data.register
def _(block: Paragraph) -> Data:
    return {"kind": "paragraph", "text": pieces(block.text)}


@block_data.register
def _(block: Bullets) -> Data:
    return {"kind": "bullets", "ordered": block.ordered, "items": [pieces(t) for t in block.items]}


@block_data.register
def _(block: TrendBox) -> Data:
    return {"kind": "trends", "title": block.title, "items": [pieces(t) for t in block.items]}


@block_data.register
def _(block: KeyFigures) -> Data:
    figures = [{"value": f.value, "label": f.label, "change": f.change} for f in block.figures]
    return {"kind": "keyfigures", "figures": figures, "across": across(len(figures))}


def across(figures: int) -> int:
    "How many large numbers stand in a row: three, or four where one would be left alone in the last row."
    return 4 if figures > 1 and figures % 3 == 1 else max(1, min(figures, 3))


@block_data.register
def _(block: TableBlock) -> Data:
    rows = [[{"text": c.text, "number": c.number} for c in row] for row in block.rows]
    return {
        "kind": "table", "caption": block.caption, "header": block.header, "rows": rows, "source": block.source,
        "notes": block.notes, "totals": sorted(block.total_rows), "first": first_column(block),
    }  # fmt: skip


def first_column(block: TableBlock) -> int:
    "The longest row heading, in characters, so that a writer can give it room."
    return max((len(row[0].text) for row in block.rows if row), default=0)


@block_data.register
def _(block: ChartBlock) -> Data:
    return _figure(block)


@block_data.register
def _(block: MapBlock) -> Data:
    return _figure(block)


def _figure(block: ChartBlock | MapBlock) -> Data:
    return {
        "kind": "figure", "caption": block.caption, "alt": block.alt.text, "source": block.source,
        "notes": block.notes, "headline": block.headline.text if block.headline else "",
    }  # fmt: skip


@block_data.register
def _(block: Note) -> Data:
    return {"kind": "note", "title": block.title, "text": pieces(block.text)}


@block_data.register
def _(block: Signatures) -> Data:
    return {"kind": "signatures", "people": [asdict(p) for p in block.people]}


@block_data.register
def _(block: Definition) -> Data:
    return {"kind": "definitions", "items": [asdict(block)]}
