"""How a sentence is to be put, and the word order that follows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from socialrapport.model.finding import Claim, ClaimKind, Finding, Sentence
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.vocabulary.swedish_figures import capital


@dataclass(frozen=True)
class Manner:
    """`opening` stands first; `rough` is the memo's way with shares; `turn` picks among equals."""

    opening: str = ""
    rough: bool = False
    turn: int = 0
    caveat: bool = True
    """False where a sentence before has already said that the years do not quite compare."""
    short: bool = False
    """True where the sentence before had the same subject."""
    before: tuple[Sentence, ...] = ()
    """What the paragraph has already said of the same figure."""

    def dated(self, year: str) -> bool:
        "Whether the paragraph has already said that it is about *year*."
        return any(re.search(rf"\b{year}\b", sentence.text) for sentence in self.before)

    def has_told(self, cell: CellRef) -> bool:
        "Whether the paragraph has already told the cell's value."
        return any(tells(sentence, cell) for sentence in self.before)

    def has_just_told(self, cell: CellRef) -> bool:
        "Whether the sentence before told the cell's value, so that *dem* means those."
        return bool(self.before) and tells(self.before[-1], cell)

    def has_just_named(self, subject: str) -> bool:
        "Whether the sentence before is about the same subject, so that *det* means that."
        return bool(self.before) and f" {subject} " in f" {self.before[-1].text.lower()}"


def tells(sentence: Sentence, cell: CellRef) -> bool:
    return any(claim.kind is ClaimKind.VALUE and claim.cells == (cell,) for claim in sentence.claims)


@dataclass(frozen=True)
class Clause:
    """Subject, finite verb, and what follows. Swedish puts the verb second, whatever comes first."""

    subject: str
    verb: str
    rest: str
    claims: tuple[Claim, ...] = ()

    def main(self, first: str = "") -> str:
        words = (first, self.verb, self.subject, self.rest) if first else (self.subject, self.verb, self.rest)
        return tidy(words)


def tidy(words: Iterable[str]) -> str:
    "Words joined by spaces, none before a comma and no comma twice."
    text = " ".join(word for word in words if word)
    return text.replace(" ,", ",").replace(",,", ",").replace(",.", ".")


def sentence(text: str, claims: Iterable[Claim], finding: Finding | None) -> Sentence:
    "A finished sentence: a capital first, a stop last."
    return Sentence(f"{capital(tidy((text,)).rstrip('., '))}.", tuple(claims), finding)


def caveat(cube: SafeCube, breaks: tuple[int, ...]) -> str:
    "What must be added when a comparison crosses a break; empty when it does not."
    if not breaks:
        return ""
    years = sorted({cube.indicator.breaks[i].year for i in breaks})
    return f"; uppgifterna före och efter {years[-1]} är inte helt jämförbara"
