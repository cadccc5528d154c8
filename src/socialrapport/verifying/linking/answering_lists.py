"""Lists of figures that answer to a list of groups or years: *i A, B och C 12, 15 respektive 18*."""

from __future__ import annotations

import re

from socialrapport.reading import Number

_ONE = r"\d+(?:[\s\u00a0]\d{3})*(?:,\d+)?"
_UNIT = r"(?:\s+(?:procent|%|kronor|personer|hushåll|barn))?"
_LIST = re.compile(rf"{_ONE}{_UNIT}(?:,\s+{_ONE}{_UNIT})*,?\s+(?:respektive|resp\.?|och)\s+{_ONE}")
_ARROWS = re.compile(rf"{_ONE}{_UNIT}(?:\s*→\s*{_ONE}{_UNIT}){{2,}}")
"""*13 250 → 13 395 → 13 690*"""
_ROW = re.compile(rf"(?<=: ){_ONE}{_UNIT}(?:,\s+{_ONE}{_UNIT}){{2,}}(?=\s*[.]?$)")
"""*Orosanmälningar 2022–2024: 2 195, 2 404, 2 577*"""
_NUMBER = re.compile(_ONE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_SPAN = re.compile(r"\b((?:19|20)\d\d)\s*(?:[–-]|till)\s*((?:19|20)\d\d)\b")
_YEARS = re.compile(r"(?<!mellan )\b(?:19|20)\d\d(?:,\s+(?:19|20)\d\d)*,?\s+(?:och|respektive|samt)\s+(?:19|20)\d\d\b")


def place_in_list(sentence: str, number: Number) -> tuple[int, int] | None:
    "Which of how many figures a number is in the list it stands in; None where it stands in none."
    for found in [*_LIST.finditer(sentence), *_ARROWS.finditer(sentence)]:
        starts = [one.start() for one in _NUMBER.finditer(sentence, found.start(), found.end())]
        paired = len(starts) > 2 or "resp" in found.group()
        if number.start in starts and paired and not all(_YEAR.fullmatch(w) for w in _NUMBER.findall(found.group())):
            return starts.index(number.start), len(starts)
    return None


def _place_in_row(sentence: str, number: Number) -> tuple[int, int] | None:
    found = _ROW.search(sentence)
    starts = [one.start() for one in _NUMBER.finditer(sentence, found.start(), found.end())] if found else []
    return (starts.index(number.start), len(starts)) if number.start in starts else None


def year_of_list(sentence: str, number: Number, steps: tuple[str, ...]) -> str | None:
    """The year of a number that stands in a list of as many figures as the sentence names years.

    *steps* are the years that the table has, so that *2020–2024* is three of what is told every other year.
    """
    at = place_in_list(sentence, number) or _place_in_row(sentence, number)
    if at is None:
        return None
    listed = [_YEAR.findall(found.group()) for found in _YEARS.finditer(sentence)]
    spans = [[y for y in steps if first <= y <= last] for first, last in _SPAN.findall(sentence)]
    fitting = [years for years in (*listed, *spans) if len(years) == at[1]]
    return fitting[0][at[0]] if fitting else None
