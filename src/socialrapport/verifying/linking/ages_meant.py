"""Ages in a text, as the stems that tables have for them: *18–24 år*, *65 år och äldre*, *under 18 år*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from socialrapport.reading.lexicon import AGED, SMALL
from socialrapport.reading.patterns import any_of

_AN_AGE = rf"(?:\d{{1,3}}|{any_of(SMALL)})"
_AGES = re.compile(
    rf"\b(?:inte|ej)\s+(?:ännu\s+)?(?:har\s+|hade\s+|hunnit\s+)?fyllt\s+(?P<unfilled>{_AN_AGE})(?:\s+år)?\b(?!\s*(?:procent|%|\d|,\d))"
    rf"|(?<!\d)(?P<most>{_AN_AGE})\s+år\s+(?:och|eller)\s+(?:yngre|därunder)\b"
    rf"|\b(?:som|har|hade)\s+fyllt\s+(?P<filled>{_AN_AGE})(?:\s+år)?\b(?!\s*(?:procent|%|\d|,\d))"
    r"|(?:mellan\s+)?(?<!\d)(?P<low>\d{1,3})\s*(?:[–-]|till|och)\s*(?P<high>\d{1,3})[\s-]*"
    r"(?:år(?:ingar(?:na)?|s)?|åringar(?:na)?)\b"
    r"|(?<!\d)(?P<least>\d{1,3})\s*(?:år\s+(?:och|eller)\s+(?:äldre|däröver)|\+)"
    r"|(?P<way>under|över|yngre än|äldre än|fyllt|fyllda)\s+(?P<limit>\d{1,3})(?:\s+år(?:\s+fyllda)?|-åringar)?\b"
    r"(?!\s*(?:procent|%|\d|,))"
    rf"|\b{any_of(AGED)}\s"
    r"\(?(?P<from>\d{1,2})\s?[–-]\s?(?P<to>\d{1,3})(?![\d\s]*\d|\s?(?:procent|%|år\b))",
    re.IGNORECASE,
)

OLDEST = 120
"""Years that somebody is at most."""


@lru_cache(maxsize=256)
def ages(text: str) -> tuple[tuple[str, int, int], ...]:
    "Each age that is named, as a stem, and where it stands."
    return tuple(_ages(text))


def _ages(text: str) -> Iterator[tuple[str, int, int]]:
    for found in _AGES.finditer(text):
        if found["low"]:
            if int(found["low"]) < int(found["high"]) <= OLDEST:
                yield f"§{found['low']}_{found['high']}", found.start(), found.end()
        elif found["unfilled"]:
            yield f"§0_{_worth(found['unfilled']) - 1}", found.start(), found.end()
        elif found["most"]:
            yield f"§0_{_worth(found['most'])}", found.start(), found.end()
        elif found["filled"]:
            yield f"§{_worth(found['filled'])}+", found.start(), found.end()
        elif found["from"]:
            if int(found["from"]) < int(found["to"]) <= OLDEST:
                yield f"§{found['from']}_{found['to']}", found.start("from"), found.end()
        elif found["least"]:
            yield f"§{found['least']}+", found.start(), found.end()
        elif " år" in found.group() or "-år" in found.group():
            way, limit = found["way"].lower(), int(found["limit"])
            yield f"§0_{limit - 1}" if way in ("under", "yngre än") else found["limit"], found.start(), found.end()


def _worth(said: str) -> int:
    return int(said) if said.isdigit() else SMALL[said.lower()]
