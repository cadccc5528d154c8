"""What a municipality writes itself, as it stands in its files: references not looked up, each piece with its place.

No figure is here. A reference names one; what it says is known first when there is an edition to look in.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from socialrapport.model.naming import said_together

MEMO = "tjansteutlatande"
"""The folder of texts for the memo."""
MEMO_PARTS = ("bakgrund", "arendet", "arbetssatt", "synpunkter")


def memo_of(committee: str) -> str:
    "The name of a committee's memo where each has its own, and of the folder of texts for it."
    return f"{MEMO}-{committee}"


def is_of_figure(name: str) -> bool:
    "Whether a text is a comment on one figure: it is called as the indicator is, *eb.hushall*."
    return "." in name and "/" not in name


class RunKind(StrEnum):
    TEXT = "text"
    REFERENCE = "referens"
    FOOTNOTE = "fotnot"


class OwnKind(StrEnum):
    HEADING = "rubrik"
    PARAGRAPH = "stycke"
    BULLETS = "punkter"
    NUMBERED = "numrerad"


@dataclass(frozen=True)
class Run:
    """A stretch of running text, what stands inside `{{ }}`, or a footnote's text.

    `line` and `column` count from one and are where it begins in the file. A line break in the file is `\\n` in `text`.
    """

    kind: RunKind
    text: str
    line: int
    column: int
    strong: bool = False


@dataclass(frozen=True)
class OwnBlock:
    """A heading, a paragraph or a list. A list has an item for each point, all else one.

    `confirmed` are the report years that somebody has read the block against and signed it for, so that an earlier
    report can be made again.
    """

    kind: OwnKind
    items: tuple[tuple[Run, ...], ...]
    line: int
    confirmed: tuple[int, ...] = ()


def is_stale(block: OwnBlock, year: int) -> bool:
    "Whether nobody has read it against the year's figures; a heading is read with what stands under it."
    return block.kind is not OwnKind.HEADING and year not in block.confirmed


def unsigned(block: OwnBlock, year: int) -> str:
    "What is told of a block that is stale, and what to do."
    what = "stycket är inte bekräftat" if block.kind is OwnKind.PARAGRAPH else "listan är inte bekräftad"
    before = (
        f"bara för {said_together(tuple(map(str, block.confirmed)))}"
        if block.confirmed
        else "inte heller för något annat år"
    )
    return (
        f"{what} för {year}, {before}. Läs texten mot årets tal och skriv under den: "
        f"<!-- bekräftad: {year}, Förnamn Efternamn -->"
    )


@dataclass(frozen=True)
class OwnText:
    """One file. `file` is its name as its author knows it: `texter/vald.md`."""

    file: str
    blocks: tuple[OwnBlock, ...]


@dataclass(frozen=True)
class Remark:
    """What somebody ought to look at in a municipality's own text; the edition is made all the same.

    `kind` is `ingår inte` (what it is of is not in the edition, or not in print), `ej bekräftad`, `eget tal` (by hand),
    `egen riktning`, `över ett brott`, `bland dem som redovisas`, `annan preposition`, or `angivet eget tal`: one that
    the author has said is no figure of the tables, which is as it should be.
    """

    kind: str
    file: str
    line: int
    says: str
