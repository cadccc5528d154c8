"""The municipality's own text in the documents: its words as written, its figures bound to published cells.

A reference that cannot be said stops the build, and all of them are told at once with file, line and column. What
nobody has signed for the report year is marked where it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from socialrapport.compose.material import Material
from socialrapport.compose.own.before_building import unsayable
from socialrapport.compose.own.checking import check
from socialrapport.compose.own.lookup import Shelf
from socialrapport.compose.own.places import left_out, of_memo, of_report
from socialrapport.compose.own.running_text import OWN, Piece, claims_of, pieces, shown, spans, tidy
from socialrapport.model.document import Block, Bullets, Heading, Note, Paragraph, Plain, Strong
from socialrapport.model.issue import Refusal
from socialrapport.model.naming import genitive
from socialrapport.model.owntext import (
    OwnBlock,
    OwnKind,
    OwnText,
    Remark,
    Run,
    RunKind,
    is_of_figure,
    is_stale,
    unsigned,
)
from socialrapport.model.profile import Profile
from socialrapport.vocabulary.swedish_figures import capital

__all__ = ["Own", "left_out", "of_memo", "of_report", "own_text", "unsayable"]

NOT_CONFIRMED = "ej bekräftad"
STRICT = (NOT_CONFIRMED, "eget tal")
"""What a profile with strict texts does not let through."""


@dataclass(frozen=True)
class Own:
    """Parts of a document that the municipality has written itself, ready, and what ought to be looked at in them."""

    parts: Mapping[str, tuple[Block, ...]]
    remarks: tuple[Remark, ...] = ()

    def instead(self, name: str, text: str) -> tuple[Block, ...]:
        "The municipality's own part, or else the paragraph *text*."
        return self.parts.get(name) or (Paragraph((Plain(text),)),)


@dataclass
class Work:
    "What is found while the texts are read."

    shelf: Shelf
    faults: list[str]
    remarks: list[Remark]


def own_text(stuff: Material, names: Iterable[str]) -> Own:
    """The parts of *names* that the profile has a text for.

    Raises `Refusal` with every reference that is missing, hidden or of the wrong unit; where the profile is strict,
    also with all that is not signed for the year and with every figure written by hand.
    """
    ours = {cube.id: cube for cube in stuff.ours}
    shelf = Shelf(stuff.profile, stuff.year, stuff.catalogue.indicators, ours, stuff.gate)
    work = Work(shelf, [], [])
    texts = {name: stuff.profile.texts[name] for name in names if name in stuff.profile.texts}
    parts = {
        name: tuple(comment(text, work) if is_of_figure(name) else blocks(text, name, work))
        for name, text in texts.items()
    }
    strict = [told(r) for r in work.remarks if stuff.profile.strict_texts and r.kind in STRICT]
    if work.faults or strict:
        raise Refusal(*work.faults, *strict)
    return Own(parts, tuple(work.remarks))


def told(remark: Remark) -> str:
    return f"{remark.file} rad {remark.line}: {remark.says}"


def blocks(text: OwnText, name: str, work: Work) -> Iterator[Block]:
    "A file's blocks, those marked that nobody has signed for the year."
    for number, block in enumerate(text.blocks, 1):
        if block.kind is OwnKind.HEADING:
            made = item(block.items[0], text.file, work)
            id = f"eget-{name.replace('/', '-')}-{number}"
            yield Heading(2, tidy(shown(made)), id, numbered=False, claims=claims_of(made), why=OWN)
            continue
        items = [item(runs, text.file, work) for runs in block.items]
        stale = is_stale(block, work.shelf.year)
        if stale:
            work.remarks.append(Remark(NOT_CONFIRMED, text.file, block.line, unsigned(block, work.shelf.year)))
        yield from as_document(block, items, mark(work.shelf.year) if stale else None)


def comment(text: OwnText, work: Work) -> Iterator[Block]:
    "A comment on one figure, under the name of who makes it."
    for block in text.blocks:
        if block.kind is not OwnKind.PARAGRAPH:
            says = "en uppgifts text är stycken. Skriv rubriker och listor i kapitlets text."
            work.faults.append(f"{text.file} rad {block.line}: {says}")
    paragraphs = replace(text, blocks=tuple(b for b in text.blocks if b.kind is OwnKind.PARAGRAPH))
    for made in blocks(paragraphs, "", work):
        if isinstance(made, Paragraph):
            yield Note(whose(work.shelf.profile), made.text)


def whose(profile: Profile) -> str:
    "*Förvaltningens kommentar.*"
    return f"{capital(genitive(profile.administration_word))} kommentar."


def item(runs: tuple[Run, ...], file: str, work: Work) -> tuple[Piece, ...]:
    "The runs of a paragraph or a point, said and checked."
    made, faults = pieces(runs, work.shelf)
    work.faults += [fault.at(file) for fault in faults]
    texts = [made, *((as_text(piece),) for piece in made if piece.note)] if not faults else []
    for found in (found for text in texts for found in check(text, work.shelf)):
        if found.wrong:
            work.faults.append(f"{file} rad {found.line}: {found.says}")
        else:
            work.remarks.append(Remark(found.kind, file, found.line, found.says))
    return made


def as_text(note: Piece) -> Piece:
    "A footnote to be read as any text."
    return replace(note, run=replace(note.run, kind=RunKind.TEXT))


def mark(year: int) -> Strong:
    return Strong(f"[Ej bekräftad för {year}]", why=OWN)


def as_document(block: OwnBlock, items: list[tuple[Piece, ...]], mark: Strong | None) -> Iterator[Block]:
    texts = tuple(spans(made) for made in items)
    if block.kind is OwnKind.PARAGRAPH:
        yield Paragraph((mark, *texts[0]) if mark else texts[0])
        return
    if mark:
        texts = tuple((mark, *text) for text in texts)
    yield Bullets(texts, ordered=block.kind is OwnKind.NUMBERED)
