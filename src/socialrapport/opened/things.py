"""What an edition says, thing by thing: each with what it is, and the hash of what it says.

A thing is what a person can look at and have an opinion on: a sentence, a table, a figure, a definition, a chapter.
What it is stays the same from one candidate, and one year, to the next; what it says may not. Read from the documents
as data, without making blocks of them: a city's are many.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from socialrapport.model.issue import Refusal
from socialrapport.model.since import as_now
from socialrapport.opened.documents import FOLDER
from socialrapport.opened.folder import json_in

Data = Mapping[str, Any]


class Sort(StrEnum):
    SENTENCE = "mening"
    HEADING = "rubrik"
    KEY_FIGURE = "nyckeltal"
    TABLE = "tabell"
    FIGURE = "figur"
    DEFINITION = "definition"
    CHAPTER = "kapitel"


BLOCKS = {
    "TableBlock": Sort.TABLE,
    "ChartBlock": Sort.FIGURE,
    "MapBlock": Sort.FIGURE,
    "Definition": Sort.DEFINITION,
}
"""Blocks that are a thing as they stand; of the rest the sentences are."""
WORDS = {"Heading": Sort.HEADING, "KeyFigures": Sort.KEY_FIGURE}
"""What the words of a block are, where they are no sentences. Their addresses are as those of sentences."""


@dataclass(frozen=True)
class Thing:
    """`address` is what it is, `says` the sha256 of what it says, and `text` how a person knows it.

    `chapter` is the address of the chapter it stands in, its own where it is one. `cells` are those that a sentence is
    bound to, in an earlier edition's table too; `table` is the one that a table or figure shows.
    """

    sort: Sort
    address: str
    says: str
    text: str
    chapter: str
    cells: tuple[str, ...] = field(default=(), compare=False)
    table: str = ""
    document: str = field(default="", compare=False)

    @property
    def key(self) -> tuple[str, str]:
        "What an opinion on it is an opinion on."
        return self.address, self.says

    @property
    def tables(self) -> frozenset[str]:
        return frozenset({self.table, *(cell.split("/")[0] for cell in self.cells)} - {""})


def read(folder: Path) -> tuple[Thing, ...]:
    """Every thing of the edition in a folder, each once, in the order that it stands.

    Raises Refusal where the edition has no documents as data, or one cannot be read.
    """
    there = folder / FOLDER
    paths = sorted(there.rglob("*.json"))
    if not paths:
        raise Refusal(f"Utgåvan i {folder} har inga dokument som data ({FOLDER}/). Bygg den på nytt.")
    found: dict[tuple[str, str], Thing] = {}
    for path in paths:
        name = path.relative_to(there).with_suffix("").as_posix()
        try:
            found |= {one.key: replace(one, document=name) for one in of(name, json_in(path)["dokument"])}
        except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as fault:
            raise Refusal(f"{path.name}: dokumentet i utgåvan går inte att läsa. Bygg utgåvan på nytt.") from fault
    return tuple(found.values())


def blocks(folder: Path, document: str) -> dict[str, Data]:
    "The tables, figures and definitions of one document, by the address of each, as they are written."
    data = json_in(folder / FOLDER / f"{document}.json")["dokument"]
    return {
        f"{chapter}/{BLOCKS[block['slag']]}/{block['id']}": block
        for _, chapter, found in chapters(document, data)
        for block in found
        if block["slag"] in BLOCKS
    }


def of(name: str, document: Data) -> Iterator[Thing]:
    "The things of one document: a chapter comes before what stands in it."
    year = int(document["year"])
    for title, chapter, blocks in chapters(name, document):
        inside = [thing for place, block in placed(blocks) for thing in things(block, chapter, place, year)]
        says = hashed([thing.key for thing in inside])
        yield Thing(Sort.CHAPTER, chapter, says, title, chapter)
        yield from inside


def chapters(name: str, document: Data) -> Iterator[tuple[str, str, list[Data]]]:
    "Title, address and blocks; what stands before the first heading, and a sheet without any, is the document's own."
    title, address, blocks = str(document["title"]), name, opening(document)
    for block in document["blocks"]:
        if block["slag"] == "Heading" and block["level"] == 1:
            if blocks:
                yield title, address, blocks
            title, address, blocks = str(block["text"]), f"{name}/{block['id']}", []
        blocks.append(block)
    if blocks:
        yield title, address, blocks


def opening(document: Data) -> list[Data]:
    "The head of a memo, as lines. A colophon tells of the edition's making, and is no thing."
    head = document.get("head") or {}
    lines = [text for name, text in head.items() if name != "slag" and isinstance(text, str)]
    return [{"slag": "Bullets", "items": [[{"slag": "Plain", "text": line}] for line in lines]}] if lines else []


def placed(blocks: Iterable[Data]) -> Iterator[tuple[str, Data]]:
    "Each block with the id of the heading it stands under."
    place = ""
    for block in blocks:
        place = str(block["id"]) if block["slag"] == "Heading" else place
        yield place, block


def things(block: Data, chapter: str, place: str, year: int) -> Iterator[Thing]:
    if sort := BLOCKS.get(block["slag"]):
        name = str(block.get("caption") or block.get("title") or block["id"])
        table = as_now(str(block.get("cube") or ""))
        yield Thing(sort, f"{chapter}/{sort}/{block['id']}", hashed(block), name, chapter, table=table)
        return
    for span in spans(block):
        cells = tuple(f"{at['cube']}/{at['measure']}/{'/'.join(at['at'])}" for at in bound_to(span))
        address = f"{chapter}/{place}/{Sort.SENTENCE}/{subject(span, year)}"
        sort = WORDS.get(block["slag"], Sort.SENTENCE)
        yield Thing(sort, address, hashed(span), str(span["text"]), chapter, cells)


def spans(block: Data) -> Iterator[Data]:
    "The sentences of a block: each a text with claims, or without."
    match block["slag"]:
        case "Paragraph" | "Note":
            yield from block["text"]
        case "Bullets" | "TrendBox":
            for item in block["items"]:
                yield from item
        case "KeyFigures":
            for one in block["figures"]:
                text = f"{one['label']}: {one['value']} ({one['change']})"
                yield {"text": text, "claims": one.get("claims", ()), "cell": one["cell"]}
        case "Signatures":
            for one in block["people"]:
                yield {"text": ", ".join(filter(None, (one["name"], one["title"], one["unit"])))}
        case _:
            yield {key: block[key] for key in ("text", "claims") if key in block}


def bound_to(span: Data) -> Iterator[Data]:
    "The cells that decide a sentence."
    if "cell" in span:
        yield span["cell"]
    for claim in span.get("claims", ()):
        yield from claim["cells"]


def subject(span: Data, year: int) -> str:
    """What a sentence is about: what it claims of which cells, their years counted from the edition's.

    So a sentence is the same thing a year later. One that claims nothing is a text in its place.
    """
    about = {("tal", *relative(span["cell"], year))} if "cell" in span else set()
    about |= {(claim["kind"], *relative(cell, year)) for claim in span.get("claims", ()) for cell in claim["cells"]}
    return hashed(sorted(about))[:12] if about else "text"


def relative(cell: Data, year: int) -> tuple[str, ...]:
    first, *rest = cell["at"]
    return (cell["cube"], cell["measure"], str(int(first) - year) if str(first).isdigit() else str(first), *rest)


def hashed(content: Data | Sequence[Any]) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
