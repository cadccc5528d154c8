"""The attack as a gate: all that is about to be published, in every form, against every hidden count.

What the reader sees is taken from the finished cubes and documents, not from the pattern that made
them, so that a leak on the way is found whoever made it.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence

import numpy as np

from socialrapport.disclosure.attack import Knowledge, Result, attack
from socialrapport.disclosure.attack.knowledge import FAR
from socialrapport.disclosure.attack.outsider import Believed, Outsider, Printed
from socialrapport.disclosure.attack.sum_bounds import narrow
from socialrapport.disclosure.cubes.cells_and_lines import Tables
from socialrapport.disclosure.cubes.hidden_sums import SUM
from socialrapport.disclosure.doors.guard import Guard
from socialrapport.disclosure.doors.limits import MOST_NAMED, refuse_broken
from socialrapport.disclosure.doors.tellings import Told, rates, tellings
from socialrapport.disclosure.linked_tables.linked import Ints
from socialrapport.disclosure.relations import REST
from socialrapport.model.cube import Coordinate, Cube
from socialrapport.model.document import Document
from socialrapport.model.edition import Draft, NothingLeaks
from socialrapport.model.issue import Refusal
from socialrapport.model.measures import per_of
from socialrapport.model.safe import CellRef, SafeCube

SLACK = 1e-6


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


def nothing_leaks(guard: Guard, draft: Draft, whole: Iterable[SafeCube] = ()) -> NothingLeaks:
    """The draft with its limits held, and its tables, texts and drawings attacked.

    Where the draft is a part of an edition, all the cubes of that *whole* are known to the attacker too.
    Raises `Refusal` as `limits.refuse_broken` and `refuse_leaks` do.
    """
    by_id = {cube.id: cube for cube in (*whole, *draft.cubes)}
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
        named = f"{', '.join(guard.addresses[c] for c in cells[:MOST_NAMED])}{' …' if len(cells) > MOST_NAMED else ''}"
        raise Refusal(
            "Angreppet på den färdiga utgåvan kunde räkna fram eller ringa in dolda celler: "
            f"{named}. Ingenting publiceras."
            if cells
            else DISAGREES,
            *([result.contradiction] if result.contradiction else []),
            *([REMEDY] if result.contradiction and cells else []),
            *(f"Utanför tabellerna sägs något om dolda celler i {where}." for where in list(sources)[:MOST_NAMED]),
        )
    return result


REMEDY = (
    "Har ett år andra tal i underlagen nu än i utgåvan som anges med --earlier: lämna det året som det var då i alla "
    "filer, eller rätta det i alla. Går det inte: redovisa inte de uppgifter som nämns (redovisas: false under "
    "anpassningar i profilen), så byggs resten."
)
DISAGREES = (
    "Talen i den färdiga utgåvan går inte ihop med varandra, så angreppet kan inte säga att det som döljs är skyddat. "
    f"Ingenting publiceras. {REMEDY}"
)


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
