"""What denies a word for a way or a comparison: *inte fler*, *blev inte färre*, *ökade inte*, *fler blev det inte*."""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache

from socialrapport.reading.lexicon import LESS_WORDS, MORE_WORDS
from socialrapport.reading.patterns import any_of, pattern

NOT = r"(?:inte|ej|icke|aldrig|knappast)"
COMPARING = any_of((*MORE_WORDS, *LESS_WORDS, "ovanligare", "kortare", "billigare"))


class Denied(Enum):
    """How a word that compares is denied."""

    WHOLLY = auto()
    "*inte fler*: fewer, or as many."
    PARTLY = auto()
    "*inte mycket fler*, *varken fler*: what it leaves true nobody can say."


BEFORE_VERB = pattern(
    r"\b(?:(?:inte|ej|icke|varken|slutat|utan att|slutar|upphört)\s+(?:har\s+|ha\s+)?(?:längre\s+|heller\s+)?|"
    r"(?:ingen|inga)\s+(?:\w+\s+)?\w*)$"
)
AFTER_VERB = pattern(rf"(?:\s+[^\s\d.;,]+){{0,3}}?\s+{NOT}\b(?!\s+(?:bara|enbart|endast|lika|så|minst|heller|med)\b)")
"""*ökade inte*, *ökade antalet hushåll inte*; *inte bara* says that it did, and *inte med 23 procent* may say so."""
VERB = pattern(
    rf"\b{NOT}\s+(?:har\s+|ha\s+|alls\s+|längre\s+)?((?:öka|minska|sti|sjunk|växt|växe)\w*)|"
    rf"\b((?:ökade|minskade|ökar|minskar|steg|sjönk|stiger|sjunker))\s+(?:[^\s\d.;,]+\s+){{0,3}}?{NOT}\b"
)
"""*ökade inte* is right of what stood still and of what fell."""

_WHOLLY = pattern(
    rf"\b(?:{NOT}|inga|ingen|inget)\s+(?:(?:längre|heller|alls|några|någon|något|har|hade|är|var|varit|blev|blivit|blir|"
    r"fick|får|fått|finns|fanns|in|det|de|en|ett|den)\s+){0,2}$"
)
_PARTLY = pattern(
    rf"\b(?:{NOT}|varken|inga|ingen|inget|utan att)\s+(?!(?:bara|enbart|endast)\b)(?:[^\s\d.;:,]+\s+){{0,2}}$"
)
_AFTERWARDS = pattern(rf"\s+(?:blev|blir|är|var|har|hade|fick|får)\s+(?:det|de|den)\s+(?:[^\s\d.;,]+\s+)?{NOT}\b")
_OR = pattern(r"\s+eller\s")
_COMPARING = pattern(rf"\b(?!längre\b(?!\s+(?:tid\w*\s+)?än\b)){COMPARING}\b")
"""*inte längre fler*: the first says since when."""


def of_word(text: str, start: int, end: int) -> Denied | None:
    "How the word at [start, end) is denied, if it is: by what stands up to two words before it, or after its verb."
    before = text[:start]
    if _WHOLLY.search(before) and not _OR.match(text, end):
        return Denied.WHOLLY
    if _PARTLY.search(before) or _AFTERWARDS.match(text, end):
        return Denied.PARTLY
    return None


@lru_cache(maxsize=4096)
def comparing(text: str) -> tuple[tuple[str, int, int, Denied], ...]:
    "The words of a text that compare and are denied, where they stand, and how."
    found = ((m, of_word(text, m.start(), m.end())) for m in _COMPARING.finditer(text))
    return tuple((m.group(), m.start(), m.end(), how) for m, how in found if how)


def stretches(text: str) -> list[tuple[int, int]]:
    "From the word that denies to the comparison that it denies wholly; *aldrig fler* is of all years."
    found = ((_WHOLLY.search(text[:start]), end) for _, start, end, how in comparing(text) if how is Denied.WHOLLY)
    return [(m.start(), end) for m, end in found if m and not m.group().lower().startswith("aldrig")]
