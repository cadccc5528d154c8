"""The attack as a gate: all that is about to be published, in every form, against every hidden count.

What the reader sees is taken from the finished cubes and documents, not from the pattern that made
them, so that a leak on the way is found whoever made it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from socialrapport.disclosure.attack import Knowledge, Result, attack
from socialrapport.disclosure.attack.knowledge import FAR
from socialrapport.disclosure.attack.outsider import Believed, Outsider, Printed
from socialrapport.disclosure.attack.sum_bounds import narrow
from socialrapport.disclosure.cubes import ratios
from socialrapport.disclosure.cubes.counts import Key, Tables
from socialrapport.disclosure.cubes.hidden_sums import SUM
from socialrapport.disclosure.doors.limits import MOST_NAMED, refuse_broken
from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked
from socialrapport.disclosure.relations import REST
from socialrapport.model.cube import Coordinate, Cube, MeasureInfo
from socialrapport.model.document import ChartBlock, Document, KeyFigures, MapBlock, TableBlock
from socialrapport.model.edition import Draft, NothingLeaks
from socialrapport.model.finding import Claim, ClaimKind
from socialrapport.model.issue import Refusal
from socialrapport.model.measures import per_of
from socialrapport.model.safe import CellRef, SafeCube

SLACK = 1e-6


@dataclass(frozen=True, eq=False)
class Guard:
    "What the gate must know: how cells hang together and which to guard. No count of today is in it."

    tables: tuple[str, ...]
    "The ids of the cubes that were protected."
    linked: Linked
    numbers: tuple[Mapping[Key, int], ...]
    addresses: tuple[str, ...]
    printed: Flags
    primary: Flags
    known: Ints
    "What earlier editions have shown, -1 where nothing."
    low: Ints
    high: Ints
    "Between what they leave what they hid."
    told: Flags
    "Counts that earlier editions give away by themselves: nothing can be done for them."
    public: tuple[Mapping[Key, float], ...]
    "For each cube, what anyone knows from elsewhere: population."


def guard_of(
    tables: Tables,
    primary: Flags,
    cubes: Sequence[Cube],
    told: Ints | None = None,
    names: Callable[[int], str] | None = None,
) -> Guard:
    "The guard of tables of *cubes* whose *primary* counts are protected, but for what is *told* already."
    protected = np.zeros(tables.linked.cells, dtype=bool)
    protected[: len(primary)] = primary
    lost = np.zeros(tables.linked.cells, dtype=bool)
    lost[np.zeros(0, dtype=np.int64) if told is None else told] = True
    return Guard(
        tuple(cube.indicator.id for cube in cubes),
        tables.linked,
        tables.numbers,
        tuple((names or tables.address)(i) for i in range(tables.linked.cells)),
        tables.printed,
        protected & (tables.known < 0) & ~lost,
        tables.known,
        tables.low,
        tables.high,
        lost,
        tuple(
            {(m, at): n for m in cube.public & cube.values.keys() for at, n in cube.values[m].items()} for cube in cubes
        ),
    )


def nothing_to_guard(cubes: int) -> Guard:
    "For methods that change every count instead of hiding any: sums need not hold, and nothing is hidden."
    none = np.zeros(0, dtype=np.int64)
    empty = np.zeros(0, dtype=bool)
    bare = Linked(0, 0, np.zeros(1, dtype=np.int64), none, none, none)
    return Guard((), bare, ({},) * cubes, (), empty, empty, none, none, none, empty, ({},) * cubes)


def told_before(tables: Tables, cells: Ints) -> Ints:
    """Those of *cells* that a reader of the earlier editions alone works out or bounds closely.

    That reader is told nowhere how many are in a total only: a count is not given up for what is only assumed.
    """
    known = tables.known >= 0
    if not (known.any() or tables.older.any() or (tables.high < FAR).any()):
        return cells[:0]
    asked = np.zeros(tables.linked.cells, dtype=bool)
    asked[cells] = True
    asked &= ~known
    lines = tables.linked.without(tables.linked.gap != 0)
    result = attack(Knowledge(lines, tables.known, asked, asked, tables.low, np.minimum(tables.high, FAR)))
    return np.intersect1d(cells, np.concatenate((result.linear, result.exact, result.narrow)))


@dataclass(frozen=True)
class Told:
    "Something beside the counts that tells of one: that it lies between `low` and `high`, and where that stands."

    cell: int
    low: float
    high: float
    where: str


def nothing_leaks(guard: Guard, draft: Draft) -> NothingLeaks:
    """The draft with its limits held, and its tables, texts and drawings attacked.

    Raises `Refusal` as `limits.refuse_broken` and `refuse_leaks` do.
    """
    by_id = {cube.id: cube for cube in draft.cubes}
    refuse_broken(draft.cubes, draft.profile.disclosure)
    refuse_leaks(guard, [by_id[id] for id in guard.tables], draft.documents.items())
    return NothingLeaks(draft)


def refuse_leaks(
    guard: Guard, safe: Sequence[SafeCube], documents: Iterable[tuple[str, Document]] = ()
) -> Result | None:
    """What the attack found to be safe; raises `Refusal` if a hidden count can be worked out, or closely bounded,
    from what is published.

    *safe* are the cubes that were protected, in the same order; *documents* are the texts with their names.
    Nothing is attacked, and None is given, where nothing is hidden.
    """
    if not guard.linked.cells:
        return None
    told = [*rates(guard, safe), *(t for name, document in documents for t in tellings(guard, safe, name, document))]
    result = attack(knowledge(guard, safe, told))
    found = sorted({*result.linear.tolist(), *result.exact.tolist(), *result.narrow.tolist()})
    undecided = result.undecided.tolist()
    if result.contradiction or found or undecided:
        cells = found or undecided
        sources = dict.fromkeys(t.where for t in told)
        raise Refusal(
            "Angreppet på den färdiga utgåvan kunde räkna fram eller ringa in dolda celler: "
            f"{', '.join(guard.addresses[c] for c in cells[:MOST_NAMED])}{' …' if len(cells) > MOST_NAMED else ''}. "
            "Ingenting publiceras.",
            *([result.contradiction] if result.contradiction else []),
            *(f"Utanför tabellerna sägs något om dolda celler i {where}." for where in list(sources)[:MOST_NAMED]),
        )
    return result


class SeenThrough(Refusal):
    """What one who has the tables alone worked out; `believed` is what that reader rightly took to hold between
    tables, by the names of cells: the sum of the first is the sum of the others."""

    def __init__(self, *reasons: str, believed: Sequence[Believed] = ()) -> None:
        super().__init__(*reasons)
        self.believed = tuple(believed)


def refuse_outsider(
    guard: Guard, safe: Sequence[SafeCube], cubes: Sequence[Cube], kept: Collection[tuple[str, str]] = ()
) -> None:
    """Raises `SeenThrough` if one who has the tables alone, and believes what always holds of them, can work out a
    small count or closely bound it.

    What that reader believes and is not so in *cubes* tells nothing. What is so may be more than was known to the
    protection: then both have failed to be the same. Years of indicators that are *kept* as they were published tell
    nothing new.
    """
    reader = Outsider([printed(cube) for cube in safe]).believe()
    true = {name(c, m, at): round(n) for c in cubes for m, cells in c.values.items() for at, n in cells.items()}
    small = {
        name(cube, m, at)
        for cube, number in zip(cubes, guard.numbers, strict=True)
        for (m, at), i in number.items()
        if guard.primary[i] and (cube.indicator.id, at[0]) not in kept
    }
    result = attack(reader.knowledge(true))
    found = {*result.linear.tolist(), *result.exact.tolist(), *result.narrow.tolist()}
    leaks = [cell for cell in sorted(found) if reader.equations.names[cell] in small]
    if leaks:
        raise SeenThrough(
            "Ett angrepp av den som bara har tabellerna kunde räkna fram eller ringa in dolda celler: "
            f"{', '.join(reader.equations.names[c] for c in leaks[:MOST_NAMED])}{' …' if leaks[MOST_NAMED:] else ''}. "
            "Ingenting publiceras.",
            *(f"Det följer av sambandet {why}." for why in reader.reasons(leaks[0])),
            believed=reader.between_tables(true),
        )


def printed(cube: SafeCube) -> Printed:
    "A cube's counts and sums as a table that is printed."
    numbers: dict[str, dict[Coordinate, int | None]] = {m.id: {} for m in cube.measures if not m.kind.is_ratio}
    for (measure, at), cell in cube.cells.items():
        if measure in numbers:
            numbers[measure][at] = None if cell.value is None else round(cell.value)
    return Printed(cube.id, tuple(axis.id for axis in cube.axes[1:]), numbers)


def name(cube: Cube, measure: str, at: Coordinate) -> str:
    return str(CellRef(cube.indicator.id, measure, at))


def refuse_narrow_sums(tables: Tables, width: Ints, safe: Sequence[SafeCube]) -> None:
    """Raises `Refusal` if a hidden sum can be bounded within less than its *width* by the sums that are shown.

    *tables* are the sums in their columns' own unit. Sums in thousands are known to within their rounding.
    """
    low = np.where(tables.known >= 0, tables.known, 0).astype(float)
    high = np.where(tables.known >= 0, tables.known, np.inf)
    for cube, number in zip(safe, tables.numbers, strict=True):
        for key, i in number.items():
            value = cube.cells[key].value
            if value is not None:
                unit = per_of(cube.indicator)
                half = unit / 2 if unit > 1 else 0.0
                low[i], high[i] = max(low[i], value * unit - half), min(high[i], value * unit + half)
    found = [tables.address(int(i)) for i in narrow(tables.linked, low, high, width.astype(float))]
    if found:
        raise Refusal(
            "Angreppet på den färdiga utgåvan kunde ringa in dolda summor: "
            f"{', '.join(found[:MOST_NAMED])}{' …' if len(found) > MOST_NAMED else ''}. Ingenting publiceras."
        )


def knowledge(guard: Guard, safe: Sequence[SafeCube], told: Iterable[Told] = ()) -> Knowledge:
    "What a reader of the cubes, of earlier editions and of *told* knows."
    n = guard.linked.cells
    value = np.full(n, -1, dtype=np.int64)
    hidden = np.zeros(n, dtype=bool)
    for cube, number in zip(safe, guard.numbers, strict=True):
        for key, i in number.items():
            if key[0] != REST:
                shown = cube.cells[key].value
                # A sum is hidden for its own sake too, or with its count, also where it follows from other counts.
                hidden[i] |= shown is None and key[0] != SUM
                value[i] = value[i] if shown is None else round(shown)
    value = np.where(value < 0, guard.known, value)
    hidden &= guard.printed & (value < 0)
    least = np.maximum(np.where(hidden, 1, 0), guard.low)
    hidden &= ~guard.told
    most = np.minimum(guard.high, FAR)
    for t in told:
        least[t.cell] = max(least[t.cell], math.ceil(t.low - SLACK))
        most[t.cell] = min(most[t.cell], math.floor(t.high + SLACK))
    primary = guard.primary & (value < 0)
    return Knowledge(guard.linked, value, hidden | primary, primary, least, most, names=guard.addresses)


@dataclass(frozen=True)
class Hidden:
    "A hidden number's count: number * `size`, the number being printed to within `half`."

    cell: int
    size: float = 1.0
    half: float = 0.0

    def told(self, low: float, high: float, where: str) -> Told:
        "What it tells of the count that the number lies between two others."
        return Told(self.cell, (low - self.half) * self.size, (high + self.half) * self.size, where)


def hidden_in(guard: Guard, safe: Sequence[SafeCube]) -> dict[CellRef, Hidden]:
    "Every hidden count by its address, and every hidden share and rate of a hidden count whose base is known."
    found: dict[CellRef, Hidden] = {}
    for cube, number, public in zip(safe, guard.numbers, guard.public, strict=True):
        known = {**public, **{key: cell.value for key, cell in cube.cells.items() if cell.value is not None}}
        parts = {m.id: m for m in cube.measures}
        for (id, at), cell in cube.cells.items():
            if cell.shown:
                continue
            ref, measure = CellRef(cube.id, id, at), parts.get(id)
            if (id, at) in number:
                found[ref] = Hidden(number[id, at])
            elif measure is not None and measure.numerator is not None:
                base = known.get((str(measure.denominator), at))
                if base and (measure.numerator, at) in number:
                    count = number[measure.numerator, at]
                    found[ref] = Hidden(count, base / measure.scale, 0.5 / 10**measure.decimals)
    return found


def rates(guard: Guard, safe: Sequence[SafeCube]) -> Iterator[Told]:
    "Shares, rates and means that are shown beside a hidden count, with another part that is shown or public."
    for cube, number, public in zip(safe, guard.numbers, guard.public, strict=True):
        shown = {key: cell.value for key, cell in cube.cells.items() if cell.value is not None}
        parts = {m.id: m for m in cube.measures if m.numerator is not None and m.denominator is not None}
        for (id, at), rate in shown.items():
            if id in parts:
                yield from by_rate(parts[id], rate, at, {**public, **shown}, number, str(CellRef(cube.id, id, at)))


def by_rate(
    measure: MeasureInfo, rate: float, at: Coordinate, known: Mapping[Key, float], number: Mapping[Key, int], where: str
) -> Iterator[Told]:
    "What a printed rate and one of its parts tell of the other part."
    for key, low, high in ratios.ends(measure, rate, at, known):
        if key in number:
            yield Told(number[key], low, high, where)


def tellings(guard: Guard, safe: Sequence[SafeCube], name: str, document: Document) -> Iterator[Told]:
    "What a document says of hidden counts: in sentences, tables, key figures, charts and maps."
    hidden = hidden_in(guard, safe)
    by_id = {cube.id: cube for cube in safe}
    for place, sentence in document.sentences():
        for claim in sentence.claims:
            yield from stated(claim, hidden, by_id, f"{name}, avsnitt {place}")
    for block in document.blocks:
        match block:
            case TableBlock(id=id, rows=rows):
                for row in rows:
                    for cell in row:
                        if (
                            cell.cell is not None
                            and cell.cell in hidden
                            and (number := number_in(cell.text)) is not None
                        ):
                            yield hidden[cell.cell].told(number, number, f"{name}, tabell {id}")
            case KeyFigures(figures=figures):
                for figure in figures:
                    if figure.cell in hidden and (number := number_in(figure.value)) is not None:
                        yield hidden[figure.cell].told(number, number, f"{name}, nyckeltalet {figure.label}")
            case ChartBlock():
                yield from drawn(block, hidden, by_id, f"{name}, diagram {block.id}")
            case MapBlock(id=id, tiles=tiles):
                for tile in tiles:
                    if tile.cell is not None and tile.cell in hidden and tile.value is not None:
                        yield hidden[tile.cell].told(tile.value, tile.value, f"{name}, karta {id}")
            case _:
                pass


def stated(claim: Claim, hidden: Mapping[CellRef, Hidden], cubes: Mapping[str, SafeCube], where: str) -> Iterator[Told]:
    "What a claim says of the one hidden count that it rests on."
    of_it = [ref for ref in claim.cells if ref in hidden]
    if len(of_it) != 1 or isinstance(claim.stated, str):
        return
    ref, (below, above) = of_it[0], claim.tolerance
    low, high = claim.stated - below, claim.stated + above
    others = [cubes[r.cube].cells[r.measure, r.at].value for r in claim.cells if r != ref and r.cube in cubes]
    known = [v for v in others if v is not None]
    first = claim.cells[0] == ref
    match claim.kind:
        case ClaimKind.VALUE:
            yield hidden[ref].told(low, high, where)
        case ClaimKind.SUM if len(known) == len(claim.cells) - 1:
            yield hidden[ref].told(low - sum(known), high - sum(known), where)
        case ClaimKind.CHANGE | ClaimKind.CHANGE_POINTS if len(known) == 1:
            ends = (known[0] - high, known[0] - low) if first else (known[0] + low, known[0] + high)
            yield hidden[ref].told(*ends, where)
        case ClaimKind.CHANGE_PERCENT if len(known) == 1 and low > -100:
            grown = (1 + low / 100, 1 + high / 100)
            ends = (known[0] / grown[1], known[0] / grown[0]) if first else (known[0] * grown[0], known[0] * grown[1])
            yield hidden[ref].told(*ends, where)
        case _:
            return


def drawn(
    block: ChartBlock, hidden: Mapping[CellRef, Hidden], cubes: Mapping[str, SafeCube], where: str
) -> Iterator[Told]:
    "What a chart says of hidden counts: a point at its height, or a place in an order by size."
    for series in block.series:
        for point in series.points:
            if point.cell is not None and point.cell in hidden and point.value is not None:
                yield hidden[point.cell].told(point.value, point.value, where)
        values = [p.value for p in series.points]
        shown = [v for v in values if v is not None]
        falling, rising = sorted(shown, reverse=True), sorted(shown)
        if len(shown) < 2 or shown not in (falling, rising) or in_own_order(series.points, cubes):
            continue
        for place, point in enumerate(series.points):
            if point.cell is not None and point.cell in hidden and point.value is None:
                before = [v for v in values[:place] if v is not None]
                after = [v for v in values[place + 1 :] if v is not None]
                if before and after:
                    low, high = sorted((before[-1], after[0]))
                    yield hidden[point.cell].told(low, high, where)


def in_own_order(points: Sequence[object], cubes: Mapping[str, SafeCube]) -> bool:
    "Whether points stand as their axis has them, which tells nothing of size."
    cells = [cell for point in points if isinstance(cell := getattr(point, "cell", None), CellRef)]
    for cube in {cell.cube for cell in cells} & cubes.keys():
        for i, axis in enumerate(cubes[cube].axes):
            codes = [cell.at[i] for cell in cells if cell.cube == cube]
            if len(set(codes)) == len(cells) > 1:
                known = [c for c in axis.codes if c in codes]
                return [c for c in codes if c in known] == known
    return False


def number_in(text: str) -> float | None:
    "The number of a printed cell; None where it prints none."
    bare = re.sub(r"\s", "", text).replace(",", ".").replace("\u2212", "-")
    return float(Decimal(bare)) if re.fullmatch(r"-?\d+(\.\d+)?", bare) else None
