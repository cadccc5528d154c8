"""What some words say of what is counted without its name: *bor 5 491 människor*, *i tid*, *sov utomhus*."""

from __future__ import annotations

import re

from socialrapport.verifying.linking.stems import meant, stems


def implied_by(sentence: str) -> tuple[str, ...]:
    "The stems of what a sentence says so."
    lives = _LIVE.search(sentence) or _POPULATION.search(sentence)
    said = (stem for words, of in _IMPLIED if words.search(sentence) for stem in of)
    return (*(meant("invånare") if lives else ()), *said)


_LIVE = re.compile(
    r"\b(?:bor|bodde)\s+(?:det\s+|idag\s+|nu\s+)*\d[\d\s\u00a0]*(?:personer|människor|invånare)?\s*(?=[,.;]|$|här\b|i\s|på\s|och\s)|"
    r"\bdet\s+(?:bor|bodde)\s+\d|\d\s*(?:personer|människor)\s+(?:bor|bodde)\s+(?=här\b|i\s|på\s)",
    re.IGNORECASE,
)
"""*I Farsta bor 5 491 människor*: the population, where nothing else is said of them."""
VERY_LONG = re.compile(r"\bmycket(?= (?:länge|långvarig))", re.IGNORECASE)
LEFT = re.compile(
    r"\blämna(?:t|de|r) (?:det )?(?:ekonomisk[at]+ )?(?:bistånd|försörjningsstöd|bidrag)(?:et)?\b", re.IGNORECASE
)
"""*hushåll som lämnade biståndet*: they are those who no longer have it."""
_IMPLIED = tuple(
    (re.compile(words, re.IGNORECASE), stems(of))
    for words, of in (
        (r"\b(?:flick|pojk|tjej|kill)\w+", "barn unga"),
        (r"\bklara\b(?= (?:inom|i tid))", "avslutade"),
        (r"\bbarn(?: och unga)? (?:har |som )?(?:utretts|utredda|utreddes)\b", "inledda"),
        (LEFT.pattern, "slutat"),
        (r"\bs[oö]v\w*\s(?:utomhus|ute)\b", "hemlöshet"),
        (r"\böppna (?:missbruks|beroende)?vården\b", "öppenvård"),
        (r"\b(?:avsluta\w*|klara?|färdiga)\s+(?:\w+\s+){0,2}inom fyra månader", "inledda"),
        (r"\butred\w*[^.;]*\bi tid\b|\bbarnutred\w*[^.;]*\bi tid\b", "inledda avslutade fyra månader"),
        (r"\bi ?gång\b|\bstartade[st]?\b|\bpåbörjade[st]?\b|\böppnade[st]?\b", "inledda"),
        (
            r"\b(?:kommunen|staden|befolkningen|invånarna)\s+(?:har\s+)?(?:väx|vuxit|krymp|blir (?:fler|färre))\w*",
            "invånare",
        ),
    )
)
"""What some words say of what is counted without its name."""
_POPULATION = re.compile(r"(?<!av )(?<!av hela )\bbefolkningen\b", re.IGNORECASE)
"""*Befolkningen ökade*; *procent av befolkningen* is no more than a share."""
