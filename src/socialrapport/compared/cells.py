"""Cells of two editions, of the same group and measure. A number is told only where both editions show theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from socialrapport.model.axes import DISTRICT
from socialrapport.model.cube import Coordinate
from socialrapport.model.indicator import TOTAL
from socialrapport.model.safe import CellRef, SafeCell, Status
from socialrapport.model.since import Before, Described

Key = tuple[str, Coordinate]


@dataclass(frozen=True)
class Changed:
    "A number that both show, and is another."

    cell: CellRef
    was: float
    is_now: float


@dataclass(frozen=True)
class Cells:
    """What has become of cells. `incomparable` are those whose measure or group means something else now.

    Which cells are hidden in one of the editions is known here; only how many they are is told.
    """

    changed: tuple[Changed, ...]
    new: tuple[CellRef, ...]
    gone: tuple[CellRef, ...]
    hidden_now: tuple[CellRef, ...]
    shown_now: tuple[CellRef, ...]
    incomparable: tuple[CellRef, ...]
    same: int


def compare(then: Before, now: Before) -> Cells:
    found: dict[str, list[tuple[CellRef, SafeCell | None, SafeCell | None]]] = {}
    for table in sorted(then.printed.keys() | now.printed.keys()):
        both = meaning(then.tables.get(table), now.tables.get(table))
        old, new = then.printed.get(table, {}), now.printed.get(table, {})
        for key in sorted(old.keys() | new.keys()):
            was, is_now = there(old.get(key)), there(new.get(key))
            kind = became(was, is_now) if was is None or is_now is None or both.same(key) else "incomparable"
            found.setdefault(kind, []).append((CellRef(table, *key), was, is_now))

    def named(kind: str) -> tuple[CellRef, ...]:
        return tuple(ref for ref, _, _ in found.get(kind, ()))

    return Cells(
        changed=tuple(Changed(ref, number(was), number(is_now)) for ref, was, is_now in found.get("changed", ())),
        new=named("new"),
        gone=named("gone"),
        hidden_now=named("hidden_now"),
        shown_now=named("shown_now"),
        incomparable=named("incomparable"),
        same=len(found.get("same", ())),
    )


def there(cell: SafeCell | None) -> SafeCell | None:
    "What does not apply is as little there as what the edition does not have."
    return None if cell is None or cell.status is Status.NOT_APPLICABLE else cell


def number(cell: SafeCell | None) -> float:
    "Of a cell that is shown."
    return (cell.value if cell else None) or 0.0


def became(was: SafeCell | None, now: SafeCell | None) -> str:
    if was == now:
        return "same"
    if was is None:
        return "new"
    if now is None:
        return "gone"
    if was.shown and now.shown:
        return "changed"
    return "hidden_now" if was.shown else "shown_now"


@dataclass(frozen=True)
class Meaning:
    """What means the same in both editions of a table: its measures, and for each axis after the year its codes.

    `codes` is None where the table is divided otherwise, and for an axis of districts, whose names may change.
    """

    measures: frozenset[str] = frozenset()
    codes: tuple[frozenset[str] | None, ...] | None = None

    def same(self, key: Key) -> bool:
        measure, at = key
        return (
            self.codes is not None
            and measure in self.measures
            and all(codes is None or code in codes for code, codes in zip(at[1:], self.codes, strict=True))
        )


def meaning(then: Described | None, now: Described | None) -> Meaning:
    if then is None or now is None or list(then.labels) != list(now.labels):
        return Meaning()
    axes = zip(then.labels.items(), now.labels.values(), strict=True)
    codes = tuple(None if id == DISTRICT else alike(had, have) | {TOTAL} for (id, had), have in axes)
    return Meaning(alike(then.measures, now.measures), codes)


def alike(these: Mapping[str, object], those: Mapping[str, object]) -> frozenset[str]:
    return frozenset(id for id, one in these.items() if those.get(id) == one)


def hidden(edition: Before) -> frozenset[str]:
    "The addresses of all that an edition hides."
    return frozenset(
        str(CellRef(table, *key))
        for table, cells in edition.printed.items()
        for key, cell in cells.items()
        if cell.status is Status.HIDDEN
    )
