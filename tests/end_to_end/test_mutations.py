"""A figure that changes is noticed by what is said of it: in sentences, in headings and key figures, and in tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from socialrapport.ledger import account
from socialrapport.ledger.claims_held import TRUE, check
from socialrapport.model.document import Document, KeyFigures, TableBlock, TableCell
from socialrapport.model.edition import LedgerEntry
from socialrapport.model.finding import ClaimKind
from socialrapport.model.safe import CellRef, SafeCell, SafeCube, Status
from socialrapport.prose import claims
from support.editions import InProcess
from support.mutations import score

ENOUGH = 0.99


def test_what_is_said_notices_that_its_figures_change(again: InProcess) -> None:
    found = score(again.edition.ledger, {c.id: c for c in again.edition.cubes})
    assert found.all >= ENOUGH, found.missed[:5]
    assert {kind: found.of(kind) for kind in found.made if found.of(kind) < ENOUGH} == {}
    assert {ClaimKind.VALUE, ClaimKind.DIRECTION, ClaimKind.RANK} <= set(found.made)


def test_a_change_in_percent_notices_that_its_figures_change(again: InProcess) -> None:
    "Nothing in so small a town has surely changed, so none is said: this one is true all the same."
    cubes = {c.id: c for c in again.edition.cubes}
    before, now = (CellRef("de.folkmangd", "antal", cubes["de.folkmangd"].at(year)) for year in (2023, 2024))
    old, new = (cubes["de.folkmangd"].cells[ref.measure, ref.at].value or 0.0 for ref in (before, now))
    claim = claims.change_percent("", round((new - old) / old * 100, 1), before, now, 0.05)
    values, verdict = check(claim, cubes)
    assert verdict == TRUE
    assert score([LedgerEntry("rapport", "", "", claim, values, verdict)], cubes).all >= ENOUGH


def test_what_is_said_to_be_hidden_notices_that_it_is_shown(again: InProcess) -> None:
    cubes = {c.id: c for c in again.edition.cubes}
    hidden = [e.claim for e in again.edition.ledger if e.claim.stated == ".."]
    assert hidden
    for claim in dict.fromkeys(hidden):
        shown = {ref: SafeCell(7.0, Status.SHOWN) for ref in claim.cells}
        assert check(claim, cubes | with_cells(cubes, shown))[1] != TRUE


@pytest.mark.parametrize("name", ["rapport", "faktablad", "tjansteutlatande", "summary"])
def test_a_printed_number_is_free_when_its_cell_says_another(again: InProcess, name: str) -> None:
    "Every cell that tables and key figures print is changed, and no number of theirs is bound any more."
    cubes = {c.id: c for c in again.edition.cubes}
    for document in (d for n, d in again.edition.documents.items() if n.split("/")[0] == name):
        numbers = replace(document, blocks=tuple(cells_of(document)))
        before = account(numbers, cubes.values())
        printed = {ref: cell for ref in refs(numbers) if (cell := cubes[ref.cube].cells.get((ref.measure, ref.at)))}
        other = {ref: replace(c, value=c.value * 3 + 7) for ref, c in printed.items() if c.value is not None}
        after = account(numbers, (cubes | with_cells(cubes, other)).values())
        assert not before.free
        assert len(after.free) >= ENOUGH * before.bound


def cells_of(document: Document) -> Iterator[TableBlock | KeyFigures]:
    "The blocks that print cells, without what claims answer for."
    for block in document.blocks:
        if isinstance(block, KeyFigures):
            yield KeyFigures(tuple(replace(figure, change="", claims=()) for figure in block.figures))
        elif isinstance(block, TableBlock):
            yield replace(block, rows=tuple(tuple(unclaimed(cell) for cell in row) for row in block.rows))


def unclaimed(cell: TableCell) -> TableCell:
    return replace(cell, text="", claims=()) if cell.claims else cell


def refs(document: Document) -> Iterator[CellRef]:
    for block in document.blocks:
        if isinstance(block, TableBlock):
            yield from (cell.cell for row in block.rows for cell in row if cell.cell)
        if isinstance(block, KeyFigures):
            yield from (figure.cell for figure in block.figures)


def with_cells(cubes: dict[str, SafeCube], cells: dict[CellRef, SafeCell]) -> dict[str, SafeCube]:
    changed: dict[str, dict[tuple[str, tuple[str, ...]], SafeCell]] = {}
    for ref, cell in cells.items():
        changed.setdefault(ref.cube, dict(cubes[ref.cube].cells))[ref.measure, ref.at] = cell
    return {id: replace(cubes[id], cells=found) for id, found in changed.items()}
