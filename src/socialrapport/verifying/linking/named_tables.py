"""A table by all that it may be spoken of with, and what of its name must be said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from socialrapport.model.indicator import TOTAL
from socialrapport.opened.tables import Table
from socialrapport.reading import Read
from socialrapport.reading.lexicon import SMALL
from socialrapport.verifying.linking.cells_meant import AREAS
from socialrapport.verifying.linking.counted_by import DEFINED
from socialrapport.verifying.linking.groups import SHORTER, is_short_for
from socialrapport.verifying.linking.stems import stems
from socialrapport.verifying.linking.stretch import Word
from socialrapport.verifying.linking.words_meant import all_meant


@dataclass(frozen=True)
class Everyday:
    "What people call a table: the stems that must be said, what its words mean, and how many times it says *inte*."

    stems: frozenset[str]
    words: frozenset[str]
    denials: int


@dataclass(frozen=True)
class Named:
    "A table by the stems that it may be spoken of with, and the names of it that count as said."

    table: Table
    stems: frozenset[str]
    names: tuple[frozenset[str], ...]
    labels: frozenset[str]
    denials: int
    """How many times its name says *inte*."""
    kinds: frozenset[str]
    """What its groups are called together: *könsfördelningen*."""
    known: frozenset[str]
    """All of them, and what its groups are called."""
    also: tuple[Everyday, ...] = ()

    def said_as(self, said: frozenset[str]) -> list[Everyday]:
        "The everyday names of it that are said whole."
        return [one for one in self.also if one.stems <= said]


def without_shorter(
    named: list[tuple[float, frozenset[str], Named]], said: frozenset[str]
) -> list[tuple[float, frozenset[str], Named]]:
    "*boendestöd på grund av funktionsnedsättning* is not *boendestöd*, where both names are said."
    whole = [name for *_, one in named for name in one.names if name and name <= said]
    whole += [name.stems for *_, one in named for name in one.said_as(said)]
    return [
        found
        for found in named
        if found[1]
        or found[2].said_as(said)
        or not all(any(name < other for other in whole) for name in found[2].names if name)
    ]


def is_of_people(table: Table) -> bool:
    return any("befolkning" in f"{m.id} {m.title}".lower() for m in table.measures)


def is_of_all_people(table: Table) -> bool:
    "Whether a share is of all who live there, of no age alone."
    return any(m.title.lower().startswith("andel av befolkningen (invånare)") for m in table.measures)


def named(table: Table) -> Named:
    units = " ".join(f"{m.unit} {m.title}" for m in table.measures)
    dated = "personer person människor bor" if table.area == "demografi" else ""
    dated += f" {table.day} pågående pågick" if table.day else ""
    dated += " slut slutet årsskiftet utgången" if table.day == "31 december" else ""
    title = table.title.replace(" månad för månad", "")
    happened = f"{table.doing.did} {table.doing.what}" if table.doing else ""
    spoken = f"{table.phrase} {title} {table.unit} {AREAS.get(table.area, '')} {units} {dated} {happened}"
    labels = [label for axis in table.axes for code, label in axis.labels.items() if code != TOTAL]
    by_sex = any(axis.id == "kon" for axis in table.axes)
    labels += [noun for axis in table.axes for noun in axis.nouns.values()]
    labels += [code for axis in table.axes for code, label in axis.labels.items() if is_short_for(code, label)]
    labels += [short for label in labels for short in SHORTER.get(label.lower(), ())]
    labels += [SEXES] if by_sex else []
    kinds = all_meant(" ".join([*(axis.title for axis in table.axes), OF_SEX if by_sex else ""]))
    denials = max(len(_DENIAL.findall(name.lower())) for name in (table.phrase, table.title))
    negated = {"inte"} if denials else set()
    said = (table.phrase, table.title, _IN_BRACKETS.sub("", table.phrase))
    names = tuple(dict.fromkeys(frozenset(stems(name)) for name in said))
    mine = all_meant(spoken) | negated
    grouped = all_meant(" ".join(labels))
    begun = frozenset(word for word in grouped if len(word) >= LABEL)
    mine |= all_meant(counted[1]) if (counted := DEFINED.match(table.definition)) else frozenset()
    mine |= {"vux"} if "18 år och äldre" in f"{units} {table.definition}" else set()
    mine |= {"ny", "nya"} if "inled" in f"{table.phrase} {table.title} {happened}".lower() else set()
    mine |= {"utbetal"} if table.means and any("kr" in m.unit for m in table.means) else set()
    mine |= {head for head in _HEADS if any(stem.endswith(head) for stem in stems(table.unit))}
    mine |= {found[1] for stem in mine if (found := re.fullmatch(r"(.{5,}?)s?insats", stem))}
    also = tuple(_everyday(name) for name in table.also)
    return Named(table, mine, names, begun, denials, kinds, mine | kinds | grouped, also)


def _everyday(name: str) -> Everyday:
    denials = len(_DENIAL.findall(name.lower()))
    return Everyday(frozenset(stems(name)) - FREE, all_meant(name) | ({"inte"} if denials else set()), denials)


FREE = frozenset(stems("aktuella ekonomiskt få"))
"""What a name need not be said with at all."""


class ToldApart:
    "Whether what is said of a name tells it from all others, though what all names of its area have is left unsaid."

    def __init__(self, named: Sequence[Named]) -> None:
        tables = [one for one in named if not one.table.id.startswith(_SUMMED)]
        self._tables = Counter(stem for one in tables for stem in frozenset[str]().union(*one.names))
        by_area: dict[str, list[Named]] = {}
        for one in tables:
            by_area.setdefault(one.table.area, []).append(one)
        self._usual = {area: _usual(mine) for area, mine in by_area.items()}

    def by(self, one: Named, said: frozenset[str], left: frozenset[str]) -> bool:
        "*ärenden om felaktiga utbetalningar*: no other names say *felaktig*, and *ekonomiskt bistånd* goes without."
        told = any(
            self._tables[stem] <= RARE and stem not in _IN_ITS_COURSE
            for name in one.names
            if name - said - left <= said
            for stem in name & said
        )
        return told and left <= self._usual.get(one.table.area, frozenset())


def says_what(one: Named, said: frozenset[str]) -> bool:
    "Whether more is said of a table's names than how far something has come."
    return any((name & said) - _IN_ITS_COURSE for name in one.names)


def _usual(named: Sequence[Named]) -> frozenset[str]:
    seen = Counter(stem for one in named for stem in frozenset[str]().union(*one.names))
    return frozenset(stem for stem, many in seen.items() if many >= USUAL * len(named))


RARE, USUAL = 2, 0.4
"""Tables that may share a word that tells a name apart; the part of an area's names that have a usual word."""
_SUMMED = "perioder."
_IN_ITS_COURSE = frozenset(
    stems("inledda avslutade pågående började upphörde slutade slut nya årets verkställda varit")
)
"""*inleddes 399*, *144 pågick vid årets slut*: how far something has come, and nothing of what it is."""

_HEADS = ("ärend", "samtal")
"""*ärenden*, of what is counted as *utredningsärenden*"""
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
"""*ett mycket långvarigt behov (46–90 månader)*: what explains a name need not be said with it."""


_DENIAL = re.compile(r"\b(?:inte|ej)\b")


def is_named(limit: Word, read: Read, table: Table) -> bool:
    "Whether a limit (*tio månader*) is part of what a table or its groups are called, in words or in figures."
    names = "; ".join((f"{table.phrase} {table.title} {' '.join(table.labels)}", *table.also))
    many, unit = limit.text.split(" ", 1)
    words_of = {many, *(word for word, worth in SMALL.items() if str(worth) == many), str(SMALL.get(many, many))}
    said = _bound(read.sentence[: limit.start])
    return any(
        said in ("", _bound(names[: found.start()]))
        for one in words_of
        for found in re.finditer(rf"\b{re.escape(one)} (?:\w+ ){{0,2}}{unit[:4]}", names, re.IGNORECASE)
    )


_AT_LEAST = re.compile(r"\b(?:minst|mer än|längre än|över|åtminstone)\s+$", re.IGNORECASE)
_AT_MOST = re.compile(r"\b(?:högst|inom|mindre än|kortare än|under|upp till|maximalt)\s+$", re.IGNORECASE)


def _bound(before: str) -> str:
    "Which way a limit goes, by what stands before it: *minst*, *högst*; empty where it is not said."
    return "minst" if _AT_LEAST.search(before) else "högst" if _AT_MOST.search(before) else ""


LABEL = 4
"""Letters of a group's name that another form of it begins with: *skolans*."""


SEXES = "k m kvinnor män flickor pojkar kvinnorna männen flickorna pojkarna kvinna man tjejer killar"


OF_SEX = "könsskillnaden könsfördelningen könen kön"
