"""A document in English says its fixed words in English, in every format; an English table prints as English does."""

from __future__ import annotations

import dataclasses
import io

import docx
import pikepdf
import pypdf
import pytest

from socialrapport import profiles
from socialrapport.model.document import ChartBlock, MapBlock
from socialrapport.model.english import PERIODS, in_english, of_units
from socialrapport.model.indicator import Period
from socialrapport.publish import blocks, pdf, speech
from socialrapport.publish.opendata import data
from socialrapport.publish.speech import ENGLISH, SPEECHES, SWEDISH
from socialrapport.publish.web import html, numbers_linked, views
from socialrapport.publish.web.numbers_linked import Around
from socialrapport.publish.word import documents_for_word as word
from support import cubes
from support import documents as sample

STOCKHOLM = profiles.load("stockholm")
BLOCKS = tuple(b for b in sample.report().blocks if not isinstance(b, ChartBlock | MapBlock))
REPORT = dataclasses.replace(sample.report(), blocks=BLOCKS, language="en", date="24\u00a0April 2025")
"""Without pictures: no English document has any, and a picture's own label is in Swedish."""
FIXED = (SWEDISH.contents, SWEDISH.synthetic, "Tabell 1", "Figur 1", "Källa:")


@pytest.fixture(scope="module")
def typeset() -> bytes:
    return pdf.typeset(REPORT, sample.COLOURS)


@pytest.fixture(scope="module")
def typed() -> bytes:
    return word.typed(REPORT, sample.COLOURS)


def test_both_languages_have_every_word_and_none_in_common():
    for field in dataclasses.fields(speech.Speech):
        one, other = (getattr(s, field.name) for s in (SWEDISH, ENGLISH))
        assert one
        assert one != other or field.name == "by"


def test_the_pdf_says_its_own_words_in_english(typeset: bytes):
    with pikepdf.open(io.BytesIO(typeset)) as file:
        assert str(file.Root.Lang) == "en-GB"
        assert "20250424" in str(file.docinfo["/CreationDate"])
    text = " ".join(" ".join(p.extract_text() for p in pypdf.PdfReader(io.BytesIO(typeset)).pages).split())
    for words in (ENGLISH.contents, ENGLISH.synthetic, "Table 1.", "Source:"):
        assert words in text
    assert [w for w in FIXED if w in text] == []


def test_the_word_file_says_its_own_words_in_english(typed: bytes):
    made = docx.Document(io.BytesIO(typed))
    text = "\n".join(p.text for p in made.paragraphs) + made.sections[0].header.paragraphs[0].text
    for words in (ENGLISH.contents, ENGLISH.synthetic, "Source:"):
        assert words in text
    assert [w for w in FIXED if w in text] == []
    assert any(p.text.startswith("Table ") for p in made.paragraphs if p.style.name == "Caption")
    assert made.core_properties.language == "en-GB"
    assert 'w:val="en-GB"' in made.styles.element.xml


def test_the_memo_and_the_report_stay_in_swedish():
    assert blocks.as_data(sample.report())["contents"] == "Innehåll"
    assert blocks.as_data(sample.memo())["region"] == "SE"


def test_a_page_on_the_web_says_its_own_words_in_english():
    around = Around(numbers=blocks.numbers(sample.report().blocks, ENGLISH), speech=ENGLISH)
    made = str(html.join(html.block(b, around) for b in sample.report().blocks))
    assert [w for w in (*FIXED, SWEDISH.whole_table, SWEDISH.picture, SWEDISH.show_figures) if w in made] == []
    for words in (ENGLISH.whole_table, ENGLISH.picture, ENGLISH.show_figures, "en/tables/", 'title="protected figure"'):
        assert words in made
    noted = numbers_linked.with_footnotes(html.Markup('<p>Text<span class="fotnot">A law.</span></p>'), ENGLISH)
    assert 'aria-label="Back to footnote 1 in the text"' in noted
    assert "Footnotes</h2>" in noted


@pytest.mark.parametrize(
    ("value", "status", "decimals", "printed"),
    [
        (42757, "", 0, "42,757"),
        (4.25, "", 1, "4.3"),
        (-1234.5, "", 1, "\u22121,234.5"),
        (None, "..", 0, ".."),
        (0, "", 0, "0"),
    ],
)
def test_a_number_in_an_english_table(value, status, decimals, printed):
    assert ENGLISH.printed(value, status, decimals) == printed


def test_a_cube_in_english_has_the_same_cells():
    cube = in_english(cubes.HOUSEHOLDS, STOCKHOLM)
    assert cube.cells == cubes.HOUSEHOLDS.cells
    assert [a.codes for a in cube.axes] == [a.codes for a in cubes.HOUSEHOLDS.axes]
    assert [a.title for a in cube.axes] == ["Year", "City district", "Type of household"]
    assert cube.axes[1].labels["Total"] == "The whole city"
    assert cube.axes[1].labels["06"] == "Bromma"
    assert cube.axes[2].labels["par"] == "Couple without children"
    assert [m.title for m in cube.measures] == ["Number of households"]
    assert cube.indicator.breaks[0].says == "New regulations for the register apply as of 2017 (HSLF-FS 2015:30)."
    assert cube.source == "The municipality's case management system"


def test_the_measures_of_a_share():
    titles = [m.title for m in in_english(cubes.LONG, STOCKHOLM).measures]
    assert titles == ["Share, per cent", "Number of households", "Total number of households"]


def test_what_a_municipality_has_not_translated_is_left_out_or_kept():
    own = dataclasses.replace(cubes.HOUSEHOLDS.indicator.breaks[0], english="")
    indicator = dataclasses.replace(cubes.HOUSEHOLDS.indicator, breaks=(own,))
    elsewhere = dataclasses.replace(cubes.HOUSEHOLDS, indicator=indicator, source="Statistisk årsbok, tabell B161")
    cube = in_english(elsewhere, STOCKHOLM)
    assert cube.indicator.breaks == ()
    assert cube.source == "Statistisk årsbok, tabell B161"


def test_the_notes_of_rounded_figures_follow():
    noted = dataclasses.replace(cubes.HOUSEHOLDS, notes=("Avrundat.",), english_notes=("Rounded.",))
    assert data.named(noted)["noter"] == ["Avrundat."]
    assert data.named(in_english(noted, STOCKHOLM))["noter"] == ["Rounded."]


def test_the_views_are_captioned_in_english():
    captions = [v.caption for v in views.of(in_english(cubes.HOUSEHOLDS, STOCKHOLM), ENGLISH)]
    assert captions[:3] == [
        "Total, by year",
        "Number of households, by city district and year",
        "Number of households, by type of household and year",
    ]


def test_every_kind_of_period_and_every_language_is_known():
    assert {p.name for p in Period} == PERIODS.keys()
    assert set(SPEECHES) == {"sv", "en"}


def test_money_is_a_total_and_days_are_a_number():
    assert of_units("SEK thousand", money=True) == ", SEK thousand"
    assert of_units("days", money=False) == " number of days"
