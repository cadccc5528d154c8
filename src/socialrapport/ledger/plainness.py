"""How hard a text is to read: long sentences and long words, chapter by chapter, against limits.

Method: LIX, mean words a sentence plus the percentage of words longer than six letters (C.-H. Björnsson, Läsbarhet,
1968). Public reports lie around 50 to 60; over 60 is very hard. That a sentence should seldom be longer than twenty-odd
words is the advice of Myndigheternas skrivregler (Språkrådet).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from socialrapport.model.document import Block, Document, Footnote, Heading, Span, texts_of
from socialrapport.model.edition import Plainness

LONG_WORD = 6
"""Letters; a longer word is long."""
MOST_LIX, MOST_WORDS, LONGEST = 60.0, 22.0, 60
"""The limits: LIX, mean words a sentence, and words in the longest sentence."""
FEWEST = 5
"""Sentences: fewer are no text to measure."""
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2011][^\W\d_]+)*|\d[\d\u00a0,]*")
_STOP = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ\d])")


def plainness(document: Document) -> tuple[Plainness, ...]:
    "Each chapter's running text measured, in the document's order; headings, tables and footnotes are not read."
    return tuple(
        measured(title, sentences) for title, sentences in chapters(document.blocks) if len(sentences) >= FEWEST
    )


def chapters(blocks: tuple[Block, ...]) -> Iterator[tuple[str, list[str]]]:
    "(the chapter's title, its sentences)"
    title, sentences = "", list[str]()
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            yield title, sentences
            title, sentences = block.text, []
        sentences += [s for text in texts_of(block) for s in sentences_of(text)]
    yield title, sentences


def sentences_of(text: tuple[Span, ...]) -> list[str]:
    joined = " ".join(span.text for span in text if not isinstance(span, Footnote))
    return [s for s in _STOP.split(joined) if _WORD.search(s)]


def measured(title: str, sentences: list[str]) -> Plainness:
    "The figures of so many sentences, and what is over its limit."
    lengths = [len(_WORD.findall(s)) for s in sentences]
    words = [w for s in sentences for w in _WORD.findall(s)]
    mean = sum(lengths) / len(lengths)
    long_words = sum(sum(c.isalpha() for c in w) > LONG_WORD for w in words) / len(words) * 100
    lix = mean + long_words
    over = [
        name
        for name, value, limit in (("LIX", lix, MOST_LIX), ("ord per mening", mean, MOST_WORDS),
                                   ("längsta meningen", max(lengths), LONGEST))
        if value > limit
    ]  # fmt: skip
    return Plainness(title, len(sentences), round(mean, 1), max(lengths), round(long_words, 1), round(lix), tuple(over))
