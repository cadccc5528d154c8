"""What a command says before it replaces what is there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from socialrapport.commands.outcomes_said import tell_what_is_replaced


@pytest.mark.parametrize(
    ("profile", "year", "told"), [("stad", 2023, True), ("annan", 2024, True), ("stad", 2024, False)]
)
def test_an_edition_of_another_year_or_municipality_is_named_before_it_is_replaced(
    profile: str, year: int, told: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    about = {"namn": "Staden", "profil": "stad", "ar": 2024}
    (tmp_path / "edition.json").write_text(json.dumps(about), "utf-8")
    tell_what_is_replaced(tmp_path, profile, year)
    assert ("utgåvan för Staden 2024" in capsys.readouterr().err) is told


def test_nothing_is_said_where_there_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tell_what_is_replaced(tmp_path, "stad", 2024)
    assert capsys.readouterr().err == ""
