"""What an earlier edition printed, as tables of their own beside today's: the cells that are of the same thing.

They are public already, and the attack has them as equations. Nothing that was hidden then has a number here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from socialrapport.model.axes import DISTRICT
from socialrapport.model.cube import Coordinate, MeasureInfo
from socialrapport.model.indicator import TOTAL
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCell, SafeCube
from socialrapport.model.since import QUOTED, Before, Described


def quoted(safe: Iterable[SafeCube], before: Before, profile: Profile) -> tuple[SafeCube, ...]:
    "The tables of *before* that the edition has too, and is divided as then."
    both = ((cube, before.tables[cube.id]) for cube in safe if cube.id in before.tables)
    same = ((cube, then) for cube, then in both if list(then.labels) == [axis.id for axis in cube.axes[1:]])
    return tuple(as_then(cube, then, before, grown(then, profile)) for cube, then in same)


def as_then(cube: SafeCube, then: Described, before: Before, other: Collection[str]) -> SafeCube:
    "The table with the numbers of then; those of a group that is another now are left out."
    measures = {m.id: m for m in cube.measures if is_own(m) and then.measures.get(m.id) == (m.unit, m.decimals)}
    cells = {
        key: as_written(cell, measures[key[0]])
        for key, cell in before.printed[cube.id].items()
        if key[0] in measures and same_group(cube, then, key[1], other)
    }
    indicator = replace(cube.indicator, id=QUOTED + cube.id)
    return replace(cube, indicator=indicator, cells=cells, overlap={}, notes=(), english_notes=(), asked={})


def is_own(measure: MeasureInfo) -> bool:
    "Not one that is reckoned anew each year: over in prices, or beside the other districts."
    return not (measure.stands_beside or measure.prices_of)


def same_group(cube: SafeCube, then: Described, at: Coordinate, other: Collection[str]) -> bool:
    "Whether each code means what it meant; a district may have another name, but not another area."
    for axis, code in zip(cube.axes[1:], at[1:], strict=True):
        if axis.id == DISTRICT and code in other:
            return False
        if axis.id != DISTRICT and code != TOTAL and axis.labels.get(code) != then.labels[axis.id].get(code):
            return False
    return True


def as_written(cell: SafeCell, measure: MeasureInfo) -> SafeCell:
    "The cell as it was printed: whole where the measure has no decimals."
    whole = cell.value is not None and not measure.decimals
    return replace(cell, value=round(cell.value or 0)) if whole else cell


def grown(then: Described, profile: Profile) -> frozenset[str]:
    "The districts that have taken in one that the edition had: another area has the code now."
    had = then.labels.get(DISTRICT, {})
    return frozenset(d.successor for d in profile.districts if d.successor and d.code in had)
