"""The figures that an author has written by hand: no table bears them out, so somebody must look at them each year."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.model.owntext import OwnBlock, RunKind
from socialrapport.profiles.markdown import REFERENCE
from socialrapport.reading import NO_FIGURES, read_sentence
from socialrapport.reading.sentences_of_text import Line, sentences


def figures(text: str) -> Iterator[tuple[int, str]]:
    "Each figure in a text's own words with where it begins; none in a reference, and no year, day or age limit."
    words = REFERENCE.sub(lambda found: "x" * len(found[0]), text).replace("\n", " ")
    at = 0
    for line in sentences(Line(words, 1)):
        at = words.index(line.text, at)
        yield from ((at + n.start, n.raw) for n in read_sentence(line.text).numbers if n.unit not in NO_FIGURES)
        at += len(line.text)


def in_block(block: OwnBlock) -> Iterator[tuple[int, str]]:
    "The same of a paragraph or a list, with the line of the file that each stands on."
    for item in block.items:
        runs = [run for run in item if run.kind is not RunKind.FOOTNOTE]
        words = "".join(run.text if run.kind is RunKind.TEXT else "x" for run in runs)
        for at, raw in figures(words):
            yield item[0].line + words[:at].count("\n"), raw
