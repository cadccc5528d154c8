"""Holds a Swedish text against a published edition, claim by claim, and against itself.

    >>> from pathlib import Path
    >>> from socialrapport import reading, verifying
    >>> edition = verifying.published.read(Path("out"))  # doctest: +SKIP
    >>> found = verifying.verify(reading.read(Path("memo.docx")), edition)  # doctest: +SKIP

Each number and each direction is linked to an indicator, a group and a period and judged with the leeway that its
wording takes. What is wrong with the text itself (placeholders, dates out of order, sums that fail) is a finding of its
own. Reads the published tables only, and shares nothing with how our own sentences are made.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from socialrapport import reading
from socialrapport.reading import Read, directions
from socialrapport.verifying import published
from socialrapport.verifying.clauses import Clause, clauses
from socialrapport.verifying.clauses import at as clause_at
from socialrapport.verifying.faults import Fault, faults
from socialrapport.verifying.faults.fault import WRONG
from socialrapport.verifying.judging import Judged, Verdict, judge, judge_direction
from socialrapport.verifying.linking import Linker
from socialrapport.verifying.published import Published
from socialrapport.verifying.telling import tell_claims

__all__ = ["Fault", "Judged", "Verdict", "Verification", "as_json", "published", "tell", "verify"]

NOT_CLAIMS = ("år (åldersgräns)", "år (ålder)", "år i rad", "år")


@dataclass(frozen=True)
class Verification:
    "The claims of a text with their verdicts, in the text's order, and what is wrong with the text itself."

    claims: tuple[Judged, ...]
    faults: tuple[Fault, ...]

    @property
    def wrong(self) -> bool:
        "Something is contradicted, or the text itself has a fault that is no matter of taste."
        return any(f.severity == WRONG for f in self.faults) or any(
            c.verdict is Verdict.CONTRADICTED for c in self.claims
        )


def verify(text: str, edition: Published) -> Verification:
    "Every claim of a text held against an edition."
    reads = reading.read_text(text)
    claims = tuple(_judged(reads, edition))
    return Verification(claims, faults(text, reads, claims, edition))


def _judged(reads: list[Read], edition: Published) -> Iterator[Judged]:
    linker, line = Linker(edition), 0
    for read in reads:
        if read.line != line:
            linker.anew()
            line = read.line
        yield from _of_sentence(read, linker)


def _of_sentence(read: Read, linker: Linker) -> Iterator[Judged]:
    parts = clauses(read.sentence)
    numbers = [n for n in read.numbers if not _names_a_limit(read, n)]
    told: set[Clause] = set()
    for number in numbers:
        clause = clause_at(parts, number.start)
        told.add(clause)
        links = linker.links(read, number)
        if links:
            linker.remember(links[0])
        yield judge(read, number, links, _way(read, clause))
    for clause in parts:
        way = directions.direction(clause.text, ())
        if way in ("upp", "ned", "oförändrad") and clause not in told and not (numbers and _leans(clause)):
            for links in linker.of_clause(read, clause) or [()]:
                yield judge_direction(read, _raw(clause.text, way), clause.text, links, way)


def _leans(clause: Clause) -> bool:
    "*vilket var en ökning jämfört med 2023*: the direction is of the number before it, which is judged with it."
    return clause.text.lower().startswith(("vilket", "en ökning", "en minskning"))


def _names_a_limit(read: Read, number: reading.Number) -> bool:
    "An age, a duration or a range in a name (*46–90 månader*) is part of what is counted, not a claim of its own."
    return number.unit in NOT_CLAIMS or (
        isinstance(number.value, tuple) and number.unit in ("månader", "dagar", "veckor")
    )


def _way(read: Read, clause: Clause) -> str:
    own = directions.direction(clause.text, ())
    return own if own in ("upp", "ned") else read.direction


def _raw(text: str, way: str) -> str:
    "The word that says the direction."
    return directions.word_of(text, way) or way


def as_json(found: Verification) -> dict[str, Any]:
    "As `verify --json` prints it."
    return {
        "claims": [
            {
                "sentence": c.sentence, "line": c.line, "raw": c.raw, "verdict": c.verdict.value, "why": c.why,
                "cells": list(c.cells), "value": None if c.value is None else round(c.value, 4),
                "indicator": c.indicator, "mended": c.mended,
            }
            for c in found.claims
        ],
        "findings": [
            {"kind": f.kind, "line": f.line, "text": f.text, "why": f.why, "do": f.do, "severity": f.severity}
            for f in found.faults
        ],
    }  # fmt: skip


def tell(found: Verification) -> str:
    "The verification as a person reads it."
    return tell_claims(found.claims, found.faults)
