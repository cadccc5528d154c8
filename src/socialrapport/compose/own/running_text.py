"""An author's running text with its references said: spans for a document, and the claims they make.

All that the author wrote stands as written; what a reference says is put in between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from socialrapport.compose.own.lookup import Shelf
from socialrapport.compose.own.reference import Unsayable, parse
from socialrapport.compose.own.saying import Told, capitalised, having, tell
from socialrapport.model.document import Footnote, Plain, Span, Strong, Text
from socialrapport.model.finding import Claim, Sentence
from socialrapport.model.owntext import Run, RunKind
from socialrapport.reading.sentences_of_text import Line, sentences

FIRST_WORD = "Ordet"
"""Any word, to see where a sentence begins."""
OWN = "egen"
"""What numerals are that the author wrote by hand: each has been checked and remarked upon before."""


@dataclass(frozen=True)
class Piece:
    """A stretch that is the same all through: the author's text, what a reference says (`told`), or a footnote.

    `text` has a line break where the file has one, so that what stands in it can be found there.
    """

    run: Run
    text: str
    told: Told | None = None

    @property
    def note(self) -> bool:
        return self.run.kind is RunKind.FOOTNOTE

    @property
    def claims(self) -> tuple[Claim, ...]:
        return self.told.claims if self.told else ()


@dataclass(frozen=True)
class Fault:
    "A reference that cannot be said, and why."

    run: Run
    says: str

    def at(self, file: str) -> str:
        "With its place in *file*, and as it is written."
        return f"{file} rad {self.run.line}, kolumn {self.run.column}: {{{{ {self.run.text} }}}}: {self.says}"


def pieces(runs: Sequence[Run], shelf: Shelf) -> tuple[tuple[Piece, ...], tuple[Fault, ...]]:
    "Each run as it reads, and all the references that cannot be said."
    made: list[Piece] = []
    faults: list[Fault] = []
    for at, run in enumerate(runs):
        if run.kind is not RunKind.REFERENCE:
            made.append(Piece(run, run.text))
            continue
        try:
            told = tell(parse(run.text), shelf, following(runs[at + 1 :]))
        except Unsayable as fault:
            faults.append(Fault(run, str(fault)))
            continue
        told = having(told) if follows_has(made) else told
        told = capitalised(told) if begins_sentence(made) else told
        made.append(Piece(run, told.text, told))
    return tuple(notes_after_marks(list(agreeing(made)))), tuple(faults)


def agreeing(made: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, those of a small change called what it is where the same sentence tells how small.

    *ökade med 1,4 procent*, not *var i stort sett oförändrat med 1,4 procent*.
    """
    body = [(at, piece) for at, piece in where([piece for piece in made if not piece.note]) if piece.told]
    other: dict[int, Piece] = {}
    for start, sentence in placed([piece for piece in made if not piece.note]):
        here = [piece for at, piece in body if start <= at < start + len(sentence)]
        sized = {piece.claims[0].cells for piece in here if piece.told and piece.told.way in ("upp", "ned")}
        for piece in here:
            if piece.told and piece.told.beside and piece.claims[0].cells in sized:
                told = capitalised(piece.told.beside) if piece.text[:1].isupper() else piece.told.beside
                other[id(piece)] = replace(piece, text=told.text, told=told)
    return (other.get(id(piece), piece) for piece in made)


def following(runs: Sequence[Run]) -> str:
    "The author's own words up to the next reference."
    found = ""
    for run in runs:
        if run.kind is not RunKind.TEXT:
            break
        found += run.text
    return found


def begins_sentence(before: Sequence[Piece]) -> bool:
    "Whether what comes next is the first word of a sentence; an abbreviation does not end one."
    *_, last = sentences(Line(shown([piece for piece in before if not piece.note]) + FIRST_WORD, 1))
    return last.text == FIRST_WORD


HAS = re.compile(
    r"(?<!som )\b[Hh]ar (?:(?:också|även|alltså|därmed) )?(?:(?:antalet|andelen|summan|tiden|det|den|de)\b[^,;:]*)?$"
)
"""What turns *ökade* into *ökat*: *har*, or *har* with the subject after it."""


def follows_has(before: Sequence[Piece]) -> bool:
    "Whether *har* stands before what comes next: *har ökat*, *sedan 2022 har antalet ökat*."
    *_, last = sentences(Line(shown([piece for piece in before if not piece.note]) + FIRST_WORD, 1))
    return HAS.search(last.text.removesuffix(FIRST_WORD)) is not None


def notes_after_marks(made: Sequence[Piece]) -> Iterator[Piece]:
    "A mark right after a footnote is put before it: nothing can stand close after a footnote in a document."
    waiting: list[Piece] = []
    for piece in made:
        if piece.note:
            waiting.append(piece)
            continue
        close = re.match(r"\S*", piece.text)
        if waiting and close and close[0] and piece.told is None:
            yield replace(piece, text=close[0])
            piece = replace(piece, text=piece.text[close.end() :])
        yield from waiting
        waiting = []
        yield piece
    yield from waiting


def spans(made: Sequence[Piece]) -> Text:
    "The pieces as spans: sentences with claims, plain text without, bold, footnotes."
    found: list[Span] = []
    for (note, strong), group in groupby(made, key=lambda p: (p.note, p.run.strong)):
        stretch = list(group)
        if note:
            found += [Footnote(" ".join(p.text.split()), OWN) for p in stretch]
        elif text := shown(stretch).strip():
            found += [Strong(tidy(text), claims_of(stretch), OWN)] if strong else plain(stretch)
    return tuple(found)


def shown(made: Sequence[Piece]) -> str:
    "The text with a space for each line break, so that every letter keeps its place."
    return "".join(piece.text for piece in made).replace("\n", " ")


def tidy(text: str) -> str:
    return re.sub(r" {2,}", " ", text)


def claims_of(made: Sequence[Piece]) -> tuple[Claim, ...]:
    return tuple(claim for piece in made for claim in piece.claims)


def plain(made: Sequence[Piece]) -> list[Span]:
    "Text that is not bold, a sentence at a time where it claims something."
    if not claims_of(made):
        return [Plain(tidy(shown(made).strip()), OWN)]
    found: list[Span] = []
    for start, sentence in placed(made):
        inside = tuple(c for at, piece in where(made) if start <= at < start + len(sentence) for c in piece.claims)
        found.append(Sentence(tidy(sentence), inside, why=OWN) if inside else Plain(tidy(sentence), OWN))
    return found


def where(made: Sequence[Piece]) -> Iterator[tuple[int, Piece]]:
    "Each piece with the offset it begins at."
    at = 0
    for piece in made:
        yield at, piece
        at += len(piece.text)


def placed(made: Sequence[Piece]) -> Iterator[tuple[int, str]]:
    "The sentences of a text with where they begin; none ends inside what a reference says."
    text, whole = shown(made), "".join(as_one_word(piece) for piece in made).replace("\n", " ")
    at = 0
    for line in sentences(Line(whole, 1)):
        at = whole.index(line.text, at)
        yield at, text[at : at + len(line.text)]
        at += len(line.text)


def as_one_word(piece: Piece) -> str:
    "The piece with a word as long in place of what a reference says."
    if piece.told is None or not piece.text:
        return piece.text
    small = piece.text[0].islower()
    return ("x" if small else "X") + "x" * (len(piece.text) - 1)
