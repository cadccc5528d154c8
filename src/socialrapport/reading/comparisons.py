"""What a sentence compares, in time: *2024 vs 2023*, *sedan 2018*, or the period that it is about."""

from __future__ import annotations

from socialrapport.reading.patterns import any_of, pattern

_YEAR = r"(?:1[89]\d\d|20\d\d)"
_BEFORE = any_of((
    "förra året", "året innan", "året före", "året dessförinnan", "föregående år", "föregående kartläggning",
    "föregående mätning", "föregående undersökning", "i fjol", "samma period förra året", "samma period året innan",
    "samma period året före", "samma period föregående år", "tidigare år", "ett år tidigare", "förra kartläggningen",
    "förra mätningen", "förra undersökningen", "förra årsskiftet",
))  # fmt: skip
_SOME = any_of(("två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "tolv", "femton", "tjugo"))
_AGAINST_WORDS = r"(?:jämfört med|jämfört|i jämförelse med|i förhållande till|än(?: år| under)?|mot)"
_RANGE = pattern(
    rf"\b(?:mellan|från)\s+(?:år\s+)?({_YEAR})\s+(?:och|till)\s+(?:år\s+)?({_YEAR})\b|\b({_YEAR})\s*[–/-]\s*({_YEAR})\b"
)
_SINCE = pattern(rf"\bsedan\s+(?:(?:år|hösten|våren|slutet av|början av|\w+)\s+)?({_YEAR})\b")
_AGAINST = pattern(rf"\b{_AGAINST_WORDS}\s+(?:\w+\s+){{0,5}}?({_YEAR})\b")
_RELATIVE = pattern(rf"\b(?:än|jämfört med|i jämförelse med|mot|från|sedan)\s+(?:\w+\s+)?({_BEFORE})\b")
_OVER = pattern(rf"\b(?:de senaste|på|under de senaste|under)\s+((?:\w+\s+)?(?:\d+|{_SOME})\s+år(?:en)?)\b(?!\s+gam)")
_ANY = pattern(rf"\b{_YEAR}\b(?!:|-tal)")


def comparison(sentence: str) -> str | None:
    "The periods compared, or the one told of; None where the sentence names none."
    years = [found.group() for found in _ANY.finditer(sentence)]
    if found := _RANGE.search(sentence):
        first, second = [year for year in found.groups() if year]
        return f"{second} vs {first}"
    if found := _AGAINST.search(sentence):
        other = next((year for year in years if year != found.group(1)), None)
        return f"{other} vs {found.group(1)}" if other else f"jämfört med {found.group(1)}"
    if found := _SINCE.search(sentence):
        other = next((year for year in years if year > found.group(1)), None)
        return f"{other} vs {found.group(1)}" if other else f"sedan {found.group(1)}"
    return _by_words(sentence, years)


def _by_words(sentence: str, years: list[str]) -> str | None:
    "*än året innan*, *på tio år*, else the first year that is named."
    if found := _RELATIVE.search(sentence):
        word = found.group(1).lower()
        return f"{years[0]} vs {word}" if years else f"jämfört med {word}"
    if found := _OVER.search(sentence):
        return found.group(1).lower()
    return years[0] if years else None
