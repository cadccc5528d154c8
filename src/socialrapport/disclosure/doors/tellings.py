"""What is told of hidden counts beside the tables of counts: rates, sentences, printed cells, charts and maps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from socialrapport.disclosure.cubes import parts_from_ratios
from socialrapport.disclosure.cubes.numbering import Key
from socialrapport.disclosure.doors.guard import Guard
from socialrapport.model.cube import Coordinate, MeasureInfo
from socialrapport.model.document import ChartBlock, Document, KeyFigures, MapBlock, TableBlock
from socialrapport.model.finding import Claim, ClaimKind
from socialrapport.model.safe import CellRef, SafeCube


@dataclass(frozen=True)
class Told:
    "Something beside the counts that tells of one: that it lies between `low` and `high`, and where that stands."

    cell: int
    low: float
    high: float
    where: str


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
        known = {**public, **shown}
        parts = {m.id: m for m in cube.measures if m.numerator is not None and m.denominator is not None}
        for (id, at), rate in shown.items():
            if id in parts:
                yield from by_rate(parts[id], rate, at, known, number, str(CellRef(cube.id, id, at)))


def by_rate(
    measure: MeasureInfo, rate: float, at: Coordinate, known: Mapping[Key, float], number: Mapping[Key, int], where: str
) -> Iterator[Told]:
    "What a printed rate and one of its parts tell of the other part."
    for key, low, high in parts_from_ratios.ends(measure, rate, at, known):
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
