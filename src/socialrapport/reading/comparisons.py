"""What a sentence compares, in time: *2024 vs 2023*, *sedan 2018*, or the period that it is about."""

from __future__ import annotations

import re

_YEAR = r"(?:1[89]\d\d|20\d\d)"
_RANGE = re.compile(
    rf"\b(?:mellan|från)\s+(?:år\s+)?({_YEAR})\s+(?:och|till)\s+(?:år\s+)?({_YEAR})\b|\b({_YEAR})\s*[–/-]\s*({_YEAR})\b",
    re.IGNORECASE,
)
_SINCE = re.compile(rf"\bsedan\s+(?:(?:år|hösten|våren|slutet av|början av|\w+)\s+)?({_YEAR})\b", re.IGNORECASE)
_AGAINST = re.compile(
    rf"\b(?:jämfört med|i jämförelse med|i förhållande till|än(?: år| under)?|mot|vilket var .{{0,40}}? än)\s+(?:\w+\s+){{0,5}}?({_YEAR})\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:än|jämfört med|i jämförelse med|mot|från|sedan)\s+(?:\w+\s+)?(förra året|året innan|året före|året dessförinnan|"
    r"föregående år|föregående (?:kartläggning|mätning|undersökning)|i fjol|samma period (?:förra året|året innan|året före)|"
    r"tidigare år|ett år tidigare|förra (?:kartläggningen|mätningen|undersökningen))",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:de senaste|på|under de senaste|under)\s+((?:\w+\s+)?(?:\d+|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|femton|tjugo)\s+år(?:en)?)\b",
    re.IGNORECASE,
)
_ANY = re.compile(rf"\b{_YEAR}\b(?!:|-tal)")


def comparison(sentence: str) -> str | None:
    "The periods compared, or the one told of; None where the sentence names none."
    years = [m.group() for m in _ANY.finditer(sentence)]
    if found := _RANGE.search(sentence):
        first, second = [g for g in found.groups() if g]
        return f"{second} vs {first}"
    if found := _AGAINST.search(sentence):
        other = next((y for y in years if y != found.group(1)), None)
        return f"{other} vs {found.group(1)}" if other else f"jämfört med {found.group(1)}"
    if found := _SINCE.search(sentence):
        other = next((y for y in years if y > found.group(1)), None)
        return f"{other} vs {found.group(1)}" if other else f"sedan {found.group(1)}"
    if found := _RELATIVE.search(sentence):
        word = found.group(1).lower()
        return f"{years[0]} vs {word}" if years else f"jämfört med {word}"
    if found := _OVER.search(sentence):
        return found.group(1).lower()
    return years[0] if years else None
