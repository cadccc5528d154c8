"""English: what stands first takes a comma and changes nothing after it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from socialrapport.model.axes import DISTRICT
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube
from socialrapport.prose.english import amounts, words
from socialrapport.prose.facts import code_of
from socialrapport.prose.figures import Figure
from socialrapport.prose.message import (
    About,
    AxisName,
    Both,
    Counted,
    Districts,
    During,
    Group,
    Joint,
    Leaving,
    Moved,
    Part,
    Parts,
    Place,
    Sex,
    Since,
    Slot,
    Survey,
    Term,
    Unmoved,
)
from socialrapport.prose.realise import Clause, Subject
from socialrapport.vocabulary import degrees
from socialrapport.vocabulary.english_figures import listing

ADVERBS = {
    degrees.SLIGHT.id: "slightly",
    degrees.PLAIN.id: "",
    degrees.CLEAR.id: "markedly",
    degrees.STRONG.id: "sharply",
}
"""The Swedish word for how much, by its id; the condition is the vocabulary's."""
UNMOVED = {degrees.SAME.id: "unchanged", degrees.ALMOST.id: "largely unchanged"}
SAME_LEVEL = {degrees.SAME.id: "at the same level", degrees.ALMOST.id: "at largely the same level"}
MOVED = {
    "past": ("fell", "rose"),
    "supine": ("fallen", "risen"),
    "noun": ("a decrease", "an increase"),
    "fewer": ("fewer", "more"),
}
TERMS = {
    "högst": "highest",
    "lägst": "lowest",
    "högre": "higher",
    "lägre": "lower",
    "störst": "largest",
    "lika": "the same",
    "detsamma": "the same",
    "ungefär lika": "about as high",
    "legat": "been",
    "inga": "none",
    "noll": "none",
    "alla": "all",
    "helt": "entirely",
    "redovisas inte": "not shown",
    "utan säkerställd förändring": "with no statistically significant change",
    "utan säkerställd skillnad": "with no statistically significant difference",
    "ingen säkerställd förändring": "no statistically significant change",
    "ingen säkerställd skillnad": "no statistically significant difference",
    "en skillnad som kan bero på slumpen": "a difference that may be due to chance",
    "mindre": "smaller",
    "större": "larger",
    "ökat": "grown",
    "minskat": "narrowed",
    "över": "above",
    "under": "below",
    "högre än vanligt": "higher than usual",
    "lägre än vanligt": "lower than usual",
    "flera av årets månader": "several months of the year",
    "inte mer än vanligt": "no more than usual",
    "i löpande priser": "in current prices",
    "säkerställd": "larger than chance alone would give",
    "inte större än slumpen kan ge": "no larger than chance alone could give",
    "fördubblats": "doubled",
    "nästan fördubblats": "almost doubled",
    "mer än fördubblats": "more than doubled",
    "halverats": "halved",
    "nästan halverats": "almost halved",
    "mer än halverats": "more than halved",
}

FORMS = {"all": "all", "only": "only", "many": "more"}
"""What is said of a thing whichever word it is."""


@dataclass(frozen=True)
class English:
    """A `Grammar`."""

    cube: SafeCube
    profile: Profile
    id = "en"

    def subject(self, about: About) -> Subject:
        group = words.group_words(self.cube, about.group, self.profile)
        return words.subject(self.cube, self.cube.measure(about.measure), group, about.short)

    def pronoun(self, subject: Subject) -> Subject:
        return replace(subject, text="it")

    def ordered(self, clause: Clause, first: str) -> str:
        if not clause.verb:
            return clause.rest
        return " ".join((f"{first}," if first else "", clause.subject, clause.verb, clause.rest))

    def joined(self, joint: str, clause: Clause, first: str) -> str:
        "*but since 2019 has risen slightly*, *but is largely unchanged compared with 2019*"
        return " ".join((joint, first or clause.first, clause.verb, clause.rest))

    def caveat(self, year: int) -> str:
        return f"; figures from {year} onwards are not fully comparable with earlier ones"

    def words(self, slot: Slot, form: str, subject: Subject) -> tuple[str, str]:
        match slot:
            case str():
                return slot, slot
            case Figure() if form == "are":
                return ("is", "") if slot.value == 1 else ("are", "")
            case Figure():
                text, claiming = amounts.written(slot, self.cube)
                return (claiming, claiming) if form == "number" else (text, claiming)
            case Moved():
                return moved(slot, form)
            case Unmoved():
                text = (SAME_LEVEL if form == "level" else UNMOVED)[slot.degree.id]
                return text, text
            case Term():
                text = FORMS.get(form) or TERMS[slot.word]
                return text, text
        text = self.name(slot, form)
        return text, text

    def name(self, slot: Slot, form: str) -> str:
        "What names a time, a group or a place."
        indicator = self.cube.indicator
        match slot:
            case Since() if form == "than":
                return words.than(slot)
            case Since():
                return words.since(slot)
            case Both():
                return f"compared with both {slot.one} and {slot.other}"
            case During():
                return words.in_year(indicator, slot.year)
            case Survey():
                return words.survey(indicator, slot.year)
            case Sex():
                return words.sexes(indicator)[slot.code]
            case Counted():
                return words.phrase(indicator.english)
            case Group():
                return words.group_words(self.cube, slot.pairs, self.profile)
            case Districts() if form == "at":
                return words.at_places(self.cube, slot.cells, self.profile)
            case Districts():
                codes = (code_of(self.cube, ref, DISTRICT) for ref in slot.cells)
                return listing([words.label(self.cube, DISTRICT, code, self.profile) for code in codes])
            case Place():
                called = self.profile.english
                named = {"one": called.district, "many": called.districts, "the_whole": called.the_whole}
                return self.profile.english_in_whole if form == "whole" else named[form]
            case Leaving():
                after = indicator.after
                if after is None:
                    return ""
                return {"whole": after.english_whole, "within": after.english_within, "verb": after.english_verb}[form]
            case AxisName():
                return words.axis_name(self.cube, slot.axis, self.profile)
            case Part():
                return words.lowered(words.label(self.cube, slot.axis, slot.code, self.profile))
            case Parts():
                return listing([words.label(self.cube, slot.axis, code, self.profile) for code in slot.codes])
            case Joint():
                return "and" if slot.same else "but"
        raise TypeError(slot)


def moved(told: Moved, form: str) -> tuple[str, str]:
    "*rose*, and what is claimed with it: *rose slightly*."
    adverb = ADVERBS[told.degree.id]
    if form == "adverb":
        return adverb, ""
    word = MOVED[form][told.up]
    return word, f"{word} {adverb}".strip() if form in ("past", "supine") else word
