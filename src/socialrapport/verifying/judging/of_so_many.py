"""*48 procent av de 247 personerna*: a part of so many rests only on a table of which that is the whole."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from socialrapport.opened.tables import BASE, Table
from socialrapport.reading import Number, Read
from socialrapport.verifying.judging.allowing import allowed
from socialrapport.verifying.judging.verdicts import Judged, Try, Verdict
from socialrapport.verifying.linking.plain_words import VERBS

_BETWEEN = (
    r"(?:(?:de|dessa|alla|samtliga|totalt|sammanlagt|årets|hela|drygt|knappt|cirka|ca|ungefär|omkring|nästan|närmare|över|"
    r"kommunens|stadens|[^\W\d]{3,}(?:ade|da|ta)|(?:19|20)\d\d(?:\s+års)?)\s+){0,4}"
)
"""Words that stand between *av* and the number."""
_OF = re.compile(rf"\s*(?:[^\W\d]+|%)?\s*\(?(?:ut)?av\s+({_BETWEEN})$", re.IGNORECASE)
"""*48 procent av de totalt* before *247*"""
_OF_FIRST = re.compile(rf"\b(?:ut)?(?:av|bland)\s+({_BETWEEN})$", re.IGNORECASE)
"""*Av de* before *247 personerna var 48 procent kvinnor*"""
_OF_ELSE = re.compile(r"\s*(?:[^\W\d]+|%)?\s*\(?(?:av|bland)\s", re.IGNORECASE)
_OF_THEM = re.compile(r"\s*(?:[^\W\d]+|%)?\s*(?:av|bland)\s+(?:dem|dessa)\b", re.IGNORECASE)
_OF_THEM_FIRST = re.compile(r"\b(?:varav|därav|(?:av|bland)\s+(?:dem|dessa))\b[^,;:.\d]*$", re.IGNORECASE)
"""*varav* before *48 procent kvinnor*"""
_NO_LONGER = re.compile(r"[;:]|\b(?:varav|därav|(?:av|bland) (?:dem|dessa))\b", re.IGNORECASE)
"""What says that a number is of some other than the ones that the sentence begins with."""
_NO_WHOLE = ("procent", "andel", "faktor", "år", "månader", "dagar", "dygn", "veckor", "timmar", "kr", "mnkr", "tkr")
SHARES = ("procent", "andel")
NEAR, WINDOW = 8, 100
"""How many numbers away, and characters before it, the one that a number is a part of is looked for."""
SMALLEST = 10
"""*två av de tre stadsdelarna*: a smaller number in words is of what a table is divided by."""


def whole_of(read: Read, number: Number) -> Number | None:
    "The number that another is said to be a part of: 247 of *48 procent av de 247*, and of *av de 247 var 48 procent*."
    text, at = read.sentence, bisect_left(read.numbers, number.start, key=lambda n: n.start)
    if _OF_ELSE.match(text, number.end):
        after = read.numbers[at : at + NEAR]
        first = next((n for n in after if n.start >= number.end and _is_whole(n)), None)
        return first if first and _leads(_OF.fullmatch(text, number.end, first.start)) else None
    if _is_after_of(text, number):
        return None
    of = next((n for n in _before(read, number) if _is_after_of(text, n)), None)
    return of if of and not _NO_LONGER.search(text, of.end, number.start) else None


def wholes_of(read: Read, number: Number) -> tuple[Number, ...]:
    "The same, or of *247 personer, och 48 procent av dem* all that *dem* may be: any number that is told before."
    if whole := whole_of(read, number):
        return (whole,)
    if number.unit not in SHARES:
        return ()
    text = read.sentence
    them = _OF_THEM.match(text, number.end) or _OF_THEM_FIRST.search(text, _window(number), number.start)
    return tuple(_before(read, number)) if them else ()


def _before(read: Read, number: Number) -> Iterator[Number]:
    at = bisect_left(read.numbers, number.start, key=lambda n: n.start)
    return (n for n in reversed(read.numbers[max(0, at - NEAR) : at]) if n.end <= number.start and _is_whole(n))


def _window(number: Number) -> int:
    return max(0, number.start - WINDOW)


def _is_after_of(text: str, number: Number) -> bool:
    return _leads(_OF_FIRST.search(text, _window(number), number.start))


def _is_whole(number: Number) -> bool:
    unit = (number.unit or "").split(" ")[0]
    said = not isinstance(number.value, tuple) and (number.raw[0].isdigit() or number.value >= SMALLEST)
    return said and unit not in _NO_WHOLE


def _leads(found: re.Match[str] | None) -> bool:
    return found is not None and not VERBS & set(found[1].lower().split())


def could_be_of(table: Table, wholes: Sequence[Number]) -> bool:
    "Whether a table has, of any group and year, a number that something is a part of."
    counted = {m.id for m in (*table.counts, *table.bases)}
    return any(
        measure in counted and value is not None and any(allowed(whole).holds(value) for whole in wholes)
        for (measure, _, _), value in table.cells.items()
    )


def held_to_whole(one: Try, read: Read, number: Number, table: Table) -> Try:
    "The try, where what it rests on is a part of what the sentence says that it is of; else nothing."
    wholes = wholes_of(read, number) if one.cells else ()
    if not wholes or any(_rests_on(one.cells, table, whole) for whole in wholes):
        return one
    if number.unit not in SHARES and wholes[0].end <= number.start and not any(table.codes_of(c) for c in one.cells):
        return one
    return Try(Verdict.NOT_FOUND, OF_ANOTHER.format(raw=wholes[0].raw), (), None)


def compared_with_whole(found: Judged, end: int, read: Read, table: Table) -> Judged:
    "The same of what is compared: *majoriteten av de 522 utredningarna*."
    said = Number(found.raw, 0.0, "andel", None, found.start, end)
    one = held_to_whole(Try(found.verdict, found.why, found.cells, found.value), read, said, table)
    if one.verdict is found.verdict:
        return found
    return replace(found, verdict=one.verdict, why=one.why, cells=(), value=None, mended=None, fix=None)


OF_ANOTHER = "Utgåvan har ingen uppgift om en del av just {raw}."


def _rests_on(cells: tuple[str, ...], table: Table, whole: Number) -> bool:
    "Whether what the cells are of is *whole*: the last of two where it holds the first, else the total of a group."
    if len(cells) == 2 and table.codes_of(cells[1]) < table.codes_of(cells[0]):
        return _is(whole, table, cells[1], cells[1].split("/")[1], table.codes_of(cells[1]))
    return all(any(_is(whole, table, cell, measure, at) for measure, at in _wholes(cell, table)) for cell in cells)


def _wholes(cell: str, table: Table) -> Iterator[tuple[str, frozenset[tuple[str, str]]]]:
    "What a cell may be a part of: what its share is of, and of a number in a group all that are counted."
    measure, codes = cell.split("/")[1], table.codes_of(cell)
    yield BASE, codes
    if any(m.id == measure for m in table.counts):
        yield from ((measure, codes - {pair}) for pair in codes)


def _is(whole: Number, table: Table, cell: str, measure: str, at: frozenset[tuple[str, str]]) -> bool:
    value = table.value(measure, cell.split("/")[2], at)
    return value is not None and allowed(whole).holds(value)
