"""Which pictures stand in half of the width, beside their table: where two sections then have room on a page.

A section with a picture has a page of its own in a large municipality. Where its table has few rows, a third of that
page would be white; then the picture is drawn small and its table stands beside it. It is an estimate of heights and
not a setting of type, so that the PDF and the Word file have the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache, singledispatch
from math import ceil, floor

from socialrapport.model.document import (
    Block,
    Bullets,
    ChartBlock,
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
from socialrapport.publish.blocks import (
    CELL,
    FIRST,
    HALF,
    SMALL,
    Beside,
    Part,
    across,
    arranged,
    halved,
    is_whole,
    pieces,
    room_for_columns,
    sections,
)
from socialrapport.publish.drawing.chart_spec import SMALLER, Shape, height

WIDTH, PAGE = 160.0, 246.0
"""The room for text on a page of the report, in millimetres."""
FULL = 1.0
"""How much of a page an estimate may take: what is set is a little lower."""
OFF = (0.0, 0.03)
"""By how much of a page two sections may be lower, as set, than the estimate: the pages are to be few whichever it is,
since a section that had room after all moves all those behind it."""
ROOMY = 0.83
"""A section that takes less than this of a page leaves so much of it white that it may well share it."""
LARGE = 0.6
"""What it costs, in pages, that a section has its picture small which would fill a page with it: not to be done to two
for a page less, but where a page that is half white goes."""
BEGUN = 0.2
"""What is less than this of a chapter's second page is set closer, on one page."""
CLOSER = 0.12
"""How much more than a page the first section may take, in pages, after an opening of one or more: the PDF sets what it
opens with closer then. Its pages are so few that it does no harm where Word lets it have the next."""
LETTER = 0.157
"""How wide a letter is, in millimetres for each point of its size."""
PIXEL = 0.25
"""Of a picture, in millimetres."""
MAP = 110.0
ABOVE = 8.0
"""Above a section's heading, but where a page begins."""
TEXT = 10.0
"""How much more text beside a picture may take than its lines do, in a narrow column."""
APART = 12.0
"""Above a picture in full width and below it."""


@lru_cache(maxsize=64)
def small_pictures(document: Document) -> frozenset[str]:
    """The pictures that have half of the width, by id.

    So that a chapter has the fewest pages; and then as few as that takes, so that a section that has a page of its own
    has its picture in full width. One that would fill its page has it so, but where a page that is half white goes.
    """
    found: set[str] = set()
    if document.form != "rapport":
        return frozenset()
    for chapter in document.in_print().chapters():
        if any(isinstance(b, ChartBlock | MapBlock) for b in chapter):
            opening, *rest = sections(chapter)
            if len(rest) > 1 and not _pictures(rest[0]):  # What is told in a line follows the opening.
                opening, rest = (*opening, *rest[0]), rest[1:]
            found |= _smaller(sum(map(high, opening)), rest)
    return frozenset(found)


def shapes_of(document: Document) -> Mapping[str, Shape]:
    "How much room each picture that is printed has, by id, where that is not the whole width."
    beside = dict.fromkeys(halved(document.in_print().blocks), Shape.HALF)
    return beside | dict.fromkeys(small_pictures(document), Shape.SMALL)


def _smaller(opening: float, rest: Sequence[tuple[Block, ...]]) -> set[str]:
    heights = [(sum(map(high, section)), _low(section)) for section in rest]

    @cache
    def best(start: int, used: tuple[float, ...]) -> tuple[float, int, tuple[int, ...]]:
        """What it costs in pages, small pictures, and which have them: from *start*, after what is *used* of a page, by
        each of the ways that an estimate may be off."""
        if start == len(rest):
            return 0, 0, ()
        ways = []
        for small, tall in enumerate(heights[start]):
            if tall is None:
                continue
            more = OFF if start else (CLOSER if opening > PAGE else 0.0,) * len(OFF)
            fits = [one + tall <= PAGE * (FULL + off) for one, off in zip(used, more, strict=True)]
            now = tuple(one + tall if fit else (tall - ABOVE) % PAGE for one, fit in zip(used, fits, strict=True))
            cost, smalls, which = best(start + 1, now)
            begun = ceil(tall / PAGE) * fits.count(False) / len(OFF)
            forced = LARGE if small and heights[start][0] > ROOMY * PAGE else 0
            ways.append((cost + begun + forced, smalls + small, (*((start,) * small), *which)))
        return min(ways)

    used = opening - PAGE * floor(opening / PAGE)
    closer = opening > PAGE and used < BEGUN * PAGE
    _, _, chosen = best(0, (PAGE if closer else used,) * len(OFF))
    return {_small(rest[i]).id for i in chosen}


def _pictures(section: Sequence[Block]) -> list[ChartBlock | MapBlock]:
    return [b for b in section if isinstance(b, ChartBlock | MapBlock)]


def _small(section: Sequence[Block]) -> ChartBlock:
    return next(b for b in section if isinstance(b, ChartBlock))


def _low(section: tuple[Block, ...]) -> float | None:
    "How high a section is with its picture in half of the width; None where that is not to be."
    pictures = _pictures(section)
    tall = sum(map(high, section))
    if not is_whole(section) or len(pictures) != 1:
        return None
    picture = pictures[0]
    if not isinstance(picture, ChartBlock) or picture.kind not in SMALLER:
        return None
    low = sum(map(_part_high, arranged(section, {picture.id})))
    return low if low < tall else None


def _part_high(part: Part) -> float:
    if isinstance(part, Beside):
        text = 0 if any(isinstance(b, TableBlock) for b in part.right) else TEXT
        return text + _headline(part.picture) + max(_picture(part.picture), sum(high(b, HALF) for b in part.right))
    return sum(map(high, part))


@singledispatch
def high(block: object, width: float = WIDTH) -> float:
    "How high a block is that is so wide, about, in millimetres."
    return 20.0


def _set(text: str, width: float, size: float) -> int:
    return max(1, ceil(len(text) * LETTER * size / width))


def _text(text: Text) -> str:
    return "".join(words for _, words in pieces(text))


@high.register
def _(block: Heading, width: float = WIDTH) -> float:
    return {1: 14.0, 2: 15.0}.get(block.level, 10.0) + (_set(block.text, width, 16) - 1) * 7


@high.register
def _(block: Paragraph, width: float = WIDTH) -> float:
    return 5.0 * _set(_text(block.text), width, 10.5) + 2.5


@high.register
def _(block: Bullets, width: float = WIDTH) -> float:
    return sum(5.0 * _set(_text(item), width - 6, 10.5) + 1.5 for item in block.items) + 2


@high.register
def _(block: TrendBox, width: float = WIDTH) -> float:
    return 14 + sum(5.0 * _set(_text(item), width - 14, 10.5) + 2 for item in block.items)


@high.register
def _(block: KeyFigures, width: float = WIDTH) -> float:
    return 22.0 * ceil(len(block.figures) / across(len(block.figures))) + 5


@high.register
def _(block: Note, width: float = WIDTH) -> float:
    return 3.7 * _set(f"{block.title}  {_text(block.text)}", width - 3, 8.5) + 4


@high.register
def _(block: TableBlock, width: float = WIDTH) -> float:
    columns = room_for_columns(block)
    first = max(FIRST, width - sum(columns[1:]))
    lines = sum(_set(row[0].text, first - CELL, SMALL) - 1 for row in block.rows)
    said = sum(_set(note, width, 8) for note in (*block.notes, block.source))
    return 13 + 4.5 * (_set(block.caption, width, 9.5) - 1) + 4.8 * len(block.rows) + 3.7 * lines + 3.6 * said


@high.register
def _(block: ChartBlock, width: float = WIDTH) -> float:
    return PIXEL * height(block) + _headline(block) + _below(block, width) + APART


@high.register
def _(block: MapBlock, width: float = WIDTH) -> float:
    return MAP + _headline(block) + _below(block, width) + APART


def _picture(block: ChartBlock) -> float:
    "A small picture with what stands under it."
    return PIXEL * height(block, Shape.SMALL) + _below(block, HALF) - 6


def _headline(block: ChartBlock | MapBlock) -> float:
    return 5.0 * _set(block.headline.text, WIDTH, 11) + 2 if block.headline else 0


def _below(block: ChartBlock | MapBlock, width: float) -> float:
    said = sum(3.6 * _set(text, width, 8) for text in (*block.notes, block.source))
    return 4.5 * _set(block.caption, width, 9.5) + said + 2
