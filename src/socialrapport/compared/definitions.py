"""How figures are defined in two editions: figures that are new or gone, and definitions with other words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from socialrapport.model.axes import DISTRICT
from socialrapport.model.since import TERMS, Before, Described, Redefined


@dataclass(frozen=True)
class Definitions:
    "`new` and `gone` are (id, title); `breaks` (table, year, district) are those that only the newer has."

    new: tuple[tuple[str, str], ...]
    gone: tuple[tuple[str, str], ...]
    changed: tuple[Redefined, ...]
    breaks: tuple[tuple[str, int, str], ...]


def compare(then: Before, now: Before) -> Definitions:
    both = sorted(then.tables.keys() & now.tables.keys())
    return Definitions(
        new=tuple((id, now.tables[id].title) for id in sorted(now.tables.keys() - then.tables.keys())),
        gone=tuple((id, then.tables[id].title) for id in sorted(then.tables.keys() - now.tables.keys())),
        changed=tuple(one for id in both for one in redefined(id, then.tables[id], now.tables[id])),
        breaks=tuple((id, *at) for id in both for at in sorted(now.tables[id].breaks - then.tables[id].breaks)),
    )


def redefined(id: str, then: Described, now: Described) -> Iterator[Redefined]:
    "The parts of a definition that both editions tell, where they differ; then measures, and groups' names."
    for term in TERMS:
        was, is_now = (" ".join(one.facts.get(term, "").split()) for one in (then, now))
        if was and is_now and was != is_now:
            yield Redefined(id, term, was, is_now)
    for measure in then.measures.keys() & now.measures.keys():
        (unit, decimals), (unit_now, decimals_now) = then.measures[measure], now.measures[measure]
        if (unit, decimals) != (unit_now, decimals_now):
            yield Redefined(id, measure, f"{unit}, {decimals} decimaler", f"{unit_now}, {decimals_now} decimaler")
    for axis in then.labels.keys() & now.labels.keys() - {DISTRICT}:
        had, have = then.labels[axis], now.labels[axis]
        other = sorted(code for code in had.keys() & have.keys() if had[code] != have[code])
        if other:
            yield Redefined(id, axis, *(", ".join(labels[code] for code in other) for labels in (had, have)))
