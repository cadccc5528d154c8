"""Holds every claim against the published cells, without knowing how the sentence was made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from socialrapport.ledger import by_chance, by_editions, by_months, by_trend
from socialrapport.model.document import Document
from socialrapport.model.edition import ClaimsHeld, Draft, LedgerEntry
from socialrapport.model.finding import Claim, ClaimKind
from socialrapport.model.issue import Refusal
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import OUTSIDE, SEVERAL, CellRef, SafeCell, SafeCube, Status
from socialrapport.statistics import spreading
from socialrapport.vocabulary import degrees

TRUE = "bekräftad"
SLACK = 1e-6

Cubes = Mapping[str, SafeCube]


def hold(draft: Draft) -> ClaimsHeld:
    """Every claim of the draft with what its cells say of it.

    Raises `Refusal` where a sentence says something that the published cells do not: it is never published.
    """
    entries = ledger(draft.documents.items(), draft.held_against)
    if false := [entry for entry in entries if entry.verdict != TRUE]:
        raise Refusal(
            *(f"{e.document}, avsnitt {e.place}: ”{e.sentence}” stämmer inte: {e.verdict}." for e in false[:20]),
            "Texten motsägs av de publicerade talen. Det är ett fel i programmet; rapportera meningarna ovan.",
        )
    return ClaimsHeld(draft, entries)


def ledger(documents: Iterable[tuple[str, Document]], cubes: Iterable[SafeCube]) -> tuple[LedgerEntry, ...]:
    "An entry for each claim of each sentence, in order, with what the cells say of it."
    by_id = {cube.id: cube for cube in cubes}
    return tuple(
        LedgerEntry(name, place, sentence.text, claim, *check(claim, by_id), sentence.finding)
        for name, document in documents
        for place, sentence in document.sentences()
        for claim in sentence.claims
    )


def check(claim: Claim, cubes: Cubes) -> tuple[tuple[float | None, ...], str]:
    "(the cells' values, the verdict: `bekräftad` or what is wrong)"
    cells = [cell_at(ref, cubes) for ref in claim.cells]
    values = tuple(cell.value if cell else None for cell in cells)
    if claim.stated == "..":
        hidden = all(cell is not None and cell.status is Status.HIDDEN for cell in cells)
        return values, TRUE if hidden else "uppgiften är inte skyddad"
    missing = [str(ref) for ref, value in zip(claim.cells, values, strict=True) if value is None]
    if missing:
        return values, f"{', '.join(missing)} visas inte"
    known = [value for value in values if value is not None]
    return values, TRUE if holds(claim, known, cubes) else f"talen säger något annat än ”{claim.text}”"


def cell_at(ref: CellRef, cubes: Cubes) -> SafeCell | None:
    "The published cell at an address, the overlap's two included."
    cube = cubes.get(ref.cube)
    if cube is None:
        return None
    if ref.measure in (SEVERAL, OUTSIDE):
        there = cube.overlap.get(ref.at[0])
        return None if there is None else there.several if ref.measure == SEVERAL else there.outside
    return cube.cells.get((ref.measure, ref.at))


def holds(claim: Claim, values: list[float], cubes: Cubes) -> bool:
    "Whether the values bear the claim out."
    match claim.kind:
        case ClaimKind.VALUE:
            return near(claim, values[0])
        case ClaimKind.CHANGE:
            return near(claim, values[1] - values[0])
        case ClaimKind.CHANGE_PERCENT:
            return near(claim, degrees.relative_change(values[0], values[1]))
        case ClaimKind.CHANGE_POINTS:
            return near(claim, values[1] - values[0])
        case ClaimKind.DIRECTION:
            ref = claim.cells[0]
            return goes(str(claim.stated), values[0], values[1], cubes[ref.cube].measure(ref.measure).kind)
        case ClaimKind.RANK:
            return stands(str(claim.stated), values[0], values[1:])
        case ClaimKind.COMPARISON:
            ref = claim.cells[0]
            return compares(claim, values, cubes[ref.cube].measure(ref.measure).kind)
        case ClaimKind.SUM:
            return near(claim, sum(values))
        case ClaimKind.COUNT:
            return near(claim, len(values))
        case ClaimKind.PART:
            return values[1] != 0 and near(claim, values[0] / values[1] * 100)
        case ClaimKind.SPREAD:
            return spreads(str(claim.stated), values)
        case ClaimKind.MARGIN:
            return by_chance.margin_holds(claim, values)
        case ClaimKind.RATIO:
            return values[1] != 0 and near(claim, values[0] / values[1])
        case ClaimKind.RATIO_LOW | ClaimKind.RATIO_HIGH:
            ref = claim.cells[0]
            return by_chance.bounds(claim, values, cubes[ref.cube].measure(ref.measure))
        case ClaimKind.TREND:
            return by_trend.holds(claim, values, cubes[claim.cells[0].cube])
        case ClaimKind.MONTHS:
            return by_months.holds(claim, values)
        case ClaimKind.REVISED | ClaimKind.SHOWN_NOW | ClaimKind.HIDDEN_NOW:
            return near(claim, by_editions.number(claim, cubes))
        case ClaimKind.CHANCE:
            ref = claim.cells[0]
            return by_chance.holds(claim, values, cubes[ref.cube].measure(ref.measure))


def near(claim: Claim, value: float) -> bool:
    "Within what the wording allows."
    stated, (below, above) = float(claim.stated), claim.tolerance
    return stated - below - SLACK <= value <= stated + above + SLACK


def goes(stated: str, before: float, now: float, kind: MeasureKind) -> bool:
    "*upp* and *ned* tell the way alone; with a degree, or unchanged, the vocabulary's condition too."
    if stated == "upp":
        return now > before
    if stated == "ned":
        return now < before
    return degrees.direction_of(before, now, kind) == stated


def stands(stated: str, first: float, rest: list[float]) -> bool:
    "None of the rest is higher (or lower)."
    return all(first >= v for v in rest) if stated == "högst" else all(first <= v for v in rest)


def spreads(stated: str, values: list[float]) -> bool:
    "Whether the second half of the values lie further apart than the first, in proportion: *upp*, or nearer: *ned*."
    if min(values) <= 0:
        return False
    half = len(values) // 2
    before, now = spreading.spread(values[:half]), spreading.spread(values[half:])
    return now > before if stated == "upp" else now < before


def compares(claim: Claim, values: list[float], kind: MeasureKind) -> bool:
    match claim.stated:
        case "högre":
            return values[0] > values[1]
        case "lägre":
            return values[0] < values[1]
        case "lika":
            return values[0] == values[1]
        case "ungefär lika":
            return degrees.degree(values[0], values[1], kind) in (degrees.SAME, degrees.ALMOST)
        case "stadigt":
            return max(values) - min(values) <= claim.tolerance[1] + SLACK
    return False
