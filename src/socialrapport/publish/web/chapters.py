"""A document as chapters: what stands under each heading of the first level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from socialrapport.model.document import (
    Block,
    ChartBlock,
    Document,
    Heading,
    KeyFigure,
    KeyFigures,
    MapBlock,
    TableBlock,
)

SUMMARY = "sammanfattning"


@dataclass(frozen=True)
class Chapter:
    """`number` is empty for chapters that the report does not number."""

    heading: Heading
    number: str
    blocks: tuple[Block, ...]

    @property
    def path(self) -> str:
        return f"kapitel/{self.heading.id}.html"

    @property
    def sections(self) -> tuple[Heading, ...]:
        return tuple(b for b in self.blocks if isinstance(b, Heading) and b.level == 2)

    @property
    def key_figure(self) -> KeyFigure | None:
        "The first of its key figures, which stands for the chapter."
        return next((b.figures[0] for b in self.blocks if isinstance(b, KeyFigures) and b.figures), None)

    def path_to_table(self, cube: str) -> str:
        "Where the chapter tells of a cube: under the heading before the first of its figures."
        place = ""
        for block in self.blocks:
            if isinstance(block, Heading):
                place = f"#{block.id}"
            elif isinstance(block, TableBlock | ChartBlock | MapBlock) and block.cube == cube:
                return self.path + place
        return self.path


def of(document: Document, numbers: Mapping[str, str]) -> tuple[Chapter, ...]:
    "The document's chapters; blocks before the first heading belong to none."
    found: list[tuple[Heading, list[Block]]] = []
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            found.append((block, []))
        elif found:
            found[-1][1].append(block)
    return tuple(Chapter(heading, numbers.get(heading.id, ""), tuple(blocks)) for heading, blocks in found)


def summary(chapters: tuple[Chapter, ...]) -> Iterator[tuple[Chapter, tuple[Block, ...]]]:
    "Each chapter that the summary speaks of, with what it says there."
    by_id = {f"{SUMMARY}-{chapter.heading.id}": chapter for chapter in chapters}
    for chapter in chapters:
        if chapter.heading.id == SUMMARY:
            for heading, blocks in _sections(chapter):
                if heading.id in by_id:
                    yield by_id[heading.id], blocks


def before_areas(chapters: tuple[Chapter, ...]) -> tuple[Block, ...]:
    "What the summary says of all areas, before the first of them."
    told = next((chapter.blocks for chapter in chapters if chapter.heading.id == SUMMARY), ())
    return tuple(takewhile(lambda block: not isinstance(block, Heading), told))


def _sections(chapter: Chapter) -> Iterator[tuple[Heading, tuple[Block, ...]]]:
    starts = [i for i, b in enumerate(chapter.blocks) if isinstance(b, Heading)]
    for start, end in zip(starts, (*starts[1:], len(chapter.blocks))[: len(starts)], strict=True):
        heading = chapter.blocks[start]
        assert isinstance(heading, Heading)
        yield heading, chapter.blocks[start + 1 : end]
