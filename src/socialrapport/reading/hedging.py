"""The word before a number that loosens it: *drygt*, *knappt*, *mer än*, *lite drygt*."""

from __future__ import annotations

import re

from socialrapport.reading.lexicon import HEDGES

_HEDGE = re.compile(
    r"(?<![\wåäö])("
    + "|".join(re.escape(h).replace(r"\ ", r"\s+") for h in sorted(HEDGES, key=len, reverse=True))
    + r")\s*(?:de\s+)?$",
    re.IGNORECASE,
)
_TIME = re.compile(r"^\s*(?:de\s+|år\b|månader\b|dagar\b|senaste)", re.IGNORECASE)


def hedge(before: str, unit: str | None) -> str | None:
    """The hedge that ends *before*, the text up to the number.

    *under 18 år* names an age and *under tio år* a time: neither is loosened.
    """
    found = _HEDGE.search(before)
    if not found:
        return None
    word = re.sub(r"\s+", " ", found.group(1).lower())
    if word == "under" and unit is not None and unit.startswith(("år", "månader", "dagar", "veckor")):
        return None
    if word == "åt" or (word == "hela" and re.search(r"\bden\s+hela$", before)):
        return None
    return word
