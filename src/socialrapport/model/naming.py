"""What a part of a municipality is called, in the forms that sentences need; the common nouns are known."""

from __future__ import annotations

import re
from dataclasses import dataclass

IN_BRACKETS = re.compile(r"\s*\([^)]*\)$")


@dataclass(frozen=True)
class PartName:
    "*en stadsdel, stadsdelen, flera stadsdelar, stadsdelarna*; `neuter` is *ett*."

    one: str
    the: str
    many: str
    the_many: str
    neuter: bool = False

    @property
    def article(self) -> str:
        return "ett" if self.neuter else "en"

    @property
    def none(self) -> str:
        return "inget" if self.neuter else "ingen"

    @property
    def some(self) -> str:
        "*någon* of them, whichever."
        return "något" if self.neuter else "någon"

    @property
    def each(self) -> str:
        "*var och en* of them."
        return "vart och ett" if self.neuter else "var och en"

    @property
    def only(self) -> str:
        "*den enda* of them."
        return "det enda" if self.neuter else "den enda"

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.one, self.the, self.many, self.the_many)


NO_PARTS = PartName("", "", "", "")
GROUP = PartName("grupp", "gruppen", "grupper", "grupperna")
"What the parts of any other division than that in districts are called."

COMMON = (
    PartName("del", "delen", "delar", "delarna"),
    PartName("område", "området", "områden", "områdena", neuter=True),
    PartName("distrikt", "distriktet", "distrikt", "distrikten", neuter=True),
    PartName("ort", "orten", "orter", "orterna"),
    PartName("bygd", "bygden", "bygder", "bygderna"),
    PartName("by", "byn", "byar", "byarna"),
    PartName("ö", "ön", "öar", "öarna"),
    PartName("kommun", "kommunen", "kommuner", "kommunerna"),
    PartName("stad", "staden", "städer", "städerna"),
    PartName("trakt", "trakten", "trakter", "trakterna"),
    PartName("kontrakt", "kontraktet", "kontrakt", "kontrakten", neuter=True),
    PartName("krets", "kretsen", "kretsar", "kretsarna"),
    PartName("socken", "socknen", "socknar", "socknarna"),
    PartName("församling", "församlingen", "församlingar", "församlingarna"),
    PartName("enhet", "enheten", "enheter", "enheterna"),
    PartName("zon", "zonen", "zoner", "zonerna"),
    PartName("sektor", "sektorn", "sektorer", "sektorerna"),
    PartName("region", "regionen", "regioner", "regionerna"),
    PartName("förvaltning", "förvaltningen", "förvaltningar", "förvaltningarna"),
    PartName("nämnd", "nämnden", "nämnder", "nämnderna"),
    PartName("samhälle", "samhället", "samhällen", "samhällena", neuter=True),
    PartName("kvarter", "kvarteret", "kvarter", "kvarteren", neuter=True),
    PartName("kontor", "kontoret", "kontor", "kontoren", neuter=True),
    PartName("team", "teamet", "team", "teamen", neuter=True),
)
"""Nouns that parts of a municipality go by. A compound is inflected as its last part: *kommundel* as *del*."""
SHORTEST = 3
"""A noun shorter than this is known by itself only, since too many other words end in it (*hobby*)."""

BODIES = tuple(n for n in COMMON if n.one in ("förvaltning", "kontor", "sektor", "enhet"))
"""What an administration may be."""


def common(word: str) -> PartName | None:
    "The forms of *word* where it is a common noun or a compound of one."
    compound = " " not in word.replace("- och ", "")
    known = [n for n in COMMON if word == n.one or (compound and len(n.one) >= SHORTEST and word.endswith(n.one))]
    if not known:
        return None
    last = max(known, key=lambda n: len(n.one))
    stem = word.removesuffix(last.one)
    return PartName(word, stem + last.the, stem + last.many, stem + last.the_many, last.neuter)


APART = {"och": " samt ", "and": ", as well as "}
SERIAL = {"and": ", and "}
"""What stands before the last name in a list of which some have the usual word in themselves."""


def said_together(names: tuple[str, ...], last: str = "och") -> str:
    """*omsorgsnämnden och socialnämnden*; *samt* (*as well as*) where a name has an *och* (*and*) of its own.

    In English three or more are then told apart by a comma.
    """
    apart = APART | (SERIAL if len(names) > 2 else {})
    between = apart.get(last) if any(f" {last} " in name for name in names) else None
    return (between or f" {last} ").join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def genitive(name: str) -> str:
    "*stadens*; a name that ends in s, x or z takes nothing."
    return name if name[-1:] in ("s", "x", "z") else f"{name}s"


def capital(text: str) -> str:
    "The first letter large, all else as it was."
    return text[:1].upper() + text[1:]


def without_brackets(text: str) -> str:
    "*Personlig assistans (9 § 2)* without what stands last in brackets."
    return IN_BRACKETS.sub("", text)


def lower_first(text: str) -> str:
    "The first letter small, unless the word is an abbreviation (*LVM*, *SoL*, *IFO-förvaltningen*)."
    word = text.split(" ", 1)[0]
    return text if sum(c.isupper() for c in word) > 1 else text[:1].lower() + text[1:]


def going_on(title: str, phrase: str) -> str:
    "The title, or the phrase that begins with it and says more than an abbreviation in brackets."
    return capital(phrase) if phrase.lower().startswith(f"{title.lower()} ") and not phrase.endswith(")") else title


def definite(word: str) -> str:
    "*socialförvaltning* → *socialförvaltningen*; what is no common noun, or is definite already, is as it was."
    if known := common(word):
        return known.the
    several = (n for n in COMMON if len(n.many) >= SHORTEST and n.many != n.one and word.endswith(n.many))
    last = max(several, key=lambda n: len(n.many), default=None)
    return word.removesuffix(last.many) + last.the_many if last else word


DEFINITE = ("en", "et", "an", "na", "orn")
"""Ends of nouns that are definite already."""


def is_definite(word: str) -> bool:
    "Whether a name can stand in a sentence as it is: it has been made definite, or ends as what is."
    return definite(word) != word or word.endswith(DEFINITE) or word.split()[0] in {n.one for n in BODIES}


def own_word(administration: str) -> str:
    "What an administration calls itself: *kontoret* of *Omsorgskontoret*, else *förvaltningen*."
    first, last = administration.lower().split()[0], administration.lower().split()[-1]
    for n in BODIES:
        if first in (n.one, n.the) or last.endswith((n.one, n.the)):
            return n.the
        if last.endswith((n.many, n.the_many)):
            return n.the_many
    return "förvaltningen"
