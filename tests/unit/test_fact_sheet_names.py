"""No two districts' sheets have the same file."""

from __future__ import annotations

from socialrapport.compose.fact_sheet import file_names
from socialrapport.model.profile import District


def test_a_name_is_its_letters() -> None:
    assert file_names([District("01", "Östra Ån")]) == {"01": "ostra-an"}


def test_names_that_become_the_same_have_their_codes() -> None:
    assert file_names([District("01", "Ön"), District("02", "On"), District("03", "Ås")]) == {
        "01": "on-01",
        "02": "on-02",
        "03": "as",
    }
