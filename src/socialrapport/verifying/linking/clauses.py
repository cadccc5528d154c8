"""A sentence's clauses, and which of them a number stands in: *ökade till 42, varav 12 i Farsta* is two."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from socialrapport.reading import Number, Read

_RANK = r"(?:flest|färst|högst|lägst|störst|minst|vanligast)"
_STANDS = (
    r"(?:kom|kommer|finns|fanns|bor|bodde|gällde|gäller|rörde|rör|avsåg|avser|är|var|låg|ligger|hade|har|fick|får)"
)
_CHANGED = r"(?:öka|minska|ökning|minskning|uppgång|nedgång|steg|sjönk|stig|sjunk|väx)"
_LEVEL = (
    rf"(?:{_RANK}\s(?:\w+\s){{0,2}}?{_STANDS}\s|(?:är|var|låg|ligger)\s(?:nu\s)?{_RANK}\s)(?![^.;]*(?:\d|{_CHANGED}))"
)
_BORDERS = re.compile(
    rf",\s(?=(?:(?:och|men|samt)\s)?{_LEVEL})|\s(?=(?:och|men|samt)\s{_LEVEL})|"
    r";\s|\s\|\s|,\s(?=(?:vilket|varav|medan|men|däremot|samtidigt)\b)|\s(?=(?:medan|varav)\b)|\soch\s(?=totalt\b)|\soch\s(?=\d[\d\s\u00a0]*\s\w+\s(?:hade|fick|var|har|är|får)\b)|\s[–—]\s(?!\d[\d\s\u00a0,]*(?:%|procent|personer|hushåll|st)?$)|"
    r",\s(?=(?:och|samt)\s\w+\s(?:\w+\s)?(?:ökade|minskade|var|är|fick|uppgick|har|hade)\b)|"
    r",\s(?=(?:och|samt)\s(?:har|är|ligger)\b)|"
    r"\soch\s(?=(?:ökade|minskade|steg|sjönk|ökar|minskar|stiger|sjunker)\s(?:i|på|med|från|till)\s)"
)


RANKS_ON = re.compile(rf"(?:(?:och|men|samt|medan)\s)?{_LEVEL}", re.IGNORECASE)
"""*Anmälningarna ökade, | och flest kom från skolan*: who has most of what the clause before was of."""


@dataclass(frozen=True)
class Clause:
    start: int
    end: int
    text: str

    def holds(self, place: int) -> bool:
        return self.start <= place < self.end


@lru_cache(maxsize=256)
def clauses(sentence: str) -> tuple[Clause, ...]:
    "The clauses in order; together they are the sentence."
    starts = [0, *(m.end() for m in _BORDERS.finditer(sentence) if not labels(sentence, m))]
    ends = [*starts[1:], len(sentence)]
    return tuple(Clause(a, b, sentence[a:b]) for a, b in zip(starts, ends, strict=True))


_FIGURE = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d")


def labels(sentence: str, border: re.Match[str]) -> bool:
    "*Färre barn i hushåll med bistånd – 373 under 2024*: what the figures after a dash are of stands before it."
    dash = border.group().strip() in ("–", "—")
    return (
        dash and sentence[border.end() : border.end() + 1].isdigit() and not _FIGURE.search(sentence[: border.start()])
    )


def with_before(clause: Clause, parts: tuple[Clause, ...], sentence: str) -> Clause:
    "A clause that only ranks what the one before tells of, along with it; else itself."
    at = parts.index(clause)
    if not at or not RANKS_ON.match(clause.text):
        return clause
    return Clause(parts[at - 1].start, clause.end, sentence[parts[at - 1].start : clause.end])


def at(parts: tuple[Clause, ...], place: int) -> Clause:
    return next((c for c in parts if c.holds(place)), parts[-1])


_ASIDE = re.compile(r"\([^()]*\)")


def asides(sentence: str, number: Number | None) -> list[tuple[int, int]]:
    "Where brackets stand that hold numbers of their own (*(13 395 hushåll 2023)*), and not *number*."
    found = [m.span() for m in _ASIDE.finditer(sentence) if re.search(r"\d.*\D\d|\d\s+[a-zåäö]", m.group())]
    return [(a, b) for a, b in found if number is None or not a <= number.start < b]


def aside(place: int, of: list[tuple[int, int]]) -> bool:
    return any(a <= place < b for a, b in of)


HEADING = 8
"""Words in a heading, at most."""


def is_heading(read: Read) -> bool:
    "A few words on a line of their own, with no number and no stop: it sums up what the text under it tells."
    return not read.numbers and len(read.sentence.split()) <= HEADING and read.sentence[-1:].isalpha()
