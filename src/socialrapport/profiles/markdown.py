"""A municipality's own text: the little of Markdown that every output can show, and a refusal of the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from socialrapport.model.document import Block, Bullets, Heading, Paragraph, Plain, Span, Strong, Text
from socialrapport.model.issue import Refusal

HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*$")
ITEM = re.compile(r"(?:[-*+]|(\d+)[.)])\s+(.*)$")
LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
BARE_LINK = re.compile(r"<(https?://[^>\s]+)>")
STRONG = re.compile(r"(?:\*\*|__)(?=\S)(.+?)(?<=\S)(?:\*\*|__)([.,;:!?)]*)")
LEAN = re.compile(r"(?<![\w*])\*(?=\S)([^*]+)(?<=\S)\*(?![\w*])|(?<!\w)_(?=\S)([^_]+)(?<=\S)_(?!\w)")
CANNOT = {
    r"!\[": "bilder",
    r"\|": "tabeller",
    r"```|~~~": "kodblock",
    r">": "citatblock",
    r"<[a-zA-Z/!]": "HTML",
    r"(?:-\s*){3,}$|(?:\*\s*){3,}$|={3,}$": "linjer",
}
"""What a line cannot begin with (an image and HTML stand nowhere)."""


class Line(NamedTuple):
    number: int
    text: str


def blocks(text: str, name: str, area: str) -> tuple[Block, ...]:
    """The text of *area*'s chapter as blocks: headings, paragraphs and lists, with bold; links show their address.

    Raises `Refusal`, with file and line, for what is more than that.
    """
    made: list[Block] = []
    for part in parts(text):
        for line in part:
            refuse_more(line, name)
        made += block(part, f"eget-{area}-{len(made) + 1}")
    return tuple(made)


def parts(text: str) -> Iterator[list[Line]]:
    "The lines that belong together: a heading, a list, a paragraph."
    part: list[Line] = []
    for number, raw in enumerate(text.splitlines(), 1):
        line = Line(number, raw.strip())
        alone, item = HEADING.match(line.text), ITEM.match(line.text)
        starts_list = item and part and not ITEM.match(part[0].text)
        if part and (not line.text or alone or starts_list):
            yield part
            part = []
        if alone:
            yield [line]
        elif line.text:
            part.append(line)
    if part:
        yield part


def refuse_more(line: Line, name: str) -> None:
    for pattern, what in CANNOT.items():
        anywhere = what in ("bilder", "HTML")
        bare = BARE_LINK.sub("", line.text)
        if re.search(pattern, bare) if anywhere else re.match(pattern, bare):
            raise Refusal(
                f"texter/{name} rad {line.number}: {what} kan inte visas. Skriv rubriker, stycken, listor, **fetstil** "
                "och länkar.",
                exit_code=2,
            )


def block(part: list[Line], id: str) -> Iterator[Block]:
    if heading := HEADING.match(part[0].text):
        yield Heading(2, bare(heading[1]), id, numbered=False)
    elif first := ITEM.match(part[0].text):
        items: list[str] = []
        for line in part:
            item = ITEM.match(line.text)
            if item:
                items.append(item[2])
            else:
                items[-1] += f" {line.text}"
        yield Bullets(tuple(spans(item) for item in items), ordered=first[1] is not None)
    else:
        yield Paragraph(spans(" ".join(line.text for line in part)))


def spans(text: str) -> Text:
    "Bold and plain in turn; a mark that follows a bold word goes with it, since spans are set apart by a space."
    made: list[Span] = []
    at = 0
    for found in STRONG.finditer(text):
        made += [Plain(said)] if (said := bare(text[at : found.start()])) else []
        made.append(Strong(bare(found[1]) + found[2]))
        at = found.end()
    made += [Plain(said)] if (said := bare(text[at:])) else []
    return tuple(made)


def bare(text: str) -> str:
    "Without marks: a link is its words and its address."
    text = LINK.sub(lambda m: m[1] if m[1] == m[2] else f"{m[1]} ({m[2]})", BARE_LINK.sub(r"\1", text))
    text = LEAN.sub(lambda m: m[1] or m[2], text)
    return " ".join(text.replace("**", "").split())
