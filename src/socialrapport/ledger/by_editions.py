"""How many cells of tables are others than in the edition before, counted again over the whole of both tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from socialrapport.model.finding import Claim, ClaimKind
from socialrapport.model.safe import SafeCell, SafeCube, Status
from socialrapport.model.since import QUOTED, as_now


def number(claim: Claim, cubes: Mapping[str, SafeCube]) -> int:
    "So many cells of the tables that the claim names have changed as it says."
    tables = dict.fromkeys(as_now(ref.cube) for ref in claim.cells)
    return sum(changed(claim.kind, *both) for id in tables for both in side_by_side(cubes[QUOTED + id], cubes[id]))


def side_by_side(then: SafeCube, now: SafeCube) -> Iterator[tuple[SafeCell, SafeCell]]:
    return ((then.cells[key], now.cells[key]) for key in then.cells.keys() & now.cells.keys())


def changed(kind: ClaimKind, then: SafeCell, now: SafeCell) -> bool:
    match kind:
        case ClaimKind.SHOWN_NOW:
            return then.status is Status.HIDDEN and now.value is not None
        case ClaimKind.HIDDEN_NOW:
            return then.value is not None and now.status is Status.HIDDEN
        case _:
            return then.value is not None and now.value is not None and then.value != now.value
