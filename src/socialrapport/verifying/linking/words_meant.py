"""What a word of a sentence means as stems of tables' names: compounds, their parts, names cut short."""

from __future__ import annotations

import re
from functools import lru_cache

from socialrapport.verifying.linking.stems import meant, stems
from socialrapport.verifying.linking.stretch import Word

_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def all_meant(text: str) -> frozenset[str]:
    ages_too = frozenset(word for word in stems(text) if word.startswith("§") or word.isdigit())
    return ages_too | {stem for word in _TOKEN.findall(text.lower()) for stem in meant(word)}


def meaning(word: Word) -> frozenset[str]:
    "What a word, or an age, means as stems."
    if word.text == "inte" or not word.text[:1].isalpha():
        return frozenset((word.text,))
    if in_source := _IN_SOURCE.fullmatch(word.text):
        return frozenset(meant(in_source[1])) or frozenset((word.text,))
    if by_law := _OF_LAW.match(word.text):
        return frozenset((*meant(by_law[1]), *meant(by_law[2])))
    if _MEAN_OF.fullmatch(word.text):
        return frozenset(meant("medelbistånd"))
    return frozenset(meant(word.text))


_MEAN_OF = re.compile(r"(?:snitt|medel|genomsnitts)(?:bidrag|bistånd)(?:et|ets|s)?")
"""*snittbidraget*: what is paid on average."""


_IN_SOURCE = re.compile(
    r"([a-zåäö]{4,}?)s?(?:kartläggning(?:en)?|statistik(?:en)?|siffr(?:an|or|orna)|mätning(?:en)?|räkning(?:en)?)"
)
"""*hemlöshetskartläggningen*, *biståndsstatistiken*: where it is told, of what is told."""


_COMPOUND = re.compile(
    r"([a-zåäö]{5,}?)s?(?:tid|område|fråga|frågor|situation|problem|problematik|utveckling|kurva|nivå|läge|trend|ärende|"
    r"verksamhet|arbete|enhet|fall|volym|flöde|inflöde|tal)(?:en|et|er|n|na|erna|t|s)?"
)


@lru_cache(maxsize=4096)
def in_part(word: str) -> frozenset[str]:
    "*biståndstid*, *funktionsnedsättningsområdet*: what the first part means, where the last is how it is told."
    found = _COMPOUND.fullmatch(word)
    meaning = frozenset(meant(found[1])) if found else frozenset()
    return meaning or frozenset((word, ""))


_CURVE = re.compile(r"([a-zåäö]{5,}?)s?(?:kurva|utveckling|trend|volym|nivå)(?:en|n|er|erna)?")


def told_as(word: str) -> frozenset[str]:
    "*Vräkningskurvan*: what the first part means, where the last is how its figures stand or go; else empty."
    found = _CURVE.fullmatch(word)
    return frozenset(meant(found[1])) if found else frozenset()


def is_short_of(word: str, meaning: frozenset[str], of: frozenset[str]) -> bool:
    "*samtalen*, of the *samarbetssamtal* that were spoken of: the last part of a known word, in its definite form."
    if not word.endswith(("en", "et", "na")) or len(meaning) != 1:
        return False
    last = next(iter(meaning))
    return len(last) >= SHORT and any(known.endswith(last) and known != last for known in of)


def is_split(meaning: frozenset[str], of: frozenset[str], said: frozenset[str]) -> bool:
    "*en insats inom öppenvården*, of what is called *öppenvårdsinsats*: the last part, where the first is said too."
    return any(first in said for first in firsts_of(meaning, of))


def firsts_of(meaning: frozenset[str], of: frozenset[str]) -> tuple[str, ...]:
    "What stands before a word in the compounds among some stems, where it is one and long enough to tell."
    last = next(iter(meaning)) if len(meaning) == 1 else ""
    return _firsts(last, of) if len(last) >= SHORT else ()


@lru_cache(maxsize=65536)
def _firsts(last: str, of: frozenset[str]) -> tuple[str, ...]:
    firsts = (known[: -len(last)].removesuffix("s") for known in of if known.endswith(last) and known != last)
    return tuple(first for first in firsts if len(first) >= SHORT)


SHORT = 5
"""Letters of a last part that tells."""


JOINED = 8
"""Letters of a compound of two words of tables' names."""
_PARTS = 4


@lru_cache(maxsize=65536)
def joined(word: str, known: frozenset[str]) -> tuple[frozenset[str], ...]:
    "*barnärenden*: what its first part and its last mean, where both are known and the whole is not; else empty."
    if len(word) < JOINED or set(meant(word)) & known:
        return ()
    for cut in range(_PARTS, len(word) - _PARTS + 1):
        first, last = frozenset(meant(word[:cut].removesuffix("s"))), frozenset(meant(word[cut:]))
        if first and last and first | last <= known:
            return first, last
    return ()


_OF_LAW = re.compile(r"(lss|lvu|lvm|sol|hvb)-([a-zåäö]+)$")
"""*LSS-insatser*"""
