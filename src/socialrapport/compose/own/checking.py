"""What an author has written by hand and no cell bears out: figures, and which way things went."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from socialrapport.compose.own import words_beside
from socialrapport.compose.own.alike import alike, written
from socialrapport.compose.own.lookup import Shelf
from socialrapport.compose.own.running_text import Piece, placed, where
from socialrapport.compose.own.words_beside import Beside
from socialrapport.model.finding import Claim, ClaimKind
from socialrapport.model.naming import capital
from socialrapport.model.owntext import RunKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.reading import NO_FIGURES, Read, directions, read_sentence

DECLARED = "angivet eget tal"
SIZED = (ClaimKind.CHANGE, ClaimKind.CHANGE_PERCENT, ClaimKind.CHANGE_POINTS)
"""How much: with the one figure it gives the other."""
MOVING = (*SIZED, ClaimKind.DIRECTION, ClaimKind.RANK)
CLAUSE = re.compile(r"[,;:]\s|\b(?:medan|men|samtidigt som|däremot)\b")
SAID = {"upp": "ökar", "ned": "minskar", "oförändrad": "är oförändrat"}
IS = {"upp": "{} är en ökning", "ned": "{} är en minskning", "oförändrad": "{} är ingen ändring"}


@dataclass(frozen=True)
class Found:
    "Something in the text, with the line of the file it stands on. What is `wrong` stops the build."

    kind: str
    line: int
    says: str
    wrong: bool = False


@dataclass(frozen=True)
class Spot:
    "A sentence of the text with the references in it: `(start, end, piece)` within the sentence."

    text: str
    start: int
    references: tuple[tuple[int, int, Piece], ...]


def check(made: Sequence[Piece], shelf: Shelf) -> Iterator[Found]:
    "All there is to say of a paragraph's text, in its order."
    body = [piece for piece in made if not piece.note]
    for piece in body:
        if piece.told and piece.told.own:
            yield Found(DECLARED, piece.run.line, f"”{piece.text}” är kommunens eget tal och finns inte i tabellerna.")
    yield from unsure(body, shelf)
    before: Read | None = None
    for spot in spots(body):
        before = read_sentence(spot.text, before)
        yield from by_hand(spot, before, body, shelf)
        yield from ways(spot, body)
        yield from beside(spot, shelf)
        yield from over_breaks(spot)
        yield from among_shown(spot)
        yield from before_places(spot, body, shelf)


def unsure(body: Sequence[Piece], shelf: Shelf) -> Iterator[Found]:
    "A way, a highest or a lowest that chance may have made, where the paragraph does not give both figures."
    given = {claim.cells[0] for piece in body for claim in piece.claims if claim.kind is ClaimKind.VALUE}
    given |= {
        cell
        for piece in body
        for claim in piece.claims
        if claim.kind in SIZED and not given.isdisjoint(claim.cells)
        for cell in claim.cells
    }
    for piece in body:
        for claim in piece.claims:
            if (both := to_be_told(claim, shelf)) and not given.issuperset(both):
                figures = " och ".join(f"{{{{ {written(shelf.cubes[ref.cube], ref, shelf)} }}}}" for ref in both)
                says = (
                    f"”{piece.text}” går inte att säga: skillnaden är inte större än slumpen kan ge. Skriv båda talen "
                    f"i stycket, {figures}, eller ta bort det."
                )
                yield Found("inte säkerställt", piece.run.line, says, wrong=True)


def to_be_told(claim: Claim, shelf: Shelf) -> tuple[CellRef, ...]:
    "The two figures that a reader must have to judge a claim by, where the gate has not found it sure; else nothing."
    cube, cells = shelf.cubes[claim.cells[0].cube], claim.cells
    if claim.kind is ClaimKind.DIRECTION and claim.stated in ("upp", "ned"):
        return () if shelf.gate.moved(cube, *cells) else (cells[0], cells[1])
    if claim.kind is ClaimKind.RANK:
        winner, *others = cells
        nearest = next_to(cube, winner, others)
        return () if shelf.gate.outermost(cube, winner, others) else (winner, nearest)
    return ()


def next_to(cube: SafeCube, winner: CellRef, others: Sequence[CellRef]) -> CellRef:
    "The one of the others whose figure is nearest."

    def value(ref: CellRef) -> float:
        return cube.cells[ref.measure, ref.at].value or 0.0

    return min(others, key=lambda ref: abs(value(ref) - value(winner)))


def spots(body: Sequence[Piece]) -> Iterator[Spot]:
    for start, text in placed(body):
        inside = (
            (at - start, at - start + len(piece.text), piece)
            for at, piece in where(body)
            if piece.run.kind is RunKind.REFERENCE and start <= at < start + len(text)
        )
        yield Spot(text, start, tuple(inside))


def line_at(offset: int, body: Sequence[Piece]) -> int:
    "The line of the file that an offset of the text stands on."
    line = 1
    for at, piece in where(body):
        if at > offset:
            break
        line = piece.run.line + (piece.text[: offset - at].count("\n") if piece.told is None else 0)
    return line


def by_hand(spot: Spot, read: Read, body: Sequence[Piece], shelf: Shelf) -> Iterator[Found]:
    "Figures that are no reference."
    for number in read.numbers:
        inside = any(number.start < end and start < number.end for start, end, _ in spot.references)
        if inside or number.unit in NO_FIGURES:
            continue
        same = alike(number, shelf)
        advice = f"Talet är detsamma som {{{{ {same} }}}}; skriv det i stället." if same else ""
        other = f"Skriv en referens, eller {{{{ eget: {number.raw} }}}} om talet inte finns i tabellerna."
        says = f"”{number.raw}” är skrivet för hand och prövas inte mot tabellerna. {advice or other}"
        yield Found("eget tal", line_at(spot.start + number.start, body), says)


def ways(spot: Spot, body: Sequence[Piece]) -> Iterator[Found]:
    "Which way the author says it went, held against the change that is referred to."
    for start, _, piece in spot.references:
        way = way_of(piece)
        if not way:
            continue
        said = way_said(spot.text, start)
        if piece.told and not piece.told.way:
            yield from denied(piece, way, said)
            continue
        if said in ("upp", "ned", "oförändrad") and said != way:
            says = f"texten säger att det {SAID[said]}, men {IS[way].format(piece.text)}"
            yield Found("riktning", piece.run.line, f"{says}. Byt ordet, eller låt | riktning skriva det.", wrong=True)
        elif said not in ("upp", "ned", "oförändrad"):
            says = (
                f"det framgår inte om {piece.text} är en ökning eller en minskning. Skriv det, eller använd | riktning."
            )
            yield Found("egen riktning", piece.run.line, says)
    yield from unchecked_way(spot, body)


def way_of(piece: Piece) -> str:
    "Which way the words of a reference go, or the size that they are."
    if piece.told is None or piece.told.way:
        return piece.told.way if piece.told else ""
    stated = next((str(claim.stated) for claim in piece.claims if claim.kind is ClaimKind.DIRECTION), "")
    return "" if not stated else stated.split()[0] if stated.startswith(("upp", "ned")) else "oförändrad"


def denied(piece: Piece, way: str, said: str) -> Iterator[Found]:
    "*Ökade inte*: words of the same clause that turn what the reference says, or say another way."
    if said in ("upp", "ned", "oförändrad") and said != way:
        says = f"texten runt ”{piece.text}” gör att det {SAID[said]}. Ta bort orden som säger det"
        yield Found("riktning", piece.run.line, f"{says}, eller skriv riktningen för hand.", wrong=True)


def beside(spot: Spot, shelf: Shelf) -> Iterator[Found]:
    "What the author's words say of the cells that the references beside them are of, and is not so."
    for clause in clauses(spot):
        wrong = [*words_beside.another_start(clause), *words_beside.another_way(clause)]
        yield from (Found("annat än i texten", piece.run.line, says, wrong=True) for piece, says in wrong)
        doubted = [
            *words_beside.another_time(clause),
            *words_beside.another_place(clause, shelf),
            *words_beside.another_measure(clause, shelf),
            *words_beside.another_degree(clause, shelf),
            *words_beside.unheld(clause),
        ]
        yield from (Found("annat än i texten", piece.run.line, says) for piece, says in doubted)


def clauses(spot: Spot) -> Iterator[Beside]:
    "The sentence cut where another clause begins, but not inside what a reference says."
    inside = [(start, end) for start, end, _ in spot.references]
    cuts = [0, *(cut for cut in cuts_of(spot.text) if not any(a < cut < b for a, b in inside)), len(spot.text)]
    for begin, end in pairwise(cuts):
        here = tuple((a - begin, b - begin, piece) for a, b, piece in spot.references if begin <= a < end)
        yield Beside(spot.text[begin:end], here)


def cuts_of(text: str) -> list[int]:
    return [found.end() for found in CLAUSE.finditer(text)]


def way_said(text: str, start: int) -> str:
    "The direction of the clause that a reference stands in, or of the sentence where the clause has none."
    cuts = [0, *cuts_of(text), len(text)]
    begin = max(cut for cut in cuts if cut <= start)
    end = min((cut for cut in cuts if cut > start), default=len(text))
    here = directions.direction(text[begin:end], ())
    return here if here in ("upp", "ned", "oförändrad") else directions.direction(text, ())


def unchecked_way(spot: Spot, body: Sequence[Piece]) -> Iterator[Found]:
    "A way that the author gives beside a figure, with nothing that says it of the cells."
    kinds = {claim.kind for _, _, piece in spot.references for claim in piece.claims}
    if not kinds or kinds & set(MOVING):
        return
    way = directions.direction(spot.text, ())
    if way in ("upp", "ned"):
        word = directions.word_of(spot.text, way) or way
        says = (
            f"”{word}” prövas inte mot tabellerna. Skriv | riktning eller | förändring om det gäller talet i meningen."
        )
        yield Found("egen riktning", line_at(spot.start, body), says)


def among_shown(spot: Spot) -> Iterator[Found]:
    "A highest or lowest figure where some are hidden, in a sentence that does not say so."
    for _, _, piece in spot.references:
        if piece.told and piece.told.among_shown and "redovisas" not in spot.text:
            says = f"{piece.text} gäller bara de grupper som redovisas; några är skyddade. Säg det i texten."
            yield Found("bland dem som redovisas", piece.run.line, says)


def before_places(spot: Spot, body: Sequence[Piece], shelf: Shelf) -> Iterator[Found]:
    "Another word before a district's name than the profile says."
    for place in (d for d in shelf.profile.districts if d.at):
        for said in re.finditer(rf"\b(i|på|vid) {re.escape(place.name)}\b", spot.text, re.IGNORECASE):
            if said[1].lower() != place.at:
                right = capital(place.at) if said[1][0].isupper() else place.at
                says = f"det står ”{said[0]}”, men i profilen heter det {place.at}. Skriv {right} {place.name}."
                yield Found("annan preposition", line_at(spot.start + said.start(), body), says)


def over_breaks(spot: Spot) -> Iterator[Found]:
    for _, _, piece in spot.references:
        for year in dict.fromkeys(piece.told.crosses if piece.told else ()):
            says = f"jämförelsen går över ett brott {year}: talen är inte helt jämförbara. Säg det i texten."
            yield Found("över ett brott", piece.run.line, says)
