"""What a text may call the municipality and its parts: Swedish for any, and what an edition says its own are called.

A pattern that needs such a word has a mark in its place, which `pattern` fills in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

WHOLES = ("staden", "kommunen")
"""What any municipality may be called in a text about it."""
PARTS = (
    "stadsdel", "stadsdelen", "stadsdelar", "stadsdelarna", "stadsdelsområde", "stadsdelsområdet", "stadsdelsområden",
    "stadsdelsområdena", "stadsdelsnämnd", "stadsdelsnämnden", "stadsdelsnämnder", "stadsdelsnämnderna",
    "stadsdelsnämndsområden", "stadsdelsförvaltning", "stadsdelsförvaltningar", "stadsområde", "stadsområdet",
    "stadsområden", "stadsområdena", "kommundel", "kommundelen", "kommundelar", "kommundelarna", "kommundelsområde",
    "kommundelsområden", "kommundelsområdena", "distrikt", "distriktet", "distrikten", "område", "området", "områden",
    "områdena",
)  # fmt: skip
"""What the parts of any municipality may be called."""


@dataclass(frozen=True)
class Called:
    """`names` are the place's own, `wholes` what the whole is called in running text, `parts` every form of its parts.

    All in small letters, and only what is this municipality's own.
    """

    names: tuple[str, ...] = ()
    wholes: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    at: tuple[tuple[str, str], ...] = ()
    """The word before the name of a part, by its code: *på*; empty where the edition does not say."""

    def before(self, code: str) -> str | None:
        return dict(self.at).get(code)

    def pattern(self, text: str) -> re.Pattern[str]:
        """Compiled without regard to case. `_WHOLE_` is the municipality in definite form, `_WHOLES_` its genitive,
        `_HERE_` the municipality by its name too, `_PARTS_` a noun for its parts, `_AT_` the word before a place.
        """
        if (found := self._patterns.get(text)) is None:
            found = self._patterns[text] = _compiled(self, text)
        return found

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        "Those that were asked for: hashing all the words costs more than the search."
        return {}

    def is_part(self, word: str) -> bool:
        return word in PARTS or word in self.parts


def _compiled(called: Called, text: str) -> re.Pattern[str]:
    wholes = (*WHOLES, *called.wholes)
    words = {
        "_WHOLE_": wholes,
        "_WHOLES_": [whole if whole.endswith(("s", "x", "z")) else f"{whole}s" for whole in wholes],
        "_HERE_": (*wholes, *called.names),
        "_PARTS_": (*PARTS, *called.parts),
    }
    for mark, known in words.items():
        text = text.replace(mark, "(?:" + "|".join(map(re.escape, sorted(set(known), key=len, reverse=True))) + ")")
    return re.compile(text.replace("_AT_", "(?:i|på|vid)"), re.IGNORECASE)


def read(about: Mapping[str, Any], whole: str, part: str) -> Called:
    """What an edition's own account says; of one that does not, by its name and what its tables call whole and part.

    `whole` is the label of a total (*Hela kommunen*), `part` the title of the axis of places (*Kommundel*).
    """
    said = about.get("benamningar", {})
    place = said.get("plats") or str(about.get("namn", "")).split(" ")[0].removesuffix("s")
    definite = said.get("helheten") or (whole[len("Hela ") :] if whole.startswith("Hela ") else "")
    parts = said.get("delar") or [part]
    return of(place, definite, parts, said.get("prepositioner") or {})


def of(place: str, whole: str, parts: Sequence[str], at: Mapping[str, str] | None = None) -> Called:
    names, wholes, forms = (tuple(word.lower() for word in words if word) for words in ((place,), (whole,), parts))
    return Called(names, wholes, forms, tuple(sorted((at or {}).items())))


GENERAL = Called()
"""No municipality's own words."""
