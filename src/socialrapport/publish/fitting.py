"""How large the text of a sheet is: as large as lets it stand on one page, the same in the PDF and for Word.

An estimate of its lines, and not a setting of type: a sheet that may be full has the smallest. What cannot but have two
pages is as large as lets it stand on them, so that the second is not next to empty.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import singledispatch
from math import ceil, floor

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
    TableBlock,
    Text,
    TrendBox,
)
from socialrapport.publish.blocks import across, halved, pieces, sections

SIZES = (11.0, 10.5, 10.0, 9.5)
"""In points, the ones that are tried."""
WIDE, HIGH = 166.0, 262.0
"""A sheet's room for text, in millimetres."""
LETTER = 0.165
"""How wide a letter is, in millimetres for each point of its size."""
LINE = 0.46
"""How high a line is, likewise, with its share of the space between paragraphs."""
FULL = 0.85
"""How much of the room an estimate may take."""
TWO = 1.2
"""What is so many pages in the smallest text, by an estimate, cannot but have two."""
BESIDE = 4
"""Of two pictures beside each other, each takes so small a part of the room of one."""
LOW = 2
"""A low picture by itself."""
HEAD = 4.0
"""The lines of title and subtitle."""


def size(document: Document) -> float:
    "In points."
    pages = 2 if _high(document, SIZES[-1]) > TWO * HIGH else 1
    return next((size for size in SIZES if _high(document, size) <= pages * FULL * HIGH), SIZES[-1])


def _high(document: Document, size: float) -> float:
    blocks = document.in_print().blocks
    halves = halved(blocks)
    return (HEAD + sum(lines(b, size) / share(b, halves) for b in blocks)) * size * LINE


PAGE = 236.0
"""The room of a page of the report for Word, in millimetres, less what an estimate of its lines may be wrong by."""
POINT = 25.4 / 72
SPACED = 1.32
"""How high a line is of its size, in Word."""


def contents(document: Document) -> tuple[int, ...]:
    "The levels of the headings that the contents list."
    return tuple(b.level for b in document.in_print().blocks if isinstance(b, Heading) and b.level <= 2)


def pages_of_contents(levels: Sequence[int], sizes: tuple[float, float, float]) -> int:
    "How many pages contents of such levels have for Word."
    return ceil(high_contents(levels, sizes) / PAGE)


def high_contents(levels: Sequence[int], sizes: tuple[float, float, float]) -> float:
    "How high they are, in millimetres."
    first, second, above = sizes
    high = sum(first * SPACED + above + 1 if level == 1 else second * SPACED for level in levels)
    return high * POINT + TITLE


TITLE = 12.0
"""How high the title of the contents is, in millimetres."""


def ends_on_little(document: Document, size: float) -> bool:
    "Whether a memo for Word has so little on its last page that it has room on those before when it is set closer."
    pages = (LETTERHEAD + sum(lines(b, size) for b in document.in_print().blocks)) * size * AIRY / MEMO
    return pages > 1 and pages - floor(pages) < TO_CLOSE


LETTERHEAD = 16.0
"""The lines of its letterhead and title."""
AIRY, MEMO = 0.39, 243.0
"""How high a line of a memo is, and the room of its page, in millimetres."""
TO_CLOSE = 0.3


def sharing(blocks: Sequence[Block], size: float, before: float = PAGE) -> frozenset[str]:
    """The headings of chapters that go on, for Word, on the page of the one before, where that is next to no text.

    As in the PDF, a chapter with pictures does so only where there is room for all that it opens with, and what
    follows one begins on a page of its own. *before* is how high what comes before the first is on its last page.
    """
    starts = [i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.level == 1]
    chapters = [blocks[i:j] for i, j in zip(starts, (*starts[1:], len(blocks)), strict=False)]
    found, high = set(), before
    for chapter in chapters:
        drawn = any(isinstance(b, ChartBlock | MapBlock) for b in chapter)
        opens = chapter if not drawn else next(sections(tuple(chapter)))
        own = sum(lines(b, size) for b in opens) * size * LINE
        if shares := high < LITTLE * PAGE and (not drawn or high + own < FULL * PAGE):
            found.add(chapter[0].id if isinstance(chapter[0], Heading) else "")
        high = PAGE if drawn else own + high * shares
    return frozenset(found)


LITTLE = 1 / 3


def narrowed(section: Sequence[Block], size: float, high: float) -> float:
    """How much of its width a section's picture may have, for all of the section to stand on one page for Word.

    *high* are its pictures in full width, in millimetres. One that would have to be much smaller keeps its width.
    """
    rest = sum(_around_picture(b, size) if isinstance(b, ChartBlock | MapBlock) else lines(b, size) for b in section)
    room = (PAGE - rest * size * LINE) / high
    return 1.0 if room >= 1 or room < MUCH else room


MUCH = 0.7


def _around_picture(block: ChartBlock | MapBlock, size: float) -> float:
    "The lines of what is said over a picture and under it."
    headline = block.headline.text if block.headline else ""
    said = (*block.notes, block.source)
    return _set(headline, size) + _set(block.caption, size) + sum(0.8 * _set(t, size - 2) for t in said) + 1.5


def share(block: Block, halves: Collection[str]) -> int:
    "How small a part of a picture's room this one has: beside another, or low."
    if getattr(block, "id", "") in halves:
        return BESIDE
    return LOW if isinstance(block, ChartBlock) and block.low else 1


@singledispatch
def lines(block: object, size: float) -> float:
    "How many lines the block takes; a picture half a page."
    return HIGH / 2 / (size * LINE)


def _set(text: str, size: float) -> int:
    return max(1, ceil(len(text) * LETTER * size / WIDE))


def _text(text: Text, size: float) -> int:
    return _set("".join(words for _, words in pieces(text)), size)


@lines.register
def _(block: Heading, size: float) -> float:
    return 1.2 * _set(block.text, size * 1.2) + 0.8


@lines.register
def _(block: Paragraph, size: float) -> float:
    return _text(block.text, size) + 0.3


@lines.register
def _(block: Bullets, size: float) -> float:
    return sum(_text(item, size) + 0.3 for item in block.items)


@lines.register
def _(block: TrendBox, size: float) -> float:
    return 3 + sum(_text(item, size) for item in block.items)


@lines.register
def _(block: Note, size: float) -> float:
    return _set(block.title, size) - 1 + _text(block.text, size - 1) + 0.8


@lines.register
def _(block: KeyFigures, size: float) -> float:
    return 5.5 * ceil(len(block.figures) / across(len(block.figures)))


@lines.register
def _(block: TableBlock, size: float) -> float:
    "The text of tables keeps its size."
    return (2 + _set(block.caption, SIZES[-1]) + 1.25 * len(block.rows) + len(block.notes)) * SIZES[-1] / size


@lines.register
def _(block: Definition, size: float) -> float:
    return 1.5 + sum(_set(f"{term}: {text}", size) for term, text in block.facts)
