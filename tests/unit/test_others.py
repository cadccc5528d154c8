"""Others' figures beside ours: read as delivered, a table of their own, told with how definitions differ."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from socialrapport import analysis, catalogue, disclosure, intake, profiles
from socialrapport.compose.others import against_others
from socialrapport.engine import Engine
from socialrapport.ledger import account, check
from socialrapport.model.document import ChartBlock, Document, Note, Paragraph, TableBlock
from socialrapport.model.english import in_english
from socialrapport.model.others import OthersFigure
from socialrapport.model.safe import SafeCube
from socialrapport.publish.web import views
from support import tables
from support.beside import SHARED, needs
from support.cubes import cube, material

CATALOGUE = catalogue.load()
STOCKHOLM = replace(profiles.load("stockholm"), compared={"1480": "Göteborg"})
OURS = cube(
    "eb.langvarigt_vuxna",
    """
    andel_av_befolkningen 2022 Total Total Total | 1.0
    andel_av_befolkningen 2023 Total Total Total | 0.9
    andel_av_befolkningen 2024 Total Total Total | 0.8
    """,
)
EVICTIONS = "ar;kommun;avhysningar;barn\n2024;0180;40;5\n"


@pytest.fixture
def store(fresh: Callable[[], Engine]) -> Engine:
    return fresh()


def delivered(tmp_path: Path, store: Engine, name: str, content: str | bytes):
    folder = tmp_path / "uttag"
    folder.mkdir()
    return delivered_in(folder, store, name, content)


def delivered_in(folder: Path, store: Engine, name: str, content: str | bytes):
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    (folder / "avhysning.csv").write_text(EVICTIONS, encoding="utf-8")
    delivery, issues = intake.receive(folder, STOCKHOLM, CATALOGUE, 2024, store, b"nyckel")
    return delivery, {issue.rule: issue for issue in issues}


def theirs(place: str, year: int, value: float | None, sex: str = "") -> OthersFigure:
    return OthersFigure("eb.langvarigt_vuxna", "Kolada", "N31816", place, year, sex, value, "" if value else "..")


FIGURES = (
    *(theirs("0000", year, value) for year, value in ((2022, 1.6), (2023, 1.5), (2024, 1.4))),
    theirs("1480", 2024, 2.5),
    theirs("1280", 2024, 3.5),
)


def beside(*figures: OthersFigure, ours: SafeCube = OURS):
    others = disclosure.of_others(figures, CATALOGUE.indicators, STOCKHOLM)
    return material(STOCKHOLM, (ours, *others)), list(against_others(material(STOCKHOLM, (ours, *others)), ours))


def test_an_answer_from_kolada_gives_the_figures_of_others_and_says_which_key_figures_are_strange(tmp_path, store):
    content = tables.kolada(
        [
            tables.entry("N31816", "0000", T=1.44, K=None),
            tables.entry("N31816", "0180", T=0.8),
            tables.entry("N99999", "1480", T=1.0),
        ]
    )
    delivery, issues = delivered(tmp_path, store, "jamforelse_kolada.json", content)
    assert [(f.place, f.year, f.sex, f.value, f.status) for f in delivery.others] == [
        ("0000", 2024, "", 1.44, ""), ("0000", 2024, "K", None, ".."),
    ]  # fmt: skip
    assert "N99999. De som kan jämföras är Kolada N28891 (" in issues["inget_att_jamfora"].says
    assert delivery.public == ()


def test_a_described_file_gives_the_same(tmp_path, store):
    rows = "kalla;nyckeltal;kommun;ar;kon;varde\nKolada;N31816;0000;2024;;1,44\nKolada;N31816;0000;2024;K;1,4\n"
    delivery, _ = delivered(tmp_path, store, "jamforelse.csv", rows)
    assert [(f.indicator, f.place, f.sex, f.value) for f in delivery.others] == [
        ("eb.langvarigt_vuxna", "0000", "", 1.44), ("eb.langvarigt_vuxna", "0000", "K", 1.4),
    ]  # fmt: skip


def test_the_country_and_whom_the_profile_names_stand_beside_ours_in_text_chart_and_table():
    stuff, blocks = beside(*FIGURES)
    (text,), chart, table, note = blocks[0].text, blocks[1], blocks[2], blocks[3]
    assert text.text.replace("\u00a0", " ") == (
        "Andelen var 0,8 procent 2024, mot 1,4 procent i riket och 2,5 procent i Göteborg enligt Kolada, N31816."
    )
    assert {check(claim, stuff.cubes)[1] for claim in text.claims} == {"bekräftad"}
    assert isinstance(chart, ChartBlock)
    assert [series.name for series in chart.series] == ["Stockholms stad", "Riket"]
    assert isinstance(table, TableBlock)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Stockholms stad", "1,0", "0,9", "0,8"], ["Riket", "1,6", "1,5", "1,4"], ["Göteborg", "", "", "2,5"],
    ]  # fmt: skip
    assert isinstance(note, Note)
    assert "rättas efter årets slut" in note.text[0].text


BY_SEX = cube(
    "eb.langvarigt_vuxna",
    """
    andel_av_befolkningen 2024 Total Total Total | 0.8
    andel_av_befolkningen 2024 Total K     Total | 0.7
    andel_av_befolkningen 2024 Total M     Total | 0.9
    """,
)
OF_SEXES = (*FIGURES, theirs("0000", 2024, 1.3, "K"), theirs("0000", 2024, 1.5, "M"), theirs("1480", 2024, 2.4, "K"))


def test_women_and_men_stand_beside_others_too():
    stuff, blocks = beside(*OF_SEXES, ours=BY_SEX)
    _, told = blocks[0].text
    assert told.text.replace("\u00a0", " ") == (
        "Bland kvinnor var andelen 0,7 procent (riket 1,3; Göteborg 2,4) och bland män 0,9 procent (riket 1,5)."
    )
    assert {check(claim, stuff.cubes)[1] for claim in told.claims} == {"bekräftad"}
    table = next(block for block in blocks if isinstance(block, TableBlock))
    assert [[cell.text for cell in row] for row in table.rows if "kvinnor" in row[0].text] == [
        ["Stockholms stad, kvinnor", "", "", "0,7"], ["Riket, kvinnor", "", "", "1,3"],
        ["Göteborg, kvinnor", "", "", "2,4"],
    ]  # fmt: skip


def test_every_numeral_beside_others_has_its_cell():
    stuff, blocks = beside(*OF_SEXES, ours=BY_SEX)
    assert any(isinstance(block, Paragraph) for block in blocks)
    document = Document("", "", tuple(blocks), "", "", 2024, True)
    assert account(document, stuff.cubes.values()).free == ()


def test_nothing_is_said_where_nothing_was_delivered_or_of_no_year_that_we_have():
    assert beside()[1] == []
    assert beside(theirs("0000", 2019, 1.7))[1] == []


def test_a_definition_that_is_not_near_enough_gives_no_figures_to_compare_with():
    far = [one for one in CATALOGUE.indicators.values() if one.counterpart and not one.counterpart.measure]
    assert "bu.placerade" in {one.id for one in far}


def test_others_figures_are_no_figures_of_ours():
    stuff, _ = beside(*FIGURES)
    assert [made.id for made in stuff.ours] == ["eb.langvarigt_vuxna"]


def test_the_page_of_others_has_no_empty_total():
    (others,) = disclosure.of_others(FIGURES, CATALOGUE.indicators, STOCKHOLM)
    assert [[row[0].text for row in view.rows] for view in views.of(others)] == [["Riket", "Göteborg"]]


def test_the_table_of_others_has_its_source_and_english_names():
    (others,) = disclosure.of_others(FIGURES, CATALOGUE.indicators, STOCKHOLM)
    assert (others.id, others.source) == ("jmf.eb.langvarigt_vuxna", "Kolada, N31816")
    assert in_english(others, STOCKHOLM).axes[1].labels["0000"] == "Sweden"


MUNICIPALITIES = SHARED / "data" / "population" / "kommuner_2024.csv"
"Share of the inhabitants with ekonomiskt bistånd in each municipality, as somebody published it: no year is said."
DESCRIBED = """
- fil: kommuner_2024
  register: jamforelse
  kolumner:
    kommunkod: kommun
    ekbistand_andel_pct: varde
    kommunnamn:
    lanskod:
    folkmangd_2024:
  konstanter: {kalla: Kolada, nyckeltal: N31807, ar: 2024}
"""


@needs(MUNICIPALITIES)
def test_a_file_that_somebody_published_stands_beside_ours(tmp_path, store):
    folder = tmp_path / "uttag"
    folder.mkdir()
    (folder / "filer.yaml").write_text(DESCRIBED, encoding="utf-8")
    delivery, issues = delivered_in(folder, store, MUNICIPALITIES.name, MUNICIPALITIES.read_bytes())
    assert "inget_att_jamfora" not in issues
    assert issues["hoppar_over"].says.count("kommunens egna tal") == 1
    assert len(delivery.others) == 285  # 290, four without a value and our own
    ours = cube("eb.bistandstagare", "andel_av_befolkningen 2024 Total Total Total | 2.1")
    stuff, blocks = beside(*delivery.others, ours=ours)
    told = blocks[0].text[0]
    assert told.text.replace("\u00a0", " ") == (
        "Andelen var 2,1 procent 2024, mot 3,4 procent i Göteborg enligt Kolada, N31807."
    )
    assert {check(claim, stuff.cubes)[1] for claim in told.claims} == {"bekräftad"}


@pytest.mark.parametrize("place", ["Riket", "180", "Stockholm"])
def test_a_place_that_is_no_code_is_an_error_that_says_how_it_is_written(place, tmp_path, store):
    rows = f"kalla;nyckeltal;kommun;ar;kon;varde\nKolada;N31816;{place};2024;;1,4\nKolada;N31816;1480;2024;;2,5\n"
    delivery, issues = delivered(tmp_path, store, "jamforelse.csv", rows)
    assert [f.place for f in delivery.others] == ["1480"]
    assert issues["okand_kommunkod"].rows == (2,)
    assert "0000 för riket, 0180 och inte 180" in issues["okand_kommunkod"].remedy


def test_a_year_that_others_have_no_figures_of_is_no_nought_to_answer_for(tmp_path, store):
    rows = "kalla;nyckeltal;kommun;ar;kon;varde\nKolada;N31816;0000;2023;;1,4\n"
    _, issues = delivered(tmp_path, store, "jamforelse.csv", rows)
    told = issues["inga_rader"]
    assert "noll" not in told.remedy
    assert "Finns de inte ännu behöver inget göras" in told.remedy


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (0.014, "Riket 2024 är avrundat 0,0, mindre än en tiondel av ert eget (0,8)"),
        (140.0, "Riket 2024 är avrundat 140,0, mer än tio gånger så stort som ert eget (0,8)"),
    ],
)
def test_a_figure_of_another_scale_is_unlikely(value, says):
    stuff, _ = beside(theirs("0000", 2024, value), theirs("1480", 2024, 2.5))
    (told,) = analysis.far_from_ours(tuple(stuff.cubes.values()))
    assert says in told


def test_figures_that_differ_as_municipalities_do_are_likely():
    stuff, _ = beside(*FIGURES, theirs("1480", 2023, None))
    assert analysis.far_from_ours(tuple(stuff.cubes.values())) == ()
