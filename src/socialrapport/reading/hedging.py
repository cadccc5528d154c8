"""The word before a number that loosens it: *drygt*, *knappt*, *mer än*, *lite drygt*."""

from __future__ import annotations

import re

from socialrapport.reading.lexicon import HEDGES
from socialrapport.reading.patterns import any_of, pattern

_HEDGE = pattern(rf"(?<!\w)({any_of(HEDGES)})\s*(?:de\s+)?$")
_DEN_HELA = pattern(r"\bden\s+hela$")
_SIGN = pattern(r"([<>])_S_?$")
_SPACES = re.compile(r"\s+")
TIMES = ("år", "månader", "dagar", "veckor")


_ABOUT = pattern(r"(?:ett|en)_S_+(\w+tal)$")


def of_itself(raw: str) -> str | None:
    "The hedge that a number is in itself: *ett hundratal*."
    found = _ABOUT.match(raw)
    return found[1].lower() if found else None


def hedge(before: str, unit: str | None) -> str | None:
    """The hedge that ends *before*, the text up to the number.

    *under 18 år* names an age and *under tio år* a time: neither is loosened.
    """
    found = _HEDGE.search(before)
    if sign := _SIGN.search(before):
        return "under" if sign[1] == "<" else "över"
    if not found or _DEN_HELA.search(before):
        return None
    word = _SPACES.sub(" ", found.group(1).lower())
    return None if word == "under" and (unit or "").startswith(TIMES) else word
