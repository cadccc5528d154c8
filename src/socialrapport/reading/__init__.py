"""Reads Swedish text back to the statistical claims that it makes: numbers, units, hedges and directions.

    >>> from socialrapport.reading import read_text
    >>> [read] = read_text("Antalet orosanmälningar ökade med drygt sju procent mellan 2023 och 2024.")
    >>> read.direction, [(n.raw, n.value, n.unit, n.hedge) for n in read.numbers]
    ('upp', [('sju', 7.0, 'procent', 'drygt')])

A grammar and word lists, no model and no network: the same text is always read the same way, and what was passed over
has a reason (`Read.passed`). Knows nothing of an edition; `verifying` holds what is read here against one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from socialrapport.reading import comparisons, directions, hedging, units
from socialrapport.reading.claims_report import tell
from socialrapport.reading.files import decoded, read
from socialrapport.reading.found import Number, Read, Value, as_json
from socialrapport.reading.not_claims import Outside, outside
from socialrapport.reading.numbers import Amount, amounts
from socialrapport.reading.sentences_of_text import Line, normal, paragraphs, sentences
from socialrapport.reading.sharing import shared
from socialrapport.reading.units import Unit

__all__ = ["NO_FIGURES", "Number", "Read", "as_json", "decoded", "normal", "read", "read_sentence", "read_text", "tell"]

NO_FIGURES = ("år (åldersgräns)", "år (ålder)", "år i rad", "år")
"""Units of what is part of what is counted, or a time: no figure of a report."""
ENDLESS = "text utan slut"
"""Why nothing is read of what goes on without a stop, as data does."""


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
    if line.endless:
        return Read(line.text, (), directions.LEVEL, None, line.line, (Outside(0, len(line.text), ENDLESS),))
    plain = _without_notes(line.text)
    passed = _passed(plain)
    numbers = _numbers(line.text, plain, amounts(plain, passed), before)
    way = directions.direction(plain, numbers)
    return Read(line.text, numbers, way, comparisons.comparison(plain), line.line, passed)


_NOTE_MARK = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹⁰]+|(?<=[a-zåäö]{4})\d{1,2}(?=[\s,.;:)]|$)")


def _without_notes(sentence: str) -> str:
    "The sentence with marks of footnotes blotted out (*hushåll2*), every letter where it was."
    return _NOTE_MARK.sub(lambda mark: " " * len(mark.group()), sentence)


def _passed(sentence: str) -> tuple[Outside, ...]:
    "What is no claim: dates and the like, and the base of a rate (*per 1 000 barn*)."
    known = outside(sentence)
    bases = [
        Outside(start, end, "bas för en kvot")
        for _, start, end in units.rates_in(sentence)
        if not any(one.start < end and start < one.end for one in known)
    ]
    return tuple(sorted([*known, *bases], key=lambda one: one.start))


def _numbers(sentence: str, plain: str, found: list[Amount], before: Read | None) -> tuple[Number, ...]:
    told = [units.direct(plain, amount) for amount in found]
    names = shared(plain, found, told, before)
    return tuple(_number(sentence, amount, unit, name) for amount, unit, name in zip(found, told, names, strict=True))


def _number(sentence: str, amount: Amount, unit: Unit | None, name: str | None) -> Number:
    raw = sentence[amount.start : amount.end]
    loose = hedging.of_itself(raw) or hedging.hedge(sentence[: amount.start], name)
    return Number(raw, _scaled(amount.value, unit), name, loose, amount.start, amount.end)


def _scaled(value: Value, unit: Unit | None) -> Value:
    scale = 1.0 if unit is None else unit.scale
    return (value[0] * scale, value[1] * scale) if isinstance(value, tuple) else value * scale
