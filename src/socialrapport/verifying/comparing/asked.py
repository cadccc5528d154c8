"""What a claim that compares groups, or years, is about: the table and measure, the axis, and the cells along it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from socialrapport.model.indicator import TOTAL
from socialrapport.opened.tables import PLACES, Axis, Measure, Table
from socialrapport.reading import Number, Read
from socialrapport.verifying.judging.figures_written import amount, figure
from socialrapport.verifying.judging.verdicts import Judged, Verdict
from socialrapport.verifying.linking import counted_by
from socialrapport.verifying.linking.clauses import Clause
from socialrapport.verifying.linking.groups import Mention, mentions
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.stems import stem, stems

NO_GROUPS = re.compile(r"okän|övrig|utanför|uppgift saknas|annan kommun", re.IGNORECASE)
"""Labels of codes that no ranking takes in."""

LIMITS = re.compile(
    r"^\s*(?!(?:19|20)\d\d(?:\s+(?:i|på|vid|bland|för|av)\b|[.,;]|\s*$))"
    r"(?:en|ett|\d+|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|hälften|sannolikt|av allt|del|delen)\b",
    re.IGNORECASE,
)
"""What follows a word that only limits (*minst en*, *högst 20*), or is a set phrase (*till största delen*)."""


_IN_NUMBER = re.compile(r"\b(?:flest|färst)\b", re.IGNORECASE)
"""*Flest var 25–44 år (32, 46 procent)*: who are most in number, whatever share of the whole that is."""


_OF_SHARE = re.compile(
    r"\bandel|\bper\s+(?:1|10|100|tusen|capita|invånare|person|barn|vuxen)|\bi\s+(?:förhållande|relation|proportion)\s+till\b|"
    r"\bproportionell|\b(?:sett|räknat)\s+till\s+(?:befolkning|folkmängd|invånar|barnen\b|antalet\s+(?:invånare|barn))|"
    r"\bav\s+befolkningen\b|\bi\s+befolkningen\b|\b(?:relativt|procentuellt)\s+sett\b",
    re.IGNORECASE,
)
"""*Andelen var högst i Järva*, *i förhållande till befolkningen*: no number of people tells who stands where."""
_COMMON_THERE = re.compile(r"\b[Vv]anlig(?:ast|are)\s+(?:i|på|vid)\s+(?=[A-ZÅÄÖ])")
"""*Bistånd är vanligast i Järva*: it is not as large a place as another."""
_PART_OF_ALL = re.compile(
    r"\b(?:störst|högst|minst|lägst)a?\s+andel(?:en)?\s+av\s+(?:de\s+)?(?P<all>\w+)\b(?=[^.;]*"
    r"\b(?:kom|kommer|finns|fanns|bor|bodde|gällde|gäller|rörde|rör|avsåg|avser)\b)",
    re.IGNORECASE,
)
"""*Störst andel av anmälningarna kom från polisen*: the part of them all, which is largest where the number is."""
_THAT_SHARE = re.compile(
    r"\bden\s+(?:är|var|låg|ligger)\b|\b(?:är|var|låg|ligger)\s+den\s+(?:i|på|vid|bland|för|hos)\b", re.IGNORECASE
)
"""*Den var högst i Järva*, of *andelen*; *antalet* is *det*."""
_POPULATION = re.compile(r"befolkning|folkmängd|invånar|\bcapita\b", re.IGNORECASE)


@dataclass(frozen=True)
class Asked:
    "A clause that may compare, and what it is about as far as the words tell."

    read: Read
    clause: Clause
    link: Link
    figure: str = ""
    """What the sentence before spoke of, where this one goes on about it: *per 1 000 barn*, *andel*."""

    place: tuple[str, str] | None = None
    """(axis, code) of the place that the text is about."""

    @property
    def text(self) -> str:
        return self.clause.text

    @property
    def table(self) -> Table:
        return self.link.table

    def numbers(self) -> list[Number]:
        return [n for n in self.read.numbers if self.clause.holds(n.start)]

    def groups(self, axis: Axis) -> list[Mention]:
        "Groups of an axis that the clause names, in order, their places in the sentence."
        return [m for m in mentions(self.read.sentence, axis, self.table.phrase) if self.clause.holds(m.start)]

    def row(self, axis: Axis, measure: Measure, year: str | None = None) -> Mapping[str, float | None]:
        "The measure by code along an axis, the other axes as the link has them; hidden ones are None."
        base = frozenset(pair for pair in self.link.codes if pair[0] != axis.id)
        when = year or self.link.year
        codes = [c for c, label in axis.labels.items() if c != TOTAL and not NO_GROUPS.search(label)]
        known = {c: base | {(axis.id, c)} for c in codes if self.table.has(measure.id, when, base | {(axis.id, c)})}
        return {code: self.table.value(measure.id, when, at) for code, at in known.items()}

    def cell(self, axis: Axis, measure: Measure, code: str, year: str | None = None) -> str:
        base = frozenset(pair for pair in self.link.codes if pair[0] != axis.id)
        return replace(self.link, codes=base | {(axis.id, code)}).cell(measure, year)

    @property
    def of_share(self) -> bool:
        "Whether it is a share, or a rate, that is compared, as the clause itself says or the sentence before it."
        if self.part_of_all:
            return False
        if _OF_SHARE.search(self.text) or _COMMON_THERE.search(self.text):
            return True
        return self.figure == "andel" and bool(self.table.relative) and _THAT_SHARE.search(self.text) is not None

    @property
    def part_of_all(self) -> bool:
        "Whether it is the part of all that the table counts that is compared."
        said = _PART_OF_ALL.search(self.text)
        return said is not None and bool({*stems(said["all"])} & {*stems(self.table.unit)})

    def measures(self) -> Iterator[Measure]:
        "The measures that the clause may compare by, likeliest first; a share is never told by how many they are."
        text, table = f"{self.text} {self.figure}", self.table
        counts, shares, rates, sums = table.counts, table.shares, table.rates, table.amounts
        if counted_by.is_mean(text, table) and (means := counted_by.means_for(text, table)):
            yield from means
            return
        per_so_many = re.search(r"\bper\s+(?:1|10|100|tusen)", text, re.IGNORECASE)
        if self.of_share and not per_so_many:
            everyone = _POPULATION.search(text)
            yield from (*(m for m in shares if not everyone or "befolkning" in m.id), *rates)
            return
        if self.part_of_all:
            yield from counts
            return
        yield from table.means
        if per_so_many:
            yield from rates
        elif _IN_NUMBER.search(text):
            yield from (*counts, *sums)
        elif re.search(r"procent|vanlig", text, re.IGNORECASE):
            yield from (*shares, *rates, *counts)
        elif re.search(r"\bantal|\bflest|\bfärst|\bfler\b|\bfärre\b|\bmånga\b|\bstörst|\bminst", text, re.IGNORECASE):
            yield from counts
            yield from sums
        else:
            yield from (*sums, *shares, *counts) if sums else (*shares, *counts, *rates)

    def said(self, raw: str, verdict: Verdict, why: str, cells: tuple[str, ...] = (), **more: object) -> Judged:
        value, mended = more.get("value"), more.get("mended")
        return Judged(
            self.read.sentence, self.read.line, raw, verdict, why, cells,
            float(value) if isinstance(value, int | float) else None,
            mended if isinstance(mended, str) else None, self.table.id,
        )  # fmt: skip

    def hidden(self, raw: str) -> Judged:
        "Some group that it takes to tell is protected: neither right nor wrong is said."
        why = f"Alla grupper som det krävs att jämföra visas inte i utgåvan för {self.table.phrase}."
        return self.said(raw, Verdict.NOT_FOUND, why)


@dataclass(frozen=True)
class Compared:
    "A judged comparison, and the stretch of the sentence whose numbers and direction it speaks for."

    judged: Judged
    start: int
    end: int
    takes_way: bool = True


_KINDS = {
    "alder": ("åldersgrupper", "åldersgrupperna", "åldersgrupp", "åldersgruppen", "åldrar", "åldrarna"),
    "hushallstyp": ("hushållstyper", "hushållstyperna"),
    "anmalare": ("anmälare", "anmälarna", "anmälargrupper"),
}  # fmt: skip
"""What the groups of an axis are called together, but for places, see `called`. Other axes go by their title."""


def axis_called(table: Table, word: str) -> Axis | None:
    "The axis whose groups a word speaks of: *stadsdelar*, *åldersgrupper*."
    low = word.lower()
    for axis in table.axes:
        title = stem(re.split(r"[ ,(]", axis.title.lower())[0])
        if axis.id in PLACES and table.called.is_part(low):
            return axis
        if low in _KINDS.get(axis.id, ()) or (len(title) >= 4 and low.startswith(title)):
            return axis
    return None


def kinds() -> str:
    "All words for the groups of an axis, as a pattern that the edition's own words fill."
    others = sorted({word for words in _KINDS.values() for word in words}, key=len, reverse=True)
    return "|".join(["_PARTS_", *others])


def told(axis: Axis, code: str, value: float | None, measure: Measure) -> str:
    "*Järva (496)*"
    return axis.labels[code] if value is None else f"{axis.labels[code]} ({amount(value, measure)})"


def listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} och {names[-1]}" if names else "inga"


def named(asked: Asked, axis: Axis, code: str, like: str) -> str:
    "A group's name as it would stand in the sentence where *like* does."
    label = re.sub(r"\s*\([^)]*\)", "", axis.labels[code])
    first = label[:1].lower() + label[1:] if like[:1].islower() else label
    return first.replace("man ", "män ").replace("kvinna ", "kvinnor ") if axis.id == "hushallstyp" else first


_AT = re.compile(r"\b(i|på|vid) $", re.IGNORECASE)


def with_name(asked: Asked, axis: Axis, code: str, new: str, start: int, end: int) -> str:
    "The sentence with the name of *code* where another stood, and the word before it that the name has."
    before = asked.read.sentence[:start]
    before = with_own_at(asked, code, before) if axis.id in PLACES else before
    return before + new + asked.read.sentence[end:]


def with_own_at(asked: Asked, code: str, before: str) -> str:
    "What stands before a place, its last word that of the place *code* where it is *i*, *på* or *vid*."
    at, found = asked.table.called.before(code), _AT.search(before)
    if not at or not found:
        return before
    return before[: found.start()] + (at.capitalize() if found[1][0].isupper() else at) + " "


def word_at(before: str) -> str:
    "The *i*, *på* or *vid* that a text ends with; else empty."
    found = _AT.search(before)
    return found[1].lower() if found else ""


def whole(value: float) -> str:
    return figure(value)
