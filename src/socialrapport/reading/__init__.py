"""Reads Swedish text back to the statistical claims that it makes: numbers, units, hedges and directions.

    >>> from socialrapport.reading import read_text
    >>> [read] = read_text("Antalet orosanmälningar ökade med drygt sju procent mellan 2023 och 2024.")
    >>> read.direction, [(n.raw, n.value, n.unit, n.hedge) for n in read.numbers]
    ('upp', [('sju', 7.0, 'procent', 'drygt')])

A grammar and word lists, no model and no network: the same text is always read the same way, and what was passed over
has a reason (`Read.passed`). Knows nothing of an edition; `verifying` holds what is read here against one.
"""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.reading import amounts, comparisons, directions, hedging, units
from socialrapport.reading.amounts import Amount
from socialrapport.reading.found import Number, Read, as_json
from socialrapport.reading.outside import Outside, outside
from socialrapport.reading.sharing import shared
from socialrapport.reading.telling import tell
from socialrapport.reading.text import Line, paragraphs, read, sentences

__all__ = ["Number", "Read", "as_json", "read", "read_sentence", "read_text", "tell"]


def read_text(text: str) -> list[Read]:
    "Every sentence of a text, read, in order; those without claims too (`Read.claims` tells)."
    return list(_reading(text))


def _reading(text: str) -> Iterator[Read]:
    for paragraph in paragraphs(text):
        before: Read | None = None
        for sentence in sentences(paragraph):
            before = read_sentence(sentence, before)
            yield before


def read_sentence(sentence: Line | str, before: Read | None = None) -> Read:
    "One sentence; *before* is the one it goes on from, where it may find what its numbers count."
    line = sentence if isinstance(sentence, Line) else Line(sentence, 1)
    passed = _passed(line.text)
    found = amounts.amounts(line.text, passed)
    numbers = _numbers(line.text, found, before)
    return Read(
        line.text,
        numbers,
        directions.direction(line.text, numbers),
        comparisons.comparison(line.text),
        line.line,
        passed,
    )


def _passed(sentence: str) -> tuple[Outside, ...]:
    "What is no claim: dates and the like, and the base of a rate (*per 1 000 barn*)."
    known = list(outside(sentence))
    rate = units.rate_in(sentence)
    if rate is None or any(o.start < rate[2] and rate[1] < o.end for o in known):
        return tuple(known)
    return tuple(sorted([*known, Outside(rate[1], rate[2], "bas för en kvot")], key=lambda o: o.start))


def _numbers(sentence: str, found: list[Amount], before: Read | None) -> tuple[Number, ...]:
    veiled = sentence
    told = [units.direct(veiled, amount) for amount in found]
    names = shared(sentence, found, told, before)
    out = []
    for amount, unit, name in zip(found, told, names, strict=True):
        value, end = amount.value, amount.end
        if unit is not None and unit.scale != 1.0:
            value = tuple(v * unit.scale for v in value) if isinstance(value, tuple) else value * unit.scale  # type: ignore[assignment]
        out.append(
            Number(
                sentence[amount.start : end],
                value,
                name,
                hedging.hedge(sentence[: amount.start], name),
                amount.start,
                end,
            )
        )
    return tuple(out)
