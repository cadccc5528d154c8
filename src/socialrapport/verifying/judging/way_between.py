"""*färre ärenden, 127 under 2024 mot 117 året före*: two figures that are right, and a word for the way that is not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from socialrapport.reading import denying, directions
from socialrapport.verifying.judging.figures_written import turned
from socialrapport.verifying.judging.verdicts import Judged, Verdict

_WORDS = re.compile(
    r"\b(?:(fler|mer|högre|större|upp(?= från\b))|(färre|mindre|lägre|ned(?= från\b)|ner(?= från\b)))\b"
    r"(?!\s+eller\s)",
    re.IGNORECASE,
)
_THAN_OTHERS = re.compile(
    rf"\bän\s+(?!(?:{directions.THEN})|(?:[a-zåäö]+\s+){{0,3}}(?:19|20)\d\d|(?:de|det|den)\s)", re.IGNORECASE
)


def ways_between(sentence: str, line: int, found: Sequence[Judged]) -> Iterator[Judged]:
    "A claim for the word, where the two figures say that it is wrong."
    said = [m for m in _WORDS.finditer(sentence) if not denying.of_word(sentence, m.start(), m.end())]
    figures = [one for one in found if one.verdict is Verdict.CONFIRMED and len(one.cells) == 1 and one.start >= 0]
    told = any(one.start <= m.start() < one.start + len(one.raw) for one in found for m in said)
    if len(said) != 1 or told or _THAN_OTHERS.search(sentence, said[0].end()):
        return
    word = said[0]
    for a, b in pairwise(figures):
        before, after = sorted((a, b), key=lambda one: _year(one.cells[0]))
        if _without_year(a.cells[0]) != _without_year(b.cells[0]) or before.value is None or after.value is None:
            continue
        if before.value == after.value or (word[1] is not None) == (after.value > before.value):
            continue
        why = f"{before.why} {after.why}"
        way = "upp" if word[1] else "ned"
        mended = turned(sentence, word.start(), way)
        yield Judged(
            sentence, line, word.group(), Verdict.CONTRADICTED, why, (before.cells[0], after.cells[0]),
            after.value - before.value, mended, after.indicator, word.start(),
        )  # fmt: skip
        return


def _year(cell: str) -> str:
    return cell.split("/")[2]


def _without_year(cell: str) -> list[str]:
    table, measure, _, *groups = cell.split("/")
    return [table, measure, *groups]
