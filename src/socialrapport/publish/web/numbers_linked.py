"""Running text on the web: a number leads to the published cell that it states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from markupsafe import Markup, escape

from socialrapport.model.document import Footnote, Plain, Strong, Text
from socialrapport.model.finding import Claim, ClaimKind, Sentence
from socialrapport.model.safe import CellRef
from socialrapport.model.since import as_now
from socialrapport.publish.speech import SWEDISH, Speech

Html = Markup


@dataclass(frozen=True)
class Around:
    """What a block needs to know of the page it stands on.

    `root` is the relative way to the site's top. `numbers` is id to *Tabell 7*. `shown` are the
    cells that have a place on a table page. `anchors` is true on a table page itself: its cells
    are what links lead to.
    """

    root: str = "../"
    numbers: Mapping[str, str] = field(default_factory=dict)
    shown: frozenset[CellRef] = frozenset()
    drawings: Mapping[str, str] = field(default_factory=dict)
    """Figure id to SVG, as text."""
    anchors: bool = False
    deeper: int = 0
    """How many levels the document's headings stand below the page's own."""
    speech: Speech = SWEDISH


def page_of(cube: str, speech: Speech = SWEDISH) -> str:
    "The table page of a cube, from the site's top."
    return f"{speech.tables}/{cube.replace('.', '_')}.html"


def anchor(cell: CellRef) -> str:
    "The cell's id on its table page."
    return ".".join((cell.measure, *cell.at))


def way_to(cell: CellRef, around: Around) -> str:
    "The link to a cell: to its place where it is shown, otherwise to the table, as it is now."
    page = around.root + page_of(as_now(cell.cube), around.speech)
    return f"{page}#{anchor(cell)}" if cell in around.shown else page


def running(text: Text, around: Around) -> Html:
    "Spans with a space between neighbours, none before a footnote."
    made = Markup("")
    for item in text:
        gap = Markup("" if not made or isinstance(item, Footnote) else " ")
        made += gap + span(item, around)
    return made


def span(item: object, around: Around) -> Html:
    "One span of running text."
    match item:
        case Plain(text=text):
            return escape(text)
        case Strong(text=text, claims=claims):
            return Markup("<strong>{}</strong>").format(sentence(Sentence(text, claims), around))
        case Sentence():
            return sentence(item, around)
        case Footnote(text=text):
            return Markup('<span class="fotnot">{}</span>').format(text)
    raise TypeError(f"Webbplatsen kan inte skriva {type(item).__name__}.")


NOTE = re.compile(r'<span class="fotnot">(.*?)</span>', re.DOTALL)


def with_footnotes(body: Html, speech: Speech = SWEDISH) -> Html:
    "The page's text with its footnotes as numbers that lead to their text at the end, and back."
    notes = NOTE.findall(body)
    if not notes:
        return body
    number = count(1)
    numbered = NOTE.sub(lambda found: marker(next(number), speech), body)
    return Markup(numbered) + foot_of_page([Markup(note) for note in notes], speech)


def marker(number: int, speech: Speech) -> Html:
    "The raised number in the text."
    made = '<sup class="fotnot"><a id="till-{0}" href="#fotnot-{0}" aria-label="{1} {0}">{0}</a></sup>'
    return Markup(made).format(number, speech.footnote)


def foot_of_page(notes: list[Html], speech: Speech) -> Html:
    "The footnotes in order, each with a way back."
    made = Markup('<li id="fotnot-{0}">{1} <a href="#till-{0}" aria-label="{2}">↩</a></li>')
    items = Markup("\n").join(
        made.format(number, note, speech.back.format(number)) for number, note in enumerate(notes, start=1)
    )
    head = Markup('<section class="fotnoter" aria-labelledby="fotnoter"><h2 id="fotnoter">{}</h2>').format(
        speech.footnotes
    )
    return Markup("\n{}\n<ol>\n{}\n</ol></section>").format(head, items)


def sentence(item: Sentence, around: Around) -> Html:
    "A sentence; every cell that it rests on is named, and each stated value is a link to its own."
    if not item.claims:
        return escape(item.text)
    cells = " ".join(dict.fromkeys(str(ref) for claim in item.claims for ref in claim.cells))
    made, done = Markup(""), 0
    for start, end, cell in stated(item):
        link = Markup('<a class="tallank" href="{}">{}</a>').format(way_to(cell, around), item.text[start:end])
        made += escape(item.text[done:start]) + link
        done = end
    return Markup('<span class="pastaende" data-celler="{}">{}</span>').format(cells, made + escape(item.text[done:]))


def stated(item: Sentence) -> Iterator[tuple[int, int, CellRef]]:
    "Where in the sentence values stand, and their cells; never two on the same words."
    end = 0
    for claim in item.claims:
        found = place_of(claim, item.text, end) if claim.kind is ClaimKind.VALUE else None
        if found:
            yield *found, claim.cells[0]
            end = found[1]


def place_of(claim: Claim, text: str, start: int) -> tuple[int, int] | None:
    "The claim's words as whole words at or after *start*."
    words = re.compile(rf"(?<![\w,])(?<!\d\u00a0){re.escape(claim.text)}(?!\w|[.,]\d|\u00a0\d)")
    found = words.search(text, start)
    return found.span() if found else None
