"""What the rules find in situations that have been met: one case in each test."""

from __future__ import annotations

import shutil
from pathlib import Path

from socialrapport import catalogue, engine, intake, profiles
from support.beside import CASES, needs

pytestmark = needs(CASES)


def test_a_child_in_two_placements_at_once(tmp_path: Path) -> None:
    """P10 ends the day after P11 began, P20 is open, P70 and P71 are the same days; the move of P00 is no overlap."""
    shutil.copytree(CASES / "A08_eva_overlapp", tmp_path / "uttag")
    with engine.open(tmp_path) as store:
        _, issues = intake.receive(
            tmp_path / "uttag", profiles.load("exempelkommun"), catalogue.load(), 2024, store, b"nyckel"
        )
        lines = next(i for i in issues if i.rule == "samtidig_heldygn").rows
        found = [store.run("SELECT placering_id FROM placering WHERE _rad = ?", (line,))[0][0] for line in lines]
    assert found == ["P10", "P20", "P70"]
