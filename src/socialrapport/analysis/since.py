"""What has changed since an edition that was published before, of what both have published.

Nothing is judged here: a number that is another is another, whether chance could have made it or not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from socialrapport.model.axes import DISTRICT
from socialrapport.model.cube import Coordinate
from socialrapport.model.indicator import TOTAL, Break
from socialrapport.model.profile import Disclosure, Profile
from socialrapport.model.safe import CellRef, SafeCell, SafeCube, Status
from socialrapport.model.since import (
    Before,
    Counted,
    Described,
    Redefined,
    Redivided,
    Revised,
    Since,
    as_now,
    facts_of,
)

SMALL = 20
"""What a change is held against at least: from two to three is no change by half."""
DIVIDED = "redovisas_efter"
Key = tuple[str, Coordinate]
Pair = tuple[SafeCube, SafeCube]
"""A table as it was printed then, and as it is."""


def changed_since(
    safe: Sequence[SafeCube], quoted: Sequence[SafeCube], before: Before, profile: Profile, year: int
) -> Since:
    "All that is another now than in *before*, whose tables are *quoted*."
    now = {cube.id: cube for cube in safe}
    pairs = [(then, now[as_now(then.id)]) for then in quoted]
    by_table = {cube.id: counted([(then, cube)], is_revised) for then, cube in pairs}
    return Since(
        year=before.year,
        fingerprint=before.fingerprint,
        quoted=tuple(quoted),
        new={} if before.part else {cube.id: cube.indicator.title for cube in safe if cube.id not in before.tables},
        gone=tuple(one.title for id, one in before.tables.items() if id not in now),
        redefined=tuple(redefined(safe, before, bool(profile.districts_of(year)))),
        redivided=tuple(redivided(safe, before)),
        breaks=tuple(
            (cube.id, found)
            for cube in safe
            if cube.id in before.tables
            for found in cube.indicator.breaks
            if found.year <= year and is_new(found, before, before.tables[cube.id])
        ),
        new_districts=tuple(missing(districts_now(safe), districts_then(before))),
        gone_districts=tuple(missing(districts_then(before), districts_now(safe))),
        revised=counted(pairs, is_revised),
        by_table={id: one for id, one in by_table.items() if one.number},
        revisions=tuple(sorted(revisions(pairs, profile.disclosure), key=lambda r: (-r.size, r.now))),
        shown_now=counted(pairs, lambda then, now: then.status is Status.HIDDEN and now.shown),
        hidden_now=counted(pairs, lambda then, now: then.shown and now.status is Status.HIDDEN),
    )


def is_new(found: Break, before: Before, then: Described) -> bool:
    "Whether a break is in no year that an edition told of: it may have known of one that was to come."
    return found.year > before.year or (found.year, found.district) not in then.breaks


def redefined(safe: Iterable[SafeCube], before: Before, districts: bool) -> Iterator[Redefined]:
    "The parts of each definition that both editions tell, where they differ."
    for cube in safe:
        then = before.tables.get(cube.id)
        if then is not None:
            facts = said_now(cube, districts)
            for term, text in then.facts.items():
                if term == DIVIDED and has_other_breakdowns(cube, then):
                    continue
                if " ".join(text.split()) != facts[term]:
                    yield Redefined(cube.id, term, " ".join(text.split()), facts[term])
            yield from other_groups(cube, then)


def has_other_breakdowns(cube: SafeCube, then: Described) -> bool:
    return {axis.id for axis in cube.axes[1:]} != then.labels.keys()


def redivided(safe: Iterable[SafeCube], before: Before) -> Iterator[Redivided]:
    """The figures that are shown by other breakdowns than then.

    More registers that were delivered, or larger counts, bring a breakdown without a definition being another.
    """
    for cube in safe:
        then = before.tables.get(cube.id)
        if then is not None and has_other_breakdowns(cube, then):
            had = then.facts[DIVIDED].split(", ") if then.facts[DIVIDED] else []
            have = {axis.id: axis.title.lower() for axis in cube.axes[1:]}
            new = tuple(title for id, title in have.items() if id not in then.labels)
            gone = (title for id, title in zip(then.labels, had, strict=False) if id not in have)
            yield Redivided(cube.id, new, tuple(gone))


def said_now(cube: SafeCube, districts: bool) -> dict[str, str]:
    "What this edition's data says of the table, by the same keys."
    one = cube.indicator
    facts = {
        "titel": one.title,
        "definition": one.definition,
        "enhet": one.unit.plural,
        DIVIDED: ", ".join(axis.title.lower() for axis in cube.axes[1:]),
        **facts_of(one, districts),
    }
    return {term: " ".join(text.split()) for term, text in facts.items()}


def other_groups(cube: SafeCube, then: Described) -> Iterator[Redefined]:
    "Groups with the same code and another name."
    for axis in cube.axes[1:]:
        had = then.labels.get(axis.id, {})
        other = [
            code for code in axis.codes if axis.id != DISTRICT and had.get(code, "") not in ("", axis.labels[code])
        ]
        if other:
            names = (", ".join(labels[code] for code in other) for labels in (had, axis.labels))
            yield Redefined(cube.id, axis.title, *names)


def districts_now(safe: Iterable[SafeCube]) -> dict[str, str]:
    axes = (axis for cube in safe if (axis := cube.axis(DISTRICT)))
    return {code: axis.labels[code] for axis in axes for code in axis.codes}


def districts_then(before: Before) -> dict[str, str]:
    found = (one.labels.get(DISTRICT, {}) for one in before.tables.values())
    return {code: name for labels in found for code, name in labels.items() if code != TOTAL}


def missing(these: Mapping[str, str], those: Mapping[str, str]) -> list[str]:
    "The names of the districts that the others lack, in the order of their codes."
    return [these[code] for code in sorted(these.keys() - those.keys())]


def is_revised(then: SafeCell, now: SafeCell) -> bool:
    return then.shown and now.shown and then.value != now.value


def counted(pairs: Iterable[Pair], changed: Callable[[SafeCell, SafeCell], bool]) -> Counted:
    "How many cells have so changed, and the first in each table: as it is shown, now or then."
    number, cells = 0, []
    for then, now in pairs:
        keys = [key for key, cell in then.cells.items() if key in now.cells and changed(cell, now.cells[key])]
        number += len(keys)
        cells += [CellRef((now if now.cells[key].shown else then).id, *key) for key in keys[:1]]
    return Counted(number, tuple(cells))


def revisions(pairs: Iterable[Pair], rules: Disclosure) -> Iterator[Revised]:
    "Each number that is another now, but for those that were small then, or rest on what was."
    for then, now in pairs:
        for (measure, at), cell in then.cells.items():
            here = now.cells.get((measure, at))
            if here is None or not is_revised(cell, here) or was_small(then, (measure, at), rules):
                continue
            was, is_now = cell.value or 0.0, here.value or 0.0
            size = abs(is_now - was) / max(abs(was), abs(is_now), SMALL)
            yield Revised(CellRef(then.id, measure, at), CellRef(now.id, measure, at), was, is_now, size)


def was_small(then: SafeCube, key: Key, rules: Disclosure) -> bool:
    "Whether the cell, or the count that it is made of, is so small that it would be hidden today."
    low, high = rules.areas.get(then.indicator.area, (rules.low, rules.high))
    counts = (then.cells.get((m.id, key[1])) for m in then.measures if m.kind.is_count)
    return not then.indicator.public and any(c is not None and low <= (c.value or 0) <= high for c in counts)
