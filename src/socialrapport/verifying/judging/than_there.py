"""*I Centrum inleddes 263 utredningar, vilket är fler än i Norrby*: a number that is told, beside another place's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from socialrapport.model.indicator import TOTAL
from socialrapport.opened.tables import PLACES, Published, Table
from socialrapport.reading import Read
from socialrapport.verifying.judging.figures_written import amount, turned
from socialrapport.verifying.judging.verdicts import Judged, Verdict
from socialrapport.verifying.linking.groups import Mention, mentions

_THAN = re.compile(
    r",\s(?:och\s)?(?:vilket|som|det)\s(?:är|var)\s(?:[a-zåäö]+\s)?"
    r"(?P<word>(?P<more>fler|mer|högre|större)|färre|mindre|lägre)\s+än\s+(?:i|på|vid)\s+(?=[A-ZÅÄÖ])"
)
_THAN_WHOLE = (
    r"(?:,|\s[–—])\s(?:och\s|men\s)?(?:(?:vilket|som|det)\s(?:är|var)\s|alltså\s|det vill säga\s|dvs\.?\s)?"
    r"(?:(?:något|klart|tydligt|betydligt|mycket|lite|långt)\s)?"
    r"(?P<word>(?P<more>högre|större)|mindre|lägre)\s+än\s+(?:(?:för|i|på)\s+)?(?:hela\s+)?(?:_WHOLE_|_WHOLES_)\b"
)
"""*37,0 procent, alltså lägre än för staden som helhet*, *4,7 % – högre än stadens 3,9 %*"""
UNTRIED = "Jämförelsen med {place} är inte prövad, bara talet före den."


def beside_there(
    read: Read, judged: Sequence[Judged], spoken_for: Sequence[tuple[int, int]], edition: Published
) -> Iterator[Judged]:
    "What is said of a number beside that of another place: tried where the number is borne out, else told as untried."
    for said in _THAN.finditer(read.sentence):
        start = said.start("word")
        if any(a <= start < b for a, b in spoken_for):
            continue
        first = next((n for n in reversed(read.numbers) if n.end <= said.start()), None)
        one = next((j for j in judged if first is not None and j.start == first.start), None)
        table = next((t for t in edition.tables if one is not None and t.id == one.indicator), None)
        raw = read.sentence[start : said.end()].rstrip().rsplit(" ", 1)[0]
        other = _there(read.sentence, said.end(), table) if table else None
        tried = _tried(read, one, table, other, said) if one and table and other else None
        place = read.sentence[said.end() : other.end] if other else re.split(r"[ ,.;]", read.sentence[said.end() :])[0]
        yield tried or Judged(
            read.sentence, read.line, raw, Verdict.NOT_FOUND, UNTRIED.format(place=place), start=start
        )  # fmt: skip


def beside_whole(
    read: Read, judged: Sequence[Judged], spoken_for: Sequence[tuple[int, int]], edition: Published
) -> Iterator[Judged]:
    "What is said of a place's share or rate beside that of all; what is borne out is told with its number."
    for said in edition.called.pattern(_THAN_WHOLE).finditer(read.sentence):
        start = said.start("word")
        one = max((j for j in judged if j.start < said.start()), key=lambda j: j.start, default=None)
        if one is None or one.verdict is not Verdict.CONFIRMED or any(a <= start < b for a, b in spoken_for):
            continue
        table = next((t for t in edition.tables if t.id == one.indicator), None)
        place = next((axis for axis, _ in table.codes_of(one.cells[0]) if axis in PLACES), "") if table else ""
        found = _beside(read, one, table, place, TOTAL, said) if table and place and len(one.cells) == 1 else None
        if found is None:
            raw, why = read.sentence[start : said.end()], UNTRIED.format(place="alla")
            yield Judged(read.sentence, read.line, raw, Verdict.NOT_FOUND, why, start=start)
        elif found.verdict is not Verdict.CONFIRMED:
            yield found


def _there(sentence: str, at: int, table: Table) -> Mention | None:
    found = (m for axis in table.axes if axis.id in PLACES for m in mentions(sentence, axis, table.phrase))
    return next((m for m in found if m.start == at), None)


def _tried(read: Read, one: Judged, table: Table, other: Mention, said: re.Match[str]) -> Judged | None:
    "The verdict, where the number is one cell of another place; None where either is not known."
    if one.verdict is not Verdict.CONFIRMED or len(one.cells) != 1:
        return None
    return _beside(read, one, table, other.axis, other.code, said)


def _beside(read: Read, one: Judged, table: Table, of_axis: str, code: str, said: re.Match[str]) -> Judged | None:
    "A cell of a place beside the same of another, or of all."
    _, measure, year, *codes = one.cells[0].split("/")
    by = dict(table.codes_of(one.cells[0]))
    if by.get(of_axis) in (None, code):
        return None
    here = frozenset(by.items())
    there = here - {(of_axis, by[of_axis])} | (frozenset({(of_axis, code)}) if code != TOTAL else frozenset())
    own, others = table.value(measure, year, here), table.value(measure, year, there)
    of = next((m for m in table.measures if m.id == measure), None)
    if own is None or others is None or of is None:
        return None
    axis = next(a for a in table.axes if a.id == of_axis)
    why = (
        f"{table.phrase.capitalize()} {year}: {axis.labels[by[axis.id]]} ({amount(own, of)}) och "
        f"{axis.labels.get(code, code)} ({amount(others, of)})."
    )
    at = [axis_.id for axis_ in table.axes].index(of_axis)
    cells = (one.cells[0], "/".join((table.id, measure, year, *codes[:at], code, *codes[at + 1 :])))
    right = own > others if said["more"] else own < others
    mended = (
        None if right or own == others else turned(read.sentence, said.start("word"), "upp" if said["more"] else "ned")
    )
    return Judged(
        read.sentence, read.line, said["word"], Verdict.CONFIRMED if right else Verdict.CONTRADICTED, why, cells, own,
        mended, table.id, said.start("word"),
    )  # fmt: skip
