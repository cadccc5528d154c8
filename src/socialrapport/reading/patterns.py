"""Small parts that the reader's patterns are put together from. Nothing here knows any Swedish."""

from __future__ import annotations

import re
from collections.abc import Iterable

SPACE = r"[ \t\u00a0\u202f\u2009\u2007]"
"""Any space that may stand in a number or beside it."""
DASH = r"[-\u2010\u2011\u2012–—−]"
LETTERS = "A-Za-zÅÄÖåäöéüÉÜ"
WORD = re.compile(rf"[{LETTERS}]+(?:[-\u2011\u00ad][{LETTERS}]+)*")


def any_of(words: Iterable[str]) -> str:
    "A group that matches any of the words, the longest that fits; a space in a word is any run of spaces."
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first) + ")"


def pattern(text: str) -> re.Pattern[str]:
    "Compiled without regard to case; `_S_` in the text is any space."
    return re.compile(text.replace("_S_", SPACE), re.IGNORECASE)


def words_of(text: str) -> list[str]:
    "The words of a text in small letters, numbers and signs left out."
    return [found.group().lower() for found in WORD.finditer(text)]
