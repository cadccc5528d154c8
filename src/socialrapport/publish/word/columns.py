"""How wide a table's columns are: figures on one line, and the first column has what they leave."""

from __future__ import annotations

from collections.abc import Callable

from socialrapport.model.document import TableBlock
from socialrapport.publish.word.styles import NARROW

MANY = 8
"""More columns than this are set in smaller text."""
LETTER = 0.185
"""How wide a letter is, in millimetres for each point of its size: a digit of Calibri, and a little."""
MARGIN = 3.2
LEAST = 0.26
"""The part of the table's width that the row headings have at least."""
WORDS = 11
"""Words go on over more lines when they are longer than this."""


def size_of(block: TableBlock, usual: float) -> tuple[float, Callable[[bool], str]]:
    "(points, the style of a number and of words)"
    narrow = len(block.header) > MANY
    end = "smal" if narrow else ""
    return usual - NARROW * narrow, lambda number: f"{'Tabelltal' if number else 'Tabelltext'}{end}"


def numeric(block: TableBlock) -> list[bool]:
    "Whether each column holds numbers."
    first = block.rows[0] if block.rows else ()
    return [i < len(first) and first[i].number for i in range(len(block.header))]


def widths(block: TableBlock, size: float, room: float) -> list[float]:
    "In millimetres; what figures do not need is the row headings', as far as they can use it."
    if len(block.header) < 2:
        return [room]
    first, *others = (_need(block, i, number) for i, number in enumerate(numeric(block)))
    letter = size * LETTER
    whole = [max(need, len(head)) * letter + MARGIN for need, head in zip(others, block.header[1:], strict=True)]
    needs = [need * letter + MARGIN for need in others]
    wanted = first * letter + MARGIN
    taken = whole if wanted + sum(whole) <= room else needs
    left = max(room * LEAST, min(wanted, room - sum(taken)))
    return [left, *(need * (room - left) / sum(taken) for need in taken)]


def _need(block: TableBlock, column: int, number: bool) -> int:
    "How many letters the column needs on a line: a figure is not parted, other words are after `WORDS` letters."
    texts = [row[column].text for row in block.rows if column < len(row)]
    longest = max(map(len, texts), default=0)
    if column == 0:
        return max(longest, len(block.header[0]))
    word = max((len(w) for text in (block.header[column], *texts) for w in text.split(" ")), default=0)
    return max(word, longest if number else min(longest, WORDS))
