"""Which lines of a text claim something: prose and items of a list, and neither rows of a table nor sources."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise

from socialrapport import reading
from socialrapport.reading import Number, Read
from socialrapport.verifying.linking.paragraph_memory import OF_A_TABLE
from socialrapport.verifying.linking.whole_links import ITEM

_LEADERS = re.compile(r"(?:\. ?){4,}|(?:…\s?){2,}")


_ROW = re.compile(r"(?:[\s\u00a0]\d+){3}")


_CELLS = re.compile(r"\s\.\.(?:\s|$)|^(?:(?:19|20)\d\d\s+){2}|^\d+,\d+\s+[A-ZÅÄÖ]")
"""Cells of a table that stand with the words beside them, as the text of a PDF has them."""


_THREE = re.compile(r"\d{1,3}(?:[\s\u00a0]\d{3}){2,}")


_MAY_BE_CELLS = re.compile(r"\d{3}(?:[\s\u00a0]\d{3})+")
"""*118 114* is one number, or two cells of a row."""


_STOPS = re.compile(r"[.!?…][”\"')\]]*\s*$|:\s")


_BROKEN = re.compile(r"[^(]*[^\W\d]{2}[^(]*\)")
"""A line that ends brackets which begin on another: the rest of a heading over a column."""


def _is_cells(number: Number) -> bool:
    "*118 114 116*: millions of anything but kronor are cells that stand side by side."
    return _THREE.fullmatch(number.raw) is not None and "kr" not in (number.unit or "")


def _side_by_side(text: str, one: Number, other: Number) -> bool:
    "*118 114*, and not *561 två år tidigare*."
    return not text[one.end : other.start].strip() and one.raw[-1:].isdigit() and other.raw[:1].isdigit()


_SOURCE = re.compile(r"\bKälla:|\b(?:Definition|Beteckning|Period|Räkneregel|Motsvarighet):")


_SAYS = re.compile(
    r"[.!?…:][”\"')\]]*\s*$|:\s|\b(?:är|var|har|hade|fick|får|blev|uppgick|låg|ligger|stod|står|finns|fanns|utgör|utgjorde|"
    r"\w{2,}(?:ade|ades|ats|des|tts))\b",
    re.IGNORECASE,
)


_BY_YEAR = re.compile(
    r"[^\W\d]{4,}:? .*\d\s\((?:19|20)\d\d\)|\d\s[^\W\d]{4,} \((?:19|20)\d\d: \d|[^\W\d]{4,}[^.]*:? \d[\d\s\u00a0,]*→|"
    r"[^\W\d]{4,}[^.:]* (?:19|20)\d\d\s?[–-]\s?(?:19|20)\d\d: \d"
)
"""*Avhysningar: 141 (2023), 163 (2024)*, on a slide."""


_LABEL = re.compile(
    r"(?:(?:\d{1,2}[.)]|[–•✓→*-])\s+)?[^\W\d]{6,}(?: (?:19|20)\d\d)?(?::| \|) [+−–-]?\d[\d\s\u00a0]*"
    r"(?:,\d+)?(?=[.]?$|\s?%|\s\()|"
    r"[^\W\d]{3,}[^.:\d]{0,50}, (?:19|20)\d\d: \d|\d[\d\s\u00a0]*(?:,\d+)?\s[^\W\d]{6,}[.!]$|"
    r"\d[\d\s\u00a0]{2,}\s?[^\W\d]{6,}$|\d[\d\s\u00a0]*\s(?:barn|unga|vuxna|beslut|dygn|dagar)$|"
    r"\d+(?:,\d+)?\s?% [^\W\d]{6,}$|"
    r"[A-ZÅÄÖ][a-zåäö]{4,} \d[\d\s\u00a0]*(?:,\d+)?(?:\s?%| mnkr| kr)?(?: \([+−–-]?\d[^()]*\))?$"
)
"""*Orosanmälningar: 2 577 (2023: 2 404)*"""


_OF_A_YEAR = re.compile(
    r"(?:[–•✓→*-]\s+)?\d[\d\s\u00a0]*\s[^\W\d]{6,}\s\(?(?:19|20)\d\d\)?[.!]?$|"
    r"(?:år |under )?(?:19|20)\d\d (?:kom|var|är|blev|fick|hade|gjordes)\b[^\d]*\d[\d\s\u00a0,]*[.!]$",
    re.IGNORECASE,
)
"""*2024 kom 383.*, *9 470 orosanmälningar 2024*: short, and all that a sentence has to be."""


_DECORATION = re.compile(r"(?:\s*(?:#\w+|[\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]))+\s*$")
"""*9 470 orosanmälningar 2024 😳 #socialtjänst*"""
_CHANGED = re.compile(r"(?:[–•✓→*-]\s+)?\d[\d\s\u00a0,]*\s[^\W\d]{6,}[^.:\d]{0,40}\([+−–-]\d[^()]*\)$")
"""*42 757 orosanmälningar (+7,2 %)*"""
_WORDS = re.compile(r"[^\W\d]{2,}")


def is_endless(read: Read) -> bool:
    "What goes on so long without a stop that nothing in it was read."
    return any(one.kind == reading.ENDLESS for one in read.passed)


def is_prose(read: Read) -> bool:
    "A sentence or a line of a list; no row of a table, where numbers stand side by side, and no line of contents."
    text, numbers = _DECORATION.sub("", read.sentence), read.numbers
    if is_endless(read):
        return False
    if not numbers:
        return not _LEADERS.search(text)
    if any(_side_by_side(text, a, b) for a, b in pairwise(numbers)) or any(_ROW.search(n.raw) for n in numbers):
        return False
    if _LEADERS.search(text) or _CELLS.search(text) or _SOURCE.search(text) or any(map(_is_cells, numbers)):
        return False
    if not _STOPS.search(text) and (_BROKEN.match(text) or any(_MAY_BE_CELLS.fullmatch(n.raw) for n in numbers)):
        return False
    few = len(_WORDS.findall(text)) < max(2, len(numbers))
    if (
        few
        and not _LABEL.match(text)
        and not _BY_YEAR.search(text)
        and not any(one.match(text) for one in (_OF_A_YEAR, _CHANGED))
    ):
        return False
    return (
        bool(_SAYS.search(text) or _OF_A_YEAR.match(text))
        or "→" in text
        or read.direction != "nivå"
        or any(n.unit for n in numbers)
    )


def is_rest_of_unit(read: Read, units: Collection[str]) -> bool:
    "*10 000 barn 0–17 år)*, on the line after *per*: the rest of a unit that an edition has, and no figure."
    found = _REST_OF_UNIT.match(read.sentence)
    return found is not None and any(f"per {found[1]}".lower().split() == unit.lower().split() for unit in units)


_REST_OF_UNIT = re.compile(r"(10*[\s\u00a0]000[\s\u00a0][^,:;.()]+)\)?(?:,\s[^\d:;.()]+)?\)?$")


def is_item(read: Read) -> bool:
    "*2023: 1 889*, *1. Järva 9 470*: under a title that says what is counted, a group or a year and its figure."
    told = [n for n in read.numbers if not (n.unit or "").startswith("år (")]
    return len(told) == 1 and ITEM.fullmatch(read.sentence) is not None


def stands_in_list(read: Read) -> bool:
    "A line without a stop, or a cell of a table as one is told: of the same as the lines beside it."
    return read.sentence[-1:] not in ".!?" or OF_A_TABLE.fullmatch(read.sentence) is not None
