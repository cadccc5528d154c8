"""Makes claims: what a sentence says of published cells, with the leeway that its wording takes."""

from __future__ import annotations

from collections.abc import Sequence

from socialrapport.model.finding import Claim, ClaimKind, Finding
from socialrapport.model.safe import CellRef
from socialrapport.model.trend import Trend
from socialrapport.vocabulary.hedges import Hedged

UP, DOWN, SAME = "upp", "ned", "oförändrat"


def value(text: str, stated: float, cell: CellRef, half: float = 0.0) -> Claim:
    "The cell is *stated*, give or take half a unit of the last digit said."
    return Claim(ClaimKind.VALUE, text, stated, (cell,), (half, half))


def about(text: str, stated: float, cell: CellRef, below: float, above: float) -> Claim:
    "A hedged value: *drygt 30* is 30 and up to one above."
    return Claim(ClaimKind.VALUE, text, stated, (cell,), (below, above))


def change(text: str, stated: float, before: CellRef, now: CellRef, half: float = 0.0) -> Claim:
    return Claim(ClaimKind.CHANGE, text, stated, (before, now), (half, half))


def change_percent(text: str, stated: float, before: CellRef, now: CellRef, half: float) -> Claim:
    return Claim(ClaimKind.CHANGE_PERCENT, text, stated, (before, now), (half, half))


def change_points(text: str, stated: float, before: CellRef, now: CellRef, half: float) -> Claim:
    return Claim(ClaimKind.CHANGE_POINTS, text, stated, (before, now), (half, half))


def about_change_percent(text: str, told: Hedged, up: bool, before: CellRef, now: CellRef) -> Claim:
    "A hedged size of a change: *drygt två procent* is two and up to half a unit more, whichever way it went."
    stated, tolerance = (told.stated, told.tolerance) if up else (-told.stated, told.tolerance[::-1])
    return Claim(ClaimKind.CHANGE_PERCENT, text, stated, (before, now), tolerance)


def part(text: str, told: Hedged, one: CellRef, whole: CellRef) -> Claim:
    "The first cell is so many percent of the second: *drygt fyra av tio*."
    return Claim(ClaimKind.PART, text, told.stated, (one, whole), told.tolerance)


def count(text: str, cells: Sequence[CellRef]) -> Claim:
    "So many cells there are: *nio av elva stadsdelar*."
    return Claim(ClaimKind.COUNT, text, len(cells), tuple(cells))


def direction(text: str, stated: str, before: CellRef, now: CellRef) -> Claim:
    "`stated` is the way and the degree: *upp*, *upp tydligt*, *oförändrat* (see `ledger.DIRECTIONS`)."
    return Claim(ClaimKind.DIRECTION, text, stated, (before, now))


def rank(text: str, stated: str, winner: CellRef, others: Sequence[CellRef]) -> Claim:
    "`stated` is *högst* or *lägst*: the first cell beats each of the others."
    return Claim(ClaimKind.RANK, text, stated, (winner, *others))


def comparison(text: str, stated: str, one: CellRef, other: CellRef) -> Claim:
    "`stated` is *högre*, *lägre* or *lika*: how the first cell stands to the second."
    return Claim(ClaimKind.COMPARISON, text, stated, (one, other))


def spread(stated: str, before: Sequence[CellRef], now: Sequence[CellRef]) -> Claim:
    "`stated` is *upp* or *ned*: areas lie further apart than they did, in proportion, or nearer."
    return Claim(ClaimKind.SPREAD, "", stated, (*before, *now))


def chance(finding: Finding) -> tuple[Claim, ...]:
    "How the finding stands to chance, where cells tell; `tolerance` is the limit that its p is held to, and phi."
    test = finding.test
    if test is None or not test.cells:
        return ()
    cells = (*test.cells, *test.asked)
    return (Claim(ClaimKind.CHANCE, "", finding.verdict.value, cells, (test.limit, test.known)),)


def margin(stated: float, cells: Sequence[CellRef]) -> Claim:
    "A share, of so many answers, of so many asked where that is known, is off by at most so many whole points."
    return Claim(ClaimKind.MARGIN, "", stated, tuple(cells), (1.0, 0.0))


def ratio(text: str, stated: float, one: CellRef, other: CellRef, half: float) -> Claim:
    "The first cell is so many times the second."
    return Claim(ClaimKind.RATIO, text, stated, (one, other), (half, half))


def ratio_ends(texts: tuple[str, str], stated: tuple[float, float], finding: Finding, half: float) -> tuple[Claim, ...]:
    "Where the interval of a finding's ratio ends, below and above; `tolerance` is half a unit, and phi."
    test = finding.test
    if test is None or test.ratio is None:
        return ()
    kinds = (ClaimKind.RATIO_LOW, ClaimKind.RATIO_HIGH)
    ends = zip(kinds, texts, stated, strict=True)
    return tuple(Claim(kind, text, end, test.cells, (half, test.ratio.phi)) for kind, text, end in ends)


def trend(text: str, found: Trend) -> Claim:
    "The verdict on a line; `tolerance` is the limit that its p is held to, and phi."
    return Claim(ClaimKind.TREND, text, found.course.value, (*found.points, *found.bases), (found.limit, found.phi))


def steady(text: str, span: float, cells: Sequence[CellRef]) -> Claim:
    "The cells all lie within *span* of one another: *ligger stadigt*."
    return Claim(ClaimKind.COMPARISON, text, "stadigt", tuple(cells), (0.0, span))
