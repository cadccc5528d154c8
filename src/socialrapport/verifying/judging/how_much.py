"""Words that say how large a part a figure is: worked out where they can be, else the figure is not borne out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from socialrapport.model.indicator import TOTAL
from socialrapport.opened.tables import PLACES, Measure, Published, Table
from socialrapport.verifying.judging import so_large
from socialrapport.verifying.judging.figures_written import figure
from socialrapport.verifying.judging.verdicts import Judged, Verdict

_FIRST_OF_ALL = re.compile(
    r"\b(?:mest av allt|huvudsakligen|i huvudsak|främst|framför allt|företrädesvis|oftast|vanligen)\b", re.IGNORECASE
)
"""*kom främst från polisen, 94*: a rank."""
_OF_SO_MANY = re.compile(r" av de \d")
"""*merparten av de 522 utredningarna* is compared as such, or not at all."""
_RECORD = re.compile(r"\b(?:rekord(?:et|nivå\w*)?|rekordnotering\w*)(?P<low> nedåt)?\b(?! och| eller)", re.IGNORECASE)
"""*2 577 orosanmälningar, vilket är rekord*"""
_TIMES = re.compile(
    r"\b(?:samtidigt(?= (?:fick|hade|bodde|var)\b)|(?<=bodde )samtidigt|i taget|genom åren|som minst|"
    r"under hela(?= (?:19|20)\d\d och)|ytterligare(?= \d)|just nu|för närvarande|i skrivande stund|"
    r"i (?:dagsläget|nuläget))\b",
    re.IGNORECASE,
)
"""*137 hushåll i taget*, *genom åren har 95*, *ytterligare 95*: of another time, or of others, than the figure."""


def as_said(found: Sequence[Judged], edition: Published) -> list[Judged]:
    "The claims of a sentence; a right figure that is told to be another part than it is is no right claim."
    return [_as_said(one, found, edition) for one in found]


def _as_said(one: Judged, found: Sequence[Judged], edition: Published) -> Judged:
    if one.verdict is not Verdict.CONFIRMED or one.start < 0 or not one.raw[:1].isdigit():
        return one
    if untried := _TIMES.search(one.sentence):
        return _untried(one, untried[0])
    first = _FIRST_OF_ALL.search(one.sentence)
    if first and _is_of(one, first, found):
        return _if_first(one, first[0], edition)
    record = _RECORD.search(one.sentence)
    if record and _is_of(one, record, found) and not any("rekord" in other.raw.lower() for other in found):
        return _if_record(one, record, edition)
    for word in so_large.said(one.sentence):
        if (
            _OF_SO_MANY.match(one.sentence, word.end())
            or any(word[0].lower() in other.raw.lower() for other in found)
            or not _is_of(one, word, found)
        ):
            continue
        share = _share(one, edition)
        if share is None:
            return _untried(one, word[0])
        verdict = so_large.holds(word, share)
        if verdict is Verdict.NOT_FOUND:
            return _silent(one, f"Talet är {figure(share, 1)} procent, och ”{word[0]}” säger för lite för att prövas.")
        if verdict is Verdict.CONTRADICTED:
            why = f"{one.why} Det är {figure(share, 1)} procent, inte ”{word[0]}”."
            return replace(one, verdict=verdict, why=why, mended=None, fix=None)
    return one


def _if_first(one: Judged, word: str, edition: Published) -> Judged:
    "*främst från polisen, 94*: right where no other group along the axis is larger."
    table, measure = _told_of(one, edition)
    codes = table.codes_of(one.cells[0]) if table and measure else frozenset()
    group = [pair for pair in codes if pair[0] not in PLACES] or list(codes)
    if table is None or measure is None or measure not in table.counts or len(group) != 1 or one.value is None:
        return _untried(one, word)
    (axis, mine), year = group[0], one.cells[0].split("/")[2]
    labels = next(known.labels for known in table.axes if known.id == axis)
    rest = codes - {group[0]}
    others = {c: table.value(measure.id, year, rest | {(axis, c)}) for c in labels if c not in (mine, TOTAL)}
    whole = table.value(measure.id, year, rest) or 0.0
    larger = next((c for c, value in others.items() if value is not None and value > one.value), None)
    unknown = whole - one.value - sum(value for value in others.values() if value is not None)
    if larger is None and unknown > one.value:
        return _untried(one, word)
    if larger is not None:
        why = f"{one.why} {labels[larger]} är fler, så det är inte ”{word}”."
        return replace(one, verdict=Verdict.CONTRADICTED, why=why, mended=None, fix=None)
    return one


def _if_record(one: Judged, word: re.Match[str], edition: Published) -> Judged:
    "*vilket är rekord*: right where no year that the table has goes beyond."
    table = next((known for known in edition.tables if known.id == one.indicator), None)
    if table is None or len(one.cells) != 1 or one.value is None:
        return _untried(one, word[0])
    _, measure, year, *_ = one.cells[0].split("/")
    seen = {other: table.value(measure, other, table.codes_of(one.cells[0])) for other in table.years if other <= year}
    known = {other: value for other, value in seen.items() if value is not None}
    beyond = [y for y, value in known.items() if (value < one.value if word["low"] else value > one.value)]
    if len(known) < len(seen) or len(known) < SERIES:
        return _untried(one, word[0])
    if beyond:
        why = f"{one.why} {beyond[-1]} var det {figure(known[beyond[-1]])}, så det är inte ”{word[0]}”."
        return replace(one, verdict=Verdict.CONTRADICTED, why=why, mended=None, fix=None)
    return one


SERIES = 3
"""Years of which one may be the highest."""


def _is_of(one: Judged, word: re.Match[str], found: Sequence[Judged]) -> bool:
    "Whether a word is of a figure: of the first after it, or of the one before where none comes after."
    text = one.sentence
    after = [n.start for n in found if n.start >= word.end() and ";" not in text[word.end() : n.start]]
    before = [other.start for other in found if 0 <= other.start < word.start()]
    return one.start == (min(after) if after else max(before, default=-1))


def _share(one: Judged, edition: Published) -> float | None:
    "How large a part, in percent, a figure is of all that its table counts; None where the edition does not tell."
    table, measure = _told_of(one, edition)
    if table is None or measure is None:
        return None
    value, year, codes = one.value, one.cells[0].split("/")[2], table.codes_of(one.cells[0])
    if measure.kind.in_percent:
        return value
    group = [pair for pair in codes if pair[0] not in PLACES] or list(codes)
    if measure in table.counts and len(group) == 1:
        return _part(value, table.value(measure.id, year, codes - {group[0]}))
    return _own_share(table, measure, year, codes) if not group else None


def _own_share(table: Table, measure: Measure, year: str, codes: frozenset[tuple[str, str]]) -> float | None:
    "The share that a table has of its own, of what its count is a part of."
    shares = [m for m in table.shares if "befolkning" not in m.id] if measure in table.counts else []
    return table.value(shares[0].id, year, codes) if len(shares) == 1 else None


def _part(value: float | None, whole: float | None) -> float | None:
    return 100 * value / whole if value is not None and whole else None


def _told_of(one: Judged, edition: Published) -> tuple[Table | None, Measure | None]:
    "The table of a figure, and its measure where the figure is one cell."
    table = next((known for known in edition.tables if known.id == one.indicator), None)
    return table, table.measure_of(one.cells[0]) if table and len(one.cells) == 1 else None


def _untried(one: Judged, word: str) -> Judged:
    return _silent(one, f"Talet finns, men ”{word}” är inte prövat.")


def _silent(one: Judged, why: str) -> Judged:
    return replace(one, verdict=Verdict.NOT_FOUND, why=why, mended=None, fix=None, value=None, cells=())
