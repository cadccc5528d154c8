"""Of which tables a word is understood: it is part of what the table, or a group of it, is called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from socialrapport.verifying.linking.named_tables import LABEL, Named
from socialrapport.verifying.linking.stretch import Word
from socialrapport.verifying.linking.words_meant import firsts_of, in_part, joined, meaning

_PERSONS = frozenset(("deltagare", "deltagarna", "brukare", "brukarna", "kommunbor", "medborgare"))
_PERSON = frozenset(("person",))


class Understood:
    "The tables of an edition by their words; what is found of a word is kept, for texts say the same ones again."

    def __init__(self, named: Sequence[Named]) -> None:
        self._named = named
        self.stems = frozenset(stem for one in named for stem in one.known)
        """All that any table, or group, is called with."""
        self._with: dict[str, set[int]] = {}
        for at, one in enumerate(named):
            for stem in one.stems:
                self._with.setdefault(stem, set()).add(at)
        self._at = {id(one): at for at, one in enumerate(named)}
        self._of: dict[str, tuple[frozenset[int], Mapping[int, tuple[str, ...]]]] = {}
        self._everyday = [(at, name) for at, one in enumerate(named) for name in one.also]
        self._said_as: tuple[frozenset[str], Mapping[int, frozenset[str]]] = (frozenset(), {})
        """What the everyday names say that were said last."""

    def fitting(self, spoken: Sequence[Word], said: frozenset[str]) -> list[Named]:
        "The tables of whose names a sentence says any stem, and of which each of some words is understood."
        everyday = self.said_as(said)
        fitting = {at for stem in said for at in self._with.get(stem, ())} | everyday.keys()
        for word in spoken:
            if not fitting:
                break
            of, split = self._known(word)
            means = meaning(word)
            called = {at for at, words in everyday.items() if means <= words}
            fitting &= of | called | {at for at, firsts in split.items() if any(first in said for first in firsts)}
        return [self._named[at] for at in sorted(fitting)]

    def saying(self, said: frozenset[str]) -> list[Named]:
        "The tables of whose names a sentence says any stem."
        found = {at for stem in said for at in self._with.get(stem, ())} | self.said_as(said).keys()
        return [self._named[at] for at in sorted(found)]

    def said_as(self, said: frozenset[str]) -> Mapping[int, frozenset[str]]:
        "The tables whose everyday names are said whole, and what the words of those mean."
        if self._said_as[0] != said:
            found = dict[int, frozenset[str]]()
            for at, name in self._everyday:
                if name.stems <= said:
                    found[at] = found.get(at, frozenset()) | name.words
            self._said_as = (said, found)
        return self._said_as[1]

    def many_with(self, stem: str) -> int:
        "Of how many tables a stem is understood."
        return len(self._with.get(stem, ()))

    def is_of(self, word: Word, one: Named, said: frozenset[str]) -> bool:
        "Whether a word is understood of a table, in a sentence that says so much."
        of, split = self._known(word)
        at = self._at[id(one)]
        called = meaning(word) <= self.said_as(said).get(at, frozenset())
        return at in of or called or any(first in said for first in split.get(at, ()))

    def missed(self, spoken: Sequence[Word], mine: Sequence[Named], said: frozenset[str]) -> list[list[Word]]:
        "Of each of some tables the words that are not understood of it."
        known = [(word, *self._known(word)) for word in spoken]
        everyday = self.said_as(said)
        of = [
            (
                w,
                ok
                | {at for at, firsts in split.items() if not said.isdisjoint(firsts)}
                | {at for at, words in everyday.items() if meaning(w) <= words},
            )
            for w, ok, split in known
        ]
        return [[word for word, ok in of if self._at[id(one)] not in ok] for one in mine]

    def is_person(self, word: Word, one: Named) -> bool:
        "*174 deltagare*, *brukare*: whoever they are called, of a table that counts persons."
        return word.text in _PERSONS and one.stems >= _PERSON

    def is_joined(self, word: str, of: frozenset[str]) -> bool:
        "*barnärenden*, of what has both *barn* and *ärenden* in its name."
        parts = joined(word, self.stems)
        return bool(parts) and parts[0] | parts[1] <= of

    def _known(self, word: Word) -> tuple[frozenset[int], Mapping[int, tuple[str, ...]]]:
        "The tables that a word is of, and those that it is of where the first part of a compound is said too."
        if (known := self._of.get(word.text)) is None:
            known = self._of[word.text] = self._all_of(word), self._all_split(word)
        return known

    def _all_of(self, word: Word) -> frozenset[int]:
        means, begins, part = meaning(word), beginnings(word.text), in_part(word.text)
        return frozenset(
            at
            for at, one in enumerate(self._named)
            if self.is_person(word, one)
            or means <= one.known
            or begins & one.labels
            or part <= one.known
            or self.is_joined(word.text, one.known)
        )

    def _all_split(self, word: Word) -> Mapping[int, tuple[str, ...]]:
        means = meaning(word)
        found = {at: firsts_of(means, one.stems) for at, one in enumerate(self._named)}
        return {at: firsts for at, firsts in found.items() if firsts}


def beginnings(word: str) -> frozenset[str]:
    "What a group's name may be, where the word is another form of it: *skolans*."
    return frozenset(word[:cut] for cut in range(max(LABEL, len(word) - 5), len(word)))
