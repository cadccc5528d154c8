"""Reads a text, links and judges its claims, and looks for what is wrong with the text itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from types import MappingProxyType
from typing import Any

from socialrapport import reading
from socialrapport.model.written import TURNING
from socialrapport.opened.tables import Published
from socialrapport.reading import Number, Read, denying, directions
from socialrapport.reading.lexicon import MONTHS
from socialrapport.reading.numbers import FORM
from socialrapport.reading.sentences_of_text import Line
from socialrapport.verifying.comparing import Asked, Compared, compared, may_compare, of_no_share
from socialrapport.verifying.faults import Fault, Text, faults
from socialrapport.verifying.faults.flaw import WRONG
from socialrapport.verifying.judging import how_much, mending
from socialrapport.verifying.judging.allowing import LESS, MORE
from socialrapport.verifying.judging.claim import judge
from socialrapport.verifying.judging.levels import SCALES, telling
from socialrapport.verifying.judging.miswritten import has_swapped
from socialrapport.verifying.judging.of_so_many import compared_with_whole
from socialrapport.verifying.judging.right_elsewhere import YEAR, named_reading
from socialrapport.verifying.judging.than_there import beside_there, beside_whole
from socialrapport.verifying.judging.told_lines import (
    is_endless,
    is_item,
    is_prose,
    is_rest_of_unit,
    stands_in_list,
)
from socialrapport.verifying.judging.verdicts import Judged, Verdict
from socialrapport.verifying.judging.way_between import ways_between
from socialrapport.verifying.judging.ways_told import (
    GAP,
    OF_SOMETHING,
    beside_those,
    better,
    leans,
    own_way,
    passed,
    raw,
    unsigned,
    ways_of_it,
    ways_of_levels,
    ways_untried,
)
from socialrapport.verifying.judging.which_way import judge_direction
from socialrapport.verifying.linking import where_about
from socialrapport.verifying.linking.cells_meant import Linker
from socialrapport.verifying.linking.clauses import Clause, clauses, is_heading, with_before
from socialrapport.verifying.linking.clauses import at as clause_at
from socialrapport.verifying.linking.going_on import IT, begins_of_it
from socialrapport.verifying.linking.headed_when import When
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.numbers_in_names import PARTS, as_rate, in_name, names_a_limit
from socialrapport.verifying.linking.past_words import FULL, most_agreeing
from socialrapport.verifying.linking.presumed import is_exact
from socialrapport.verifying.linking.whole_links import WholeLinker
from socialrapport.verifying.verdict_report import Ink, tell_claims


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
    turned = [number for number, line in enumerate(text.split("\n"), 1) if _TURNS.search(line)]
    text = reading.normal(text)
    whole = reading.read_text(text)
    rates = frozenset(m.unit for table in edition.tables for m in table.rates)
    told = [read for read in whole if not is_rest_of_unit(read, rates)]
    reads = [read for read in told if is_prose(read) or (strict and is_item(read))]
    home = where_about.home(text.split("\n"), where_about.place_axis(edition))
    judged = _judged(reads, _linker(strict, edition).at_home_in(home))
    claims = tuple(_told_of_chance(one, edition) if strict else one for one in judged)
    return Verification(claims, faults(Text(text, reads, claims, edition, [*filter(is_endless, whole)], turned)))


_TURNS = re.compile(TURNING)


def _told_of_chance(found: Judged, edition: Published) -> Judged:
    "*ökade*, which is so, of a difference that the edition itself says that chance may have made."
    years = frozenset(found.cells)
    if found.verdict is not Verdict.CONFIRMED or len(years) != BOTH or years not in edition.unsure:
        return found
    return replace(found, why=f"{found.why} {BY_CHANCE}")


BOTH = 2
"""Cells of a change. What the edition claims of chance is read only where there is one."""
BY_CHANCE = "Skillnaden är inte större än slumpen kan ge."


@lru_cache(maxsize=2)
def _linker(strict: bool, edition: Published) -> Linker:
    "What is learnt of an edition's names, once for all texts that are held against it."
    return WholeLinker(edition) if strict else Linker(edition)


def _judged(reads: list[Read], linker: Linker) -> Iterator[Judged]:
    if linker.strict and (when := _when_at_end(reads)).year:
        linker.of_time(when)
    placed = list(zip([None, *reads], reads, [*reads[1:], None], strict=False))
    for block in _blocks(placed):
        before = copy(linker)
        found, evident = _of_block(block, linker)
        if evident and any(one.verdict is not Verdict.CONFIRMED for one in found):
            linker = before
            found, _ = _of_block(block, linker, evident)
        yield from found


Placed = tuple[Read | None, Read, Read | None]
"""A sentence with those before and after it."""


def _blocks(placed: Sequence[Placed]) -> Iterator[list[list[Placed]]]:
    "The paragraphs, the lines of a list or the rows of a table together."
    block, listed = list[list[Placed]](), False
    for line, sentences in groupby(placed, key=lambda one: one[1].line):
        paragraph = list(sentences)
        if block and not listed and _goes_on(block[-1][-1][1], paragraph[0][1]):
            block[-1] += paragraph
            continue
        is_listed = all(stands_in_list(read) for _, read, _ in paragraph)
        if block and not (listed and is_listed and line - block[-1][0][1].line == 1):
            yield block
            block = []
        block.append(paragraph)
        listed = is_listed
    if block:
        yield block


def _goes_on(last: Read, read: Read) -> bool:
    "*I Bromma var det 689.*, on the line after the sentence that says of what: no paragraph of its own."
    told = last.sentence[-1:] in ".!?" and is_prose(last) and bool(last.numbers)
    return told and read.line - last.line == 1 and begins_of_it(read.sentence)


def _of_block(
    block: Sequence[Sequence[Placed]], linker: Linker, evident: Mapping[str, int] = MappingProxyType({})
) -> tuple[list[Judged], Mapping[str, int]]:
    "The claims of paragraphs that stand together, and the tables that their figures show to be meant."
    found, agreeing = list[Judged](), set[tuple[str, str, int]]()
    linker.compares_figures = sum(len(read.numbers) for paragraph in block for _, read, _ in paragraph) > 1
    for paragraph in block:
        found += _of_paragraph(paragraph, linker, evident)
        agreeing |= linker.agreeing
    return found, most_agreeing(agreeing)


def _of_paragraph(
    paragraph: Sequence[Placed], linker: Linker, evident: Mapping[str, int] = MappingProxyType({})
) -> list[Judged]:
    "The claims of sentences, each with those beside it; *evident* are the tables that their figures show to be meant."
    begun, told, claims = False, list[Judged](), list[Judged]()
    for last, read, after in paragraph:
        listed = linker.strict and is_item(read)
        if not listed:
            linker.title(read.sentence)
        elif not (linker.titled or linker.follows or is_prose(read) or (begun and linker.spoken_of)):
            continue
        if not begun:
            linker.anew(evident)
            begun = True
        begins = last is None or last.line != read.line or _NUMBERED.fullmatch(last.sentence) is not None
        alone = begins and read.line != (after.line if after else 0)
        if alone or _ONLY_YEAR.fullmatch(read.sentence):
            linker.dated(read)
        if is_heading(read) and not any(_lists_places(read, other, linker) for other in (last, after)):
            linker.head(read.sentence)
        before = copy(linker)
        year = _year_after(read, after) if linker.strict else ""
        when = linker.when
        linker.when = When(year) if year else when
        found = mending.together(list(_of_sentence(read, linker)))
        if linker.strict:
            found += _answer_untried(read, last)
            found += [one for one in _more_untried(read) if not any(_overlap(one, other) for other in found)]
            found += ways_between(read.sentence, read.line, found)
            found = [_with_right_mending(one, before) for one in found]
            found = [_as_said_after(one, read, after, linker) for one in _apart(found, told)]
            found = how_much.as_said([_as_said_under(one, read, after) for one in found], linker.edition)
            found = [_far_and_true(one, read) for one in found]
            told += [one for one in found if one.verdict is Verdict.CONFIRMED]
        claims += found
        linker.when = when
        linker.note(read.sentence)
        linker.bore_out(found)
    return claims


_NUMBERED = re.compile(r"[*_]*(?:tabell|diagram|figur|bild)\s*\d+\w?\.", re.IGNORECASE)
"""*Tabell 1.*, before the title on its line."""
_OF_TIME = re.compile(
    r"\(?(?:(?:(?:uppgifterna |siffrorna )?avser|gäller|år)\s+)?"
    rf"(?:(?:i\s+)?({'|'.join(MONTHS)})\s+)?((?:19|20)\d\d)\)?[.!]?",
    re.IGNORECASE,
)
"""*(2024)*, *Avser 2024*, *mars 2024*: when what stands before it was."""


def _year_after(read: Read, after: Read | None) -> str:
    "The year that stands alone after a sentence without one: *Visste du att …? (2024)*; else empty."
    said = _OF_TIME.fullmatch(after.sentence.strip()) if after and after.line == read.line else None
    return said[2] if said and not said[1] and not YEAR.search(read.sentence) else ""


def _when_at_end(reads: list[Read]) -> When:
    "The time that stands alone on the last line of a text that says no other: *Avser 2024*, *mars 2024*."
    said = _OF_TIME.fullmatch(reads[-1].sentence.strip()) if len(reads) > 1 else None
    alone = said is not None and not any(YEAR.search(one.sentence) for one in reads[:-1])
    return When(said[2], said[1] or "") if said and alone and reads[-2].line != reads[-1].line else When()


_ANSWERS = re.compile(r"(?:Ja|Jo|Nej)(?=[,.!])")


def _answer_untried(read: Read, before: Read | None) -> list[Judged]:
    "*Fler hushåll? Nej, …*: that it is so, or not, is said of the question, and has not been tried."
    if before is not None and _WHO_MOST.search(before.sentence) and _NAMED_ALONE.fullmatch(read.sentence):
        return [Judged(read.sentence, read.line, read.sentence.rstrip("."), Verdict.NOT_FOUND, UNANSWERED, start=0)]
    answer = _ANSWERS.match(read.sentence)
    if answer is None or before is None or not before.sentence.endswith("?"):
        return []
    if directions.direction(before.sentence, ()) not in ("upp", "ned") and not _MORE_OF.search(before.sentence):
        return []
    return [Judged(read.sentence, read.line, answer[0], Verdict.NOT_FOUND, UNANSWERED, start=0)]


_RANKED = r"(?:flest|färst|mest|minst|högst|lägst|störst|vanlig\w*)"
_WHO_MOST = re.compile(rf"\b(?:vilk(?:en|et|a)|var|vem)\b[^?]*\b{_RANKED}\b[^?]*\?$", re.IGNORECASE)
_NAMED_ALONE = re.compile(r"(?:I |På )?[A-ZÅÄÖ][^\d.!?]{1,40}[.!]?")
"""*Vilken stadsdel har flest? Bromma.*: an answer without a verb, that nothing is held against."""


_ARE_MORE = re.compile(
    r"(?:[^\W\d]+na|ni|vi|de) (?:är|var) (?:[^\W\d]+ )?(fler|färre)(?:, (?:alltså|med andra ord))?[.!:]?", re.IGNORECASE
)


_IN_THE_FORMER = re.compile(
    r"\b(högre|lägre|fler|färre|större|mindre) (?:i|på|för|bland) (?:den|de) (?:förra|senare|förstnämnda|sistnämnda)\b",
    re.IGNORECASE,
)
"""*Andelen är alltså högre i den förra stadsdelen.*"""


def _overlap(one: Judged, other: Judged) -> bool:
    first, second = sorted((one, other), key=lambda claim: claim.start)
    return first.start >= 0 and second.start < first.start + len(first.raw)


_IS_LESS = re.compile(
    r"\b(?:mer|mindre|oftare) (?:till|för|bland|hos) [^.;,\d]{2,30} än (?:till|för|bland|hos) [^.;,\d]{2,30}(?=[.,]|$)|"
    r"\b(?:andelen|antalet|siffran|talet|nivån) (?:i|på|för|bland|hos) [^.;,\d]{2,40} (?:är|var|blev|låg) "
    r"(?:lägre|högre|större|mindre)(?=, \d)|"
    r"\b(?:är|var|blev) (?:gruppen|antalet|andelen|siffran|talet|nivån|den|de|det) "
    r"(större|mindre|högre|lägre|fler|färre)\b"
    r"(?=[,.:]\s|[.]?$)",
    re.IGNORECASE,
)
"""*I Bromma är gruppen mindre, 584 personer*"""


def _more_untried(read: Read) -> list[Judged]:
    "*Kvinnorna är fler.*: than whom, and of what, stands in another sentence, and has not been tried."
    said = _ARE_MORE.fullmatch(read.sentence) or _IN_THE_FORMER.search(read.sentence) or _IS_LESS.search(read.sentence)
    why = "Meningen säger inte än vad, och det är inte prövat."
    if said is None:
        return []
    raw, start = (said[1], said.start(1)) if said[1] else (said[0], said.start())
    return [Judged(read.sentence, read.line, raw, Verdict.NOT_FOUND, why, start=start)]


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
        and not has_swapped(one.raw, one.value)
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
    r"(?:(?:men|och) )?(?:så|(?:ett|allt på ett) år:|siffran|siffrorna|talet|talen|uppgiften|uppgifterna|avser|"
    r"gäller|det(?:ta)?)\s",
    re.IGNORECASE,
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


NO_COUNT = (*SCALES, "andel", "faktor", "procent", "procentenheter")
"Units of figures that are not written as the edition has them, or that may be of a change."


def _far_and_true(found: Judged, read: Read) -> Judged:
    "*färre än 60*, where there are 21: true, however little it says, and not to be told as wrong."
    number = next((n for n in read.numbers if n.start == found.start and n.raw == found.raw), None)
    if found.verdict is not Verdict.CONTRADICTED or number is None or found.value is None or number.unit in NO_COUNT:
        return found
    far = isinstance(number.value, float | int) and (
        (number.hedge in LESS and found.value < number.value) or (number.hedge in MORE and found.value > number.value)
    )
    said = found.why.split(", inte ")[0].rstrip(".")
    why = f"{said}. ”{number.hedge} {number.raw}” är sant, men så långt ifrån att något annat kan vara menat."
    return replace(found, verdict=Verdict.AMBIGUOUS, why=why, mended=None, fix=None) if far else found


_LEFT_OVER = re.compile(
    r"\bprocent\s+(?:nästan|närapå|så gott som|i princip|i stort sett|ungefär|drygt|knappt)\b", re.IGNORECASE
)
"""*halverades nästan* where it rose by 16 per cent: what softened the one word has nothing to do with the other."""


_NOUGHT = re.compile(r"(?<![\d,])0(?:,0+)?\s+(?:miljarder|miljoner|mdkr|mnkr)\b", re.IGNORECASE)
"""*26,5 miljarder* of what is 26 millions: in the sentence's own unit there is nothing to say."""


def _with_right_mending(found: Judged, linker: Linker) -> Judged:
    "The claim, and what should have stood, only where that is itself borne out, and the sentence denies nothing."
    if found.mended is None:
        return found
    if denying.comparing(found.sentence) or _LEFT_OVER.search(found.mended) or _NOUGHT.search(found.mended):
        return replace(found, mended=None, fix=None)
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
        if not names_a_limit(read, n, linker.edition.called)
        and not any(one.start <= n.start < one.end for one in spoken_for)
    ]
    told = {clause for clause, found in compares.items() if any(one.takes_way for one in found)}
    judged: list[Judged] = []
    doubted: list[_Doubted] = []
    either: list[_Doubted] = []
    levels: dict[Clause, Link] = {}
    unfound = set[Clause]()
    for one in numbers:
        clause = clause_at(parts, one.start)
        told.add(clause)
        number = as_rate(passed(read, unsigned(one)), clause)
        links = linker.links(read, number)
        if in_name(read, number, (*links, *linker.spoken_of)):
            if linker.strict and len(links) == 1:
                linker.remember(links[0])
            continue
        way = own_way(read, clause, one, number)
        tried = judge(read, number, links, way, linker.elsewhere(read, clause))
        found = beside_those(better(linker.settled(tried, read, number, links), number), read, number)
        if found.verdict in (Verdict.NOT_FOUND, Verdict.CONTRADICTED) and (others := linker.by_figure()):
            again = linker.settled(judge(read, number, others, way), read, number, others)
            again = beside_those(better(again, number), read, number)
            unheard = found.verdict is Verdict.NOT_FOUND and again.verdict is Verdict.CONTRADICTED
            if again.verdict is Verdict.CONFIRMED or unheard:
                tried, found, links = again, again, others
        if found.verdict is Verdict.NOT_FOUND and tried.verdict is Verdict.CONTRADICTED:
            doubted.append(_Doubted(len(judged), tried, number, links))
        if found.verdict in (Verdict.AMBIGUOUS, Verdict.CONTRADICTED) and is_exact(number):
            either.append(_Doubted(len(judged), found, number, links))
        link = next((known for known in links if known.table.id == found.indicator), None)
        if link:
            linker.remember(_of_all_of_them(link, clause, linker.spoken_of))
            linker.guessed = link.table.id if found.verdict is Verdict.NOT_FOUND and link.score < FULL else ""
            if found.verdict is Verdict.CONFIRMED and len(found.cells) == 1:
                sure = replace(link, score=1.0) if telling(number.raw) else link
                levels[clause] = max(sure, levels.get(clause, sure), key=lambda known: known.year)
        if found.verdict in (Verdict.NOT_FOUND, Verdict.AMBIGUOUS):
            unfound.add(clause)
        judged.append(found)
    judged = _as_the_other_is_not(judged, either, read, linker)
    told_of = list(_with_their_like(judged, doubted, read, linker))
    yield from told_of
    yield from beside_there(read, told_of, linker.accounted, linker.edition)
    if linker.strict:
        yield from beside_whole(read, told_of, linker.accounted, linker.edition)
    of_it = list(ways_of_it(read, told_of, levels.values())) if linker.strict else []
    yield from of_it
    of_levels = ways_of_levels(read, levels, told, numbers, linker)
    yield from (one for one in of_levels if not any(one.raw.lower() in way.raw.lower() for way in of_it))
    for clause in parts:
        if clause in unfound and clause not in levels and not any(one.takes_way for one in compares[clause]):
            yield from ways_untried(read, clause)
    for clause in parts:
        way = directions.direction(clause.text, ())
        if _SINKS_IN.search(clause.text):
            continue
        apart = any(clause.holds(one.start) for one in of_it)
        apart = apart or bool(numbers and (leans(clause) or OF_SOMETHING.search(clause.text)))
        if way in ("upp", "ned", "oförändrad") and clause not in told and not apart:
            for links in [()] if GAP.search(clause.text) else linker.of_clause(read, clause) or [()]:
                found = judge_direction(read, raw(clause.text, way), clause.text, links, way)
                yield linker.settled(found, read, None, tuple(links))


@dataclass(frozen=True)
class _Doubted:
    "A number that is wrong of a table that the sentence does not say whole: which it is, and what was linked."

    at: int
    tried: Judged
    number: Number
    links: tuple[Link, ...]


def _as_the_other_is_not(judged: list[Judged], either: list[_Doubted], read: Read, linker: Linker) -> list[Judged]:
    """What stands where two figures of a sentence would be of one cell, and one of them is: the other is of what else
    the sentence names.

    *13 690 hushåll, fler än de 13 395 som fick det året innan*
    """
    out = list(judged)
    for one in either:
        taken = any(f.verdict is Verdict.CONFIRMED and f.cells == one.tried.cells for f in judged)
        link = next((link for link in one.links if link.table.id == one.tried.indicator), None)
        other = named_reading(one.tried, read, one.number, link) if taken and link is not None else None
        if other is not None:
            again = linker.settled(judge(read, one.number, (other,), ""), read, one.number, (other,))
            wrong = one.tried.verdict is again.verdict is Verdict.CONTRADICTED
            out[one.at] = again if wrong or again.verdict is Verdict.CONFIRMED else out[one.at]
    return out


def _with_their_like(judged: list[Judged], doubted: list[_Doubted], read: Read, linker: Linker) -> Iterator[Judged]:
    """What stands where a number of the same table is borne out beside one that is wrong: then that table is meant.

    *Felaktiga utbetalningar: 517 stycken 2024, 538 stycken 2023*
    """
    out = list(judged)
    for one in doubted:
        beside = (f for f in judged if f.verdict is Verdict.CONFIRMED and f.indicator == one.tried.indicator)
        if any(telling(f.raw) and len(f.cells) == 1 and _is_alike(f, one.tried) for f in beside):
            sure = tuple(replace(link, score=FULL) for link in one.links if link.table.id == one.tried.indicator)
            out[one.at] = beside_those(linker.settled(one.tried, read, one.number, sure), read, one.number)
    yield from out


def _is_alike(one: Judged, other: Judged) -> bool:
    "Whether two figures are the same of two years, or of two groups: all of their cells but one part is one."
    if len(other.cells) != 1 or one.cells == other.cells:
        return False
    parts = zip(one.cells[0].split("/"), other.cells[0].split("/"), strict=True)
    return sum(a != b for a, b in parts) == 1


def _of_all_of_them(link: Link, clause: Clause, spoken_of: tuple[Link, ...]) -> Link:
    "*132 personer, varav 68 procent var män*: what is told on is told of them all."
    before = next((one for one in spoken_of if one.table.id == link.table.id), None)
    return before if before and clause.text.lower().startswith(("varav", "därav")) else link


_SINKS_IN = re.compile(r"\bsjunka in\b", re.IGNORECASE)
"""*Låt det sjunka in.*"""


def _compared(read: Read, clause: Clause, linker: Linker) -> list[Compared]:
    "What a clause compares: of its likely tables the first that can tell."
    if not may_compare(clause.text, linker.edition.called):
        return []
    whole = with_before(clause, clauses(read.sentence), read.sentence)
    links = linker.of_comparison(read, whole)
    figure = linker.figure if IT.match(read.sentence) or _RANKS_IT.match(read.sentence) else ""
    if whole is not clause and _SHARE.search(whole.text[: clause.start - whole.start]):
        figure = "andel"
    asked = [Asked(read, clause, link, figure, linker.place) for link in links]
    for it, held_against in (*((it, compared) for it in asked), *((it, of_no_share) for it in asked[:1])):
        if found := held_against(it):
            link = it.link
            found = [replace(one, judged=compared_with_whole(_placed(one), one.end, read, link.table)) for one in found]
            return [replace(one, judged=linker.settled(one.judged, read, None, (link,))) for one in found]
    return []


_RANKS_IT = re.compile(r"(?:högst|lägst|störst|minst)\s+(?:är|var|låg|ligger)\s+de[nt]\b", re.IGNORECASE)
"""*Högst var den i Järva*: of the very figure before."""
_SHARE = re.compile(r"\bandel", re.IGNORECASE)


def _placed(one: Compared) -> Judged:
    return replace(one.judged, start=one.start)


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
