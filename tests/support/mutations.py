"""Published figures changed one at a time, by so much that what is said of them is no longer so.

A number that is told must notice a tenth of its cell, and never less than two units of what the cell is printed in. A
relation (a direction, a rank, a comparison) must notice the least change that breaks it: one that only makes an
increase greater leaves the sentence true, and is no mutation of it. Method: mutation testing as DeMillo, Lipton and
Sayward (1978) describe it, with the cells for the program and the claims for the tests; what the words allow are the
equivalent mutants.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from socialrapport.ledger.claims_held import TRUE, cell_at, check, holds
from socialrapport.model.edition import LedgerEntry
from socialrapport.model.finding import Claim, ClaimKind, Verdict
from socialrapport.model.safe import CellRef, SafeCell, SafeCube, Status
from socialrapport.model.trend import FALLS, RISES, Course
from socialrapport.prose import claims

Cubes = Mapping[str, SafeCube]
PART_OF_IT, PRINTED_UNITS = 0.1, 2
ENDS = (ClaimKind.RATIO_LOW, ClaimKind.RATIO_HIGH)
RELATIONS = (ClaimKind.DIRECTION, ClaimKind.COMPARISON, ClaimKind.RANK)


@dataclass
class Score:
    "Of how many changed figures, by kind of claim, the claim failed; and those that it did not notice."

    made: Counter[ClaimKind] = field(default_factory=Counter)
    noticed: Counter[ClaimKind] = field(default_factory=Counter)
    missed: list[tuple[Claim, int, float]] = field(default_factory=list)

    def of(self, kind: ClaimKind) -> float:
        return self.noticed[kind] / self.made[kind]

    @property
    def all(self) -> float:
        return self.noticed.total() / self.made.total()


OPPOSITE = {
    Verdict.SURE.value: Verdict.CHANCE.value,
    Verdict.CHANCE.value: Verdict.SURE.value,
    claims.UP: claims.DOWN,
    claims.DOWN: claims.UP,
    **dict(zip(RISES, FALLS, strict=True)),
    **dict(zip(FALLS, RISES, strict=True)),
    Course.NONE: Course.RISE,
    Course.LEVEL: Course.RISE,
    Course.UNSTEADY: Course.LEVEL,
    "över": "under",
    "under": "över",
    "alla över": "alla under",
    "alla under": "alla över",
    "inom": "över",
}
OF_CHANCE = (ClaimKind.CHANCE, ClaimKind.SPREAD, ClaimKind.TREND, ClaimKind.MONTHS)


def score(entries: Sequence[LedgerEntry], cubes: Cubes) -> Score:
    "Each cell of each claim changed in each way, and the claim held against what it has become."
    found = Score()
    for claim in dict.fromkeys(entry.claim for entry in entries if entry.claim.stated != ".."):
        if claim.kind is ClaimKind.COUNT:
            # How many cells there are rests on which are shown, not on what they say.
            found.made[claim.kind] += 1
            found.noticed[claim.kind] += check(claim, hidden(claim.cells[0], cubes))[1] != TRUE
            continue
        if other := OPPOSITE.get(str(claim.stated)) if claim.kind in OF_CHANCE else None:
            # A tenth up or down need not change what is told of chance: its contrary must be false.
            found.made[claim.kind] += 1
            contrary = replace(claim, stated=other)
            found.noticed[claim.kind] += not holds(contrary, [value(ref, cubes) for ref in claim.cells], cubes)
            continue
        if claim.kind is ClaimKind.MARGIN:
            # How far off a share may be hardly notices a tenth more answers: two points more and less must be false.
            values = [value(ref, cubes) for ref in claim.cells]
            found.made[claim.kind] += 2
            found.noticed[claim.kind] += sum(
                not holds(replace(claim, stated=float(claim.stated) + off), values, cubes) for off in (-2, 2)
            )
            continue
        for place, changed in mutants(claim, cubes):
            found.made[claim.kind] += 1
            if holds(claim, changed, cubes):
                found.missed.append((claim, place, changed[place]))
            else:
                found.noticed[claim.kind] += 1
    return found


def mutants(claim: Claim, cubes: Cubes) -> Iterator[tuple[int, list[float]]]:
    "(which cell, the cells' values with that one changed)"
    values = [value(ref, cubes) for ref in claim.cells]
    units = [unit(ref, cubes) for ref in claim.cells]
    ways = broken(claim, values, units) if claim.kind in RELATIONS else moved(values, units)
    for place, changed in ways:
        if claim.kind in ENDS and place >= len(values) // 2:
            continue  # How wide an interval is hardly notices a tenth more to rest on.
        if changed != values[place]:
            yield place, [*values[:place], changed, *values[place + 1 :]]


def moved(values: list[float], units: list[float]) -> Iterator[tuple[int, float]]:
    "Each figure a tenth up and a tenth down."
    for place, (was, one) in enumerate(zip(values, units, strict=True)):
        step = max(PART_OF_IT * abs(was), PRINTED_UNITS * one)
        yield from ((place, was + step), (place, was - step))


def broken(claim: Claim, values: list[float], units: list[float]) -> Iterator[tuple[int, float]]:
    "Each figure so that the relation just fails."
    first, rest, one = values[0], values[1:], units[0]
    match claim.stated:
        case "högst" | "högre" | "ned":
            yield 0, max(rest) - one
            yield from ((place, first + unit) for place, unit in enumerate(units[1:], 1))
        case "lägst" | "lägre" | "upp":
            yield 0, min(rest) + one
            yield from ((place, first - unit) for place, unit in enumerate(units[1:], 1))
        case "stadigt":
            reach = 2 * claim.tolerance[1] + one
            yield from ((place, was + reach) for place, was in enumerate(values))
        case "oförändrat" | "lika":
            yield from ((place, was + one) for place, was in enumerate(values))
        case "i stort sett oförändrat" | "ungefär lika":
            # Past the other, so that it cannot come nearer.
            reach = [2 * PART_OF_IT * abs(other) + 10 * one for other in reversed(values)]
            yield from ((place, other + reach[place]) for place, other in enumerate(reversed(values)))
        case degree:
            # Turned about, and the same way but by another degree: *något* of what was *kraftigt*, else a good half.
            way = 1 if str(degree).startswith("upp") else -1
            yield 1, first - (rest[0] - first)
            far = first + way * (0.01 * abs(first) if "kraftigt" in str(degree) else 0.6 * abs(first) + 9 * one)
            yield 1, far
            yield 0, rest[0] + way * one


def hidden(ref: CellRef, cubes: Cubes) -> Cubes:
    "The cubes with one cell hidden."
    cube = cubes[ref.cube]
    return {**cubes, cube.id: replace(cube, cells={**cube.cells, (ref.measure, ref.at): SafeCell(None, Status.HIDDEN)})}


def value(ref: CellRef, cubes: Cubes) -> float:
    cell = cell_at(ref, cubes)
    assert cell is not None
    assert cell.value is not None
    return cell.value


def unit(ref: CellRef, cubes: Cubes) -> float:
    "One unit of the last digit that the cell is printed with."
    decimals = next((m.decimals for m in cubes[ref.cube].measures if m.id == ref.measure), 0)
    return float(10**-decimals)
