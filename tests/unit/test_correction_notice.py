"""What readers are told of a fault: in both languages, of the right year, and without figures of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialrapport.intake.correcting import notice
from socialrapport.model.issue import Refusal
from socialrapport.model.since import Notice

RIGHT = "ar: 2024\nsv: I tabell 3.2 och på sida 7 var talen för 2019 fel.\nen: In table 3.2 figures were wrong.\n"


def said(folder: Path, text: str, replaces: bool = True) -> Notice | None:
    (folder / "rattelse.yaml").write_text(text, encoding="utf-8")
    return notice(folder, 2024, replaces)


def test_a_notice_is_in_swedish_and_english(tmp_path: Path) -> None:
    assert notice(tmp_path, 2024, replaces=True) is None
    assert said(tmp_path, RIGHT) == Notice(
        "I tabell 3.2 och på sida 7 var talen för 2019 fel.", "In table 3.2 figures were wrong."
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ar: 2024\nsv: Fel.\n", "en saknas"),
        ("ar: 2023\nsv: Fel.\nen: Wrong.\n", "gäller 2023, men utgåvan 2024"),
        ("ar: 2024\nsv: Talet var 3 barn.\nen: Wrong.\n", "rad 2: texten har talet 3"),
        ("ar: 2024\nsv: Fel.\nen: It was 2,450.\n", "rad 3: texten har talet 2"),
        ("ar: 2024\nsv: Fel.\nen: Wrong.\nskal: x\n", "skal finns inte"),
        ("- a\n", "ska ha fälten"),
        ("", "ska ha fälten"),
    ],
)
def test_what_is_wrong_with_a_notice_is_said(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(Refusal, match=told):
        said(tmp_path, text)


def test_there_is_nothing_to_correct_without_an_edition_that_is_replaced(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="ersätter ingen"):
        said(tmp_path, RIGHT, replaces=False)
