"""The limits, held in the finished cubes: a plain reading that knows nothing of how the pattern was chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from socialrapport.disclosure.cubes.medians import coarse, telling
from socialrapport.model.issue import Refusal
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.profile import Disclosure
from socialrapport.model.safe import CellRef, SafeCube, Status

MOST_NAMED = 20


def refuse_broken(cubes: Iterable[SafeCube], rules: Disclosure) -> None:
    """Stop where a count is shown that is as small as its area hides, or a figure beside the hidden count it rests on.

    What its owner has published already is as the owner had it. Raises `Refusal`, which names cells and no value.
    """
    if rules.method != "undertryckning":
        return
    ours = [cube for cube in cubes if not cube.indicator.public]
    found = [f"{ref} är så litet att det ska döljas" for cube in ours for ref in small(cube, rules)]
    found += [f"{ref} visas, men inte det antal som det bygger på" for cube in ours for ref in without_its_count(cube)]
    few = f"är medianen av färre än {rules.median_of}"
    found += [f"{ref} {few}" for cube in ours for ref in of_too_few(cube, rules.median_of)]
    found += [f"{ref} är en median med fler än tre siffror" for cube in ours for ref in too_fine(cube)]
    found += [f"{ref} är en median som säger något om ett dolt antal" for ref in beside_hidden(ours)]
    if found:
        more = [f"Och {len(found) - MOST_NAMED} till."] if len(found) > MOST_NAMED else []
        raise Refusal(*found[:MOST_NAMED], *more, "Ingenting publiceras. Det är ett fel i programmet; rapportera det.")


def small(cube: SafeCube, rules: Disclosure) -> Iterator[CellRef]:
    "Counts that are shown and within the limits, the area's own included."
    counts = {m.id for m in cube.measures if m.kind.is_count}
    limits = [(rules.low, rules.high), rules.areas.get(cube.indicator.area, (1, 0))]
    for (measure, at), cell in cube.cells.items():
        if measure in counts and cell.value is not None and any(low <= cell.value <= high for low, high in limits):
            yield CellRef(cube.id, measure, at)


def without_its_count(cube: SafeCube) -> Iterator[CellRef]:
    "Sums, shares, means and rates that are shown where a count that they rest on is hidden."
    rests = {m.id: tuple(p for p in (m.numerator, m.denominator) if p) or ("antal",) for m in cube.measures}
    judged = {m.id for m in cube.measures if not m.kind.is_count}
    for (measure, at), cell in cube.cells.items():
        if measure in judged and cell.shown:
            behind = (cube.cells.get((part, at)) for part in rests[measure])
            if any(one is not None and one.status is Status.HIDDEN for one in behind):
                yield CellRef(cube.id, measure, at)


def medians(cube: SafeCube) -> Iterator[tuple[CellRef, float]]:
    "Those that are shown."
    of = {m.id for m in cube.measures if m.kind is MeasureKind.MEDIAN}
    for (measure, at), cell in cube.cells.items():
        if measure in of and cell.value is not None:
            yield CellRef(cube.id, measure, at), cell.value


def of_too_few(cube: SafeCube, fewest: int) -> Iterator[CellRef]:
    "Medians that are shown beside a count of fewer."
    for ref, _ in medians(cube):
        count = cube.cells["antal", ref.at].value
        if count is not None and count < fewest:
            yield ref


def too_fine(cube: SafeCube) -> Iterator[CellRef]:
    return (ref for ref, value in medians(cube) if value != coarse(value, cube.measure(ref.measure).decimals))


def beside_hidden(cubes: Sequence[SafeCube]) -> Iterator[CellRef]:
    "Medians that are shown where a count that divides the same units by what the median is of is hidden."
    gone = [
        (cube.indicator, cube.axes, [key for key, cell in cube.cells.items() if cell.status is Status.HIDDEN])
        for cube in cubes
    ]
    for cube in cubes:
        told = telling(cube.indicator, cube.axes, gone)
        yield from (ref for ref, _ in medians(cube) if ref.at in told)
