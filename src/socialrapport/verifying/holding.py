"""Reads a text, links and judges its claims, and looks for what is wrong with the text itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Any

from socialrapport import reading
from socialrapport.opened.called import Called
from socialrapport.opened.tables import Published
from socialrapport.reading import Number, Read, directions, units
from socialrapport.reading.lexicon import MONTHS
from socialrapport.reading.numbers import FORM
from socialrapport.reading.sentences_of_text import Line
from socialrapport.verifying.comparing import Asked, Compared, compared, may_compare
from socialrapport.verifying.faults import Fault, faults
from socialrapport.verifying.faults.flaw import WRONG
from socialrapport.verifying.judging import mending
from socialrapport.verifying.judging.changes import UP_BY, is_change
from socialrapport.verifying.judging.claim import judge
from socialrapport.verifying.judging.figures_written import turned
from socialrapport.verifying.judging.levels import telling
from socialrapport.verifying.judging.right_elsewhere import YEAR
from socialrapport.verifying.judging.verdicts import Judged, Verdict
from socialrapport.verifying.judging.way_between import ways_between
from socialrapport.verifying.judging.which_way import judge_direction
from socialrapport.verifying.linking import where_about
from socialrapport.verifying.linking.ages_meant import ages
from socialrapport.verifying.linking.cells_meant import Linker
from socialrapport.verifying.linking.clauses import Clause, clauses, is_heading
from socialrapport.verifying.linking.clauses import at as clause_at
from socialrapport.verifying.linking.going_on import IT
from socialrapport.verifying.linking.groups import mentions
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.stretch import is_limit
from socialrapport.verifying.linking.whole_links import FULL, ITEM, WholeLinker
from socialrapport.verifying.verdict_report import Ink, tell_claims

PARTS = ("procent", "procentenheter", "andel", "faktor")
_COUNTS_PLACES = r"\s+(?:\w+\s+)?_PARTS_\b"
"""How many places there are is in no table; *i nio av elva stadsdelar* is read as a comparison."""
LASTING = ("månader", "år", "dagar", "veckor")
NOT_CLAIMS = ("år (åldersgräns)", "år (ålder)", "år i rad", "år")


@dataclass(frozen=True)
class Verification:
    "The claims of a text with their verdicts, in the text's order, and what is wrong with the text itself."

    claims: tuple[Judged, ...]
    faults: tuple[Fault, ...]

    @property
    def wrong(self) -> bool:
        "Something is contradicted, or the text itself has a fault that is no matter of taste."
        return any(f.severity == WRONG for f in self.faults) or any(
            c.verdict is Verdict.CONTRADICTED for c in self.claims
        )


def verify(text: str, edition: Published) -> Verification:
    "Every claim of a text held against an edition; one that is not understood whole is not judged."
    return _held(text, edition, strict=True)


def held(text: str, edition: Published) -> Verification:
    "Every claim of a text that is known to be about the edition, each by its likeliest reading."
    return _held(text, edition, strict=False)


def _held(text: str, edition: Published, strict: bool) -> Verification:
    text = reading.normal(text)
    reads = [read for read in reading.read_text(text) if is_prose(read) or (strict and is_item(read))]
    home = where_about.home(text.split("\n"), where_about.place_axis(edition))
    claims = tuple(_judged(reads, _linker(strict, edition).at_home_in(home)))
    return Verification(claims, faults(text, reads, claims, edition))


@lru_cache(maxsize=2)
def _linker(strict: bool, edition: Published) -> Linker:
    "What is learnt of an edition's names, once for all texts that are held against it."
    return WholeLinker(edition) if strict else Linker(edition)


_LEADERS = re.compile(r"(?:\. ?){4,}|(?:…\s?){2,}")
_ROW = re.compile(r"(?:[\s\u00a0]\d+){3}")
_CELLS = re.compile(r"\s\.\.(?:\s|$)|^(?:(?:19|20)\d\d\s+){2}|^\d+,\d+\s+[A-ZÅÄÖ]")
"""Cells of a table that stand with the words beside them, as the text of a PDF has them."""
_THREE = re.compile(r"\d{1,3}(?:[\s\u00a0]\d{3}){2,}")
_MAY_BE_CELLS = re.compile(r"\d{3}(?:[\s\u00a0]\d{3})+")
"""*118 114* is one number, or two cells of a row."""
_STOPS = re.compile(r"[.!?…][”\"')\]]*\s*$|:\s")
_BROKEN = re.compile(r"[^(]*[^\W\d]{2}[^(]*\)")
"""A line that ends brackets which begin on another: the rest of a heading over a column."""


def _is_cells(number: Number) -> bool:
    "*118 114 116*: millions of anything but kronor are cells that stand side by side."
    return _THREE.fullmatch(number.raw) is not None and "kr" not in (number.unit or "")


def _side_by_side(text: str, one: Number, other: Number) -> bool:
    "*118 114*, and not *561 två år tidigare*."
    return not text[one.end : other.start].strip() and one.raw[-1:].isdigit() and other.raw[:1].isdigit()


_SOURCE = re.compile(r"\bKälla:|\b(?:Definition|Beteckning|Period|Räkneregel|Motsvarighet):")
_SAYS = re.compile(
    r"[.!?…:][”\"')\]]*\s*$|:\s|\b(?:är|var|har|hade|fick|får|blev|uppgick|låg|ligger|stod|står|finns|fanns|utgör|utgjorde|"
    r"\w{2,}(?:ade|ades|ats|des|tts))\b",
    re.IGNORECASE,
)
_BY_YEAR = re.compile(
    r"[^\W\d]{4,}:? .*\d\s\((?:19|20)\d\d\)|\d\s[^\W\d]{4,} \((?:19|20)\d\d: \d|[^\W\d]{4,}[^.]*:? \d[\d\s\u00a0,]*→|"
    r"[^\W\d]{4,}[^.:]* (?:19|20)\d\d\s?[–-]\s?(?:19|20)\d\d: \d"
)
"""*Avhysningar: 141 (2023), 163 (2024)*, on a slide."""
_LABEL = re.compile(
    r"(?:(?:\d{1,2}[.)]|[–•✓→*-])\s+)?[^\W\d]{6,}(?: (?:19|20)\d\d)?(?::| \|) [+−–-]?\d[\d\s\u00a0]*"
    r"(?:,\d+)?(?=$|\s?%|\s\()|"
    r"[^\W\d]{3,}[^.:\d]{0,50}, (?:19|20)\d\d: \d|\d[\d\s\u00a0]*(?:,\d+)?\s[^\W\d]{6,}[.!]$|"
    r"\d[\d\s\u00a0]{2,}\s?[^\W\d]{6,}$|"
    r"\d+(?:,\d+)?\s?% [^\W\d]{6,}$|"
    r"[A-ZÅÄÖ][a-zåäö]{4,} \d[\d\s\u00a0]*(?:,\d+)?(?:\s?%| mnkr| kr)?(?: \([+−–-]?\d[^()]*\))?$"
)
"""*Orosanmälningar: 2 577 (2023: 2 404)*"""
_OF_A_YEAR = re.compile(
    r"\d[\d\s\u00a0]*\s[^\W\d]{6,}\s\(?(?:19|20)\d\d\)?[.!]?$|"
    r"(?:år |under )?(?:19|20)\d\d (?:kom|var|är|blev|fick|hade|gjordes)\b[^\d]*\d[\d\s\u00a0,]*[.!]$",
    re.IGNORECASE,
)
"""*2024 kom 383.*, *9 470 orosanmälningar 2024*: short, and all that a sentence has to be."""
_WORDS = re.compile(r"[^\W\d]{2,}")


def is_prose(read: Read) -> bool:
    "A sentence or a line of a list; no row of a table, where numbers stand side by side, and no line of contents."
    text, numbers = read.sentence, read.numbers
    if any(one.kind == reading.ENDLESS for one in read.passed):
        return False
    if not numbers:
        return not _LEADERS.search(text)
    if any(_side_by_side(text, a, b) for a, b in pairwise(numbers)) or any(_ROW.search(n.raw) for n in numbers):
        return False
    if _LEADERS.search(text) or _CELLS.search(text) or _SOURCE.search(text) or any(map(_is_cells, numbers)):
        return False
    if not _STOPS.search(text) and (_BROKEN.match(text) or any(_MAY_BE_CELLS.fullmatch(n.raw) for n in numbers)):
        return False
    few = len(_WORDS.findall(text)) < max(2, len(numbers))
    if few and not _LABEL.match(text) and not _BY_YEAR.search(text) and not _OF_A_YEAR.match(text):
        return False
    return bool(_SAYS.search(text)) or "→" in text or read.direction != "nivå" or any(n.unit for n in numbers)


def is_item(read: Read) -> bool:
    "*2023: 1 889*, *1. Järva 9 470*: under a title that says what is counted, a group or a year and its figure."
    return len(read.numbers) == 1 and ITEM.fullmatch(read.sentence) is not None


def _judged(reads: list[Read], linker: Linker) -> Iterator[Judged]:
    line, told = 0, list[Judged]()
    for last, read, after in zip([None, *reads], reads, [*reads[1:], None], strict=False):
        listed = linker.strict and is_item(read)
        if not listed:
            linker.title(read.sentence)
        elif not linker.titled and not linker.follows and not is_prose(read):
            continue
        if read.line != line:
            linker.anew()
            line, told = read.line, []
        alone = read.line not in (last.line if last else 0, after.line if after else 0)
        if alone or _ONLY_YEAR.fullmatch(read.sentence):
            linker.dated(read)
        if is_heading(read) and not any(_lists_places(read, other, linker) for other in (last, after)):
            linker.head(read.sentence)
        before = copy(linker)
        found = mending.together(list(_of_sentence(read, linker)))
        if linker.strict:
            found += _answer_untried(read, last)
            found += ways_between(read.sentence, read.line, found)
            found = [_with_right_mending(one, before) for one in found]
            found = [_as_said_after(one, read, after, linker) for one in _apart(found, told)]
            found = [_as_said_under(one, read, after) for one in found]
            told += [one for one in found if one.verdict is Verdict.CONFIRMED]
        yield from found
        linker.note(read.sentence)
        linker.bore_out(found)


_ANSWERS = re.compile(r"(?:Ja|Jo|Nej)(?=[,.!])")


def _answer_untried(read: Read, before: Read | None) -> list[Judged]:
    "*Fler hushåll? Nej, …*: that it is so, or not, is said of the question, and has not been tried."
    answer = _ANSWERS.match(read.sentence)
    if answer is None or before is None or not before.sentence.endswith("?"):
        return []
    if directions.direction(before.sentence, ()) not in ("upp", "ned") and not _MORE_OF.search(before.sentence):
        return []
    return [Judged(read.sentence, read.line, answer[0], Verdict.NOT_FOUND, UNANSWERED, start=0)]


UNANSWERED = "Svaret på frågan är inte prövat, bara talen efter det."
_MORE_OF = re.compile(r"\b(?:fler|färre|mer|mindre|högre|lägre)\b", re.IGNORECASE)
_ONLY_YEAR = re.compile(r"\(?(?:19|20)\d\d\)?")
"""*Vem anmäler? (2024)*"""


def _apart(found: list[Judged], told: list[Judged]) -> list[Judged]:
    """*235 (förra mätningen 200)*: two figures are not both of one cell, so that one of them has been taken wrongly.

    Neither is told to be wrong: what sets them apart has not been understood.
    """
    return [
        replace(one, verdict=Verdict.NOT_FOUND, why=TWICE, mended=None, fix=None, value=None, cells=())
        if one.verdict is Verdict.CONTRADICTED
        and any(_is_of_same(one, other) for other in (*found, *(() if YEAR.search(one.sentence) else told)))
        else one
        for one in found
    ]


def _is_of_same(one: Judged, other: Judged) -> bool:
    alike = one.cells == other.cells and one.raw != other.raw
    return alike and len(one.cells) == 1 and all(FORM.fullmatch(raw) for raw in (one.raw, other.raw))


TWICE = "Texten har flera tal om samma sak, och vad som skiljer dem åt är inte förstått."


def _lists_places(read: Read, other: Read | None, linker: Linker) -> bool:
    "*Bromma* above *Farsta*, as beside a chart: places that are listed, neither of them a heading."
    if other is None or not is_heading(other):
        return False
    mine, others = linker.places_in(read.sentence), linker.places_in(other.sentence)
    return bool(mine and others and mine != others)


_SAYS_OF_IT = re.compile(
    r"(?:(?:men|och) )?(?:så|siffran|siffrorna|talet|talen|uppgiften|uppgifterna|det(?:ta)?)\s", re.IGNORECASE
)
_A_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS[:12])})\b", re.IGNORECASE)


def _as_said_after(found: Judged, read: Read, after: Read | None, linker: Linker) -> Judged:
    "*10 avhysningar på ett år. Så ser det ut för 2019.*: the sentence after says when, or where, it was."
    if after is None or after.line != read.line or after.numbers or not _SAYS_OF_IT.match(after.sentence):
        return found
    years = set(YEAR.findall(after.sentence)) - set(YEAR.findall(read.sentence)) - {linker.edition.year}
    months = _A_MONTH.findall(after.sentence)
    place = linker.away_in(after.sentence)
    other = next(iter([*sorted(years), *months, *([place] if place else [])]), None)
    if other is None or found.verdict not in (Verdict.CONFIRMED, Verdict.CONTRADICTED):
        return found
    why = f"Nästa mening säger ”{other}”, och hur det hänger ihop är inte förstått."
    return replace(found, verdict=Verdict.NOT_FOUND, why=why, mended=None, fix=None, value=None, cells=())


def _as_said_under(found: Judged, read: Read, after: Read | None) -> Judged:
    "*Färre får stöd* over a sentence of what there are fewer of: a heading is not wrong of something else."
    if found.verdict is not Verdict.CONTRADICTED or not is_heading(read) or after is None:
        return found
    way = directions.direction(read.sentence, ())
    if way != after.direction:
        return found
    why = f"Texten under rubriken säger vad det är som menas. {found.why}"
    return replace(found, verdict=Verdict.AMBIGUOUS, why=why, mended=None, fix=None)


def _with_right_mending(found: Judged, linker: Linker) -> Judged:
    "The claim, and the sentence that should have stood only where that sentence is itself borne out."
    if found.mended is None:
        return found
    read = reading.read_sentence(Line(found.mended, found.line))
    again = [one.verdict for one in _of_sentence(read, copy(linker))]
    right = Verdict.CONFIRMED in again and not {Verdict.CONTRADICTED, Verdict.AMBIGUOUS} & set(again)
    return found if right else replace(found, mended=None)


def _of_sentence(read: Read, linker: Linker) -> Iterator[Judged]:
    parts, linker.accounted = clauses(read.sentence), ()
    compares = {clause: _compared(read, clause, linker) for clause in parts}
    spoken_for = [one for found in compares.values() for one in found]
    linker.accounted = tuple((one.start, one.end) for one in spoken_for)
    yield from (one.judged for one in spoken_for)
    numbers = [
        replace(n, unit=linker.listed_in)
        if linker.listed_in and not n.unit and is_item(read)
        else replace(n, unit=linker.rate)
        if linker.rate and n.unit not in PARTS and IT.match(read.sentence)
        else n
        for n in read.numbers
        if not _names_a_limit(read, n, linker.edition.called)
        and not any(one.start <= n.start < one.end for one in spoken_for)
    ]
    told = {clause for clause, found in compares.items() if any(one.takes_way for one in found)}
    judged: list[Judged] = []
    doubted: list[_Doubted] = []
    levels: dict[Clause, Link] = {}
    unfound = set[Clause]()
    for one in numbers:
        clause = clause_at(parts, one.start)
        told.add(clause)
        number = _as_rate(_passed(read, _unsigned(one)), clause)
        links = linker.links(read, number)
        if _in_name(read, number, (*links, *linker.spoken_of)):
            if linker.strict and len(links) == 1:
                linker.remember(links[0])
            continue
        way = _own_way(read, clause, one, number)
        tried = judge(read, number, links, way, linker.elsewhere(read, clause))
        found = _beside_those(_better(linker.settled(tried, read, number, links), number), read, number)
        if found.verdict is Verdict.NOT_FOUND and tried.verdict is Verdict.CONTRADICTED:
            doubted.append(_Doubted(len(judged), tried, number, links))
        link = next((known for known in links if known.table.id == found.indicator), None)
        if link:
            linker.remember(_of_all_of_them(link, clause, linker.spoken_of))
            if found.verdict is Verdict.CONFIRMED and len(found.cells) == 1:
                sure = replace(link, score=1.0) if telling(number.raw) else link
                levels[clause] = max(sure, levels.get(clause, sure), key=lambda known: known.year)
        if found.verdict is Verdict.NOT_FOUND:
            unfound.add(clause)
        judged.append(found)
    yield from _with_their_like(judged, doubted, read, linker)
    yield from _ways_of_levels(read, levels, told, numbers, linker)
    for clause in parts:
        if clause in unfound and clause not in levels and not any(one.takes_way for one in compares[clause]):
            yield from _ways_untried(read, clause)
    for clause in parts:
        way = directions.direction(clause.text, ())
        apart = numbers and (_leans(clause) or _OF_SOMETHING.search(clause.text))
        if way in ("upp", "ned", "oförändrad") and clause not in told and not apart:
            for links in [()] if _GAP.search(clause.text) else linker.of_clause(read, clause) or [()]:
                found = judge_direction(read, _raw(clause.text, way), clause.text, links, way)
                yield linker.settled(found, read, None, tuple(links))


@dataclass(frozen=True)
class _Doubted:
    "A number that is wrong of a table that the sentence does not say whole: which it is, and what was linked."

    at: int
    tried: Judged
    number: Number
    links: tuple[Link, ...]


def _with_their_like(judged: list[Judged], doubted: list[_Doubted], read: Read, linker: Linker) -> Iterator[Judged]:
    """What stands where a number of the same table is borne out beside one that is wrong: then that table is meant.

    *Felaktiga utbetalningar: 517 stycken 2024, 538 stycken 2023*
    """
    out = list(judged)
    for one in doubted:
        beside = (f for f in judged if f.verdict is Verdict.CONFIRMED and f.indicator == one.tried.indicator)
        if any(telling(f.raw) and len(f.cells) == 1 and _is_alike(f, one.tried) for f in beside):
            sure = tuple(replace(link, score=FULL) for link in one.links if link.table.id == one.tried.indicator)
            out[one.at] = _beside_those(linker.settled(one.tried, read, one.number, sure), read, one.number)
    yield from out


def _is_alike(one: Judged, other: Judged) -> bool:
    "Whether two figures are the same of two years, or of two groups: all of their cells but one part is one."
    if len(other.cells) != 1 or one.cells == other.cells:
        return False
    parts = zip(one.cells[0].split("/"), other.cells[0].split("/"), strict=True)
    return sum(a != b for a, b in parts) == 1


def _ways_of_levels(
    read: Read, levels: dict[Clause, Link], told: set[Clause], numbers: list[Number], linker: Linker
) -> Iterator[Judged]:
    "*minskade till 489*: the number may be right and the way wrong. A right way is told with its number."
    for clause, link in levels.items():
        changing = [n for n in numbers if clause.holds(n.start) and is_change(read.sentence, n)]
        told_first = read.sentence[clause.start : changing[0].start] if changing else clause.text
        way = directions.direction(told_first, ())
        changes = any(_way(read, clause, n) == way for n in changing)
        apart = _OF_SOMETHING.search(clause.text)
        if way in ("upp", "ned") and not changes and not apart:
            over = _over(read.sentence, clause, link, linker.edition.year)
            found = linker.settled(
                judge_direction(read, _raw(clause.text, way), clause.text, (over,), way), read, None, (over,)
            )
            if found.verdict is not Verdict.CONFIRMED:
                yield found


def _of_all_of_them(link: Link, clause: Clause, spoken_of: tuple[Link, ...]) -> Link:
    "*132 personer, varav 68 procent var män*: what is told on is told of them all."
    before = next((one for one in spoken_of if one.table.id == link.table.id), None)
    return before if before and clause.text.lower().startswith(("varav", "därav")) else link


_THAN_THEN = re.compile(
    r"\b(?:fler|färre|högre|lägre|större|mindre|mer|bättre|sämre|längre|kortare|vanligare|ovanligare)\s+(?:[a-zåäö]+\s+){0,3}?"
    r"än\s+(?:(?:i|under|år|vid|undersökningen|mätningen|kartläggningen|för)\s+){0,3}"
    r"(?:(?:19|20)\d\d\b(?!\s*\()|året (?:innan|före)|föregående|förra|i fjol|fjol|tidigare|\w+\s+år\s+sedan)",
    re.IGNORECASE,
)


def _ways_untried(read: Read, clause: Clause) -> Iterator[Judged]:
    """*79 procent, högre än 2022*, where the number is not found: then that it is higher has not been tried either.

    *12 fler än 2022* is told with its number.
    """
    said = _THAN_THEN.search(clause.text)
    if said is None:
        return
    start, end = clause.start + said.start(), clause.start + said.end()
    its_own = (n for n in read.numbers if n.start < end)
    if not any(n.end > start or _OF_UNIT.fullmatch(read.sentence[n.end : start]) for n in its_own):
        yield Judged(read.sentence, read.line, said[0], Verdict.NOT_FOUND, UNTRIED, start=start)


_OF_UNIT = re.compile(r"\s*(?:procent(?:enheter)?|%|personer|hushåll|barn|kronor)?\s*")
UNTRIED = "Talet som jämförs finns inte i utgåvan, och därför är jämförelsen inte prövad."


def _over(sentence: str, clause: Clause, link: Link, year: str) -> Link:
    """The years that a way is over, where the figure is of the first: *har minskat sedan 2021, då 306 kom in*.

    So it is after a colon too: *Antalet har minskat: 2023 var det 415*.
    """
    then = re.search(rf"\b(?:än|sedan|mot|från|med)\s+(?:\w+\s+)?{link.year}\b", sentence, re.IGNORECASE)
    head, colon, rest = clause.text.partition(": ")
    before = colon and link.year in rest and directions.direction(head, ()) in ("upp", "ned")
    if not (then or before):
        return link
    later = [y for y in YEAR.findall(sentence) if y > link.year]
    if before and link.year == year:
        earlier = [y for y in YEAR.findall(sentence) if y < link.year]
        return replace(link, before=max(earlier, default=link.before))
    return replace(link, year=max(later, default=year), before=link.year)


_GAP = re.compile(r"\b(?:skillnad(?:en|er|erna)?|gapet|klyftan|klyftorna|spridningen)\s+mellan\b", re.IGNORECASE)
"""*har skillnaderna mellan stadsdelarna i antalet … ökat*: what goes up is no figure of the edition."""
_MORE_OR_LESS = re.compile(
    r"\s*(?:procent(?:enheter)?\s+|%\s*|p\.?e\.?\s+)?(fler|färre|högre|lägre|mer|mindre|upp|ned|ner)\b", re.IGNORECASE
)
_SIGNED = re.compile(r"[−–-]\s?(?=\d)")


def _unsigned(number: Number) -> Number:
    "*−13,1 procent* is a change of 13,1 downwards."
    if not _SIGNED.match(number.raw) or isinstance(number.value, tuple):
        return number
    cut = len(number.raw) - len(_SIGNED.sub("", number.raw, count=1))
    return replace(number, raw=number.raw[cut:], value=abs(number.value), start=number.start + cut)


_PASSED = re.compile(r"\b(?:passerat|passerade|passerar|överskridit|överstigit)\s+$", re.IGNORECASE)


_MORE_THAN_THOSE = re.compile(
    r",\s(?:vilket (?:är|var) )?(mer|fler|färre|mindre|högre|lägre) än (?:(?:de|det|den)\s|"
    r"(?:i |under |år )?(?:(?:19|20)\d\d|året (?:innan|före)|i fjol)(?:,?\s(?:då|när)\b[^.;,\d]*|\s\())$",
    re.IGNORECASE,
)


def _beside_those(found: Judged, read: Read, number: Number) -> Judged:
    "*76 615 kronor, mindre än de 75 529 kronorna 2023*: both numbers may be right, and the word between them wrong."
    before = read.sentence[: number.start]
    first = next((n for n in reversed(read.numbers) if n.end <= number.start), None)
    said = _MORE_THAN_THOSE.search(before) or _IS_MORE_THAN.search(before) or _more_here(before, first)
    if found.verdict is not Verdict.CONFIRMED or said is None or first is None:
        return found
    if isinstance(first.value, tuple) or isinstance(number.value, tuple) or first.unit != number.unit:
        return found
    more = said[1].lower() in _MORE
    if more == (first.value > number.value):
        return found
    way = "högre" if first.value > number.value else "lägre"
    why = f"{found.why} {first.raw} är {way} än {number.raw}."
    mended = turned(read.sentence, said.start(1), "upp" if more else "ned")
    return replace(found, verdict=Verdict.CONTRADICTED, why=why, mended=mended)


_BETTER = re.compile(r"\s*(?:procent(?:enheter)?|%)?\s*(?:(bättre)|sämre)\b", re.IGNORECASE)
_GOOD = re.compile(r"nöjda|\binom (?:\w+ )?månader|\bkvar\b|\btid\b", re.IGNORECASE)
"""What it is good that there is more of, by the name of it."""


def _better(found: Judged, number: Number) -> Judged:
    "*2,1 procentenheter bättre än 2023*: whether more is better the name of the figure says, or nobody does."
    said = _BETTER.match(found.sentence, number.end)
    if found.verdict is not Verdict.CONFIRMED or said is None or len(found.cells) != FROM_AND_TO or not found.value:
        return found
    if _GOOD.search(found.why) is None:
        why = f"Utgåvan säger inte vad som är {said.group().split()[-1]}. {found.why}"
        return replace(found, verdict=Verdict.NOT_FOUND, why=why, cells=(), value=None)
    if (said[1] is not None) == (found.value > 0):
        return found
    return replace(found, verdict=Verdict.CONTRADICTED, why=f"{found.why} Riktningen är en annan.")


FROM_AND_TO = 2
"""Cells of a change."""
_MORE = ("mer", "fler", "högre", "större", "vanligare", "längre", "bättre")
_MORE_HERE = re.compile(
    rf"\b({'|'.join(_MORE)}|färre|mindre|lägre|ovanligare|kortare|sämre)\b([^.;]*?)\bän\b"
    r"[^.;\d]*[(,]\s*(?:[a-zåäö]+\s+)?$",
    re.IGNORECASE,
)


def _more_here(before: str, first: Number | None) -> re.Match[str] | None:
    "*lägre i Järva (46,5 procent) än i staden (45,4)*: a figure stands on each side of *än*, and the word before both."
    found = _MORE_HERE.search(before)
    return found if found and first and found.start(2) <= first.start < found.end(2) else None


_IS_MORE_THAN = re.compile(
    r"\d[^.;]*\b(?:är|var|blev|låg)\s+(?:[a-zåäö]+\s+)?(fler|färre|mer|mindre|högre|lägre) än\s+$", re.IGNORECASE
)
"""*132 personer är färre än 152*: two figures, each just so much."""


def _passed(read: Read, number: Number) -> Number:
    "*har passerat 77 000 kronor* is over; *mer än de 75 224 kronorna 2023* is compared with, and just so much."
    before = read.sentence[: number.start]
    if number.hedge and (_MORE_THAN_THOSE.search(before) or _IS_MORE_THAN.search(before)):
        return replace(number, hedge=None)
    return replace(number, hedge="över") if _PASSED.search(read.sentence[: number.start]) else number


def _as_rate(number: Number, clause: Clause) -> Number:
    "*152,7 barn med anmälan per 1 000 barn*: what is counted is counted per so many."
    rate = units.rate_in(clause.text)
    if rate is None or number.unit in PARTS or (number.unit or "").startswith("per "):
        return number
    between = clause.text[number.end - clause.start : rate[1]]
    return (
        replace(number, unit=rate[0])
        if number.end - clause.start <= rate[1] and not re.search(r"\d", between)
        else number
    )


def _in_name(read: Read, number: Number, links: tuple[Link, ...]) -> bool:
    "*inom fyra månader*, *minst tio månader*: a number that is part of what the table is called."
    after = re.match(r"\s*[^\W\d]+", read.sentence[number.end :])
    words = " ".join(f"{number.raw}{after.group() if after else ''}".lower().split())
    if " " not in words:
        return False
    if number.unit in LASTING and any(_in_group(read, number, link) for link in links):
        return True
    return any(
        re.search(rf"(?<!\w){re.escape(words)}", name.lower())
        for link in links
        for name in (link.table.phrase, link.table.title)
    )


def _in_group(read: Read, number: Number, link: Link) -> bool:
    "*följt av tre månader till ett år (19)*: a number that is part of what a group is called."
    named = (m for axis in link.table.axes for m in mentions(read.sentence, axis, link.table.phrase))
    return any(m.start <= number.start < m.end for m in named)


def _compared(read: Read, clause: Clause, linker: Linker) -> list[Compared]:
    "What a clause compares: of its likely tables the first that can tell."
    if not may_compare(clause.text, linker.edition.called):
        return []
    for link in linker.of_comparison(read, clause):
        figure = linker.figure if IT.match(read.sentence) else ""
        if found := compared(Asked(read, clause, link, figure, linker.place)):
            return [replace(one, judged=linker.settled(_placed(one), read, None, (link,))) for one in found]
    return []


def _placed(one: Compared) -> Judged:
    return replace(one.judged, start=one.start)


def _leans(clause: Clause) -> bool:
    "*vilket var en ökning jämfört med 2023*: the direction is of the number before it, which is judged with it."
    return clause.text.lower().startswith(("vilket", "en ökning", "en minskning"))


_OF_SOMETHING = re.compile(
    r"\b\w*(?:ökning|minskning|uppgång|nedgång)(?:en|ar|arna)?\b[^.;,]*?"
    r"\b(?:dämpas|dämpades|motverkas|motverkades|förklaras|förklarades|beror|berodde|hänger|drivs|drevs|bromsas)\b",
    re.IGNORECASE,
)
"""*Nettoökningen dämpas av att …*: what went that way is not what is told of after it."""


def _names_a_limit(read: Read, number: reading.Number, called: Called) -> bool:
    "An age, a duration or a range in a name (*46–90 månader*) is part of what is counted, not a claim of its own."
    if number.start == 0 and number.raw.isdigit() and _POINT.match(read.sentence, number.end):
        return True
    if _OF_TEXT.match(read.sentence, number.end) and not isinstance(number.value, tuple) and number.value <= FEW:
        return True
    if _TOP.search(read.sentence[: number.start]):
        return True
    if re.fullmatch(r"\d{1,2}\.\d{1,2}", number.raw) and not re.match(r"\s*(?:%|procent)", read.sentence[number.end :]):
        return True
    if is_limit(read.sentence, number):
        return True
    if called.pattern(_COUNTS_PLACES).match(read.sentence[number.end :]):
        return True
    if any(a <= number.start < b for _, a, b in ages(read.sentence)):
        return True
    return number.unit in NOT_CLAIMS or (
        isinstance(number.value, tuple) and number.unit in ("månader", "dagar", "veckor")
    )


_TOP = re.compile(r"\btopp[\s-]*$", re.IGNORECASE)
"""*Topp 3*: how many are listed."""
_OF_TEXT = re.compile(r"\s+(?:snabba\s+)?(?:siffror|punkter|slutsatser|skäl|saker|exempel|bilder|diagram|frågor)\b")
FEW = 12
"""*tre siffror om …*: so many things that a text tells."""
_POINT = re.compile(r"[.)]\s+\S")
"""*1. 132 personer*: the number of a point."""
_SIGN = re.compile(r"(?:^|[\s(])([+−–-])$")


def _by_sign(sentence: str, number: Number) -> str | None:
    "Which way the sign of a number says: *+16 procent*, *(–7,2 %)*."
    found = _SIGN.search(sentence[: number.start])
    sign = number.raw[0] if _SIGNED.match(number.raw) else found[1] if found else ""
    return {"": None, "+": "upp"}.get(sign, "ned")


def _own_way(read: Read, clause: Clause, signed: Number, number: Number) -> str:
    "By the sign where there is one; where the words of the clause say another way, one of them is wrong."
    said, sign = directions.direction(clause.text, ()), _by_sign(read.sentence, signed)
    if sign and said in ("upp", "ned") and said != sign:
        return said
    return sign or _way(read, clause, number)


def _way(read: Read, clause: Clause, number: Number) -> str:
    "Which way the clause goes; *15 färre* says its own."
    if more := _MORE_OR_LESS.match(read.sentence[number.end :]):
        return "upp" if more[1].lower() in ("fler", "högre", "mer", "upp") else "ned"
    if by := UP_BY.search(read.sentence[: number.start]):
        return "upp" if by[1].lower() == "upp" else "ned"
    own = directions.direction(clause.text, ())
    return own if own in ("upp", "ned") else read.direction


def _raw(text: str, way: str) -> str:
    "The word that says the direction."
    return directions.word_of(text, way) or way


def as_json(found: Verification) -> dict[str, Any]:
    "As `verify --json` prints it."
    return {
        "claims": [
            {
                "sentence": c.sentence, "line": c.line, "raw": c.raw, "verdict": c.verdict.value, "why": c.why,
                "cells": list(c.cells), "value": None if c.value is None else round(c.value, 4),
                "indicator": c.indicator, "mended": c.mended,
            }
            for c in found.claims
        ],
        "findings": [
            {"kind": f.kind, "line": f.line, "text": f.text, "why": f.why, "do": f.do, "severity": f.severity}
            for f in found.faults
        ],
    }  # fmt: skip


def tell(found: Verification, inked: Ink | None = None) -> str:
    "The verification as a person reads it; *inked* gives words the colour of a verdict, where there are colours."
    return tell_claims(found.claims, found.faults, inked)
