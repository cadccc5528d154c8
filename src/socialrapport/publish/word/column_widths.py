"""How wide a table's columns are: figures on one line, and the first column has what they leave."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from math import ceil

from socialrapport.model.document import TableBlock
from socialrapport.publish.word.styles import NARROW

MANY = 8
"""More columns than this are set in smaller text."""
LETTER, DIGIT = 0.155, 0.165
"""How wide a letter and a digit of Calibri are, in millimetres for each point of its size, and a little."""
BOLD = 1.1
"""How much wider bold letters are: of a heading, and of a row of totals."""
MARGIN = 3.6
"""The margins of a cell."""
LEAST = 0.26
"""The part of the table's width that the row headings have at least."""
PARTED = (60, 18, 14, 12)
"""After how many letters words may go on over more lines: the ways that are tried."""


def size_of(block: TableBlock, usual: float, *, narrow: bool = False) -> tuple[float, Callable[[bool], str]]:
    "(points, the style of a number and of words) in a table with many columns, or with *narrow* room."
    narrow = narrow or len(block.header) > MANY
    end = "smal" if narrow else ""
    return usual - NARROW * narrow, lambda number: f"{'Tabelltal' if number else 'Tabelltext'}{end}"


def numeric(block: TableBlock) -> list[bool]:
    "Whether each column holds numbers."
    first = block.rows[0] if block.rows else ()
    return [i < len(first) and first[i].number for i in range(len(block.header))]


def widths(block: TableBlock, size: float, room: float) -> list[float]:
    "In millimetres: of the ways to share the room, the one in which the table has the fewest lines."
    if len(block.header) < 2:
        return [room]
    letters = [size * (DIGIT if number else LETTER) for number in numeric(block)]
    ways = (_shared(block, letters, room, *way) for way in product(PARTED, (True, False)))
    return min(ways, key=lambda way: _lines(block, letters, way))


def _shared(block: TableBlock, letters: list[float], room: float, parted: int, whole: bool) -> list[float]:
    "With words that go on over more lines after *parted* letters, and headings that stand *whole* on one."
    first, *others = (_need(block, i, parted, whole) * letter + MARGIN for i, letter in enumerate(letters))
    left = max(room * LEAST, min(first, room - sum(others)))
    return [left, *(need * (room - left) / sum(others) for need in others)]


def _need(block: TableBlock, column: int, parted: int, whole: bool) -> float:
    "How many letters the column needs on a line. A figure is not parted, nor the row headings' room before others'."
    head, texts = block.header[column], [(n, row[column].text) for n, row in enumerate(block.rows) if column < len(row)]
    longest = max((len(text) * _bold(block, n) for n, text in texts), default=0.0)
    word = max((len(w) for text in (head, *(text for _, text in texts)) for w in text.split(" ")), default=0)
    goes_on = column > 0 and not numeric(block)[column]
    return max(min(longest, parted) if goes_on else longest, word, len(head) if whole else 0)


def _bold(block: TableBlock, row: int) -> float:
    return BOLD if row in block.total_rows else 1.0


def _lines(block: TableBlock, letters: list[float], widths: list[float]) -> int:
    rows = (block.header, *([cell.text for cell in row] for row in block.rows))
    return sum(
        max(ceil(len(t) * letter / (width - MARGIN)) for t, letter, width in zip(row, letters, widths, strict=False))
        for row in rows
    )
