"""What a reviewer sees of a table and of a year: each number beside what it was, nothing of what is hidden."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from review.core import blocks, checklist, yearly
from review.core.case import Case
from review.web import grids
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.opened.tables import Measure
from support import desk


def table(header: list[str], *rows: list[str]) -> dict[str, Any]:
    return {"slag": "TableBlock", "header": header, "rows": [[{"text": text} for text in row] for row in rows]}


def told(block: dict[str, Any], before: dict[str, Any]) -> list[tuple[str, str]]:
    return [(cell.was, cell.text) for row in blocks.grid(block, before).rows for cell in row if cell.was]


def test_a_cell_that_is_another_stands_beside_what_it_was() -> None:
    then, now = (
        table(["", "2023"], ["Kvinnor", "12"], ["Män", "9"]),
        table(["", "2023"], ["Kvinnor", "13"], ["Män", "9"]),
    )
    assert told(now, then) == [("12", "13")]


def test_a_column_that_has_moved_is_beside_itself() -> None:
    then, now = table(["", "2022", "2023"], ["Alla", "1", "2"]), table(["", "2023", "2024"], ["Alla", "2", "7"])
    assert told(now, then) == []


@pytest.mark.parametrize(("was", "now"), [("..", "12"), ("12", "..")])
def test_what_either_hides_is_not_told(was: str, now: str) -> None:
    assert told(table(["", "2023"], ["Alla", now]), table(["", "2023"], ["Alla", was])) == []


def test_a_figure_is_shown_as_its_numbers() -> None:
    points = [{"x": "2023", "value": 2.5}, {"x": "2024", "status": ".."}]
    chart = {"slag": "ChartBlock", "series": [{"name": "Alla", "points": points}]}
    grid = blocks.grid(chart, None)
    assert (grid.header, [[cell.text for cell in row] for row in grid.rows]) == (
        ("", "2023", "2024"),
        [["Alla", "2,5", ".."]],
    )


COUNT = Measure("antal", "Antal", "hushåll", MeasureKind.COUNT, 0)


@pytest.mark.parametrize(
    ("series", "surprise"),
    [
        ([100.0, 110.0, 100.0, 150.0], 4.1),  # Usual changes are ten, and chance alone makes twelve.
        ([8.0, 8.0, 8.0, 9.0], 0.3),
        ([100.0, None, 100.0, 150.0], 0.0),
        ([100.0, 110.0, 100.0, None], 0.0),
    ],
)
def test_a_change_is_as_surprising_as_it_is_unusual(series: list[float | None], surprise: float) -> None:
    assert yearly.surprise(series, COUNT) == pytest.approx(surprise)


def test_the_edition_before_stands_beside_what_this_one_says_of_its_year(tmp_path: Path) -> None:
    then, now = desk.edition(tmp_path / "a", "X.", year=2023), desk.edition(tmp_path / "b", "X.")
    path = then / "data" / "eb_hushall.csv"
    path.write_text(path.read_text().replace("14333", "14300"))
    [figure] = yearly.figures(now, then)
    assert (figure.now, figure.revised, figure.was) == (14651, 14333, 14300)
    assert figure.history == (yearly.Revision("2023", 14300, 14333),)


def test_what_the_analysis_did_not_say_and_who_has_acknowledged_what_are_read_from_the_edition_s_account(
    tmp_path: Path,
) -> None:
    there = desk.edition(tmp_path / "a", "X.")
    chance, long = "inte större än slumpen kan ge", {"kind": "trend", "cells": [], "indicator": "eb.hushall"}
    unsaid = [long | {"why": chance, "p": p} for p in (0.5, None, 0.01)]
    (there / "claims.json").write_text(json.dumps({"claims": [], "judged": {"unsaid": unsaid}}))
    found = {"register": "lvm", "regel": "x", "vad": "Ett fynd."}
    quality = [
        found | {"allvar": "varning", "kvitterad": "Kim Ek: Det är så."},
        found | {"allvar": "varning", "kvitterad": None},
        found | {"allvar": "upplysning", "kvitterad": None},
    ]
    (there / "quality.json").write_text(json.dumps({"iakttagelser": quality}))
    assert [(one.title, one.p) for one in yearly.unsaid(there)] == [("Hushåll", p) for p in (0.01, 0.5, None)]
    assert [one.by for one in yearly.validated(there)] == ["", "Kim Ek: Det är så."]


def test_the_list_stops_what_nobody_may_publish() -> None:
    wrong = {"claims": [{"verdict": "säger 3, cellen är 4"}], "numerals": {"rapport": {"free": 2}}, "doubts": [{}]}
    unsigned = {"egna_texter": [{"slag": "ej bekräftad"}], "iakttagelser": [{"allvar": "fel", "kvitterad": None}]}
    found = {item.name: item for item in checklist.of_edition(wrong, {"angrepp": {}, "redan_kanda": 1}, unsigned, {})}
    assert checklist.blocking(tuple(found.values())) == ("Påståenden", "Tal i texten", "Egna texter")
    assert not any(found[name].right for name in ("Andra läsningen", "Kontroll av underlag", "Redan kända små antal"))
    assert all(item.do for item in found.values())


def test_the_list_of_a_release_is_done_when_all_have_done_their_part() -> None:
    [chapters, disclosure, comments] = checklist.of_release(Case(threads=frozenset({"k1"})))
    assert (chapters.right, disclosure.right, comments.right) == (True, False, False)


def test_what_a_table_says_is_text_and_never_markup() -> None:
    made = grids.html(blocks.grid(table(["", "<i>2023</i>"], ["<b>Alla</b>", "<script>"]), None), '"><script>')
    assert "<script>" not in made
    assert "&lt;b&gt;Alla&lt;/b&gt;" in made
