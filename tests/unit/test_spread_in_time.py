"""How unlike the districts are year by year: a picture for each chapter, and one sentence for all of them."""

import dataclasses
from itertools import takewhile

import pytest

from socialrapport import analysis, catalogue, ledger, profiles
from socialrapport.compose import equality as equality_of
from socialrapport.compose.equality import equality, in_pairs
from socialrapport.compose.material import Material
from socialrapport.model.as_data import from_data, to_data
from socialrapport.model.cube import Axis
from socialrapport.model.document import ChartBlock, Document, Heading, Paragraph
from socialrapport.model.finding import Sentence
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import SafeCell, SafeCube, Status
from support import cubes as sample

STOCKHOLM = profiles.load("stockholm")
CODES = tuple(d.code for d in STOCKHOLM.districts_of(sample.YEAR))[:8]
NAMES = {code: f"Del {n}" for n, code in enumerate(CODES, 1)}
YEARS = ("2019", "2020", "2021", "2022", "2023", "2024")
ALIKE = [1000, 1010, 1020, 1030, 1040, 1050, 1060, 1070]
EVEN = [800, 850, 900, 950, 1050, 1100, 1150, 1200]
UNEVEN = [300, 500, 700, 900, 1100, 1300, 1500, 1800]


def reported(then: list[int], now: list[int]) -> SafeCube:
    "Children with a report of concern in eight districts of 10,000 children, as then until the last year."
    found = catalogue.load().indicators["bu.barn_med_anmalan"]
    cells = {}
    for year in YEARS:
        counts = now if year == YEARS[-1] else then
        for code, n in {"Total": sum(counts), **dict(zip(CODES, counts, strict=True))}.items():
            of = 80_000 if code == "Total" else 10_000
            cells["antal", (year, code)] = SafeCell(n, Status.SHOWN)
            cells["per_1000", (year, code)] = SafeCell(round(n / of * 1000, 1), Status.SHOWN)
    places = Axis("stadsdel", "Stadsdel", CODES, NAMES, False)
    cube = SafeCube(found, (Axis("ar", "År", YEARS, {}), places), measures_of(found), cells)
    return analysis.with_spread((cube,))[0]


def material(cube: SafeCube) -> Material:
    judged = analysis.judged((cube,), sample.YEAR, STOCKHOLM)
    return dataclasses.replace(sample.material(STOCKHOLM, (cube,)), judged=judged)


def drawn(stuff: Material) -> list[ChartBlock]:
    return [b for b in equality(stuff) if isinstance(b, ChartBlock) and b.id.startswith("spridning-")]


def overview(stuff: Material) -> list[Sentence]:
    "The sentences that the section begins with."
    first = takewhile(lambda b: not (isinstance(b, Heading) and b.level > 1), equality(stuff))
    return [s for b in first if isinstance(b, Paragraph) for s in b.text if isinstance(s, Sentence)]


@pytest.mark.parametrize(("then", "now", "went"), [(EVEN, UNEVEN, "ökat"), (UNEVEN, EVEN, "minskat")])
def test_where_they_have_grown_unlike_or_alike_the_picture_and_a_sentence_say_so(then, now, went):
    stuff = material(reported(then, now))
    (block,) = drawn(stuff)
    assert block.headline.text.startswith("Sedan 2019 har skillnaderna mellan stadsdelarna i")
    assert block.headline.text.endswith(went)
    (told,) = overview(stuff)
    assert told.text.startswith(block.headline.text + ": 2019 låg talen mellan ")


def test_more_figures_than_a_few_are_counted_and_told_further_down(monkeypatch):
    monkeypatch.setattr(equality_of, "FEW", 0)
    (told,) = overview(material(reported(EVEN, UNEVEN)))
    assert told.text == "Sedan 2019 har skillnaderna mellan stadsdelarna säkert ökat i en uppgift."


def test_else_it_says_how_unlike_they_are():
    stuff = material(reported(UNEVEN, UNEVEN))
    (block,) = drawn(stuff)
    level, least = (stuff.cubes[block.cube].get(id, 2024).value for id in ("spridning", "spridning_lag"))
    assert block.headline.text == (
        "Skillnaderna mellan stadsdelarna i fråga om barn och unga med minst en orosanmälan är typiskt "
        f"{level:.0f} procent av nivån 2024, säkert minst {least:.0f} procent"
    )
    assert overview(stuff) == []


@pytest.mark.parametrize(("charts", "printed"), [(1, 1), (2, 2), (3, 2), (5, 4), (6, 6)])
def test_no_picture_stands_alone_on_a_page_for_pairs(charts, printed):
    (block,) = drawn(material(reported(EVEN, UNEVEN)))
    pairs = list(in_pairs([block] * charts))
    assert (len(pairs), sum(b.only == "" for b in pairs)) == (charts, printed)


def test_each_year_has_its_interval_around_it():
    (block,) = drawn(material(reported(EVEN, UNEVEN)))
    assert [p.x for p in block.series[0].points] == list(YEARS)
    assert all(p.low < p.value < p.high for p in block.series[0].points)


def test_there_is_no_picture_of_what_chance_gives():
    assert drawn(material(reported(UNEVEN, ALIKE))) == []


@pytest.mark.parametrize(("then", "now"), [(EVEN, UNEVEN), (UNEVEN, UNEVEN)])
def test_what_the_picture_and_the_sentence_say_holds(then, now):
    stuff = material(reported(then, now))
    blocks = tuple(b for b in equality(stuff) if isinstance(b, (Heading, ChartBlock, Paragraph)))
    document = Document("T", "", blocks, "O", "1 april 2025", sample.YEAR, True)
    assert ledger.account(document, stuff.cubes.values()).free == ()
    entries = ledger.ledger([("rapport", document)], stuff.cubes.values())
    assert {entry.verdict for entry in entries} == {"bekräftad"}
    assert from_data(Document, to_data(document)) == document
