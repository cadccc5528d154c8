"""Message → sentence: a language's words in the places of its wording, in its order, each with what it claims."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from string import Formatter
from typing import Protocol

from socialrapport.model.finding import Claim, Sentence
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube
from socialrapport.prose.message import About, Manner, Message, Slot, claims_of
from socialrapport.vocabulary.swedish_figures import capital

OPTIONAL = re.compile(r"\[([^\[\]]*)\]")


@dataclass(frozen=True)
class Subject:
    """What a sentence is about, in definite form. `neuter` decides *oförändrat* or *oförändrad*."""

    text: str
    neuter: bool = False
    countable: bool = False
    """True where *fler* and *färre* fit; else *högre* and *lägre*."""
    leading: str = ""
    """Of the name, what stands first in the sentence where nothing else does: *per 1 000 barn var antalet …*"""


@dataclass(frozen=True)
class Clause:
    "Subject, finite verb, and what follows; `first` is what the wording itself lets stand before them."

    subject: str
    verb: str
    rest: str
    first: str = ""


class Grammar(Protocol):
    "One language, for the sentences of one cube in one municipality."

    id: str

    def subject(self, about: About) -> Subject: ...

    def pronoun(self, subject: Subject) -> Subject: ...

    def words(self, slot: Slot, form: str, subject: Subject) -> tuple[str, str]:
        "What stands in a place, and which of the words make its claims; empty where none of them does."
        ...

    def ordered(self, clause: Clause, first: str) -> str: ...

    def joined(self, joint: str, clause: Clause, first: str) -> str: ...

    def caveat(self, year: int) -> str: ...


class Language(Protocol):
    "Makes the grammar for a cube."

    def __call__(self, cube: SafeCube, profile: Profile) -> Grammar: ...


@dataclass(frozen=True)
class _Filled:
    clause: Clause
    first: str
    claims: tuple[Claim, ...]


def realise(message: Message, cube: SafeCube, profile: Profile, language: Language, manner: Manner) -> Sentence:
    "The message as a sentence with its claims: a capital first, a stop last."
    grammar = language(cube, profile)
    subject, leading = _led_by_name(message, grammar, manner)
    made = _clause(message, grammar, subject)
    text, claims = grammar.ordered(*_led(made, manner.opening or leading)), made.claims
    if message.tail:
        more, claimed = _fill(message.tail[grammar.id], message.places, grammar, subject)
        text, claims = text + more, (*claims, *claimed)
    if message.then:
        joint, second = message.then
        other = _clause(second, grammar, subject)
        joined = grammar.joined(grammar.words(joint, "", subject)[0], other.clause, other.first)
        text, claims = f"{text}, {joined}", (*claims, *other.claims)
    if message.breaks and manner.caveat:
        text += grammar.caveat(max(cube.indicator.breaks[i].year for i in message.breaks))
    return Sentence(f"{capital(tidy(text).rstrip('., '))}.", tuple(dict.fromkeys(claims)), message.finding)


def _led_by_name(message: Message, grammar: Grammar, manner: Manner) -> tuple[Subject, str]:
    "The subject, and what of its name leads the sentence; the name is whole where something else does."
    subject = _subject(message, grammar, manner)
    wording = message.wording[grammar.id]
    if not subject.leading or "{subject}" not in wording:
        return subject, ""
    if manner.opening or message.first or wording.count("|") > 2:
        return replace(subject, text=f"{subject.text} {subject.leading}"), ""
    return subject, subject.leading


def _led(made: _Filled, opening: str) -> tuple[Clause, str]:
    "The clause and what stands first; what the wording itself would have first is last where there is an opening."
    clause = made.clause
    if opening:
        return replace(clause, rest=f"{clause.rest} {clause.first}"), opening
    return clause, made.first or clause.first


def _subject(message: Message, grammar: Grammar, manner: Manner) -> Subject:
    if message.about is None:
        return Subject("")
    subject = grammar.subject(message.about)
    named = message.about.pronoun and not subject.countable and bool(manner.before)
    just_named = named and f" {subject.text} " in f" {manner.before[-1].text.lower()}"
    return grammar.pronoun(subject) if just_named else subject


def _clause(message: Message, grammar: Grammar, subject: Subject) -> _Filled:
    parts = message.wording[grammar.id].split("|")
    filled = [_fill(part, message.places, grammar, subject) for part in parts]
    texts, claims = [tidy(text) for text, _ in filled], tuple(c for _, claimed in filled for c in claimed)
    first = "" if isinstance(message.first, str) and not message.first else grammar.words(message.first, "", subject)[0]
    if len(texts) == 1:
        return _Filled(Clause("", "", texts[0]), first, claims)
    named, verb, rest = texts[-3:]
    clause = Clause(named, verb, rest, first=texts[0] if len(texts) > 3 else "")
    return _Filled(clause, first, (*claims, *(replace(c, text=clause.rest) for c in message.claims)))


def _fill(template: str, places: Mapping[str, Slot], grammar: Grammar, subject: Subject) -> tuple[str, list[Claim]]:
    "The text with its places filled; what is in brackets goes where one of its places is empty."
    template = OPTIONAL.sub(lambda found: found[1] if _all_there(found[1], places) else "", template)
    text, claims = "", list[Claim]()
    for literal, name, form, _ in Formatter().parse(template):
        text += literal
        if name == "subject":
            text += subject.text
        elif name is not None:
            words, claiming = grammar.words(places[name], form or "", subject)
            text += words
            claims += (replace(claim, text=claiming) for claim in claims_of(places[name]) if claiming)
    return text, claims


def _all_there(template: str, places: Mapping[str, Slot]) -> bool:
    return all(name is None or places.get(name, "") != "" for _, name, _, _ in Formatter().parse(template))


def tidy(text: str) -> str:
    "One space between words, none before a comma, and no comma twice."
    text = " ".join(word for word in text.split(" ") if word)
    return text.replace(" ,", ",").replace(",,", ",").replace(",.", ".")
