"""What is said of a claim: its verdict, the right value, and the sentence as it should read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

NOTHING = "Ingen uppgift i utgåvan svarar mot påståendet."


class Verdict(StrEnum):
    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
    AMBIGUOUS = "ambiguous"
    NOT_FOUND = "not_found"


@dataclass(frozen=True)
class Fix:
    "What should stand in a sentence from one character to another."

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Judged:
    """A claim with its verdict. `cells` are addresses in the edition, `value` what they say.

    `why` is Swedish; `mended` the sentence as it should read, where that is known.
    """

    sentence: str
    line: int
    raw: str
    verdict: Verdict
    why: str
    cells: tuple[str, ...] = ()
    value: float | None = None
    mended: str | None = None
    indicator: str | None = None
    start: int = -1
    """Where `raw` stands in the sentence, in characters."""
    fix: Fix | None = None
    """The number that should have stood there, where it is the number that is wrong."""


@dataclass(frozen=True)
class Try:
    "One reading of a claim: whether it holds, and what to say of it."

    verdict: Verdict
    why: str
    cells: tuple[str, ...]
    value: float | None
    right: str | None = None
    """What should have stood where the number does."""
    mended: str | None = None
    """The sentence as it should read, where more than the number is wrong."""
    weak: bool = False
    """Another reading that says anything goes before this."""
    share: bool = False
    """`value` is a part of a whole, in percent."""
