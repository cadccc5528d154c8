"""How like each table is what a sentence says: by its name, its heading, its unit and its groups."""

from __future__ import annotations

import re

from socialrapport.opened.tables import Table
from socialrapport.reading import Number
from socialrapport.verifying.linking.clauses import Clause
from socialrapport.verifying.linking.going_on import PARTED, could_be, leans, refers
from socialrapport.verifying.linking.groups import mentions
from socialrapport.verifying.linking.stems import stems
from socialrapport.verifying.linking.table_names import VERBATIM, Names, word_for_word

ENOUGH = 0.42
"""Below this likeness a claim is about nothing that the edition publishes."""
WHOLE_NAME = 0.6
"""How like a main table is of which no more is said than what it counts (*orosanmälningarna*)."""
LACKS = 0.85
"""What is left of a likeness for each group that is named and that the table is not divided by."""
HEADED = 0.5
"""How like a main table of the area of the heading is, of which the sentence says a word."""
PEOPLE = ("personer", "individer", "kvinnor", "män", "flickor", "pojkar", "unga", "barn och unga")
COUNTS_PEOPLE = ("personer", "barn", "invånare", "svarande")
"""Units of tables that count people."""
UNSAID = 0.7
"""How like what was spoken of is, where a sentence says no word of any table."""


def scored(
    names: Names, areas: frozenset[str], topic: Table | None, sentence: str, clause: Clause, number: Number | None
) -> list[tuple[Table, float]]:
    """The likeliest tables of what a clause of a sentence says, best first, six at most.

    *areas* are those of the heading, *topic* is the table that was spoken of before.
    """
    words, everything = names.said(clause.text), names.said(sentence)
    near = names.near(everything)
    parted = bool(PARTED.match(sentence))
    others = not parted and any(names.phrases[at] <= words for at in near)
    goes_on = topic if refers(sentence) and not others else None
    part = 0.9 if leans(clause.text) else 0.8
    best = [
        (names.tables[at], _under_heading(names.tables[at], score, areas))
        for at, score in names.likenesses(words, everything, part)
    ]
    if not near and topic is not None:
        best = [(topic, UNSAID)]
    if goes_on is not None and could_be(sentence, goes_on):
        best = _at_least(best, [goes_on], 1.0 if parted else 0.75)
    best = _at_least(best, names.main(words, near), WHOLE_NAME)
    share = "andel" in clause.text.lower()
    best = [(t, min(score * _fits(t, number, share), 1.0)) for t, score in best if score >= 0.5 * ENOUGH]
    best = _with_most_groups(best, sentence)
    low = sentence.lower()
    best = [(t, VERBATIM) for t in names.labelling(low)] or (best if goes_on else word_for_word(best, sentence))
    return _first(best)


def _under_heading(table: Table, score: float, areas: frozenset[str]) -> float:
    "What a table of the heading's area is like: more, and its main figures enough where they share a word."
    if table.area not in areas:
        return score
    return max(1.1 * score, HEADED if table.headline else 0.0)


def _at_least(best: list[tuple[Table, float]], tables: list[Table], least: float) -> list[tuple[Table, float]]:
    "The same with *tables* among them, each at least so like."
    raised = [(t, max(score, least) if any(t is one for one in tables) else score) for t, score in best]
    return raised + [(t, least) for t in tables if not any(t is o for o, _ in best)]


def _with_most_groups(best: list[tuple[Table, float]], sentence: str) -> list[tuple[Table, float]]:
    "A table that is not divided as the sentence is, by district or by sex, is less likely to be meant."
    likely = [(t, score) for t, score in best if score >= ENOUGH]
    many = {t.id: sum(bool(mentions(sentence, axis, t.phrase)) for axis in t.axes) for t, _ in likely}
    most = max(many.values(), default=0)
    return [(t, score * LACKS ** (most - many[t.id])) for t, score in likely]


def _fits(table: Table, number: Number | None, share: bool = False) -> float:
    "What the unit says of the table: *42 757 orosanmälningar* fits a table that counts them."
    if number is None:
        return 1.0 if table.relative or not share else 0.85
    if number.unit is None:
        return 1.0
    unit = number.unit
    if unit in ("procent", "andel"):
        return 1.0 if table.relative else 0.9
    if unit == "procentenheter":
        return 1.0 if table.shares else 0.8
    if unit.startswith("per "):
        return 1.0 if table.rates else 0.6
    if unit.startswith("kr") or unit in ("mnkr", "mdkr", "tkr"):
        return 1.0 if any("kr" in m.unit for m in table.measures) else 0.4
    if unit == "månader":
        return 1.1 if any("månad" in m.unit for m in table.measures) else 0.9
    heads = set(stems(unit))
    if _divides(heads, table):
        return 0.0
    own = set(stems(table.unit)) | set(stems(table.phrase.split(" som ")[0].split(" med ")[0]))
    if heads & own:
        return 1.15
    return 1.0 if unit in PEOPLE and table.unit in COUNTS_PEOPLE else 0.75


_PER = re.compile(r"\bper ([^\W\d]+)")


def _divides(heads: set[str], table: Table) -> bool:
    "*3 handläggare* is no figure of *ärenden per handläggare*, which counts in cases."
    per = _PER.search(table.phrase.lower())
    return per is not None and bool(heads & set(stems(per[1]))) and not heads & set(stems(table.phrase[: per.start()]))


def _first(best: list[tuple[Table, float]]) -> list[tuple[Table, float]]:
    "The most like, headlines before others, and those that are nearly as like."
    best = sorted(best, key=lambda pair: (-pair[1], not pair[0].headline, pair[0].id))
    return [(t, s) for t, s in best[:6] if s >= ENOUGH and s >= 0.82 * best[0][1]]
