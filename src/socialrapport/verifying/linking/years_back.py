"""How many years back a sentence compares, in words: *på fem år*, *för två år sedan*."""

from __future__ import annotations

import re

from socialrapport.reading.lexicon import SMALL
from socialrapport.reading.numbers import worth

MANY = rf"(?P<many>\d{{1,2}}|{'|'.join(word for word in SMALL if word != 'noll')}|tjugo)"
_OVER = re.compile(
    rf"\b(?:på|(?:under |sedan )?de(?:n)? senaste|senaste|sedan)\s+(?:bara\s+|drygt\s+)?{MANY}\s+år(?:en)?\b"
    r"(?!\s+(?:gam|och|i rad))"
    rf"|\b(?:jämfört med|än|sedan)\s+för\s+{MANY.replace('many', 'than')}\s+år\s+sedan\b"
    rf"|\b{MANY.replace('many', 'long')}årsperiod(?:en)?\b"
    rf"|\bän\s+{MANY.replace('many', 'before')}\s+år\s+(?:tidigare|innan|dessförinnan)\b"
    rf"|\b{MANY.replace('many', 'back')}\s+år\s+(?:bakåt|tillbaka)\b",
    re.IGNORECASE,
)
_AGO = re.compile(rf"\bför\s+{MANY}\s+år\s+sedan\b", re.IGNORECASE)
_TODAY = re.compile(r"\b(?:nu|i dag|idag|numera)\b[^.;,\d]{0,30}$", re.IGNORECASE)
_TODAY_AFTER = re.compile(r"(?:(?!\boch\b|\bmen\b)[^.;,\d]){0,30}\b(?:nu|i dag|idag)\b", re.IGNORECASE)


def compared_back(text: str) -> int | None:
    "How many years back a change is counted from."
    return _worth(_OVER.search(text))


def lasted(text: str) -> int | None:
    "How many years a figure may be of together: *de senaste tre åren*; *än för tre år sedan* is one of them."
    found = _OVER.search(text)
    return None if found and (found["than"] or found["before"]) else _worth(found)


def _worth(found: re.Match[str] | None) -> int | None:
    return worth_of(next(word for word in found.groups() if word)) if found else None


def told_back(sentence: str, start: int, end: int) -> int | None:
    "How many years back the number that stands from *start* to *end* is of; 0 is today."
    if _TODAY.search(sentence[:start]) or _TODAY_AFTER.match(sentence[end:]):
        return 0
    before = [m for m in _AGO.finditer(sentence[:start]) if not re.search(r"\d|\bän\s+$", sentence[m.end() : start])]
    after = _AGO.search(sentence, end)
    if after and not re.search(r"\d|\b(?:än|med)\s+$|\bär\b", sentence[end : after.start()]):
        return worth_of(after["many"])
    than = before and re.search(r"\b(?:än|jämfört med)\s+$", sentence[: before[-1].start()], re.IGNORECASE)
    own = before and _THEN.match(sentence, before[-1].end())
    return worth_of(before[-1]["many"]) if before and (own or not than) else None


_THEN = re.compile(r",?\s(?:då|när)\b")
"""*fler än för tre år sedan då de var 1 890*: the number is of then."""


def worth_of(word: str) -> int:
    "What a number of years in words, or in figures, is."
    return int(worth(word.lower()))
