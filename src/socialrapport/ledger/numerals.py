"""Accounts for every numeral of a document: bound to a published cell, declared as something else, or neither.

A numeral is a run of digits (thousands are read as several runs) or a number word from *två* to *tolv*. It is bound
where a claim says it or where it stands for a cell; it is declared where the text that it stands in says what kind of
number it is, where it is a year of the figures told, or where it belongs to a name in the catalogue. One that is none
of these is free: nobody can tell where it comes from, so nothing is published.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from socialrapport.ledger.claims_held import cell_at
from socialrapport.model.document import (
    EXCEPTIONS,
    Block,
    Bullets,
    ChartBlock,
    Definition,
    Document,
    Footnote,
    Heading,
    KeyFigures,
    MapBlock,
    Note,
    Paragraph,
    Plain,
    Span,
    Strong,
    TableBlock,
    TrendBox,
    picture_texts,
)
from socialrapport.model.edition import Account, Draft, Free, NumeralsHeld
from socialrapport.model.english import people as people_in_english
from socialrapport.model.finding import Claim, Sentence
from socialrapport.model.indicator import Indicator
from socialrapport.model.issue import Refusal
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.vocabulary import english_figures, swedish_figures
from socialrapport.vocabulary.english_figures import figure as english_figure
from socialrapport.vocabulary.swedish_figures import figure

WORDS = {
    "sv": ("två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"),
    "en": ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}
DIGITS = r"\d+(?:[.,]\d+)?"
CATALOGUE, YEAR, SOURCE = "katalog", "ar", "underlag"
GOES_ON = re.compile(r"\d|[.,]\d")
"What makes digits before it a part of a longer number."


@dataclass(frozen=True, eq=False)
class Cubes:
    "The tables that a document may tell of, and the names and years of each, found once for all its pieces."

    by_id: Mapping[str, SafeCube]

    @cached_property
    def words(self) -> Mapping[str, frozenset[str]]:
        "By cube, the texts of the catalogue that a figure of it is told with, as they are looked for."
        return {id: lowered(vocabulary(cube)) for id, cube in self.by_id.items()}

    @cached_property
    def years(self) -> Mapping[str, frozenset[str]]:
        return {id: frozenset(years_of(cube)) for id, cube in self.by_id.items()}

    @cached_property
    def all_years(self) -> frozenset[str]:
        return frozenset().union(*self.years.values())

    def words_of(self, ids: Iterable[str]) -> frozenset[str]:
        return frozenset().union(*(self.words[id] for id in ids if id in self.by_id))

    def years_of(self, ids: Iterable[str]) -> frozenset[str]:
        return frozenset().union(*(self.years[id] for id in ids if id in self.by_id))


@dataclass(frozen=True)
class Piece:
    """A text with what may stand in it.

    `bound` are the stretches of it that cells decide. `names` are texts of the catalogue that it is made of, lowered.
    `why` is what all else in it was declared to be. `years` may stand anywhere.
    """

    text: str
    bound: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    why: str = ""


@dataclass
class Counting:
    "What is found so far."

    bound: int = 0
    declared: Counter[str] = field(default_factory=Counter)
    free: list[Free] = field(default_factory=list)


def account(document: Document, cubes: Iterable[SafeCube], names: Iterable[str] = ()) -> Account:
    "Every numeral of the document, in its order, accounted for; *names* of places and bodies may stand anywhere."
    return accounted(document, Cubes({cube.id: cube for cube in cubes}), names)


def accounted(document: Document, cubes: Cubes, names: Iterable[str]) -> Account:
    counting, place = Counting(), ""
    numeral = re.compile(rf"{DIGITS}|\b(?:{'|'.join(WORDS[document.language])})\b", re.IGNORECASE)
    known = lowered(name for name in (*names, *titles(cubes)) if numeral.search(name))
    always = frozenset((str(document.year), str(document.year + 1)))
    for block in (None, *document.blocks):
        if isinstance(block, Heading):
            place = block.id
        for piece in pieces(block, cubes) if block else head(document):
            count(piece, known, place, always, numeral, counting)
    return Account(counting.bound, dict(sorted(counting.declared.items())), tuple(counting.free))


def account_for(draft: Draft) -> NumeralsHeld:
    """Every numeral of the draft's documents, accounted for.

    Raises `Refusal` where a number in a text has nothing behind it.
    """
    names, cubes = draft.profile.names, Cubes({cube.id: cube for cube in draft.held_against})
    accounts = {name: accounted(document, cubes, names) for name, document in draft.documents.items()}
    if free := [(name, f) for name, found in accounts.items() for f in found.free]:
        raise Refusal(
            *(f"{name}, avsnitt {f.place}: talet {f.numeral} i ”{f.text}” har ingen cell." for name, f in free[:20]),
            "Varje tal i texten ska vara hämtat ur en publicerad tabell eller vara angivet som ett undantag.",
        )
    return NumeralsHeld(draft, accounts)


def count(
    piece: Piece,
    known: frozenset[str],
    place: str,
    always: frozenset[str],
    numeral: re.Pattern[str],
    counting: Counting,
) -> None:
    "Put each numeral of the piece where it belongs; what is *known* by name may stand in any."
    numerals = list(numeral.finditer(piece.text))
    if not numerals:
        return
    bound, names = spans_of(lowered(piece.bound), piece.text), spans_of(known | piece.names, piece.text)
    for found in numerals:
        if within(found, bound):
            counting.bound += 1
        elif piece.why:
            counting.declared[piece.why] += 1
        elif within(found, names):
            counting.declared[CATALOGUE] += 1
        elif found[0] in always or found[0] in piece.years:
            counting.declared[YEAR] += 1
        else:
            counting.free.append(Free(place, found[0], piece.text))


def lowered(parts: Iterable[str]) -> frozenset[str]:
    "The parts as they are looked for."
    return frozenset(p.strip().lower() for p in parts) - {""}


def spans_of(parts: Iterable[str], text: str) -> list[tuple[int, int]]:
    "Where the lowered parts stand in the text, as whole numerals: *7* is not found in *17*, nor in *7,5*."
    low = text.lower()
    return [span for part in parts if part in low for span in _spans(part, low)]


def _spans(part: str, text: str) -> Iterator[tuple[int, int]]:
    start = text.find(part)
    while start >= 0:
        end = start + len(part)
        if text[max(start - 1, 0) : start].isdecimal() or GOES_ON.match(text, end):
            end = start + 1
        else:
            yield start, end
        start = text.find(part, end)


def within(found: re.Match[str], spans: list[tuple[int, int]]) -> bool:
    return any(start <= found.start() and found.end() <= end for start, end in spans)


def head(document: Document) -> Iterator[Piece]:
    "What stands before the first block: title, colophon and letterhead, facts of the edition itself."
    yield Piece(document.title)
    yield Piece(document.subtitle)
    for _, text in document.facts:
        yield Piece(text, why="utgava")
    if document.head:
        for text in (document.head.dnr, document.head.date, document.head.meeting):
            yield Piece(text, why="utgava")
        for text in (document.head.phone, document.head.email, *document.head.address):
            yield Piece(text, why="kontakt")


def pieces(block: Block, cubes: Cubes) -> Iterator[Piece]:
    "The texts of a block with what may stand in them."
    match block:
        case Heading(text=text, claims=claims, why=why):
            yield sentence(text, claims, cubes, why) if claims else Piece(text, why=declared(why))
        case Paragraph(text=text) | Note(text=text):
            yield from (span_piece(span, cubes) for span in text)
            if isinstance(block, Note):
                yield Piece(block.title, years=cubes.all_years)
        case Bullets(items=items) | TrendBox(items=items):
            yield from (span_piece(span, cubes) for text in items for span in text)
        case KeyFigures(figures=figures):
            for one in figures:
                yield Piece(one.value, bound=printed(one.cell, cubes.by_id))
                yield Piece(one.label, years=cubes.all_years)
                yield sentence(one.change, one.claims, cubes)
        case TableBlock():
            yield from table(block, cubes)
        case ChartBlock() | MapBlock():
            yield from drawing(block, cubes)
        case Definition():
            yield Piece(block.title, why=CATALOGUE)
            yield from (Piece(f"{term} {text}", why=CATALOGUE) for term, text in block.facts)


def span_piece(span: Span, cubes: Cubes) -> Piece:
    match span:
        case Sentence(text=text, claims=claims, why=why) | Strong(text=text, claims=claims, why=why):
            return sentence(text, claims, cubes, why)
        case Plain(text=text, why=why) | Footnote(text=text, why=why):
            return Piece(text, why=declared(why))


def declared(why: str) -> str:
    return why if why in EXCEPTIONS else ""


def sentence(text: str, claims: tuple[Claim, ...], cubes: Cubes, why: str = "") -> Piece:
    "A sentence: what its claims say is bound; its years and names are those of the figures that it tells of."
    told = {ref.cube for claim in claims for ref in claim.cells}
    return Piece(
        text,
        bound=tuple(claim.text for claim in claims if claim.stated != ".."),
        names=cubes.words_of(told),
        years=cubes.years_of(told),
        why=declared(why),
    )


def table(block: TableBlock, cubes: Cubes) -> Iterator[Piece]:
    "A table: its caption and headings are names and years, its numbers cells."
    cited = {block.cube or ""} | {cell.cell.cube for row in block.rows for cell in row if cell.cell}
    names = cubes.words_of(cited)
    years = cubes.all_years
    for text in (block.caption, *block.header, *block.notes):
        yield Piece(text, names=names, years=years)
    yield Piece(block.source, why=SOURCE)
    for row in block.rows:
        for cell in row:
            bound = printed(cell.cell, cubes.by_id) if cell.cell else tuple(claim.text for claim in cell.claims)
            yield Piece(cell.text, bound) if bound else Piece(cell.text, names=names, years=years)


def drawing(block: ChartBlock | MapBlock, cubes: Cubes) -> Iterator[Piece]:
    "A chart or a map: what it shows and what its text says are the same cells."
    if isinstance(block, ChartBlock):
        refs = [p.cell for s in block.series for p in (*s.points, *([s.whole] if s.whole else ())) if p.cell]
        named = [series.name for series in block.series] + [p.x for series in block.series for p in series.points]
        texts = (block.caption, block.y_title, block.x_title, *block.notes, *(says for _, says in block.breaks))
    else:
        refs = [tile.cell for tile in block.tiles if tile.cell]
        named = [tile.name for tile in block.tiles]
        texts = (block.caption, block.legend, *block.notes)
        for tile in block.tiles:
            yield Piece(tile.text, bound=printed(tile.cell, cubes.by_id) if tile.cell else ())
    names = cubes.words_of({block.cube or "", *(ref.cube for ref in refs)})
    years = cubes.all_years
    for text in (*texts, *named):
        yield Piece(text, names=names, years=years)
    yield Piece(block.source, why=SOURCE)
    for said in picture_texts(block):
        piece = sentence(said.text, said.claims, cubes)
        yield replace(piece, names=piece.names | names | lowered(named), years=years)


def printed(ref: CellRef, cubes: Mapping[str, SafeCube]) -> tuple[str, ...]:
    "How the cell's value may stand in print; nothing where it is not shown."
    cell, cube = cell_at(ref, cubes), cubes.get(ref.cube)
    if cell is None or cell.value is None or cube is None:
        return ()
    decimals = next((m.decimals for m in cube.measures if m.id == ref.measure), 0)
    text = figure(cell.value, decimals)
    return (text, text.replace(",", "\0").replace("\u00a0", ",").replace("\0", "."))


def vocabulary(cube: SafeCube) -> tuple[str, ...]:
    "The texts of the catalogue that a figure is told with."
    one = cube.indicator
    doing = [one.doing.who.replace("{}", ""), one.doing.what] if one.doing else []
    found = [
        *doing,
        one.title,
        one.phrase or "",
        one.unit.singular,
        one.unit.plural,
        one.period.says,
        cube.source,
        *cube.notes,
    ]
    if one.after:
        found += [one.after.within, one.after.english_within]
    if one.period.day:
        found += [swedish_figures.day_and_month(one.period.day), english_figures.day_and_month(one.period.day)]
    found += [text for m in cube.measures for text in (m.title, m.unit)]
    found += [text for axis in cube.axes for text in (axis.title, *(axis.labels.values() if axis.id != "ar" else ()))]
    found += [says for b in one.breaks for says in (b.says, b.says.split(".")[0])]
    if one.rate:
        found += [f"{figure(one.rate.per)} {one.rate.people}", f"per {figure(one.rate.per)}", one.rate.people]
    return (*found, *english_vocabulary(one))


def english_vocabulary(one: Indicator) -> tuple[str, ...]:
    "The same in English."
    words = one.english
    found = [words.title, words.phrase, words.unit, words.people]
    found += [text for by in one.by for text in (by.english, by.total_english, *(code.english for code in by.codes))]
    if one.rate:
        found += [f"per {english_figure(one.rate.per)} {words.people}", people_in_english(one.rate, words)]
    return tuple(found)


def titles(cubes: Cubes) -> tuple[str, ...]:
    each = cubes.by_id.values()
    named = (one for c in each for one in (c.indicator, c.indicator.english))
    found = (text for one in named for text in (one.title, one.phrase, one.apart) if text)
    return (*found, *(m.title for c in each for m in c.measures))


def years_of(cube: SafeCube) -> tuple[str, ...]:
    return (*cube.years, *(str(b.year) for b in cube.indicator.breaks))
