"""Where a text is about: the place that its title or paragraph names, and places that the edition tells nothing of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

from socialrapport.opened.tables import PLACES, Axis, Published
from socialrapport.verifying.linking.finite_verbs import has_verb
from socialrapport.verifying.linking.groups import Mention, mentions
from socialrapport.verifying.linking.other_places import other_places
from socialrapport.verifying.linking.plain_words import is_plain

_IN = re.compile(
    r"\b(?:[Ii]|[Pp]å(?=\s+\w+(?:ö|ön|holm|holmen|land|landet|malm)\b))\s+"
    r"([A-ZÅÄÖ][a-zåäö]{2,}(?:[- ][A-ZÅÄÖ][a-zåäö]+)*)"
)
_TOWN = re.compile(
    r"\b(?!(?:Vår|Din|Er|Min|Hela|Varje|Vilken|Denna|Ingen|Någon|Samma|Egen)\s)"
    r"([A-ZÅÄÖ][a-zåäö]{2,})s?\s+(?:stad|kommun|län)s?\b"
)
_TOLD_IN = (
    r"\s+(?:[a-zåäö]+\s+){0,2}?[a-zåäö]*(?:rapport|statistik|redovisning|sammanställning|siffror|uppgifter|"
    r"kartläggning|bokslut|mätning|undersökning|tabell|data)(?:en|n|erna|er|na|et|ar|arna)?\b"
)
_WHOSE = re.compile(rf"\b([A-ZÅÄÖ][a-zåäö]{{2,}}s){_TOLD_IN}")
"""*Malmös senaste rapport*: what somebody else tells, who need not tell of the municipality."""
_OF_OTHERS = re.compile(
    r"\b(?:grann[a-zåäö]*|riket|landet|länet|regionen|länsstyrelsen|världen|[a-zåäö]+s? län|"
    r"(?:annan|andra|övriga|närliggande|omgivande|liknande|jämförbara) kommun[a-zåäö]*?)s"
    rf"{_TOLD_IN}",
    re.IGNORECASE,
)
"""*grannkommunens rapport*, *rikets statistik*"""
_OWN_BODY = re.compile(r"(?:Stads|Kommun)[a-zåäö]{4,}")
"""*Stadsledningskontorets rapport* is the municipality's own."""
_NO_PLACE = re.compile(
    r"rapport|tabell|bilag|diagram|avsnitt|kapitel|figur|januari|februari|mars|april|maj|juni|juli|augusti|september|"
    r"oktober|november|december",
    re.IGNORECASE,
)


_BY_PART = re.compile(
    rf"s?{_TOLD_IN}|\s+(?:rapporterar|rapporterade|redovisar|redovisade|uppger|uppgav|meddelar|meddelade|anger|angav)\b"
)


def told_by(text: str, axis: Axis, phrase: str) -> list[Mention]:
    "*Farstas rapport*, *Farsta rapporterar*: the parts that tell what a sentence says, and tell of themselves."
    return [m for m in mentions(text, axis, phrase) if _BY_PART.match(text, m.end)]


def place_axis(edition: Published) -> Axis | None:
    "The axis of places, as the first table that has one divides it."
    return next((axis for table in edition.tables for axis in table.axes if axis.id in PLACES), None)


def home(lines: Iterable[str], axis: Axis | None) -> tuple[str, str] | None:
    "(axis, code) of the one place that the head of a text names: what stands before the first sentence of its own."
    if axis is None:
        return None
    head = list(takewhile(_is_head, (line for line in lines if line.strip())))[:4]
    codes = {m.code for line in head for m in mentions(line, axis, "")}
    return (axis.id, codes.pop()) if len(codes) == 1 else None


def _is_head(line: str) -> bool:
    "*Läget i Farsta*, *Hej Farsta!*, and not *Farsta har flest.*"
    return len(line) < 100 and (line.rstrip()[-1] not in ".!?" or not has_verb(line))


class Known:
    "The names that an edition knows: the municipality's own and all its groups'."

    def __init__(self, edition: Published) -> None:
        labels = {label for table in edition.tables for axis in table.axes for label in axis.labels.values()}
        texts = [*labels, *(f"{t.phrase} {t.title}" for t in edition.tables)]
        self._words = {word for text in texts for word in re.findall(r"[^\W\d]+", text.lower())}
        self._own = [*edition.place.lower().split(), *edition.called.names]

    def elsewhere(self, text: str) -> str | None:
        "A place that a text is about and the edition is not."
        for found in [*_IN.finditer(text), *_TOWN.finditer(text)]:
            name = found.group(1)
            if not self._knows(name) and not _NO_PLACE.search(name):
                return name
        if name := next((one for one in other_places(text) if not self._knows(one)), None):
            return name
        if others := _OF_OTHERS.search(text):
            return others.group()
        return next((m.group() for m in _WHOSE.finditer(text) if self._is_anothers(m[1])), None)

    def _is_anothers(self, whose: str) -> bool:
        "Whether a genitive (*Malmös*) names neither the municipality, nor a part of it, nor anybody who works there."
        return not (is_plain(whose.lower()) or self._knows(whose) or _NO_PLACE.search(whose) or _OWN_BODY.match(whose))

    def has(self, word: str) -> bool:
        "Whether a word, in just this form, is part of what a table or a group is called."
        return word in self._words

    def _knows(self, name: str) -> bool:
        parts = re.findall(r"[^\W\d]+", name.lower())
        return any(p in self._words or p.removesuffix("s") in self._words or self._is_own(p) for p in parts)

    def _is_own(self, word: str) -> bool:
        return any(own.removesuffix("s")[:5] == word[:5] and len(word) >= 4 for own in self._own)
