"""What the words beside a reference say of time, place, measure and degree, held against the cells that it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from socialrapport.compose.own.lookup import Shelf
from socialrapport.compose.own.running_text import Piece
from socialrapport.model.finding import Claim, ClaimKind
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef
from socialrapport.prose.figures import Values
from socialrapport.vocabulary.degrees import DEGREES, degree

SINCE = re.compile(r"\b(?:sedan|jämfört med|än|mot|mellan|från) (?:år )?((?:19|20)\d\d)\b(?! års)", re.IGNORECASE)
IN_YEAR = re.compile(r"\b(?:under|år|hela) ((?:19|20)\d\d)\b(?! års)", re.IGNORECASE)
MEASURE = re.compile(r"\b(antalet|andelen)\b", re.IGNORECASE)
ENDS = re.compile(r"\bfrån \ufffc till \ufffc")
UNHELD = re.compile(r"\b(?:\w+ )?(?:året|åren|gången) i rad\b|\brekord\w*|\bnågonsin\b", re.IGNORECASE)
ADVERBS = {d.adverb: d for d in DEGREES if d.relative}
COMPARED = (ClaimKind.CHANGE, ClaimKind.CHANGE_PERCENT, ClaimKind.CHANGE_POINTS, ClaimKind.DIRECTION)


@dataclass(frozen=True)
class Beside:
    "A clause and what is said in it, each as `(start, end, piece)` within the clause."

    text: str
    references: tuple[tuple[int, int, Piece], ...]

    @property
    def alone(self) -> str:
        "The author's own words, with a mark for each reference."
        found, at = "", 0
        for start, end, _ in self.references:
            found, at = f"{found}{self.text[at:start]}\ufffc", end
        return found + self.text[at:]


def another_start(clause: Beside) -> Iterator[tuple[Piece, str]]:
    "*Sedan 2019* of what is reckoned from another year."
    said = SINCE.findall(clause.text)
    for piece, claim in compared(clause):
        before = claim.cells[0].at[0]
        if len(said) == 1 and said[0] != before and said[0] < claim.cells[1].at[0]:
            says = f"texten säger {said[0]}, men ”{piece.text}” är räknat från {before}."
            yield piece, f"{says} Skriv sedan {said[0]} i referensen, eller byt år i texten."


def another_way(clause: Beside) -> Iterator[tuple[Piece, str]]:
    "*Ökade från 14 651 till 14 333*: the ends are the other way about."
    figures = [(piece, claim) for piece, claim in claims_in(clause, (ClaimKind.VALUE,)) if claim.stated != ".."]
    ways = [claim for _, claim in claims_in(clause, (ClaimKind.DIRECTION,))]
    if len(figures) != 2 or not ways or not ENDS.search(only(clause, [piece for piece, _ in figures])):
        return
    (piece, first), (_, last) = figures
    if first.cells[0].cube == last.cells[0].cube and (first.cells[0], last.cells[0]) == ways[0].cells[::-1]:
        yield piece, f"det som det {ways[0].text} från och till står i omvänd ordning. Byt plats på de båda talen."


def another_time(clause: Beside) -> Iterator[tuple[Piece, str]]:
    "*Under 2022* of figures that are all of other years."
    said = set(IN_YEAR.findall(clause.text))
    figures = claims_in(clause, (ClaimKind.VALUE,)) or compared(clause)
    years = {claim.cells[-1].at[0] for _, claim in figures}
    if said and figures and not said & years:
        piece, claim = figures[0]
        says = f"texten säger {min(said)}, men ”{piece.text}” gäller {claim.cells[-1].at[0]}."
        yield piece, f"{says} Skriv året i referensen."


def another_place(clause: Beside, shelf: Shelf) -> Iterator[tuple[Piece, str]]:
    "*I Bromma* of figures that are of no such district."
    names = {d.code: d.name for d in shelf.profile.districts if re.search(rf"\b{re.escape(d.name)}\b", clause.alone)}
    found = claims_in(clause, tuple(ClaimKind))
    of = {shelf.cubes[ref.cube].district_of(ref) for _, claim in found for ref in claim.cells}
    if names and found and not of & set(names):
        piece = found[0][0]
        place = next(iter(names.values()))
        yield piece, f"texten nämner {place}, men ”{piece.text}” gäller inte {place}. Skriv {place} i referensen."


def another_measure(clause: Beside, shelf: Shelf) -> Iterator[tuple[Piece, str]]:
    "*Andelen ökade* of a number, *antalet* of a share."
    for start, _, piece in clause.references:
        said = MEASURE.findall(clause.text[:start])
        for claim in (c for c in piece.claims if c.kind is ClaimKind.DIRECTION):
            kind = measure_kind(claim.cells[0], shelf)
            if said and {"andelen": kind.is_count, "antalet": kind.in_percent}[said[-1].lower()]:
                is_of = "en andel" if kind.in_percent else "ett antal"
                says = f"texten säger {said[-1].lower()}, men ”{piece.text}” gäller {is_of}."
                yield piece, f"{says} Byt ordet eller måttet."


def another_degree(clause: Beside, shelf: Shelf) -> Iterator[tuple[Piece, str]]:
    "*Ökade kraftigt*, where the change is not as large as the report's words ask for."
    for _, end, piece in clause.references:
        after = re.match(r"\s+(\w+)", clause.text[end:])
        for claim in (c for c in piece.claims if c.kind is ClaimKind.DIRECTION):
            if after is None or after[1] not in ADVERBS:
                continue
            then, now = claim.cells
            values = Values(shelf.cubes[now.cube])
            right = degree(values.must(then), values.must(now), measure_kind(now, shelf))
            if right is not ADVERBS[after[1]]:
                called = f"”{right.adverb}”" if right.adverb else "ingenting alls"
                says = f"ändringen är inte så stor, eller liten, att rapporten säger ”{after[1]}”: den säger {called}"
                yield piece, f"{says}. Orden och deras gränser står i metodbilagan."


def unheld(clause: Beside) -> Iterator[tuple[Piece, str]]:
    "*För tredje året i rad*, *rekordhög*: what a reference cannot say, and nothing holds against the tables."
    found = UNHELD.search(clause.alone)
    of = [piece for _, _, piece in clause.references if piece.claims]
    if found and of:
        yield of[0], f"”{found[0]}” prövas inte mot tabellerna. Läs serien, eller ta bort orden."


def compared(clause: Beside) -> list[tuple[Piece, Claim]]:
    return claims_in(clause, COMPARED)


def claims_in(clause: Beside, kinds: Sequence[ClaimKind]) -> list[tuple[Piece, Claim]]:
    return [(piece, claim) for _, _, piece in clause.references for claim in piece.claims if claim.kind in kinds]


def only(clause: Beside, these: Sequence[Piece]) -> str:
    "The author's words with a mark for each of these references; what the others say stands as it reads."
    left = tuple(one for one in clause.references if any(one[2] is piece for piece in these))
    return Beside(clause.text, left).alone


def measure_kind(ref: CellRef, shelf: Shelf) -> MeasureKind:
    return shelf.cubes[ref.cube].measure(ref.measure).kind
