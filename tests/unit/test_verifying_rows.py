"""Rows, lists and arrows: each figure stands with what its row, its column or its heading says."""

from __future__ import annotations

import pytest
from tests.support.published import Drawn, edition

from socialrapport import verifying
from socialrapport.opened import tables
from socialrapport.verifying import Verdict

YES, NO, SILENT = Verdict.CONFIRMED, Verdict.CONTRADICTED, Verdict.NOT_FOUND
HOUSEHOLDS = Drawn("eb.hushall", "hushåll med ekonomiskt bistånd", "hushåll",
                   {"antal": {2022: 13_250, 2023: 13_395, 2024: 13_690}})  # fmt: skip
HOMELESS = Drawn("hl.personer", "personer i hemlöshet", "personer", {"antal": {2024: 2196}}, area="hemloshet",
                 groups={("kon", "K"): {"antal": {2024: 719}}, ("kon", "M"): {"antal": {2024: 1466}},
                         ("alder", "25-44"): {"antal": {2024: 925}}},
                 labels={"kon": {"K": "Kvinnor", "M": "Män"}, "alder": {"25-44": "25–44 år"}},
                 title="Personer i hemlöshet")  # fmt: skip
NOTICES = Drawn("bu.orosanmalningar", "orosanmälningar som rör barn och unga", "orosanmälningar",
                {"antal": {2021: 2195, 2023: 2404, 2024: 2577}},
                groups={("anmalare", "polis"): {"antal": {2024: 777}}}, labels={"anmalare": {"polis": "Polis"}},
                title="Orosanmälningar")  # fmt: skip
INQUIRIES = Drawn("bu.inledda", "inledda utredningar om barn och unga", "utredningar",
                  {"antal": {2023: 1287, 2024: 1395}})  # fmt: skip
DAYS = Drawn("bu.dagar", "utredningstiden i avslutade utredningar om barn och unga", "utredningar",
             {"median": {2024: 87}}, {"median": ("median", "dagar", 0)})  # fmt: skip


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tables.Published:
    folder = tmp_path_factory.mktemp("utgåva") / "ut"
    return tables.read(edition(folder, HOUSEHOLDS, HOMELESS, NOTICES, INQUIRIES, DAYS))


@pytest.mark.parametrize(
    ("text", "raw", "verdict"),
    [
        ("Hushåll med ekonomiskt bistånd\n2022 – 13 250\n2023 – 13 395", "13 395", YES),
        ("Hushåll med ekonomiskt bistånd\n2022 – 13 250\n2023 – 13 935", "13 935", NO),
        ("Utveckling 2022–2024: hushåll med ekonomiskt bistånd 13 250 → 13 395 → 13 690", "13 395", YES),
        ("Orosanmälningar 2024: 2 577.", "2 577", YES),
        ("Orosanmälningar 2023: 2 577.", "2 577", NO),
        ("Område;Antal 2024;Antal 2023\nOrosanmälningar;2 577;2 404\nHushåll med ekonomiskt bistånd;13 690;13 395",
         "2 404", YES),
        ("Område;Antal 2024;Antal 2023\nOrosanmälningar;2 577;2 440\nHushåll med ekonomiskt bistånd;13 690;13 395",
         "2 440", NO),
        ("Antal | 2024\nOrosanmälningar totalt | 2 577\nvarav från polisen | 777", "777", YES),
        ("Antal | 2024\nOrosanmälningar totalt | 2 577\nvarav från polisen | 707", "707", NO),
        ("Hemlösa 2024\n25–44 år: 925", "925", YES),
        ("Hemlösa 2024\n25–44 år: 952", "952", NO),
        ("Könsfördelning hemlöshet 2024: K 719 / M 1 466 / totalt 2 196", "719", YES),
        ("Av 2 196 personer i hemlöshet 2024 är 1 466 män, alltså 67 procent.", "67", YES),
        ("Av 2 196 personer i hemlöshet 2024 är 1 466 män, alltså 76 procent.", "76", NO),
        ("Medianen för utredningstiden låg på 87 dagar 2024.", "87", YES),
        ("Medianen för utredningstiden låg på 78 dagar 2024.", "78", NO),
        ("2 577 orosanmälningar (föregående år 2 404), 1 395 inledda utredningar om barn (föregående år 1 287).",
         "1 287", YES),
        ("Det är 2 577 orosanmälningar (2024), fler än för tre år sedan då de var 2 195.", "2 195", YES),
        ("Antalet orosanmälningar har stigit till 2 577 från 2 195 2021.", "2 195", YES),
        ("Antalet orosanmälningar har sjunkit till 2 577 från 2 404 2023.", "2 404", NO),
        ("2 577 orosanmälningar 2024. Tre år tidigare var de 2 404.", "2 404", NO),
    ],
)  # fmt: skip
def test_the_row(text: str, raw: str, verdict: Verdict, published: tables.Published) -> None:
    assert {c.raw: c.verdict for c in verifying.verify(text, published).claims}.get(raw) is verdict


def test_a_heading_is_not_of_the_time_that_it_compares_with(published: tables.Published) -> None:
    text = "Antalet orosanmälningar ökade jämfört med kartläggningen 2023"
    assert [c.verdict for c in verifying.verify(text, published).claims] == [YES]


def test_the_figures_along_a_chart_go_on_from_no_line(published: tables.Published) -> None:
    text = "Antalet orosanmälningar ökade mellan 2023 och 2024, från 2 404 till 2 577, som mest\n0 50 100 150 200"
    assert "0" not in {c.raw for c in verifying.verify(text, published).claims}


def test_under_a_line_of_something_else_an_item_is_not_of_what_stood_above(published: tables.Published) -> None:
    text = "Orosanmälningar\n2024: 2 577\nHundar och katter\n2023: 711"
    found = {c.raw: c.verdict for c in verifying.verify(text, published).claims}
    assert found["2 577"] is YES
    assert found.get("711") is not NO
