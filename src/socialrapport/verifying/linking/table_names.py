"""What tables are called, and how much of it a text says, word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from socialrapport.model.indicator import Doing
from socialrapport.opened.tables import Table
from socialrapport.verifying.linking.going_on import DOES
from socialrapport.verifying.linking.stems import Weights, stems

LONG_NAME = 9
"""Letters of a unit's name that make it a name of its own."""
LONG_PHRASE, VERBATIM = 4, 1.05
"""A table's name of so many words, said word for word, is surer than any likeness."""
MANY = 10_000
"""Sums of weights that are kept at a time."""
_LONG_NUMBERS = re.compile(
    r"\d+(?:[\s\u00a0]\d{3})+|\d+,\d+|\d{4,}|(?<![\d–-])\d+\b(?!\s*(?:[–-]|månader|av \d+ månader|år\b))"
)
_SHORT = re.compile(r"(\S+) \(([A-ZÅÄÖ]{2,})\)")
"""*relationsvåldsteam (RVT)*"""
_BASES = re.compile(
    r"\b(?:per|på)\s+(?:tusen|1[\s\u00a0]?000|10[\s\u00a0]?000|100[\s\u00a0]?000)\s+[^\W\d]+(?:\s+och\s+unga)?"
    r"(?:\s+\d+\s*[–-]\s*\d+\s+år|\s+\d+\s+år\s+(?:och|eller)\s+äldre)?|\bper\s+(?:invånare|capita)\b",
    re.IGNORECASE,
)


def _without_bases(text: str) -> str:
    "*152,7 per 1 000 barn 0–20 år*: the base of a rate is not what is counted."
    return _BASES.sub(" ", text)


def _main_tables(tables: Sequence[Table]) -> list[tuple[Table, frozenset[str]]]:
    "The main table of each thing that has a name of its own (*orosanmälningar*), with that name: the plainest of them."
    out: dict[str, Table] = {}
    for table in sorted(tables, key=lambda t: (len(t.phrase), t.id)):
        if table.headline and table.unit.isalpha() and len(table.unit) > LONG_NAME:
            out.setdefault(table.unit, table)
    return [(table, frozenset(stems(unit)[:1])) for unit, table in out.items()]


def word_for_word(best: list[tuple[Table, float]], sentence: str) -> list[tuple[Table, float]]:
    "The table whose long name the sentence says word for word, or the longest such, is meant rather than any like it."
    low = sentence.lower()
    said = {t.id: said_of(t, low) for t, _ in best}
    longest = max(said.values(), default=0)
    return [(t, VERBATIM if 0 < said[t.id] == longest else score) for t, score in best]


def said_of(table: Table, low: str) -> int:
    "How many letters of a table's name a sentence in small letters says word for word, or of what those in it did."
    names = [len(name) for name in (table.phrase, table.title) if _is_said(name, low)]
    return max((*names, happens(table.doing, low) if table.doing else 0), default=0)


def happens(doing: Doing, low: str) -> int:
    "How many letters there are of what happened, where a sentence tells it with some number: *fick 81 hushåll …*."
    told = any(way.search(low) for way in _ways(doing))
    return len(f"{doing.who} {doing.did} {doing.what}") if told else 0


@cache
def _ways(doing: Doing) -> tuple[re.Pattern[str], ...]:
    "The verb first, after *under 2024*, or last."
    who = re.escape(doing.who.lower()).replace(r"\{\}", _SO_MANY)
    did, what = re.escape(doing.did.lower()), re.escape(f" {doing.what}".rstrip().lower())
    return tuple(re.compile(rf"\b{order}{what}\b") for order in (rf"{did} {who}", rf"{who} {did}"))


_SO_MANY = r"(?:[^\W\d]+ ){0,2}(?:\d[\d\s\u00a0]*|[^\W\d]+)"
"""*81*, *13 690*, *drygt 13 600*, *tolv*."""


def _is_said(name: str, low: str) -> bool:
    if len(name.split()) >= LONG_PHRASE:
        return name.lower() in low
    return any(c.isdigit() for c in name) and re.match(rf"antalet {re.escape(name.lower())} {DOES}\b", low) is not None


_END_OF_LABEL = re.compile(r"(?:, [^:]+| \(\d{4}\))?:\s")


def is_label(title: str, low: str) -> bool:
    "*Orosanmälningar om våld: 14,0 %*: what stands before the figure is the table's title and no more."
    return low.startswith(title.lower()) and _END_OF_LABEL.match(low, len(title)) is not None


class Names:
    "The tables of an edition by the words of their names."

    def __init__(self, tables: Sequence[Table]) -> None:
        self.tables = tables
        self._short = {short: full for t in tables for full, short in _SHORT.findall(t.phrase)}
        self.phrases = [frozenset(stems(_SHORT.sub(r"\1", t.phrase))) for t in tables]
        self._with: dict[str, list[int]] = {}
        for at, phrase in enumerate(self.phrases):
            for word in phrase:
                self._with.setdefault(word, []).append(at)
        self._sums: dict[frozenset[str], float] = {}
        self._begun_by: dict[str, list[Table]] = {}
        for table in tables:
            self._begun_by.setdefault(table.title[:1].lower(), []).append(table)
        self._last: tuple[object, list[tuple[int, float]]] = None, []
        self._main = _main_tables(tables)
        self._weights = Weights(f"{t.phrase} {t.title}" for t in tables)

    def said(self, text: str) -> frozenset[str]:
        "The stems of a text; what the catalogue has in short (*RVT*) counts as said in full."
        text = _LONG_NUMBERS.sub(" ", _without_bases(text))
        for short, full in self._short.items():
            text = re.sub(rf"\b{re.escape(short)}\b", full, text)
        words = stems(text)
        return frozenset((*words, *(first for word in words if (first := self._first_part(word)))))

    def _first_part(self, word: str) -> str | None:
        "*hemlöshetskartläggning* speaks of *hemlöshet*: a long known word that one not known begins with."
        if len(word) <= LONG_NAME or self._weights.known(word):
            return None
        return next((word[:cut] for cut in range(len(word) - 3, LONG_NAME - 2, -1) if word[:cut] in self._with), None)

    def near(self, words: frozenset[str]) -> list[int]:
        "The tables whose phrase has any word in common, by their place in the edition."
        return sorted({at for word in words for at in self._with.get(word, ())})

    def likenesses(self, words: frozenset[str], everything: frozenset[str], part: float) -> list[tuple[int, float]]:
        """How like each near table's name is to a clause's words, or a *part* as much to those of the whole sentence.

        The numbers of a clause ask the same one after another.
        """
        asked = words, everything, part
        if self._last[0] != asked:
            phrases = [(at, self.phrases[at]) for at in self.near(everything)]
            likes = [(at, max(self.like(p, words), part * self.like(p, everything))) for at, p in phrases]
            self._last = asked, likes
        return self._last[1]

    def labelling(self, low: str) -> list[Table]:
        "The tables whose title is the label that a line in small letters begins with."
        return [t for t in self._begun_by.get(low[:1], ()) if is_label(t.title, low)] if ":" in low else []

    def like(self, phrase: frozenset[str], words: frozenset[str]) -> float:
        "How much of the phrase is said, and how little else: the harmonic mean, what is said weighing more."
        common = self._weights.of(phrase & words)
        if not common:
            return 0.0
        said, mine = common / self._weight_of(phrase), common / self._weight_of(words)
        return (1 + 0.5) * said * mine / (0.5 * said + mine)

    def _weight_of(self, words: frozenset[str]) -> float:
        if words not in self._sums:
            if len(self._sums) >= MANY:
                self._sums.clear()
            self._sums[words] = self._weights.of(words) or 1.0
        return self._sums[words]

    def weight(self, words: frozenset[str]) -> float:
        "How telling some stems are together."
        return self._weights.of(words)

    def main(self, words: frozenset[str], near: Sequence[int]) -> list[Table]:
        "The main tables of which a text says no more than what they count."
        return [t for t, unit in self._main if unit & words and not self._more_is_said(t, words, near)]

    def _more_is_said(self, table: Table, words: frozenset[str], near: Sequence[int]) -> bool:
        "Whether a clause says all that it says of a main table, and more, of another: *anmälningar* and *digitalt*."
        mine = next(p for t, p in zip(self.tables, self.phrases, strict=True) if t is table) & words
        return any(mine < self.phrases[at] & words for at in near)

    def named(self, text: str) -> list[Table]:
        "The tables whose whole phrase is said, but for those that are part of another's."
        words = self.said(text)
        said = [(t, p) for t, p in zip(self.tables, self.phrases, strict=True) if p and p <= words]
        return [t for t, phrase in said if not any(phrase < other for _, other in said)]
