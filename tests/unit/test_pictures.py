"""Pictures say what the gate has found, in words that are claims of published cells."""

from __future__ import annotations

import dataclasses

import pytest

from socialrapport import analysis, catalogue, ledger, profiles
from socialrapport.compose import charts, district_charts, headlines
from socialrapport.compose.material import Material
from socialrapport.model.cube import Axis
from socialrapport.model.document import ChartBlock, Document, Heading, MapBlock
from socialrapport.model.finding import ClaimKind
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import SafeCell, SafeCube, Status
from socialrapport.publish import blocks
from socialrapport.publish.web import html
from socialrapport.publish.web.numbers_linked import Around
from support import cubes as sample
from support import documents

STOCKHOLM = profiles.load("stockholm")
CODES = tuple(d.code for d in STOCKHOLM.districts_of(sample.YEAR))[:8]
NAMES = {code: f"Del {n}" for n, code in enumerate(CODES, 1)}
EVEN = [21.0, 21.2, 21.4, 21.6, 21.8, 22.0, 22.2, 22.4]
UNEVEN = [12.0, 14.0, 17.0, 20.0, 23.0, 26.0, 29.0, 39.0]
YEARS = ("2018", "2019", "2020", "2021", "2022", "2023", "2024")


def shares(values: list[float]) -> SafeCube:
    "The share with long assistance in each of eight districts of 1,000 households, the same every year."
    found = catalogue.load().indicators["eb.langvarigt"]
    cells = {}
    for year in YEARS:
        for code, share in {"Total": sum(values) / len(values), **dict(zip(CODES, values, strict=True))}.items():
            of = 8000 if code == "Total" else 1000
            for measure, number in (("andel", share), ("antal", share * of / 100), ("bas", of)):
                cells[measure, (year, code)] = SafeCell(number, Status.SHOWN)
    places = Axis("stadsdel", "Stadsdel", CODES, NAMES, False)
    return SafeCube(found, (Axis("ar", "År", YEARS, {}), places), measures_of(found), cells)


def material(*found: SafeCube) -> Material:
    return dataclasses.replace(sample.material(STOCKHOLM, found), judged=analysis.judged(found, sample.YEAR, STOCKHOLM))


def districts(values: list[float]) -> tuple[Material, ChartBlock]:
    cube = shares(values)
    stuff = material(cube)
    block = district_charts.districts(stuff, cube, cube.comparable, sample.YEAR)
    assert block is not None
    return stuff, block


def claims_held(stuff: Material, block: ChartBlock) -> set[str]:
    "What the ledger says of each claim in the picture's words."
    document = Document("T", "", (Heading(1, "K", "k"), block), "O", "1 april 2025", sample.YEAR, True)
    entries = ledger.ledger([("rapport", document)], stuff.cubes.values())
    assert ledger.account(document, stuff.cubes.values()).free == ()
    return {entry.verdict for entry in entries}


@pytest.mark.parametrize(
    ("values", "says"),
    [
        (UNEVEN, "var högst i Del 8 och lägst i Del 1 under 2024"),
        (EVEN, "som fått bistånd i minst tio månader var inte större än slumpen kan ge"),
    ],
)
def test_the_headline_names_a_district_only_where_it_stands_out(values: list[float], says: str) -> None:
    stuff, block = districts(values)
    assert block.headline is not None
    assert block.headline.text.endswith(says)
    assert "Högst" not in block.alt.text
    low, high = (f"{value:.1f}".replace(".", ",") for value in (values[0], values[-1]))
    assert f"Värdena ligger mellan {low} och {high}." in block.alt.text
    assert claims_held(stuff, block) == {"bekräftad"}


def test_the_alternative_of_lines_is_bound_to_where_they_begin_and_end() -> None:
    cube = shares(EVEN)
    stuff = material(cube)
    block = charts.lines(cube, cube.main, sample.YEAR, headlines.of_series(stuff, cube, cube.main))
    assert block is not None
    assert block.alt.text.endswith("21,7 (2018) och 21,7 (2024).")
    assert [claim.cells[0].at[0] for claim in block.alt.claims] == ["2018", "2024"]
    assert claims_held(stuff, block) == {"bekräftad"}


def test_every_output_has_the_headline() -> None:
    block = documents.line_chart()
    assert block.headline is not None
    assert block.headline.text in html.block(block, Around())
    assert blocks.block_data(block)["headline"] == block.headline.text


def test_the_table_of_a_chart_has_its_intervals() -> None:
    cube = shares(UNEVEN)
    block = charts.lines(cube, cube.main, sample.YEAR, None, material(cube).judged.intervals)
    assert block is not None
    written = html.block(block, Around())
    assert "Samtliga, intervall" in written
    low, high = (block.series[0].points[-1].low, block.series[0].points[-1].high)
    assert low is not None
    assert high is not None
    assert f"{low:.1f}–{high:.1f}".replace(".", ",") in written


def test_a_count_stands_in_the_profiles_own_order_and_has_no_headline_of_who_is_highest() -> None:
    cube = shares(UNEVEN)
    block = district_charts.districts(material(cube), cube, cube.measure("antal"), sample.YEAR)
    assert block is not None
    assert (block.kind, block.headline, block.named) == ("rows", None, ())
    assert [p.x for p in block.series[0].points] == list(NAMES.values())


def test_only_districts_that_the_headline_names_are_in_colour() -> None:
    assert districts(UNEVEN)[1].named == ("Del 8", "Del 1")
    assert districts(EVEN)[1].named == ()


def test_a_district_has_a_frame_on_the_map_where_it_surely_differs_from_the_whole() -> None:
    cube = shares(UNEVEN)
    block = district_charts.tile_map(material(cube), cube, cube.comparable, sample.YEAR)
    assert block is not None
    assert {tile.code for tile in block.tiles if tile.apart} >= {CODES[0], CODES[-1]}
    assert not any(tile.apart for tile in districts_map(EVEN).tiles)


def districts_map(values: list[float]) -> MapBlock:
    cube = shares(values)
    block = district_charts.tile_map(material(cube), cube, cube.comparable, sample.YEAR)
    assert block is not None
    return block


def test_a_funnel_counts_the_districts_that_surely_differ_and_names_them() -> None:
    cube = shares(UNEVEN)
    stuff = material(cube)
    block = district_charts.funnel(stuff, cube)
    assert block is not None
    assert block.headline is not None
    assert block.headline.text.endswith("av åtta stadsdelar skiljer sig säkerställt från staden som helhet")
    assert len(block.named) == len(next(c for c in block.headline.claims if c.kind is ClaimKind.COUNT).cells)
    assert "Säkert över helheten ligger Del 7 och Del 8. Säkert under helheten ligger Del 1" in block.alt.text
    assert claims_held(stuff, block) == {"bekräftad"}


def test_where_districts_differ_no_more_than_chance_gives_a_funnel_names_none() -> None:
    cube = shares(EVEN)
    stuff = material(cube)
    block = district_charts.funnel(stuff, cube)
    assert block is not None
    assert block.named == ()
    assert block.headline == districts(EVEN)[1].headline


def test_what_only_the_web_has_is_neither_printed_nor_numbered() -> None:
    document = documents.report()
    assert documents.funnel_chart().id not in [getattr(b, "id", "") for b in document.in_print().blocks]
    number = blocks.numbers(document.blocks)
    assert documents.funnel_chart().id not in number
    assert number[documents.tile_map().id] == f"Figur {len([n for n in number.values() if n.startswith('Figur')])}"
    assert documents.funnel_chart().caption not in str(blocks.as_data(document))


@pytest.mark.parametrize(("women", "drawn"), [((6, 7, "..", 8), 3), ((6, "..", "..", ".."), 1)])
def test_the_sexes_are_drawn_where_most_of_each_line_is_shown(women: tuple[int | str, ...], drawn: int) -> None:
    years = ("2021", "2022", "2023", "2024")
    rows = [f"antal {y} Total {code} | {n}" for y in years for code, n in (("Total", 20), ("M", 12))]
    rows += [f"antal {y} Total K | {n}" for y, n in zip(years, women, strict=True)]
    cube = sample.cube("eb.bistandstagare", "\n".join(row.replace(" |", " Total |") for row in rows), years)
    block = charts.lines(cube, cube.measures[0], sample.YEAR)
    assert block is not None
    assert len(block.series) == drawn
