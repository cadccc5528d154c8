"""A change as a headline: what moved, which way, and which year. The size stands in the text below it."""

from __future__ import annotations

from dataclasses import replace

from socialrapport.model.finding import Finding, Sentence
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube
from socialrapport.prose.manner import Clause, Manner, sentence
from socialrapport.prose.swedish import changes, words


def headline(finding: Finding, cube: SafeCube, profile: Profile) -> Sentence:
    "*Antalet barn i familjehem minskade 2024*, without a stop; the finding must be a change."
    told = changes.read(finding, cube, profile, Manner())
    made = changes.unchanged(told) if told.flat else moved(told)
    said = sentence(made.main(), made.claims, finding)
    return replace(said, text=said.text.removesuffix("."))


def moved(told: changes.Change) -> Clause:
    verb, adverb, way = changes.verb_of(told)
    return Clause(told.subject.text, verb, f"{adverb} {words.year_of(told.now)}".strip(), (way,))
