"""What the one page and the press text have where there is news, and where there is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from socialrapport import analysis, catalogue, profiles
from socialrapport.compose.material import Material
from socialrapport.compose.memo import memo, with_footnotes
from socialrapport.compose.one_page import one_page
from socialrapport.compose.press import press
from socialrapport.compose.summary_en import summary_en
from socialrapport.ledger import check
from socialrapport.model.cube import Axis
from socialrapport.model.document import (
    Bullets,
    ChartBlock,
    Document,
    Footnote,
    Heading,
    KeyFigures,
    Paragraph,
    Plain,
    texts_of,
)
from socialrapport.model.finding import Sentence
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import SafeCell, SafeCube, Status
from socialrapport.publish.drawing.chart_spec import specification
from support.cubes import material

TOWN = profiles.load("exempelkommun")


def counted(indicator: str, *values: int) -> SafeCube:
    "The indicator's totals of years up to 2024."
    found = catalogue.load().indicators[indicator]
    years = tuple(str(2025 - len(values) + n) for n in range(len(values)))
    cells = {("antal", (y,)): SafeCell(v, Status.SHOWN) for y, v in zip(years, values, strict=True)}
    return SafeCube(found, (Axis("ar", "År", years, {}),), measures_of(found), cells)


def stuff_of(*cubes: SafeCube) -> Material:
    return replace(material(TOWN, cubes), judged=analysis.judged(cubes, 2024, TOWN))


TALKS = counted("fr.samarbetssamtal", 118, 122, 119, 121, 120)
CASES = counted("vr.rvt_utredningar", 41, 39, 40, 38, 40)
MORE = counted("vr.rvt_utredningar", 41, 39, 40, 38, 300)


def headline(document: Document | None) -> Heading:
    assert document is not None
    return next(b for b in document.blocks if isinstance(b, Heading))


def test_where_nothing_has_surely_changed_that_is_the_headline() -> None:
    said = headline(press(stuff_of(TALKS, CASES)))
    assert said.text == "Inga säkerställda förändringar i socialtjänsten i Exempelkommun 2024"
    assert len(said.claims) == 2


def test_where_no_two_years_differ_a_sure_line_through_several_is_the_headline() -> None:
    """A little more each year: no year differs surely from the one before, and yet it grows."""
    slow = counted("vr.rvt_utredningar", 1509, 1497, 1605, 1647, 1638, 1710, 1757, 1825)
    stuff = stuff_of(TALKS, slow)
    said = headline(press(stuff))
    assert "Inga säkerställda" not in said.text
    assert "ökat" in said.text
    assert {check(claim, stuff.cubes)[1] for claim in said.claims} == {"bekräftad"}


def test_what_has_surely_changed_is_the_headline() -> None:
    assert "relationsvåldsteam" in headline(press(stuff_of(TALKS, MORE))).text


def test_what_begins_has_not_increased_and_is_no_headline() -> None:
    """A figure of noughts alone before the year is told as new, whatever its size."""
    new = counted("vr.rvt_utredningar", 0, 0, 0, 0, 300)
    stuff = stuff_of(TALKS, counted("fr.informationssamtal", 90, 91, 89, 90, 91), new)
    assert "relationsvåldsteam" not in headline(press(stuff)).text
    for told in (press(stuff), one_page(stuff), memo(stuff)):
        assert "ökade" not in said_in(told)
    assert "inleddes 300 utredningsärenden vid relationsvåldsteam; tidigare år fanns inga." in said_in(memo(stuff))
    said = [s for b in memo(stuff).blocks for text in texts_of(b) for s in text if "fanns inga" in s.text]
    assert {check(claim, stuff.cubes)[1] for s in said if isinstance(s, Sentence) for claim in s.claims} == {
        "bekräftad"
    }


def test_that_nothing_has_changed_is_said_with_what_was_compared_and_holds() -> None:
    stuff = stuff_of(TALKS, CASES)
    said = [
        s for b in one_page(stuff).blocks if isinstance(b, Paragraph) for s in b.text if s.text.startswith("Ingen av")
    ]
    assert [s.text[:24] for s in said] == ["Ingen av två jämförelser"]
    assert {check(claim, stuff.cubes)[1] for s in said for claim in s.claims} == {"bekräftad"}


def test_the_one_page_draws_the_first_areas_through_the_years() -> None:
    charts = [b for b in one_page(stuff_of(TALKS, CASES)).blocks if isinstance(b, ChartBlock)]
    assert [c.cube for c in charts] == ["fr.samarbetssamtal", "vr.rvt_utredningar"]


def test_the_large_numbers_of_one_page_say_how_sure_the_change_is_as_the_chapters_do() -> None:
    stuff = stuff_of(CASES, counted("fr.samarbetssamtal", 118, 122, 119, 221, 420))
    swedish, english = (
        {
            f.cell.cube: f.change.replace("\u00a0", " ")
            for b in made.blocks
            if isinstance(b, KeyFigures)
            for f in b.figures
        }
        for made in (one_page(stuff), summary_en(stuff))
    )
    assert swedish == {
        "fr.samarbetssamtal": "+90,0 % sedan 2023",
        "vr.rvt_utredningar": "2023: 38, ingen säkerställd förändring",
    }
    assert english["vr.rvt_utredningar"] == "2023: 38, no statistically significant change"


@pytest.mark.parametrize(
    ("before", "now", "says"), [(1000, 1010, "2023: 1,000, largely unchanged"), (1000, 1000, "2023: 1,000, unchanged")]
)
def test_a_large_number_that_has_not_moved_says_so_in_english(before: int, now: int, says: str) -> None:
    stuff = stuff_of(counted("fr.samarbetssamtal", before, before, before, before, now))
    (keys,) = (b for b in summary_en(stuff).blocks if isinstance(b, KeyFigures))
    assert keys.figures[0].change == says
    assert {check(claim, stuff.cubes)[1] for claim in keys.figures[0].claims} == {"bekräftad"}


def test_what_does_not_compare_with_the_years_before_is_named_in_a_sentence() -> None:
    said = said_in(one_page(stuff_of(counted("vr.skyddat_boende", 50, 50, 50, 50, 60))))
    assert "åren inte är helt jämförbara för personer placerade på skyddat boende. Tal som" in said


def test_its_pictures_are_low() -> None:
    chart = next(b for b in one_page(stuff_of(TALKS, CASES)).blocks if isinstance(b, ChartBlock))
    low, high = (specification(replace(chart, low=low), TOWN.colours)["height"] for low in (True, False))
    assert low < high / 2


def test_the_press_text_draws_what_its_headline_is_about() -> None:
    made = press(stuff_of(TALKS, MORE))
    assert made is not None
    assert [b.cube for b in made.blocks if isinstance(b, ChartBlock)] == ["vr.rvt_utredningar"]


def test_each_text_says_where_the_rest_stands() -> None:
    """What has only a row in print has its definition and its parts in the table annex alone."""
    stuff = stuff_of(TALKS, CASES)
    assert "i rapporten och tabellbilagan, med definitioner." in said_in(one_page(stuff))
    assert "se bilaga 1 och 2" in said_in(memo(stuff))
    last = memo(stuff).blocks[-1]
    assert isinstance(last, Bullets)
    assert [[span.text for span in item] for item in last.items] == [
        ["Socialtjänstrapport 2024"],
        ["Tabellbilaga till Socialtjänstrapport 2024"],
    ]
    assert "Alla uppgifter finns som öppna data, i 2 tabeller." in said_in(press(stuff))


def said_in(document: Document | None) -> str:
    assert document is not None
    return " ".join(s.text for b in document.blocks for text in texts_of(b) for s in text).replace("\u00a0", " ")


def test_an_abbreviation_is_explained_after_the_first_sentence_that_has_it() -> None:
    sentences = tuple(Plain(text) for text in ("Antalet enligt LVM var 12.", "Fler enligt LVM.", "RVT hade 30."))
    told = with_footnotes(sentences, ("LVM är en lag.", "LSS är en annan."))
    assert told == (sentences[0], Footnote("LVM är en lag.", "lag"), *sentences[1:])


def test_the_press_text_tells_one_figure_of_each_area_under_a_headline_of_its_own() -> None:
    fewer = counted("fr.samarbetssamtal", 900, 901, 899, 900, 500)
    more = counted("fr.informationssamtal", 90, 91, 89, 90, 91)
    stuff = stuff_of(fewer, more, MORE)
    made = press(stuff)
    assert made is not None
    first, other = (b for b in made.blocks if isinstance(b, Heading))
    assert first.text == "Antalet barn vars föräldrar deltog i samarbetssamtal minskade kraftigt 2024"
    assert other.text == "Antalet utredningsärenden vid relationsvåldsteam (RVT) ökade kraftigt 2024"
    lead, beneath = ([s.text for s in b.text] for b in made.blocks if isinstance(b, Paragraph))
    assert lead[-1] == (
        "Det visar Socialtjänstrapport 2024, där socialnämnden beskriver hur socialtjänsten i Exempelkommun utvecklas."
    )
    assert "informationssamtal" not in " ".join((*lead, *beneath))
    assert {check(claim, stuff.cubes)[1] for claim in other.claims} == {"bekräftad"}


def test_beneath_its_headline_a_text_gives_the_figures_and_not_the_headline_again() -> None:
    told = said_in(press(stuff_of(TALKS, MORE)))
    assert "kraftigt" not in told
    assert "vilket var en ökning med" in told


def test_that_nothing_has_changed_comes_before_who_says_so() -> None:
    told = said_in(press(stuff_of(TALKS, CASES)))
    assert told.index("Ingen av två jämförelser") < told.index("Det visar Socialtjänstrapport 2024")
    assert "Varje år beskriver" not in told
