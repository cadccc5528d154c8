"""No two districts' sheets have the same file, and none tells a figure twice."""

from __future__ import annotations

from socialrapport.compose.fact_sheet import file_names, once_each
from socialrapport.model.finding import Finding, FindingKind, Verdict
from socialrapport.model.profile import District
from socialrapport.model.safe import CellRef


def test_a_name_is_its_letters() -> None:
    assert file_names([District("01", "Östra Ån")]) == {"01": "ostra-an"}


def test_names_that_become_the_same_have_their_codes() -> None:
    assert file_names([District("01", "Ön"), District("02", "On"), District("03", "Ås")]) == {
        "01": "on-01",
        "02": "on-02",
        "03": "as",
    }


def finding(kind: FindingKind, year: str, verdict: Verdict = Verdict.CHANCE) -> Finding:
    here = CellRef("bu.andel", "andel", (year, "01"))
    return Finding(kind, "bu.andel", "barn_och_unga", "andel", (("now", here),), 1.0, verdict=verdict)


def test_a_sheet_tells_no_figure_twice() -> None:
    place, change = finding(FindingKind.PLACE, "2024"), finding(FindingKind.CHANGE, "2024")
    of_another = finding(FindingKind.LEVEL, "2023")
    assert once_each([place, change, of_another]) == [place, of_another]
    sure = finding(FindingKind.CHANGE, "2024", Verdict.SURE)
    assert once_each([place, sure]) == [sure], "what is sure goes before what chance may have made"
