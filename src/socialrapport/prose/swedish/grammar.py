"""Swedish: the verb stands second, whatever comes first; adjectives agree with what the sentence is about."""

from __future__ import annotations

from dataclasses import dataclass, replace

from socialrapport.model.axes import DISTRICT
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube
from socialrapport.prose.facts import code_of, label
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
from socialrapport.prose.swedish import amounts, words
from socialrapport.vocabulary import degrees
from socialrapport.vocabulary.swedish_figures import listing, lower_first

MOVED = {
    "past": ("minskade", "ökade"),
    "supine": ("minskat", "ökat"),
    "noun": ("minskning", "ökning"),
    "fewer": ("färre", "fler"),
}
TERMS = {
    ("högst", ""): "högst",
    ("lägst", ""): "lägst",
    ("högst", "definite"): "högsta",
    ("lägst", "definite"): "lägsta",
    ("störst", ""): "vanligast",
    ("störst", "most"): "flest",
    ("störst", "all"): "samtliga",
    ("störst", "only"): "bara",
    ("högre", "many"): "fler",
    ("störst", "largest"): "störst",
    ("redovisas inte", ""): "inte",
    ("säkerställd", ""): "större än slumpen ger",
}
"""Words that are not said as they are named."""
DEFINITE = {"kvinnor": "kvinnorna", "män": "männen", "flickor": "flickorna", "pojkar": "pojkarna"}
SAME = {"same": "nivå", "count": "antal", "share": "andel"}
OF_NUMBERS = {"högst": "störst", "lägst": "minst", "högre": "större", "lägre": "mindre"}
"""What is said of a number of things."""


@dataclass(frozen=True)
class Swedish:
    """A `Grammar`."""

    cube: SafeCube
    profile: Profile
    id = "sv"

    def subject(self, about: About) -> Subject:
        group = words.group_words(self.cube, about.group, self.profile)
        return words.subject(self.cube, self.cube.measure(about.measure), group, about.short)

    def pronoun(self, subject: Subject) -> Subject:
        return replace(subject, text="det" if subject.neuter else "den")

    def ordered(self, clause: Clause, first: str) -> str:
        if not clause.verb:
            return clause.rest
        parts = (first, clause.verb, clause.subject) if first else (clause.subject, clause.verb)
        return " ".join((*parts, clause.rest))

    def joined(self, joint: str, clause: Clause, first: str) -> str:
        "*men har sedan 2019 ökat något*, *men är i stort sett oförändrat sedan 2019*"
        when = first or clause.first
        order = (clause.verb, when, clause.rest) if clause.verb == "har" else (clause.verb, clause.rest, when)
        return " ".join((joint, *order))

    def caveat(self, year: int) -> str:
        return f"; uppgifterna från och med {year} är inte helt jämförbara med de tidigare"

    def words(self, slot: Slot, form: str, subject: Subject) -> tuple[str, str]:
        match slot:
            case str():
                return slot, slot
            case Figure():
                text, claiming = amounts.written(amounts.without_said_unit(slot, subject.text), self.cube)
                return (claiming, claiming) if form == "number" else (text, claiming)
            case Moved():
                return moved(slot, form)
            case Unmoved():
                text = unmoved(slot, form, subject)
                return text, text
            case Term():
                return term(slot, form, subject)
        text = self.name(slot, form)
        return text, text

    def name(self, slot: Slot, form: str) -> str:
        "What names a time, a group or a place."
        indicator = self.cube.indicator
        match slot:
            case Since() if form == "as":
                return words.so_many_as(indicator, slot)
            case Since():
                return words.since(indicator, slot)
            case Both() if form == "as":
                return f"som både {slot.one} och {slot.other}"
            case Both():
                return f"jämfört med både {slot.one} och {slot.other}"
            case During():
                return words.in_year(indicator, slot.year)
            case Survey() if form == "at":
                return words.at_survey(indicator, slot.year)
            case Survey():
                return words.survey(indicator, slot.year)
            case Sex() if form == "the":
                return DEFINITE[words.sexes(indicator)[slot.code]]
            case Sex():
                return words.sexes(indicator)[slot.code]
            case Counted():
                return words.phrase(indicator)
            case Group():
                return words.group_words(self.cube, slot.pairs, self.profile)
            case Districts() if form == "at":
                return words.at_places(self.cube, slot.cells, self.profile)
            case Districts():
                return listing([label(self.cube, DISTRICT, code_of(self.cube, r, DISTRICT)) for r in slot.cells])
            case Place():
                return self.place(form)
            case Leaving():
                after = indicator.after
                return {"whole": after.whole, "within": after.within, "verb": after.verb}[form] if after else ""
            case AxisName():
                return words.axis_name(self.cube, slot.axis)
            case Part() if form == "aged":
                return label(self.cube, slot.axis, slot.code).replace(" och äldre", " eller äldre")
            case Part():
                return words.part_name(self.cube, slot.axis, slot.code)
            case Parts():
                return listing([lower_first(label(self.cube, slot.axis, code)) for code in slot.codes])
            case Joint():
                return "och" if slot.same else "men"
        raise TypeError(slot)

    def place(self, form: str) -> str:
        part = self.profile.part
        named = {"many": part.many, "the_many": part.the_many, "a_one": f"{part.article} {part.one}", "each": part.each}
        return (named | {"whole": self.profile.in_whole, "the_whole": self.profile.the_whole})[form]


def moved(told: Moved, form: str) -> tuple[str, str]:
    "*ökade*, and what is claimed with it: *ökade något*."
    if form == "adverb":
        return told.degree.adverb, ""
    word = MOVED[form][told.up]
    return word, word if form == "noun" else f"{word} {told.degree.adverb}".strip()


def unmoved(told: Unmoved, form: str, subject: Subject) -> str:
    "*i stort sett oförändrat*, *i stort sett kvar på samma nivå*"
    almost = "" if told.degree is degrees.SAME else "i stort sett "
    if form in SAME:
        return f"{almost}samma {SAME[form]}"
    if form == "many":
        return f"{almost}lika många"
    if form == "alike":
        return f"{almost}{'detsamma' if subject.neuter else 'densamma'}"
    if form == "level":
        return "kvar på samma nivå" if told.degree is degrees.SAME else "i stort sett kvar på samma nivå"
    return told.degree.id if subject.neuter else told.degree.id.removesuffix("t") + "d"


def term(told: Term, form: str, subject: Subject) -> tuple[str, str]:
    if told.word in ("ungefär lika", "lika") and form == "many":
        return f"{told.word} många", told.word
    if told.word in ("ungefär lika", "lika"):
        size = "stor" if subject.countable else "hög"
        return f"{told.word} {size}{'t' if subject.neuter else ''}", told.word
    if told.word == "detsamma" and not subject.neuter:
        return "densamma", "densamma"
    if subject.countable and not form and told.word in OF_NUMBERS:
        return OF_NUMBERS[told.word], OF_NUMBERS[told.word]
    text = TERMS.get((told.word, form), told.word)
    return text, told.word if told.word == "redovisas inte" else text
