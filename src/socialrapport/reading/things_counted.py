"""Which thing a Swedish noun counts: *biståndshushållen* are *hushåll*, *orosanmälan* is *anmälningar*."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from socialrapport.reading.lexicon import CHANCE, COUNTED, KEPT_WHOLE, SAME_AS, VERBS

_DEFINITE = (("arna", "ar"), ("erna", "er"), ("orna", "or"), ("andena", "anden"), ("endena", "enden"))


def _definite(plural: str) -> str:
    "*barnen*, *personerna*, *ärendena*, *mottagarna*"
    if plural.endswith("are"):
        return plural[:-1] + "na"
    if plural.endswith(("ar", "er", "or", "nde")):
        return plural + "na"
    return plural + ("a" if plural.endswith("en") else "en")


def _forms() -> Iterator[tuple[str, str]]:
    for plural, other in COUNTED.items():
        name = SAME_AS.get(plural, plural)
        yield from ((form, name) for form in (plural, _definite(plural), other) if form)
    yield "männen", "män"


NAMES = dict(_forms())


def indefinite(word: str) -> str:
    "*mottagarna* as *mottagar*, *skolorna* as *skolor*; a word in no such form as it is."
    if word.endswith("garna"):
        return word.removesuffix("na") + "e"
    return next((word.removesuffix(end) + bare for end, bare in _DEFINITE if word.endswith(end)), word)


_PLURAL = ("ar", "or", "er", "arna", "orna", "erna", "are", "anden", "enden")


def looks_plural(word: str) -> bool:
    "Whether a word that is not known has a form that a plural has, and is no verb that has it too."
    return len(word) > 3 and word not in VERBS and word.endswith(_PLURAL) and not word.endswith("erar")


@lru_cache(maxsize=8192)
def counted(word: str) -> str | None:
    "The plural by which the thing goes; None where the word is no thing that is counted here."
    word = word.lower().replace("\u00ad", "").replace("\u2011", "-")
    return _known(word) or (_known(word.removesuffix("s")) if word.endswith("s") and len(word) > 4 else None)


def _known(word: str) -> str | None:
    if word in NAMES:
        return NAMES[word]
    endings = (word[cut:] for cut in range(2, len(word) - 1))
    ending = next((e for e in endings if e in NAMES and (e not in CHANCE or _hyphen_before(word, e))), None)
    if ending is None:
        return None
    return indefinite(word) if NAMES[ending] in KEPT_WHOLE else NAMES[ending]


def _hyphen_before(word: str, ending: str) -> bool:
    return word.removesuffix(ending).endswith("-")
