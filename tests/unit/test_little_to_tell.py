"""A delivery that gives nearly nothing to tell: no list without members, no heading without text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from socialrapport import analysis, catalogue, profiles
from socialrapport.compose.material import Material
from socialrapport.compose.memo import areas_text, memo
from socialrapport.compose.own import Own
from socialrapport.compose.report import chapter_blocks, summary
from socialrapport.compose.summary_en import about
from socialrapport.model.cube import Axis
from socialrapport.model.document import Document, KeyFigures, Paragraph, TrendBox
from socialrapport.model.measures import measures_of
from socialrapport.model.naming import said_together
from socialrapport.model.safe import SafeCell, SafeCube, Status
from support.cubes import material

TOWN = profiles.load("exempelkommun")
INDICATORS = catalogue.load().indicators


def counted(indicator: str) -> SafeCube:
    found = INDICATORS[indicator]
    cells = {("antal", ("2024",)): SafeCell(40, Status.SHOWN)}
    return SafeCube(found, (Axis("ar", "År", ("2024",), {}),), measures_of(found), cells)


def of(*indicators: str) -> Material:
    return material(TOWN, tuple(map(counted, indicators)))


def text_of(document: Document) -> str:
    return "\n".join(s.text for b in document.blocks if isinstance(b, Paragraph) for s in b.text)


def test_the_population_alone_is_what_the_report_covers() -> None:
    assert areas_text(of("de.barn")) == "Rapporten omfattar demografi."
    assert "It covers population." in about(of("de.barn"))


def test_nothing_is_listed_where_there_is_nothing() -> None:
    assert areas_text(of()) == ""
    assert "covers" not in about(of())


def test_the_memo_says_that_there_are_no_results_to_choose_from() -> None:
    said = text_of(memo(of("de.barn")))
    assert "Underlagen räcker inte till något urval av resultat här." in said
    assert "Här följer" not in said


def test_a_summary_of_nothing_has_no_heading() -> None:
    assert list(summary(of("de.barn"))) == []


def test_areas_with_an_and_of_their_own_are_told_apart() -> None:
    stuff = of("eb.hushall", "bu.placerade", "vr.rvt_utredningar")
    assert areas_text(stuff).startswith("Rapporten omfattar ekonomiskt bistånd, barn och unga samt ")
    assert ", and violence in close relationships" in about(stuff)


@pytest.mark.parametrize(
    ("names", "last", "says"),
    [
        (("a", "b", "c"), "och", "a, b och c"),
        (("a", "b och c"), "och", "a samt b och c"),
        (("a", "b and c", "d"), "and", "a, b and c, and d"),
        (("a", "b"), "and", "a and b"),
        (("a",), "och", "a"),
        ((), "och", ""),
    ],
)
def test_names_said_together(names: tuple[str, ...], last: str, says: str) -> None:
    assert said_together(names, last) == says


def test_one_figure_that_the_box_tells_has_no_card_too() -> None:
    stuff = of("eb.skuldradgivning")
    stuff = replace(stuff, judged=analysis.judged(tuple(stuff.cubes.values()), 2024, TOWN))
    blocks = list(chapter_blocks(stuff, stuff.catalogue.chapters["ekonomiskt_bistand"], Own({})))
    assert any(isinstance(b, TrendBox) for b in blocks)
    assert not any(isinstance(b, KeyFigures) for b in blocks)
